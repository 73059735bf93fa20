//! A list of computers on its way to a plan: what it becomes, which column is what, what is wrong with its rows, what
//! stays out and why, and how the rest is grouped. The list stands beside it, with the line of a problem marked.

mod columns;
mod grouping;
mod left_out;
mod tables;

use egui::{Id, Ui};

use super::inputs::short;
use crate::app::diagnose::{FleetState, Worked};
use crate::app::fleet_command::FleetCommand;
use crate::app::fleet_words;
use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, Reason, ReasonMark, because_list, error_summary, heading, section, text, why,
};

/// Between the parts of the page, in points.
const GAP: f32 = 12.0;

pub(super) fn show(ui: &mut Ui, app: &App, fleet: &FleetState, outbox: &mut Outbox) {
    let back = Button::link(word("inventory.back")).icon(Icon::Back);
    if back.show(ui).clicked() {
        outbox.send(Command::Fleet(FleetCommand::Close));
    }
    ui.add_space(4.0);
    heading(ui, &fill("inventory.title", &[("name", &short(&fleet.name))]));
    ui.add_space(6.0);
    why(ui, word("inventory.why"));
    ui.add_space(GAP);
    problems(ui, fleet);
    becomes(ui, fleet, outbox);
    let Some(worked) = &fleet.worked else { return };
    ui.add_space(GAP);
    if let Some(columns) = &worked.roster.columns {
        columns::show(ui, fleet, columns, outbox);
        ui.add_space(GAP);
    }
    if !worked.roster.faults.is_empty() {
        tables::faults(ui, &worked.roster.faults, outbox);
        ui.add_space(GAP);
    }
    if !worked.preview.left_out.is_empty() {
        left_out::show(ui, app, fleet, worked, outbox);
        ui.add_space(GAP);
    }
    grouping::show(ui, fleet, outbox);
    ui.add_space(GAP);
    if !worked.preview.cohorts.is_empty() {
        tables::cohorts(ui, app, &worked.preview);
        ui.add_space(GAP);
        assumed(ui, app, fleet, worked);
    }
}

/// What is wrong, on top; it takes the focus when a plan was wanted that cannot be made.
fn problems(ui: &mut Ui, fleet: &FleetState) {
    let memory = Id::unique("fleet-complaints");
    let seen = ui.data_mut(|data| data.get_temp_mut_or_default::<u32>(memory).to_owned());
    ui.data_mut(|data| data.insert_temp(memory, fleet.complaints));
    let failure = fleet.failure.as_ref().map(|problem| problem.to_string());
    let nobody = word("inventory.nobody");
    let lines: Vec<&str> = match &failure {
        Some(failure) => vec![failure],
        None if fleet.worked.is_some() && !fleet.can_be_made() => vec![nobody],
        None => return,
    };
    if error_summary(ui, Id::unique("fleet-problems"), &lines, fleet.complaints > seen).is_some() {
        columns::want_system(ui);
    }
    ui.add_space(GAP);
}

/// The result in one sentence, and the button that makes it.
fn becomes(ui: &mut Ui, fleet: &FleetState, outbox: &mut Outbox) {
    let summary = match &fleet.worked {
        Some(worked) => fleet_words::summary(&worked.preview),
        None if fleet.job.is_some() => word("inventory.reading").to_owned(),
        None => return,
    };
    Card::new().show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(16.0, 8.0);
            if Button::filled(word("command.fleet-make")).show(ui).clicked() {
                outbox.send(Command::Fleet(FleetCommand::MakePlan));
            }
            text(ui, Type::Strong, &summary);
        });
    });
}

fn assumed(ui: &mut Ui, app: &App, fleet: &FleetState, worked: &Worked) {
    let Worked { preview, made, .. } = worked;
    let lines = fleet_words::assumed(preview, made, &fleet.grouping, &app.knowledge.catalog);
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .map(|line| Reason { mark: ReasonMark::Assumed, strong: "", text: line, source: "" })
        .collect();
    Card::new().show(ui, |ui| {
        section(ui, word("inventory.assumed.title"));
        ui.add_space(8.0);
        because_list(ui, word("inventory.assumed.title"), &reasons);
    });
}
