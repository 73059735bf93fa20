//! Grouping: which computers are alike, and what is put together where they would make more cohorts than a plan may
//! have. Leaves nothing out silently.

use core::net::IpAddr;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Grouping, LeftOut, Merged, Preview, PreviewCohort, WhyLeftOut};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::Computer;
use crate::domain::ids::{CohortId, EditionId};
use crate::domain::plan::{Cohort, CohortKey, FindsHost, Image, Limits, PlanAttachment, Spread};

/// Lines that a reason names.
const LINES_NAMED: usize = 20;

/// Characters of an id before its number: a plan takes 64.
const LONGEST_ID: usize = 58;

/// How long computers of a cohort stay away: the band of their days since the last logon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Away {
    Never,
    /// Up to 90 days.
    Seldom,
    /// Up to 180 days, the validity of an activation.
    Rarely,
    Longer,
}

impl Away {
    fn of(days: Option<u32>, grouping: &Grouping) -> Self {
        match days {
            None => Self::Never,
            Some(days) if days <= grouping.seldom_after => Self::Never,
            Some(..=90) => Self::Seldom,
            Some(..=180) => Self::Rarely,
            Some(_) => Self::Longer,
        }
    }

    /// What it adds to the id of a cohort.
    fn mark(self) -> &'static str {
        match self {
            Self::Never => "",
            Self::Seldom => "-seldom",
            Self::Rarely => "-rarely",
            Self::Longer => "-away",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    edition: EditionId,
    is_virtual: bool,
    away: Away,
    subnet: Option<Subnet>,
    /// The client machine id that several computers share: copies of one machine.
    cloned: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Subnet {
    network: IpAddr,
    bits: u8,
}

#[derive(Clone, Debug, Default)]
struct Group {
    count: u32,
    without_logon: u32,
    other_keys: u32,
    /// Days since the last logon, of those that have one.
    days: Vec<u32>,
}

/// What is put together already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Coarse {
    /// Bits of an IPv4 and of an IPv6 network; `None`: no subnets.
    bits: Option<(u8, u8)>,
    copies: bool,
    absences: bool,
}

/// Groups computers into cohorts.
pub fn preview<'a>(
    computers: impl IntoIterator<Item = &'a Computer>,
    grouping: &Grouping,
    catalog: &Catalog,
) -> Preview {
    let computers: Vec<&Computer> = computers.into_iter().collect();
    let (stays, left_out) = sorted_out(&computers, grouping, catalog);
    let (groups, merged) = grouped(&stays, grouping);
    let mut cohorts = cohorts(groups, grouping);
    cohorts.sort_by(|a, b| b.cohort.count.cmp(&a.cohort.count).then(a.cohort.id.cmp(&b.cohort.id)));
    let mut left_out: Vec<LeftOut> = left_out.into_values().collect();
    left_out.sort_by(|a, b| b.count.cmp(&a.count).then(a.why.cmp(&b.why)));
    Preview { cohorts, left_out, merged }
}

/// A computer that stays, with what its cohort needs of it.
struct Staying<'a> {
    computer: &'a Computer,
    edition: &'a EditionId,
    days: Option<u32>,
    /// It carries a key that is not the public setup key of its edition.
    other_key: bool,
    shares_id: bool,
}

type Reasons = BTreeMap<WhyLeftOut, LeftOut>;

fn sorted_out<'a>(
    computers: &[&'a Computer],
    grouping: &'a Grouping,
    catalog: &Catalog,
) -> (Vec<Staying<'a>>, Reasons) {
    let shared = shared_ids(computers);
    let offered: BTreeMap<&EditionId, Option<&str>> = catalog
        .offered()
        .map(|edition| (&edition.id, edition.setup_key.as_deref().and_then(|key| key.rsplit('-').next())))
        .collect();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut stays: Vec<Staying<'a>> = Vec::new();
    let mut reasons = Reasons::new();
    for computer in computers {
        let days = days_away(computer, grouping.today);
        let edition = edition(computer, grouping);
        let is_full = stays.len() >= Limits::MACHINES as usize;
        let why = reason(computer, edition, days, grouping, &mut names)
            .or_else(|| edition.filter(|id| !offered.contains_key(id)).cloned().map(WhyLeftOut::NotOffered))
            .or_else(|| is_full.then_some(WhyLeftOut::TooMany));
        match (why, edition) {
            (None, Some(edition)) => {
                let key = offered.get(edition).copied().flatten();
                stays.push(Staying {
                    computer,
                    edition,
                    days,
                    other_key: computer.partial_key.as_deref().is_some_and(|own| Some(own) != key),
                    shares_id: computer.cmid.as_deref().is_some_and(|id| shared.contains(id)),
                });
            }
            (why, _) => {
                let why = why.unwrap_or_else(|| WhyLeftOut::NoEdition(computer.system.clone()));
                let reason =
                    reasons.entry(why.clone()).or_insert(LeftOut { why, count: 0, lines: Vec::new() });
                reason.count += 1;
                if reason.lines.len() < LINES_NAMED {
                    reason.lines.push(computer.line);
                }
            }
        }
    }
    (stays, reasons)
}

/// The edition that the list tells, or that the user says its system is.
fn edition<'a>(computer: &'a Computer, grouping: &'a Grouping) -> Option<&'a EditionId> {
    let told = computer.edition.as_ref().map(|edition| &edition.value);
    told.or_else(|| grouping.editions.get(computer.system.as_deref()?))
}

/// Client machine ids that more than one computer has.
fn shared_ids<'a>(computers: &[&'a Computer]) -> BTreeSet<&'a str> {
    let mut once = BTreeSet::new();
    computers.iter().filter_map(|computer| computer.cmid.as_deref()).filter(|id| !once.insert(*id)).collect()
}

fn reason(
    computer: &Computer,
    edition: Option<&EditionId>,
    days: Option<u32>,
    grouping: &Grouping,
    names: &mut BTreeSet<String>,
) -> Option<WhyLeftOut> {
    if let Some(name) = &computer.name
        && !names.insert(name.to_lowercase())
    {
        return Some(WhyLeftOut::Repeated);
    }
    if grouping.skip_disabled && computer.enabled == Some(false) {
        return Some(WhyLeftOut::Disabled);
    }
    if edition.is_none() {
        return Some(WhyLeftOut::NoEdition(computer.system.clone()));
    }
    days.filter(|days| *days > grouping.gone_after).map(|_| WhyLeftOut::Gone)
}

/// Days since the last logon; a logon in the future was today.
fn days_away(computer: &Computer, today: NaiveDate) -> Option<u32> {
    let days = today.signed_duration_since(computer.last_logon?).num_days();
    Some(u32::try_from(days).unwrap_or(0))
}

type Groups = BTreeMap<Alike, Group>;

/// The groups, as fine as a plan can hold them.
fn grouped(stays: &[Staying<'_>], grouping: &Grouping) -> (Groups, Vec<Merged>) {
    let fine = Coarse { bits: grouping.by_subnet.then_some((24, 64)), copies: false, absences: false };
    let no_subnets = Coarse { bits: None, ..fine };
    let steps = [
        (Merged::SubnetsWider, Coarse { bits: Some((16, 48)), ..fine }),
        (Merged::Subnets, no_subnets),
        (Merged::Copies, Coarse { copies: true, ..no_subnets }),
        (Merged::Absences, Coarse { copies: true, absences: true, ..no_subnets }),
    ];
    let mut merged = Vec::new();
    let mut groups = at(stays, fine, grouping);
    for (step, coarse) in steps {
        if groups.len() <= Limits::COHORTS {
            break;
        }
        let about_subnets = matches!(step, Merged::SubnetsWider | Merged::Subnets);
        if about_subnets && !grouping.by_subnet {
            continue;
        }
        let coarser = at(stays, coarse, grouping);
        // One sentence on subnets is enough: the last one that holds.
        if step == Merged::Subnets {
            merged.clear();
        }
        if coarser.len() < groups.len() {
            merged.push(step);
        }
        groups = coarser;
    }
    (groups, merged)
}

fn at(stays: &[Staying<'_>], coarse: Coarse, grouping: &Grouping) -> Groups {
    let mut groups = Groups::new();
    for one in stays {
        let address = one.computer.address.as_deref();
        let alike = Alike {
            edition: one.edition.clone(),
            is_virtual: one.computer.virtual_machine == Some(true),
            away: if coarse.absences { Away::Never } else { Away::of(one.days, grouping) },
            subnet: coarse.bits.and_then(|bits| subnet(address?, bits)),
            cloned: one.computer.cmid.clone().filter(|_| one.shares_id && !coarse.copies),
        };
        let group = groups.entry(alike).or_default();
        group.count += 1;
        group.without_logon += u32::from(one.days.is_none());
        group.other_keys += u32::from(one.other_key);
        group.days.extend(one.days);
    }
    groups
}

fn subnet(address: &str, (four, six): (u8, u8)) -> Option<Subnet> {
    // Several addresses of one computer: the first counts. A subnet may be written in place of an address.
    let first = address.split([' ', ',', ';', '/', '|']).find(|part| !part.is_empty())?;
    Some(match first.trim_matches(['{', '}', '"']).parse().ok()? {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(four)).unwrap_or(0);
            Subnet { network: IpAddr::V4((u32::from(address) & mask).into()), bits: four }
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128 - u32::from(six)).unwrap_or(0);
            Subnet { network: IpAddr::V6((u128::from(address) & mask).into()), bits: six }
        }
    })
}

fn cohorts(groups: Groups, grouping: &Grouping) -> Vec<PreviewCohort> {
    let mut ids: BTreeMap<String, u32> = BTreeMap::new();
    let cohort = |(alike, group): (Alike, Group)| PreviewCohort {
        cohort: Cohort {
            id: id(&alike, &mut ids),
            edition: alike.edition,
            count: group.count,
            is_virtual: alike.is_virtual,
            key: CohortKey::SetupKey,
            attachment: attachment(alike.away, &group.days),
            joins: Spread::on(grouping.today),
            leaves: None,
            finds_host: FindsHost::Dns,
            image: if alike.cloned.is_some() { Image::Cloned } else { Image::Sysprep },
        },
        subnet: alike.subnet.map(|subnet| format!("{}/{}", subnet.network, subnet.bits)),
        without_logon: group.without_logon,
        other_keys: group.other_keys,
    };
    groups.into_iter().map(cohort).collect()
}

/// The edition, what is special about these machines and their subnet, numbered where that is not enough.
fn id(alike: &Alike, ids: &mut BTreeMap<String, u32>) -> CohortId {
    let kind = if alike.is_virtual { "-virtual" } else { "" };
    let copies = if alike.cloned.is_some() { "-cloned" } else { "" };
    // An id has no colons, which stand in every network of IPv6.
    let subnet = alike.subnet.map(|subnet| format!("-{}", subnet.network).replace(':', "-"));
    let subnet = subnet.as_deref().unwrap_or_default().trim_end_matches('-');
    let alone = format!("{}{kind}{}{copies}", alike.edition, alike.away.mark());
    // Room is left for a number.
    let id = Some(format!("{alone}{subnet}")).filter(|id| id.len() <= LONGEST_ID).unwrap_or(alone);
    let number = ids.entry(id.clone()).or_default();
    *number += 1;
    CohortId::new(if *number > 1 { format!("{id}-{number}") } else { id })
}

/// A day on the network, then as long away as the middle one of these computers is now.
fn attachment(away: Away, days: &[u32]) -> PlanAttachment {
    match away {
        Away::Never => PlanAttachment::Core,
        Away::Seldom | Away::Rarely | Away::Longer => {
            PlanAttachment::OnOff { on: 1, off: middle(days).max(1) }
        }
    }
}

fn middle(days: &[u32]) -> u32 {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.get(days.len() / 2).copied().unwrap_or(0)
}
