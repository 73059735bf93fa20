//! The icons: strokes on a grid of 20 x 20 points, drawn by us. An icon never carries a meaning alone; whoever draws
//! one names it for those who do not see it.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// Width of a stroke on the grid, in points.
const STROKE: f32 = 1.7;
/// Side of the grid, in points.
pub const GRID_SIDE: f32 = 20.0;

/// One mark of an icon, in grid points.
#[derive(Clone, Copy, Debug)]
enum Mark {
    Line(&'static [(f32, f32)]),
    Closed(&'static [(f32, f32)]),
    Circle(f32, f32, f32),
    /// Centre, radius, first and last angle in degrees, clockwise from the right.
    Arc(f32, f32, f32, f32, f32),
    Dot(f32, f32, f32),
    Filled(&'static [(f32, f32)]),
    /// Left, top, right, bottom, corner radius.
    Box(f32, f32, f32, f32, f32),
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident => [$($mark:expr),+ $(,)?];)+) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $name),+ }

        impl Icon {
            /// All of them, for tests and the gallery.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            const fn marks(self) -> &'static [Mark] {
                use Mark::{Arc, Box, Circle, Closed, Dot, Filled, Line};
                match self { $(Self::$name => &[$($mark),+]),+ }
            }
        }
    };
}

icons! {
    /// A way that forks.
    Decide => [Line(&[(10.0, 3.0), (10.0, 8.5), (5.0, 16.5)]), Line(&[(10.0, 8.5), (15.0, 16.5)]), Dot(10.0, 3.4, 1.4)];
    Keys => [Circle(6.8, 6.8, 3.6), Line(&[(9.5, 9.5), (16.5, 16.5)]), Line(&[(12.6, 12.6), (14.6, 10.8)]), Line(&[(15.2, 15.2), (16.8, 13.6)])];
    /// A curve over time.
    Simulate => [Line(&[(2.8, 12.5), (4.6, 8.6), (6.4, 6.4), (8.2, 6.4), (9.6, 8.8), (11.0, 11.4), (12.8, 11.4), (14.8, 8.4), (17.2, 4.2)]), Line(&[(3.0, 16.5), (17.0, 16.5)])];
    Diagnose => [Line(&[(2.5, 10.5), (6.0, 10.5), (8.2, 4.5), (11.6, 15.5), (13.8, 10.5), (17.5, 10.5)])];
    Learn => [Closed(&[(10.0, 4.0), (18.0, 7.8), (10.0, 11.6), (2.0, 7.8)]), Line(&[(5.4, 9.6), (5.4, 13.8), (7.4, 15.2), (10.0, 15.7), (12.6, 15.2), (14.6, 13.8), (14.6, 9.6)])];
    Reference => [Box(4.5, 2.8, 15.5, 17.2, 1.6), Line(&[(7.8, 6.8), (12.2, 6.8)]), Line(&[(7.8, 10.0), (12.2, 10.0)])];
    Settings => [Circle(10.0, 10.0, 3.2), Line(&[(10.0, 2.4), (10.0, 4.4)]), Line(&[(10.0, 15.6), (10.0, 17.6)]), Line(&[(2.4, 10.0), (4.4, 10.0)]), Line(&[(15.6, 10.0), (17.6, 10.0)]), Line(&[(4.6, 4.6), (6.0, 6.0)]), Line(&[(14.0, 14.0), (15.4, 15.4)]), Line(&[(4.6, 15.4), (6.0, 14.0)]), Line(&[(14.0, 6.0), (15.4, 4.6)])];
    Back => [Line(&[(17.0, 10.0), (3.2, 10.0)]), Line(&[(8.6, 4.6), (3.2, 10.0), (8.6, 15.4)])];
    Forward => [Line(&[(3.0, 10.0), (16.8, 10.0)]), Line(&[(11.4, 4.6), (16.8, 10.0), (11.4, 15.4)])];
    Copy => [Box(7.0, 7.0, 16.5, 16.5, 1.8), Line(&[(4.6, 13.0), (3.5, 12.4), (3.5, 4.6), (4.6, 3.5), (12.0, 3.5), (13.0, 4.6)])];
    Check => [Line(&[(3.8, 10.6), (8.2, 15.0), (16.4, 5.4)])];
    Close => [Line(&[(4.8, 4.8), (15.2, 15.2)]), Line(&[(15.2, 4.8), (4.8, 15.2)])];
    Search => [Circle(8.8, 8.8, 5.2), Line(&[(12.7, 12.7), (17.0, 17.0)])];
    Play => [Filled(&[(6.0, 3.8), (16.4, 10.0), (6.0, 16.2)])];
    Pause => [Filled(&[(5.6, 4.0), (8.6, 4.0), (8.6, 16.0), (5.6, 16.0)]), Filled(&[(11.4, 4.0), (14.4, 4.0), (14.4, 16.0), (11.4, 16.0)])];
    StepForward => [Filled(&[(6.4, 4.6), (14.6, 10.0), (6.4, 15.4)])];
    StepBack => [Filled(&[(13.6, 4.6), (13.6, 15.4), (5.4, 10.0)])];
    ToStart => [Filled(&[(15.4, 4.6), (15.4, 15.4), (7.4, 10.0)]), Filled(&[(4.6, 4.6), (6.8, 4.6), (6.8, 15.4), (4.6, 15.4)])];
    ToEnd => [Filled(&[(4.6, 4.6), (12.6, 10.0), (4.6, 15.4)]), Filled(&[(13.2, 4.6), (15.4, 4.6), (15.4, 15.4), (13.2, 15.4)])];
    /// A machine on a line.
    Network => [Box(7.6, 2.4, 12.4, 6.6, 0.4), Line(&[(10.0, 6.6), (10.0, 12.6)]), Line(&[(3.6, 17.4), (3.6, 12.6), (16.4, 12.6), (16.4, 17.4)])];
    /// A road: comes and goes.
    Road => [Line(&[(6.4, 3.0), (2.8, 17.0)]), Line(&[(13.6, 3.0), (17.2, 17.0)]), Line(&[(10.0, 3.4), (10.0, 5.6)]), Line(&[(10.0, 8.8), (10.0, 11.0)]), Line(&[(10.0, 14.2), (10.0, 16.4)])];
    Globe => [Circle(10.0, 10.0, 7.4), Line(&[(2.8, 10.0), (17.2, 10.0)]), Line(&[(10.0, 2.6), (7.6, 5.6), (6.7, 10.0), (7.6, 14.4), (10.0, 17.4), (12.4, 14.4), (13.3, 10.0), (12.4, 5.6), (10.0, 2.6)])];
    Lock => [Box(3.8, 8.6, 16.2, 17.0, 1.8), Line(&[(6.6, 8.6), (6.6, 6.2)]), Arc(10.0, 6.2, 3.4, 180.0, 360.0), Line(&[(13.4, 6.2), (13.4, 8.6)])];
    Question => [Circle(10.0, 10.0, 7.4), Arc(10.0, 8.2, 2.3, 180.0, 400.0), Line(&[(11.7, 9.7), (10.4, 10.6), (10.0, 11.6)]), Dot(10.0, 14.2, 1.1)];
    Server => [Box(3.4, 3.0, 16.6, 8.8, 1.4), Box(3.4, 11.2, 16.6, 17.0, 1.4), Dot(6.6, 5.9, 1.0), Dot(6.6, 14.1, 1.0)];
    Laptop => [Box(4.2, 4.0, 15.8, 12.6, 1.4), Line(&[(2.0, 16.0), (18.0, 16.0)])];
    Desktop => [Box(2.8, 3.4, 17.2, 12.8, 1.4), Line(&[(10.0, 12.8), (10.0, 16.6)]), Line(&[(6.4, 16.8), (13.6, 16.8)])];
    Phone => [Line(&[(4.0, 3.4), (7.2, 3.4), (8.6, 7.0), (6.8, 8.4), (8.4, 11.0), (11.6, 13.2), (13.0, 11.4), (16.6, 12.8), (16.6, 16.0), (15.2, 16.8), (10.6, 15.4), (6.4, 12.0), (3.6, 7.4), (3.2, 4.6), (4.0, 3.4)])];
    /// One machine that asks for another.
    Proxy => [Box(2.6, 6.8, 8.2, 13.2, 1.2), Box(11.8, 6.8, 17.4, 13.2, 1.2), Line(&[(8.2, 10.0), (11.8, 10.0)])];
    Warning => [Closed(&[(10.0, 3.0), (17.8, 16.6), (2.2, 16.6)]), Line(&[(10.0, 8.0), (10.0, 11.8)]), Dot(10.0, 14.1, 1.0)];
    Open => [Line(&[(2.8, 16.0), (2.8, 4.2), (7.6, 4.2), (9.4, 6.4), (16.0, 6.4), (16.0, 8.8)]), Closed(&[(2.8, 16.0), (5.2, 8.8), (17.8, 8.8), (15.4, 16.0)])];
    Save => [Closed(&[(3.2, 3.2), (13.6, 3.2), (16.8, 6.4), (16.8, 16.8), (3.2, 16.8)]), Line(&[(6.4, 3.2), (6.4, 7.4), (12.4, 7.4), (12.4, 3.2)]), Line(&[(6.0, 16.8), (6.0, 11.4), (14.0, 11.4), (14.0, 16.8)])];
    Undo => [Line(&[(6.8, 3.6), (3.0, 7.4), (6.8, 11.2)]), Line(&[(3.0, 7.4), (11.6, 7.4)]), Arc(11.6, 11.8, 4.4, 270.0, 450.0), Line(&[(11.6, 16.2), (7.0, 16.2)])];
    Redo => [Line(&[(13.2, 3.6), (17.0, 7.4), (13.2, 11.2)]), Line(&[(17.0, 7.4), (8.4, 7.4)]), Arc(8.4, 11.8, 4.4, 90.0, 270.0), Line(&[(8.4, 16.2), (13.0, 16.2)])];
    Plus => [Line(&[(10.0, 3.8), (10.0, 16.2)]), Line(&[(3.8, 10.0), (16.2, 10.0)])];
    Minus => [Line(&[(3.8, 10.0), (16.2, 10.0)])];
    Trash => [Line(&[(3.2, 5.4), (16.8, 5.4)]), Line(&[(7.4, 5.4), (7.4, 3.0), (12.6, 3.0), (12.6, 5.4)]), Line(&[(4.8, 5.4), (5.6, 17.0), (14.4, 17.0), (15.2, 5.4)]), Line(&[(8.4, 8.6), (8.4, 13.8)]), Line(&[(11.6, 8.6), (11.6, 13.8)])];
    Filter => [Closed(&[(2.8, 3.8), (17.2, 3.8), (11.8, 10.4), (11.8, 16.8), (8.2, 14.6), (8.2, 10.4)])];
    Table => [Box(2.8, 3.6, 17.2, 16.4, 1.6), Line(&[(2.8, 8.0), (17.2, 8.0)]), Line(&[(2.8, 12.2), (17.2, 12.2)]), Line(&[(8.0, 8.0), (8.0, 16.4)])];
    Chart => [Line(&[(3.2, 3.0), (3.2, 16.8), (17.2, 16.8)]), Line(&[(7.2, 13.6), (7.2, 10.4)]), Line(&[(11.2, 13.6), (11.2, 6.6)]), Line(&[(15.2, 13.6), (15.2, 8.4)])];
    /// Opens or closes something below.
    ChevronDown => [Line(&[(4.6, 7.4), (10.0, 12.8), (15.4, 7.4)])];
    ChevronRight => [Line(&[(7.4, 4.6), (12.8, 10.0), (7.4, 15.4)])];
    /// Another future beside this one.
    Fork => [Circle(5.4, 4.6, 2.0), Circle(14.6, 4.6, 2.0), Circle(10.0, 15.6, 2.0), Line(&[(5.4, 6.6), (5.4, 8.2), (6.8, 9.8), (13.2, 9.8), (14.6, 8.2), (14.6, 6.6)]), Line(&[(10.0, 9.8), (10.0, 13.6)])];
    Calendar => [Box(3.0, 4.4, 17.0, 16.8, 1.6), Line(&[(3.0, 8.4), (17.0, 8.4)]), Line(&[(6.8, 2.6), (6.8, 5.8)]), Line(&[(13.2, 2.6), (13.2, 5.8)])];
    /// Hand something to a colleague.
    HandOver => [Line(&[(10.0, 12.4), (10.0, 3.2)]), Line(&[(6.0, 6.8), (10.0, 2.8), (14.0, 6.8)]), Line(&[(3.4, 11.6), (3.4, 16.8), (16.6, 16.8), (16.6, 11.6)])];
    Info => [Circle(10.0, 10.0, 7.4), Line(&[(10.0, 9.4), (10.0, 14.0)]), Dot(10.0, 6.4, 1.1)];
}

impl Icon {
    /// Draws the icon into the middle of `rect`, as large as its shorter side.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let scale = rect.width().min(rect.height()) / GRID_SIDE;
        if !scale.is_finite() || scale <= 0.0 {
            return;
        }
        let corner = rect.center() - vec2(GRID_SIDE, GRID_SIDE) * (scale / 2.0);
        let place = |(x, y): (f32, f32)| corner + vec2(x, y) * scale;
        let stroke = Stroke::new(STROKE * scale.max(0.8), colour);
        for mark in self.marks() {
            painter.add(shape(*mark, &place, scale, stroke));
        }
    }
}

fn shape(mark: Mark, place: &impl Fn((f32, f32)) -> Pos2, scale: f32, stroke: Stroke) -> Shape {
    let path = |points: &[(f32, f32)]| points.iter().copied().map(place).collect::<Vec<_>>();
    match mark {
        Mark::Line(points) => Shape::line(path(points), stroke),
        Mark::Closed(points) => Shape::closed_line(path(points), stroke),
        Mark::Filled(points) => Shape::convex_polygon(path(points), stroke.color, Stroke::NONE),
        Mark::Circle(x, y, radius) => Shape::circle_stroke(place((x, y)), radius * scale, stroke),
        Mark::Dot(x, y, radius) => Shape::circle_filled(place((x, y)), radius * scale, stroke.color),
        Mark::Arc(x, y, radius, first, last) => {
            Shape::line(arc(place((x, y)), radius * scale, first, last), stroke)
        }
        Mark::Box(left, top, right, bottom, radius) => {
            let corners = Rect::from_min_max(place((left, top)), place((right, bottom)));
            Shape::closed_line(rounded(corners, radius * scale), stroke)
        }
    }
}

/// Points along an arc, angles in degrees clockwise from the right.
fn arc(centre: Pos2, radius: f32, first: f32, last: f32) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    (0..=STEPS)
        .map(|step| {
            let angle = (first + (last - first) * f32::from(step) / f32::from(STEPS)).to_radians();
            pos2(centre.x + radius * angle.cos(), centre.y + radius * angle.sin())
        })
        .collect()
}

fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    let inner = rect.shrink(radius);
    [
        (inner.right_top(), 270.0),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), 90.0),
        (inner.left_top(), 180.0),
    ]
    .into_iter()
    .flat_map(|(centre, first)| arc(centre, radius, first, first + 90.0))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_stays_on_the_grid() {
        let on_grid = |points: &[(f32, f32)]| {
            points.iter().all(|&(x, y)| x >= 1.0 && x <= 19.0 && y >= 1.0 && y <= 19.0)
        };
        for icon in Icon::ALL {
            for mark in icon.marks() {
                let fits = match *mark {
                    Mark::Line(points) | Mark::Closed(points) | Mark::Filled(points) => on_grid(points),
                    Mark::Circle(x, y, r) | Mark::Dot(x, y, r) | Mark::Arc(x, y, r, _, _) => {
                        on_grid(&[(x - r, y - r), (x + r, y + r)])
                    }
                    Mark::Box(left, top, right, bottom, _) => on_grid(&[(left, top), (right, bottom)]),
                };
                assert!(fits, "{icon:?}: {mark:?}");
            }
        }
    }
}
