//! A contact of the machine that walks, and all that follow in the same way: whoever fails for a reason that lasts
//! fails every retry interval until it ends, and whoever is licensed renews until its circumstances change.

use super::guess::{Flips, Moment, minute_of};
use super::sink::Sink;
use super::walk::{Walker, World};
use crate::domain::rulebook::LowCount;
use crate::domain::simulation::dns::choose;
use crate::domain::simulation::fleet::{Attachment, DAY, Key, KeyIx, NEVER};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::random::Stream;
use crate::domain::simulation::types::{HostIx, MinuteOf, Outcome, PoolIx, State};

/// A distance in minutes that no run spans; two of them and a run still fit into a minute's number.
const FAR: MinuteOf = 1 << 30;

/// A host that was found, and until when the machine would find it again.
#[derive(Clone, Copy)]
struct Found {
    host: HostIx,
    /// While the machine is on the network.
    still: MinuteOf,
    on_until: MinuteOf,
    /// It was not drawn from several.
    is_settled: bool,
}

impl<S: Sink> Walker<'_, S> {
    pub(super) fn make_contact(&mut self, now: MinuteOf) {
        match self.facts.key {
            Key::Setup { pinned } => {
                if let Some(found) = self.find_host(pinned, now) {
                    self.ask_host(found, now);
                }
            }
            Key::Mak(pool) => self.ask_for_mak(pool, now),
            Key::KmsHost { key, .. } => self.ask_for_host_key(key, now),
            Key::Retail | Key::None => self.contact = NEVER,
        }
    }

    /// Every retry interval from `now` to before `until`, the same failure.
    fn fail(&mut self, now: MinuteOf, until: MinuteOf, outcome: Outcome) {
        let retry = self.world.fleet.rulebook.retry.value.max(1);
        let times = (until.saturating_sub(now).saturating_sub(1) / retry).saturating_add(1);
        self.sink.contacts(now, times, outcome, self.successes);
        let next = u64::from(now) + u64::from(times) * u64::from(retry);
        self.contact = MinuteOf::try_from(next).unwrap_or(NEVER);
    }

    fn fail_once(&mut self, now: MinuteOf, outcome: Outcome) {
        self.fail(now, now, outcome);
    }

    fn find_host(&mut self, pinned: Option<HostIx>, now: MinuteOf) -> Option<Found> {
        let World { fleet, terrain, .. } = self.world;
        let bound = self.bound();
        let (on_network, until) = self.network(now);
        if !on_network {
            self.fail(now, until.min(bound), Outcome::OffNetwork);
            return None;
        }
        let at = self.moment(now);
        let epoch = terrain.find(&mut self.epoch, at)?;
        let cohort_blocked = self.facts.port_blocked.contains(now);
        let on_until = until;
        let same_epoch = self.first_not_before(epoch.until);
        let mut still = bound.min(same_epoch).min(self.facts.port_blocked.unchanged_until(now));
        let isolated = fleet.isolated(self.cohort);
        let known = pinned.or(self.cached);
        let reaches = |host: HostIx| epoch.answers(host) && terrain.reaches(fleet, host, isolated, now);
        if let Some(host) = known
            && !cohort_blocked
            && reaches(host)
        {
            let still = still.min(terrain.present_until(host, now));
            return Some(Found { host, still, on_until, is_settled: true });
        }
        let records = epoch.dns.on(isolated);
        if known.is_none() && !records.name_somebody {
            self.fail(now, still.min(on_until), Outcome::NoRecord);
            return None;
        }
        if cohort_blocked {
            self.fail(now, still.min(on_until), Outcome::PortBlocked);
            return None;
        }
        let offered = records.offered(|(cohort, carrier)| fleet.on_network(cohort, carrier, now));
        if pinned.is_some() || offered.is_empty() {
            let blocked = known.is_some_and(|host| epoch.is_blocked(host))
                || (pinned.is_none() && records.name_blocked);
            let outcome = if blocked { Outcome::PortBlocked } else { Outcome::NoAnswer };
            still = still.min(terrain.all_present_until(now));
            self.fail(now, still.min(on_until), outcome);
            return None;
        }
        let (chance, choices) = (self.chance, self.choices);
        let draw = |bound| chance.draw(Stream::HostChoice, choices, bound);
        let chosen = choose(&offered, fleet.rulebook.srv_priority.value, draw);
        self.choices += 1;
        match chosen {
            Some(host) => {
                let still = still.min(terrain.present_until(host, now));
                Some(Found { host, still, on_until, is_settled: false })
            }
            None => {
                self.fail_once(now, Outcome::NoAnswer);
                None
            }
        }
    }

    fn ask_host(&mut self, found: Found, now: MinuteOf) {
        let Found { host, still, on_until, is_settled } = found;
        let World { fleet, terrain, guess, .. } = self.world;
        let covered = fleet.covers(host, terrain.carrier(host).map(|(cohort, _)| cohort), self.cohort);
        let skewed = self.facts.skewed.contains(now);
        if !covered || skewed {
            let outcome = if covered { Outcome::ClockSkew { host } } else { Outcome::NotCovered { host } };
            let until = still.min(on_until).min(self.facts.skewed.unchanged_until(now));
            // Who draws a host anew draws another next time.
            self.fail(now, if is_settled { until } else { now }, outcome);
            return;
        }
        let still = still.min(self.facts.skewed.unchanged_until(now));
        let destroyed = terrain.times_destroyed(host, self.moment(now));
        if self.cached != Some(host) || destroyed > 0 {
            self.sink.turns_to(host, destroyed, self.moment(now));
            self.cached = Some(host);
        }
        if self.facts.counted {
            self.records.ask(terrain, host, self.id_version, now, self.sink);
        }
        let Some(flips) = guess.flips(host, self.threshold) else { return };
        let (is_reached, until) = flips.at(self.moment(now));
        if is_reached {
            self.renew(found, now, still.min(self.first_not_before(until)));
        } else {
            self.be_refused(host, flips, now, still.min(on_until), until);
        }
    }

    /// Renewals at one host from `now` on, until before `stop` or until the machine has been away for too long.
    fn renew(&mut self, found: Found, now: MinuteOf, stop: MinuteOf) {
        let Found { host, mut on_until, .. } = found;
        let rules = &self.world.fleet.rulebook;
        let renewal = rules.renewal.value.clamp(1, FAR);
        let width = rules.renewal_jitter.value.min(FAR) + 1;
        // A chain of renewals has no gap: neither the licence nor the record ends within it.
        let longest_gap = rules.validity.value.min(rules.retention.value);
        let stop = if renewal + width < longest_gap { stop } else { now };
        let goes_in_turn = self.goes_in_turn(now);
        let outcome = Outcome::Success { host, count: 0 };
        let before = self.successes;
        let (mut last, mut nth) = (now, before);
        let next = loop {
            let jitter = self.chance.draw(Stream::Renewal, nth, width);
            let next = last + renewal + jitter;
            nth += 1;
            if S::EACH {
                self.sink.contacts(last, 1, outcome, nth - 1);
            }
            if next >= stop {
                break next;
            }
            if next < on_until {
                last = next;
                continue;
            }
            let back = goes_in_turn.and_then(|turns| self.come_back(turns, on_until, next));
            let Some((back, times, on_again_until)) = back else { break next };
            if back >= stop || back - last >= longest_gap {
                break next;
            }
            if times > 0 {
                self.sink.contacts(next, times, Outcome::OffNetwork, nth);
            }
            (last, on_until) = (back, on_again_until);
        };
        if !S::EACH {
            self.sink.contacts(now, nth - before, outcome, before);
        }
        self.successes = nth;
        self.contact = next;
        self.records_renewed(last);
        let ends = last.saturating_add(rules.validity.value);
        self.enter(State::Licensed, ends, Cause::Contact, Some(host), now);
    }

    /// The pattern of a machine that is on and off its network in turn, with nothing else in the way.
    fn goes_in_turn(&self, now: MinuteOf) -> Option<(u32, u32)> {
        match self.facts.attachment {
            Attachment::OnOff { on, off } if on > 0 && off > 0 => {
                (self.facts.vpn_down.unchanged_until(now) == MinuteOf::MAX).then_some((on, off))
            }
            Attachment::OnOff { .. }
            | Attachment::Core
            | Attachment::Absent { .. }
            | Attachment::Isolated => None,
        }
    }

    /// For a contact at `next`, after the machine went off its network at `off_from`: its first contact when it is
    /// back, how many failed before, and until when it stays. `None` where that is not in the stretch that follows.
    #[inline]
    fn come_back(
        &self,
        (on, off): (u32, u32),
        off_from: MinuteOf,
        next: MinuteOf,
    ) -> Option<(MinuteOf, u32, MinuteOf)> {
        let retry = self.world.fleet.rulebook.retry.value.clamp(1, FAR);
        let on_from = off_from.checked_add(off.checked_mul(DAY)?)?;
        let on_until = on_from.checked_add(on.checked_mul(DAY)?)?;
        let times = if next < on_from { (on_from - next - 1) / retry + 1 } else { 0 };
        let back = next.checked_add(times.checked_mul(retry)?)?;
        (back < on_until).then_some((back, times, on_until))
    }

    /// Contacts at a host whose count is too low, from `now` on, while it is found and stays too low.
    fn be_refused(&mut self, host: HostIx, flips: &Flips, now: MinuteOf, still: MinuteOf, until: Moment) {
        let rules = &self.world.fleet.rulebook;
        let retry = rules.retry.value.max(1);
        let is_chain = retry < rules.retention.value;
        let until = if is_chain { still.min(self.first_not_before(until)) } else { now };
        self.fail(now, until, Outcome::CountTooLow { host, count: 0 });
        self.records_renewed(self.contact.saturating_sub(retry).max(now));
        if self.state == Some(State::Licensed)
            && rules.low_count.value == LowCount::Deactivates
            && flips.has_been(self.world.terrain.last_destroyed(host, self.moment(now)), self.moment(now))
        {
            self.lapse(Cause::Contact, Some(host), now);
        }
    }

    /// The first minute in which the machine's moment is not before `until`.
    fn first_not_before(&self, until: Moment) -> MinuteOf {
        let minute = minute_of(until);
        if self.moment(minute) < until { minute.saturating_add(1) } else { minute }
    }

    fn records_renewed(&mut self, last: MinuteOf) {
        if self.facts.counted {
            self.records.renewed(last);
        }
    }

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

    fn ask_for_mak(&mut self, pool: PoolIx, now: MinuteOf) {
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
    fn ask_for_host_key(&mut self, key: KeyIx, now: MinuteOf) {
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
