//! What the core says against the files of words: every message has its sentence.

use activation_wizard::app::words::Language;
use fluent_syntax::ast::{Entry, PatternElement};

use crate::architecture::files;

/// The code without its tests, and with its strings as they read: a line that goes on is one.
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
    all.replace("\\\"", "\"")
}

#[test]
fn every_message_is_said_by_the_core() {
    let resource = fluent_syntax::parser::parse(Language::English.source()).expect("the file reads whole");
    let core = core();
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
        assert!(core.contains(longest), "{}: no code says \"{longest}\"", message.id.name);
        checked += 1;
    }
    assert!(checked > 0);
}
