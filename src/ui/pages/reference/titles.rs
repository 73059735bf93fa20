//! What an entry is called in the list and over its detail: a title and one line. Nothing here draws.

use std::borrow::Cow;

use crate::app::App;
use crate::app::lifecycle::support_dates;
use crate::app::reference::Entry;
use crate::app::rules::Rule;
use crate::app::words::{fill, said};
use crate::domain::catalog::search::{self, keys_ending_in};
use crate::domain::catalog::{Catalog, Conflict};
use crate::domain::rulebook::RulebookId;

/// The name of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Title<'a> {
    pub(super) text: Cow<'a, str>,
    /// One line on what it is.
    pub(super) line: Cow<'a, str>,
    /// A code, a command or a key.
    pub(super) mono: bool,
}

impl<'a> Title<'a> {
    fn new(text: impl Into<Cow<'a, str>>, line: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), line: line.into(), mono: false }
    }

    fn mono(text: impl Into<Cow<'a, str>>, line: impl Into<Cow<'a, str>>) -> Self {
        Self { mono: true, ..Self::new(text, line) }
    }
}

/// The name of an entry.
pub(super) fn of<'a>(app: &'a App, entry: &'a Entry) -> Title<'a> {
    let catalog = &app.knowledge.catalog;
    match entry {
        Entry::Catalog(entry) => of_catalog(catalog, entry),
        Entry::Conflict(place) => {
            let Some(row) = catalog.conflicts.get(*place) else { return Title::default() };
            Title::new(row.point.as_str(), both(row))
        }
        Entry::Rule(place) => {
            let Some(rule) = app.reference.rules.get(*place) else { return Title::default() };
            Title::new(rule_name(rule), rule_line(rule, app.document.plan.rulebook))
        }
    }
}

fn of_catalog<'a>(catalog: &'a Catalog, entry: &'a search::Entry) -> Title<'a> {
    let title = match entry {
        search::Entry::Error(place) => {
            catalog.errors.get(*place).map(|row| Title::mono(row.code.as_str(), said(&row.meaning)))
        }
        search::Entry::Symbol(code) => {
            let name = catalog.symbols.names.get(code).map_or("", String::as_str);
            Some(Title::mono(code.as_str(), name))
        }
        search::Entry::Event(place) => catalog.events.get(*place).map(|row| {
            Title::new(fill("reference.event", &[("id", &row.id.to_string())]), row.meaning.as_str())
        }),
        search::Entry::Word(place) => {
            catalog.words.get(*place).map(|row| Title::new(said(&row.word), said(&row.meaning)))
        }
        search::Entry::Key(tail) => {
            let found = keys_ending_in(catalog, tail);
            let names: Vec<&str> =
                found.iter().flat_map(|key| &key.editions).map(|edition| edition.name.as_str()).collect();
            let key = found.first().map_or(tail.as_str(), |found| found.key);
            Some(Title::mono(key, names.join(", ")))
        }
        search::Entry::Command(place) => {
            catalog.commands.get(*place).map(|row| Title::mono(row.line.as_str(), row.what.as_str()))
        }
        search::Entry::Fact(place) => {
            catalog.facts.get(*place).map(|row| Title::new(spelled(row.id.as_str()), row.text.as_str()))
        }
        search::Entry::Edition(place) => catalog
            .editions
            .get(*place)
            .map(|row| Title::new(row.name.as_str(), support_dates(catalog, row).join(". "))),
        search::Entry::Note(place) => {
            catalog.notes.get(*place).map(|row| Title::new(row.title.as_str(), row.problem.as_str()))
        }
    };
    title.unwrap_or_default()
}

fn both(row: &Conflict) -> String {
    fill("reference.both", &[("articles", row.articles.as_str()), ("microsoft", row.microsoft.as_str())])
}

/// `host-activations` as people read it: `Host activations`.
pub(super) fn spelled(id: &str) -> String {
    let mut letters = id.chars().map(|letter| if letter == '-' { ' ' } else { letter });
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

pub(super) fn rule_name(rule: &Rule) -> String {
    spelled(rule.id.as_str())
}

/// What the rulebook in force says, with its value.
fn rule_line(rule: &Rule, book: RulebookId) -> Cow<'_, str> {
    let mut of_book = rule.says.iter().filter(|says| says.book == book);
    of_book.next().map_or(Cow::Borrowed(""), |says| {
        Cow::Owned(fill("reference.rule-line", &[("value", &says.value), ("text", &says.text)]))
    })
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn an_id_reads_as_words() {
        assert_eq!(spelled("host-activations"), "Host activations");
        assert_eq!(spelled("x"), "X");
        assert_eq!(spelled(""), "");
    }
}
