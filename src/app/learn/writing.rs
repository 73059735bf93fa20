//! A lesson in the making: words, a plan, how it is repaired, and the goals. Its file is written from these and read by
//! the reader of all lessons, so that what is wrong is told in the same words.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::jobs::Job;
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{
    Because, Bound, Given, Goal, Ground, Lesson, LessonFile, LessonKind, Measure, Prose, Quantity, Solution,
    Step, StepKind, Task, Whose, read, write,
};
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::teaching::{Recorded, recorded};

/// The quantities that goals of the editor are about.
pub const QUANTITIES: [Quantity; 8] = [
    Quantity::Licensed,
    Quantity::Unlicensed,
    Quantity::Notification,
    Quantity::Lapses,
    Quantity::Count,
    Quantity::MakUsed,
    Quantity::Hosts,
    Quantity::UnplannedHosts,
];

/// What a goal of the editor shall be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// All machines.
    #[default]
    All,
    Least,
    Most,
}

impl Wanted {
    pub const ALL: [Self; 3] = [Self::All, Self::Least, Self::Most];
}

/// A goal as the form holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalDraft {
    /// By its place among [`QUANTITIES`].
    pub quantity: usize,
    /// By its place among those that it can be asked of; 0 for all.
    pub of: usize,
    /// As typed; empty for the end of the run.
    pub day: String,
    pub wanted: Wanted,
    pub number: u32,
    pub points: u32,
}

impl Default for GoalDraft {
    fn default() -> Self {
        Self { quantity: 0, of: 0, day: String::new(), wanted: Wanted::All, number: 1, points: 1 }
    }
}

impl GoalDraft {
    /// What it asks for.
    pub fn quantity(&self) -> Quantity {
        QUANTITIES.get(self.quantity).copied().unwrap_or(Quantity::Licensed)
    }

    /// Whom it can be asked of, by their ids; the first is everybody where that is possible.
    pub fn whom(&self, plan: &Plan) -> Vec<Option<String>> {
        let cohorts = plan.cohorts.iter().map(|cohort| Some(cohort.id.to_string()));
        let hosts = plan.hosts.iter().map(|host| Some(host.id.to_string()));
        let pools = plan.maks.iter().map(|pool| Some(pool.id.to_string()));
        match self.quantity().whose() {
            Whose::Machines => core::iter::once(None).chain(cohorts).collect(),
            Whose::Cohort => cohorts.collect(),
            Whose::Host => hosts.collect(),
            Whose::Pools => core::iter::once(None).chain(pools).collect(),
            Whose::Nobody | Whose::Edition | Whose::Group | Whose::Rule => vec![None],
        }
    }

    /// Whether all machines can be wanted.
    pub fn can_be_all(&self) -> bool {
        self.quantity().counts_machines()
    }

    fn goal(&self, plan: &Plan) -> Goal {
        let of = self.whom(plan).into_iter().nth(self.of).flatten();
        let day = NaiveDate::parse_from_str(self.day.trim(), "%Y-%m-%d").ok();
        let day = day.filter(|_| self.quantity().has_day());
        let bound = match self.wanted {
            Wanted::All if self.can_be_all() => Bound::All,
            Wanted::All | Wanted::Least => Bound::Least(self.number),
            Wanted::Most => Bound::Most(self.number),
        };
        Goal { measure: Measure { what: self.quantity(), of, day }, bound, points: self.points, keeps: false }
    }
}

/// A lesson in the making.
pub struct WriteState {
    pub title: String,
    pub about: String,
    pub question: String,
    pub task: String,
    pub explanation: String,
    pub hint: String,
    /// Ids of rules that the explanation rests on, set apart by commas.
    pub rules: String,
    /// The plan that it starts with.
    pub plan: Option<Plan>,
    /// That plan, repaired.
    pub solution: Option<Plan>,
    pub goals: Vec<GoalDraft>,
    /// Only what the solution changes may be changed.
    pub only_recorded: bool,
    /// What the last test found; `None` before it.
    pub faults: Option<Vec<String>>,
    pub(crate) job: Option<Job<Vec<String>>>,
}

impl Default for WriteState {
    fn default() -> Self {
        Self {
            title: String::new(),
            about: String::new(),
            question: String::new(),
            task: String::new(),
            explanation: String::new(),
            hint: String::new(),
            rules: "threshold".to_owned(),
            plan: None,
            solution: None,
            goals: vec![GoalDraft::default()],
            only_recorded: true,
            faults: None,
            job: None,
        }
    }
}

fn prose(text: &str) -> Prose {
    Prose { written: text.trim().to_owned(), shown: text.trim().to_owned(), mentions: Vec::new() }
}

impl WriteState {
    /// What the solution changes of the plan.
    pub fn recorded(&self, knowledge: &Knowledge) -> Recorded {
        match (&self.plan, &self.solution) {
            (Some(plan), Some(solution)) => recorded(plan, solution, &knowledge.catalog),
            (Some(_), None) | (None, _) => Recorded::default(),
        }
    }

    /// The text of its file.
    pub fn text(&self, knowledge: &Knowledge) -> String {
        let nothing = plan::empty(knowledge);
        let start = self.plan.as_ref().unwrap_or(&nothing);
        let recorded = self.recorded(knowledge);
        let step =
            |heading: &str, text: &str, what| Step { heading: heading.to_owned(), prose: prose(text), what };
        let heading = |words| crate::app::words::word(words);
        let task = Task {
            goals: self.goals.iter().map(|goal| goal.goal(start)).collect(),
            hints: vec![prose(&self.hint)],
            par: recorded.things.max(1),
            allowed: if self.only_recorded { recorded.allowed } else { Vec::new() },
        };
        let grounds = self.rules.split(',').map(str::trim).filter(|rule| !rule.is_empty());
        let ground = |id: &str| Ground {
            id: id.to_owned(),
            texts: Vec::new(),
            sources: Vec::new(),
            assumed: None,
            conflict: None,
        };
        let because = Because { grounds: grounds.map(ground).collect(), explains: None };
        let bare = Plan { answers: None, ..start.clone() }.without_forks();
        let lesson = Lesson {
            id: LessonId::new(self.id()),
            title: self.title.trim().to_owned(),
            kind: LessonKind::Exercise,
            order: 9_000,
            about: self.about.trim().to_owned(),
            given: Given::Inline(plan::write(&bare, None, &knowledge.catalog)),
            plan: bare,
            steps: vec![
                step(heading("learn.write.heading-question"), &self.question, StepKind::Question),
                step(heading("learn.write.heading-task"), &self.task, StepKind::Task(task)),
                step(heading("learn.write.heading-because"), &self.explanation, StepKind::Because(because)),
            ],
        };
        let solution = self.solution.clone().unwrap_or_else(|| start.clone());
        let solution = Solution { changes: recorded.edits, plan: solution, wrong: Vec::new() };
        write(&LessonFile { lesson, solution: Some(solution) }, None, knowledge)
    }

    /// The lesson as whoever opens its file gets it.
    ///
    /// # Errors
    /// What the reader of lessons finds wrong.
    pub fn file(&self, knowledge: &Knowledge) -> Result<Arc<LessonFile>, Vec<Problem>> {
        let name = crate::app::words::word("learn.write.file");
        read(&self.text(knowledge), name, knowledge).map(Arc::new)
    }

    fn id(&self) -> String {
        let kept = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
        let id: String = self.title.to_lowercase().chars().map(kept).take(60).collect();
        let id = id.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        format!("own-{}", if id.is_empty() { "lesson" } else { &id })
    }
}
