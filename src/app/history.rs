//! Undo and redo: what the plan was before each change, with the words of the change. Changes of the same thing in
//! a row (typing in a field, dragging a slider) are one step.

use std::sync::Arc;

use crate::domain::plan::Plan;

/// Steps kept; older ones are forgotten.
const DEPTH: usize = 200;

#[derive(Clone, Debug)]
struct Step {
    plan: Arc<Plan>,
    what: String,
    /// What the change belongs to; equal keys in a row merge.
    key: String,
}

/// The steps that can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    changes: u64,
}

impl History {
    /// Notes that `before` is about to change. `what` are the words for "Undo …"; equal `key`s in a row merge, an
    /// empty key never does.
    pub fn note(&mut self, before: Plan, what: &str, key: &str) {
        self.undone.clear();
        self.changes += 1;
        let merges = !key.is_empty() && self.done.last().is_some_and(|step| step.key == key);
        if !merges {
            self.done.push(Step { plan: Arc::new(before), what: what.to_owned(), key: key.to_owned() });
        }
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// Ends merging: the next change is a step of its own.
    pub fn seal(&mut self) {
        if let Some(step) = self.done.last_mut() {
            step.key.clear();
        }
    }

    /// Gives back the plan before the last change; `now` can be redone.
    pub fn undo(&mut self, now: &Plan) -> Option<(Plan, String)> {
        self.changes += 1;
        Self::shift(&mut self.done, &mut self.undone, now)
    }

    /// Gives back the plan after the last undone change; `now` can be undone.
    pub fn redo(&mut self, now: &Plan) -> Option<(Plan, String)> {
        self.changes += 1;
        Self::shift(&mut self.undone, &mut self.done, now)
    }

    fn shift(from: &mut Vec<Step>, to: &mut Vec<Step>, now: &Plan) -> Option<(Plan, String)> {
        let step = from.pop()?;
        to.push(Step { plan: Arc::new(now.clone()), what: step.what.clone(), key: String::new() });
        Some((Plan::clone(&step.plan), step.what))
    }

    /// How often the plan changed, undoing and redoing included.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// What would be undone, in words.
    pub fn next_undo(&self) -> Option<&str> {
        self.done.last().map(|step| step.what.as_str())
    }

    /// What would be redone, in words.
    pub fn next_redo(&self) -> Option<&str> {
        self.undone.last().map(|step| step.what.as_str())
    }
}
