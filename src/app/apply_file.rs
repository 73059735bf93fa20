//! Opening, saving and closing: nothing is lost without a question, nothing is half written, nothing waits.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::command::Command;
use crate::app::decide::DecideState;
use crate::app::diagnose::Source;
use crate::app::diagnose_command::DiagnoseCommand;
use crate::app::document::{Document, with_ending};
use crate::app::editor::EditorState;
use crate::app::forks::ForkState;
use crate::app::history::History;
use crate::app::jobs::Job;
use crate::app::overlay::{AfterUnsaved, Export, Overlay, PathField, PathPurpose};
use crate::app::session::{self, Found, Opened, Saved};
use crate::app::simulate::Selection;
use crate::app::state::{App, Effect, FileJob, Place, example};
use crate::app::words::{fill, word};
use crate::domain::plan::{self, Limits, Plan};
use crate::probe::dialogs::{self, Picked};
use crate::probe::files;

/// The endings offered in dialogs.
const ENDINGS: [&str; 1] = ["toml"];
/// The endings of what machines write; the content tells what it is.
const EVIDENCE: [&str; 8] = ["txt", "log", "csv", "xml", "json", "evtx", "cil", "cilx"];

impl App {
    /// Does it at once, or asks first when work would be lost.
    pub(crate) fn unless_unsaved(&mut self, next: AfterUnsaved) {
        self.leave_desk();
        if next == AfterUnsaved::Quit && self.learn.write.is_dirty() {
            self.overlay = Some(Overlay::UnsavedLesson);
        } else if self.document.is_dirty() {
            self.overlay = Some(Overlay::Unsaved(next));
        } else {
            self.after_unsaved(next);
        }
    }

    /// Goes on after unsaved work is saved, given up or was not there.
    pub(crate) fn after_unsaved(&mut self, next: AfterUnsaved) {
        self.overlay = None;
        match next {
            AfterUnsaved::Quit => {
                self.document.saved = Some(self.document.plan.clone());
                self.effects.push(Effect::Close);
            }
            AfterUnsaved::New => {
                // A clock may stand where no plan can begin.
                let start = (self.world.now)().date().clamp(Limits::FIRST_DAY, Limits::LAST_DAY);
                let plan = Plan { answers: None, start, ..plan::empty(&self.knowledge) };
                self.show_document(Document::fresh(plan, String::new()));
                self.status.done(word("status.new-plan"));
            }
            AfterUnsaved::Example => {
                let (plan, text) = example(&self.knowledge);
                self.show_document(Document::fresh(plan, text));
                self.status.done(word("status.example"));
            }
            AfterUnsaved::Ready(place) => self.open_ready(place),
            AfterUnsaved::Open(path) => self.open_path(path, true),
            AfterUnsaved::Fleet => self.take_fleet_plan(),
        }
    }

    /// Gives unsaved work up, as the question offered.
    pub(crate) fn discard(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Unsaved(next)) => self.after_unsaved(next),
            Some(Overlay::Overwrite(path)) => self.save_to(path, true),
            Some(Overlay::OverwriteFolder { folder, .. }) => self.write_handover(folder, true),
            other => self.overlay = other,
        }
    }

    pub(crate) fn show_document(&mut self, document: Document) {
        self.leave_desk();
        let told = document.plan.answers.is_some();
        let all_questions = self.decide.all_questions;
        self.document = document;
        self.simulate.draft.edits = None;
        if matches!(self.simulate.selection, Selection::Incident(_)) {
            self.simulate.selection = Selection::Nothing;
        }
        self.ready = None;
        self.forks = ForkState::default();
        self.editor = EditorState::default();
        self.history = History::default();
        let decide = if told { DecideState::told_by_file() } else { DecideState::new() };
        self.decide = DecideState { all_questions, ..decide };
        self.simulate.minute = 0;
        self.simulate.playing = false;
        self.advise();
        self.start_run();
        self.autosave_due = true;
    }

    /// Says so and returns true while a file is being opened or saved or a dialog is open: one at a time, so that no
    /// answer gets lost.
    fn file_work_goes_on(&mut self) -> bool {
        let said = match self.file_job {
            None => return false,
            Some(FileJob::Dialog(..)) => "status.dialog-open",
            Some(FileJob::Open(_) | FileJob::Save(_)) => "status.file-busy",
        };
        self.status.problem(word(said));
        true
    }

    pub(crate) fn ask_for_path(&mut self, purpose: PathPurpose) {
        if self.file_work_goes_on() {
            return;
        }
        if !self.world.dialogs {
            self.show_path_field(purpose);
            return;
        }
        let name = self.document.file_name().unwrap_or_else(|| self.document.suggested_name());
        let (report, ending) = (self.report_name(), self.diagnose.report.form.ending());
        let picture = self.picture_name();
        let of_learn = self.learn_name(purpose);
        let job = Job::start(&self.world.runner, move |_| {
            let filter = word("dialog.plans");
            match purpose {
                PathPurpose::Open => dialogs::pick_open(word("dialog.open"), filter, &ENDINGS),
                PathPurpose::Save => dialogs::pick_save(word("dialog.save"), filter, &ENDINGS, &name),
                PathPurpose::Report => {
                    dialogs::pick_save(word("dialog.report"), word("dialog.reports"), &[ending], &report)
                }
                PathPurpose::HandOver => dialogs::pick_folder(word("dialog.hand-over")),
                PathPurpose::Class => dialogs::pick_folder(word("dialog.class")),
                PathPurpose::Picture => {
                    dialogs::pick_save(word("dialog.picture"), word("dialog.pictures"), &["png"], &picture)
                }
                PathPurpose::Learn(export) => {
                    let kinds = word("dialog.learn-files");
                    dialogs::pick_save(word(export.title()), kinds, &[export.ending()], &of_learn)
                }
                PathPurpose::Evidence => {
                    dialogs::pick_several(word("dialog.evidence"), word("dialog.evidence-files"), &EVIDENCE)
                }
            }
        });
        self.file_job = Some(FileJob::Dialog(purpose, job));
    }

    fn show_path_field(&mut self, purpose: PathPurpose) {
        let text = match purpose {
            PathPurpose::Open | PathPurpose::Evidence | PathPurpose::Class => String::new(),
            PathPurpose::Report => self.report_name(),
            PathPurpose::HandOver => self.handover_folder(),
            PathPurpose::Picture => self.picture_name(),
            PathPurpose::Learn(export) => self.learn_file_name(export),
            PathPurpose::Save => self
                .document
                .path
                .as_ref()
                .map_or_else(|| self.document.suggested_name(), |path| path.display().to_string()),
        };
        self.overlay = Some(Overlay::Path(PathField { purpose, text, error: None }));
    }

    /// Tells why nothing was written there, or read, and asks for another path.
    pub(crate) fn not_written(&mut self, purpose: PathPurpose, path: &Path, why: String) {
        self.status.problem(why.clone());
        let text = path.display().to_string();
        self.overlay = Some(Overlay::Path(PathField { purpose, text, error: Some(why) }));
    }

    pub(crate) fn path_text(&mut self, text: String) {
        if let Some(Overlay::Path(field)) = &mut self.overlay {
            field.text = text;
            field.error = None;
        }
    }

    pub(crate) fn path_chosen(&mut self, purpose: PathPurpose) {
        let Some(Overlay::Path(field)) = &mut self.overlay else { return };
        if field.text.trim().is_empty() {
            field.error = Some(word("path.empty").to_owned());
            return;
        }
        let path = PathBuf::from(field.text.trim());
        match purpose {
            PathPurpose::Open => self.open_path(path, false),
            PathPurpose::Save => self.save_to(with_ending(path), false),
            PathPurpose::Report => self.write_report(path, false),
            PathPurpose::HandOver => self.write_handover(path, false),
            PathPurpose::Picture => self.write_picture(path, false),
            PathPurpose::Class => self.read_class(path),
            PathPurpose::Learn(export) => self.write_learn(path, export, false),
            PathPurpose::Evidence => self.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![path]))),
        }
    }

    /// Reads a file. A plan in it is opened at once where nothing would be lost, or where that was asked.
    pub(crate) fn open_path(&mut self, path: PathBuf, asked: bool) {
        if self.file_work_goes_on() {
            return;
        }
        let knowledge = Arc::clone(&self.knowledge);
        let job = Job::start(&self.world.runner, move |progress| Opened {
            asked,
            ..session::open(&path, &knowledge, progress)
        });
        self.file_job = Some(FileJob::Open(job));
    }

    pub(crate) fn save(&mut self) {
        if self.edited_lesson().is_some() {
            return self.save_learn(Export::Lesson);
        }
        if self.refuse_at_desk() {
            return;
        }
        match self.document.path.clone() {
            Some(path) => self.save_to(path, true),
            None => self.save_as(),
        }
    }

    /// The plan of a lesson is no document of the user's.
    fn refuse_at_desk(&mut self) -> bool {
        let refuse = self.desk().is_some();
        if refuse {
            self.status.problem(word("learn.not-saved"));
        }
        refuse
    }

    pub(crate) fn save_as(&mut self) {
        if self.edited_lesson().is_some() {
            return self.save_learn(Export::Lesson);
        }
        if self.refuse_at_desk() {
            return;
        }
        if self.file_work_goes_on() {
            return;
        }
        if let Some(Overlay::Unsaved(next)) = self.overlay.take() {
            self.after_save = Some(next);
        }
        self.ask_for_path(PathPurpose::Save);
    }

    pub(crate) fn save_to(&mut self, path: PathBuf, overwrite: bool) {
        if self.file_work_goes_on() {
            return;
        }
        if let Some(Overlay::Unsaved(next)) = self.overlay.take() {
            self.after_save = Some(next);
        }
        let (document, knowledge) = (self.document.clone(), Arc::clone(&self.knowledge));
        let job =
            Job::start(&self.world.runner, move |_| session::save(path, document, overwrite, &knowledge));
        self.file_job = Some(FileJob::Save(job));
    }

    /// Takes what jobs have finished. Called each frame and after each command.
    pub fn poll(&mut self) {
        self.follow_language();
        self.poll_files();
        self.poll_run();
        self.poll_plan_ahead();
        self.poll_rescue();
        self.poll_forks();
        self.poll_editor();
        self.poll_diagnose();
        self.poll_handover();
        self.poll_fleet();
        self.poll_learn();
        self.keep();
    }

    fn poll_files(&mut self) {
        match self.file_job.take() {
            None => {}
            Some(FileJob::Open(job)) => match job.take() {
                Some(opened) => self.opened(opened),
                None => self.file_job = Some(FileJob::Open(job)),
            },
            Some(FileJob::Save(job)) => match job.take() {
                Some(saved) => self.saved(saved),
                None => self.file_job = Some(FileJob::Save(job)),
            },
            Some(FileJob::Dialog(purpose, job)) => match job.take() {
                Some(picked) => self.picked(purpose, picked),
                None => self.file_job = Some(FileJob::Dialog(purpose, job)),
            },
        }
    }

    fn picked(&mut self, purpose: PathPurpose, picked: Picked) {
        match (picked, purpose) {
            (Picked::Path(path), PathPurpose::Open) => self.open_path(path, false),
            // The system's dialog has asked before a file is replaced.
            (Picked::Path(path), PathPurpose::Save) => self.save_to(with_ending(path), true),
            (Picked::Paths(paths), _) => {
                self.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(paths)));
            }
            (Picked::Path(path), PathPurpose::Evidence) => {
                self.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![path])));
            }
            // The system's dialog has asked before a file is replaced.
            (Picked::Path(path), PathPurpose::Report) => self.write_report(path, true),
            (Picked::Path(path), PathPurpose::HandOver) => self.write_handover(path, false),
            (Picked::Path(path), PathPurpose::Class) => self.read_class(path),
            (Picked::Path(path), PathPurpose::Picture) => self.write_picture(path, true),
            (Picked::Path(path), PathPurpose::Learn(export)) => self.write_learn(path, export, true),
            (Picked::Cancelled, _) => self.after_save = None,
            (Picked::NoService, purpose) => self.show_path_field(purpose),
        }
    }

    fn opened(&mut self, opened: Opened) {
        let Opened { path, asked, result } = opened;
        let file = path.display().to_string();
        match result {
            Err(problems) => {
                self.status.problem(fill("status.not-opened", &[("path", &file)]));
                self.overlay = Some(Overlay::Problems { file, problems });
            }
            Ok(Found::Evidence(input)) => {
                self.overlay = None;
                self.place = Place::Diagnose;
                self.read_sources(vec![Source::Read(input)]);
            }
            Ok(Found::Lesson(file, text)) => {
                self.overlay = None;
                self.learn.load(&self.knowledge);
                self.learn.add_with_text(&file, text);
                self.play(file);
                self.status.done(fill("status.opened", &[("path", &path.display().to_string())]));
            }
            Ok(Found::Course(course)) => {
                self.overlay = None;
                self.follow(course);
            }
            Ok(Found::Document(_)) if !asked && self.own_document().is_dirty() => {
                self.unless_unsaved(AfterUnsaved::Open(path));
            }
            Ok(Found::Document(document)) => {
                self.overlay = None;
                let said = if document.path.is_some() { "status.opened" } else { "status.opened-answers" };
                self.show_document(*document);
                self.settings.remember(path);
                self.status.done(fill(said, &[("path", &file)]));
            }
        }
    }

    fn saved(&mut self, saved: Saved) {
        let Saved { path, plan, text, result } = saved;
        let file = path.display().to_string();
        match result {
            Err(files::WriteFailure::Exists { .. }) => self.overlay = Some(Overlay::Overwrite(path)),
            Err(failure) => {
                self.after_save = None;
                let text = failure.to_string();
                self.status.problem(text.clone());
                if let Some(Overlay::Path(field)) = &mut self.overlay {
                    field.error = Some(text);
                }
            }
            Ok(()) => {
                self.overlay = None;
                self.document.saved = Some(plan);
                self.document.text = text;
                self.document.saved_at = Some((self.world.now)());
                self.document.path = Some(path.clone());
                self.settings.remember(path);
                self.autosave_due = true;
                self.status.done(fill("status.saved", &[("path", &file)]));
                if let Some(next) = self.after_save.take() {
                    self.after_unsaved(next);
                }
            }
        }
    }
}
