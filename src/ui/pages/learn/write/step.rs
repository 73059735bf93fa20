//! A step of a lesson in the making: its words, and what its kind asks for.

use egui::Ui;

use super::measures::{day, goals, measure, watched};
use super::{chosen, line, lists, recorded, send};
use crate::app::App;
use crate::app::learn::{DraftCommand, Recording, WriteCommand, written};
use crate::app::words::{fill, word};
use crate::domain::lesson::{Because, Bet, Explained, Find, Shown, Step, StepKind, Task};
use crate::domain::plan::Plan;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, NumberField, muted, section};

pub(super) fn show(ui: &mut Ui, app: &App, place: usize, step: &Step, outbox: &mut Outbox) {
    let Some(plan) = app.learn.write.plan_at(place) else { return };
    moves(ui, place, outbox);
    let mut changed = step.clone();
    line(ui, word("learn.write.heading"), 1, &mut changed.heading);
    let mut prose = changed.prose.written.clone();
    if line(ui, word("learn.write.prose"), 5, &mut prose) {
        changed.prose = written(&prose);
    }
    muted(ui, Type::Small, word("learn.write.prose-note"));
    ui.add_space(4.0);
    match &mut changed.what {
        StepKind::Question => {}
        StepKind::Bet(bet) => self::bet(ui, app, plan, bet),
        StepKind::Run(shown) => run(ui, app, place, shown, outbox),
        StepKind::Because(because) => self::because(ui, app, plan, because),
        StepKind::Task(task) => self::task(ui, app, plan, task),
        StepKind::Find(find) => self::find(ui, find),
    }
    if changed != *step {
        send(outbox, WriteCommand::Draft(DraftCommand::Step(place, Box::new(changed))));
    }
}

/// Earlier, later, away.
fn moves(ui: &mut Ui, place: usize, outbox: &mut Outbox) {
    let number = (place + 1).to_string();
    ui.horizontal_wrapped(|ui| {
        let offered = [
            ("learn.course.up", "learn.write.step-earlier", DraftCommand::MoveStep(place, -1)),
            ("learn.course.down", "learn.write.step-later", DraftCommand::MoveStep(place, 1)),
            ("learn.write.remove", "learn.write.step-remove", DraftCommand::RemoveStep(place)),
        ];
        for (short, name, command) in offered {
            let name = fill(name, &[("n", &number)]);
            if Button::link(word(short)).small().name(&name).show(ui).clicked() {
                send(outbox, WriteCommand::Draft(command));
            }
        }
    });
}

fn bet(ui: &mut Ui, app: &App, plan: &Plan, bet: &mut Bet) {
    line(ui, word("learn.write.ask"), 1, &mut bet.ask);
    section(ui, word("learn.write.answer-is"));
    measure(ui, app, plan, &mut bet.measure);
    lists::choices(ui, &mut bet.choices, false);
    muted(ui, Type::Small, word("learn.write.choices-note"));
}

fn run(ui: &mut Ui, app: &App, place: usize, shown: &mut Shown, outbox: &mut Outbox) {
    section(ui, word("learn.write.run-changes"));
    recorded(ui, app, Recording::Run(place), outbox);
    let mut on = Some(shown.day);
    day(ui, word("learn.write.stand-on"), &mut on);
    shown.day = on.unwrap_or(shown.day);
    let cohorts = shown.plan.cohorts.iter().map(|cohort| cohort.id.to_string());
    let hosts = shown.plan.hosts.iter().map(|host| host.id.to_string());
    let whom: Vec<String> = cohorts.chain(hosts).collect();
    one_or_none(ui, word("learn.write.select"), whom, &mut shown.select);
    watched(ui, app, &shown.plan, &mut shown.watch);
}

fn because(ui: &mut Ui, app: &App, plan: &Plan, because: &mut Because) {
    lists::rules(ui, app, plan.rulebook, &mut because.grounds);
    let mut cohort = because.explains.as_ref().map(|explained| explained.cohort.clone());
    let cohorts = plan.cohorts.iter().map(|cohort| cohort.id.to_string()).collect();
    one_or_none(ui, word("learn.write.explain"), cohorts, &mut cohort);
    let mut on = because.explains.as_ref().map(|explained| explained.day);
    if because.explains.is_some() {
        day(ui, word("learn.write.explain-day"), &mut on);
    }
    let on = on.or(because.explains.as_ref().map(|explained| explained.day)).unwrap_or(plan.start);
    let same = because
        .explains
        .as_ref()
        .is_some_and(|known| Some(&known.cohort) == cohort.as_ref() && known.day == on);
    if !same {
        because.explains = cohort.map(|cohort| Explained { cohort, day: on, plan: plan.clone() });
    }
}

/// One of some names, or none of them. A name that is not known stays until another is chosen.
fn one_or_none(ui: &mut Ui, label: &str, mut names: Vec<String>, value: &mut Option<String>) {
    if let Some(value) = value.as_ref().filter(|value| !names.contains(value)) {
        names.push(value.clone());
    }
    let mut options = vec![word("learn.write.nobody").to_owned()];
    options.extend(names.iter().cloned());
    let here = value.as_ref().and_then(|value| names.iter().position(|name| name == value));
    if let Some(place) = chosen(ui, label, &options, here.map_or(0, |place| place + 1)) {
        *value = place.checked_sub(1).and_then(|place| names.get(place).cloned());
    }
}

fn task(ui: &mut Ui, app: &App, plan: &Plan, task: &mut Task) {
    goals(ui, app, plan, &mut task.goals);
    lists::hints(ui, &mut task.hints);
    let mut par = Some(task.par);
    NumberField::new(word("learn.write.par"), 1, 50).note(word("learn.write.par-note")).show(ui, &mut par);
    task.par = par.unwrap_or(task.par);
    ui.add_space(6.0);
    lists::allowed(ui, &mut task.allowed);
}

fn find(ui: &mut Ui, find: &mut Find) {
    lists::evidence(ui, &mut find.evidence);
    line(ui, word("learn.write.ask"), 1, &mut find.ask);
    lists::choices(ui, &mut find.choices, true);
    lists::hints(ui, &mut find.hints);
}
