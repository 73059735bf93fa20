//! Many short choices on little room: labelled rows of chips, and radio buttons in columns. Each is one group with one
//! tab stop; arrow keys move, Space and Enter choose.

use egui::{
    Align, CursorIcon, Id, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2,
    vec2,
};

use super::parts::{self, Roving};
use super::text;
use crate::ui::theme;
use crate::ui::typography::Type;

/// One choice: what is drawn, and the name that is spoken, which holds what is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    pub words: &'a str,
    pub name: &'a str,
}

/// Chips that belong together, with the words before them.
#[derive(Clone, Copy, Debug)]
pub struct ChipRow<'a> {
    pub label: &'a str,
    pub chips: &'a [Chip<'a>],
}

/// The space that a label takes before its chips, in points.
const LABEL: f32 = 104.0;
/// Height of a chip, in points.
const CHIP: f32 = 28.0;
/// Height of a radio button in columns, in points.
const RADIO: f32 = 25.0;
/// From the left edge of a radio button to its words, in points.
const INDENT: f32 = 24.0;

/// The id of a member of a group of chips or columns, so that a page can move the focus to it.
pub fn chip_id(ui: &Ui, id: impl std::hash::Hash + std::fmt::Debug, index: usize) -> Id {
    ui.make_persistent_id(("chips", id)).with(index)
}

/// Draws rows of chips; `selected` and what is returned count through all rows. `name` is spoken for the group.
pub fn chip_rows(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    rows: &[ChipRow<'_>],
    selected: Option<usize>,
) -> Option<usize> {
    let group = ui.make_persistent_id(("chips", id));
    let count = rows.iter().map(|row| row.chips.len()).sum();
    let roving = Roving::new(ui, group, count, selected);
    let mut chosen = roving.moved_to;
    radio_group(ui, name, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let mut index = 0;
        for row in rows {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(LABEL - 4.0, CHIP), Sense::hover());
                let before = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
                text::muted(&mut ui.new_child(before), Type::Small, row.label);
                ui.horizontal_wrapped(|ui| {
                    for one in row.chips {
                        if chip(ui, &roving, index, one, selected == Some(index)).clicked() {
                            chosen = Some(index);
                        }
                        index += 1;
                    }
                });
            });
        }
    });
    chosen
}

fn chip(ui: &mut Ui, roving: &Roving, index: usize, chip: &Chip<'_>, selected: bool) -> Response {
    const SIDE: f32 = 9.0;
    let tokens = theme::of(ui);
    let (style, colour) = if selected { (Type::Strong, tokens.on_soft) } else { (Type::Text, tokens.text) };
    // Room for the bold words, so that choosing moves nothing; never more than a whole row.
    let room = (ui.max_rect().width() - 2.0 * SIDE).max(theme::MIN_TARGET);
    let widest = Type::Strong.line_of(ui, chip.words, colour).size().x.min(room);
    let words = style.elided(ui, chip.words, colour, widest);
    let shortened = words.elided;
    let (_, rect) = ui.allocate_space(vec2(widest + 2.0 * SIDE, CHIP));
    let response = ui.interact(rect, roving.id(index), roving.sense(index));
    describe(ui, &response, chip.name, selected, (index, roving));
    if ui.is_rect_visible(rect) {
        let (rest, hover, line) = if selected {
            (tokens.accent_soft, tokens.accent_soft_hover, Stroke::new(2.0, tokens.accent))
        } else {
            (tokens.surface, tokens.surface_hover, Stroke::new(1.0, tokens.line_strong))
        };
        let fill = parts::ground(&response, rest, hover);
        ui.painter().rect(rect, theme::CONTROL_RADIUS, fill, line, StrokeKind::Inside);
        ui.painter().galley(rect.center() - words.size() / 2.0, words, colour);
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if shortened { response.on_hover_text(chip.name) } else { response }
}

/// Draws radio buttons in as many columns as fit, at most `most`, down each column first.
pub fn radio_columns(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    options: &[Chip<'_>],
    selected: Option<usize>,
    most: usize,
) -> Option<usize> {
    const GAP: f32 = 8.0;
    let group = ui.make_persistent_id(("chips", id));
    let roving = Roving::new(ui, group, options.len(), selected);
    let colour = theme::of(ui).text;
    let room = ui.available_width();
    let widest = options
        .iter()
        .map(|option| Type::Text.line_of(ui, option.words, colour).size().x + INDENT)
        .fold(theme::MIN_TARGET, f32::max);
    let fitting = most.clamp(1, options.len().max(1));
    let fits = |columns: &usize| *columns as f32 * (widest + GAP) - GAP <= room;
    let columns = (1..=fitting).rev().find(fits).unwrap_or(1);
    let rows = options.len().div_ceil(columns);
    let width = (room + GAP) / columns as f32 - GAP;
    let mut chosen = roving.moved_to;
    radio_group(ui, name, |ui| {
        let (area, _) = ui.allocate_exact_size(vec2(room, rows as f32 * RADIO), Sense::hover());
        for (index, option) in options.iter().enumerate() {
            let (column, row) = (index / rows.max(1), index % rows.max(1));
            let corner = pos2(area.left() + column as f32 * (width + GAP), area.top() + row as f32 * RADIO);
            let rect = Rect::from_min_size(corner, vec2(width.min(room), RADIO));
            if radio(ui, &roving, (index, rect), option, selected == Some(index)).clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen
}

fn radio(
    ui: &Ui,
    roving: &Roving,
    (index, place): (usize, Rect),
    option: &Chip<'_>,
    selected: bool,
) -> Response {
    let tokens = theme::of(ui);
    let words = Type::Text.elided(ui, option.words, tokens.text, place.width() - INDENT);
    let shortened = words.elided;
    let rect = Rect::from_min_size(place.min, vec2(INDENT + words.size().x, place.height()));
    let response = ui.interact(rect, roving.id(index), roving.sense(index));
    describe(ui, &response, option.name, selected, (index, roving));
    if ui.is_rect_visible(rect) {
        parts::radio_mark(ui.painter(), pos2(rect.left() + 9.0, rect.center().y), selected, &tokens);
        let corner = pos2(rect.left() + INDENT, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(corner, words, tokens.text);
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if shortened { response.on_hover_text(option.name) } else { response }
}

fn radio_group(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, contents);
}

fn describe(ui: &Ui, response: &Response, name: &str, selected: bool, (index, roving): (usize, &Roving)) {
    response.widget_info(|| {
        egui::WidgetInfo::selected(accesskit::Role::RadioButton, ui.is_enabled(), selected, name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(index + 1);
        node.set_size_of_set(roving.count());
    });
    Roving::after(ui, response);
}
