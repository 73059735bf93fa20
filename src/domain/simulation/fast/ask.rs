//! A contact of the machine that walks, and all that follow in the same way: whoever fails for a reason that lasts
//! fails every retry interval until it ends, and whoever is licensed renews until its circumstances change.

use super::chain::first_not_before;
use super::guess::{Flips, Moment};
use super::sink::Sink;
use super::walk::{Walker, World};
use crate::domain::rulebook::LowCount;
use crate::domain::simulation::dns::choose;
use crate::domain::simulation::fleet::{Key, NEVER};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::random::Stream;
use crate::domain::simulation::types::{HostIx, MinuteOf, Outcome, State};

/// A host that was found, and until when the machine would find it again.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) host: HostIx,
    /// While the machine is on its network and the host answers.
    still: MinuteOf,
    pub(super) on_until: MinuteOf,
    pub(super) answers_until: MinuteOf,
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
    pub(super) fn fail(&mut self, now: MinuteOf, until: MinuteOf, outcome: Outcome) {
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
        let cohort_blocked = self.facts.port_blocked.contains(now);
        let on_until = until;
        let bound = bound.min(self.facts.port_blocked.unchanged_until(now));
        let isolated = fleet.isolated(self.cohort);
        let known = pinned.or(self.cached);
        if let Some(host) = known
            && !cohort_blocked
            && let (true, answers_until) = terrain.answers(host).at(at)
            && terrain.reaches(fleet, host, isolated, now)
        {
            let answers_until = self.first_not_before(answers_until);
            let still = bound.min(terrain.present_until(host, now));
            return Some(Found { host, still, on_until, answers_until, is_settled: true });
        }
        let epoch = terrain.find(&mut self.epoch, at)?;
        let still = bound.min(self.first_not_before(epoch.until));
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
            self.fail(now, still.min(on_until).min(terrain.all_present_until(now)), outcome);
            return None;
        }
        let (chance, choices) = (self.chance, self.choices);
        let draw = |bound| chance.draw(Stream::HostChoice, choices, bound);
        let chosen = choose(&offered, fleet.rulebook.srv_priority.value, draw);
        self.choices += 1;
        match chosen {
            Some(host) => {
                let (_, answers_until) = terrain.answers(host).at(at);
                let answers_until = self.first_not_before(answers_until);
                let still = bound.min(terrain.present_until(host, now));
                Some(Found { host, still, on_until, answers_until, is_settled: false })
            }
            None => {
                self.fail_once(now, Outcome::NoAnswer);
                None
            }
        }
    }

    fn ask_host(&mut self, found: Found, now: MinuteOf) {
        let Found { host, still, on_until, answers_until, is_settled } = found;
        let World { fleet, terrain, guess, .. } = self.world;
        let covered = fleet.covers(host, terrain.carrier(host).map(|(cohort, _)| cohort), self.cohort);
        let skewed = self.facts.skewed.contains(now);
        if !covered || skewed {
            let outcome = if covered { Outcome::ClockSkew { host } } else { Outcome::NotCovered { host } };
            let until = still.min(on_until).min(answers_until).min(self.facts.skewed.unchanged_until(now));
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
            self.be_refused(host, flips, now, still.min(on_until).min(answers_until), until);
        }
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
    pub(super) fn first_not_before(&self, until: Moment) -> MinuteOf {
        first_not_before(self.machine, until)
    }

    pub(super) fn records_renewed(&mut self, last: MinuteOf) {
        if self.facts.counted {
            self.records.renewed(last);
        }
    }
}
