//! What Learn writes into files: results, sheets, courses and lessons. A file that is there already is never written over
//! unless the system's dialog has asked.

use std::path::PathBuf;

use super::LearnView;
use crate::app::jobs::Job;
use crate::app::overlay::{Export, PathPurpose};
use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::lesson::{LessonFile, LessonKind};
use crate::domain::teaching::{Course, RESULT_ENDING, Sheet, SheetRow, sheet, write_result};
use crate::probe::files::{self, WriteFailure};

/// A text of Learn on its way into a file.
pub(crate) struct Written {
    path: PathBuf,
    export: Export,
    result: Result<(), WriteFailure>,
    /// The lesson that it is the text of.
    lesson: Option<LessonFile>,
}

impl App {
    pub(crate) fn save_learn(&mut self, export: Export) {
        let named = !self.learn.progress.learner.trim().is_empty();
        let gap = match export {
            Export::Result | Export::Sheet if !named => Some("learn.no-name"),
            Export::Lesson if !self.lesson_reads() => return,
            Export::Course if !self.course_is_whole() => return,
            Export::Result | Export::Sheet | Export::Course | Export::Lesson | Export::Class => None,
        };
        match gap {
            Some(gap) => {
                self.status.problem(word(gap));
                if matches!(export, Export::Result | Export::Sheet) {
                    self.show_learn(LearnView::List);
                    self.learn.asks_name = true;
                }
            }
            None => self.ask_for_path(PathPurpose::Learn(export)),
        }
    }

    /// The name that a dialog offers, where it asks for a file of Learn.
    pub(crate) fn learn_name(&self, purpose: PathPurpose) -> String {
        if let PathPurpose::Learn(export) = purpose { self.learn_file_name(export) } else { String::new() }
    }

    /// The name of the file that is offered.
    pub(crate) fn learn_file_name(&self, export: Export) -> String {
        let of = |text: &str, other: &str, ending: &str| {
            let kept = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
            let name: String = text.to_lowercase().chars().map(kept).collect();
            let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
            format!("{}{ending}", if name.is_empty() { other } else { &name })
        };
        let learner = &self.learn.progress.learner;
        match export {
            Export::Result => of(learner, "learner", RESULT_ENDING),
            Export::Sheet => of(learner, "learner", ".html"),
            Export::Class => word("learn.class.file").to_owned(),
            Export::Course => of(&self.learn.course_draft.title, "course", Course::ENDING),
            Export::Lesson => {
                let title = self.learn.write.draft.as_ref().map_or("", |draft| draft.lesson.title.as_str());
                of(title, "lesson", ".lesson.toml")
            }
        }
    }

    pub(crate) fn write_learn(&mut self, path: PathBuf, export: Export, overwrite: bool) {
        let text = match export {
            Export::Result => Ok(write_result(&self.learn.result(), (self.world.now)())),
            Export::Sheet => sheet(&self.result_sheet()),
            Export::Class => {
                Ok(self.learn.class.as_ref().map_or_else(String::new, |class| class.results.csv()))
            }
            Export::Course => Ok(self.learn.course_draft.write()),
            Export::Lesson => Ok(self.learn.write.text(&self.knowledge)),
        };
        let text = match text {
            Ok(text) => text,
            Err(why) => return self.status.problem(why),
        };
        self.overlay = None;
        let path = files::absolute(path);
        let lesson = self.learn.write.draft.clone().filter(|_| export == Export::Lesson);
        self.learn.saving = Some(Job::start(&self.world.runner, move |_| {
            let result = files::write_whole(&path, text.as_bytes(), overwrite);
            Written { path, export, result, lesson }
        }));
    }

    pub(super) fn poll_learn_saving(&mut self) {
        let Some(written) = self.learn.saving.as_ref().and_then(Job::take) else { return };
        self.learn.saving = None;
        let Written { path, export, result, lesson } = written;
        match result {
            Ok(()) => {
                if lesson.is_some() {
                    self.learn.write.saved = lesson;
                }
                self.status.done(fill("status.saved", &[("path", &path.display().to_string())]));
            }
            Err(failure) => self.not_written(PathPurpose::Learn(export), &path, failure.to_string()),
        }
    }

    /// What the sheet of the present progress says: every lesson that is offered, done or not.
    fn result_sheet(&self) -> Sheet {
        let (learn, result) = (&self.learn, self.learn.result());
        let row = |place: usize| {
            let lesson = &learn.lessons.get(place)?.lesson;
            let begun = result.records.get(&lesson.id);
            let record = begun.filter(|record| record.is_done());
            Some(SheetRow {
                title: lesson.title.clone(),
                is_exercise: lesson.kind == LessonKind::Exercise,
                score: record.map(|record| record.score),
                hints: record.map_or(0, |record| record.hints),
                solution_shown: record.is_some_and(|record| record.solution_shown),
                tries: record.map_or(0, |record| record.tries),
                bet: begun.and_then(|record| record.bet).map_or(String::new(), |bet| bet.word().to_owned()),
                last: record
                    .map_or_else(String::new, |record| record.last.format("%Y-%m-%d %H:%M").to_string()),
            })
        };
        let (bets_won, bets) = result.bets();
        let (quiz_right, quiz_wrong) = result.quiz_score();
        let (solved, of) = learn.solved();
        Sheet {
            learner: result.learner.clone(),
            made: (self.world.now)().format("%Y-%m-%d %H:%M").to_string(),
            course: result.course.clone(),
            rows: learn.offered().into_iter().filter_map(row).collect(),
            solved,
            of,
            bets_won,
            bets,
            quiz_right,
            quiz_wrong,
        }
    }
}
