//! Hand over: what goes along, the files it comes to, and the one that is looked at beside them. Nothing is written before
//! the button that asks where.

mod choice;
mod files;
mod preview;

use egui::Ui;

use crate::app::words::word;
use crate::app::{App, Command, HandOverCommand};
use crate::ui::frame::Outbox;
use crate::ui::layout::{Layout, Width};
use crate::ui::page;
use crate::ui::widgets::{Button, heading, why};

/// Width of the panel, in points.
const PANEL: f32 = 372.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    page::side_panel(ui, app, layout, (word("handover.preview.title"), PANEL), outbox, |ui, outbox| {
        preview::show(ui, app, outbox);
    });
    page::body(ui, layout, "hand-over", |ui| {
        heading(ui, word("handover.title"));
        why(ui, word("handover.why"));
        ui.add_space(16.0);
        choice::show(ui, app, outbox);
        ui.add_space(12.0);
        write(ui, app, layout, outbox);
        ui.add_space(16.0);
        files::show(ui, app, outbox);
    });
}

fn write(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if Button::filled(Command::HandOver(HandOverCommand::Write).text()).show(ui).clicked() {
            outbox.send(Command::HandOver(HandOverCommand::Write));
        }
        if layout.width == Width::Narrow && !app.handover.files().is_empty() {
            let button = Button::plain(word("handover.preview.open")).show(ui);
            if button.clicked() {
                outbox.send(Command::HandOver(HandOverCommand::Select(app.handover.selected)));
            }
        }
    });
}
