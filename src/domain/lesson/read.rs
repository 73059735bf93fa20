//! Reading a lesson: text in, a lesson with its solution or every problem out. It runs nothing; what only a run can tell
//! is left to [`prove()`](super::prove()).

use toml_edit::Document;

use super::fields::{FORMAT, solution, step, top, wrong};
use super::read_parts::{Setting, changes};
use super::read_steps::{planned, steps};
use super::types::{Given, Lesson, LessonFile, LessonKind, Solution, Step, StepKind, Wrong};
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan, path_of};
use crate::domain::problem::Problem;
use crate::domain::reading::{self, Notebook, Section, quoted};
use crate::domain::ready;

/// Whether this text is a lesson, told by what it holds: it has `[[step]]`.
pub fn is_lesson(text: &str) -> bool {
    match Document::parse(text) {
        Ok(document) => document.contains_key(top::STEP.key),
        Err(_) => text.lines().any(|line| line.trim() == "[[step]]"),
    }
}

/// The lesson that this text holds, or all that is wrong with it. `file` is the name that messages give the text.
///
/// # Errors
/// Every problem, with its line and field.
pub fn read(text: &str, file: &str, knowledge: &Knowledge) -> Result<LessonFile, Vec<Problem>> {
    let document = reading::parse(text, file, "a lesson", "[[step]]")?;
    let mut notes = Notebook::new(file, text);
    if !reading::format_is_known(&mut notes, document.as_table(), "", FORMAT) {
        return Err(notes.problems());
    }
    if !document.contains_key(top::STEP.key) {
        return Err(vec![Problem::of_file(file, "no [[step]]", "a lesson, which has at least one [[step]]")]);
    }
    let root = Section::open(&mut notes, document.as_table(), "", None, top::FIELDS);
    let lesson = lesson(&mut notes, &root, file, knowledge);
    notes.finish(lesson)
}

/// A lesson in the making, gaps and all; `None` where a step of it cannot be told.
pub fn read_unfinished(text: &str, knowledge: &Knowledge) -> Option<LessonFile> {
    let document = reading::parse(text, "", "a lesson", "[[step]]").ok()?;
    let mut notes = Notebook::new("", text);
    if !reading::format_is_known(&mut notes, document.as_table(), "", FORMAT) {
        return None;
    }
    let root = Section::open(&mut notes, document.as_table(), "", None, top::FIELDS);
    let written = root.rows(&mut notes, &top::STEP).len();
    let file = lesson(&mut notes, &root, "", knowledge);
    (file.lesson.steps.len() == written).then_some(file)
}

fn lesson(notes: &mut Notebook<'_>, root: &Section<'_>, file: &str, knowledge: &Knowledge) -> LessonFile {
    let text = |notes: &mut Notebook<'_>, field| root.text(notes, field).unwrap_or_default().to_owned();
    root.plain(notes, &top::FORMAT_FIELD);
    let id = LessonId::new(root.id(notes, &top::ID).unwrap_or_default());
    let title = text(notes, &top::TITLE);
    let kind = root.choice(notes, &top::KIND);
    let kind = LessonKind::ALL.into_iter().find(|known| Some(known.id()) == kind);
    let order = root.whole_u32(notes, &top::ORDER).unwrap_or_default();
    let about = text(notes, &top::ABOUT);
    let Some((given, plan)) = given(notes, root, knowledge) else {
        // Without its plan nothing that a step names could be right; the plan comes first.
        let (kind, given, plan) = (LessonKind::Lesson, Given::Nothing, plan::empty(knowledge));
        let lesson = Lesson { id, title, kind, order, about, given, plan, steps: Vec::new() };
        return LessonFile { lesson, solution: None };
    };
    let plan_text = given.text(&plan, knowledge);
    let setting = Setting { knowledge, plan: &plan, text: &plan_text, file };

    let tables = root.rows(notes, &top::STEP);
    let sections: Vec<Section<'_>> = tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, start))| {
            let kind = table.get(step::KIND.key).and_then(|item| item.as_str());
            Section::open(notes, table, path_of(top::STEP.key, ix, None), start, step::fields_of(kind))
        })
        .collect();
    let plans = planned(notes, &sections, &setting);
    let steps = steps(notes, &sections, &plans, &setting);
    let solution = solution_of(notes, root, &setting);
    if let Some(kind) = kind {
        in_order(notes, root, kind, &steps, solution.is_some());
    }
    let kind = kind.unwrap_or(LessonKind::Lesson);
    let steps = steps.into_iter().flatten().collect();
    LessonFile { lesson: Lesson { id, title, kind, order, about, given, plan, steps }, solution }
}

/// The plan that the lesson starts with, and how it is given; `None` where it is wrong.
fn given(notes: &mut Notebook<'_>, root: &Section<'_>, knowledge: &Knowledge) -> Option<(Given, Plan)> {
    if root.has(top::FLEET.key) && root.has(top::PLAN.key) {
        root.note(notes, top::PLAN.key, "a plan beside a fleet", "either `fleet` or `plan`");
        return None;
    }
    if let Some(id) = root.text(notes, &top::FLEET) {
        let Some(fleet) = ready::fleet(id) else {
            let known: Vec<&str> = ready::fleets().iter().map(|fleet| fleet.id.as_str()).collect();
            root.note(notes, top::FLEET.key, quoted(id), format!("one of {}", known.join(", ")));
            return None;
        };
        let plan = fleet.plan(knowledge);
        let plan = plan.map_err(|problems| note_inner(notes, root, top::FLEET.key, None, problems));
        return plan.ok().map(|plan| (Given::Fleet(id.to_owned()), plan));
    }
    let Some(text) = root.prose(notes, &top::PLAN) else {
        let has_one = root.has(top::FLEET.key) || root.has(top::PLAN.key);
        return (!has_one).then(|| (Given::Nothing, plan::empty(knowledge)));
    };
    let plan = plan::read(&text, "", &knowledge.catalog);
    let plan = plan.map_err(|problems| note_inner(notes, root, top::PLAN.key, Some(&text), problems));
    plan.ok().map(|plan| (Given::Inline(text), plan))
}

/// Notes the problems of a plan that stands in the text of a key, at its lines where they can be told.
pub(super) fn note_inner(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    key: &str,
    text: Option<&str>,
    problems: Vec<Problem>,
) {
    /// What stands before the text: three quotes and a line end.
    const OPENING: usize = 4;
    let begins = section.table().get(key).and_then(toml_edit::Item::span).map(|span| span.start + OPENING);
    for problem in problems {
        let before = |line: usize| {
            let text = text?;
            Some(begins? + text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>())
        };
        let at = problem.line.and_then(before).or_else(|| section.offset_of(key));
        let field = match problem.field.as_str() {
            "" => section.path_of(key),
            field => format!("{}: {field}", section.path_of(key)),
        };
        notes.note(at, &field, problem.found, problem.allowed);
    }
}

fn solution_of(notes: &mut Notebook<'_>, root: &Section<'_>, setting: &Setting<'_>) -> Option<Solution> {
    let section = root.section(notes, &top::SOLUTION, solution::FIELDS)?;
    let (edits, plan) = changes(notes, &section, &solution::CHANGE, setting);
    let tables = section.rows(notes, &solution::WRONG);
    let wrong = tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, start))| {
            let path = path_of("solution.wrong", ix, None);
            let row = Section::open(notes, table, path, start, wrong::FIELDS);
            let (changes, plan) = changes(notes, &row, &wrong::CHANGE, setting);
            Wrong {
                why: row.text(notes, &wrong::WHY).unwrap_or_default().to_owned(),
                changes,
                plan,
                points: row.whole_u32(notes, &wrong::POINTS).unwrap_or_default(),
            }
        })
        .collect();
    Some(Solution { changes: edits, plan, wrong })
}

/// Notes what a lesson or an exercise of this kind has too much or too little of.
fn in_order(
    notes: &mut Notebook<'_>,
    root: &Section<'_>,
    kind: LessonKind,
    steps: &[Option<Step>],
    solved: bool,
) {
    // A step that could not be read has its own problem.
    if steps.iter().any(Option::is_none) {
        return;
    }
    let count =
        |kinds: &[&str]| steps.iter().flatten().filter(|step| kinds.contains(&step.what.id())).count();
    let wanted: &[(&[&str], usize, &str)] = match kind {
        LessonKind::Lesson => &[
            (&["question"], 1, "a question"),
            (&["bet"], 1, "a bet"),
            (&["run"], 1, "a run"),
            (&["because"], 1, "a because"),
            (&["task", "find"], 1, "a task or a find"),
        ],
        LessonKind::Exercise => &[(&["task", "find"], 1, "a task or a find"), (&["because"], 1, "a because")],
    };
    for (kinds, least, words) in wanted {
        if count(kinds) < *least {
            let found = format!("no step of the kind {}", kinds.join(" or "));
            root.note(notes, top::STEP.key, found, format!("{words} in every {}", kind.id()));
        }
    }
    if count(&["task", "find"]) > 1 {
        root.note(notes, top::STEP.key, "more than one task or find", "one task or one find");
    }
    let has_task = count(&["task"]) > 0;
    if has_task && !solved {
        root.note(notes, top::SOLUTION.key, "nothing", "a [solution] with `change`, since there is a task");
    }
    if !has_task && solved {
        root.note(notes, top::SOLUTION.key, "a solution without a task", "a step of the kind task");
    }
    if kind == LessonKind::Exercise
        && !matches!(steps.last().and_then(Option::as_ref).map(|step| &step.what), Some(StepKind::Because(_)))
    {
        root.note(notes, top::STEP.key, "a last step that is no because", "a because, shown afterwards");
    }
}
