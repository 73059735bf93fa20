//! What a fleet has to be planned with: hosts, dates, activations, absences.
//!
//! Each question is a function of the plan and the knowledge, and of a run where only a run can tell; it gives its
//! figure with what that rests on. Nothing here runs a plan.

mod absence;
mod ahead;
mod ground;
mod hosts;
mod mak;
#[cfg(test)]
mod testing;
mod threshold;
mod words;

pub use absence::{Away, LargestAbsence, absences, largest_absence};
pub use ahead::ahead;
pub use ground::{Ground, Line};
pub use hosts::{HostsNeeded, hosts_needed};
pub use mak::{MakBurn, mak_burn};
pub use threshold::{ThresholdMet, thresholds_met};
pub(crate) use words::{counted, duration};

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::simulation::Run;

/// All figures of a plan, each as a sentence with what it rests on; `run` is a run of this plan.
pub fn outlook(plan: &Plan, knowledge: &Knowledge, run: &Run) -> Vec<Line> {
    let hosts = hosts_needed(plan, knowledge).into_iter().map(HostsNeeded::beside_the_plan);
    let away = absences(plan, knowledge);
    let is_asked = plan.cohorts.iter().any(hosts::asks);
    let absence = is_asked.then(|| largest_absence(knowledge.rulebooks.get(plan.rulebook)).line);
    hosts
        .chain(threshold::lines(plan, knowledge, &thresholds_met(plan, run)))
        .chain(mak_burn(plan, knowledge, run).into_iter().map(|burn| burn.line))
        .chain(absence)
        .chain(away.into_iter().map(|away| away.line))
        .collect()
}
