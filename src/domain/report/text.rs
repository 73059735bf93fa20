//! The report for a terminal or a ticket.

use super::layout::{hanging, wrapped};
use super::machine::EventRow;
use super::{FindingRow, MachineRow, ProductRow, ReadRow, Report};

/// The whole report: the findings first, the worst on top, then what was read.
pub fn text(report: &Report) -> String {
    let mut page = String::new();
    if report.findings.is_empty() {
        page.push_str(&wrapped(nothing(report), 0));
    }
    page.push_str(&findings_text(report));
    if !report.machines.is_empty() {
        page.push_str("\nMachines\n");
    }
    for machine in &report.machines {
        page.push_str(&of_machine(machine));
    }
    page.push_str("\nRead\n");
    for read in &report.read {
        page.push_str(&hanging("- ", &of_reading(read), 0));
    }
    if report.redacted {
        page.push('\n');
        page.push_str(&wrapped(super::redact::SAYS, 0));
    }
    page
}

/// The findings alone, the worst on top, an empty line after each.
pub fn findings_text(report: &Report) -> String {
    report.findings.iter().map(|finding| one(finding) + "\n").collect()
}

/// What is said where nothing was found.
pub(super) fn nothing(report: &Report) -> &'static str {
    if report.knows_anything() {
        "Nothing wrong was found in what was read, and nothing that would prove a machine healthy."
    } else {
        "Nothing in it is known here: no output of slmgr.vbs or ospp.vbs, no licence export, no activation event, no \
         name server's answer, no inventory and no error code."
    }
}

fn one(finding: &FindingRow) -> String {
    let mut page = hanging(&format!("{}  ", finding.severity.to_uppercase()), &finding.title, 0);
    for clue in &finding.evidence {
        let place = clue.place().map_or_else(String::new, |place| format!(" ({place})"));
        page.push_str(&hanging(&format!("{:<12}", clue.grade), &format!("{}{place}", clue.text), 2));
    }
    page.push_str(&hanging("Because     ", &finding.because.text, 2));
    let small = format!("{} | {}", finding.because.rule, finding.because.short_sources);
    page.push_str(&hanging("            ", &small, 2));
    page.push_str(&hanging("Next        ", &finding.next.text, 2));
    for command in [&finding.next.slmgr, &finding.next.oslicense].into_iter().flatten() {
        // A command is one line, however long, so that it can be copied.
        page.extend(["                ", command, "\n"]);
    }
    page.extend(["  Id          ", finding.id, "\n"]);
    page
}

fn of_machine(machine: &MachineRow) -> String {
    let mut page = wrapped(machine.label(), 0);
    for product in &machine.products {
        page.push_str(&hanging("- ", &of_product(product), 0));
    }
    if !machine.events.is_empty() {
        page.push_str(&hanging("- ", &events(machine), 0));
    }
    if !machine.error_codes.is_empty() {
        page.push_str(&hanging("- ", &machine.error_codes.join(", "), 0));
    }
    page
}

fn events(machine: &MachineRow) -> String {
    let alike = |event: &EventRow| 1 + u64::from(event.repeats.unwrap_or_default());
    let count: u64 = machine.events.iter().map(alike).sum();
    if count == 1 { "1 event".to_owned() } else { format!("{count} events") }
}

/// A product in one line.
pub(super) fn of_product(product: &ProductRow) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(product.product.clone());
    parts.extend(product.channel.clone().or_else(|| product.key_channel.clone()));
    parts.push(product.status.replace('_', " "));
    parts.extend(product.reason.clone());
    parts.extend(
        product.minutes_left.filter(|minutes| *minutes > 0).map(|minutes| format!("{minutes} minutes left")),
    );
    parts.extend(product.permanent.filter(|permanent| *permanent).map(|_| "for good".to_owned()));
    parts.extend(product.partial_key.as_ref().map(|key| format!("key …{key}")));
    parts.extend(product.kms_host.as_ref().map(|host| format!("host {host}")));
    parts.extend(product.current_count.map(|count| format!("count {count}")));
    parts.join(", ")
}

/// What was read, in one line.
pub(super) fn of_reading(read: &ReadRow) -> String {
    let not = if read.ok { "" } else { ", not usable" };
    let note = read.note.as_ref().map_or_else(String::new, |note| format!(": {note}"));
    let from = if read.from == "-" { "standard input" } else { &read.from };
    format!("{from} ({}{not}){note}", read.kind)
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;
    use super::*;

    #[test]
    fn the_text_leads_with_the_worst_and_ends_with_what_was_read() {
        let text = text(&report());
        assert!(text.starts_with("PROBLEM  "), "{text}");
        for part in [
            "\n  seen        ",
            "\n  Because     ",
            "\n  Next        ",
            "\n  Id          pinned-host-unreachable\n",
            "\nMachines\nKMSPLANT01\n",
            "\nRead\n- /home/plantuser/host.txt (slmgr)\n",
            "- plantuser.log (unknown, not usable): line 3: written by",
        ] {
            assert!(text.contains(part), "{part:?} is missing in\n{text}");
        }
    }

    #[test]
    fn nothing_known_is_said_plainly() {
        let report = Report {
            format: 1,
            read: Vec::new(),
            machines: Vec::new(),
            findings: Vec::new(),
            redacted: false,
        };
        assert!(text(&report).starts_with("Nothing in it is known here"));
    }
}
