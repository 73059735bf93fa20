//! Stacked areas: how many machines are in which state on which day. A column that stands for several days shows the
//! one on which the lowest area was lowest, so that a short lapse stays seen.

use egui::{Mesh, Rect, Shape, Stroke, Ui, pos2};

use super::pattern::{self, Slice};
use super::{Axis, Chart, ChartResponse, cursor, level, share_of, show, thin};
use crate::domain::simulation::State;
use crate::ui::theme::Tokens;
use crate::ui::typography::Type;

/// One area; they are stacked in the order in which they are given, the first at the bottom.
#[derive(Clone, Copy, Debug)]
pub struct AreaSeries<'a> {
    pub state: State,
    /// Written into the area where there is room.
    pub label: &'a str,
    /// Machines, one value for each day.
    pub values: &'a [u32],
}

/// Draws stacked areas. `read_out` says what there was on a day, for the pointer.
pub fn stacked_area(
    ui: &mut Ui,
    chart: &Chart<'_>,
    series: &[AreaSeries<'_>],
    read_out: impl Fn(usize) -> String,
) -> ChartResponse {
    show(ui, chart, read_out, |ui, plot, axis, tokens| draw(ui, plot, axis, (series, chart.cursor), tokens))
}

fn draw(ui: &Ui, plot: Rect, axis: &Axis, (series, time): (&[AreaSeries<'_>], Option<f64>), tokens: &Tokens) {
    ui.painter().rect_filled(plot, 0.0, tokens.unlicensed.soft);
    let days = shown_days(axis, plot, series);
    let total = |day: usize| series.iter().map(|area| value(area, day)).fold(0, u32::saturating_add);
    let most = (0..axis.days).map(total).max().unwrap_or(0).max(1);
    level(ui, plot, plot.top() + 8.0, &most.to_string(), tokens);
    let layers = layers(axis, plot, series, &days, most);
    for (area, slices) in series.iter().zip(&layers) {
        if slices.iter().any(|slice| slice.bottom > slice.top) {
            fill(ui, area.state, slices, tokens);
        }
    }
    for slices in layers.iter().skip(1) {
        gap(ui, plot, slices, tokens);
    }
    cursor(ui, plot, axis, time, tokens);
    for (area, slices) in series.iter().zip(&layers) {
        label(ui, area, slices, tokens);
    }
}

fn value(area: &AreaSeries<'_>, day: usize) -> u32 {
    area.values.get(day).copied().unwrap_or(0)
}

/// The days that are drawn, one for each column of pixels at most.
fn shown_days(axis: &Axis, plot: Rect, series: &[AreaSeries<'_>]) -> Vec<usize> {
    let lowest = series.first().map(|area| area.values).unwrap_or_default();
    let first = axis.from;
    thin::columns(axis.seen().len(), whole_pixels(plot.width()))
        .map(|days| thin::least(days.start + first..days.end + first, lowest))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and no window is that wide"
)]
pub(super) fn whole_pixels(points: f32) -> usize {
    points.max(0.0) as usize
}

/// Upper and lower edge of each area in each column; the outermost columns reach the edges of the plot.
fn layers(axis: &Axis, plot: Rect, series: &[AreaSeries<'_>], days: &[usize], most: u32) -> Vec<Vec<Slice>> {
    let height = |sum: u32| plot.bottom() - plot.height() * share_of(f64::from(sum), f64::from(most));
    let last = days.len().saturating_sub(1);
    let mut layers = vec![Vec::with_capacity(days.len() + 2); series.len()];
    for (column, day) in days.iter().enumerate() {
        let x = axis.x_of(*day as f64 + 0.5);
        let mut sum = 0u32;
        for (area, slices) in series.iter().zip(&mut layers) {
            let bottom = height(sum);
            sum = sum.saturating_add(value(area, *day));
            let slice = Slice { x, top: height(sum), bottom };
            if column == 0 {
                slices.push(Slice { x: plot.left(), ..slice });
            }
            slices.push(slice);
            if column == last {
                slices.push(Slice { x: plot.right(), ..slice });
            }
        }
    }
    layers
}

fn fill(ui: &Ui, state: State, slices: &[Slice], tokens: &Tokens) {
    let colour = tokens.state(state).fill;
    let mut mesh = Mesh::default();
    for (index, slice) in (0u32..).zip(slices) {
        mesh.colored_vertex(pos2(slice.x, slice.top), colour);
        mesh.colored_vertex(pos2(slice.x, slice.bottom), colour);
        if index > 0 {
            let first = (index - 1) * 2;
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 2, first + 3);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    let stroke =
        Stroke::new(1.0, tokens.surface.gamma_multiply(if tokens.high_contrast { 1.0 } else { 0.55 }));
    ui.painter().extend(pattern::lines(state, slices, stroke));
}

/// Draws the gap below an area wherever it lies on another one.
fn gap(ui: &Ui, plot: Rect, slices: &[Slice], tokens: &Tokens) {
    let line = Stroke::new(2.0, tokens.surface);
    let mut run = Vec::new();
    for pair in slices.windows(2) {
        let [from, to] = pair else { continue };
        let thick = |slice: &Slice| slice.bottom - slice.top > 0.01 && slice.bottom < plot.bottom() - 0.01;
        if thick(from) || thick(to) {
            if run.is_empty() {
                run.push(pos2(from.x, from.bottom));
            }
            run.push(pos2(to.x, to.bottom));
        } else if !run.is_empty() {
            ui.painter().line(std::mem::take(&mut run), line);
        }
    }
    if run.len() > 1 {
        ui.painter().line(run, line);
    }
}

/// Writes an area's label into its widest part, if it fits.
fn label(ui: &Ui, area: &AreaSeries<'_>, slices: &[Slice], tokens: &Tokens) {
    let fill = tokens.state(area.state).fill;
    let words = Type::SmallStrong.line_of(ui, area.label, tokens.words_on(fill));
    let need = words.size() + egui::vec2(12.0, 2.0);
    let Some(place) = roomiest(slices, need.y).filter(|place| place.width() >= need.x) else { return };
    let left = (place.left() + 8.0).min(place.right() - need.x);
    let ground = Rect::from_min_size(pos2(left, place.center().y - need.y / 2.0), need);
    ui.painter().rect_filled(ground, 3.0, fill);
    ui.painter().galley(ground.center() - words.size() / 2.0, words, tokens.text);
}

/// The widest rectangle inside the thick part of an area, at least this high.
fn roomiest(slices: &[Slice], height: f32) -> Option<Rect> {
    let thickness = |slice: &Slice| slice.bottom - slice.top;
    let thickest = slices.iter().map(thickness).fold(0.0, f32::max);
    let enough = height.max(thickest * 0.5);
    slices
        .split(|slice| thickness(slice) < enough)
        .filter_map(|run| {
            let (first, last) = (run.first()?, run.last()?);
            let top = run.iter().map(|slice| slice.top).fold(f32::NEG_INFINITY, f32::max);
            let bottom = run.iter().map(|slice| slice.bottom).fold(f32::INFINITY, f32::min);
            let rect = Rect::from_min_max(pos2(first.x, top), pos2(last.x, bottom));
            (rect.height() >= height).then_some(rect)
        })
        .max_by(|one, other| one.width().total_cmp(&other.width()))
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn areas_lie_on_one_another_and_reach_the_edges() {
        let plot = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 60.0));
        let axis = Axis::new(plot, 3);
        let series = [
            AreaSeries { state: State::Licensed, label: "", values: &[6, 3, 0] },
            AreaSeries { state: State::Grace, label: "", values: &[0, 3, 6] },
        ];
        let layers = layers(&axis, plot, &series, &[0, 1, 2], 6);
        for (below, above) in layers[0].iter().zip(&layers[1]) {
            assert!((below.top - above.bottom).abs() < 0.001);
            assert!((below.bottom - 60.0).abs() < 0.001 && above.top.abs() < 0.001);
        }
        assert_eq!(layers[0].len(), 5);
        assert!(layers[0][0].x.abs() < 0.001 && (layers[0][4].x - 100.0).abs() < 0.001);
    }

    #[test]
    fn the_thick_part_is_found() {
        let slice = |x: u8, thick: f32| Slice { x: f32::from(x), top: 50.0 - thick, bottom: 50.0 };
        let slices: Vec<Slice> =
            (0..100).map(|x| slice(x, if x < 20 || x > 70 { 4.0 } else { 30.0 })).collect();
        let place = roomiest(&slices, 19.0).expect("there is a thick part");
        assert!((place.width() - 50.0).abs() < 0.001, "{place:?}");
        assert_eq!(roomiest(&slices, 31.0), None);
        assert_eq!(roomiest(&[], 1.0), None);
    }
}
