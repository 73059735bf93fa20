//! Which days a column of pixels stands for, and which of them it shows. Pure.

use std::ops::Range;

/// The days of each of `columns` columns; every day is in one of them, and none is empty while there are days. There
/// are never more columns than days.
pub(super) fn columns(days: usize, columns: usize) -> impl Iterator<Item = Range<usize>> {
    let columns = columns.min(days);
    (0..columns).map(move |column| column * days / columns..(column + 1) * days / columns)
}

/// The day of a range on which `values` is least; the first one if several are: so that a lapse of one day is seen in a
/// chart of ten years.
pub(super) fn least(days: Range<usize>, values: &[u32]) -> usize {
    let first = days.start;
    days.min_by_key(|day| values.get(*day).copied().unwrap_or(0)).unwrap_or(first)
}

/// The least and the greatest value of a range in the order in which they come.
pub(super) fn extremes(days: Range<usize>, values: &[u32]) -> [u32; 2] {
    let value = |day: &usize| values.get(*day).copied().unwrap_or(0);
    let low = days.clone().min_by_key(value).unwrap_or(days.start);
    let high = days.clone().max_by_key(value).unwrap_or(days.start);
    if low <= high { [value(&low), value(&high)] } else { [value(&high), value(&low)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_in_exactly_one_column() {
        for (days, pixels) in [(730, 742), (730, 100), (7300, 333), (1, 500), (0, 10), (10, 0), (3, 2)] {
            let ranges: Vec<_> = columns(days, pixels).collect();
            let all: Vec<usize> = ranges.iter().cloned().flatten().collect();
            let expect: Vec<usize> = if pixels == 0 { Vec::new() } else { (0..days).collect() };
            assert_eq!(all, expect, "{days} days in {pixels} pixels");
            assert!(ranges.len() <= pixels && ranges.iter().all(|range| !range.is_empty()));
        }
    }

    #[test]
    fn one_bad_day_is_not_thinned_away() {
        let mut licensed = vec![68; 3650];
        licensed[1234] = 12;
        let shown: Vec<usize> = columns(3650, 300).map(|days| least(days, &licensed)).collect();
        assert!(shown.contains(&1234));
        let peaks: Vec<[u32; 2]> = columns(3650, 300).map(|days| extremes(days, &licensed)).collect();
        assert!(peaks.contains(&[68, 12]) || peaks.contains(&[12, 68]));
    }

    #[test]
    fn extremes_come_in_their_order() {
        for (values, expect) in
            [(&[1, 5, 2][..], [1, 5]), (&[5, 1, 2], [5, 1]), (&[3, 3], [3, 3]), (&[], [0, 0])]
        {
            assert_eq!(extremes(0..values.len(), values), expect, "{values:?}");
        }
    }
}
