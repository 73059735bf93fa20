//! What stands above and below the matrix: the choice of the era, the filter, what the keys do, and the same table as
//! a command and as text.

use egui::{Id, Ui, vec2};

use crate::app::App;
use crate::app::command::Command;
use crate::app::keys::as_text;
use crate::app::words::{fill, word};
use crate::domain::catalog::Era;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, IconButton, TextField, muted, segmented, segmented_width};

use super::model::{Matrix, cell_word};

/// Width of the filter field, in points.
const FILTER: f32 = 240.0;
/// Its least width, in points.
const FILTER_LEAST: f32 = 140.0;

/// Width of the copy button beside it, in points.
const COPY: f32 = 32.0;

/// The filter field, so that the matrix can give the focus to it and take it from it.
pub(super) fn filter_id() -> Id {
    Id::unique("filter-editions")
}

/// The words of an era.
pub(super) fn era_word(era: Era) -> &'static str {
    match era {
        Era::Year2009 => word("keys.era.year-2009"),
        Era::Windows7 => word("keys.era.windows-7"),
        Era::Current => word("keys.era.current"),
    }
}

/// Draws the choice of the era and the filter, side by side where there is room.
pub(super) fn show(ui: &mut Ui, app: &App, matrix: &Matrix<'_>, outbox: &mut Outbox) {
    let eras = Era::ALL.map(era_word);
    let room = ui.available_width() - segmented_width(ui, &eras) - COPY - 16.0;
    if room >= FILTER_LEAST {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            choose_era(ui, app, &eras, outbox);
            ui.add_space((room - FILTER).max(0.0) + 8.0);
            filter(ui, app, room.min(FILTER), outbox);
            copy_table(ui, matrix, outbox);
        });
    } else {
        choose_era(ui, app, &eras, outbox);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            filter(ui, app, FILTER, outbox);
            copy_table(ui, matrix, outbox);
        });
    }
}

/// The table as text, as it is filtered.
fn copy_table(ui: &mut Ui, matrix: &Matrix<'_>, outbox: &mut Outbox) {
    if !IconButton::new(Icon::Copy, word("keys.copy-table")).show(ui).clicked() {
        return;
    }
    let head = [word("keys.edition"), word("keys.needs"), word("keys.setup-key")];
    let text = as_text(&matrix.table, &head, |row, column| {
        row.cells.get(column).map_or_else(String::new, |cell| cell_word(*cell).to_owned())
    });
    outbox.send(Command::Copy { text, what: word("copied.table").to_owned() });
}

fn choose_era(ui: &mut Ui, app: &App, eras: &[&str], outbox: &mut Outbox) {
    let selected = Era::ALL.iter().position(|era| *era == app.keys.era).unwrap_or(0);
    let chosen = segmented(ui, "era", word("keys.era.name"), eras, selected);
    if let Some(era) = chosen.and_then(|place| Era::ALL.get(place)) {
        outbox.send(Command::Era(*era));
    }
}

fn filter(ui: &mut Ui, app: &App, width: f32, outbox: &mut Outbox) {
    let mut text = app.keys.filter.clone();
    let field = TextField::new(word("keys.filter"))
        .label_hidden()
        .hint(word(if width < FILTER { "keys.filter" } else { "keys.filter-hint" }))
        .icon(Icon::Search)
        .width(width)
        .id(filter_id())
        .show(ui, &mut text);
    if field.changed() {
        outbox.send(Command::FilterEditions(text));
    }
}

/// How much higher the words below the matrix are than one line, in points.
pub(super) fn more_lines(ui: &Ui) -> f32 {
    let (words, colour) = (word("keys.foot"), ui.visuals().text_color());
    let wrapped = Type::Small.galley(ui, words, colour, ui.available_width()).size().y;
    wrapped - Type::Small.line_of(ui, words, colour).size().y
}

/// Draws the line below the matrix, in two where the room is short.
pub(super) fn foot(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.add_space(8.0);
    let line = fill("keys.command", &[("era", app.keys.era.id())]);
    let colour = ui.visuals().text_color();
    let words = Type::Small.line_of(ui, word("keys.foot"), colour).size().x;
    let needed = words + Type::SmallMono.line_of(ui, &line, colour).size().x + 60.0;
    let beside = needed <= ui.available_width();
    if !beside {
        muted(ui, Type::Small, word("keys.foot"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
        if beside {
            muted(ui, Type::Small, word("keys.foot"));
        }
        muted(ui, Type::SmallMono, &line);
        let copied = fill("copied.command", &[("line", &line)]);
        if Button::link(word("keys.copy")).small().name(word("keys.copy-command")).show(ui).clicked() {
            outbox.send(Command::Copy { text: line, what: copied });
        }
    });
}
