//! The contacts of a machine that renews at one host: a sum of distances, each a hash of its own, so that many can be
//! worked out at once. Where the processor has lanes for that, the same loop is compiled for them; else whole stretches
//! in which nothing can happen are added up.

use super::guess::{Moment, minute_of, moment};
#[cfg(target_arch = "x86_64")]
use super::wide;
use crate::domain::simulation::fleet::NEVER;
use crate::domain::simulation::random::Draws;
use crate::domain::simulation::types::{MachineIx, MinuteOf};

/// A distance in minutes that no run spans; two of them and a run still fit into a minute's number.
pub(super) const FAR: MinuteOf = 1 << 30;
/// Fewer contacts are sooner added up.
#[cfg(target_arch = "x86_64")]
const MANY: MinuteOf = 16;

/// From one renewal to the next.
#[derive(Clone, Copy)]
pub(super) struct Interval {
    pub(super) renewal: MinuteOf,
    /// Jitter is below this.
    pub(super) width: u32,
    pub(super) jitter: Draws,
}

/// Renewals in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chain {
    /// How many successes there were.
    pub(super) nth: u32,
    /// The last of them.
    pub(super) last: MinuteOf,
    /// The contact after it.
    pub(super) next: MinuteOf,
}

impl Interval {
    /// The distance after the `nth` success.
    #[inline]
    pub(super) fn nth(&self, nth: u32) -> MinuteOf {
        self.renewal + self.jitter.draw(nth, self.width)
    }

    /// Renewals after the one at `last`, while they stay before `limit` and the host answers; `turns` is when it next
    /// falls silent, answers again, and so on.
    pub(super) fn chain(
        &self,
        machine: MachineIx,
        nth: u32,
        last: MinuteOf,
        limit: MinuteOf,
        turns: &[Moment],
    ) -> Chain {
        #[cfg(target_arch = "x86_64")]
        if self.is_worth_lanes(limit.saturating_sub(last)) && wide::has_lanes() {
            #[expect(
                unsafe_code,
                reason = "the processor was asked whether it has what the loop is compiled for"
            )]
            // SAFETY: the processor has the lanes.
            return unsafe { wide::chain(*self, machine, nth, last, limit, turns) };
        }
        self.added_up(machine, nth, last, limit, turns)
    }

    /// Whether so many minutes hold enough contacts.
    #[cfg(target_arch = "x86_64")]
    fn is_worth_lanes(&self, minutes: MinuteOf) -> bool {
        let most = self.renewal + (self.width - 1);
        most < FAR >> 8 && minutes / MANY > most
    }

    /// Adds up as many distances at once as fit whatever they are.
    fn added_up(
        &self,
        machine: MachineIx,
        mut nth: u32,
        mut last: MinuteOf,
        limit: MinuteOf,
        turns: &[Moment],
    ) -> Chain {
        let most = self.renewal + (self.width - 1);
        let mut turns = turns.iter().map(|turn| first_not_before(machine, *turn));
        let mut silent_from = turns.next().unwrap_or(NEVER);
        loop {
            let end = limit.min(silent_from);
            if end.saturating_sub(last) > most {
                let sure = (end - last - 1) / most;
                let jitter: u32 = (nth..nth + sure).map(|nth| self.jitter.draw(nth, self.width)).sum();
                last += sure * self.renewal + jitter;
                nth += sure;
            }
            let next = last + self.nth(nth);
            nth += 1;
            while next >= limit.min(silent_from) {
                if next >= limit || next < turns.next().unwrap_or(NEVER) {
                    return Chain { nth, last, next };
                }
                silent_from = turns.next().unwrap_or(NEVER);
            }
            last = next;
        }
    }
}

/// The first minute in which the machine's moment is not before `until`.
#[inline]
pub(super) fn first_not_before(machine: MachineIx, until: Moment) -> MinuteOf {
    let minute = minute_of(until);
    if moment(minute, machine) < until { minute.saturating_add(1) } else { minute }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::simulation::fast::guess::dawn;
    use crate::domain::simulation::fleet::DAY;
    use crate::domain::simulation::random::{Chance, Stream};

    #[test]
    fn in_lanes_or_added_up_a_chain_is_the_same() {
        for place in 0..300 {
            let machine = MachineIx(place);
            let jitter = Chance::of(7, machine).of_stream(Stream::Renewal);
            let interval = Interval { renewal: 7 * DAY, width: 1 + place, jitter };
            let from = place * 97;
            let silent =
                |day: u32| [dawn(day * DAY), moment(day * DAY + place % 150 * 9, MachineIx(place + 3))];
            let turns: Vec<Moment> =
                (place..1_200).step_by(1 + place as usize % 40).flat_map(silent).collect();
            let turns = turns.get((place % 40) as usize..).unwrap_or_default();
            let limit = from + DAY * place * 7;
            let one = interval.added_up(machine, place, from, limit, turns);
            assert_eq!(interval.chain(machine, place, from, limit, turns), one, "{place}");
            let again: MinuteOf = (place..one.nth).map(|nth| interval.nth(nth)).sum();
            assert_eq!(from + again, one.next, "{place}");
        }
    }
}
