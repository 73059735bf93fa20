//! Undo and redo of a lesson in the making: while the lesson editor is shown, the commands that are said of the plan
//! elsewhere are said of the lesson.

use std::sync::Arc;

use super::{LearnView, Part, WriteState};
use crate::app::overlay::Overlay;
use crate::app::state::{App, Place};
use crate::app::words::{fill, word};
use crate::domain::lesson::LessonFile;

/// The lesson as it was before a change, another lesson included.
#[derive(Clone, Debug)]
pub(crate) struct Before {
    draft: LessonFile,
    previous: Option<Arc<str>>,
    part: Part,
}

impl WriteState {
    /// What it is called, for people to read.
    pub fn title(&self) -> &str {
        let title = self.draft.as_ref().map_or("", |draft| draft.lesson.title.trim());
        if title.is_empty() { word("learn.write.no-title") } else { title }
    }

    /// Takes the lesson as it is for saved: nothing would be lost with it.
    pub(crate) fn settle(&mut self) {
        self.saved.clone_from(&self.draft);
    }

    /// Whether there is something that is nowhere saved.
    pub fn is_dirty(&self) -> bool {
        self.draft.is_some() && self.draft != self.saved
    }

    /// The lesson as it is, to be noted when it changes.
    pub(crate) fn before(&self) -> Option<Before> {
        let draft = self.draft.clone()?;
        Some(Before { draft, previous: self.previous.clone(), part: self.part })
    }

    /// Notes what the lesson was, where it changed since; equal keys in a row are one step.
    pub(crate) fn note(&mut self, before: Option<Before>, what: &str, key: &str) {
        if let Some(before) = before.filter(|before| self.draft.as_ref() != Some(&before.draft)) {
            self.history.note(before, what, key);
        }
    }

    /// Takes a step back or forth; the words of the change.
    fn step(&mut self, is_undo: bool) -> Option<String> {
        let now = self.before()?;
        let step = if is_undo { self.history.undo(&now) } else { self.history.redo(&now) };
        let (Before { draft, previous, part }, what) = step?;
        (self.draft, self.previous, self.part) = (Some(draft), previous, part);
        (self.faults, self.job) = (None, None);
        Some(what)
    }
}

impl App {
    /// The lesson in the making, while the lesson editor is shown: undo, redo and save are said of it.
    pub fn edited_lesson(&self) -> Option<&WriteState> {
        let is_shown = self.place == Place::Learn && self.learn.view == LearnView::Write;
        // A question about the plan is answered for the plan.
        let asks = matches!(self.overlay, Some(Overlay::Unsaved(_)));
        (is_shown && !asks && self.learn.write.draft.is_some()).then_some(&*self.learn.write)
    }

    /// Takes back the last change of the lesson, or makes it again.
    pub(crate) fn step_in_lesson(&mut self, is_undo: bool) {
        if let Some(what) = self.learn.write.step(is_undo) {
            let said = if is_undo { "status.undone" } else { "status.redone" };
            self.status.done(fill(said, &[("what", &what)]));
        }
    }
}
