//! Fleet: the plan to be changed. Counts, hosts, pools and incidents; every change starts the new future at once and
//! can be undone.

use egui::Ui;

use super::incident;
use super::picture::key_words;
use crate::app::run_words::{date, incident as incident_name};
use crate::app::simulate::Selection;
use crate::app::words::{fill, grouped, word};
use crate::app::{App, Command, EditorCommand, RunCommand};
use crate::domain::plan::{Cohort, Host, Incident, Limits, MakPool};
use crate::domain::simulation::{CohortIx, HostIx, PoolIx};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, IconButton, NumberField, divider, muted, section, source, text};

/// Rows of a list that are drawn; longer lists say how many are left.
const ROWS: usize = 60;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let plan = &app.document.plan;
    muted(ui, Type::Small, word("fleet.why"));
    ui.add_space(4.0);
    let editor = Command::Editor(EditorCommand::Toggle);
    if Button::plain(editor.text()).show(ui).clicked() {
        outbox.send(editor);
    }
    ui.add_space(8.0);
    section(ui, word("fleet.cohorts"));
    for (place, cohort) in plan.cohorts.iter().take(ROWS).enumerate() {
        self::cohort(ui, app, place, cohort, outbox);
    }
    rest(ui, plan.cohorts.len());
    none(ui, plan.cohorts.is_empty());
    part(ui, word("fleet.hosts"));
    for (place, host) in plan.hosts.iter().take(ROWS).enumerate() {
        self::host(ui, app, place, host, outbox);
    }
    rest(ui, plan.hosts.len());
    none(ui, plan.hosts.is_empty());
    part(ui, word("fleet.pools"));
    for (place, pool) in plan.maks.iter().take(ROWS).enumerate() {
        self::pool(ui, place, pool, outbox);
    }
    rest(ui, plan.maks.len());
    none(ui, plan.maks.is_empty());
    part(ui, word("fleet.incidents"));
    for (place, incident) in plan.incidents.iter().take(ROWS).enumerate() {
        self::incident(ui, place, incident, outbox);
    }
    rest(ui, plan.incidents.len());
    none(ui, plan.incidents.is_empty());
    ui.add_space(12.0);
    divider(ui);
    ui.add_space(4.0);
    incident::show(ui, app, outbox);
}

fn part(ui: &mut Ui, title: &str) {
    ui.add_space(12.0);
    section(ui, title);
}

fn none(ui: &mut Ui, is_empty: bool) {
    if is_empty {
        muted(ui, Type::Text, word("fleet.none"));
    }
}

fn rest(ui: &mut Ui, rows: usize) {
    if let Some(rest) = rows.checked_sub(ROWS).filter(|rest| *rest > 0) {
        let rest = u32::try_from(rest).unwrap_or(u32::MAX);
        muted(ui, Type::Small, &crate::app::words::count("fleet.more", rest));
    }
}

fn cohort(ui: &mut Ui, app: &App, place: usize, cohort: &Cohort, outbox: &mut Outbox) {
    let edition = app.knowledge.catalog.edition(&cohort.edition);
    let name = edition.map_or(cohort.edition.as_str(), |edition| edition.name.as_str());
    let note = fill("fleet.cohort-note", &[("edition", name), ("key", &key_words(&cohort.key))]);
    let mut count = Some(cohort.count);
    ui.push_id(("cohort", place), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let error = fill("fleet.count-allowed", &[("most", &grouped(u64::from(Limits::MACHINES)))]);
        let field = NumberField::new(cohort.id.as_str(), 0, Limits::MACHINES)
            .note(&note)
            .unit(word("fleet.machines"));
        let shown = field.show(ui, &mut count);
        if shown.invalid {
            source(ui, &error);
        }
        if let Some(count) = count
            && shown.changed
        {
            outbox.send(Command::Run(RunCommand::CohortCount { cohort: place, count }));
        }
        let why = fill("fleet.why-of", &[("name", cohort.id.as_str())]);
        if Button::link(word("simulate.why")).small().name(&why).show(ui).clicked()
            && let Ok(place) = u16::try_from(place)
        {
            outbox.send(Command::Run(RunCommand::Select(Selection::Cohort(CohortIx(place)))));
        }
    });
}

fn host(ui: &mut Ui, app: &App, place: usize, host: &Host, outbox: &mut Outbox) {
    let edition = app.knowledge.catalog.edition(&host.edition);
    let name = edition.map_or(host.edition.as_str(), |edition| edition.name.as_str());
    let line = fill("picture.host-line", &[("edition", name), ("group", host.group.as_str())]);
    let selection = u32::try_from(place).ok().map(|place| Selection::Host(HostIx(place)));
    named(ui, host.id.as_str(), &line, selection, outbox);
}

fn pool(ui: &mut Ui, place: usize, pool: &MakPool, outbox: &mut Outbox) {
    let (used, all) = (grouped(u64::from(pool.used)), grouped(u64::from(pool.activations)));
    let line = fill("fleet.pool", &[("used", &used), ("all", &all)]);
    let selection = u16::try_from(place).ok().map(|place| Selection::Pool(PoolIx(place)));
    named(ui, pool.id.as_str(), &line, selection, outbox);
}

/// A name that leads to Why, and a line below it.
fn named(ui: &mut Ui, name: &str, line: &str, selection: Option<Selection>, outbox: &mut Outbox) {
    let why = fill("fleet.why-of", &[("name", name)]);
    let pressed = ui
        .horizontal(|ui| {
            text(ui, Type::Medium, name);
            Button::link(word("simulate.why")).small().name(&why).show(ui).clicked()
        })
        .inner;
    source(ui, line);
    if let Some(selection) = selection.filter(|_| pressed) {
        outbox.send(Command::Run(RunCommand::Select(selection)));
    }
}

fn incident(ui: &mut Ui, place: usize, incident: &Incident, outbox: &mut Outbox) {
    let name = incident_name(&incident.what);
    let target = incident.what.target().unwrap_or_default();
    let title = fill("fleet.incident", &[("what", name), ("target", target)]);
    let at = date(incident.at);
    let line = match incident.until {
        Some(until) => fill("fleet.from-until", &[("from", &at), ("until", &date(until))]),
        None => fill("fleet.from", &[("from", &at)]),
    };
    ui.push_id(("incident", place), |ui| {
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - 40.0).max(60.0);
            ui.allocate_ui(egui::vec2(room, 37.0), |ui| {
                ui.set_width(room);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    text(ui, Type::Text, title.trim_end());
                    source(ui, &line);
                });
            });
            let remove = fill("fleet.remove", &[("what", title.trim_end()), ("from", &at)]);
            if IconButton::new(Icon::Trash, &remove).small().show(ui).clicked() {
                outbox.send(Command::Run(RunCommand::RemoveIncident(place)));
            }
        });
    });
}
