//! The commands of Hand over: files made in a job as the plan and the choice want them, and written in another.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::diagnose::evidence_of;
use crate::app::handover::{MadeFor, MakeFailure, Ready, Request, Written, make};
use crate::app::handover_command::HandOverCommand;
use crate::app::jobs::Job;
use crate::app::overlay::{Overlay, PathPurpose};
use crate::app::state::{App, Place};
use crate::app::words::{count, fill, word};
use crate::domain::problem::Problem;
use crate::probe::files::{WriteFailure, write_folder};

impl App {
    pub(crate) fn carry_out_handover(&mut self, command: HandOverCommand) {
        match command {
            HandOverCommand::Part(part, along) => self.handover.choose(part, along),
            HandOverCommand::Redact(redact) => self.handover.redact = redact,
            HandOverCommand::Select(place) => {
                self.handover.select(place);
                self.sheet = true;
            }
            HandOverCommand::CopyShown => self.copy_shown(),
            HandOverCommand::Write => self.ask_for_folder(),
            HandOverCommand::WriteTo { folder, overwrite } => self.write_handover(folder, overwrite),
            HandOverCommand::Cancel => self.cancel_handover(),
        }
    }

    /// What the files would be made of now.
    fn wanted(&self) -> MadeFor {
        MadeFor {
            plan: self.document.plan.clone(),
            text: self.document.text.clone(),
            parts: self.handover.parts.clone(),
            redact: self.handover.redact,
            inputs: self.diagnose.inputs.clone(),
        }
    }

    /// Whether the files that are shown are those of the present plan and choice.
    pub fn handover_is_ready(&self) -> bool {
        self.handover.ready.as_ref().is_some_and(|ready| self.is_wanted(&ready.made_for))
    }

    fn is_wanted(&self, made_for: &MadeFor) -> bool {
        let same_inputs = made_for.inputs.len() == self.diagnose.inputs.len()
            && made_for.inputs.iter().zip(&self.diagnose.inputs).all(|(one, other)| Arc::ptr_eq(one, other));
        same_inputs
            && made_for.redact == self.handover.redact
            && made_for.parts == self.handover.parts
            && made_for.plan == self.document.plan
            && made_for.text == self.document.text
    }

    /// Makes the files anew while the place is open and something they depend on changed.
    pub(crate) fn poll_handover(&mut self) {
        self.take_made();
        self.take_written();
        if self.place != Place::HandOver || self.diagnose.job.is_some() || self.handover_is_ready() {
            return;
        }
        let handover = &self.handover;
        let under_way = handover.making.as_ref().is_some_and(|making| self.is_wanted(making));
        let given_up = handover.given_up.as_ref().is_some_and(|given_up| self.is_wanted(given_up));
        if under_way || given_up {
            return;
        }
        if let Some(job) = self.handover.job.take() {
            job.cancel();
        }
        self.start_handover();
        self.take_made();
    }

    fn start_handover(&mut self) {
        let wanted = self.wanted();
        self.handover.making = Some(wanted.clone());
        self.handover.given_up = None;
        let knowledge = Arc::clone(&self.knowledge);
        let job = Job::start(&self.world.runner, move |progress| {
            let text = Some(wanted.text.to_string()).filter(|text| !text.is_empty());
            let evidence = (!wanted.inputs.is_empty()).then(|| evidence_of(&wanted.inputs));
            let request = Request {
                plan: wanted.plan.clone(),
                plan_text: text,
                evidence,
                parts: wanted.parts.clone(),
                redact: wanted.redact,
                knowledge,
            };
            let made = make(&request, progress)?;
            Some(made.map(|made| Ready { made, made_for: wanted }))
        });
        self.handover.job = Some(job);
    }

    fn take_made(&mut self) {
        let Some(made) = self.handover.job.as_ref().and_then(Job::take) else { return };
        self.handover.job = None;
        let making = self.handover.making.take();
        match made {
            None => {}
            Some(Ok(ready)) => {
                let files = u32::try_from(ready.made.files.len()).unwrap_or(u32::MAX);
                self.handover.take(ready);
                self.status.done(count("handover.ready", files));
            }
            Some(Err(failure)) => {
                // Not again before something changes.
                self.handover.given_up = making;
                let why = match failure {
                    MakeFailure::Plan(problems) => {
                        problems.first().map(Problem::to_string).unwrap_or_default()
                    }
                    MakeFailure::Fault(fault) => fault.to_string(),
                };
                self.status.problem(why.clone());
                self.handover.failure = why;
            }
        }
    }

    fn copy_shown(&mut self) {
        let Some(file) = self.handover.shown() else {
            self.status.problem(word("handover.nothing"));
            return;
        };
        let what = file.name.clone();
        let text = self.handover.preview.lines.join("\n");
        self.copy(text, &what);
    }

    fn ask_for_folder(&mut self) {
        self.place = Place::HandOver;
        self.poll_handover();
        if self.handover.files().is_empty() || !self.handover_is_ready() {
            self.status.problem(word(if self.handover.job.is_some() {
                "handover.not-yet"
            } else {
                "handover.nothing"
            }));
            return;
        }
        self.ask_for_path(PathPurpose::HandOver);
    }

    /// Writes what is shown: all of it or nothing.
    pub(crate) fn write_handover(&mut self, folder: PathBuf, overwrite: bool) {
        let Some(ready) = self.handover.ready.clone() else {
            self.status.problem(word("handover.nothing"));
            return;
        };
        self.overlay = None;
        let job = Job::start(&self.world.runner, move |_| {
            let files: Vec<(&str, &[u8])> =
                ready.made.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
            let result = write_folder(&folder, &files, overwrite);
            Written { folder, count: files.len(), result }
        });
        self.handover.writing = Some(job);
    }

    fn take_written(&mut self) {
        let Some(written) = self.handover.writing.as_ref().and_then(Job::take) else { return };
        self.handover.writing = None;
        let Written { folder, count, result } = written;
        match result {
            Ok(()) => {
                let folder = folder.display().to_string();
                let parts = [("count", &*count.to_string()), ("folder", &*folder)];
                self.status.done(fill("handover.written", &parts));
            }
            Err(WriteFailure::Exists { file }) => {
                self.overlay = Some(Overlay::OverwriteFolder { folder, file });
            }
            Err(failure) => self.status.problem(failure.to_string()),
        }
    }

    fn cancel_handover(&mut self) {
        if let Some(job) = self.handover.job.take() {
            job.cancel();
            self.handover.given_up = self.handover.making.take();
            self.status.done(word("handover.was-cancelled"));
        }
    }

    /// The folder that is offered where no dialog of the system asks for one.
    pub(crate) fn handover_folder(&self) -> String {
        let stem = self.document.suggested_name();
        let stem = stem.split('.').next().unwrap_or_default();
        fill("handover.folder", &[("name", stem)])
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::app::{Command, DiagnoseCommand, World};
    use crate::domain::handover::Part;
    use crate::domain::knowledge::Knowledge;

    fn app() -> App {
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default));
        app.apply(Command::Go(Place::HandOver));
        app
    }

    fn send(app: &mut App, command: HandOverCommand) {
        app.apply(Command::HandOver(command));
    }

    #[test]
    fn the_files_follow_the_plan_and_the_choice() {
        let mut app = app();
        assert!(app.handover_is_ready());
        assert!(app.handover.files().iter().all(|file| file.part != Part::Bundle));
        let before = app.handover.files().to_vec();
        app.apply(Command::Rename("Another name".to_owned()));
        assert!(app.handover_is_ready());
        assert_ne!(app.handover.files(), before);
        send(&mut app, HandOverCommand::Part(Part::Runbook, false));
        assert!(app.handover.files().iter().all(|file| file.part != Part::Runbook));
        assert!(app.handover.in_bundle().is_empty());
        send(&mut app, HandOverCommand::Part(Part::Bundle, true));
        assert!(app.handover.in_bundle().len() > 5);
    }

    #[test]
    fn the_file_that_is_looked_at_stays_the_one() {
        let mut app = app();
        let place = app.handover.files().iter().position(|file| file.name == "runbook.html").unwrap();
        send(&mut app, HandOverCommand::Select(place));
        assert!(app.handover.preview.lines[0].starts_with("# Runbook"), "its twin is shown");
        send(&mut app, HandOverCommand::Part(Part::Record, false));
        assert_eq!(app.handover.shown().unwrap().name, "runbook.html");
    }

    #[test]
    fn findings_go_along_when_diagnose_has_some() {
        let mut app = app();
        assert!(app.handover.files().iter().all(|file| file.part != Part::Findings));
        app.apply(Command::Diagnose(DiagnoseCommand::Paste("0xC004F074 and slmgr /ato".to_owned())));
        app.apply(Command::Go(Place::HandOver));
        assert!(app.handover.files().iter().any(|file| file.part == Part::Findings));
    }

    #[test]
    fn it_is_written_once_and_then_asks() {
        let here = tempfile::tempdir().unwrap();
        let folder = here.path().join("out");
        let mut app = app();
        send(&mut app, HandOverCommand::WriteTo { folder: folder.clone(), overwrite: false });
        let count = app.handover.files().len();
        assert!(app.status.last().unwrap().text.starts_with(&format!("{count} files written")));
        send(&mut app, HandOverCommand::WriteTo { folder: folder.clone(), overwrite: false });
        assert!(
            matches!(&app.overlay, Some(Overlay::OverwriteFolder { folder: asked, .. }) if *asked == folder)
        );
        app.apply(Command::Discard);
        assert_eq!(app.overlay, None);
        assert!(app.status.last().unwrap().text.starts_with(&format!("{count} files written")));
    }
}
