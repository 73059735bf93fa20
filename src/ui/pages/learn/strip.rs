//! The line over Simulate while a lesson's plan is open there: which, how many goals are met, and the ways back.

use egui::{Frame, Margin, Panel, Ui};

use super::lesson::time;
use super::task::change_plan;
use crate::app::learn::DeskOf;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::ui::frame::Outbox;
use crate::ui::layout::{Layout, Width};
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, muted_line};

/// Height of the line, in points.
const HEIGHT: f32 = 38.0;

pub(in crate::ui::pages) fn strip(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let Some(desk) = app.desk() else { return };
    let tokens = theme::of(ui);
    let side = if layout.width == Width::Narrow { 12 } else { 20 };
    let frame = Frame::new().fill(tokens.accent_soft).inner_margin(Margin::symmetric(side, 0));
    Panel::top("lesson-strip").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let back = Command::Learn(LearnCommand::BackToLesson);
            if Button::plain(back.text()).small().show(ui).clicked() {
                outbox.send(back);
            }
            if desk == DeskOf::Task {
                change_plan(ui, app, outbox);
                if Button::plain(word("learn.hand-in")).small().show(ui).clicked() {
                    outbox.send(Command::Learn(LearnCommand::HandIn));
                }
            }
            let own = Command::Learn(LearnCommand::OwnPlan);
            if layout.width != Width::Narrow && Button::link(own.text()).small().show(ui).clicked() {
                outbox.send(own);
            }
            if desk == DeskOf::Recording {
                muted_line(ui, Type::Text, word("learn.write.strip")).on_hover_text(word("learn.strip-note"));
                return;
            }
            let Some(player) = &app.learn.player else { return };
            if layout.width != Width::Narrow {
                time(ui, app, player);
            }
            let title = &*said(player.here());
            let words = match (desk, &player.score) {
                (DeskOf::Task, Some(score)) => {
                    let met = score.goals.iter().filter(|goal| goal.holds).count().to_string();
                    let parts = [("title", title), ("met", &met), ("of", &score.goals.len().to_string())];
                    fill("learn.strip-task", &parts)
                }
                (DeskOf::Task, None) => fill("learn.strip-judging", &[("title", title)]),
                (DeskOf::Run | DeskOf::Recording, _) => fill("learn.strip-run", &[("title", title)]),
            };
            muted_line(ui, Type::Text, &words).on_hover_text(word("learn.strip-note"));
        });
    });
}
