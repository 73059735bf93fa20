//! The lesson editor: words at the left; plan, recorded solution, goals and test at the right.

use egui::{Align, Layout as Flow, Ui};

use super::{all_lessons, arrival};
use crate::app::learn::{GoalDraft, QUANTITIES, Wanted, WriteCommand};
use crate::app::overlay::Export;
use crate::app::words::{fill, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::plan::Plan;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, NumberField, Offer, TextField, Tone, callout, check_box_with, heading_in_focus, muted,
    section, segmented, select, text, why,
};

/// From this width on words and plan stand side by side, in points.
const TWO_FROM: f32 = 640.0;

fn send(outbox: &mut Outbox, command: WriteCommand) {
    outbox.send(Command::Learn(LearnCommand::Write(command)));
}

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "write", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let is_new = arrival::is_new(ui, app);
        all_lessons(ui, outbox);
        heading_in_focus(ui, Type::Heading, word("learn.write.title"), is_new);
        why(ui, word("learn.write.why"));
        ui.add_space(10.0);
        if ui.available_width() >= TWO_FROM {
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    column(left, |ui| words(ui, app, outbox));
                    column(right, |ui| plan(ui, app, outbox));
                }
            });
        } else {
            words(ui, app, outbox);
            plan(ui, app, outbox);
        }
    });
}

/// A column whose texts stand at the left.
pub(super) fn column(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.with_layout(Flow::top_down(Align::Min), contents);
}

/// A text of the lesson: its label, what is written, in how many rows, and what changes it.
type Field<'a> = (&'a str, &'a String, usize, fn(String) -> WriteCommand);

fn words(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let write = &app.learn.write;
    let fields: [Field<'_>; 7] = [
        ("learn.write.name", &write.title, 1, WriteCommand::Title),
        ("learn.write.about", &write.about, 1, WriteCommand::About),
        ("learn.write.question", &write.question, 3, WriteCommand::Question),
        ("learn.write.task", &write.task, 3, WriteCommand::Task),
        ("learn.write.hint", &write.hint, 1, WriteCommand::Hint),
        ("learn.write.explanation", &write.explanation, 3, WriteCommand::Explanation),
        ("learn.write.rules", &write.rules, 1, WriteCommand::Rules),
    ];
    for (label, said, rows, command) in fields {
        let mut typed = said.clone();
        let width = ui.available_width().min(520.0);
        if TextField::new(word(label)).rows(rows).width(width).show(ui, &mut typed).changed() {
            send(outbox, command(typed));
        }
        ui.add_space(6.0);
    }
}

fn plan(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let write = &app.learn.write;
    Card::new().padding(12).show(ui, |ui| {
        section(ui, word("learn.write.the-plan"));
        let name = write.plan.as_ref().map(|plan| plan.name.as_str());
        let said = name.map_or_else(
            || word("learn.write.plan-none").to_owned(),
            |name| fill("learn.write.plan-named", &[("name", name)]),
        );
        muted(ui, Type::Small, &said);
        ui.horizontal_wrapped(|ui| {
            for command in [WriteCommand::TakePlan, WriteCommand::Record] {
                let command = Command::Learn(LearnCommand::Write(command));
                if Button::plain(command.text()).show(ui).clicked() {
                    outbox.send(command);
                }
            }
        });
        let recorded = write.recorded(&app.knowledge);
        if recorded.allowed.is_empty() {
            muted(ui, Type::Small, word("learn.write.nothing-recorded"));
        } else {
            let list = recorded.allowed.join(", ");
            text(ui, Type::Small, &fill("learn.write.recorded", &[("list", &list)]));
        }
        let mut only = write.only_recorded;
        let line = word("learn.write.only-line");
        if check_box_with(ui, &mut only, word("learn.write.only"), line).changed() {
            send(outbox, WriteCommand::OnlyRecorded(only));
        }
    });
    ui.add_space(8.0);
    let nothing = app.document.plan.clone();
    let plan = write.plan.as_ref().unwrap_or(&nothing);
    for (place, goal) in write.goals.iter().enumerate() {
        ui.push_id(("goal", place), |ui| self::goal(ui, plan, place, goal, outbox));
        ui.add_space(6.0);
    }
    if Button::link(word("learn.write.add-goal")).show(ui).clicked() {
        send(outbox, WriteCommand::Goal(None, GoalDraft::default()));
    }
    ui.add_space(8.0);
    test(ui, app, outbox);
}

fn goal(ui: &mut Ui, plan: &Plan, place: usize, goal: &GoalDraft, outbox: &mut Outbox) {
    let mut changed = goal.clone();
    Card::new().padding(12).show(ui, |ui| {
        let number = (place + 1).to_string();
        section(ui, &fill("learn.write.goal", &[("n", &number)]));
        let width = ui.available_width().min(320.0);
        let quantities: Vec<String> =
            QUANTITIES.iter().map(|quantity| quantity.word().replace('-', " ")).collect();
        changed.quantity = chosen(ui, word("learn.write.what"), &quantities, goal.quantity, width);
        let whom: Vec<String> = changed
            .whom(plan)
            .into_iter()
            .map(|id| id.unwrap_or_else(|| word("learn.write.everybody").to_owned()))
            .collect();
        changed.of = chosen(ui, word("learn.write.of"), &whom, goal.of, width);
        if changed.quantity().has_day() {
            let field =
                TextField::new(word("learn.write.day")).hint(word("learn.write.day-hint")).width(width);
            field.show(ui, &mut changed.day);
        }
        let names = [
            word("learn.write.wanted-all"),
            word("learn.write.wanted-least"),
            word("learn.write.wanted-most"),
        ];
        let at = Wanted::ALL.iter().position(|wanted| *wanted == goal.wanted).unwrap_or(0);
        let wanted = segmented(ui, ("wanted", place), word("learn.write.wanted"), &names, at);
        if let Some(wanted) = wanted.and_then(|place| Wanted::ALL.get(place)) {
            changed.wanted = *wanted;
        }
        if changed.wanted != Wanted::All || !changed.can_be_all() {
            let mut number = Some(changed.number);
            NumberField::new(word("learn.write.number"), 0, 10_000_000).show(ui, &mut number);
            changed.number = number.unwrap_or(changed.number);
        }
        let remove = fill("learn.write.remove-goal", &[("n", &number)]);
        if Button::link(&remove).small().show(ui).clicked() {
            send(outbox, WriteCommand::RemoveGoal(place));
        }
    });
    if changed != *goal {
        send(outbox, WriteCommand::Goal(Some(place), changed));
    }
}

/// One of some words, as a field that opens a list.
fn chosen(ui: &mut Ui, name: &str, options: &[String], selected: usize, width: f32) -> usize {
    text(ui, Type::Medium, name);
    let offers: Vec<Offer<'_>> = options.iter().map(|option| Offer { words: option, remark: "" }).collect();
    let at = selected.min(options.len().saturating_sub(1));
    select(ui, name, width, &offers, at, false).unwrap_or(selected)
}

fn test(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let save = Command::Learn(LearnCommand::Save(Export::Lesson));
        if Button::filled(save.text()).show(ui).clicked() {
            outbox.send(save);
        }
        for command in [WriteCommand::Test, WriteCommand::Try] {
            let command = Command::Learn(LearnCommand::Write(command));
            if Button::plain(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
        }
    });
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
        for fault in faults.iter().take(12) {
            text(ui, Type::Small, fault);
        }
    });
}
