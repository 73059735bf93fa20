//! All questions on one page, for who knows the answers: the same answers, less room for each.

use egui::{Align, Layout as Flow, Ui, vec2};

use super::choices::{chosen, offers};
use super::question::title;
use super::{Page, focus, site, windows};
use crate::app::Command;
use crate::app::answer_words::key;
use crate::app::decide::step_of;
use crate::app::words::word;
use crate::domain::advice::AnswerId;
use crate::ui::frame::Outbox;
use crate::ui::widgets::{Card, Chip, chip_id, radio_columns, section};

/// From this width on the cards stand in two columns, in points.
const TWO_COLUMNS: f32 = 560.0;
const GAP: f32 = 12.0;

/// Draws the questions.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 8.0;
    section(ui, word(title(1)));
    windows::show(ui, page, outbox);
    ui.add_space(4.0);
    let few = [AnswerId::Attachment, AnswerId::Microsoft, AnswerId::Role, AnswerId::InstalledKey];
    let columns = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
    let width = (ui.available_width() - GAP * (columns as f32 - 1.0)) / columns as f32;
    for row in few.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for answer in row {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Flow::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    card(ui, page, *answer, outbox);
                });
            }
        });
        ui.add_space(4.0);
    }
    Card::new().padding(14).show(ui, |ui| {
        section(ui, word(title(5)));
        ui.add_space(4.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        site::everything(ui, page, outbox);
    });
    ui.add_space(12.0);
}

fn card(ui: &mut Ui, page: &Page<'_>, answer: AnswerId, outbox: &mut Outbox) {
    let step = step_of(answer);
    let offers = offers(answer);
    let titles: Vec<String> =
        offers.iter().map(|offer| format!("answer.{}.{}", key(answer), offer.value)).collect();
    let options: Vec<Chip<'_>> =
        titles.iter().map(|title| Chip { words: word(title), name: word(title) }).collect();
    let selected = chosen(page, answer, &offers);
    Card::new().padding(14).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        section(ui, word(title(step)));
        let id = ("all", key(answer));
        focus::take(ui, page.arrival, answer, chip_id(ui, id, selected.unwrap_or(0)));
        let made = radio_columns(ui, id, word(title(step)), &options, selected, 1);
        if let Some(offer) = made.and_then(|place| offers.get(place)) {
            outbox.send(Command::Answer(offer.change.clone()));
        }
    });
}
