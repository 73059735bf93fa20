//! The chart card: states as stacked areas, counts of hosts against the thresholds, pools; or their table twins. What
//! there is on the day shown stands beside it in words.

use egui::{Align, Layout as Flow, Ui};

use super::time_axis::ticks;
use super::transport::time_buttons;
use super::{GUTTER, Shown, chance, lanes, old_future, twins};
use crate::app::chart_picture::PictureCommand;
use crate::app::run_words::{date_of, state};
use crate::app::simulate::Chart as Kind;
use crate::app::time_command::TimeCommand;
use crate::app::words::{fill, grouped, word};
use crate::app::{Command, RunCommand};
use crate::domain::rulebook::CapRule;
use crate::domain::simulation::{PoolIx, State, StateCounts};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    AreaSeries, Button, Card, Chart, ChartResponse, LineSeries, Threshold, line_chart, muted, muted_line,
    segmented, segmented_width, stacked_area, state_label,
};

/// Room around what is in the card, in points.
const PADDING: i8 = 12;
/// Height of the drawing, in points.
const PLOT: f32 = 64.0;
/// Height of the dates below it, in points.
const DATES: f32 = 20.0;
/// Lines that can still be told apart; the rest stands in the table.
const LINES: usize = 6;

/// Draws the card. As a table it takes the lanes' room too, so that nothing below it moves.
pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, lanes_height: f32, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    Card::new().padding(PADDING).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        head(ui, shown, outbox);
        let top = ui.cursor().min;
        if simulate.as_table {
            let across = ui.max_rect().x_range().expand(f32::from(PADDING));
            let height = PLOT + DATES + lanes::card_height(shown, across, lanes_height) + super::GAP;
            ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
                ui.set_min_height(height);
                twins::show(ui, shown, height, outbox);
            });
        } else {
            let days = shown.run.days().len();
            let scrolls = ui.content_rect().height() < super::BOTH_FROM;
            if kind(shown) == Kind::Chance && simulate.many.bands(shown.plan).is_none() {
                chance::invite(ui, shown, PLOT + DATES, outbox);
                return;
            }
            let done = draw(ui, shown, days, scrolls);
            asked(shown, done, outbox);
            if simulate.photo.asked {
                let (right, bottom) = (ui.max_rect().right(), ui.min_rect().bottom());
                let area = PictureCommand::Area([top.x, top.y, right, bottom].map(whole));
                outbox.send(Command::Run(RunCommand::Picture(area)));
            }
        }
    });
}

#[expect(clippy::cast_possible_truncation, reason = "no window is that wide")]
fn whole(points: f32) -> i32 {
    points.round() as i32
}

/// Carries out what was done with the chart.
fn asked(shown: Shown<'_>, done: ChartResponse, outbox: &mut Outbox) {
    let mut send = |command| outbox.send(Command::Run(command));
    let day = |day: usize| u32::try_from(day).unwrap_or(u32::MAX);
    if let Some(pressed) = done.pressed {
        send(RunCommand::ToDay(day(pressed)));
    }
    if let Some((nearer, at)) = done.zoom {
        send(RunCommand::Time(TimeCommand::Zoom { nearer, day: day(at) }));
    }
    if let Some((from, until)) = done.stretch {
        send(RunCommand::Time(TimeCommand::Show { from: day(from), until: day(until) }));
    }
    if done.pan != 0 {
        let tenth = i32::try_from(shown.app.simulate.seen().days() / 10).unwrap_or(1).max(1);
        send(RunCommand::Time(TimeCommand::Pan(done.pan * tenth)));
    }
    if done.step != 0 {
        send(RunCommand::ToDay(shown.app.simulate.day().saturating_add_signed(done.step)));
    }
}

/// Nearer, further, and the whole run again, for the mouse.
fn zoom(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    time_buttons(ui, [(Icon::Plus, TimeCommand::ZoomIn), (Icon::Minus, TimeCommand::ZoomOut)], outbox);
    // At the left of the buttons, so that they stay under the pointer when it comes.
    if shown.app.simulate.watch.stretch.is_some() {
        let whole = Command::Run(RunCommand::Time(TimeCommand::WholeRun));
        if Button::link(word("chart.whole-run")).small().name(whole.text()).show(ui).clicked() {
            outbox.send(whole);
        }
    }
}

/// Which chart is drawn.
fn kind(shown: Shown<'_>) -> Kind {
    let wanted = shown.app.simulate.chart;
    let drawn = shown.app.simulate.as_table || Kind::DRAWN.contains(&wanted);
    if drawn { wanted } else { Kind::States }
}

fn head(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let simulate = &shown.app.simulate;
    let kinds: &[Kind] = if simulate.as_table { &Kind::ALL } else { &Kind::DRAWN };
    let names: Vec<&str> = kinds.iter().map(|kind| word(kind.word())).collect();
    let wanted = kind(shown);
    let selected = kinds.iter().position(|kind| *kind == wanted).unwrap_or(0);
    let choose = |ui: &mut Ui, outbox: &mut Outbox| {
        let chosen = segmented(ui, "chart", word("chart.name"), &names, selected);
        if let Some(kind) = chosen.and_then(|place| kinds.get(place)) {
            outbox.send(Command::Run(RunCommand::Chart(*kind)));
        }
    };
    // The choice has a row of its own where the links would not fit beside it.
    let beside = segmented_width(ui, &names) + links_width(ui, simulate.as_table) <= ui.available_width();
    if !beside {
        choose(ui, outbox);
    }
    ui.horizontal(|ui| {
        if beside {
            choose(ui, outbox);
        }
        old_future(ui, shown.app, outbox);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let command = Command::Run(RunCommand::ChartAsTable(!simulate.as_table));
            if Button::link(table_link(simulate.as_table)).small().name(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
            ui.spacing_mut().item_spacing.x = 14.0;
            if simulate.as_table {
                twins::copy(ui, shown, outbox);
            } else {
                zoom(ui, shown, outbox);
                ui.add_space(10.0);
                ui.spacing_mut().item_spacing.x = 14.0;
            }
            twins::copy_csv(ui, shown, outbox);
            let save = Command::Run(RunCommand::Picture(PictureCommand::Ask));
            if !simulate.as_table
                && Button::link(word("chart.save")).small().name(save.text()).show(ui).clicked()
            {
                outbox.send(save);
            }
            figures(ui, shown, wanted);
        });
    });
}

fn table_link(as_table: bool) -> &'static str {
    word(if as_table { "chart.as-picture" } else { "chart.as-table" })
}

/// How wide the links at the right are with the space before them, in points.
fn links_width(ui: &Ui, as_table: bool) -> f32 {
    let colour = ui.visuals().text_color();
    let width = |words: &str| Type::Small.line_of(ui, words, colour).size().x + 24.0;
    let more = if as_table {
        width(word("simulate.copy"))
    } else {
        2.0 * 28.0 + width(word("chart.whole-run")) + width(word("chart.save"))
    };
    width(table_link(as_table)) + width(word("chart.csv")) + more
}

/// What there is at the minute shown, from right to left.
fn figures(ui: &mut Ui, shown: Shown<'_>, kind: Kind) {
    let simulate = &shown.app.simulate;
    /// The symbol of a state, and space.
    const BESIDE: f32 = 34.0;
    let fits = |ui: &Ui, words: &str| {
        Type::Small.line_of(ui, words, ui.visuals().text_color()).size().x + BESIDE <= ui.available_width()
    };
    match kind {
        Kind::States | Kind::Lanes | Kind::Fleet => {
            let states = State::ALL.into_iter().rev();
            for entry in states.filter(|entry| simulate.now.states.of(*entry) > 0) {
                let count = grouped(u64::from(simulate.now.states.of(entry)));
                let words = fill("chart.figure", &[("what", state(entry)), ("n", &count)]);
                if fits(ui, &words) {
                    state_label(ui, entry, &words);
                }
            }
        }
        Kind::Count => {
            let day = shown.day_row();
            for (host, name) in shown.run.hosts().take(LINES).collect::<Vec<_>>().into_iter().rev() {
                let place = usize::try_from(host.0).unwrap_or(usize::MAX);
                let row = day.and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
                let count = if row.up { row.count.to_string() } else { word("host.down").to_owned() };
                let words = fill("chart.figure", &[("what", &name), ("n", &count)]);
                if fits(ui, &words) {
                    muted(ui, Type::Small, &words);
                }
            }
        }
        Kind::Chance => {
            let words = chance::figures(shown);
            if fits(ui, &words) {
                muted(ui, Type::Small, &words);
            }
        }
        Kind::Pools => {
            let day = shown.day_row();
            if shown.plan.maks.is_empty() {
                muted_line(ui, Type::Small, word("chart.no-pool"));
            }
            for (pool, id, all) in shown.run.pools().take(LINES).collect::<Vec<_>>().into_iter().rev() {
                let used = day.and_then(|day| day.mak_used.get(usize::from(pool.0))).copied().unwrap_or(0);
                let (used, all) = (grouped(u64::from(used)), grouped(u64::from(all)));
                let words =
                    fill("chart.pool-figure", &[("pool", id.as_str()), ("used", &used), ("all", &all)]);
                if fits(ui, &words) {
                    muted(ui, Type::Small, &words);
                }
            }
        }
    }
}

fn draw(ui: &mut Ui, shown: Shown<'_>, days: usize, scrolls: bool) -> ChartResponse {
    let ticks = ticks(shown);
    let ticks: Vec<(usize, &str)> = ticks.iter().map(|(day, words)| (*day, words.as_str())).collect();
    let kind = kind(shown);
    let description = describe(shown, kind);
    let chart = Chart::new(word(kind.title()), &description, days)
        .height(PLOT)
        .gutter(GUTTER - 12.0)
        .ticks(&ticks)
        .cursor(shown.now_in_days())
        .seen(shown.seen())
        .wheel(!scrolls);
    match kind {
        Kind::States | Kind::Lanes | Kind::Fleet => states(ui, shown, &chart),
        Kind::Count => counts(ui, shown, &chart),
        Kind::Pools => pools(ui, shown, &chart),
        Kind::Chance => chance::show(ui, shown, &chart),
    }
}

fn states(ui: &mut Ui, shown: Shown<'_>, chart: &Chart<'_>) -> ChartResponse {
    let columns = &shown.app.simulate.columns;
    let areas = State::ALL.into_iter().zip(&columns.states);
    let series: Vec<AreaSeries<'_>> =
        areas.map(|(entry, values)| AreaSeries { state: entry, label: state(entry), values }).collect();
    stacked_area(ui, chart, &series, |day| {
        let counts = shown.run.days().get(day).map(|day| day.states).unwrap_or_default();
        fill("chart.read-out", &[("date", &shown.date_of_day(day)), ("what", &state_list(&counts))])
    })
}

fn counts(ui: &mut Ui, shown: Shown<'_>, chart: &Chart<'_>) -> ChartResponse {
    let columns = &shown.app.simulate.columns;
    let names: Vec<String> = shown.run.hosts().map(|(_, name)| name).take(LINES).collect();
    let series: Vec<LineSeries<'_>> =
        names.iter().zip(&columns.counts).map(|(label, values)| LineSeries { label, values }).collect();
    let levels = levels(shown);
    let levels: Vec<(u32, String)> = levels.into_iter().map(|level| (level, level.to_string())).collect();
    let thresholds: Vec<Threshold<'_>> =
        levels.iter().map(|(value, label)| Threshold { value: *value, label }).collect();
    line_chart(ui, chart, &series, &thresholds, |day| {
        let figure = |(name, values): (&String, &Vec<u32>)| {
            let count = values.get(day).copied().unwrap_or(0).to_string();
            fill("chart.figure", &[("what", name), ("n", &count)])
        };
        let all: Vec<String> = names.iter().zip(&columns.counts).map(figure).collect();
        fill("chart.read-out", &[("date", &shown.date_of_day(day)), ("what", &all.join(", "))])
    })
}

fn pools(ui: &mut Ui, shown: Shown<'_>, chart: &Chart<'_>) -> ChartResponse {
    let columns = &shown.app.simulate.columns;
    let pools: Vec<(String, u32)> =
        shown.run.pools().take(LINES).map(|(_, id, all)| (id.to_string(), all)).collect();
    let series: Vec<LineSeries<'_>> =
        pools.iter().zip(&columns.pools).map(|((label, _), values)| LineSeries { label, values }).collect();
    let levels: Vec<(u32, String)> = pools.iter().map(|(_, all)| (*all, grouped(u64::from(*all)))).collect();
    let thresholds: Vec<Threshold<'_>> =
        levels.iter().map(|(value, label)| Threshold { value: *value, label }).collect();
    line_chart(ui, chart, &series, &thresholds, |day| {
        let figure = |((name, _), values): (&(String, u32), &Vec<u32>)| {
            let used = values.get(day).copied().unwrap_or(0);
            fill("chart.figure", &[("what", name), ("n", &grouped(u64::from(used)))])
        };
        let all: Vec<String> = pools.iter().zip(&columns.pools).map(figure).collect();
        fill("chart.read-out", &[("date", &shown.date_of_day(day)), ("what", &all.join(", "))])
    })
}

/// The counts that mean something: both thresholds, and what the reported count is capped at.
pub(super) fn levels(shown: Shown<'_>) -> Vec<u32> {
    let rules = shown.run.rulebook();
    let (client, server) = (rules.threshold_client.value, rules.threshold_server.value);
    let cap = match rules.cap.value {
        CapRule::Fixed(cap) => cap,
        CapRule::TwiceHighestAsked => client.max(server) * 2,
    };
    let mut levels = vec![server, client, cap];
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// `licensed 48, grace 13`.
pub(super) fn state_list(counts: &StateCounts) -> String {
    let figure = |entry: State| {
        let count = grouped(u64::from(counts.of(entry)));
        fill("chart.figure", &[("what", state(entry)), ("n", &count)])
    };
    let there: Vec<String> =
        State::ALL.into_iter().filter(|entry| counts.of(*entry) > 0).map(figure).collect();
    if there.is_empty() { word("chart.nobody").to_owned() } else { there.join(", ") }
}

/// What the chart shows now, in one sentence.
fn describe(shown: Shown<'_>, kind: Kind) -> String {
    let simulate = &shown.app.simulate;
    let date = date_of(shown.run, simulate.minute);
    match kind {
        Kind::States | Kind::Lanes | Kind::Fleet => {
            let list = state_list(&simulate.now.states);
            fill("chart.states-now", &[("date", &date), ("what", &list)])
        }
        Kind::Count => {
            let levels: Vec<String> = levels(shown).iter().map(u32::to_string).collect();
            let day = shown.day_row();
            let figure = |(place, (_, name)): (usize, (_, String))| {
                let row = day.and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
                fill("chart.figure", &[("what", &name), ("n", &row.count.to_string())])
            };
            let hosts: Vec<String> = shown.run.hosts().take(LINES).enumerate().map(figure).collect();
            let values =
                [("date", date.as_str()), ("what", &hosts.join(", ")), ("levels", &levels.join(", "))];
            fill("chart.count-now", &values)
        }
        Kind::Chance => fill("chart.chance-now", &[("date", &date), ("what", &chance::figures(shown))]),
        Kind::Pools => {
            let day = shown.day_row();
            let figure = |(place, (_, id, all)): (usize, (PoolIx, &crate::domain::ids::PoolId, u32))| {
                let used = day.and_then(|day| day.mak_used.get(place)).copied().unwrap_or(0);
                let (used, all) = (grouped(u64::from(used)), grouped(u64::from(all)));
                fill("chart.pool-figure", &[("pool", id.as_str()), ("used", &used), ("all", &all)])
            };
            let pools: Vec<String> = shown.run.pools().take(LINES).enumerate().map(figure).collect();
            let list = if pools.is_empty() { word("chart.no-pool").to_owned() } else { pools.join(", ") };
            fill("chart.pools-now", &[("date", &date), ("what", &list)])
        }
    }
}
