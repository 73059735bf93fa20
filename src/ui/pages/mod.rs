//! The pages: one file or folder per place. A page looks at the app and sends commands; it never changes anything.

mod coming;
mod decide;
mod diagnose;
mod keys;
mod learn;
mod paste;
mod reference;
mod rows;
mod settings;
mod simulate;

use egui::Ui;

use crate::app::{App, Place};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;

/// Draws the page of the place that is open.
pub fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    match app.place {
        Place::Decide => decide::show(ui, app, layout, outbox),
        Place::Keys => keys::show(ui, app, layout, outbox),
        Place::Simulate => simulate::show(ui, app, layout, outbox),
        Place::Diagnose => diagnose::show(ui, app, layout, outbox),
        Place::Learn => learn::show(ui, layout),
        Place::Reference => reference::show(ui, app, layout, outbox),
        Place::Settings => settings::show(ui, app, layout, outbox),
    }
}
