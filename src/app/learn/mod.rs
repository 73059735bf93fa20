//! The Learn place: which lessons there are, what was done of them, and what is open: a lesson, the quiz, a course or a
//! lesson in the making.
//!
//! The plan of a lesson opens as a document of Learn's own; the user's plan is put away whole and comes back whole.

mod apply;
mod apply_course;
mod apply_quiz;
mod apply_write;
mod class;
mod command;
mod desk;
mod draft;
mod fault_words;
mod judging;
mod keeping;
mod lock;
mod player;
mod prepare;
mod quiz;
mod saving;
mod timing;
mod write_history;
mod writing;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use class::Class;
pub use command::{CourseCommand, DraftCommand, LearnCommand, QuizCommand, WriteCommand};
pub use desk::{DeskOf, Own};
pub use draft::{STEP_KINDS, named, written};
pub use fault_words::{Fault, step_word};
pub use player::{Player, StepState, Time};
pub use prepare::{Cause, Figure, Played, Prepared};
pub use quiz::QuizState;
pub(crate) use writing::Unsaved;
pub use writing::{Part, Recording, WriteState};

use crate::app::jobs::Job;
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Lesson, LessonFile, LessonKind, embedded_text, library};
use crate::domain::problem::Problem;
use crate::domain::teaching::quiz::Quiz;
use crate::domain::teaching::{Course, Progress, Record};

/// What the place shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LearnView {
    /// The lessons and exercises.
    #[default]
    List,
    /// The lesson that is open.
    Lesson,
    Quiz,
    /// A course in the making.
    Course,
    /// A lesson in the making.
    Write,
    /// The results of a class.
    Class,
}

/// Everything about learning.
#[derive(Default)]
pub struct LearnState {
    pub view: LearnView,
    /// All lessons, then all exercises, each in its order; those of opened files at the end.
    pub lessons: Vec<Arc<LessonFile>>,
    /// The texts of those of opened files.
    texts: BTreeMap<LessonId, Arc<str>>,
    /// What is wrong with lessons that could not be read.
    pub problems: Vec<Problem>,
    pub progress: Progress,
    pub player: Option<Player>,
    pub quiz: QuizState,
    /// The course that is followed.
    pub course: Option<Course>,
    /// The course in the making.
    pub course_draft: Course,
    pub write: Box<WriteState>,
    /// The results of a class, once a folder was read.
    pub class: Option<Class>,
    pub(crate) reading_class: Option<Job<Result<Class, (PathBuf, String)>>>,
    /// What the user had open before a lesson's plan was, and what that plan is for.
    pub own: Option<Box<Own>>,
    /// A result was asked for that bears no name yet.
    pub asks_name: bool,
    /// A course was wanted that has no title yet.
    pub asks_title: bool,
    /// Whom the run of a step is to be looked at for.
    pub(crate) select: Option<String>,
    pub(crate) saving: Option<Job<saving::Written>>,
    /// Whether the lessons were read.
    loaded: bool,
    /// Counts the changes of progress.
    pub(crate) changes: u64,
}

/// What Learn shows: the view, the step that is open, the question that is asked.
pub(crate) type Shown = (LearnView, Option<usize>, Option<String>);

impl LearnState {
    pub(crate) fn shown(&self) -> Shown {
        (self.view, self.player.as_ref().map(|player| player.step), self.quiz.open.clone())
    }

    /// Reads the lessons and makes the quiz, once.
    pub(crate) fn load(&mut self, knowledge: &Knowledge) {
        if self.loaded {
            return;
        }
        self.loaded = true;
        let (lessons, problems) = library(knowledge);
        let opened = core::mem::take(&mut self.lessons);
        self.lessons = lessons.into_iter().map(Arc::new).collect();
        self.problems = problems;
        self.quiz.quiz = Quiz::of(knowledge);
        for file in opened {
            self.add(file);
        }
    }

    /// Adds the lesson of a file with the file's text.
    pub(crate) fn add_with_text(&mut self, file: &Arc<LessonFile>, text: Arc<str>) {
        self.texts.insert(file.lesson.id.clone(), text);
        self.add(Arc::clone(file));
    }

    /// Adds the lesson of a file, or puts it in the place of one with its id.
    fn add(&mut self, file: Arc<LessonFile>) {
        match self.lessons.iter_mut().find(|known| known.lesson.id == file.lesson.id) {
            Some(known) => *known = file,
            None => self.lessons.push(file),
        }
    }

    /// The text of the file that holds the lesson with this id, as its author wrote it.
    pub(crate) fn text_of(&self, id: &LessonId) -> Option<Arc<str>> {
        self.texts.get(id).cloned().or_else(|| embedded_text(id).map(Arc::from))
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().map(|file| &file.lesson).find(|lesson| lesson.id == *id)
    }

    /// The places of the lessons that are offered: those of the course in its order, or all in theirs.
    pub fn offered(&self) -> Vec<usize> {
        match &self.course {
            None => {
                let order = |place: &usize| {
                    let lesson = self.lessons.get(*place).map(|file| &file.lesson);
                    lesson.map(|lesson| (lesson.kind == LessonKind::Exercise, lesson.order))
                };
                let mut all: Vec<usize> = (0..self.lessons.len()).collect();
                all.sort_by_key(order);
                all
            }
            Some(course) => {
                let place = |id: &LessonId| self.lessons.iter().position(|file| file.lesson.id == *id);
                course.lessons.iter().filter_map(place).collect()
            }
        }
    }

    /// Those of a kind, each by its place.
    pub fn offered_of(&self, kind: LessonKind) -> impl Iterator<Item = (usize, &Lesson)> {
        let lesson = |place: usize| self.lessons.get(place).map(|file| (place, &file.lesson));
        self.offered().into_iter().filter_map(lesson).filter(move |(_, lesson)| lesson.kind == kind)
    }

    /// The lesson after this one among those that are offered.
    pub(crate) fn after(&self, id: &LessonId) -> Option<usize> {
        let offered = self.offered();
        let here = offered
            .iter()
            .position(|place| self.lessons.get(*place).is_some_and(|file| file.lesson.id == *id))?;
        offered.get(here + 1).copied()
    }

    /// Solved and all of those that are offered.
    pub fn solved(&self) -> (usize, usize) {
        let offered = self.offered();
        let solved = |place: &&usize| {
            let id = self.lessons.get(**place).map(|file| &file.lesson.id);
            id.and_then(|id| self.progress.records.get(id)).is_some_and(|record| record.is_solved())
        };
        (offered.iter().filter(solved).count(), offered.len())
    }

    /// Whether there are no hints: the course hides them.
    pub fn hints_hidden(&self) -> bool {
        self.course.as_ref().is_some_and(|course| course.hide_hints)
    }

    /// Whether a model solution may be shown: something was handed in, and hints are not hidden until it is solved.
    pub fn offers_solution(&self) -> bool {
        let handed_in = self.player.as_ref().and_then(|player| player.handed_in);
        handed_in.is_some_and(|tried| tried.score >= Record::SOLVED || !self.hints_hidden())
    }

    /// What results tell: of a course that is followed, its lessons alone.
    pub fn result(&self) -> Progress {
        let mut result = self.progress.clone();
        if let Some(course) = &self.course {
            result.records.retain(|lesson, _| course.lessons.contains(lesson));
        }
        result
    }

    pub(crate) fn note_change(&mut self) {
        self.changes += 1;
    }
}
