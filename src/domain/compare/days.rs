//! Days and cohorts of two futures.

use std::collections::BTreeMap;

use super::{CohortPair, Future};
use crate::domain::simulation::{CohortIx, Day, State, StateCounts};

/// What a day comes to, by names that both futures know.
#[derive(Debug, PartialEq, Eq, Default)]
struct Told {
    cohorts: BTreeMap<String, StateCounts>,
    hosts: BTreeMap<String, (u32, bool)>,
    pools: BTreeMap<String, u32>,
}

fn told_of(future: Future<'_>, day: u32) -> Option<Told> {
    let row: &Day = future.run.days().get(usize::try_from(day).ok()?)?;
    // A cohort of which nobody is there is as good as none.
    let here = |(id, counts): (String, StateCounts)| (counts.total() > 0).then_some((id, counts));
    let cohorts = future.run.cohorts().map(|(_, id)| id.to_string()).zip(row.by_cohort.iter().copied());
    let hosts = future.run.hosts().map(|(_, name)| name).zip(&row.hosts);
    let pools = future.run.pools().map(|(_, id, _)| id.to_string()).zip(row.mak_used.iter().copied());
    Some(Told {
        cohorts: cohorts.filter_map(here).collect(),
        hosts: hosts.filter(|(_, host)| host.up).map(|(name, host)| (name, (host.count, host.up))).collect(),
        pools: pools.filter(|(_, used)| *used > 0).collect(),
    })
}

/// The first day that differs; a day that only one has differs.
pub(super) fn first(one: Future<'_>, other: Future<'_>) -> Option<u32> {
    if one.run.start() != other.run.start() {
        return Some(0);
    }
    let days = one.run.days().len().max(other.run.days().len());
    let same_names = names(one) == names(other);
    (0..u32::try_from(days).unwrap_or(u32::MAX)).find(|day| {
        let place = usize::try_from(*day).unwrap_or(usize::MAX);
        let rows = (one.run.days().get(place), other.run.days().get(place));
        let equal = same_names && rows.0 == rows.1;
        !equal && told_of(one, *day) != told_of(other, *day)
    })
}

/// Cohorts, hosts and pools in their order: where both are the same, days can be compared as they are.
fn names(future: Future<'_>) -> Vec<String> {
    let cohorts = future.run.cohorts().map(|(_, id)| id.to_string());
    let hosts = future.run.hosts().map(|(_, name)| name);
    let pools = future.run.pools().map(|(_, id, _)| id.to_string());
    cohorts.chain(hosts).chain(pools).collect()
}

/// What differs at the end of a day, as sentences, from the one to the other.
pub(super) fn told(one: Future<'_>, other: Future<'_>, day: u32) -> Vec<String> {
    let (Some(one), Some(other)) = (told_of(one, day), told_of(other, day)) else {
        return vec!["Only one of them runs that long".to_owned()];
    };
    let mut lines = Vec::new();
    let none = StateCounts::default();
    for id in keys(&one.cohorts, &other.cohorts) {
        let of = |told: &Told| told.cohorts.get(id).copied().unwrap_or(none);
        for state in State::ALL {
            let (was, is) = (of(&one).of(state), of(&other).of(state));
            if was != is {
                lines.push(format!("{id}: {} {was} becomes {is}", state.id().replace('_', " ")));
            }
        }
    }
    for name in keys(&one.hosts, &other.hosts) {
        let of = |told: &Told| {
            told.hosts
                .get(name)
                .map_or_else(|| "not up".to_owned(), |(count, _)| format!("a count of {count}"))
        };
        if one.hosts.get(name) != other.hosts.get(name) {
            lines.push(format!("{name}: {} becomes {}", of(&one), of(&other)));
        }
    }
    for id in keys(&one.pools, &other.pools) {
        let of = |told: &Told| told.pools.get(id).copied().unwrap_or_default();
        if of(&one) != of(&other) {
            lines.push(format!("{id}: activations used {} becomes {}", of(&one), of(&other)));
        }
    }
    lines
}

fn keys<'a, V>(one: &'a BTreeMap<String, V>, other: &'a BTreeMap<String, V>) -> Vec<&'a String> {
    let more = other.keys().filter(|key| !one.contains_key(*key));
    one.keys().chain(more).collect()
}

/// What each cohort comes to at the end.
pub(super) fn cohorts(one: Future<'_>, other: Future<'_>) -> Vec<CohortPair> {
    let find = |future: Future<'_>, id: &str| {
        future.run.cohorts().find(|(_, known)| known.as_str() == id).map(|(cohort, _)| cohort)
    };
    let here: Vec<String> = one.run.cohorts().map(|(_, id)| id.to_string()).collect();
    let there = other.run.cohorts().map(|(_, id)| id.to_string()).filter(|id| !here.contains(id));
    let all: Vec<String> = here.iter().cloned().chain(there).collect();
    all.into_iter()
        .map(|id| {
            let cohorts = [one, other].map(|future| (future, find(future, &id)));
            CohortPair {
                licensed: cohorts.map(|(future, cohort)| cohort.map(|cohort| at_end(future, cohort))),
                lapses: cohorts.map(|(future, cohort)| cohort.map(|cohort| future.run.lapses(cohort))),
                id,
            }
        })
        .collect()
}

fn at_end(future: Future<'_>, cohort: CohortIx) -> u32 {
    let last = future.run.days().last().and_then(|day| day.by_cohort.get(usize::from(cohort.0)));
    last.map_or(0, |counts| counts.licensed)
}
