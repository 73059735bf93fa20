//! The commands of Diagnose: reading and judging as a job, the live check as another, findings that are looked at.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::answer_words::question_words;
use crate::app::decide::AnswerChange;
use crate::app::diagnose::{Diagnosis, From, LiveField, Source, answers_told, explain, pasted_name};
use crate::app::diagnose_command::DiagnoseCommand;
use crate::app::jobs::Job;
use crate::app::overlay::PathPurpose;
use crate::app::state::{App, Place};
use crate::app::words::{count, fill, word};
use crate::domain::evidence;
use crate::domain::findings::Severity;

/// The longest text that is pasted to answer questions, in bytes: it is read at once, not in a job.
const PASTE_BYTES: usize = 1_000_000;

impl App {
    pub(crate) fn carry_out_diagnose(&mut self, command: DiagnoseCommand) {
        match command {
            DiagnoseCommand::Type(text) => self.diagnose.typed = text,
            DiagnoseCommand::ReadTyped => self.read_typed(),
            DiagnoseCommand::Paste(text) => self.read_text(text),
            DiagnoseCommand::OpenFile => self.ask_for_path(PathPurpose::Evidence),
            DiagnoseCommand::ReadFiles(paths) => self.read_files(paths),
            DiagnoseCommand::Remove(place) => self.forget(Some(place)),
            DiagnoseCommand::Clear => self.forget(None),
            DiagnoseCommand::Select(finding) => self.diagnose.select(finding),
            DiagnoseCommand::Move(by) => self.move_among_findings(by),
            DiagnoseCommand::Show(place) => {
                self.diagnose.shown = place;
                self.diagnose.line = None;
                self.sheet = true;
            }
            DiagnoseCommand::ShowClue(place) => self.show_clue(place),
            DiagnoseCommand::Machine(command) => self.carry_out_machine(command),
            DiagnoseCommand::LiveCard(open) => self.live_card(open),
            DiagnoseCommand::LiveField(field) => self.live_field(field),
            DiagnoseCommand::Ask => self.ask_live(),
            DiagnoseCommand::ReportCard(open) => self.diagnose.report.open = open,
            DiagnoseCommand::ReportForm(form) => self.diagnose.report.form = form,
            DiagnoseCommand::Redact(redact) => self.diagnose.report.redact = redact,
            DiagnoseCommand::CopyReport => self.copy_report(),
            DiagnoseCommand::SaveReport => self.save_report(),
            DiagnoseCommand::SaveReportTo { path, overwrite } => self.write_report(path, overwrite),
            DiagnoseCommand::Cancel => self.cancel_diagnose(),
        }
    }

    fn read_typed(&mut self) {
        self.place = Place::Diagnose;
        let typed = core::mem::take(&mut self.diagnose.typed);
        if typed.trim().is_empty() {
            self.status.problem(word("diagnose.nothing-typed"));
            return;
        }
        self.diagnose.explained = explain(&typed, self.reference.index(), &self.knowledge.catalog);
        if self.diagnose.explained.is_empty() {
            self.read_text(typed);
        } else {
            let said = fill("diagnose.explained", &[("what", typed.trim())]);
            self.diagnose.typed = typed;
            self.status.done(said);
        }
    }

    /// Fills in the answers of Decide that a pasted text gives, as one step that can be undone.
    pub(crate) fn paste_answers(&mut self, text: &str) {
        if text.trim().is_empty() {
            self.status.problem(word("diagnose.paste-empty"));
            return;
        }
        if text.len() > PASTE_BYTES {
            self.status.problem(word("diagnose.paste-large"));
            return;
        }
        let knowledge = Arc::clone(&self.knowledge);
        let readings = evidence::read(word("diagnose.pasted"), text.as_bytes(), &knowledge.catalog);
        let told = answers_told(&readings, &knowledge.catalog);
        if told.is_empty() {
            self.status.problem(word("diagnose.paste-nothing"));
            return;
        }
        let answered: Vec<&str> = told.iter().map(|change| question_words(change.answer())).collect();
        let said = fill("diagnose.paste-answered", &[("answers", &answered.join(word("diagnose.between")))]);
        self.decide.told.extend(told.iter().map(AnswerChange::answer));
        self.decide.gap = None;
        self.change_answers("change.paste", "", |answers| {
            for change in told {
                change.apply(answers);
            }
        });
        self.history.seal();
        self.status.done(said);
    }

    fn read_text(&mut self, text: String) {
        self.diagnose.pasted += 1;
        let name = pasted_name(self.diagnose.pasted);
        self.read_sources(vec![Source::Text { name, text }]);
    }

    fn read_files(&mut self, paths: Vec<PathBuf>) {
        self.overlay = None;
        self.place = Place::Diagnose;
        self.read_sources(paths.into_iter().map(Source::File).collect());
    }

    /// Reads and judges in a job, one at a time; what comes meanwhile waits for it.
    pub(crate) fn read_sources(&mut self, sources: Vec<Source>) {
        self.diagnose.explained.clear();
        self.diagnose.waiting.extend(sources);
        self.read_waiting();
    }

    fn read_waiting(&mut self) {
        if self.diagnose.job.is_some() {
            return;
        }
        let sources = core::mem::take(&mut self.diagnose.waiting);
        self.diagnose.came_alone = matches!(sources.as_slice(), [one] if !matches!(one, Source::Live(_)));
        let (inputs, knowledge) = (self.diagnose.inputs.clone(), Arc::clone(&self.knowledge));
        let work = move |progress: &_| Diagnosis::of(inputs, sources, &knowledge, progress);
        self.diagnose.job = Some(Job::start(&self.world.runner, work));
    }

    fn forget(&mut self, place: Option<usize>) {
        let diagnose = &mut self.diagnose;
        match place {
            Some(place) if place < diagnose.inputs.len() => {
                diagnose.inputs.remove(place);
            }
            Some(_) => return,
            None => {
                diagnose.inputs.clear();
                diagnose.explained.clear();
                diagnose.typed.clear();
                diagnose.waiting.clear();
                diagnose.pasted = 0;
                diagnose.report.open = false;
            }
        }
        // What was found in what is forgotten is forgotten at once; the rest is judged anew.
        diagnose.findings.clear();
        diagnose.selected = None;
        diagnose.line = None;
        if let Some(job) = diagnose.job.take() {
            job.cancel();
        }
        let is_there = |name: &str| diagnose.inputs.iter().any(|input| input.name == name);
        if diagnose.fleet.as_ref().is_some_and(|fleet| !is_there(&fleet.name)) {
            self.close_fleet();
        }
        let diagnose = &self.diagnose;
        if diagnose.inputs.is_empty() && diagnose.waiting.is_empty() {
            self.status.done(word("diagnose.cleared"));
        } else {
            self.read_waiting();
        }
    }

    fn move_among_findings(&mut self, by: isize) {
        let Some(last) = self.diagnose.findings.len().checked_sub(1) else { return };
        let to = match self.diagnose.selected {
            None => 0,
            Some(at) => at.saturating_add_signed(by).min(last),
        };
        self.diagnose.select(Some(to));
    }

    fn show_clue(&mut self, place: usize) {
        let clue = self.diagnose.open_finding().and_then(|finding| finding.evidence.get(place)).cloned();
        if let Some(clue) = clue {
            self.diagnose.show_clue(&clue);
            self.sheet = true;
        }
    }

    fn live_card(&mut self, open: bool) {
        self.place = Place::Diagnose;
        self.diagnose.machine.open &= !open;
        let live = &mut self.diagnose.live;
        live.open = open;
        live.tried = false;
        if open && live.system.is_none() && live.looking.is_none() {
            let look = self.world.name_servers;
            live.looking = Some(Job::start(&self.world.runner, move |_| look()));
        }
    }

    fn live_field(&mut self, field: LiveField) {
        let live = &mut self.diagnose.live;
        match field {
            LiveField::Domain(domain) => live.domain = domain,
            LiveField::Server(server) => live.server = server,
            LiveField::Limit(limit) => live.limit = limit,
        }
        live.plan();
    }

    fn ask_live(&mut self) {
        let live = &mut self.diagnose.live;
        live.tried = true;
        if live.job.is_some() {
            return;
        }
        match &live.plan {
            Some(Ok(check)) if check.can_ask() => {
                let check = check.clone();
                self.diagnose.explained.clear();
                live.job = Some(Job::start(&self.world.runner, move |progress| check.run(progress)));
            }
            Some(Ok(_)) => self.status.problem(word("diagnose.live.nobody")),
            Some(Err(_)) => {
                live.complaints += 1;
                self.status.problem(word("diagnose.live.wrong"));
            }
            None => {}
        }
    }

    fn cancel_diagnose(&mut self) {
        let reading = self.diagnose.job.take().inspect(Job::cancel).is_some();
        let asking = self.diagnose.live.job.take().inspect(Job::cancel).is_some()
            | self.diagnose.machine.job.take().inspect(Job::cancel).is_some();
        self.diagnose.waiting.clear();
        let listing = self.cancel_fleet();
        if reading || asking || listing {
            self.status.done(word("diagnose.cancelled"));
        }
    }

    /// Takes what jobs of Diagnose have finished.
    pub(crate) fn poll_diagnose(&mut self) {
        self.poll_servers();
        self.poll_live();
        self.poll_machine();
        self.poll_report();
        let Some(job) = self.diagnose.job.take() else { return };
        let Some(diagnosis) = job.take() else {
            self.diagnose.job = Some(job);
            return;
        };
        let failures = diagnosis.failures.clone();
        self.diagnose.take(diagnosis);
        self.say_what_was_found(&failures);
        self.open_fleet_of_new_list();
        if !self.diagnose.waiting.is_empty() {
            self.read_waiting();
        }
    }

    fn poll_servers(&mut self) {
        let live = &mut self.diagnose.live;
        if let Some(servers) = live.looking.as_ref().and_then(Job::take) {
            live.looking = None;
            live.system = Some(servers);
            live.plan();
        }
    }

    fn poll_live(&mut self) {
        let Some(outcome) = self.diagnose.live.job.as_ref().and_then(Job::take) else { return };
        self.diagnose.live.job = None;
        match outcome {
            Ok(Some(checked)) => {
                self.diagnose.live.open = false;
                self.read_sources(vec![Source::Live(checked)]);
            }
            Ok(None) => self.status.done(word("diagnose.cancelled")),
            Err(why) => self.status.problem(why),
        }
    }

    fn say_what_was_found(&mut self, failures: &[String]) {
        for failure in failures {
            self.status.problem(failure.clone());
        }
        if !failures.is_empty() {
            return;
        }
        let diagnose = &self.diagnose;
        let last = diagnose.inputs.last();
        if let Some(unknown) = last.filter(|input| !input.is_known() && input.from != From::Live) {
            let text = fill("diagnose.not-known", &[("name", &unknown.name)]);
            self.status.problem(text);
            return;
        }
        let parts = [Severity::Problem, Severity::Warning, Severity::Note, Severity::Good];
        let told = parts.map(|severity| (severity, diagnose.count(severity)));
        let told: Vec<String> = told
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(severity, n)| count(&format!("diagnose.found.{}", severity.id()), n))
            .collect();
        let text = if told.is_empty() {
            word("diagnose.found.nothing").to_owned()
        } else {
            fill("diagnose.found.all", &[("what", &told.join(word("diagnose.between")))])
        };
        self.status.done(text);
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::app::{Command, World};
    use crate::domain::knowledge::Knowledge;

    fn app() -> App {
        App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default))
    }

    fn send(app: &mut App, command: DiagnoseCommand) {
        app.apply(Command::Diagnose(command));
    }

    const SLMGR: &str = "Name: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, \
                         VOLUME_KMSCLIENT channel\nLicense Status: Notification\n\
                         Notification Reason: 0xC004F074.\n";

    #[test]
    fn a_paste_is_read_judged_and_its_first_finding_points_at_a_line() {
        let mut app = app();
        send(&mut app, DiagnoseCommand::Paste(SLMGR.to_owned()));
        assert_eq!(app.diagnose.inputs.len(), 1);
        assert!(!app.diagnose.findings.is_empty());
        assert_eq!(app.diagnose.selected, Some(0));
        assert!(app.diagnose.line.is_some(), "{:?}", app.diagnose.findings);
        assert!(app.status.last().unwrap().text.contains("problem"));
    }

    #[test]
    fn a_code_is_explained_and_stays_in_the_box() {
        let mut app = app();
        send(&mut app, DiagnoseCommand::Type("0xC004F038".to_owned()));
        send(&mut app, DiagnoseCommand::ReadTyped);
        assert_eq!(app.diagnose.explained[0].title, "0xC004F038");
        assert_eq!(app.diagnose.typed, "0xC004F038");
        assert!(app.diagnose.inputs.is_empty());
    }

    #[test]
    fn what_holds_nothing_known_is_said_to() {
        let mut app = app();
        send(&mut app, DiagnoseCommand::Paste("a shopping list\nmilk\n".to_owned()));
        assert!(!app.diagnose.inputs[0].is_known());
        let said = &app.status.last().unwrap().text;
        assert!(said.contains("Pasted text"), "{said}");
    }

    #[test]
    fn what_is_forgotten_is_found_no_more() {
        let mut app = app();
        send(&mut app, DiagnoseCommand::Paste(SLMGR.to_owned()));
        send(&mut app, DiagnoseCommand::Remove(0));
        assert!(app.diagnose.findings.is_empty() && app.diagnose.inputs.is_empty());
        assert!(app.diagnose.is_empty());
    }

    #[test]
    fn a_text_answers_questions_in_one_step() {
        let mut app = app();
        let text = SLMGR.replace("Windows(R), Enterprise", "Windows(R) 7, Enterprise");
        app.apply(Command::PasteAnswers(text));
        let answers = app.document.plan.answers.clone().unwrap();
        assert_eq!(answers.installed_key, Some(crate::domain::advice::InstalledKey::SetupKey));
        assert!(answers.edition.is_some() && app.status.last().unwrap().text.starts_with("Answered"));
        app.apply(Command::Undo);
        assert_eq!(app.document.plan.answers, None);
        app.apply(Command::PasteAnswers("milk".to_owned()));
        assert_eq!(app.document.plan.answers, None);
        assert_eq!(app.status.last().unwrap().text, word("diagnose.paste-nothing"));
        app.apply(Command::PasteAnswers(" \n".to_owned()));
        assert_eq!(app.status.last().unwrap().text, word("diagnose.paste-empty"));
    }

    #[test]
    fn nothing_is_asked_while_the_card_is_wrong() {
        let mut app = app();
        send(&mut app, DiagnoseCommand::LiveCard(true));
        send(&mut app, DiagnoseCommand::Ask);
        assert!(app.diagnose.live.job.is_none() && app.diagnose.live.tried);
        send(&mut app, DiagnoseCommand::LiveField(LiveField::Domain("corp.example".to_owned())));
        send(&mut app, DiagnoseCommand::Ask);
        assert_eq!(app.status.last().unwrap().text, word("diagnose.live.nobody"));
    }
}
