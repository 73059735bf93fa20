//! `simulate --rescue`: what would have saved a machine, each change tried by a run.

use serde_json::{Value, json};

use crate::app::jobs::Progress;
use crate::app::rescue::{RescueOf, search_in_job};
use crate::cli::layout::hanging;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::rescue::{Found, Trouble, trouble_in, trouble_of};
use crate::domain::simulation::{MachineIx, Run};

/// Searches for a machine given as `COHORT#N`, or for the one that lapsed first, or else for the first that is in trouble
/// at the end; `None` where nobody ever is.
///
/// # Errors
/// A machine that the plan does not have, or that was never in trouble.
pub fn search(
    plan: &Plan,
    run: &Run,
    whom: &str,
    knowledge: &Knowledge,
) -> Result<Option<Found>, Vec<Problem>> {
    let trouble = if whom.is_empty() { first(run) } else { Some(named(run, whom)?) };
    let progress = Progress::unwatched();
    Ok(trouble.and_then(|trouble| {
        search_in_job((plan, run), (RescueOf::Machine(trouble), trouble.from), knowledge, &progress)
    }))
}

fn first(run: &Run) -> Option<Trouble> {
    let lapse = run.first_lapse().and_then(|lapse| trouble_of(run, lapse.machine, lapse.minute));
    let end = run.end().saturating_sub(1);
    lapse.or_else(|| run.cohorts().find_map(|(cohort, _)| trouble_in(run, cohort, end)))
}

fn named(run: &Run, whom: &str) -> Result<Trouble, Vec<Problem>> {
    let fault = |found: String, allowed: &str| vec![Problem::of_file("--rescue", found, allowed)];
    let machine = machine(run, whom)
        .ok_or_else(|| fault(format!("\"{whom}\""), "a machine of the plan, as COHORT#N with N from 1"))?;
    trouble_of(run, machine, 0).ok_or_else(|| {
        fault(format!("{whom}, which is never without a licence"), "a machine that lost or never got one")
    })
}

fn machine(run: &Run, whom: &str) -> Option<MachineIx> {
    let (id, number) = whom.rsplit_once('#')?;
    let (cohort, _) = run.cohorts().find(|(_, known)| known.as_str() == id)?;
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    run.machines_in(cohort).nth(place)
}

/// What was found, as text.
pub fn text(run: &Run, found: Option<&Found>) -> String {
    let mut text = "\nWhat would have saved it\n".to_owned();
    let Some(found) = found else {
        text.push_str("- No machine is ever without a licence that it had or should get\n");
        return text;
    };
    let trouble = found.trouble;
    let whom = run.machine_name(trouble.machine);
    let (from, until) = (run.time_of(trouble.from).date(), run.time_of(trouble.until).date());
    let state = trouble.state.id().replace('_', " ");
    text.push_str(&hanging("", &format!("{whom}: {state} from {from}, until {until}"), 0));
    if found.rescues.is_empty() {
        text.push_str("- Nothing single would\n");
    }
    for rescue in &found.rescues {
        let line = format!("{} (lapses: {} instead of {})", rescue.text, rescue.lapses, found.lapses);
        text.push_str(&hanging("- ", &line, 0));
    }
    text.push_str(&hanging("", &format!("Changes tried by a run: {}", found.tried), 0));
    text
}

/// What was found, as JSON; null where nobody needed it.
pub fn json(plan: &Plan, run: &Run, found: Option<&Found>) -> Value {
    let Some(found) = found else { return Value::Null };
    let trouble = found.trouble;
    let rescues = found.rescues.iter().map(|rescue| {
        json!({
            "kind": rescue.kind,
            "amount": rescue.amount,
            "text": rescue.text,
            "lapses": rescue.lapses,
        })
    });
    json!({
        "cohort": plan.cohorts.get(usize::from(trouble.cohort.0)).map(|cohort| &cohort.id),
        "machine": trouble.number,
        "state": trouble.state,
        "from": run.time_of(trouble.from).date().to_string(),
        "until": run.time_of(trouble.until).date().to_string(),
        "lapses": found.lapses,
        "tried": found.tried,
        "rescues": rescues.collect::<Vec<_>>(),
    })
}
