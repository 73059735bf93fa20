//! Renewals in a row: a machine that is licensed renews until its circumstances change.

use super::ask::Found;
use super::chain::{FAR, Interval};
use super::sink::Sink;
use super::walk::{Walker, World};
use crate::domain::simulation::fleet::{Attachment, DAY};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::random::Stream;
use crate::domain::simulation::types::{MinuteOf, Outcome, State};

/// A contact of a machine that is on its network again.
#[derive(Clone, Copy)]
struct Back {
    at: MinuteOf,
    /// How many failed before.
    times: u32,
    on_until: MinuteOf,
}

impl<S: Sink> Walker<'_, S> {
    /// Renewals at one host from `now` on, until before `stop` or until the machine has been away for too long.
    pub(super) fn renew(&mut self, found: Found, now: MinuteOf, stop: MinuteOf) {
        let host = found.host;
        let World { fleet, terrain, .. } = self.world;
        let rules = &fleet.rulebook;
        let renewal = rules.renewal.value.clamp(1, FAR);
        let width = rules.renewal_jitter.value.min(FAR) + 1;
        // A chain of renewals has no gap: neither the licence nor the record ends within it.
        let longest_gap = rules.validity.value.min(rules.retention.value);
        let stop = if renewal + width < longest_gap { stop } else { now };
        // A host whose table is destroyed at times is left where it falls silent.
        let keeps_table = terrain.destroyed(host).is_empty();
        let stop = if keeps_table { stop } else { stop.min(found.answers_until) };
        let goes_in_turn = self.goes_in_turn(now);
        let outcome = Outcome::Success { host, count: 0 };
        let before = self.successes;
        let (mut last, mut nth) = (now, before);
        let (mut on_until, mut answers_until) = (found.on_until, found.answers_until);
        let interval = Interval { renewal, width, jitter: self.chance.of_stream(Stream::Renewal) };
        let next = loop {
            let limit = stop.min(on_until);
            let next = if S::EACH || goes_in_turn.is_some() {
                let next = last + interval.nth(nth);
                nth += 1;
                if S::EACH {
                    self.sink.contacts(last, 1, outcome, nth - 1);
                }
                if next < limit.min(answers_until) {
                    last = next;
                    continue;
                }
                next
            } else {
                let turns = terrain.answers(host).after(self.moment(last));
                let chain = interval.chain(self.machine, nth, last, limit, turns);
                (nth, last) = (chain.nth, chain.last);
                chain.next
            };
            let back = if next < on_until {
                Some(Back { at: next, times: 0, on_until })
            } else {
                goes_in_turn.and_then(|turns| self.come_back(turns, on_until, next))
            };
            let Some(back) = back.filter(|back| back.at < stop && back.at - last < longest_gap) else {
                break next;
            };
            if back.at >= answers_until {
                let (answers, until) = terrain.answers(host).at(self.moment(back.at));
                if !answers {
                    break next;
                }
                answers_until = self.first_not_before(until);
            }
            if back.times > 0 {
                self.sink.contacts(next, back.times, Outcome::OffNetwork, nth);
            }
            (last, on_until) = (back.at, back.on_until);
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
    /// back. `None` where that is not in the stretch that follows.
    #[inline]
    fn come_back(&self, (on, off): (u32, u32), off_from: MinuteOf, next: MinuteOf) -> Option<Back> {
        let retry = self.world.fleet.rulebook.retry.value.clamp(1, FAR);
        let on_from = off_from.checked_add(off.checked_mul(DAY)?)?;
        let on_until = on_from.checked_add(on.checked_mul(DAY)?)?;
        let times = if next < on_from { (on_from - next - 1) / retry + 1 } else { 0 };
        let at = next.checked_add(times.checked_mul(retry)?)?;
        (at < on_until).then_some(Back { at, times, on_until })
    }
}
