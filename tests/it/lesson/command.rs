//! `activation-wizard learn`: what it prints, and what its exit code says.

use activation_wizard::cli::Exit;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{files, library};
use activation_wizard::domain::plan;
use serde_json::Value;

use crate::command_line::{call, folder, text};

fn json(words: &[&str]) -> Value {
    let called = call(&[words, &["--format", "json"]].concat());
    serde_json::from_str(&called.out).unwrap_or_else(|error| panic!("{error}: {}{}", called.out, called.err))
}

#[test]
fn the_list_names_every_lesson() {
    let called = call(&["learn"]);
    assert_eq!(called.exit, Exit::Done, "{}", called.err);
    let listed = json(&["learn"]);
    assert_eq!(listed["format"], 1);
    assert_eq!(listed["lessons"].as_array().unwrap().len(), files().len());
    for lesson in listed["lessons"].as_array().unwrap() {
        assert!(called.out.contains(&format!("\n{}\n", lesson["id"].as_str().unwrap())), "{lesson}");
    }
}

#[test]
fn every_lesson_prints_as_text_and_json() {
    let (lessons, _) = library(Knowledge::embedded());
    for file in &lessons {
        let id = file.lesson.id.as_str();
        let called = call(&["learn", id]);
        assert_eq!(called.exit, Exit::Done, "{id}: {}", called.err);
        assert!(called.out.starts_with(&file.lesson.title), "{id}");
        for step in &file.lesson.steps {
            assert!(called.out.contains(&step.heading), "{id}: {}", step.heading);
        }
        let printed = json(&["learn", id]);
        assert_eq!(printed["steps"].as_array().unwrap().len(), file.lesson.steps.len());
        let bets = printed["steps"].as_array().unwrap().iter().filter(|step| step["kind"] == "bet");
        for bet in bets {
            let right = bet["choices"].as_array().unwrap().iter().filter(|choice| choice["right"] == true);
            assert_eq!(right.count(), 1, "{bet}");
        }
        assert!(
            !called.out.contains("= {") && !called.out.contains("[[solution"),
            "{id}: no solution is told"
        );
    }
}

#[test]
fn a_changed_plan_is_judged() {
    let (lessons, _) = library(Knowledge::embedded());
    for file in lessons {
        let Some(solution) = &file.solution else { continue };
        let id = file.lesson.id.as_str();
        let start = call(&["learn", id, "--plan"]);
        assert_eq!(start.exit, Exit::Done, "{id}: {}", start.err);
        let catalog = &Knowledge::embedded().catalog;
        assert_eq!(plan::read(&start.out, id, catalog).as_ref(), Ok(&file.lesson.plan), "{id}");
        let solved = plan::write(&solution.plan, Some(&start.out), catalog);
        let files = folder(&[("start.toml", &start.out), ("solved.toml", &solved)]);
        let untouched = call(&["learn", id, "--check", text(&files.path().join("start.toml"))]);
        assert_eq!(untouched.exit, Exit::Alarm, "{id}: {}", untouched.out);
        assert!(untouched.out.starts_with("Not solved: 0 of "), "{id}: {}", untouched.out);
        let path = files.path().join("solved.toml");
        let done = call(&["learn", id, "--check", text(&path)]);
        assert_eq!(done.exit, Exit::Done, "{id}: {}{}", done.out, done.err);
        assert!(done.out.starts_with("Solved, within par: "), "{id}: {}", done.out);
        let score = json(&["learn", id, "--check", text(&path)]);
        assert_eq!((&score["solved"], &score["percent"]), (&Value::from(true), &Value::from(100)), "{id}");
    }
}

#[test]
fn a_finding_is_named() {
    let right = call(&["learn", "wrong-clock", "--answer", "clock-skew"]);
    assert_eq!((right.exit, right.out.trim()), (Exit::Done, "Right: Its clock is too far from the host's"));
    let wrong = call(&["learn", "wrong-clock", "--answer", "host-not-answering"]);
    assert_eq!((wrong.exit, wrong.out.trim()), (Exit::Alarm, "No, look again"));
    let other = call(&["learn", "wrong-clock", "--answer", "sunspots"]);
    assert_eq!(other.exit, Exit::BadInput);
    assert!(other.err.starts_with("--answer: found \"sunspots\"; allowed: clock-skew, "), "{}", other.err);
}

#[test]
fn a_lesson_of_ones_own_is_read_from_its_file() {
    let own = files().iter().find(|(name, _)| *name == "split-count.toml").unwrap().1;
    let broken = own.replace("par = 2", "par = 1");
    let files = folder(&[("own.toml", own), ("broken.toml", &broken)]);
    let proved = call(&["learn", text(&files.path().join("own.toml")), "--prove"]);
    assert_eq!(proved.exit, Exit::Done, "{}", proved.err);
    let broken = call(&["learn", text(&files.path().join("broken.toml")), "--prove"]);
    assert_eq!(broken.exit, Exit::BadInput);
    assert!(broken.err.contains("the solution changes 2 things, par is 1"), "{}", broken.err);
}

#[test]
fn wrong_words_say_what_is_allowed() {
    let unknown = call(&["learn", "split-cuont"]);
    assert_eq!(unknown.exit, Exit::BadInput);
    let expected =
        "LESSON: found \"split-cuont\"; allowed: \"split-count\" is the nearest; a file, or one of ";
    assert!(unknown.err.starts_with(expected), "{}", unknown.err);
    let missing = call(&["learn", "no-such.toml"]);
    assert_eq!(missing.exit, Exit::Unreadable, "{}", missing.err);
    let files = folder(&[("plan.toml", "[[cohort]]\nid = \"a\"\nedition = \"vista-business\"\ncount = 1\n")]);
    let path = files.path().join("plan.toml");
    let no_lesson = call(&["learn", text(&path)]);
    assert_eq!(no_lesson.exit, Exit::BadInput);
    assert!(no_lesson.err.contains("found no [[step]]; allowed: a lesson"), "{}", no_lesson.err);
    let no_task = call(&["learn", "wrong-clock", "--check", text(&path)]);
    assert_eq!(no_task.exit, Exit::BadInput);
    assert!(no_task.err.contains("--check: found wrong-clock, which has no task"), "{}", no_task.err);
}
