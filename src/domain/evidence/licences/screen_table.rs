//! Tables as Format-Table writes them: a line of names, a line of dashes, rows in columns.

use core::ops::Range;

use super::names::Names;
use super::object::Object;
use crate::domain::evidence::labelled::product_start;
use crate::domain::evidence::text::Line;

/// The rows of all tables in a text, with the indices of their lines.
pub(super) fn objects(lines: &[Line<'_>]) -> Vec<(Object, Range<usize>)> {
    let mut objects = Vec::new();
    for (index, rule) in lines.iter().enumerate() {
        if rule.text.starts_with("--")
            && is_rule(&rule.text)
            && let Some(header) = index.checked_sub(1).and_then(|before| lines.get(before))
            && let Some(columns) = columns(header, rule)
        {
            let rows =
                lines.get(index + 1..).unwrap_or_default().iter().take_while(|row| !row.text.is_empty());
            let placed = rows.enumerate().map(|(row, line)| (index + 1 + row, line));
            let read = placed.filter_map(|(at, line)| Some((row(&columns, line)?, at..at + 1)));
            objects.extend(read);
        }
    }
    objects
}

fn is_rule(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// A column: its name and where its dashes begin.
struct Column {
    name: String,
    from: usize,
}

/// The columns under a line of names; none where no name is one of licensing.
fn columns(header: &Line<'_>, rule: &Line<'_>) -> Option<Vec<Column>> {
    let header = placed(header);
    let dashes = placed(rule);
    let mut columns = Vec::new();
    let mut licensing = false;
    let mut before = ' ';
    for (from, character) in dashes.iter().copied().enumerate() {
        if character == '-' && before != '-' {
            let name: String = header.iter().skip(from).take_while(|letter| **letter != ' ').collect();
            licensing = licensing || Names::embedded().property(&name).is_some_and(|known| !known.common);
            columns.push(Column { name, from });
        }
        before = character;
    }
    licensing.then_some(columns)
}

/// The characters of a line at the places where they stood.
fn placed(line: &Line<'_>) -> Vec<char> {
    core::iter::repeat_n(' ', line.indent).chain(line.text.chars()).collect()
}

/// One row; a line whose name is no product's is the rest of a broken one.
fn row(columns: &[Column], line: &Line<'_>) -> Option<Object> {
    let characters = placed(line);
    let mut object = Object::default();
    for (place, column) in columns.iter().enumerate() {
        let to = columns.get(place + 1).map_or(characters.len(), |next| boundary(&characters, next.from));
        let from = if place == 0 { 0 } else { boundary(&characters, column.from) };
        let value: String = characters.iter().take(to).skip(from).collect();
        let value = value.trim();
        // The screen was too narrow for what ends in dots.
        let value = if value.ends_with("...") || value.ends_with('\u{2026}') { "" } else { value };
        object.add(&column.name, value, line.number, line.ended || place + 1 < columns.len());
    }
    let named =
        object.get(super::names::Field::Name).is_none_or(|name| product_start(&name.value) == Some(0));
    (object.of_licensing && named).then_some(object)
}

/// Where a column begins in a row: at its dashes, or before a number that is wider than its name.
fn boundary(characters: &[char], from: usize) -> usize {
    let mut at = from.min(characters.len());
    while at > 0 && characters.get(at - 1).is_some_and(|before| *before != ' ') {
        at -= 1;
    }
    at
}
