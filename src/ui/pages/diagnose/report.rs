//! The card of the report: its form, whether names stay in it, and where it goes.

use egui::Ui;

use crate::app::diagnose::ReportForm;
use crate::app::words::word;
use crate::app::{App, Command, DiagnoseCommand};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, check_box_with, muted, section, segmented};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let report = &app.diagnose.report;
    Card::new().show(ui, |ui| {
        section(ui, word("diagnose.report.title"));
        ui.add_space(8.0);
        muted(ui, Type::Small, word("diagnose.report.form"));
        let words = ReportForm::ALL.map(|form| word(form.word()));
        let selected = ReportForm::ALL.iter().position(|form| *form == report.form).unwrap_or(0);
        let chosen = segmented(ui, "report-form", word("diagnose.report.form"), &words, selected);
        if let Some(form) = chosen.and_then(|place| ReportForm::ALL.get(place)) {
            outbox.send(Command::Diagnose(DiagnoseCommand::ReportForm(*form)));
        }
        ui.add_space(6.0);
        let mut redact = report.redact;
        let (label, line) = (word("diagnose.report.redact"), word("diagnose.report.redact-line"));
        if check_box_with(ui, &mut redact, label, line).changed() {
            outbox.send(Command::Diagnose(DiagnoseCommand::Redact(redact)));
        }
        ui.add_space(8.0);
        let choices = [
            ("diagnose.report.copy", DiagnoseCommand::CopyReport),
            ("diagnose.report.save", DiagnoseCommand::SaveReport),
            ("diagnose.report.close", DiagnoseCommand::ReportCard(false)),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (id, command) in choices {
                if Button::plain(word(id)).show(ui).clicked() {
                    outbox.send(Command::Diagnose(command));
                }
            }
        });
    });
}
