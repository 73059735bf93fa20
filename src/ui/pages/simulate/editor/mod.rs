//! The fleet editor in the middle of Simulate: the form of one row at the left, the text of the plan at the right. Where
//! there is room for one, a switch picks it.

mod form;
mod source;

use egui::{Align, Layout as Flow, ScrollArea, Ui, vec2};

use crate::app::editor::EditorCommand;
use crate::app::forks::Branch;
use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::widgets::{Button, follow_focus, section, segmented};

/// From this width on, in points, both have room.
const BOTH_FROM: f32 = 640.0;
const GAP: f32 = 16.0;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let both = ui.available_width() >= BOTH_FROM;
    ui.horizontal(|ui| {
        section(ui, &title(app));
        if !both {
            let names = [word("editor.form"), word("editor.text")];
            let selected = usize::from(app.editor.show_text);
            if let Some(place) = segmented(ui, "editor-side", word("editor.side"), &names, selected) {
                outbox.send(Command::Editor(EditorCommand::ShowText(place == 1)));
            }
        }
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let close = Command::Editor(EditorCommand::Close);
            if Button::plain(close.text()).show(ui).clicked() {
                outbox.send(close);
            }
        });
    });
    let height = ui.available_height().max(320.0);
    if both {
        let width = ui.available_width();
        let left = (width * 0.44).clamp(280.0, 420.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.allocate_ui(vec2(left, height), |ui| column(ui, left, |ui| form::show(ui, app, outbox)));
            let right = width - left - GAP;
            ui.allocate_ui(vec2(right, height), |ui| {
                ui.set_width(right);
                ui.vertical(|ui| source::show(ui, app, height, outbox));
            });
        });
    } else if app.editor.show_text {
        source::show(ui, app, height, outbox);
    } else {
        let width = ui.available_width();
        column(ui, width, |ui| form::show(ui, app, outbox));
    }
}

/// Which of the plan's futures is edited.
fn title(app: &App) -> String {
    let plan = &app.document.plan;
    match Branch::shown(plan) {
        Branch::Plan => word("editor.title").to_owned(),
        fork @ Branch::Fork(_) => fill("editor.title-fork", &[("fork", fork.name(plan))]),
    }
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.set_width(width);
    ScrollArea::vertical().id_salt("editor-form").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(width - 14.0);
        ui.vertical(contents);
        follow_focus(ui);
    });
}
