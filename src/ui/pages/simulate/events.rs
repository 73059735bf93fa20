//! The list of what happened, thousands of rows of which only those in view are drawn. Selecting a row moves time
//! there.

use egui::Ui;

use super::Shown;
use super::transport::time_buttons;
use crate::app::run_words::{EventWords, event_row};
use crate::app::simulate::{EventFilter, Selection};
use crate::app::time_command::TimeCommand;
use crate::app::words::{count, word};
use crate::app::{Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, Cell, Column, Table, check_box, muted, segmented};

const ROW: f32 = 26.0;
/// From this height on there is room for the names of the columns.
const HEAD_FROM: f32 = 220.0;
/// Rows that Copy puts on the clipboard at most.
const COPIED: usize = 20_000;

/// Draws the card, `height` points high or as high as there is room.
pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, height: Option<f32>, outbox: &mut Outbox) {
    Card::new().padding(8).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, shown, outbox);
        let room = height.unwrap_or_else(|| ui.available_height()).max(2.0 * ROW);
        ui.set_max_width(ui.available_width() - ui.spacing().scroll.allocated_width());
        list(ui, shown, room, outbox);
    });
}

fn head(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    let names = EventFilter::ALL.map(|filter| word(filter.word()));
    let selected = EventFilter::ALL.iter().position(|filter| *filter == simulate.filter).unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let chosen = segmented(ui, "events", word("event-list.filter"), &names, selected);
        if let Some(filter) = chosen.and_then(|place| EventFilter::ALL.get(place)) {
            outbox.send(Command::Run(RunCommand::Filter(*filter)));
        }
        let mut grouped = simulate.grouped;
        if check_box(ui, &mut grouped, word("event-list.grouped")).changed() {
            outbox.send(Command::Run(RunCommand::GroupEvents(grouped)));
        }
        let rows = u32::try_from(simulate.shown.len()).unwrap_or(u32::MAX);
        muted(ui, Type::Small, &count("event-list.rows", rows));
        if Button::link(word("simulate.copy")).small().name(word("event-list.copy")).show(ui).clicked() {
            outbox.send(Command::Copy { text: as_text(shown), what: word("event-list.name").to_owned() });
        }
        changes(ui, outbox);
    });
}

/// Steps through the changes of what is selected, which need not be in the list.
fn changes(ui: &mut Ui, outbox: &mut Outbox) {
    let buttons =
        [(Icon::StepBack, TimeCommand::PreviousChange), (Icon::StepForward, TimeCommand::NextChange)];
    time_buttons(ui, buttons, outbox);
    // The buttons have their names; these words stand where they fit into the line.
    let words = word("event-list.changes");
    let needed = Type::Small.line_of(ui, words, ui.visuals().text_color()).size().x;
    if needed <= ui.available_size_before_wrap().x {
        muted(ui, Type::Small, words);
    }
}

/// The first row that is later than the minute shown, and the row to be seen: the selected event while time stands at
/// it, else the last that is not later.
fn now(shown: Shown<'_>) -> (usize, Option<usize>) {
    let simulate = &shown.app.simulate;
    let minute = |place: usize| shown.run.events().get(place).map_or(0, |event| event.minute);
    let later = simulate.shown.partition_point(|row| minute(row.place) <= simulate.minute);
    let selected = simulate.selected_row();
    let at_it = selected
        .filter(|row| simulate.shown.get(*row).is_some_and(|row| minute(row.place) == simulate.minute));
    (later, at_it.or(later.checked_sub(1)))
}

fn list(ui: &mut Ui, shown: Shown<'_>, room: f32, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    let title = |id: &'static str| if room >= HEAD_FROM { word(id) } else { "" };
    let columns = [
        Column::fixed(title("event-list.when"), 128.0),
        Column::fixed(title("event-list.whom"), 108.0),
        Column::rest(title("event-list.what"), 150.0),
        Column::rest(title("event-list.because"), 110.0),
    ];
    let mut known: Option<(usize, EventWords)> = None;
    let selected = simulate.selected_row();
    let (later, seen) = now(shown);
    let table = Table::new(word("event-list.name"), &columns, simulate.shown.len())
        .selected(selected)
        .reveal(seen)
        .row_height(ROW)
        .max_height(room)
        .empty(word("event-list.empty"));
    let done = table.show(ui, "events", |row, column| {
        if known.as_ref().is_none_or(|(place, _)| *place != row) {
            let words = simulate.shown.get(row).and_then(|row| event_row(shown.run, shown.plan, *row));
            known = words.map(|words| (row, words));
        }
        known.as_ref().map_or_else(Cell::empty, |(_, words)| cell(words, column, row >= later))
    });
    if let Some(row) = done.selected.and_then(|row| simulate.shown.get(row)) {
        outbox.send(Command::Run(RunCommand::Select(Selection::Event(row.place))));
    }
    if let Some(words) = done
        .copied
        .and_then(|row| simulate.shown.get(row))
        .and_then(|row| event_row(shown.run, shown.plan, *row))
    {
        outbox.send(Command::Copy { text: line(&words), what: word("event-list.row").to_owned() });
    }
}

/// What is still to come is muted.
fn cell(words: &EventWords, column: usize, later: bool) -> Cell<'static> {
    let cell = match column {
        0 => Cell::text(words.when.clone()).style(Type::Small),
        1 => Cell::text(words.whom.clone()).style(Type::Small),
        2 => {
            let cell = Cell::text(words.what.clone()).style(Type::Small);
            match words.state {
                Some(state) => cell.state(state),
                None => cell.event(),
            }
        }
        _ => Cell::text(words.because.clone()).style(Type::Small).muted(),
    };
    if later { cell.muted() } else { cell }
}

fn line(words: &EventWords) -> String {
    [words.when.as_str(), &words.whom, &words.what, &words.because].join("\t")
}

/// The list as lines with tabs, as spreadsheets paste it.
fn as_text(shown: Shown<'_>) -> String {
    let rows = shown.app.simulate.shown.iter().take(COPIED);
    let lines = rows.filter_map(|row| event_row(shown.run, shown.plan, *row)).map(|words| line(&words));
    let head =
        ["event-list.when", "event-list.whom", "event-list.what", "event-list.because"].map(word).join("\t");
    core::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}
