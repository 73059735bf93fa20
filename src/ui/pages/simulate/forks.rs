//! Forks: the futures of the plan, one of them shown, and how two of them differ: what was changed, from which day on,
//! which machines, and why.

use egui::Ui;

use super::Shown;
use super::facts::facts;
use super::menu::choice_menu;
use super::time_axis::ticks;
use crate::app::forks::{Branch, ForkCommand};
use crate::app::run_words::{date, date_of, date_time, dated, state};
use crate::app::simulate::{DAY, Selection};
use crate::app::words::{count, fill, grouped, said, word};
use crate::app::{Command, RunCommand};
use crate::domain::compare::{Comparison, MachinePair, Why};
use crate::domain::plan::Fork;
use crate::domain::simulation::{Because, MachineIx, State};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Chart, LineSeries, Reason, ReasonMark, TextField, Threshold, because_list, divider,
    in_english_unless_known, line_chart, line_key, muted, progress, radio_rows, section, source, text,
};

/// Machines that are listed.
const MACHINES: usize = 12;

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let plan = &shown.app.document.plan;
    muted(ui, Type::Small, word("fork.why"));
    ui.add_space(4.0);
    let here = Command::Fork(ForkCommand::Here);
    if Button::plain(here.text()).show(ui).clicked() {
        outbox.send(here);
    }
    if plan.forks.is_empty() {
        return;
    }
    ui.add_space(8.0);
    section(ui, word("fork.shown"));
    let branches: Vec<Branch> = Branch::all(plan).collect();
    let names: Vec<&str> = branches.iter().map(|branch| branch.name(plan)).collect();
    let selected = branches.iter().position(|branch| *branch == Branch::shown(plan));
    let chosen = radio_rows(ui, "forks", word("fork.shown"), &names, selected);
    if let Some(branch) = chosen.and_then(|place| branches.get(place)) {
        outbox.send(Command::Fork(ForkCommand::Show(*branch)));
    }
    if let Some((place, fork)) = plan.shown().and_then(|place| Some((place, plan.forks.get(place)?))) {
        one(ui, shown, (place, fork), outbox);
    }
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(4.0);
    compared(ui, shown, outbox);
}

/// The fork that is shown: its name, where it left the plan, and its end.
fn one(ui: &mut Ui, shown: Shown<'_>, (place, fork): (usize, &Fork), outbox: &mut Outbox) {
    ui.add_space(4.0);
    let mut name = fork.name.clone();
    if TextField::new(word("fork.rename")).width(ui.available_width()).show(ui, &mut name).changed() {
        outbox.send(Command::Fork(ForkCommand::Rename { place, name }));
    }
    let days = fork.at.signed_duration_since(shown.run.start()).num_days();
    let minute = u32::try_from(days).unwrap_or_default().saturating_mul(DAY).saturating_add(fork.minute);
    ui.horizontal_wrapped(|ui| {
        source(ui, &fill("fork.left", &[("date", &date(fork.at))]));
        if Button::link(word("fork.go")).small().name(word("fork.go-there")).show(ui).clicked() {
            outbox.send(Command::Run(RunCommand::Seek(minute)));
        }
        let remove = fill("fork.remove", &[("name", &fork.name)]);
        if Button::link(word("fork.remove-short")).small().name(&remove).show(ui).clicked() {
            outbox.send(Command::Fork(ForkCommand::Remove(place)));
        }
    });
}

/// With which other what is shown is compared, and what came of it.
fn compared(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let (plan, state) = (&shown.app.document.plan, &shown.app.forks);
    let others: Vec<Branch> = Branch::all(plan).filter(|branch| *branch != Branch::shown(plan)).collect();
    let mut names = vec![word("fork.nothing")];
    names.extend(others.iter().map(|branch| branch.name(plan)));
    let selected = others.iter().position(|branch| Some(*branch) == state.with).map_or(0, |place| place + 1);
    section(ui, word("fork.compare"));
    ui.add_space(4.0);
    if let Some(chosen) = choice_menu(ui, word("fork.compare"), &names, selected) {
        let with = chosen.checked_sub(1).and_then(|place| others.get(place)).copied();
        outbox.send(Command::Fork(ForkCommand::Compare(with)));
    }
    if let Some(job) = &state.job {
        progress(ui, word("fork.comparing"), Some(job.progress()), false);
    }
    if let (Some(compared), Some(with)) = (&state.compared, state.with) {
        comparison(ui, shown, with, compared, outbox);
    }
}

fn comparison(ui: &mut Ui, shown: Shown<'_>, with: Branch, compared: &Comparison, outbox: &mut Outbox) {
    let plan = &shown.app.document.plan;
    let names = [with.name(plan), Branch::shown(plan).name(plan)];
    ui.add_space(8.0);
    if compared.changes.is_empty() {
        text(ui, Type::Text, word("fork.same-plan"));
    }
    for change in &compared.changes {
        source(ui, &dated(&said(change)));
    }
    ui.add_space(4.0);
    let Some(day) = compared.first_day else {
        text(ui, Type::Text, word("fork.no-difference"));
        return;
    };
    let when = date_of(shown.run, day.saturating_mul(DAY));
    section(ui, &fill("fork.first-day", &[("date", &when)]));
    for line in compared.on_first_day.iter().take(8) {
        source(ui, &dated(&said(line)));
    }
    let go = Command::Fork(ForkCommand::ToFirstDifference);
    if Button::link(&fill("ready.go", &[("date", &when)])).small().show(ui).clicked() {
        outbox.send(go);
    }
    acts_before(ui, shown, with, day);
    lines(ui, shown, names, compared, outbox);
    cohorts(ui, names, compared);
    machines(ui, shown, compared, outbox);
    if let Some(why) = &compared.why {
        self::why(ui, shown, names, why);
    }
}

/// A change that acts before the fork was made is said to.
fn acts_before(ui: &mut Ui, shown: Shown<'_>, with: Branch, day: u32) {
    let plan = &shown.app.document.plan;
    let fork = Branch::shown(plan).fork().or(with.fork()).and_then(|place| plan.forks.get(place));
    let at = fork.map(|fork| fork.at.signed_duration_since(shown.run.start()).num_days());
    if at.is_some_and(|at| i64::from(day) < at) {
        muted(ui, Type::Small, word("fork.acts-before"));
    }
}

/// Licensed machines in both over time.
fn lines(ui: &mut Ui, shown: Shown<'_>, names: [&str; 2], compared: &Comparison, outbox: &mut Outbox) {
    let [there, here] = &compared.licensed;
    let days = there.len().max(here.len());
    let at_end = |values: &[u32]| grouped(u64::from(values.last().copied().unwrap_or_default()));
    let [name_there, name_here] = names;
    let values = [("one", name_there), ("other", name_here)];
    let (n, m) = (at_end(there), at_end(here));
    let description =
        fill("fork.chart-now", &[&values[..], &[("n", n.as_str()), ("m", m.as_str())]].concat());
    let ticks = ticks(shown);
    let ticks: Vec<(usize, &str)> = ticks.iter().map(|(day, words)| (*day, words.as_str())).collect();
    let most = there.iter().chain(here).copied().max().unwrap_or_default();
    let label = grouped(u64::from(most));
    let gutter = Type::Small.line_of(ui, &label, ui.visuals().text_color()).size().x + 12.0;
    let chart = Chart::new(word("fork.chart"), &description, days).gutter(gutter).height(72.0);
    let chart = chart.ticks(&ticks).seen(shown.seen()).cursor(shown.now_in_days());
    let series = [there, here].map(|values| LineSeries { label: "", values });
    let top = [Threshold { value: most, label: &label }];
    let of = |values: &[u32], day: usize| grouped(u64::from(values.get(day).copied().unwrap_or_default()));
    ui.add_space(8.0);
    text(ui, Type::Medium, word("fork.chart"));
    for (index, name) in names.into_iter().enumerate() {
        line_key(ui, index, name);
    }
    let pressed = line_chart(ui, &chart, &series, &top, |day| {
        let (n, m) = (of(there, day), of(here, day));
        fill("fork.chart-day", &[&values[..], &[("n", n.as_str()), ("m", m.as_str())]].concat())
    });
    if let Some(day) = pressed.pressed.and_then(|day| u32::try_from(day).ok()) {
        outbox.send(Command::Run(RunCommand::ToDay(day)));
    }
}

/// What each cohort comes to at the end, where it differs.
fn cohorts(ui: &mut Ui, [one, other]: [&str; 2], compared: &Comparison) {
    let told =
        |value: Option<u32>| value.map_or_else(|| word("fork.absent").to_owned(), |n| grouped(u64::from(n)));
    let differing = compared.cohorts.iter().filter(|pair| {
        let [one, other] = pair.licensed;
        let [lapses, lapses_there] = pair.lapses;
        one != other || lapses != lapses_there
    });
    let rows: Vec<(String, String)> = differing
        .map(|pair| {
            let [was, is] = pair.licensed.map(told);
            let [lapses, fewer] = pair.lapses.map(told);
            let values = [("was", was.as_str()), ("is", &is), ("lapses", &lapses), ("then", &fewer)];
            (pair.id.clone(), fill("fork.cohort", &values))
        })
        .collect();
    let pairs: Vec<(&str, Option<String>)> =
        rows.iter().map(|(id, words)| (id.as_str(), Some(words.clone()))).collect();
    ui.add_space(8.0);
    muted(ui, Type::SmallStrong, &fill("fork.sides", &[("one", one), ("other", other)]));
    facts(ui, &pairs);
}

fn state_word(value: Option<State>) -> &'static str {
    value.map_or_else(|| word("fork.not-there"), state)
}

/// The machines that differ, each leading to itself at that minute.
fn machines(ui: &mut Ui, shown: Shown<'_>, compared: &Comparison, outbox: &mut Outbox) {
    ui.add_space(8.0);
    section(ui, &count("fork.machines", compared.differing));
    for machine in compared.machines.iter().take(MACHINES) {
        let number = machine.number.to_string();
        let name = fill("fork.machine", &[("cohort", &machine.cohort), ("number", &number)]);
        let [was, is] = machine.states.map(state_word);
        let when = date_time(shown.run, machine.minute);
        ui.horizontal_wrapped(|ui| {
            let link = Button::link(&name).small().show(ui);
            source(ui, &fill("fork.states", &[("when", &when), ("was", was), ("is", is)]));
            if link.clicked()
                && let Some(ix) = index(shown, machine)
            {
                outbox.send(Command::Run(RunCommand::Seek(machine.minute)));
                outbox.send(Command::Run(RunCommand::Select(Selection::Machine(ix))));
            }
        });
    }
    let rest = usize::try_from(compared.differing).unwrap_or(usize::MAX).saturating_sub(MACHINES);
    if rest > 0 {
        muted(ui, Type::Small, &count("fork.more", u32::try_from(rest).unwrap_or(u32::MAX)));
    }
}

fn index(shown: Shown<'_>, machine: &MachinePair) -> Option<MachineIx> {
    let (cohort, _) = shown.run.cohorts().find(|(_, id)| id.as_str() == machine.cohort)?;
    shown.run.machines_in(cohort).nth(usize::try_from(machine.number).ok()?.checked_sub(1)?)
}

/// The causes of both.
fn why(ui: &mut Ui, shown: Shown<'_>, names: [&str; 2], why: &Why) {
    let number = why.machine.number.to_string();
    let whom = fill("fork.machine", &[("cohort", &why.machine.cohort), ("number", &number)]);
    ui.add_space(8.0);
    section(ui, &fill("fork.why-differs", &[("machine", &whom)]));
    in_english_unless_known(ui, why.because.iter().flatten().map(|line| line.text.as_str()));
    for (name, lines) in names.into_iter().zip(&why.because) {
        ui.add_space(4.0);
        muted(ui, Type::SmallStrong, name);
        if lines.is_empty() {
            source(ui, word("fork.nothing-more"));
            continue;
        }
        let texts: Vec<_> = lines.iter().map(|line| said(&line.text)).collect();
        let grounds: Vec<String> = lines.iter().map(|line| ground(shown, line)).collect();
        let reasons: Vec<Reason<'_>> = lines
            .iter()
            .zip(texts.iter().zip(&grounds))
            .map(|(line, (text, source))| Reason { mark: mark(line), strong: "", text, source })
            .collect();
        because_list(ui, name, &reasons);
    }
}

fn mark(line: &Because) -> ReasonMark {
    line.state.map_or(ReasonMark::Event, ReasonMark::State)
}

fn ground(shown: Shown<'_>, line: &Because) -> String {
    let when = date_time(shown.run, line.minute);
    fill("fork.ground", &[("when", &when), ("rule", line.rule.as_str())])
}
