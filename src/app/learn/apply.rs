//! The commands of a lesson carried out: opening it, going through its steps, betting, repairing, handing in.

use std::sync::Arc;

use super::prepare::prepare;
use super::{DeskOf, LearnCommand, LearnView, Player, Time};
use crate::app::jobs::{Job, Progress};
use crate::app::overlay::PathPurpose;
use crate::app::state::{App, Place};
use crate::app::words::{fill, said, word};
use crate::domain::lesson::{LessonFile, StepKind};
use crate::domain::plan::Plan;
use crate::domain::teaching::{Bet, Try};

impl App {
    pub(crate) fn carry_out_learn(&mut self, command: LearnCommand) {
        match command {
            LearnCommand::List => self.show_learn(LearnView::List),
            LearnCommand::Open(place) => self.open_lesson(place),
            LearnCommand::GoOn => self.go_on(),
            LearnCommand::Step(step) => self.learn_step(step),
            LearnCommand::Next => self.learn_next(),
            LearnCommand::Back => self.learn_back(),
            LearnCommand::Choose(choice) => self.learn_choose(choice),
            LearnCommand::Settle => self.learn_settle(),
            LearnCommand::Hint => self.learn_hint(),
            LearnCommand::OpenPlan => self.open_desk(),
            LearnCommand::BackToLesson => self.back_to_lesson(),
            LearnCommand::OwnPlan => {
                self.leave_desk();
                self.go(Place::Simulate);
            }
            LearnCommand::HandIn => self.hand_in(),
            LearnCommand::Reset => self.learn_reset(),
            LearnCommand::TakeBack => self.take_repair_back(),
            LearnCommand::ShowSolution => self.show_solution(),
            LearnCommand::NextLesson => self.next_lesson(),
            LearnCommand::Learner(name) => {
                self.learn.progress.learner = name;
                self.learn.note_change();
            }
            LearnCommand::Save(export) => self.save_learn(export),
            LearnCommand::SaveTo { path, export, overwrite } => self.write_learn(path, export, overwrite),
            LearnCommand::Class => self.ask_for_path(PathPurpose::Class),
            LearnCommand::Quiz(quiz) => self.carry_out_quiz(quiz),
            LearnCommand::Course(course) => self.carry_out_course(course),
            LearnCommand::Write(write) => self.carry_out_write(write),
        }
    }

    /// Goes to Learn and shows a part of it.
    pub(super) fn show_learn(&mut self, view: LearnView) {
        self.leave_desk();
        self.learn.load(&self.knowledge);
        self.learn.view = view;
        self.go(Place::Learn);
    }

    fn open_lesson(&mut self, place: usize) {
        self.learn.load(&self.knowledge);
        if let Some(file) = self.learn.lessons.get(place).map(Arc::clone) {
            self.play(file);
        }
    }

    /// Opens a lesson at its first step; one that is open already stays where it is.
    pub(crate) fn play(&mut self, file: Arc<LessonFile>) {
        let is_open = self.learn.player.as_ref().is_some_and(|player| Arc::ptr_eq(&player.file, &file));
        if !is_open {
            self.leave_desk();
            let minutes = self.learn.course.as_ref().map_or(0, |course| course.minutes);
            let mut player = Player::new(file, minutes);
            self.bring_back(&mut player);
            self.learn.progress.begin(&player.lesson().id, (self.world.now)());
            self.learn.note_change();
            self.learn.player = Some(player);
        }
        self.show_learn(LearnView::Lesson);
        self.arrive_at_step();
    }

    fn go_on(&mut self) {
        self.learn.load(&self.knowledge);
        if self.learn.player.is_some() {
            self.show_learn(LearnView::Lesson);
            return;
        }
        let here = self.learn.progress.here.clone();
        let place = here
            .as_ref()
            .and_then(|here| self.learn.lessons.iter().position(|file| file.lesson.id == here.lesson));
        let Some((here, place)) = here.zip(place) else {
            self.show_learn(LearnView::List);
            return;
        };
        self.open_lesson(place);
        self.learn_step(usize::try_from(here.step).unwrap_or_default());
    }

    fn learn_step(&mut self, step: usize) {
        let Some(player) = &mut self.learn.player else { return };
        player.step = step.min(player.lesson().steps.len().saturating_sub(1));
        player.gap = false;
        self.show_learn(LearnView::Lesson);
        self.arrive_at_step();
    }

    /// Starts what the open step needs of a run.
    fn arrive_at_step(&mut self) {
        self.note_here();
        let knowledge = Arc::clone(&self.knowledge);
        let Some(player) = &mut self.learn.player else { return };
        player.start_time((self.world.now)());
        let needs = player.state().is_some_and(|state| state.prepared.is_none());
        if needs {
            let (file, step) = (Arc::clone(&player.file), player.step);
            let job = move |progress: &Progress| prepare(&file.lesson, step, &knowledge, progress);
            player.job = Some(Job::start(&self.world.runner, job));
        }
        self.poll_learn();
    }

    fn learn_next(&mut self) {
        if self.place != Place::Learn || self.learn.view != LearnView::Lesson {
            return;
        }
        let Some(player) = &mut self.learn.player else { return };
        if !is_done(player) {
            player.gap = true;
            self.status.problem(word(player.gap_words()));
            return;
        }
        if player.is_last() {
            self.end_lesson();
        } else {
            let next = player.step + 1;
            self.learn_step(next);
        }
    }

    fn learn_back(&mut self) {
        if self.place != Place::Learn || self.learn.view != LearnView::Lesson {
            return;
        }
        let Some(player) = &self.learn.player else { return };
        match player.step.checked_sub(1) {
            Some(step) => self.learn_step(step),
            None => self.show_learn(LearnView::List),
        }
    }

    /// A lesson without anything to hand in is done at its end.
    fn end_lesson(&mut self) {
        let Some(player) = &self.learn.player else { return };
        if player.handed_in.is_none() && player.lesson().task().is_none() && player.lesson().find().is_none()
        {
            self.note_try(100);
        }
        self.learn.progress.here = None;
        self.learn.player = None;
        self.show_learn(LearnView::List);
    }

    fn learn_choose(&mut self, choice: usize) {
        let Some(player) = &mut self.learn.player else { return };
        player.gap = false;
        let step = player.step;
        if let Some(state) = player.steps.get_mut(step).filter(|state| !state.is_settled) {
            state.chosen = Some(choice);
        }
    }

    fn learn_settle(&mut self) {
        let Some(player) = &mut self.learn.player else { return };
        let (step, is_find) =
            (player.step, matches!(player.now().map(|step| &step.what), Some(StepKind::Find(_))));
        let Some(state) = player.steps.get_mut(step) else { return };
        if state.is_settled || state.slip().is_none() {
            return;
        }
        if is_find && player.time == Time::Up {
            self.status.problem(word("learn.time-was-up"));
            return;
        }
        let (Some(chosen), Some(is_right)) = (state.chosen, state.chosen_right()) else {
            player.gap = true;
            self.status.problem(word(player.gap_words()));
            return;
        };
        player.gap = false;
        if is_find && !is_right {
            if !state.wrong.contains(&chosen) {
                state.wrong.push(chosen);
            }
            self.status.problem(word("learn.find-wrong"));
            return;
        }
        state.is_settled = true;
        let found = state.found();
        if is_find {
            self.note_try(found);
            self.status.done(word("learn.find-right"));
        } else {
            let (id, bet) = (player.lesson().id.clone(), if is_right { Bet::Won } else { Bet::Lost });
            self.learn.progress.bet(&id, bet, (self.world.now)());
            self.learn.note_change();
            self.status.done(word("learn.bet-placed"));
            self.learn_next();
        }
    }

    fn learn_hint(&mut self) {
        if self.learn.hints_hidden() {
            self.status.problem(word("learn.hints-hidden"));
            return;
        }
        let Some(player) = &mut self.learn.player else { return };
        if player.is_finished() || player.hints >= player.all_hints().len() {
            self.status.done(word("learn.no-more-hints"));
            return;
        }
        player.hints += 1;
        let hint =
            player.read_hints().last().map(|hint| said(hint.shown.trim()).into_owned()).unwrap_or_default();
        self.note_here();
        self.status.done(fill("learn.hint-said", &[("hint", &hint)]));
    }

    pub(super) fn back_to_lesson(&mut self) {
        let view = match self.desk() {
            Some(DeskOf::Run | DeskOf::Task) => LearnView::Lesson,
            Some(DeskOf::Recording) => LearnView::Write,
            None => return,
        };
        self.show_learn(view);
        self.start_score();
    }

    /// The task from its start, as if nothing was handed in. The repair so far is put away.
    fn learn_reset(&mut self) {
        let Some(player) = &self.learn.player else { return };
        let (start, repair) = (player.lesson().plan.clone(), self.plan_of_task(player).clone());
        if repair == start {
            return;
        }
        self.give_to_task(start);
        if let Some(player) = &mut self.learn.player {
            player.put_away = Some(repair);
            player.solution_shown = false;
            player.handed_in = player.handed_in.filter(|_| player.time == Time::Up);
        }
        self.status.done(word("learn.reset-done"));
    }

    /// Brings the repair back that starting over put away.
    fn take_repair_back(&mut self) {
        let repair = self.learn.player.as_mut().and_then(|player| player.put_away.take());
        if let Some(repair) = repair {
            self.give_to_task(repair);
            self.status.done(word("learn.repair-back"));
        }
    }

    /// Makes a plan that of the task.
    fn give_to_task(&mut self, plan: Plan) {
        let at_desk = self.desk() == Some(DeskOf::Task);
        let Some(player) = &mut self.learn.player else { return };
        player.plan = plan.clone();
        player.score = None;
        if at_desk {
            self.change("change.learn-reset", "", |open| *open = plan);
        }
        self.start_score();
    }

    fn show_solution(&mut self) {
        if !self.learn.offers_solution() {
            self.status.problem(word("learn.no-solution-yet"));
            return;
        }
        let Some(player) = &mut self.learn.player else { return };
        player.solution_shown = true;
        let id = player.lesson().id.clone();
        self.learn.progress.show_solution(&id, (self.world.now)());
        self.learn.note_change();
    }

    /// Notes how the task was done. What is met counts, also where not all is.
    pub(super) fn hand_in(&mut self) {
        let Some(player) = &self.learn.player else { return };
        if player.lesson().task().is_none() {
            return;
        }
        if player.time == Time::Up {
            self.status.problem(word("learn.time-was-up"));
            return;
        }
        let is_new = player.score_job.is_none() && (self.desk().is_none() || !self.future_is_old());
        let Some(score) = player.score.clone().filter(|_| is_new) else {
            self.status.problem(word("learn.score-not-yet"));
            return;
        };
        let percent = score.percent();
        self.note_try(percent);
        let words = if score.is_solved() { "learn.handed-in-solved" } else { "learn.handed-in" };
        let parts = [("points", score.points.to_string()), ("of", score.of.to_string())];
        self.status.done(fill(words, &parts.each_ref().map(|(name, value)| (*name, value.as_str()))));
        if self.place == Place::Simulate {
            self.back_to_lesson();
        }
    }

    pub(super) fn note_try(&mut self, score: u32) {
        let now = (self.world.now)();
        let Some(player) = &mut self.learn.player else { return };
        let hints = u32::try_from(player.hints).unwrap_or(u32::MAX);
        let tried = Try { score, hints };
        player.handed_in = Some(tried);
        let id = player.lesson().id.clone();
        self.learn.progress.note(&id, tried, now);
        self.learn.note_change();
    }

    fn next_lesson(&mut self) {
        let next = self.learn.player.as_ref().and_then(|player| self.learn.after(&player.lesson().id));
        match next {
            Some(place) => self.open_lesson(place),
            None => self.show_learn(LearnView::List),
        }
    }
}

/// Whether one may go on from the open step.
fn is_done(player: &Player) -> bool {
    if player.time == Time::Up {
        return true;
    }
    let (Some(step), Some(state)) = (player.now(), player.state()) else { return true };
    match &step.what {
        // A run that gives no answer keeps nobody.
        StepKind::Bet(_) | StepKind::Find(_) => {
            state.is_settled || state.prepared.is_some() && state.slip().is_none()
        }
        StepKind::Task(_) => player.handed_in.is_some(),
        StepKind::Question | StepKind::Run(_) | StepKind::Because(_) => true,
    }
}
