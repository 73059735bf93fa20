//! The incident form of Simulate while it is filled in, and the incident of a plan that it describes.

use chrono::{Days, NaiveDate};

use crate::domain::ids::{CohortId, HostId};
use crate::domain::plan::{Incident, IncidentKind, Plan, Target};

/// What an incident form may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    #[default]
    HostDown,
    HostLost,
    DnsMissing,
    PortBlocked,
    InternetDown,
}

impl DraftKind {
    pub const ALL: [Self; 5] =
        [Self::HostDown, Self::HostLost, Self::DnsMissing, Self::PortBlocked, Self::InternetDown];

    /// Its id in plan files.
    pub fn id(self) -> &'static str {
        match self {
            Self::HostDown => "host-down",
            Self::HostLost => "host-lost",
            Self::DnsMissing => "dns-missing",
            Self::PortBlocked => "port-blocked",
            Self::InternetDown => "internet-down",
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
        }
    }

    /// Whether it can end.
    pub fn ends(self) -> bool {
        self != Self::HostLost
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
        }
    }

    /// The incident it describes; `None` when it needs a target that the plan has not.
    pub fn incident(&self, plan: &Plan) -> Option<Incident> {
        let target = self.targets(plan).into_iter().nth(self.target);
        let host = |target: Option<Target>| match target {
            Some(Target::Host(id)) => Some(id),
            Some(Target::Cohort(_)) | None => None,
        };
        let what = match self.kind {
            DraftKind::HostDown => IncidentKind::HostDown(host(target)?),
            DraftKind::HostLost => IncidentKind::HostLost(host(target)?),
            DraftKind::DnsMissing => IncidentKind::DnsMissing(host(target)?),
            DraftKind::PortBlocked => IncidentKind::PortBlocked(target?),
            DraftKind::InternetDown => IncidentKind::InternetDown,
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
