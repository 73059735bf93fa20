//! Keys to commands. Keys without Ctrl or Alt never fire while text is edited, a menu is open or over an open overlay,
//! and those that a focused widget uses itself belong to the widget.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Popup, Ui};

use crate::app::command::Scope;
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::pages;

/// Sends the commands whose keys were pressed.
pub(super) fn read(ui: &Ui, app: &App, outbox: &mut Outbox) {
    let editing = ui.ctx().text_edit_focused();
    // The start of a page uses no key.
    let focused = ui.memory(|memory| memory.focused()).is_some_and(|id| id != pages::start());
    if !ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { .. }))) {
        return;
    }
    let menu_is_open = Popup::is_any_open(ui.ctx());
    for (shortcut, command) in listed() {
        // Escape closes the open menu, and nothing behind it.
        if menu_is_open && command == Command::CloseOverlay {
            continue;
        }
        let holds = match command.scope() {
            Scope::Everywhere => true,
            Scope::In(place) => app.place == place && app.overlay.is_none(),
        };
        if holds
            && allowed(shortcut, editing, menu_is_open, focused)
            && ui.input_mut(|input| input.consume_shortcut(&shortcut))
        {
            outbox.send(command);
        }
    }
}

/// The commands with their keys. Ctrl+S would take Ctrl+Shift+S for its own: the more modifiers, the earlier.
fn listed() -> Vec<(KeyboardShortcut, Command)> {
    let mut listed: Vec<_> = Command::listed()
        .into_iter()
        .filter_map(|command| Some((command.shortcut().and_then(parse)?, command)))
        .collect();
    let more = |held: Modifiers| u8::from(held.shift) + u8::from(held.alt) + u8::from(held.command);
    listed.sort_by_key(|(shortcut, _)| core::cmp::Reverse(more(shortcut.modifiers)));
    listed
}

fn allowed(shortcut: KeyboardShortcut, editing: bool, menu_is_open: bool, focused: bool) -> bool {
    if shortcut.modifiers.any() {
        // Undo in a text field is the field's own.
        return !(editing && matches!(shortcut.logical_key, Key::Z | Key::Y));
    }
    let always = matches!(shortcut.logical_key, Key::Escape | Key::F1 | Key::F6);
    let of_widgets = matches!(shortcut.logical_key, Key::Space | Key::Home | Key::End);
    always || !(editing || menu_is_open || focused && of_widgets)
}

/// `Ctrl+Shift+S` as egui names it; `None` for a name that egui does not know.
pub(crate) fn parse(text: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut key = None;
    for part in text.split('+') {
        match part {
            "Ctrl" => modifiers |= Modifiers::COMMAND,
            "Alt" => modifiers |= Modifiers::ALT,
            "Shift" => modifiers |= Modifiers::SHIFT,
            name => key = Key::from_name(name),
        }
    }
    key.map(|key| KeyboardShortcut::new(modifiers, key))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_listed_shortcut_is_known_to_the_window() {
        for command in Command::listed() {
            if let Some(shortcut) = command.shortcut() {
                assert!(parse(shortcut).is_some(), "{}: {shortcut}", command.id());
            }
        }
    }

    #[test]
    fn no_two_commands_of_a_scope_share_keys() {
        let mut seen = BTreeSet::new();
        for command in Command::listed() {
            if let Some(shortcut) = command.shortcut() {
                assert!(
                    seen.insert(format!("{:?} {shortcut}", command.scope())),
                    "{}: {shortcut}",
                    command.id()
                );
            }
        }
    }
}
