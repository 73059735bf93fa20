//! How computers are grouped: absences, subnets, disabled accounts, and the hosts that the list does not name.

use egui::Ui;

use crate::app::Command;
use crate::app::diagnose::FleetState;
use crate::app::fleet_command::FleetCommand;
use crate::app::words::word;
use crate::domain::evidence::Grouping;
use crate::ui::frame::Outbox;
use crate::ui::widgets::{Card, NumberField, check_box_with, section};

pub(super) fn show(ui: &mut Ui, fleet: &FleetState, outbox: &mut Outbox) {
    let grouping = &fleet.grouping;
    Card::new().show(ui, |ui| {
        section(ui, word("inventory.grouping"));
        ui.add_space(8.0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let days = 1..=Grouping::DAYS;
            let (unit, most) = (word("inventory.days-unit"), (*days.start(), *days.end()));
            number(ui, ("inventory.seldom-after", unit), most, grouping.seldom_after, |days| {
                outbox.send(Command::Fleet(FleetCommand::SeldomAfter(days)));
            });
            number(ui, ("inventory.gone-after", unit), most, grouping.gone_after, |days| {
                outbox.send(Command::Fleet(FleetCommand::GoneAfter(days)));
            });
            number(ui, ("inventory.hosts", ""), (0, Grouping::HOSTS), grouping.hosts, |hosts| {
                outbox.send(Command::Fleet(FleetCommand::Hosts(hosts)));
            });
        });
        ui.add_space(8.0);
        let mut by_subnet = grouping.by_subnet;
        let (label, line) = (word("inventory.by-subnet"), word("inventory.by-subnet-line"));
        if check_box_with(ui, &mut by_subnet, label, line).changed() {
            outbox.send(Command::Fleet(FleetCommand::BySubnet(by_subnet)));
        }
        let mut skip = grouping.skip_disabled;
        let (label, line) = (word("inventory.skip-disabled"), word("inventory.skip-disabled-line"));
        if check_box_with(ui, &mut skip, label, line).changed() {
            outbox.send(Command::Fleet(FleetCommand::SkipDisabled(skip)));
        }
    });
}

fn number(
    ui: &mut Ui,
    (label, unit): (&str, &str),
    (least, most): (u32, u32),
    now: u32,
    send: impl FnOnce(u32),
) {
    let mut value = Some(now);
    let shown = NumberField::new(word(label), least, most).unit(unit).show(ui, &mut value);
    if let (true, Some(value)) = (shown.changed && !shown.invalid, value) {
        send(value);
    }
}
