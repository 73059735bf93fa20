//! One table of a file, with the keys it may have: typed values out, problems noted. A value that is wrong is
//! noted and reads as absent, so that reading goes on to the next problem.

use chrono::NaiveDate;
use toml_edit::{Item, Key, TableLike, Value};

use super::field::{Field, FieldTable, Presence, Shape};
use super::notebook::Notebook;
use super::words::{described, grouped, nearest, quoted};

/// The word that stands for "not sure" where a field may be unknown.
const UNKNOWN: &str = "unknown";

/// A table of a file while it is read.
#[derive(Clone)]
pub(crate) struct Section<'t> {
    table: &'t dyn TableLike,
    /// What messages call it, for example `cohort "desktops"`; empty for the top of the file.
    path: String,
    /// Where it begins.
    start: Option<usize>,
}

/// A value that is either a word or a table.
pub(crate) enum TextOrTable<'t> {
    Text(&'t str),
    Table(&'t dyn TableLike),
}

/// A value that is either one of some words or refers to something by name.
pub(crate) enum ChoiceOrReference<'t> {
    Choice(&'static str),
    Reference(&'t str),
}

impl<'t> Section<'t> {
    /// The table, after noting every key that is not among `fields`.
    pub(crate) fn open(
        notes: &mut Notebook<'_>,
        table: &'t dyn TableLike,
        path: impl Into<String>,
        start: Option<usize>,
        fields: FieldTable,
    ) -> Self {
        let section = Self { table, path: path.into(), start };
        let unknown = table.iter().filter(|(key, _)| fields.iter().all(|field| field.key != *key));
        for (key, _) in unknown {
            if notes.is_full() {
                notes.note(None, "", "", "");
                continue;
            }
            let known: Vec<&str> = fields.iter().map(|field| field.key).collect();
            let near = nearest(key, known.iter().copied())
                .map(|near| format!("`{near}` is the nearest; known here are "))
                .unwrap_or_default();
            section.note(notes, key, "an unknown key", format!("{near}{}", known.join(", ")));
        }
        section
    }

    /// The table itself.
    pub(crate) fn table(&self) -> &'t dyn TableLike {
        self.table
    }

    /// Whether the key stands there, with whatever value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// What messages call this key.
    pub(crate) fn path_of(&self, key: &str) -> String {
        let shown: String = if key.is_empty() || key.contains(|c: char| c.is_control() || c.is_whitespace()) {
            quoted(key)
        } else {
            key.chars().take(80).collect()
        };
        if self.path.is_empty() { shown } else { format!("{}.{shown}", self.path) }
    }

    /// Where the key's value begins; where the table begins if the key is not there.
    pub(crate) fn offset_of(&self, key: &str) -> Option<usize> {
        self.entry(key)
            .and_then(|(key, item)| key.span().or_else(|| item.span()))
            .map_or(self.start, |span| Some(span.start))
    }

    /// Notes a problem of this key.
    pub(crate) fn note(
        &self,
        notes: &mut Notebook<'_>,
        key: &str,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        notes.note(self.offset_of(key), &self.path_of(key), found, allowed);
    }

    /// Notes a problem of the whole table.
    pub(crate) fn note_whole(
        &self,
        notes: &mut Notebook<'_>,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        notes.note(self.start, &self.path, found, allowed);
    }

    fn entry(&self, key: &str) -> Option<(&'t Key, &'t Item)> {
        self.table.get_key_value(key).filter(|(_, item)| !item.is_none())
    }

    /// The value under the key, after noting its absence where it is required. `None` for `unknown` where that is
    /// an answer.
    fn item(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<&'t Item> {
        let Some((_, item)) = self.entry(field.key) else {
            if field.presence == Presence::Required {
                self.note(notes, field.key, "nothing", format!("{}; it is required", field.shape.allowed()));
            }
            return None;
        };
        let unknown = matches!(field.shape, Shape::OrUnknown(_)) && item.as_str() == Some(UNKNOWN);
        (!unknown).then_some(item)
    }

    fn wrong<T>(&self, notes: &mut Notebook<'_>, field: &Field, found: String) -> Option<T> {
        self.note(notes, field.key, found, field.shape.allowed());
        None
    }

    /// A text that the caller checks further: a reference, or any text.
    pub(crate) fn text(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<&'t str> {
        let item = self.item(notes, field)?;
        let Some(text) = item.as_str() else { return self.wrong(notes, field, described(item)) };
        let most = if let Shape::Text(most) = field.shape.known() { *most } else { usize::MAX };
        let length = text.chars().count();
        if text.trim().is_empty() || text.contains(char::is_control) {
            return self.wrong(notes, field, quoted(text));
        }
        if length > most {
            return self.wrong(notes, field, format!("{} characters", grouped(length as u64)));
        }
        Some(text)
    }

    /// A text of several lines, with its line ends as `\n`.
    pub(crate) fn prose(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<String> {
        let item = self.item(notes, field)?;
        let Some(text) = item.as_str() else { return self.wrong(notes, field, described(item)) };
        let most = if let Shape::Prose(most) = field.shape.known() { *most } else { usize::MAX };
        let text = text.replace("\r\n", "\n");
        let length = text.chars().count();
        if text.trim().is_empty() || text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
            return self.wrong(notes, field, quoted(&text));
        }
        if length > most {
            return self.wrong(notes, field, format!("{} characters", grouped(length as u64)));
        }
        Some(text)
    }

    /// The texts of a list; none where it is absent or wrong.
    pub(crate) fn texts(&self, notes: &mut Notebook<'_>, field: &Field) -> Vec<&'t str> {
        let Some(item) = self.item(notes, field) else { return Vec::new() };
        let most = if let Shape::Texts(_, most) = field.shape.known() { *most } else { usize::MAX };
        let texts: Option<Vec<&str>> =
            item.as_array().map(|list| list.iter().map(Value::as_str).collect()).unwrap_or_default();
        match texts {
            Some(texts) if texts.iter().any(|text| text.trim().is_empty()) => {
                self.wrong(notes, field, "a list with an empty text".to_owned())
            }
            Some(texts) if texts.is_empty() => self.wrong(notes, field, "an empty list".to_owned()),
            Some(texts) if texts.len() > most => self.wrong(notes, field, format!("{} texts", texts.len())),
            Some(texts) => Some(texts),
            None if item.is_array() => self.wrong(notes, field, "a list of something else".to_owned()),
            None => self.wrong(notes, field, described(item)),
        }
        .unwrap_or_default()
    }

    /// The value as it stands there; the caller takes it apart and notes what is wrong with it.
    pub(crate) fn plain(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<&'t Item> {
        self.item(notes, field)
    }

    /// A name that other places refer to.
    pub(crate) fn id(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<&'t str> {
        let item = self.item(notes, field)?;
        match item.as_str() {
            Some(id) if is_id(id) => Some(id),
            Some(_) | None => self.wrong(notes, field, described(item)),
        }
    }

    /// A whole number in the field's range.
    pub(crate) fn whole(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<u64> {
        let item = self.item(notes, field)?;
        let number = item.as_integer().and_then(|number| u64::try_from(number).ok());
        match (number, field.shape.known()) {
            (Some(number), Shape::Whole { least, most }) if number >= *least && number <= *most => {
                Some(number)
            }
            (Some(_) | None, _) => self.wrong(notes, field, described(item)),
        }
    }

    /// The same for a field whose range fits `u32`.
    pub(crate) fn whole_u32(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<u32> {
        self.whole(notes, field).and_then(|number| u32::try_from(number).ok())
    }

    pub(crate) fn yes_no(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<bool> {
        let item = self.item(notes, field)?;
        item.as_bool().or_else(|| self.wrong(notes, field, described(item)))
    }

    /// A day: `"2009-03-02"`, or the same as a TOML date without quotes.
    pub(crate) fn day(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<NaiveDate> {
        let item = self.item(notes, field)?;
        day_of(item).or_else(|| self.wrong(notes, field, described(item)))
    }

    /// One of the field's words.
    pub(crate) fn choice(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<&'static str> {
        let item = self.item(notes, field)?;
        let text = item.as_str();
        let choices = if let Shape::Choice(choices) = field.shape.known() { *choices } else { &[] };
        let chosen = choices.iter().find(|choice| Some(**choice) == text);
        if chosen.is_none() {
            let near = nearest(text.unwrap_or_default(), choices.iter().copied())
                .map(|near| format!("\"{near}\" is the nearest; known are "))
                .unwrap_or_default();
            self.note(notes, field.key, described(item), format!("{near}{}", field.shape.allowed()));
        }
        chosen.copied()
    }

    /// One of the field's words, or what follows its prefix.
    pub(crate) fn choice_or_reference(
        &self,
        notes: &mut Notebook<'_>,
        field: &Field,
    ) -> Option<ChoiceOrReference<'t>> {
        let item = self.item(notes, field)?;
        let Some(text) = item.as_str() else { return self.wrong(notes, field, described(item)) };
        if let Shape::ChoiceOrReference { choices, prefix, .. } = field.shape.known() {
            if let Some(choice) = choices.iter().find(|choice| **choice == text) {
                return Some(ChoiceOrReference::Choice(choice));
            }
            if let Some(name) = text.strip_prefix(prefix).filter(|name| !name.is_empty()) {
                return Some(ChoiceOrReference::Reference(name));
            }
        }
        self.wrong(notes, field, quoted(text))
    }

    /// A word or a table, which the caller takes apart.
    pub(crate) fn text_or_table(&self, notes: &mut Notebook<'_>, field: &Field) -> Option<TextOrTable<'t>> {
        let item = self.item(notes, field)?;
        match (item.as_str(), item.as_table_like()) {
            (Some(text), _) => Some(TextOrTable::Text(text)),
            (None, Some(table)) => Some(TextOrTable::Table(table)),
            (None, None) => self.wrong(notes, field, described(item)),
        }
    }

    /// The value as a day, where it is one, without a problem where it is not.
    pub(crate) fn peek_day(&self, key: &str) -> Option<NaiveDate> {
        self.entry(key).and_then(|(_, item)| day_of(item))
    }

    /// The table under the key.
    pub(crate) fn section(
        &self,
        notes: &mut Notebook<'_>,
        field: &Field,
        fields: FieldTable,
    ) -> Option<Self> {
        let item = self.item(notes, field)?;
        match item.as_table_like() {
            Some(table) => {
                Some(Self::open(notes, table, self.path_of(field.key), self.offset_of(field.key), fields))
            }
            None => self.wrong(notes, field, described(item)),
        }
    }

    /// The tables of a list, each with where it begins; at most as many as the field allows.
    pub(crate) fn rows(
        &self,
        notes: &mut Notebook<'_>,
        field: &Field,
    ) -> Vec<(&'t dyn TableLike, Option<usize>)> {
        let Some(item) = self.item(notes, field) else { return Vec::new() };
        let Some(mut rows) = rows_of(item) else {
            let allowed = format!("[[{}]] in double brackets, once for each", field.key);
            self.note(notes, field.key, described(item), allowed);
            return Vec::new();
        };
        if let Shape::Rows(_, most) = field.shape
            && rows.len() > most
        {
            let found = format!("{} of them", grouped(rows.len() as u64));
            self.note(notes, field.key, found, format!("at most {}", grouped(most as u64)));
            rows.truncate(most);
        }
        rows
    }
}

/// The tables of `[[x]]`, or of a list of inline tables.
fn rows_of(item: &Item) -> Option<Vec<(&dyn TableLike, Option<usize>)>> {
    match item {
        Item::ArrayOfTables(tables) => Some(
            tables
                .iter()
                .map(|table| (table as &dyn TableLike, table.span().map(|span| span.start)))
                .collect(),
        ),
        Item::Value(Value::Array(list)) => list
            .iter()
            .map(|value| {
                let table = value.as_inline_table()?;
                Some((table as &dyn TableLike, value.span().map(|span| span.start)))
            })
            .collect(),
        Item::None | Item::Value(_) | Item::Table(_) => None,
    }
}

fn day_of(item: &Item) -> Option<NaiveDate> {
    if let Some(text) = item.as_str() {
        return parse_day(text);
    }
    let written = item.as_datetime()?;
    match (written.date, written.time, written.offset) {
        (Some(date), None, None) => {
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        }
        (Some(_) | None, _, _) => None,
    }
}

/// `2009-03-02` and nothing looser, so that one day has one spelling.
fn parse_day(text: &str) -> Option<NaiveDate> {
    let plain = text.len() == 10 && text.chars().all(|c| c.is_ascii_digit() || c == '-');
    plain.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

/// The spelling of a name that other places refer to.
pub(crate) fn is_id(text: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.chars().count() <= 64 && text.chars().all(allowed)
}
