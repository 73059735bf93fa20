//! Broken lesson files and what is said of them, to the letter.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{is_lesson, read};

use super::broken::BROKEN;

/// The smallest lesson with one step of every kind but `find`.
const GOOD: &str = r#"format = 1
id = "small"
title = "Small"
kind = "lesson"
order = 10
about = "You can read a small lesson."
fleet = "24-desktops"

[[step]]
kind = "question"
heading = "Ask"
prose = "Who?"

[[step]]
kind = "bet"
heading = "Bet"
prose = "How many?"
ask = "How many?"
measure = { what = "licensed", of = "desktops", day = "2009-04-01" }
choices = [0, 24]

[[step]]
kind = "run"
heading = "Run"
prose = "Look."
day = "2009-04-01"
select = "kms01"
watch = [{ what = "count", of = "kms01" }]

[[step]]
kind = "because"
heading = "Because"
prose = "It takes {threshold_client}."
rules = ["threshold"]
explain = { cohort = "desktops", day = "2009-04-01" }

[[step]]
kind = "task"
heading = "Task"
prose = "Do it."
par = 1
allowed = ["cohort.count"]
hints = ["Count."]
goal = [{ what = "licensed", of = "desktops", is = "all" }]

[solution]
change = [{ set = "cohort desktops", to = { count = 25 } }]
"#;

fn problems(text: &str) -> Vec<String> {
    match read(text, "x.toml", Knowledge::embedded()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_small_lesson_is_good() {
    assert_eq!(problems(GOOD), [""; 0]);
    assert!(is_lesson(GOOD));
}

#[test]
fn every_fault_is_named_with_line_field_found_and_allowed() {
    for (was, is, expected) in BROKEN {
        assert!(GOOD.contains(was), "{was}");
        let told = problems(&GOOD.replacen(was, is, 1));
        assert_eq!(told, *expected, "{was} -> {is}");
    }
}

#[test]
fn a_file_is_told_by_its_steps() {
    assert!(is_lesson("[[step]]\nkind = \"question\""));
    assert!(is_lesson("title = broken\n[[step]]\n"));
    assert!(!is_lesson("[[cohort]]\nid = \"a\""));
    assert!(!is_lesson("License Status: Licensed"));
    assert_eq!(
        problems("format = 1\n[[cohort]]\nid = \"a\"\n"),
        ["x.toml: found no [[step]]; allowed: a lesson, which has at least one [[step]]"]
    );
    assert_eq!(problems(""), ["x.toml: found no keys at all: the file is empty; allowed: a lesson"]);
}
