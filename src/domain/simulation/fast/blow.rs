//! Incidents that happen once to the machine that walks.

use super::sink::Sink;
use super::walk::Walker;
use crate::domain::rulebook::AfterValidity;
use crate::domain::simulation::fleet::{Key, NEVER, StrikeKind};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::types::{MinuteOf, State};

impl<S: Sink> Walker<'_, S> {
    /// Finds the next strike, from this place among those of the cohort on.
    pub(super) fn await_strike(&mut self, from: usize) {
        let next = self.world.fleet.next_strike(self.cohort, self.machine, from);
        (self.strike, self.struck) =
            next.map_or((usize::MAX, NEVER), |(place, strike)| (place, strike.minute));
    }

    /// The strike that is due.
    pub(super) fn strike(&mut self, now: MinuteOf) {
        let kind = self.facts.strikes.get(self.strike).map(|strike| strike.kind);
        match kind {
            Some(StrikeKind::Reimage) => {
                self.begin_anew(Cause::Reimaged, now);
                self.rearmed = 0;
            }
            Some(StrikeKind::Rearm) if self.rearmed < self.facts.rearms.value => {
                self.begin_anew(Cause::Rearmed, now);
                self.rearmed += 1;
            }
            Some(StrikeKind::HardwareChange) => self.change_hardware(now),
            Some(StrikeKind::Rearm) | None => {}
        }
        self.await_strike(self.strike.saturating_add(1));
    }

    fn begin_anew(&mut self, cause: Cause, now: MinuteOf) {
        if matches!(self.facts.key, Key::Retail) {
            return;
        }
        self.sink.struck();
        self.times_struck += 1;
        let from_image = self.facts.cloned && cause == Cause::Reimaged;
        self.id_version = if from_image { 0 } else { self.times_struck };
        self.cached = None;
        if !matches!(self.facts.key, Key::None) {
            self.contact = self.first_contact(self.times_struck.into(), now);
        }
        let grace = self.facts.initial_grace.value;
        let (state, ends) = match grace {
            0 => (self.end_of_initial_grace(), NEVER),
            _ => (State::InitialGrace, now.saturating_add(grace)),
        };
        self.enter(state, ends, cause, None, now);
        self.stop_carrying(now);
        if self.carrier.activations > 0 && cause == Cause::Reimaged {
            self.sink.table_destroyed(self.moment(now));
        }
    }

    fn change_hardware(&mut self, now: MinuteOf) {
        let asks_microsoft = match self.facts.key {
            Key::Setup { .. } => false,
            Key::Mak(_) | Key::KmsHost { .. } => true,
            Key::Retail | Key::None => return,
        };
        if self.state != Some(State::Licensed) {
            return;
        }
        self.sink.struck();
        if asks_microsoft {
            self.times_struck += 1;
            self.contact = self.first_contact(self.times_struck.into(), now);
        }
        let (state, ends) = match self.world.fleet.rulebook.after_validity.value {
            AfterValidity::Unlicensed => (State::Grace, self.ends),
            AfterValidity::GraceThenNotification(0) => (State::Notification, NEVER),
            AfterValidity::GraceThenNotification(grace) => (State::Grace, now.saturating_add(grace)),
        };
        self.enter(state, ends, Cause::HardwareChanged, None, now);
    }
}
