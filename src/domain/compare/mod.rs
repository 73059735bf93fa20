//! Two futures side by side: what was changed, the first day on which they differ, the machines that differ, and why.
//!
//! Whoever is in both is told by name: a cohort by its id, a machine by its number in it, a host by its id.

mod changes;
mod days;
mod machines;

use crate::domain::catalog::Catalog;
use crate::domain::plan::Plan;
use crate::domain::simulation::{MinuteOf, Run, State};

pub use changes::{Change, How, changes};

/// A plan with its run.
#[derive(Clone, Copy, Debug)]
pub struct Future<'a> {
    pub plan: &'a Plan,
    pub run: &'a Run,
}

/// How two futures differ. Pairs are of the one and the other, in this order.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What is changed in the plan of the other, as sentences.
    pub changes: Vec<String>,
    /// The first day, from 0, at whose end states, counts or pools differ; `None` where none does.
    pub first_day: Option<u32>,
    /// What differs on that day, as sentences.
    pub on_first_day: Vec<String>,
    /// Licensed machines at the end of each day, as long as either runs.
    pub licensed: [Vec<u32>; 2],
    pub cohorts: Vec<CohortPair>,
    /// The machines that differ, those first that differ first; at most [`MACHINES`].
    pub machines: Vec<MachinePair>,
    /// How many differ in all.
    pub differing: u32,
    /// Why the first of them differs.
    pub why: Option<Why>,
}

/// So many machines are listed.
pub const MACHINES: usize = 200;

/// A cohort that is in either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortPair {
    pub id: String,
    /// Licensed at the end; `None` where it is not in that plan.
    pub licensed: [Option<u32>; 2],
    /// How many times its machines lose their licence.
    pub lapses: [Option<u32>; 2],
}

/// A machine that is in both and not in the same state all the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachinePair {
    pub cohort: String,
    /// Its number in the cohort, from 1.
    pub number: u32,
    /// The first minute of another state.
    pub minute: MinuteOf,
    /// What it is then; `None` where it is not in the fleet.
    pub states: [Option<State>; 2],
}

/// The chain of causes in both at the minute at which a machine first differs, without what both tell alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    pub machine: MachinePair,
    pub because: [Vec<crate::domain::simulation::Because>; 2],
}

/// Compares two futures; both start on the same day, else nothing but the plans can be compared.
pub fn compare(one: Future<'_>, other: Future<'_>, catalog: &Catalog) -> Comparison {
    let (machines, differing) = machines::differing(one, other);
    let first_day = days::first(one, other);
    Comparison {
        changes: changes(one.plan, other.plan, catalog).iter().map(ToString::to_string).collect(),
        first_day,
        on_first_day: first_day.map(|day| days::told(one, other, day)).unwrap_or_default(),
        licensed: [one, other]
            .map(|future| future.run.days().iter().map(|day| day.states.licensed).collect()),
        cohorts: days::cohorts(one, other),
        why: machines.first().and_then(|machine| machines::why(one, other, machine)),
        machines,
        differing,
    }
}
