//! The score of a plan: what earns, what costs, and what is not allowed.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{Lesson, Score, edited, evaluate, library};
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::ready;
use activation_wizard::domain::simulation::{Detail, run, simulate};

fn lesson(id: &str) -> Lesson {
    let (lessons, _) = library(Knowledge::embedded());
    lessons.into_iter().find(|file| file.lesson.id.as_str() == id).unwrap().lesson
}

fn score(lesson: &Lesson, plan: &Plan) -> Score {
    let knowledge = Knowledge::embedded();
    let run = simulate(plan, knowledge, Detail::Everything).unwrap();
    evaluate(lesson, plan, &run, knowledge).unwrap()
}

fn changed(lesson: &Lesson, change: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = lesson.plan.clone();
    change(&mut plan);
    assert_eq!(plan::check(&plan, &Knowledge::embedded().catalog), []);
    plan
}

#[test]
fn the_untouched_plan_earns_nothing_and_a_repair_everything() {
    let lesson = lesson("count-5-25-50");
    let untouched = score(&lesson, &lesson.plan);
    assert_eq!((untouched.points, untouched.of, untouched.things), (0, 2, 0));
    assert!(!untouched.is_solved());
    assert_eq!(untouched.goals[0].found, "0 of 24 machines");
    assert_eq!(untouched.goals[0].wanted, "All machines of desktops are licensed on 4 Mar 2009");

    let mended = score(&lesson, &changed(&lesson, |plan| plan.cohorts[0].count = 25));
    assert_eq!((mended.points, mended.percent(), mended.things), (2, 100, 1));
    assert!(mended.is_solved() && mended.is_within_par());
    assert_eq!(mended.changes[0].to_string(), "cohort desktops: count: 24 becomes 25");
}

#[test]
fn what_may_not_be_changed_leaves_no_points() {
    let lesson = lesson("count-5-25-50");
    let plan = changed(&lesson, |plan| {
        plan.cohorts[0].count = 25;
        plan.days = 91;
    });
    let judged = score(&lesson, &plan);
    assert!(judged.goals.iter().all(|goal| goal.holds), "{:#?}", judged.goals);
    assert_eq!((judged.points, judged.is_solved()), (0, false));
    assert_eq!(judged.forbidden.len(), 1);
    assert_eq!(judged.forbidden[0].to_string(), "days: 90 becomes 91");
}

#[test]
fn a_retail_key_repairs_nothing() {
    let lesson = lesson("setup-keys");
    let plan = changed(&lesson, |plan| plan.cohorts[1].key = plan::CohortKey::Retail);
    let judged = score(&lesson, &plan);
    assert!(judged.goals.iter().all(|goal| goal.holds), "{:#?}", judged.goals);
    assert_eq!((judged.points, judged.is_solved(), judged.forbidden.len()), (0, false, 1));
}

#[test]
fn what_shall_be_kept_costs_points_where_it_is_not() {
    let lesson = lesson("key-everywhere");
    // Everybody gets the bad key: nothing is earned, and what is lost cannot go below nothing.
    let plan = changed(&lesson, |plan| {
        for cohort in &mut plan.cohorts {
            cohort.key = plan::CohortKey::KmsHostKey;
        }
    });
    assert_eq!(score(&lesson, &plan).points, 0);
    let solved = changed(&lesson, |plan| plan.cohorts[1].key = plan::CohortKey::SetupKey);
    let judged = score(&lesson, &solved);
    assert!(judged.is_solved() && judged.points == judged.of, "{judged:#?}");
}

#[test]
fn more_changes_than_par_are_solved_but_not_within_par() {
    let lesson = lesson("split-count");
    let plan = changed(&lesson, |plan| {
        plan.hosts.truncate(1);
        plan.cohorts[0].finds_host = plan::FindsHost::Pinned("kms01".into());
    });
    let judged = score(&lesson, &plan);
    assert!(judged.is_solved() && !judged.is_within_par());
    assert_eq!((judged.things, judged.par), (3, 2));
}

#[test]
fn a_row_that_is_gone_fulfils_no_goal() {
    let lesson = lesson("renewal-7-180");
    let plan = changed(&lesson, |plan| {
        plan.cohorts.pop();
    });
    let judged = score(&lesson, &plan);
    assert_eq!((judged.points, judged.is_solved()), (0, false));
    assert_eq!(judged.goals[0].found, "it is not in the plan");
}

/// Both engines and both details of record give the same score.
#[test]
fn the_score_does_not_depend_on_who_ran_the_plan() {
    let knowledge = Knowledge::embedded();
    let (lessons, _) = library(knowledge);
    for file in lessons {
        let Some(solution) = file.solution else { continue };
        for plan in [&file.lesson.plan, &solution.plan] {
            let runs = [
                run(plan, knowledge).unwrap(),
                simulate(plan, knowledge, Detail::Everything).unwrap(),
                simulate(plan, knowledge, Detail::Days).unwrap(),
            ];
            let scores = runs.map(|run| evaluate(&file.lesson, plan, &run, knowledge));
            assert!(scores.iter().all(|score| *score == scores[0]), "{}", file.lesson.id);
        }
    }
}

#[test]
fn changes_are_done_to_the_text_and_keep_its_comments_readable() {
    let knowledge = Knowledge::embedded();
    let text = ready::fleet("mak-reimaged").unwrap().text();
    let edits = |toml: &str| {
        let lesson = include_str!("../../../assets/lessons/mak-pools.toml");
        let (before, _) = lesson.split_once("[solution]").unwrap();
        let text = format!("{before}[solution]\nchange = [{toml}]\n");
        let file = activation_wizard::domain::lesson::read(&text, "x.toml", knowledge);
        file.map(|file| file.solution.unwrap().changes)
    };
    let done = edits("{ remove = \"incident 2\" }, { set = \"mak lab-mak\", to = { used = 3 } }").unwrap();
    let plan = edited(text, &done, "x", &knowledge.catalog).unwrap();
    assert_eq!((plan.incidents.len(), plan.maks[0].used, plan.maks[0].activations), (1, 3, 25));
    let problems = edits("{ remove = \"incident 3\" }").unwrap_err();
    assert_eq!(
        problems[0].to_string(),
        "x.toml:91: solution.change: found \"incident 3\"; allowed: a row of the plan: plan, cohort lab, \
         mak lab-mak, incident 1, incident 2"
    );
}
