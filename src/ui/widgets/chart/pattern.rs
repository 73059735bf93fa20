//! The patterns that tell areas apart without colour: one per state, none for the licensed one.

use egui::{Pos2, Shape, Stroke, pos2};

use crate::domain::simulation::State;

/// Distance between the lines of a pattern, in points.
const PITCH: f32 = 7.0;

/// How much a line of the pattern falls per point to the right; a pattern may have two.
const fn slopes(state: State) -> &'static [f32] {
    match state {
        State::Licensed => &[],
        State::InitialGrace => &[f32::INFINITY],
        State::Grace => &[-1.0],
        State::Notification => &[1.0, -1.0],
        State::Unlicensed => &[0.0],
    }
}

/// One column of an area: where it is, and its upper and lower edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slice {
    pub(super) x: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
}

/// The lines of a state's pattern inside an area that is given by its columns from left to right.
pub(super) fn lines(state: State, slices: &[Slice], stroke: Stroke) -> Vec<Shape> {
    slopes(state)
        .iter()
        .flat_map(|slope| hatch(*slope, slices))
        .map(|ends| Shape::line_segment(ends, stroke))
        .collect()
}

fn hatch(slope: f32, slices: &[Slice]) -> Vec<[Pos2; 2]> {
    if slope.is_infinite() { upright(slices) } else { slanted(slope, slices) }
}

fn upright(slices: &[Slice]) -> Vec<[Pos2; 2]> {
    let mut next = f32::NEG_INFINITY;
    let mut ends = Vec::new();
    for slice in slices.iter().filter(|slice| slice.bottom - slice.top > 1.0) {
        if slice.x >= next {
            next = slice.x + PITCH;
            ends.push([pos2(slice.x, slice.top), pos2(slice.x, slice.bottom)]);
        }
    }
    ends
}

/// Lines y = start + slope · x, cut where they leave the area.
fn slanted(slope: f32, slices: &[Slice]) -> Vec<[Pos2; 2]> {
    let starts =
        slices.iter().flat_map(|slice| [slice.top - slope * slice.x, slice.bottom - slope * slice.x]);
    let (low, high) = starts
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), start| (low.min(start), high.max(start)));
    let mut ends = Vec::new();
    let mut start = (low / PITCH).ceil() * PITCH;
    while start <= high {
        run(slope, start, slices, &mut ends);
        start += PITCH;
    }
    ends
}

fn run(slope: f32, start: f32, slices: &[Slice], ends: &mut Vec<[Pos2; 2]>) {
    let mut open: Option<(Pos2, Pos2)> = None;
    for slice in slices {
        let at = pos2(slice.x, start + slope * slice.x);
        let inside = at.y >= slice.top && at.y <= slice.bottom;
        open = match (inside, open) {
            (true, None) => Some((at, at)),
            (true, Some((first, _))) => Some((first, at)),
            (false, Some((first, last))) => {
                ends.push([first, last]);
                None
            }
            (false, None) => None,
        };
    }
    ends.extend(open.map(|(first, last)| [first, last]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block() -> Vec<Slice> {
        (0..100u8).map(|x| Slice { x: f32::from(x), top: 10.0, bottom: 40.0 }).collect()
    }

    #[test]
    fn every_pattern_stays_inside_and_no_two_are_alike() {
        let mut seen: Vec<Vec<[Pos2; 2]>> = Vec::new();
        for state in State::ALL {
            let ends: Vec<_> = slopes(state).iter().flat_map(|slope| hatch(*slope, &block())).collect();
            assert_eq!(ends.is_empty(), state == State::Licensed, "{state:?}");
            for point in ends.iter().flatten() {
                assert!(
                    point.y >= 9.9 && point.y <= 40.1 && point.x >= 0.0 && point.x <= 99.0,
                    "{state:?} {point:?}"
                );
            }
            assert!(!seen.contains(&ends), "{state:?}");
            seen.push(ends);
        }
    }

    #[test]
    fn an_empty_area_has_no_lines() {
        let flat: Vec<_> = block().into_iter().map(|slice| Slice { bottom: slice.top, ..slice }).collect();
        assert!(upright(&flat).is_empty() && hatch(0.0, &[]).is_empty());
    }
}
