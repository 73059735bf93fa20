//! The one place that changes state: each command carried out, after the frame that sent it was drawn.

use std::sync::Arc;

use crate::app::answer_words::flip_lines;
use crate::app::command::Command;
use crate::app::decide::CHECK;
use crate::app::named;
use crate::app::overlay::{AfterUnsaved, Overlay, Palette, PathPurpose};
use crate::app::reference::EntryKind;
use crate::app::simulate::Selection;
use crate::app::state::{App, Effect, Place};
use crate::app::words::{fill, word};
use crate::domain::advice::{self, Answers, EditionAnswer};
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::rulebook::RulebookId;

impl App {
    /// Carries out one command.
    pub fn apply(&mut self, command: Command) {
        self.follow_language();
        let (kept, shown, said) = (self.kept_mark(), self.shown(), self.status.said());
        self.carry_out(command);
        if self.shown() != shown && self.status.said() == said {
            self.status.pass();
        }
        if self.kept_mark() != kept {
            self.autosave_due = true;
        }
        self.poll();
    }

    /// What is shown; where it becomes another thing, the last message is about what is gone.
    fn shown(&self) -> (Place, u8, crate::app::learn::Shown) {
        (self.place, self.decide.step, self.learn.shown())
    }

    fn carry_out(&mut self, command: Command) {
        match command {
            Command::Go(place) => self.go(place),
            Command::Palette => self.overlay = Some(Overlay::Palette(Palette::default())),
            Command::KeyList => self.overlay = Some(Overlay::KeyList),
            Command::Messages => self.overlay = Some(Overlay::Messages),
            Command::CloseOverlay => self.close_overlay(),
            Command::PaletteQuery(query) => {
                self.overlay = Some(Overlay::Palette(Palette { query, selected: 0 }));
            }
            Command::PaletteMove(by) => self.move_in_palette(by),
            Command::PaletteRun => self.run_palette(),
            Command::TogglePanel => self.sheet = !self.sheet,
            Command::Theme(theme) => self.settings.theme = theme,
            Command::Language(language) => self.choose_language(language),
            Command::ReduceMotion(reduce) => self.settings.reduce_motion = Some(reduce),
            Command::ZoomIn => self.settings.zoom_in(),
            Command::ZoomOut => self.settings.zoom_out(),
            Command::ZoomReset => self.settings.zoom = 100,
            Command::Quit => self.unless_unsaved(AfterUnsaved::Quit),
            Command::QuitWithoutSaving => self.after_unsaved(AfterUnsaved::Quit),
            Command::Copy { text, what } => self.copy(text, &what),

            Command::NewPlan => self.unless_unsaved(AfterUnsaved::New),
            Command::OpenExample => self.unless_unsaved(AfterUnsaved::Example),
            Command::Open => self.ask_for_path(PathPurpose::Open),
            Command::OpenPath(path) => self.open_path(path, false),
            Command::OpenRecent(place) => {
                if let Some(path) = self.settings.recent.get(place).cloned() {
                    self.open_path(path, false);
                }
            }
            Command::Save => self.save(),
            Command::SaveAs => self.save_as(),
            Command::SavePath { path, overwrite } => self.save_to(path, overwrite),
            Command::PathText(text) => self.path_text(text),
            Command::PathChosen(purpose) => self.path_chosen(purpose),
            Command::Discard => self.discard(),
            Command::Rename(name) => {
                self.change("change.name", "name", |plan| plan.name = name);
            }
            Command::Rulebook(id) => self.choose_rulebook(id),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),

            Command::Step(step) => self.step(step),
            Command::NextQuestion => self.next_question(),
            Command::PreviousQuestion => self.previous_question(),
            Command::Answer(change) => self.answer(change),
            Command::PasteAnswers(text) => self.paste_answers(&text),
            Command::WrongNumber(answer, wrong) => self.wrong_number(answer, wrong),
            Command::FilterWindows(filter) => self.decide.filter = filter,
            Command::ChangeAnswer(answer) => self.change_answer(answer),
            Command::TryChange(answer, to) => self.try_change(answer, &to),
            Command::CheckAnswers => {
                self.place = Place::Decide;
                self.step(CHECK);
            }
            Command::AllQuestions(all) => self.all_questions(all),
            Command::MoreAboutTheSite(more) => self.decide.more = more,
            Command::StartOver => self.start_over(),
            Command::MakePlan => self.make_plan(),
            Command::SeeOverTime => self.see_over_time(),
            Command::CopyTicket => {
                let ticket = advice::ticket(&self.answers_in_force(), &self.advice, &self.knowledge);
                self.copy(ticket, word("copied.ticket"));
            }

            Command::Era(era) => self.keys.show(era, &self.knowledge.catalog),
            Command::SelectEdition(edition) => self.keys.select(edition),
            Command::SelectReachedEdition => self.keys.select_reached(),
            Command::ShowEdition(edition) => {
                self.go(Place::Keys);
                self.keys.find(edition, &self.knowledge.catalog);
            }
            Command::MoveAmongEditions(rows) => self.keys.move_by(rows, &self.knowledge.catalog),
            Command::FilterEditions(filter) => self.keys.filter(filter, &self.knowledge.catalog),
            Command::CopySetupKey => self.copy_setup_key(),

            Command::ShowDisputes => {
                self.go(Place::Reference);
                self.reference.search(String::new());
                self.reference.show(Some(EntryKind::Conflict));
            }
            Command::Search(query) => self.reference.search(query),
            Command::ShowKind(kind) => self.reference.show(kind),
            Command::SelectEntry(entry) => self.reference.selected = entry,
            Command::MoveAmongEntries(entries) => self.reference.move_by(entries),
            Command::LookUp(target) => {
                self.go(Place::Reference);
                self.reference.look_up(target, &self.knowledge.catalog);
            }

            Command::Run(run) => self.carry_out_run(run),
            Command::Ready(ready) => self.carry_out_ready(ready),
            Command::Rescue(rescue) => self.carry_out_rescue(rescue),
            Command::Fork(fork) => self.carry_out_fork(fork),
            Command::Editor(editor) => self.carry_out_editor(editor),
            Command::Diagnose(diagnose) => self.carry_out_diagnose(diagnose),
            Command::HandOver(handover) => self.carry_out_handover(handover),
            Command::Fleet(fleet) => self.carry_out_fleet(fleet),
            Command::Learn(learn) => self.carry_out_learn(learn),
        }
    }

    pub(crate) fn go(&mut self, place: Place) {
        match place {
            // These show the open plan as the user's own.
            Place::Decide | Place::HandOver => self.leave_desk(),
            Place::Learn => {
                self.leave_desk();
                self.learn.load(&self.knowledge);
            }
            Place::Keys | Place::Simulate | Place::Diagnose | Place::Reference | Place::Settings => {}
        }
        self.place = place;
        self.sheet = false;
        self.overlay = None;
        self.history.seal();
    }

    fn close_overlay(&mut self) {
        self.after_save = None;
        if self.overlay.take().is_none() {
            self.sheet = false;
        }
    }

    /// Changes the plan as one undoable step named by the words `what`; equal `key`s in a row are one step. A plan
    /// that could not be read again is refused in the status line. Returns whether the plan is as wanted.
    pub(crate) fn change(&mut self, what: &str, key: &str, change: impl FnOnce(&mut Plan)) -> bool {
        let mut plan = self.document.plan.clone();
        change(&mut plan);
        if plan == self.document.plan {
            return true;
        }
        if let Some(fault) = plan::check(&plan, &self.knowledge.catalog).first() {
            let Problem { field, found, allowed, .. } = fault.problem(&plan, "");
            let parts = [("field", &*field), ("found", &*found), ("allowed", &*allowed)];
            self.status.problem(fill("status.change-refused", &parts));
            return false;
        }
        if let Some(why) = self.locked(&plan) {
            self.status.problem(why);
            return false;
        }
        let before = core::mem::replace(&mut self.document.plan, plan);
        self.history.note(before.clone(), word(what), key);
        self.plan_changed(&before);
        true
    }

    /// Brings everything that follows from the plan up to date.
    pub(crate) fn plan_changed(&mut self, before: &Plan) {
        self.follow_incidents(before);
        let in_force = |plan: &Plan| plan::answers_in_force(plan, &self.knowledge.catalog);
        if in_force(before) != in_force(&self.document.plan) {
            self.advise();
        }
        if !before.runs_as(&self.document.plan) {
            self.start_run();
        }
    }

    /// Makes the advice on the present answers.
    pub(crate) fn advise(&mut self) {
        let answers = self.answers_in_force();
        let before = self.advice.rulebook;
        self.advice = advice::recommend(&answers, &self.knowledge);
        if self.advice.rulebook != before {
            let name = named::rulebook(self.advice.rulebook);
            self.status.done(fill("status.rulebook-now", &[("name", name)]));
        }
        self.flips = flip_lines(&self.advice, &answers, &self.knowledge);
        if let Some(EditionAnswer::Edition(edition)) = &answers.edition {
            self.keys.follow(edition, self.advice.rulebook, &self.knowledge.catalog);
        }
    }

    /// One choice for the advice, the tables and the run.
    fn choose_rulebook(&mut self, id: Option<RulebookId>) {
        let knowledge = Arc::clone(&self.knowledge);
        self.change("change.rulebook", "", |plan| {
            if id.is_some() || plan.answers.is_some() {
                plan.answers.get_or_insert_default().rulebook = id;
            }
            plan.rulebook = id.unwrap_or_else(|| plan::default_of(plan, &knowledge.catalog));
        });
        self.history.seal();
    }

    pub(crate) fn answers_in_force(&self) -> Answers {
        plan::answers_in_force(&self.document.plan, &self.knowledge.catalog).unwrap_or_default()
    }

    fn undo(&mut self) {
        if self.edited_lesson().is_some() {
            return self.step_in_lesson(true);
        }
        if self.drop_wrong_text() {
            return;
        }
        if let Some((plan, what)) = self.history.undo(&self.document.plan) {
            self.replace_plan(plan);
            self.status.done(fill("status.undone", &[("what", &what)]));
        }
    }

    fn redo(&mut self) {
        if self.edited_lesson().is_some() {
            return self.step_in_lesson(false);
        }
        if let Some((plan, what)) = self.history.redo(&self.document.plan) {
            self.replace_plan(plan);
            self.status.done(fill("status.redone", &[("what", &what)]));
        }
    }

    fn replace_plan(&mut self, plan: Plan) {
        let before = core::mem::replace(&mut self.document.plan, plan);
        let answers = |plan: &Plan| plan.answers.clone().unwrap_or_default();
        self.decide.follow(&answers(&before), &answers(&self.document.plan));
        self.plan_changed(&before);
    }

    fn see_over_time(&mut self) {
        let answers = self.document.plan.answers.clone().unwrap_or_default();
        let fleet = advice::fleet_of_answers(&self.answers_in_force(), &self.knowledge);
        let name = self.document.plan.name.clone();
        let made = self.change("change.see-over-time", "", |plan| {
            plan.show(None);
            let forks = core::mem::take(&mut plan.forks);
            *plan = Plan { name, answers: Some(answers), forks, ..fleet };
        });
        if !made {
            return;
        }
        self.simulate.minute = 0;
        self.simulate.playing = false;
        self.simulate.selection = Selection::Nothing;
        self.go(Place::Simulate);
        self.status.done(word("status.see-over-time"));
    }

    fn copy_setup_key(&mut self) {
        let Some(edition) = self.selected_edition() else { return };
        match edition.setup_key.clone() {
            Some(key) => {
                let what = fill("copied.setup-key", &[("edition", &edition.name)]);
                self.copy(key, &what);
            }
            None => {
                let text = fill("status.no-setup-key", &[("edition", &edition.name)]);
                self.status.problem(text);
            }
        }
    }

    pub(crate) fn copy(&mut self, text: String, what: &str) {
        self.effects.push(Effect::Copy(text));
        self.status.done(fill("status.copied", &[("what", what)]));
    }

    fn move_in_palette(&mut self, by: isize) {
        let Some(Overlay::Palette(palette)) = &self.overlay else { return };
        let last = self.palette_matches(&palette.query).len().saturating_sub(1);
        let selected = palette.selected.saturating_add_signed(by).min(last);
        if let Some(Overlay::Palette(palette)) = &mut self.overlay {
            palette.selected = selected;
        }
    }

    fn run_palette(&mut self) {
        let Some(Overlay::Palette(palette)) = self.overlay.take() else { return };
        let command = self.palette_matches(&palette.query).into_iter().nth(palette.selected);
        if let Some(command) = command {
            self.carry_out(command);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::NaiveDateTime;

    use super::*;
    use crate::app::run_command::RunCommand;
    use crate::app::state::World;
    use crate::app::status::Tone;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn a_change_that_could_not_be_read_again_is_refused_in_words() {
        let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default));
        let before = app.document.plan.clone();
        app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 20_000_000 }));
        assert_eq!(app.document.plan, before);
        assert_eq!(app.history.next_undo(), None);
        let said = app.status.last().unwrap();
        assert_eq!(said.tone, Tone::Problem);
        assert!(said.text.contains("cohort") && said.text.contains("10,000,000"), "{}", said.text);
    }
}
