//! Keys: which key group covers which edition, as nested columns, with the setup key of each edition ready to copy.
//! The table is the catalogue's; this page decides nothing and only draws it.

mod columns;
mod controls;
mod keyboard;
mod model;
mod paint;
mod panel;
mod panel_more;
mod table;

use egui::{Frame, Margin, Ui};

use crate::app::App;
use crate::app::words::word;
use crate::ui::frame::Outbox;
use crate::ui::layout::{Height, Layout};
use crate::ui::page;
use crate::ui::widgets::{heading, why};

use self::model::Matrix;

/// Space below the table for the line that says what the keys do, in points.
const FOOT: f32 = 50.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let matrix = Matrix::of(app);
    panel::show(ui, app, &matrix, layout, outbox);
    if layout.pages_scroll() {
        page::body(ui, layout, "keys", |ui| {
            above(ui, app, &matrix, outbox);
            table::show(ui, app, &matrix, layout, None, outbox);
            controls::foot(ui, app, outbox);
        });
        return;
    }
    Frame::new().inner_margin(margin(layout)).show(ui, |ui| {
        above(ui, app, &matrix, outbox);
        let room = (ui.available_height() - FOOT - controls::more_lines(ui)).max(160.0);
        table::show(ui, app, &matrix, layout, Some(room), outbox);
        controls::foot(ui, app, outbox);
    });
}

fn margin(layout: Layout) -> Margin {
    match layout.height {
        Height::Tall => Margin { left: 24, right: 20, top: 22, bottom: 8 },
        Height::Low => Margin { left: 20, right: 16, top: 16, bottom: 8 },
    }
}

fn above(ui: &mut Ui, app: &App, matrix: &Matrix<'_>, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, word("keys.title"));
    ui.add_space(6.0);
    why(ui, word("keys.why"));
    ui.add_space(16.0);
    controls::show(ui, app, matrix, outbox);
    ui.add_space(12.0);
}
