//! What makes an incident valid beyond its types: whom it names, its dates in order, its numbers in range.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::catalog::Catalog;
use crate::domain::plan::check::{Faults, Names, day};
use crate::domain::plan::fields::incident as at;
use crate::domain::plan::{FindsHost, Incident, IncidentKind, Limits, PartOf, Target};
use crate::domain::reading::quoted;

pub(super) fn check_incident(
    faults: &mut Faults,
    row: &Incident,
    start: NaiveDate,
    catalog: &Catalog,
    names: &Names<'_>,
) {
    faults.not_before_start(at::AT.key, row.at, start);
    check_target(faults, &row.what, names);
    if let Some(count) = row.what.part().and_then(|part| part.count).or_else(|| row.what.rogues()) {
        faults.at_most(at::COUNT.key, count.into(), Limits::MACHINES.into());
    }
    if let IncidentKind::ClockSkew { hours, .. } = &row.what {
        faults.at_most(at::HOURS.key, (*hours).into(), at::MOST_HOURS.into());
    }
    if let IncidentKind::RogueInstall { edition, finds_host, .. } = &row.what {
        faults.edition(at::EDITION.key, edition, catalog, "");
        if let FindsHost::Pinned(host) = finds_host {
            let key = at::FINDS_HOST.key;
            faults.reference(key, "pinned:", host.as_str(), &[&names.hosts], "the id of a [[host]]");
        }
    }
    let Some(until) = row.until else { return };
    faults.calendar(at::UNTIL.key, until);
    if !row.what.lasts() {
        let allowed = if matches!(row.what, IncidentKind::HostLost(_)) {
            "no end: a lost host does not come back".to_owned()
        } else {
            format!("no end: {} happens once", row.what.word())
        };
        faults.add(at::UNTIL.key, day(until), allowed);
    } else if until <= row.at {
        faults.add(at::UNTIL.key, day(until), format!("a day after {}, when it begins", row.at));
    }
}

fn check_target(faults: &mut Faults, what: &IncidentKind, names: &Names<'_>) {
    let key = at::TARGET.key;
    match what {
        IncidentKind::HostDown(host) | IncidentKind::HostLost(host) | IncidentKind::DnsMissing(host) => {
            faults.reference(key, "", host.as_str(), &[&names.hosts], "the id of a [[host]]");
        }
        IncidentKind::PortBlocked(target) => {
            let id = match target {
                Target::Host(host) => host.as_str(),
                Target::Cohort(cohort) => cohort.as_str(),
            };
            if names.hosts.contains(id) && names.cohorts.contains(id) {
                let found = format!("{}, which is a host and a cohort", quoted(id));
                faults.add(key, found, "an id that only one of them has");
            }
            let either: &[&BTreeSet<&str>] = &[&names.hosts, &names.cohorts];
            faults.reference(key, "", id, either, "the id of a [[host]] or [[cohort]]");
        }
        IncidentKind::VpnDown(cohort)
        | IncidentKind::ClockSkew { cohort, .. }
        | IncidentKind::Reimage(PartOf { cohort, .. })
        | IncidentKind::Rearm(PartOf { cohort, .. })
        | IncidentKind::HardwareChange(PartOf { cohort, .. }) => {
            faults.reference(key, "", cohort.as_str(), &[&names.cohorts], "the id of a [[cohort]]");
        }
        IncidentKind::InternetDown | IncidentKind::RogueInstall { .. } => {}
    }
}
