//! The report on evidence: what was read, which machines it describes, what was found.
//!
//! One structure that text, JSON, Markdown and HTML render, so that they say the same and can be redacted in one
//! place. Nothing here judges, and nothing here writes a file.

mod html;
pub(crate) mod layout;
mod machine;
mod markdown;
mod redact;
mod redact_plan;
mod secrets;
mod text;

use serde::Serialize;

pub use html::html;
pub use machine::{EventRow, MachineRow, ProductRow};
pub use markdown::markdown;
pub use redact::Redactor;
pub use text::{findings_text, text};

use crate::domain::evidence::{Evidence, Note};
use crate::domain::findings::{Clue, Finding, Severity};
use crate::domain::ids::{RuleId, SourceId};
use crate::domain::knowledge::Knowledge;

/// The `format` number of the JSON document.
const FORMAT: u32 = 1;

/// A report; serialised, it is the document of `diagnose --format json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    pub format: u32,
    pub read: Vec<ReadRow>,
    pub machines: Vec<MachineRow>,
    pub findings: Vec<FindingRow>,
    /// Whether names, addresses, client IDs and key endings are replaced.
    #[serde(skip)]
    pub redacted: bool,
}

/// One part of one input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadRow {
    pub kind: &'static str,
    pub from: String,
    pub ok: bool,
    /// What to know about the reading; absent where there is nothing.
    pub note: Option<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingRow {
    pub id: &'static str,
    pub severity: &'static str,
    pub title: String,
    pub evidence: Vec<ClueRow>,
    pub because: BecauseRow,
    pub next: NextRow,
}

/// One clue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClueRow {
    pub text: String,
    pub grade: &'static str,
    pub from: Option<String>,
    pub line: Option<usize>,
}

/// The rule of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BecauseRow {
    pub rule: RuleId,
    pub sources: Vec<SourceId>,
    /// The rule in one sentence.
    #[serde(skip)]
    pub text: String,
    /// The sources in short, for the small print.
    #[serde(skip)]
    pub short_sources: String,
}

/// The next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextRow {
    pub text: String,
    pub slmgr: Option<String>,
    pub oslicense: Option<String>,
}

impl Report {
    /// The report on this evidence and what was found in it.
    pub fn of(evidence: &Evidence, findings: &[Finding], knowledge: &Knowledge) -> Self {
        let read = evidence.readings.iter().map(|reading| ReadRow {
            kind: reading.kind.id(),
            from: reading.from.clone(),
            ok: reading.ok,
            note: notes(&reading.notes),
        });
        Self {
            format: FORMAT,
            read: read.collect(),
            machines: evidence.machines().map(MachineRow::of).collect(),
            findings: findings.iter().map(|finding| row(finding, knowledge)).collect(),
            redacted: false,
        }
    }

    /// Whether a monitor alarms on it.
    pub fn alarms(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Problem.id())
    }

    /// Whether any input held something known.
    pub fn knows_anything(&self) -> bool {
        self.read.iter().any(|read| read.ok)
    }

    /// The document of `--format json`.
    pub fn json(&self) -> String {
        // Strings, numbers and lists can always be written.
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }
}

/// The notes in one line: the same note once, with the lines that it is about.
fn notes(notes: &[Note]) -> Option<String> {
    const MOST: usize = 5;
    let mut texts: Vec<&str> = Vec::new();
    for note in notes.iter().filter(|note| !note.text.is_empty()) {
        if !texts.contains(&note.text.as_str()) {
            texts.push(&note.text);
        }
    }
    let told: Vec<String> = texts
        .into_iter()
        .map(|text| {
            let lines: Vec<String> = notes
                .iter()
                .filter(|note| note.text == text)
                .filter_map(|note| note.at.line)
                .map(|line| line.to_string())
                .collect();
            let more =
                if lines.len() > MOST { format!(" and {} more", lines.len() - MOST) } else { String::new() };
            let shown = lines.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
            match lines.len() {
                0 => text.to_owned(),
                1 => format!("line {shown}: {text}"),
                _ => format!("lines {shown}{more}: {text}"),
            }
        })
        .collect();
    (!told.is_empty()).then(|| told.join("; "))
}

fn row(finding: &Finding, knowledge: &Knowledge) -> FindingRow {
    let short: Vec<&str> =
        finding.because.sources.iter().map(|id| knowledge.catalog.short_source(id)).collect();
    FindingRow {
        id: finding.id.id(),
        severity: finding.severity.id(),
        title: finding.title.clone(),
        evidence: finding.evidence.iter().map(clue).collect(),
        because: BecauseRow {
            rule: finding.because.rule.clone(),
            sources: finding.because.sources.clone(),
            text: finding.because.text.clone(),
            short_sources: short.join("; "),
        },
        next: NextRow {
            text: finding.next.text.clone(),
            slmgr: finding.next.slmgr.clone(),
            oslicense: finding.next.oslicense.clone(),
        },
    }
}

fn clue(clue: &Clue) -> ClueRow {
    ClueRow {
        text: clue.text.clone(),
        grade: clue.grade.id(),
        from: Some(clue.from.clone()).filter(|from| !from.is_empty()),
        line: clue.line,
    }
}

impl ClueRow {
    /// Where it stands: `dlv.txt, line 12`.
    pub fn place(&self) -> Option<String> {
        let from = self.from.as_deref()?;
        let from = if from == "-" { "standard input" } else { from };
        Some(self.line.map_or_else(|| from.to_owned(), |line| format!("{from}, line {line}")))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::evidence::{Kind, Place, Reading};
    use crate::domain::findings::find;
    use crate::domain::findings::testing::{machine, served, site, with_dns, with_events};

    /// A site with something in every field that can hold a name.
    pub(crate) fn planted() -> Evidence {
        let host = "name=KMSPLANT01 edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed count=13 \
                    key=PLNTD pid=03612-00206-555-PLANTPID-03-1033-17763.0000-1502026";
        let cmid = "5d1c3f0e-2b7a-4c61-9e55-0a8d7c2b1f90";
        let log = vec![
            served(1, "lapplant.corp.planted.example", cmid, "0x00000000"),
            served(9, "deskplant.corp.planted.example", cmid, "0xC004F042"),
        ];
        let client = format!(
            "name=deskplant.corp.planted.example edition=windows-11-pro channel=VOLUME_KMSCLIENT status=notification \
             discovery=registered host=kmsplant01.corp.planted.example ip=203.0.113.77 cmid={cmid} key=PLNTX \
             object=Planted_object code=0xC004F074"
        );
        let evidence = site(vec![
            with_events(machine("/home/plantuser/host.txt", host), log),
            machine("C:\\Users\\plantuser\\client.txt", &client),
        ]);
        let mut evidence = with_dns(
            evidence,
            "198.51.100.53",
            "kmsplant01.corp.planted.example:1688 oldplant.corp.planted.example:1688 solo:1688",
        );
        let mut odd = Reading::empty(Kind::Unknown, "plantuser.log");
        odd.notes.push(Note {
            at: Place { from: "plantuser.log".to_owned(), line: Some(3) },
            text: "written by PLANTED\\plantuser and plantuser@planted.example at 203.0.113.78".to_owned(),
        });
        evidence.readings.push(odd);
        evidence
    }

    /// The report on it.
    pub(crate) fn report() -> Report {
        let evidence = planted();
        let knowledge = Knowledge::embedded();
        Report::of(&evidence, &find(&evidence, knowledge), knowledge)
    }

    #[test]
    fn the_json_has_the_contracts_keys_in_the_contracts_order() {
        let json = report().json();
        let places: Vec<_> = ["\"format\"", "\"read\"", "\"machines\"", "\"findings\""]
            .map(|key| json.find(&format!("\n  {key}")).expect(key))
            .to_vec();
        assert!(places.is_sorted(), "{json}");
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(value.as_object().expect("an object").len(), 4);
        for finding in value["findings"].as_array().expect("a list") {
            let mut keys: Vec<&str> =
                finding.as_object().expect("an object").keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, ["because", "evidence", "id", "next", "severity", "title"]);
            assert!(!finding["because"]["sources"].as_array().expect("a list").is_empty());
            for clue in finding["evidence"].as_array().expect("a list") {
                assert!(
                    ["seen", "inferred", "not-checked"].contains(&clue["grade"].as_str().expect("a word"))
                );
            }
        }
    }

    #[test]
    fn what_was_not_read_is_absent() {
        let value: serde_json::Value = serde_json::from_str(&report().json()).expect("JSON");
        let product = &value["machines"][1]["products"][0];
        assert_eq!(product["kms_host"], "kmsplant01.corp.planted.example");
        assert_eq!(product["kms_discovery"], "registered");
        assert!(product.get("minutes_left").is_none() && product.get("product").is_none(), "{product}");
        assert_eq!(value["machines"][0]["events"][0]["client"], "lapplant.corp.planted.example");
        assert_eq!(value["read"][3]["ok"], false);
        assert!(value["read"][3]["note"].as_str().expect("a note").starts_with("line 3: written"));
    }

    #[test]
    fn the_same_note_is_told_once_with_its_lines() {
        let note = |line: Option<usize>, text: &str| Note {
            at: Place { from: "a.txt".to_owned(), line },
            text: text.to_owned(),
        };
        let mut all: Vec<Note> = (1..=7).map(|line| note(Some(line), "masked")).collect();
        all.push(note(None, "in UTF-16"));
        assert_eq!(notes(&all).as_deref(), Some("lines 1, 2, 3, 4, 5 and 2 more: masked; in UTF-16"));
        assert_eq!(notes(&[]), None);
    }

    #[test]
    fn a_problem_alarms() {
        assert!(report().alarms());
        let good = site(vec![machine("a.txt", "channel=VOLUME_MAK status=licensed permanent=true")]);
        let knowledge = Knowledge::embedded();
        let report = Report::of(&good, &find(&good, knowledge), knowledge);
        assert!(!report.alarms() && report.knows_anything());
    }
}
