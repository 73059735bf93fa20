//! Incidents that happen to single machines once: Windows installed anew, a rearm, changed hardware. What follows
//! from them is told by the machine's next contacts.

use super::fleet::{Fleet, Key, NEVER, StrikeKind};
use super::history::Cause;
use super::machine::{Machine, end_of_initial_grace};
use super::types::{MachineIx, MinuteOf, State};
use super::world::World;
use crate::domain::rulebook::AfterValidity;

impl World {
    /// The strike that is due, and the next one after it.
    pub(super) fn strike(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        let Machine { cohort, strike, rearmed, .. } = self.machines[machine];
        let facts = &fleet.cohorts[cohort];
        match facts.strikes.get(strike).map(|strike| strike.kind) {
            Some(StrikeKind::Reimage) => {
                self.begin_anew(fleet, machine, Cause::Reimaged, now);
                self.machines[machine].rearmed = 0;
            }
            Some(StrikeKind::Rearm) if rearmed < facts.rearms.value => {
                self.begin_anew(fleet, machine, Cause::Rearmed, now);
                self.machines[machine].rearmed = rearmed + 1;
            }
            Some(StrikeKind::HardwareChange) => self.change_hardware(fleet, machine, now),
            Some(StrikeKind::Rearm) | None => {}
        }
        let next = fleet.next_strike(cohort, machine, strike.saturating_add(1));
        let (strike, struck) = next.map_or((usize::MAX, NEVER), |(place, strike)| (place, strike.minute));
        let stands = &mut self.machines[machine];
        (stands.strike, stands.struck) = (strike, struck);
    }

    /// The machine is as on the day it joined, with an id of its own; a clone installed anew has its image's id
    /// again. A retail key activates at once and changes nothing.
    fn begin_anew(&mut self, fleet: &Fleet, machine: MachineIx, cause: Cause, now: MinuteOf) {
        let cohort = self.machines[machine].cohort;
        let facts = &fleet.cohorts[cohort];
        if matches!(facts.key, Key::Retail) {
            return;
        }
        self.record.history.close_run(machine);
        let stands = &mut self.machines[machine];
        stands.times_struck += 1;
        let from_image = facts.cloned && cause == Cause::Reimaged;
        stands.id_version = if from_image { 0 } else { stands.times_struck };
        stands.cached = None;
        if !matches!(facts.key, Key::None) {
            stands.next_contact = fleet.first_contact(machine, stands.times_struck.into(), now);
        }
        let grace = facts.initial_grace.value;
        let (state, ends) = match grace {
            0 => (end_of_initial_grace(fleet), NEVER),
            _ => (State::InitialGrace, now.saturating_add(grace)),
        };
        self.enter(machine, state, ends, cause, None, now);
        self.stop_carried(machine, now);
        if let Some(host) = self.carried_by(machine)
            && cause == Cause::Reimaged
        {
            self.hosts[host].table.destroy();
            self.note_count(fleet, host, now);
        }
    }

    /// An activation holds for its hardware: it falls back to grace until the next contact. Who was activated by
    /// Microsoft asks there again that day; who asks a host does so when it is due. Where the rulebook has no grace
    /// after an activation, this one ends when the licence would have.
    fn change_hardware(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        let Machine { cohort, state, ends, .. } = self.machines[machine];
        let asks_microsoft = match fleet.cohorts[cohort].key {
            Key::Setup { .. } => false,
            Key::Mak(_) | Key::KmsHost { .. } => true,
            Key::Retail | Key::None => return,
        };
        if state != Some(State::Licensed) {
            return;
        }
        self.record.history.close_run(machine);
        if asks_microsoft {
            let stands = &mut self.machines[machine];
            stands.times_struck += 1;
            stands.next_contact = fleet.first_contact(machine, stands.times_struck.into(), now);
        }
        let (state, ends) = match fleet.rulebook.after_validity.value {
            AfterValidity::Unlicensed => (State::Grace, ends),
            AfterValidity::GraceThenNotification(0) => (State::Notification, NEVER),
            AfterValidity::GraceThenNotification(grace) => (State::Grace, now.saturating_add(grace)),
        };
        self.enter(machine, state, ends, Cause::HardwareChanged, None, now);
    }
}
