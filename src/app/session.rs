//! What survives the program: settings, the last page and the plan as it is edited; and the file work behind it.
//!
//! These functions block: they run in jobs, or before the window is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::app::decide::DecideState;
use crate::app::diagnose::Input;
use crate::app::document::Document;
use crate::app::jobs::{Job, Progress as Watch};
use crate::app::learn::Unsaved;
use crate::app::settings::Settings;
use crate::app::state::{App, Place};
use crate::app::words::fill;
use crate::domain::advice;
use crate::domain::evidence::{self, Kind, Reading};
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{self, LessonFile};
use crate::domain::plan::{self, FileKind, Limits, Plan};
use crate::domain::problem::Problem;
use crate::domain::teaching::{self, Course, Progress, write_progress};
use crate::probe::files;

/// The session file: where the user was, and what of Learn is nowhere else.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    format: u32,
    place: String,
    step: u8,
    path: Option<PathBuf>,
    /// The kept plan differs from its file.
    dirty: bool,
    /// The course that is followed, as its file says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    course: Option<String>,
    /// The lesson in the making, as its file would say it, where it is nowhere saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lesson: Option<String>,
}

/// A file that was opened.
pub(crate) struct Opened {
    pub(crate) path: PathBuf,
    /// What a plan in it would put away was asked about.
    pub(crate) asked: bool,
    pub(crate) result: Result<Found, Vec<Problem>>,
}

/// What a file holds.
pub(crate) enum Found {
    Document(Box<Document>),
    /// What a machine printed or logged, as it was read: it is for Diagnose.
    Evidence(Box<Input>),
    /// A lesson, and the text that it was read from.
    Lesson(Arc<LessonFile>, Arc<str>),
    Course(Course),
}

impl Found {
    fn document(document: Document) -> Self {
        Self::Document(Box::new(document))
    }
}

/// A file that was saved.
pub(crate) struct Saved {
    pub(crate) path: PathBuf,
    pub(crate) plan: Plan,
    pub(crate) text: Arc<str>,
    pub(crate) result: Result<(), files::WriteFailure>,
}

/// Reads a plan, or evidence where the file is that. Answers become a new plan, the fleet that they speak of: saving it
/// does not write over them.
pub(crate) fn open(path: &Path, knowledge: &Knowledge, progress: &Watch) -> Opened {
    let path = files::absolute(path.to_owned());
    let result = match files::read_text(&path, Limits::FILE_BYTES) {
        Err(failure) => match evidence_in(&path, knowledge, progress) {
            Some(input) => Ok(Found::Evidence(Box::new(input))),
            None => Err(vec![failure.problem()]),
        },
        Ok(text) => read(text, &path, knowledge),
    };
    Opened { path, asked: false, result }
}

fn read(text: String, path: &Path, knowledge: &Knowledge) -> Result<Found, Vec<Problem>> {
    let name = path.display().to_string();
    let catalog = &knowledge.catalog;
    if let Some(found) = of_learn(&text, &name, knowledge) {
        return found;
    }
    match plan::detect(&text) {
        FileKind::Answers => {
            let answers = plan::read_answers(&text, &name, catalog)?;
            let plan = advice::fleet_of_answers(&answers, knowledge);
            Ok(Found::document(Document { saved: None, ..Document::fresh(plan, String::new()) }))
        }
        FileKind::Plan => plan_in(text, path, knowledge),
        FileKind::Neither => {
            let readings = evidence::read(&name, text.as_bytes(), catalog);
            if !is_evidence(&readings) {
                return plan_in(text, path, knowledge);
            }
            let lines = evidence::shown_lines(text.as_bytes(), catalog);
            Ok(Found::Evidence(Box::new(Input::of_file(path.to_owned(), readings, lines, catalog))))
        }
    }
}

/// A lesson or a course; `None` for what is neither.
fn of_learn(text: &str, name: &str, knowledge: &Knowledge) -> Option<Result<Found, Vec<Problem>>> {
    if lesson::is_lesson(text) {
        let found = |file| Found::Lesson(Arc::new(file), text.into());
        return Some(lesson::read(text, name, knowledge).map(found));
    }
    let allowed = "a plan, a lesson, a course or what a machine wrote";
    match teaching::detect(text)? {
        teaching::FileKind::Course => {
            let (lessons, _) = lesson::library(knowledge);
            let known: Vec<&str> = lessons.iter().map(|file| file.lesson.id.as_str()).collect();
            Some(Course::read(text, name, &known).map(Found::Course))
        }
        teaching::FileKind::Result => {
            let found = "the result of a learner; `activation-wizard results FOLDER` makes a table of them";
            Some(Err(vec![Problem::of_file(name, found, allowed)]))
        }
        teaching::FileKind::Progress => {
            let found = "the progress of Learn, which it reads by itself";
            Some(Err(vec![Problem::of_file(name, found, allowed)]))
        }
    }
}

fn plan_in(text: String, path: &Path, knowledge: &Knowledge) -> Result<Found, Vec<Problem>> {
    let plan = plan::read(&text, &path.display().to_string(), &knowledge.catalog)?;
    Ok(Found::document(Document { path: Some(path.to_owned()), ..Document::fresh(plan, text) }))
}

/// What a file that is no plain text, or too long for a plan, says as evidence.
fn evidence_in(path: &Path, knowledge: &Knowledge, progress: &Watch) -> Option<Input> {
    let (readings, lines) =
        crate::probe::evidence::read_with_text(path, &knowledge.catalog, progress).ok()?;
    is_evidence(&readings).then(|| Input::of_file(path.to_owned(), readings, lines, &knowledge.catalog))
}

/// What a machine printed or logged, or a list of computers. A bare code may stand in anything.
fn is_evidence(readings: &[Reading]) -> bool {
    let is_list = |reading: &Reading| reading.ok && reading.kind == Kind::Inventory;
    evidence::is_known(readings) || readings.iter().any(is_list)
}

/// Writes the document's plan whole or not at all.
pub(crate) fn save(path: PathBuf, document: Document, overwrite: bool, knowledge: &Knowledge) -> Saved {
    let path = files::absolute(path);
    let text = document.write(&knowledge.catalog);
    let result = files::write_whole(&path, text.as_bytes(), overwrite);
    Saved { path, plan: document.plan, text: text.into(), result }
}

impl App {
    /// Brings back settings, the last page and the last plan.
    pub fn restore(&mut self) {
        self.restore_settings();
        self.restore_progress();
        self.restore_session();
    }

    fn restore_settings(&mut self) {
        let Some((path, text)) = self.own_file(self.world.settings_file.clone()) else { return };
        match Settings::read(&text) {
            Some(settings) => {
                self.decide.all_questions = settings.all_questions;
                self.settings = settings;
            }
            None => self.set_aside(&path),
        }
    }

    /// The text of a file of the program's own. One that cannot be read is set aside.
    fn own_file(&mut self, path: Option<PathBuf>) -> Option<(PathBuf, String)> {
        let path = path?;
        match files::read_text(&path, Limits::FILE_BYTES) {
            Ok(text) => Some((path, text)),
            Err(files::ReadFailure::Missing { .. }) => None,
            Err(_) => {
                self.set_aside(&path);
                None
            }
        }
    }

    fn set_aside(&mut self, path: &Path) {
        match files::set_aside(path) {
            Ok(aside) => {
                self.status.problem(fill("status.set-aside", &[("path", &aside.display().to_string())]));
            }
            Err(failure) => self.status.problem(failure.to_string()),
        }
    }

    fn restore_session(&mut self) {
        let Some((path, text)) = self.own_file(self.world.session_file.clone()) else { return };
        let Some(session) = toml::from_str::<Session>(&text).ok().filter(|session| session.format == 1)
        else {
            self.set_aside(&path);
            return;
        };
        self.restore_plan(&session);
        if !self.restore_learn(session.course.as_deref(), session.lesson.as_deref()) {
            self.set_aside(&path);
        }
        self.place = Place::from_id(&session.place).unwrap_or_default();
        if session.step >= 1 {
            self.decide.step = session.step.min(crate::app::decide::RECOMMENDATION);
        }
    }

    fn restore_plan(&mut self, session: &Session) {
        let kept =
            self.own_file(self.world.autosave_file.clone()).and_then(|(path, text)| {
                match plan::read(&text, "kept plan", &self.knowledge.catalog) {
                    Ok(plan) => Some((plan, Arc::from(text))),
                    Err(_) => {
                        self.set_aside(&path);
                        None
                    }
                }
            });
        let on_disk = session.path.as_deref().map(|path| open(path, &self.knowledge, &Watch::unwatched()));
        let saved = match on_disk.map(|opened| opened.result) {
            Some(Ok(Found::Document(document))) => Some((document.plan, document.text)),
            Some(Ok(Found::Evidence(_) | Found::Lesson(..) | Found::Course(_)) | Err(_)) | None => None,
        };
        let (plan, text) = match (kept, saved.clone(), session.dirty) {
            (Some(kept), Some(saved), false) if kept.0 != saved.0 => saved,
            (Some(kept), _, _) => kept,
            (None, Some(saved), _) => saved,
            (None, None, _) => return,
        };
        let saved = saved.map(|(plan, _)| plan).or_else(|| (!session.dirty).then(|| plan.clone()));
        self.document = Document { plan, text, path: session.path.clone(), saved, saved_at: None };
        if self.document.plan.answers.is_some() {
            self.decide =
                DecideState { all_questions: self.decide.all_questions, ..DecideState::told_by_file() };
        }
        if self.document.is_dirty() {
            self.status.done(crate::app::words::word("status.brought-back"));
        }
        self.advise();
        self.start_run();
    }

    /// What the kept files depend on; when it changes they are written again.
    pub(crate) fn kept_mark(&self) -> (usize, u8, crate::app::settings::Settings, u64, u64) {
        // While a lesson's plan is open, what is done to it is kept too.
        let changes = (self.own_changes().saturating_add(self.history.changes()), self.learn.changes);
        let of_learn = changes.1.saturating_add(self.learn.write.history.changes());
        (self.place as usize, self.decide.step, self.settings.clone(), changes.0, of_learn)
    }

    /// Keeps plan, session and settings in a job when they changed, one job at a time.
    pub(crate) fn keep(&mut self) {
        if let Some(job) = self.autosave.take() {
            match job.take() {
                None => self.autosave = Some(job),
                Some(Ok(())) => {}
                Some(Err(failure)) => self.status.problem(failure),
            }
        }
        if self.autosave_due && self.autosave.is_none() {
            self.autosave_due = false;
            let kept = self.kept();
            self.autosave = Some(Job::start(&self.world.runner, move |_| kept.write()));
        }
    }

    /// Keeps them now, before the program ends.
    pub fn keep_now(&self) {
        if let Err(failure) = self.kept().write() {
            // Nobody can read a message any more; the last kept state stays.
            drop(failure);
        }
    }

    /// What is to be kept as it is now.
    pub(crate) fn kept(&self) -> Kept {
        let own = self.own_document();
        Kept {
            session: Session {
                format: 1,
                place: self.place.id().to_owned(),
                step: self.decide.step,
                path: own.path.clone(),
                dirty: own.is_dirty(),
                course: self.learn.course.as_ref().map(Course::write),
                lesson: None,
            },
            lesson: self.learn.write.unsaved(),
            document: own.clone(),
            progress: (self.learn.changes > 0).then(|| self.learn.progress.clone()),
            repair: self.repair(),
            settings: self.settings.clone(),
            knowledge: Arc::clone(&self.knowledge),
            autosave_file: self.world.autosave_file.clone(),
            progress_file: self.world.progress_file.clone(),
            session_file: self.world.session_file.clone(),
            settings_file: self.world.settings_file.clone(),
        }
    }
}

/// Plan, session and settings as they were at one instant. Their texts are made where they are written, since
/// that of a large plan takes longer than a frame.
pub(crate) struct Kept {
    session: Session,
    document: Document,
    settings: Settings,
    /// Where it changed since the start.
    progress: Option<Progress>,
    /// The repair of a lesson that is under way.
    repair: Option<Plan>,
    lesson: Option<Unsaved>,
    knowledge: Arc<Knowledge>,
    autosave_file: Option<PathBuf>,
    progress_file: Option<PathBuf>,
    session_file: Option<PathBuf>,
    settings_file: Option<PathBuf>,
}

impl Kept {
    /// Writes the files that there is a place for; the first failure in words.
    pub(crate) fn write(&self) -> Result<(), String> {
        let plan = || self.document.write(&self.knowledge.catalog);
        let session = || {
            let lesson = self.lesson.as_ref().map(|lesson| lesson.text(&self.knowledge));
            toml::to_string(&Session { lesson, ..self.session.clone() }).unwrap_or_default()
        };
        keep(self.autosave_file.as_deref(), plan)?;
        keep(self.session_file.as_deref(), session)?;
        if let Some(progress) = &self.progress {
            keep(self.progress_file.as_deref(), || write_progress(&self.with_repair(progress)))?;
        }
        keep(self.settings_file.as_deref(), || self.settings.write())
    }

    fn with_repair(&self, progress: &Progress) -> Progress {
        let mut progress = progress.clone();
        if let (Some(here), Some(repair)) = (&mut progress.here, &self.repair) {
            here.repair = plan::write(repair, None, &self.knowledge.catalog);
        }
        progress
    }
}

fn keep(path: Option<&Path>, text: impl FnOnce() -> String) -> Result<(), String> {
    let Some(path) = path else { return Ok(()) };
    files::make_folder_of(path)
        .and_then(|()| files::write_whole(path, text().as_bytes(), true))
        .map_err(|failure| failure.to_string())
}
