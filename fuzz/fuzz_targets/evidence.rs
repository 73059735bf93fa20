//! Any bytes as evidence: told apart, read, judged, reported in every form, and redacted, without a panic and within the
//! text's own lines.

#![no_main]

use activation_wizard::domain::evidence::{Evidence, Reading, read, shown_lines};
use activation_wizard::domain::findings::find;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::report::{self, Report};
use libfuzzer_sys::fuzz_target;

fn judged(readings: Vec<Reading>) {
    let knowledge = Knowledge::embedded();
    let site = Evidence { readings, ports: Vec::new() };
    let findings = find(&site, knowledge);
    let report = Report::of(&site, &findings, knowledge);
    for report in [report.clone().redacted(&site, &knowledge.catalog), report] {
        assert!(serde_json::from_str::<serde_json::Value>(&report.json()).is_ok());
        report::text(&report);
        report::markdown(&report);
        report::html(&report);
    }
}

fuzz_target!(|bytes: &[u8]| {
    let catalog = &Knowledge::embedded().catalog;
    let readings = read("fuzz", bytes, catalog);
    assert!(!readings.is_empty(), "every input gives a reading");
    shown_lines(bytes, catalog);
    judged(readings);
});
