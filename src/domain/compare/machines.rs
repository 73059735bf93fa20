//! Machines of two futures: which are not in the same state all the time, and why the first of them is not.

use super::{Future, MACHINES, MachinePair, Why};
use crate::domain::simulation::{MachineIx, MinuteOf, State};

/// The machines that differ, those first that differ first, and how many there are.
pub(super) fn differing(one: Future<'_>, other: Future<'_>) -> (Vec<MachinePair>, u32) {
    let mut found: Vec<MachinePair> = Vec::new();
    let mut count = 0;
    let horizon = one.run.end().min(other.run.end());
    for (cohort, id) in one.run.cohorts() {
        let Some((twin, _)) = other.run.cohorts().find(|(_, known)| *known == id) else { continue };
        let pairs = one.run.machines_in(cohort).zip(other.run.machines_in(twin));
        for (number, (here, there)) in (1..).zip(pairs) {
            let Some((minute, states)) = first(one, other, (here, there), horizon) else { continue };
            count += 1;
            found.push(MachinePair { cohort: id.to_string(), number, minute, states });
            if found.len() > 8 * MACHINES {
                found.sort_by_key(|pair| pair.minute);
                found.truncate(MACHINES);
            }
        }
    }
    found.sort_by_key(|pair| pair.minute);
    found.truncate(MACHINES);
    (found, count)
}

/// The first minute before `horizon` at which the states differ, and the states.
fn first(
    one: Future<'_>,
    other: Future<'_>,
    (here, there): (MachineIx, MachineIx),
    horizon: MinuteOf,
) -> Option<(MinuteOf, [Option<State>; 2])> {
    let (was, is) = (settled(one, here), settled(other, there));
    let at = |states: &[(MinuteOf, Option<State>)], minute: MinuteOf| {
        states.iter().rev().find(|(from, _)| *from <= minute).and_then(|(_, state)| *state)
    };
    let mut minutes: Vec<MinuteOf> = was.iter().chain(&is).map(|(minute, _)| *minute).collect();
    minutes.sort_unstable();
    minutes
        .into_iter()
        .filter(|minute| *minute < horizon)
        .map(|minute| (minute, [at(&was, minute), at(&is, minute)]))
        .find(|(_, [was, is])| was != is)
}

/// The states that last: of several in one minute the last.
fn settled(future: Future<'_>, machine: MachineIx) -> Vec<(MinuteOf, Option<State>)> {
    let mut states: Vec<(MinuteOf, Option<State>)> = Vec::new();
    for (minute, state) in future.run.states_of(machine) {
        if states.last().is_some_and(|(before, _)| *before == minute) {
            states.pop();
        }
        states.push((minute, state));
    }
    states
}

/// Why a machine differs: the causes of both, without those that stand in both.
pub(super) fn why(one: Future<'_>, other: Future<'_>, machine: &MachinePair) -> Option<Why> {
    let find = |future: Future<'_>| {
        let (cohort, _) = future.run.cohorts().find(|(_, id)| id.as_str() == machine.cohort)?;
        future.run.machines_in(cohort).nth(usize::try_from(machine.number).ok()?.checked_sub(1)?)
    };
    let told = [(one, find(one)?), (other, find(other)?)]
        .map(|(future, ix)| future.run.because_machine(ix, machine.minute));
    let [here, there] = &told;
    let only = |ours: &[crate::domain::simulation::Because],
                theirs: &[crate::domain::simulation::Because]| {
        ours.iter().filter(|line| !theirs.contains(line)).cloned().collect::<Vec<_>>()
    };
    let because = [only(here, there), only(there, here)];
    Some(Why { machine: machine.clone(), because })
}
