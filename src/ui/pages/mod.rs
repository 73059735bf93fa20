//! The pages: one file or folder per place. A page looks at the app and sends commands; it never changes anything.

mod cited;
mod decide;
mod diagnose;
mod handover;
mod keys;
mod learn;
mod paste;
mod reference;
mod rows;
mod settings;
mod simulate;

use egui::{Id, Rect, Sense, Ui, accesskit, vec2};

use crate::app::words::word;
use crate::app::{App, Place};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::widgets::parts;

/// Draws the page of the place that is open.
pub fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    arrive(ui, app);
    match app.place {
        Place::Decide => decide::show(ui, app, layout, outbox),
        Place::Keys => keys::show(ui, app, layout, outbox),
        Place::Simulate => simulate::show(ui, app, layout, outbox),
        Place::Diagnose => diagnose::show(ui, app, layout, outbox),
        Place::Learn => learn::show(ui, app, layout, outbox),
        Place::Reference => reference::show(ui, app, layout, outbox),
        Place::HandOver => handover::show(ui, app, layout, outbox),
        Place::Settings => settings::show(ui, app, layout, outbox),
    }
}

/// Where a page begins. It holds the focus when one has come to the page, so that Tab goes on into the page; it is no
/// stop of its own and shows no ring.
pub(super) fn start() -> Id {
    Id::unique("start-of-the-page")
}

/// Puts the focus at the start of the page when another place is opened.
fn arrive(ui: &Ui, app: &App) {
    let last = Id::unique("last-place");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Place>(last);
        data.insert_temp(last, app.place);
        before
    });
    if before.is_some_and(|before| before != app.place) && app.overlay.is_none() {
        ui.memory_mut(|memory| memory.request_focus(start()));
    }
    if ui.memory(|memory| memory.has_focus(start())) {
        let corner = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
        let response = ui.interact(corner, start(), Sense::focusable_noninteractive());
        parts::describe(ui, &response, accesskit::Role::Label, word(app.place.word()), |_| {});
    }
}
