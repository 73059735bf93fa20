//! The two tables of the fleet view: rows with a problem, of which a pressed one shows its line, and the cohorts.

use egui::Ui;

use crate::app::fleet_command::FleetCommand;
use crate::app::fleet_words;
use crate::app::words::{count, grouped, said, word};
use crate::app::{App, Command};
use crate::domain::evidence::{Preview, PreviewCohort};
use crate::domain::problem::Problem;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Card, Cell, Column, Table, muted, section};

/// The highest that a table gets, in points.
const HIGHEST: f32 = 330.0;
/// The height of a row, in points.
const ROW: f32 = 28.0;

/// The height of a table with so many rows: the page scrolls, and gives a table all that it asks for.
fn height(rows: usize) -> f32 {
    ((rows as f32 + 1.0) * ROW + 22.0).min(HIGHEST)
}

/// Draws in a part of the page of this height.
fn within(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_max_height(height);
        contents(ui);
    });
}

pub(super) fn faults(ui: &mut Ui, faults: &[Problem], outbox: &mut Outbox) {
    let columns = [
        Column::fixed(word("inventory.fault.line"), 60.0).right(),
        Column::fixed(word("inventory.fault.column"), 150.0),
        Column::rest(word("inventory.fault.found"), 110.0),
        Column::rest(word("inventory.fault.allowed"), 140.0),
    ];
    Card::new().show(ui, |ui| {
        section(ui, &count("inventory.faults", u32::try_from(faults.len()).unwrap_or(u32::MAX)));
        muted(ui, Type::Small, word("inventory.faults-why"));
        ui.add_space(8.0);
        let high = height(faults.len());
        let table = Table::new(word("inventory.faults-table"), &columns, faults.len())
            .row_height(ROW)
            .max_height(high);
        within(ui, high, |ui| {
            let done = table.show(ui, "faults", |row, column| {
                let Some(fault) = faults.get(row) else { return Cell::empty() };
                match column {
                    0 => Cell::text(fault.line.map(|line| line.to_string()).unwrap_or_default()),
                    1 => Cell::text(fault.field.as_str()),
                    2 => Cell::text(said(&fault.found).into_owned()),
                    _ => Cell::text(said(&fault.allowed).into_owned()).muted(),
                }
            });
            let row = done.selected.or(done.opened);
            if let Some(line) = row.and_then(|row| faults.get(row)).and_then(|fault| fault.line) {
                outbox.send(Command::Fleet(FleetCommand::ShowLine(line)));
            }
        });
    });
}

pub(super) fn cohorts(ui: &mut Ui, app: &App, preview: &Preview) {
    let with_subnets = preview.cohorts.iter().any(|cohort| cohort.subnet.is_some());
    let mut columns = vec![
        Column::fixed(word("inventory.cohort.count"), 72.0).right(),
        Column::rest(word("inventory.cohort.edition"), 130.0),
        Column::fixed(word("inventory.cohort.kind"), 74.0),
        Column::rest(word("inventory.cohort.network"), 120.0),
    ];
    if with_subnets {
        columns.push(Column::fixed(word("inventory.cohort.subnet"), 118.0));
    }
    Card::new().show(ui, |ui| {
        section(ui, word("inventory.cohorts"));
        ui.add_space(8.0);
        let (rows, high) = (preview.cohorts.len(), height(preview.cohorts.len()));
        let table = Table::new(word("inventory.cohorts"), &columns, rows).row_height(ROW).max_height(high);
        within(ui, high, |ui| {
            table.show(ui, "cohorts", |row, column| {
                preview.cohorts.get(row).map_or_else(Cell::empty, |cohort| cell(app, cohort, column))
            });
        });
    });
}

fn cell<'c>(app: &App, cohort: &PreviewCohort, column: usize) -> Cell<'c> {
    let edition = &cohort.cohort.edition;
    match column {
        0 => Cell::text(grouped(u64::from(cohort.cohort.count))),
        1 => {
            let known = app.knowledge.catalog.edition(edition);
            Cell::text(known.map_or(edition.to_string(), |row| row.name.clone()))
        }
        2 => Cell::text(word(if cohort.cohort.is_virtual {
            "inventory.virtual"
        } else {
            "inventory.physical"
        })),
        3 => Cell::text(fleet_words::attachment(cohort)),
        _ => Cell::text(cohort.subnet.clone().unwrap_or_default()),
    }
}
