//! Undo and redo: what the plan, or a lesson in the making, was before each change, with the words of the change. Changes
//! of the same thing in a row (typing in a field, dragging a slider) are one step.

use std::sync::Arc;

use crate::domain::plan::Plan;

/// Steps kept; older ones are forgotten.
const DEPTH: usize = 200;

#[derive(Clone, Debug)]
struct Step<T> {
    before: Arc<T>,
    what: String,
    /// What the change belongs to; equal keys in a row merge.
    key: String,
}

/// The steps that can be undone and redone.
#[derive(Clone, Debug)]
pub struct History<T = Plan> {
    done: Vec<Step<T>>,
    undone: Vec<Step<T>>,
    changes: u64,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new(), changes: 0 }
    }
}

impl<T: Clone> History<T> {
    /// Notes that `before` is about to change. `what` are the words for "Undo …"; equal `key`s in a row merge, an
    /// empty key never does.
    pub fn note(&mut self, before: T, what: &str, key: &str) {
        self.undone.clear();
        self.changes += 1;
        let merges = !key.is_empty() && self.done.last().is_some_and(|step| step.key == key);
        if !merges {
            self.done.push(Step { before: Arc::new(before), what: what.to_owned(), key: key.to_owned() });
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

    /// Gives back what was before the last change; `now` can be redone.
    pub fn undo(&mut self, now: &T) -> Option<(T, String)> {
        self.changes += 1;
        Self::shift(&mut self.done, &mut self.undone, now)
    }

    /// Gives back what was after the last undone change; `now` can be undone.
    pub fn redo(&mut self, now: &T) -> Option<(T, String)> {
        self.changes += 1;
        Self::shift(&mut self.undone, &mut self.done, now)
    }

    fn shift(from: &mut Vec<Step<T>>, to: &mut Vec<Step<T>>, now: &T) -> Option<(T, String)> {
        let step = from.pop()?;
        to.push(Step { before: Arc::new(now.clone()), what: step.what.clone(), key: String::new() });
        Some((T::clone(&step.before), step.what))
    }

    /// How often there was a change, undoing and redoing included.
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
