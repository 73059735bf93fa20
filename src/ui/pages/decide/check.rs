//! Page 7: every answer in words, each with a link that changes it and comes back here.

use egui::{Align, Layout as Flow, Ui, vec2};

use super::Page;
use super::reasons::within;
use crate::app::Command;
use crate::app::answer_words::{answer_words, key, question_words};
use crate::app::questions::summary;
use crate::app::words::{fill, word};
use crate::domain::advice::{AnswerId, UNKNOWN};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, divider, muted, text};

/// Width of the column with what is asked, in points.
const ASKED: f32 = 172.0;
/// Least room for the link, in points.
const LINK: f32 = 60.0;
/// Beside the words of the link, in points.
const BESIDE: f32 = 12.0;

/// Draws the summary.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let listed = summary(&page.answers, &page.app.advice, &page.app.knowledge.catalog);
    Card::new().padding(6).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, answer) in listed.iter().enumerate() {
            if place > 0 {
                divider(ui);
            }
            row(ui, page, *answer, outbox);
        }
    });
}

fn row(ui: &mut Ui, page: &Page<'_>, answer: AnswerId, outbox: &mut Outbox) {
    let only_generation = page.answers.edition.is_none() && page.answers.generation.is_some();
    let answer = if answer == AnswerId::Edition && only_generation { AnswerId::Generation } else { answer };
    let asked = question_words(answer);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(8.0);
        let colour = ui.visuals().text_color();
        let link = Type::Text.line_of(ui, word("decide.change"), colour).size().x + BESIDE;
        let room = (ui.available_width() - ASKED - link.max(LINK)).max(LINK);
        ui.allocate_ui_with_layout(vec2(ASKED, 24.0), Flow::left_to_right(Align::Center), |ui| {
            ui.set_width(ASKED);
            muted(ui, Type::Text, asked);
        });
        ui.allocate_ui_with_layout(vec2(room, 24.0), Flow::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.x = 8.0;
            said(ui, page, answer);
        });
        let name = format!("change-answer.{}", key(answer));
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            if Button::link(word("decide.change")).name(word(&name)).show(ui).clicked() {
                outbox.send(Command::ChangeAnswer(answer));
            }
        });
    });
}

/// The answer; where it is open, what is assumed instead.
fn said(ui: &mut Ui, page: &Page<'_>, answer: AnswerId) {
    let value = page.answers.written(answer);
    if value != UNKNOWN {
        text(ui, Type::Text, &answer_words(&page.app.knowledge, answer, &value));
        return;
    }
    let told = page.app.decide.told.contains(&answer);
    let id = if told { "answer.unknown" } else { "summary.not-asked" };
    let assumed = page.app.advice.assumed.iter().find(|assumed| assumed.answer == answer);
    match assumed {
        Some(assumed) => {
            let words = within(&answer_words(&page.app.knowledge, answer, &assumed.value));
            muted(ui, Type::Text, &fill("summary.assumed", &[("said", word(id)), ("assumed", &words)]));
        }
        None => {
            muted(ui, Type::Text, word(id));
        }
    }
}
