//! The statements of the two articles and the lessons that teach them.

use std::collections::{BTreeMap, BTreeSet};

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{LessonKind, StepKind, coverage, library};

#[test]
fn every_statement_is_taught_by_a_step_that_is_there() {
    let (lessons, _) = library(Knowledge::embedded());
    let statements = coverage();
    assert!(statements.len() >= 60, "{}", statements.len());
    let numbers: Vec<u32> = statements.iter().map(|statement| statement.number).collect();
    assert_eq!(numbers, (1..=u32::try_from(statements.len()).unwrap()).collect::<Vec<_>>());
    let mut words = BTreeSet::new();
    for statement in &statements {
        let id = (statement.number, statement.words.as_str());
        assert!(words.insert(statement.words.as_str()), "{id:?} stands twice");
        assert!(statement.words.len() < 130 && statement.says.ends_with('.'), "{id:?}");
        assert!([1, 2].contains(&statement.part), "{id:?}");
        let lesson = lessons.iter().find(|file| file.lesson.id.as_str() == statement.lesson);
        let lesson = &lesson.unwrap_or_else(|| panic!("{id:?}: {}", statement.lesson)).lesson;
        assert_eq!(lesson.kind, LessonKind::Lesson, "{id:?}");
        let step = statement.step.checked_sub(1).and_then(|place| lesson.steps.get(place));
        let step = step.unwrap_or_else(|| panic!("{id:?}: {} has no step {}", lesson.id, statement.step));
        assert!(
            matches!(step.what, StepKind::Question | StepKind::Because(_)),
            "{id:?}: a step that tells, not {}",
            step.what.id()
        );
    }
    let parts = statements.iter().fold(BTreeMap::new(), |mut parts: BTreeMap<u32, usize>, statement| {
        *parts.entry(statement.part).or_default() += 1;
        parts
    });
    assert!(parts[&1] >= 30 && parts[&2] >= 30, "{parts:?}");
}

/// What both articles say in numbers and names must be among the statements.
#[test]
fn the_points_of_the_articles_are_all_there() {
    const POINTS: [&str; 19] = [
        "pid.txt",
        "_VLMCS._TCP",
        "25 or over",
        "five or over",
        "over 50",
        "seven days",
        "180 days",
        "Redmond",
        "phone call",
        "client, A, B, and C",
        "highest level",
        "domain controller",
        "redundancy",
        "piracy",
        "spy",
        "coordinate",
        "unique value",
        "client ID",
        "first remove",
    ];
    let statements = coverage();
    for point in POINTS {
        assert!(statements.iter().any(|statement| statement.words.contains(point)), "{point}");
    }
}
