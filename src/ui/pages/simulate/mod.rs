//! Simulate: the fleet over time. Transport on top, picture, chart, lanes and events in the middle, why and fleet at
//! the right.
//!
//! ```text
//! |< < Play > >|  1 week a second  ----o------  9 Feb 2010  First lapse
//! +-----------------------------------------------+-----------+
//! | Microsoft      kms01 [====|==]      DNS       | Why Fleet |
//! |   [desktops]   [servers]   [laptops]          |           |
//! | States Count Pools                 Table      | because   |
//! | lanes                                         |           |
//! | events                                        |           |
//! +-----------------------------------------------+-----------+
//! ```

mod bars;
mod chance;
mod charts;
mod contacts;
mod editor;
mod events;
mod facts;
mod fleet;
mod forks;
mod incident;
mod lanes;
mod menu;
mod panel;
mod picture;
mod rescue;
mod stack;
mod time_axis;
mod transport;
mod twins;
mod why;
mod world;

use egui::{Align, Frame, Layout as Flow, Margin, ScrollArea, Ui};

pub(super) use time_axis::dates;

use crate::app::simulate::{Picture, Stage};
use crate::app::words::{spoken, word};
use crate::app::{App, Command, Place, RunCommand};
use crate::domain::plan::Plan;
use crate::domain::simulation::Run;
use crate::ui::frame::{Outbox, ready_cards};
use crate::ui::layout::Layout;
use crate::ui::page::panel_under;
use crate::ui::pages::learn;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Tone, badge, callout, follow_focus, muted, section, segmented, text};

/// From this height of the window on, picture and chart both have room.
const BOTH_FROM: f32 = 700.0;
/// Room at the left of chart and lanes for names and numbers, in points: they share one time axis.
const GUTTER: f32 = 84.0;
/// How far the page may reach below its room, in points: borders and margins.
const OVERFLOW: f32 = 12.0;
/// Between the parts of the page, in points.
const GAP: f32 = 8.0;
/// Seconds after which running work says so on the page.
const PATIENCE: f64 = 0.2;

/// A finished run with the plan it was made from.
#[derive(Clone, Copy)]
struct Shown<'a> {
    run: &'a Run,
    plan: &'a Plan,
    app: &'a App,
}

/// Draws the place.
pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    learn::strip(ui, app, layout, outbox);
    transport::show(ui, app, layout, outbox);
    let mut head = |ui: &mut Ui, outbox: &mut Outbox| panel::head(ui, app, outbox);
    panel_under(ui, app, layout, (word("simulate.panel"), 300.0), outbox, Some(&mut head), |ui, outbox| {
        panel::show(ui, app, outbox);
    });
    let padding = if layout.page_padding() > 20.0 { 20.0 } else { 16.0 };
    #[expect(clippy::cast_possible_truncation, reason = "16 or 20")]
    let margin = Frame::new().inner_margin(Margin::symmetric(padding as i8, 10));
    // The line of a lesson takes room that the page then lacks.
    let room = ui.available_size().round();
    let overflows =
        ui.make_persistent_id(("simulate-overflows", room.x.to_bits(), room.y.to_bits(), spoken()));
    let scrolls = ui.data(|data| data.get_temp::<bool>(overflows)).is_some();
    if layout.pages_scroll() || app.desk().is_some() || scrolls {
        ScrollArea::vertical().id_salt("simulate").auto_shrink([false, false]).show(ui, |ui| {
            margin.show(ui, |ui| body(ui, app, layout, Heights::scrolling(), outbox));
            follow_focus(ui);
        });
    } else {
        let bottom = ui.max_rect().bottom();
        margin.show(ui, |ui| {
            let heights = Heights::filling(ui.available_height());
            body(ui, app, layout, heights, outbox);
        });
        // Where long words leave no room for the events, the page scrolls from the next frame on.
        if ui.min_rect().bottom() > bottom + OVERFLOW {
            ui.data_mut(|data| data.insert_temp(overflows, true));
            ui.request_repaint();
        }
    }
}

/// How high the parts of the page are, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Heights {
    /// The picture of activation paths.
    picture: f32,
    /// Lanes before they scroll.
    lanes: f32,
    /// The event list; as much as is left where there is none.
    events: Option<f32>,
}

impl Heights {
    /// For a page that scrolls: everything as high as it needs.
    const fn scrolling() -> Self {
        Self { picture: picture::HEIGHT, lanes: lanes::ROW * 6.0, events: Some(260.0) }
    }

    /// For a page that is filled: what a higher window has more goes to lanes and picture first, then to the events.
    fn filling(room: f32) -> Self {
        let over = (room - 616.0).max(0.0);
        let picture = picture::HEIGHT + (over / 3.0).min(78.0);
        Self { picture, lanes: lanes::ROW * (3.0 + (over / 72.0).floor().min(7.0)), events: None }
    }
}

fn body(ui: &mut Ui, app: &App, layout: Layout, heights: Heights, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = GAP;
    problems(ui, app);
    if app.editor.open {
        editor::show(ui, app, outbox);
        return;
    }
    let simulate = &app.simulate;
    let (Some(run), Some(plan)) = (&simulate.run, &simulate.ran) else {
        if simulate.problems.is_empty() {
            muted(ui, Type::Text, word("simulate.first-run"));
        }
        return;
    };
    if plan.cohorts.is_empty() && plan.hosts.is_empty() {
        no_fleet(ui, outbox);
        return;
    }
    let shown = Shown { run, plan, app };
    let both = ui.content_rect().height() >= BOTH_FROM;
    if !both || layout.panel_is_sheet() {
        stages(ui, app, (both, layout), outbox);
    }
    if both || simulate.stage == Stage::Picture {
        picture::show(ui, shown, heights.picture, outbox);
    }
    if both || simulate.stage == Stage::Chart {
        charts::show(ui, shown, heights.lanes, outbox);
    }
    if !simulate.as_table || !both && simulate.stage == Stage::Picture {
        lanes::show(ui, shown, heights.lanes, outbox);
    }
    events::show(ui, shown, heights.events, outbox);
}

/// What to do where the plan has nobody to watch.
fn no_fleet(ui: &mut Ui, outbox: &mut Outbox) {
    section(ui, word("ready.title"));
    text(ui, Type::Text, word("simulate.no-fleet"));
    ui.horizontal(|ui| {
        for command in [Command::Go(Place::Decide), Command::OpenExample] {
            if Button::plain(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
        }
    });
    ScrollArea::vertical().id_salt("ready-made").auto_shrink([false, false]).show(ui, |ui| {
        ready_cards(ui, outbox);
        follow_focus(ui);
    });
}

/// Which of picture and chart is shown, where there is room for one, and the way to the panel, where it is a sheet.
fn stages(ui: &mut Ui, app: &App, (both, layout): (bool, Layout), outbox: &mut Outbox) {
    let names = [word("simulate.picture"), word("simulate.chart")];
    let selected = usize::from(app.simulate.stage == Stage::Chart);
    ui.horizontal(|ui| {
        if !both {
            let chosen = segmented(ui, "stage", word("simulate.stage"), &names, selected);
            if let Some(stage) = chosen.and_then(|place| Stage::ALL.get(place)) {
                outbox.send(Command::Run(RunCommand::Stage(*stage)));
            }
            if app.simulate.stage == Stage::Picture {
                old_future(ui, app, outbox);
            }
        }
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            if layout.panel_is_sheet() && Button::plain(word("simulate.panel")).show(ui).clicked() {
                outbox.send(Command::TogglePanel);
            }
        });
    });
}

/// Why the plan cannot run; what is shown below is of the plan before.
fn problems(ui: &mut Ui, app: &App) {
    if app.simulate.problems.is_empty() {
        return;
    }
    callout(ui, Tone::Problem, word("simulate.cannot-run"), |ui| {
        for problem in &app.simulate.problems {
            text(ui, Type::Small, &problem.to_string());
        }
    });
}

/// Marks what is shown as scaled from a part of the fleet, or as of the plan before a change: while the new future is computed for long enough to notice, and
/// for as long as it was cancelled.
fn old_future(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let id = egui::Id::unique("simulate-job-since");
    let is_partial = app.simulate.picture == Picture::Scaled;
    if app.simulate.job.is_none() {
        ui.data_mut(|data| data.remove_temp::<f64>(id));
        if is_partial || app.future_is_old() {
            badge(
                ui,
                Tone::Caution,
                word(if is_partial { "simulate.partial" } else { "simulate.old-future" }),
            );
            let again = Command::Run(RunCommand::RunAgain);
            if Button::link(again.text()).small().show(ui).clicked() {
                outbox.send(again);
            }
        }
        return;
    }
    if is_partial {
        badge(ui, Tone::Caution, word("simulate.partial"));
        return;
    }
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or(id, now));
    if now - since >= PATIENCE {
        badge(ui, Tone::Caution, word("simulate.old-future"));
    }
}
