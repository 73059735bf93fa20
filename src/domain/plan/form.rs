//! A plan's text edited key by key and row by row, as a form does it.
//!
//! Values go in and out as a person types them; what
//! the text says then is for the reader to judge. Everything that is not edited keeps its layout and comments.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use crate::domain::plan::{Place, fields};
use crate::domain::reading::{Field, FieldTable, Shape};

/// The keys that a form of this place has; the answers have pages of their own.
pub fn fields_of(place: Place) -> FieldTable {
    const POLICIES: FieldTable = &[
        fields::plan::NAME,
        fields::plan::RULEBOOK_FIELD,
        fields::plan::START,
        fields::plan::DAYS_FIELD,
        fields::plan::SEED,
    ];
    match place {
        Place::Plan | Place::Answers | Place::Site => POLICIES,
        Place::Cohort(_) => fields::cohort::FIELDS,
        Place::Host(_) => fields::host::FIELDS,
        Place::Mak(_) => fields::mak::FIELDS,
        Place::Incident(_) => fields::incident::FIELDS,
    }
}

/// The list that a place is a row of, and its number in it.
fn row_of(place: Place) -> Option<(&'static str, usize)> {
    match place {
        Place::Plan | Place::Answers | Place::Site => None,
        Place::Cohort(ix) => Some((fields::plan::COHORT.key, ix)),
        Place::Host(ix) => Some((fields::plan::HOST.key, ix)),
        Place::Mak(ix) => Some((fields::plan::MAK.key, ix)),
        Place::Incident(ix) => Some((fields::plan::INCIDENT.key, ix)),
    }
}

fn table(document: &DocumentMut, place: Place) -> Option<&dyn TableLike> {
    let Some((list, ix)) = row_of(place) else { return Some(document.as_table()) };
    match document.get(list)? {
        Item::ArrayOfTables(rows) => rows.get(ix).map(|row| row as &dyn TableLike),
        item @ (Item::None | Item::Value(_) | Item::Table(_)) => {
            item.as_array()?.get(ix)?.as_inline_table().map(|row| row as &dyn TableLike)
        }
    }
}

fn table_mut(document: &mut DocumentMut, place: Place) -> Option<&mut dyn TableLike> {
    let Some((list, ix)) = row_of(place) else { return Some(document.as_table_mut()) };
    match document.get_mut(list)? {
        Item::ArrayOfTables(rows) => rows.get_mut(ix).map(|row| row as &mut dyn TableLike),
        item @ (Item::None | Item::Value(_) | Item::Table(_)) => {
            item.as_array_mut()?.get_mut(ix)?.as_inline_table_mut().map(|row| row as &mut dyn TableLike)
        }
    }
}

/// What each key of a place says, as a person would type it; keys that are not there are left out.
pub fn values(text: &str, place: Place) -> BTreeMap<String, String> {
    let Ok(document) = text.parse::<DocumentMut>() else { return BTreeMap::new() };
    let Some(row) = table(&document, place) else { return BTreeMap::new() };
    let told = row.iter().filter_map(|(key, item)| Some((key.to_owned(), typed(item)?)));
    told.collect()
}

fn typed(item: &Item) -> Option<String> {
    if let Some(table) = item.as_table_like() {
        let of = |key: &str| table.get(key).and_then(typed);
        let days = |from: &str, to: &str| Some(format!("{} to {}", of(from)?, of(to)?));
        return days(fields::spread::FROM.key, fields::spread::TO.key)
            .or_else(|| Some(format!("away {}", days(fields::absent::FROM.key, fields::absent::TO.key)?)))
            .or_else(|| {
                Some(format!("{} on, {} off", of(fields::on_off::ON.key)?, of(fields::on_off::OFF.key)?))
            });
    }
    match item.as_value()? {
        Value::String(text) => Some(text.value().clone()),
        Value::Integer(number) => Some(number.value().to_string()),
        Value::Boolean(yes) => Some(yes.value().to_string()),
        Value::Float(_) | Value::Datetime(_) | Value::Array(_) | Value::InlineTable(_) => {
            Some(item.to_string().trim().to_owned())
        }
    }
}

/// The value that was typed, as the shape has it; text where it is nothing better, which the reader then names.
fn value_of(shape: &Shape, typed: &str) -> Value {
    let pair = |first: (&str, Value), second: (&str, Value)| {
        let mut table = InlineTable::new();
        table.insert(first.0, first.1);
        table.insert(second.0, second.1);
        Value::InlineTable(table)
    };
    let days = |text: &str, keys: (&str, &str)| {
        let (from, to) = text.split_once(" to ")?;
        Some(pair((keys.0, from.trim().into()), (keys.1, to.trim().into())))
    };
    let number = |text: &str| text.trim().replace(',', "").parse::<i64>().ok();
    let found = match shape {
        Shape::Whole { .. } | Shape::Format(_) => number(typed).map(Value::from),
        Shape::YesNo => typed.parse::<bool>().ok().map(Value::from),
        Shape::DayOrTable(_) => days(typed, (fields::spread::FROM.key, fields::spread::TO.key)),
        Shape::ChoiceOrTable { .. } => match typed.strip_prefix("away ") {
            Some(text) => days(text, (fields::absent::FROM.key, fields::absent::TO.key)),
            None => typed.split_once(',').and_then(|(on, off)| {
                let (on, off) = (on.trim().strip_suffix("on")?, off.trim().strip_suffix("off")?);
                let (on, off) = (number(on)?, number(off)?);
                Some(pair((fields::on_off::ON.key, on.into()), (fields::on_off::OFF.key, off.into())))
            }),
        },
        Shape::Text(_)
        | Shape::Prose(_)
        | Shape::Texts(..)
        | Shape::Plain(_)
        | Shape::Id
        | Shape::Reference(_)
        | Shape::Day
        | Shape::Choice(_)
        | Shape::ChoiceOrReference { .. }
        | Shape::Table(_)
        | Shape::Rows(..)
        | Shape::OrUnknown(_) => None,
    };
    found.unwrap_or_else(|| typed.into())
}

/// The text with a key of a place said, or no longer said where nothing is typed; `None` where the text has no such place.
pub fn with_value(text: &str, place: Place, field: &Field, typed: &str) -> Option<String> {
    let mut document = text.parse::<DocumentMut>().ok()?;
    let row = table_mut(&mut document, place)?;
    if typed.trim().is_empty() {
        row.remove(field.key);
        return Some(document.to_string());
    }
    let mut value = value_of(&field.shape, typed.trim());
    match row.get_mut(field.key) {
        Some(item) => {
            if let Some(old) = item.as_value() {
                *value.decor_mut() = old.decor().clone();
            }
            *item = Item::Value(value);
        }
        None => {
            row.insert(field.key, Item::Value(value));
        }
    }
    Some(document.to_string())
}

/// The text with one more row at the end of a list, which says these keys; `None` where the text is no TOML or the list is
/// not one of tables.
pub fn with_row(text: &str, list: Place, keys: &[(&'static str, &str)]) -> Option<String> {
    let mut document = text.parse::<DocumentMut>().ok()?;
    let (name, _) = row_of(list)?;
    let mut row = Table::new();
    for (key, typed) in keys {
        let field = fields_of(list).iter().find(|field| field.key == *key)?;
        row.insert(key, Item::Value(value_of(&field.shape, typed)));
    }
    row.decor_mut().set_prefix("\n");
    if document.get(name).is_some_and(|item| item.as_array().is_some_and(toml_edit::Array::is_empty)) {
        document.remove(name);
    }
    let rows = document.entry(name).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    rows.as_array_of_tables_mut()?.push(row);
    Some(document.to_string())
}

/// The text without a row; `None` where it has no such row.
pub fn without_row(text: &str, place: Place) -> Option<String> {
    let mut document = text.parse::<DocumentMut>().ok()?;
    let (list, ix) = row_of(place)?;
    let item = document.get_mut(list)?;
    let left = if let Some(rows) = item.as_array_of_tables_mut() {
        (ix < rows.len()).then(|| rows.remove(ix))?;
        rows.len()
    } else {
        let rows = item.as_array_mut()?;
        (ix < rows.len()).then(|| rows.remove(ix))?;
        rows.len()
    };
    if left == 0 {
        document.remove(list);
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::plan::{Plan, PlanAttachment, read};

    const TEXT: &str = r#"name = "Form"  # its name
[[cohort]]
id = "a"      # the only one
edition = "vista-enterprise"
count = 24
attachment = { on = 5, off = 40 }
joins = { from = "2009-03-02", to = "2009-03-16" }
"#;
    const A: Place = Place::Cohort(0);

    fn field(place: Place, key: &str) -> Field {
        *fields_of(place).iter().find(|field| field.key == key).unwrap()
    }

    fn plan(text: &str) -> Plan {
        read(text, "form", &Knowledge::embedded().catalog)
            .unwrap_or_else(|found| panic!("{found:#?}\n{text}"))
    }

    #[test]
    fn values_read_as_a_person_types_them() {
        let values = values(TEXT, A);
        assert_eq!(values["count"], "24");
        assert_eq!(values["attachment"], "5 on, 40 off");
        assert_eq!(values["joins"], "2009-03-02 to 2009-03-16");
        assert!(!values.contains_key("key"));
    }

    #[test]
    fn what_is_read_and_typed_again_changes_nothing() {
        for (key, typed) in values(TEXT, A) {
            let again = with_value(TEXT, A, &field(A, &key), &typed).unwrap();
            assert_eq!(plan(&again), plan(TEXT), "{key}");
        }
    }

    #[test]
    fn a_value_is_set_where_it_stands_and_comments_stay() {
        let text = with_value(TEXT, A, &field(A, "id"), "b").unwrap();
        assert!(text.contains("id = \"b\"      # the only one"), "{text}");
        let text = with_value(&text, Place::Plan, &field(Place::Plan, "name"), "Other").unwrap();
        assert!(text.starts_with("name = \"Other\"  # its name"), "{text}");
        let text = with_value(&text, A, &field(A, "attachment"), "away 2009-06-01 to 2009-08-01").unwrap();
        assert!(matches!(plan(&text).cohorts[0].attachment, PlanAttachment::Absent { .. }));
        let text = with_value(&text, A, &field(A, "attachment"), "").unwrap();
        assert_eq!(plan(&text).cohorts[0].attachment, PlanAttachment::Core);
    }

    #[test]
    fn what_is_no_value_is_left_for_the_reader_to_name() {
        let text = with_value(TEXT, A, &field(A, "count"), "many").unwrap();
        let problems = read(&text, "form", &Knowledge::embedded().catalog).unwrap_err();
        assert_eq!((problems[0].line, problems[0].field.as_str()), (Some(5), "cohort \"a\".count"));
        assert_eq!(with_value("= broken", A, &field(A, "count"), "1"), None);
        assert_eq!(with_value(TEXT, Place::Cohort(1), &field(A, "count"), "1"), None);
    }

    #[test]
    fn rows_come_and_go() {
        let keys = [("id", "pool"), ("activations", "10")];
        let more = with_row(TEXT, Place::Mak(0), &keys).unwrap();
        assert_eq!(plan(&more).maks[0].activations, 10);
        let again = with_row(&more, Place::Mak(0), &[("id", "other"), ("activations", "5")]).unwrap();
        assert_eq!(plan(&again).maks.len(), 2);
        let one = without_row(&again, Place::Mak(0)).unwrap();
        assert_eq!(plan(&one).maks[0].id.as_str(), "other");
        let none = without_row(&one, Place::Mak(0)).unwrap();
        assert_eq!(plan(&none), plan(TEXT));
        assert_eq!(without_row(TEXT, Place::Mak(0)), None);
        let inline = "cohort = [{ id = \"a\", edition = \"vista-enterprise\", count = 1 }]\nhost = []\n";
        let text = with_value(inline, A, &field(A, "count"), "7").unwrap();
        assert_eq!(plan(&text).cohorts[0].count, 7);
        let keys = [("id", "kms01"), ("edition", "server-2008-standard"), ("group", "B")];
        assert_eq!(plan(&with_row(inline, Place::Host(0), &keys).unwrap()).hosts.len(), 1);
    }
}
