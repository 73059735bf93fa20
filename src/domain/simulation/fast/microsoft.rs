//! A contact with Microsoft: for one activation of a pool, or of a KMS host key.

use super::sink::Sink;
use super::walk::Walker;
use crate::domain::simulation::fleet::{KeyIx, NEVER};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::types::{MinuteOf, Outcome, PoolIx, State};

impl<S: Sink> Walker<'_, S> {
    /// Until when Microsoft is reached in the same way; fails where it is not.
    fn reach_microsoft(&mut self, now: MinuteOf) -> Option<MinuteOf> {
        let fleet = self.world.fleet;
        let telephones = fleet.isolated(self.cohort);
        let until = if telephones { NEVER } else { fleet.internet_down.unchanged_until(now) };
        let still = self.bound().min(until);
        if !telephones && fleet.internet_down.contains(now) {
            self.fail(now, still, Outcome::NoMicrosoft);
            return None;
        }
        Some(still)
    }

    pub(super) fn ask_for_mak(&mut self, pool: PoolIx, now: MinuteOf) {
        let Some(still) = self.reach_microsoft(now) else { return };
        let at = self.moment(now);
        if at <= self.world.guess.cut(pool) {
            self.sink.served(pool, at);
            self.sink.contacts(now, 1, Outcome::MicrosoftActivated, self.successes);
            self.contact = NEVER;
            self.enter(State::Licensed, NEVER, Cause::Contact, None, now);
        } else {
            self.sink.refused(pool, at);
            self.fail(now, still, Outcome::Exhausted);
        }
    }

    /// Microsoft activates one more host with the key while the key has hosts left, and one that it knows already
    /// while that one has activations left. Neither ever grows back.
    pub(super) fn ask_for_host_key(&mut self, key: KeyIx, now: MinuteOf) {
        let Some(still) = self.reach_microsoft(now) else { return };
        let per_host = self.world.fleet.rulebook.host_activations.value.per_host;
        let at = self.moment(now);
        let is_known = self.carrier.activations > 0;
        let is_served =
            self.carrier.activations < per_host && (is_known || at <= self.world.terrain.key_cut(key));
        if !is_served {
            self.fail(now, still, Outcome::Exhausted);
            return;
        }
        if !is_known {
            self.sink.key_served(key, at);
        }
        self.carrier.activations += 1;
        self.sink.contacts(now, 1, Outcome::MicrosoftActivated, self.successes);
        self.contact = NEVER;
        self.enter(State::Licensed, NEVER, Cause::Contact, None, now);
        if !core::mem::replace(&mut self.carrier.is_up, true) {
            self.sink.carries(true, at);
        }
    }
}
