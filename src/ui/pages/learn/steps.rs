//! The open step of a lesson: prose, and what the step is about.

use egui::Ui;

use super::grounds::{causes, grounds};
use super::prose::prose;
use super::{WIDEST, column, run, task};
use crate::app::learn::{Player, Prepared, StepState};
use crate::app::words::{fill, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::lesson::{Bet, Find, Step, StepKind};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, Tone, callout, muted, progress, radio_rows, section, text};

/// From this width on a page has two columns, in points.
const TWO_FROM: f32 = 1_000.0;

/// The id of the word for a step in the row of steps.
pub(super) fn short(what: &StepKind) -> &'static str {
    match what {
        StepKind::Question => "learn.step.question",
        StepKind::Bet(_) => "learn.step.bet",
        StepKind::Run(_) => "learn.step.run",
        StepKind::Because(_) => "learn.step.because",
        StepKind::Task(_) => "learn.step.task",
        StepKind::Find(_) => "learn.step.find",
    }
}

pub(super) fn show(ui: &mut Ui, app: &App, player: &Player, step: &Step, outbox: &mut Outbox) {
    let Some(state) = player.state() else { return };
    // What is read and what it rests on, or what is looked at and what is asked, stand side by side: the page fits.
    let is_wide =
        ui.available_width() >= TWO_FROM && matches!(step.what, StepKind::Because(_) | StepKind::Find(_));
    if is_wide {
        ui.spacing_mut().item_spacing.x = 28.0;
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                column(left, |ui| read(ui, app, player, step, state));
                right.add_space(2.0);
                column(right, |ui| asked(ui, app, player, step, state, outbox));
            }
        });
    } else {
        read(ui, app, player, step, state);
        ui.add_space(8.0);
        asked(ui, app, player, step, state, outbox);
    }
}

/// What is to be read: prose, what happened in a run, texts to find something in.
fn read(ui: &mut Ui, app: &App, player: &Player, step: &Step, state: &StepState) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    bet_before(ui, player);
    prose(ui, app, &step.prose);
    if let Some(Prepared::Failed(why)) = &state.prepared {
        callout(ui, Tone::Problem, word("learn.cannot-run"), |ui| {
            text(ui, Type::Small, why);
        });
    }
    if state.prepared.is_none() {
        progress(ui, word("learn.running"), None, false);
    }
    if let Some(Prepared::Causes(lines)) = &state.prepared {
        causes(ui, app, lines);
    }
    if let StepKind::Find(find) = &step.what {
        evidence(ui, find);
    }
}

/// What one does on the step, or what it rests on.
fn asked(ui: &mut Ui, app: &App, player: &Player, step: &Step, state: &StepState, outbox: &mut Outbox) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    match &step.what {
        StepKind::Question => {}
        StepKind::Bet(bet) => self::bet(ui, bet, state, outbox),
        StepKind::Run(_) => {
            if let Some(Prepared::Run(played)) = &state.prepared {
                run::show(ui, played);
            }
        }
        StepKind::Because(because) => grounds(ui, app, &because.grounds, outbox),
        StepKind::Task(_) => task::show(ui, app, player, outbox),
        StepKind::Find(find) => self::find(ui, app, player, (find, state), outbox),
    }
}

/// How the bet of the step before went: it is told where its run is looked at.
fn bet_before(ui: &mut Ui, player: &Player) {
    let Some(before) = player.step.checked_sub(1) else { return };
    let (Some(step), Some(state)) = (player.lesson().steps.get(before), player.steps.get(before)) else {
        return;
    };
    let (StepKind::Bet(_), Some(is_right), Some(slip)) = (&step.what, state.is_right(), state.slip()) else {
        return;
    };
    let label = |place: usize| slip.choices.get(place).map_or("", |(_, label)| label.as_str());
    let (chosen, right) = (label(state.chosen.unwrap_or_default()), label(slip.right));
    let (tone, title) =
        if is_right { (Tone::Good, "learn.bet-won") } else { (Tone::Caution, "learn.bet-lost") };
    callout(ui, tone, word(title), |ui| {
        text(ui, Type::Text, &fill("learn.bet-result", &[("bet", chosen), ("right", right)]));
    });
    ui.add_space(8.0);
}

fn choices(ui: &mut Ui, ask: &str, state: &StepState, outbox: &mut Outbox) {
    section(ui, ask);
    ui.add_space(4.0);
    let Some(slip) = state.slip() else {
        if matches!(state.prepared, Some(Prepared::Slip(None))) {
            muted(ui, Type::Text, word("learn.no-answer"));
        }
        return;
    };
    let labels: Vec<&str> = slip.choices.iter().map(|(_, label)| label.as_str()).collect();
    if let Some(choice) = radio_rows(ui, "learn-choices", ask, &labels, state.chosen) {
        outbox.send(Command::Learn(LearnCommand::Choose(choice)));
    }
}

fn bet(ui: &mut Ui, bet: &Bet, state: &StepState, outbox: &mut Outbox) {
    choices(ui, &bet.ask, state, outbox);
    ui.add_space(4.0);
    muted(ui, Type::Small, word(if state.is_settled { "learn.bet-is-placed" } else { "learn.bet-note" }));
}

fn evidence(ui: &mut Ui, find: &Find) {
    for (name, content) in &find.evidence {
        ui.add_space(6.0);
        Card::new().padding(10).show(ui, |ui| {
            muted(ui, Type::Small, name);
            text(ui, Type::SmallMono, content.trim_end());
        });
    }
}

fn find(ui: &mut Ui, app: &App, player: &Player, (find, state): (&Find, &StepState), outbox: &mut Outbox) {
    choices(ui, &find.ask, state, outbox);
    if let Some(is_right) = state.is_right() {
        let label = |place: usize| {
            state.slip().and_then(|slip| slip.choices.get(place)).map_or("", |(_, label)| label.as_str())
        };
        let right = label(state.slip().map_or(0, |slip| slip.right));
        let (tone, title) =
            if is_right { (Tone::Good, "learn.find-right") } else { (Tone::Caution, "learn.find-wrong") };
        ui.add_space(6.0);
        callout(ui, tone, word(title), |ui| {
            text(ui, Type::Text, &fill("learn.find-result", &[("right", right)]));
        });
    }
    hints(ui, app, player, outbox);
}

/// The hints that were read, and the way to the next.
pub(super) fn hints(ui: &mut Ui, app: &App, player: &Player, outbox: &mut Outbox) {
    let all = player.all_hints().len();
    if all == 0 || app.learn.hints_hidden() {
        return;
    }
    ui.add_space(6.0);
    for (place, hint) in player.read_hints().iter().enumerate() {
        let title = fill("learn.hint-n", &[("n", &(place + 1).to_string()), ("of", &all.to_string())]);
        callout(ui, Tone::Neutral, &title, |ui| prose(ui, app, hint));
        ui.add_space(4.0);
    }
    if player.hints < all {
        let parts = [("n", (player.hints + 1).to_string()), ("of", all.to_string())];
        let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
        if Button::link(&fill("learn.show-hint", &parts)).show(ui).clicked() {
            outbox.send(Command::Learn(LearnCommand::Hint));
        }
    }
}
