//! What goes along: a check box for each part, and whether names stay in the files.

use egui::Ui;

use crate::app::words::word;
use crate::app::{App, Command, HandOverCommand};
use crate::domain::handover::Part;
use crate::ui::frame::Outbox;
use crate::ui::widgets::{Card, check_box_with, section};

/// From this width on the boxes stand in two columns.
const TWO_FROM: f32 = 560.0;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    Card::new().show(ui, |ui| {
        section(ui, word("handover.choice"));
        ui.add_space(6.0);
        let columns = if ui.available_width() >= TWO_FROM { 2 } else { 1 };
        // The question about names stands last in the grid.
        let boxes = Part::ALL.len() + 1;
        let rows = boxes.div_ceil(columns);
        ui.columns(columns, |columns| {
            for (place, ui) in columns.iter_mut().enumerate() {
                ui.spacing_mut().item_spacing.y = 6.0;
                for row in (place * rows)..((place + 1) * rows).min(boxes) {
                    match Part::ALL.get(row) {
                        Some(part) => one(ui, app, *part, outbox),
                        None => redact(ui, app, outbox),
                    }
                }
            }
        });
    });
}

fn redact(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let mut redact = app.handover.redact;
    let (label, line) = (word("handover.redact"), word("handover.redact-line"));
    if check_box_with(ui, &mut redact, label, line).changed() {
        outbox.send(Command::HandOver(HandOverCommand::Redact(redact)));
    }
}

fn one(ui: &mut Ui, app: &App, part: Part, outbox: &mut Outbox) {
    let mut along = app.handover.parts.contains(&part);
    let nothing = part == Part::Findings && app.diagnose.inputs.is_empty();
    let line = if nothing { "handover.part.findings-none" } else { line_of(part) };
    if check_box_with(ui, &mut along, word(label_of(part)), word(line)).changed() {
        outbox.send(Command::HandOver(HandOverCommand::Part(part, along)));
    }
}

fn label_of(part: Part) -> &'static str {
    match part {
        Part::Record => "handover.part.record",
        Part::Runbook => "handover.part.runbook",
        Part::Scripts => "handover.part.scripts",
        Part::Network => "handover.part.network",
        Part::Data => "handover.part.data",
        Part::Findings => "handover.part.findings",
        Part::Bundle => "handover.part.bundle",
    }
}

fn line_of(part: Part) -> &'static str {
    match part {
        Part::Record => "handover.part.record-line",
        Part::Runbook => "handover.part.runbook-line",
        Part::Scripts => "handover.part.scripts-line",
        Part::Network => "handover.part.network-line",
        Part::Data => "handover.part.data-line",
        Part::Findings => "handover.part.findings-line",
        Part::Bundle => "handover.part.bundle-line",
    }
}
