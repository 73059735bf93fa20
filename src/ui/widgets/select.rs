//! A field that opens a list of choices of any length, of which one is chosen. Long lists have a field that narrows them
//! down. By keyboard: Enter opens, Tab goes in, Enter chooses, Escape closes.

use egui::{
    CursorIcon, Id, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    Vec2, accesskit, pos2, vec2,
};

use super::{TextField, focus_back, follow_focus, menu_row, parts, text, words};
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;

/// Choices from which on a list can be narrowed down.
const MANY: usize = 12;
/// Beside the words of the field, in points.
const SIDE: f32 = 12.0;
/// The sign behind them, in points.
const SIGN: f32 = 12.0;
/// What a field takes beside the words in it, in points.
pub(crate) const AROUND: f32 = 2.0 * SIDE + SIGN + 6.0;

/// One choice: what it is called, and a muted remark at its right, which may be empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offer<'a> {
    pub words: &'a str,
    pub remark: &'a str,
}

/// Draws the field, `width` points wide where there is room, with what is chosen in it. Returns the choice made in this
/// frame. `name` is what is chosen; `take_focus` gives the focus to the field.
pub fn select(
    ui: &mut Ui,
    name: &str,
    width: f32,
    choices: &[Offer<'_>],
    selected: usize,
    take_focus: bool,
) -> Option<usize> {
    let value = choices.get(selected).copied().unwrap_or_default().words;
    let chosen = field_with_list(ui, (name, value), width, choices, Some(selected), take_focus);
    chosen.filter(|place| *place != selected)
}

/// The same where nothing is chosen: the field invites to take one of the choices, each of which does something.
pub fn pick(ui: &mut Ui, name: &str, invites: &str, width: f32, choices: &[Offer<'_>]) -> Option<usize> {
    field_with_list(ui, (name, invites), width, choices, None, false)
}

fn field_with_list(
    ui: &mut Ui,
    (name, value): (&str, &str),
    width: f32,
    choices: &[Offer<'_>],
    selected: Option<usize>,
    take_focus: bool,
) -> Option<usize> {
    let width = width.min(ui.available_width()).max(64.0);
    let field = choice_field(ui, &words::of_choice(name, value), value, Type::Text, width);
    if take_focus {
        field.request_focus();
        field.scroll_to_me(None);
    }
    focus_back(&field);
    let popup = Popup::menu(&field).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let was_open = popup.is_open();
    let room = field.rect.width().max(280.0).min(ui.content_rect().width() - 48.0);
    let chosen = popup.show(|ui| {
        ui.set_width(room);
        ui.spacing_mut().item_spacing.y = 2.0;
        let chosen = list(ui, field.id, name, choices, selected, was_open);
        if chosen.is_some() {
            ui.close();
        }
        chosen
    });
    let chosen = chosen.and_then(|shown| shown.inner);
    if chosen.is_some() {
        field.request_focus();
    }
    chosen
}

fn list(
    ui: &mut Ui,
    id: Id,
    name: &str,
    choices: &[Offer<'_>],
    selected: Option<usize>,
    was_open: bool,
) -> Option<usize> {
    let filter =
        if choices.len() > MANY { narrowed(ui, id.with("filter"), name, was_open) } else { String::new() };
    let fits = |choice: &Offer<'_>| filter.is_empty() || choice.words.to_lowercase().contains(&filter);
    let shown: Vec<(usize, &Offer<'_>)> =
        choices.iter().enumerate().filter(|(_, choice)| fits(choice)).collect();
    if shown.is_empty() {
        text::muted(ui, Type::Text, words::no_match());
    }
    let most = (ui.content_rect().bottom() - ui.cursor().top() - 24.0).clamp(96.0, 360.0);
    let mut chosen = None;
    ScrollArea::vertical().max_height(most).show_rows(ui, theme::CONTROL_HEIGHT, shown.len(), |ui, rows| {
        for (place, choice) in shown.get(rows).unwrap_or_default() {
            if menu_row(ui, choice.words, choice.remark, Some(*place) == selected).clicked() {
                chosen = Some(*place);
            }
        }
        follow_focus(ui);
    });
    chosen
}

/// The field that narrows the list down; what is typed, in lower case. It is empty whenever the list opens.
fn narrowed(ui: &mut Ui, id: Id, name: &str, was_open: bool) -> String {
    let kept = ui.data(|data| data.get_temp::<String>(id));
    let mut typed = kept.filter(|_| was_open).unwrap_or_default();
    let label = words::narrow_down(name);
    let field = TextField::new(&label)
        .label_hidden()
        .hint(words::type_to_find())
        .icon(Icon::Search)
        .width(ui.available_width())
        .id(id.with("field"))
        .show(ui, &mut typed);
    if !was_open {
        field.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    ui.add_space(4.0);
    typed.trim().to_lowercase()
}

/// A field with what is chosen and the sign of a menu in it, `width` points wide; `spoken` is its name.
pub(crate) fn choice_field(ui: &mut Ui, spoken: &str, value: &str, letters: Type, width: f32) -> Response {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::click());
    parts::describe(ui, &response, accesskit::Role::ComboBox, spoken, |node| {
        node.set_value(value);
        node.set_has_popup(accesskit::HasPopup::Menu);
    });
    let ground = parts::ground(&response, tokens.surface, tokens.surface_hover);
    let line = Stroke::new(1.0, tokens.control_line);
    ui.painter().rect(rect, theme::CONTROL_RADIUS, ground, line, StrokeKind::Inside);
    let words = letters.elided(ui, value, tokens.text, rect.width() - AROUND);
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
