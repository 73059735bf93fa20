//! What is searched beside the catalogue's own index: conflicts, rules of the rulebooks, and what words and codes are
//! called in the language of the window.

use super::Entry;
use crate::app::rules::Rule;
use crate::app::words::{Language, said, spoken};
use crate::domain::catalog::Catalog;
use crate::domain::catalog::search::{self, Match};
use crate::domain::knowledge::Knowledge;

/// Something that can be looked up, prepared for searching.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) entry: Entry,
    /// Its id and its title, in lower case.
    names: Vec<String>,
    /// All that it says, in lower case.
    text: String,
}

impl Own {
    fn new(entry: Entry, names: &[&str], text: &[&str]) -> Self {
        let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let text = format!("{} {}", names.join(" "), text.join(" ")).to_lowercase();
        Self { entry, names, text }
    }

    /// How well it answers a query in lower case, if at all.
    pub(super) fn matches(&self, query: &str) -> Option<Match> {
        if query.is_empty() {
            return Some(Match::Mentioned);
        }
        let spaced = query.replace('-', " ");
        let named = |test: &dyn Fn(&str) -> bool| self.names.iter().any(|name| test(name));
        if named(&|name| name == query || name == spaced) {
            Some(Match::Exact)
        } else if named(&|name| name.starts_with(query)) {
            Some(Match::Begins)
        } else if named(&|name| name.contains(query)) {
            Some(Match::Named)
        } else {
            query.split_whitespace().all(|word| self.text.contains(word)).then_some(Match::Mentioned)
        }
    }
}

/// All of them.
pub(super) fn prepared(knowledge: &Knowledge, rules: &[Rule]) -> Vec<Own> {
    let conflicts = knowledge.catalog.conflicts.iter().enumerate().map(|(place, row)| {
        let names = [row.id.as_str(), row.point.as_str()];
        Own::new(Entry::Conflict(place), &names, &[&row.articles, &row.microsoft, &row.handling])
    });
    let rules = rules.iter().enumerate().map(|(place, rule)| {
        let said: Vec<&str> = rule.says.iter().flat_map(|says| [says.text.as_str(), &says.value]).collect();
        Own::new(Entry::Rule(place), &[rule.id.as_str(), &rule.id.as_str().replace('-', " ")], &said)
    });
    conflicts.chain(rules).chain(in_the_language_of_the_window(&knowledge.catalog)).collect()
}

/// Words and error codes by what they are called in it; the index has their English.
fn in_the_language_of_the_window(catalog: &Catalog) -> Vec<Own> {
    if spoken() == Language::English {
        return Vec::new();
    }
    let words = catalog.words.iter().enumerate().map(|(place, row)| {
        let entry = Entry::Catalog(search::Entry::Word(place));
        Own::new(entry, &[&said(&row.word)], &[&said(&row.meaning)])
    });
    let errors = catalog.errors.iter().enumerate().map(|(place, row)| {
        let remedies: Vec<_> = row.remedies.iter().map(|remedy| said(remedy)).collect();
        let entry = Entry::Catalog(search::Entry::Error(place));
        Own::new(entry, &[], &[&said(&row.meaning), &remedies.join(" ")])
    });
    words.chain(errors).collect()
}
