//! The lesson editor: what can be done with the lesson and what a test found stand on top, its parts at the left, the
//! part that is changed at the right.

mod lists;
mod measures;
mod solution;
mod step;
mod top;

use egui::Ui;

use super::head;
use crate::app::learn::{DraftCommand, Part, Recording, STEP_KINDS, WriteCommand, step_word};
use crate::app::overlay::Export;
use crate::app::run_words::dated;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::compare::changes;
use crate::domain::lesson::LessonFile;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Offer, TextField, Tone, callout, in_english, muted, pick, radio_rows, section, select, text, why,
};

/// From this width on parts and form stand side by side, in points.
const TWO_FROM: f32 = 640.0;
/// Width of the parts beside the form, in points.
const PARTS: f32 = 248.0;
/// The widest that a field gets, in points.
const FIELD: f32 = 560.0;

fn send(outbox: &mut Outbox, command: WriteCommand) {
    outbox.send(Command::Learn(LearnCommand::Write(command)));
}

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "write", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, app, word("learn.write.title"), outbox);
        why(ui, word("learn.write.why"));
        ui.add_space(6.0);
        let Some(draft) = &app.learn.write.draft else { return };
        actions(ui, app, outbox);
        verdict(ui, app);
        ui.add_space(10.0);
        if ui.available_width() >= TWO_FROM {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(PARTS);
                    parts(ui, app, draft, outbox);
                });
                ui.add_space(20.0);
                ui.vertical(|ui| form(ui, app, draft, outbox));
            });
        } else {
            parts(ui, app, draft, outbox);
            ui.add_space(12.0);
            form(ui, app, draft, outbox);
        }
        typed_in(ui, app, outbox);
    });
}

/// Tells which field is typed in.
fn typed_in(ui: &Ui, app: &App, outbox: &mut Outbox) {
    let focused = ui.memory(|memory| memory.focused()).filter(|_| ui.ctx().text_edit_focused());
    let field = focused.map(|id| id.value());
    if field != app.learn.write.field {
        send(outbox, WriteCommand::Field(field));
    }
}

/// What can be done with the lesson as a whole, and which lesson it is.
fn actions(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let save = Command::Learn(LearnCommand::Save(Export::Lesson));
        if Button::filled(save.text()).show(ui).clicked() {
            outbox.send(save);
        }
        for command in [WriteCommand::Test, WriteCommand::Try, WriteCommand::New] {
            let command = Command::Learn(LearnCommand::Write(command));
            if Button::plain(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
        }
        let titles: Vec<_> = app.learn.lessons.iter().map(|file| said(&file.lesson.title)).collect();
        let offers: Vec<Offer<'_>> = titles.iter().map(|words| Offer { words, remark: "" }).collect();
        let (name, invites) = (word("learn.write.change-which"), word("learn.write.change-one"));
        if let Some(place) = pick(ui, name, invites, 240.0, &offers) {
            send(outbox, WriteCommand::Edit(place));
        }
    });
}

/// What the last test found.
fn verdict(ui: &mut Ui, app: &App) {
    let Some(faults) = &app.learn.write.faults else {
        muted(ui, Type::Small, word("learn.write.untested"));
        return;
    };
    let (tone, title) = if faults.is_empty() {
        (Tone::Good, "learn.write.is-good")
    } else {
        (Tone::Problem, "learn.write.is-not")
    };
    callout(ui, tone, word(title), |ui| {
        if !faults.iter().all(|fault| fault.is_whole) {
            in_english(ui);
        }
        for fault in faults.iter().take(12) {
            text(ui, Type::Small, &fault.words);
        }
    });
}

/// The parts of the lesson, and what can be done with the steps.
fn parts(ui: &mut Ui, app: &App, draft: &LessonFile, outbox: &mut Outbox) {
    section(ui, word("learn.write.parts"));
    let lesson = &draft.lesson;
    let mut all = vec![(Part::Top, word("learn.write.part-top").to_owned())];
    for (place, step) in lesson.steps.iter().enumerate() {
        let number = (place + 1).to_string();
        let parts = [("n", &*number), ("kind", word(step_word(&step.what))), ("heading", &*step.heading)];
        all.push((Part::Step(place), fill("learn.write.part-step", &parts)));
    }
    if lesson.task().is_some() || draft.solution.is_some() {
        all.push((Part::Solution, word("learn.write.part-solution").to_owned()));
    }
    let part = app.learn.write.part;
    let names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
    let here = all.iter().position(|(known, _)| *known == part);
    let chosen = radio_rows(ui, "write-parts", word("learn.write.parts"), &names, here);
    if let Some((part, _)) = chosen.and_then(|place| all.get(place)) {
        send(outbox, WriteCommand::Part(*part));
    }
    ui.add_space(8.0);
    let offers = STEP_KINDS.map(|kind| Offer { words: word(kind_word(kind)), remark: "" });
    let (name, invites) = (word("learn.write.add-which"), word("learn.write.add-step"));
    if let Some(kind) = pick(ui, name, invites, PARTS, &offers) {
        send(outbox, WriteCommand::Draft(DraftCommand::AddStep(kind)));
    }
}

/// The id of the word for a kind of step, by the word that files use.
fn kind_word(kind: &str) -> &'static str {
    match kind {
        "bet" => "learn.step.bet",
        "run" => "learn.step.run",
        "because" => "learn.step.because",
        "task" => "learn.step.task",
        "find" => "learn.step.find",
        _ => "learn.step.question",
    }
}

fn form(ui: &mut Ui, app: &App, draft: &LessonFile, outbox: &mut Outbox) {
    let part = app.learn.write.part;
    ui.push_id(("write-form", part), |ui| match part {
        Part::Top => top::show(ui, app, &draft.lesson, outbox),
        Part::Step(place) => {
            if let Some(step) = draft.lesson.steps.get(place) {
                step::show(ui, app, place, step, outbox);
            }
        }
        Part::Solution => solution::show(ui, app, draft, outbox),
    });
}

/// A text with its label; whether it was changed.
fn line(ui: &mut Ui, label: &str, rows: usize, said: &mut String) -> bool {
    let width = ui.available_width().min(FIELD);
    let changed = TextField::new(label).rows(rows).width(width).show(ui, said).changed();
    ui.add_space(6.0);
    changed
}

/// One of some words, as a field with its label that opens a list.
fn chosen(ui: &mut Ui, name: &str, options: &[String], selected: usize) -> Option<usize> {
    text(ui, Type::Medium, name);
    let offers: Vec<Offer<'_>> = options.iter().map(|option| Offer { words: option, remark: "" }).collect();
    let width = ui.available_width().min(FIELD);
    let made = select(ui, name, width, &offers, selected, false);
    ui.add_space(6.0);
    made
}

/// What was recorded of the plan so far, and the button that records it.
fn recorded(ui: &mut Ui, app: &App, what: Recording, outbox: &mut Outbox) {
    let write = &app.learn.write;
    let (Some(draft), Some(plan)) = (&write.draft, write.recorded_plan(what)) else { return };
    let done = changes(&draft.lesson.plan, plan, &app.knowledge.catalog);
    if done.is_empty() && what != Recording::Plan {
        muted(ui, Type::Small, word("learn.write.nothing-recorded"));
    }
    for change in done {
        text(ui, Type::Small, &dated(&said(&change.to_string())));
    }
    let words = match what {
        Recording::Plan => word("learn.write.record-plan").to_owned(),
        Recording::Run(_) => word("learn.write.record-run").to_owned(),
        Recording::Solution => word("learn.write.record-solution").to_owned(),
        Recording::Wrong(place) => fill("learn.write.record-wrong", &[("n", &(place + 1).to_string())]),
    };
    if Button::plain(&words).show(ui).clicked() {
        send(outbox, WriteCommand::Record(what));
    }
    ui.add_space(6.0);
}
