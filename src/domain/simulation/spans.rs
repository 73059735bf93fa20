//! Stretches of time as sorted, disjoint, half-open intervals of minutes: when a host is up, when a record stands,
//! when a port is blocked. Nothing here knows what a stretch is about.

use super::types::MinuteOf;

/// A set of minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spans(Vec<(MinuteOf, MinuteOf)>);

impl Spans {
    /// The union of the given `(from, until)` pairs; empty ones fall away.
    pub(super) fn union(pairs: impl IntoIterator<Item = (MinuteOf, MinuteOf)>) -> Self {
        let mut sorted: Vec<_> = pairs.into_iter().filter(|(from, until)| from < until).collect();
        sorted.sort_unstable();
        let mut merged: Vec<(MinuteOf, MinuteOf)> = Vec::new();
        for (from, until) in sorted {
            match merged.last_mut() {
                Some((_, end)) if from <= *end => *end = until.max(*end),
                _ => merged.push((from, until)),
            }
        }
        Self(merged)
    }

    /// What is left of `from..until` without these minutes.
    pub(super) fn rest_of(&self, from: MinuteOf, until: MinuteOf) -> Self {
        let mut left = Vec::new();
        let mut at = from;
        for &(start, end) in &self.0 {
            left.push((at, start.min(until)));
            at = at.max(end);
        }
        left.push((at, until));
        left.retain(|(from, until)| from < until);
        Self(left)
    }

    pub(super) fn contains(&self, minute: MinuteOf) -> bool {
        let after = self.0.partition_point(|(from, _)| *from <= minute);
        after.checked_sub(1).and_then(|place| self.0.get(place)).is_some_and(|(_, until)| minute < *until)
    }

    /// The first minute after `minute` at which membership changes; `MinuteOf::MAX` where it never does.
    pub(super) fn unchanged_until(&self, minute: MinuteOf) -> MinuteOf {
        if self.0.is_empty() {
            return MinuteOf::MAX;
        }
        self.edges().find(|edge| *edge > minute).unwrap_or(MinuteOf::MAX)
    }

    /// The first minute of all.
    pub(super) fn first(&self) -> Option<MinuteOf> {
        self.0.first().map(|(from, _)| *from)
    }

    /// Every minute at which membership changes.
    pub(super) fn edges(&self) -> impl Iterator<Item = MinuteOf> {
        self.0.iter().flat_map(|(from, until)| [*from, *until])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_and_overlapping_pairs_become_one() {
        let spans = Spans::union([(30, 40), (0, 10), (5, 20), (20, 25), (9, 9)]);
        assert_eq!(spans, Spans(vec![(0, 25), (30, 40)]));
    }

    #[test]
    fn a_span_holds_its_first_minute_and_not_its_last() {
        let spans = Spans::union([(10, 20), (30, 40)]);
        for (minute, held) in [(9, false), (10, true), (19, true), (20, false), (30, true), (40, false)] {
            assert_eq!(spans.contains(minute), held, "minute {minute}");
        }
        assert!(!Spans::default().contains(0));
    }

    #[test]
    fn what_is_left_lies_between_the_spans() {
        let spans = Spans::union([(0, 10), (30, 40), (90, 120)]);
        assert_eq!(spans.rest_of(5, 100), Spans(vec![(10, 30), (40, 90)]));
        assert_eq!(spans.rest_of(0, 35), Spans(vec![(10, 30)]));
        assert_eq!(Spans::default().rest_of(3, 9), Spans(vec![(3, 9)]));
        assert_eq!(spans.rest_of(31, 39), Spans::default());
    }
}
