//! A run as one JSON document, as the contract has it.

use serde_json::{Map, Value, json};

use super::date;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::outlook;
use crate::domain::simulation::{Because, Day, EventKind, Lapse, Run};

/// The document of `simulate --format json`.
pub fn json(plan: &Plan, run: &Run, knowledge: &Knowledge) -> Value {
    let told = run.summary();
    let ahead = outlook(plan, knowledge, run);
    let summary = told.iter().map(summary_item).chain(ahead.iter().map(super::outlook::line));
    let by_kind = EventKind::ALL.into_iter().map(|kind| (kind.id().to_owned(), Value::from(run.times(kind))));
    json!({
        "format": 1,
        "plan": plan.name,
        "rulebook": plan.rulebook.id(),
        "seed": run.seed(),
        "days": days(plan, run),
        "contacts": run.contacts(),
        "events": { "total": run.changes(), "by_kind": by_kind.collect::<Map<_, _>>() },
        "first_lapse": run.first_lapse().map(|lapse| first_lapse(plan, run, lapse)),
        "summary": summary.collect::<Vec<_>>(),
        "planner": super::outlook::figures(plan, run, knowledge),
    })
}

fn days(plan: &Plan, run: &Run) -> Vec<Value> {
    let hosts: Vec<String> = run.hosts().map(|(_, name)| name).collect();
    let days = run.start().iter_days().zip(run.days());
    days.map(|(date, day)| one_day(plan, &hosts, &date.to_string(), day)).collect()
}

fn one_day(plan: &Plan, hosts: &[String], date: &str, day: &Day) -> Value {
    let by_cohort = plan
        .cohorts
        .iter()
        .zip(&day.by_cohort)
        .map(|(cohort, counts)| (cohort.id.to_string(), json!(counts)));
    let by_host = hosts.iter().zip(&day.hosts).map(|(name, host)| (name.clone(), json!(host)));
    let by_pool = plan
        .maks
        .iter()
        .zip(&day.mak_used)
        .map(|(pool, used)| (pool.id.to_string(), json!({ "used": used })));
    let mut row = Map::new();
    row.insert("date".to_owned(), date.into());
    if let Value::Object(states) = json!(day.states) {
        row.extend(states);
    }
    row.insert("by_cohort".to_owned(), by_cohort.collect::<Map<_, _>>().into());
    row.insert("hosts".to_owned(), by_host.collect::<Map<_, _>>().into());
    row.insert("mak".to_owned(), by_pool.collect::<Map<_, _>>().into());
    row.into()
}

fn first_lapse(plan: &Plan, run: &Run, lapse: &Lapse) -> Value {
    let because = lapse.because.iter().map(|line| {
        let mut object = Map::new();
        object.insert("date".to_owned(), date(run, line.minute).into());
        if let Value::Object(fields) = json!(line) {
            object.extend(fields);
        }
        object.into()
    });
    let cohort = plan.cohorts.get(usize::from(lapse.cohort.0)).map(|cohort| cohort.id.to_string());
    let number = run.machine_at(lapse.machine, lapse.minute).map(|view| view.number);
    json!({
        "minute": lapse.minute,
        "date": date(run, lapse.minute),
        "cohort": cohort,
        "machine": number,
        "because": because.collect::<Vec<Value>>(),
    })
}

fn summary_item(line: &Because) -> Value {
    let mut because = Map::new();
    because.insert("rule".to_owned(), json!(line.rule));
    because.insert("sources".to_owned(), json!(line.sources));
    if let Some(assumed) = &line.assumed {
        because.insert("assumed".to_owned(), json!(assumed));
    }
    if let Some(conflict) = &line.conflict {
        because.insert("conflict".to_owned(), json!(conflict));
    }
    json!({ "text": line.text, "because": because })
}
