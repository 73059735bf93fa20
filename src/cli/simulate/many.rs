//! `simulate --runs N`: the same plan with N seeds, as percentiles and chances.

use serde_json::{Map, Value, json};

use super::csv::Table;
use super::page::{Page, counted, grouped};
use crate::app::jobs::{Progress, side_by_side};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{Detail, Many, ManyDay, Percentiles, simulate};

/// Runs that are held at once before they are added up.
const AT_ONCE: usize = 16;

/// Runs the plan with its own seed and the seeds that follow it, on all cores.
///
/// # Errors
/// As [`simulate`].
pub fn many(plan: &Plan, runs: u32, knowledge: &Knowledge) -> Result<Many, Vec<Problem>> {
    let seeds: Vec<u64> = (0..u64::from(runs)).map(|offset| plan.seed.wrapping_add(offset)).collect();
    let with_seed = |seed: &u64| simulate(&Plan { seed: *seed, ..plan.clone() }, knowledge, Detail::Days);
    let mut many = Many::default();
    for seeds in seeds.chunks(AT_ONCE) {
        let ran = side_by_side(seeds, &Progress::unwatched(), with_seed);
        for run in ran.into_iter().flatten() {
            many.add(&run?, plan.hosts.len());
        }
    }
    Ok(many)
}

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
    json!({
        "format": 1,
        "plan": plan.name,
        "rulebook": plan.rulebook.id(),
        "seeds": many.seeds(),
        "days": days.collect::<Vec<_>>(),
        "lapse_chance": chances.collect::<Map<_, _>>(),
    })
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
    let runs = grouped(many.seeds().len() as u64);
    page.line(&plan.name);
    page.line(format!(
        "{}, {} from {}; rulebook {}; {}, seeds {} to {}",
        counted(plan.machines(), "machine"),
        counted(u64::from(plan.days), "day"),
        plan.start,
        plan.rulebook.id(),
        counted(many.seeds().len() as u64, "run"),
        many.seeds().first().copied().unwrap_or_default(),
        many.seeds().last().copied().unwrap_or_default()
    ));
    page.heading("The chance that a machine of a cohort ever loses its licence");
    let mut chances = vec![vec!["cohort".to_owned(), "chance".to_owned()]];
    for (cohort, chance) in plan.cohorts.iter().zip(many.lapse_chances()) {
        chances.push(vec![cohort.id.to_string(), format!("{:.1} %", chance * 100.0)]);
    }
    page.table(&chances);
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
        &format!("In {alarming} of {runs} runs a machine loses its licence or a cohort ends without any"),
    );
    page.finish()
}
