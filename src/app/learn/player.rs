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

/// The time that a course sets for a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// As long as one likes.
    Free,
    Until {
        end: NaiveDateTime,
        /// It was said that little is left.
        warned: bool,
    },
    /// What was there is handed in, and nothing counts any more.
    Up,
}

impl Time {
    /// So many minutes before the end it is said that little is left.
    pub const WARNING: u32 = 2;

    /// Whole minutes that are left, a begun one included; 0 where no time is set.
    pub fn minutes_left(self, now: NaiveDateTime) -> u32 {
        self.left(now).map_or(0, |(minutes, _)| minutes)
    }

    /// Those minutes, and the seconds until their number changes.
    pub(crate) fn left(self, now: NaiveDateTime) -> Option<(u32, u32)> {
        let Self::Until { end, .. } = self else { return None };
        let seconds = u32::try_from(end.signed_duration_since(now).num_seconds()).unwrap_or(0);
        let minutes = seconds.div_ceil(60);
        Some((minutes, seconds - minutes.saturating_sub(1) * 60))
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
    pub time: Time,
    pub(crate) job: Option<Job<Option<Prepared>>>,
    pub(crate) score_job: Option<Job<Option<Score>>>,
    /// The plan that the score, or its job, is of.
    pub(crate) scored: Option<Plan>,
}

impl Player {
    /// The lesson from its first step. `minutes`: how long one may take; 0 for as long as one likes.
    pub(crate) fn new(file: Arc<LessonFile>, minutes: u32, now: NaiveDateTime) -> Self {
        let steps = file.lesson.steps.iter().map(|_| StepState::default()).collect();
        let end = (minutes > 0).then(|| now.checked_add_signed(Duration::minutes(i64::from(minutes))));
        let time =
            end.flatten().map_or(Time::Free, |end| Time::Until { end, warned: minutes <= Time::WARNING });
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
            time,
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

    /// The place of its find among the steps.
    fn find_place(&self) -> Option<usize> {
        self.lesson().steps.iter().position(|step| matches!(step.what, StepKind::Find(_)))
    }

    /// Whether the choice that is marked in its find is right.
    pub(crate) fn found_right(&self) -> bool {
        let state = self.find_place().and_then(|place| self.steps.get(place));
        let marked = state.and_then(|state| Some(state.slip()?.is_right(state.chosen?)));
        marked.unwrap_or(false)
    }

    /// Takes the choice that is marked in its find as the answer.
    pub(crate) fn settle_find(&mut self) {
        let state = self.find_place().and_then(|place| self.steps.get_mut(place));
        if let Some(state) = state.filter(|state| state.chosen.is_some()) {
            state.is_settled = true;
        }
    }

    /// The id of the words for what has to be done before one goes on.
    pub fn gap_words(&self) -> &'static str {
        match self.now().map(|step| &step.what) {
            Some(StepKind::Bet(_)) => "learn.gap-bet",
            Some(StepKind::Find(_)) => "learn.gap-find",
            Some(StepKind::Question | StepKind::Run(_) | StepKind::Because(_) | StepKind::Task(_)) | None => {
                "learn.gap-task"
            }
        }
    }

    /// Whether a plan was given to change.
    pub fn is_changed(&self) -> bool {
        self.plan != self.lesson().plan
    }
}
