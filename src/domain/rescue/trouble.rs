//! A time in which a machine was not what it should be: licensed, or in the initial grace that precedes it.

use crate::domain::simulation::{CohortIx, MachineIx, MinuteOf, Run, State, StateCounts};

/// A stretch of grace, notification or no licence of one machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub machine: MachineIx,
    pub cohort: CohortIx,
    /// Its number in the cohort, from 1.
    pub number: u32,
    /// The minute at which it began.
    pub from: MinuteOf,
    /// The first minute after it: licensed again, gone, or the end of the run.
    pub until: MinuteOf,
    /// What it began with.
    pub state: State,
}

fn is_trouble(state: Option<State>) -> bool {
    matches!(state, Some(State::Grace | State::Notification | State::Unlicensed))
}

/// The stretches of trouble in what a machine went through, in order of time.
pub(super) fn stretches(run: &Run, machine: MachineIx) -> Vec<(MinuteOf, MinuteOf, State)> {
    let mut found: Vec<(MinuteOf, MinuteOf, State)> = Vec::new();
    let mut open: Option<(MinuteOf, State)> = None;
    for (minute, state) in run.states_of(machine) {
        match (open, state) {
            (None, Some(state)) if is_trouble(Some(state)) => open = Some((minute, state)),
            (Some((from, began)), state) if !is_trouble(state) => {
                if minute > from {
                    found.push((from, minute, began));
                }
                open = None;
            }
            (Some(_) | None, _) => {}
        }
    }
    if let Some((from, began)) = open {
        found.push((from, run.end(), began));
    }
    found
}

/// The trouble of a machine that a minute is about: the one it stands in, else the next one, else the last before.
pub fn trouble_of(run: &Run, machine: MachineIx, minute: MinuteOf) -> Option<Trouble> {
    let cohort = run.cohort_of(machine)?;
    if usize::from(cohort.0) >= run.cohorts().count() {
        return None;
    }
    let first = run.machines_in(cohort).next()?;
    let stretches = stretches(run, machine);
    let at = stretches.iter().find(|(_, until, _)| *until > minute).or(stretches.last());
    let (from, until, state) = *at?;
    Some(Trouble { machine, cohort, number: machine.0 - first.0 + 1, from, until, state })
}

/// The trouble of the first machine of a cohort that has any, before others one that stands in it at a minute.
pub fn trouble_in(run: &Run, cohort: CohortIx, minute: MinuteOf) -> Option<Trouble> {
    let in_trouble = |counts: &StateCounts| counts.grace + counts.notification + counts.unlicensed > 0;
    let of_ours = |counts: &[StateCounts]| counts.get(usize::from(cohort.0)).is_some_and(in_trouble);
    let at_end = run.days().last().is_some_and(|day| of_ours(&day.by_cohort));
    if !at_end && run.lapses(cohort) == 0 && !of_ours(&run.states_at(minute)) {
        return None;
    }
    let stands = run.machines_in(cohort).find(|machine| is_trouble(run.state_at(*machine, minute)));
    let mut all = stands.into_iter().chain(run.machines_in(cohort));
    all.find_map(|machine| trouble_of(run, machine, minute))
}
