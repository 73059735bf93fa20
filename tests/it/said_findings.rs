//! What Diagnose finds in the fixtures, against the files of words: no sentence is left in English.

use std::path::{Path, PathBuf};

use activation_wizard::domain::catalog::Catalog;
use activation_wizard::domain::evidence::{Evidence, Reading, read};
use activation_wizard::domain::findings::{self, Finding};
use activation_wizard::domain::knowledge::Knowledge;

use crate::said::{assert_german, assert_german_but_for_quotes, unknown};

/// The inputs of all readers, without the tables of facts beside them.
pub(crate) fn inputs() -> Vec<PathBuf> {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if ["txt", "csv", "json", "xml", "evtx"].contains(&ending.as_str()) {
                found.push(path);
            }
        }
    }
    assert!(found.len() > 90, "{} inputs", found.len());
    found
}

fn readings(path: &Path) -> Vec<Reading> {
    let name = path.file_name().unwrap().to_string_lossy();
    read(&name, &std::fs::read(path).unwrap(), &Knowledge::embedded().catalog)
}

/// Whether a text is one of the catalogue, which stays in English.
fn is_of_the_catalogue(text: &str, catalog: &Catalog) -> bool {
    let is_remedy =
        catalog.errors.iter().any(|row| text.strip_suffix('.') == Some(row.remedies.join("; ").as_str()));
    is_remedy || catalog.groups.iter().any(|group| group.host_note == text)
}

/// All that findings say.
fn texts(found: &[Finding]) -> Vec<String> {
    let of = |finding: &Finding| {
        let clues = finding.evidence.iter().map(|clue| clue.text.clone());
        let own = [&finding.title, &finding.because.text, &finding.next.text];
        own.into_iter().cloned().chain(clues).collect::<Vec<_>>()
    };
    let catalog = &Knowledge::embedded().catalog;
    found.iter().flat_map(of).filter(|text| !is_of_the_catalogue(text, catalog)).collect()
}

#[test]
fn every_finding_of_the_fixtures_is_said_by_a_message() {
    let all: Vec<Vec<Reading>> = inputs().iter().map(|path| readings(path)).collect();
    let mut said = Vec::new();
    let mut find = |readings: Vec<Reading>| {
        let evidence = Evidence { readings, ..Evidence::default() };
        said.extend(texts(&findings::find(&evidence, Knowledge::embedded())));
    };
    all.iter().cloned().for_each(&mut find);
    find(all.concat());
    assert!(said.len() > 300, "{} sentences", said.len());
    // Names of products are made of English words.
    said.retain(|text| !text.contains("add-on for"));
    assert_german_but_for_quotes(&said);
}

#[test]
fn what_a_code_means_and_asks_for_is_said_by_a_message() {
    let errors = &Knowledge::embedded().catalog.errors;
    let meanings: Vec<String> = errors.iter().map(|row| row.meaning.clone()).collect();
    assert_german(&meanings);
    let remedies: Vec<String> = errors.iter().flat_map(|row| row.remedies.iter().cloned()).collect();
    assert_eq!(unknown(remedies.iter().map(String::as_str)), Vec::<&str>::new());
}
