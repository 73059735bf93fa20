//! The table twins: what charts, lanes and the picture show, as tables with the run's own figures.

use egui::Ui;

use super::Shown;
use crate::app::run_words::{date_of, state};
use crate::app::simulate::Chart as Kind;
use crate::app::words::{fill, grouped, word};
use crate::app::{Command, RunCommand};
use crate::domain::simulation::{State, Stretch};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Cell, Column, Table};

const ROW: f32 = 24.0;

/// A table's text: titles, and what stands in a row and column.
struct Twin<'a> {
    titles: Vec<String>,
    rows: usize,
    text: Box<dyn Fn(usize, usize) -> String + 'a>,
}

/// Draws the table of what is chosen, `height` points high.
pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, height: f32, outbox: &mut Outbox) {
    let kind = shown.app.simulate.chart;
    let twin = twin(shown, kind);
    ui.set_max_width(ui.available_width() - ui.spacing().scroll.allocated_width());
    let columns: Vec<Column<'_>> = twin
        .titles
        .iter()
        .enumerate()
        .map(|(place, title)| {
            let column = Column::rest(title, if place == 0 { 96.0 } else { 88.0 });
            if is_words(kind, place) { column } else { column.right() }
        })
        .collect();
    let by_day = matches!(kind, Kind::States | Kind::Count | Kind::Pools | Kind::Chance);
    let selected = if by_day { shown.cursor() } else { None };
    let table = Table::new(word(kind.title()), &columns, twin.rows)
        .selected(selected)
        .reveal(selected)
        .row_height(ROW)
        .max_height(height)
        .empty(word("chart.no-rows"));
    let done = table.show(ui, ("twin", kind.word()), |row, column| {
        let text = (twin.text)(row, column);
        if is_words(kind, column) { Cell::text(text).style(Type::Small) } else { Cell::mono(text) }
    });
    if by_day && let Some(day) = done.selected.and_then(|row| u32::try_from(row).ok()) {
        outbox.send(Command::Run(RunCommand::ToDay(day)));
    }
}

/// Puts the whole table on the clipboard, as lines with tabs.
pub(super) fn copy(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let kind = shown.app.simulate.chart;
    if Button::link(word("simulate.copy")).small().name(word("chart.copy")).show(ui).clicked() {
        let what = word(kind.title()).to_owned();
        outbox.send(Command::Copy { text: as_text(&twin(shown, kind)), what });
    }
}

/// Puts the whole table on the clipboard as comma-separated values, for files.
pub(super) fn copy_csv(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let kind = shown.app.simulate.chart;
    if Button::link(word("chart.csv")).small().name(word("chart.copy-csv")).show(ui).clicked() {
        let what = fill("chart.as-csv", &[("what", word(kind.title()))]);
        outbox.send(Command::Copy { text: as_csv(&twin(shown, kind)), what });
    }
}

/// Quoted as every program reads it.
fn as_csv(twin: &Twin<'_>) -> String {
    let columns = twin.titles.len();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows =
        (0..twin.rows).map(|row| (0..columns).map(|column| plain(&(twin.text)(row, column))).collect());
    for row in core::iter::once(twin.titles.clone()).chain(rows) {
        // Writing into memory does not fail.
        if writer.write_record(&row).is_err() {
            break;
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A number without the commas between its thousands, which would be read as text.
fn plain(text: &str) -> String {
    let is_number = text.chars().all(|letter| letter.is_ascii_digit() || letter == ',');
    if is_number && !text.is_empty() { text.replace(',', "") } else { text.to_owned() }
}

/// Whether a column holds words, not numbers.
fn is_words(kind: Kind, column: usize) -> bool {
    match kind {
        Kind::States | Kind::Count | Kind::Pools | Kind::Chance => column == 0,
        Kind::Lanes => true,
        Kind::Fleet => column < 2,
    }
}

fn as_text(twin: &Twin<'_>) -> String {
    let columns = twin.titles.len();
    let line = |row| (0..columns).map(|column| (twin.text)(row, column)).collect::<Vec<_>>().join("\t");
    core::iter::once(twin.titles.join("\t")).chain((0..twin.rows).map(line)).collect::<Vec<_>>().join("\n")
}

fn twin(shown: Shown<'_>, kind: Kind) -> Twin<'_> {
    match kind {
        Kind::States => states(shown),
        Kind::Count => counts(shown),
        Kind::Pools => pools(shown),
        Kind::Chance => chance(shown),
        Kind::Lanes => lanes(shown),
        Kind::Fleet => fleet(shown),
    }
}

fn number(value: u32) -> String {
    grouped(u64::from(value))
}

fn states(shown: Shown<'_>) -> Twin<'_> {
    let mut titles = vec![word("chart.date").to_owned()];
    titles.extend(State::ALL.map(|entry| state(entry).to_owned()));
    let days = shown.run.days();
    let text = move |row: usize, column: usize| {
        let Some(entry) = column.checked_sub(1).and_then(|place| State::ALL.get(place)) else {
            return shown.date_of_day(row);
        };
        days.get(row).map_or_else(String::new, |day| number(day.states.of(*entry)))
    };
    Twin { titles, rows: days.len(), text: Box::new(text) }
}

fn counts(shown: Shown<'_>) -> Twin<'_> {
    let mut titles = vec![word("chart.date").to_owned()];
    titles.extend(shown.run.hosts().map(|(_, name)| name));
    let days = shown.run.days();
    let text = move |row: usize, column: usize| {
        let Some(place) = column.checked_sub(1) else { return shown.date_of_day(row) };
        let host = days.get(row).and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
        if host.up { number(host.count) } else { word("host.down").to_owned() }
    };
    Twin { titles, rows: days.len(), text: Box::new(text) }
}

fn pools(shown: Shown<'_>) -> Twin<'_> {
    let mut titles = vec![word("chart.date").to_owned()];
    let pools = shown.run.pools();
    titles.extend(pools.map(|(_, id, all)| fill("chart.of", &[("what", id.as_str()), ("n", &number(all))])));
    let days = shown.run.days();
    let rows = if titles.len() > 1 { days.len() } else { 0 };
    let text = move |row: usize, column: usize| {
        let Some(place) = column.checked_sub(1) else { return shown.date_of_day(row) };
        days.get(row).and_then(|day| day.mak_used.get(place)).map_or_else(String::new, |used| number(*used))
    };
    Twin { titles, rows, text: Box::new(text) }
}

/// Empty until the runs were made.
fn chance(shown: Shown<'_>) -> Twin<'_> {
    let titles = ["chart.date", "chart.p5", "chart.p50", "chart.p95"].map(|id| word(id).to_owned());
    let bands = shown.app.simulate.many.bands(shown.plan);
    let rows = bands.map_or(0, |bands| bands.middle.len());
    let text = move |row: usize, column: usize| {
        let values = bands.and_then(|bands| match column {
            1 => Some(&bands.low),
            2 => Some(&bands.middle),
            3 => Some(&bands.high),
            _ => None,
        });
        let value = values.and_then(|values| values.get(row));
        value.map_or_else(|| shown.date_of_day(row), |value| number(*value))
    };
    Twin { titles: titles.into(), rows, text: Box::new(text) }
}

fn lanes(shown: Shown<'_>) -> Twin<'_> {
    let titles = ["lane.lane", "lane.what", "lane.from", "lane.until"].map(|id| word(id).to_owned());
    let lanes = &shown.app.simulate.lanes;
    let rows: Vec<(usize, Stretch)> = lanes
        .iter()
        .enumerate()
        .flat_map(|(place, lane)| lane.stretches.iter().map(move |stretch| (place, *stretch)))
        .collect();
    let count = rows.len();
    let text = move |row: usize, column: usize| {
        let Some((place, stretch)) = rows.get(row) else { return String::new() };
        let Some(lane) = lanes.get(*place) else { return String::new() };
        match column {
            0 => lane.name.clone(),
            1 => lane.of.presence(stretch.presence),
            2 => date_of(shown.run, stretch.from),
            _ => date_of(shown.run, stretch.until),
        }
    };
    Twin { titles: titles.into(), rows: count, text: Box::new(text) }
}

/// The cohorts at the minute shown, then the hosts at the end of its day.
fn fleet(shown: Shown<'_>) -> Twin<'_> {
    let mut titles = vec![word("chart.whom").to_owned(), word("chart.kind").to_owned()];
    titles.extend(State::ALL.map(|entry| state(entry).to_owned()));
    titles.push(word("chart.count").to_owned());
    let cohorts: Vec<String> = shown.run.cohorts().map(|(_, id)| id.to_string()).collect();
    let hosts: Vec<String> = shown.run.hosts().map(|(_, name)| name).collect();
    let rows = cohorts.len() + hosts.len();
    let last = titles.len() - 1;
    let first_host = cohorts.len();
    let text = move |row: usize, column: usize| {
        let cohort = cohorts.get(row);
        let host = row.checked_sub(first_host).and_then(|place| hosts.get(place));
        match (column, cohort, host) {
            (0, Some(name), _) | (0, None, Some(name)) => name.clone(),
            (1, Some(_), _) => word("chart.cohort").to_owned(),
            (1, None, Some(_)) => word("chart.host").to_owned(),
            (_, Some(_), _) => {
                let entry = State::ALL.get(column.saturating_sub(2));
                let counts = shown.app.simulate.now.by_cohort.get(row);
                entry.zip(counts).map_or_else(String::new, |(entry, counts)| number(counts.of(*entry)))
            }
            (_, None, Some(_)) if column == last => {
                let place = row.saturating_sub(first_host);
                let host = shown.day_row().and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
                if host.up { number(host.count) } else { word("host.down").to_owned() }
            }
            (_, None, _) => String::new(),
        }
    };
    Twin { titles, rows, text: Box::new(text) }
}
