//! What the core says against the files of words: every message has its sentence.

use std::collections::BTreeSet;

use activation_wizard::app::words::{Language, ids_of};
use fluent_syntax::ast::{Entry, PatternElement};

use crate::architecture::files;

/// The code without its tests, and with its strings as they read: a line that goes on is one. Behind it the rules.
fn core() -> String {
    let mut all = String::new();
    for file in files("src/domain") {
        let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let mut lines = code.lines().filter(|line| !line.trim_start().starts_with("//")).peekable();
        while let Some(line) = lines.next() {
            let Some(open) = line.strip_suffix('\\') else {
                all.push_str(line);
                all.push('\n');
                continue;
            };
            all.push_str(open);
            if let Some(next) = lines.peek_mut() {
                *next = next.trim_start();
            }
        }
    }
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let books =
        ["articles-2009", "va-2.0", "windows-7", "current"].map(|book| format!("rulebooks/{book}.toml"));
    for rules in books.into_iter().chain(["catalog/rules.toml".to_owned()]) {
        all.push_str(&std::fs::read_to_string(assets.join(rules)).unwrap());
    }
    all.replace("\\\"", "\"")
}

/// The sentences for which no message is there. Those that differ only in digits are shown once.
pub(crate) fn unknown<'a>(sentences: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let without = sentences.into_iter().filter(|text| !text.is_empty() && ids_of(text).is_empty());
    without.filter(|text| seen.insert(text.replace(|c: char| c.is_ascii_digit(), ""))).collect()
}

/// What the strings of the code and the rules hold between their places for values.
fn fragments(core: &str) -> BTreeSet<&str> {
    core.split(['"', '{', '}']).filter(|part| !part.is_empty()).collect()
}

/// Whether words are put together of such fragments.
fn is_made_of(words: &str, fragments: &BTreeSet<&str>) -> bool {
    let mut reached = vec![false; words.len() + 1];
    reached[0] = true;
    for from in 0..words.len() {
        if reached[from] {
            for fragment in fragments.iter().filter(|fragment| words[from..].starts_with(**fragment)) {
                reached[from + fragment.len()] = true;
            }
        }
    }
    reached[words.len()]
}

#[test]
fn every_message_is_said_by_the_core() {
    let resource = fluent_syntax::parser::parse(Language::English.source()).expect("the file reads whole");
    let core = core();
    let fragments = fragments(&core);
    let is_said = |words: &str| core.contains(words) || is_made_of(&words.replace('"', ""), &fragments);
    let mut unsaid = Vec::new();
    let mut checked = 0;
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = message.value.as_ref().filter(|_| message.id.name.starts_with("said-")) else {
            continue;
        };
        let runs = pattern.elements.iter().filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        });
        let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
        // What is named by a word of its own begins a sentence with a capital.
        let begun = longest.replacen("Th", "th", usize::from(longest.starts_with("Th")));
        if !is_said(longest) && !is_said(&begun) {
            unsaid.push(format!("{}: no code says \"{longest}\"", message.id.name));
        }
        checked += 1;
    }
    assert_eq!(unsaid, Vec::<String>::new());
    assert!(checked > 0);
}
