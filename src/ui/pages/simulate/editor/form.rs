//! The form of one row: a field for each key, by its shape. What it says stands in the text; what was typed and cannot be
//! stands here with what is wrong.

use egui::{Id, Ui};

use super::super::menu::choice_menu;
use crate::app::editor::{EditorCommand, rows_of};
use crate::app::run_words::incident as incident_name;
use crate::app::words::{fill, word, word_or};
use crate::app::{App, Command};
use crate::domain::plan::form::fields_of;
use crate::domain::plan::{Place, Plan};
use crate::domain::reading::{Field, Presence, Shape};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, TextField, check_box, muted, source, text};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let plan = &app.document.plan;
    rows(ui, app, plan, outbox);
    if !app.editor.problems.is_empty() {
        muted(ui, Type::Text, word("editor.mend-first"));
        return;
    }
    let place = app.editor.row;
    for field in fields_of(place).iter().filter(|field| is_asked(app, place, field)) {
        ui.push_id((place, field.key), |ui| self::field(ui, app, place, field, outbox));
    }
}

/// Whether an incident of this kind has the key; rows of other kinds have all of theirs.
fn is_asked(app: &App, place: Place, field: &Field) -> bool {
    use crate::domain::plan::fields::incident as at;
    if !matches!(place, Place::Incident(_))
        || [at::AT, at::UNTIL, at::WHAT].iter().any(|of| of.key == field.key)
    {
        return true;
    }
    let kind = app.editor.values.get(at::WHAT.key).map(|kind| kind.as_str()).unwrap_or_default();
    at::keys_of(kind).iter().any(|key| key.key == field.key)
}

/// Which row is edited, and rows that come and go.
fn rows(ui: &mut Ui, app: &App, plan: &Plan, outbox: &mut Outbox) {
    let rows = rows_of(plan);
    let names: Vec<String> = rows.iter().map(|row| name(plan, *row)).collect();
    let shown: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let selected = rows.iter().position(|row| *row == app.editor.row).unwrap_or(0);
    if let Some(row) = choice_menu(ui, word("editor.row"), &shown, selected).and_then(|place| rows.get(place))
    {
        outbox.send(Command::Editor(EditorCommand::Row(*row)));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for list in [Place::Cohort(0), Place::Host(0), Place::Mak(0), Place::Incident(0)] {
            let add = Command::Editor(EditorCommand::Add(list));
            let short = match list {
                Place::Host(_) => "editor.add-host",
                Place::Mak(_) => "editor.add-pool",
                Place::Incident(_) => "editor.add-incident",
                Place::Plan | Place::Answers | Place::Site | Place::Cohort(_) => "editor.add-cohort",
            };
            if Button::link(word(short)).small().name(add.text()).show(ui).clicked() {
                outbox.send(add);
            }
        }
        if app.editor.row != Place::Plan {
            let remove = fill("editor.remove", &[("name", &name(plan, app.editor.row))]);
            if Button::link(word("editor.remove-short")).small().name(&remove).show(ui).clicked() {
                outbox.send(Command::Editor(EditorCommand::Remove(app.editor.row)));
            }
        }
    });
}

fn name(plan: &Plan, row: Place) -> String {
    let of = |id: &str, name: Option<&str>| fill(id, &[("name", name.unwrap_or_default())]);
    match row {
        Place::Plan | Place::Answers | Place::Site => word("editor.policies").to_owned(),
        Place::Cohort(ix) => of("editor.cohort", plan.cohorts.get(ix).map(|row| row.id.as_str())),
        Place::Host(ix) => of("editor.host", plan.hosts.get(ix).map(|row| row.id.as_str())),
        Place::Mak(ix) => of("editor.pool", plan.maks.get(ix).map(|row| row.id.as_str())),
        Place::Incident(ix) => {
            let incident = plan.incidents.get(ix);
            let what = incident.map(|row| incident_name(&row.what)).unwrap_or_default();
            let target = incident.and_then(|row| row.what.target()).unwrap_or_default();
            let number = (ix + 1).to_string();
            fill("editor.incident", &[("what", what), ("target", target), ("number", &number)])
        }
    }
}

fn field(ui: &mut Ui, app: &App, place: Place, field: &Field, outbox: &mut Outbox) {
    let label_id = format!("plan-field.{}", field.key);
    let label = word_or(&label_id, field.key);
    let wrong = app.editor.wrong.get(&(place, field.key));
    let said = app.editor.values.get(field.key).map(|value| value.as_str()).unwrap_or_default();
    let typed = wrong.map_or(said, |wrong| wrong.typed.as_str());
    let error = wrong.map(|wrong| wrong.said.as_str());
    let send = |outbox: &mut Outbox, typed: String| {
        outbox.send(Command::Editor(EditorCommand::Value { place, key: field.key, typed }));
    };
    let default = if let Presence::Default(default) = field.presence { default } else { "" };
    match choices(&app.document.plan, &field.shape) {
        Some(choices) => {
            let mut names: Vec<&str> = choices.iter().map(|choice| choice.as_str()).collect();
            let unsaid = fill("editor.default", &[("value", default)]);
            if !default.is_empty() && !names.contains(&default) {
                names.insert(0, unsaid.as_str());
            }
            let at = if typed.is_empty() { default } else { typed };
            let selected = names.iter().position(|name| *name == at).unwrap_or(0);
            text(ui, Type::Medium, label);
            if let Some(chosen) = choice_menu(ui, label, &names, selected).and_then(|place| names.get(place))
            {
                let typed = if *chosen == unsaid || *chosen == default { "" } else { *chosen };
                send(outbox, typed.to_owned());
            }
            if let Some(error) = error {
                source(ui, error);
            }
        }
        None if matches!(field.shape, Shape::YesNo) => {
            let mut yes = if typed.is_empty() { default == "true" } else { typed == "true" };
            if check_box(ui, &mut yes, label).changed() {
                send(outbox, yes.to_string());
            }
        }
        None => {
            let mut value = typed.to_owned();
            let example = format!("plan-field-hint.{}", field.key);
            let hint = word_or(&example, default);
            let id = Id::unique(("editor-field", place, field.key));
            let width = ui.available_width();
            let edit = TextField::new(label).hint(hint).error(error).width(width).id(id).show(ui, &mut value);
            let edit = edit.on_hover_text(field.what);
            if edit.changed() {
                send(outbox, value);
            }
        }
    }
}

/// What can be chosen, where that is a list.
fn choices(plan: &Plan, shape: &Shape) -> Option<Vec<String>> {
    match shape {
        Shape::Choice(choices) => Some(choices.iter().map(|choice| (*choice).to_owned()).collect()),
        Shape::ChoiceOrReference { choices, prefix, .. } => {
            let pools = plan.maks.iter().map(|pool| pool.id.to_string());
            let hosts = plan.hosts.iter().map(|host| host.id.to_string());
            let ids: Vec<String> = if *prefix == "mak:" { pools.collect() } else { hosts.collect() };
            let named = ids.into_iter().map(|id| format!("{prefix}{id}"));
            Some(choices.iter().map(|choice| (*choice).to_owned()).chain(named).collect())
        }
        Shape::Format(_)
        | Shape::Text(_)
        | Shape::Prose(_)
        | Shape::Texts(..)
        | Shape::Plain(_)
        | Shape::Id
        | Shape::Reference(_)
        | Shape::Whole { .. }
        | Shape::YesNo
        | Shape::Day
        | Shape::ChoiceOrTable { .. }
        | Shape::DayOrTable(_)
        | Shape::Table(_)
        | Shape::Rows(..)
        | Shape::OrUnknown(_) => None,
    }
}
