//! Inventories as one table, whatever their form: separated columns, lists of `Name : value`, JSON objects, and log
//! lines of `name='value'`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::evidence::{json_objects, tables};

/// Heads and rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Whether it is a table of separated columns, and no list of objects.
    pub(super) columns: bool,
}

/// One row: its cells in the order of the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
    /// How many cells the file has in this row, where that is not the number of heads.
    pub(super) wrong_length: Option<usize>,
    pub(super) ended: bool,
}

impl Row {
    pub(super) fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell.trim())
    }
}

/// Rows that a guess looks at.
const SAMPLE: usize = 50;

impl Table {
    /// Whether most of the first cells of a column are of a kind.
    pub(super) fn mostly(&self, place: usize, is: &dyn Fn(&str) -> bool) -> bool {
        let cells = self.rows.iter().take(SAMPLE).map(|row| row.cell(place)).filter(|cell| !cell.is_empty());
        let (all, good) =
            cells.fold((0_usize, 0_usize), |(all, good), cell| (all + 1, good + usize::from(is(cell))));
        all > 0 && good * 2 > all
    }

    /// The first `rows` rows only: enough to tell what the table is.
    pub(super) fn of(text: &str, rows: usize) -> Self {
        if json_objects::holds(text) {
            return Self::from_json(text, rows);
        }
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if first.matches("='").count() >= 2 {
            return Self::from_pairs(text, rows);
        }
        if is_list(text) { Self::from_list(text, rows) } else { Self::from_columns(text, rows) }
    }

    fn from_columns(text: &str, most: usize) -> Self {
        let mut rows = tables::rows(text, tables::separator(text));
        let Some(head) = rows.next() else { return Self::default() };
        let heads = apart(head.cells.iter().map(str::trim));
        let wanted = heads.len();
        // Spreadsheets put separators behind the last cell.
        let is_wrong = |cells: &csv::StringRecord| {
            cells.len() < wanted || cells.iter().skip(wanted).any(|cell| !cell.trim().is_empty())
        };
        let rows = rows.take(most).map(|row| Row {
            line: row.line,
            wrong_length: is_wrong(&row.cells).then_some(row.cells.len()),
            cells: row.cells.iter().map(str::to_owned).collect(),
            ended: row.ended,
        });
        Self { rows: rows.collect(), heads, columns: true }
    }

    fn from_json(text: &str, most: usize) -> Self {
        let mut table = Self::default();
        for object in json_objects::objects(text).into_iter().take(most) {
            let Value::Object(fields) = object.value else { continue };
            let mut row = Row { line: object.line, ended: true, ..Row::default() };
            for (name, value) in fields {
                table.put(&mut row, &name, &shown(&value));
            }
            table.rows.push(row);
        }
        table
    }

    /// `Name : value` lines, objects parted by an empty line or by the first name coming again.
    fn from_list(text: &str, most: usize) -> Self {
        let mut table = Self::default();
        let mut row = Row::default();
        let count = text.lines().count();
        for (place, line) in text.lines().enumerate() {
            let Some((name, value)) = line.split_once(':').filter(|(name, _)| !name.trim().is_empty()) else {
                continue;
            };
            let again = table.heads.iter().position(|head| head == name.trim());
            if again.is_some_and(|at| row.cells.get(at).is_some_and(|cell| !cell.is_empty())) || row.line == 0
            {
                table.close(core::mem::replace(
                    &mut row,
                    Row { line: place + 1, ended: true, ..Row::default() },
                ));
                if table.rows.len() >= most {
                    return table;
                }
            }
            row.ended = place + 1 < count || text.ends_with('\n');
            table.put(&mut row, name.trim(), value.trim());
        }
        table.close(row);
        table
    }

    fn from_pairs(text: &str, most: usize) -> Self {
        let mut table = Self::default();
        let count = text.lines().count();
        for (place, line) in text.lines().enumerate().take(most) {
            let ended = text.ends_with('\n') || place + 1 < count;
            let mut row = Row { line: place + 1, ended, ..Row::default() };
            for part in line.split('|') {
                if let Some((name, value)) = part.split_once("='") {
                    let name = name.rsplit(' ').next().unwrap_or(name);
                    table.put(&mut row, name, value.trim_end_matches('\''));
                }
            }
            table.close(row);
        }
        table
    }

    fn close(&mut self, row: Row) {
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(row);
        }
    }

    fn put(&mut self, row: &mut Row, name: &str, value: &str) {
        let place = self.heads.iter().position(|head| head == name).unwrap_or_else(|| {
            self.heads.push(name.to_owned());
            self.heads.len() - 1
        });
        if row.cells.len() <= place {
            row.cells.resize(place + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(place) {
            value.clone_into(cell);
        }
    }
}

/// Heads with names of their own: of two alike the second is called `Name (2)`.
fn apart<'a>(heads: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    heads
        .map(|head| {
            let number = times.entry(head.to_lowercase()).or_default();
            *number += 1;
            if *number == 1 { head.to_owned() } else { format!("{head} ({number})") }
        })
        .collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        // Several values of one field: the first is enough for an address.
        Value::Array(values) => values.first().map(shown).unwrap_or_default(),
        Value::Object(fields) => {
            fields.get("value").or_else(|| fields.get("DateTime")).map(shown).unwrap_or_default()
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Whether the first lines are `Name : value`.
fn is_list(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(8).collect();
    let is_pair = |line: &&&str| {
        line.split_once(':').is_some_and(|(name, value)| {
            value.starts_with(' ')
                && !name.contains([',', ';', '"', '\t'])
                && name.trim().chars().count() <= 40
        })
    };
    lines.len() >= 2 && lines.iter().filter(is_pair).count() * 4 >= lines.len() * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_gives_the_same_table() {
        for text in [
            "name,os\npc01,Windows 7\npc02,\n",
            "\u{FEFF}name;os\r\npc01;Windows 7\r\npc02;\r\n",
            "name : pc01\nos   : Windows 7\n\nname : pc02\n",
            "[{\"name\":\"pc01\",\"os\":\"Windows 7\"},{\"name\":\"pc02\",\"os\":null}]",
            "Host: name='pc01'|os='Windows 7'\nHost: name='pc02'|os=''\n",
        ] {
            let table = Table::of(text, usize::MAX);
            assert_eq!(table.heads, ["name", "os"], "{text}");
            let cells: Vec<_> = table.rows.iter().map(|row| (row.cell(0), row.cell(1))).collect();
            assert_eq!(cells, [("pc01", "Windows 7"), ("pc02", "")], "{text}");
        }
    }
}
