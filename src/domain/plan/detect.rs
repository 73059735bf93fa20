//! Telling a plan from answers by what the text holds, never by its name.

use toml_edit::Document;

use crate::domain::plan::fields;
use crate::domain::reading::FieldTable;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// It has `[[cohort]]`, `[[host]]` or `[answers]`.
    Plan,
    /// It has a key that only answers have.
    Answers,
    Neither,
}

/// What this text is. A text that is broken TOML is told by its headings and keys, so that the right reader can
/// name the mistake.
pub fn detect(text: &str) -> FileKind {
    let keys: Vec<String> = match Document::parse(text) {
        Ok(document) => document.as_table().iter().map(|(key, _)| key.to_owned()).collect(),
        Err(_) => text.lines().filter_map(key_of_line).map(str::to_owned).collect(),
    };
    kind_of(|key| keys.iter().any(|found| found == key))
}

/// What a text is that has these keys at its top.
pub(super) fn kind_of(has: impl Fn(&str) -> bool) -> FileKind {
    let has_any_only_of = |these: FieldTable, not_those: FieldTable| {
        these.iter().any(|field| has(field.key) && not_those.iter().all(|other| other.key != field.key))
    };
    let is_plan = [fields::plan::COHORT, fields::plan::HOST, fields::plan::ANSWERS];
    if is_plan.iter().any(|field| has(field.key)) {
        FileKind::Plan
    } else if has_any_only_of(fields::answers::FIELDS, fields::plan::FIELDS) {
        FileKind::Answers
    } else {
        FileKind::Neither
    }
}

/// The first key on a line: `cohort` of `[[cohort]]`, `site` of `site.clients = 40`.
fn key_of_line(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let is_heading = bare.starts_with('[');
    let bare = bare.trim_start_matches('[').trim_start();
    let end = bare.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    let (key, rest) = bare.split_at(end);
    let rest = rest.trim_start();
    let is_key = is_heading || rest.starts_with('=') || rest.starts_with('.');
    (is_key && !key.is_empty()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells() {
        for (text, expect) in [
            ("[[cohort]]\nid = 'a'", FileKind::Plan),
            ("[[host]]", FileKind::Plan),
            ("days = 3\n[answers]\nedition = 'x'", FileKind::Plan),
            ("host = []", FileKind::Plan),
            ("edition = 'vista-enterprise'", FileKind::Answers),
            ("site.clients = 40", FileKind::Answers),
            ("[site]\nclients = 40", FileKind::Answers),
            ("format = 1\nrulebook = 'current'", FileKind::Neither),
            ("format = 1\n[[mak]]\nid = 'x'", FileKind::Neither),
            ("", FileKind::Neither),
            ("Name: Windows(R), Enterprise edition", FileKind::Neither),
        ] {
            assert_eq!(detect(text), expect, "{text}");
        }
    }

    #[test]
    fn broken_toml_is_told_by_its_headings_and_keys() {
        for (text, expect) in [
            ("[[cohort]\nid = 1", FileKind::Plan),
            ("name = \"x\n[answers]\n", FileKind::Plan),
            ("edition = vista\n", FileKind::Answers),
            ("site.clients == 4\n", FileKind::Answers),
            ("License Status: Licensed\n", FileKind::Neither),
            ("edition", FileKind::Neither),
        ] {
            assert_eq!(detect(text), expect, "{text}");
        }
    }
}
