//! The pages: well-formed, whole in themselves, every link with its target, and every part of the issue in them.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{HARD, Whole, all, file, files_of_all, made, request, text};

/// What a page holds, as a parser sees it.
struct Page {
    ids: Vec<String>,
    links: Vec<String>,
    elements: BTreeSet<String>,
}

fn parsed(name: &str, page: &str) -> Page {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let mut seen = Page { ids: Vec::new(), links: Vec::new(), elements: BTreeSet::new() };
    let mut depth = 0_i32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                seen.take(name, &start);
            }
            Ok(Event::Empty(start)) => seen.take(name, &start),
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error} at {}", reader.buffer_position()),
        }
    }
    assert_eq!(depth, 0, "{name}: every element is closed");
    seen
}

impl Page {
    fn take(&mut self, name: &str, start: &BytesStart<'_>) {
        self.elements.insert(start.name().as_ref().to_owned());
        for attribute in start.attributes() {
            let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
            let value = attribute.value.into_owned();
            match attribute.key.as_ref() {
                "id" => self.ids.push(value),
                "href" => self.links.push(value),
                "src" => panic!("{name} fetches {value}"),
                _ => {}
            }
        }
    }
}

/// What HTML knows and these pages use; anything else is a slip.
const KNOWN: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "section",
    "nav",
    "footer",
    "h1",
    "h2",
    "h3",
    "p",
    "small",
    "strong",
    "span",
    "div",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "code",
    "a",
    "figure",
    "figcaption",
    "br",
    "svg",
    "line",
    "rect",
    "text",
    "polygon",
    "polyline",
];

#[test]
fn every_page_is_well_formed_and_stands_alone() {
    for (plan, page) in files_of_all(".html") {
        let name = format!("{} of {plan}", page.name);
        let html = text(page);
        assert!(
            html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.ends_with("</html>\n"),
            "{name}"
        );
        assert!(!html.contains("{{") && !html.contains("{%") && !html.contains("undefined"), "{name}");
        for fetched in ["src=", "<script", "url(", "@import", "<link"] {
            assert!(!html.contains(fetched), "{name}: {fetched}");
        }
        // Void elements of the older report are written the HTML way.
        let xml = html
            .replacen("<meta charset=\"utf-8\">", "", 1)
            .replace("initial-scale=1\">", "initial-scale=1\"/>");
        let page = parsed(&name, &xml.replace("<br>", "<br/>"));
        for element in &page.elements {
            assert!(KNOWN.contains(&element.as_str()), "{name}: <{element}>");
        }
        let ids: BTreeSet<&String> = page.ids.iter().collect();
        assert_eq!(ids.len(), page.ids.len(), "{name}: each id once");
        for link in &page.links {
            let target = link.strip_prefix('#').unwrap_or_else(|| panic!("{name} leads to {link}"));
            assert!(page.ids.iter().any(|id| id == target), "{name}: nothing is at {link}");
        }
        assert!(html.contains("@media print"), "{name} prints");
    }
}

#[test]
fn the_record_has_every_part_of_a_decision() {
    let example = include_str!("../../../assets/plans/example.activation.toml");
    let made = made(&request("example", example));
    let page = text(file(&made, "decision.html"));
    let note = text(file(&made, "decision.md"));
    for part in [
        "Which key belongs on Windows Vista Enterprise, and how shall it be activated?",
        "Recommendation for the machine asked about",
        "What was told",
        "Because",
        "Why not the others",
        "What would change it",
        "Assumed, because it was not told",
        "The fleet",
        "Outlook, 2009-03-02 to 2011-03-01",
        "Articles of 2009",
        "Facts of 2026-",
        "The sources disagree",
        "Sources",
        "VKK3X-68KWM-X2YGT-QR4M6-4BWMV",
    ] {
        assert!(page.contains(part), "{part:?} is missing in the page");
        assert!(note.contains(part), "{part:?} is missing in the note:\n{note}");
    }
    assert_eq!(page.matches("<svg viewBox=\"0 0 680 168\"").count(), 2, "states and counts");
    assert!(page.contains("2009-12") || page.contains("2010-01"), "the day of the lapse");
}

#[test]
fn the_runbook_tells_everything_about_each_step() {
    for Whole { name, plan, made, .. } in all() {
        let page = text(file(made, "runbook.html"));
        let steps = page.matches("<div class=\"step\">").count();
        for part in ["Who: ", "<dt>Check</dt>", "<dt>Undo</dt>", "<dt>If it fails</dt>"] {
            assert_eq!(page.matches(part).count(), steps, "{name}: {part}");
        }
        assert_eq!(steps == 0, plan.hosts.is_empty() && plan.cohorts.is_empty(), "{name}");
        for host in &plan.hosts {
            assert!(page.contains(&format!("Host {}", host.id)), "{name}: {}", host.id);
        }
    }
}

#[test]
fn what_is_written_by_hand_changes_nothing_around_it() {
    let made = made(&request("hard", HARD));
    let page = text(file(&made, "decision.html"));
    assert!(page.contains("A &quot;hard&quot; &lt;plan&gt; &amp; 100% of it"), "the name stays text");
    let note = text(file(&made, "decision.md"));
    assert!(
        note.contains(r#"A "hard" \<plan\> &amp; 100% of it \| \`x\`"#),
        "{}",
        note.lines().nth(2).unwrap()
    );
    let table = |line: &&str| line.starts_with('|');
    let policy = text(file(&made, "network/policy.md"));
    for line in policy.lines().filter(table) {
        let cells = line.replace("\\|", "").matches('|').count();
        assert!((4..=5).contains(&cells), "{line}");
    }
}
