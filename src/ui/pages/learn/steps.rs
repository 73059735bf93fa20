//! The open step of a lesson: prose, and what the step is about.

use egui::{Id, Rect, Ui};

use super::grounds::{causes, grounds};
use super::prose::prose;
use super::{WIDEST, column, run, task};
use crate::app::learn::{Player, Prepared, StepState};
use crate::app::run_words::date;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::lesson::{Because, Bet, Find, Step, StepKind};
use crate::domain::teaching::Try;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, Tone, callout, in_english_unless_known, muted, progress, radio_rows, section, text,
};

/// From this width on a page has two columns, in points.
const TWO_FROM: f32 = 1_000.0;

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
            in_english_unless_known(ui, [why.as_str()]);
            text(ui, Type::Small, &said(why));
        });
    }
    if state.prepared.is_none() {
        progress(ui, word("learn.running"), None, false);
    }
    if let (StepKind::Because(because), Some(Prepared::Causes(lines))) = (&step.what, &state.prepared) {
        causes(ui, app, &of_which_run(player, because), lines);
    }
    if let StepKind::Find(find) = &step.what {
        evidence(ui, find);
    }
}

/// What one does on the step, or what it rests on.
fn asked(ui: &mut Ui, app: &App, player: &Player, step: &Step, state: &StepState, outbox: &mut Outbox) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    match &step.what {
        StepKind::Question => {
            if let Some(Prepared::Run(played)) = &state.prepared {
                run::show(ui, "learn.the-fleet", played);
            }
        }
        StepKind::Bet(bet) => self::bet(ui, bet, state, outbox),
        StepKind::Run(_) => {
            if let Some(Prepared::Run(played)) = &state.prepared {
                run::show(ui, "learn.the-run", played);
                ui.add_space(4.0);
                muted(ui, Type::Small, word("learn.look-note"));
            }
        }
        StepKind::Because(because) => grounds(ui, app, &because.grounds, outbox),
        StepKind::Task(_) => task::show(ui, app, player, outbox),
        StepKind::Find(find) => self::find(ui, app, player, (find, state), outbox),
    }
}

/// Whose causes are told, of which run and until when: a repair is not in it.
fn of_which_run(player: &Player, because: &Because) -> String {
    let Some(explained) = &because.explains else { return String::new() };
    let before = player.lesson().steps.iter().take(player.step);
    let is_repaired = before.into_iter().any(|step| matches!(step.what, StepKind::Task(_)));
    let words = if is_repaired { "learn.before-the-repair" } else { "learn.in-this-run" };
    fill(words, &[("cohort", &explained.cohort), ("day", &date(explained.day))])
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
    let label = |place: usize| said(slip.choices.get(place).map_or("", |(_, label)| label.as_str()));
    let (chosen, right) = (label(state.chosen.unwrap_or_default()), label(slip.right));
    let (tone, title) =
        if is_right { (Tone::Good, "learn.bet-won") } else { (Tone::Caution, "learn.bet-lost") };
    callout(ui, tone, word(title), |ui| {
        text(ui, Type::Text, &fill("learn.bet-result", &[("bet", &chosen), ("right", &right)]));
    });
    ui.add_space(8.0);
}

fn choices(ui: &mut Ui, ask: &str, state: &StepState, outbox: &mut Outbox) {
    let ask = &*said(ask);
    section(ui, ask);
    ui.add_space(4.0);
    let Some(slip) = state.slip() else {
        if matches!(state.prepared, Some(Prepared::Slip(None))) {
            muted(ui, Type::Text, word("learn.no-answer"));
        }
        return;
    };
    let labels: Vec<_> = slip.choices.iter().map(|(_, label)| said(label)).collect();
    let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
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
    if let Some(chosen) = state.chosen.filter(|chosen| state.is_settled || state.wrong.contains(chosen)) {
        let label = state.slip().and_then(|slip| slip.choices.get(chosen)).map_or("", |(_, label)| label);
        let (tone, title, words) = if state.is_settled {
            (Tone::Good, "learn.find-right", "learn.find-result")
        } else {
            (Tone::Caution, "learn.find-wrong", "learn.find-again")
        };
        ui.add_space(6.0);
        callout(ui, tone, word(title), |ui| {
            text(ui, Type::Text, &fill(words, &[("answer", &said(label))]));
            if let Some(tried) = player.handed_in.filter(|_| state.is_settled) {
                text(ui, Type::Text, &result_line(tried));
            }
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
    let is_new = is_new_hint(ui, player);
    ui.add_space(6.0);
    for (place, hint) in player.read_hints().iter().enumerate() {
        let title = fill("learn.hint-n", &[("n", &(place + 1).to_string()), ("of", &all.to_string())]);
        let top = ui.cursor().min;
        callout(ui, Tone::Neutral, &title, |ui| prose(ui, app, hint));
        if is_new && place + 1 == player.hints {
            ui.scroll_to_rect(Rect::from_min_max(top, ui.cursor().min), None);
        }
        ui.add_space(4.0);
    }
    if player.hints < all && !player.is_finished() {
        let parts = [("n", (player.hints + 1).to_string()), ("of", all.to_string())];
        let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
        if Button::link(&fill("learn.show-hint", &parts)).show(ui).clicked() {
            outbox.send(Command::Learn(LearnCommand::Hint));
        }
    }
}

/// Whether one hint more was read than in the frame before: it is scrolled to.
fn is_new_hint(ui: &Ui, player: &Player) -> bool {
    let now = (player.lesson().id.to_string(), player.hints);
    let id = Id::unique("learn-hints");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<(String, usize)>(id);
        data.insert_temp(id, now.clone());
        before
    });
    before.is_some_and(|(lesson, hints)| lesson == now.0 && hints < now.1)
}

/// What a try reached, and with how many hints.
pub(super) fn result_line(tried: Try) -> String {
    let parts = [("score", tried.score.to_string()), ("hints", tried.hints.to_string())];
    fill("learn.result-line", &parts.each_ref().map(|(name, value)| (*name, value.as_str())))
}
