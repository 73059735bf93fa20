//! `simulate --compare`: a plan's future beside that of one of its forks.

use serde_json::{Value, json};

use crate::cli::layout::hanging;
use crate::domain::compare::{Comparison, MachinePair};
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{MinuteOf, Run};

/// What the plan itself is called among its forks.
const PLAN: &str = "plan";

/// The plan with the fork of this name shown; `plan` is the plan itself, unless a fork has that name.
///
/// # Errors
/// The names there are, where it is none of them.
pub fn branch(plan: &Plan, option: &str, name: &str) -> Result<Plan, Vec<Problem>> {
    let place = plan.forks.iter().position(|fork| fork.name == name);
    if place.is_none() && name != PLAN {
        let mut names: Vec<String> = plan.forks.iter().map(|fork| format!("\"{}\"", fork.name)).collect();
        names.push(format!("\"{PLAN}\" for the plan itself"));
        return Err(vec![Problem::of_file(option, format!("\"{name}\""), names.join(", "))]);
    }
    Ok(plan.branch(place))
}

fn date(run: &Run, minute: MinuteOf) -> String {
    run.time_of(minute).date().to_string()
}

fn day(run: &Run, compared: &Comparison) -> Option<String> {
    compared.first_day.map(|day| date(run, day.saturating_mul(1_440)))
}

fn states(machine: &MachinePair) -> [&'static str; 2] {
    machine.states.map(|state| state.map_or("not in the fleet", |state| state.id()))
}

/// How the run, of a plan called `one`, differs from that called `other`, as text.
pub fn text((run, one): (&Run, &str), other: &str, compared: &Comparison) -> String {
    const LISTED: usize = 20;
    let mut text = format!("\nCompared: {one} with {other}\n");
    for change in &compared.changes {
        text.push_str(&hanging("- ", change, 0));
    }
    let Some(day) = day(run, compared) else {
        text.push_str(&hanging("", "They do not differ on any day", 0));
        return text;
    };
    text.push_str(&hanging("", &format!("The first day on which they differ: {day}"), 0));
    for line in &compared.on_first_day {
        text.push_str(&hanging("- ", line, 0));
    }
    text.push_str(&hanging("", &format!("Machines that differ: {}", compared.differing), 0));
    for machine in compared.machines.iter().take(LISTED) {
        let [was, is] = states(machine).map(|state| state.replace('_', " "));
        let when = date(run, machine.minute);
        let line = format!("{}#{}: from {when} {was} becomes {is}", machine.cohort, machine.number);
        text.push_str(&hanging("- ", &line, 0));
    }
    if let Some(why) = &compared.why {
        let whom = format!("{}#{}", why.machine.cohort, why.machine.number);
        for (name, lines) in [one, other].into_iter().zip(&why.because) {
            text.push_str(&hanging("", &format!("Why {whom}, in {name}"), 0));
            for line in lines {
                let line = format!("{} [{}]", line.text, line.rule);
                text.push_str(&hanging("- ", &line, 0));
            }
        }
    }
    text
}

/// The same as JSON.
pub fn json((run, one): (&Run, &str), other: &str, compared: &Comparison) -> Value {
    let machine = |machine: &MachinePair| {
        json!({
            "cohort": machine.cohort,
            "machine": machine.number,
            "date": date(run, machine.minute),
            "states": machine.states,
        })
    };
    let cohorts = compared
        .cohorts
        .iter()
        .map(|pair| json!({ "id": pair.id, "licensed_at_end": pair.licensed, "lapses": pair.lapses }));
    json!({
        "names": [one, other],
        "changes": compared.changes,
        "first_day": day(run, compared),
        "on_first_day": compared.on_first_day,
        "licensed": compared.licensed,
        "cohorts": cohorts.collect::<Vec<_>>(),
        "differing": compared.differing,
        "machines": compared.machines.iter().map(machine).collect::<Vec<_>>(),
        "why": compared.why.as_ref().map(|why| json!({
            "cohort": why.machine.cohort,
            "machine": why.machine.number,
            "because": why.because,
        })),
    })
}
