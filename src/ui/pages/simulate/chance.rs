//! The chart of many runs: what chance alone does to the number of licensed machines.

use egui::{Ui, vec2};

use super::Shown;
use crate::app::many_runs::{ManyCommand, RUNS};
use crate::app::words::{fill, grouped, word};
use crate::app::{Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Band, Button, Chart, ChartResponse, band_chart, muted, progress};

/// Draws the band; nothing while there is none.
pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, chart: &Chart<'_>) -> ChartResponse {
    let Some(bands) = shown.app.simulate.many.bands(shown.plan) else { return ChartResponse::default() };
    let band = Band { low: &bands.low, middle: &bands.middle, high: &bands.high };
    band_chart(ui, chart, band, |day| {
        fill("chart.read-out", &[("date", &shown.date_of_day(day)), ("what", &at(shown, day))])
    })
}

/// What there is on the day shown.
pub(super) fn figures(shown: Shown<'_>) -> String {
    shown.cursor().map_or_else(String::new, |day| at(shown, day))
}

fn at(shown: Shown<'_>, day: usize) -> String {
    let Some(bands) = shown.app.simulate.many.bands(shown.plan) else {
        return word("chart.chance-none").to_owned();
    };
    let value = |values: &[u32]| grouped(u64::from(values.get(day).copied().unwrap_or(0)));
    let (low, middle, high) = (value(&bands.low), value(&bands.middle), value(&bands.high));
    let runs = grouped(u64::from(bands.runs));
    fill("chart.chance-figure", &[("low", &low), ("middle", &middle), ("high", &high), ("runs", &runs)])
}

/// The button that starts the runs, or how far they are; as high as the chart will be.
pub(super) fn invite(ui: &mut Ui, shown: Shown<'_>, height: f32, outbox: &mut Outbox) {
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        let runs = [("runs", RUNS.to_string())];
        let runs = runs.each_ref().map(|(name, number)| (*name, number.as_str()));
        let mut send = |command| outbox.send(Command::Run(RunCommand::Many(command)));
        if let Some(done) = shown.app.simulate.many.progress() {
            if progress(ui, &fill("chart.chance-runs", &runs), Some(done), true) {
                send(ManyCommand::Cancel);
            }
            return;
        }
        muted(ui, Type::Text, &fill("chart.chance-why", &runs));
        let start = Command::Run(RunCommand::Many(ManyCommand::Start));
        if Button::plain(start.text()).show(ui).clicked() {
            send(ManyCommand::Start);
        }
    });
}
