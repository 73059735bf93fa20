//! Every sentence of every summary, over all ready-made fleets: told by the fast engine, and held against what the
//! reference engine went through. A sentence that this test does not know fails it, and so does one that is missing.

use activation_wizard::app::words::grouped;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::CohortKey;
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::{
    CohortIx, EventKind, HostIx, MinuteOf, Run, State, StateCounts, Subject,
};

use super::story::both_runs;

/// A minute as a day.
fn day(reference: &Run, minute: MinuteOf) -> String {
    reference.time_of(minute).date().to_string()
}

/// When machines of a cohort ceased to be licensed while they were in the fleet.
fn lapses(reference: &Run, cohort: CohortIx) -> Vec<MinuteOf> {
    let states = reference.machines_in(cohort).map(|machine| reference.states_of(machine));
    let lost = |pair: &[(MinuteOf, Option<State>)]| {
        let was_licensed = pair[0].1 == Some(State::Licensed);
        (was_licensed && pair[1].1.is_some_and(|now| now != State::Licensed)).then_some(pair[1].0)
    };
    let mut all: Vec<MinuteOf> =
        states.flat_map(|states| states.windows(2).filter_map(lost).collect::<Vec<_>>()).collect();
    all.sort_unstable();
    all
}

fn number(number: usize) -> String {
    grouped(u64::try_from(number).unwrap())
}

/// The sentences about machines that the reference engine's states give.
fn of_machines(reference: &Run) -> Vec<String> {
    let end = reference.end() - 1;
    let states = reference.states_at(end);
    let sum = |of: fn(&StateCounts) -> u32| grouped(states.iter().map(|counts| u64::from(of(counts))).sum());
    let (licensed, total) = (sum(|counts| counts.licensed), sum(StateCounts::total));
    let last = day(reference, end);
    let mut told = vec![format!("On the last day, {last}, {licensed} of {total} machines are licensed")];
    for (cohort, id) in reference.cohorts() {
        let counts = states[usize::from(cohort.0)];
        if counts.total() > 0 && counts.licensed == 0 {
            told.push(format!("No machine of {id} is licensed at the end"));
        }
    }
    let all: Vec<_> = reference.cohorts().map(|(cohort, id)| (id, lapses(reference, cohort))).collect();
    for (id, lapses) in &all {
        let Some(first) = lapses.first() else { continue };
        let times = if lapses.len() == 1 { "time" } else { "times" };
        let (many, first) = (number(lapses.len()), day(reference, *first));
        told.push(format!("Machines of {id} lose their licence {many} {times}, first on {first}"));
    }
    if all.iter().all(|(_, lapses)| lapses.is_empty()) {
        told.push("No machine ever loses its licence".to_owned());
    }
    told
}

/// What is said of a host and its count: when it was first reached, never, or lost for good.
fn of_host(reference: &Run, (host, name): (HostIx, &str), needed: u32) -> Vec<String> {
    let events = reference.events().iter().filter(|event| event.subject == Subject::Host(host));
    let of = |kind| events.clone().filter(move |event| event.kind == kind && event.count == needed);
    let reached = of(EventKind::ThresholdReached).next();
    let highest = reference.days().iter().map(|day| day.hosts[host.0 as usize].count).max().unwrap();
    let mut told = vec![match reached {
        Some(event) => {
            format!("{name} first reaches a count of {needed} on {}", day(reference, event.minute))
        }
        None => format!("{name} never reaches a count of {needed}; its highest is {highest}"),
    }];
    let lost = of(EventKind::ThresholdLost).next_back();
    let again = of(EventKind::ThresholdReached).next_back();
    if let Some(lost) = lost.filter(|lost| again.is_none_or(|again| again.minute <= lost.minute)) {
        told.push(format!("{name} falls below {needed} on {} for good", day(reference, lost.minute)));
    }
    told
}

#[test]
fn every_sentence_of_every_summary_is_what_the_reference_engine_went_through() {
    let mut checked = 0;
    for fleet in fleets() {
        let (plan, reference, fast) = both_runs(fleet);
        let mut wanted = of_machines(&reference);
        let catalog = &Knowledge::embedded().catalog;
        let asks = plan.cohorts.iter().filter(|cohort| cohort.key == CohortKey::SetupKey && cohort.count > 0);
        let kinds = asks.map(|cohort| catalog.edition(&cohort.edition).unwrap().kind);
        if let Some(needed) = kinds.map(|kind| reference.rulebook().threshold(kind).value).max() {
            for (host, name) in reference.hosts() {
                wanted.extend(of_host(&reference, (host, &name), needed));
            }
        }
        let unplanned = reference.hosts().filter(|(host, _)| reference.carrier(*host).is_some());
        let unplanned: Vec<String> = unplanned.map(|(_, name)| name).collect();
        if !unplanned.is_empty() {
            wanted.push(format!("KMS hosts that nobody planned: {}", unplanned.join(", ")));
        }
        let told = fast.summary();
        let texts: Vec<&str> = told.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, wanted, "{}", fleet.id);
        for line in &told {
            assert!(!line.sources.is_empty() && !line.rule.as_str().is_empty(), "{line:?}");
        }
        checked += told.len();
    }
    assert!(checked > 60, "{checked} sentences");
}
