//! Tabs: faces of one panel. One tab stop; arrow keys move and choose.

use egui::{CursorIcon, Rect, Sense, Stroke, Ui, UiBuilder, accesskit, pos2, vec2};

use super::parts::{self, Roving};
use crate::ui::theme;
use crate::ui::typography::Type;

/// A row of tabs with a line below. Returns the tab that was chosen in this frame.
pub fn tabs(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    titles: &[&str],
    selected: usize,
) -> Option<usize> {
    const HEIGHT: f32 = 32.0;
    const GAP: f32 = 14.0;
    let tokens = theme::of(ui);
    let group = ui.make_persistent_id(("tabs", id));
    let roving = Roving::new(ui, group, titles.len(), Some(selected));
    let mut chosen = roving.moved_to;
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::TabList).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        ui.painter().hline(row.x_range(), row.bottom() - 0.5, Stroke::new(1.0, tokens.line));
        let mut left = row.left();
        for (index, title) in titles.iter().enumerate() {
            let (style, colour) = if index == selected {
                (Type::SmallStrong, tokens.text)
            } else {
                (Type::Small, tokens.muted)
            };
            let words = style.line_of(ui, title, colour);
            // Room for the bold words, so that choosing moves nothing.
            let width = Type::SmallStrong.line_of(ui, title, colour).size().x.max(theme::MIN_TARGET);
            let place = Rect::from_min_size(pos2(left, row.top()), vec2(width, HEIGHT));
            left += width + GAP;
            let response = ui.interact(place, roving.id(index), roving.sense(index));
            parts::describe(ui, &response, accesskit::Role::Tab, title, |node| {
                node.set_selected(index == selected);
                node.set_position_in_set(index + 1);
                node.set_size_of_set(titles.len());
            });
            Roving::after(ui, &response);
            let hovered = response.hovered();
            ui.painter().galley(pos2(place.left(), place.center().y - words.size().y / 2.0), words, colour);
            if index == selected || hovered {
                let line = if index == selected { tokens.accent } else { tokens.line_strong };
                ui.painter().hline(place.x_range(), row.bottom() - 1.0, Stroke::new(2.0, line));
            }
            if response.has_focus() {
                parts::ring(ui, place.shrink2(vec2(0.0, 4.0)), theme::CONTROL_RADIUS);
            }
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen.filter(|index| *index != selected)
}
