//! The form of one incident: what, to whom, when, how long. It keeps its height whatever is chosen in it, so that
//! nothing below moves. It adds a new incident, or changes one of the plan.

use egui::Ui;

use super::menu::choice_menu;
use crate::app::draft::{Draft, date_of_day, target_id};
use crate::app::draft_kind::DraftKind;
use crate::app::lane_command::LaneCommand;
use crate::app::run_words::{date, duration};
use crate::app::words::{fill, word};
use crate::app::{App, Command, RunCommand};
use crate::domain::plan::fields::incident::MOST_HOURS;
use crate::domain::plan::{Limits, Plan};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, NumberField, muted, section, text};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let plan = &app.document.plan;
    let draft = &app.simulate.draft;
    let last = plan.days.saturating_sub(1);
    let mut changed = Draft { day: draft.day.min(last), ..draft.clone() };
    section(ui, word(if draft.edits.is_some() { "fleet.edit" } else { "fleet.add" }));
    label(ui, word("fleet.kind"));
    let kinds = DraftKind::ALL.map(|kind| word(kind.word()));
    let kind = DraftKind::ALL.iter().position(|kind| *kind == draft.kind).unwrap_or(0);
    if let Some(kind) =
        choice_menu(ui, word("fleet.kind"), &kinds, kind).and_then(|place| DraftKind::ALL.get(place))
    {
        changed.kind = *kind;
    }
    whom(ui, app, plan, &mut changed);
    when(ui, app, plan, &mut changed);
    if changed != *draft {
        outbox.send(Command::Run(RunCommand::Incident(changed)));
    }
    ui.add_space(8.0);
    buttons(ui, draft, outbox);
}

fn buttons(ui: &mut Ui, draft: &Draft, outbox: &mut Outbox) {
    let edits = [
        Command::Run(RunCommand::Lane(LaneCommand::Change)),
        Command::Run(RunCommand::Lane(LaneCommand::NewDraft)),
    ];
    let adds = [Command::Run(RunCommand::AddIncident)];
    let commands: &[Command] = if draft.edits.is_some() { &edits } else { &adds };
    ui.horizontal_wrapped(|ui| {
        for command in commands {
            if Button::plain(command.text()).show(ui).clicked() {
                outbox.send(command.clone());
            }
        }
    });
}

/// To whom it happens: a host, a cohort or some of it, or machines from outside.
fn whom(ui: &mut Ui, app: &App, plan: &Plan, changed: &mut Draft) {
    if changed.kind == DraftKind::RogueInstall {
        rogues(ui, app, plan, changed);
        return;
    }
    label(ui, word("fleet.target"));
    let targets = changed.targets(plan);
    if !changed.kind.aimed() {
        let everywhere = [word("fleet.everywhere")];
        choice_menu(ui, word("fleet.target"), &everywhere, 0);
    } else if targets.is_empty() {
        muted(ui, Type::Text, word("status.no-target"));
    } else {
        let names: Vec<&str> = targets.iter().map(target_id).collect();
        if let Some(target) = choice_menu(ui, word("fleet.target"), &names, changed.target) {
            changed.target = target;
        }
    }
    if changed.kind.of_some() {
        let mut count = Some(changed.count.unwrap_or(0));
        NumberField::new(word("fleet.how-many"), 0, Limits::MACHINES)
            .note(word("fleet.how-many-note"))
            .unit(word("fleet.machines"))
            .show(ui, &mut count);
        changed.count = count.filter(|count| *count > 0);
    }
    if changed.kind == DraftKind::ClockSkew {
        let most = app.knowledge.rulebooks.get(plan.rulebook).clock_skew.value;
        let refused = fill("fleet.hours-note", &[("span", &duration(most))]);
        let mut hours = Some(changed.hours);
        NumberField::new(word("fleet.hours"), 0, MOST_HOURS)
            .note(&refused)
            .unit(word("fleet.hours-unit"))
            .show(ui, &mut hours);
        changed.hours = hours.unwrap_or(changed.hours);
    }
}

/// Machines that are none of the fleet: what they install, how many, and how they find a host.
fn rogues(ui: &mut Ui, app: &App, plan: &Plan, changed: &mut Draft) {
    let editions: Vec<_> = app.knowledge.catalog.offered().collect();
    let names: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
    let wanted = changed.edition_in(plan);
    let selected = editions.iter().position(|edition| Some(&edition.id) == wanted.as_ref()).unwrap_or(0);
    label(ui, word("fleet.rogue-edition"));
    let chosen = choice_menu(ui, word("fleet.rogue-edition"), &names, selected);
    changed.edition = match chosen.and_then(|place| editions.get(place)) {
        Some(edition) => Some(edition.id.clone()),
        None => changed.edition.clone().or_else(|| editions.get(selected).map(|edition| edition.id.clone())),
    };
    let mut count = Some(changed.count.unwrap_or(1));
    NumberField::new(word("fleet.how-many"), 1, Limits::MACHINES)
        .unit(word("fleet.machines"))
        .show(ui, &mut count);
    changed.count = count.or(changed.count);
    label(ui, word("fleet.finds-host"));
    let pinned: Vec<String> =
        plan.hosts.iter().map(|host| fill("fleet.pinned", &[("host", host.id.as_str())])).collect();
    let ways: Vec<&str> =
        core::iter::once(word("fleet.by-dns")).chain(pinned.iter().map(String::as_str)).collect();
    if let Some(way) = choice_menu(ui, word("fleet.finds-host"), &ways, changed.finds_host) {
        changed.finds_host = way;
    }
}

/// From which day, and for how long.
fn when(ui: &mut Ui, app: &App, plan: &Plan, changed: &mut Draft) {
    let last = plan.days.saturating_sub(1);
    let begins = date_of_day(plan, changed.day).map(date).unwrap_or_default();
    let mut day = Some(changed.day);
    NumberField::new(word("fleet.day"), 0, last).note(&begins).show(ui, &mut day);
    changed.day = day.unwrap_or(changed.day);
    // The button always stands there, so that nothing moves when the day is set.
    if Button::link(word("fleet.day-shown")).small().show(ui).clicked() {
        changed.day = app.simulate.day().min(last);
    }
    if changed.kind.ends() {
        let mut lasts = Some(changed.lasts);
        NumberField::new(word("fleet.lasts"), 0, plan.days)
            .note(word("fleet.lasts-note"))
            .unit(word("fleet.days"))
            .show(ui, &mut lasts);
        changed.lasts = lasts.unwrap_or(changed.lasts);
    } else {
        muted(ui, Type::Text, word("fleet.for-good"));
    }
}

fn label(ui: &mut Ui, words: &str) {
    text(ui, Type::Medium, words);
}
