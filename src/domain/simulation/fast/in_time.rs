//! Order by time without comparing: what many machines did stands in the order of machines, each in order of time,
//! and is dealt out by the digits of its minute.

use super::guess::{Moment, minute_of};
use crate::domain::simulation::types::MinuteOf;

/// Fewer are sooner compared, and of more a second copy is too large.
const DEALT: core::ops::Range<usize> = 256..1 << 20;
/// Bits of the longest digit.
const LONGEST: u32 = 11;

/// Sorts by minute; what has the same minute keeps its order.
pub(super) fn by_minute<T: Copy>(items: &mut Vec<T>, minute: impl Fn(&T) -> MinuteOf) {
    if !DEALT.contains(&items.len()) {
        items.sort_by_key(minute);
        return;
    }
    let bits = MinuteOf::BITS - items.iter().map(&minute).max().unwrap_or_default().leading_zeros();
    let digits = bits.div_ceil(LONGEST);
    let width = bits.div_ceil(digits.max(1));
    let mut dealt = items.clone();
    for digit in 0..digits {
        let place = |item: &T| (minute(item) >> (digit * width)) as usize & ((1 << width) - 1);
        deal(items, &mut dealt, place);
        core::mem::swap(items, &mut dealt);
    }
}

/// Puts items into the order of their places, which are below 2 to the power of [`LONGEST`].
fn deal<T: Copy>(items: &[T], dealt: &mut [T], place: impl Fn(&T) -> usize) {
    let mut starts = [0_u32; 1 << LONGEST];
    for item in items {
        if let Some(number) = starts.get_mut(place(item)) {
            *number += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += core::mem::replace(start, before);
    }
    for item in items {
        if let Some(start) = starts.get_mut(place(item))
            && let Some(to) = dealt.get_mut(*start as usize)
        {
            *to = *item;
            *start += 1;
        }
    }
}

/// Sorts moments that mostly stand in the order of machines.
pub(super) fn moments(items: &mut Vec<Moment>) {
    if DEALT.contains(&items.len()) {
        by_minute(items, |at| minute_of(*at));
    }
    if !items.is_sorted() {
        items.sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::simulation::fast::guess::moment;
    use crate::domain::simulation::random::{Stream, draw};
    use crate::domain::simulation::types::MachineIx;

    #[test]
    fn dealing_sorts_as_comparing_does() {
        for (length, bound) in [(0, 1), (10, 9), (300, 1), (5_000, 300), (5_000, 525_600), (700, u32::MAX)] {
            let minute = |nth| draw(7, MachineIx(nth), Stream::Phase, 0, bound);
            let items: Vec<(MinuteOf, u32)> = (0..length).map(|nth| (minute(nth), nth)).collect();
            let (mut dealt, mut compared) = (items.clone(), items.clone());
            by_minute(&mut dealt, |item| item.0);
            compared.sort_unstable();
            assert_eq!(dealt, compared, "{length} below {bound}");
            let mut at: Vec<Moment> =
                items.iter().map(|(minute, nth)| moment(*minute, MachineIx(*nth))).collect();
            at.reverse();
            moments(&mut at);
            assert!(at.is_sorted(), "{length} below {bound}");
        }
    }
}
