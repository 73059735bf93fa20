//! Which column is what: a choice of the list's heads for each, with the first values beside it.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::diagnose::FleetState;
use crate::app::fleet_command::FleetCommand;
use crate::app::words::{count, fill, word};
use crate::domain::evidence::{Column, Columns, DateOrder};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Card, Offer, muted, muted_line, section, segmented, select, text};

/// Width of the words before a choice, in points.
const WORDS: f32 = 132.0;
/// Width of a choice, in points.
const CHOICE: f32 = 230.0;

pub(super) fn show(ui: &mut Ui, fleet: &FleetState, columns: &Columns, outbox: &mut Outbox) {
    // What was just said holds at once, though the list is still being read anew.
    let map = fleet.columns().unwrap_or_default();
    Card::new().show(ui, |ui| {
        section(ui, word("inventory.columns"));
        let id = if fleet.remembered { "inventory.columns-remembered" } else { "inventory.columns-why" };
        muted(ui, Type::Small, word(id));
        ui.add_space(8.0);
        let remarks: Vec<String> =
            columns.samples.iter().map(|values| values.first().cloned().unwrap_or_default()).collect();
        let mut offers = vec![Offer { words: word("inventory.not-there"), remark: "" }];
        offers.extend(columns.heads.iter().zip(&remarks).map(|(head, remark)| Offer {
            words: if head.is_empty() { word("inventory.no-head") } else { head },
            remark,
        }));
        for column in Column::ALL {
            let place = map.place(column, &columns.heads);
            let values = place.and_then(|place| columns.samples.get(place));
            ui.push_id(column.id(), |ui| one(ui, column, &offers, place, values, columns, outbox));
            ui.add_space(4.0);
        }
        dates(ui, columns, map.dates, outbox);
    });
}

fn one(
    ui: &mut Ui,
    column: Column,
    offers: &[Offer<'_>],
    place: Option<usize>,
    values: Option<&Vec<String>>,
    columns: &Columns,
    outbox: &mut Outbox,
) {
    let name = word(column_word(column));
    let wanted = column == Column::System && is_wanted(ui);
    let selected = place.map_or(0, |place| place + 1);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 2.0);
        ui.allocate_ui_with_layout(
            vec2(WORDS, crate::ui::theme::CONTROL_HEIGHT),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_min_width(WORDS);
                text(ui, Type::Medium, name);
            },
        );
        if let Some(chosen) = select(ui, name, CHOICE, offers, selected, wanted) {
            let head = chosen.checked_sub(1).and_then(|place| columns.heads.get(place)).cloned();
            outbox.send(Command::Fleet(FleetCommand::Column(column, head)));
        }
        let shown = match values {
            Some(values) if values.is_empty() => word("inventory.no-values").to_owned(),
            Some(values) => values.join(word("inventory.between-values")),
            None => String::new(),
        };
        if !shown.is_empty() {
            muted_line(ui, Type::Small, &shown);
        }
    });
}

/// Asks for the focus on the choice of the operating system, which nothing can do without.
pub(super) fn want_system(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(wish(), true));
    ui.request_repaint();
}

fn is_wanted(ui: &Ui) -> bool {
    ui.data_mut(|data| core::mem::take(data.get_temp_mut_or_default::<bool>(wish())))
}

fn wish() -> Id {
    Id::unique("fleet-system-wanted")
}

fn column_word(column: Column) -> &'static str {
    match column {
        Column::Name => "inventory.column.name",
        Column::System => "inventory.column.system",
        Column::Version => "inventory.column.version",
        Column::LastLogon => "inventory.column.last-logon",
        Column::Address => "inventory.column.address",
        Column::Enabled => "inventory.column.enabled",
        Column::VirtualMachine => "inventory.column.virtual-machine",
        Column::Chassis => "inventory.column.chassis",
        Column::PartialKey => "inventory.column.partial-key",
        Column::Cmid => "inventory.column.cmid",
    }
}

/// How dates are read that could be either way round; asked only where there are such.
fn dates(ui: &mut Ui, columns: &Columns, said: Option<DateOrder>, outbox: &mut Outbox) {
    const ORDERS: [Option<DateOrder>; 3] = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)];
    if columns.ambiguous == 0 && said.is_none() {
        return;
    }
    ui.add_space(8.0);
    text(ui, Type::Medium, word("inventory.dates"));
    let open = count("inventory.ambiguous", u32::try_from(columns.ambiguous).unwrap_or(u32::MAX));
    if columns.ambiguous > 0 {
        muted(ui, Type::Small, &fill("inventory.dates-open", &[("dates", &open)]));
    }
    let words = [word("inventory.dates-left"), word("inventory.day-first"), word("inventory.month-first")];
    let selected = ORDERS.iter().position(|order| *order == said).unwrap_or(0);
    let chosen = segmented(ui, "dates", word("inventory.dates"), &words, selected);
    if let Some(order) = chosen.and_then(|place| ORDERS.get(place)) {
        outbox.send(Command::Fleet(FleetCommand::Dates(*order)));
    }
}
