//! What the core says, in the language of the window.
//!
//! The core and all that is written for others speak English; rules explain themselves where they stand. The files of
//! words hold each of its sentences as a message `said-…`, in English with a place for every value. A sentence is known
//! by its English form, and said again with its values by the message of the same id in the file of another language.
//! What no message knows stays in English; in a place called `quote` stand words of the catalogue, such as a remedy,
//! which are said in English where no message knows them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::Entry;

use super::pattern::{Pattern, Piece, Values, first_word, in_braces, piece, take};
use super::told::told;
use super::{Language, dictionary, fill, grouped, spoken};

pub(super) static SENTENCES: LazyLock<Sentences> =
    LazyLock::new(|| Sentences::read(Language::English.source()));

/// A sentence of the core in the language of the window.
pub fn said(english: &str) -> Cow<'_, str> {
    told(english, |told| told.words.clone()).map_or(Cow::Borrowed(english), Cow::Owned)
}

/// The same where it is one of the messages whose ids begin so; else the text as it is.
pub fn said_as<'a>(prefix: &str, text: &'a str) -> Cow<'a, str> {
    let words = told(text, |told| {
        let is_one = told.id.is_some_and(|id| id.starts_with(prefix));
        told.words.clone().filter(|_| is_one)
    });
    words.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Whether the language of the window has words for all of a sentence of the core, quotes included.
pub fn knows(english: &str) -> bool {
    spoken() == Language::English || told(english, |told| told.is_whole.then_some(())).is_some()
}

/// The messages that a sentence is said with, by id and in its order; none where it stays in English.
pub fn ids_of(english: &str) -> Vec<&'static str> {
    SENTENCES.ids(english)
}

/// The place of words of the catalogue.
const QUOTE: &str = "quote";

impl Piece {
    /// The words, or what stands in the place in the language of the window.
    fn filled<'a>(&'a self, values: &Values<'_, 'a>) -> Cow<'a, str> {
        match self {
            Self::Words(words) => Cow::Borrowed(words),
            Self::Value(name) => {
                let value = values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| *value);
                number(value).map_or_else(|| SENTENCES.value(value), |n| Cow::Owned(grouped(u64::from(n))))
            }
        }
    }
}

/// All sentences of the core.
pub(super) struct Sentences {
    /// Those that begin with a word, by that word; the surest first.
    by_word: BTreeMap<String, Vec<Pattern>>,
    /// Those that begin with a value or within a word.
    others: Vec<Pattern>,
}

/// How a sentence ends before another.
const END: &str = ". ";

/// A sentence and the message that says it.
struct Found<'pattern, 'text> {
    pattern: &'pattern Pattern,
    values: Values<'pattern, 'text>,
    /// The full stop or semicolon that the sentence has and its message has not.
    stop: &'static str,
}

impl Sentences {
    /// The messages `said-…` of a file of words; one that chooses among variants is none of them.
    fn read(source: &str) -> Self {
        let resource = match fluent_syntax::parser::parse(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let messages = resource.body.iter().filter_map(|entry| {
            let Entry::Message(message) = entry else { return None };
            let value = message.value.as_ref().filter(|_| message.id.name.starts_with("said-"))?;
            let pieces: Option<Vec<Piece>> = value.elements.iter().map(piece).collect();
            Some(Pattern { id: message.id.name.to_owned(), pieces: pieces?, said: None })
        });
        Self::of(messages)
    }

    /// Texts of a data file with names in braces, each by its place, in English and as it is said.
    pub(super) fn of_texts<'a>(texts: impl Iterator<Item = (String, &'a str, &'a str)>) -> Self {
        Self::of(texts.map(|(id, english, said)| Pattern {
            id,
            pieces: in_braces(english),
            said: Some(in_braces(said)),
        }))
    }

    fn of(patterns: impl Iterator<Item = Pattern>) -> Self {
        let mut all = Self { by_word: BTreeMap::new(), others: Vec::new() };
        for pattern in patterns {
            match pattern.first_word().map(str::to_owned) {
                Some(word) => all.by_word.entry(word).or_default().push(pattern),
                None => all.others.push(pattern),
            }
        }
        for patterns in all.by_word.values_mut().chain([&mut all.others]) {
            patterns.sort_by_key(|pattern| usize::MAX - pattern.weight());
        }
        all
    }

    /// The surest message for a sentence, with its values, none of which runs over the end of a sentence. Where the
    /// core goes on after it, it has a full stop or a semicolon more.
    fn find<'a, 'text>(&'a self, sentence: &'text str) -> Option<Found<'a, 'text>> {
        let is_one = |values: &Values<'_, '_>| values.iter().all(|(_, value)| !value.contains(END));
        let more = [".", ";"].into_iter().find_map(|stop| Some((sentence.strip_suffix(stop)?, stop)));
        let before = || more.and_then(|(bare, stop)| self.surest(bare, stop, is_one));
        self.surest(sentence, "", is_one).or_else(before)
    }

    /// The message with the most words of those that fit a text with such values.
    fn surest<'a, 'text>(
        &'a self,
        text: &'text str,
        stop: &'static str,
        are_good: impl Fn(&Values<'a, 'text>) -> bool,
    ) -> Option<Found<'a, 'text>> {
        let first = |patterns: &'a [Pattern]| {
            patterns.iter().find_map(|pattern| {
                let mut values = Vec::new();
                let fits = take(&pattern.pieces, text, &mut values) && are_good(&values);
                fits.then_some(Found { pattern, values, stop })
            })
        };
        let mine = self.by_word.get(first_word(text)).and_then(|mine| first(mine));
        mine.into_iter().chain(first(&self.others)).max_by_key(|found| found.pattern.weight())
    }

    /// The messages that make up a text: one for the whole of it, or one for each of its sentences, or of what stands
    /// between semicolons.
    fn parts<'a, 'text>(&'a self, english: &'text str) -> Option<Vec<Found<'a, 'text>>> {
        let whole = self.find(english).map(|found| vec![found]);
        let by_sentence = || sentences(english).map(|part| self.find(part)).collect();
        let by_clause = || clauses(english).map(|part| self.find(part)).collect();
        let at_least = || self.surest(english, "", |_| true).map(|found| vec![found]);
        whole.or_else(by_sentence).or_else(by_clause).or_else(at_least)
    }

    /// The messages of a text and of its values.
    pub(super) fn ids(&self, english: &str) -> Vec<&str> {
        let mut ids = Vec::new();
        for found in self.parts(english).into_iter().flatten() {
            ids.push(found.pattern.id.as_str());
            ids.extend(found.values.into_iter().flat_map(|(_, value)| self.ids(value)));
        }
        ids
    }

    /// A text that is known whole, in the language of the window.
    pub(super) fn whole(&self, english: &str) -> Option<String> {
        self.find(english).map(|found| self.sentence(found))
    }

    /// One or more sentences in the language of the window; `None` where one of them is not known.
    pub(super) fn say(&self, english: &str) -> Option<String> {
        let parts: Vec<String> = self.parts(english)?.into_iter().map(|found| self.sentence(found)).collect();
        Some(parts.join(" "))
    }

    pub(super) fn knows(&self, english: &str) -> bool {
        self.parts(english).is_some_and(|parts| {
            let mut values = parts.into_iter().flat_map(|found| found.values);
            values.all(|(name, value)| {
                let is_name = name != QUOTE || !value.contains(' ');
                if is_name { self.is_whole(value) } else { self.knows(value) }
            })
        })
    }

    /// Whether nothing in a value stays in English; a name has nothing that could.
    fn is_whole(&self, value: &str) -> bool {
        self.parts(value).is_none() || self.knows(value)
    }

    fn sentence(&self, Found { pattern, values, stop }: Found<'_, '_>) -> String {
        if let Some(said) = &pattern.said {
            return said.iter().map(|piece| piece.filled(&values)).collect::<String>() + stop;
        }
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let said = match number(value) {
                Some(number) => FluentValue::from(number),
                None if name == QUOTE => self.say(value).map_or_else(|| value.into(), FluentValue::from),
                None => FluentValue::from(self.value(value)),
            };
            arguments.set(name, said);
        }
        dictionary().say(&pattern.id, &arguments) + stop
    }

    /// A value in the language of the window: words of the core too, at the start of a sentence or not, or a list of
    /// such.
    fn value<'a>(&self, english: &'a str) -> Cow<'a, str> {
        if let Some(known) = self.say(english) {
            return Cow::Owned(known);
        }
        if let Some(known) = with_first(english, char::to_lowercase).and_then(|within| self.say(&within)) {
            return Cow::Owned(with_first(&known, char::to_uppercase).unwrap_or(known));
        }
        match english.rsplit_once(" and ") {
            Some((list, last)) => {
                let list: Vec<_> = list.split(", ").map(|part| self.value(part)).collect();
                Cow::Owned(fill(
                    "so-far.list-and",
                    &[("list", &list.join(", ")), ("last", &self.value(last))],
                ))
            }
            None if english.contains(", ") => {
                let parts: Vec<_> = english.split(", ").map(|part| self.value(part)).collect();
                Cow::Owned(parts.join(", "))
            }
            None => Cow::Borrowed(english),
        }
    }
}

/// The text with another first letter; `None` where that changes nothing.
fn with_first<L: Iterator<Item = char>>(text: &str, other: impl Fn(char) -> L) -> Option<String> {
    let mut letters = text.chars();
    let changed: String = other(letters.next()?).chain(letters).collect();
    (changed != text).then_some(changed)
}

/// What stands between the semicolons of a text, each with its own.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive("; ").map(str::trim_end)
}

/// The sentences of a text, each with its full stop.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(END).map(str::trim_end)
}

/// `12,000` and `7`, but no year and no part of a name.
fn number(text: &str) -> Option<u32> {
    let groups: Vec<&str> = text.split(',').collect();
    let is_grouped = groups.iter().enumerate().all(|(place, group)| {
        let digits = if place == 0 { 1..=3 } else { 3..=3 };
        digits.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_grouped.then(|| groups.concat().parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
said-renews = It renews every { $days } days.
said-ask = { $machines } ask the same host; { $name } needs a count of { $count }.
said-machines = { $n } machines
said-a-client = a client Windows
said-ends = It ends.
said-ends-here = It ends. (Here.)
said-install = Install { $name }.
said-lasts = It lasts { $span }
said-whose-ends = { $name } of { $who } ends
said-name = The { $name }
other = Something else.
";

    fn found(sentence: &str) -> Option<(String, Vec<(String, String)>)> {
        let sentences = Sentences::read(SOURCE);
        let found = sentences.find(sentence)?;
        let owned = found.values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        Some((found.pattern.id.clone(), owned.collect()))
    }

    fn values(sentence: &str) -> Vec<String> {
        found(sentence)
            .map(|(_, values)| values.into_iter().map(|(_, value)| value).collect())
            .unwrap_or_default()
    }

    #[test]
    fn a_sentence_is_known_by_its_words() {
        let check = |sentence, id: Option<&str>| {
            assert_eq!(found(sentence).map(|(id, _)| id).as_deref(), id, "{sentence}");
        };
        check("It renews every 7 days.", Some("said-renews"));
        check("It renews every  days.", None);
        check("It ends.", Some("said-ends"));
        check("It ends", None);
        check("25 machines", Some("said-machines"));
        check("Something else.", None);
        check("", None);
    }

    #[test]
    fn values_are_what_stands_between_the_words() {
        let sentence = "25 machines ask the same host; Windows 7 needs a count of 25.";
        assert_eq!(values(sentence), ["25 machines", "Windows 7", "25"]);
        assert_eq!(values("ü machines"), ["ü"]);
    }

    #[test]
    fn the_message_with_the_most_words_is_the_right_one() {
        assert_eq!(found("The grace of PC-01 ends").map(|(id, _)| id).as_deref(), Some("said-whose-ends"));
    }

    #[test]
    fn a_sentence_before_another_has_its_full_stop() {
        assert_eq!(found("It lasts 7 days.").map(|(id, _)| id).as_deref(), Some("said-lasts"));
        assert_eq!(values("It lasts 7 days."), ["7 days"]);
        assert_eq!(values("It lasts 7 days"), ["7 days"]);
    }

    #[test]
    fn a_value_does_not_run_over_the_end_of_a_sentence() {
        let all = Sentences::read(SOURCE);
        assert_eq!(all.ids("Install Windows 8.1. It ends."), ["said-install", "said-ends"]);
        assert_eq!(all.ids("Install it. Here. Or there."), ["said-install"], "where nothing else fits");
        assert_eq!(all.ids("It ends. Nobody knows."), [""; 0]);
    }

    #[test]
    fn a_text_of_two_sentences_may_have_one_message() {
        assert_eq!(Sentences::read(SOURCE).ids("It ends. (Here.)"), ["said-ends-here"]);
    }

    #[test]
    fn what_stands_between_semicolons_is_known_by_itself() {
        let all = Sentences::read(SOURCE);
        assert_eq!(all.ids("a client Windows; It lasts 7 days."), ["said-a-client", "said-lasts"]);
        assert_eq!(all.ids("a client Windows; nobody."), [""; 0]);
    }

    #[test]
    fn sentences_keep_their_full_stops() {
        assert_eq!(sentences("It ends. It renews.").collect::<Vec<_>>(), ["It ends.", "It renews."]);
        assert_eq!(sentences("It ends.").collect::<Vec<_>>(), ["It ends."]);
    }

    #[test]
    fn years_and_names_are_no_numbers() {
        let check = |text, expect| assert_eq!(number(text), expect, "{text}");
        check("7", Some(7));
        check("180", Some(180));
        check("12,000", Some(12_000));
        check("10,000,000", Some(10_000_000));
        check("2012", None);
        check("1,2", None);
        check("7th", None);
        check("", None);
        check("9,999,999,999", None);
    }
}
