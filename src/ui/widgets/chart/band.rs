//! A band over the days of a run with a line in it: what most of many runs do, and the middle one.

use egui::{Mesh, Pos2, Shape, Stroke, Ui, pos2};

use super::area::whole_pixels;
use super::{Axis, Chart, ChartResponse, cursor, level, share_of, show, thin};
use crate::ui::theme::Tokens;

/// The lower edge, the line and the upper edge; one value for each day.
#[derive(Clone, Copy, Debug)]
pub struct Band<'a> {
    pub low: &'a [u32],
    pub middle: &'a [u32],
    pub high: &'a [u32],
}

/// Draws the band. `read_out` says what there was on a day, for the pointer.
pub fn band_chart(
    ui: &mut Ui,
    chart: &Chart<'_>,
    band: Band<'_>,
    read_out: impl Fn(usize) -> String,
) -> ChartResponse {
    show(ui, chart, read_out, |ui, plot, axis, tokens| {
        draw(ui, plot, axis, band, tokens);
        cursor(ui, plot, axis, chart.cursor, tokens);
    })
}

fn draw(ui: &Ui, plot: egui::Rect, axis: &Axis, band: Band<'_>, tokens: &Tokens) {
    let most = band.high.iter().copied().max().unwrap_or(0).max(1);
    let height =
        |value: u32| plot.bottom() - (plot.height() - 6.0) * share_of(f64::from(value), f64::from(most));
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, tokens.line_strong));
    level(ui, plot, height(most), &most.to_string(), tokens);
    let (low, middle, high) = columns(axis, plot.width(), band);
    let mut mesh = Mesh::default();
    let fill = tokens.licensed.soft;
    for (index, ((x, low), (_, high))) in (0u32..).zip(low.iter().zip(&high)) {
        mesh.colored_vertex(pos2(*x, height(*high)), fill);
        mesh.colored_vertex(pos2(*x, height(*low)), fill);
        if let Some(before) = index.checked_sub(1) {
            mesh.add_triangle(before * 2, before * 2 + 1, before * 2 + 2);
            mesh.add_triangle(before * 2 + 1, before * 2 + 2, before * 2 + 3);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    let line = |values: &[(f32, u32)]| -> Vec<Pos2> {
        values.iter().map(|(x, value)| pos2(*x, height(*value))).collect()
    };
    for edge in [&low, &high] {
        ui.painter().line(line(edge), Stroke::new(1.0, tokens.licensed.fill));
    }
    ui.painter().line(line(&middle), Stroke::new(2.0, tokens.licensed.fill));
}

/// A value at a place along the axis.
type Points = Vec<(f32, u32)>;

/// What each column of pixels shows: of the lower edge the least, of the upper one the greatest.
fn columns(axis: &Axis, width: f32, band: Band<'_>) -> (Points, Points, Points) {
    let seen = axis.seen();
    let (mut low, mut middle, mut high) = (Points::new(), Points::new(), Points::new());
    for days in thin::columns(seen.len(), whole_pixels(width)) {
        let days = days.start + seen.start..days.end + seen.start;
        let x = axis.x_of((days.start + days.end) as f64 / 2.0);
        let values = |of: &[u32]| of.get(days.clone()).unwrap_or_default().to_vec();
        low.push((x, values(band.low).into_iter().min().unwrap_or(0)));
        middle.push((x, values(band.middle).into_iter().min().unwrap_or(0)));
        high.push((x, values(band.high).into_iter().max().unwrap_or(0)));
    }
    (low, middle, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_several_days_shows_the_whole_band() {
        let rect = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(2.0, 10.0));
        let band = Band { low: &[5, 1, 7, 7], middle: &[6, 6, 8, 8], high: &[7, 9, 9, 8] };
        let (low, middle, high) = columns(&Axis::new(rect, 4), 2.0, band);
        let values = |points: &Points| points.iter().map(|(_, value)| *value).collect::<Vec<_>>();
        assert_eq!((values(&low), values(&middle), values(&high)), (vec![1, 7], vec![6, 8], vec![9, 9]));
    }
}
