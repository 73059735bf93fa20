//! What is wrong with a lesson in the making, in the words of the editor: its parts and fields, not the keys of the file.

use crate::app::words::{fill, knows, said, word};
use crate::domain::lesson::{Given, LessonFile, StepKind};
use crate::domain::problem::Problem;

/// What is not finished in a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub words: String,
    /// Nothing in it stays in English.
    pub is_whole: bool,
}

impl Fault {
    /// A sentence of the core.
    pub(super) fn of_core(english: &str) -> Self {
        Self { words: said(english).into_owned(), is_whole: knows(english) }
    }

    /// That something is missing in a field.
    fn missing(field: &str) -> Self {
        Self { words: fill("learn.write.fault-missing", &[("field", field)]), is_whole: true }
    }
}

/// What the reader of lessons found, and that a plan is missing, which only the lesson as a whole needs.
pub(super) fn faults(problems: &[Problem], draft: &LessonFile) -> Vec<Fault> {
    let needs_plan =
        |what: &StepKind| matches!(what, StepKind::Bet(_) | StepKind::Run(_) | StepKind::Task(_));
    let steps = &draft.lesson.steps;
    let is_missing = draft.lesson.given == Given::Nothing && steps.iter().any(|step| needs_plan(&step.what));
    let plan = is_missing.then(|| Fault::missing(word("learn.write.the-plan")));
    plan.into_iter().chain(problems.iter().map(|problem| told(problem, draft))).collect()
}

fn told(problem: &Problem, draft: &LessonFile) -> Fault {
    let named: Vec<String> = problem.field.split('.').map(|part| named(part, draft)).collect();
    let field = named.join(", ");
    let is_missing = ["", "nothing", "an empty list", "a list with an empty text"]
        .contains(&problem.found.trim_matches('"'));
    if is_missing {
        return Fault::missing(&field);
    }
    let parts =
        [("field", &*field), ("found", &*said(&problem.found)), ("allowed", &*said(&problem.allowed))];
    Fault { words: fill("learn.write.fault", &parts), is_whole: knows(&problem.allowed) }
}

/// A piece of a path such as `step[2]` or `hints`, as the editor calls it; what has no field there keeps its name.
fn named(part: &str, draft: &LessonFile) -> String {
    let (key, number) =
        part.split_once('[').map_or((part, ""), |(key, rest)| (key, rest.trim_end_matches(']')));
    let step = number.parse::<usize>().ok().and_then(|number| draft.lesson.steps.get(number.checked_sub(1)?));
    if let (true, Some(step)) = (key == "step", step) {
        let kind = word(step_word(&step.what));
        let parts = [("n", number), ("kind", kind), ("heading", &*step.heading)];
        return fill("learn.write.part-step", &parts);
    }
    let label = match key {
        "title" => word("learn.write.name"),
        "about" => word("learn.write.about"),
        "id" => word("learn.write.id"),
        "order" => word("learn.write.order"),
        "heading" => word("learn.write.heading"),
        "prose" => word("learn.write.prose"),
        "ask" => word("learn.write.ask"),
        "hints" => word("learn.write.hints"),
        "rules" => word("learn.write.rules"),
        "choices" => word("learn.write.choices"),
        "solution" => word("learn.write.part-solution"),
        "why" => word("learn.write.wrong-why"),
        other => other,
    };
    if number.is_empty() { label.to_owned() } else { format!("{label} {number}") }
}

/// The id of the word for a step in rows and lists.
pub fn step_word(what: &StepKind) -> &'static str {
    match what {
        StepKind::Question => "learn.step.question",
        StepKind::Bet(_) => "learn.step.bet",
        StepKind::Run(_) => "learn.step.run",
        StepKind::Because(_) => "learn.step.because",
        StepKind::Task(_) => "learn.step.task",
        StepKind::Find(_) => "learn.step.find",
    }
}
