//! A lesson that is open: which step, what was bet, what was found, how many hints were read, and the plan as far as it
//! is repaired. It outlives going elsewhere and coming back.

use std::sync::Arc;

use chrono::{Duration, NaiveDateTime};

use super::prepare::Prepared;
use crate::app::jobs::Job;
use crate::domain::lesson::{Lesson, LessonFile, Prose, Score, Slip, Step, StepKind};
use crate::domain::plan::Plan;
use crate::domain::teaching::{Bet, Try};

/// What was done of one step.
#[derive(Default)]
pub struct StepState {
    /// What a run told of it; `None` until it did.
    pub prepared: Option<Prepared>,
    /// The choice that is marked.
    pub chosen: Option<usize>,
    /// The bet is placed, the find is answered.
    pub is_settled: bool,
}

impl StepState {
    /// What can be chosen, where it is a bet or a find.
    pub fn slip(&self) -> Option<&Slip> {
        match &self.prepared {
            Some(Prepared::Slip(slip)) => slip.as_ref(),
            Some(Prepared::Run(_) | Prepared::Causes(_) | Prepared::Nothing | Prepared::Failed(_)) | None => {
                None
            }
        }
    }

    /// Whether the settled choice is right.
    pub fn is_right(&self) -> Option<bool> {
        let (slip, chosen) = (self.slip()?, self.chosen?);
        self.is_settled.then(|| slip.is_right(chosen))
    }
}

/// A lesson that is open.
pub struct Player {
    pub file: Arc<LessonFile>,
    pub step: usize,
    pub steps: Vec<StepState>,
    /// Hints that were read.
    pub hints: usize,
    /// Next was pressed before the step was done.
    pub gap: bool,
    /// The plan of the task as far as it is changed.
    pub plan: Plan,
    /// How that plan does; `None` while its run is not there.
    pub score: Option<Score>,
    /// What was handed in last.
    pub handed_in: Option<Try>,
    /// The model solution was asked for.
    pub solution_shown: bool,
    /// When time is up, where the course sets one.
    pub until: Option<NaiveDateTime>,
    pub(crate) job: Option<Job<Option<Prepared>>>,
    pub(crate) score_job: Option<Job<Option<Score>>>,
    /// The plan that the score, or its job, is of.
    pub(crate) scored: Option<Plan>,
}

impl Player {
    /// The lesson from its first step. `minutes`: how long one may take; 0 for as long as one likes.
    pub(crate) fn new(file: Arc<LessonFile>, minutes: u32, now: NaiveDateTime) -> Self {
        let steps = file.lesson.steps.iter().map(|_| StepState::default()).collect();
        let until = (minutes > 0).then(|| now.checked_add_signed(Duration::minutes(i64::from(minutes))));
        Self {
            plan: file.lesson.plan.clone(),
            file,
            step: 0,
            steps,
            hints: 0,
            gap: false,
            score: None,
            handed_in: None,
            solution_shown: false,
            until: until.flatten(),
            job: None,
            score_job: None,
            scored: None,
        }
    }

    /// The lesson itself.
    pub fn lesson(&self) -> &Lesson {
        &self.file.lesson
    }

    /// The step that is open.
    pub fn now(&self) -> Option<&Step> {
        self.lesson().steps.get(self.step)
    }

    /// What was done of the open step.
    pub fn state(&self) -> Option<&StepState> {
        self.steps.get(self.step)
    }

    /// The hints of its task or find.
    pub fn all_hints(&self) -> &[Prose] {
        match (self.lesson().task(), self.lesson().find()) {
            (Some(task), _) => &task.hints,
            (None, Some(find)) => &find.hints,
            (None, None) => &[],
        }
    }

    /// The hints that were read.
    pub fn read_hints(&self) -> &[Prose] {
        let all = self.all_hints();
        all.get(..self.hints.min(all.len())).unwrap_or(all)
    }

    /// Whether the open step is the last.
    pub fn is_last(&self) -> bool {
        self.step + 1 >= self.lesson().steps.len()
    }

    /// How the first bet of the lesson went.
    pub(crate) fn first_bet(&self) -> Option<Bet> {
        let steps = self.lesson().steps.iter().zip(&self.steps);
        let mut bets = steps.filter(|(step, _)| matches!(step.what, StepKind::Bet(_)));
        let right = bets.find_map(|(_, state)| state.is_right())?;
        Some(if right { Bet::Won } else { Bet::Lost })
    }

    /// Whether a plan was given to change.
    pub fn is_changed(&self) -> bool {
        self.plan != self.lesson().plan
    }
}
