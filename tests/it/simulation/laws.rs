//! What holds for every plan: nobody is lost, days follow from events, counts follow from contacts, and a run does
//! not depend on how it is cut into slices.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{Cohort, CohortKey, Image, Plan, Spread};
use activation_wizard::domain::rulebook::{CapRule, LowCount, RulebookId};
use activation_wizard::domain::simulation::{
    Engine, EventKind, HostIx, MachineIx, Outcome, Run, State, StateCounts, Subject, run,
};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::random_plans::{START, plans};
use super::{pairs, story::DAY};

pub(super) const PLANS: usize = 96;

/// Random plans with their runs, the same ones every time, made once for all laws.
static RUNS: LazyLock<Vec<(Plan, Run)>> = LazyLock::new(|| {
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let mut one = || plans().new_tree(&mut runner).unwrap().current();
    (0..PLANS)
        .map(|_| {
            let plan = one();
            let run = run(&plan, Knowledge::embedded()).unwrap();
            (plan, run)
        })
        .collect()
});

/// Prints the plan on which a law broke.
struct OnTrial<'a>(&'a Plan);

impl Drop for OnTrial<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the law broke on {:#?}", self.0);
        }
    }
}

/// Checks a law on the first `cases` plans.
pub(super) fn holds(cases: usize, law: impl Fn(&Plan, &Run)) {
    for (plan, run) in RUNS.iter().take(cases) {
        let _on_trial = OnTrial(plan);
        law(plan, run);
    }
}

#[test]
fn the_plans_meet_every_event_outcome_state_and_rulebook() {
    let runs = || RUNS.iter().map(|(_, run)| run);
    for kind in EventKind::ALL {
        assert!(runs().any(|run| run.events().iter().any(|event| event.kind == kind)), "no {kind:?}");
    }
    for state in State::ALL {
        assert!(runs().any(|run| run.days().iter().any(|day| day.states.of(state) > 0)), "no {state:?}");
    }
    for rulebook in RulebookId::ALL {
        assert!(RUNS.iter().any(|(plan, _)| plan.rulebook == rulebook), "no {rulebook:?}");
    }
    let met: Vec<Outcome> = runs().flat_map(|run| contacts(run).into_values()).collect();
    for outcome in [
        Outcome::OffNetwork,
        Outcome::NoRecord,
        Outcome::NoAnswer,
        Outcome::PortBlocked,
        Outcome::MicrosoftActivated,
        Outcome::NoMicrosoft,
        Outcome::Exhausted,
    ] {
        assert!(met.contains(&outcome), "no {outcome:?}");
    }
    assert!(met.iter().any(|outcome| matches!(outcome, Outcome::NotCovered { .. })));
    assert!(met.iter().any(|outcome| matches!(outcome, Outcome::ClockSkew { .. })));
    let crossing =
        runs().filter(|run| run.events().iter().any(|event| event.kind == EventKind::ThresholdLost));
    assert!(crossing.count() > PLANS / 5, "at least a fifth cross a threshold downwards");
}

/// The day of machine `rank` of `count`, as the contract has it; never before the start.
fn day_of(spread: Spread, rank: u32, count: u32) -> i64 {
    let (from, to) = ((spread.from - START).num_days(), (spread.to - START).num_days());
    (from + i64::from(rank) * (to - from) / i64::from(count)).max(0)
}

#[test]
fn every_machine_is_in_the_fleet_from_its_joining_to_its_leaving_and_in_one_state() {
    holds(PLANS, |plan, run| {
        assert_eq!(run.days().len(), plan.days as usize);
        for (day, row) in (0_i64..).zip(run.days()) {
            let mut all = StateCounts::default();
            for (cohort, counts) in pairs(&plan.cohorts, &row.by_cohort) {
                let is_here = |rank: &u32| {
                    let joins = day_of(cohort.joins, *rank, cohort.count);
                    let leaves = cohort.leaves.map_or(i64::MAX, |spread| day_of(spread, *rank, cohort.count));
                    joins <= day && day < leaves
                };
                let here = (0..cohort.count).filter(is_here).count();
                assert_eq!(counts.total() as usize, here, "{} on day {day}", cohort.id);
                for state in State::ALL {
                    *all.of_mut(state) += counts.of(state);
                }
            }
            assert_eq!(row.states, all, "day {day}");
        }
    });
}

#[test]
fn the_days_follow_from_the_events_alone() {
    holds(PLANS, |plan, run| {
        let mut states: BTreeMap<MachineIx, State> = BTreeMap::new();
        let mut used: Vec<u32> = plan.maks.iter().map(|pool| pool.used).collect();
        let mut events = run.events().iter().peekable();
        let mut before = 0;
        for (day, row) in (0..).zip(run.days()) {
            while let Some(event) = events.next_if(|event| event.minute < (day + 1) * DAY) {
                assert!(event.minute >= before, "events are in order of time");
                before = event.minute;
                match event.subject {
                    Subject::Machine(machine) => apply(&mut states, run, machine, event.kind, event.minute),
                    Subject::Pool(pool) if event.kind == EventKind::MakSpent => {
                        used[usize::from(pool.0)] += 1;
                    }
                    Subject::Pool(_) | Subject::Host(_) | Subject::Incident(_) => {}
                }
            }
            let mut counted = StateCounts::default();
            for state in states.values() {
                *counted.of_mut(*state) += 1;
            }
            assert_eq!(row.states, counted, "day {day}");
            assert_eq!(row.mak_used, used, "day {day}");
        }
        assert_eq!(events.next(), None, "no event after the run");
    });
}

fn apply(
    states: &mut BTreeMap<MachineIx, State>,
    run: &Run,
    machine: MachineIx,
    kind: EventKind,
    minute: u32,
) {
    let entered = match kind {
        EventKind::Joined => State::InitialGrace,
        EventKind::Activated => State::Licensed,
        EventKind::NotificationBegan => State::Notification,
        EventKind::UnlicensedBegan => State::Unlicensed,
        EventKind::Deactivated | EventKind::GraceBegan => run.state_at(machine, minute).unwrap(),
        EventKind::Left => {
            assert!(states.remove(&machine).is_some(), "only who is here can leave");
            return;
        }
        EventKind::ThresholdReached
        | EventKind::ThresholdLost
        | EventKind::HostUp
        | EventKind::HostDown
        | EventKind::MakSpent
        | EventKind::MakExhausted
        | EventKind::IncidentBegan
        | EventKind::IncidentEnded => panic!("{kind:?} does not concern a machine"),
    };
    let before = states.insert(machine, entered);
    assert_eq!(before.is_none(), kind == EventKind::Joined, "{kind:?}");
    assert_ne!(before, Some(entered), "an event is a change: {kind:?}");
}

/// Every contact of every machine as (minute, machine), which is the order in which they happened.
fn contacts(run: &Run) -> BTreeMap<(u32, MachineIx), Outcome> {
    let machines = run.cohorts().flat_map(|(cohort, _)| run.machines_in(cohort));
    machines
        .flat_map(|machine| {
            run.contacts_of(machine).into_iter().map(move |(minute, outcome)| ((minute, machine), outcome))
        })
        .collect()
}

#[test]
fn counts_follow_from_the_contacts() {
    holds(PLANS, |plan, run| {
        if has_new_ids_or_rogues(plan) {
            return;
        }
        let rules = run.rulebook();
        let mut tables: BTreeMap<HostIx, BTreeMap<MachineIx, u32>> = BTreeMap::new();
        let mut asked: BTreeMap<HostIx, u32> = BTreeMap::new();
        let contacts = contacts(run);
        assert_eq!(contacts.len() as u64, run.contacts().total);
        let failed = contacts.values().filter(|outcome| !outcome.succeeded()).count();
        assert_eq!(failed as u64, run.contacts().failed);
        for ((now, machine), outcome) in contacts {
            let (Outcome::Success { host, count } | Outcome::CountTooLow { host, count }) = outcome else {
                continue;
            };
            let place = plan_place(run, machine);
            let cohort = &plan.cohorts[place];
            let threshold = threshold(run, cohort);
            assert_eq!(matches!(outcome, Outcome::Success { .. }), count >= threshold);
            let highest = asked.entry(host).or_default();
            *highest = threshold.max(*highest);
            let table = tables.entry(host).or_default();
            table.retain(|_, last| *last + rules.retention.value > now);
            if !cohort.is_virtual || rules.virtual_counts.value {
                let first = MachineIx(plan.cohorts[..place].iter().map(|cohort| cohort.count).sum());
                table.insert(if cohort.image == Image::Cloned { first } else { machine }, now);
            }
            let cap = match rules.cap.value {
                CapRule::Fixed(cap) => cap,
                CapRule::TwiceHighestAsked => *highest * 2,
            };
            assert_eq!(count, cap.min(u32::try_from(table.len()).unwrap()), "{host:?} at {now}");
            assert!(count <= 50);
        }
    });
}

/// Whether hosts may count machines that no contact of the fleet tells of.
fn has_new_ids_or_rogues(plan: &Plan) -> bool {
    plan.incidents.iter().any(|incident| incident.what.rogues().is_some() || incident.what.part().is_some())
}

fn plan_place(run: &Run, machine: MachineIx) -> usize {
    let mut cohorts = run.cohorts().filter(|(cohort, _)| run.machines_in(*cohort).any(|one| one == machine));
    usize::from(cohorts.next().unwrap().0.0)
}

fn threshold(run: &Run, cohort: &Cohort) -> u32 {
    run.rulebook().threshold(Knowledge::embedded().catalog.edition(&cohort.edition).unwrap().kind).value
}

#[test]
fn each_contact_is_followed_after_the_interval_of_its_outcome() {
    holds(PLANS, |plan, run| {
        if plan.incidents.iter().any(|incident| incident.what.part().is_some()) {
            return;
        }
        let rules = run.rulebook();
        for machine in run.cohorts().flat_map(|(cohort, _)| run.machines_in(cohort)) {
            for pair in run.contacts_of(machine).windows(2) {
                let (waited, outcome) = (pair[1].0 - pair[0].0, pair[0].1);
                assert_ne!(outcome, Outcome::MicrosoftActivated, "nothing follows an activation for good");
                if outcome.succeeded() {
                    let (least, most) = (rules.renewal.value, rules.renewal.value + 119);
                    assert!((least..=most).contains(&waited), "{waited} after a success");
                } else {
                    assert_eq!(waited, rules.retry.value, "{outcome:?}");
                }
            }
        }
    });
}

#[test]
fn a_low_count_deactivates_only_where_the_rulebook_says_so_and_only_once_reached() {
    holds(PLANS, |plan, run| {
        for event in run.events().iter().filter(|event| event.kind == EventKind::Deactivated) {
            assert_eq!(run.rulebook().low_count.value, LowCount::Deactivates);
            let Subject::Machine(machine) = event.subject else { panic!("{event:?}") };
            let needed = threshold(run, &plan.cohorts[plan_place(run, machine)]);
            assert!(event.count < needed);
            let reached = run.events_between(0, event.minute).iter().any(|before| {
                before.kind == EventKind::ThresholdReached
                    && before.count == needed
                    && Some(before.subject) == event.host.map(Subject::Host)
            });
            assert!(reached, "{event:?}");
        }
    });
}

#[test]
fn nobody_is_licensed_longer_than_180_days_after_a_success_unless_for_good() {
    holds(PLANS, |plan, run| {
        for (cohort, _) in run.cohorts() {
            let key = &plan.cohorts[usize::from(cohort.0)].key;
            for machine in run.machines_in(cohort) {
                for day in (0..plan.days).step_by(7) {
                    let view = run.machine_at(machine, day * DAY).unwrap();
                    if view.state != Some(State::Licensed) || *key != CohortKey::SetupKey {
                        continue;
                    }
                    let success = view.last_success.expect("somebody licensed it");
                    assert!(day * DAY < success.last + 180 * DAY);
                    assert_eq!(view.ends, Some(success.last + 180 * DAY));
                }
            }
        }
    });
}

#[test]
fn the_state_at_any_minute_is_what_the_machines_say() {
    holds(40, |plan, run| {
        for minute in (0..plan.days * DAY).step_by(37_003) {
            let (told, cohorts) = (run.states_at(minute), run.cohorts().collect::<Vec<_>>());
            for ((cohort, _), told) in pairs(&cohorts, &told) {
                let mut counted = StateCounts::default();
                let states = run.machines_in(*cohort).filter_map(|machine| run.state_at(machine, minute));
                states.for_each(|state| *counted.of_mut(state) += 1);
                assert_eq!(*told, counted, "{cohort:?} at {minute}");
            }
        }
        let last = plan.days * DAY - 1;
        assert_eq!(run.states_at(last), run.days().last().unwrap().by_cohort);
        assert_eq!(run.states_at(u32::MAX), run.days().last().unwrap().by_cohort);
    });
}

#[test]
fn slices_of_any_size_give_the_same_run() {
    holds(24, |plan, whole| {
        for slice in [1_441, 40_000] {
            let mut engine = Engine::new(plan, Knowledge::embedded()).unwrap();
            while engine.minute() < engine.end() {
                engine.advance(engine.minute() + slice);
            }
            let sliced = engine.finish();
            assert_eq!(sliced.days(), whole.days());
            assert_eq!(sliced.events(), whole.events());
            assert_eq!(sliced.contacts(), whole.contacts());
            assert_eq!(sliced.first_lapse(), whole.first_lapse());
        }
    });
}

#[test]
fn a_machine_s_next_contact_is_the_one_that_came() {
    holds(24, |plan, run| {
        for (cohort, _) in run.cohorts() {
            for machine in run.machines_in(cohort).take(3) {
                let contacts = run.contacts_of(machine);
                for minute in (0..plan.days * DAY).step_by(11_003) {
                    let view = run.machine_at(machine, minute).unwrap();
                    let next = contacts.iter().find(|(at, _)| *at > minute).map(|(at, _)| *at);
                    if next.is_some() {
                        assert_eq!(view.next_contact, next);
                    } else {
                        assert!(view.next_contact.is_none_or(|next| next >= plan.days * DAY));
                    }
                    let last = contacts.iter().rev().find(|(at, _)| *at <= minute);
                    if view.state.is_some() {
                        assert_eq!(
                            view.last_contact.map(|contact| (contact.last, contact.outcome)),
                            last.copied()
                        );
                    }
                }
            }
        }
    });
}

#[test]
fn every_change_has_its_reasons_and_every_reason_a_rule_and_a_source() {
    holds(24, |_, run| {
        for event in run.events() {
            let because = run.because_event(event);
            assert!(!because.is_empty(), "{event:?}");
            for line in &because {
                assert!(
                    !line.text.is_empty() && !line.rule.as_str().is_empty() && !line.sources.is_empty(),
                    "{line:?}"
                );
            }
            assert!(because.is_sorted_by_key(|line| line.minute), "{because:#?}");
            if let Subject::Machine(machine) = event.subject {
                let state = run.state_at(machine, event.minute);
                let last = because.iter().rev().find(|line| line.minute <= event.minute).unwrap();
                assert_eq!(last.minute, event.minute, "{event:?}: {because:#?}");
                let told = because.iter().rev().find_map(|line| line.state);
                assert_eq!(told, state.or(told), "{event:?}: {because:#?}");
            }
        }
        for line in run.summary() {
            assert!(!line.sources.is_empty(), "{line:?}");
        }
    });
}
