//! A run that a lesson shows: the states of its machines over time as a picture with its words, and the figures to watch.

use egui::Ui;

use crate::app::learn::Played;
use crate::app::run_words::{date, state};
use crate::app::words::{fill, grouped, word};
use crate::domain::simulation::State;
use crate::ui::pages::simulate::dates;
use crate::ui::typography::Type;
use crate::ui::widgets::{AreaSeries, Card, Chart, muted, section, stacked_area, text};

/// Height of the picture, in points.
const HEIGHT: f32 = 84.0;

/// `title`: the id of the words above it.
pub(super) fn show(ui: &mut Ui, title: &str, played: &Played) {
    Card::new().show(ui, |ui| {
        section(ui, word(title));
        ui.add_space(4.0);
        picture(ui, played);
        ui.add_space(4.0);
        for figure in &played.figures {
            let parts = [("label", figure.label.as_str()), ("value", figure.value.as_str())];
            text(ui, Type::Medium, &fill("learn.figure", &parts));
        }
    });
}

fn picture(ui: &mut Ui, played: &Played) {
    let days = played.columns.states.first().map_or(0, Vec::len);
    if days == 0 || !played.has_machines() {
        return;
    }
    let on = |day: usize| {
        let day_date = played.start.checked_add_days(chrono::Days::new(day as u64)).unwrap_or(played.start);
        let figure = |(entry, values): (State, &Vec<u32>)| {
            let n = values.get(day).copied().unwrap_or_default();
            (n > 0).then(|| fill("chart.figure", &[("what", state(entry)), ("n", &grouped(u64::from(n)))]))
        };
        let there: Vec<String> =
            State::ALL.into_iter().zip(&played.columns.states).filter_map(figure).collect();
        let what = if there.is_empty() { word("chart.nobody").to_owned() } else { there.join(", ") };
        fill("chart.read-out", &[("date", &date(day_date)), ("what", &what)])
    };
    let day = played.day.min(days - 1);
    let said = on(day);
    let ticks = dates(played.start, 0, days);
    let ticks: Vec<(usize, &str)> = ticks.iter().map(|(day, words)| (*day, words.as_str())).collect();
    let areas = State::ALL.into_iter().zip(&played.columns.states);
    let series: Vec<AreaSeries<'_>> =
        areas.map(|(entry, values)| AreaSeries { state: entry, label: state(entry), values }).collect();
    let chart = Chart::new(word("chart.states-title"), &said, days)
        .height(HEIGHT)
        .gutter(40.0)
        .ticks(&ticks)
        .cursor(Some(day as f64 + 1.0));
    stacked_area(ui, &chart, &series, on);
    muted(ui, Type::Small, &said);
}
