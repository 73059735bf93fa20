//! What stays out and why; a name of a system that no rule knows can be given an edition.

use egui::{Ui, vec2};

use crate::app::diagnose::{FleetState, Worked};
use crate::app::fleet_command::FleetCommand;
use crate::app::fleet_words;
use crate::app::words::{count, fill, word};
use crate::app::{App, Command};
use crate::domain::catalog::Edition;
use crate::domain::evidence::{LeftOut, WhyLeftOut};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Card, Offer, muted, section, select, text};

/// Reasons that are drawn; more are counted.
const DRAWN: usize = 60;
/// Width of a choice, in points.
const CHOICE: f32 = 280.0;

pub(super) fn show(ui: &mut Ui, app: &App, fleet: &FleetState, worked: &Worked, outbox: &mut Outbox) {
    let left_out = &worked.preview.left_out;
    let editions: Vec<&Edition> = app.knowledge.catalog.offered().collect();
    Card::new().show(ui, |ui| {
        section(ui, word("inventory.left-out"));
        ui.add_space(8.0);
        given(ui, fleet, worked, &editions, outbox);
        for (place, left) in left_out.iter().enumerate().take(DRAWN) {
            ui.push_id(("left-out", place), |ui| {
                reason(ui, app, fleet, left);
                if let WhyLeftOut::NoEdition(Some(name)) = &left.why {
                    ui.add_space(2.0);
                    choice(ui, name, None, &editions, outbox);
                }
                ui.add_space(8.0);
            });
        }
        if left_out.len() > DRAWN {
            let more = u32::try_from(left_out.len() - DRAWN).unwrap_or(u32::MAX);
            muted(ui, Type::Small, &count("inventory.more-reasons", more));
        }
    });
}

fn reason(ui: &mut Ui, app: &App, fleet: &FleetState, left: &LeftOut) {
    text(ui, Type::Text, &fleet_words::why(&left.why, &fleet.grouping, &app.knowledge.catalog));
    muted(ui, Type::Small, &fleet_words::how_many(left));
}

/// The names that were given an edition in this list, so that it can be taken back.
fn given(ui: &mut Ui, fleet: &FleetState, worked: &Worked, editions: &[&Edition], outbox: &mut Outbox) {
    for name in &worked.given {
        let Some(id) = fleet.grouping.editions.get(name) else { continue };
        ui.push_id(("given", name), |ui| {
            text(ui, Type::Text, &fill("inventory.given", &[("name", name)]));
            let place = editions.iter().position(|edition| edition.id == *id);
            choice(ui, name, place, editions, outbox);
            ui.add_space(8.0);
        });
    }
}

fn choice(ui: &mut Ui, name: &str, place: Option<usize>, editions: &[&Edition], outbox: &mut Outbox) {
    let mut offers = vec![Offer { words: word("inventory.leave-out"), remark: "" }];
    offers.extend(editions.iter().map(|edition| Offer { words: &edition.name, remark: "" }));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        let label = fill("inventory.edition-of", &[("name", name)]);
        let selected = place.map_or(0, |place| place + 1);
        if let Some(chosen) = select(ui, &label, CHOICE, &offers, selected, false) {
            let id = chosen.checked_sub(1).and_then(|place| editions.get(place)).map(|row| row.id.clone());
            outbox.send(Command::Fleet(FleetCommand::Edition(name.to_owned(), id)));
        }
    });
}
