//! A place that is not built yet: what it will hold, and what helps today. It promises nothing it does not have.

use egui::Ui;

use crate::app::words::word;
use crate::ui::widgets::{Card, Reason, ReasonMark, because_list, heading, paragraph, section, why};

pub(super) fn show(ui: &mut Ui, title: &str, line: &str, points: &[&str], today: &str) {
    heading(ui, title);
    why(ui, line);
    ui.add_space(16.0);
    Card::new().show(ui, |ui| {
        section(ui, word("coming.will"));
        ui.add_space(8.0);
        let reasons: Vec<Reason<'_>> = points
            .iter()
            .map(|point| Reason { mark: ReasonMark::Event, strong: "", text: point, source: "" })
            .collect();
        because_list(ui, word("coming.will"), &reasons);
        ui.add_space(12.0);
        section(ui, word("coming.today"));
        ui.add_space(4.0);
        paragraph(ui, today);
    });
}
