//! What the commands of Decide do: answers, pages and the way between them. The answers go into the plan.

use std::sync::Arc;

use crate::app::answer_words::{answer_words, question_words};
use crate::app::decide::{self, AnswerChange, CHECK, DecideState, RECOMMENDATION};
use crate::app::named;
use crate::app::questions;
use crate::app::state::{App, Place};
use crate::app::words::{fill, word};
use crate::domain::advice::{AnswerId, Answers, UNKNOWN};
use crate::domain::plan;

impl App {
    /// The answers so far; all open where none was given.
    pub fn answers(&self) -> Answers {
        self.document.plan.answers.clone().unwrap_or_default()
    }

    /// Whether page `step` can matter for the Windows that was answered.
    pub fn page_applies(&self, step: u8) -> bool {
        questions::applies(step, &self.answers(), &self.advice)
    }

    pub(crate) fn step(&mut self, step: u8) {
        self.decide.open(step, None);
        self.decide.returning = false;
        self.sheet = false;
        self.history.seal();
    }

    pub(crate) fn next_question(&mut self) {
        if self.decide.recommended() {
            return;
        }
        if self.decide.all_questions {
            self.make_plan();
            return;
        }
        let step = self.decide.step;
        if !self.decide.complete(step) {
            self.complain(step);
        } else if step == CHECK {
            self.make_plan();
        } else if self.decide.returning {
            self.step(CHECK);
        } else {
            if step == decide::step_of(AnswerId::Clients) {
                self.leave_open_what_was_seen();
            }
            let next = (step + 1..CHECK).find(|step| self.page_applies(*step));
            self.step(next.unwrap_or(CHECK));
        }
    }

    /// What page 5 showed and the user left open is "not sure", and no longer unanswered.
    fn leave_open_what_was_seen(&mut self) {
        let (shown, _) = questions::site_questions(&self.answers(), &self.knowledge.catalog);
        self.decide.told.extend(shown);
    }

    fn complain(&mut self, step: u8) {
        self.decide.complain(step);
        let wrong = self.decide.wrong.iter().any(|answer| decide::step_of(*answer) == step);
        self.status.problem(word(if wrong { "decide.wrong-number" } else { "decide.gap" }));
    }

    pub(crate) fn previous_question(&mut self) {
        if self.decide.recommended() && self.decide.all_questions {
            self.step(1);
        } else if self.decide.recommended() || self.decide.returning {
            self.step(CHECK);
        } else if !self.decide.all_questions {
            let before = (1..self.decide.step).rev().find(|step| self.page_applies(*step));
            if let Some(step) = before {
                self.step(step);
            }
        }
    }

    /// Goes to an answer. From the summary or the recommendation, Next leads back to the summary.
    pub(crate) fn change_answer(&mut self, answer: AnswerId) {
        let returning = self.decide.step >= CHECK && !self.decide.all_questions;
        self.place = Place::Decide;
        self.step(if self.decide.all_questions { 1 } else { decide::step_of(answer) });
        self.decide.target = Some(answer);
        self.decide.returning = returning;
        let answers = self.answers();
        let aside =
            decide::step_of(answer) == 5 && !questions::concerns(answer, &answers, &self.knowledge.catalog);
        self.decide.more |= aside;
    }

    pub(crate) fn all_questions(&mut self, all: bool) {
        self.place = Place::Decide;
        self.decide.all_questions = all;
        self.settings.all_questions = all;
        let step = self.decide.step;
        self.step(if step > CHECK { 1 } else { step });
    }

    pub(crate) fn wrong_number(&mut self, answer: AnswerId, wrong: bool) {
        if wrong {
            self.decide.wrong.insert(answer);
        } else {
            self.decide.wrong.remove(&answer);
            self.decide.gap = None;
        }
    }

    pub(crate) fn answer(&mut self, change: AnswerChange) {
        let answer = change.answer();
        self.decide.told.insert(answer);
        if answer == AnswerId::Generation {
            self.decide.told.remove(&AnswerId::Edition);
        }
        self.decide.gap = None;
        let key = match &change {
            AnswerChange::Clients(_)
            | AnswerChange::Servers(_)
            | AnswerChange::VirtualClients(_)
            | AnswerChange::VirtualServers(_)
            | AnswerChange::KmsHosts(_) => answer.id(),
            AnswerChange::Edition(_)
            | AnswerChange::OtherEdition
            | AnswerChange::Generation(_)
            | AnswerChange::Attachment(_)
            | AnswerChange::Microsoft(_)
            | AnswerChange::Role(_)
            | AnswerChange::InstalledKey(_)
            | AnswerChange::OwnedGroup(_)
            | AnswerChange::OwnsNoGroup
            | AnswerChange::Directory(_)
            | AnswerChange::HyperV(_)
            | AnswerChange::Subscription(_)
            | AnswerChange::RogueWorry(_)
            | AnswerChange::Rulebook(_) => "",
        };
        self.change_answers("change.answer", key, |answers| change.apply(answers));
    }

    /// Tries what would change the advice: one answer becomes another, as one step that undo takes back.
    pub(crate) fn try_change(&mut self, answer: AnswerId, to: &str) {
        let Some(changed) = self.answers().with(answer, to) else { return };
        if to == UNKNOWN {
            self.decide.told.remove(&answer);
        } else {
            self.decide.told.insert(answer);
        }
        self.decide.gap = None;
        self.history.seal();
        self.change_answers("change.try", "", |answers| *answers = changed);
        let value = answer_words(&self.knowledge, answer, to);
        let method = named::method(self.advice.method);
        let words = [("what", question_words(answer)), ("value", value.as_str()), ("method", method)];
        self.status.done(fill("status.tried", &words));
    }

    /// Changes the plan's answers; a rulebook that nobody chose follows the Windows that they speak of.
    pub(crate) fn change_answers(&mut self, what: &str, key: &str, change: impl FnOnce(&mut Answers)) {
        let knowledge = Arc::clone(&self.knowledge);
        self.change(what, key, |plan| {
            let nobody_chose = plan.rulebook == plan::default_of(plan, &knowledge.catalog);
            change(plan.answers.get_or_insert_default());
            if nobody_chose {
                plan.rulebook = plan::default_of(plan, &knowledge.catalog);
            }
        });
    }

    pub(crate) fn start_over(&mut self) {
        self.place = Place::Decide;
        self.change("change.start-over", "", |plan| plan.answers = None);
        let visit = self.decide.visit + 1;
        let fresh = DecideState::new();
        self.decide = DecideState { all_questions: self.decide.all_questions, visit, ..fresh };
    }

    /// Shows the recommendation; a field that holds no number is asked about first.
    pub(crate) fn make_plan(&mut self) {
        self.place = Place::Decide;
        if let Some(step) = self.decide.wrong.first().map(|answer| decide::step_of(*answer)) {
            if !self.decide.all_questions {
                self.step(step);
            }
            self.complain(step);
            return;
        }
        self.step(RECOMMENDATION);
        let method = named::method(self.advice.method);
        self.status.done(fill("status.recommended", &[("method", method)]));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::{Command, World};
    use crate::domain::advice::{Attachment, Directory, EditionAnswer, Role};
    use crate::domain::ids::{EditionId, GenerationId};
    use crate::domain::knowledge::Knowledge;
    use crate::domain::rulebook::RulebookId;

    fn app() -> App {
        App::new(Arc::clone(Knowledge::embedded()), World::nowhere(chrono::NaiveDateTime::default))
    }

    #[test]
    fn what_would_change_the_advice_is_tried_and_taken_back() {
        let mut app = app();
        let edition = AnswerChange::Edition(Some(EditionId::new("windows-7-enterprise")));
        app.apply(Command::Answer(edition));
        let (before, answers) = (app.advice.method, app.answers());
        let lines = app.flips.clone();
        assert!(lines.iter().filter(|line| line.to.is_some()).count() > 3, "{lines:?}");
        for line in lines {
            let Some(to) = line.to else { continue };
            app.apply(Command::TryChange(line.answer, to));
            assert_eq!(app.advice.method, line.method, "{}", line.words);
            assert!(app.status.last().unwrap().text.contains("Undo"));
            app.apply(Command::Undo);
            assert_eq!((app.advice.method, app.answers()), (before, answers.clone()), "{}", line.words);
        }
    }

    fn after(commands: &[Command]) -> App {
        let mut app = app();
        for command in commands {
            app.apply(command.clone());
        }
        app
    }

    fn vista() -> Command {
        Command::Answer(AnswerChange::Edition(Some(EditionId::new("vista-enterprise"))))
    }

    #[test]
    fn next_with_a_gap_stays_and_says_so() {
        let app = after(&[Command::NextQuestion]);
        assert_eq!((app.decide.step, app.decide.gap, app.decide.complaints), (1, Some(1), 1));
        let app = after(&[Command::NextQuestion, vista(), Command::NextQuestion]);
        assert_eq!((app.decide.step, app.decide.gap), (2, None));
    }

    #[test]
    fn a_new_plan_follows_the_windows_that_is_asked_about_until_a_rulebook_is_chosen() {
        let windows_11 =
            Command::Answer(AnswerChange::Edition(Some(EditionId::new("windows-11-enterprise"))));
        let now = || chrono::DateTime::from_timestamp(1_800_000_000, 0).expect("a date of 2027").naive_utc();
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(now));
        app.apply(Command::NewPlan);
        app.apply(vista());
        assert_eq!(app.document.plan.rulebook, RulebookId::Articles2009);
        assert_eq!(app.advice.rulebook, RulebookId::Articles2009);
        app.apply(windows_11.clone());
        assert_eq!(app.advice.rulebook, RulebookId::Current);
        app.apply(Command::Rulebook(Some(RulebookId::Va20)));
        app.apply(windows_11);
        assert_eq!((app.document.plan.rulebook, app.advice.rulebook), (RulebookId::Va20, RulebookId::Va20));
    }

    #[test]
    fn not_sure_is_an_answer() {
        let open = Command::Answer(AnswerChange::Edition(None));
        let app = after(&[open, Command::NextQuestion]);
        assert_eq!(app.decide.step, 2);
    }

    #[test]
    fn a_changed_answer_leads_back_to_the_summary() {
        let change = Command::ChangeAnswer(AnswerId::Role);
        let mut app = after(&[vista(), Command::Step(CHECK), change.clone()]);
        assert_eq!((app.decide.step, app.decide.target), (4, Some(AnswerId::Role)));
        app.apply(Command::Answer(AnswerChange::Role(Some(Role::Laptop))));
        app.apply(Command::NextQuestion);
        assert_eq!(app.decide.step, CHECK);
        let midway = after(&[vista(), Command::NextQuestion, change]);
        assert!(!midway.decide.returning, "on the way forward Next goes on");
    }

    #[test]
    fn what_page_5_hides_is_shown_when_a_link_leads_there() {
        let app = after(&[vista(), Command::Step(CHECK), Command::ChangeAnswer(AnswerId::Directory)]);
        assert!(app.decide.more);
        let app = after(&[vista(), Command::Step(CHECK), Command::ChangeAnswer(AnswerId::Clients)]);
        assert!(!app.decide.more);
    }

    #[test]
    fn pages_that_cannot_matter_are_skipped_both_ways() {
        let other = Command::Answer(AnswerChange::OtherEdition);
        let job = Command::Answer(AnswerChange::Role(None));
        let mut app = after(&[other, Command::NextQuestion]);
        assert_eq!(app.decide.step, 4);
        app.apply(job);
        app.apply(Command::NextQuestion);
        assert_eq!(app.decide.step, CHECK);
        app.apply(Command::PreviousQuestion);
        app.apply(Command::PreviousQuestion);
        assert_eq!(app.decide.step, 1);
    }

    #[test]
    fn a_field_without_a_number_is_asked_about_before_the_recommendation() {
        let wrong = Command::WrongNumber(AnswerId::Clients, true);
        let app = after(&[vista(), wrong.clone(), Command::MakePlan]);
        assert_eq!((app.decide.step, app.decide.gap), (5, Some(5)));
        let app = after(&[vista(), wrong, Command::WrongNumber(AnswerId::Clients, false), Command::MakePlan]);
        assert!(app.decide.recommended());
    }

    #[test]
    fn what_page_5_showed_counts_as_answered_once_it_is_left() {
        let on_5 = [vista(), Command::Step(5)];
        let mut app = after(&on_5);
        assert!(!app.decide.told.contains(&AnswerId::Servers));
        app.apply(Command::NextQuestion);
        assert!(app.decide.told.contains(&AnswerId::Servers));
        assert!(!app.decide.told.contains(&AnswerId::Directory), "Vista is not asked");
    }

    #[test]
    fn undo_forgets_that_it_was_told() {
        let core = Command::Answer(AnswerChange::Attachment(Some(Attachment::Core)));
        let app = after(&[core, Command::Undo]);
        assert!(!app.decide.told.contains(&AnswerId::Attachment));
        let redone = after(&[vista(), Command::Undo, Command::Redo]);
        assert!(redone.decide.told.contains(&AnswerId::Edition));
    }

    #[test]
    fn the_generation_alone_takes_the_edition_back() {
        let seven = Command::Answer(AnswerChange::Generation(Some(GenerationId::new("windows-7"))));
        let app = after(&[vista(), seven]);
        assert_eq!(app.answers().edition, None);
        assert!(app.decide.complete(1));
    }

    #[test]
    fn the_expert_page_leads_to_the_recommendation_and_back() {
        let directory = Command::Answer(AnswerChange::Directory(Some(Directory::Domain)));
        let mut app = after(&[Command::AllQuestions(true), directory, Command::NextQuestion]);
        assert!(app.decide.recommended());
        app.apply(Command::PreviousQuestion);
        assert!(!app.decide.recommended() && app.decide.all_questions);
    }

    #[test]
    fn start_over_forgets_every_answer_and_can_be_undone() {
        let mut app = after(&[vista(), Command::NextQuestion, Command::StartOver]);
        assert_eq!((app.decide.step, app.answers()), (1, Answers::default()));
        app.apply(Command::Undo);
        assert_eq!(app.answers().edition, Some(EditionAnswer::Edition(EditionId::new("vista-enterprise"))));
    }
}
