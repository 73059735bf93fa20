//! What is wrong with a plan, against the files of words: of every line that is spoilt, no sentence is left in English.

use std::collections::BTreeSet;

use activation_wizard::domain::evidence::read;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;
use activation_wizard::domain::problem::Problem;

use crate::fixtures::files;
use crate::said::{assert_german, unknown};

/// What may stand where something else is meant.
const NONSENSE: [&str; 16] = [
    "-3",
    "\"x y\"",
    "\"kms0\"",
    "[]",
    "[\"\"]",
    "{}",
    "{ on = 0, off = 0 }",
    "{ from = \"2009-03-02\", to = \"2008-03-02\" }",
    "{ on = 1, off = 2, absent_from = \"2009-03-02\", absent_to = \"2009-03-01\" }",
    "4000000000",
    "99999999999999999999",
    "\"2009-02-30\"",
    "\"1800-01-01\"",
    "true",
    "1.5",
    "word",
];

fn problems(text: &str) -> Vec<Problem> {
    plan::read(text, "plan", &Knowledge::embedded().catalog).err().unwrap_or_default()
}

/// The text with each of its lines spoilt in turn.
fn spoilt(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut all = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let mut put = |new: &[String]| {
            let mut whole: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            whole.splice(place..=place, new.iter().cloned());
            all.push(whole.join("\n"));
        };
        put(&[]);
        put(&[(*line).to_owned(), (*line).to_owned()]);
        put(&[(*line).trim_end_matches(']').to_owned()]);
        if let Some((key, _)) = line.split_once(" = ") {
            for nonsense in NONSENSE {
                put(&[format!("{key} = {nonsense}")]);
            }
            put(&[format!("{key}x = 1")]);
            put(&[format!("{line}q")]);
            put(&[format!("{key} = [1")]);
            put(&[format!("{key} = \"a")]);
        }
    }
    all
}

/// Whether it is what stands in the file, which is not said.
fn is_of_the_file(found: &str) -> bool {
    let begins = found.starts_with(['"', '-', '[', '{']) || found.starts_with(|c: char| c.is_ascii_digit());
    (begins || found.starts_with("on = ") || found == "true") && !found.contains("broken TOML")
}

/// Names that are allowed, in a list of them.
fn is_list_of_names(allowed: &str) -> bool {
    allowed.split(", ").all(|name| !name.contains(' '))
}

#[test]
fn every_problem_of_a_plan_is_said_by_a_message() {
    let plans = files("plans", "toml");
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/plans");
    let own = std::fs::read_dir(own).unwrap().map(|entry| entry.unwrap().path());
    let is_plan = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(".activation.toml");
    let mut said = BTreeSet::new();
    for path in plans.into_iter().chain(own.filter(is_plan)) {
        for text in spoilt(&std::fs::read_to_string(path).unwrap()) {
            for problem in problems(&text) {
                let found = Some(problem.found).filter(|found| !is_of_the_file(found));
                let allowed = Some(problem.allowed).filter(|allowed| !is_list_of_names(allowed));
                said.extend(found.into_iter().chain(allowed));
            }
        }
    }
    assert!(said.len() > 60, "{} sentences", said.len());
    assert_eq!(unknown(said.iter().map(String::as_str)), Vec::<&str>::new());
    // Keys of the file are English words.
    said.retain(|text| !text.contains(['`', '{']) && !text.contains("pinned:NAME"));
    said.retain(|text| !text.contains("broken TOML"));
    assert_german(&said);
}

#[test]
fn every_note_of_a_reading_is_said_by_a_message() {
    let catalog = &Knowledge::embedded().catalog;
    let mut notes = BTreeSet::new();
    for path in crate::said_findings::inputs() {
        let bytes = std::fs::read(&path).unwrap();
        let short = [&bytes[..], &bytes[..bytes.len() / 2], &bytes[..bytes.len() / 3]];
        for bytes in short {
            let readings = read("input", bytes, catalog);
            notes.extend(readings.into_iter().flat_map(|reading| reading.notes).map(|note| note.text));
        }
    }
    assert!(notes.len() > 10, "{notes:#?}");
    assert_eq!(unknown(notes.iter().map(String::as_str)), Vec::<&str>::new());
}
