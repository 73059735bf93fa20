//! One line of a menu or a list of commands: words at the left, its keys at the right, as wide as there is room.

use egui::{CursorIcon, Key, Popup, Response, ScrollArea, Sense, Ui, accesskit, pos2, vec2};

use super::{follow_focus, parts};
use crate::ui::theme;
use crate::ui::typography::Type;

/// The menu that a button opens, `width` points wide.
pub fn menu(button: &Response, width: f32, contents: impl FnOnce(&mut Ui)) {
    focus_back(button);
    Popup::menu(button).show(|ui| {
        ui.set_width(width.min(ui.content_rect().width() - 48.0));
        ui.spacing_mut().item_spacing.y = 2.0;
        // A low window scrolls what it cannot hold below the button.
        let most = (ui.content_rect().bottom() - ui.cursor().top() - 24.0).max(96.0);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            contents(ui);
            follow_focus(ui);
        });
    });
}

/// Where Escape closes what a button has opened, the focus comes back to the button. To be called before it is shown.
pub fn focus_back(button: &Response) {
    let escapes = button.ctx.input(|input| input.key_pressed(Key::Escape));
    if escapes && Popup::is_id_open(&button.ctx, Popup::default_response_id(button)) {
        button.request_focus();
    }
}

/// Room at either side of a row, and between its words and its keys, in points.
const PADDING: f32 = 10.0;
const BETWEEN: f32 = 12.0;

/// How wide a row is that shortens nothing, in points.
pub fn row_width(ui: &Ui, words: &str, keys: &str) -> f32 {
    let colour = theme::of(ui).text;
    let width = |style: Type, words: &str| style.line_of(ui, words, colour).size().x;
    (2.0 * PADDING + width(Type::Text, words) + BETWEEN + width(Type::Small, keys)).ceil()
}

/// Draws the row; `keys` may be empty.
pub fn menu_row(ui: &mut Ui, words: &str, keys: &str, selected: bool) -> Response {
    let tokens = theme::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL_HEIGHT), Sense::click());
    parts::describe(ui, &response, accesskit::Role::MenuItem, words, |node| {
        node.set_selected(selected);
        if !keys.is_empty() {
            node.set_keyboard_shortcut(keys);
        }
    });
    let mut shortened = false;
    if ui.is_rect_visible(rect) {
        let rest = if selected { tokens.accent_soft } else { egui::Color32::TRANSPARENT };
        ui.painter().rect_filled(
            rect,
            theme::CONTROL_RADIUS,
            parts::ground(&response, rest, tokens.surface_hover),
        );
        let keys = Type::Small.line_of(ui, keys, tokens.muted);
        let room = rect.width() - 2.0 * PADDING - keys.size().x - BETWEEN;
        let colour = if selected { tokens.on_soft } else { tokens.text };
        let text = Type::Text.elided(ui, words, colour, room.max(24.0));
        let middle = rect.center().y;
        shortened = text.elided;
        ui.painter().galley(pos2(rect.left() + PADDING, middle - text.size().y / 2.0), text, colour);
        let left = rect.right() - PADDING - keys.size().x;
        ui.painter().galley(pos2(left, middle - keys.size().y / 2.0), keys, tokens.muted);
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if shortened { response.on_hover_text(words) } else { response }
}
