//! A task: its goals as rules with met or not yet met, hints, what may not be changed, and the score. On its own step and
//! beside the plan while that is open in Simulate.

use egui::Ui;

use super::prose::prose;
use super::steps::{hints, result_line};
use crate::app::editor::EditorCommand;
use crate::app::learn::{DeskOf, Player};
use crate::app::named;
use crate::app::run_words::dated;
use crate::app::words::{count, fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::compare::changes;
use crate::domain::lesson::{Goal, GoalResult, Score};
use crate::domain::plan::Place;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, Tone, badge, callout, muted, progress, section, source, text};

/// The task on its step.
pub(super) fn show(ui: &mut Ui, app: &App, player: &Player, outbox: &mut Outbox) {
    Card::new().show(ui, |ui| goals(ui, app, player));
    handed_in(ui, app, player, outbox);
    hints(ui, app, player, outbox);
    start_over(ui, player, player.is_changed(), outbox);
}

/// The way back to the start of the task, and from there to the repair that was put away.
fn start_over(ui: &mut Ui, player: &Player, is_changed: bool, outbox: &mut Outbox) {
    let command = match (is_changed, &player.put_away) {
        (true, _) => LearnCommand::Reset,
        (false, Some(_)) => LearnCommand::TakeBack,
        (false, None) => return,
    };
    ui.add_space(4.0);
    let command = Command::Learn(command);
    if Button::link(command.text()).small().show(ui).clicked() {
        outbox.send(command);
    }
}

/// The task beside its plan, in the panel of Simulate.
pub(in crate::ui::pages) fn task_panel(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let Some(player) = app.learn.player.as_ref().filter(|_| app.desk() == Some(DeskOf::Task)) else {
        muted(ui, Type::Text, word("learn.no-task"));
        return;
    };
    if let Some(step) = player.now() {
        section(ui, &said(&step.heading));
        prose(ui, app, &step.prose);
        ui.add_space(6.0);
    }
    goals(ui, app, player);
    ui.add_space(6.0);
    hints(ui, app, player, outbox);
    start_over(ui, player, app.document.plan != player.lesson().plan, outbox);
    muted(ui, Type::Small, word("learn.how-to-change"));
}

/// Opens the editor on the first cohort, where most repairs begin.
pub(super) fn change_plan(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    if !app.editor.open && Button::plain(word("learn.change-plan")).small().show(ui).clicked() {
        let first = if app.document.plan.cohorts.is_empty() { Place::Plan } else { Place::Cohort(0) };
        outbox.send(Command::Editor(EditorCommand::Toggle));
        outbox.send(Command::Editor(EditorCommand::Row(first)));
    }
}

/// Each goal with whether it is met.
fn goals(ui: &mut Ui, app: &App, player: &Player) {
    section(ui, word("learn.goals"));
    ui.add_space(4.0);
    let goals = || player.lesson().task().into_iter().flat_map(|task| &task.goals);
    match &player.score {
        Some(score) => {
            for (goal, result) in goals().zip(&score.goals) {
                one(ui, app, goal, result);
            }
            forbidden(ui, score);
            ui.add_space(2.0);
            muted(ui, Type::Small, &points(score));
        }
        None => {
            for goal in goals() {
                text(ui, Type::Text, &named::wanted(goal, &app.knowledge));
            }
        }
    }
    if player.score_job.is_some() || player.score.is_none() {
        progress(ui, word("learn.judging"), None, false);
    }
}

/// The points so far, and how many things are changed against par.
fn points(score: &Score) -> String {
    let numbers =
        [score.points, score.of, score.percent(), score.things, score.par].map(|number| number.to_string());
    let names = ["points", "of", "score", "things", "par"];
    let parts: Vec<(&str, &str)> = names.into_iter().zip(numbers.iter().map(String::as_str)).collect();
    fill("learn.points", &parts)
}

fn one(ui: &mut Ui, app: &App, goal: &Goal, result: &GoalResult) {
    let (wanted, found) = (named::wanted(goal, &app.knowledge), named::found(result, &app.knowledge));
    let (tone, met) = if result.holds { (Tone::Good, "learn.met") } else { (Tone::Neutral, "learn.not-yet") };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        badge(ui, tone, word(met));
        let parts = [("met", word(met)), ("wanted", &*wanted), ("found", &*found)];
        let spoken = fill("learn.goal-spoken", &parts);
        let label = text(ui, Type::Text, &wanted);
        ui.accesskit_node_builder(label.id, |node| node.set_value(spoken));
    });
    let found = fill("learn.found", &[("found", &found)]);
    let worth = if goal.keeps { word("learn.keeps").to_owned() } else { count("learn.worth", goal.points) };
    source(ui, &fill("learn.goal-line", &[("found", &found), ("worth", &worth)]));
    ui.add_space(2.0);
}

fn forbidden(ui: &mut Ui, score: &Score) {
    if score.forbidden.is_empty() {
        return;
    }
    callout(ui, Tone::Problem, word("learn.forbidden"), |ui| {
        for change in &score.forbidden {
            text(ui, Type::Small, &dated(&said(&change.to_string())));
        }
    });
}

/// What was handed in, and a model solution for whoever wants to see one.
fn handed_in(ui: &mut Ui, app: &App, player: &Player, outbox: &mut Outbox) {
    let Some(tried) = player.handed_in else { return };
    ui.add_space(8.0);
    let solved = tried.score >= 100;
    let (tone, title) =
        if solved { (Tone::Good, "learn.task-solved") } else { (Tone::Caution, "learn.task-part") };
    callout(ui, tone, word(title), |ui| {
        text(ui, Type::Text, &result_line(tried));
        let record = app.learn.progress.records.get(&player.lesson().id);
        if record.is_some_and(|record| record.solution_shown) {
            text(ui, Type::Text, word("learn.solution-was-shown"));
        }
        if let Some(score) = player.score.as_ref().filter(|score| score.is_solved()) {
            let par = if score.is_within_par() { "learn.within-par" } else { "learn.over-par" };
            text(ui, Type::Small, &fill(par, &[("par", &score.par.to_string())]));
        }
        let Some(solution) = player.file.solution.as_ref().filter(|_| app.learn.offers_solution()) else {
            return;
        };
        if !player.solution_shown {
            let show = Command::Learn(LearnCommand::ShowSolution);
            if Button::link(show.text()).small().show(ui).clicked() {
                outbox.send(show);
            }
            return;
        }
        text(ui, Type::SmallStrong, word("learn.solution"));
        for change in changes(&player.lesson().plan, &solution.plan, &app.knowledge.catalog) {
            text(ui, Type::Small, &dated(&said(&change.to_string())));
        }
    });
}
