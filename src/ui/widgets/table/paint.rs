//! How the head and the cells of a table are painted, and how wide its columns are.

use egui::{Align, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Cell, Column};
use crate::ui::symbols;
use crate::ui::theme::Tokens;
use crate::ui::typography::Type;

const SIDE: f32 = 12.0;

pub(super) fn head(ui: &Ui, column: &Column<'_>, place: Rect, tokens: &Tokens) {
    let room = place.width() - SIDE;
    let title = Type::SmallStrong.elided(ui, column.title, tokens.text, room);
    let (style, colour) =
        if column.note_strong { (Type::SmallStrong, tokens.on_soft) } else { (Type::Small, tokens.muted) };
    let note = (!column.note.is_empty()).then(|| style.elided(ui, column.note, colour, room));
    let height = title.size().y + note.as_ref().map_or(0.0, |note| note.size().y + 1.0);
    let top = place.center().y - height / 2.0;
    let below = top + title.size().y + 1.0;
    ui.painter().galley(pos2(left_of(place, title.size().x, column.align), top), title, tokens.text);
    if let Some(note) = note {
        ui.painter().galley(pos2(left_of(place, note.size().x, column.align), below), note, colour);
    }
}

pub(super) fn cell(ui: &Ui, cell: &Cell<'_>, align: Align, place: Rect, tokens: &Tokens) {
    if let Some(fill) = cell.fill {
        ui.painter().rect_filled(place.shrink2(vec2(1.5, 0.0)), 0.0, fill);
    }
    if cell.outlined {
        let line = Stroke::new(2.0, tokens.accent);
        ui.painter().rect_stroke(place.shrink2(vec2(1.5, 0.0)), 0.0, line, StrokeKind::Inside);
    }
    let symbol = if cell.state.is_some() || cell.event { 18.0 } else { 0.0 };
    let colour = if cell.muted { tokens.muted } else { tokens.text };
    let words = cell.style.elided(ui, &cell.text, colour, place.width() - SIDE - symbol);
    let left = left_of(place, words.size().x + symbol, align);
    let dot = pos2(left + 5.0, place.center().y);
    if let Some(state) = cell.state {
        symbols::state(ui.painter(), dot, 10.0, state, tokens);
    } else if cell.event {
        symbols::event(ui.painter(), dot, tokens);
    }
    let corner = pos2(left + symbol, place.center().y - words.size().y / 2.0);
    ui.painter().galley(corner, words, colour);
}

/// The widths of columns: the least each, and what is left over by their shares.
pub(super) fn widths(columns: &[Column<'_>], room: f32) -> Vec<f32> {
    let least: f32 = columns.iter().map(|column| column.width).sum();
    let shares: f32 = columns.iter().map(|column| column.share).sum();
    let over = if shares > 0.0 { (room - least).max(0.0) / shares } else { 0.0 };
    columns.iter().map(|column| column.width + over * column.share).collect()
}

fn left_of(place: Rect, width: f32, align: Align) -> f32 {
    match align {
        Align::Min => place.left() + SIDE,
        Align::Center => place.center().x - width / 2.0,
        Align::Max => place.right() - SIDE - width,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_what_is_left_over() {
        let columns = [Column::rest("A", 100.0), Column::fixed("B", 50.0), Column::rest("C", 20.0)];
        assert_eq!(widths(&columns, 370.0), [200.0, 50.0, 120.0]);
        assert_eq!(widths(&columns, 90.0), [100.0, 50.0, 20.0]);
        assert_eq!(widths(&columns[1..2], 90.0), [50.0]);
    }
}
