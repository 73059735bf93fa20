//! The matrix as a table that is operated: one tab stop, rows that can be pointed at and pressed, a head that stays in
//! view, and only the rows that are seen. It carries the roles and names of a table, so that it is its own twin.

use std::ops::Range;

use egui::{
    CursorIcon, Frame, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit,
    pos2, vec2,
};

use crate::app::words::{count, fill, word};
use crate::app::{App, Command};
use crate::domain::catalog::{Era, KeyRow, KeyTable};
use crate::domain::ids::EditionId;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::parts;
use crate::ui::widgets::{Button, muted};

use super::columns::Columns;
use super::model::{self, Matrix};
use super::paint::{self, RowLook};
use super::{controls, keyboard};

/// Draws the matrix on a card. It scrolls in itself where it is higher than `max_height`; without one the page
/// scrolls.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    matrix: &Matrix<'_>,
    layout: Layout,
    max_height: Option<f32>,
    outbox: &mut Outbox,
) {
    let tokens = theme::of(ui);
    let columns = Columns::of(ui.available_width(), matrix.table.groups.len(), layout);
    let frame =
        Frame::new().fill(tokens.surface).corner_radius(theme::CARD_RADIUS).shadow(tokens.card_shadow);
    let shown = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if matrix.table.rows.is_empty() {
            nothing(ui, app, outbox);
            return;
        }
        // The bar lies over the rows, so that they reach from edge to edge.
        ui.spacing_mut().scroll.floating_allocated_width = 0.0;
        match max_height {
            Some(height) => {
                ScrollArea::vertical()
                    .id_salt(("key-groups", app.keys.era.id()))
                    .max_height(height)
                    .auto_shrink([false, true])
                    .show(ui, |ui| body(ui, app, matrix, (columns, false), outbox));
            }
            None => body(ui, app, matrix, (columns, true), outbox),
        }
        // Rows do not reach into the round corners.
        ui.add_space(6.0);
    });
    let line = Stroke::new(1.0, tokens.line);
    ui.painter().rect_stroke(shown.response.rect, theme::CARD_RADIUS, line, StrokeKind::Inside);
}

fn body(
    ui: &mut Ui,
    app: &App,
    matrix: &Matrix<'_>,
    (columns, page_scrolls): (Columns, bool),
    outbox: &mut Outbox,
) {
    let rows = &matrix.table.rows;
    let size = vec2(columns.width(), columns.height(rows.len()));
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let seen = whole.intersect(ui.clip_rect());
    let id = ui.make_persistent_id("key-groups");
    let at = matrix.row_of(app.keys.at.as_ref());
    let table = ui.interact(seen, id, Sense::focusable_noninteractive());
    parts::describe(ui, &table, accesskit::Role::Table, &name(app), |node| {
        node.set_row_count(rows.len() + 1);
        node.set_column_count(columns.count());
        if let Some(at) = at {
            node.set_active_descendant(id.with(at).accesskit_id());
        }
    });
    let page = whole_rows((seen.height() - columns.head) / columns.row).max(2) - 1;
    keyboard::read(ui, app, &table, isize::try_from(page).unwrap_or(1), outbox);
    let reached = at.map(|at| row_rect(whole, columns, at));
    bring_into_view(ui, app, id, reached, (columns, page_scrolls));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(whole).accessibility_parent(id));
    let selected = matrix.row_of(app.keys.selected.as_ref());
    let mut pointed = if table.has_focus() { at } else { selected };
    for index in visible(seen, whole, columns, rows.len()) {
        let Some(row) = rows.get(index) else { continue };
        let rect = row_rect(whole, columns, index);
        let response = inner.interact(rect, id.with(index), Sense::CLICK);
        let look = RowLook {
            selected: selected == Some(index),
            hovered: response.hovered(),
            ringed: table.has_focus() && at == Some(index),
        };
        describe_row(&mut inner, &response, (matrix, columns), (index, row), look.selected);
        paint::row(&inner, matrix, columns, row, rect, look);
        if look.ringed {
            parts::ring(ui, rect.shrink(5.0), theme::CONTROL_RADIUS);
        }
        if response.hovered() {
            pointed = Some(index);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            table.request_focus();
            keyboard::select(ui, app, row.edition.id.clone(), outbox);
        }
    }
    let pointed = pointed.and_then(|index| rows.get(index));
    head(&mut inner, matrix, columns, (whole, seen), pointed);
}

/// Scrolls to the row that the arrow keys or a choice elsewhere have reached since the last frame. A page that scrolls
/// as a whole begins with its heading.
fn bring_into_view(ui: &Ui, app: &App, id: Id, row: Option<Rect>, (columns, page_scrolls): (Columns, bool)) {
    let now = Some((app.keys.era, app.keys.at.clone()));
    let known = |known: &mut Option<(Era, Option<EditionId>)>| core::mem::replace(known, now.clone());
    let before = ui.data_mut(|data| known(data.get_temp_mut_or_default(id)));
    if before == now || before.is_none() && page_scrolls {
        return;
    }
    if let Some(row) = row {
        // The head lies over the uppermost row that is seen.
        let clear = Rect::from_min_max(pos2(row.left(), row.top() - columns.head), row.max);
        ui.scroll_to_rect(clear, None);
    }
}

/// What the table is called: its era.
fn name(app: &App) -> String {
    fill("keys.table", &[("era", controls::era_word(app.keys.era))])
}

/// The head stays at the upper edge of what is seen.
fn head(
    ui: &mut Ui,
    matrix: &Matrix<'_>,
    columns: Columns,
    (whole, seen): (Rect, Rect),
    pointed: Option<&KeyRow<'_>>,
) {
    let lowest = (whole.bottom() - columns.head).max(whole.top());
    let top = seen.top().clamp(whole.top(), lowest);
    let rect = Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), columns.head));
    // Takes the pointer, so that the rows that lie beneath it do not.
    let response = ui.interact(rect, ui.unique_id().with("head"), Sense::CLICK);
    parts::describe(ui, &response, accesskit::Role::Row, word("keys.head"), |node| node.set_row_index(0));
    paint::head(ui, matrix, columns, rect, pointed.map_or(&[], |row| &row.cells));
    let cells = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(response.id));
    let cell = |place: Rect, column: usize, name: &str| {
        describe_cell(&cells, place, (0, column), (accesskit::Role::ColumnHeader, name));
    };
    cell(columns.name_in(rect), 0, word("keys.edition"));
    for column in 0..columns.groups {
        cell(columns.group_in(rect, column), column + 1, &matrix.spoken_head(column));
    }
    cell(columns.needs_in(rect), columns.groups + 1, word("keys.needs"));
    if let Some(place) = columns.key_in(rect) {
        cell(place, columns.groups + 2, word("keys.setup-key"));
    }
}

fn describe_row(
    ui: &mut Ui,
    response: &Response,
    (matrix, columns): (&Matrix<'_>, Columns),
    (index, row): (usize, &KeyRow<'_>),
    selected: bool,
) {
    let spoken = model::spoken_row(matrix, row);
    parts::describe(ui, response, accesskit::Role::Row, &spoken, |node| {
        node.set_row_index(index + 1);
        node.set_selected(selected);
    });
    let rect = response.rect;
    let cells = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(response.id));
    let cell = |place: Rect, column: usize, role: accesskit::Role, name: &str| {
        describe_cell(&cells, place, (index + 1, column), (role, name));
    };
    cell(columns.name_in(rect), 0, accesskit::Role::RowHeader, &row.edition.name);
    for column in 0..columns.groups {
        let spoken = model::spoken_cell(matrix, row, column);
        cell(columns.group_in(rect, column), column + 1, accesskit::Role::Cell, &spoken);
    }
    let needs = row.edition.threshold.to_string();
    cell(columns.needs_in(rect), columns.groups + 1, accesskit::Role::Cell, &needs);
    if let Some(place) = columns.key_in(rect) {
        let key = row.edition.setup_key.as_deref().unwrap_or_else(|| word("keys.no-setup-key"));
        cell(place, columns.groups + 2, accesskit::Role::Cell, key);
    }
}

fn describe_cell(ui: &Ui, place: Rect, (row, column): (usize, usize), (role, name): (accesskit::Role, &str)) {
    let response = ui.interact(place, ui.unique_id().with(column), Sense::hover());
    parts::describe(ui, &response, role, name, |node| {
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

fn row_rect(whole: Rect, columns: Columns, index: usize) -> Rect {
    let top = whole.top() + columns.head + columns.row * index as f32;
    Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), columns.row))
}

/// The rows of which at least a part is seen.
fn visible(seen: Rect, whole: Rect, columns: Columns, rows: usize) -> Range<usize> {
    let above = |y: f32| whole_rows((y - whole.top() - columns.head) / columns.row);
    above(seen.top()).min(rows)..above(seen.bottom()).saturating_add(1).min(rows)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a table can hold"
)]
fn whole_rows(rows: f32) -> usize {
    rows.floor().clamp(0.0, 1.0e6) as usize
}

/// No row is left: says so, and where the same words find something.
fn nothing(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    Frame::new().inner_margin(16).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        muted(ui, Type::Text, &fill("keys.nothing", &[("filter", app.keys.filter.trim())]));
        for era in Era::ALL.into_iter().filter(|era| *era != app.keys.era) {
            let table = KeyTable::of(&app.knowledge.catalog, era).filtered(&app.keys.filter);
            let Ok(found @ 1..) = u32::try_from(table.rows.len()) else { continue };
            let editions = count("keys.editions", found);
            let line = fill("keys.found-in", &[("editions", &editions), ("era", controls::era_word(era))]);
            if Button::link(&line).show(ui).clicked() {
                outbox.send(Command::Era(era));
            }
        }
        if Button::link(word("keys.clear")).show(ui).clicked() {
            outbox.send(Command::FilterEditions(String::new()));
        }
    });
}
