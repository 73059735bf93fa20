//! The score of a plan: goals that hold earn their points, what had to stay costs where it did not, and what may not be
//! changed at all leaves nothing.

use std::collections::BTreeSet;

use super::goal::GoalResult;
use super::types::{Lesson, Task};
use crate::domain::compare::{Change, How, changes};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::simulation::Run;

/// The key of a plan that stands outside volume activation.
const RETAIL: &str = "retail";

/// How well a changed plan does what a task wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// In the task's order.
    pub goals: Vec<GoalResult>,
    /// What is changed of the lesson's plan.
    pub changes: Vec<Change>,
    /// Those of the changes that the task does not allow; any of them leaves no points.
    pub forbidden: Vec<Change>,
    /// How many things are changed: rows of the plan, and its top.
    pub things: u32,
    pub points: u32,
    /// The points that can be earned.
    pub of: u32,
    pub par: u32,
}

impl Score {
    /// Whether every goal holds and nothing is changed that may not be.
    pub fn is_solved(&self) -> bool {
        self.forbidden.is_empty() && self.goals.iter().all(|goal| goal.holds)
    }

    /// Whether it is solved with no more changes than a good solution needs.
    pub fn is_within_par(&self) -> bool {
        self.is_solved() && self.things <= self.par
    }

    /// The points of a hundred, rounded down.
    pub fn percent(&self) -> u32 {
        self.points * 100 / self.of.max(1)
    }
}

/// Judges a changed plan by its run; `None` where the lesson has no task.
///
/// A pure function: the same lesson, plan and run give the same score. The run is that of the plan.
pub fn evaluate(lesson: &Lesson, plan: &Plan, run: &Run, knowledge: &Knowledge) -> Option<Score> {
    let task = lesson.task()?;
    let goals: Vec<GoalResult> = task.goals.iter().map(|goal| goal.judge(plan, run, knowledge)).collect();
    let changes = changes(&lesson.plan, plan, &knowledge.catalog);
    let forbidden: Vec<Change> = changes.iter().filter(|change| !task.allows(change)).cloned().collect();
    let sum = |counts: fn(&GoalResult) -> bool| -> u32 {
        goals.iter().filter(|goal| counts(goal)).map(|goal| goal.points).sum()
    };
    let (earned, lost) = (sum(|goal| !goal.keeps && goal.holds), sum(|goal| goal.keeps && !goal.holds));
    let points = if forbidden.is_empty() { earned.saturating_sub(lost) } else { 0 };
    Some(Score {
        things: things(&changes),
        of: sum(|goal| !goal.keeps),
        par: task.par,
        goals,
        changes,
        forbidden,
        points,
    })
}

/// How many things these changes touch: rows of the plan, and its top.
pub fn things(changes: &[Change]) -> u32 {
    let touched: BTreeSet<(&str, &str)> =
        changes.iter().map(|change| (change.row, change.id.as_str())).collect();
    u32::try_from(touched.len()).unwrap_or(u32::MAX)
}

/// What a task has to allow for a change, behind the kind of its row: a key, `add` or `remove`.
pub fn what_is_done(change: &Change) -> &str {
    match &change.how {
        How::Set { key, .. } => key,
        How::Removed(_) => "remove",
        How::Added(_) => "add",
    }
}

impl Task {
    /// Whether a change is one of those that the task allows. A retail key is never: it buys every machine out of volume
    /// activation instead of mending it.
    pub fn allows(&self, change: &Change) -> bool {
        if matches!(&change.how, How::Set { key, is, .. } if key == "key" && is.contains(RETAIL)) {
            return false;
        }
        let how = what_is_done(change);
        self.allowed.is_empty()
            || self.allowed.iter().any(|allowed| match allowed.split_once('.') {
                Some((row, what)) => row == change.row && what == how,
                None => allowed == change.row,
            })
    }
}
