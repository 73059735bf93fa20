//! The ready-made fleets as cards, for the list over the page and for the page that has no fleet.

use egui::{Ui, vec2};

use crate::app::words::said;
use crate::app::{Command, ReadyCommand};
use crate::domain::ready::fleets;
use crate::ui::frame::Outbox;
use crate::ui::widgets::{in_english_unless_known, press_card, press_card_height};

/// From this width on, in points, cards stand in two columns.
const TWO_FROM: f32 = 560.0;
/// Between the cards, in points.
const GAP: f32 = 8.0;

/// Draws a card for each fleet; the cards of a row are of one height.
pub fn ready_cards(ui: &mut Ui, outbox: &mut Outbox) {
    in_english_unless_known(ui, fleets().iter().flat_map(|fleet| [&*fleet.title, &*fleet.point]));
    let columns = if ui.available_width() >= TWO_FROM { 2 } else { 1 };
    let width = ((ui.available_width() - GAP * (columns - 1) as f32) / columns as f32).max(120.0);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let all: Vec<_> = fleets().iter().map(|fleet| (said(&fleet.title), said(&fleet.point))).collect();
    for (row, cards) in all.chunks(columns).enumerate() {
        let heights = cards.iter().map(|(title, point)| press_card_height(ui, title, point, width));
        let height = heights.fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for (place, (title, point)) in cards.iter().enumerate() {
                ui.allocate_ui(vec2(width, height), |ui| {
                    ui.set_width(width);
                    if press_card(ui, title, point, height).clicked() {
                        outbox.send(Command::Ready(ReadyCommand::Open(row * columns + place)));
                    }
                });
            }
        });
    }
}
