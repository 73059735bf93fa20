//! What happens to a single machine: it joins, its grace or licence ends, it acts, it leaves. Each change of state
//! passes through here once, with its cause.

use super::fleet::{Fleet, Key, NEVER};
use super::history::Cause;
use super::record::Turn;
use super::types::{CohortIx, EventKind, HostIx, MachineIx, MinuteOf, State, Subject};
use super::world::{HostState, World};
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
    pub(super) leaves: MinuteOf,
    /// The next incident that happens to it alone, and its place among those of its cohort.
    pub(super) struck: MinuteOf,
    pub(super) strike: usize,
    /// How often it was struck with effect.
    pub(super) times_struck: u16,
    /// Which of its client machine ids it has; 0 is the one it came with.
    pub(super) id_version: u16,
    pub(super) rearmed: u32,
    /// The host that answered last.
    pub(super) cached: Option<HostIx>,
    pub(super) successes: u32,
    /// How often it chose among hosts.
    pub(super) choices: u32,
}

impl Machine {
    pub(super) fn new(fleet: &Fleet, cohort: CohortIx, machine: MachineIx, leaves: MinuteOf) -> Self {
        let (strike, struck) = fleet
            .next_strike(cohort, machine, 0)
            .map_or((usize::MAX, NEVER), |(place, strike)| (place, strike.minute));
        Self {
            cohort,
            state: None,
            ends: NEVER,
            next_contact: NEVER,
            leaves,
            struck,
            strike,
            times_struck: 0,
            id_version: 0,
            rearmed: 0,
            cached: None,
            successes: 0,
            choices: 0,
        }
    }
}

impl World {
    /// Everything that is due for a machine at this minute, in this order: it joins, it leaves, incidents strike it,
    /// its state ends, it makes its contact. Gives its next turn; `None` once it has left.
    pub(super) fn act(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) -> Option<MinuteOf> {
        if self.machines[machine].state.is_none() {
            self.join(fleet, machine, now);
        }
        if self.machines[machine].leaves <= now {
            self.leave(machine, now);
            return None;
        }
        while self.machines[machine].struck <= now {
            self.strike(fleet, machine, now);
        }
        if self.machines[machine].ends <= now {
            self.state_ends(fleet, machine, now);
        }
        if self.machines[machine].next_contact <= now {
            self.contact(fleet, machine, now);
        }
        let Machine { ends, next_contact, leaves, struck, .. } = self.machines[machine];
        Some(ends.min(next_contact).min(leaves).min(struck))
    }

    fn join(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        let facts = &fleet.cohorts[self.machines[machine].cohort];
        let grace = facts.initial_grace.value;
        let first_contact = match facts.key {
            Key::Setup { .. } | Key::KmsHost { .. } | Key::Mak(_) => fleet.first_contact(machine, 0, now),
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
        self.stop_carried(machine, now);
    }

    /// The host that the machine became, if it did.
    pub(super) fn carried_by(&self, machine: MachineIx) -> Option<HostIx> {
        let is_ours = |host: &HostState| host.carrier.is_some_and(|(_, carrier)| carrier == machine);
        self.hosts.entries().find(|(_, host)| is_ours(host)).map(|(place, _)| place)
    }

    /// The machine stops being a host, if it was one. Its record stays in DNS.
    pub(super) fn stop_carried(&mut self, machine: MachineIx, now: MinuteOf) {
        if let Some(host) = self.carried_by(machine)
            && core::mem::replace(&mut self.hosts[host].stands.up, false)
        {
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
                let state = match fleet.rulebook.after_validity.value {
                    AfterValidity::Unlicensed => State::Unlicensed,
                    AfterValidity::GraceThenNotification(_) => State::Notification,
                };
                self.enter(machine, state, NEVER, Cause::GraceEnded, None, now);
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

    /// The machine enters a state that ends by itself at `ends`. Where it is in this state already, only an incident
    /// is worth a note.
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
        let was_struck = matches!(cause, Cause::Reimaged | Cause::Rearmed | Cause::HardwareChanged);
        if from != Some(state) || was_struck {
            self.record.turn(Turn { machine, cohort, minute: now, from, to: Some(state), cause, answer });
        }
    }
}

pub(super) fn end_of_initial_grace(fleet: &Fleet) -> State {
    match fleet.rulebook.after_initial_grace.value {
        EndState::Unlicensed => State::Unlicensed,
        EndState::Notification => State::Notification,
    }
}
