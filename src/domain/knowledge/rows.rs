//! Rows of a TOML file as they are written, each with its place in the file. A row that does not fit its form is
//! reported key by key, so that one reading shows everything that is wrong. It knows no meaning of any key.

use core::ops::Range;
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::TextFile;
use crate::domain::problem::{Problem, line_of};
use crate::domain::reading::{nearest, quoted};

/// A text as written, with its place.
pub(crate) type Text = Option<Spanned<String>>;
/// A list of texts as written.
pub(crate) type Texts = Option<Vec<Spanned<String>>>;
/// A whole number as written.
pub(crate) type Number = Option<Spanned<i64>>;
/// A yes or no as written.
pub(crate) type Flag = Option<Spanned<bool>>;

/// A file whose tables are taken out one after the other.
pub(crate) struct Document<'a> {
    file: &'a TextFile,
    table: DeTable<'a>,
}

/// One row of a table, in the form `R`.
pub(crate) struct Row<'a, R> {
    pub(crate) file: &'a TextFile,
    pub(crate) at: usize,
    /// What problems call the row: `edition "vista-business"`; empty for the head of a file.
    pub(crate) label: String,
    pub(crate) raw: R,
    /// Keys that stand in the file but were left out, because they did not fit and are reported already.
    left_out: BTreeSet<String>,
}

impl<'a, R> Row<'a, R> {
    /// A row that stands for one that is not there.
    pub(crate) fn stand_in(file: &'a TextFile, label: &str) -> Self
    where
        R: Default,
    {
        Self { file, at: 0, label: label.to_owned(), raw: R::default(), left_out: BTreeSet::new() }
    }

    /// The problem of a key that is not there; none where it is there and reported already.
    pub(crate) fn missing(&self, field: &str, found: &str, allowed: impl Into<String>) -> Option<Problem> {
        (!self.left_out.contains(field)).then(|| self.problem(None, field, found, allowed))
    }

    /// A problem of one key of this row; without a place of its own the row's place is given.
    pub(crate) fn problem(
        &self,
        place: Option<Range<usize>>,
        field: &str,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) -> Problem {
        problem_at(
            self.file,
            place.map_or(self.at, |place| place.start),
            &join(&self.label, field),
            found,
            allowed,
        )
    }
}

impl<'a> Document<'a> {
    /// The file's tables; every error of its syntax is reported, and then nothing of it is read. So is a file that
    /// holds nothing: it would silently empty a part of the catalogue.
    pub(crate) fn parse(file: &'a TextFile, problems: &mut Vec<Problem>) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        if errors.is_empty() && table.get_ref().is_empty() {
            problems.push(problem_at(file, 0, "", "nothing in the file", "the rows of a newer catalogue"));
            return None;
        }
        if errors.is_empty() {
            return Some(Self { file, table: table.into_inner() });
        }
        problems.extend(errors.iter().map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            problem_at(file, at, "", error.message().to_owned(), "valid TOML")
        }));
        None
    }

    /// Takes the rows of `[[name]]` out of the file.
    pub(crate) fn rows<R: DeserializeOwned + Default>(
        &mut self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Row<'a, R>> {
        let Some(value) = self.table.remove(name) else { return Vec::new() };
        let span = value.span();
        let DeValue::Array(array) = value.into_inner() else {
            problems.push(problem_at(
                self.file,
                span.start,
                name,
                "a table or a single value",
                format!("rows that begin with [[{name}]]"),
            ));
            return Vec::new();
        };
        array
            .into_iter()
            .enumerate()
            .map(|(place, value)| {
                let label = label_of(name, place, value.get_ref());
                read_row(self.file, label, value, problems)
            })
            .collect()
    }

    /// Takes the table `[name]` out of the file; absent where the file has none.
    pub(crate) fn table<R: DeserializeOwned + Default>(
        &mut self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<Row<'a, R>> {
        let value = self.table.remove(name)?;
        Some(read_row(self.file, name.to_owned(), value, problems))
    }

    /// What is left when all tables are taken: the keys at the head of the file.
    pub(crate) fn head<R: DeserializeOwned + Default>(self, problems: &mut Vec<Problem>) -> Row<'a, R> {
        let value = Spanned::new(0..0, DeValue::Table(self.table));
        read_row(self.file, String::new(), value, problems)
    }
}

/// The row in its form. A key that does not fit is reported and left out, and the rest is tried again.
fn read_row<'a, R: DeserializeOwned + Default>(
    file: &'a TextFile,
    label: String,
    mut value: Spanned<DeValue<'a>>,
    problems: &mut Vec<Problem>,
) -> Row<'a, R> {
    let at = value.span().start;
    let mut left_out = BTreeSet::new();
    loop {
        let error = match R::deserialize(ValueDeserializer::from(value.clone())) {
            Ok(raw) => return Row { file, at, label, raw, left_out },
            Err(error) => error,
        };
        let span = error.span().unwrap_or(at..at);
        let DeValue::Table(table) = value.get_mut() else {
            problems.push(problem_at(file, at, &label, "a single value", "a table of keys"));
            return Row { file, at, label, raw: R::default(), left_out };
        };
        let culprit = table
            .iter()
            .find(|(key, value)| holds(&key.span(), &span) || holds(&value.span(), &span))
            .map(|(key, _)| key.get_ref().to_string());
        let (found, allowed) = told(error.message());
        let field = culprit.clone().unwrap_or_default();
        problems.push(problem_at(file, span.start, &join(&label, &field), found, allowed));
        let Some(key) = culprit else { return Row { file, at, label, raw: R::default(), left_out } };
        table.remove(key.as_str());
        left_out.insert(key);
    }
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What was found and what is allowed, out of a message of the TOML reader.
fn told(message: &str) -> (String, String) {
    if let Some((key, known)) =
        message.strip_prefix("unknown field `").and_then(|rest| rest.split_once("`, "))
    {
        let known = known.trim_start_matches("expected ").trim_start_matches("one of ").replace('`', "");
        let found = format!("the unknown key {}", quoted(key));
        if known == "there are no fields" {
            return (found, "no key outside the tables".to_owned());
        }
        let near = nearest(key, known.split(", "))
            .map_or_else(String::new, |near| format!("did you mean \"{near}\"? Known keys: "));
        return (found, format!("{near}{known}"));
    }
    let message = message.strip_prefix("invalid type: ").unwrap_or(message);
    match message.split_once(", expected ") {
        Some((found, allowed)) => (in_words(found), in_words(allowed)),
        None => (message.to_owned(), "another value".to_owned()),
    }
}

/// What the TOML reader calls a type, as a person calls it.
fn in_words(told: &str) -> String {
    let (kind, value) = told.split_once(' ').unwrap_or((told, ""));
    let value = value.trim_matches('`');
    match (kind, value) {
        ("i64", _) => "a whole number".to_owned(),
        ("a", "string") => "a text".to_owned(),
        ("a", "sequence") | ("sequence", _) => "a list".to_owned(),
        ("a", "boolean") => "true or false".to_owned(),
        ("a", "map") | ("map", _) => "a table".to_owned(),
        ("string", text) => format!("the text {}", quoted(text.trim_matches('"'))),
        ("integer", number) => format!("the number {number}"),
        ("floating", number) => format!("the number {}", number.trim_start_matches("point `")),
        ("boolean", value) => value.to_owned(),
        _ => told.to_owned(),
    }
}

fn label_of(name: &str, place: usize, value: &DeValue<'_>) -> String {
    let id = value.as_table().and_then(|table| {
        ["id", "code", "word"].into_iter().find_map(|key| match table.get(key)?.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Integer(number) => Some(number.as_str().to_owned()),
            DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        })
    });
    id.map_or_else(|| format!("{name}[{place}]"), |id| format!("{name} \"{id}\""))
}

fn join(label: &str, field: &str) -> String {
    match (label.is_empty(), field.is_empty()) {
        (true, _) => field.to_owned(),
        (_, true) => label.to_owned(),
        _ => format!("{label}.{field}"),
    }
}

fn problem_at(
    file: &TextFile,
    at: usize,
    field: &str,
    found: impl Into<String>,
    allowed: impl Into<String>,
) -> Problem {
    Problem {
        file: file.name.to_string(),
        line: Some(line_of(&file.text, at)),
        field: field.to_owned(),
        found: found.into(),
        allowed: allowed.into(),
    }
}
