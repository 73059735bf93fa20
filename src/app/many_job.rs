//! The same plan with many seeds as a job: on all cores, with progress, to be cancelled. Runs are added up as they
//! end, so that none is kept.

use std::sync::{Arc, Mutex, PoisonError};

use crate::app::jobs::{Job, Progress, Runner, side_by_side};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{Detail, Many, simulate};

/// What came of many runs, or why the plan cannot run; `None` when cancelled.
pub type ManyResult = Option<Result<Many, Vec<Problem>>>;

/// Starts so many runs of the plan, with its own seed and the seeds that follow it.
pub fn start(runner: &Runner, plan: Arc<Plan>, knowledge: Arc<Knowledge>, runs: u32) -> Job<ManyResult> {
    Job::start(runner, move |progress| compute(&plan, &knowledge, runs, progress))
}

/// The same in the caller's thread and those beside it.
pub fn compute(plan: &Plan, knowledge: &Knowledge, runs: u32, progress: &Progress) -> ManyResult {
    let sum = Mutex::new(Many::of(plan));
    let one = |seed: &u64| {
        let run = simulate(&Plan { seed: *seed, ..plan.clone() }, knowledge, Detail::Days)?;
        sum.lock().unwrap_or_else(PoisonError::into_inner).add(&run);
        Ok(())
    };
    let ran = side_by_side(&Many::seeds_of(plan, runs), progress, one)?;
    Some(match ran.into_iter().find_map(Result::err) {
        Some(problems) => Err(problems),
        None => Ok(sum.into_inner().unwrap_or_else(PoisonError::into_inner)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;

    fn example_plan(days: u32) -> Arc<Plan> {
        let mut plan = example(Knowledge::embedded()).0;
        plan.days = days;
        Arc::new(plan)
    }

    #[test]
    fn runs_side_by_side_add_up_to_runs_one_after_the_other() {
        let (plan, knowledge) = (example_plan(120), Knowledge::embedded());
        let mut one_by_one = Many::of(&plan);
        for seed in Many::seeds_of(&plan, 24).into_iter().rev() {
            one_by_one.add(&simulate(&Plan { seed, ..(*plan).clone() }, knowledge, Detail::Days).unwrap());
        }
        let job = start(&Runner::Inline, Arc::clone(&plan), Arc::clone(knowledge), 24);
        assert_eq!(job.take().flatten().unwrap().unwrap(), one_by_one);
        assert!((job.progress() - 1.0).abs() < f32::EPSILON);
        assert_eq!(one_by_one.seeds(), (plan.seed..plan.seed + 24).collect::<Vec<_>>());
    }

    #[test]
    fn a_cancelled_job_has_no_result() {
        let (plan, knowledge) = (example_plan(30), Knowledge::embedded());
        let job = Job::start(&Runner::Inline, |progress| progress.clone());
        job.cancel();
        let cancelled = job.take().unwrap();
        assert!(compute(&plan, knowledge, 4, &cancelled).is_none());
    }

    #[test]
    fn a_plan_that_cannot_run_says_why() {
        let mut plan = (*example_plan(30)).clone();
        plan.days = crate::domain::plan::Limits::DAYS + 1;
        let found = compute(&plan, Knowledge::embedded(), 4, &Progress::unwatched());
        let problems = found.unwrap().unwrap_err();
        assert!(problems.iter().any(|problem| problem.to_string().contains("days")), "{problems:?}");
    }
}
