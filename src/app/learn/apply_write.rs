//! The commands of the lesson editor: words, the plan and its repair by recording, goals, a test by runs.

use std::sync::Arc;

use super::{DeskOf, LearnView, WriteCommand};
use crate::app::jobs::Job;
use crate::app::simulate::PanelFace;
use crate::app::state::App;
use crate::app::words::{count, word};
use crate::domain::lesson::prove;

impl App {
    pub(super) fn carry_out_write(&mut self, command: WriteCommand) {
        let write = &mut self.learn.write;
        let text = |field: &mut String, text: String| *field = text;
        match command {
            WriteCommand::Open => return self.show_learn(LearnView::Write),
            WriteCommand::Title(title) => text(&mut write.title, title),
            WriteCommand::About(about) => text(&mut write.about, about),
            WriteCommand::Question(question) => text(&mut write.question, question),
            WriteCommand::Task(task) => text(&mut write.task, task),
            WriteCommand::Explanation(explanation) => text(&mut write.explanation, explanation),
            WriteCommand::Hint(hint) => text(&mut write.hint, hint),
            WriteCommand::Rules(rules) => text(&mut write.rules, rules),
            WriteCommand::OnlyRecorded(only) => write.only_recorded = only,
            WriteCommand::Goal(place, goal) => match place.and_then(|place| write.goals.get_mut(place)) {
                Some(known) => *known = goal,
                None => write.goals.push(goal),
            },
            WriteCommand::RemoveGoal(place) => {
                if place < write.goals.len() {
                    write.goals.remove(place);
                }
            }
            WriteCommand::TakePlan => return self.take_plan_for_lesson(),
            WriteCommand::Record => return self.record_solution(),
            WriteCommand::Test => return self.test_lesson(),
            WriteCommand::Try => return self.try_lesson(),
        }
        self.learn.write.faults = None;
    }

    fn take_plan_for_lesson(&mut self) {
        let plan = self.own_document().plan.clone();
        self.learn.write.plan = Some(plan);
        self.learn.write.solution = None;
        self.learn.write.faults = None;
        self.show_learn(LearnView::Write);
        self.status.done(word("learn.write.plan-taken"));
    }

    /// Opens the plan, or what was recorded of it so far: what is done there is the solution.
    fn record_solution(&mut self) {
        let write = &self.learn.write;
        let Some(plan) = write.solution.clone().or_else(|| write.plan.clone()) else {
            self.status.problem(word("learn.write.no-plan"));
            return;
        };
        self.learn.write.faults = None;
        self.take_desk(DeskOf::Recording, plan);
        self.simulate.panel = PanelFace::Fleet;
        self.status.done(word("learn.write.recording"));
    }

    /// Reads the lesson as a colleague's program would, and proves by runs that it can be solved.
    fn test_lesson(&mut self) {
        match self.learn.write.file(&self.knowledge) {
            Err(problems) => {
                self.learn.write.faults = Some(problems.iter().map(ToString::to_string).collect());
                self.say_faults();
            }
            Ok(file) => {
                let knowledge = Arc::clone(&self.knowledge);
                let job = Job::start(&self.world.runner, move |_| prove(&file, &knowledge));
                self.learn.write.job = Some(job);
            }
        }
    }

    pub(super) fn poll_write(&mut self) {
        let Some(faults) = self.learn.write.job.as_ref().and_then(Job::take) else { return };
        self.learn.write.job = None;
        self.learn.write.faults = Some(faults);
        self.say_faults();
    }

    fn say_faults(&mut self) {
        let faults = self.learn.write.faults.as_ref().map_or(0, Vec::len);
        match u32::try_from(faults).unwrap_or(u32::MAX) {
            0 => self.status.done(word("learn.write.is-good")),
            faults => self.status.problem(count("learn.write.faults", faults)),
        }
    }

    fn try_lesson(&mut self) {
        match self.learn.write.file(&self.knowledge) {
            Ok(file) => {
                self.learn.add(Arc::clone(&file));
                self.learn.player = None;
                self.play(file);
            }
            Err(problems) => {
                self.learn.write.faults = Some(problems.iter().map(ToString::to_string).collect());
                self.say_faults();
            }
        }
    }
}
