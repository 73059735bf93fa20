//! What the recommendation page says to plan for: the planner's figures of the fleet that the answers describe.
//!
//! They need a run, so that a job makes them; those of the last answers stay until the new ones are there.

use std::sync::Arc;

use crate::app::jobs::{Job, Progress};
use crate::app::run_job::compute;
use crate::app::state::{App, Place};
use crate::domain::advice::{Answers, fleet_of_answers};
use crate::domain::knowledge::Knowledge;
use crate::domain::planner::{Line, ahead};
use crate::domain::simulation::Detail;

/// The figures, and the job that makes them.
#[derive(Default)]
pub struct PlanAhead {
    /// The most important first.
    pub lines: Arc<Vec<Line>>,
    made_for: Option<Answers>,
    job: Option<(Answers, Job<Option<Vec<Line>>>)>,
}

impl PlanAhead {
    /// Whether figures are being made.
    pub fn is_busy(&self) -> bool {
        self.job.is_some()
    }
}

impl App {
    /// Starts and takes the job where the recommendation page is open.
    pub(crate) fn poll_plan_ahead(&mut self) {
        if self.place == Place::Decide && self.decide.recommended() {
            let answers = self.answers_in_force();
            let state = &self.plan_ahead;
            let wanted = state.job.as_ref().map(|(answers, _)| answers).or(state.made_for.as_ref());
            if wanted != Some(&answers) {
                self.start_plan_ahead(answers);
            }
        }
        let Some((answers, job)) = self.plan_ahead.job.take() else { return };
        match job.take() {
            None => self.plan_ahead.job = Some((answers, job)),
            Some(lines) => {
                self.plan_ahead.made_for = Some(answers);
                self.plan_ahead.lines = Arc::new(lines.unwrap_or_default());
            }
        }
    }

    fn start_plan_ahead(&mut self, answers: Answers) {
        if let Some((_, old)) = self.plan_ahead.job.take() {
            old.cancel();
        }
        let (asked, knowledge) = (answers.clone(), Arc::clone(&self.knowledge));
        let work = move |progress: &Progress| lines_of(&asked, &knowledge, progress);
        self.plan_ahead.job = Some((answers, Job::start(&self.world.runner, work)));
    }
}

/// The figures of the fleet that these answers describe; `None` when cancelled.
pub fn lines_of(answers: &Answers, knowledge: &Knowledge, progress: &Progress) -> Option<Vec<Line>> {
    let plan = fleet_of_answers(answers, knowledge);
    let run = compute(&plan, knowledge, Detail::Days, progress)?;
    // The fleet of answers always runs: `tests/it/advice/fleets.rs`.
    Some(run.map(|run| ahead(&plan, knowledge, &run)).unwrap_or_default())
}
