//! A lesson that is open: which step, what was bet, what was found, how many hints were read, and the plan as far as it
//! is repaired. It outlives going elsewhere and coming back.

use std::sync::Arc;

use chrono::{Duration, NaiveDateTime};

use super::prepare::Prepared;
use crate::app::jobs::Job;
use crate::domain::lesson::{Lesson, LessonFile, Prose, Score, Slip, Step, StepKind};
use crate::domain::plan::Plan;
use crate::domain::teaching::{Record, Try};

/// What was done of one step.
#[derive(Default)]
pub struct StepState {
    /// What a run told of it; `None` until it did.
    pub prepared: Option<Prepared>,
    /// The choice that is marked.
    pub chosen: Option<usize>,
    /// Choices of a find that were answered and are not right.
    pub wrong: Vec<usize>,
    /// The bet is placed, the find is found.
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
        self.chosen_right().filter(|_| self.is_settled)
    }

    /// Whether the choice that is marked is right.
    pub(crate) fn chosen_right(&self) -> Option<bool> {
        Some(self.slip()?.is_right(self.chosen?))
    }

    /// The score of a find, of 100: each wrong answer before costs its part.
    pub(crate) fn found(&self) -> u32 {
        let others = self.slip().map_or(1, |slip| slip.choices.len().saturating_sub(1)).max(1);
        let left = others.saturating_sub(self.wrong.len());
        let score = if self.chosen_right() == Some(true) { 100 * left / others } else { 0 };
        u32::try_from(score).unwrap_or_default()
    }
}

/// The time that a course sets for a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// As long as one likes.
    Free,
    /// So many minutes, from the step on that asks something.
    Set(u32),
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
    /// The repair that starting over put away.
    pub put_away: Option<Plan>,
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
    pub(crate) fn new(file: Arc<LessonFile>, minutes: u32) -> Self {
        let steps = file.lesson.steps.iter().map(|_| StepState::default()).collect();
        let time = if minutes > 0 { Time::Set(minutes) } else { Time::Free };
        Self {
            plan: file.lesson.plan.clone(),
            file,
            put_away: None,
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

    /// Lets the time run once the step that is open asks something.
    pub(crate) fn start_time(&mut self, now: NaiveDateTime) {
        let Time::Set(minutes) = self.time else { return };
        if self.step == 0 && matches!(self.now().map(|step| &step.what), Some(StepKind::Question)) {
            return;
        }
        let end = now.checked_add_signed(Duration::minutes(i64::from(minutes)));
        let warned = minutes <= Time::WARNING;
        self.time = end.map_or(Time::Free, |end| Time::Until { end, warned });
    }

    /// Whether there is nothing more to reach: hints are of no use.
    pub fn is_finished(&self) -> bool {
        self.handed_in.is_some_and(|tried| tried.score >= Record::SOLVED)
            || self.find_place().and_then(|place| self.steps.get(place)).is_some_and(|state| state.is_settled)
    }

    /// Whether handing in would reach more than was handed in.
    pub fn is_better(&self) -> bool {
        let handed_in = self.handed_in.map(|tried| tried.score);
        self.score.as_ref().is_some_and(|score| Some(score.percent()) > handed_in)
    }

    /// The place of its find among the steps.
    fn find_place(&self) -> Option<usize> {
        self.lesson().steps.iter().position(|step| matches!(step.what, StepKind::Find(_)))
    }

    /// The score that the choice marked in its find is worth.
    pub(crate) fn found(&self) -> u32 {
        self.find_place().and_then(|place| self.steps.get(place)).map_or(0, StepState::found)
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
