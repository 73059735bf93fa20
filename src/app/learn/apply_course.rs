//! The commands of the teacher's view, and a course that is followed.

use super::{CourseCommand, LearnView, Time};
use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::teaching::Course;

impl App {
    pub(super) fn carry_out_course(&mut self, command: CourseCommand) {
        let draft = &mut self.learn.course_draft;
        match command {
            CourseCommand::Open => self.show_learn(LearnView::Course),
            CourseCommand::Title(title) => draft.title = title,
            CourseCommand::Take(place, taken) => {
                let Some(id) = self.learn.lessons.get(place).map(|file| file.lesson.id.clone()) else {
                    return;
                };
                draft.lessons.retain(|known| *known != id);
                if taken {
                    draft.lessons.push(id);
                }
            }
            CourseCommand::Move(place, by) => {
                let Some(last) = draft.lessons.len().checked_sub(1) else { return };
                let to = place.saturating_add_signed(by).min(last);
                if place <= last && place != to {
                    let lesson = draft.lessons.remove(place);
                    draft.lessons.insert(to, lesson);
                }
            }
            CourseCommand::LockPlan(lock) => draft.lock_plan = lock,
            CourseCommand::HideHints(hide) => draft.hide_hints = hide,
            CourseCommand::Minutes(minutes) => draft.minutes = minutes.min(Course::MOST_MINUTES),
            CourseCommand::Start => {
                if self.course_is_whole() {
                    let course = self.learn.course_draft.clone();
                    self.follow(course);
                }
            }
            CourseCommand::Leave => {
                self.learn.course = None;
                self.learn.progress.course.clear();
                if let Some(player) = &mut self.learn.player {
                    player.time = Time::Free;
                }
                self.learn.note_change();
                self.show_learn(LearnView::List);
                self.status.done(word("learn.course.left"));
            }
        }
    }

    /// Whether the course in the making has what a course needs; where not, what is missing is told.
    pub(super) fn course_is_whole(&mut self) -> bool {
        let draft = &self.learn.course_draft;
        let no_title = draft.title.trim().is_empty();
        let gap = if no_title { Some("learn.course.no-title") } else { None };
        let gap = gap.or_else(|| draft.lessons.is_empty().then_some("learn.course.empty"));
        self.learn.asks_title = no_title;
        if let Some(gap) = gap {
            self.status.problem(word(gap));
        }
        gap.is_none()
    }

    /// Follows a course: its lessons alone are offered, by its rules.
    pub(crate) fn follow(&mut self, course: Course) {
        self.learn.load(&self.knowledge);
        self.leave_desk();
        self.learn.player = None;
        self.learn.progress.course.clone_from(&course.title);
        self.learn.note_change();
        let said = fill("learn.course.started", &[("title", &course.title)]);
        self.learn.course_draft = course.clone();
        self.learn.course = Some(course);
        self.show_learn(LearnView::List);
        self.status.done(said);
    }
}
