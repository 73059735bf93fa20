//! Choosing one of several: choice cards, radio rows and segments. One tab stop each; arrow keys move.

use egui::{
    CursorIcon, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, accesskit, pos2, vec2,
};

use super::parts::{self, Roving};
use crate::ui::icons::Icon;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// One answer as a card: an icon, a title and one line.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    pub icon: Icon,
    pub title: &'a str,
    pub line: &'a str,
}

/// A column of choice cards, as wide as there is room. Arrow keys move between them, Space and Enter choose.
/// Returns the choice made in this frame. `name` is the question; `low` makes the cards 48 high.
pub fn choice_cards(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    choices: &[Choice<'_>],
    selected: Option<usize>,
    low: bool,
) -> Option<usize> {
    let group = ui.make_persistent_id(("choice-cards", id));
    let roving = Roving::new(ui, group, choices.len(), selected);
    let mut chosen = roving.moved_to;
    radio_group(ui, name, |ui| {
        ui.spacing_mut().item_spacing.y = if low { 6.0 } else { 10.0 };
        for (index, choice) in choices.iter().enumerate() {
            let response = card(ui, &roving, index, choice, selected == Some(index), low);
            if response.clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen
}

fn card(
    ui: &mut Ui,
    roving: &Roving,
    index: usize,
    choice: &Choice<'_>,
    selected: bool,
    low: bool,
) -> Response {
    const LEFT: f32 = 56.0;
    const RIGHT: f32 = 48.0;
    let tokens = theme::of(ui);
    let width = ui.available_width();
    let room = (width - LEFT - RIGHT).max(40.0);
    let title = Type::Strong.galley(ui, choice.title, tokens.text, room);
    let line = Type::Text.galley(ui, choice.line, tokens.muted, room);
    // In a low card title and line share a row where both fit.
    let in_a_row = low && title.size().x + 16.0 + line.size().x <= room;
    let (words, least) = match (low, in_a_row) {
        (true, true) => (title.size().y.max(line.size().y), 48.0),
        (true, false) => (title.size().y + line.size().y, 48.0),
        (false, _) => (title.size().y + 1.0 + line.size().y, 68.0),
    };
    let padding = if low { 4.0 } else { 13.0 };
    let size = vec2(width, (words + 2.0 * padding).max(least));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, roving.id(index), roving.sense(index));
    describe_radio(ui, &response, choice.title, selected, (index, roving));
    ui.accesskit_node_builder(response.id, |node| node.set_description(choice.line));
    if ui.is_rect_visible(rect) {
        paint_card(ui, &response, selected, &tokens);
        let colour = if selected { tokens.on_soft } else { tokens.muted };
        choice.icon.paint(
            ui.painter(),
            Rect::from_center_size(pos2(rect.left() + 29.0, rect.center().y), Vec2::splat(24.0)),
            colour,
        );
        let top = rect.center().y - words / 2.0;
        let left = rect.left() + LEFT;
        let below = if in_a_row {
            pos2(left + title.size().x + 16.0, top)
        } else {
            pos2(left, top + title.size().y + if low { 0.0 } else { 1.0 })
        };
        ui.painter().galley(pos2(left, top), title, tokens.text);
        ui.painter().galley(below, line, tokens.muted);
        parts::radio_mark(ui.painter(), pos2(rect.right() - 26.0, rect.center().y), selected, &tokens);
        parts::focus_ring(ui, &response, theme::CARD_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint_card(ui: &Ui, response: &Response, selected: bool, tokens: &Tokens) {
    let (rest, hover, line) = if selected {
        (tokens.accent_soft, tokens.accent_soft_hover, Stroke::new(2.0, tokens.accent))
    } else {
        (tokens.surface, tokens.surface_hover, Stroke::new(1.0, tokens.line))
    };
    let fill = parts::ground(response, rest, hover);
    ui.painter().rect(response.rect, theme::CARD_RADIUS, fill, line, StrokeKind::Inside);
}

/// Rows of radio buttons. Arrow keys move and choose. Returns the choice made in this frame.
pub fn radio_rows(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    options: &[&str],
    selected: Option<usize>,
) -> Option<usize> {
    let group = ui.make_persistent_id(("radio-rows", id));
    let roving = Roving::new(ui, group, options.len(), selected);
    let mut chosen = roving.moved_to;
    radio_group(ui, name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, option) in options.iter().enumerate() {
            let response = radio_row(ui, &roving, index, option, selected == Some(index));
            if response.clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen
}

fn radio_row(ui: &mut Ui, roving: &Roving, index: usize, option: &str, selected: bool) -> Response {
    let tokens = theme::of(ui);
    let words = Type::Text.galley(ui, option, tokens.text, (ui.available_width() - 28.0).max(40.0));
    let size = vec2(28.0 + words.size().x, (words.size().y + 8.0).max(28.0));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, roving.id(index), roving.sense(index));
    describe_radio(ui, &response, option, selected, (index, roving));
    if ui.is_rect_visible(rect) {
        parts::radio_mark(ui.painter(), pos2(rect.left() + 9.0, rect.top() + 14.0), selected, &tokens);
        ui.painter().galley(pos2(rect.left() + 28.0, rect.top() + 4.0), words, tokens.text);
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Space beside the words of a segment, in points.
const SEGMENT_SIDE: f32 = 12.0;

/// How wide segments with these words are in a row, in points.
pub fn segmented_width(ui: &Ui, options: &[&str]) -> f32 {
    let colour = theme::of(ui).text;
    let width = |option: &&str| Type::SmallStrong.line_of(ui, option, colour).size().x + 2.0 * SEGMENT_SIDE;
    options.iter().map(width).sum()
}

/// A row of segments of which one is chosen. Arrow keys move and choose. Returns the choice made in this frame.
/// Segments that do not fit go to the next line.
pub fn segmented(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    options: &[&str],
    selected: usize,
) -> Option<usize> {
    const PADDING: f32 = SEGMENT_SIDE;
    const HEIGHT: f32 = 28.0;
    let tokens = theme::of(ui);
    let group = ui.make_persistent_id(("segmented", id));
    let roving = Roving::new(ui, group, options.len(), Some(selected));
    let mut chosen = roving.moved_to;
    let room = ui.available_width().max(48.0);
    let words: Vec<_> = options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let (style, colour) = if index == selected {
                (Type::SmallStrong, tokens.on_soft)
            } else {
                (Type::Small, tokens.muted)
            };
            // Room is taken for the bold words, so that choosing moves nothing.
            let widest = Type::SmallStrong.line_of(ui, option, colour).size().x;
            (
                style.elided(ui, option, colour, room - 2.0 * PADDING),
                widest.min(room - 2.0 * PADDING) + 2.0 * PADDING,
            )
        })
        .collect();
    let total: f32 = words.iter().map(|(_, width)| width).sum();
    let in_a_row = total <= room;
    let size = if in_a_row { vec2(total, HEIGHT) } else { vec2(room, HEIGHT * options.len() as f32) };
    radio_group(ui, name, |ui| {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, tokens.surface);
        let mut corner = rect.left_top();
        let mut focused = None;
        for (index, (galley, width)) in words.into_iter().enumerate() {
            let segment = Rect::from_min_size(corner, vec2(if in_a_row { width } else { room }, HEIGHT));
            corner = if in_a_row { segment.right_top() } else { segment.left_bottom() };
            let response = ui.interact(segment, roving.id(index), roving.sense(index));
            let option = options.get(index).copied().unwrap_or_default();
            describe_radio(ui, &response, option, index == selected, (index, &roving));
            let fill = if index == selected {
                tokens.accent_soft
            } else {
                parts::ground(&response, tokens.surface, tokens.surface_hover)
            };
            ui.painter().rect_filled(segment.shrink(1.0), theme::CONTROL_RADIUS - 1.0, fill);
            if index == selected && tokens.high_contrast {
                ui.painter().rect_stroke(
                    segment,
                    theme::CONTROL_RADIUS,
                    Stroke::new(2.0, tokens.accent),
                    StrokeKind::Inside,
                );
            }
            let place = segment.center() - galley.size() / 2.0;
            ui.painter().galley(place, galley, tokens.text);
            if response.has_focus() {
                focused = Some(segment);
            }
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                chosen = Some(index);
            }
        }
        ui.painter().rect_stroke(
            rect,
            theme::CONTROL_RADIUS,
            Stroke::new(1.0, tokens.line_strong),
            StrokeKind::Inside,
        );
        if let Some(segment) = focused {
            parts::ring(ui, segment, theme::CONTROL_RADIUS);
        }
    });
    chosen.filter(|index| *index != selected)
}

fn radio_group(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, contents);
}

fn describe_radio(
    ui: &Ui,
    response: &Response,
    name: &str,
    selected: bool,
    (index, roving): (usize, &Roving),
) {
    response.widget_info(|| {
        egui::WidgetInfo::selected(accesskit::Role::RadioButton, ui.is_enabled(), selected, name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(index + 1);
        node.set_size_of_set(roving.count());
    });
    Roving::after(ui, response);
}

/// Ids of a group's members, so that a page can move the focus to one ("There is a problem").
pub fn choice_card_id(ui: &Ui, id: impl std::hash::Hash + std::fmt::Debug, index: usize) -> Id {
    ui.make_persistent_id(("choice-cards", id)).with(index)
}

/// The same for a segment.
pub fn segment_id(ui: &Ui, id: impl std::hash::Hash + std::fmt::Debug, index: usize) -> Id {
    ui.make_persistent_id(("segmented", id)).with(index)
}
