//! A lesson in the making, as the editor holds it: a lesson's own types, so that whatever a file can say can be written.
//! What the reader of lessons computes of a file (filled prose, the sentences of rules) is left to it; the plans of runs
//! and repairs are kept right here.

use std::sync::Arc;

use super::command::DraftCommand;
use super::draft::{STEP_KINDS, fresh_step, whole};
use super::fault_words::Fault;
use super::write_history::Before;
use crate::app::history::History;
use crate::app::jobs::Job;
use crate::app::words::word;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Edit, Given, LessonFile, Solution, Step, StepKind, Wrong, edited, read, write};
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::ready;
use crate::domain::teaching::recorded;

/// What of the lesson is shown to be changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// What it is called, and its plan.
    #[default]
    Top,
    Step(usize),
    /// How it is solved, and what must not solve it.
    Solution,
}

/// What is recorded by doing it to the lesson's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// The plan itself.
    Plan,
    /// What the run of this step changes.
    Run(usize),
    Solution,
    /// The wrong repair at this place.
    Wrong(usize),
}

/// A lesson in the making.
#[derive(Default)]
pub struct WriteState {
    /// As far as it is written; `None` until the editor is opened.
    pub draft: Option<LessonFile>,
    /// The text of the file that it was taken from: what stays the same keeps its layout and comments.
    pub(crate) previous: Option<Arc<str>>,
    /// As it was last saved or taken.
    pub(crate) saved: Option<LessonFile>,
    pub(crate) history: History<Before>,
    /// The field that is typed in: what is typed there in one go is one step of the history.
    pub(crate) field: Option<u64>,
    pub part: Part,
    /// What the last test found; `None` before it.
    pub faults: Option<Vec<Fault>>,
    /// What is recorded now, and the plan before it.
    pub(crate) recording: Option<(Recording, Plan)>,
    pub(crate) job: Option<Job<Vec<String>>>,
}

/// A lesson in the making that is nowhere saved.
pub(crate) struct Unsaved {
    draft: LessonFile,
    previous: Option<Arc<str>>,
}

impl Unsaved {
    /// The text of its file.
    pub(crate) fn text(&self, knowledge: &Knowledge) -> String {
        text_of(&self.draft, self.previous.as_deref(), knowledge)
    }
}

fn text_of(draft: &LessonFile, previous: Option<&str>, knowledge: &Knowledge) -> String {
    write(&whole(draft), previous, knowledge)
}

impl WriteState {
    /// The text of its file.
    pub fn text(&self, knowledge: &Knowledge) -> String {
        let draft = self.draft.as_ref();
        draft.map(|draft| text_of(draft, self.previous.as_deref(), knowledge)).unwrap_or_default()
    }

    /// What is nowhere saved, to be kept.
    pub(crate) fn unsaved(&self) -> Option<Unsaved> {
        let draft = self.draft.clone().filter(|_| self.is_dirty())?;
        Some(Unsaved { draft, previous: self.previous.clone() })
    }

    /// Takes a lesson that was kept because it was nowhere saved.
    pub(crate) fn bring_back(&mut self, draft: LessonFile, text: &str) {
        (self.draft, self.previous, self.saved) = (Some(draft), Some(text.into()), None);
    }

    /// The lesson as whoever opens its file gets it.
    ///
    /// # Errors
    /// What the reader of lessons finds wrong.
    pub fn file(&self, knowledge: &Knowledge) -> Result<Arc<LessonFile>, Vec<Problem>> {
        read(&self.text(knowledge), word("learn.write.file"), knowledge).map(Arc::new)
    }

    /// The plan that the measures of this step are asked of: that of the next run for a bet, of the last for a because.
    pub fn plan_at(&self, place: usize) -> Option<&Plan> {
        let lesson = &self.draft.as_ref()?.lesson;
        let found = match lesson.steps.get(place).map(|step| &step.what) {
            Some(StepKind::Bet(_) | StepKind::Run(_)) => lesson.steps.get(place..)?.iter().find_map(plan_of),
            Some(StepKind::Because(_)) => lesson.steps.get(..place)?.iter().rev().find_map(plan_of),
            Some(StepKind::Question | StepKind::Task(_) | StepKind::Find(_)) | None => None,
        };
        Some(found.unwrap_or(&lesson.plan))
    }

    /// The plan as it is once what is recorded here was done to it.
    pub fn recorded_plan(&self, what: Recording) -> Option<&Plan> {
        let draft = self.draft.as_ref()?;
        let solution = draft.solution.as_ref();
        match what {
            Recording::Plan => Some(&draft.lesson.plan),
            Recording::Run(place) => plan_of(draft.lesson.steps.get(place)?),
            Recording::Solution => Some(solution.map_or(&draft.lesson.plan, |solution| &solution.plan)),
            Recording::Wrong(place) => Some(&solution?.wrong.get(place)?.plan),
        }
    }

    /// Takes a plan as the one that the lesson starts with; what was recorded is done to it, where that is possible.
    pub(crate) fn start_with(&mut self, given: Given, knowledge: &Knowledge) {
        let Some(draft) = &mut self.draft else { return };
        let catalog = &knowledge.catalog;
        let plan = match &given {
            Given::Fleet(id) => ready::fleet(id).and_then(|fleet| fleet.plan(knowledge).ok()),
            Given::Inline(text) => plan::read(text, "", catalog).ok(),
            Given::Nothing => Some(plan::empty(knowledge)),
        };
        let Some(plan) = plan else { return };
        (draft.lesson.given, draft.lesson.plan) = (given, plan.clone());
        let text = draft.lesson.plan_text(knowledge);
        let done = |edits: &[Edit]| edited(&text, edits, "", catalog).unwrap_or_else(|_| plan.clone());
        for step in &mut draft.lesson.steps {
            if let StepKind::Run(shown) = &mut step.what {
                shown.plan = done(&shown.changes);
            }
        }
        if let Some(solution) = &mut draft.solution {
            solution.plan = done(&solution.changes);
            for wrong in &mut solution.wrong {
                wrong.plan = done(&wrong.changes);
            }
        }
    }

    /// Takes what was done to the plan while it was recorded. A solution says what a task has to allow, and its par.
    pub(crate) fn take_recorded(&mut self, left: Plan, knowledge: &Knowledge) {
        let Some((what, before)) = self.recording.take() else { return };
        if left == before {
            return;
        }
        if what == Recording::Plan {
            let bare = Plan { answers: None, ..left }.without_forks();
            return self.start_with(Given::Inline(plan::write(&bare, None, &knowledge.catalog)), knowledge);
        }
        let Some(draft) = &mut self.draft else { return };
        let found = recorded(&draft.lesson.plan, &left, &knowledge.catalog);
        match what {
            Recording::Plan => {}
            Recording::Run(place) => {
                let what = draft.lesson.steps.get_mut(place).map(|step| &mut step.what);
                if let Some(StepKind::Run(shown)) = what {
                    (shown.changes, shown.plan) = (found.edits, left);
                }
            }
            Recording::Solution => {
                for step in &mut draft.lesson.steps {
                    if let StepKind::Task(task) = &mut step.what {
                        (task.par, task.allowed) = (found.things.max(1), found.allowed.clone());
                    }
                }
                let wrong = draft.solution.take().map(|solution| solution.wrong).unwrap_or_default();
                draft.solution = Some(Solution { changes: found.edits, plan: left, wrong });
            }
            Recording::Wrong(place) => {
                let wrong = draft.solution.as_mut().and_then(|solution| solution.wrong.get_mut(place));
                if let Some(wrong) = wrong {
                    (wrong.changes, wrong.plan) = (found.edits, left);
                }
            }
        }
    }

    /// Changes what is said.
    pub(crate) fn change(&mut self, command: DraftCommand) {
        (self.faults, self.job) = (None, None);
        let Some(draft) = &mut self.draft else { return };
        let steps = &mut draft.lesson.steps;
        match command {
            DraftCommand::Top(top) => {
                let lesson = &mut draft.lesson;
                (lesson.id, lesson.title, lesson.about) = (top.id, top.title, top.about);
                (lesson.kind, lesson.order) = (top.kind, top.order);
            }
            DraftCommand::AddStep(kind) => {
                let after = if let Part::Step(place) = self.part { place + 1 } else { steps.len() };
                let place = after.min(steps.len());
                let kind = STEP_KINDS.get(kind).copied().unwrap_or_default();
                steps.insert(place, fresh_step(kind, &draft.lesson.plan));
                self.part = Part::Step(place);
            }
            DraftCommand::Step(place, step) => {
                if let Some(known) = steps.get_mut(place) {
                    *known = *step;
                }
            }
            DraftCommand::MoveStep(place, by) => {
                let to = place.saturating_add_signed(by);
                if place < steps.len() && to < steps.len() {
                    steps.swap(place, to);
                    self.part = Part::Step(to);
                }
            }
            DraftCommand::RemoveStep(place) => {
                if place < steps.len() {
                    steps.remove(place);
                }
                self.part = place.checked_sub(1).map_or(Part::Top, Part::Step);
            }
            DraftCommand::AddWrong => {
                let plan = draft.lesson.plan.clone();
                let nothing = Solution { changes: Vec::new(), plan: plan.clone(), wrong: Vec::new() };
                let wrong = Wrong { why: String::new(), changes: Vec::new(), plan, points: 0 };
                draft.solution.get_or_insert(nothing).wrong.push(wrong);
            }
            DraftCommand::Wrong(place, why, points) => {
                let wrong = draft.solution.as_mut().and_then(|solution| solution.wrong.get_mut(place));
                if let Some(wrong) = wrong {
                    (wrong.why, wrong.points) = (why, points);
                }
            }
            DraftCommand::RemoveWrong(place) => {
                let wrong = draft.solution.as_mut().map(|solution| &mut solution.wrong);
                if let Some(wrong) = wrong.filter(|wrong| place < wrong.len()) {
                    wrong.remove(place);
                }
            }
        }
    }
}

/// The plan of a step that is a run.
fn plan_of(step: &Step) -> Option<&Plan> {
    step.what.shown().map(|shown| &shown.plan)
}
