//! The keys of the matrix: arrow keys move, Enter selects, Ctrl+C copies the setup key. Never reads a key that
//! belongs to something else.

use egui::{EventFilter, Id, Key, Response, Ui};

use crate::app::{App, Command};
use crate::domain::ids::EditionId;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::pages::rows;

use super::controls;

/// Sends what the keys ask for. `page` is the number of rows that are seen at once.
pub(super) fn read(ui: &Ui, app: &App, table: &Response, page: isize, outbox: &mut Outbox) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, arrows));
    if from_filter(ui) {
        table.request_focus();
    }
    let focused = ui.memory(|memory| memory.has_focus(table.id));
    if focused {
        let moves = [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, page),
            (Key::PageUp, -page),
            (Key::Home, isize::MIN),
            (Key::End, isize::MAX),
        ];
        if let Some(by) = rows::moved(ui, &moves) {
            outbox.send(Command::MoveAmongEditions(by));
        }
        if rows::pressed(ui, Key::Enter) || rows::pressed(ui, Key::Space) {
            outbox.send(Command::SelectReachedEdition);
            open_sheet(ui, app, outbox);
        }
    }
    if copies(ui, table.id) {
        if focused {
            outbox.send(Command::SelectReachedEdition);
        }
        outbox.send(Command::CopySetupKey);
    }
}

/// Selects an edition; where the panel is a sheet, it opens.
pub(super) fn select(ui: &Ui, app: &App, edition: EditionId, outbox: &mut Outbox) {
    outbox.send(Command::SelectEdition(edition));
    open_sheet(ui, app, outbox);
}

fn open_sheet(ui: &Ui, app: &App, outbox: &mut Outbox) {
    if Layout::of(ui.content_rect().size()).panel_is_sheet() && !app.sheet {
        outbox.send(Command::TogglePanel);
    }
}

/// Arrow down in the filter field goes to the rows.
fn from_filter(ui: &Ui) -> bool {
    let filter = controls::filter_id();
    ui.memory(|memory| memory.has_focus(filter)) && rows::moved(ui, &[(Key::ArrowDown, 1)]).is_some()
}

/// Was Ctrl+C meant for the table: it has the focus, or nothing has, and no text is selected?
fn copies(ui: &Ui, table: Id) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    focused.is_none_or(|id| id == table) && rows::copy_asked(ui)
}
