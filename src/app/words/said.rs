//! What the core says, in the language of the window.
//!
//! The core and all that is written for others speak English; rules explain themselves where they stand. The files of
//! words hold each of its sentences as a message `said-…`, in English with a place for every value. A sentence is known
//! by its English form, and said again with its values by the message of the same id in the file of another language.
//! What no message knows, such as a fact of the catalogue, stays in English.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

use super::{Language, dictionary, fill, spoken};

static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::read(Language::English.source()));

/// A sentence of the core in the language of the window.
pub fn said(english: &str) -> Cow<'_, str> {
    if spoken() == Language::English {
        return Cow::Borrowed(english);
    }
    SENTENCES.say(english).map_or(Cow::Borrowed(english), Cow::Owned)
}

/// Whether the language of the window has words for a sentence of the core.
pub fn knows(english: &str) -> bool {
    spoken() == Language::English || SENTENCES.say(english).is_some()
}

/// The messages that a sentence is said with, by id and in its order; none where it stays in English.
pub fn ids_of(english: &str) -> Vec<&'static str> {
    let mut ids = Vec::new();
    for part in sentences(english) {
        match SENTENCES.find(part) {
            Some((pattern, values)) => {
                ids.push(pattern.id.as_str());
                ids.extend(values.into_iter().flat_map(|(_, value)| ids_of(value)));
            }
            None => return Vec::new(),
        }
    }
    ids
}

/// What a message looks like, piece by piece.
enum Piece {
    Words(String),
    /// A place for a value, by its name.
    Value(String),
}

/// A sentence of the core with places for its values.
struct Pattern {
    id: String,
    pieces: Vec<Piece>,
}

impl Pattern {
    /// How many bytes are words: the more, the surer it is the right one.
    fn weight(&self) -> usize {
        let words = self.pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words.len(),
            Piece::Value(_) => 0,
        });
        words.sum()
    }

    /// The first word, where the sentence begins with one.
    fn first_word(&self) -> Option<&str> {
        match self.pieces.first()? {
            Piece::Words(words) => {
                let word = first_word(words);
                (word.len() < words.len() || self.pieces.len() == 1).then_some(word)
            }
            Piece::Value(_) => None,
        }
    }
}

/// All sentences of the core.
struct Sentences {
    /// Those that begin with a word, by that word; the surest first.
    by_word: BTreeMap<String, Vec<Pattern>>,
    /// Those that begin with a value or within a word.
    others: Vec<Pattern>,
}

/// The values of a sentence by the names that its message gives them.
type Values<'pattern, 'text> = Vec<(&'pattern str, &'text str)>;

impl Sentences {
    /// The messages `said-…` of a file of words; one that chooses among variants is none of them.
    fn read(source: &str) -> Self {
        let resource = match fluent_syntax::parser::parse(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut all = Self { by_word: BTreeMap::new(), others: Vec::new() };
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(value) = message.value.as_ref().filter(|_| message.id.name.starts_with("said-")) else {
                continue;
            };
            let Some(pieces) = value.elements.iter().map(piece).collect() else { continue };
            let pattern = Pattern { id: message.id.name.to_owned(), pieces };
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

    /// The surest message for a sentence, with its values.
    fn find<'text>(&self, sentence: &'text str) -> Option<(&Pattern, Values<'_, 'text>)> {
        let mine = self.by_word.get(first_word(sentence)).into_iter().flatten();
        let mut fits = mine.chain(&self.others).filter_map(|pattern| {
            let mut values = Vec::new();
            take(&pattern.pieces, sentence, &mut values).then_some((pattern, values))
        });
        fits.next()
    }

    /// One or more sentences in the language of the window; `None` where one of them is not known.
    fn say(&self, english: &str) -> Option<String> {
        let whole = self.sentence(english);
        whole.or_else(|| {
            let parts: Option<Vec<String>> = sentences(english).map(|part| self.sentence(part)).collect();
            parts.filter(|parts| parts.len() > 1).map(|parts| parts.join(" "))
        })
    }

    fn sentence(&self, english: &str) -> Option<String> {
        let (pattern, values) = self.find(english)?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(name, number(value).map_or_else(|| self.value(value).into(), FluentValue::from));
        }
        Some(dictionary().say(&pattern.id, &arguments))
    }

    /// A value in the language of the window: words of the core too, or a list of such.
    fn value<'a>(&self, english: &'a str) -> Cow<'a, str> {
        if let Some(known) = self.sentence(english) {
            return Cow::Owned(known);
        }
        match english.rsplit_once(" and ") {
            Some((list, last)) => {
                let list: Vec<_> = list.split(", ").map(|part| self.value(part)).collect();
                Cow::Owned(fill(
                    "so-far.list-and",
                    &[("list", &list.join(", ")), ("last", &self.value(last))],
                ))
            }
            None => Cow::Borrowed(english),
        }
    }
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Value(id.name.to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable { .. } => None,
    }
}

/// Whether the pieces make up the whole text; the values are as short as they can be, and none is empty.
fn take<'pattern, 'text>(
    pieces: &'pattern [Piece],
    text: &'text str,
    values: &mut Values<'pattern, 'text>,
) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((Piece::Words(words), after)) => {
            text.strip_prefix(words.as_str()).is_some_and(|rest| take(after, rest, values))
        }
        Some((Piece::Value(name), after)) => {
            let ends = text.char_indices().map(|(at, _)| at).skip(1).chain([text.len()]);
            ends.filter_map(|end| text.split_at_checked(end)).any(|(value, rest)| {
                if value.is_empty() || !begins(after, rest) {
                    return false;
                }
                values.push((name, value));
                let fits = take(after, rest, values);
                if !fits {
                    values.pop();
                }
                fits
            })
        }
    }
}

fn begins(pieces: &[Piece], text: &str) -> bool {
    match pieces.first() {
        None => text.is_empty(),
        Some(Piece::Words(words)) => text.starts_with(words.as_str()),
        Some(Piece::Value(_)) => true,
    }
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// The sentences of a text, each with its full stop.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim_end)
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
other = Something else.
";

    fn found(sentence: &str) -> Option<(String, Vec<(String, String)>)> {
        let sentences = Sentences::read(SOURCE);
        let (pattern, values) = sentences.find(sentence)?;
        let owned = values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        Some((pattern.id.clone(), owned.collect()))
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
