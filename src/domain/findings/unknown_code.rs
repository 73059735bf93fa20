//! Codes that the catalogue does not explain, named after the SDK where it has a name; and bare codes that mean
//! different things in different places, with all their meanings.

use super::Check;
use super::by_code::who;
use super::codes::CodePlace;
use super::commands::no_command;
use super::site::{Findings, Site};
use super::types::{Because, Finding, FindingId, Severity};
use crate::domain::catalog::ErrorRow;
use crate::domain::ids::RuleId;

pub(super) struct UnknownCode;

impl Check for UnknownCode {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::UnknownCode]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let mut codes: Vec<&str> = site.codes().iter().map(|at| at.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            let rows: Vec<&ErrorRow> = site.catalog().errors.iter().filter(|row| row.code == code).collect();
            if rows.is_empty() {
                unexplained(site, code, found);
            } else if rows.len() > 1 || rows.iter().any(|row| !row.place.is_empty()) {
                by_place(site, code, &rows, found);
            }
        }
    }
}

/// A code that no row explains.
fn unexplained(site: &Site<'_>, code: &str, found: &mut Findings) {
    let name = site.catalog().symbols.names.get(code);
    if name.is_some_and(|name| name.contains("TAMPER")) {
        return;
    }
    for coded in site.coded(&[code]) {
        let (title, text) = name.map_or_else(
            || {
                (
                    format!("{code} is a code that the catalogue does not know"),
                    format!("No source explains {code}."),
                )
            },
            |name| {
                (
                    format!("{code} ({name}) is known by its name only"),
                    format!("The Windows SDK calls {code} {name}; no source explains it further."),
                )
            },
        );
        let about =
            if coded.machine.is_some() { format!(" on {}", who(site, coded.machine)) } else { String::new() };
        let sources = &site.catalog().symbols.sources;
        found.push(Finding {
            id: FindingId::UnknownCode,
            severity: Severity::Note,
            title: format!("{title}{about}"),
            evidence: coded.clues(),
            because: Because { rule: RuleId::new(code), text, sources: sources.clone() },
            next: site.command_with(
                coded.machine,
                "slui-code",
                &[("<CODE>", code)],
                "Let Windows itself show the text of the code.",
            ),
            machines: coded.machine.into_iter().collect(),
        });
    }
}

/// A bare code with several meanings: where it was seen decides.
fn by_place(site: &Site<'_>, code: &str, rows: &[&ErrorRow], found: &mut Findings) {
    for coded in site.coded(&[code]) {
        if coded.places.iter().any(|at| at.place != CodePlace::Bare) {
            continue;
        }
        let meanings: Vec<String> =
            rows.iter().map(|row| format!("in {}: {}", row.place, row.meaning)).collect();
        let mut sources: Vec<_> = rows.iter().flat_map(|row| row.sources.clone()).collect();
        sources.sort();
        sources.dedup();
        found.push(Finding {
            id: FindingId::UnknownCode,
            severity: Severity::Note,
            title: format!("{code} means different things in different places"),
            evidence: coded.clues(),
            because: Because { rule: RuleId::new(code), text: format!("{}.", meanings.join("; ")), sources },
            next: no_command(format!("Where was it seen? {}.", meanings.join("; "))),
            machines: Vec::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::{Evidence, Fact, Kind, Reading};
    use crate::domain::findings::testing::{check, machine, one, site};

    fn bare(code: &str) -> Evidence {
        let mut reading = Reading::empty(Kind::Code, "-");
        reading.codes.push(Fact::seen(code.to_owned(), 1));
        Evidence { readings: vec![reading], ports: Vec::new() }
    }

    #[test]
    fn a_code_of_the_sdk_is_named() {
        let finding = one(&bare("0x8004E026"), "unknown-code");
        assert_eq!(finding.title, "0x8004E026 (SL_E_INVALID_USE_OF_ADD_ON_PKEY) is known by its name only");
        let finding = one(&bare("0xC004F0FF"), "unknown-code");
        assert_eq!(finding.title, "0xC004F0FF is a code that the catalogue does not know");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slui.exe 0x2a 0xC004F0FF"));
    }

    #[test]
    fn a_code_with_two_meanings_asks_where_it_was_seen() {
        let finding = one(&bare("0x800705B4"), "unknown-code");
        assert!(finding.next.text.starts_with("Where was it seen? in activation: "), "{finding:?}");
        assert!(finding.next.text.contains("in ConfigMgr task sequence: "), "{finding:?}");
        check(&bare("0x80040669"), &["note unknown-code"]);
        check(&site(vec![machine("a.txt", "code=0x800705B4")]), &["problem host-not-answering"]);
    }

    #[test]
    fn a_known_code_is_no_unknown_one() {
        check(&bare("0xC004F038"), &["problem count-below-threshold"]);
    }
}
