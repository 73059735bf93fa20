//! The card that reads this machine: what will run, what it does not need, and the button that runs it.

use egui::Ui;

use crate::app::diagnose::MachineCommand;
use crate::app::words::word;
use crate::app::{App, Command, DiagnoseCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, muted, paragraph, section, text};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let machine = &app.diagnose.machine;
    let Some(asking) = &machine.asking else { return };
    Card::new().edge(theme::of(ui).accent).show(ui, |ui| {
        section(ui, word("diagnose.machine.title"));
        muted(ui, Type::Text, word("diagnose.machine.why"));
        ui.add_space(10.0);
        text(ui, Type::Strong, word("diagnose.machine.runs"));
        ui.add_space(4.0);
        text(ui, Type::Mono, &asking.line());
        ui.add_space(6.0);
        paragraph(ui, word("diagnose.machine.rights"));
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let send = |outbox: &mut Outbox, command| {
                outbox.send(Command::Diagnose(command));
            };
            if machine.job.is_some() {
                muted(ui, Type::Text, word("diagnose.machine.running"));
                if Button::plain(word("diagnose.machine.stop")).show(ui).clicked() {
                    send(outbox, DiagnoseCommand::Cancel);
                }
            } else if Button::filled(word("diagnose.machine.run")).show(ui).clicked() {
                send(outbox, DiagnoseCommand::Machine(MachineCommand::Read));
            }
            if Button::plain(word("diagnose.machine.close")).show(ui).clicked() {
                send(outbox, DiagnoseCommand::Machine(MachineCommand::Card(false)));
            }
        });
    });
}
