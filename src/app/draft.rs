//! The incident form of Simulate while it is filled in, and the incident of a plan that it describes.

use chrono::{Days, NaiveDate};

use crate::domain::ids::{CohortId, HostId};
use crate::domain::plan::{Incident, IncidentKind, PartOf, Plan, Target};

/// What an incident form may hold: every kind that a target, a day and a length describe. Skewed clocks and rogue
/// installations need more and are written in the plan's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    #[default]
    HostDown,
    HostLost,
    DnsMissing,
    PortBlocked,
    InternetDown,
    VpnDown,
    Reimage,
    Rearm,
    HardwareChange,
}

impl DraftKind {
    pub const ALL: [Self; 9] = [
        Self::HostDown,
        Self::HostLost,
        Self::DnsMissing,
        Self::PortBlocked,
        Self::InternetDown,
        Self::VpnDown,
        Self::Reimage,
        Self::Rearm,
        Self::HardwareChange,
    ];

    /// Its id in plan files.
    pub fn id(self) -> &'static str {
        match self {
            Self::HostDown => "host-down",
            Self::HostLost => "host-lost",
            Self::DnsMissing => "dns-missing",
            Self::PortBlocked => "port-blocked",
            Self::InternetDown => "internet-down",
            Self::VpnDown => "vpn-down",
            Self::Reimage => "reimage",
            Self::Rearm => "rearm",
            Self::HardwareChange => "hardware-change",
        }
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::HostDown => "incident.host-down",
            Self::HostLost => "incident.host-lost",
            Self::DnsMissing => "incident.dns-missing",
            Self::PortBlocked => "incident.port-blocked",
            Self::InternetDown => "incident.internet-down",
            Self::VpnDown => "incident.vpn-down",
            Self::Reimage => "incident.reimage",
            Self::Rearm => "incident.rearm",
            Self::HardwareChange => "incident.hardware-change",
        }
    }

    /// Whether it can end.
    pub fn ends(self) -> bool {
        match self {
            Self::HostDown | Self::DnsMissing | Self::PortBlocked | Self::InternetDown | Self::VpnDown => {
                true
            }
            Self::HostLost | Self::Reimage | Self::Rearm | Self::HardwareChange => false,
        }
    }
}

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
}

impl Default for Draft {
    fn default() -> Self {
        Self { kind: DraftKind::HostDown, target: 0, day: 180, lasts: 30 }
    }
}

impl Draft {
    /// What it may be aimed at, as the plan names it.
    pub fn targets(&self, plan: &Plan) -> Vec<Target> {
        let hosts = plan.hosts.iter().map(|host| Target::Host(host.id.clone()));
        let cohorts = plan.cohorts.iter().map(|cohort| Target::Cohort(cohort.id.clone()));
        match self.kind {
            DraftKind::HostDown | DraftKind::HostLost | DraftKind::DnsMissing => hosts.collect(),
            DraftKind::PortBlocked => hosts.chain(cohorts).collect(),
            DraftKind::InternetDown => Vec::new(),
            DraftKind::VpnDown | DraftKind::Reimage | DraftKind::Rearm | DraftKind::HardwareChange => {
                cohorts.collect()
            }
        }
    }

    /// The incident it describes; `None` when it needs a target that the plan has not.
    pub fn incident(&self, plan: &Plan) -> Option<Incident> {
        let target = self.targets(plan).into_iter().nth(self.target);
        let host = |target: Option<Target>| match target {
            Some(Target::Host(id)) => Some(id),
            Some(Target::Cohort(_)) | None => None,
        };
        let cohort = |target: Option<Target>| match target {
            Some(Target::Cohort(id)) => Some(id),
            Some(Target::Host(_)) | None => None,
        };
        let all_of = |target| Some(PartOf { cohort: cohort(target)?, count: None });
        let what = match self.kind {
            DraftKind::HostDown => IncidentKind::HostDown(host(target)?),
            DraftKind::HostLost => IncidentKind::HostLost(host(target)?),
            DraftKind::DnsMissing => IncidentKind::DnsMissing(host(target)?),
            DraftKind::PortBlocked => IncidentKind::PortBlocked(target?),
            DraftKind::InternetDown => IncidentKind::InternetDown,
            DraftKind::VpnDown => IncidentKind::VpnDown(cohort(target)?),
            DraftKind::Reimage => IncidentKind::Reimage(all_of(target)?),
            DraftKind::Rearm => IncidentKind::Rearm(all_of(target)?),
            DraftKind::HardwareChange => IncidentKind::HardwareChange(all_of(target)?),
        };
        let day = self.day.min(plan.days.saturating_sub(1));
        let at = date_of_day(plan, day)?;
        let until =
            if self.kind.ends() && self.lasts > 0 { date_of_day(plan, day + self.lasts) } else { None };
        Some(Incident { at, until, what })
    }
}

/// The date of a day of the plan's run, day 0 being its start.
pub fn date_of_day(plan: &Plan, day: u32) -> Option<NaiveDate> {
    plan.start.checked_add_days(Days::new(u64::from(day)))
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
            plan.incidents.push(incident);
            assert!(plan::check(&plan, &knowledge.catalog).is_empty(), "{}", kind.id());
        }
    }
}
