//! Tables as text: which character separates the columns, and the rows with their lines. Quotes may hold separators
//! and line breaks.

use csv::{ReaderBuilder, StringRecord};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line, from 1, that it begins on.
    pub(super) line: usize,
    pub(super) cells: StringRecord,
    /// False for the last row where no line break follows: it may be cut off.
    pub(super) ended: bool,
}

impl Row {
    /// The cell of a column, trimmed; empty where the row is too short.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }
}

/// The separators that spreadsheets of all countries use.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The separator of a table: the one that most of the first lines have equally often outside of quotes; `None` where
/// there is none.
pub(super) fn separator(text: &str) -> Option<char> {
    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).take(20).collect();
    let head = lines.first()?;
    let score = |separator: char| {
        let wanted = count(head, separator);
        let agree = lines.iter().filter(|line| count(line, separator) == wanted).count();
        (wanted > 0).then_some((agree * 100 / lines.len(), wanted))
    };
    let scored = SEPARATORS.iter().filter_map(|separator| Some((score(*separator)?, *separator)));
    scored.max_by_key(|(score, _)| *score).map(|(_, separator)| separator)
}

fn count(line: &str, separator: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|character| {
            quoted ^= *character == '"';
            *character == separator && !quoted
        })
        .count()
}

/// The rows of a table, the head included; the line that Windows PowerShell puts in front and empty lines are left
/// out.
pub(super) fn rows(text: &str, separator: Option<char>) -> impl Iterator<Item = Row> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let (text, before) = match text.strip_prefix("#TYPE").or_else(|| text.strip_prefix("sep=")) {
        Some(rest) => (rest.split_once('\n').map_or("", |(_, rest)| rest), 1),
        None => (text, 0),
    };
    let separator = separator.and_then(|separator| u8::try_from(separator).ok()).unwrap_or(b'\0');
    let reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines { bytes: text.as_bytes(), at: 0, line: 1 + before };
    let ended = text.ends_with('\n');
    let mut records = reader.into_records().filter_map(Result::ok).peekable();
    core::iter::from_fn(move || {
        loop {
            let cells = records.next()?;
            let from =
                cells.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or_default();
            let line = lines.line_at(from);
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                // Only the last row can be cut off.
                return Some(Row { line, cells, ended: ended || records.peek().is_some() });
            }
        }
    })
}

/// Counts lines up to a place that only moves on.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line on which the first character from this place on stands.
    fn line_at(&mut self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let to = (from + breaks).min(self.bytes.len());
        if let Some(passed) = self.bytes.get(self.at..to) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.at = to;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_every_line_has() {
        for (text, read) in [
            ("a,b,c\n1,2,3\n", Some(',')),
            ("a;b;c\n1,5;2;3\n", Some(';')),
            ("a\tb\n1, 2\t3\n", Some('\t')),
            ("\"a,b\";c\n\"1,2\";3\n", Some(';')),
            ("a|b\n1|2\n", Some('|')),
            ("name\npc01\n", None),
            ("", None),
        ] {
            assert_eq!(separator(text), read, "{text}");
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let text = "#TYPE Some.Type\r\n\"a\",\"b\"\r\n\"1\",\"two\nlines\"\r\n\r\n\"3\",\"4\"\r\n";
        let rows: Vec<_> = rows(text, Some(',')).map(|row| (row.line, row.cell(1).to_owned())).collect();
        assert_eq!(rows, [(2, "b".to_owned()), (3, "two\nlines".to_owned()), (6, "4".to_owned())]);
    }
}
