//! Decide: one question a page, the recommendation so far beside it, and the recommendation as the page that follows.
//! Looks at the answers and sends commands; what follows from an answer is the advice's.

mod check;
mod choices;
mod conflicts;
mod expert;
mod focus;
mod footer;
mod question;
mod reasons;
mod result;
mod site;
mod so_far;
mod steps;
mod windows;

use egui::{Rect, Ui, UiBuilder, pos2};

use crate::app::App;
use crate::app::words::word;
use crate::domain::advice::Answers;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::side_panel;
use focus::Arrival;

/// Width of the panel beside a question, in points.
const SO_FAR: f32 = 340.0;
/// Width of the panel beside the recommendation, in points.
const STEPS: f32 = 372.0;

/// What every part of the page looks at.
struct Page<'a> {
    app: &'a App,
    answers: Answers,
    layout: Layout,
    arrival: Arrival,
}

/// Draws the place.
pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let arrival = focus::arrival(ui, app);
    let page = Page { app, answers: app.answers(), layout, arrival };
    let recommended = app.decide.recommended();
    let wanted = if recommended { STEPS } else { SO_FAR };
    let beside = if layout.panel_is_sheet() { 0.0 } else { layout.panel(wanted) };
    let room = ui.max_rect();
    let rect = Rect::from_min_max(room.min, pos2((room.right() - beside).max(room.left()), room.bottom()));
    // The page is drawn first, so that reading and Tab come to the panel after it.
    let mut left = ui.new_child(UiBuilder::new().id_salt("decide").max_rect(rect));
    left.shrink_clip_rect(rect);
    if recommended {
        result::show(&mut left, &page, outbox);
        side_panel(ui, app, layout, (word("steps.title"), wanted), outbox, |ui, outbox| {
            steps::show(ui, &page, outbox);
        });
    } else {
        question::show(&mut left, &page, outbox);
        side_panel(ui, app, layout, (word("so-far.title"), wanted), outbox, |ui, outbox| {
            so_far::show(ui, &page, outbox);
        });
    }
}
