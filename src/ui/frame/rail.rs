//! The rail: six places and the settings, always in the same order.

use egui::{Layout as Flow, Ui};

use crate::app::words::word;
use crate::app::{App, Command, Place};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::Layout;
use crate::ui::widgets::rail_item;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for place in Place::of_the_rail() {
        item(ui, app, place, layout, outbox);
    }
    ui.with_layout(Flow::bottom_up(egui::Align::Min), |ui| item(ui, app, Place::Settings, layout, outbox));
}

fn item(ui: &mut Ui, app: &App, place: Place, layout: Layout, outbox: &mut Outbox) {
    let name = word(place.word());
    if rail_item(ui, icon(place), name, app.place == place, layout.rail_has_words()).clicked() {
        outbox.send(Command::Go(place));
    }
}

fn icon(place: Place) -> Icon {
    match place {
        Place::Decide => Icon::Decide,
        Place::Keys => Icon::Keys,
        Place::Simulate => Icon::Simulate,
        Place::Diagnose => Icon::Diagnose,
        Place::Learn => Icon::Learn,
        Place::Reference => Icon::Reference,
        Place::HandOver => Icon::Forward,
        Place::Settings => Icon::Settings,
    }
}
