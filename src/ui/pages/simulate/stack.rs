//! The rows of a lane: bars that would cover each other stand below one another, so that each can be seen and pressed.

use crate::app::lanes::{Bar, Lane};
use crate::ui::widgets::Axis;

use super::bars;

/// The bars of a lane that are seen, in order of time, each with its row.
pub(super) struct Stack<'a> {
    pub(super) bars: Vec<(usize, &'a Bar)>,
    /// At least one.
    pub(super) rows: usize,
}

/// Gives each bar the first row where nothing is in its way.
pub(super) fn stacked<'a>(lane: &'a Lane, axis: &Axis) -> Stack<'a> {
    let mut seen: Vec<_> = lane
        .bars
        .iter()
        .filter(|bar| {
            axis.x_of(f64::from(bar.until)) > axis.left && axis.x_of(f64::from(bar.from)) < axis.right
        })
        .map(|bar| (bars::target(bar, axis), bar))
        .collect();
    seen.sort_by(|(one, _), (other, _)| one.min.total_cmp(&other.min));
    let mut ends: Vec<f32> = Vec::new();
    let mut bars = Vec::with_capacity(seen.len());
    for (across, bar) in seen {
        let row = ends.iter().position(|end| *end <= across.min).unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = across.max,
            None => ends.push(across.max),
        }
        bars.push((row, bar));
    }
    Stack { bars, rows: ends.len().max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::lanes::LaneOf;
    use egui::{Rect, pos2};

    /// Rows of bars with these days on an axis of 100 days, 10 points a day.
    fn rows(days: &[(u32, u32)]) -> Vec<usize> {
        let bars = days.iter().enumerate().map(|(incident, (from, until))| Bar {
            incident,
            from: *from,
            until: *until,
            lasts: true,
            name: "",
        });
        let lane =
            Lane { of: LaneOf::Microsoft, name: String::new(), stretches: Vec::new(), bars: bars.collect() };
        let axis = Axis::new(Rect::from_min_max(pos2(0.0, 0.0), pos2(1_000.0, 24.0)), 100);
        let stack = stacked(&lane, &axis);
        assert_eq!(stack.rows, stack.bars.iter().map(|(row, _)| row + 1).max().unwrap_or(1));
        let mut rows = vec![0; days.len()];
        for (row, bar) in stack.bars {
            rows[bar.incident] = row;
        }
        rows
    }

    #[test]
    fn bars_share_a_row_until_one_would_cover_another() {
        for (days, expect) in [
            (&[][..], &[][..]),
            (&[(0, 10), (10, 20), (50, 60)], &[0, 0, 0]),
            (&[(0, 10), (5, 20), (12, 30)], &[0, 1, 0]),
            (&[(5, 9), (5, 9), (5, 9)], &[0, 1, 2]),
            // In order of time, whatever the order of the plan.
            (&[(30, 60), (10, 40)], &[1, 0]),
            // A day is drawn 10 points wide and pressed on 24.
            (&[(10, 11), (12, 13), (13, 14)], &[0, 1, 0]),
        ] {
            assert_eq!(rows(days), expect, "{days:?}");
        }
    }
}
