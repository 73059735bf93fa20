//! Causes, rescues and comparisons against the files of words: over all ready-made fleets in all rulebooks, and over
//! random plans, no sentence is left in English.

use std::collections::{BTreeMap, BTreeSet};

use activation_wizard::domain::compare::{Future, compare};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::rulebook::RulebookId;
use activation_wizard::domain::simulation::{Because, Detail, EventKind, Run, simulate};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::random_plans::plans;
use super::story::DAY;
use crate::said::assert_german;

/// Events of a kind whose causes are told.
const OF_A_KIND: usize = 6;

/// The causes of events of every kind, and of every host, pool and cohort and some machines over time.
fn causes(run: &Run) -> Vec<Because> {
    let mut told = Vec::new();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for event in run.events() {
        let seen = kinds.entry(event.kind.id()).or_default();
        *seen += 1;
        if *seen <= OF_A_KIND || matches!(event.kind, EventKind::IncidentBegan | EventKind::IncidentEnded) {
            told.extend(run.because_event(event));
        }
    }
    for minute in (0..run.end()).step_by(45 * DAY as usize).chain([run.end() - 1]) {
        for (cohort, _) in run.cohorts() {
            told.extend(run.because_cohort(cohort, minute));
            told.extend(
                run.machines_in(cohort).take(2).flat_map(|machine| run.because_machine(machine, minute)),
            );
        }
        told.extend(run.hosts().flat_map(|(host, _)| run.because_host(host, minute)));
        told.extend(run.pools().flat_map(|(pool, ..)| run.because_pool(pool, minute)));
    }
    told
}

/// All that causes say, with what is assumed in them.
fn texts(causes: Vec<Because>) -> impl Iterator<Item = String> {
    causes.into_iter().flat_map(|line| [Some(line.text), line.assumed]).flatten()
}

fn ran(plan: &Plan) -> Option<Run> {
    simulate(plan, Knowledge::embedded(), Detail::Everything).ok()
}

/// Plans that chance gives, always the same ones.
fn some_plans(count: usize) -> Vec<Plan> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| plans().new_tree(&mut runner).unwrap().current()).collect()
}

#[test]
fn every_cause_of_the_ready_made_fleets_is_said_by_a_message() {
    let knowledge = Knowledge::embedded();
    let mut all = BTreeSet::new();
    for fleet in fleets() {
        for rulebook in RulebookId::ALL {
            let plan = Plan { rulebook, ..fleet.plan(knowledge).unwrap() };
            let Some(run) = ran(&plan) else { continue };
            all.extend(texts(causes(&run)));
        }
    }
    assert!(all.len() > 300, "{} sentences", all.len());
    assert_german(&all);
}

#[test]
fn every_cause_of_random_plans_is_said_by_a_message() {
    let runs = some_plans(60).into_iter().filter_map(|plan| ran(&plan));
    assert_german(&runs.flat_map(|run| texts(causes(&run))).collect::<BTreeSet<String>>());
}

#[test]
fn every_difference_is_said_by_a_message() {
    let plans: Vec<(Plan, Run)> =
        some_plans(120).into_iter().filter_map(|plan| ran(&plan).map(|run| (plan, run))).collect();
    let catalog = &Knowledge::embedded().catalog;
    let mut all = BTreeSet::new();
    for pair in plans.windows(2) {
        let [one, other] = [0, 1].map(|at| Future { plan: &pair[at].0, run: &pair[at].1 });
        let compared = compare(one, other, catalog);
        all.extend(compared.changes.into_iter().chain(compared.on_first_day));
    }
    assert!(all.len() > 500, "{} sentences", all.len());
    assert_german(&all);
}
