//! Answers of name servers, events, lists of computers: fixtures with the facts they must give, and what may happen to
//! them on their way.

mod damage;
mod log_file;
mod log_templates;
mod log_writer;
mod shown;
mod systems;

use std::path::{Path, PathBuf};

use activation_wizard::domain::evidence::{Reading, read};
use activation_wizard::domain::knowledge::Knowledge;

use crate::fixtures::{files, name};
use shown::facts;

/// The inputs of one kind.
fn inputs(kind: &str) -> Vec<PathBuf> {
    let folder = format!("evidence/{kind}");
    ["txt", "csv", "json", "jsonl", "xml", "cil"].iter().flat_map(|ending| files(&folder, ending)).collect()
}

const KINDS: [&str; 4] = ["dns", "events", "vamt", "inventory"];

fn reading(path: &Path, bytes: &[u8]) -> Vec<Reading> {
    read(&name(path), bytes, &Knowledge::embedded().catalog)
}

#[test]
fn every_fixture_gives_its_facts_and_no_other() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in KINDS.iter().flat_map(|kind| inputs(kind)) {
        count += 1;
        let bytes = std::fs::read(&path).unwrap();
        let found: Vec<String> = facts(&reading(&path, &bytes)).iter().map(ToString::to_string).collect();
        let expected = std::fs::read_to_string(path.with_extension("facts")).unwrap_or_default();
        let expected: Vec<&str> = expected.lines().collect();
        if expected.len() != found.len() || expected != found {
            let missing: Vec<_> =
                expected.iter().filter(|line| !found.iter().any(|other| other == *line)).collect();
            let more: Vec<_> = found.iter().filter(|line| !expected.contains(&line.as_str())).collect();
            wrong.push(format!("{}: missing {missing:#?}, too many {more:#?}", path.display()));
        }
    }
    assert!(count >= 55, "{count} fixtures");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
