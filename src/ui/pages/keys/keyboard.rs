//! The keys of the matrix: arrow keys move, Enter selects, Ctrl+C copies the setup key. Never reads a key that
//! belongs to something else.

use egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

use crate::app::{App, Command};
use crate::domain::ids::EditionId;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::pages::copying;

use super::controls;

/// Sends what the keys ask for. `page` is the number of rows that are seen at once.
pub(super) fn read(ui: &Ui, app: &App, table: &Response, page: isize, outbox: &mut Outbox) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, arrows));
    if from_filter(ui) {
        table.request_focus();
    }
    if copies(ui, table.id) {
        let at = if table.has_focus() { app.keys.at.clone() } else { None };
        if let Some(edition) = at {
            outbox.send(Command::SelectEdition(edition));
        }
        outbox.send(Command::CopySetupKey);
    }
    if !table.has_focus() {
        return;
    }
    let moves = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN),
        (Key::End, isize::MAX),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let moved = moves.into_iter().find_map(|(key, rows)| pressed(key).then_some(rows));
    if let Some(rows) = moved {
        outbox.send(Command::MoveAmongEditions(rows));
    }
    if (pressed(Key::Enter) || pressed(Key::Space))
        && let Some(edition) = app.keys.at.clone()
    {
        select(ui, app, edition, outbox);
    }
}

/// Selects an edition; where the panel is a sheet, it opens.
pub(super) fn select(ui: &Ui, app: &App, edition: EditionId, outbox: &mut Outbox) {
    let layout = Layout::of(ui.content_rect().size());
    outbox.send(Command::SelectEdition(edition));
    if layout.panel_is_sheet() && !app.sheet {
        outbox.send(Command::TogglePanel);
    }
}

/// Arrow down in the filter field goes to the rows.
fn from_filter(ui: &Ui) -> bool {
    let filter = controls::filter_id();
    ui.memory(|memory| memory.has_focus(filter))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
}

/// Was Ctrl+C meant for the table: it has the focus, or nothing has, and no text is selected?
fn copies(ui: &Ui, table: Id) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    focused.is_none_or(|id| id == table) && copying::asked(ui)
}
