//! What would change the advice: an answer and the method that would follow from it.

use egui::text::{LayoutJob, TextWrapping};
use egui::{CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, accesskit, vec2};

use super::{parts, words};
use crate::ui::theme;
use crate::ui::typography::Type;

/// A chip: what would be different, an arrow, the method. Pressing it tries the change.
pub fn flip_chip(ui: &mut Ui, change: &str, method: &str) -> Response {
    flip(ui, change, method, true)
}

/// The same without a frame, for the side panel.
pub fn flip_line(ui: &mut Ui, change: &str, method: &str) -> Response {
    flip(ui, change, method, false)
}

fn flip(ui: &mut Ui, change: &str, method: &str, framed: bool) -> Response {
    let tokens = theme::of(ui);
    let padding = if framed { vec2(12.0, 7.0) } else { vec2(0.0, 2.0) };
    let mut job = LayoutJob::default();
    job.append(change, 0.0, Type::Text.format(tokens.text));
    job.append(" → ", 0.0, Type::Text.format(tokens.on_soft));
    job.append(method, 0.0, Type::Text.format(tokens.on_soft));
    // A chip in a row may take the whole width of the page: the row breaks before it.
    let room = if framed { ui.max_rect().width() } else { ui.available_width() };
    job.wrap = TextWrapping::wrap_at_width((room - 2.0 * padding.x).max(64.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let size = galley.size() + 2.0 * padding;
    let (rect, response) =
        ui.allocate_exact_size(vec2(size.x, size.y.max(theme::MIN_TARGET)), Sense::click());
    parts::describe(ui, &response, accesskit::Role::Button, &words::flip(change, method), |_| {});
    if ui.is_rect_visible(rect) {
        if framed {
            let fill = parts::ground(&response, tokens.surface, tokens.surface_hover);
            let line = Stroke::new(1.0, tokens.line_strong);
            ui.painter().rect(rect, theme::CARD_RADIUS, fill, line, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(
                rect.expand2(vec2(4.0, 0.0)),
                theme::CONTROL_RADIUS,
                tokens.surface_hover,
            );
        }
        ui.painter().galley(rect.min + padding, galley, tokens.text);
        parts::focus_ring(ui, &response, if framed { theme::CARD_RADIUS } else { theme::CONTROL_RADIUS });
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
