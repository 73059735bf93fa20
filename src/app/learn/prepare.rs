//! What a step needs of a run before it can be shown: the choices of a bet, the figures of a run, the causes of a
//! because. Each is a job, since a run can take longer than a frame.

use chrono::NaiveDate;

use crate::app::jobs::Progress;
use crate::app::named;
use crate::app::run_job::compute;
use crate::app::run_view::Columns;
use crate::app::run_words::date;
use crate::app::words::word;
use crate::domain::ids::SourceId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Because, Bet, Lesson, Measure, Score, Slip, StepKind, evaluate};
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

/// Prepares the step at this place; `None` when nobody wants it any more.
pub(super) fn prepare(
    lesson: &Lesson,
    place: usize,
    knowledge: &Knowledge,
    progress: &Progress,
) -> Option<Prepared> {
    let kind = |place: usize| lesson.steps.get(place).map(|step| &step.what);
    let what = kind(place)?;
    match what {
        StepKind::Question => match kind(place + 1) {
            // A task is asked of a fleet that can be looked at; before a bet it would tell the answer.
            Some(StepKind::Task(task)) => of_run(&lesson.plan, knowledge, progress, |run| {
                let watch: Vec<Measure> = task.goals.iter().map(|goal| goal.measure.clone()).collect();
                figures((&lesson.plan, None, &watch), run, knowledge)
            }),
            _ => Some(Prepared::Nothing),
        },
        StepKind::Task(_) => Some(Prepared::Nothing),
        StepKind::Bet(bet) => of_run(&bet.plan, knowledge, progress, |run| slip(bet, run, knowledge)),
        StepKind::Find(find) => Some(Prepared::Slip(find.settle(knowledge))),
        StepKind::Run(shown) => {
            let watched = (&shown.plan, Some(shown.day), &*shown.watch);
            of_run(&shown.plan, knowledge, progress, |run| figures(watched, run, knowledge))
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
    let mut slip = bet.settle(run, knowledge);
    // A choice that the lesson's author gave no words of its own is said as the window says it.
    for (answer, label) in slip.iter_mut().flat_map(|slip| &mut slip.choices) {
        if *label == answer.words(knowledge) {
            *label = named::answer(answer, knowledge);
        }
    }
    Prepared::Slip(slip)
}

/// What a run shows of a plan on a day, the last where none is said.
fn figures(
    (plan, day, watch): (&Plan, Option<NaiveDate>, &[Measure]),
    run: &Run,
    knowledge: &Knowledge,
) -> Prepared {
    let figure = |measure: &Measure| Figure {
        label: named::measure(measure),
        value: measure
            .take(plan, run, knowledge)
            .map_or_else(|| word("learn.no-figure").to_owned(), |answer| named::answer(&answer, knowledge)),
    };
    let last = run.days().len().saturating_sub(1);
    let place = |day: NaiveDate| {
        usize::try_from(day.signed_duration_since(run.start()).num_days()).unwrap_or_default()
    };
    Prepared::Run(Box::new(Played {
        start: run.start(),
        columns: Columns::of(run),
        day: day.map_or(last, place),
        figures: watch.iter().map(figure).collect(),
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
