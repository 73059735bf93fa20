//! A finished run and what can be asked of it: days, events, totals, and the state of any machine at any minute.
//! It holds no engine and no queue; why something came about is told in `because`.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::fleet::{DAY, Fleet, NEVER};
use super::history::{Cause, Change, ContactRun};
use super::indexed::{Indexed, Place as _};
use super::past::Past;
use super::record::FirstLapse;
use super::types::{
    CohortIx, Contact, Contacts, Day, Event, EventKind, HostIx, Lapse, MachineIx, MachineView, MinuteOf,
    Outcome, PoolIx, State, StateCounts, Subject,
};
use super::world::World;
use crate::domain::ids::{CohortId, HostId, PoolId};
use crate::domain::rulebook::{AfterValidity, Rulebook};

/// The result of a run.
#[derive(Clone, Debug)]
pub struct Run {
    pub(super) fleet: Arc<Fleet>,
    days: Vec<Day>,
    events: Vec<Event>,
    /// How many there are of each kind, in the order of [`EventKind::ALL`].
    totals: [u64; EventKind::ALL.len()],
    contacts: Contacts,
    pub(super) past: Past,
    /// The machines that became hosts, in the order in which they did.
    carriers: Vec<(CohortIx, MachineIx)>,
    lapses: Indexed<CohortIx, u32>,
    first_lapses: Indexed<CohortIx, Option<FirstLapse>>,
    first_lapse: Option<Lapse>,
}

/// What any engine hands over.
pub(super) struct Parts {
    pub(super) fleet: Arc<Fleet>,
    pub(super) days: Vec<Day>,
    /// None where only days are kept.
    pub(super) events: Vec<Event>,
    pub(super) totals: [u64; EventKind::ALL.len()],
    pub(super) contacts: Contacts,
    pub(super) past: Past,
    pub(super) carriers: Vec<(CohortIx, MachineIx)>,
    pub(super) lapses: Indexed<CohortIx, u32>,
    pub(super) first_lapses: Indexed<CohortIx, Option<FirstLapse>>,
}

impl Run {
    /// As the reference engine leaves its world.
    pub(super) fn new(fleet: Arc<Fleet>, world: World) -> Self {
        let record = world.record;
        let mut totals = [0; EventKind::ALL.len()];
        for (total, kind) in totals.iter_mut().zip(EventKind::ALL) {
            *total = record.events.iter().filter(|event| event.kind == kind).count() as u64;
        }
        Self::of_parts(Parts {
            fleet,
            days: record.days,
            events: record.events,
            totals,
            contacts: record.contacts,
            past: Past::Written(record.history),
            carriers: world.hosts.iter().filter_map(|host| host.carrier).collect(),
            lapses: record.lapses,
            first_lapses: record.first_lapses,
        })
    }

    pub(super) fn of_parts(parts: Parts) -> Self {
        let Parts { fleet, days, events, totals, contacts, past, carriers, lapses, first_lapses } = parts;
        let first = first_lapses.iter().flatten().min_by_key(|lapse| (lapse.minute, lapse.machine)).copied();
        let mut run = Self {
            fleet,
            days,
            events,
            totals,
            contacts,
            past,
            carriers,
            lapses,
            first_lapses,
            first_lapse: None,
        };
        run.first_lapse = first.map(|lapse| Lapse {
            minute: lapse.minute,
            cohort: lapse.cohort,
            machine: lapse.machine,
            because: run.because_machine(lapse.machine, lapse.minute),
        });
        run
    }

    /// One row for each day; row i is the state in the last minute of day i.
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// Every change, in order of time; where only days were kept, those of hosts and incidents, and the ends of pools.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How many events of a kind there are, also where only days were kept.
    pub fn times(&self, kind: EventKind) -> u64 {
        let place = EventKind::ALL.iter().position(|one| *one == kind);
        place.and_then(|place| self.totals.get(place)).copied().unwrap_or_default()
    }

    /// How many events there are of all kinds, also where only days were kept.
    pub fn changes(&self) -> u64 {
        self.totals.iter().sum()
    }

    /// Attempts of all machines.
    pub fn contacts(&self) -> Contacts {
        self.contacts
    }

    /// The first time that a machine lost `licensed`, with why.
    pub fn first_lapse(&self) -> Option<&Lapse> {
        self.first_lapse.as_ref()
    }

    /// The first time that a machine of a cohort lost `licensed`.
    pub(super) fn first_lapse_of(&self, cohort: CohortIx) -> Option<FirstLapse> {
        self.first_lapses.find(cohort).copied().flatten()
    }

    /// The minute at which a machine of a cohort first lost `licensed`.
    pub fn first_lapse_minute(&self, cohort: CohortIx) -> Option<MinuteOf> {
        self.first_lapse_of(cohort).map(|lapse| lapse.minute)
    }

    /// How many times machines of a cohort lost `licensed`.
    pub fn lapses(&self, cohort: CohortIx) -> u32 {
        self.lapses.find(cohort).copied().unwrap_or_default()
    }

    /// The rulebook the run went by.
    pub fn rulebook(&self) -> &Rulebook {
        &self.fleet.rulebook
    }

    /// The seed the run went by.
    pub fn seed(&self) -> u64 {
        self.fleet.seed
    }

    /// The day of minute 0.
    pub fn start(&self) -> NaiveDate {
        self.fleet.start
    }

    /// The first minute after the run.
    pub fn end(&self) -> MinuteOf {
        self.fleet.end
    }

    /// The date and time of a minute.
    pub fn time_of(&self, minute: MinuteOf) -> NaiveDateTime {
        let start = self.fleet.start.and_time(chrono::NaiveTime::MIN);
        start.checked_add_signed(TimeDelta::minutes(i64::from(minute))).unwrap_or(NaiveDateTime::MAX)
    }

    /// The cohorts in the plan's order.
    pub fn cohorts(&self) -> impl Iterator<Item = (CohortIx, &CohortId)> {
        let own = self.fleet.cohorts.entries().take(self.fleet.own_cohorts);
        own.map(|(place, cohort)| (place, &cohort.id))
    }

    /// The pools in the plan's order, with their activations.
    pub fn pools(&self) -> impl Iterator<Item = (PoolIx, &PoolId, u32)> {
        self.fleet.pools.entries().map(|(place, pool)| (place, &pool.id, pool.activations))
    }

    /// All hosts: the planned ones in the plan's order, then unplanned ones in the order in which they came up.
    pub fn hosts(&self) -> impl Iterator<Item = (HostIx, String)> {
        (0..self.fleet.hosts.len() + self.carriers.len()).map(|place| {
            let host = HostIx::at(place);
            (host, self.host_name(host))
        })
    }

    /// The id of a planned host, `COHORT#N` of an unplanned one.
    pub fn host_name(&self, host: HostIx) -> String {
        match (self.fleet.hosts.find(host), self.carrier(host)) {
            (Some(planned), _) => planned.id.to_string(),
            (None, Some(machine)) => self.machine_name(machine),
            (None, None) => String::new(),
        }
    }

    /// The machine that became this host without being planned as one.
    pub fn carrier(&self, host: HostIx) -> Option<MachineIx> {
        let place = host.place().checked_sub(self.fleet.hosts.len())?;
        self.carriers.get(place).map(|(_, machine)| *machine)
    }

    /// `COHORT#N`, N from 1; empty for a machine that the plan does not have.
    pub fn machine_name(&self, machine: MachineIx) -> String {
        let cohort = self.fleet.cohort_of(machine).and_then(|cohort| self.fleet.cohorts.find(cohort));
        cohort.map_or_else(String::new, |facts| format!("{}#{}", facts.id, machine.0 - facts.first.0 + 1))
    }

    /// The machines of a cohort, joined or not; none for a cohort that the plan does not have.
    pub fn machines_in(&self, cohort: CohortIx) -> impl Iterator<Item = MachineIx> + use<> {
        self.fleet.machines_in(cohort).map(MachineIx)
    }

    /// The cohort of a machine; `None` for a machine that the plan does not have.
    pub fn cohort_of(&self, machine: MachineIx) -> Option<CohortIx> {
        self.fleet.cohort_of(machine)
    }

    /// The host with this id.
    pub fn host_of(&self, id: &HostId) -> Option<HostIx> {
        self.fleet.hosts.entries().find(|(_, host)| host.id == *id).map(|(place, _)| place)
    }

    /// A machine at a minute of the run; `None` for a machine that the plan does not have.
    pub fn machine_at(&self, machine: MachineIx, minute: MinuteOf) -> Option<MachineView> {
        let fleet = &self.fleet;
        let cohort = fleet.cohort_of(machine)?;
        let facts = fleet.cohorts.find(cohort)?;
        let change = self.change_at(machine, minute);
        let state = change.and_then(|change| change.state);
        let is_here = state.is_some();
        let history = self.past.of(fleet, machine);
        let runs = || history.runs_until(fleet, machine, minute).filter(|_| is_here);
        let last_success = runs().find(|run| run.outcome.succeeded());
        let leaves = fleet.leaves(cohort, machine);
        let next = history.next_contact(fleet, machine, minute).filter(|next| *next < leaves);
        Some(MachineView {
            machine,
            cohort,
            number: machine.0 - facts.first.0 + 1,
            state,
            since: change.map_or(0, |change| change.minute),
            ends: change
                .and_then(|change| self.ends(cohort, change, last_success))
                .filter(|ends| *ends < NEVER),
            last_contact: runs().next().map(|run| run.contact()),
            last_success: last_success.map(|run| run.contact()),
            next_contact: next,
            on_network: fleet.on_network(cohort, machine, minute),
        })
    }

    /// The last contacts of a machine up to a minute, the newest first, equal ones in a row as one; at most so many.
    pub fn last_contacts(&self, machine: MachineIx, minute: MinuteOf, most: usize) -> Vec<Contact> {
        if self.state_at(machine, minute).is_none() {
            return Vec::new();
        }
        let history = self.past.of(&self.fleet, machine);
        history.runs_until(&self.fleet, machine, minute).take(most).map(|run| run.contact()).collect()
    }

    /// Every single contact of a machine in order of time; none for a machine that the plan does not have.
    pub fn contacts_of(&self, machine: MachineIx) -> Vec<(MinuteOf, Outcome)> {
        self.past.of(&self.fleet, machine).contacts(&self.fleet, machine)
    }

    /// Every state of a machine with the minute at which it began, in order of time; `None` once it has left.
    pub fn states_of(&self, machine: MachineIx) -> Vec<(MinuteOf, Option<State>)> {
        self.past.of(&self.fleet, machine).states(machine)
    }

    /// How many machines of each cohort are in which state at a minute, cohorts in the plan's order; at the end of
    /// its day where only days were kept.
    pub fn states_at(&self, minute: MinuteOf) -> Vec<StateCounts> {
        let minute = minute.min(self.fleet.end.saturating_sub(1));
        let minute = if self.past.keeps_changes() { minute } else { minute - minute % DAY + (DAY - 1) };
        if minute % DAY == DAY - 1 {
            let day = usize::try_from(minute / DAY).unwrap_or(usize::MAX);
            return self.days.get(day).map(|day| day.by_cohort.clone()).unwrap_or_default();
        }
        let day_start = minute - minute % DAY;
        let day = usize::try_from(minute / DAY).unwrap_or(usize::MAX);
        let before = day.checked_sub(1).and_then(|day| self.days.get(day));
        let mut counts = before.map_or_else(
            || vec![StateCounts::default(); self.fleet.own_cohorts],
            |day| day.by_cohort.clone(),
        );
        let today = self.events_between(day_start, minute.saturating_add(1)).iter();
        let touched: BTreeSet<MachineIx> = today
            .filter_map(|event| match event.subject {
                Subject::Machine(machine) => Some(machine),
                Subject::Host(_) | Subject::Pool(_) | Subject::Incident(_) => None,
            })
            .collect();
        for machine in touched {
            let Some(cohort) = self.fleet.cohort_of(machine) else { continue };
            let Some(counts) = counts.get_mut(cohort.place()) else { continue };
            if let Some(state) = day_start.checked_sub(1).and_then(|minute| self.state_at(machine, minute)) {
                *counts.of_mut(state) -= 1;
            }
            if let Some(state) = self.state_at(machine, minute) {
                *counts.of_mut(state) += 1;
            }
        }
        counts
    }

    /// A machine's state at a minute; `None` before it joined and after it left.
    pub fn state_at(&self, machine: MachineIx, minute: MinuteOf) -> Option<State> {
        self.change_at(machine, minute)?.state
    }

    /// Whether a machine is as it is since this minute because an incident struck it, not because something was over.
    pub fn is_struck(&self, machine: MachineIx, minute: MinuteOf) -> bool {
        let change = self.change_at(machine, minute).filter(|change| change.minute == minute);
        let cause = change.map(|change| change.cause);
        matches!(cause, Some(Cause::Reimaged | Cause::Rearmed | Cause::HardwareChanged))
    }

    /// The events from one minute to before another.
    pub fn events_between(&self, from: MinuteOf, until: MinuteOf) -> &[Event] {
        let first = self.events.partition_point(|event| event.minute < from);
        let last = self.events.partition_point(|event| event.minute < until);
        self.events.get(first..last).unwrap_or_default()
    }

    /// Bytes that the history of all machines takes, for measurements.
    pub fn history_bytes(&self) -> usize {
        self.past.bytes() + self.events.capacity() * size_of::<Event>()
    }

    fn change_at(&self, machine: MachineIx, minute: MinuteOf) -> Option<Change> {
        self.past.change_at(&self.fleet, machine, minute)
    }

    /// When the state a change led to ends by itself.
    fn ends(&self, cohort: CohortIx, change: Change, last_success: Option<ContactRun>) -> Option<MinuteOf> {
        let rules = &self.fleet.rulebook;
        match change.state? {
            State::Licensed => {
                let success = last_success.filter(|_| change.cause == Cause::Contact)?;
                let renews = matches!(success.outcome, Outcome::Success { .. });
                renews.then(|| success.last.saturating_add(rules.validity.value))
            }
            State::InitialGrace => {
                Some(change.minute.saturating_add(self.fleet.cohorts[cohort].initial_grace.value))
            }
            State::Grace => match rules.after_validity.value {
                AfterValidity::Unlicensed => {
                    let success =
                        last_success.filter(|run| matches!(run.outcome, Outcome::Success { .. }))?;
                    Some(success.last.saturating_add(rules.validity.value))
                }
                AfterValidity::GraceThenNotification(grace) => Some(change.minute.saturating_add(grace)),
            },
            State::Notification | State::Unlicensed => None,
        }
    }
}
