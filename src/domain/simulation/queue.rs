//! Who acts when: one bucket for each minute of the near future, a heap for what lies further. Within a minute the
//! order is that of [`Who`], so the order in which turns were put in cannot matter.

use core::cmp::Reverse;
use std::collections::BinaryHeap;

use super::types::{HostIx, MachineIx, MinuteOf};

/// Whose turn it is. The order is the order within a minute: the world turns, hosts forget, machines act by number,
/// and the day is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    World,
    Host(HostIx),
    Machine(MachineIx),
    DayEnd,
}

/// Minutes with a bucket of their own: more than a renewal interval and its jitter, so that few turns lie further.
const NEAR: MinuteOf = 1 << 14;

/// The turns to come.
#[derive(Clone, Debug)]
pub(super) struct Queue {
    /// The turns of minute m are in bucket m modulo [`NEAR`], for the minutes from `now` on.
    near: Vec<Vec<Who>>,
    far: BinaryHeap<Reverse<(MinuteOf, Who)>>,
    /// The turns of `now` that are still to come, the next one last.
    current: Vec<Who>,
    now: MinuteOf,
    waiting: usize,
}

impl Queue {
    pub(super) fn new() -> Self {
        let near = (0..NEAR).map(|_| Vec::new()).collect();
        Self { near, far: BinaryHeap::new(), current: Vec::new(), now: 0, waiting: 0 }
    }

    /// Puts a turn in. While a minute is going on, nothing can be added to it any more: it comes a minute later.
    pub(super) fn push(&mut self, minute: MinuteOf, who: Who) {
        let minute = minute.max(self.now);
        if minute - self.now >= NEAR {
            self.far.push(Reverse((minute, who)));
        } else if let Some(bucket) = self.near.get_mut(bucket_of(minute)) {
            bucket.push(who);
            self.waiting += 1;
        }
    }

    /// Takes out the next turn, if it comes before minute `until`.
    pub(super) fn pop(&mut self, until: MinuteOf) -> Option<(MinuteOf, Who)> {
        loop {
            if let Some(who) = self.current.pop() {
                return Some((self.now - 1, who));
            }
            if self.waiting == 0 && self.far.is_empty() {
                return None;
            }
            if self.now >= until {
                return None;
            }
            self.open_minute();
        }
    }

    /// Makes the turns of `now` current, and `now` the next minute.
    fn open_minute(&mut self) {
        if let Some(bucket) = self.near.get_mut(bucket_of(self.now)) {
            self.waiting -= bucket.len();
            core::mem::swap(bucket, &mut self.current);
        }
        while let Some(Reverse((minute, who))) = self.far.peek().copied()
            && minute <= self.now
        {
            self.far.pop();
            self.current.push(who);
        }
        self.current.sort_unstable_by(|one, other| other.cmp(one));
        self.now += 1;
    }
}

fn bucket_of(minute: MinuteOf) -> usize {
    usize::try_from(minute % NEAR).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MACHINE: fn(u32) -> Who = |number| Who::Machine(MachineIx(number));

    fn all(queue: &mut Queue) -> Vec<(MinuteOf, Who)> {
        core::iter::from_fn(|| queue.pop(MinuteOf::MAX)).collect()
    }

    #[test]
    fn turns_come_by_minute_and_within_a_minute_by_who() {
        let mut queue = Queue::new();
        for (minute, who) in [
            (7, Who::DayEnd),
            (7, MACHINE(9)),
            (3, MACHINE(4)),
            (7, MACHINE(2)),
            (7, Who::Host(HostIx(1))),
            (7, Who::World),
        ] {
            queue.push(minute, who);
        }
        let expected = [
            (3, MACHINE(4)),
            (7, Who::World),
            (7, Who::Host(HostIx(1))),
            (7, MACHINE(2)),
            (7, MACHINE(9)),
            (7, Who::DayEnd),
        ];
        assert_eq!(all(&mut queue), expected);
    }

    #[test]
    fn the_far_future_comes_in_its_order_too() {
        let mut queue = Queue::new();
        queue.push(NEAR * 3, MACHINE(1));
        queue.push(NEAR - 1, MACHINE(2));
        queue.push(NEAR * 3, MACHINE(0));
        assert_eq!(queue.pop(MinuteOf::MAX), Some((NEAR - 1, MACHINE(2))));
        queue.push(NEAR, MACHINE(5));
        let expected = [(NEAR, MACHINE(5)), (NEAR * 3, MACHINE(0)), (NEAR * 3, MACHINE(1))];
        assert_eq!(all(&mut queue), expected);
    }

    #[test]
    fn nothing_comes_before_its_time() {
        let mut queue = Queue::new();
        queue.push(10, MACHINE(1));
        assert_eq!(queue.pop(10), None);
        assert_eq!(queue.pop(11), Some((10, MACHINE(1))));
        assert_eq!(queue.pop(MinuteOf::MAX), None);
    }

    #[test]
    fn a_turn_for_a_minute_that_is_going_on_comes_a_minute_later() {
        let mut queue = Queue::new();
        queue.push(10, MACHINE(1));
        assert_eq!(queue.pop(20), Some((10, MACHINE(1))));
        queue.push(10, MACHINE(1));
        assert_eq!(queue.pop(20), Some((11, MACHINE(1))));
    }
}
