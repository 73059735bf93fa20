//! A plan once it is checked. A date means 00:00 of that day; `until`, `absent_to` and `leaves` name the first day
//! on which it no longer holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::advice::Answers;
use crate::domain::ids::{CohortId, EditionId, GroupId, HostId, PoolId};
use crate::domain::rulebook::RulebookId;

/// What a plan may hold at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    /// Machines of all cohorts together.
    pub const MACHINES: u32 = 10_000_000;
    pub const COHORTS: usize = 1_000;
    pub const HOSTS: usize = 1_000;
    pub const INCIDENTS: usize = 10_000;
    pub const POOLS: usize = 1_000;
    /// Forks of a plan.
    pub const FORKS: usize = 20;
    /// Activations of one MAK pool.
    pub const ACTIVATIONS: u32 = 100_000_000;
    /// 20 years.
    pub const DAYS: u32 = 7_305;
    /// The largest seed; TOML has no larger whole number.
    pub const SEED: u64 = i64::MAX.cast_unsigned();
    /// Bytes of a file of a plan, of answers or of the catalogue; a larger one is refused before it is read.
    pub const FILE_BYTES: u64 = 16 * 1024 * 1024;
    /// Characters of a plan's name.
    pub const NAME: usize = 200;

    /// The first day that a plan may name: years before volume activation began.
    pub const FIRST_DAY: NaiveDate = day(2000, 1, 1);
    /// The last day that a plan may name.
    pub const LAST_DAY: NaiveDate = day(2199, 12, 31);
    /// The first day of a run whose plan names none.
    pub const DEFAULT_START: NaiveDate = day(2009, 3, 2);
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// A fleet, its hosts and pools, and what happens to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub name: String,
    pub rulebook: RulebookId,
    pub start: NaiveDate,
    /// Length of the run, 1 to [`Limits::DAYS`].
    pub days: u32,
    pub seed: u64,
    /// Decide's answers, when the plan holds them.
    pub answers: Option<Answers>,
    pub cohorts: Vec<Cohort>,
    pub hosts: Vec<Host>,
    pub maks: Vec<MakPool>,
    pub incidents: Vec<Incident>,
    /// Other futures. The one that is shown holds what the plan itself rests on, and the plan what it does.
    pub forks: Vec<super::Fork>,
    /// Which fork has changed places with the plan; only [`Plan::show`] changes it, and no file says it.
    pub shown: Option<usize>,
}

impl Plan {
    /// Whether both give the same run: to it, name, answers and forks do not matter.
    pub fn runs_as(&self, other: &Self) -> bool {
        let Self { rulebook, start, days, seed, cohorts, hosts, maks, incidents, .. } = self;
        (rulebook, start, days, seed) == (&other.rulebook, &other.start, &other.days, &other.seed)
            && (cohorts, hosts, maks) == (&other.cohorts, &other.hosts, &other.maks)
            && *incidents == other.incidents
    }
}

/// Machines that behave alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    pub id: CohortId,
    pub edition: EditionId,
    pub count: u32,
    pub is_virtual: bool,
    pub key: CohortKey,
    pub attachment: PlanAttachment,
    pub joins: Spread,
    /// `None`: never.
    pub leaves: Option<Spread>,
    pub finds_host: FindsHost,
    pub image: Image,
}

/// Which key the machines of a cohort carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CohortKey {
    SetupKey,
    KmsHostKey,
    Mak(PoolId),
    Retail,
    None,
}

/// When the machines of a cohort are on the organisation's network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanAttachment {
    Core,
    /// Days on and days off in turn, shifted per machine by 0 ..= on+off-1 days.
    OnOff {
        on: u32,
        off: u32,
    },
    Absent {
        from: NaiveDate,
        to: NaiveDate,
    },
    Isolated,
}

/// One day for a whole cohort (`from == to`), or spread evenly: machine k of n on day `from + k * (to - from) / n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// How a machine finds its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindsHost {
    Dns,
    Pinned(HostId),
}

/// How the machines of a cohort were imaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Image {
    /// Generalised: every machine has its own client machine id.
    Sysprep,
    /// Copied as it was: all machines of the cohort share one client machine id.
    Cloned,
}

/// A planned KMS host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    pub id: HostId,
    pub edition: EditionId,
    /// As the rulebook's era names it; a group of another era parses and yields a warning.
    pub group: GroupId,
    pub publishes_dns: bool,
    pub priority: u16,
    pub weight: u16,
    pub network: HostNetwork,
    /// `None`: from the start.
    pub from: Option<NaiveDate>,
    /// `None`: to the end.
    pub until: Option<NaiveDate>,
}

/// Which machines a host answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostNetwork {
    Core,
    Isolated,
}

/// The activations of one multiple activation key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakPool {
    pub id: PoolId,
    pub activations: u32,
    pub used: u32,
}

/// Something that changes the world for a time or for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    pub at: NaiveDate,
    pub until: Option<NaiveDate>,
    pub what: IncidentKind,
}

/// What happens, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncidentKind {
    HostDown(HostId),
    /// Destroys the host's table and leaves its SRV record behind.
    HostLost(HostId),
    DnsMissing(HostId),
    PortBlocked(Target),
    InternetDown,
    /// Machines of the cohort that are on the network only at times stay off it.
    VpnDown(CohortId),
    /// Windows is installed anew.
    Reimage(PartOf),
    /// The licence is set back to the initial grace, as often as the edition allows.
    Rearm(PartOf),
    /// So much of the hardware changes that Windows wants to be activated again.
    HardwareChange(PartOf),
    /// The clocks of a cohort differ from those of its hosts.
    ClockSkew {
        cohort: CohortId,
        hours: u32,
    },
    /// Machines that are none of the fleet install Windows and ask the hosts.
    RogueInstall {
        edition: EditionId,
        count: u32,
        finds_host: FindsHost,
    },
}

/// Machines of a cohort: the first so many that are in the fleet at that time, `None` for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOf {
    pub cohort: CohortId,
    pub count: Option<u32>,
}

/// A host or a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Host(HostId),
    Cohort(CohortId),
}

impl Plan {
    /// The first day after the run.
    pub fn end(&self) -> NaiveDate {
        self.start.checked_add_days(chrono::Days::new(u64::from(self.days))).unwrap_or(NaiveDate::MAX)
    }

    /// Machines of all cohorts together.
    pub fn machines(&self) -> u64 {
        self.cohorts.iter().map(|cohort| u64::from(cohort.count)).sum()
    }

    /// Machines that are none of the fleet and ask its hosts at some time.
    pub fn rogues(&self) -> u64 {
        self.incidents.iter().filter_map(|incident| incident.what.rogues()).map(u64::from).sum()
    }
}

impl Spread {
    /// One day for the whole cohort.
    pub const fn on(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }
}

impl IncidentKind {
    /// The word that files use, for example `host-down`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::HostDown(_) => "host-down",
            Self::HostLost(_) => "host-lost",
            Self::DnsMissing(_) => "dns-missing",
            Self::PortBlocked(_) => "port-blocked",
            Self::InternetDown => "internet-down",
            Self::VpnDown(_) => "vpn-down",
            Self::Reimage(_) => "reimage",
            Self::Rearm(_) => "rearm",
            Self::HardwareChange(_) => "hardware-change",
            Self::ClockSkew { .. } => "clock-skew",
            Self::RogueInstall { .. } => "rogue-install",
        }
    }

    /// The id of the host or cohort that it happens to, where it has one.
    pub fn target(&self) -> Option<&str> {
        match self {
            Self::HostDown(host) | Self::HostLost(host) | Self::DnsMissing(host) => Some(host.as_str()),
            Self::PortBlocked(Target::Host(host)) => Some(host.as_str()),
            Self::PortBlocked(Target::Cohort(cohort))
            | Self::VpnDown(cohort)
            | Self::ClockSkew { cohort, hours: _ } => Some(cohort.as_str()),
            Self::Reimage(part) | Self::Rearm(part) | Self::HardwareChange(part) => {
                Some(part.cohort.as_str())
            }
            Self::InternetDown | Self::RogueInstall { .. } => None,
        }
    }

    /// Whether it lasts and so can be over; the others happen once.
    pub fn lasts(&self) -> bool {
        match self {
            Self::HostLost(_) | Self::Reimage(_) | Self::Rearm(_) | Self::HardwareChange(_) => false,
            Self::HostDown(_)
            | Self::DnsMissing(_)
            | Self::PortBlocked(_)
            | Self::InternetDown
            | Self::VpnDown(_)
            | Self::ClockSkew { .. }
            | Self::RogueInstall { .. } => true,
        }
    }

    /// The machines of a cohort that it happens to once.
    pub fn part(&self) -> Option<&PartOf> {
        match self {
            Self::Reimage(part) | Self::Rearm(part) | Self::HardwareChange(part) => Some(part),
            Self::HostDown(_)
            | Self::HostLost(_)
            | Self::DnsMissing(_)
            | Self::PortBlocked(_)
            | Self::InternetDown
            | Self::VpnDown(_)
            | Self::ClockSkew { .. }
            | Self::RogueInstall { .. } => None,
        }
    }

    /// How many machines that are none of the fleet it brings.
    pub fn rogues(&self) -> Option<u32> {
        if let Self::RogueInstall { count, .. } = self { Some(*count) } else { None }
    }
}
