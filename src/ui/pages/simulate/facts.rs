//! Pairs of what and value, as the Why panel lists them under its title.

use egui::{Ui, UiBuilder, accesskit};

use crate::ui::typography::Type;
use crate::ui::widgets::{muted, text};

/// Width of the left column, in points.
const LEFT: f32 = 96.0;

/// A list of pairs; what has no value is left out.
pub(super) fn facts(ui: &mut Ui, pairs: &[(&str, Option<String>)]) {
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::DescriptionList);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (what, value) in pairs {
            let Some(value) = value else { continue };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.allocate_ui(egui::vec2(LEFT, Type::Text.line()), |ui| {
                    ui.set_width(LEFT);
                    muted(ui, Type::Text, what);
                });
                ui.vertical(|ui| text(ui, Type::Text, value));
            });
        }
    });
}
