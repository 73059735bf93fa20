//! A field that opens a menu of choices, one of which is chosen. By keyboard: Enter opens, Tab goes in, Escape closes.

use egui::Ui;

use crate::app::words::fill;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::select::{AROUND, choice_field};
use crate::ui::widgets::{menu, menu_row};

/// Draws the field with what is chosen in it. Returns the choice made in this frame. `name` is what is chosen.
pub(super) fn choice_menu(ui: &mut Ui, name: &str, choices: &[&str], selected: usize) -> Option<usize> {
    let value = choices.get(selected).copied().unwrap_or_default();
    let spoken = fill("simulate.menu", &[("name", name), ("value", value)]);
    let width = menu_width(ui, choices).min(ui.available_width().max(64.0));
    let field = choice_field(ui, &spoken, value, Type::Medium, width);
    let mut chosen = None;
    menu(&field, menu_width(ui, choices).max(180.0), |ui| {
        for (place, choice) in choices.iter().enumerate() {
            if menu_row(ui, choice, "", place == selected).clicked() {
                chosen = Some(place);
                ui.close();
            }
        }
    });
    chosen.filter(|place| *place != selected)
}

/// How wide the field with these choices is where there is room, in points: that of the widest, so that choosing moves
/// nothing. Long lists are not measured whole.
pub(super) fn menu_width(ui: &Ui, choices: &[&str]) -> f32 {
    let colour = theme::of(ui).text;
    let width = |choice: &&str| Type::Medium.line_of(ui, choice, colour).size().x;
    choices.iter().take(12).map(width).fold(32.0, f32::max) + AROUND
}
