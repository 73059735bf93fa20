//! Conflicts and rules of the rulebooks as they are searched, beside what the catalogue's own index holds.

use super::Entry;
use crate::app::rules::Rule;
use crate::domain::catalog::search::Match;
use crate::domain::knowledge::Knowledge;

/// A conflict or a rule, prepared for searching.
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
    conflicts.chain(rules).collect()
}
