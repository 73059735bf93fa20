//! The incident form of Simulate while it is filled in, and the incident of a plan that it describes.

use chrono::{Days, NaiveDate};

use crate::app::draft_kind::DraftKind;
use crate::domain::ids::{CohortId, EditionId, HostId};
use crate::domain::plan::{FindsHost, Incident, IncidentKind, PartOf, Plan, Target};

/// The incident form while it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub kind: DraftKind,
    /// By its place among the targets that the kind allows.
    pub target: usize,
    /// Days from the start.
    pub day: u32,
    /// Days it lasts; 0: for good.
    pub lasts: u32,
    /// Machines it happens to; `None`: all of the cohort.
    pub count: Option<u32>,
    /// How far clocks differ.
    pub hours: u32,
    /// What rogue machines install; `None`: what the first cohort has.
    pub edition: Option<EditionId>,
    /// How they find a host: 0 by DNS, else pinned to the host before this place.
    pub finds_host: usize,
    /// The incident of the plan that is edited; `None`: a new one.
    pub edits: Option<usize>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            kind: DraftKind::HostDown,
            target: 0,
            day: 180,
            lasts: 30,
            count: None,
            hours: 6,
            edition: None,
            finds_host: 0,
            edits: None,
        }
    }
}

impl Draft {
    /// The form as it describes an incident of the plan.
    pub fn of(plan: &Plan, place: usize) -> Option<Self> {
        let incident = plan.incidents.get(place)?;
        let mut draft = Self {
            kind: DraftKind::of(&incident.what),
            day: day_of_date(plan, incident.at),
            lasts: incident
                .until
                .map_or(0, |until| day_of_date(plan, until) - day_of_date(plan, incident.at)),
            count: incident.what.part().and_then(|part| part.count).or_else(|| incident.what.rogues()),
            edits: Some(place),
            ..Self::default()
        };
        if let IncidentKind::ClockSkew { hours, .. } = &incident.what {
            draft.hours = *hours;
        }
        if let IncidentKind::RogueInstall { edition, finds_host, .. } = &incident.what {
            draft.edition = Some(edition.clone());
            draft.finds_host = match finds_host {
                FindsHost::Dns => 0,
                FindsHost::Pinned(id) => {
                    plan.hosts.iter().position(|host| host.id == *id).map_or(0, |place| place + 1)
                }
            };
        }
        let target = incident.what.target();
        let targets = draft.targets(plan);
        draft.target = targets.iter().position(|known| Some(target_id(known)) == target).unwrap_or(0);
        Some(draft)
    }

    /// What it may be aimed at, as the plan names it.
    pub fn targets(&self, plan: &Plan) -> Vec<Target> {
        let hosts = plan.hosts.iter().map(|host| Target::Host(host.id.clone()));
        let cohorts = plan.cohorts.iter().map(|cohort| Target::Cohort(cohort.id.clone()));
        match self.kind {
            DraftKind::HostDown | DraftKind::HostLost | DraftKind::DnsMissing => hosts.collect(),
            DraftKind::PortBlocked => hosts.chain(cohorts).collect(),
            DraftKind::InternetDown | DraftKind::RogueInstall => Vec::new(),
            DraftKind::VpnDown
            | DraftKind::Reimage
            | DraftKind::Rearm
            | DraftKind::HardwareChange
            | DraftKind::ClockSkew => cohorts.collect(),
        }
    }

    /// The incident it describes; `None` when it needs a target that the plan has not.
    pub fn incident(&self, plan: &Plan) -> Option<Incident> {
        let what = self.what(plan)?;
        let day = self.day.min(plan.days.saturating_sub(1));
        let at = date_of_day(plan, day)?;
        let until =
            if self.kind.ends() && self.lasts > 0 { date_of_day(plan, day + self.lasts) } else { None };
        Some(Incident { at, until, what })
    }

    fn what(&self, plan: &Plan) -> Option<IncidentKind> {
        let target = self.targets(plan).into_iter().nth(self.target);
        let host = |target: Option<Target>| match target {
            Some(Target::Host(id)) => Some(id),
            Some(Target::Cohort(_)) | None => None,
        };
        let cohort = |target: Option<Target>| match target {
            Some(Target::Cohort(id)) => Some(id),
            Some(Target::Host(_)) | None => None,
        };
        let part = |target| Some(PartOf { cohort: cohort(target)?, count: self.count });
        Some(match self.kind {
            DraftKind::HostDown => IncidentKind::HostDown(host(target)?),
            DraftKind::HostLost => IncidentKind::HostLost(host(target)?),
            DraftKind::DnsMissing => IncidentKind::DnsMissing(host(target)?),
            DraftKind::PortBlocked => IncidentKind::PortBlocked(target?),
            DraftKind::InternetDown => IncidentKind::InternetDown,
            DraftKind::VpnDown => IncidentKind::VpnDown(cohort(target)?),
            DraftKind::Reimage => IncidentKind::Reimage(part(target)?),
            DraftKind::Rearm => IncidentKind::Rearm(part(target)?),
            DraftKind::HardwareChange => IncidentKind::HardwareChange(part(target)?),
            DraftKind::ClockSkew => IncidentKind::ClockSkew { cohort: cohort(target)?, hours: self.hours },
            DraftKind::RogueInstall => IncidentKind::RogueInstall {
                edition: self.edition_in(plan)?,
                count: self.count.unwrap_or(1),
                finds_host: self.finds_host(plan),
            },
        })
    }

    /// What rogue machines install.
    pub fn edition_in(&self, plan: &Plan) -> Option<EditionId> {
        let first = || plan.cohorts.first().map(|cohort| cohort.edition.clone());
        self.edition.clone().or_else(first)
    }

    fn finds_host(&self, plan: &Plan) -> FindsHost {
        let pinned = self.finds_host.checked_sub(1).and_then(|place| plan.hosts.get(place));
        pinned.map_or(FindsHost::Dns, |host| FindsHost::Pinned(host.id.clone()))
    }
}

/// The date of a day of the plan's run, day 0 being its start.
pub fn date_of_day(plan: &Plan, day: u32) -> Option<NaiveDate> {
    plan.start.checked_add_days(Days::new(u64::from(day)))
}

/// The day of the plan's run that a date is; 0 for a date before its start.
pub fn day_of_date(plan: &Plan, date: NaiveDate) -> u32 {
    u32::try_from((date - plan.start).num_days()).unwrap_or(0)
}

/// The names of a target, for lists.
pub fn target_id(target: &Target) -> &str {
    match target {
        Target::Host(id) => HostId::as_str(id),
        Target::Cohort(id) => CohortId::as_str(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::example;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::plan;

    #[test]
    fn every_kind_makes_an_incident_that_the_plan_may_have() {
        let knowledge = Knowledge::embedded();
        for kind in DraftKind::ALL {
            let (mut plan, _) = example(knowledge);
            let draft = Draft { kind, ..Draft::default() };
            let incident = draft.incident(&plan).expect("the example has hosts and cohorts");
            assert_eq!(incident.what.word(), kind.id());
            assert_eq!(kind.ends(), incident.what.lasts(), "{}", kind.id());
            plan.incidents.push(incident);
            assert!(plan::check(&plan, &knowledge.catalog).is_empty(), "{}", kind.id());
        }
    }

    #[test]
    fn the_form_of_an_incident_describes_that_incident() {
        let knowledge = Knowledge::embedded();
        for kind in DraftKind::ALL {
            let (mut plan, _) = example(knowledge);
            let count = (kind == DraftKind::RogueInstall || kind == DraftKind::Reimage).then_some(4);
            let draft = Draft { kind, day: 33, lasts: 9, hours: 7, count, finds_host: 1, ..Draft::default() };
            plan.incidents.push(draft.incident(&plan).unwrap());
            let last = plan.incidents.len() - 1;
            let read = Draft::of(&plan, last).unwrap();
            assert_eq!(read.incident(&plan).as_ref(), plan.incidents.last(), "{}", kind.id());
            assert_eq!(read.edits, Some(last));
        }
    }
}
