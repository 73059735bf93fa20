//! Lines over the days of a run, with the thresholds that matter: a host's count against 5, 25 and 50. A column that
//! stands for several days shows the least and the greatest of them.

use egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::area::whole_pixels;
use super::{Axis, Chart, ChartResponse, cursor, level, share_of, show, thin};
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::widgets::text;

/// One line. The order decides colour and dashes.
#[derive(Clone, Copy, Debug)]
pub struct LineSeries<'a> {
    /// Written at the end of the line; where it is empty, [`line_key()`] names the line beside the chart.
    pub label: &'a str,
    /// One value for each day.
    pub values: &'a [u32],
}

/// A level that means something.
#[derive(Clone, Copy, Debug)]
pub struct Threshold<'a> {
    pub value: u32,
    /// What it means, for the left of the drawing: the number, or a word.
    pub label: &'a str,
}

/// Draws lines. `read_out` says what there was on a day, for the pointer.
pub fn line_chart(
    ui: &mut Ui,
    chart: &Chart<'_>,
    series: &[LineSeries<'_>],
    thresholds: &[Threshold<'_>],
    read_out: impl Fn(usize) -> String,
) -> ChartResponse {
    show(ui, chart, read_out, |ui, plot, axis, tokens| {
        cursor(ui, plot, axis, chart.cursor, tokens);
        draw(ui, plot, axis, (series, thresholds), tokens);
    })
}

/// A piece of the line in this place of the order, with its name.
pub fn line_key(ui: &mut Ui, index: usize, label: &str) {
    const PIECE: f32 = 24.0;
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(PIECE, 16.0), Sense::hover());
        let ends = vec![rect.left_center(), rect.right_center()];
        stroke(ui, index, ends, Stroke::new(2.0, colour(index, &tokens)));
        text::muted(ui, Type::Small, label);
    });
}

fn draw(
    ui: &Ui,
    plot: Rect,
    axis: &Axis,
    (series, thresholds): (&[LineSeries<'_>], &[Threshold<'_>]),
    tokens: &Tokens,
) {
    let values = series.iter().flat_map(|line| line.values.iter().copied());
    let levels = thresholds.iter().map(|threshold| threshold.value);
    let most = values.chain(levels).max().unwrap_or(0).max(1);
    // A little air, so that a line at the top is not cut.
    let height =
        |value: u32| plot.bottom() - (plot.height() - 6.0) * share_of(f64::from(value), f64::from(most));
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, tokens.line_strong));
    for threshold in thresholds {
        let y = height(threshold.value);
        let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
        ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, tokens.control_line), 3.0, 3.0));
        level(ui, plot, y, threshold.label, tokens);
    }
    let mut taken: Vec<Rect> = Vec::new();
    for (index, line) in series.iter().enumerate() {
        let colour = colour(index, tokens);
        let points = points(axis, plot, line.values, height);
        let end = points.last().copied();
        stroke(ui, index, points, Stroke::new(2.0, colour));
        if let Some(end) = end.filter(|_| !line.label.is_empty()) {
            name(ui, plot, line.label, end, &mut taken, tokens);
        }
    }
}

fn points(axis: &Axis, plot: Rect, values: &[u32], height: impl Fn(u32) -> f32) -> Vec<Pos2> {
    let mut points = Vec::new();
    let seen = axis.from..axis.until.min(values.len());
    for days in thin::columns(seen.len(), whole_pixels(plot.width())) {
        let days = days.start + seen.start..days.end + seen.start;
        let middle = (days.start + days.end) as f64 / 2.0;
        let x = axis.x_of(middle);
        let [first, second] = thin::extremes(days, values);
        points.push(pos2(x, height(first)));
        if second != first {
            points.push(pos2(x, height(second)));
        }
    }
    points
}

fn colour(index: usize, tokens: &Tokens) -> Color32 {
    let all =
        [tokens.accent, tokens.licensed.fill, tokens.grace.text, tokens.notification.fill, tokens.muted];
    all.get(index % all.len()).copied().unwrap_or(tokens.accent)
}

/// Colour never alone: the second line and those after it are dashed, each in its own way.
fn stroke(ui: &Ui, index: usize, points: Vec<Pos2>, stroke: Stroke) {
    let (dash, gap) = match index % 4 {
        0 => {
            ui.painter().line(points, stroke);
            return;
        }
        1 => (8.0, 4.0),
        2 => (2.0, 3.0),
        _ => (14.0, 3.0),
    };
    for piece in dashes(&points, dash, gap) {
        ui.painter().line(piece, stroke);
    }
}

/// The drawn pieces of a dashed line, measured along it: evenly however many points it has.
fn dashes(points: &[Pos2], dash: f32, gap: f32) -> Vec<Vec<Pos2>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Pos2> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, dash);
    for ends in points.windows(2) {
        let &[mut from, to] = ends else { continue };
        while from.distance(to) > left {
            from += (to - from).normalized() * left;
            if drawing {
                piece.push(from);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece.push(from);
            }
            drawing = !drawing;
            left = if drawing { dash } else { gap };
        }
        left -= from.distance(to);
        if drawing {
            piece.push(to);
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// Writes a line's name above its end, or below it where another name stands there.
fn name(ui: &Ui, plot: Rect, label: &str, end: Pos2, taken: &mut Vec<Rect>, tokens: &Tokens) {
    let words = Type::SmallStrong.line_of(ui, label, tokens.text);
    let size = words.size();
    let left = (end.x - size.x - 4.0).max(plot.left());
    let tries = [end.y - size.y - 3.0, end.y + 3.0, end.y - 2.0 * size.y - 3.0, end.y + size.y + 3.0];
    let place = tries.into_iter().map(|y| Rect::from_min_size(pos2(left, y), size)).find(|place| {
        plot.expand(2.0).contains_rect(*place) && !taken.iter().any(|other| other.intersects(*place))
    });
    if let Some(place) = place {
        ui.painter().rect_filled(place.expand2(egui::vec2(3.0, 0.0)), 3.0, tokens.surface);
        ui.painter().galley(place.min, words, tokens.text);
        taken.push(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_do_not_depend_on_the_number_of_points() {
        let few = [pos2(0.0, 0.0), pos2(100.0, 0.0)];
        let many: Vec<Pos2> = (0..=100u8).map(|x| pos2(f32::from(x), 0.0)).collect();
        let ends = |points: &[Pos2]| -> Vec<(String, String)> {
            let whole = |point: &Pos2| format!("{:.0}", point.x);
            dashes(points, 8.0, 4.0)
                .iter()
                .map(|piece| (whole(&piece[0]), whole(&piece[piece.len() - 1])))
                .collect()
        };
        assert_eq!(ends(&few), ends(&many));
        assert_eq!(
            ends(&few)[..3],
            [("0", "8"), ("12", "20"), ("24", "32")].map(|(from, to)| (from.to_owned(), to.to_owned()))
        );
        assert!(dashes(&[], 8.0, 4.0).is_empty());
    }
}
