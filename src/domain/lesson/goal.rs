//! A goal: a measure and what it shall be. Judging says what was found and what was wanted.

use super::measure::{Answer, Measure};
use super::words;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::simulation::Run;

/// What a measure shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// All machines that are in the fleet on that day, and there is one.
    All,
    Is(Answer),
    Least(u32),
    Most(u32),
}

/// A rule that a changed plan shall keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    pub measure: Measure,
    pub bound: Bound,
    pub points: u32,
    /// It holds before anything is changed and must hold after: it earns nothing, and costs its points where it does not.
    pub keeps: bool,
}

/// A goal, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalResult {
    pub holds: bool,
    pub keeps: bool,
    pub points: u32,
    /// What is wanted, as a sentence without a full stop.
    pub wanted: String,
    /// What the run gives; `None` where the plan has not what is asked of.
    pub answer: Option<Answer>,
    /// All machines among which it is counted.
    pub whole: Option<u32>,
    /// The same in words.
    pub found: String,
}

impl Goal {
    /// What is wanted, as a sentence without a full stop.
    pub fn wanted(&self) -> String {
        words::wanted(&self.measure, &self.bound)
    }

    /// Judges a plan by its run.
    pub fn judge(&self, plan: &Plan, run: &Run, knowledge: &Knowledge) -> GoalResult {
        let answer = self.measure.take(plan, run, knowledge);
        let whole = self.measure.whole(run);
        let holds = match (&answer, &self.bound) {
            (Some(Answer::Number(number)), Bound::All) => whole.is_some_and(|all| all > 0 && all == *number),
            (Some(Answer::Number(number)), Bound::Least(least)) => number >= least,
            (Some(Answer::Number(number)), Bound::Most(most)) => number <= most,
            (Some(answer), Bound::Is(wanted)) => answer == wanted,
            (Some(_), Bound::All | Bound::Least(_) | Bound::Most(_)) | (None, _) => false,
        };
        let found = match (&answer, whole) {
            (Some(Answer::Number(number)), Some(whole)) => words::of_all(*number, whole),
            (Some(answer), _) => words::answer(answer, knowledge),
            (None, _) => "it is not in the plan".to_owned(),
        };
        GoalResult {
            holds,
            keeps: self.keeps,
            points: self.points,
            wanted: self.wanted(),
            answer,
            whole,
            found,
        }
    }
}
