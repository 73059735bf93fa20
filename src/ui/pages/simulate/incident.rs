//! The form that adds one incident: what, to whom, when, how long.

use egui::Ui;

use super::menu::choice_menu;
use crate::app::run_words::date;
use crate::app::simulate::{Draft, DraftKind, date_of_day, target_id};
use crate::app::words::word;
use crate::app::{App, Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, NumberField, muted, section, source, text};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let plan = &app.document.plan;
    let draft = &app.simulate.draft;
    let last = plan.days.saturating_sub(1);
    let mut changed = Draft { day: draft.day.min(last), ..draft.clone() };
    section(ui, word("fleet.add"));
    label(ui, word("fleet.kind"));
    let kinds = DraftKind::ALL.map(|kind| word(kind.word()));
    let kind = DraftKind::ALL.iter().position(|kind| *kind == draft.kind).unwrap_or(0);
    if let Some(kind) =
        choice_menu(ui, word("fleet.kind"), &kinds, kind).and_then(|place| DraftKind::ALL.get(place))
    {
        changed.kind = *kind;
    }
    let targets = draft.targets(plan);
    if draft.kind != DraftKind::InternetDown {
        label(ui, word("fleet.target"));
        if targets.is_empty() {
            muted(ui, Type::Text, word("status.no-target"));
        } else {
            let names: Vec<&str> = targets.iter().map(target_id).collect();
            if let Some(target) = choice_menu(ui, word("fleet.target"), &names, draft.target) {
                changed.target = target;
            }
        }
    }
    let begins = date_of_day(plan, changed.day).map(date).unwrap_or_default();
    let mut day = Some(changed.day);
    NumberField::new(word("fleet.day"), 0, last).note(&begins).show(ui, &mut day);
    changed.day = day.unwrap_or(changed.day);
    let shown = app.simulate.day().min(last);
    if shown != changed.day && Button::link(word("fleet.day-shown")).small().show(ui).clicked() {
        changed.day = shown;
    }
    if draft.kind.ends() {
        let mut lasts = Some(draft.lasts);
        NumberField::new(word("fleet.lasts"), 0, plan.days)
            .note(word("fleet.lasts-note"))
            .unit(word("fleet.days"))
            .show(ui, &mut lasts);
        changed.lasts = lasts.unwrap_or(changed.lasts);
    } else {
        source(ui, word("fleet.for-good"));
    }
    if changed != *draft {
        outbox.send(Command::Run(RunCommand::Incident(changed)));
    }
    ui.add_space(8.0);
    let add = Command::Run(RunCommand::AddIncident);
    if Button::plain(add.text()).show(ui).clicked() {
        outbox.send(add);
    }
}

fn label(ui: &mut Ui, words: &str) {
    text(ui, Type::Medium, words);
}
