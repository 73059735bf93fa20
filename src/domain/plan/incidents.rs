//! Reading the incidents of a plan. Kinds that a later version will simulate are refused by name; an incident
//! that cannot be read keeps its place, so that the numbers in messages stay right.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::ids::{CohortId, HostId};
use crate::domain::plan::fields::{self, incident as at};
use crate::domain::plan::rows::path_of;
use crate::domain::plan::{Cohort, Host, Incident, IncidentKind, Target};
use crate::domain::reading::{Notebook, Section, quoted};

/// The incidents with the tables they came from; targets are looked up among the rows read before.
pub(super) fn read<'t>(
    notes: &mut Notebook<'_>,
    root: &Section<'t>,
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
            let path = path_of(fields::plan::INCIDENT.key, ix, None);
            let what = table.get(at::WHAT.key).and_then(|item| item.as_str());
            let section = match what {
                // It has keys that this version does not know; one message says it all.
                Some(later) if at::LATER_KINDS.contains(&later) => {
                    let section = Section::with_any_keys(table, path, begins);
                    let found = format!("{}, which is not simulated yet by this version", quoted(later));
                    section.note(notes, at::WHAT.key, found, at::WHAT.shape.allowed());
                    let placeholder = Incident { at: start, until: None, what: IncidentKind::InternetDown };
                    return (section, placeholder);
                }
                Some(_) | None => Section::open(notes, table, path, begins, at::FIELDS),
            };
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
    let Some(what) = what else { return IncidentKind::InternetDown };
    if what == "internet-down" {
        if section.has(at::TARGET.key) {
            section.note(notes, at::TARGET.key, "a target", "none for internet-down, which is everywhere");
        }
        return IncidentKind::InternetDown;
    }
    let target = section.text(notes, &at::TARGET);
    if !section.has(at::TARGET.key) {
        let whom = if what == "port-blocked" {
            "the id of a [[host]] or [[cohort]]"
        } else {
            "the id of a [[host]]"
        };
        section.note(notes, at::TARGET.key, "nothing", format!("{whom}; {what} needs one"));
    }
    let Some(target) = target else { return IncidentKind::InternetDown };
    match what {
        "host-lost" => IncidentKind::HostLost(HostId::new(target)),
        "dns-missing" => IncidentKind::DnsMissing(HostId::new(target)),
        "port-blocked" => IncidentKind::PortBlocked(targets.named(target)),
        _ => IncidentKind::HostDown(HostId::new(target)),
    }
}
