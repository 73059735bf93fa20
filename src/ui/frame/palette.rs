//! The command palette: type, move with the arrow keys, Enter runs.

use egui::{Key, Modifiers, ScrollArea, Ui};

use crate::app::overlay::Palette;
use crate::app::words::word;
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{TextField, menu_row, muted};

pub(super) fn show(ui: &mut Ui, app: &App, palette: &Palette, outbox: &mut Outbox) {
    let keys = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
    for (key, by) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            outbox.send(Command::PaletteMove(by));
        }
    }
    let run = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut query = palette.query.clone();
    let field = TextField::new(word("palette.field")).label_hidden().width(440.0).show(ui, &mut query);
    field.request_focus();
    if field.changed() {
        outbox.send(Command::PaletteQuery(query));
    }
    if run {
        outbox.send(Command::PaletteRun);
    }
    let matches = app.palette_matches(&palette.query);
    if matches.is_empty() {
        muted(ui, Type::Text, word("palette.nothing"));
    }
    ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, command) in matches.into_iter().enumerate() {
            let selected = place == palette.selected;
            let row = menu_row(ui, command.text(), command.shortcut().unwrap_or(""), selected);
            if selected {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                outbox.send(Command::CloseOverlay);
                outbox.send(command);
            }
        }
    });
}
