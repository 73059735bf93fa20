//! A button that opens a menu of choices, one of which is chosen. By keyboard: Enter opens, Tab goes in, Escape closes.

use egui::{Popup, Ui, accesskit};

use crate::app::words::fill;
use crate::ui::widgets::{Button, menu_row};

/// Draws the button with what is chosen on it. Returns the choice made in this frame. `name` is what is chosen.
pub(super) fn choice_menu(ui: &mut Ui, name: &str, choices: &[&str], selected: usize) -> Option<usize> {
    let value = choices.get(selected).copied().unwrap_or_default();
    let spoken = fill("simulate.menu", &[("name", name), ("value", value)]);
    let button = Button::plain(value).name(&spoken).show(ui);
    ui.accesskit_node_builder(button.id, |node| {
        node.set_role(accesskit::Role::ComboBox);
        node.set_value(value);
        node.set_has_popup(accesskit::HasPopup::Menu);
    });
    let mut chosen = None;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(180.0);
        for (place, choice) in choices.iter().enumerate() {
            if menu_row(ui, choice, "", place == selected).clicked() {
                chosen = Some(place);
                ui.close();
            }
        }
    });
    chosen.filter(|place| *place != selected)
}
