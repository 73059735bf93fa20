//! Writing a lesson: into its author's own text where there is one, with comments and layout kept, else as a fresh text.
//! What is written reads back as the same lesson.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::edit::Edit;
use super::fields::{FORMAT, change, evidence, explain, goal, measure, solution, step, top, wrong};
use super::goal::{Bound, Goal};
use super::measure::{Answer, Measure};
use super::prose::Prose;
use super::read::read;
use super::types::{Choice, Given, Lesson, LessonFile, Solution, Step, StepKind};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::edit::{Entry, edited, set_rows};

/// The text of a lesson.
///
/// What stays the same in the previous text keeps its layout and comments; a previous text that holds the same lesson
/// comes back as it is. A previous text that is no lesson is not used.
pub fn write(file: &LessonFile, previous: Option<&str>, knowledge: &Knowledge) -> String {
    if let Some(previous) = previous
        && let Some((changed, before)) = edited(
            previous,
            |_, text| read(text, "", knowledge).ok(),
            |root, before| set_lesson(root, Some(before), file),
        )
    {
        if before == *file {
            return previous.to_owned();
        }
        if read(&changed, "", knowledge).as_ref() == Ok(file) {
            return changed;
        }
    }
    let mut document = DocumentMut::new();
    document.insert(top::FORMAT_FIELD.key, toml_edit::value(i64::try_from(FORMAT).unwrap_or(1)));
    set_lesson(document.as_table_mut(), None, file);
    document.to_string()
}

/// Keys with the values that they shall have; `None`: the key shall not be there.
type Pairs = Vec<(&'static str, Option<Value>)>;

/// Makes the table say so, leaving alone what it said before.
fn set(table: &mut dyn TableLike, before: Option<Pairs>, after: Pairs) {
    let told = |value: &Option<Value>| value.as_ref().map(ToString::to_string);
    let before = before.unwrap_or_default();
    for (key, value) in after {
        let was = before.iter().find(|(known, _)| *known == key);
        let unchanged = was.is_some_and(|(_, was)| told(was) == told(&value));
        Entry { key, value, unchanged, implied: false }.apply(table);
    }
}

fn set_lesson(root: &mut Table, before: Option<&LessonFile>, after: &LessonFile) {
    let old = before.map(|before| &before.lesson);
    set(root, old.map(top_pairs), top_pairs(&after.lesson));
    let names = |lesson: &Lesson| -> Vec<String> {
        lesson.steps.iter().map(|step| format!("{} {}", step.what.id(), step.heading)).collect()
    };
    set_rows(
        root,
        top::STEP.key,
        &old.map(names).unwrap_or_default(),
        &names(&after.lesson),
        old.is_some_and(|old| old.steps == after.lesson.steps),
        |table, was, ix| {
            let was = was.and_then(|ix| old?.steps.get(ix));
            if let Some(step) = after.lesson.steps.get(ix) {
                set_step(table, was, step);
            }
        },
    );
    match &after.solution {
        None => {
            root.remove(top::SOLUTION.key);
        }
        Some(solution) => {
            let was = before.and_then(|before| before.solution.as_ref());
            let item = root.entry(top::SOLUTION.key).or_insert(Item::Table(Table::new()));
            if let Some(table) = item.as_table_like_mut() {
                set(table, was.map(solution_pairs), solution_pairs(solution));
            }
        }
    }
}

fn top_pairs(lesson: &Lesson) -> Pairs {
    let (fleet, plan) = match &lesson.given {
        Given::Fleet(id) => (Some(id.as_str().into()), None),
        Given::Inline(text) => (None, Some(text.as_str().into())),
        Given::Nothing => (None, None),
    };
    vec![
        (top::ID.key, Some(lesson.id.as_str().into())),
        (top::TITLE.key, Some(lesson.title.as_str().into())),
        (top::KIND.key, Some(lesson.kind.id().into())),
        (top::ORDER.key, Some(i64::from(lesson.order).into())),
        (top::ABOUT.key, Some(lesson.about.as_str().into())),
        (top::FLEET.key, fleet),
        (top::PLAN.key, plan),
    ]
}

fn set_step(table: &mut Table, before: Option<&Step>, after: &Step) {
    let known = step::fields_of(Some(after.what.id()));
    for field in step::ALL.iter().filter(|field| known.iter().all(|known| known.key != field.key)) {
        table.remove(field.key);
    }
    set(table, before.map(step_pairs), step_pairs(after));
}

fn step_pairs(step: &Step) -> Pairs {
    let mut pairs: Pairs = vec![
        (step::KIND.key, Some(step.what.id().into())),
        (step::HEADING.key, Some(step.heading.as_str().into())),
        (step::PROSE.key, Some(step.prose.written.as_str().into())),
    ];
    match &step.what {
        StepKind::Question => {}
        StepKind::Bet(bet) => {
            pairs.push((step::ASK.key, Some(bet.ask.as_str().into())));
            pairs.push((step::MEASURE.key, Some(table(measure_pairs(&bet.measure)))));
            pairs.push((step::CHOICES.key, Some(choices(&bet.choices))));
        }
        StepKind::Run(shown) => {
            pairs.push((step::CHANGE.key, some_rows(shown.changes.iter().map(edit))));
            pairs.push((step::DAY.key, Some(shown.day.to_string().into())));
            pairs.push((step::SELECT.key, shown.select.as_deref().map(Into::into)));
            let watch = shown.watch.iter().map(|measure| table(measure_pairs(measure)));
            pairs.push((step::WATCH.key, some_rows(watch)));
        }
        StepKind::Because(because) => {
            let rules: Array = because.grounds.iter().map(|ground| ground.id.as_str()).collect();
            pairs.push((step::RULES.key, Some(rules.into())));
            let explains = because.explains.as_ref().map(|explained| {
                table(vec![
                    (explain::COHORT.key, Some(explained.cohort.as_str().into())),
                    (explain::DAY.key, Some(explained.day.to_string().into())),
                ])
            });
            pairs.push((step::EXPLAIN.key, explains));
        }
        StepKind::Task(task) => {
            pairs.push((step::GOAL.key, some_rows(task.goals.iter().map(goal_row))));
            pairs.push((step::HINTS.key, Some(texts(&task.hints))));
            pairs.push((step::PAR.key, Some(i64::from(task.par).into())));
            let allowed: Array = task.allowed.iter().map(String::as_str).collect();
            pairs.push((step::ALLOWED.key, (!allowed.is_empty()).then(|| allowed.into())));
        }
        StepKind::Find(find) => {
            pairs.push((step::ASK.key, Some(find.ask.as_str().into())));
            let evidence = find.evidence.iter().map(|(name, text)| {
                table(vec![
                    (evidence::NAME.key, Some(name.as_str().into())),
                    (evidence::TEXT.key, Some(text.as_str().into())),
                ])
            });
            pairs.push((step::EVIDENCE.key, some_rows(evidence)));
            pairs.push((step::CHOICES.key, Some(choices(&find.choices))));
            pairs.push((step::HINTS.key, Some(texts(&find.hints))));
        }
    }
    pairs
}

fn solution_pairs(solution: &Solution) -> Pairs {
    let wrong = solution.wrong.iter().map(|wrong| {
        let points = (wrong.points > 0).then(|| i64::from(wrong.points).into());
        table(vec![
            (wrong::WHY.key, Some(wrong.why.as_str().into())),
            (wrong::CHANGE.key, Some(rows(wrong.changes.iter().map(edit)))),
            (wrong::POINTS.key, points),
        ])
    });
    vec![
        (solution::CHANGE.key, Some(rows(solution.changes.iter().map(edit)))),
        (solution::WRONG.key, some_rows(wrong)),
    ]
}

fn table(pairs: Pairs) -> Value {
    pairs.into_iter().filter_map(|(key, value)| Some((key, value?))).collect::<InlineTable>().into()
}

/// A list with each of its values on a line of its own.
fn rows(values: impl Iterator<Item = Value>) -> Value {
    let mut list = Array::new();
    for mut value in values {
        value.decor_mut().set_prefix("\n    ");
        list.push_formatted(value);
    }
    if !list.is_empty() {
        list.set_trailing("\n");
        list.set_trailing_comma(true);
    }
    list.into()
}

fn some_rows(values: impl Iterator<Item = Value>) -> Option<Value> {
    let list = rows(values);
    list.as_array().is_some_and(|list| !list.is_empty()).then_some(list)
}

fn texts(proses: &[Prose]) -> Value {
    rows(proses.iter().map(|prose| prose.written.as_str().into()))
}

fn answer(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => i64::from(*number).into(),
        Answer::Day(_) | Answer::Never | Answer::Word(_) => answer.written().into(),
    }
}

fn choices(choices: &[Choice]) -> Value {
    let one = |choice: &Choice| match choice.label.as_str() {
        "" => answer(&choice.value),
        label => table(vec![("value", Some(answer(&choice.value))), ("label", Some(label.into()))]),
    };
    choices.iter().map(one).collect::<Array>().into()
}

fn measure_pairs(measure: &Measure) -> Pairs {
    vec![
        (measure::WHAT.key, Some(measure.what.word().into())),
        (measure::OF.key, measure.of.as_deref().map(Into::into)),
        (measure::DAY.key, measure.day.map(|day| day.to_string().into())),
    ]
}

fn goal_row(goal: &Goal) -> Value {
    let mut pairs = measure_pairs(&goal.measure);
    pairs.push(match &goal.bound {
        Bound::All => (goal::IS.key, Some("all".into())),
        Bound::Is(value) => (goal::IS.key, Some(answer(value))),
        Bound::Least(least) => (goal::LEAST.key, Some(i64::from(*least).into())),
        Bound::Most(most) => (goal::MOST.key, Some(i64::from(*most).into())),
    });
    pairs.push((goal::POINTS.key, (goal.points != 1).then(|| i64::from(goal.points).into())));
    pairs.push((goal::KEEPS.key, goal.keeps.then(|| true.into())));
    table(pairs)
}

fn edit(edit: &Edit) -> Value {
    // A TOML value written out is a TOML value again.
    let to = |to: &toml::Table| -> Value {
        let pairs =
            to.iter().filter_map(|(key, value)| Some((key, value.to_string().parse::<Value>().ok()?)));
        pairs.collect::<InlineTable>().into()
    };
    match edit {
        Edit::Set { row, to: keys } => {
            table(vec![(change::SET.key, Some(row.to_string().into())), (change::TO.key, Some(to(keys)))])
        }
        Edit::Add { kind, to: keys } => {
            table(vec![(change::ADD.key, Some(kind.as_str().into())), (change::TO.key, Some(to(keys)))])
        }
        Edit::Remove(row) => table(vec![(change::REMOVE.key, Some(row.to_string().into()))]),
    }
}
