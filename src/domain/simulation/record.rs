//! What a run leaves behind while it goes: rows of days, events, totals and histories, always in step with each
//! other. Any engine writes through it, so that each change of state is noted once, with its event and its cause.

use super::fleet::Fleet;
use super::history::{Cause, Change, History};
use super::indexed::{Indexed, Place as _};
use super::types::{
    CohortIx, Contacts, Day, Event, EventKind, HostDay, HostIx, MachineIx, MinuteOf, Outcome, State,
    StateCounts, Subject,
};

/// Who lost `licensed` first, of a cohort or of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FirstLapse {
    pub(super) minute: MinuteOf,
    pub(super) cohort: CohortIx,
    pub(super) machine: MachineIx,
}

#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) days: Vec<Day>,
    pub(super) events: Vec<Event>,
    pub(super) contacts: Contacts,
    pub(super) history: History,
    /// How many machines of each cohort are in which state now.
    pub(super) tally: Indexed<CohortIx, StateCounts>,
    /// How many times machines of each cohort lost `licensed`.
    pub(super) lapses: Indexed<CohortIx, u32>,
    /// Who of each cohort lost `licensed` first.
    pub(super) first_lapses: Indexed<CohortIx, Option<FirstLapse>>,
    /// How many cohorts are the plan's own; of the others hosts alone know.
    own_cohorts: usize,
}

/// One change of one machine, as it happens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    pub(super) machine: MachineIx,
    pub(super) cohort: CohortIx,
    pub(super) minute: MinuteOf,
    pub(super) from: Option<State>,
    pub(super) to: Option<State>,
    pub(super) cause: Cause,
    /// The host that answered and its count, where a contact is the cause.
    pub(super) answer: Option<(HostIx, u32)>,
}

impl Record {
    pub(super) fn new(fleet: &Fleet) -> Self {
        let cohorts = fleet.cohorts.len();
        Self {
            days: Vec::new(),
            events: Vec::new(),
            contacts: Contacts::default(),
            history: History::new(fleet.machines()),
            tally: Indexed::new(vec![StateCounts::default(); cohorts]),
            lapses: Indexed::new(vec![0; cohorts]),
            first_lapses: Indexed::new(vec![None; cohorts]),
            own_cohorts: fleet.own_cohorts,
        }
    }

    /// Notes a machine's change: tally, history, event and, where it lost `licensed`, the lapse.
    pub(super) fn turn(&mut self, turn: Turn) {
        let Turn { machine, cohort, minute, from, to, cause, answer } = turn;
        self.history.change(machine, Change { minute, state: to, cause });
        if cohort.place() >= self.own_cohorts || from == to {
            return;
        }
        if let Some(from) = from {
            *self.tally[cohort].of_mut(from) -= 1;
        }
        if let Some(to) = to {
            *self.tally[cohort].of_mut(to) += 1;
        }
        let (host, count) = answer.map_or((None, 0), |(host, count)| (Some(host), count));
        let event = |kind| Event { minute, kind, subject: Subject::Machine(machine), count, host };
        if from.is_none() && to.is_some() {
            self.events.push(event(EventKind::Joined));
        }
        if let Some(kind) = kind_of(to, cause) {
            self.events.push(event(kind));
        }
        if from == Some(State::Licensed) && to.is_some() && to != from {
            self.lapses[cohort] += 1;
            self.first_lapses[cohort].get_or_insert(FirstLapse { minute, cohort, machine });
        }
    }

    /// Notes a contact of a machine that had `successes_before` successes until then.
    pub(super) fn contact(
        &mut self,
        fleet: &Fleet,
        (cohort, machine): (CohortIx, MachineIx),
        minute: MinuteOf,
        outcome: Outcome,
        successes_before: u32,
    ) {
        if fleet.is_own(cohort) {
            self.contacts.total += 1;
            self.contacts.failed += u64::from(!outcome.succeeded());
        }
        self.history.contact(machine, minute, outcome, successes_before);
    }

    pub(super) fn event(&mut self, minute: MinuteOf, kind: EventKind, subject: Subject, count: u32) {
        self.events.push(Event { minute, kind, subject, count, host: None });
    }

    /// Closes a day with the hosts and pools as they stand.
    pub(super) fn day(&mut self, hosts: Vec<HostDay>, mak_used: Vec<u32>) {
        let by_cohort: Vec<StateCounts> = self.tally.iter().take(self.own_cohorts).copied().collect();
        let mut states = StateCounts::default();
        for state in State::ALL {
            *states.of_mut(state) = by_cohort.iter().map(|counts| counts.of(state)).sum();
        }
        self.days.push(Day { states, by_cohort, hosts, mak_used });
    }
}

impl Outcome {
    /// Whether the contact licensed the machine or renewed its licence.
    pub fn succeeded(&self) -> bool {
        match self {
            Self::Success { .. } | Self::MicrosoftActivated => true,
            Self::CountTooLow { .. }
            | Self::NotCovered { .. }
            | Self::ClockSkew { .. }
            | Self::OffNetwork
            | Self::NoRecord
            | Self::NoAnswer
            | Self::PortBlocked
            | Self::NoMicrosoft
            | Self::Exhausted => false,
        }
    }
}

/// The event of a change; entering the initial grace for the first time is told by `joined` alone.
pub(super) fn kind_of(to: Option<State>, cause: Cause) -> Option<EventKind> {
    match (to, cause) {
        (None, _) => Some(EventKind::Left),
        (Some(State::InitialGrace), Cause::Reimaged | Cause::Rearmed) => Some(EventKind::GraceBegan),
        (Some(State::InitialGrace), _) => None,
        (Some(State::Licensed), _) => Some(EventKind::Activated),
        (Some(_), Cause::Contact) => Some(EventKind::Deactivated),
        (Some(State::Grace), _) => Some(EventKind::GraceBegan),
        (Some(State::Notification), _) => Some(EventKind::NotificationBegan),
        (Some(State::Unlicensed), _) => Some(EventKind::UnlicensedBegan),
    }
}
