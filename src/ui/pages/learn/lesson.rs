//! A lesson that is open: the steps, the heading, the open step, and below it the one button that leads on.

use egui::{Align, Layout as Flow, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{all_lessons, arrival, steps};
use crate::app::learn::{Player, Time, step_word};
use crate::app::words::{count, fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::lesson::{LessonKind, StepKind};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::Layout;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, IconButton, Step, follow_focus, heading_in_focus, in_english_unless_known, muted, problem_line,
    stepper,
};

/// Height of a large button, in points.
const BUTTON: f32 = 36.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let Some(player) = &app.learn.player else { return };
    let room = ui.max_rect();
    let below = if layout.low_cards() { BUTTON + 16.0 } else { BUTTON + 32.0 };
    let middle = (room.bottom() - below).max(room.top());
    let padding = layout.page_padding();
    let above = Rect::from_min_max(room.min, pos2(room.right(), middle));
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        ui.shrink_clip_rect(above);
        let id = ("lesson", player.lesson().id.as_str(), player.step);
        ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, |ui| {
            let inner = Rect::from_min_max(
                ui.max_rect().min + vec2(padding, 16.0),
                pos2(ui.max_rect().right() - padding, ui.max_rect().bottom()),
            );
            let drawn = ui
                .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                    contents(ui, app, player, layout, outbox);
                })
                .response
                .rect;
            ui.advance_cursor_after_rect(drawn.expand2(Vec2::new(0.0, 8.0)));
            follow_focus(ui);
        });
    });
    let row = Rect::from_min_max(
        pos2(room.left() + padding, middle + 4.0),
        pos2(room.right() - padding, middle + 4.0 + BUTTON),
    );
    let builder = UiBuilder::new().max_rect(row).layout(Flow::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.set_min_size(vec2(row.width(), BUTTON));
        footer(ui, app, player, outbox);
    });
}

fn contents(ui: &mut Ui, app: &App, player: &Player, layout: Layout, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let is_new = arrival::is_new(ui, app);
    above(ui, player, layout, outbox);
    let Some(step) = player.now() else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if IconButton::new(Icon::Back, word("learn.back")).show(ui).clicked() {
            outbox.send(Command::Learn(LearnCommand::Back));
        }
        ui.vertical(|ui| {
            heading_in_focus(ui, Type::Heading, &said(&step.heading), is_new);
        });
    });
    ui.add_space(6.0);
    steps::show(ui, app, player, step, outbox);
}

/// The way back to the list, the title, and the steps.
fn above(ui: &mut Ui, player: &Player, layout: Layout, outbox: &mut Outbox) {
    let lesson = player.lesson();
    ui.horizontal_wrapped(|ui| {
        all_lessons(ui, outbox);
        let kind = match lesson.kind {
            LessonKind::Lesson => "learn.a-lesson",
            LessonKind::Exercise => "learn.an-exercise",
        };
        muted(ui, Type::Small, &fill(kind, &[("title", &said(&lesson.title))]));
        let read = player.now().map(|step| [&*step.heading, step.prose.shown.trim()]);
        in_english_unless_known(ui, read.into_iter().flatten());
    });
    let titled: Vec<Step<'_>> = lesson
        .steps
        .iter()
        .enumerate()
        .map(|(place, step)| Step { title: word(step_word(&step.what)), done: place < player.step })
        .collect();
    if let Some(step) = stepper(ui, &titled, player.step, layout.short_stepper()) {
        outbox.send(Command::Learn(LearnCommand::Step(step)));
    }
    ui.add_space(8.0);
}

fn footer(ui: &mut Ui, app: &App, player: &Player, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.x = 10.0;
    for (place, (words, command)) in buttons(app, player).into_iter().enumerate() {
        let button = if place == 0 { Button::filled(words) } else { Button::plain(words) };
        if button.large().one_line().show(ui).clicked() {
            outbox.send(Command::Learn(command));
        }
    }
    ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
        time(ui, app, player);
        if player.gap {
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| {
                problem_line(ui, word(player.gap_words()));
            });
        }
    });
}

/// What one can do now; the first is what the step is for.
fn buttons(app: &App, player: &Player) -> Vec<(&'static str, LearnCommand)> {
    let Some(step) = player.now() else { return Vec::new() };
    let settled = player.state().is_some_and(|state| state.is_settled || state.slip().is_none());
    let next = (word(if player.is_last() { "learn.end" } else { "learn.next" }), LearnCommand::Next);
    let open = (word("learn.open-plan"), LearnCommand::OpenPlan);
    let hand_in = (word("learn.hand-in"), LearnCommand::HandIn);
    match &step.what {
        StepKind::Bet(_) if !settled => vec![(word("learn.place-bet"), LearnCommand::Settle)],
        StepKind::Find(_) if !settled => vec![(word("learn.answer"), LearnCommand::Settle)],
        StepKind::Task(_) => {
            let solved = player.score.as_ref().is_some_and(crate::domain::lesson::Score::is_solved);
            let further = player.is_last() && app.learn.after(&player.lesson().id).is_some();
            match (player.handed_in.is_some(), solved) {
                (true, _) if player.is_better() => vec![hand_in, open, next],
                (true, _) if further => {
                    vec![(word("learn.next-lesson"), LearnCommand::NextLesson), next, open]
                }
                (true, _) => vec![next, open],
                (false, true) => vec![hand_in, open],
                (false, false) => vec![open, hand_in],
            }
        }
        StepKind::Run(_) => vec![next, (word("learn.look"), LearnCommand::OpenPlan)],
        StepKind::Because(_) if player.is_last() && app.learn.after(&player.lesson().id).is_some() => {
            vec![(word("learn.next-lesson"), LearnCommand::NextLesson), next]
        }
        StepKind::Question | StepKind::Bet(_) | StepKind::Because(_) | StepKind::Find(_) => vec![next],
    }
}

/// How much time is left, where the course sets one.
pub(super) fn time(ui: &mut Ui, app: &App, player: &Player) {
    match player.time {
        Time::Free => {}
        Time::Set(minutes) => {
            muted(ui, Type::Text, &count("learn.time-set", minutes));
        }
        Time::Up => {
            muted(ui, Type::Text, word("learn.time-up"));
        }
        Time::Until { end, .. } => {
            let minutes = player.time.minutes_left(app.now());
            let parts = [("time", end.format("%H:%M").to_string()), ("left", count("learn.left", minutes))];
            let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
            muted(ui, Type::Text, &fill("learn.until", &parts));
        }
    }
}
