//! A lesson once it is read. All references hold: cohorts, hosts and pools are those of the lesson's plan, rules and
//! sources those of catalogue and rulebooks.

use chrono::NaiveDate;

use super::{Edit, Goal, Ground, Measure, Prose};
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan};
use crate::domain::ready::{self, ReadyFleet};
use crate::domain::simulation::{Because as Cause, Run};

/// What a lesson may hold at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    pub const STEPS: usize = 30;
    /// Characters of one step's prose; what is longer fits no screen.
    pub const PROSE: usize = 1_400;
    /// Characters of a title, a heading, a question or a choice.
    pub const LINE: usize = 200;
    pub const CHOICES: usize = 8;
    pub const GOALS: usize = 12;
    pub const HINTS: usize = 8;
    pub const CHANGES: usize = 50;
    /// Characters of an inline plan or of a text to find something in.
    pub const TEXT: usize = 200_000;
    /// Points of one goal.
    pub const POINTS: u32 = 100;
    /// The largest place in the list.
    pub const ORDER: u32 = 9_999;
    /// Bytes of a file of a lesson; a larger one is refused before it is read.
    pub const FILE_BYTES: u64 = 1024 * 1024;
}

/// What is taught or tried, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    pub id: LessonId,
    pub title: String,
    pub kind: LessonKind,
    /// Its place in the list; a smaller number comes first.
    pub order: u32,
    /// What one knows or can do afterwards, in one sentence.
    pub about: String,
    pub given: Given,
    /// The plan it starts with.
    pub plan: Plan,
    pub steps: Vec<Step>,
}

/// How a lesson's plan is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The id of a ready-made fleet.
    Fleet(String),
    /// The plan's own text, comments included.
    Inline(String),
    /// It needs no plan; [`Lesson::plan`] is an empty one.
    Nothing,
}

impl Given {
    /// The text of the plan, which changes are done to. `plan` is what it reads as.
    pub(super) fn text(&self, plan: &Plan, knowledge: &Knowledge) -> String {
        match self {
            Self::Fleet(id) => ready::fleet(id).map_or("", ReadyFleet::text).to_owned(),
            Self::Inline(text) => text.clone(),
            Self::Nothing => plan::write(plan, None, &knowledge.catalog),
        }
    }
}

/// A lesson explains; an exercise is a planted fault to find or to repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonKind {
    Lesson,
    Exercise,
}

impl LessonKind {
    /// Both, in the order in which they are listed.
    pub const ALL: [Self; 2] = [Self::Lesson, Self::Exercise];

    /// The word that files and JSON use.
    pub fn id(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Exercise => "exercise",
        }
    }
}

/// One page of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub heading: String,
    pub prose: Prose,
    pub what: StepKind,
}

/// What a page asks of the learner.
#[derive(Clone, Debug, PartialEq)]
pub enum StepKind {
    /// To think about a question.
    Question,
    /// To bet on what a run will show.
    Bet(Bet),
    /// To play a run and look.
    Run(Shown),
    /// To read why.
    Because(Because),
    /// To change the plan until the goals hold.
    Task(Task),
    /// To name what is wrong.
    Find(Find),
}

impl StepKind {
    /// What a run shows; `None` where this is no run.
    pub fn shown(&self) -> Option<&Shown> {
        if let Self::Run(shown) = self { Some(shown) } else { None }
    }

    /// The word that files and JSON use.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Bet(_) => "bet",
            Self::Run(_) => "run",
            Self::Because(_) => "because",
            Self::Task(_) => "task",
            Self::Find(_) => "find",
        }
    }
}

/// A question whose answer is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Bet {
    pub ask: String,
    pub measure: Measure,
    pub choices: Vec<Choice>,
    /// The plan whose run settles it: that of the next run of the lesson, else the one the lesson starts with.
    pub plan: Plan,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: super::Answer,
    /// What is written on it; empty where the value says enough.
    pub label: String,
}

/// A plan to play.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What it changes of the lesson's plan.
    pub changes: Vec<Edit>,
    pub plan: Plan,
    /// The day to stand on.
    pub day: NaiveDate,
    /// The cohort or host to look at.
    pub select: Option<String>,
    /// The figures to show.
    pub watch: Vec<Measure>,
}

/// Why it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Because {
    pub grounds: Vec<Ground>,
    /// The causes to show beside the prose: those of [`Run::because_cohort`](crate::domain::simulation::Run).
    pub explains: Option<Explained>,
}

/// A cohort at the end of a day of the run of [`Explained::plan`].
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    pub cohort: String,
    pub day: NaiveDate,
    /// The plan of the last run before this step, else the one the lesson starts with.
    pub plan: Plan,
}

/// A plan to change until the goals hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub goals: Vec<Goal>,
    /// From a nudge to nearly the answer.
    pub hints: Vec<Prose>,
    /// How many things a good solution changes: a row of the plan is one thing, its top another.
    pub par: u32,
    /// What may be changed, such as `cohort`, `cohort.key`, `host.add`, `incident.remove`; empty: anything.
    pub allowed: Vec<String>,
}

/// Texts that show one finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Find {
    pub ask: String,
    /// Name and content of each text, as if pasted into Diagnose.
    pub evidence: Vec<(String, String)>,
    /// Ids of findings to choose from.
    pub choices: Vec<Choice>,
    pub hints: Vec<Prose>,
}

/// How to reach full score, and what must not reach anything; never shown before it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    pub changes: Vec<Edit>,
    /// The lesson's plan with the changes.
    pub plan: Plan,
    pub wrong: Vec<Wrong>,
}

/// A repair that misses the point.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    pub why: String,
    pub changes: Vec<Edit>,
    pub plan: Plan,
    /// The points it may get all the same.
    pub points: u32,
}

/// A file: the lesson and, apart from it, its solution.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonFile {
    pub lesson: Lesson,
    /// Absent where the lesson has no task.
    pub solution: Option<Solution>,
}

impl Explained {
    /// The causes, by the run of its plan; none where the cohort is not in it, which a lesson that was read does not do.
    pub fn causes(&self, run: &Run) -> Vec<Cause> {
        let Some((cohort, _)) = run.cohorts().find(|(_, id)| id.as_str() == self.cohort) else {
            return Vec::new();
        };
        let days = self.day.signed_duration_since(run.start()).num_days();
        let end_of_day = u32::try_from(days).unwrap_or_default().saturating_add(1).saturating_mul(1_440) - 1;
        run.because_cohort(cohort, end_of_day.min(run.end()))
    }
}

impl Lesson {
    /// The text of the plan that it starts with, which changes are done to.
    pub fn plan_text(&self, knowledge: &Knowledge) -> String {
        self.given.text(&self.plan, knowledge)
    }

    /// The task, where it has one.
    pub fn task(&self) -> Option<&Task> {
        self.steps
            .iter()
            .find_map(|step| if let StepKind::Task(task) = &step.what { Some(task) } else { None })
    }

    /// The texts to find something in, where it has any.
    pub fn find(&self) -> Option<&Find> {
        self.steps
            .iter()
            .find_map(|step| if let StepKind::Find(find) = &step.what { Some(find) } else { None })
    }
}
