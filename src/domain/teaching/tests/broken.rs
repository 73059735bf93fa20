//! Broken files: each with exactly what is said of it.

use crate::domain::problem::Problem;
use crate::domain::teaching::{Course, read_progress, read_result};

fn check(read: impl Fn(&str) -> Option<Vec<Problem>>, table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        let said: Vec<String> = read(text).unwrap_or_default().iter().map(ToString::to_string).collect();
        assert_eq!(said, *expected, "of {text}");
    }
}

#[test]
fn broken_progress_says_where_and_why() {
    const HEAD: &str = "format = 1\nkind = \"progress\"\n";
    let record = |rows: &str| format!("{HEAD}[[record]]\n{rows}");
    let whole =
        "lesson = \"a\"\nscore = 3\ntries = 1\nfirst = \"2026-11-27 09:00\"\nlast = \"2026-11-27 09:00\"\n";
    let version = env!("CARGO_PKG_VERSION");
    let table: Vec<(String, Vec<String>)> = vec![
        (String::new(), vec![
            "p: kind: found nothing; allowed: \"progress\" here".to_owned(),
        ]),
        ("format = 2\nkind = \"progress\"\nwings = true".to_owned(), vec![format!(
            "p:1: format: found 2, written by a version of the program later than this one ({version}); allowed: 1, the \
             format of version {version}"
        )]),
        ("format = \"new\"\nkind = \"progress\"".to_owned(), vec![format!(
            "p:1: format: found \"new\", which is no whole number; allowed: 1, the format of version {version}"
        )]),
        (format!("{HEAD}[[record]\n"), vec![
            "p:3: found \"[[record]\", broken TOML: unclosed array table, expected `]`; allowed: lines such as `key = \
             \"text\"`, `key = 12` and `[[record]]`".to_owned(),
        ]),
        ("format = 1\nkind = \"course\"\n".to_owned(), vec![
            "p:2: kind: found \"course\"; allowed: \"progress\" here".to_owned(),
        ]),
        (format!("{HEAD}made = \"2026-11-27 09:00\"\n"), vec![
            "p:3: made: found an instant; allowed: none: only a result was made".to_owned(),
        ]),
        (format!("{HEAD}lerner = \"Ada\"\n"), vec![
            "p:3: lerner: found an unknown key; allowed: `learner` is the nearest; known here are format, kind, learner, made, \
             course, lesson, step, hints, repair, record, answer".to_owned(),
        ]),
        (record(&whole.replace("score = 3", "score = 101")), vec![
            "p:5: record[1].score: found 101; allowed: a whole number from 0 to 100".to_owned(),
        ]),
        (record(&whole.replace("tries = 1\n", "")), vec![
            "p:3: record[1].tries: found nothing; allowed: a whole number from 0 to 1,000,000; it is required".to_owned(),
        ]),
        (record(&whole.replace("last = \"2026-11-27 09:00\"", "last = \"yesterday\"")), vec![
            "p:8: record[1].last: found \"yesterday\"; allowed: a day and a time such as \"2026-11-27 16:05\"".to_owned(),
        ]),
        (record(&whole.replace("last = \"2026-11-27 09:00\"", "last = \"2026-11-26 09:00\"")), vec![
            "p:8: record[1].last: found 2026-11-26 09:00; allowed: no time before `first`".to_owned(),
        ]),
        (record(&format!("{whole}bet = \"maybe\"")), vec![
            "p:9: record[1].bet: found \"maybe\"; allowed: \"won\", \"lost\"".to_owned(),
        ]),
        (record(&format!("{whole}[[record]]\n{whole}")), vec![
            "p:10: record[2].lesson: found \"a\" a second time; allowed: each lesson once".to_owned(),
        ]),
        (format!("{HEAD}[[answer]]\nquestion = \"q\"\nlevel = 7\nright = 1\nwrong = 0\nlast = \"2026-11-27\"\n"), vec![
            "p:5: answer[1].level: found 7; allowed: a whole number from 0 to 6".to_owned(),
        ]),
    ];
    for (text, expected) in table {
        let said: Vec<String> =
            read_progress(&text, "p").err().unwrap_or_default().iter().map(ToString::to_string).collect();
        assert_eq!(said, expected, "of {text}");
    }
}

#[test]
fn a_result_has_a_name_and_a_time() {
    let read = |text: &str| read_result(text, "r").err();
    check(
        read,
        &[
            (
                "format = 1\nkind = \"result\"\n",
                &[
                    "r: learner: found nothing; allowed: one line of text in quotes, 1 to 120 characters; a result has it",
                    "r: made: found nothing; allowed: one line of text in quotes, 1 to 16 characters; a result has it",
                ],
            ),
            (
                "format = 1\nkind = \"result\"\nlearner = \"\"\nmade = \"2026-11-27\"\n",
                &[
                    "r:3: learner: found \"\"; allowed: one line of text in quotes, 1 to 120 characters",
                    "r:4: made: found \"2026-11-27\"; allowed: a day and a time such as \"2026-11-27 16:05\"",
                ],
            ),
        ],
    );
}

#[test]
fn a_broken_course_says_where_and_why() {
    let read = |text: &str| Course::read(text, "c", &["count", "renewal"]).err();
    const ALLOWED: &str = "ids of lessons in brackets, such as [\"count\", \"renewal\"]";
    let with = |rest: &str| format!("format = 1\nkind = \"course\"\ntitle = \"T\"\n{rest}");
    let none = format!("c: lessons: found nothing; allowed: {ALLOWED}; it is required");
    let word = format!("c:4: lessons: found \"count\"; allowed: {ALLOWED}");
    check(
        read,
        &[
            (&with(""), &[&none]),
            (&with("lessons = \"count\""), &[&word]),
            (&with("lessons = []"), &["c:4: lessons: found 0 lessons; allowed: 1 to 200 lessons"]),
            (
                &with("lessons = [\"count\",\n\"renewl\",\n7,\n\"count\"]"), // misspelt on purpose
                &[
                    "c:5: lessons[2]: found \"renewl\"; allowed: the id of a lesson or exercise; \"renewal\" is the nearest", // misspelt on purpose
                    "c:6: lessons[3]: found 7; allowed: the id of a lesson in quotes",
                    "c:7: lessons[4]: found \"count\" a second time; allowed: each lesson once",
                ],
            ),
            (
                &with("lessons = [\"count\"]\nminutes = 2000"),
                &["c:5: minutes: found 2000; allowed: a whole number from 0 to 1,440"],
            ),
            (
                &with("lessons = [\"count\"]\nlock_plan = \"yes\""),
                &["c:5: lock_plan: found \"yes\"; allowed: true or false"],
            ),
        ],
    );
}
