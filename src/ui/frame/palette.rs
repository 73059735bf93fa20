//! The command palette: type, move with the arrow keys, Enter runs. What is no command is searched for in the reference.

use egui::{Event, Id, Key, Modifiers, ScrollArea, Ui};

use crate::app::overlay::Palette;
use crate::app::reference::LookUp;
use crate::app::words::{fill, word};
use crate::app::{App, Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{TextField, menu_row, muted};

/// Height of the list before it scrolls, in points: eleven rows and a half, so that it shows that there is more.
const LIST: f32 = 368.0;

pub(super) fn show(ui: &mut Ui, app: &App, palette: &Palette, outbox: &mut Outbox) {
    let keys = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
    for (key, by) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            outbox.send(Command::PaletteMove(by));
        }
    }
    let run = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut query = palette.query.clone();
    let id = Id::unique("palette-field");
    let typed = typed_ahead(ui, id);
    query.push_str(&typed);
    let field = TextField::new(word("palette.field"))
        .id(id)
        .label_hidden()
        .hint(word("palette.hint"))
        .icon(Icon::Search)
        .width(ui.available_width())
        .show(ui, &mut query);
    field.request_focus();
    if field.changed() || !typed.is_empty() {
        outbox.send(Command::PaletteQuery(query));
    }
    if run {
        outbox.send(Command::PaletteRun);
    }
    let matches = app.palette_matches(&palette.query);
    if matches.iter().all(|command| matches!(command, Command::LookUp(_))) {
        muted(ui, Type::Text, word("palette.nothing"));
    }
    ScrollArea::vertical().max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, command) in matches.into_iter().enumerate() {
            let selected = place == palette.selected;
            let row = menu_row(ui, &words(&command), &command.keys(), selected);
            if selected {
                ui.accesskit_node_builder(field.id, |node| node.set_active_descendant(row.id.accesskit_id()));
                row.scroll_to_me(None);
            }
            if row.clicked() {
                outbox.send(Command::CloseOverlay);
                outbox.send(command);
            }
        }
    });
}

/// What was typed before the field had the focus.
fn typed_ahead(ui: &Ui, field: Id) -> String {
    if ui.memory(|memory| memory.has_focus(field)) {
        return String::new();
    }
    ui.input(|input| {
        let text = |event: &Event| if let Event::Text(text) = event { Some(text.clone()) } else { None };
        input.events.iter().filter_map(text).collect()
    })
}

fn words(command: &Command) -> String {
    if let Command::LookUp(LookUp::Name(query)) = command {
        return fill("palette.look-up", &[("query", query)]);
    }
    if let Command::Run(RunCommand::ToDay(day)) = command {
        return fill("palette.to-day", &[("day", &day.to_string())]);
    }
    command.text().to_owned()
}
