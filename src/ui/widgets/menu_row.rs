//! One line of a menu or a list of commands: words at the left, its keys at the right, as wide as there is room.

use egui::{CursorIcon, Response, Sense, Ui, accesskit, pos2, vec2};

use super::parts;
use crate::ui::theme;
use crate::ui::typography::Type;

/// Draws the row; `keys` may be empty.
pub fn menu_row(ui: &mut Ui, words: &str, keys: &str, selected: bool) -> Response {
    const PADDING: f32 = 10.0;
    let tokens = theme::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL_HEIGHT), Sense::click());
    parts::describe(ui, &response, accesskit::Role::MenuItem, words, |node| {
        node.set_selected(selected);
        if !keys.is_empty() {
            node.set_keyboard_shortcut(keys);
        }
    });
    if ui.is_rect_visible(rect) {
        let rest = if selected { tokens.accent_soft } else { egui::Color32::TRANSPARENT };
        ui.painter().rect_filled(
            rect,
            theme::CONTROL_RADIUS,
            parts::ground(&response, rest, tokens.surface_hover),
        );
        let keys = Type::Small.line_of(ui, keys, tokens.muted);
        let room = rect.width() - 2.0 * PADDING - keys.size().x - 12.0;
        let colour = if selected { tokens.on_soft } else { tokens.text };
        let text = Type::Text.elided(ui, words, colour, room.max(24.0));
        let middle = rect.center().y;
        ui.painter().galley(pos2(rect.left() + PADDING, middle - text.size().y / 2.0), text, colour);
        let left = rect.right() - PADDING - keys.size().x;
        ui.painter().galley(pos2(left, middle - keys.size().y / 2.0), keys, tokens.muted);
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
