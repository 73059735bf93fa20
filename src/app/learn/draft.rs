//! What a lesson in the making begins with: a lesson and steps with nothing said yet, and what follows by itself from the
//! rest of a lesson.

use chrono::Days;

use crate::app::words::word;
use crate::domain::findings::FindingId;
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{
    Answer, Because, Bet, Bound, Choice, Find, Given, Goal, Ground, Lesson, LessonFile, LessonKind, Measure,
    Prose, Quantity, Shown, Solution, Step, StepKind, Task,
};
use crate::domain::plan::{self, Plan};

/// The kinds of steps, in the order in which they are offered.
pub const STEP_KINDS: [&str; 6] = ["question", "bet", "run", "because", "task", "find"];

/// The words of a prose as its author writes them.
pub fn written(text: &str) -> Prose {
    Prose { written: text.to_owned(), shown: text.to_owned(), mentions: Vec::new() }
}

/// A rule, fact or dispute by its id; its reader says what it means.
pub fn named(id: &str) -> Ground {
    Ground { id: id.to_owned(), texts: Vec::new(), sources: Vec::new(), assumed: None, conflict: None }
}

/// An exercise with nothing said yet.
pub(crate) fn fresh(knowledge: &Knowledge) -> LessonFile {
    let plan = plan::empty(knowledge);
    let steps = ["question", "task", "because"].into_iter().map(|kind| fresh_step(kind, &plan)).collect();
    let lesson = Lesson {
        id: LessonId::new(String::new()),
        title: String::new(),
        kind: LessonKind::Exercise,
        order: 9_000,
        about: String::new(),
        given: Given::Nothing,
        plan,
        steps,
    };
    LessonFile { lesson, solution: None }
}

/// A step of this kind with nothing said yet.
pub(crate) fn fresh_step(kind: &str, plan: &Plan) -> Step {
    let licensed = Measure { what: Quantity::Licensed, of: None, day: None };
    let (heading, what) = match kind {
        "bet" => {
            let numbers =
                [0, 10].map(|number| Choice { value: Answer::Number(number), label: String::new() });
            let (ask, plan) = (String::new(), plan.clone());
            let bet = Bet { ask, measure: licensed, choices: numbers.into(), plan };
            ("learn.write.heading-bet", StepKind::Bet(bet))
        }
        "run" => {
            let day = plan.start.checked_add_days(Days::new(30)).filter(|day| *day < plan.end());
            let day = day.unwrap_or(plan.start);
            let (changes, plan) = (Vec::new(), plan.clone());
            let shown = Shown { changes, plan, day, select: None, watch: vec![licensed] };
            ("learn.write.heading-run", StepKind::Run(shown))
        }
        "because" => {
            let because = Because { grounds: Vec::new(), explains: None };
            ("learn.write.heading-because", StepKind::Because(because))
        }
        "task" => {
            let goal = Goal { measure: licensed, bound: Bound::All, points: 1, keeps: false };
            let task = Task { goals: vec![goal], hints: vec![written("")], par: 1, allowed: Vec::new() };
            ("learn.write.heading-task", StepKind::Task(task))
        }
        "find" => {
            let finding =
                |id: &FindingId| Choice { value: Answer::Word(id.id().to_owned()), label: String::new() };
            let find = Find {
                ask: word("learn.write.ask-find").to_owned(),
                evidence: vec![(word("learn.write.evidence-file").to_owned(), String::new())],
                choices: FindingId::ALL.iter().take(2).map(finding).collect(),
                hints: vec![written("")],
            };
            ("learn.write.heading-find", StepKind::Find(find))
        }
        _ => ("learn.write.heading-question", StepKind::Question),
    };
    Step { heading: word(heading).to_owned(), prose: written(""), what }
}

/// The lesson with what follows from the rest of it: an id from its title where it has none, a solution where there is a
/// task, and none where there is none.
pub(super) fn whole(draft: &LessonFile) -> LessonFile {
    let mut file = draft.clone();
    let lesson = &mut file.lesson;
    if lesson.id.as_str().trim().is_empty() {
        lesson.id = LessonId::new(id_of(&lesson.title));
    }
    let plan = &lesson.plan;
    let nothing = || Solution { changes: Vec::new(), plan: plan.clone(), wrong: Vec::new() };
    file.solution = lesson.task().is_some().then(|| file.solution.take().unwrap_or_else(nothing));
    file
}

/// The id of a lesson with this title.
fn id_of(title: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let id: String = title.to_lowercase().chars().map(kept).take(60).collect();
    let id = id.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    format!("own-{}", if id.is_empty() { "lesson" } else { &id })
}
