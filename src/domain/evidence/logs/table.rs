//! Events as CSV: `Export-Csv` of Get-WinEvent, whose heads are English everywhere, and the event viewer, whose heads
//! are in the user's language and whose last column, the message, has none.

use super::interpret::Writers;
use super::kms_fields;
use super::raw::Record;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::tables::{self, Row};
use crate::domain::evidence::values::host_and_port;
use crate::domain::evidence::{Grade, dates};

/// Whether a text is a table of events: within the first rows one is an event's.
pub(super) fn holds(text: &str, catalog: &Catalog) -> bool {
    let Some(separator) = tables::separator(text) else { return false };
    let mut rows = tables::rows(text, Some(separator));
    let Some(head) = rows.next() else { return false };
    let columns = Columns::of(&head);
    if columns.id.is_some() && (columns.provider.is_some() || columns.message.is_some()) {
        return true;
    }
    let writers = Writers::of(catalog);
    rows.take(50).any(|row| {
        let mut cells = row.cells.iter();
        let provider = cells.clone().any(|cell| writers.is_licensing(cell.trim()));
        provider && cells.any(|cell| is_listed(cell, catalog))
    })
}

fn is_listed(cell: &str, catalog: &Catalog) -> bool {
    cell.trim().parse().is_ok_and(|id: u32| catalog.events.iter().any(|row| row.id == id))
}

/// The records of a table behind so many lines.
pub(super) fn records(text: &str, before: usize, catalog: &Catalog) -> Vec<Record> {
    let separator = tables::separator(text);
    let mut rows = tables::rows(text, separator).peekable();
    let Some(head) = rows.peek() else { return Vec::new() };
    let columns = Columns::of(head);
    let writers = Writers::of(catalog);
    let mut records = Vec::new();
    while let Some(mut row) = rows.next() {
        let last = rows.peek().is_none() && !row.ended;
        row.line += before;
        records.extend(columns.record(&row, catalog, &writers, last));
    }
    records
}

/// Columns by the names that PowerShell gives them.
#[derive(Clone, Debug, Default)]
struct Columns {
    id: Option<usize>,
    provider: Option<usize>,
    channel: Option<usize>,
    computer: Option<usize>,
    time: Option<usize>,
    message: Option<usize>,
    /// How many columns have a head.
    heads: usize,
}

impl Columns {
    fn of(head: &Row) -> Self {
        let find = |names: &[&str]| {
            head.cells.iter().position(|cell| names.iter().any(|name| cell.trim().eq_ignore_ascii_case(name)))
        };
        Self {
            id: find(&["Id", "EventID", "Event ID"]),
            provider: find(&["ProviderName", "Source", "SourceName"]),
            channel: find(&["LogName", "Log Name", "Log"]),
            computer: find(&["MachineName", "Computer"]),
            time: find(&["TimeCreated", "TimeGenerated", "Date and Time", "Date"]),
            message: find(&["Message", "Description"]),
            heads: head.cells.len(),
        }
    }

    fn record(&self, row: &Row, catalog: &Catalog, writers: &Writers<'_>, last: bool) -> Option<Record> {
        let named =
            |column: Option<usize>| column.map(|column| row.cell(column)).filter(|cell| !cell.is_empty());
        let provider = named(self.provider)
            .or_else(|| row.cells.iter().map(str::trim).find(|cell| writers.is_licensing(cell)));
        let id = match self.id {
            Some(column) => row.cell(column).parse().ok(),
            None => row
                .cells
                .iter()
                .filter(|cell| is_listed(cell, catalog))
                .find_map(|cell| cell.trim().parse().ok()),
        };
        let behind = row.cells.get(self.heads).map(str::trim);
        let message = named(self.message)
            .or_else(|| row.cells.iter().find(|cell| kms_fields::code_at(cell).is_some()))
            .or(behind)
            .unwrap_or_default();
        let time = match self.time {
            Some(column) => dates::moment(row.cell(column), None),
            None => row.cells.iter().find_map(|cell| dates::moment(cell, None)),
        };
        Some(Record {
            id: Some(id?),
            line: row.line,
            time: time.and_then(dates::Dated::certain),
            channel: named(self.channel).map(str::to_owned),
            provider: provider.map(str::to_owned),
            computer: named(self.computer).and_then(host_and_port).map(|(name, _)| name),
            strings: message
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            grade: if last { Grade::Inferred } else { Grade::Seen },
            cut: last,
            told: None,
        })
    }
}
