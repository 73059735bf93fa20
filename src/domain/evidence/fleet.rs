//! From an inventory to a plan: computers that are alike become a cohort. What is left out, and what is only assumed,
//! is said; nothing is invented but the words of the plan.

use core::net::IpAddr;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::inventory::Computer;
use crate::domain::catalog::Catalog;
use crate::domain::ids::{CohortId, EditionId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Image, Limits, Plan, PlanAttachment, Spread, default_of, empty,
};

/// How computers are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The day of the inventory; last logons are counted back from here, and the plan starts here.
    pub today: NaiveDate,
    /// Days without a logon after which a computer counts as seldom on the network.
    pub seldom_after: u32,
    /// Days without a logon after which a computer counts as gone and is left out.
    pub gone_after: u32,
    /// Whether each subnet is a cohort of its own: /24 of IPv4, /64 of IPv6.
    pub by_subnet: bool,
    /// Whether disabled accounts are left out.
    pub skip_disabled: bool,
}

impl Grouping {
    /// The usual grouping: seldom after 30 days, gone after 180, each subnet by itself, without disabled accounts.
    pub fn on(today: NaiveDate) -> Self {
        Self { today, seldom_after: 30, gone_after: 180, by_subnet: true, skip_disabled: true }
    }
}

/// What the computers make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The cohorts, the largest first.
    pub cohorts: Vec<PreviewCohort>,
    /// Why computers are left out, and how many; the most frequent first.
    pub left_out: Vec<LeftOut>,
    /// The subnets were put together because they made more cohorts than a plan may have.
    pub subnets_merged: bool,
}

/// A cohort before it is in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewCohort {
    pub cohort: Cohort,
    /// `192.0.2.0/24`, where it is grouped by subnet and the addresses are known.
    pub subnet: Option<String>,
    /// How many of its computers have no last logon in the inventory; they count as always on the network.
    pub without_logon: u32,
    /// How many carry a key whose end is not that of the public setup key; the plan takes the setup key all the same.
    pub other_keys: u32,
}

/// Computers that are in no cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub why: WhyLeftOut,
    pub count: u32,
    /// The lines of the first of them.
    pub lines: Vec<usize>,
}

/// Why a computer is in no cohort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeftOut {
    /// The system has no edition in the catalogue; its name as written.
    NoEdition(Option<String>),
    /// The catalogue knows the edition by its key alone and offers no plan for it.
    NotOffered(EditionId),
    Disabled,
    /// Not logged on for longer than the grouping allows.
    Gone,
    /// The same name stands in an earlier row.
    Repeated,
    /// More machines than a plan may have.
    TooMany,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    edition: EditionId,
    is_virtual: bool,
    seldom: bool,
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
    away: Vec<u32>,
}

/// Lines that a reason names.
const LINES_NAMED: usize = 20;

/// Groups computers into cohorts.
pub fn preview<'a>(
    computers: impl IntoIterator<Item = &'a Computer>,
    grouping: &Grouping,
    catalog: &Catalog,
) -> Preview {
    let computers: Vec<&Computer> = computers.into_iter().collect();
    let (groups, left_out) = grouped(&computers, grouping, catalog);
    let merged = groups.len() > Limits::COHORTS && grouping.by_subnet;
    let (groups, left_out) = if merged {
        grouped(&computers, &Grouping { by_subnet: false, ..*grouping }, catalog)
    } else {
        (groups, left_out)
    };
    let mut cohorts = cohorts(groups, grouping);
    cohorts.sort_by(|a, b| b.cohort.count.cmp(&a.cohort.count).then(a.cohort.id.cmp(&b.cohort.id)));
    let mut left_out: Vec<LeftOut> = left_out.into_values().collect();
    left_out.sort_by(|a, b| b.count.cmp(&a.count).then(a.why.cmp(&b.why)));
    Preview { cohorts, left_out, subnets_merged: merged }
}

type Groups = BTreeMap<Alike, Group>;
type Reasons = BTreeMap<WhyLeftOut, LeftOut>;

fn grouped(computers: &[&Computer], grouping: &Grouping, catalog: &Catalog) -> (Groups, Reasons) {
    let shared = shared_ids(computers);
    let offered: BTreeMap<&EditionId, Option<&str>> = catalog
        .offered()
        .map(|edition| (&edition.id, edition.setup_key.as_deref().and_then(|key| key.rsplit('-').next())))
        .collect();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut groups = Groups::new();
    let mut reasons = Reasons::new();
    let mut machines = 0_u32;
    for computer in computers {
        let why = reason(computer, grouping, &offered, &mut names);
        let why = why.or((machines >= Limits::MACHINES).then_some(WhyLeftOut::TooMany));
        if let Some(why) = why {
            let reason = reasons.entry(why.clone()).or_insert(LeftOut { why, count: 0, lines: Vec::new() });
            reason.count += 1;
            if reason.lines.len() < LINES_NAMED {
                reason.lines.push(computer.line);
            }
            continue;
        }
        let Some(edition) = computer.edition.as_ref().map(|edition| edition.value.clone()) else { continue };
        let away = days_away(computer, grouping.today);
        let setup_key = offered.get(&edition).copied().flatten();
        let alike = Alike {
            edition,
            is_virtual: computer.virtual_machine == Some(true),
            seldom: away.is_some_and(|days| days > grouping.seldom_after),
            subnet: computer.address.as_deref().filter(|_| grouping.by_subnet).and_then(subnet),
            cloned: computer.cmid.clone().filter(|id| shared.contains(id.as_str())),
        };
        let group = groups.entry(alike).or_default();
        machines += 1;
        group.count += 1;
        group.without_logon += u32::from(away.is_none());
        group.other_keys +=
            u32::from(computer.partial_key.as_deref().is_some_and(|key| Some(key) != setup_key));
        group.away.extend(away);
    }
    (groups, reasons)
}

/// Client machine ids that more than one computer has.
fn shared_ids<'a>(computers: &[&'a Computer]) -> BTreeSet<&'a str> {
    let mut once = BTreeSet::new();
    computers.iter().filter_map(|computer| computer.cmid.as_deref()).filter(|id| !once.insert(*id)).collect()
}

fn reason(
    computer: &Computer,
    grouping: &Grouping,
    offered: &BTreeMap<&EditionId, Option<&str>>,
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
    let Some(edition) = &computer.edition else {
        return Some(WhyLeftOut::NoEdition(computer.system.clone()));
    };
    if !offered.contains_key(&edition.value) {
        return Some(WhyLeftOut::NotOffered(edition.value.clone()));
    }
    days_away(computer, grouping.today).filter(|days| *days > grouping.gone_after).map(|_| WhyLeftOut::Gone)
}

/// Days since the last logon; a logon in the future was today.
fn days_away(computer: &Computer, today: NaiveDate) -> Option<u32> {
    let days = today.signed_duration_since(computer.last_logon?).num_days();
    Some(u32::try_from(days).unwrap_or(0))
}

fn subnet(address: &str) -> Option<Subnet> {
    // Several addresses of one computer: the first counts.
    let first = address.split([' ', ',', ';']).next()?;
    Some(match first.parse().ok()? {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            Subnet { network: IpAddr::from([a, b, c, 0]), bits: 24 }
        }
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Subnet { network: IpAddr::from([a, b, c, d, 0, 0, 0, 0]), bits: 64 }
        }
    })
}

fn cohorts(groups: Groups, grouping: &Grouping) -> Vec<PreviewCohort> {
    let mut ids: BTreeMap<String, u32> = BTreeMap::new();
    let cohort = |(alike, group): (Alike, Group)| {
        let mut id = alike.edition.as_str().to_owned();
        if alike.is_virtual {
            id.push_str("-virtual");
        }
        if alike.seldom {
            id.push_str("-seldom");
        }
        if alike.cloned.is_some() {
            id.push_str("-cloned");
        }
        let number = ids.entry(id.clone()).or_default();
        *number += 1;
        if *number > 1 {
            id = format!("{id}-{number}");
        }
        let attachment = if alike.seldom {
            PlanAttachment::OnOff { on: 1, off: middle(&group.away).max(1) }
        } else {
            PlanAttachment::Core
        };
        PreviewCohort {
            cohort: Cohort {
                id: CohortId::new(id),
                edition: alike.edition,
                count: group.count,
                is_virtual: alike.is_virtual,
                key: CohortKey::SetupKey,
                attachment,
                joins: Spread::on(grouping.today),
                leaves: None,
                finds_host: FindsHost::Dns,
                image: if alike.cloned.is_some() { Image::Cloned } else { Image::Sysprep },
            },
            subnet: alike.subnet.map(|subnet| format!("{}/{}", subnet.network, subnet.bits)),
            without_logon: group.without_logon,
            other_keys: group.other_keys,
        }
    };
    groups.into_iter().map(cohort).take(Limits::COHORTS).collect()
}

/// The middle of these days: how long such a computer usually stays away.
fn middle(days: &[u32]) -> u32 {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.get(days.len() / 2).copied().unwrap_or(0)
}

/// The plan of a preview, ready to run: it has machines and no host yet.
pub fn plan(preview: &Preview, name: &str, grouping: &Grouping, knowledge: &Knowledge) -> Plan {
    let mut plan = empty(knowledge);
    plan.name = name.chars().take(Limits::NAME).collect();
    plan.start = grouping.today.clamp(Limits::FIRST_DAY, Limits::LAST_DAY);
    plan.cohorts = preview.cohorts.iter().map(|cohort| cohort.cohort.clone()).collect();
    for cohort in &mut plan.cohorts {
        cohort.joins = Spread::on(plan.start);
    }
    plan.rulebook = default_of(&plan, &knowledge.catalog);
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::{Fact, Grade};
    use crate::domain::plan::check;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn computer(line: usize, edition: &str, days: u64, address: &str) -> Computer {
        Computer {
            line,
            name: Some(format!("pc{line}")),
            edition: Some(Fact { value: EditionId::new(edition), line, grade: Grade::Seen }),
            last_logon: today().checked_sub_days(chrono::Days::new(days)),
            address: Some(address.to_owned()).filter(|address| !address.is_empty()),
            ..Computer::default()
        }
    }

    #[test]
    fn alike_computers_become_a_cohort_and_the_rest_is_named() {
        let knowledge = Knowledge::embedded();
        let ten = "windows-10-enterprise";
        let mut computers = vec![
            computer(2, ten, 3, "192.0.2.7"),
            computer(3, ten, 4, "192.0.2.8"),
            computer(4, ten, 60, "192.0.2.9"),
            computer(5, ten, 2, "198.51.100.7"),
            computer(6, ten, 400, "192.0.2.10"),
            computer(7, "server-2019-standard", 1, ""),
            computer(8, "windows-8-single-language", 1, ""),
            computer(9, ten, 1, "192.0.2.11"),
            computer(10, ten, 1, "192.0.2.12"),
        ];
        computers[7].enabled = Some(false);
        computers[8].name = Some("PC2".to_owned());
        computers.push(Computer { line: 11, system: Some("Ubuntu".to_owned()), ..Computer::default() });
        let grouping = Grouping::on(today());
        let preview = preview(&computers, &grouping, &knowledge.catalog);
        let cohorts: Vec<_> = preview
            .cohorts
            .iter()
            .map(|cohort| (cohort.cohort.id.as_str(), cohort.cohort.count, cohort.subnet.as_deref()))
            .collect();
        let expect = [
            ("windows-10-enterprise", 2, Some("192.0.2.0/24")),
            ("server-2019-standard", 1, None),
            ("windows-10-enterprise-2", 1, Some("198.51.100.0/24")),
            ("windows-10-enterprise-seldom", 1, Some("192.0.2.0/24")),
        ];
        assert_eq!(cohorts, expect);
        let left_out: Vec<_> =
            preview.left_out.iter().map(|left| (left.why.clone(), left.lines.clone())).collect();
        let expect = [
            (WhyLeftOut::NoEdition(Some("Ubuntu".to_owned())), vec![11]),
            (WhyLeftOut::NotOffered(EditionId::new("windows-8-single-language")), vec![8]),
            (WhyLeftOut::Disabled, vec![9]),
            (WhyLeftOut::Gone, vec![6]),
            (WhyLeftOut::Repeated, vec![10]),
        ];
        assert_eq!(left_out, expect);
        let plan = plan(&preview, "My fleet", &grouping, knowledge);
        assert_eq!(check(&plan, &knowledge.catalog), []);
        assert_eq!(plan.machines(), 5);
        assert_eq!(plan.start, today());
    }

    #[test]
    fn copies_of_one_machine_are_a_cohort_that_shares_its_id() {
        let knowledge = Knowledge::embedded();
        let mut computers: Vec<_> = (2..8).map(|line| computer(line, "windows-11-pro", 1, "")).collect();
        for copy in computers.iter_mut().take(3) {
            copy.cmid = Some("0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9".to_owned());
        }
        let preview = preview(&computers, &Grouping::on(today()), &knowledge.catalog);
        let images: Vec<_> =
            preview.cohorts.iter().map(|cohort| (cohort.cohort.image, cohort.cohort.count)).collect();
        assert_eq!(images, [(Image::Sysprep, 3), (Image::Cloned, 3)]);
    }

    #[test]
    fn too_many_subnets_are_put_together() {
        let knowledge = Knowledge::embedded();
        let address = |line: usize| format!("10.{}.{}.1", line / 200, line % 200);
        let computers: Vec<_> =
            (0..1500).map(|line| computer(line, "windows-11-pro", 1, &address(line))).collect();
        let preview = preview(&computers, &Grouping::on(today()), &knowledge.catalog);
        assert!(preview.subnets_merged);
        assert_eq!(preview.cohorts.len(), 1);
    }
}
