//! Diagnose, before it can read what machines say: an honest page about what it will hold and what helps today.

use egui::Ui;

use crate::app::words::word;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::pages::coming;

pub(super) fn show(ui: &mut Ui, layout: Layout) {
    body(ui, layout, "diagnose", |ui| {
        let points = [word("diagnose.point-1"), word("diagnose.point-2"), word("diagnose.point-3")];
        coming::show(ui, word("diagnose.title"), word("diagnose.why"), &points, word("diagnose.today"));
    });
}
