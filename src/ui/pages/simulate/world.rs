//! The Why panel for what is neither machine nor host: Microsoft, DNS, an incident of the plan.

use egui::Ui;

use super::Shown;
use super::facts::facts;
use super::why::whom_line;
use crate::app::lanes::LaneOf;
use crate::app::run_words::{date, incident as incident_name};
use crate::app::words::{count, fill, grouped, word};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{muted, section};

fn minute(shown: Shown<'_>) -> u32 {
    shown.app.simulate.minute.min(shown.run.end().saturating_sub(1))
}

/// Microsoft: whether it is reached, and what it has counted by the end of this day.
pub(super) fn microsoft(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    whom_line(ui, word("event.microsoft"), false, outbox);
    let minute = minute(shown);
    let stretches = shown.app.simulate.stretches(LaneOf::Microsoft);
    let reached = stretches.is_empty() || stretches.iter().any(|s| s.from <= minute && minute < s.until);
    section(ui, word(if reached { "world.reached" } else { "world.not-reached" }));
    let keys = shown.app.simulate.host_keys(minute);
    let mut pairs = vec![(word("world.host-keys").to_owned(), Some(keys.to_string()))];
    for (place, (_, id, all)) in shown.run.pools().enumerate() {
        let used = shown.day_row().and_then(|day| day.mak_used.get(place)).copied().unwrap_or(0);
        let left = grouped(u64::from(all.saturating_sub(used)));
        let all = grouped(u64::from(all));
        let words = fill("world.pool-left", &[("left", &left), ("all", &all)]);
        pairs.push((fill("world.pool", &[("pool", id.as_str())]), Some(words)));
    }
    listed(ui, &pairs);
    ui.add_space(8.0);
    muted(ui, Type::Text, word("world.says-microsoft"));
}

/// DNS: which hosts it names at this minute.
pub(super) fn dns(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    /// Hosts that the list names at most.
    const LISTED: usize = 40;
    whom_line(ui, word("picture.dns"), false, outbox);
    let minute = minute(shown);
    let stands = |host| {
        let stretches = shown.app.simulate.stretches(LaneOf::Record(host));
        stretches.iter().any(|s| s.from <= minute && minute < s.until)
    };
    let records = shown.run.hosts().filter(|(host, _)| stands(*host)).count();
    if records == 0 {
        section(ui, word("picture.no-record"));
    } else {
        section(ui, &count("world.records", u32::try_from(records).unwrap_or(u32::MAX)));
    }
    let pairs: Vec<(String, Option<String>)> = shown
        .run
        .hosts()
        .take(LISTED)
        .map(|(host, name)| {
            let id = if stands(host) { "world.record" } else { "world.no-record" };
            (name, Some(word(id).to_owned()))
        })
        .collect();
    listed(ui, &pairs);
    ui.add_space(8.0);
    muted(ui, Type::Text, word("world.says-dns"));
}

/// An incident: what, whom, from when to when.
pub(super) fn incident(ui: &mut Ui, shown: Shown<'_>, place: usize, outbox: &mut Outbox) {
    let Some(incident) = shown.plan.incidents.get(place) else { return };
    whom_line(ui, word("world.incident"), false, outbox);
    section(ui, incident_name(&incident.what));
    let whom = incident.what.target().map(str::to_owned);
    let ends = incident.until.map_or_else(|| word("world.never-ends").to_owned(), date);
    facts(
        ui,
        &[
            (word("world.whom"), whom),
            (word("world.begins"), Some(date(incident.at))),
            (word("world.ends"), incident.what.lasts().then_some(ends)),
        ],
    );
}

fn listed(ui: &mut Ui, pairs: &[(String, Option<String>)]) {
    ui.add_space(4.0);
    let pairs: Vec<(&str, Option<String>)> =
        pairs.iter().map(|(what, value)| (what.as_str(), value.clone())).collect();
    facts(ui, &pairs);
}
