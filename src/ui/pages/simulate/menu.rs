//! A field that opens a menu of choices, one of which is chosen. By keyboard: Enter opens, Tab goes in, Escape closes.

use egui::{CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, accesskit, pos2, vec2};

use crate::app::words::fill;
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{menu, menu_row, parts};

/// Draws the field with what is chosen in it. Returns the choice made in this frame. `name` is what is chosen.
pub(super) fn choice_menu(ui: &mut Ui, name: &str, choices: &[&str], selected: usize) -> Option<usize> {
    let value = choices.get(selected).copied().unwrap_or_default();
    let field = field(ui, name, value, widest(ui, choices));
    let mut chosen = None;
    menu(&field, (field.rect.width() - 16.0).max(180.0), |ui| {
        for (place, choice) in choices.iter().enumerate() {
            if menu_row(ui, choice, "", place == selected).clicked() {
                chosen = Some(place);
                ui.close();
            }
        }
    });
    chosen.filter(|place| *place != selected)
}

/// Room for the widest choice, so that choosing moves nothing; long lists are not measured whole.
fn widest(ui: &Ui, choices: &[&str]) -> f32 {
    let colour = theme::of(ui).text;
    let width = |choice: &&str| Type::Medium.line_of(ui, choice, colour).size().x;
    choices.iter().take(12).map(width).fold(32.0, f32::max)
}

/// Beside the words of the field, in points.
const SIDE: f32 = 12.0;
/// The sign behind them, in points.
const SIGN: f32 = 12.0;

/// How wide the field with these choices is where there is room, in points.
pub(super) fn menu_width(ui: &Ui, choices: &[&str]) -> f32 {
    widest(ui, choices) + 2.0 * SIDE + SIGN + 6.0
}

fn field(ui: &mut Ui, name: &str, value: &str, room: f32) -> Response {
    let tokens = theme::of(ui);
    let width = (room + 2.0 * SIDE + SIGN + 6.0).min(ui.available_width().max(64.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::click());
    let spoken = fill("simulate.menu", &[("name", name), ("value", value)]);
    parts::describe(ui, &response, accesskit::Role::ComboBox, &spoken, |node| {
        node.set_value(value);
        node.set_has_popup(accesskit::HasPopup::Menu);
    });
    let ground = parts::ground(&response, tokens.surface, tokens.surface_hover);
    let line = Stroke::new(1.0, tokens.control_line);
    ui.painter().rect(rect, theme::CONTROL_RADIUS, ground, line, StrokeKind::Inside);
    let words = Type::Medium.elided(ui, value, tokens.text, rect.width() - 2.0 * SIDE - SIGN - 6.0);
    let corner = pos2(rect.left() + SIDE, rect.center().y - words.size().y / 2.0);
    let shortened = words.elided;
    ui.painter().galley(corner, words, tokens.text);
    let sign =
        Rect::from_center_size(pos2(rect.right() - SIDE - SIGN / 2.0, rect.center().y), Vec2::splat(SIGN));
    Icon::ChevronDown.paint(ui.painter(), sign, tokens.muted);
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if shortened { response.on_hover_text(value) } else { response }
}
