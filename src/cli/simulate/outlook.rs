//! What a fleet has to be planned with, as text and JSON: the planner's lines beside the summary, and its figures.

use serde_json::{Map, Value, json};

use super::date;
use super::page::Page;
use crate::domain::catalog::Catalog;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::{
    Away, HostsNeeded, Line, MakBurn, ThresholdMet, absences, hosts_needed, largest_absence, mak_burn,
    thresholds_met,
};
use crate::domain::simulation::Run;

/// A line as an item of `summary`: the rule that decides, and in `also` the others.
pub(in crate::cli) fn line(line: &Line) -> Value {
    json!({ "text": line.text, "because": because(line) })
}

fn because(line: &Line) -> Value {
    let Some((first, others)) = line.because.split_first() else {
        return json!({ "rule": "plan", "sources": ["plan"] });
    };
    let mut because = match json!(first) {
        Value::Object(fields) => fields,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    };
    if !others.is_empty() {
        because.insert("also".to_owned(), json!(others));
    }
    because.into()
}

/// The planner's figures.
pub(super) fn figures(plan: &Plan, run: &Run, knowledge: &Knowledge) -> Value {
    let absence = largest_absence(run.rulebook());
    let named = |place: usize| plan.cohorts.get(place).map(|cohort| cohort.id.to_string());
    let hosts = hosts_needed(plan, knowledge).into_iter().map(|needed| {
        let HostsNeeded { network, asking, counted, threshold, hosts, planned, line } = &needed;
        json!({
            "network": network, "asking": asking, "counted": counted, "threshold": threshold,
            "hosts": hosts, "planned": planned, "because": because(line),
        })
    });
    let met = thresholds_met(plan, run).into_iter().map(|met| {
        let ThresholdMet { cohort, host, threshold, minute } = met;
        json!({
            "cohort": named(usize::from(cohort.0)), "host": run.host_name(host), "threshold": threshold,
            "date": minute.map(|minute| date(run, minute)),
        })
    });
    let pools = mak_burn(plan, knowledge, run).into_iter().zip(&plan.maks).map(|(burn, pool)| {
        let MakBurn { pool: _, by_year, left, dry, lasts_years, line } = &burn;
        json!({
            "pool": pool.id, "by_year": by_year, "left": left, "dry": dry.map(|minute| date(run, minute)),
            "lasts_years": lasts_years, "because": because(line),
        })
    });
    let away = absences(plan, knowledge).into_iter().map(|away| {
        let Away { cohorts, days, line } = &away;
        let cohorts: Vec<_> = cohorts.iter().filter_map(|place| named(*place)).collect();
        json!({ "cohorts": cohorts, "days": days, "because": because(line) })
    });
    json!({
        "hosts": hosts.collect::<Vec<_>>(),
        "threshold_met": met.collect::<Vec<_>>(),
        "mak": pools.collect::<Vec<_>>(),
        "largest_absence": {
            "days": absence.days, "with_grace": absence.with_grace, "because": because(&absence.line),
        },
        "longer_absences": away.collect::<Vec<_>>(),
    })
}

/// The lines under a heading, each with its rules and sources.
pub(super) fn text(page: &mut Page, lines: &[Line], catalog: &Catalog) {
    if lines.is_empty() {
        return;
    }
    page.heading("What to plan for");
    for line in lines {
        page.paragraph("  - ", &line.text);
        page.paragraph("      ", &grounds(line, catalog));
    }
}

/// `rules validity, renewal; articles 2009, part 2`: all rules, the sources of the one that decides, and what is
/// assumed.
fn grounds(line: &Line, catalog: &Catalog) -> String {
    let rules: Vec<&str> = line.because.iter().map(|ground| ground.rule.as_str()).collect();
    let noun = if rules.len() == 1 { "rule" } else { "rules" };
    let sources = line.because.first().map(|ground| ground.sources.as_slice()).unwrap_or_default();
    let sources: Vec<&str> = sources.iter().map(|source| catalog.short_source(source)).collect();
    let assumed: Vec<&str> = line
        .because
        .iter()
        .filter(|ground| ground.assumed.is_some())
        .map(|ground| ground.rule.as_str())
        .collect();
    let assumed =
        if assumed.is_empty() { String::new() } else { format!("; assumed: {}", assumed.join(", ")) };
    format!("{noun} {}; {}{assumed}", rules.join(", "), sources.join(", "))
}
