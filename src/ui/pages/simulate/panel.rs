//! The panel at the right with its faces: why something is as it is, the fleet to be changed, and its
//! other futures.

use egui::Ui;

use super::{Shown, fleet, forks, why};
use crate::app::forks::Branch;
use crate::app::learn::DeskOf;
use crate::app::simulate::PanelFace;
use crate::app::words::{fill, word};
use crate::app::{App, Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::pages::learn;
use crate::ui::typography::Type;
use crate::ui::widgets::{muted, tabs};

/// The faces to choose from, and which future is shown where that is not the plan itself.
pub(super) fn head(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let simulate = &app.simulate;
    let task = (app.desk() == Some(DeskOf::Task)).then_some(PanelFace::Task);
    let faces: Vec<PanelFace> = task.into_iter().chain(PanelFace::ALL).collect();
    let titles: Vec<&str> = faces.iter().map(|face| word(title(*face))).collect();
    let selected = faces.iter().position(|face| *face == simulate.panel).unwrap_or(0);
    let chosen = tabs(ui, "simulate-panel", word("simulate.panel"), &titles, selected);
    if let Some(face) = chosen.and_then(|place| faces.get(place)) {
        outbox.send(Command::Run(RunCommand::Panel(*face)));
    }
    let plan = &app.document.plan;
    let branch = Branch::shown(plan);
    if branch != Branch::Plan && simulate.panel != PanelFace::Forks {
        ui.add_space(4.0);
        muted(ui, Type::SmallStrong, &fill("fork.is-shown", &[("name", branch.name(plan))]));
    }
    ui.add_space(8.0);
}

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let simulate = &app.simulate;
    match (simulate.panel, &simulate.run, &simulate.ran) {
        (PanelFace::Why, Some(run), Some(plan)) => why::show(ui, Shown { run, plan, app }, outbox),
        (PanelFace::Forks, Some(run), Some(plan)) => forks::show(ui, Shown { run, plan, app }, outbox),
        (PanelFace::Why | PanelFace::Forks, ..) => {}
        (PanelFace::Task, ..) => learn::task_panel(ui, app, outbox),
        (PanelFace::Fleet, ..) => fleet::show(ui, app, outbox),
    }
}

/// The id of a face's words.
fn title(face: PanelFace) -> &'static str {
    match face {
        PanelFace::Why => "simulate.why",
        PanelFace::Fleet => "simulate.fleet",
        PanelFace::Forks => "simulate.forks",
        PanelFace::Task => "simulate.task",
    }
}
