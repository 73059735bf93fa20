//! A table of any length, of which only what is seen is drawn. One tab stop: arrow keys, Page up and down, Home and
//! End move the selected row, Enter opens it, Ctrl+C asks for a copy of it.

mod cell;
mod paint;

use std::ops::Range;

use egui::{
    Color32, Event, EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, accesskit, pos2, vec2,
};

pub use self::cell::{Cell, Column};
use super::{parts, text};
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// A table.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it in a Ui"]
pub struct Table<'a> {
    name: &'a str,
    columns: &'a [Column<'a>],
    rows: usize,
    selected: Option<usize>,
    reveal: Option<usize>,
    row_height: f32,
    max_height: f32,
    empty: &'a str,
}

/// What the user did with a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableResponse {
    /// The row that was selected in this frame.
    pub selected: Option<usize>,
    /// The row that was opened: Enter, or a double press.
    pub opened: Option<usize>,
    /// The row that was asked to be copied: Ctrl+C.
    pub copied: Option<usize>,
    /// The row under the pointer.
    pub hovered: Option<usize>,
    /// The table has the focus.
    pub focused: bool,
}

impl<'a> Table<'a> {
    /// A table of `rows` rows, 36 high each, and as high as there is room.
    pub const fn new(name: &'a str, columns: &'a [Column<'a>], rows: usize) -> Self {
        Self {
            name,
            columns,
            rows,
            selected: None,
            reveal: None,
            row_height: 36.0,
            max_height: f32::INFINITY,
            empty: "",
        }
    }

    /// The selected row.
    pub const fn selected(mut self, selected: Option<usize>) -> Self {
        self.selected = selected;
        self
    }

    /// A row to be scrolled into view whenever it becomes another one than before.
    pub const fn reveal(mut self, row: Option<usize>) -> Self {
        self.reveal = row;
        self
    }

    /// Another height of rows: 26 for a list of events.
    pub const fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// The height of the whole table at which it begins to scroll.
    pub const fn max_height(mut self, height: f32) -> Self {
        self.max_height = height;
        self
    }

    /// What is said where there is no row.
    pub const fn empty(mut self, words: &'a str) -> Self {
        self.empty = words;
        self
    }

    /// Draws the table. `cell` is asked for what stands in a row and column, for the rows that are seen only.
    pub fn show<'c>(
        self,
        ui: &mut Ui,
        id: impl std::hash::Hash + std::fmt::Debug,
        mut cell: impl FnMut(usize, usize) -> Cell<'c>,
    ) -> TableResponse {
        let id = ui.make_persistent_id(("table", id));
        let builder =
            UiBuilder::new().accessibility_role(accesskit::Role::Table).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.accesskit_node_builder(ui.unique_id(), |node| {
                // The head counts as a row.
                node.set_row_count(self.rows + 1);
                node.set_column_count(self.columns.len());
            });
            let room = ui.available_width().max(1.0);
            let widths = paint::widths(self.columns, room);
            let total: f32 = widths.iter().sum();
            if total <= room + 0.5 {
                return self.body(ui, id, &widths, &mut cell);
            }
            ScrollArea::horizontal().id_salt(id).show(ui, |ui| self.body(ui, id, &widths, &mut cell)).inner
        })
        .inner
    }

    fn body<'c>(
        &self,
        ui: &mut Ui,
        id: Id,
        widths: &[f32],
        cell: &mut impl FnMut(usize, usize) -> Cell<'c>,
    ) -> TableResponse {
        let tokens = theme::of(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        // The bar lies over the padding of the last column, so that a table is as wide when it scrolls.
        ui.spacing_mut().scroll.floating_allocated_width = 0.0;
        let top = ui.cursor().min;
        let head = self.head(ui, widths, &tokens);
        let mut done = TableResponse::default();
        if self.rows == 0 && !self.empty.is_empty() {
            ui.add_space(12.0);
            text::muted(ui, Type::Text, self.empty);
        }
        let room = (self.max_height - head).min(ui.available_height()).max(self.row_height);
        let (moved, focused) = self.keys(ui, id, room, &mut done);
        done.focused = focused;
        let revealed = self.newly_revealed(ui, id);
        let seen = ScrollArea::vertical()
            .id_salt((id, "rows"))
            .max_height(room)
            .auto_shrink([false, true])
            .show_viewport(ui, |ui, viewport| {
                ui.set_height(self.row_height * self.rows as f32);
                ui.set_width(widths.iter().sum());
                if let Some(row) = moved.or(revealed) {
                    ui.scroll_to_rect(self.row_rect(ui, row, widths), None);
                }
                for row in self.visible(viewport) {
                    self.row(ui, id, (row, moved.or(self.selected) == Some(row)), widths, cell, &mut done);
                }
            });
        let whole = Rect::from_min_max(top, seen.inner_rect.max);
        let response = ui.interact(whole, id, Sense::focusable_noninteractive());
        self.describe(ui, &response, id);
        if done.selected.is_some() {
            response.request_focus();
        }
        if response.has_focus() {
            parts::ring(ui, whole, theme::CONTROL_RADIUS);
        }
        done
    }

    /// The row to be revealed, in the frame in which it becomes one.
    fn newly_revealed(&self, ui: &Ui, id: Id) -> Option<usize> {
        let id = id.with("revealed");
        let before = ui.data(|data| data.get_temp::<Option<usize>>(id)).flatten();
        ui.data_mut(|data| data.insert_temp(id, self.reveal));
        self.reveal.filter(|row| before != Some(*row) && *row < self.rows)
    }

    fn describe(&self, ui: &Ui, response: &Response, id: Id) {
        parts::describe(ui, response, accesskit::Role::ListGrid, self.name, |node| {
            if let Some(row) = self.selected {
                node.set_active_descendant(id.with(row).accesskit_id());
                node.set_value((row + 1).to_string());
            }
        });
    }

    /// Draws the head; returns its height.
    fn head(&self, ui: &mut Ui, widths: &[f32], tokens: &Tokens) -> f32 {
        if self.columns.iter().all(|column| column.title.is_empty()) {
            return 0.0;
        }
        let height = if self.columns.iter().any(|column| !column.note.is_empty()) { 52.0 } else { 36.0 };
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::Row);
        ui.scope_builder(builder, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(widths.iter().sum(), height), Sense::hover());
            let mut left = rect.left();
            for (index, (column, width)) in self.columns.iter().zip(widths).enumerate() {
                let place = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, height));
                left += width;
                paint::head(ui, column, place, tokens);
                let response = ui.interact(place, ui.unique_id().with(("head", index)), Sense::hover());
                let name = if column.note.is_empty() {
                    column.title.to_owned()
                } else {
                    format!("{}, {}", column.title, column.note)
                };
                parts::describe(ui, &response, accesskit::Role::ColumnHeader, &name, |node| {
                    node.set_column_index(index);
                });
            }
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
        });
        height
    }

    fn visible(&self, viewport: Rect) -> Range<usize> {
        let first = whole_rows(viewport.min.y / self.row_height);
        let last = whole_rows(viewport.max.y / self.row_height).saturating_add(1);
        first.min(self.rows)..last.min(self.rows)
    }

    fn row_rect(&self, ui: &Ui, row: usize, widths: &[f32]) -> Rect {
        let corner = ui.max_rect().left_top() + vec2(0.0, self.row_height * row as f32);
        Rect::from_min_size(corner, vec2(widths.iter().sum(), self.row_height))
    }

    fn row<'c>(
        &self,
        ui: &mut Ui,
        id: Id,
        (row, selected): (usize, bool),
        widths: &[f32],
        cell: &mut impl FnMut(usize, usize) -> Cell<'c>,
        done: &mut TableResponse,
    ) {
        let tokens = theme::of(ui);
        let rect = self.row_rect(ui, row, widths);
        let cells: Vec<Cell<'c>> = (0..self.columns.len()).map(|column| cell(row, column)).collect();
        let name =
            cells.iter().map(Cell::words).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        let response = ui.interact(rect, id.with(row), Sense::CLICK);
        parts::describe(ui, &response, accesskit::Role::Row, &name, |node| {
            node.set_row_index(row + 1);
            node.set_selected(selected);
        });
        if response.clicked() {
            done.selected = Some(row);
        }
        if response.double_clicked() {
            done.opened = Some(row);
        }
        if response.hovered() {
            done.hovered = Some(row);
        }
        let rest = if selected { tokens.accent_soft } else { Color32::TRANSPARENT };
        let hover = if selected { tokens.accent_soft_hover } else { tokens.surface_hover };
        ui.painter().rect_filled(rect, 0.0, parts::ground(&response, rest, hover));
        if selected && tokens.high_contrast {
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        }
        let builder = UiBuilder::new().max_rect(rect).accessibility_parent(response.id);
        let inner = ui.new_child(builder);
        let mut left = rect.left();
        for (index, ((cell, column), width)) in cells.iter().zip(self.columns).zip(widths).enumerate() {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
            left += width;
            let node = inner.interact(place, id.with((row, index)), Sense::hover());
            parts::describe(&inner, &node, accesskit::Role::Cell, cell.words(), |node| {
                node.set_row_index(row + 1);
                node.set_column_index(index);
            });
            paint::cell(&inner, cell, column.align, place, &tokens);
        }
    }

    /// Reads the keys. Returns the row that they moved to, and whether the table has the focus.
    fn keys(&self, ui: &Ui, id: Id, room: f32, done: &mut TableResponse) -> (Option<usize>, bool) {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        if !ui.memory(|memory| memory.has_focus(id)) {
            return (None, false);
        }
        let page = whole_rows(room / self.row_height).saturating_sub(1).max(1);
        let Some(last) = self.rows.checked_sub(1) else { return (None, true) };
        let from = self.selected;
        let moved = ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let mut to = None;
            if pressed(Key::ArrowDown) {
                to = Some(from.map_or(0, |row| row.saturating_add(1)));
            }
            if pressed(Key::ArrowUp) {
                to = Some(from.map_or(last, |row| row.saturating_sub(1)));
            }
            if pressed(Key::PageDown) {
                to = Some(from.map_or(0, |row| row.saturating_add(page)));
            }
            if pressed(Key::PageUp) {
                to = Some(from.map_or(0, |row| row.saturating_sub(page)));
            }
            if pressed(Key::Home) {
                to = Some(0);
            }
            if pressed(Key::End) {
                to = Some(last);
            }
            if pressed(Key::Enter) {
                done.opened = from;
            }
            if input.events.iter().any(|event| matches!(event, Event::Copy)) {
                done.copied = from;
            }
            to.map(|row: usize| row.min(last))
        });
        done.selected = moved;
        (moved, true)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and no table is that long"
)]
fn whole_rows(rows: f32) -> usize {
    rows.max(0.0).floor() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_in_view_are_asked_for() {
        let table = Table::new("T", &[], 1000).row_height(20.0);
        let view = |top, bottom| Rect::from_min_max(pos2(0.0, top), pos2(100.0, bottom));
        assert_eq!(table.visible(view(0.0, 100.0)), 0..6);
        assert_eq!(table.visible(view(19_990.0, 20_100.0)), 999..1000);
        assert_eq!(Table::new("T", &[], 0).visible(view(0.0, 100.0)), 0..0);
    }
}
