//! The commands of the lesson editor: what is said, the plan and what is recorded of it, a test by runs.

use std::sync::Arc;

use super::draft::fresh;
use super::fault_words::{Fault, faults};
use super::{DeskOf, LearnCommand, LearnView, Part, Recording, WriteCommand};
use crate::app::command::Command;
use crate::app::jobs::Job;
use crate::app::overlay::AfterUnsaved;
use crate::app::simulate::PanelFace;
use crate::app::state::App;
use crate::app::words::{count, word};
use crate::domain::lesson::{Given, LessonFile, prove};
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::ready;

impl App {
    pub(super) fn carry_out_write(&mut self, command: WriteCommand) {
        // What was being recorded belongs to the lesson as it is.
        if self.desk() == Some(DeskOf::Recording) {
            self.leave_desk();
        }
        let what = Command::Learn(LearnCommand::Write(command.clone())).text();
        let typed = self.learn.write.field.filter(|_| matches!(command, WriteCommand::Draft(_)));
        let key = typed.map(|field| field.to_string()).unwrap_or_default();
        let before = self.learn.write.before();
        self.change_lesson(command);
        self.learn.write.note(before, what, &key);
    }

    fn change_lesson(&mut self, command: WriteCommand) {
        match command {
            WriteCommand::Open => self.show_editor(),
            WriteCommand::New => self.edit(fresh(&self.knowledge)),
            WriteCommand::Edit(place) => {
                self.learn.load(&self.knowledge);
                if let Some(file) = self.learn.lessons.get(place).map(Arc::clone) {
                    self.edit(file.as_ref().clone());
                }
            }
            WriteCommand::EditOpen => match &self.learn.player {
                Some(player) => self.edit(player.file.as_ref().clone()),
                None => self.show_editor(),
            },
            WriteCommand::TakePlan => self.take_plan_for_lesson(),
            WriteCommand::Record(what) => self.record(what),
            WriteCommand::Test => self.test_lesson(),
            WriteCommand::Try => self.try_lesson(),
            WriteCommand::Draft(draft) => self.learn.write.change(draft),
            WriteCommand::Part(part) => self.learn.write.part = part,
            WriteCommand::Field(field) => {
                self.learn.write.field = field;
                self.learn.write.history.seal();
            }
            WriteCommand::QuitWithout => {
                self.learn.write.settle();
                self.unless_unsaved(AfterUnsaved::Quit);
            }
            WriteCommand::Fleet(place) => {
                let fleet = place.and_then(|place| ready::fleets().get(place));
                let given = fleet.map_or(Given::Nothing, |fleet| Given::Fleet(fleet.id.clone()));
                self.learn.write.faults = None;
                self.learn.write.start_with(given, &self.knowledge);
            }
        }
    }

    fn show_editor(&mut self) {
        if self.learn.write.draft.is_none() {
            self.learn.write.draft = Some(fresh(&self.knowledge));
            self.learn.write.settle();
        }
        self.show_learn(LearnView::Write);
    }

    fn edit(&mut self, file: LessonFile) {
        self.learn.write.previous = self.learn.text_of(&file.lesson.id);
        let write = &mut self.learn.write;
        write.saved = Some(file.clone());
        (write.draft, write.part, write.faults, write.job) = (Some(file), Part::Top, None, None);
        self.show_learn(LearnView::Write);
        self.status.done(word("learn.write.taken"));
    }

    fn take_plan_for_lesson(&mut self) {
        self.show_editor();
        let plan = Plan { answers: None, ..self.own_document().plan.clone() }.without_forks();
        let given = Given::Inline(plan::write(&plan, None, &self.knowledge.catalog));
        self.learn.write.start_with(given, &self.knowledge);
        self.learn.write.faults = None;
        self.status.done(word("learn.write.plan-taken"));
    }

    /// Opens the plan with what was recorded of it so far.
    fn record(&mut self, what: Recording) {
        let Some(plan) = self.learn.write.recorded_plan(what).cloned() else { return };
        self.learn.write.faults = None;
        self.take_desk(DeskOf::Recording, plan);
        // The plan as it is once it is open, so that only what is done from here on counts.
        self.learn.write.recording = Some((what, self.document.plan.clone()));
        self.simulate.panel = PanelFace::Fleet;
        self.status.done(word("learn.write.recording"));
    }

    /// Reads the lesson as a colleague's program would, and proves by runs that it can be solved.
    fn test_lesson(&mut self) {
        match self.learn.write.file(&self.knowledge) {
            Err(problems) => self.say_problems(&problems),
            Ok(file) => {
                let knowledge = Arc::clone(&self.knowledge);
                let job = Job::start(&self.world.runner, move |_| prove(&file, &knowledge));
                self.learn.write.job = Some(job);
            }
        }
    }

    /// Whether a colleague could open the lesson; where not, why is told.
    pub(super) fn lesson_reads(&mut self) -> bool {
        let read = self.learn.write.file(&self.knowledge);
        if let Err(problems) = &read {
            self.say_problems(problems);
        }
        read.is_ok()
    }

    pub(super) fn poll_write(&mut self) {
        let Some(faults) = self.learn.write.job.as_ref().and_then(Job::take) else { return };
        self.learn.write.job = None;
        self.say_faults(faults.iter().map(|fault| Fault::of_core(fault)).collect());
    }

    fn say_problems(&mut self, problems: &[Problem]) {
        let faults = self.learn.write.draft.as_ref().map(|draft| faults(problems, draft));
        self.say_faults(faults.unwrap_or_default());
    }

    fn say_faults(&mut self, faults: Vec<Fault>) {
        match u32::try_from(faults.len()).unwrap_or(u32::MAX) {
            0 => self.status.done(word("learn.write.is-good")),
            faults => self.status.problem(count("learn.write.faults", faults)),
        }
        self.learn.write.faults = Some(faults);
    }

    fn try_lesson(&mut self) {
        match self.learn.write.file(&self.knowledge) {
            Ok(file) => {
                let text = self.learn.write.text(&self.knowledge);
                self.learn.add_with_text(&file, text.into());
                self.learn.player = None;
                self.play(file);
            }
            Err(problems) => self.say_problems(&problems),
        }
    }
}
