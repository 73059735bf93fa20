//! Diagnose: one box that takes anything, what was read, what is wrong with it, and the input beside it with the line
//! marked. A card asks the network, after it has said what it sends where.

mod finding;
mod findings;
mod fleet;
mod given;
mod inputs;
mod live;
mod machine;
mod panel;
mod report;

use egui::{Align2, CornerRadius, Stroke, StrokeKind, Ui};

use crate::app::words::word;
use crate::app::{App, Command, DiagnoseCommand};
use crate::domain::findings::Severity;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::Tone;

/// Width of the panel, in points.
const PANEL: f32 = 372.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    files(ui, app, outbox);
    page::side_panel(ui, app, layout, (word("diagnose.input"), PANEL), outbox, |ui, outbox| {
        panel::show(ui, app, outbox);
    });
    if let Some(list) = &app.diagnose.fleet {
        page::body(ui, layout, "fleet", |ui| fleet::show(ui, app, list, outbox));
        return;
    }
    page::body(ui, layout, "diagnose", |ui| {
        given::show(ui, app, layout, outbox);
        inputs::show(ui, app, outbox);
        if app.diagnose.report.open && !app.diagnose.inputs.is_empty() {
            ui.add_space(16.0);
            report::show(ui, app, outbox);
        }
        findings::show(ui, app, outbox);
    });
}

/// Takes files that are dropped anywhere on the page, and says so while they hover.
fn files(ui: &Ui, app: &App, outbox: &mut Outbox) {
    let (hovering, dropped) = ui.input(|input| {
        let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_owned());
        (!input.raw.hovered_files.is_empty(), dropped.collect::<Vec<_>>())
    });
    if !dropped.is_empty() && app.overlay.is_none() {
        outbox.send(Command::Diagnose(DiagnoseCommand::ReadFiles(dropped)));
    }
    if hovering {
        let tokens = theme::of(ui);
        let area = ui.max_rect().shrink(8.0);
        let painter =
            ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop")));
        painter.rect(
            area,
            CornerRadius::same(10),
            tokens.accent_soft,
            Stroke::new(2.0, tokens.accent),
            StrokeKind::Inside,
        );
        let words = word("diagnose.drop");
        painter.text(area.center(), Align2::CENTER_CENTER, words, Type::Heading.font(), tokens.on_soft);
    }
}

/// How a severity looks.
fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Problem => Tone::Problem,
        Severity::Warning => Tone::Caution,
        Severity::Note => Tone::Accent,
        Severity::Good => Tone::Good,
    }
}

/// The word of a severity.
fn severity_word(severity: Severity) -> &'static str {
    word(match severity {
        Severity::Problem => "diagnose.severity.problem",
        Severity::Warning => "diagnose.severity.warning",
        Severity::Note => "diagnose.severity.note",
        Severity::Good => "diagnose.severity.good",
    })
}
