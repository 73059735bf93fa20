//! Learn, before there are lessons: an honest page about what it will hold and what helps today.

use egui::Ui;

use crate::app::words::word;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::pages::coming;

pub(super) fn show(ui: &mut Ui, layout: Layout) {
    body(ui, layout, "learn", |ui| {
        let points = [word("learn.point-1"), word("learn.point-2"), word("learn.point-3")];
        coming::show(ui, word("learn.title"), word("learn.why"), &points, word("learn.today"));
    });
}
