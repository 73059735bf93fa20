//! A contact of the machine that walks, and all that follow in the same way: whoever fails for a reason that lasts
//! fails every retry interval until it ends, and whoever is licensed renews until its circumstances change.

use super::guess::{Flips, Moment, minute_of};
use super::sink::Sink;
use super::walk::Walker;
use crate::domain::rulebook::LowCount;
use crate::domain::simulation::dns::choose;
use crate::domain::simulation::fleet::{Key, NEVER};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::random::Stream;
use crate::domain::simulation::types::{HostIx, MinuteOf, Outcome, PoolIx, State};

/// A host that was found, and until when the machine would find it again.
#[derive(Clone, Copy)]
struct Found {
    host: HostIx,
    still: MinuteOf,
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
            Key::KmsHost { .. } | Key::Retail | Key::None => self.contact = NEVER,
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
        let fleet = self.world.fleet;
        let bound = self.bound();
        let (on_network, until) = self.network(now);
        if !on_network {
            self.fail(now, until.min(bound), Outcome::OffNetwork);
            return None;
        }
        let epoch = self.world.terrain.find(&mut self.epoch, now)?;
        let cohort_blocked = self.facts.port_blocked.contains(now);
        let still = bound.min(until).min(epoch.until).min(self.facts.port_blocked.unchanged_until(now));
        let isolated = fleet.isolated(self.cohort);
        let known = pinned.or(self.cached);
        let reaches = |host: HostIx| epoch.answers(host) && fleet.hosts[host].isolated == isolated;
        if let Some(host) = known
            && !cohort_blocked
            && reaches(host)
        {
            return Some(Found { host, still, is_settled: true });
        }
        let records = epoch.dns.on(isolated);
        if known.is_none() && !records.name_somebody {
            self.fail(now, still, Outcome::NoRecord);
            return None;
        }
        if cohort_blocked {
            self.fail(now, still, Outcome::PortBlocked);
            return None;
        }
        let offered = records.offered(|_| true);
        if pinned.is_some() || offered.is_empty() {
            let blocked = known.is_some_and(|host| epoch.is_blocked(host))
                || (pinned.is_none() && records.name_blocked);
            let outcome = if blocked { Outcome::PortBlocked } else { Outcome::NoAnswer };
            self.fail(now, still, outcome);
            return None;
        }
        let (chance, choices) = (self.chance, self.choices);
        let draw = |bound| chance.draw(Stream::HostChoice, choices, bound);
        let chosen = choose(&offered, fleet.rulebook.srv_priority.value, draw);
        self.choices += 1;
        match chosen {
            Some(host) => Some(Found { host, still, is_settled: false }),
            None => {
                self.fail_once(now, Outcome::NoAnswer);
                None
            }
        }
    }

    fn ask_host(&mut self, found: Found, now: MinuteOf) {
        let Found { host, still, is_settled } = found;
        let covered = self.world.fleet.covers(host, None, self.cohort);
        let skewed = self.facts.skewed.contains(now);
        if !covered || skewed {
            let outcome = if covered { Outcome::ClockSkew { host } } else { Outcome::NotCovered { host } };
            let until = still.min(self.facts.skewed.unchanged_until(now));
            // Who draws a host anew draws another next time.
            self.fail(now, if is_settled { until } else { now }, outcome);
            return;
        }
        let still = still.min(self.facts.skewed.unchanged_until(now));
        if self.cached != Some(host) {
            self.sink.turns_to(host, self.moment(now));
            self.cached = Some(host);
        }
        if self.facts.counted {
            self.records.ask(host, self.id_version, self.machine, now, self.sink);
        }
        let world = self.world;
        let Some(flips) = world.guess.flips(host, self.threshold) else { return };
        let (is_reached, until) = flips.at(self.moment(now));
        if is_reached {
            self.renew(host, now, still, until);
        } else {
            self.be_refused(host, flips, now, still, until);
        }
    }

    /// Renewals at one host, from `now` on, while it is found and its count holds.
    fn renew(&mut self, host: HostIx, now: MinuteOf, still: MinuteOf, until: Moment) {
        let rules = &self.world.fleet.rulebook;
        let (renewal, width) = (rules.renewal.value.max(1), rules.renewal_jitter.value.saturating_add(1));
        let longest = renewal.saturating_add(width);
        // A chain of renewals has no gap: neither the licence nor the record ends within it.
        let is_chain = longest < rules.validity.value && longest < rules.retention.value;
        let outcome = Outcome::Success { host, count: 0 };
        let before = self.successes;
        let mut last = now;
        let mut nth = before;
        let next = loop {
            let jitter = self.chance.draw(Stream::Renewal, nth, width);
            let next = last.saturating_add(renewal).saturating_add(jitter);
            nth += 1;
            if S::EACH {
                self.sink.contacts(last, 1, outcome, nth - 1);
            }
            if !is_chain || next >= still || self.moment(next) >= until {
                break next;
            }
            last = next;
        };
        if !S::EACH {
            self.sink.contacts(now, nth - before, outcome, before);
        }
        self.successes = nth;
        self.contact = next;
        self.records_renewed(last);
        self.enter(
            State::Licensed,
            last.saturating_add(rules.validity.value),
            Cause::Contact,
            Some(host),
            now,
        );
    }

    /// Contacts at a host whose count is too low, from `now` on, while it is found and stays too low.
    fn be_refused(&mut self, host: HostIx, flips: &Flips, now: MinuteOf, still: MinuteOf, until: Moment) {
        let rules = &self.world.fleet.rulebook;
        let retry = rules.retry.value.max(1);
        let is_chain = retry < rules.retention.value;
        // The first minute whose moment is not before `until`.
        let enough = minute_of(until);
        let enough = if self.moment(enough) < until { enough.saturating_add(1) } else { enough };
        let until = if is_chain { still.min(enough) } else { now };
        self.fail(now, until, Outcome::CountTooLow { host, count: 0 });
        self.records_renewed(self.contact.saturating_sub(retry).max(now));
        if self.state == Some(State::Licensed)
            && rules.low_count.value == LowCount::Deactivates
            && flips.has_been(self.moment(now))
        {
            self.lapse(Cause::Contact, Some(host), now);
        }
    }

    fn records_renewed(&mut self, last: MinuteOf) {
        if self.facts.counted {
            self.records.renewed(last);
        }
    }

    fn ask_for_mak(&mut self, pool: PoolIx, now: MinuteOf) {
        let bound = self.bound();
        let internet = &self.world.fleet.internet_down;
        let telephones = self.world.fleet.isolated(self.cohort);
        let still = if telephones { bound } else { bound.min(internet.unchanged_until(now)) };
        if !telephones && internet.contains(now) {
            self.fail(now, still, Outcome::NoMicrosoft);
            return;
        }
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
}
