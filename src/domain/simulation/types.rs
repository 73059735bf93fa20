//! The results of a run: days, events, contacts and what a machine is at a minute. Times are whole minutes since
//! 00:00 of the plan's start.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ConflictId, RuleId, SourceId};

/// Whole minutes since 00:00 of the plan's start.
pub type MinuteOf = u32;

/// A machine of the fleet: cohorts in the plan's order, machines of a cohort in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MachineIx(pub u32);

/// A cohort by its place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CohortIx(pub u16);

/// A host: the planned ones in the plan's order, then unplanned ones in the order in which they came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostIx(pub u32);

/// A MAK pool by its place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PoolIx(pub u16);

/// What a machine is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Licensed,
    InitialGrace,
    Grace,
    Notification,
    Unlicensed,
}

impl State {
    /// All states in the order in which charts stack them.
    pub const ALL: [Self; 5] =
        [Self::Licensed, Self::InitialGrace, Self::Grace, Self::Notification, Self::Unlicensed];
}

impl State {
    /// The id used in JSON and CSV.
    pub fn id(self) -> &'static str {
        match self {
            Self::Licensed => "licensed",
            Self::InitialGrace => "initial_grace",
            Self::Grace => "grace",
            Self::Notification => "notification",
            Self::Unlicensed => "unlicensed",
        }
    }
}

/// How many machines are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StateCounts {
    pub licensed: u32,
    pub initial_grace: u32,
    pub grace: u32,
    pub notification: u32,
    pub unlicensed: u32,
}

impl StateCounts {
    /// Machines in this state.
    pub fn of(&self, state: State) -> u32 {
        match state {
            State::Licensed => self.licensed,
            State::InitialGrace => self.initial_grace,
            State::Grace => self.grace,
            State::Notification => self.notification,
            State::Unlicensed => self.unlicensed,
        }
    }

    /// Machines in this state, to change.
    pub fn of_mut(&mut self, state: State) -> &mut u32 {
        match state {
            State::Licensed => &mut self.licensed,
            State::InitialGrace => &mut self.initial_grace,
            State::Grace => &mut self.grace,
            State::Notification => &mut self.notification,
            State::Unlicensed => &mut self.unlicensed,
        }
    }

    /// Machines that have joined and not left.
    pub fn total(&self) -> u32 {
        State::ALL.into_iter().map(|state| self.of(state)).sum()
    }
}

/// A host in the last minute of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HostDay {
    /// The count it would report, capped.
    pub count: u32,
    pub up: bool,
}

/// The fleet in the last minute of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub states: StateCounts,
    /// By cohort, in the plan's order.
    pub by_cohort: Vec<StateCounts>,
    /// By host; an unplanned host appears from the day on which it came up.
    pub hosts: Vec<HostDay>,
    /// Activations used, by pool, in the plan's order.
    pub mak_used: Vec<u32>,
}

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    Joined,
    Left,
    Activated,
    Deactivated,
    GraceBegan,
    NotificationBegan,
    UnlicensedBegan,
    ThresholdReached,
    ThresholdLost,
    HostUp,
    HostDown,
    MakSpent,
    MakExhausted,
    IncidentBegan,
    IncidentEnded,
}

impl EventKind {
    /// All kinds, in the order of the contract.
    pub const ALL: [Self; 15] = [
        Self::Joined,
        Self::Left,
        Self::Activated,
        Self::Deactivated,
        Self::GraceBegan,
        Self::NotificationBegan,
        Self::UnlicensedBegan,
        Self::ThresholdReached,
        Self::ThresholdLost,
        Self::HostUp,
        Self::HostDown,
        Self::MakSpent,
        Self::MakExhausted,
        Self::IncidentBegan,
        Self::IncidentEnded,
    ];

    /// The id used in JSON and CSV.
    pub fn id(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Activated => "activated",
            Self::Deactivated => "deactivated",
            Self::GraceBegan => "grace-began",
            Self::NotificationBegan => "notification-began",
            Self::UnlicensedBegan => "unlicensed-began",
            Self::ThresholdReached => "threshold-reached",
            Self::ThresholdLost => "threshold-lost",
            Self::HostUp => "host-up",
            Self::HostDown => "host-down",
            Self::MakSpent => "mak-spent",
            Self::MakExhausted => "mak-exhausted",
            Self::IncidentBegan => "incident-began",
            Self::IncidentEnded => "incident-ended",
        }
    }
}

/// Whom an event concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Machine(MachineIx),
    Host(HostIx),
    Pool(PoolIx),
    /// By its place in the plan.
    Incident(u16),
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub minute: MinuteOf,
    pub kind: EventKind,
    pub subject: Subject,
    /// For `threshold-reached` and `threshold-lost`: the threshold; for a contact's change: the host's count.
    pub count: u32,
    /// The host that answered, where one did.
    pub host: Option<HostIx>,
}

/// How a contact ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Activated or renewed at this count.
    Success { host: HostIx, count: u32 },
    /// A host answered with a count below the threshold.
    CountTooLow { host: HostIx, count: u32 },
    /// The host's key does not cover the edition.
    NotCovered { host: HostIx },
    /// The machine's clock differs from the host's by more than it tolerates.
    ClockSkew { host: HostIx },
    /// The machine is not on the organisation's network.
    OffNetwork,
    /// No SRV record names a host, and none is cached or pinned.
    NoRecord,
    /// The records name hosts, but none answers.
    NoAnswer,
    /// Port 1688 is blocked on the way.
    PortBlocked,
    /// Microsoft activated it by MAK or host key.
    MicrosoftActivated,
    /// Microsoft cannot be reached.
    NoMicrosoft,
    /// The key's activations are used up.
    Exhausted,
}

/// Contacts in a row with the same outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    pub first: MinuteOf,
    pub last: MinuteOf,
    pub times: u32,
    pub outcome: Outcome,
}

/// Attempts of all machines of the fleet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contacts {
    pub total: u64,
    pub failed: u64,
}

/// The first time that a machine lost `licensed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    pub minute: MinuteOf,
    pub cohort: CohortIx,
    pub machine: MachineIx,
    pub because: Vec<Because>,
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Because {
    /// When it happened.
    pub minute: MinuteOf,
    pub text: String,
    pub rule: RuleId,
    pub sources: Vec<SourceId>,
    /// The state it led to, for the symbol before the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Why the rule's value is assumed, when it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// The point where the sources dispute the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictId>,
}

/// A machine at a minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineView {
    pub machine: MachineIx,
    pub cohort: CohortIx,
    /// Its number in its cohort, from 1.
    pub number: u32,
    /// `None` before it joined and after it left.
    pub state: Option<State>,
    /// Since when it has been in this state.
    pub since: MinuteOf,
    /// When this state ends if nothing happens; `None`: never.
    pub ends: Option<MinuteOf>,
    pub last_contact: Option<Contact>,
    pub last_success: Option<Contact>,
    /// The next contact after the minute, as the run went.
    pub next_contact: Option<MinuteOf>,
    pub on_network: bool,
}
