//! What a step needs of a run before it can be shown: the choices of a bet, the figures of a run, the causes of a
//! because. Each is a job, since a run can take longer than a frame.

use chrono::NaiveDate;

use crate::app::jobs::Progress;
use crate::app::run_job::compute;
use crate::app::run_view::Columns;
use crate::app::run_words::date;
use crate::app::words::word;
use crate::domain::ids::SourceId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Because, Bet, Lesson, Score, Shown, Slip, Step, StepKind, evaluate};
use crate::domain::plan::Plan;
use crate::domain::simulation::{Detail, Run};

/// A figure of a run in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: String,
}

/// A run as a lesson shows it.
#[derive(Clone, Debug)]
pub struct Played {
    pub start: NaiveDate,
    pub columns: Columns,
    /// The day to stand on, from 0.
    pub day: usize,
    pub figures: Vec<Figure>,
}

impl Played {
    /// Whether there is anybody to draw.
    pub fn has_machines(&self) -> bool {
        self.columns.states.iter().flatten().any(|count| *count > 0)
    }
}

/// A cause of a run: a sentence, its day, its rule and its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    pub when: String,
    pub text: String,
    pub rule: String,
    pub sources: Vec<SourceId>,
}

/// What a run told of a step.
#[derive(Clone, Debug)]
pub enum Prepared {
    /// A bet or a find; `None` where the run gives no answer.
    Slip(Option<Slip>),
    Run(Box<Played>),
    Causes(Vec<Cause>),
    /// The step needs no run.
    Nothing,
    /// Why its plan cannot run.
    Failed(String),
}

/// Prepares a step; `None` when nobody wants it any more.
pub(super) fn prepare(step: &Step, knowledge: &Knowledge, progress: &Progress) -> Option<Prepared> {
    match &step.what {
        StepKind::Question | StepKind::Task(_) => Some(Prepared::Nothing),
        StepKind::Bet(bet) => of_run(&bet.plan, knowledge, progress, |run| slip(bet, run, knowledge)),
        StepKind::Find(find) => Some(Prepared::Slip(find.settle(knowledge))),
        StepKind::Run(shown) => {
            of_run(&shown.plan, knowledge, progress, |run| figures(shown, run, knowledge))
        }
        StepKind::Because(because) => causes(because, knowledge, progress),
    }
}

fn of_run(
    plan: &Plan,
    knowledge: &Knowledge,
    progress: &Progress,
    take: impl FnOnce(&Run) -> Prepared,
) -> Option<Prepared> {
    Some(match compute(plan, knowledge, Detail::Everything, progress)? {
        Ok(run) => take(&run),
        Err(problems) => Prepared::Failed(problems.first().map_or_else(String::new, ToString::to_string)),
    })
}

fn slip(bet: &Bet, run: &Run, knowledge: &Knowledge) -> Prepared {
    Prepared::Slip(bet.settle(run, knowledge))
}

fn figures(shown: &Shown, run: &Run, knowledge: &Knowledge) -> Prepared {
    let figure = |measure: &crate::domain::lesson::Measure| Figure {
        label: measure.label(),
        value: measure
            .take(&shown.plan, run, knowledge)
            .map_or_else(|| word("learn.no-figure").to_owned(), |answer| answer.words(knowledge)),
    };
    let day = shown.day.signed_duration_since(run.start()).num_days();
    Prepared::Run(Box::new(Played {
        start: run.start(),
        columns: Columns::of(run),
        day: usize::try_from(day).unwrap_or_default(),
        figures: shown.watch.iter().map(figure).collect(),
    }))
}

fn causes(because: &Because, knowledge: &Knowledge, progress: &Progress) -> Option<Prepared> {
    let Some(explained) = &because.explains else { return Some(Prepared::Nothing) };
    of_run(&explained.plan, knowledge, progress, |run| {
        let cause = |line: crate::domain::simulation::Because| Cause {
            when: date(run.time_of(line.minute).date()),
            text: line.text,
            rule: line.rule.to_string(),
            sources: line.sources,
        };
        Prepared::Causes(explained.causes(run).into_iter().map(cause).collect())
    })
}

/// How a plan does what the lesson's task wants; `None` where it cannot run, or when nobody wants it any more.
pub(super) fn score(
    lesson: &Lesson,
    plan: &Plan,
    knowledge: &Knowledge,
    progress: &Progress,
) -> Option<Score> {
    let run = compute(plan, knowledge, Detail::Everything, progress)?;
    evaluate(lesson, plan, &run.ok()?, knowledge)
}
