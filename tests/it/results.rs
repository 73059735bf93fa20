//! `results FOLDER` as a teacher calls it: one table, broken files named, nothing in the folder touched.

use activation_wizard::cli::Exit;
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::teaching::{Progress, Try, write_result};

use crate::command_line::{call, folder, text};
use crate::support::noon;

fn result(learner: &str, score: u32) -> String {
    let mut progress = Progress { learner: learner.to_owned(), ..Progress::default() };
    progress.note(&LessonId::new("count"), Try { score, hints: 1 }, noon());
    write_result(&progress, noon())
}

#[test]
fn a_class_is_one_table_in_text_csv_and_json() {
    let (ada, ben) = (result("Ada", 100), result("Ben", 40));
    let class =
        folder(&[("b.result.toml", &ben), ("a.result.toml", &ada), ("sheet.html", "<p>no result</p>")]);
    let csv = class.path().join("table.csv");
    let called = call(&["results", text(class.path()), "--output", text(&csv)]);
    assert_eq!((called.exit, called.err.as_str()), (Exit::Done, ""));
    let rows: Vec<&str> = called.out.lines().collect();
    assert!(rows[0].starts_with("Learner  Made") && rows[2].starts_with("Ada") && rows[3].starts_with("Ben"));
    assert!(called.out.contains("count      2       1    70"), "{}", called.out);
    let table = std::fs::read_to_string(&csv).unwrap();
    assert!(
        table.starts_with("learner,made,course,") && table.contains("\nAda,2026-11-22 12:00,,1,1,100,"),
        "{table}"
    );
    let again = call(&["results", text(class.path()), "--output", text(&csv)]);
    assert_eq!(again.exit, Exit::Unreadable, "a file that is there stays");
    let json = call(&["results", text(class.path()), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["format"], &json["learners"][1]["mean"]), (&1.into(), &40.into()));
}

#[test]
fn broken_files_are_named_and_stay_as_they_are() {
    let ada = result("Ada", 100);
    let later = ada.replace("format = 1", "format = 9");
    let broken = [
        ("a.result.toml", ada.as_str()),
        ("b-later.result.toml", &later),
        ("c-cut.result.toml", ada.split_at(ada.len() - 30).0),
        ("d-plan.toml", "format = 1\n[[cohort]]\nid = \"a\"\n"),
        ("e-nul.toml", "a\0b"),
    ];
    let class = folder(&broken);
    let called = call(&["results", text(class.path())]);
    assert_eq!(called.exit, Exit::BadInput);
    assert!(called.out.contains("Ada"), "{}", called.out);
    for part in [
        "b-later.result.toml:3: format: found 9, written by a version of the program later",
        "c-cut.result.toml:",
        "d-plan.toml: kind: found nothing",
        "e-nul.toml",
    ] {
        assert!(called.err.contains(part), "{part} in {}", called.err);
    }
    for (name, before) in broken {
        assert_eq!(std::fs::read_to_string(class.path().join(name)).unwrap(), before);
    }
}

#[test]
fn a_folder_without_results_and_no_folder_say_so() {
    let empty = folder(&[]);
    let called = call(&["results", text(empty.path())]);
    assert_eq!(called.exit, Exit::BadInput);
    assert!(called.err.contains("found no result of a learner"), "{}", called.err);
    let nowhere = call(&["results", text(&empty.path().join("nowhere"))]);
    assert_eq!(nowhere.exit, Exit::Unreadable);
}
