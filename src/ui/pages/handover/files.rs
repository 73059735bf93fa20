//! The files that the choice comes to, and what the support bundle holds, shown before either is written.

use egui::Ui;

use crate::app::handover::size;
use crate::app::words::{count, word};
use crate::app::{App, Command, HandOverCommand};
use crate::domain::handover::Artefact;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Cell, Column, Table, Tone, callout, in_english, muted, section, text};

const ROW: f32 = 28.0;
/// Rows after which a table scrolls in itself.
const ROWS: f32 = 40.0;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let handover = &app.handover;
    if !handover.failure.is_empty() && !app.handover_is_ready() && handover.job.is_none() {
        callout(ui, Tone::Caution, word("handover.not-made"), |ui| {
            text(ui, Type::Text, &handover.failure);
        });
        return;
    }
    let files = handover.files();
    if files.is_empty() {
        muted(ui, Type::Text, word("handover.making"));
        return;
    }
    head(ui, "handover.files", files);
    in_english(ui);
    let done = table(ui, word("handover.files"), "hand-over-files", files, Some(handover.selected));
    if let Some(place) = done {
        outbox.send(Command::HandOver(HandOverCommand::Select(place)));
    }
    let inside = handover.in_bundle();
    if !inside.is_empty() {
        ui.add_space(16.0);
        head(ui, "handover.bundle-holds", inside);
        // Nothing is opened from here: the files are the redacted twins of those above.
        table(ui, word("handover.bundle-holds"), "hand-over-bundle", inside, None);
    }
}

fn head(ui: &mut Ui, title: &str, files: &[Artefact]) {
    let all = u32::try_from(files.len()).unwrap_or(u32::MAX);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        section(ui, word(title));
        muted(ui, Type::Small, &count("handover.count", all));
    });
    ui.add_space(4.0);
}

fn table(ui: &mut Ui, name: &str, id: &str, files: &[Artefact], selected: Option<usize>) -> Option<usize> {
    let columns = [
        Column::rest(word("handover.column.file"), 200.0),
        Column::rest(word("handover.column.about"), 220.0),
        Column::fixed(word("handover.column.size"), 84.0).right(),
    ];
    let table =
        Table::new(name, &columns, files.len()).selected(selected).row_height(ROW).max_height(ROW * ROWS);
    let done = table.show(ui, id, |row, column| {
        let Some(file) = files.get(row) else { return Cell::empty() };
        match column {
            0 => Cell::mono(file.name.clone()),
            1 => Cell::text(file.about.clone()).style(Type::Small).muted(),
            _ => Cell::mono(size(file)),
        }
    });
    done.selected.or(done.opened)
}
