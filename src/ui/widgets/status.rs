//! What the program says by itself: the status line, running work, toasts and the error summary.

use egui::{
    Align2, Area, Frame, Id, Key, Label, Margin, Order, Response, Sense, Stroke, Ui, UiBuilder, accesskit,
    vec2,
};

use super::card::Tone;
use super::{Button, IconButton, parts, text, words};
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;

/// The last message, in small words. It is a live region: a new message is spoken once, politely. There is one in the
/// window.
pub fn status_line(ui: &mut Ui, message: &str) -> Response {
    let colour = theme::of(ui).muted;
    let response = ui.add(Label::new(Type::Small.rich(message, colour)).truncate());
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
        node.set_live_atomic();
        node.set_label(if message.is_empty() { words::status() } else { message });
    });
    response
}

/// Work that is going on: what, how far (none where that is not known), and Cancel. Returns whether Cancel was pressed.
pub fn progress(ui: &mut Ui, what: &str, share: Option<f32>, can_cancel: bool) -> bool {
    const WIDTH: f32 = 120.0;
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        text::muted(ui, Type::Small, what);
        let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, 16.0), Sense::hover());
        let track = egui::Rect::from_center_size(rect.center(), vec2(WIDTH, 4.0));
        parts::describe(ui, &response, accesskit::Role::ProgressIndicator, what, |node| {
            if let Some(share) = share {
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(1.0);
                node.set_numeric_value(f64::from(share.clamp(0.0, 1.0)));
                node.set_value(words::percent(share));
            } else {
                node.set_busy();
            }
        });
        let empty = egui::Rect::from_center_size(track.center(), vec2(WIDTH, tokens.track()));
        ui.painter().rect_filled(empty, 2.0, tokens.line_strong);
        let done = share.unwrap_or(0.0).clamp(0.0, 1.0);
        let filled = egui::Rect::from_min_size(track.min, vec2(track.width() * done, track.height()));
        ui.painter().rect_filled(filled, 2.0, tokens.accent);
        if let Some(share) = share {
            text::muted(ui, Type::Small, &words::percent(share));
        }
        let name = words::cancel_what(what);
        can_cancel && ui.add(Button::link(words::cancel()).small().name(&name)).clicked()
    })
    .inner
}

/// What the user did with a toast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToastResponse {
    pub dismissed: bool,
    pub action: bool,
}

/// A short message over the lower right of the window, above the status line. It never takes the focus; the status
/// line is what speaks it. When it goes away is the application's matter.
pub fn toast(ctx: &egui::Context, id: Id, tone: Tone, message: &str, action: Option<&str>) -> ToastResponse {
    let tokens = theme::of(ctx);
    let mut done = ToastResponse::default();
    let area = Area::new(id).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -46.0));
    area.show(ctx, |ui| {
        let width = (ui.content_rect().width() - 32.0).clamp(120.0, 400.0);
        let frame = Frame::new()
            .fill(tokens.surface)
            .stroke(Stroke::new(1.0, tokens.line_strong))
            .corner_radius(10)
            .shadow(tokens.popup_shadow)
            .inner_margin(Margin { left: 16, right: 8, top: 8, bottom: 8 });
        frame.show(ui, |ui| {
            ui.set_max_width(width - 24.0);
            ui.horizontal(|ui| {
                let (icon, colour) = match tone {
                    Tone::Good => (Icon::Check, tokens.licensed.text),
                    Tone::Caution => (Icon::Warning, tokens.grace.text),
                    Tone::Problem => (Icon::Warning, tokens.notification.text),
                    Tone::Neutral | Tone::Accent => (Icon::Info, tokens.accent),
                };
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                icon.paint(ui.painter(), rect, colour);
                let room = ui.available_width() - 40.0 - if action.is_some() { 96.0 } else { 0.0 };
                ui.scope(|ui| {
                    ui.set_max_width(room.max(80.0));
                    text::text(ui, Type::Text, message);
                });
                if let Some(action) = action {
                    done.action = ui.add(Button::link(action)).clicked();
                }
                done.dismissed = ui.add(IconButton::new(Icon::Close, words::dismiss()).small()).clicked();
            });
        });
    });
    done
}

/// What keeps from going on, in one line beside the button that was pressed: nothing on the page moves for it. It is
/// spoken at once.
pub fn problem_line(ui: &mut Ui, problem: &str) {
    let colour = theme::of(ui).notification.text;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        Icon::Warning.paint(ui.painter(), rect, colour);
        let label = ui.add(Label::new(Type::Strong.rich(problem, colour)).truncate().selectable(false));
        ui.accesskit_node_builder(label.id, |node| {
            node.set_role(accesskit::Role::Alert);
            node.set_live(accesskit::Live::Assertive);
            node.set_label(words::problems(&[problem]));
        });
    });
}

/// The summary of what is wrong on a page, on top of it.
///
/// It takes the focus when `take_focus` is set (in the one frame in which Next found the problems). Each line is a link; returns the line that was pressed, for its field to be
/// focused.
pub fn error_summary(ui: &mut Ui, id: Id, errors: &[&str], take_focus: bool) -> Option<usize> {
    if errors.is_empty() {
        return None;
    }
    let tokens = theme::of(ui);
    let builder =
        UiBuilder::new().accessibility_role(accesskit::Role::Group).accessibility_label(words::problem());
    let shown = ui.scope_builder(builder, |ui| {
        Frame::new()
            .fill(tokens.surface)
            .stroke(Stroke::new(2.0, tokens.notification.text))
            .corner_radius(10)
            .inner_margin(Margin::same(14))
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 4.0;
                let title = text::section(ui, words::problem());
                (title.rect, links(ui, errors))
            })
            .inner
    });
    let (title, pressed) = shown.inner;
    let response = ui.interact(title, id, Sense::focusable_noninteractive());
    let spoken = words::problems(errors);
    parts::describe(ui, &response, accesskit::Role::Alert, &spoken, |node| {
        node.set_live(accesskit::Live::Assertive);
    });
    if take_focus {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        parts::ring(ui, shown.response.rect, theme::CARD_RADIUS);
    }
    // Enter on the summary goes to the first field.
    if parts::pressed(ui, &response, Key::Enter) { Some(0) } else { pressed }
}

fn links(ui: &mut Ui, errors: &[&str]) -> Option<usize> {
    let mut pressed = None;
    for (index, error) in errors.iter().enumerate() {
        if ui.add(Button::link(error)).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}
