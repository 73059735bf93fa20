//! The label file as it is written, and the maps made of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::key::{Key, key};
use super::{ENDS, Known, Label, Labels, Script, Statement, pairs};
use crate::domain::evidence::machine::{Application, Status};
use crate::domain::ids::SourceId;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    applications: Applications,
    set: Vec<Set>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Applications {
    windows: Vec<String>,
    office: Vec<String>,
}

/// One script in one language from one kind of source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    script: ScriptName,
    language: String,
    trust: Trust,
    /// Ids of the catalogue.
    sources: Vec<SourceId>,
    /// Where the words come from when the catalogue has no source for them.
    #[serde(default)]
    note: String,
    #[serde(default)]
    labels: BTreeMap<Label, Vec<String>>,
    #[serde(default)]
    statements: BTreeMap<Statement, Vec<String>>,
    #[serde(default)]
    begins: BTreeMap<Statement, Vec<String>>,
    #[serde(default)]
    status: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    absent: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ScriptName {
    Slmgr,
    Ospp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Trust {
    Script,
    Seen,
    Doc,
    ThirdParty,
    Memory,
}

/// Reads a label file; the error says what is wrong with it.
pub(super) fn read(text: &str) -> Result<Labels, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut labels = Labels::default();
    for id in file.applications.windows {
        labels.applications.insert(id, Application::Windows);
    }
    for id in file.applications.office {
        labels.applications.insert(id, Application::Office);
    }
    for set in file.set {
        if set.sources.is_empty() && set.note.is_empty() {
            return Err(format!("the set {} has neither sources nor a note", set.language));
        }
        add(&mut labels, set)?;
    }
    Ok(labels)
}

/// Statements of so few characters stand inside other words.
const SHORT: usize = 7;

/// Adds a set; a word that an earlier set has keeps its first meaning.
fn add(labels: &mut Labels, set: Set) -> Result<(), String> {
    let script = match set.script {
        ScriptName::Slmgr => Script::Slmgr,
        ScriptName::Ospp => Script::Ospp,
    };
    let sure = matches!(set.trust, Trust::Script | Trust::Seen | Trust::Doc);
    for (what, texts) in set.labels {
        for text in texts {
            let bytes = Key::of(&text);
            let key = key(&text);
            if let Some(pair) = pairs::around(&key) {
                labels.label_ends.insert(pair);
            }
            if let Some(pair) = pairs::last_two(&key) {
                labels.endings.insert(pair);
            }
            labels.longest = labels.longest.max(text.len());
            let ends = bytes.beginning();
            labels.ends.insert(ends.get(ends.len().saturating_sub(ENDS)..).unwrap_or_default(), ());
            labels.misread.insert(bytes.misread().beginning(), Known { what, script, sure });
            labels.labels.insert(bytes.beginning(), Known { what, script, sure });
            word(labels, key);
        }
    }
    for (what, texts) in set.statements {
        for text in texts {
            let key = key(&text);
            labels.statements.insert(key.as_bytes(), Known { what, script, sure });
            if let Some(pair) = pairs::around(&key) {
                labels.statement_ends.insert(pair);
            }
            if key.chars().count() > SHORT {
                labels.long_statements.entry(key.clone()).or_insert(Known { what, script, sure });
            }
            word(labels, key);
            if text.contains(' ') {
                labels.statement_texts.push(text);
            }
        }
    }
    for (what, texts) in set.begins {
        for text in texts {
            let key = key(&text);
            if let Some(first) = key.bytes().next() {
                let same = labels.begins.entry(first).or_default();
                same.push((key.clone(), Known { what, script, sure }));
                // The longest first; of equal ones the first stays.
                same.sort_by_key(|(begin, _)| core::cmp::Reverse(begin.len()));
            }
            word(labels, key);
        }
    }
    for (id, texts) in set.status {
        let what = Status::from_id(&id).ok_or_else(|| format!("{}: no status {id}", set.language))?;
        for text in texts {
            let key = key(&text);
            if let Some(pair) = pairs::around(&key) {
                labels.status_ends.insert(pair);
            }
            labels.statuses.insert(key.as_bytes(), Known { what, script, sure });
        }
    }
    for text in set.absent.into_values().flatten() {
        labels.absent.insert(key(&text).as_bytes(), ());
    }
    Ok(())
}

/// Adds a label or a statement to those that may be broken over lines.
fn word(labels: &mut Labels, key: String) {
    if let Some(pair) = pairs::first_two(&key) {
        labels.beginnings.insert(pair);
    }
    labels.words.insert(key);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    const EMBEDDED: &str = include_str!("../../../../assets/evidence/labels.toml");

    #[test]
    fn the_embedded_label_sets_hold() {
        let labels = read(EMBEDDED).unwrap();
        assert!(labels.labels.len() > 100, "{}", labels.labels.len());
    }

    #[test]
    fn every_word_fits_a_key() {
        let labels = read(EMBEDDED).unwrap();
        let longest = labels.words.iter().map(String::len).max().unwrap();
        assert!(longest <= Key::MOST, "{longest}");
    }

    #[test]
    fn every_source_is_one_of_the_catalogue() {
        let file: File = toml::from_str(EMBEDDED).unwrap();
        let sources = &Knowledge::embedded().catalog.sources;
        for source in file.set.iter().flat_map(|set| &set.sources) {
            assert!(sources.contains_key(source), "{source}");
        }
    }

    #[test]
    fn a_set_of_no_known_origin_is_refused() {
        let text = "[applications]\nwindows = []\noffice = []\n[[set]]\nscript = \"slmgr\"\nlanguage = \"xx\"\n\
            trust = \"seen\"\nsources = []\n";
        assert_eq!(read(text).err().unwrap(), "the set xx has neither sources nor a note");
    }
}
