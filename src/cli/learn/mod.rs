//! `learn`: the lessons as a list, one of them to read, its plan, and the judgement of a changed plan. The same lessons
//! and the same score as in the window.

mod json;
mod text;

use std::path::Path;
use std::sync::Arc;

use crate::cli::arguments::{Everywhere, Learn};
use crate::cli::dispatch::{Exit, Stop, Terminal, either, pretty, print, read, run_whole};
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{self, Find, LessonFile, Limits, Score, StepKind};
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::reading::{grouped, nearest};

/// Carries `learn` out.
pub(super) fn run(
    arguments: &Learn,
    everywhere: &Everywhere,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let format = everywhere.format;
    let Some(name) = &arguments.lesson else {
        let lessons = library(knowledge)?;
        return print(terminal, &either(format, || text::list(&lessons), || pretty(&json::list(&lessons))));
    };
    let file = find(name, knowledge)?;
    if arguments.plan {
        return print(terminal, &file.lesson.plan_text(knowledge));
    }
    if arguments.prove {
        let faults = lesson::prove(&file, knowledge);
        if !faults.is_empty() {
            let problem = |fault| Problem::of_file(name, fault, "a lesson that can be solved, and only so");
            return Err(Stop::Problems(faults.into_iter().map(problem).collect()));
        }
        let told = || format!("{}: the fault is there, and its solution reaches full score", file.lesson.id);
        let done = || pretty(&json::proved(&file.lesson));
        return print(terminal, &either(format, told, done));
    }
    if let Some(answer) = &arguments.answer {
        let told = found(&file, answer, knowledge)?;
        let json = || pretty(&json::found(&file.lesson, answer, &told));
        print(terminal, &either(format, || text::found(&told), json))?;
        return Ok(if told.is_right { Exit::Done } else { Exit::Alarm });
    }
    let Some(path) = &arguments.check else {
        let text = || text::lesson(&file.lesson, knowledge);
        return print(terminal, &either(format, text, || pretty(&json::lesson(&file.lesson, knowledge))));
    };
    let (text, path) = read(path)?;
    let plan = plan::read(&text, &path, &knowledge.catalog)?;
    let score = check(&file, &plan, knowledge, terminal)?;
    let json = || pretty(&json::score(&file.lesson, &score));
    print(terminal, &either(format, || text::score(&score), json))?;
    Ok(if score.is_solved() { Exit::Done } else { Exit::Alarm })
}

fn library(knowledge: &Knowledge) -> Result<Vec<LessonFile>, Stop> {
    let (lessons, problems) = lesson::library(knowledge);
    if problems.is_empty() { Ok(lessons) } else { Err(Stop::Problems(problems)) }
}

/// The lesson with this id, else the one in this file.
fn find(name: &str, knowledge: &Knowledge) -> Result<LessonFile, Stop> {
    let lessons = library(knowledge)?;
    let ids: Vec<String> = lessons.iter().map(|file| file.lesson.id.to_string()).collect();
    if let Some(found) = lessons.into_iter().find(|file| file.lesson.id.as_str() == name) {
        return Ok(found);
    }
    let is_path = name == "-" || name.contains(['.', '/', '\\']);
    if !is_path {
        let near = nearest(name, ids.iter().map(String::as_str));
        let near = near.map(|near| format!("\"{near}\" is the nearest; ")).unwrap_or_default();
        let allowed = format!("{near}a file, or one of {}", ids.join(", "));
        return Err(Stop::Problems(vec![Problem::of_file("LESSON", format!("\"{name}\""), allowed)]));
    }
    let (text, name) = read(Path::new(name))?;
    if text.len() as u64 > Limits::FILE_BYTES {
        let found = format!("{} bytes", grouped(text.len() as u64));
        let allowed = format!("a lesson of at most {} bytes", grouped(Limits::FILE_BYTES));
        return Err(Stop::Problems(vec![Problem::of_file(&name, found, allowed)]));
    }
    Ok(lesson::read(&text, &name, knowledge)?)
}

fn check(
    file: &LessonFile,
    plan: &Plan,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Score, Stop> {
    let run = run_whole(plan, false, knowledge, terminal)?;
    lesson::evaluate(&file.lesson, plan, &run, knowledge).ok_or_else(|| {
        let found = format!("{}, which has no task", file.lesson.id);
        Stop::Problems(vec![Problem::of_file(
            "--check",
            found,
            "a lesson with a task; --answer names a finding",
        )])
    })
}

/// What came of naming a finding.
pub(super) struct Found {
    pub(super) is_right: bool,
    /// What it is, in words.
    pub(super) right: String,
}

fn found(file: &LessonFile, answer: &str, knowledge: &Knowledge) -> Result<Found, Stop> {
    let problem =
        |found: String, allowed: String| Stop::Problems(vec![Problem::of_file("--answer", found, allowed)]);
    let slip = file.lesson.find().and_then(|find: &Find| find.settle(knowledge)).ok_or_else(|| {
        problem(format!("{}, which shows nothing to find", file.lesson.id), "a lesson with texts".to_owned())
    })?;
    let place = slip.choices.iter().position(|(value, _)| value.written() == answer).ok_or_else(|| {
        let known: Vec<String> = slip.choices.iter().map(|(value, _)| value.written()).collect();
        problem(format!("\"{answer}\""), known.join(", "))
    })?;
    let right = slip.choices.get(slip.right).map(|(_, words)| words.clone()).unwrap_or_default();
    Ok(Found { is_right: slip.is_right(place), right })
}

/// Whether the step is shown only after the task is done.
pub(super) fn is_afterwards(file: &lesson::Lesson, place: usize) -> bool {
    let task = file.steps.iter().position(|step| matches!(step.what, StepKind::Task(_) | StepKind::Find(_)));
    task.is_some_and(|task| place > task)
}
