//! The plan of a lesson as the open document. What the user had open is put away whole and comes back whole: plan,
//! undo, forks, time and selection.

use crate::app::decide::DecideState;
use crate::app::document::Document;
use crate::app::editor::EditorState;
use crate::app::forks::ForkState;
use crate::app::history::History;
use crate::app::learn::Player;
use crate::app::rescue::RescueState;
use crate::app::simulate::{DAY, PanelFace, SimulateState};
use crate::app::state::{App, Place};
use crate::app::words::word;
use crate::domain::lesson::StepKind;
use crate::domain::plan::Plan;
use crate::domain::ready::ReadyFleet;

/// What a lesson's plan is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskOf {
    /// To look at the run of a step.
    Run,
    /// To repair it.
    Task,
    /// To record what is done to the plan of a lesson in the making.
    Recording,
}

/// What the user had open.
pub struct Own {
    pub desk: DeskOf,
    pub(crate) document: Document,
    history: History,
    ready: Option<&'static ReadyFleet>,
    forks: ForkState,
    editor: EditorState,
    rescue: RescueState,
    decide: DecideState,
    simulate: SimulateState,
}

impl App {
    /// What a lesson's plan is open for, where one is.
    pub fn desk(&self) -> Option<DeskOf> {
        self.learn.own.as_ref().map(|own| own.desk)
    }

    /// The user's own document, also while a lesson's plan is open.
    pub fn own_document(&self) -> &Document {
        self.learn.own.as_ref().map_or(&self.document, |own| &own.document)
    }

    /// How often the user's own plan changed.
    pub(crate) fn own_changes(&self) -> u64 {
        self.learn.own.as_ref().map_or(&self.history, |own| &own.history).changes()
    }

    /// Opens a plan of Learn's own in Simulate and puts the user's away. Its text is written anew: comments of a
    /// ready-made fleet tell what is wrong with it.
    pub(crate) fn take_desk(&mut self, desk: DeskOf, plan: Plan) {
        self.leave_desk();
        let own = Own {
            desk,
            document: core::mem::replace(&mut self.document, Document::fresh(plan, String::new())),
            history: core::mem::take(&mut self.history),
            ready: self.ready.take(),
            forks: core::mem::take(&mut self.forks),
            editor: core::mem::take(&mut self.editor),
            rescue: core::mem::take(&mut self.rescue),
            decide: core::mem::replace(&mut self.decide, DecideState::new()),
            simulate: core::mem::take(&mut self.simulate),
        };
        self.learn.own = Some(Box::new(own));
        self.advise();
        self.start_run();
        self.go(Place::Simulate);
    }

    /// Brings the user's own plan back; what was done to the lesson's stays with the lesson.
    pub(crate) fn leave_desk(&mut self) {
        let Some(own) = self.learn.own.take() else { return };
        let Own { desk, document, history, ready, forks, editor, rescue, decide, simulate } = *own;
        if let Some(job) = self.simulate.job.take() {
            job.cancel();
        }
        let left = core::mem::replace(&mut self.document, document);
        (self.history, self.ready, self.forks, self.editor) = (history, ready, forks, editor);
        (self.rescue, self.decide, self.simulate) = (rescue, decide, simulate);
        match desk {
            DeskOf::Task => {
                if let Some(player) = &mut self.learn.player {
                    player.plan = left.plan;
                }
            }
            DeskOf::Recording => {
                let write = &mut self.learn.write;
                let before = write.before();
                write.take_recorded(left.plan, &self.knowledge);
                write.note(before, word("command.learn-write-record"), "");
            }
            DeskOf::Run => {}
        }
        self.advise();
        self.status.done(word("learn.own-plan-back"));
    }

    /// Opens the plan of the open step.
    pub(crate) fn open_desk(&mut self) {
        let Some(player) = &self.learn.player else { return };
        let Some(step) = player.now() else { return };
        match &step.what {
            StepKind::Task(_) => {
                let plan = player.plan.clone();
                self.take_desk(DeskOf::Task, plan);
                self.simulate.panel = PanelFace::Task;
                self.status.done(word("learn.desk-task"));
            }
            StepKind::Run(shown) => {
                let (plan, day, select) = (shown.plan.clone(), shown.day, shown.select.clone());
                self.take_desk(DeskOf::Run, plan);
                let days = day.signed_duration_since(self.document.plan.start).num_days();
                // Figures are of the end of a day.
                let end = u32::try_from(days + 1).unwrap_or_default().saturating_mul(DAY).saturating_sub(1);
                self.simulate.minute = end;
                if self.simulate.run.is_some() {
                    self.seek_by_hand(end);
                }
                self.learn.select = select;
                self.status.done(word("learn.desk-run"));
            }
            StepKind::Question | StepKind::Bet(_) | StepKind::Because(_) | StepKind::Find(_) => {}
        }
    }
}

impl Player {
    /// The words of the open step, for the line over Simulate.
    pub fn here(&self) -> &str {
        self.now().map_or("", |step| step.heading.as_str())
    }
}
