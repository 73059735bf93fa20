//! The head of Diagnose: the box, its buttons, the card of the live check, and what a code typed into the box means. A
//! paste of several lines is read at once, wherever on the page it lands.

use egui::{Id, Ui};

use super::{live, machine};
use crate::app::diagnose::{Explained, MachineCommand};
use crate::app::reference::LookUp;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, DiagnoseCommand};
use crate::ui::frame::Outbox;
use crate::ui::layout::{Height, Layout};
use crate::ui::pages::paste;
use crate::ui::widgets::{
    Button, Card, Reason, ReasonMark, TextField, Tone, because_list, callout, heading,
    in_english_unless_known, paragraph, section, source, why,
};

/// The widest that the box gets, in points.
const BOX: f32 = 760.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    heading(ui, word("diagnose.title"));
    ui.add_space(6.0);
    why(ui, word("diagnose.why"));
    ui.add_space(14.0);
    field(ui, app, layout, outbox);
    ui.add_space(8.0);
    buttons(ui, app, outbox);
    // Below its button, before what was asked earlier.
    if app.diagnose.live.open {
        ui.add_space(16.0);
        live::show(ui, app, outbox);
    }
    if app.diagnose.machine.open {
        ui.add_space(16.0);
        machine::show(ui, app, outbox);
    }
    if !app.diagnose.explained.is_empty() {
        ui.add_space(16.0);
        explained(ui, &app.diagnose.explained, outbox);
    }
    if app.diagnose.is_empty() && !app.diagnose.live.open && !app.diagnose.machine.open {
        ui.add_space(20.0);
        can_read(ui);
    }
}

fn field(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let id = Id::unique("diagnose-box");
    if let Some(text) = paste::lines(ui, app, Some(id)) {
        if text.trim_end().contains('\n') {
            outbox.send(Command::Diagnose(DiagnoseCommand::Paste(text)));
        } else {
            // A code or a word is explained, as where it was typed.
            let typed = format!("{}{text}", app.diagnose.typed);
            outbox.send(Command::Diagnose(DiagnoseCommand::Type(typed)));
            outbox.send(Command::Diagnose(DiagnoseCommand::ReadTyped));
        }
    }
    let mut typed = app.diagnose.typed.clone();
    // Once there is something to look at, that needs the room.
    let alone = app.diagnose.is_empty() && !app.diagnose.live.open;
    let rows = if layout.height == Height::Tall && alone { 4 } else { 2 };
    let field = TextField::new(word("diagnose.box"))
        .label_hidden()
        .hint(word("diagnose.box-hint"))
        .rows(rows)
        .width(BOX)
        .id(id)
        .show(ui, &mut typed);
    if field.changed() {
        outbox.send(Command::Diagnose(DiagnoseCommand::Type(typed)));
    }
}

fn buttons(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        let read = word("diagnose.read");
        // One filled button a page: the card has its own while it is open.
        let card = app.diagnose.live.open || app.diagnose.machine.open;
        let read = if card { Button::plain(read) } else { Button::filled(read) };
        let choices = [
            (read, DiagnoseCommand::ReadTyped),
            (Button::plain(word("diagnose.open")), DiagnoseCommand::OpenFile),
            (
                Button::plain(word("diagnose.live-open")).expanded(app.diagnose.live.open),
                DiagnoseCommand::LiveCard(!app.diagnose.live.open),
            ),
        ];
        let machine = &app.diagnose.machine;
        let of_this_machine = machine.is_windows.then(|| {
            (
                Button::plain(word("diagnose.machine-open")).expanded(machine.open),
                DiagnoseCommand::Machine(MachineCommand::Card(!machine.open)),
            )
        });
        for (button, command) in choices.into_iter().chain(of_this_machine) {
            if button.show(ui).clicked() {
                outbox.send(Command::Diagnose(command));
            }
        }
        if !app.diagnose.is_empty() && Button::quiet(word("diagnose.clear")).show(ui).clicked() {
            outbox.send(Command::Diagnose(DiagnoseCommand::Clear));
        }
    });
}

fn explained(ui: &mut Ui, meanings: &[Explained], outbox: &mut Outbox) {
    if meanings.len() > 1 && meanings.iter().any(|meaning| !meaning.place.is_empty()) {
        callout(ui, Tone::Caution, "", |ui| paragraph(ui, word("diagnose.several")));
        ui.add_space(8.0);
    }
    for (place, meaning) in meanings.iter().enumerate() {
        ui.push_id(("meaning", place), |ui| {
            Card::new().show(ui, |ui| self::meaning(ui, meaning, outbox));
        });
        ui.add_space(8.0);
    }
}

fn meaning(ui: &mut Ui, meaning: &Explained, outbox: &mut Outbox) {
    section(ui, &meaning.title);
    if !meaning.place.is_empty() {
        source(ui, &fill("diagnose.where", &[("place", &meaning.place)]));
    }
    ui.add_space(4.0);
    let texts = [meaning.meaning.as_str(), &meaning.remedy];
    in_english_unless_known(ui, texts.into_iter().filter(|text| !text.is_empty()));
    paragraph(ui, &said(&meaning.meaning));
    if !meaning.remedy.is_empty() {
        ui.add_space(4.0);
        paragraph(ui, &fill("diagnose.remedy", &[("remedy", &said(&meaning.remedy))]));
    }
    ui.add_space(4.0);
    let name = fill("diagnose.lead-to-what", &[("what", &meaning.title)]);
    if Button::link(word("diagnose.lead-to")).small().name(&name).show(ui).clicked() {
        outbox.send(Command::LookUp(LookUp::Name(meaning.name.clone())));
    }
}

fn can_read(ui: &mut Ui) {
    Card::new().show(ui, |ui| {
        section(ui, word("diagnose.can-read"));
        ui.add_space(8.0);
        let points =
            ["diagnose.can-read-1", "diagnose.can-read-4", "diagnose.can-read-2", "diagnose.can-read-3"]
                .map(word);
        let reasons = points.map(|text| Reason { mark: ReasonMark::Event, strong: "", text, source: "" });
        because_list(ui, word("diagnose.can-read"), &reasons);
    });
}
