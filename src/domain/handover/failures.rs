//! What can go wrong at a step: the error codes that the catalogue ties to its command and to this kind of machine.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::advice::{Method, short_sources};
use crate::domain::catalog::{Catalog, CommandRow, Confidence, ErrorRow};
use crate::domain::knowledge::Knowledge;

/// An error code with what to do about it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Failure {
    /// The code where it stands first; a code with several meanings is linked to its first.
    pub(super) anchor: String,
    pub(super) code: String,
    pub(super) symbol: String,
    pub(super) meaning: String,
    pub(super) causes: Vec<String>,
    pub(super) remedies: Vec<String>,
    pub(super) note: String,
    /// Only its name is sourced; cause and remedy follow from it.
    pub(super) derived: bool,
    pub(super) sources: String,
}

/// The codes that this command can end with on a machine that is activated in this way.
pub(super) fn codes<'c>(catalog: &'c Catalog, row: &CommandRow, method: Method) -> Vec<&'c str> {
    if !row.changes_state || row.tool != "slmgr.vbs" {
        return Vec::new();
    }
    let option = row.line.split(' ').nth(1).unwrap_or_default();
    let shown = format!("slmgr {option}");
    let at_command = |error: &ErrorRow| {
        error.shown_in.iter().any(|place| {
            place == "slmgr"
                || *place == shown
                || place.strip_prefix(&shown).is_some_and(|rest| rest.starts_with(' '))
        })
    };
    let whose = applies(method);
    let concerns =
        |error: &ErrorRow| error.applies_to.iter().any(|to| to == "all" || whose.contains(&to.as_str()));
    let rows = catalog.errors.iter().filter(|error| at_command(error) && concerns(error));
    let mut seen = BTreeSet::new();
    rows.map(|error| error.code.as_str()).filter(|code| seen.insert(*code)).collect()
}

fn applies(method: Method) -> &'static [&'static str] {
    match method {
        Method::KmsHost => &["KMS host"],
        Method::KmsClient => &["KMS client"],
        Method::MakOnline | Method::MakTelephone => &["MAK"],
        Method::MakProxy => &["MAK", "VAMT"],
        Method::Adba => &["ADBA"],
        Method::Avma => &["AVMA"],
        Method::Subscription => &[],
        Method::NotVolume => &["retail", "OEM"],
    }
}

/// The rows of these codes, in the catalogue's order; where a code has several meanings all stand there.
pub(super) fn rows(codes: &BTreeSet<String>, knowledge: &Knowledge) -> Vec<Failure> {
    let errors = knowledge.catalog.errors.iter().filter(|error| codes.contains(&error.code));
    let mut seen = BTreeSet::new();
    errors
        .map(|error| Failure {
            anchor: if seen.insert(&error.code) { error.code.clone() } else { String::new() },
            code: error.code.clone(),
            symbol: error.symbol.clone(),
            meaning: match error.place.as_str() {
                "" => error.meaning.clone(),
                place => format!("{} ({place})", error.meaning),
            },
            causes: error.causes.clone(),
            remedies: error.remedies.clone(),
            note: error.note.clone(),
            derived: error.confidence == Confidence::Symbol,
            sources: short_sources(&error.sources, knowledge),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(command: &str, method: Method) -> Vec<&'static str> {
        let catalog = &Knowledge::embedded().catalog;
        codes(catalog, catalog.command(command).expect("a command"), method)
    }

    #[test]
    fn a_step_names_the_codes_of_its_command_and_kind() {
        let client = of("ato", Method::KmsClient);
        assert!(client.contains(&"0xC004F038") && client.contains(&"0xC004F074"), "{client:?}");
        let mak = of("ato", Method::MakOnline);
        assert!(!mak.contains(&"0xC004F038"), "a count is no matter of a MAK: {mak:?}");
        assert!(of("ipk", Method::MakOnline).contains(&"0xC004F050"));
        assert!(of("dlv", Method::KmsClient).is_empty(), "looking changes nothing");
    }

    #[test]
    fn every_code_has_something_to_do() {
        let codes: BTreeSet<String> = [Method::KmsClient, Method::KmsHost, Method::MakOnline]
            .into_iter()
            .flat_map(|method| ["ipk", "ato", "atp", "skms"].map(|command| of(command, method)))
            .flatten()
            .map(str::to_owned)
            .collect();
        let rows = rows(&codes, Knowledge::embedded());
        assert!(rows.len() >= codes.len() && codes.len() > 20, "{}", codes.len());
        assert!(rows.iter().all(|row| !row.remedies.is_empty() && !row.sources.is_empty()));
    }
}
