//! The words of one language: a Fluent file read once. What needs no value is formatted at once, for the window asks
//! for hundreds of words a frame.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use super::Language;

/// All words of a language, by id.
pub(super) struct Dictionary {
    bundle: FluentBundle<FluentResource>,
    /// In the order of the ids.
    texts: Vec<(String, Text)>,
}

/// What stands under an id.
pub(super) enum Text {
    /// The same every time.
    Fixed(String),
    /// Has places for values.
    Open { message: String, attribute: Option<String> },
}

impl Text {
    /// The words, where they are the same every time.
    pub(super) fn fixed(&self) -> Option<&str> {
        match self {
            Self::Fixed(words) => Some(words),
            Self::Open { .. } => None,
        }
    }
}

/// What is wrong with a file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    file: &'static str,
    line: usize,
    problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

impl Dictionary {
    /// The words of a language that come with the program; a test holds that none of their files has a fault.
    pub(super) fn of(language: Language) -> Self {
        Self::read(language, language.source()).0
    }

    /// Reads a file of words. What is wrong is left out and told.
    pub(super) fn read(language: Language, source: &str) -> (Self, Vec<Fault>) {
        let fault = |line, problem| Fault { file: language.file(), line, problem };
        let mut faults = Vec::new();
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, wrong)| {
            faults.extend(wrong.into_iter().map(|error| {
                let entry = error.slice.as_ref().unwrap_or(&error.pos).start;
                fault(line_of(source, entry), error.to_string())
            }));
            resource
        });
        let ids = ids(&resource);
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English | Language::Pseudo => |value, _| number(Language::English, value),
            Language::German => |value, _| number(Language::German, value),
        }));
        if language == Language::Pseudo {
            bundle.set_transform(Some(twice));
        }
        for error in bundle.add_resource(resource).err().into_iter().flatten() {
            let line = match &error {
                FluentError::Overriding { id, .. } => last_line_with(source, id),
                FluentError::ParserError(_) | FluentError::ResolverError(_) => 1,
            };
            faults.push(fault(line, error.to_string()));
        }
        let mut dictionary = Self { bundle, texts: Vec::new() };
        dictionary.texts = ids.into_iter().map(|id| dictionary.text(id)).collect();
        dictionary.texts.sort_by(|a, b| a.0.cmp(&b.0));
        (dictionary, faults)
    }

    fn text(&self, (message, attribute): (String, Option<String>)) -> (String, Text) {
        let id = attribute.as_ref().map_or_else(|| message.clone(), |own| format!("{message}-{own}"));
        let fixed = self.format(&message, attribute.as_deref(), None);
        (id, fixed.map_or(Text::Open { message, attribute }, Text::Fixed))
    }

    /// What stands under an id, which may be written with dots.
    pub(super) fn find(&self, id: &str) -> Option<&Text> {
        let spelled = || id.bytes().map(|byte| if byte == b'.' { b'-' } else { byte });
        let place = self.texts.binary_search_by(|(known, _)| known.bytes().cmp(spelled())).ok()?;
        self.texts.get(place).map(|(_, text)| text)
    }

    /// The words under an id with their values; the id itself where there are none.
    pub(super) fn fill(&self, id: &str, n: Option<u32>, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len() + 1);
        if let Some(n) = n {
            arguments.set("n", n);
        }
        for (name, value) in values {
            arguments.set(*name, *value);
        }
        self.say(id, &arguments)
    }

    /// The same with values that may be numbers.
    pub(super) fn say(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        match self.find(id) {
            None => id.to_owned(),
            Some(Text::Fixed(words)) => words.clone(),
            Some(Text::Open { message, attribute }) => {
                self.format(message, attribute.as_deref(), Some(arguments)).unwrap_or_else(|| id.to_owned())
            }
        }
    }

    /// `None` where there is no such message or a value is missing.
    fn format(
        &self,
        message: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(own) => message.get_attribute(own)?.value(),
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, arguments, &mut errors);
        errors.is_empty().then(|| words.into_owned())
    }
}

/// The ids of a file: a message with words of its own, and each attribute.
fn ids(resource: &FluentResource) -> Vec<(String, Option<String>)> {
    let mut ids = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        ids.extend(message.value.iter().map(|_| (id.to_owned(), None)));
        ids.extend(message.attributes.iter().map(|own| (id.to_owned(), Some(own.id.name.to_owned()))));
    }
    ids
}

/// The line in which a place of the text stands, from 1.
fn line_of(source: &str, place: usize) -> usize {
    1 + source.bytes().take(place).filter(|byte| *byte == b'\n').count()
}

/// The last line that gives words to a message.
fn last_line_with(source: &str, id: &str) -> usize {
    let gives = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().enumerate().filter(|(_, line)| gives(line)).last().map_or(1, |(number, _)| number + 1)
}

/// A number as the language writes it; `None` for what is no number.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "made from a u32 in `fill`")]
    let whole = number.value as u64;
    Some(language.grouped(whole))
}

/// Every letter twice.
fn twice(words: &str) -> Cow<'_, str> {
    let mut text = String::with_capacity(2 * words.len());
    for letter in words.chars() {
        text.push(letter);
        if letter.is_alphabetic() {
            text.push(letter);
        }
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(source: &str) -> Vec<String> {
        let (_, faults) = Dictionary::read(Language::English, source);
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_words_of_every_language_read_whole() {
        for language in Language::ALL {
            let (_, faults) = Dictionary::read(language, language.source());
            assert_eq!(faults, [], "{}", language.file());
        }
    }

    #[test]
    fn a_broken_file_is_named_with_its_line() {
        let check = |source: &str, start: &str| {
            let faults = faults(source);
            assert!(faults.iter().any(|fault| fault.starts_with(start)), "{faults:?}");
        };
        check("a = A\n\nb B\n", "assets/words/en.ftl:3: ");
        check("a = A\nb = { $n\n\nc = C\n", "assets/words/en.ftl:2: ");
        check("a = A\nb = B\na = again\n", "assets/words/en.ftl:3: ");
    }

    #[test]
    fn what_is_whole_is_read_beside_what_is_broken() {
        let source = "a = A\nb B\nc = { $n ->\n    [one] 1\n   *[other] { $n }s\n }\n";
        let (dictionary, _) = Dictionary::read(Language::English, source);
        assert_eq!(dictionary.fill("a", None, &[]), "A");
        assert_eq!(dictionary.fill("c", Some(3), &[]), "3s");
        assert_eq!(dictionary.fill("c", None, &[]), "c", "a value is missing");
    }
}
