//! `simulate --runs N`: the same plan with N seeds, as percentiles and chances.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate};
use serde_json::{Map, Value, json};

use super::page::{Page, counted, grouped};
use crate::domain::handover::Table;
use crate::domain::plan::Plan;
use crate::domain::simulation::{FirstLapses, Many, ManyDay, Percentiles};

/// Characters of the longest bar.
const BAR: u32 = 30;

/// The document of `simulate --runs N --format json`.
pub fn many_json(plan: &Plan, many: &Many) -> Value {
    let days = plan.start.iter_days().zip(many.days()).map(|(date, day)| {
        json!({
            "date": date.to_string(),
            "licensed": day.licensed,
            "by_cohort": named(plan.cohorts.iter().map(|cohort| cohort.id.as_str()), &day.by_cohort),
            "hosts": named(plan.hosts.iter().map(|host| host.id.as_str()), &day.hosts),
        })
    });
    let chances = plan.cohorts.iter().zip(many.lapse_chances());
    let chances = chances.map(|(cohort, chance)| (cohort.id.to_string(), json!(chance)));
    let first_lapses = plan.cohorts.iter().zip(many.first_lapses());
    let first_lapses =
        first_lapses.map(|(cohort, lapses)| (cohort.id.to_string(), first_lapse(plan, lapses)));
    json!({
        "format": 1,
        "plan": plan.name,
        "rulebook": plan.rulebook.id(),
        "seeds": many.seeds(),
        "days": days.collect::<Vec<_>>(),
        "lapse_chance": chances.collect::<Map<_, _>>(),
        "first_lapse": first_lapses.collect::<Map<_, _>>(),
    })
}

/// When the first machine of a cohort lapses: a date is `null` where in fewer runs than that anybody ever does.
fn first_lapse(plan: &Plan, lapses: &FirstLapses) -> Value {
    let of = |percent: u32| lapses.day_of(percent).map(|day| date(plan, day).to_string());
    let by_day =
        lapses.by_day().map(|(day, runs)| json!({ "date": date(plan, day).to_string(), "runs": runs }));
    json!({
        "p5": of(5),
        "p50": of(50),
        "p95": of(95),
        "never": lapses.never(),
        "by_day": by_day.collect::<Vec<_>>(),
    })
}

fn date(plan: &Plan, day: u32) -> NaiveDate {
    plan.start.checked_add_days(Days::new(u64::from(day))).unwrap_or(NaiveDate::MAX)
}

fn named<'a>(names: impl Iterator<Item = &'a str>, values: &[Percentiles]) -> Value {
    names.zip(values).map(|(name, value)| (name.to_owned(), json!(value))).collect::<Map<_, _>>().into()
}

/// A row for each day with the percentiles of all, of each cohort's licensed machines and of each host's count.
pub fn many_csv(plan: &Plan, many: &Many) -> String {
    let mut columns = vec!["licensed".to_owned()];
    columns.extend(plan.cohorts.iter().map(|cohort| format!("cohort.{}.licensed", cohort.id)));
    columns.extend(plan.hosts.iter().map(|host| format!("host.{}.count", host.id)));
    let percentiles = columns.iter().flat_map(|column| ["p5", "p50", "p95"].map(|p| format!("{column}.{p}")));
    let mut table = Table::new(core::iter::once("date".to_owned()).chain(percentiles));
    for (date, day) in plan.start.iter_days().zip(many.days()) {
        let ManyDay { licensed, by_cohort, hosts } = day;
        let values = core::iter::once(licensed).chain(by_cohort).chain(hosts);
        let cells =
            values.flat_map(|Percentiles { p5, p50, p95 }| [p5, p50, p95].map(|value| value.to_string()));
        table.row(core::iter::once(date.to_string()).chain(cells));
    }
    table.text()
}

/// The answer of `simulate --runs N`.
pub fn many_text(plan: &Plan, many: &Many) -> String {
    let mut page = Page::default();
    let (runs, seeds) = (u64::from(many.runs()), many.seeds());
    page.line(&plan.name);
    page.line(format!(
        "{}, {} from {}; rulebook {}; {}, seeds {} to {}",
        counted(plan.machines(), "machine"),
        counted(u64::from(plan.days), "day"),
        plan.start,
        plan.rulebook.id(),
        counted(runs, "run"),
        seeds.first().copied().unwrap_or_default(),
        seeds.last().copied().unwrap_or_default()
    ));
    page.heading("The chance that a machine of a cohort ever loses its licence");
    let mut chances = vec![vec!["cohort".to_owned(), "chance".to_owned()]];
    for (cohort, chance) in plan.cohorts.iter().zip(many.lapse_chances()) {
        chances.push(vec![cohort.id.to_string(), format!("{:.1} %", chance * 100.0)]);
    }
    page.table(&chances);
    first_lapses_text(&mut page, plan, many);
    page.heading("Licensed machines: in 5 %, half and 95 % of the runs no more than");
    let mut table = vec![["last day", "p5", "p50", "p95"].map(str::to_owned).to_vec()];
    let days: Vec<_> = plan.start.iter_days().zip(many.days()).collect();
    let step = days.len().div_ceil(24).max(1);
    let last = days.len().saturating_sub(1);
    for (place, (date, day)) in days.iter().enumerate() {
        if place == last || (place + 1).is_multiple_of(step) {
            let Percentiles { p5, p50, p95 } = day.licensed;
            let numbers = [p5, p50, p95].map(|number| grouped(u64::from(number)));
            table.push(core::iter::once(date.to_string()).chain(numbers).collect());
        }
    }
    page.table(&table);
    page.heading("What a monitor would say");
    let alarming = grouped(u64::from(many.alarming_runs()));
    page.paragraph(
        "  ",
        &format!(
            "In {alarming} of {} runs a machine loses its licence or a cohort ends without any",
            grouped(runs)
        ),
    );
    page.finish()
}

/// The first lapse of each cohort that lapses at all: percentiles, and a row for each month in which one fell.
fn first_lapses_text(page: &mut Page, plan: &Plan, many: &Many) {
    let lapsing: Vec<_> =
        plan.cohorts.iter().zip(many.first_lapses()).filter(|(_, lapses)| lapses.lapsed() > 0).collect();
    if lapsing.is_empty() {
        return;
    }
    page.heading("The first lapse of a cohort: in 5 %, half and 95 % of the runs no later than");
    let mut table = vec![["cohort", "p5", "p50", "p95", "never"].map(str::to_owned).to_vec()];
    for (cohort, lapses) in &lapsing {
        let of = |percent: u32| {
            lapses.day_of(percent).map_or_else(|| "-".to_owned(), |day| date(plan, day).to_string())
        };
        let never = format!("{:.1} %", lapses.never() * 100.0);
        table.push(vec![cohort.id.to_string(), of(5), of(50), of(95), never]);
    }
    page.table(&table);
    for (cohort, lapses) in lapsing {
        page.heading(&format!("Runs by the month of the first lapse of {}", cohort.id));
        page.table(&months(plan, lapses));
    }
}

/// A row for each month from the first with a lapse to the last, with a bar of its share of the fullest.
fn months(plan: &Plan, lapses: &FirstLapses) -> Vec<Vec<String>> {
    let mut months: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for (day, runs) in lapses.by_day() {
        let date = date(plan, day);
        *months.entry((date.year(), date.month())).or_default() += runs;
    }
    let most = months.values().copied().max().unwrap_or(1);
    let row = |((year, month), runs): (&(i32, u32), &u32)| {
        let bar = (runs * BAR).div_ceil(most);
        // Filled up, so that bars begin below each other in a column that stands at the right.
        let bar = format!("{:<width$}", "#".repeat(bar as usize), width = BAR as usize);
        vec![format!("{year}-{month:02}"), grouped(u64::from(*runs)), bar]
    };
    let header = vec!["month".to_owned(), "runs".to_owned(), String::new()];
    core::iter::once(header).chain(months.iter().map(row)).collect()
}
