//! The first picture of a large fleet: there at once, scaled from a part, close to the exact one, and cancellable.

use activation_wizard::app::jobs::Progress;
use activation_wizard::app::run_job::compute_with_preview;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::simulation::{Detail, FastEngine, Run, State, simulate};

/// The mixed fleet made ten times larger, with machines that ask a pool which runs dry.
fn large() -> Plan {
    let text = include_str!("../../../assets/plans/mixed.activation.toml");
    let more = "[[mak]]\nid = \"pool\"\nactivations = 15000\nused = 1000\n[[cohort]]\nid = \"branch\"\n\
                edition = \"vista-enterprise\"\ncount = 2000\nkey = \"mak:pool\"\n";
    let text = format!("{text}\n{more}");
    let mut plan = plan::read(&text, "large", &Knowledge::embedded().catalog).unwrap();
    for cohort in &mut plan.cohorts {
        cohort.count *= 10;
    }
    plan
}

fn preview(plan: &Plan) -> Option<Run> {
    FastEngine::new(plan, Knowledge::embedded(), Detail::Days).unwrap().preview()
}

#[test]
fn the_first_picture_is_close_to_the_exact_one() {
    let plan = large();
    let part = preview(&plan).unwrap();
    let whole = simulate(&plan, Knowledge::embedded(), Detail::Days).unwrap();
    assert_eq!(part.days().len(), whole.days().len());
    let machines = f64::from(u32::try_from(plan.machines()).unwrap());
    for (day, (one, other)) in part.days().iter().zip(whole.days()).enumerate() {
        for state in State::ALL {
            let off = (f64::from(one.states.of(state)) - f64::from(other.states.of(state))).abs();
            assert!(off < machines * 0.02, "day {day}, {state:?}: {one:?} {other:?}");
        }
        assert!(one.mak_used[0].abs_diff(other.mak_used[0]) < 400, "day {day}: {one:?} {other:?}");
    }
    let last = |run: &Run| run.days().last().unwrap().clone();
    assert_eq!(last(&part).mak_used, [15_000], "the pool runs dry in the part too");
    assert_eq!(last(&part).hosts, last(&whole).hosts);
}

#[test]
fn a_fleet_that_is_soon_walked_has_no_first_picture() {
    let mut plan = large();
    for cohort in &mut plan.cohorts {
        cohort.count /= 10;
    }
    assert!(preview(&plan).is_none());
}

#[test]
fn the_first_picture_comes_before_the_exact_run() {
    let plan = large();
    let mut first = None;
    let progress = Progress::unwatched();
    let run = compute_with_preview(&plan, Knowledge::embedded(), Detail::Days, &progress, |run| {
        first = Some(run.days().len());
    });
    let run = run.unwrap().unwrap();
    assert_eq!(first, Some(run.days().len()));
    assert_eq!(run.days(), simulate(&plan, Knowledge::embedded(), Detail::Days).unwrap().days());
}
