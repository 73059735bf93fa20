//! A chain of renewals in the wide registers of newer processors: 64 distances are hashed at once, and the contacts
//! before a limit are counted instead of looked at one after the other. It is plain code that the compiler puts into
//! lanes, since it may take for granted here that the processor has them.

use super::chain::{Chain, Interval, first_not_before};
use super::guess::Moment;
use crate::domain::simulation::fleet::NEVER;
use crate::domain::simulation::types::{MachineIx, MinuteOf};

/// Contacts that are worked out at once.
const LANES: u16 = 64;

type Times = [MinuteOf; LANES as usize];

/// Whether the processor has what [`chain`] is compiled for: it multiplies eight numbers of 64 bits at once.
#[inline]
pub(super) fn has_lanes() -> bool {
    use std::arch::is_x86_feature_detected as has;
    has!("avx512f") && has!("avx512bw") && has!("avx512dq") && has!("avx512vl")
}

/// As [`Interval::chain`].
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
pub(super) fn chain(
    interval: Interval,
    machine: MachineIx,
    mut nth: u32,
    mut last: MinuteOf,
    limit: MinuteOf,
    turns: &[Moment],
) -> Chain {
    let mut turns = turns.iter().map(|turn| first_not_before(machine, *turn));
    let mut silent_from = turns.next().unwrap_or(NEVER);
    let mut times = [0; LANES as usize];
    loop {
        fill(&mut times, interval, nth, last);
        loop {
            let before = count_before(&times, limit.min(silent_from));
            let place = usize::try_from(before).unwrap_or(usize::MAX);
            let Some(next) = times.get(place).copied() else { break };
            if next < limit && next >= turns.next().unwrap_or(NEVER) {
                silent_from = turns.next().unwrap_or(NEVER);
                continue;
            }
            let last = place.checked_sub(1).and_then(|place| times.get(place)).copied().unwrap_or(last);
            return Chain { nth: nth + 1 + before, last, next };
        }
        last = times.last().copied().unwrap_or(last);
        nth += u32::from(LANES);
    }
}

#[inline]
fn fill(times: &mut Times, interval: Interval, nth: u32, last: MinuteOf) {
    for (nth, time) in (nth..nth + u32::from(LANES)).zip(times.iter_mut()) {
        *time = interval.nth(nth);
    }
    let mut at = last;
    for time in times {
        at += *time;
        *time = at;
    }
}

#[inline]
fn count_before(times: &Times, limit: MinuteOf) -> u32 {
    times.iter().map(|time| u32::from(*time < limit)).sum()
}
