//! What happens to a single machine: it joins, its grace or licence ends, it acts, it leaves. Each change of state
//! passes through here once, with its cause.

use super::fleet::{Fleet, Key, NEVER};
use super::history::Cause;
use super::record::Turn;
use super::types::{CohortIx, EventKind, HostIx, MachineIx, MinuteOf, State, Subject};
use super::world::World;
use crate::domain::rulebook::{AfterValidity, EndState};

/// A machine as it stands now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Machine {
    pub(super) cohort: CohortIx,
    /// `None` before it joined and after it left.
    pub(super) state: Option<State>,
    /// When the state ends by itself.
    pub(super) ends: MinuteOf,
    pub(super) next_contact: MinuteOf,
    leaves: MinuteOf,
    /// The host that answered last.
    pub(super) cached: Option<HostIx>,
    pub(super) successes: u32,
    /// How often it chose among hosts.
    pub(super) choices: u32,
}

impl Machine {
    pub(super) fn new(cohort: CohortIx, leaves: MinuteOf) -> Self {
        Self {
            cohort,
            state: None,
            ends: NEVER,
            next_contact: NEVER,
            leaves,
            cached: None,
            successes: 0,
            choices: 0,
        }
    }
}

impl World {
    /// Everything that is due for a machine at this minute, in this order: it joins, it leaves, its state ends, it
    /// makes its contact. Gives its next turn; `None` once it has left.
    pub(super) fn act(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) -> Option<MinuteOf> {
        if self.machines[machine].state.is_none() {
            self.join(fleet, machine, now);
        }
        if self.machines[machine].leaves <= now {
            self.leave(machine, now);
            return None;
        }
        if self.machines[machine].ends <= now {
            self.state_ends(fleet, machine, now);
        }
        if self.machines[machine].next_contact <= now {
            self.contact(fleet, machine, now);
        }
        let Machine { ends, next_contact, leaves, .. } = self.machines[machine];
        Some(ends.min(next_contact).min(leaves))
    }

    fn join(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        let facts = &fleet.cohorts[self.machines[machine].cohort];
        let grace = facts.initial_grace.value;
        let first_contact = match facts.key {
            Key::Setup { .. } | Key::KmsHost { .. } | Key::Mak(_) => fleet.first_contact(machine, now),
            Key::Retail | Key::None => NEVER,
        };
        self.machines[machine].next_contact = first_contact;
        if matches!(facts.key, Key::Retail) {
            self.enter(machine, State::Licensed, NEVER, Cause::RetailKey, None, now);
        } else if grace == 0 {
            let state = end_of_initial_grace(fleet);
            self.enter(machine, state, NEVER, Cause::NoInitialGrace, None, now);
        } else {
            let ends = now.saturating_add(grace);
            self.enter(machine, State::InitialGrace, ends, Cause::Joined, None, now);
        }
    }

    fn leave(&mut self, machine: MachineIx, now: MinuteOf) {
        let Machine { cohort, state, .. } = self.machines[machine];
        let turn =
            Turn { machine, cohort, minute: now, from: state, to: None, cause: Cause::Left, answer: None };
        self.record.turn(turn);
        self.machines[machine].state = None;
        let hosts = self.hosts.entries();
        let carried =
            hosts.filter(|(_, host)| host.carrier == Some((cohort, machine))).map(|(place, _)| place);
        let carried: Option<HostIx> = carried.last();
        if let Some(host) = carried {
            self.hosts[host].stands.up = false;
            self.record.event(now, EventKind::HostDown, Subject::Host(host), 0);
            self.publish();
        }
    }

    fn state_ends(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        match self.machines[machine].state {
            Some(State::Licensed) => self.lapse(fleet, machine, Cause::ValidityEnded, None, now),
            Some(State::InitialGrace) => {
                let state = end_of_initial_grace(fleet);
                self.enter(machine, state, NEVER, Cause::InitialGraceEnded, None, now);
            }
            Some(State::Grace) => {
                self.enter(machine, State::Notification, NEVER, Cause::GraceEnded, None, now);
            }
            Some(State::Notification | State::Unlicensed) | None => self.machines[machine].ends = NEVER,
        }
    }

    /// The machine loses `licensed`; what it becomes is the rulebook's to say.
    pub(super) fn lapse(
        &mut self,
        fleet: &Fleet,
        machine: MachineIx,
        cause: Cause,
        answer: Option<(HostIx, u32)>,
        now: MinuteOf,
    ) {
        let (state, ends) = match fleet.rulebook.after_validity.value {
            AfterValidity::Unlicensed => (State::Unlicensed, NEVER),
            AfterValidity::GraceThenNotification(0) => (State::Notification, NEVER),
            AfterValidity::GraceThenNotification(grace) => (State::Grace, now.saturating_add(grace)),
        };
        self.enter(machine, state, ends, cause, answer, now);
    }

    /// The machine enters a state that ends by itself at `ends`.
    pub(super) fn enter(
        &mut self,
        machine: MachineIx,
        state: State,
        ends: MinuteOf,
        cause: Cause,
        answer: Option<(HostIx, u32)>,
        now: MinuteOf,
    ) {
        let stands = &mut self.machines[machine];
        let (cohort, from) = (stands.cohort, stands.state);
        stands.state = Some(state);
        stands.ends = ends;
        if from != Some(state) {
            self.record.turn(Turn { machine, cohort, minute: now, from, to: Some(state), cause, answer });
        }
    }
}

fn end_of_initial_grace(fleet: &Fleet) -> State {
    match fleet.rulebook.after_initial_grace.value {
        EndState::Unlicensed => State::Unlicensed,
        EndState::Notification => State::Notification,
    }
}
