//! Incidents as the engines see them: when they hold, which machines they strike once, and the machines that are
//! none of the fleet and still ask its hosts.

use super::Compiler;
use crate::domain::catalog::Kind;
use crate::domain::ids::CohortId;
use crate::domain::plan::{Incident, IncidentKind, PartOf, Target};
use crate::domain::simulation::fleet::{
    Attachment, CohortFacts, DaySpread, Fleet, IncidentFacts, Key, NEVER, Strike, StrikeKind,
};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::spans::Spans;
use crate::domain::simulation::types::{CohortIx, MachineIx};

/// Minutes of an hour.
const HOUR: u32 = 60;

impl Compiler<'_> {
    pub(super) fn incident(&mut self, incident: &Incident) -> IncidentFacts {
        if let Some(found) = self.unknown_target(&incident.what) {
            self.problem("incident.target", found, "the id of a host or cohort of this plan");
        }
        let until = incident.until.filter(|_| incident.what.lasts());
        IncidentFacts {
            at: self.minute(incident.at),
            until: until.map_or(NEVER, |date| self.minute(date)),
            what: incident.what.clone(),
        }
    }

    fn unknown_target(&self, what: &IncidentKind) -> Option<String> {
        let is_known = match what {
            IncidentKind::HostDown(id)
            | IncidentKind::HostLost(id)
            | IncidentKind::DnsMissing(id)
            | IncidentKind::PortBlocked(Target::Host(id)) => {
                self.plan.hosts.iter().any(|host| host.id == *id)
            }
            IncidentKind::PortBlocked(Target::Cohort(id))
            | IncidentKind::VpnDown(id)
            | IncidentKind::ClockSkew { cohort: id, .. } => self.knows_cohort(id),
            IncidentKind::Reimage(part) | IncidentKind::Rearm(part) | IncidentKind::HardwareChange(part) => {
                self.knows_cohort(&part.cohort)
            }
            IncidentKind::InternetDown | IncidentKind::RogueInstall { .. } => true,
        };
        what.target().filter(|_| !is_known).map(str::to_owned)
    }

    fn knows_cohort(&self, id: &CohortId) -> bool {
        self.plan.cohorts.iter().any(|cohort| cohort.id == *id)
    }

    /// Whether the clocks of the cohort differ by more than hosts tolerate.
    pub(super) fn skews(&self, what: &IncidentKind, id: &CohortId) -> bool {
        let IncidentKind::ClockSkew { cohort, hours } = what else { return false };
        cohort == id && hours.saturating_mul(HOUR) > self.rulebook.clock_skew.value
    }

    /// The machines of a rogue installation as a cohort that the plan does not name.
    pub(super) fn rogues(
        &mut self,
        place: usize,
        incident: &Incident,
        first: MachineIx,
    ) -> Option<CohortFacts> {
        let IncidentKind::RogueInstall { edition, count, finds_host } = &incident.what else { return None };
        let edition = self.edition("incident.edition", edition);
        let kind = edition.map_or(Kind::Client, |edition| edition.kind);
        let day = |date| DaySpread { from: self.day(date), to: self.day(date) };
        Some(CohortFacts {
            id: CohortId::new(format!("rogue-install-{}", place + 1)),
            edition_name: edition.map(|edition| edition.name.clone()).unwrap_or_default(),
            first,
            count: *count,
            threshold: self.rulebook.threshold(kind).clone(),
            counted: true,
            joins: day(incident.at),
            leaves: incident.until.map(day),
            attachment: Attachment::Core,
            key: Key::Setup { pinned: self.pinned("incident.finds_host", finds_host) },
            cloned: false,
            initial_grace: self.initial_grace(edition),
            rearms: self.rearms(edition),
            port_blocked: Spans::default(),
            vpn_down: Spans::default(),
            skewed: Spans::default(),
            strikes: Vec::new(),
        })
    }

    /// Gives every cohort what happens once to its machines. Machines join and leave in the order of their numbers, so
    /// those that are in the fleet at a minute are a row.
    pub(super) fn strikes(&self, fleet: &mut Fleet) {
        for incident in &self.plan.incidents {
            let Some((kind, part)) = strike_of(&incident.what) else { continue };
            let place = self.plan.cohorts.iter().position(|cohort| cohort.id == part.cohort);
            let Some(cohort) = place.map(CohortIx::at) else { continue };
            let minute = self.minute(incident.at);
            let machines = fleet.machines_in(cohort);
            let first = machines.start;
            let left = partition(machines.clone(), |machine| fleet.leaves(cohort, machine) <= minute);
            let joined = partition(machines, |machine| fleet.joins(cohort, machine) < minute);
            let until = joined.min(left.saturating_add(part.count.unwrap_or(u32::MAX)));
            if minute < fleet.end && left < until {
                let strike = Strike { minute, kind, ranks: left - first..until - first };
                fleet.cohorts[cohort].strikes.push(strike);
            }
        }
        for cohort in fleet.cohorts.places() {
            fleet.cohorts[cohort].strikes.sort_by_key(|strike| strike.minute);
        }
    }
}

fn strike_of(what: &IncidentKind) -> Option<(StrikeKind, &PartOf)> {
    match what {
        IncidentKind::Reimage(part) => Some((StrikeKind::Reimage, part)),
        IncidentKind::Rearm(part) => Some((StrikeKind::Rearm, part)),
        IncidentKind::HardwareChange(part) => Some((StrikeKind::HardwareChange, part)),
        IncidentKind::HostDown(_)
        | IncidentKind::HostLost(_)
        | IncidentKind::DnsMissing(_)
        | IncidentKind::PortBlocked(_)
        | IncidentKind::InternetDown
        | IncidentKind::VpnDown(_)
        | IncidentKind::ClockSkew { .. }
        | IncidentKind::RogueInstall { .. } => None,
    }
}

/// The first number of the row for which the condition does not hold; it holds for all before and none after.
fn partition(machines: core::ops::Range<u32>, holds: impl Fn(MachineIx) -> bool) -> u32 {
    let (mut from, mut until) = (machines.start, machines.end);
    while from < until {
        let middle = from + (until - from) / 2;
        if holds(MachineIx(middle)) {
            from = middle + 1;
        } else {
            until = middle;
        }
    }
    from
}
