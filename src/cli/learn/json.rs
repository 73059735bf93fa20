//! Lessons as JSON for programs.

use serde_json::{Value, json};

use super::Found;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Answer, Lesson, LessonFile, Measure, Prose, Score, Slip, StepKind};
use crate::domain::plan::Plan;
use crate::domain::simulation::{Detail, Run, simulate};

/// All lessons.
pub(super) fn list(lessons: &[LessonFile]) -> Value {
    let rows: Vec<Value> = lessons.iter().map(|file| head(&file.lesson)).collect();
    json!({ "format": 1, "lessons": rows })
}

fn head(lesson: &Lesson) -> Value {
    json!({
        "id": lesson.id,
        "title": lesson.title,
        "kind": lesson.kind.id(),
        "order": lesson.order,
        "about": lesson.about,
    })
}

/// One lesson with everything that the window shows of it.
pub(super) fn lesson(lesson: &Lesson, knowledge: &Knowledge) -> Value {
    let steps: Vec<Value> = lesson
        .steps
        .iter()
        .map(|step| {
            let mut value = json!({
                "kind": step.what.id(),
                "heading": step.heading,
                "prose": step.prose.shown,
                "mentions": mentions(&step.prose),
            });
            put(&mut value, what(&step.what, knowledge));
            value
        })
        .collect();
    let mut value = head(lesson);
    put(&mut value, json!({ "format": 1, "rulebook": lesson.plan.rulebook, "steps": steps }));
    value
}

fn put(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

fn mentions(prose: &Prose) -> Vec<Value> {
    let row = |mention: &crate::domain::lesson::Mention| json!({ "name": mention.name, "text": mention.text, "sources": mention.sources });
    prose.mentions.iter().map(row).collect()
}

fn run_of(plan: &Plan, knowledge: &Knowledge) -> Option<Run> {
    simulate(plan, knowledge, Detail::Everything).ok()
}

fn what(what: &StepKind, knowledge: &Knowledge) -> Value {
    match what {
        StepKind::Question => json!({}),
        StepKind::Bet(bet) => {
            let slip = run_of(&bet.plan, knowledge).and_then(|run| bet.settle(&run, knowledge));
            json!({ "ask": bet.ask, "choices": slip.map(|slip| choices(&slip)) })
        }
        StepKind::Run(shown) => {
            let run = run_of(&shown.plan, knowledge);
            let watch: Vec<Value> = shown
                .watch
                .iter()
                .map(|measure: &Measure| {
                    let answer = run.as_ref().and_then(|run| measure.take(&shown.plan, run, knowledge));
                    json!({ "what": measure.label(), "value": answer.as_ref().map(value) })
                })
                .collect();
            json!({ "date": shown.day.to_string(), "select": shown.select, "watch": watch })
        }
        StepKind::Because(because) => {
            let rules: Vec<Value> = because
                .grounds
                .iter()
                .map(|ground| {
                    json!({
                        "rule": ground.id,
                        "texts": ground.texts,
                        "sources": ground.sources,
                        "assumed": ground.assumed,
                        "conflict": ground.conflict,
                    })
                })
                .collect();
            let causes = because
                .explains
                .as_ref()
                .and_then(|explained| Some(explained.causes(&run_of(&explained.plan, knowledge)?)));
            json!({ "rules": rules, "because": causes })
        }
        StepKind::Task(task) => {
            let goals: Vec<Value> = task
                .goals
                .iter()
                .map(|goal| json!({ "wanted": goal.wanted(), "points": goal.points, "keeps": goal.keeps }))
                .collect();
            let hints: Vec<&str> = task.hints.iter().map(|hint| hint.shown.as_str()).collect();
            json!({ "goals": goals, "hints": hints, "par": task.par, "allowed": task.allowed })
        }
        StepKind::Find(find) => {
            let texts: Vec<Value> =
                find.evidence.iter().map(|(name, text)| json!({ "name": name, "text": text })).collect();
            let hints: Vec<&str> = find.hints.iter().map(|hint| hint.shown.as_str()).collect();
            let slip = find.settle(knowledge);
            json!({ "ask": find.ask, "evidence": texts, "hints": hints, "choices": slip.map(|slip| choices(&slip)) })
        }
    }
}

fn choices(slip: &Slip) -> Vec<Value> {
    let rows = slip.choices.iter().enumerate();
    rows.map(|(place, (answer, words))| {
        json!({ "value": value(answer), "words": words, "right": slip.is_right(place) })
    })
    .collect()
}

fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => json!(number),
        Answer::Day(day) => json!(day.to_string()),
        Answer::Never => json!("never"),
        Answer::Word(word) => json!(word),
    }
}

/// A judgement.
pub(super) fn score(lesson: &Lesson, score: &Score) -> Value {
    let goals: Vec<Value> = score
        .goals
        .iter()
        .map(|goal| {
            json!({
                "wanted": goal.wanted,
                "found": goal.found,
                "holds": goal.holds,
                "keeps": goal.keeps,
                "points": goal.points,
            })
        })
        .collect();
    let told = |changes: &[crate::domain::compare::Change]| -> Vec<String> {
        changes.iter().map(ToString::to_string).collect()
    };
    json!({
        "format": 1,
        "lesson": lesson.id,
        "solved": score.is_solved(),
        "within_par": score.is_within_par(),
        "points": score.points,
        "of": score.of,
        "percent": score.percent(),
        "goals": goals,
        "changed": score.things,
        "par": score.par,
        "changes": told(&score.changes),
        "forbidden": told(&score.forbidden),
    })
}

/// What came of naming a finding.
pub(super) fn found(lesson: &Lesson, answer: &str, found: &Found) -> Value {
    json!({ "format": 1, "lesson": lesson.id, "answer": answer, "right": found.is_right })
}

/// A lesson that was proved.
pub(super) fn proved(lesson: &Lesson) -> Value {
    json!({ "format": 1, "lesson": lesson.id, "proved": true })
}
