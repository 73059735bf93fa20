//! Findings as text and as JSON: how bad, what shows it, what it rests on, what to do next. The same for pasted
//! evidence and for a live check. Pure: nothing is printed here.

use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::layout::hanging;
use crate::domain::advice::short_sources;
use crate::domain::evidence::{Evidence, Reading};
use crate::domain::findings::{Clue, Finding, Severity};
use crate::domain::knowledge::Knowledge;

/// The findings for a reader at a terminal, the worst first.
pub fn text(findings: &[Finding], knowledge: &Knowledge) -> String {
    let mut page = String::new();
    for finding in findings {
        let word = finding.severity.id().to_uppercase();
        page.push_str(&hanging(&format!("{word}  "), &finding.title, 0));
        for clue in &finding.evidence {
            let place = place(clue);
            page.push_str(&hanging(&format!("{:<12}", clue.grade.id()), &format!("{}{place}", clue.text), 2));
        }
        page.push_str(&hanging("Because     ", &finding.because.text, 2));
        let sources = short_sources(&finding.because.sources, knowledge);
        page.push_str(&hanging("            ", &format!("{} | {sources}", finding.because.rule), 2));
        page.push_str(&hanging("Next        ", &finding.next.text, 2));
        let commands = [&finding.next.slmgr, &finding.next.oslicense];
        for command in commands.into_iter().flatten() {
            // A command is one line, however long, so that it can be copied.
            page.extend(["                ", command, "\n"]);
        }
        page.extend(["  Id          ", finding.id.id(), "\n\n"]);
    }
    page
}

fn place(clue: &Clue) -> String {
    match (clue.from.as_str(), clue.line) {
        ("", _) => String::new(),
        (from, Some(line)) => format!(" ({from}, line {line})"),
        (from, None) => format!(" ({from})"),
    }
}

/// `findings` as the contract prints them.
pub fn json(findings: &[Finding]) -> Value {
    findings.iter().map(finding).collect()
}

fn finding(finding: &Finding) -> Value {
    let clue = |clue: &Clue| {
        let from = Some(clue.from.as_str()).filter(|from| !from.is_empty());
        json!({ "text": clue.text, "grade": clue.grade.id(), "from": from, "line": clue.line })
    };
    json!({
        "id": finding.id.id(),
        "severity": finding.severity.id(),
        "title": finding.title,
        "evidence": finding.evidence.iter().map(clue).collect::<Vec<_>>(),
        "because": { "rule": finding.because.rule.as_str(), "sources": names(&finding.because.sources) },
        "next": {
            "text": finding.next.text,
            "slmgr": finding.next.slmgr,
            "oslicense": finding.next.oslicense,
        },
    })
}

fn names(sources: &[impl Serialize]) -> Value {
    json!(sources)
}

/// `read` as the contract prints it.
pub fn read(evidence: &Evidence) -> Value {
    let one = |reading: &Reading| {
        let notes: Vec<&str> = reading.notes.iter().map(|note| note.text.as_str()).collect();
        let note = (!notes.is_empty()).then(|| notes.join("; "));
        json!({ "kind": reading.kind.id(), "from": reading.from, "ok": reading.ok, "note": note })
    };
    evidence.readings.iter().map(one).collect()
}

/// Whether a monitor alarms.
pub fn alarms(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Problem)
}
