//! The words of the window: one Fluent file a language, by id. Rules explain themselves where they stand; everything
//! else a person reads comes from here.
//!
//! An id is written with dots where it is asked for and with hyphens in the file: `place.rail` is `place-rail`, and
//! `command.undo.also` is the attribute `also` of `command-undo`. Which language is spoken holds for one thread, so
//! that what is written for others can be made in English beside a window in another language.

mod dictionary;
mod language;
mod pattern;
mod said;
mod taught;
mod told;
mod worded;

use std::cell::Cell;

use chrono::{Datelike as _, NaiveDate};
use dictionary::{Dictionary, Text};
pub use language::Language;
pub use said::{ids_of, knows, said, said_as};
pub use worded::Worded;

static DICTIONARIES: Worded<Dictionary> = Worded::new(|| Dictionary::of(spoken()));

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// From now on this thread says everything in `language`.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The language in which this thread says everything.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// Does `work` in English: what is written for others and what a terminal prints.
pub fn in_english<T>(work: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(Language::English);
    let done = work();
    SPOKEN.set(before);
    done
}

fn dictionary() -> &'static Dictionary {
    DICTIONARIES.get()
}

/// The words with this id; the id itself where the file has none, so that a gap is seen and not hidden.
pub fn word(id: &str) -> &str {
    dictionary().find(id).and_then(Text::fixed).unwrap_or(id)
}

/// The words with this id, or `other` where the file has none.
pub fn word_or(id: &str, other: &'static str) -> &'static str {
    dictionary().find(id).and_then(Text::fixed).unwrap_or(other)
}

/// The words with this id, every `{ $name }` replaced by its value.
pub fn fill(id: &str, values: &[(&str, &str)]) -> String {
    dictionary().fill(id, None, values)
}

/// `1 machine`, `25 machines`: the words with this id for `{ $n }` things.
pub fn count(id: &str, n: u32) -> String {
    dictionary().fill(id, Some(n), &[])
}

/// The words with this id for `{ $n }` things, with other values beside it.
pub fn fill_count(id: &str, n: u32, values: &[(&str, &str)]) -> String {
    dictionary().fill(id, Some(n), values)
}

/// The words with this id in pieces, so that the values can stand out; a piece that is a value is marked.
pub fn pieces(id: &str, values: &[(&str, &str)]) -> Vec<(String, bool)> {
    // Neither a file of words nor a value has control characters.
    const MARK: char = '\u{1}';
    let marked: Vec<_> = values.iter().map(|(name, value)| (*name, format!("{MARK}{value}{MARK}"))).collect();
    let marked: Vec<_> = marked.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let filled = fill(id, &marked);
    let pieces = filled.split(MARK).enumerate().map(|(place, piece)| (piece.to_owned(), place % 2 == 1));
    pieces.filter(|(piece, _)| !piece.is_empty()).collect()
}

/// Whether the file holds this id.
pub fn has(id: &str) -> bool {
    dictionary().find(id).is_some()
}

/// A number with its digits in groups of three: `12,345`.
pub fn grouped(n: u64) -> String {
    spoken().grouped(n)
}

/// `9 Feb 2010`, `9. Feb. 2010`.
pub fn date(date: NaiveDate) -> String {
    let [day, year] = ["%-d", "%Y"].map(|part| date.format(part).to_string());
    fill("date.day", &[("day", &day), ("month", month(date)), ("year", &year)])
}

/// `Feb 2010`, `Feb. 2010`.
pub fn month_and_year(date: NaiveDate) -> String {
    fill("date.month-and-year", &[("month", month(date)), ("year", &date.format("%Y").to_string())])
}

/// The short name of the month: `Feb`, `Feb.`.
pub fn month(date: NaiveDate) -> &'static str {
    word(match date.month() {
        1 => "date.month-1",
        2 => "date.month-2",
        3 => "date.month-3",
        4 => "date.month-4",
        5 => "date.month-5",
        6 => "date.month-6",
        7 => "date.month-7",
        8 => "date.month-8",
        9 => "date.month-9",
        10 => "date.month-10",
        11 => "date.month-11",
        _ => "date.month-12",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_without_words_is_seen() {
        assert_eq!(word("no.such"), "no.such");
        assert_eq!(fill("no.such", &[("n", "7")]), "no.such");
        assert_eq!(word_or("no.such", "else"), "else");
        assert!(!has("no.such") && has("place.decide"));
    }

    #[test]
    fn words_are_found_by_dots_for_hyphens() {
        assert_eq!(word("place.hand-over"), "Hand over");
        assert_eq!(word("command.undo.also"), "revert back");
        assert_eq!(word("answer.attachment.core"), "Always on it");
    }

    #[test]
    fn values_fill_their_places() {
        assert_eq!(fill("widget.of-choice", &[("name", "Theme"), ("value", "Dark")]), "Theme, Dark");
        assert_eq!(word("diagnose.between"), ", ");
    }

    #[test]
    fn values_are_marked_among_the_pieces() {
        let group = [("group", "B")];
        let pieces = pieces("keys.own-enough", &group);
        let pieces: Vec<_> = pieces.iter().map(|(piece, value)| (piece.as_str(), *value)).collect();
        assert_eq!(pieces, [("Highest you own: ", false), ("B", true), (", enough", false)]);
    }

    #[test]
    fn one_and_many_differ() {
        assert_eq!(count("span.days", 1), "1 day");
        assert_eq!(count("span.days", 12_000), "12,000 days");
        assert_eq!(fill_count("event.joined", 1, &[("machine", "7")]), "machine 7 joins");
        assert_eq!(fill_count("event.joined", 25, &[("machine", "7")]), "first of 25 to join");
    }

    #[test]
    fn a_date_is_written_as_the_language_writes_it() {
        let day = |month| NaiveDate::from_ymd_opt(2010, month, 9).unwrap_or_default();
        let english = (1..=12).map(|month| date(day(month))).collect::<Vec<_>>();
        let as_chrono_says = (1..=12).map(|month| day(month).format("%-d %b %Y").to_string());
        assert_eq!(english, as_chrono_says.collect::<Vec<_>>());
        speak(Language::German);
        assert_eq!(date(day(2)), "9. Feb. 2010");
        assert_eq!(date(day(5)), "9. Mai 2010");
        assert_eq!(month_and_year(day(10)), "Okt. 2010");
        speak(Language::English);
    }

    #[test]
    fn german_counts_and_groups_as_german_does() {
        speak(Language::German);
        assert_eq!(count("span.days", 1), "1 Tag");
        assert_eq!(count("span.days", 12_000), "12.000 Tage"); // in German
        assert_eq!(grouped(12_000), "12.000");
        speak(Language::English);
    }

    #[test]
    fn another_language_is_spoken_until_it_is_not() {
        speak(Language::Pseudo);
        assert_eq!(word("place.keys"), "KKeeyyss");
        assert_eq!(in_english(|| word("place.keys")), "Keys");
        assert_eq!(fill("widget.copy-what", &[("what", "x")]), "CCooppyy x");
        speak(Language::English);
        assert_eq!(word("place.keys"), "Keys");
    }
}
