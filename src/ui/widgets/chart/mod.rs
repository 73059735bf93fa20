//! Charts over the days of a run: stacked areas and lines.
//!
//! They share one axis with the lanes and the slider, are thinned to what pixels can show, and say in words what they
//! show. Each has a table twin, which the page draws.

mod area;
mod line;
mod pattern;
mod thin;

use egui::{Painter, Rect, Response, Sense, Stroke, Ui, accesskit, pos2, vec2};

pub use self::area::{AreaSeries, stacked_area};
pub use self::line::{LineSeries, Threshold, line_chart};
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
    /// The day that is looked at.
    pub cursor: Option<usize>,
}

impl<'a> Chart<'a> {
    /// A chart 68 high with room for names of 74 points at its left.
    pub const fn new(name: &'a str, description: &'a str, days: usize) -> Self {
        Self { name, description, days, height: 68.0, gutter: 74.0, ticks: &[], cursor: None }
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

    /// The day that is looked at.
    pub const fn cursor(mut self, cursor: Option<usize>) -> Self {
        self.cursor = cursor;
        self
    }
}

/// What the user did with a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartResponse {
    /// The day under the pointer.
    pub hovered: Option<usize>,
    /// The day that was pressed.
    pub pressed: Option<usize>,
}

/// Days along the width of a picture. Day 0 begins at the left edge, the last day ends at the right one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    pub left: f32,
    pub right: f32,
    pub days: usize,
}

impl Axis {
    /// The axis of a drawing.
    pub const fn new(rect: Rect, days: usize) -> Self {
        Self { left: rect.min.x, right: rect.max.x, days }
    }

    /// Where a time stands; whole numbers are the beginnings of days.
    pub fn x_of(&self, days: f64) -> f32 {
        self.left + (self.right - self.left) * share_of(days, self.days as f64)
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
        Some(((share * self.days as f64).floor() as usize).min(last))
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
    let axis = Axis::new(plot, chart.days);
    let response = ui.interact(plot, ui.next_auto_id(), Sense::CLICK);
    ui.skip_ahead_auto_ids(1);
    parts::describe(ui, &response, accesskit::Role::Figure, chart.name, |node| {
        node.set_description(chart.description);
    });
    if !ui.is_rect_visible(rect) {
        return ChartResponse::default();
    }
    draw(ui, plot, &axis, &tokens);
    dates(ui.painter(), chart, &axis, plot.bottom() + 3.0, &tokens);
    asked(ui, &response, &axis, plot, read_out)
}

/// The line at what is looked at, with a rim so that it stands out from every area it crosses.
pub(crate) fn cursor_line(ui: &Ui, x: f32, range: egui::Rangef, tokens: &Tokens) {
    ui.painter().vline(x, range, Stroke::new(4.0, tokens.surface));
    ui.painter().vline(x, range, Stroke::new(2.0, tokens.accent));
}

fn asked(
    ui: &Ui,
    response: &Response,
    axis: &Axis,
    plot: Rect,
    read_out: impl Fn(usize) -> String,
) -> ChartResponse {
    let hovered = response.hover_pos().and_then(|pointer| axis.day_at(pointer.x));
    let pressed =
        response.interact_pointer_pos().filter(|_| response.clicked()).and_then(|at| axis.day_at(at.x));
    if let Some(day) = hovered {
        let line = Stroke::new(1.0, theme::of(ui).muted);
        ui.painter().vline(axis.x_of(day as f64 + 0.5), plot.y_range(), line);
        response.clone().on_hover_text_at_pointer(read_out(day));
    }
    ChartResponse { hovered, pressed }
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
    let Some((last, others)) = chart.ticks.split_last() else { return };
    let (end, _, galley) = place(last);
    painter.galley(pos2(end, y), galley, tokens.muted);
    let mut free_from = f32::NEG_INFINITY;
    for (left, right, galley) in others.iter().map(place) {
        if left >= free_from && right + APART <= end {
            free_from = right + APART;
            painter.galley(pos2(left, y), galley, tokens.muted);
        }
    }
}

/// Draws the line of the day that is looked at. A drawing does it itself, so that its labels lie above it.
fn cursor(ui: &Ui, plot: Rect, axis: &Axis, day: Option<usize>, tokens: &Tokens) {
    if let Some(day) = day {
        cursor_line(ui, axis.x_of(day as f64 + 0.5), plot.y_range(), tokens);
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
        let axis = Axis { left: 100.0, right: 300.0, days: 100 };
        for (x, day) in [(99.0, 0), (100.0, 0), (101.9, 0), (102.0, 1), (299.9, 99), (400.0, 99)] {
            assert_eq!(axis.day_at(x), Some(day), "{x}");
        }
        assert!((axis.x_of(50.0) - 200.0).abs() < 0.001);
        assert_eq!(Axis { days: 0, ..axis }.day_at(150.0), None);
    }
}
