//! Charts over the days of a run: stacked areas and lines.
//!
//! They share one axis with the lanes and the slider, are thinned to what pixels can show, and say in words what they
//! show. Each has a table twin, which the page draws.

mod area;
mod band;
mod input;
mod line;
mod pattern;
mod thin;

use core::ops::Range;

use egui::{Painter, Rect, Sense, Stroke, Ui, accesskit, pos2, vec2};

pub use self::area::{AreaSeries, stacked_area};
pub use self::band::{Band, band_chart};
pub use self::input::ChartResponse;
pub use self::line::{LineSeries, Threshold, line_chart, line_key};
use super::parts;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// What every chart has.
#[derive(Clone, Copy, Debug)]
pub struct Chart<'a> {
    /// What it shows, in a few words.
    pub name: &'a str,
    /// What it shows now, in one sentence.
    pub description: &'a str,
    /// How many days the run has; each series has a value for each day.
    pub days: usize,
    /// The height of the drawing, without the dates below it, in points.
    pub height: f32,
    /// The room at the left, in points: the same for all pictures over one another.
    pub gutter: f32,
    /// Dates below the drawing: the day, and the words.
    pub ticks: &'a [(usize, &'a str)],
    /// The time that is looked at, in days.
    pub cursor: Option<f64>,
    /// The days that are seen; `None`: all of them.
    pub seen: Option<(usize, usize)>,
    /// Whether the wheel alone looks nearer and further.
    pub wheel: bool,
}

impl<'a> Chart<'a> {
    /// A chart 68 high with room for names of 74 points at its left.
    pub const fn new(name: &'a str, description: &'a str, days: usize) -> Self {
        Self {
            name,
            description,
            days,
            height: 68.0,
            gutter: 74.0,
            ticks: &[],
            cursor: None,
            seen: None,
            wheel: false,
        }
    }

    /// Another height of the drawing, in points.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Another room at the left, in points.
    pub const fn gutter(mut self, gutter: f32) -> Self {
        self.gutter = gutter;
        self
    }

    /// Dates below the drawing.
    pub const fn ticks(mut self, ticks: &'a [(usize, &'a str)]) -> Self {
        self.ticks = ticks;
        self
    }

    /// The time that is looked at, in days.
    pub const fn cursor(mut self, cursor: Option<f64>) -> Self {
        self.cursor = cursor;
        self
    }

    /// Only the days from one to before another.
    pub const fn seen(mut self, seen: Option<(usize, usize)>) -> Self {
        self.seen = seen;
        self
    }

    /// The wheel alone looks nearer and further; else only with Ctrl.
    pub const fn wheel(mut self, wheel: bool) -> Self {
        self.wheel = wheel;
        self
    }
}

/// Days along the width of a picture. The first day that is seen begins at the left edge, the last ends at the right one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    pub left: f32,
    pub right: f32,
    /// How many days there are.
    pub days: usize,
    /// The first that is seen, and the first after those that are.
    pub from: usize,
    pub until: usize,
}

impl Axis {
    /// The axis of a drawing.
    pub const fn new(rect: Rect, days: usize) -> Self {
        Self { left: rect.min.x, right: rect.max.x, days, from: 0, until: days }
    }

    /// The axis of a drawing that shows a stretch of the days; of all of them where there is none.
    pub fn part(rect: Rect, days: usize, seen: Option<(usize, usize)>) -> Self {
        let whole = Self::new(rect, days);
        match seen {
            Some((from, until)) if from < until && until <= days => Self { from, until, ..whole },
            Some(_) | None => whole,
        }
    }

    /// The days that are seen.
    pub fn seen(&self) -> Range<usize> {
        self.from..self.until
    }

    /// Whether a time is seen.
    pub fn holds(&self, days: f64) -> bool {
        self.from as f64 <= days && days <= self.until as f64
    }

    /// Where a time stands; whole numbers are the beginnings of days.
    pub fn x_of(&self, days: f64) -> f32 {
        let (from, until) = (self.from as f64, self.until as f64);
        self.left + (self.right - self.left) * share_of(days - from, until - from)
    }

    /// The day at a place; none where there is no day.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the number of days"
    )]
    pub fn day_at(&self, x: f32) -> Option<usize> {
        let last = self.days.checked_sub(1)?;
        let width = f64::from((self.right - self.left).max(1.0));
        let share = (f64::from(x - self.left) / width).clamp(0.0, 1.0);
        let seen = self.until.saturating_sub(self.from) as f64;
        Some((self.from + (share * seen).floor() as usize).min(self.until.saturating_sub(1)).min(last))
    }
}

/// A part of a whole as a number from 0 to 1.
#[expect(clippy::cast_possible_truncation, reason = "a share needs no more than an f32 holds")]
pub(super) fn share_of(part: f64, whole: f64) -> f32 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) as f32 } else { 0.0 }
}

/// Draws a chart: takes the room, lets `draw` paint into it, and lays dates and read-out over it.
fn show(
    ui: &mut Ui,
    chart: &Chart<'_>,
    read_out: impl Fn(usize) -> String,
    draw: impl FnOnce(&Ui, Rect, &Axis, &Tokens),
) -> ChartResponse {
    const DATES: f32 = 20.0;
    let tokens = theme::of(ui);
    let below = if chart.ticks.is_empty() { 0.0 } else { DATES };
    let size = vec2(ui.available_width().max(chart.gutter + 32.0), chart.height + below);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let plot = Rect::from_min_size(
        pos2(rect.left() + chart.gutter, rect.top()),
        vec2(rect.width() - chart.gutter, chart.height),
    );
    let axis = Axis::part(plot, chart.days, chart.seen);
    let response = ui.interact(plot, ui.next_auto_id(), Sense::click_and_drag());
    ui.skip_ahead_auto_ids(1);
    parts::describe(ui, &response, accesskit::Role::Figure, chart.name, |node| {
        node.set_description(chart.description);
    });
    if !ui.is_rect_visible(rect) {
        return ChartResponse::default();
    }
    draw(ui, plot, &axis, &tokens);
    dates(ui.painter(), chart, &axis, plot.bottom() + 3.0, &tokens);
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    input::read(ui, chart, &response, (&axis, plot), read_out)
}

/// The line at what is looked at, with a rim so that it stands out from every area it crosses.
pub(crate) fn cursor_line(ui: &Ui, x: f32, range: egui::Rangef, tokens: &Tokens) {
    ui.painter().vline(x, range, Stroke::new(4.0, tokens.surface));
    ui.painter().vline(x, range, Stroke::new(2.0, tokens.accent));
}

/// Writes the dates from left to right, leaving out those that would run into one another.
fn dates(painter: &Painter, chart: &Chart<'_>, axis: &Axis, y: f32, tokens: &Tokens) {
    const APART: f32 = 12.0;
    let place = |(day, words): &(usize, &str)| {
        let galley = Type::Small.line_of(painter.ctx(), words, tokens.muted);
        let width = galley.size().x;
        let x = (axis.x_of(*day as f64) - width / 2.0).min(axis.right - width).max(axis.left);
        (x, x + width, galley)
    };
    // The last date always stands; those before it give way.
    let seen: Vec<_> = chart.ticks.iter().filter(|(day, _)| axis.holds(*day as f64)).collect();
    let Some((last, others)) = seen.split_last() else { return };
    let (end, _, galley) = place(last);
    painter.galley(pos2(end, y), galley, tokens.muted);
    let mut free_from = f32::NEG_INFINITY;
    for (left, right, galley) in others.iter().map(|tick| place(tick)) {
        if left >= free_from && right + APART <= end {
            free_from = right + APART;
            painter.galley(pos2(left, y), galley, tokens.muted);
        }
    }
}

/// Draws the line of the day that is looked at. A drawing does it itself, so that its labels lie above it.
fn cursor(ui: &Ui, plot: Rect, axis: &Axis, time: Option<f64>, tokens: &Tokens) {
    if let Some(time) = time.filter(|time| axis.holds(*time)) {
        cursor_line(ui, axis.x_of(time), plot.y_range(), tokens);
    }
}

/// Writes a number of the vertical axis into the gutter, its middle at `y`.
fn level(ui: &Ui, plot: Rect, y: f32, words: &str, tokens: &Tokens) {
    let galley = Type::Small.line_of(ui, words, tokens.muted);
    let corner = pos2(plot.left() - galley.size().x - 8.0, y - galley.size().y / 2.0);
    ui.painter().galley(corner, galley, tokens.muted);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_places_agree() {
        let axis = Axis { left: 100.0, right: 300.0, days: 100, from: 0, until: 100 };
        for (x, day) in [(99.0, 0), (100.0, 0), (101.9, 0), (102.0, 1), (299.9, 99), (400.0, 99)] {
            assert_eq!(axis.day_at(x), Some(day), "{x}");
        }
        assert!((axis.x_of(50.0) - 200.0).abs() < 0.001);
        assert_eq!(Axis { days: 0, until: 0, ..axis }.day_at(150.0), None);
        let part = Axis { from: 40, until: 60, ..axis };
        for (x, day) in [(90.0, 40), (100.0, 40), (200.0, 50), (299.9, 59), (400.0, 59)] {
            assert_eq!(part.day_at(x), Some(day), "{x} of a part");
        }
        assert!((part.x_of(50.0) - 200.0).abs() < 0.001 && (part.x_of(10.0) - 100.0).abs() < 0.001);
        assert!(part.holds(45.5) && !part.holds(39.0));
    }
}
