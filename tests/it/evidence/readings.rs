//! Every fixture gives exactly the facts in the file beside it.

use std::path::{Path, PathBuf};

use activation_wizard::domain::evidence::{Reading, read};
use activation_wizard::domain::knowledge::Knowledge;

use super::table::{Row, rows};
use crate::fixtures::{lines_beside, name};

/// The inputs of all folders, without the tables of facts beside them.
pub(super) fn inputs() -> Vec<PathBuf> {
    let all = ["slmgr", "ospp", "cim"].map(|folder| format!("evidence/{folder}"));
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in &all {
        for ending in ["txt", "csv", "json"] {
            found.extend(crate::fixtures::files(folder, ending));
        }
    }
    assert!(found.len() >= 48, "{} fixtures", found.len());
    found
}

/// What the program reads in these bytes.
pub(super) fn reading(path: &Path, bytes: &[u8]) -> Vec<Reading> {
    read(&name(path), bytes, &Knowledge::embedded().catalog)
}

#[test]
fn every_fixture_gives_its_facts_and_no_other() {
    let mut wrong = Vec::new();
    for path in inputs() {
        let bytes = std::fs::read(&path).unwrap();
        let found: Vec<String> = rows(&reading(&path, &bytes)).iter().map(Row::text).collect();
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            std::fs::write(path.with_extension("expected"), found.join("\n") + "\n").unwrap();
        }
        let expected = lines_beside(&path, "expected");
        let missing: Vec<_> = expected.iter().filter(|line| !found.contains(line)).collect();
        let more: Vec<_> = found.iter().filter(|line| !expected.contains(line)).collect();
        if found != expected {
            wrong.push(format!("{}: missing {missing:#?}, too many {more:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_key_is_never_kept_beyond_its_last_five() {
    let key = ["BBBBB", "CCCCC", "DDDDD", "FFFFF", "GH2JK"].join("-");
    for text in [
        format!(
            "Name: Windows(R), Enterprise edition\nPartial Product Key: {key}\nLicense Status: Licensed\n"
        ),
        format!("ProductKey : {key}\nLicenseStatus : 1\n"),
        format!("[{{\"ProductKey\": \"{key}\", \"LicenseStatus\": 1}}]"),
        format!("Name,ProductKey,LicenseStatus\na,{key},1\n"),
        format!("Installed product key {key} successfully.\nLicense Status: Licensed\n"),
        format!("OA3xOriginalProductKey : {key}\nLicenseStatus : 1\n"),
    ] {
        let shown = format!("{:?}", reading(Path::new("-"), text.as_bytes()));
        assert!(shown.contains("Licensed"), "{text}: {shown}");
        assert!(!shown.contains("FFFFF"), "{text}: {shown}");
    }
}
