//! Check boxes: yes or no.

use egui::{CursorIcon, Response, Sense, Ui, accesskit, pos2, vec2};

use super::parts;
use crate::ui::theme;
use crate::ui::typography::Type;

/// A check box with its words. Returns a response whose `changed` says that `checked` was turned round.
pub fn check_box(ui: &mut Ui, checked: &mut bool, label: &str) -> Response {
    check_box_with(ui, checked, label, "")
}

/// A check box with its words and a muted line below them that explains the choice.
pub fn check_box_with(ui: &mut Ui, checked: &mut bool, label: &str, line: &str) -> Response {
    let tokens = theme::of(ui);
    let room = (ui.available_width() - 28.0).max(40.0);
    let words = Type::Text.galley(ui, label, tokens.text, room);
    let note = (!line.is_empty()).then(|| Type::Small.galley(ui, line, tokens.muted, room));
    let note_size = note.as_ref().map_or(egui::Vec2::ZERO, |note| note.size());
    let size = vec2(28.0 + words.size().x.max(note_size.x), (words.size().y + note_size.y + 8.0).max(28.0));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    response.widget_info(|| {
        egui::WidgetInfo::selected(accesskit::Role::CheckBox, ui.is_enabled(), *checked, label)
    });
    if !line.is_empty() {
        ui.accesskit_node_builder(response.id, |node| node.set_description(line));
    }
    if ui.is_rect_visible(rect) {
        parts::check_mark(ui.painter(), pos2(rect.left() + 9.0, rect.top() + 14.0), *checked, &tokens);
        let below = rect.top() + 4.0 + words.size().y;
        ui.painter().galley(pos2(rect.left() + 28.0, rect.top() + 4.0), words, tokens.text);
        if let Some(note) = note {
            ui.painter().galley(pos2(rect.left() + 28.0, below), note, tokens.muted);
        }
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
