//! What else is known of the selected edition: advice, where the sources disagree, who may host its key and with
//! which update, editions with the same setup key, notes and dates. Each with its sources; nothing is settled silently.

use egui::Ui;

use crate::app::lifecycle::support_dates;
use crate::app::reference::LookUp;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command};
use crate::domain::catalog::{Catalog, Conflict, Edition, Group, HostUpdate};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    copy_link, disagreement, divider, in_english, in_english_unless_known, muted, source, text,
};

use super::panel::{small_heading, sources};

pub(super) fn show(ui: &mut Ui, app: &App, edition: &Edition, lowest: Option<&Group>, outbox: &mut Outbox) {
    let catalog = &app.knowledge.catalog;
    advice(ui, catalog);
    for conflict in conflicts(catalog, edition, lowest) {
        ui.add_space(10.0);
        disagreement_on(ui, conflict, outbox);
    }
    if let Some(group) = lowest {
        hosts(ui, catalog, edition, group);
    }
    shared(ui, catalog, edition);
    guest_key(ui, edition, outbox);
    notes(ui, catalog, edition, lowest);
    dates(ui, catalog, edition);
    ui.add_space(10.0);
    divider(ui);
    ui.add_space(4.0);
    sources(ui, catalog, &edition.sources);
}

/// The advice on which key to install, and Microsoft's view of it.
fn advice(ui: &mut Ui, catalog: &Catalog) {
    let Some(fact) = catalog.fact("highest-group") else { return };
    ui.add_space(12.0);
    in_english_unless_known(
        ui,
        [&fact.text, &fact.other].into_iter().map(String::as_str).filter(|text| !text.is_empty()),
    );
    muted(ui, Type::Text, &said(&fact.text));
    if !fact.other.is_empty() {
        source(ui, &fill("keys.microsoft", &[("text", &said(&fact.other))]));
    }
    sources(ui, catalog, &fact.sources);
}

/// The points on which the sources differ about this edition or the lowest key that covers it.
fn conflicts<'a>(catalog: &'a Catalog, edition: &Edition, lowest: Option<&Group>) -> Vec<&'a Conflict> {
    let group = lowest.into_iter();
    let of_group = group.clone().filter_map(|group| group.host_conflict.as_ref());
    let of_edition = group.filter_map(|group| group.also_covers(edition)?.conflict.as_ref());
    of_edition.chain(of_group).filter_map(|id| catalog.conflict(id)).collect()
}

fn disagreement_on(ui: &mut Ui, conflict: &Conflict, outbox: &mut Outbox) {
    let values = [
        ("point", conflict.point.as_str()),
        ("articles", conflict.articles.as_str()),
        ("microsoft", conflict.microsoft.as_str()),
    ];
    let link = Some(word("keys.compare"));
    if disagreement(ui, &fill("keys.both", &values), link) {
        outbox.send(Command::LookUp(LookUp::Conflict(conflict.id.clone())));
    }
}

/// Which Windows may hold the lowest key, and the update that it needs for this edition.
fn hosts(ui: &mut Ui, catalog: &Catalog, edition: &Edition, group: &Group) {
    // Where the sources disagree on the host, the box above says it.
    if group.host_conflict.is_none() && !group.host_note.is_empty() {
        small_heading(ui, word("keys.hosts"));
        in_english_unless_known(ui, [group.host_note.as_str()]);
        text(ui, Type::Small, &said(&group.host_note));
        sources(ui, catalog, &group.sources);
    }
    let updates: Vec<&HostUpdate> = catalog
        .host_updates
        .iter()
        .filter(|update| update.client_generations.contains(&edition.generation))
        .filter(|update| {
            update.host_generation.as_ref().is_some_and(|host| group.host_generations.contains(host))
        })
        .collect();
    if updates.is_empty() {
        return;
    }
    small_heading(ui, word("keys.updates"));
    in_english(ui);
    for update in updates {
        let values = [("host", update.host.as_str()), ("update", &update.update), ("kb", &update.kb)];
        let id = if update.kb.is_empty() { "keys.update-plain" } else { "keys.update" };
        text(ui, Type::Small, &fill(id, &values));
        if !update.note.is_empty() {
            source(ui, &update.note);
        }
        sources(ui, catalog, &update.sources);
    }
}

fn shared(ui: &mut Ui, catalog: &Catalog, edition: &Edition) {
    for shared in catalog.shared_keys.iter().filter(|shared| shared.editions.contains(&edition.id)) {
        small_heading(ui, word("keys.shared"));
        let others = shared.editions.iter().filter(|id| **id != edition.id);
        for other in others.filter_map(|id| catalog.edition(id)) {
            text(ui, Type::Small, &other.name);
        }
        in_english(ui);
        source(ui, &shared.why);
        sources(ui, catalog, &shared.sources);
    }
}

/// The public key of a guest that its Datacenter host activates.
fn guest_key(ui: &mut Ui, edition: &Edition, outbox: &mut Outbox) {
    let Some(key) = &edition.avma_key else { return };
    small_heading(ui, word("keys.guest-key"));
    ui.horizontal_wrapped(|ui| {
        text(ui, Type::SmallMono, key);
        let what = word("keys.guest-key");
        if copy_link(ui, what, key) {
            outbox.send(Command::Copy { text: key.clone(), what: what.to_owned() });
        }
    });
    source(ui, word("keys.guest-key-note"));
}

fn notes(ui: &mut Ui, catalog: &Catalog, edition: &Edition, lowest: Option<&Group>) {
    let also = lowest.and_then(|group| group.also_covers(edition));
    let of_group = lowest.map_or(&[] as &[String], |group| &group.notes);
    if also.is_none() && of_group.is_empty() && edition.note.is_empty() && edition.other_values.is_empty() {
        return;
    }
    small_heading(ui, word("keys.notes"));
    in_english(ui);
    if let Some(also) = also {
        text(ui, Type::Small, &also.why);
        sources(ui, catalog, &also.sources);
    }
    let edition_notes = core::iter::once(&edition.note).filter(|note| !note.is_empty());
    for note in edition_notes.chain(of_group) {
        text(ui, Type::Small, note);
    }
    for other in &edition.other_values {
        text(ui, Type::Small, &fill("keys.also-said", &[("text", other)]));
    }
}

/// When support ends: of the edition, or of the newest releases where support ends with a release.
fn dates(ui: &mut Ui, catalog: &Catalog, edition: &Edition) {
    let lines = support_dates(catalog, edition);
    if lines.is_empty() {
        return;
    }
    small_heading(ui, word("keys.dates"));
    for line in lines {
        text(ui, Type::Small, &line);
    }
}
