//! The lock of a course: in a task only what the task allows can be changed.

use crate::app::learn::DeskOf;
use crate::app::run_words::dated;
use crate::app::state::App;
use crate::app::words::{fill, said};
use crate::domain::compare::changes;
use crate::domain::plan::Plan;

impl App {
    /// Why this may not become the open plan: the course locks it, and the task does not allow the change.
    pub(crate) fn locked(&self, plan: &Plan) -> Option<String> {
        let is_locked = self.learn.course.as_ref().is_some_and(|course| course.lock_plan);
        if !is_locked || self.desk() != Some(DeskOf::Task) {
            return None;
        }
        let lesson = self.learn.player.as_ref()?.lesson();
        let task = lesson.task()?;
        let forbidden = changes(&lesson.plan, plan, &self.knowledge.catalog)
            .into_iter()
            .find(|change| !task.allows(change))?;
        Some(fill("learn.locked", &[("change", &dated(&said(&forbidden.to_string())))]))
    }
}
