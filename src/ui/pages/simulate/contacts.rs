//! The last contacts of a machine: when, how each ended and because of what, the newest first.

use egui::Ui;

use super::Shown;
use crate::app::run_words::date_time;
use crate::app::words::{fill, grouped, word};
use crate::app::{Command, RunCommand};
use crate::domain::simulation::{Contact, HostIx, Outcome};
use crate::ui::frame::Outbox;
use crate::ui::widgets::{Button, Reason, ReasonMark, Sources, because_list_with, divider, section};

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let contacts = &shown.app.simulate.now.contacts;
    if contacts.is_empty() {
        return;
    }
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(4.0);
    section(ui, word("contacts.title"));
    let results: Vec<String> = contacts.iter().map(|contact| result(shown, contact)).collect();
    let lines: Vec<Reason<'_>> = contacts
        .iter()
        .zip(&results)
        .map(|(contact, text)| {
            let mark = if contact.outcome.succeeded() { ReasonMark::Told } else { ReasonMark::Against };
            Reason { mark, strong: "", text, source: "" }
        })
        .collect();
    because_list_with(ui, word("contacts.title"), &lines, Sources::Shown, |ui, place| {
        let Some(contact) = contacts.get(place) else { return };
        let go = fill("contacts.go", &[("when", &date_time(shown.run, contact.last))]);
        if Button::link(&span(shown, contact)).small().name(&go).show(ui).clicked() {
            outbox.send(Command::Run(RunCommand::Seek(contact.last)));
        }
    });
}

fn result(shown: Shown<'_>, contact: &Contact) -> String {
    let id = if contact.outcome.succeeded() { "contacts.activated" } else { "contacts.refused" };
    fill(id, &[("why", &outcome(shown, contact.outcome))])
}

/// When it was; of several equal ones, when the first and the last, and how many.
fn span(shown: Shown<'_>, contact: &Contact) -> String {
    let last = date_time(shown.run, contact.last);
    if contact.times < 2 {
        return last;
    }
    let (first, times) = (date_time(shown.run, contact.first), grouped(u64::from(contact.times)));
    fill("contacts.span", &[("first", &first), ("last", &last), ("times", &times)])
}

/// How a contact ended, in words.
pub(super) fn outcome(shown: Shown<'_>, outcome: Outcome) -> String {
    let host = |host: HostIx| shown.run.host_name(host);
    match outcome {
        Outcome::Success { host: at, count } => {
            fill("outcome.success", &[("host", &host(at)), ("count", &count.to_string())])
        }
        Outcome::CountTooLow { host: at, count } => {
            fill("outcome.count-too-low", &[("host", &host(at)), ("count", &count.to_string())])
        }
        Outcome::NotCovered { host: at } => fill("outcome.not-covered", &[("host", &host(at))]),
        Outcome::ClockSkew { host: at } => fill("outcome.clock-skew", &[("host", &host(at))]),
        Outcome::OffNetwork => word("outcome.off-network").to_owned(),
        Outcome::NoRecord => word("outcome.no-record").to_owned(),
        Outcome::NoAnswer => word("outcome.no-answer").to_owned(),
        Outcome::PortBlocked => word("outcome.port-blocked").to_owned(),
        Outcome::MicrosoftActivated => word("outcome.microsoft").to_owned(),
        Outcome::NoMicrosoft => word("outcome.no-microsoft").to_owned(),
        Outcome::Exhausted => word("outcome.exhausted").to_owned(),
    }
}
