//! Why: what is selected, at the minute shown: its state, since when and for how long, and the chain of causes with
//! rules and sources. With nothing selected: the day in numbers, and what can be pressed.

use egui::Ui;

use super::facts::facts;
use super::picture::key_words;
use super::{Shown, contacts, rescue, world};
use crate::app::lanes::LaneOf;
use crate::app::run_view::{EventRow, cohort_of};
use crate::app::run_words::{date_of, date_time, duration, event_row, state};
use crate::app::simulate::Selection;
use crate::app::words::{count, fill, grouped, said, word};
use crate::app::{Command, ReadyCommand, RunCommand};
use crate::domain::ids::SourceId;
use crate::domain::simulation::{
    Because, CohortIx, HostIx, MachineView, PoolIx, State, StateCounts, Subject,
};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, IconButton, NumberField, Reason, ReasonMark, Tone, because_list, callout, disagreement, divider,
    in_english, in_english_unless_known, muted, section, source, state_label, text,
};

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    match simulate.selection {
        Selection::Nothing => return day(ui, shown, outbox),
        Selection::Event(place) => event(ui, shown, place, outbox),
        Selection::Machine(_) => machine(ui, shown, outbox),
        Selection::Cohort(cohort) => self::cohort(ui, shown, cohort, outbox),
        Selection::Host(host) => self::host(ui, shown, host, outbox),
        Selection::Pool(pool) => self::pool(ui, shown, pool, outbox),
        Selection::Incident(place) => world::incident(ui, shown, place, outbox),
        Selection::Microsoft => world::microsoft(ui, shown, outbox),
        Selection::Dns => world::dns(ui, shown, outbox),
    }
    rescue::way(ui, shown.app, outbox);
    chain(ui, shown, &simulate.now.because);
    rescue::show(ui, shown, outbox);
    disputes(ui, shown, &simulate.now.because);
    contacts::show(ui, shown, outbox);
    let number = simulate.now.machine.as_ref().map(|machine| machine.number);
    if let Some(cohort) = cohort_of(shown.run, simulate.selection) {
        machines(ui, shown, cohort, number, outbox);
    }
}

/// The day in numbers.
fn day(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    ready_point(ui, shown, outbox);
    let simulate = &shown.app.simulate;
    let minute = simulate.minute;
    section(ui, &date_of(shown.run, minute));
    ui.add_space(4.0);
    states(ui, &simulate.now.states);
    let row = shown.day_row();
    let hosts: Vec<(String, Option<String>)> = shown
        .run
        .hosts()
        .take(8)
        .enumerate()
        .map(|(place, (_, name))| {
            let host = row.and_then(|row| row.hosts.get(place)).copied().unwrap_or_default();
            let words = if host.up {
                fill("why.host-count", &[("count", &host.count.to_string())])
            } else {
                word("host.down").to_owned()
            };
            (name, Some(words))
        })
        .collect();
    let pairs: Vec<(&str, Option<String>)> =
        hosts.iter().map(|(name, words)| (name.as_str(), words.clone())).collect();
    ui.add_space(8.0);
    facts(ui, &pairs);
    let from = minute / crate::app::simulate::DAY * crate::app::simulate::DAY;
    let today = shown.run.events_between(from, from + crate::app::simulate::DAY).len();
    ui.add_space(8.0);
    muted(ui, Type::Text, &count("why.events-today", u32::try_from(today).unwrap_or(u32::MAX)));
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(4.0);
    muted(ui, Type::Text, word("why.hint"));
    muted(ui, Type::Text, word("why.hint-fleet"));
}

/// What a ready-made fleet shows, and the way to the day on which it does.
fn ready_point(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let Some(fleet) = shown.app.ready else { return };
    let minute = fleet.minute(shown.run.start());
    callout(ui, Tone::Accent, &said(&fleet.point), |ui| {
        text(ui, Type::Small, &said(&fleet.watch));
        source(ui, &fill("ready.rule", &[("rule", fleet.rule.as_str())]));
        let go = fill("ready.go", &[("date", &date_of(shown.run, minute))]);
        if Button::plain(&go).small().show(ui).clicked() {
            outbox.send(Command::Ready(ReadyCommand::ToPoint));
        }
    });
    ui.add_space(12.0);
}

fn states(ui: &mut Ui, counts: &StateCounts) {
    ui.spacing_mut().item_spacing.y = 4.0;
    for entry in State::ALL.into_iter().filter(|entry| counts.of(*entry) > 0) {
        let count = grouped(u64::from(counts.of(entry)));
        state_label(ui, entry, &fill("chart.figure", &[("what", state(entry)), ("n", &count)]));
    }
    if counts.total() == 0 {
        muted(ui, Type::Text, word("chart.nobody"));
    }
}

fn event(ui: &mut Ui, shown: Shown<'_>, place: usize, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    let Some(event) = shown.run.events().get(place) else { return };
    let times = simulate.shown.iter().find(|row| row.place == place).map_or(1, |row| row.times);
    let Some(words) = event_row(shown.run, shown.plan, EventRow { place, times }) else { return };
    match event.subject {
        Subject::Machine(_) => machine(ui, shown, outbox),
        Subject::Host(host) => self::host(ui, shown, host, outbox),
        Subject::Pool(pool) => self::pool(ui, shown, pool, outbox),
        Subject::Incident(_) => {
            whom_line(ui, &words.whom, false, outbox);
            section(ui, &words.what);
            facts(ui, &[(word("why.ends"), Some(words.because.clone()))]);
        }
    }
    ui.add_space(8.0);
    let line = fill("why.event", &[("when", &words.when), ("what", &words.what)]);
    source(ui, &line);
    if event.minute != simulate.minute && Button::link(word("why.go-there")).small().show(ui).clicked() {
        outbox.send(Command::Run(RunCommand::Select(Selection::Event(place))));
    }
}

fn machine(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    let Some(view) = &simulate.now.machine else { return };
    let total = shown.plan.cohorts.get(usize::from(view.cohort.0)).map_or(0, |cohort| cohort.count);
    let cohort = shown.plan.cohorts.get(usize::from(view.cohort.0)).map_or("", |cohort| cohort.id.as_str());
    let (number, total) = (grouped(u64::from(view.number)), grouped(u64::from(total)));
    let whom = fill("why.machine", &[("cohort", cohort), ("number", &number), ("total", &total)]);
    whom_line(ui, &whom, true, outbox);
    match view.state {
        Some(entry) => {
            let since = date_time(shown.run, view.since);
            section(
                ui,
                &fill("why.state-since", &[("state", capital(state(entry)).as_str()), ("since", &since)]),
            );
        }
        None => {
            section(ui, word("why.not-in-fleet"));
        }
    }
    facts(ui, &machine_facts(shown, view));
}

fn machine_facts<'a>(shown: Shown<'_>, view: &MachineView) -> Vec<(&'a str, Option<String>)> {
    let now = shown.app.simulate.minute;
    let in_fleet = view.state.is_some();
    let left = view.ends.map(|ends| {
        let until = date_of(shown.run, ends);
        fill("why.left-until", &[("left", &duration(ends.saturating_sub(now))), ("until", &until)])
    });
    let endless = view.state.map(|state| {
        word(if state == State::Licensed { "why.for-good" } else { "why.until-activated" }).to_owned()
    });
    let contact = view.last_contact.map(|contact| {
        let when = date_time(shown.run, contact.last);
        fill("why.contact", &[("when", &when), ("outcome", &contacts::outcome(shown, contact.outcome))])
    });
    let success = view.last_success.map(|contact| date_time(shown.run, contact.last));
    let next = view.next_contact.map(|next| date_time(shown.run, next));
    let network = if view.on_network { "why.on-network" } else { "why.off-network" };
    vec![
        (word("why.left"), left.or(endless)),
        (word("why.last-success"), success.or_else(|| in_fleet.then(|| word("why.none-yet").to_owned()))),
        (word("why.last-contact"), contact),
        (word("why.next-contact"), next),
        (word("why.network"), in_fleet.then(|| word(network).to_owned())),
    ]
}

/// Whom it is about; at its right the machine before and after, and the way back to the day.
pub(super) fn whom_line(ui: &mut Ui, whom: &str, machines: bool, outbox: &mut Outbox) {
    const BUTTON: f32 = 28.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let buttons = if machines { 3.0 } else { 1.0 };
        let room = (ui.available_width() - buttons * BUTTON).max(60.0);
        ui.allocate_ui(egui::vec2(room, Type::Small.line()), |ui| {
            ui.set_width(room);
            muted(ui, Type::Small, whom);
        });
        if machines {
            for (icon, command) in
                [(Icon::StepBack, RunCommand::PreviousMachine), (Icon::StepForward, RunCommand::NextMachine)]
            {
                let command = Command::Run(command);
                if IconButton::new(icon, command.text()).framed().small().show(ui).clicked() {
                    outbox.send(command);
                }
            }
        }
        if IconButton::new(Icon::Close, word("why.back-to-day")).small().show(ui).clicked() {
            outbox.send(Command::Run(RunCommand::Select(Selection::Nothing)));
        }
    });
}

/// Chooses a machine of a cohort by its number.
fn machines(ui: &mut Ui, shown: Shown<'_>, cohort: CohortIx, number: Option<u32>, outbox: &mut Outbox) {
    let count = shown.plan.cohorts.get(usize::from(cohort.0)).map_or(0, |cohort| cohort.count);
    let Some(first) = shown.run.machines_in(cohort).next() else { return };
    ui.add_space(12.0);
    let mut wanted = number;
    let unit = fill("why.of", &[("total", &grouped(u64::from(count)))]);
    let field = NumberField::new(word("why.machine-number"), 1, count.max(1)).unit(&unit);
    if field.show(ui, &mut wanted).changed
        && let Some(wanted) = wanted
    {
        let machine = crate::domain::simulation::MachineIx(first.0 + wanted - 1);
        outbox.send(Command::Run(RunCommand::Select(Selection::Machine(machine))));
    }
}

fn cohort(ui: &mut Ui, shown: Shown<'_>, cohort: CohortIx, outbox: &mut Outbox) {
    let place = usize::from(cohort.0);
    let Some(facts_of) = shown.plan.cohorts.get(place) else { return };
    let counts = shown.app.simulate.now.by_cohort.get(place).copied().unwrap_or_default();
    let edition = shown.app.knowledge.catalog.edition(&facts_of.edition);
    whom_line(ui, &fill("why.cohort", &[("cohort", facts_of.id.as_str())]), true, outbox);
    let (licensed, total) = (grouped(u64::from(counts.licensed)), grouped(u64::from(counts.total())));
    section(ui, &fill("why.licensed-of", &[("n", &licensed), ("total", &total)]));
    states(ui, &counts);
    ui.add_space(4.0);
    let threshold = edition.map(|edition| shown.run.rulebook().threshold(edition.kind).value);
    facts(
        ui,
        &[
            (word("why.edition"), edition.map(|edition| edition.name.clone())),
            (word("why.key"), Some(key_words(&facts_of.key))),
            (word("why.needs"), threshold.map(|count| fill("why.count", &[("count", &count.to_string())]))),
            (word("why.lapses"), Some(grouped(u64::from(shown.run.lapses(cohort))))),
        ],
    );
}

fn host(ui: &mut Ui, shown: Shown<'_>, host: HostIx, outbox: &mut Outbox) {
    let place = usize::try_from(host.0).unwrap_or(usize::MAX);
    let minute = shown.app.simulate.minute.min(shown.run.end().saturating_sub(1));
    let name = shown.run.host_name(host);
    whom_line(ui, &fill("why.host", &[("host", &name)]), false, outbox);
    let stretches = shown.app.simulate.stretches(LaneOf::Host(host));
    let since = stretches.iter().find(|stretch| stretch.from <= minute && minute < stretch.until);
    match since {
        Some(stretch) => {
            section(ui, &fill("why.up-since", &[("since", &date_of(shown.run, stretch.from))]));
        }
        None => {
            section(ui, word("why.is-down"));
        }
    }
    let row = shown.day_row().and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
    let planned = shown.plan.hosts.get(place);
    let catalog = &shown.app.knowledge.catalog;
    let edition = planned.and_then(|host| catalog.edition(&host.edition)).map(|edition| edition.name.clone());
    let records = shown.app.simulate.stretches(LaneOf::Record(host));
    let record = records.iter().any(|s| s.from <= minute && minute < s.until);
    facts(
        ui,
        &[
            (
                word("why.host-count-label"),
                since.map(|_| fill("why.host-count", &[("count", &row.count.to_string())])),
            ),
            (word("why.group"), planned.map(|host| host.group.to_string())),
            (word("why.edition"), edition),
            (
                word("why.record"),
                Some(word(if record { "why.record-yes" } else { "why.record-no" }).to_owned()),
            ),
        ],
    );
}

fn pool(ui: &mut Ui, shown: Shown<'_>, pool: PoolIx, outbox: &mut Outbox) {
    let Some((_, id, all)) = shown.run.pools().find(|(known, ..)| *known == pool) else { return };
    let used = shown.day_row().and_then(|day| day.mak_used.get(usize::from(pool.0))).copied().unwrap_or(0);
    whom_line(ui, &fill("why.pool", &[("pool", id.as_str())]), false, outbox);
    let (used, all) = (grouped(u64::from(used)), grouped(u64::from(all)));
    section(ui, &fill("why.pool-used", &[("used", &used), ("all", &all)]));
}

/// The chain of causes.
fn chain(ui: &mut Ui, shown: Shown<'_>, lines: &[Because]) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(4.0);
    section(ui, word("why.why"));
    in_english_unless_known(ui, lines.iter().map(|line| line.text.as_str()));
    let texts: Vec<_> = lines.iter().map(|line| said(&line.text)).collect();
    let sources: Vec<String> = lines.iter().map(|line| ground(shown, line)).collect();
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .zip(texts.iter().zip(&sources))
        .map(|(line, (text, source))| Reason { mark: mark(line), strong: "", text, source })
        .collect();
    because_list(ui, word("why.why"), &reasons);
}

/// The points in a chain on which the sources disagree.
fn disputes(ui: &mut Ui, shown: Shown<'_>, lines: &[Because]) {
    let mut told = Vec::new();
    for conflict in lines.iter().filter_map(|line| line.conflict.as_ref()) {
        if !told.contains(&conflict) {
            told.push(conflict);
        }
    }
    let conflicts = told.into_iter().filter_map(|id| shown.app.knowledge.catalog.conflict(id));
    let points: Vec<String> = conflicts
        .map(|conflict| {
            let values = [
                ("point", conflict.point.as_str()),
                ("articles", &conflict.articles),
                ("articles-sources", &short(shown, &conflict.articles_sources)),
                ("microsoft", &conflict.microsoft),
                ("microsoft-sources", &short(shown, &conflict.microsoft_sources)),
            ];
            fill("why.disagree", &values)
        })
        .collect();
    if !points.is_empty() {
        ui.add_space(8.0);
        in_english(ui);
        disagreement(ui, &points.join("\n\n"), None);
    }
}

fn mark(line: &Because) -> ReasonMark {
    match (&line.assumed, line.state) {
        (Some(_), _) => ReasonMark::Assumed,
        (None, Some(state)) => ReasonMark::State(state),
        (None, None) => ReasonMark::Event,
    }
}

/// When, by which rule, from which sources, and what is assumed in it.
fn ground(shown: Shown<'_>, line: &Because) -> String {
    let when = date_time(shown.run, line.minute);
    let values =
        [("when", when.as_str()), ("rule", line.rule.as_str()), ("sources", &short(shown, &line.sources))];
    let words = fill("why.ground", &values);
    match &line.assumed {
        Some(why) => fill("why.assumed", &[("ground", &words), ("why", &said(why))]),
        None => words,
    }
}

fn short(shown: Shown<'_>, sources: &[SourceId]) -> String {
    let names = sources.iter().map(|id| {
        if id.as_str() == "plan" {
            word("why.this-plan")
        } else {
            shown.app.knowledge.catalog.short_source(id)
        }
    });
    let names: Vec<&str> = names.collect();
    if names.is_empty() { word("why.no-source").to_owned() } else { names.join("; ") }
}

/// With a capital letter, for a title.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
