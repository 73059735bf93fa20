//! What would have saved it: the offer to search, how far the search is, and what it found, each change to be made.

use egui::{Align, Id, Ui};

use super::Shown;
use crate::app::rescue::{RescueCommand, RescueOf};
use crate::app::run_view::{cohort_of, machine_of};
use crate::app::run_words::{date_time, dated};
use crate::app::words::{count, fill, grouped, said, word};
use crate::app::{App, Command};
use crate::domain::rescue::{Found, Rescue};
use crate::domain::simulation::Run;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, divider, in_english_unless_known, muted, progress, section, source, text};

/// The way to what would have saved it, above the causes: it stands below them, and often out of sight.
pub(super) fn way(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    if app.rescuable().is_none() {
        return;
    }
    ui.add_space(4.0);
    if Button::link(word("rescue.title")).small().show(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(arriving(), true));
        outbox.send(Command::Rescue(RescueCommand::Search));
    }
}

/// Where it is kept that what was found shall come into sight.
fn arriving() -> Id {
    Id::unique("rescue-arriving")
}

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let app = shown.app;
    let Some(of) = app.rescuable() else { return };
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(4.0);
    let title = section(ui, word("rescue.title"));
    if let Some(job) = &app.rescue.job {
        ui.add_space(4.0);
        if progress(ui, word("rescue.searching"), Some(job.progress()), true) {
            outbox.send(Command::Rescue(RescueCommand::Cancel));
        }
        return;
    }
    match app.rescue.found(app.simulate.ran.as_ref()).filter(|found| is_about(app, shown.run, found)) {
        Some(found) => {
            if ui.data_mut(|data| data.remove_temp::<bool>(arriving())).is_some() {
                title.scroll_to_me(Some(Align::Min));
            }
            self::found(ui, shown, found, outbox);
        }
        None => {
            if let RescueOf::Machine(trouble) = of {
                let (from, until) = (date_time(shown.run, trouble.from), date_time(shown.run, trouble.until));
                source(ui, &fill("rescue.trouble", &[("from", &from), ("until", &until)]));
            }
            button(ui, RescueCommand::Search, outbox);
        }
    }
}

/// Whether what was found is about what is selected.
fn is_about(app: &App, run: &Run, found: &Found) -> bool {
    let selection = app.simulate.selection;
    match machine_of(run, selection) {
        Some(machine) => found.trouble.machine == machine,
        None => cohort_of(run, selection) == Some(found.trouble.cohort),
    }
}

fn button(ui: &mut Ui, command: RescueCommand, outbox: &mut Outbox) {
    let command = Command::Rescue(command);
    ui.add_space(4.0);
    if Button::plain(command.text()).show(ui).clicked() {
        outbox.send(command);
    }
}

fn found(ui: &mut Ui, shown: Shown<'_>, found: &Found, outbox: &mut Outbox) {
    let from = date_time(shown.run, found.trouble.from);
    let whom = shown.run.machine_name(found.trouble.machine);
    source(ui, &fill("rescue.of", &[("machine", &whom), ("from", &from)]));
    in_english_unless_known(ui, found.rescues.iter().map(|rescue| rescue.text.as_str()));
    if found.rescues.is_empty() {
        text(ui, Type::Text, word("rescue.nothing"));
    }
    for (place, rescue) in found.rescues.iter().enumerate() {
        ui.push_id(("rescue", place), |ui| self::rescue(ui, place, rescue, found, outbox));
    }
    muted(ui, Type::Small, &count("rescue.tried", found.tried));
}

fn rescue(ui: &mut Ui, place: usize, rescue: &Rescue, found: &Found, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(6.0);
    let what = dated(&said(&rescue.text));
    text(ui, if place == 0 { Type::Strong } else { Type::Text }, &what);
    let (before, after) = (grouped(u64::from(found.lapses)), grouped(u64::from(rescue.lapses)));
    let values = [("before", before.as_str()), ("after", &after)];
    ui.horizontal(|ui| {
        source(ui, &fill(if place == 0 { "rescue.cheapest" } else { "rescue.lapses" }, &values));
        let name = fill("rescue.make", &[("what", &what)]);
        if Button::link(word("rescue.take")).small().name(&name).show(ui).clicked() {
            outbox.send(Command::Rescue(RescueCommand::Take(place)));
        }
    });
}
