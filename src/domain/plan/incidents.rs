//! Reading the incidents of a plan. Each kind has keys of its own; an incident that cannot be read keeps its place,
//! so that the numbers in messages stay right.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::ids::{CohortId, EditionId, HostId};
use crate::domain::plan::fields::{self, incident as at};
use crate::domain::plan::rows::{self, path_of};
use crate::domain::plan::{Cohort, Host, Incident, IncidentKind, PartOf, Target};
use crate::domain::reading::{Field, Notebook, Section};

/// The incidents with the tables they came from; targets are looked up among the rows read before.
pub(super) fn read<'t>(
    notes: &mut Notebook<'_>,
    root: &Section<'t>,
    prefix: &str,
    start: NaiveDate,
    hosts: &[Host],
    cohorts: &[Cohort],
) -> (Vec<Section<'t>>, Vec<Incident>) {
    let targets = Targets {
        hosts: hosts.iter().map(|host| host.id.as_str()).collect(),
        cohorts: cohorts.iter().map(|cohort| cohort.id.as_str()).collect(),
    };
    let tables = root.rows(notes, &fields::plan::INCIDENT);
    tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, begins))| {
            let path = format!("{prefix}{}", path_of(fields::plan::INCIDENT.key, ix, None));
            let section = Section::open(notes, table, path, begins, at::FIELDS);
            let incident = incident(notes, &section, start, &targets);
            (section, incident)
        })
        .unzip()
}

struct Targets<'p> {
    hosts: BTreeSet<&'p str>,
    cohorts: BTreeSet<&'p str>,
}

impl Targets<'_> {
    /// What the id names; a host where it names nothing, which the check of references then reports.
    fn named(&self, id: &str) -> Target {
        if self.cohorts.contains(id) && !self.hosts.contains(id) {
            Target::Cohort(CohortId::new(id))
        } else {
            Target::Host(HostId::new(id))
        }
    }
}

fn incident(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    start: NaiveDate,
    targets: &Targets<'_>,
) -> Incident {
    let day = section.day(notes, &at::AT).unwrap_or(start);
    let until = section.day(notes, &at::UNTIL);
    let what = section.choice(notes, &at::WHAT);
    Incident { at: day, until, what: kind(notes, section, what, targets) }
}

fn kind(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    what: Option<&'static str>,
    targets: &Targets<'_>,
) -> IncidentKind {
    let unread = IncidentKind::InternetDown;
    let Some(what) = what else { return unread };
    refuse_keys_of_others(notes, section, what);
    if what == "internet-down" {
        return IncidentKind::InternetDown;
    }
    if what == "rogue-install" {
        return rogue_install(notes, section).unwrap_or(unread);
    }
    let whom = match what {
        "port-blocked" => "the id of a [[host]] or [[cohort]]",
        "host-down" | "host-lost" | "dns-missing" => "the id of a [[host]]",
        _ => "the id of a [[cohort]]",
    };
    let target = needed(notes, section, &at::TARGET, whom, what).then(|| section.text(notes, &at::TARGET));
    let Some(target) = target.flatten() else { return unread };
    let cohort = || CohortId::new(target);
    match what {
        "host-lost" => IncidentKind::HostLost(HostId::new(target)),
        "dns-missing" => IncidentKind::DnsMissing(HostId::new(target)),
        "port-blocked" => IncidentKind::PortBlocked(targets.named(target)),
        "vpn-down" => IncidentKind::VpnDown(cohort()),
        "reimage" => IncidentKind::Reimage(part(notes, section, cohort())),
        "rearm" => IncidentKind::Rearm(part(notes, section, cohort())),
        "hardware-change" => IncidentKind::HardwareChange(part(notes, section, cohort())),
        "clock-skew" => {
            let stands = needed(notes, section, &at::HOURS, "a whole number of hours", what);
            let hours = stands.then(|| section.whole_u32(notes, &at::HOURS)).flatten();
            IncidentKind::ClockSkew { cohort: cohort(), hours: hours.unwrap_or_default() }
        }
        _ => IncidentKind::HostDown(HostId::new(target)),
    }
}

fn part(notes: &mut Notebook<'_>, section: &Section<'_>, cohort: CohortId) -> PartOf {
    PartOf { cohort, count: section.whole_u32(notes, &at::COUNT) }
}

fn rogue_install(notes: &mut Notebook<'_>, section: &Section<'_>) -> Option<IncidentKind> {
    let what = "rogue-install";
    let has_edition = needed(notes, section, &at::EDITION, "an edition of the catalogue", what);
    let has_count = needed(notes, section, &at::COUNT, "the number of machines", what);
    let edition = has_edition.then(|| section.text(notes, &at::EDITION)).flatten();
    let count = has_count.then(|| section.whole_u32(notes, &at::COUNT)).flatten();
    let finds_host = rows::finds_host(notes, section);
    Some(IncidentKind::RogueInstall { edition: EditionId::new(edition?), count: count?, finds_host })
}

/// Whether a key stands there that this kind of incident needs; notes it where it does not.
fn needed(notes: &mut Notebook<'_>, section: &Section<'_>, field: &Field, allowed: &str, what: &str) -> bool {
    let stands = section.has(field.key);
    if !stands {
        section.note(notes, field.key, "nothing", format!("{allowed}; {what} needs one"));
    }
    stands
}

/// Notes every key that belongs to other kinds of incidents than this.
fn refuse_keys_of_others(notes: &mut Notebook<'_>, section: &Section<'_>, what: &str) {
    let ours = at::keys_of(what);
    for field in [at::TARGET, at::COUNT, at::HOURS, at::EDITION, at::FINDS_HOST] {
        if ours.iter().any(|our| our.key == field.key) || !section.has(field.key) {
            continue;
        }
        let (found, allowed) = if field.key == at::TARGET.key {
            let everywhere = if what == "internet-down" { "everywhere" } else { "outside the fleet" };
            ("a target".to_owned(), format!("none for {what}, which is {everywhere}"))
        } else {
            let kinds =
                at::KINDS.iter().filter(|kind| at::keys_of(kind).iter().any(|key| key.key == field.key));
            let kinds: Vec<&str> = kinds.copied().collect();
            (format!("a key that {what} does not have"), format!("only for {}", kinds.join(", ")))
        };
        section.note(notes, field.key, found, allowed);
    }
}
