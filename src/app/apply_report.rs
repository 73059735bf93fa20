//! The report on what Diagnose found: made in a job, copied or written to a file.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::diagnose::{Reported, evidence_of};
use crate::app::jobs::Job;
use crate::app::overlay::PathPurpose;
use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::report::Report;
use crate::probe::files;

impl App {
    /// Asks where the report shall be written.
    pub(crate) fn save_report(&mut self) {
        if self.something_to_report() {
            self.ask_for_path(PathPurpose::Report);
        }
    }

    /// Makes the report and copies it.
    pub(crate) fn copy_report(&mut self) {
        if self.something_to_report() {
            self.report(Reported::Text);
        }
    }

    /// Makes the report and writes it.
    pub(crate) fn write_report(&mut self, path: PathBuf, overwrite: bool) {
        self.overlay = None;
        self.report(move |text| {
            let written = files::write_whole(&path, text.as_bytes(), overwrite);
            Reported::Saved(path, written.map_err(|failure| failure.to_string()))
        });
    }

    /// The name that a report is offered to be saved under.
    pub(crate) fn report_name(&self) -> String {
        format!("{}.{}", word("diagnose.report.file"), self.diagnose.report.form.ending())
    }

    fn something_to_report(&mut self) -> bool {
        let something = !self.diagnose.inputs.is_empty();
        if !something {
            self.status.problem(word("diagnose.report.nothing"));
        }
        something
    }

    fn report(&mut self, then: impl FnOnce(String) -> Reported + Send + 'static) {
        let diagnose = &self.diagnose;
        let (inputs, findings) = (diagnose.inputs.clone(), diagnose.findings.clone());
        let (form, redact) = (diagnose.report.form, diagnose.report.redact);
        let knowledge = Arc::clone(&self.knowledge);
        let job = Job::start(&self.world.runner, move |_| {
            let evidence = evidence_of(&inputs);
            let report = Report::of(&evidence, &findings, &knowledge);
            let report = if redact { report.redacted(&evidence, &knowledge.catalog) } else { report };
            then(form.write(&report))
        });
        self.diagnose.report.job = Some(job);
    }

    pub(crate) fn poll_report(&mut self) {
        let Some(reported) = self.diagnose.report.job.as_ref().and_then(Job::take) else { return };
        self.diagnose.report.job = None;
        match reported {
            Reported::Text(text) => self.copy(text, word("diagnose.report.copied")),
            Reported::Saved(path, Ok(())) => {
                self.status.done(fill("status.saved", &[("path", &path.display().to_string())]));
            }
            Reported::Saved(path, Err(failure)) => self.not_written(PathPurpose::Report, &path, failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::app::diagnose::ReportForm;
    use crate::app::{Command, DiagnoseCommand, Effect, World};
    use crate::domain::knowledge::Knowledge;

    const CLIENT: &str = "Name: Windows(R) 7, Enterprise edition\n\
                          Description: Windows Operating System, VOLUME_KMSCLIENT channel\n\
                          License Status: Notification\nNotification Reason: 0xC004F074.\n\
                          KMS machine name from DNS: kms01.corp.test:1688\n";

    fn copied(commands: &[DiagnoseCommand]) -> String {
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default));
        app.apply(Command::Diagnose(DiagnoseCommand::Paste(CLIENT.to_owned())));
        for command in commands {
            app.apply(Command::Diagnose(command.clone()));
        }
        app.apply(Command::Diagnose(DiagnoseCommand::CopyReport));
        match app.effects.last() {
            Some(Effect::Copy(text)) => text.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_report_is_copied_in_every_form_and_redacted_on_demand() {
        for form in ReportForm::ALL {
            let plain = copied(&[DiagnoseCommand::ReportForm(form)]);
            assert!(plain.contains("kms01.corp.test"), "{form:?}");
            let redacted = copied(&[DiagnoseCommand::ReportForm(form), DiagnoseCommand::Redact(true)]);
            assert!(!redacted.contains("kms01.corp.test"), "{form:?}: {redacted}");
        }
    }

    #[test]
    fn a_report_is_written_and_not_over_another_file_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default));
        app.apply(Command::Diagnose(DiagnoseCommand::Paste(CLIENT.to_owned())));
        let save = DiagnoseCommand::SaveReportTo { path: path.clone(), overwrite: false };
        app.apply(Command::Diagnose(save.clone()));
        assert!(files::read_text(&path, 1_000_000).unwrap().contains("<html"));
        app.apply(Command::Diagnose(save));
        assert_eq!(app.status.last().unwrap().tone, crate::app::status::Tone::Problem);
    }

    #[test]
    fn there_is_no_report_on_nothing() {
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default));
        app.apply(Command::Diagnose(DiagnoseCommand::CopyReport));
        assert!(app.effects.is_empty());
        assert_eq!(app.status.last().unwrap().text, word("diagnose.report.nothing"));
    }
}
