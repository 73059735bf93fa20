//! How the matrix looks. Draws and nothing else: where things stand is `columns`', what they say is `model`'s.

use egui::{Color32, CornerRadius, Galley, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

use crate::app::words::word;
use crate::domain::catalog::{Cell, KeyRow};
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

use super::columns::{Columns, KeyPlace, PADDING};
use super::model::{Matrix, cell_word, name_in_table, short_name};

/// How a row is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowLook {
    pub(super) selected: bool,
    pub(super) hovered: bool,
    /// The arrow keys are here.
    pub(super) ringed: bool,
}

impl RowLook {
    /// Are the groups that cover the row lit?
    fn lit(self) -> bool {
        self.selected || self.hovered || self.ringed
    }
}

/// The strength of the accent behind "names".
const NAMES: f32 = 0.31;
/// The strength behind "covers" in the lowest and in the highest group.
const COVERS: (f32, f32) = (0.11, 0.20);
/// The room for names, in points, below which all of them are set small: most would not fit.
const LARGE_FROM: f32 = 190.0;
/// What is added where the row is pointed at.
const LIT: f32 = 0.07;

/// The ground of a cell.
fn ground(cell: Cell, share: f32, lit: bool, tokens: &Tokens) -> Option<Color32> {
    if tokens.high_contrast {
        return None;
    }
    let strength = match cell {
        Cell::Names => NAMES,
        Cell::Covers => COVERS.0 + (COVERS.1 - COVERS.0) * share,
        Cell::Not => return None,
    };
    let more = if lit { LIT } else { 0.0 };
    Some(tokens.tint(tokens.surface, strength + more))
}

/// Draws a row.
pub(super) fn row(
    ui: &Ui,
    matrix: &Matrix<'_>,
    columns: Columns,
    row: &KeyRow<'_>,
    rect: Rect,
    look: RowLook,
) {
    let tokens = theme::of(ui);
    let under = match look {
        RowLook { selected: true, .. } => tokens.accent_soft,
        RowLook { hovered: true, .. } => tokens.surface_hover,
        RowLook { selected: false, hovered: false, ringed: _ } => tokens.surface,
    };
    ui.painter().rect_filled(rect, 0.0, under);
    name(ui, columns, row, rect, look, &tokens);
    let last = row.cells.len().saturating_sub(1).max(1) as f32;
    let lowest = row.lowest();
    for (column, cell) in row.cells.iter().enumerate() {
        let place = columns.group_in(rect, column);
        if let Some(fill) = ground(*cell, column as f32 / last, look.lit(), &tokens) {
            ui.painter().rect_filled(place, 0.0, fill);
        }
        let (style, colour) = match cell {
            Cell::Names => (Type::SmallStrong, tokens.text),
            Cell::Covers if look.lit() => (Type::Small, tokens.text),
            Cell::Covers | Cell::Not => (Type::Small, tokens.muted),
        };
        centred(ui, place, &style.elided(ui, cell_word(*cell), colour, place.width() - 4.0), colour);
        if look.lit() && *cell != Cell::Not {
            mark(ui, place, lowest == Some(column), matrix.owned_column == Some(column), &tokens);
        }
    }
    let needs = row.edition.threshold.to_string();
    centred(ui, columns.needs_in(rect), &Type::Mono.line_of(ui, &needs, tokens.text), tokens.text);
    if let Some(place) = columns.key_in(rect) {
        key(ui, row, pos2(place.left() + PADDING, place.center().y), &tokens);
    }
    if tokens.high_contrast && look.selected {
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
}

/// Marks the lowest group that covers the row with a border, the owned one with a bar.
fn mark(ui: &Ui, place: Rect, lowest: bool, owned: bool, tokens: &Tokens) {
    if lowest {
        ui.painter().rect_stroke(place, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    if owned {
        let bar = Rect::from_min_max(pos2(place.left(), place.bottom() - 4.0), place.max);
        ui.painter().rect_filled(bar, 0.0, tokens.accent);
    }
}

fn name(ui: &Ui, columns: Columns, row: &KeyRow<'_>, rect: Rect, look: RowLook, tokens: &Tokens) {
    let place = columns.name_in(rect);
    let room = place.width() - PADDING - 6.0;
    let words = name_galley(
        ui,
        name_in_table(&row.edition.name),
        room,
        look.selected,
        columns.key != KeyPlace::BelowName,
    );
    let left = place.left() + PADDING;
    if columns.key == KeyPlace::BelowName {
        let middle = if row.edition.setup_key.is_some() { place.top() + 14.0 } else { place.center().y };
        put(ui, pos2(left, middle), &words, tokens.text);
        key(ui, row, pos2(left, place.bottom() - 13.0), tokens);
    } else {
        put(ui, pos2(left, place.center().y), &words, tokens.text);
    }
}

/// The name in the largest type that fits, at last in two small lines.
fn name_galley(ui: &Ui, name: &str, room: f32, strong: bool, two_lines: bool) -> Arc<Galley> {
    let colour = theme::of(ui).text;
    // Measured bold, so that selecting changes neither size nor lines.
    if room >= LARGE_FROM && Type::Strong.line_of(ui, name, colour).size().x <= room {
        return if strong { Type::Strong } else { Type::Text }.line_of(ui, name, colour);
    }
    let small = if strong { Type::SmallStrong } else { Type::Small };
    let wrapped = small.galley(ui, name, colour, room);
    if two_lines && wrapped.rows.len() <= 2 { wrapped } else { small.elided(ui, name, colour, room) }
}

fn key(ui: &Ui, row: &KeyRow<'_>, left: Pos2, tokens: &Tokens) {
    if let Some(key) = &row.edition.setup_key {
        put(ui, left, &Type::SmallMono.line_of(ui, key, tokens.text), tokens.text);
    }
}

/// Draws the head. `covering` are the columns that cover the row that is pointed at.
pub(super) fn head(ui: &Ui, matrix: &Matrix<'_>, columns: Columns, rect: Rect, covering: &[Cell]) {
    let tokens = theme::of(ui);
    let top = CornerRadius { nw: 10, ne: 10, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, top, tokens.surface);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    let title = |words: &str, room: f32| Type::Strong.elided(ui, words, tokens.text, room);
    let edition = title(word("keys.edition"), columns.name_in(rect).width() - PADDING);
    put(ui, pos2(rect.left() + PADDING, rect.center().y), &edition, tokens.text);
    let needs = columns.needs_in(rect);
    centred(ui, needs, &title(word("keys.needs"), needs.width() - 4.0), tokens.text);
    if let Some(place) = columns.key_in(rect) {
        let key = title(word("keys.setup-key"), place.width() - PADDING);
        put(ui, pos2(place.left() + PADDING, place.center().y), &key, tokens.text);
    }
    for (column, group) in matrix.table.groups.iter().enumerate() {
        let place = columns.group_in(rect, column);
        let covers = covering.get(column).is_some_and(|cell| *cell != Cell::Not);
        let owned = matrix.owned_column == Some(column);
        let style = if columns.small_heads() { Type::SmallStrong } else { Type::Strong };
        let colour = if covers { tokens.on_soft } else { tokens.text };
        let words = style.elided(ui, &short_name(group), colour, place.width());
        centred(ui, halves(place, 9.0, 17.0), &words, colour);
        let (style, colour) =
            if owned { (Type::SmallStrong, tokens.on_soft) } else { (Type::Small, tokens.muted) };
        let words = style.elided(ui, matrix.below_head(column), colour, place.width());
        centred(ui, halves(place, 28.0, 17.0), &words, colour);
        if covers {
            let bar = Rect::from_min_max(pos2(place.left(), place.bottom() - 3.0), place.max);
            ui.painter().rect_filled(bar, 0.0, tokens.accent);
        }
    }
}

fn halves(place: Rect, down: f32, height: f32) -> Rect {
    Rect::from_min_size(place.left_top() + vec2(0.0, down), vec2(place.width(), height))
}

fn centred(ui: &Ui, place: Rect, words: &Arc<Galley>, colour: Color32) {
    ui.painter().galley(place.center() - words.size() / 2.0, Arc::clone(words), colour);
}

/// Puts words with their left edge's middle at `left`.
fn put(ui: &Ui, left: Pos2, words: &Arc<Galley>, colour: Color32) {
    ui.painter().galley(left - vec2(0.0, words.size().y / 2.0), Arc::clone(words), colour);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours as WCAG 2.2 defines it.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let linear = |channel: u8| {
            let part = f32::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = |colour: Color32| {
            0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_words_of_every_cell_can_be_read_on_its_ground() {
        for tokens in [Tokens::LIGHT, Tokens::DARK] {
            for share in [0.0, 0.5, 1.0] {
                for lit in [false, true] {
                    let names = ground(Cell::Names, share, lit, &tokens).unwrap();
                    assert!(contrast(tokens.text, names) >= 4.5, "names: {}", contrast(tokens.text, names));
                    let covers = ground(Cell::Covers, share, lit, &tokens).unwrap();
                    let words = if lit { tokens.text } else { tokens.muted };
                    let found = contrast(words, covers);
                    assert!(found >= 4.5, "covers, dark {}, lit {lit}: {found}", tokens.dark);
                }
            }
        }
    }

    #[test]
    fn a_wider_group_is_stronger_and_a_named_cell_the_strongest() {
        let tokens = Tokens::LIGHT;
        let red = |cell, share| ground(cell, share, false, &tokens).unwrap().r();
        assert!(red(Cell::Covers, 0.0) > red(Cell::Covers, 0.5));
        assert!(red(Cell::Covers, 0.5) > red(Cell::Covers, 1.0));
        assert!(red(Cell::Covers, 1.0) > red(Cell::Names, 0.0));
        assert_eq!(ground(Cell::Not, 0.5, true, &tokens), None);
    }
}
