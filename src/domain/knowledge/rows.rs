//! Rows of a TOML file as they are written, each with its place in the file. A row that does not fit its form is
//! reported key by key, so that one reading shows everything that is wrong. It knows no meaning of any key.

use core::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::TextFile;
use crate::domain::problem::{Problem, line_of};

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
}

impl<R> Row<'_, R> {
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
    /// The file's tables; every error of its syntax is reported, and then nothing of it is read.
    pub(crate) fn parse(file: &'a TextFile, problems: &mut Vec<Problem>) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
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
                "one value",
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
    loop {
        let error = match R::deserialize(ValueDeserializer::from(value.clone())) {
            Ok(raw) => return Row { file, at, label, raw },
            Err(error) => error,
        };
        let span = error.span().unwrap_or(at..at);
        let DeValue::Table(table) = value.get_mut() else {
            problems.push(problem_at(file, at, &label, "one value", "a table of keys"));
            return Row { file, at, label, raw: R::default() };
        };
        let culprit = table
            .iter()
            .find(|(key, value)| holds(&key.span(), &span) || holds(&value.span(), &span))
            .map(|(key, _)| key.get_ref().to_string());
        let (found, allowed) = told(error.message());
        let field = culprit.clone().unwrap_or_default();
        problems.push(problem_at(file, span.start, &join(&label, &field), found, allowed));
        match culprit {
            Some(key) => table.remove(key.as_str()),
            None => return Row { file, at, label, raw: R::default() },
        };
    }
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What was found and what is allowed, out of a message of the TOML reader.
fn told(message: &str) -> (String, String) {
    if let Some((key, known)) =
        message.strip_prefix("unknown field `").and_then(|rest| rest.split_once("`, expected "))
    {
        let known = known.trim_start_matches("one of ").replace('`', "");
        let nearest = nearest(key, known.split(", "))
            .map_or_else(String::new, |near| format!("\"{near}\"? Known keys: "));
        return (format!("the unknown key \"{key}\""), format!("{nearest}{known}"));
    }
    let message = message.strip_prefix("invalid type: ").unwrap_or(message);
    match message.split_once(", expected ") {
        Some((found, allowed)) => (found.to_owned(), allowed.to_owned()),
        None => (message.to_owned(), "another value".to_owned()),
    }
}

/// The known name that is meant, when one is near enough to what was written.
pub(crate) fn nearest<'n>(written: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min()
        .map(|(_, name)| name)
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
