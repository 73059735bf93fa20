//! Learn: lessons and exercises on running simulations, the quiz, and the teacher's view. Looks at what is open and sends
//! commands; what a run tells and how a plan scores is the app's.

mod arrival;
mod class;
mod course;
mod grounds;
mod lesson;
mod list;
mod prose;
mod quiz;
mod results;
mod run;
mod steps;
mod strip;
mod task;
mod write;

use egui::{Align, Layout as Flow, Ui};

pub(super) use strip::strip;
pub(super) use task::task_panel;

use crate::app::learn::LearnView;
use crate::app::words::word;
use crate::app::{App, Command, LearnCommand};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, heading_in_focus};

/// The widest that what is read gets, in points.
const WIDEST: f32 = 760.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    match app.learn.view {
        LearnView::Lesson if app.learn.player.is_some() => lesson::show(ui, app, layout, outbox),
        LearnView::List | LearnView::Lesson => list::show(ui, app, layout, outbox),
        LearnView::Quiz => quiz::show(ui, app, layout, outbox),
        LearnView::Course => course::show(ui, app, layout, outbox),
        LearnView::Class => class::show(ui, app, layout, outbox),
        LearnView::Write => write::show(ui, app, layout, outbox),
    }
}

/// A column whose texts stand at the left.
fn column(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.with_layout(Flow::top_down(Align::Min), contents);
}

/// The way back to the list, and what the page is called.
fn head(ui: &mut Ui, app: &App, title: &str, outbox: &mut Outbox) {
    let is_new = arrival::is_new(ui, app);
    all_lessons(ui, outbox);
    heading_in_focus(ui, Type::Heading, title, is_new);
}

/// The way back to the list.
fn all_lessons(ui: &mut Ui, outbox: &mut Outbox) {
    let list = Command::Learn(LearnCommand::List);
    if Button::link(word("learn.all")).small().name(list.text()).show(ui).clicked() {
        outbox.send(list);
    }
}
