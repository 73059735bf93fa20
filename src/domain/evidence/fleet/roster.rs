//! One list of computers, whatever its form: an inventory whose columns can be said, a VAMT list, the log of a KMS host.

use crate::domain::catalog::Catalog;
use crate::domain::evidence::labels::Labels;
use crate::domain::evidence::lists::{self, Inventory};
use crate::domain::evidence::{ColumnMap, Computer, Kind, Note, Reading, text};
use crate::domain::problem::Problem;

use super::clients;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    pub kind: Kind,
    pub computers: Vec<Computer>,
    /// Only an inventory has columns whose meaning can be said.
    pub columns: Option<Columns>,
    /// What is wrong with rows and cells, in the order of the lines.
    pub faults: Vec<Problem>,
    pub notes: Vec<Note>,
}

/// The columns of an inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub heads: Vec<String>,
    /// The first values of each column, empty ones left out.
    pub samples: Vec<Vec<String>>,
    /// How they were read.
    pub map: ColumnMap,
    /// Dates that could be read either way round, day or month first.
    pub ambiguous: usize,
}

/// Rows that the first values are taken from, and how many of them are kept.
const SAMPLED: usize = 20;
const SHOWN: usize = 3;
/// The longest first value, in characters.
const LONGEST: usize = 40;

impl Roster {
    /// The list that readings hold: VAMT's, an inventory read as its heads suggest, or the clients of a KMS host.
    /// `None` where no computer is in them.
    pub fn of_readings(readings: &[Reading]) -> Option<Self> {
        let listed: Vec<Computer> =
            readings.iter().flat_map(|reading| reading.computers.iter().cloned()).collect();
        let computers = if listed.is_empty() { clients::computers(readings) } else { listed };
        if computers.is_empty() {
            return None;
        }
        let kind = readings.iter().find(|reading| reading.ok).map_or(Kind::Unknown, |reading| reading.kind);
        let notes = readings.iter().flat_map(|reading| reading.notes.iter().cloned()).collect();
        Some(Self { kind, computers, columns: None, faults: Vec::new(), notes })
    }

    /// The columns as heads and contents suggest them, from the first rows alone; `None` where it is no table.
    pub fn columns(bytes: &[u8], catalog: &Catalog) -> Option<Columns> {
        let labels = Labels::embedded();
        let decoded = text::decode(bytes, |sample| labels.count_in(sample));
        let (heads, rows, map) = lists::suggested(&decoded.text, catalog);
        let is_list = heads.len() > 1 || lists::holds(&decoded.text);
        let samples = (0..heads.len()).map(|place| first_values(&rows, place)).collect();
        (is_list && !decoded.binary).then_some(Columns { heads, samples, map, ambiguous: 0 })
    }

    /// Reads a list from its bytes, with this map of columns or with the one that its heads and contents suggest.
    /// `keep_on` is told how far it is, 0 to 1, and ends the reading with `false`.
    ///
    /// Errors: it is no list of computers, or one without rows.
    pub fn read(
        name: &str,
        bytes: &[u8],
        map: Option<&ColumnMap>,
        catalog: &Catalog,
        keep_on: &mut dyn FnMut(f32) -> bool,
    ) -> Result<Self, Problem> {
        let labels = Labels::embedded();
        let decoded = text::decode(bytes, |sample| labels.count_in(sample));
        if decoded.binary {
            return Err(no_list(name, "no text"));
        }
        if map.is_none() && !lists::holds(&decoded.text) && !lists::holds_systems(&decoded.text, catalog) {
            let readings = crate::domain::evidence::read(name, bytes, catalog);
            if let Some(roster) = Self::of_readings(&readings) {
                return Ok(roster);
            }
        }
        // Any other table is a list of which nobody has said yet what its columns are.
        let (heads, rows) = lists::sample(&decoded.text, SAMPLED);
        if map.is_none() && heads.len() < 2 {
            return Err(no_list(name, "nothing that names computers"));
        }
        if rows.is_empty() {
            let found = format!("{} heads of columns and no row below them", heads.len());
            return Err(Problem {
                line: Some(1),
                ..Problem::of_file(name, found, "a row for each computer")
            });
        }
        if let Some(wrong) = map.and_then(|map| wrong_head(name, map, &heads)) {
            return Err(wrong);
        }
        let read = lists::read_watched(name, &decoded.text, map, catalog, keep_on);
        let mut roster = Self::of_inventory(read, rows);
        roster.unclosed_quote(name, &decoded.text);
        Ok(roster)
    }

    fn of_inventory(read: Inventory, rows: Vec<Vec<String>>) -> Self {
        let Inventory { reading, heads, map, faults } = read;
        let ambiguous = reading.computers.iter().filter(|one| one.ambiguous_date.is_some()).count();
        let samples = (0..heads.len()).map(|place| first_values(&rows, place)).collect();
        Self {
            kind: Kind::Inventory,
            computers: reading.computers,
            columns: Some(Columns { heads, samples, map, ambiguous }),
            faults,
            notes: reading.notes,
        }
    }

    /// A quotation mark that nobody closes takes the rest of the file into one cell: said as that.
    fn unclosed_quote(&mut self, name: &str, text: &str) {
        let rows = self.computers.iter().map(|computer| computer.line);
        let Some(last) = rows.chain(self.faults.iter().filter_map(|fault| fault.line)).max() else { return };
        let rest = text.split('\n').skip(last.saturating_sub(1));
        let (mut marks, mut lines) = (0_usize, 0_usize);
        for line in rest {
            marks += line.matches('"').count();
            lines += 1;
        }
        if marks % 2 == 0 {
            return;
        }
        self.faults.retain(|fault| fault.line != Some(last));
        self.computers.retain(|computer| computer.line != last);
        let found = format!(
            "a quotation mark that is never closed: {} lines after it are not read",
            lines.max(1) - 1
        );
        self.faults.push(Problem {
            file: name.to_owned(),
            line: Some(last),
            field: "row".to_owned(),
            found,
            allowed: "a quotation mark at both ends of a cell, and two in a row for one inside it".to_owned(),
        });
    }
}

fn first_values(rows: &[Vec<String>], place: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.trim());
    let shorten = |cell: &str| -> String { cell.chars().take(LONGEST).collect() };
    let mut values: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| !cell.is_empty()).map(shorten) {
        if values.len() < SHOWN && !values.contains(&cell) {
            values.push(cell);
        }
    }
    values
}

/// The first column of the map that the table has not.
fn wrong_head(name: &str, map: &ColumnMap, heads: &[String]) -> Option<Problem> {
    let (column, wanted) = map.heads.iter().find(|(column, _)| map.place(**column, heads).is_none())?;
    let shown: Vec<&str> = heads.iter().take(20).map(String::as_str).collect();
    let more = if heads.len() > shown.len() { ", …" } else { "" };
    Some(Problem {
        file: name.to_owned(),
        line: Some(1),
        field: column.id().to_owned(),
        found: format!("no column {}", crate::domain::reading::quoted(wanted)),
        allowed: format!("one of {}{more}", shown.join(", ")),
    })
}

fn no_list(name: &str, found: &str) -> Problem {
    Problem::of_file(
        name,
        found,
        "a list of computers (CSV, JSON, a VAMT list) or the event log of a KMS host",
    )
}
