//! What a code, an event or a word typed into the box means: every meaning with its place, since some codes mean
//! different things in different places.

use crate::app::lifecycle::support_dates;
use crate::app::words::{fill, word};
use crate::domain::catalog::Catalog;
use crate::domain::catalog::search::{Entry, Index, Match, keys_ending_in};

/// The most meanings that are shown at once.
const MOST: usize = 6;
/// What is longer than this is no code and no word.
const LONGEST: usize = 64;

/// One meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The code, event or word.
    pub title: String,
    /// Where it means that; empty where it means the same everywhere.
    pub place: String,
    pub meaning: String,
    /// The first thing to do about it; may be empty.
    pub remedy: String,
    /// The name under which the reference has it.
    pub name: String,
}

/// What a line typed into the box means; nothing where it is no name that is known.
pub fn explain(typed: &str, index: &Index, catalog: &Catalog) -> Vec<Explained> {
    let typed = typed.trim();
    if typed.is_empty() || typed.contains('\n') || typed.chars().count() > LONGEST {
        return Vec::new();
    }
    let exact = index.search(typed).into_iter().filter(|(how, _)| *how == Match::Exact);
    exact.filter_map(|(_, entry)| one(&entry, catalog)).take(MOST).collect()
}

fn one(entry: &Entry, catalog: &Catalog) -> Option<Explained> {
    Some(match entry {
        Entry::Error(place) => {
            let row = catalog.errors.get(*place)?;
            Explained {
                title: row.code.clone(),
                place: row.place.clone(),
                meaning: row.meaning.clone(),
                remedy: row.remedies.first().cloned().unwrap_or_default(),
                name: row.code.clone(),
            }
        }
        Entry::Symbol(code) => plain(code, catalog.symbols.names.get(code)?),
        Entry::Event(place) => {
            let row = catalog.events.get(*place)?;
            let id = row.id.to_string();
            let title = fill("diagnose.event", &[("id", &id)]);
            Explained { title, place: row.channel.clone(), name: id, ..plain("", &row.meaning) }
        }
        Entry::Word(place) => {
            let row = catalog.words.get(*place)?;
            plain(&row.word, &row.meaning)
        }
        Entry::Key(tail) => {
            let keys = keys_ending_in(catalog, tail);
            let editions = keys.iter().flat_map(|key| &key.editions).map(|edition| edition.name.as_str());
            let editions: Vec<&str> = editions.collect();
            let meaning =
                fill("diagnose.public-key", &[("editions", &editions.join(word("diagnose.between")))]);
            plain(tail, &meaning)
        }
        Entry::Command(place) => {
            let row = catalog.commands.get(*place)?;
            plain(&row.line, &row.what)
        }
        Entry::Fact(place) => {
            let row = catalog.facts.get(*place)?;
            plain(row.id.as_str(), &row.text)
        }
        Entry::Edition(place) => {
            let row = catalog.editions.get(*place)?;
            plain(&row.name, &support_dates(catalog, row).join(". "))
        }
        Entry::Note(place) => {
            let row = catalog.notes.get(*place)?;
            let remedy = row.remedies.first().cloned().unwrap_or_default();
            Explained { remedy, ..plain(&row.title, &row.problem) }
        }
    })
}

fn plain(title: &str, meaning: &str) -> Explained {
    Explained {
        title: title.to_owned(),
        place: String::new(),
        meaning: meaning.to_owned(),
        remedy: String::new(),
        name: title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn explained(typed: &str) -> Vec<Explained> {
        let catalog = &Knowledge::embedded().catalog;
        explain(typed, &Index::of(catalog), catalog)
    }

    #[test]
    fn a_code_an_event_and_a_word_are_explained() {
        for typed in ["0xC004F038", "c004f038", "12288", "retention"] {
            assert!(!explained(typed).is_empty(), "{typed}");
        }
        assert_eq!(explained("0xC004F038")[0].title, "0xC004F038");
        assert!(!explained("0xC004F038")[0].remedy.is_empty());
    }

    #[test]
    fn a_code_of_two_places_has_two_meanings() {
        let meanings = explained("0x800705B4");
        assert!(meanings.len() >= 2, "{meanings:?}");
        assert!(meanings.iter().all(|meaning| !meaning.place.is_empty()), "{meanings:?}");
    }

    #[test]
    fn nothing_known_is_nothing_explained() {
        for typed in ["", "  ", "nonsense that nobody says", "a\nb"] {
            assert_eq!(explained(typed), []);
        }
    }
}
