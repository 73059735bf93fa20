//! A card to press: a title and a line, for what is opened from a list.

use egui::{CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, accesskit, pos2, vec2};

use super::parts;
use crate::ui::theme;
use crate::ui::typography::Type;

/// Draws the card as wide as there is room and at least `least` points high. Its name is the title, the line describes
/// it.
pub fn press_card(ui: &mut Ui, title: &str, line: &str, least: f32) -> Response {
    const SIDE: f32 = 12.0;
    const EDGE: f32 = 8.0;
    let tokens = theme::of(ui);
    let width = ui.available_width();
    let room = (width - 2.0 * SIDE).max(40.0);
    let words = Type::Strong.galley(ui, title, tokens.text, room);
    let below = Type::Small.galley(ui, line, tokens.muted, room);
    let height = (words.size().y + 2.0 + below.size().y + 2.0 * EDGE).max(least);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    parts::describe(ui, &response, accesskit::Role::Button, title, |node| node.set_description(line));
    if ui.is_rect_visible(rect) {
        let fill = parts::ground(&response, tokens.surface, tokens.surface_hover);
        let edge = Stroke::new(1.0, tokens.line);
        ui.painter().rect(rect, theme::CARD_RADIUS, fill, edge, StrokeKind::Inside);
        let corner = pos2(rect.left() + SIDE, rect.top() + EDGE);
        let under = pos2(corner.x, corner.y + words.size().y + 2.0);
        ui.painter().galley(corner, words, tokens.text);
        ui.painter().galley(under, below, tokens.muted);
        parts::focus_ring(ui, &response, theme::CARD_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// How high such a card is without `least`, in points.
pub fn press_card_height(ui: &Ui, title: &str, line: &str, width: f32) -> f32 {
    let tokens = theme::of(ui);
    let room = (width - 24.0).max(40.0);
    let words = Type::Strong.galley(ui, title, tokens.text, room);
    let below = Type::Small.galley(ui, line, tokens.muted, room);
    words.size().y + below.size().y + 18.0
}
