//! The report as Markdown, for a wiki or an issue.

use super::text::{nothing, of_product, of_reading};
use super::{FindingRow, Report};

/// The whole report.
pub fn markdown(report: &Report) -> String {
    let mut page = "# Volume activation: findings\n".to_owned();
    if report.findings.is_empty() {
        page.extend(["\n", nothing(report), "\n"]);
    }
    for finding in &report.findings {
        page.push_str(&one(finding));
    }
    if !report.machines.is_empty() {
        page.push_str("\n## Machines\n\n| Machine | Product |\n| --- | --- |\n");
    }
    for machine in &report.machines {
        let name = machine.label();
        for product in &machine.products {
            page.extend([format!("| {} | {} |\n", plain(name), plain(&of_product(product)))]);
        }
    }
    page.push_str("\n## Read\n\n");
    for read in &report.read {
        page.extend([format!("- {}\n", plain(&of_reading(read)))]);
    }
    if report.redacted {
        page.extend(["\n", super::redact::SAYS, "\n"]);
    }
    page
}

fn one(finding: &FindingRow) -> String {
    let mut page = format!("\n## {}: {}\n\n", capital(finding.severity), plain(&finding.title));
    for clue in &finding.evidence {
        let place = clue.place().map_or_else(String::new, |place| format!(" ({})", plain(&place)));
        page.extend([format!("- {}: {}{place}\n", clue.grade, plain(&clue.text))]);
    }
    page.extend([format!(
        "\nBecause: {} ({}; {})\n\nNext: {}\n",
        plain(&finding.because.text),
        code(finding.because.rule.as_str()),
        plain(&finding.because.short_sources),
        plain(&finding.next.text)
    )]);
    let commands: Vec<&str> =
        [&finding.next.slmgr, &finding.next.oslicense].into_iter().flatten().map(String::as_str).collect();
    if !commands.is_empty() {
        page.push_str("\n```\n");
        for command in commands {
            page.extend([&command.replace("```", "'''"), "\n"]);
        }
        page.push_str("```\n");
    }
    page.extend([format!("\n{}\n", code(finding.id))]);
    page
}

/// `Problem`, `Warning`, `Note`, `Good`.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// Text that came from an input, so that it is shown as it is and changes nothing around it.
fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => shown.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '!' | '~' => {
                shown.push('\\');
                shown.push(letter);
            }
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;
    use super::*;

    #[test]
    fn the_parts_stand_in_their_order() {
        let page = markdown(&report());
        let places: Vec<_> = [
            "# Volume activation: findings",
            "## Problem: ",
            "- seen: ",
            "Because: ",
            "Next: ",
            "```\nslmgr.vbs",
        ]
        .map(|part| page.find(part).expect(part))
        .to_vec();
        assert!(places.is_sorted(), "{page}");
        assert!(page.contains("## Machines") && page.contains("## Read"), "{page}");
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut report = report();
        "<img src=x> [a](http://b.example) | *bold*\n# head".clone_into(&mut report.findings[0].title);
        let page = markdown(&report);
        assert!(page.contains("\\<img src=x\\> \\[a\\](http://b.example) \\| \\*bold\\* \\# head"), "{page}");
    }
}
