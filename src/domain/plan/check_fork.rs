//! What makes the forks of a plan invalid: each is held to the rules of a plan, and named so that it can be found.

use crate::domain::catalog::Catalog;
use crate::domain::plan::check::{day, faults_of};
use crate::domain::plan::fork::Fork;
use crate::domain::plan::{Limits, Place, Plan, PlanFault, fields};
use crate::domain::reading::{grouped, quoted};

/// The faults of all forks; what is wrong in the plan already, and only taken over from it, is not told again.
pub(super) fn fork_faults(plan: &Plan, known: &[PlanFault], catalog: &Catalog) -> Vec<PlanFault> {
    let mut faults = Vec::new();
    if plan.forks.len() > Limits::FORKS {
        let allowed = format!("at most {}", Limits::FORKS);
        let found = grouped(plan.forks.len() as u64);
        faults.push(PlanFault {
            fork: None,
            place: Place::Plan,
            key: fields::plan::FORK.key,
            found,
            allowed,
        });
    }
    for (ix, fork) in plan.forks.iter().enumerate() {
        faults.extend(own_faults(plan, ix, fork));
        let whole = Plan { answers: None, ..plan.branch_of(fork) };
        let told = |fault: &PlanFault| known.iter().any(|known| known.is_like(fault));
        let of_parts = faults_of(&whole, catalog).into_iter().filter(|fault| !told(fault));
        faults.extend(of_parts.map(|fault| PlanFault { fork: Some(ix), ..fault }));
    }
    faults
}

/// What is wrong with its name and its place in time.
fn own_faults(plan: &Plan, ix: usize, fork: &Fork) -> Vec<PlanFault> {
    use fields::fork as at;
    let name = fork.name.as_str();
    let mut faults = Vec::new();
    let mut add = |key, found: String, allowed: String| {
        faults.push(PlanFault { fork: Some(ix), place: Place::Plan, key, found, allowed });
    };
    if name.trim().is_empty() || name.contains(char::is_control) || name.chars().count() > Limits::NAME {
        add(at::NAME.key, quoted(name), at::NAME.shape.allowed());
    }
    if plan.forks.iter().take(ix).any(|other| other.name == fork.name) {
        add(at::NAME.key, format!("{} again", quoted(name)), "a name that no other fork has".to_owned());
    }
    // What the shown fork rests on stands in the plan's place.
    let start = if plan.shown() == Some(ix) { plan.start } else { fork.parts.start };
    let (first, last) = (start, Limits::LAST_DAY);
    if fork.at < first || fork.at > last {
        add(at::AT.key, day(fork.at), format!("a day from {first} on, when the run starts"));
    }
    if fork.minute >= 1_440 {
        add(at::MINUTE.key, grouped(fork.minute.into()), at::MINUTE.shape.allowed());
    }
    faults
}
