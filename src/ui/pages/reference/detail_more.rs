//! The open entry in full, where it is a Windows with its dates, or a note on what stood beside the two articles.

use egui::Ui;

use crate::app::Command;
use crate::app::lifecycle::support_dates;
use crate::app::reference::LookUp;
use crate::app::words::{fill, word};
use crate::domain::catalog::{Catalog, Edition, NoteRow};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, copy_link, paragraph, text};

use super::detail::{bullets, joined, note as remark};
use super::sources::{confidence, list, part};

pub(super) fn edition(ui: &mut Ui, catalog: &Catalog, edition: &Edition, outbox: &mut Outbox) {
    paragraph(ui, &fill("reference.threshold", &[("n", &edition.threshold.to_string())]));
    let dates = support_dates(catalog, edition);
    part(ui, word("keys.dates"));
    if dates.is_empty() {
        text(ui, Type::Small, word("reference.no-dates"));
    }
    for date in dates {
        text(ui, Type::Small, &date);
    }
    ui.add_space(8.0);
    if Button::link(word("reference.in-keys")).show(ui).clicked() {
        outbox.send(Command::ShowEdition(edition.id.clone()));
    }
    remark(ui, &edition.note);
    for other in &edition.other_values {
        text(ui, Type::Small, &fill("keys.also-said", &[("text", other)]));
    }
    confidence(ui, edition.confidence);
    list(ui, catalog, &edition.sources, outbox);
}

pub(super) fn note(ui: &mut Ui, catalog: &Catalog, row: &NoteRow, outbox: &mut Outbox) {
    paragraph(ui, &row.problem);
    bullets(ui, word("reference.causes"), &row.causes);
    bullets(ui, word("reference.remedies"), &row.remedies);
    if !row.command.is_empty() {
        ui.add_space(4.0);
        text(ui, Type::SmallMono, &row.command);
        if copy_link(ui, &row.command, &row.command) {
            outbox.send(Command::Copy { text: row.command.clone(), what: row.command.clone() });
        }
    }
    if !row.codes.is_empty() {
        part(ui, word("reference.kinds.code"));
        ui.horizontal_wrapped(|ui| {
            for code in &row.codes {
                if Button::link(code).show(ui).clicked() {
                    outbox.send(Command::LookUp(LookUp::Name(code.clone())));
                }
            }
        });
    }
    joined(ui, "reference.found-as", &row.also);
    remark(ui, &row.note);
    confidence(ui, row.confidence);
    list(ui, catalog, &row.sources, outbox);
}
