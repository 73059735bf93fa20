//! The file that is looked at: its name, what it is, and its text. Only the lines that are seen are drawn.

use egui::{Label, ScrollArea, Ui, UiBuilder, accesskit};

use crate::app::words::word;
use crate::app::{App, Command, HandOverCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, in_english, muted, section, source};

/// Height of a line, in points.
const LINE: f32 = 18.0;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let handover = &app.handover;
    let Some(file) = handover.shown() else {
        section(ui, word("handover.preview.title"));
        ui.add_space(4.0);
        muted(ui, Type::Text, word("handover.preview.none"));
        return;
    };
    section(ui, &file.name);
    in_english(ui);
    source(ui, &file.about);
    if !handover.preview.note.is_empty() {
        source(ui, &handover.preview.note);
    }
    ui.add_space(4.0);
    if Button::plain(word("handover.preview.copy")).small().show(ui).clicked() {
        outbox.send(Command::HandOver(HandOverCommand::CopyShown));
    }
    ui.add_space(8.0);
    lines(ui, app);
}

fn lines(ui: &mut Ui, app: &App) {
    let room = (ui.clip_rect().bottom() - ui.cursor().top() - 8.0).max(LINE * 6.0);
    let colour = theme::of(ui).text;
    let shown = &app.handover.preview.lines;
    let list = UiBuilder::new()
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(word("handover.preview.title"));
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = LINE;
        let area = ScrollArea::both()
            .id_salt(("hand-over-lines", app.handover.selected))
            .max_height(room)
            .auto_shrink([false, false]);
        area.show_rows(ui, LINE, shown.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            // A row more than fits is asked for; below the bar nobody sees it.
            let below = ui.clip_rect().bottom() - LINE / 3.0;
            for line in shown.get(range).unwrap_or_default() {
                if ui.cursor().top() > below {
                    break;
                }
                let item = UiBuilder::new()
                    .accessibility_role(accesskit::Role::ListItem)
                    .accessibility_label(line.as_str());
                ui.scope_builder(item, |ui| {
                    ui.set_height(LINE);
                    ui.add(Label::new(Type::SmallMono.rich(line, colour)).extend());
                });
            }
        });
    });
}
