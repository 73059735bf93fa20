//! Inventories: directory exports, management databases, lists of names. Any columns, any separator; what the columns
//! mean is guessed and can be said.

mod columns;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

pub use columns::{Column, ColumnMap, DateOrder};

use super::dates::{self, Dated, Order};
use super::fact::{Fact, Grade, Place};
use super::inventory::Computer;
use super::reading::{Kind, Note, Reading};
use super::systems::system;
use crate::domain::catalog::Catalog;
use crate::domain::ids::EditionId;
use crate::domain::problem::Problem;
use columns::{belongs_elsewhere, guess, is_inventory, is_virtual, names_systems, yes_or_no};
use rows::{Row, Table};

/// An inventory that was read, and what a dialog needs to change the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inventory {
    /// Its computers, with notes.
    pub reading: Reading,
    /// Every head of the table, in its order.
    pub heads: Vec<String>,
    /// The columns as they were read.
    pub map: ColumnMap,
    /// What is wrong with rows and cells, in the order of the lines.
    pub faults: Vec<Problem>,
}

/// Whether a text is an inventory and no export of licences or events.
pub(super) fn holds(text: &str) -> bool {
    let head = text.char_indices().nth(65_536).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let table = Table::of(head, 20);
    // A single column is a list of names only where every cell is one.
    let names = table.heads.len() > 1 || table.rows.iter().all(|row| is_host_name(row.cell(0)));
    // Many tools print lists with a name and an address.
    let form = table.columns || names_systems(&table.heads);
    !table.rows.is_empty() && names && form && is_inventory(&table.heads)
}

/// Whether a text is a table of which a column holds names of systems, though no head says so.
pub(super) fn holds_systems(text: &str, catalog: &Catalog) -> bool {
    let head = text.char_indices().nth(65_536).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let table = Table::of(head, 20);
    table.columns
        && table.heads.len() > 1
        && !belongs_elsewhere(&table.heads)
        && !table.rows.is_empty()
        && table.rows.iter().all(|row| row.wrong_length.is_none())
        && guess(&table, catalog).heads.contains_key(&Column::System)
}

/// Rows that a suggestion looks at.
const SUGGESTED_BY: usize = 50;

/// The heads of a table, its first rows, and the map that they suggest.
pub(super) fn suggested(text: &str, catalog: &Catalog) -> (Vec<String>, Vec<Vec<String>>, ColumnMap) {
    let table = Table::of(text, SUGGESTED_BY);
    let map = guess(&table, catalog);
    (table.heads, table.rows.into_iter().map(|row| row.cells).collect(), map)
}

/// The heads of a table and its first rows.
pub(super) fn sample(text: &str, rows: usize) -> (Vec<String>, Vec<Vec<String>>) {
    let table = Table::of(text, rows);
    (table.heads, table.rows.into_iter().map(|row| row.cells).collect())
}

fn is_host_name(cell: &str) -> bool {
    !cell.is_empty()
        && cell.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '.' | '_'))
}

/// Reads an inventory with this map, or with the one that its heads and contents suggest.
pub fn read_inventory(from: &str, text: &str, map: Option<&ColumnMap>, catalog: &Catalog) -> Inventory {
    read_watched(from, text, map, catalog, &mut |_| true)
}

/// Rows between two looks at whether anybody still waits.
const ROWS_AT_ONCE: usize = 4096;

/// The same, watched: `keep_on` is told how far it is, 0 to 1, and ends the reading with `false`.
pub(super) fn read_watched(
    from: &str,
    text: &str,
    map: Option<&ColumnMap>,
    catalog: &Catalog,
    keep_on: &mut dyn FnMut(f32) -> bool,
) -> Inventory {
    let table = Table::of(text, usize::MAX);
    let map = map.cloned().unwrap_or_else(|| guess(&table, catalog));
    let mut reader = Reader::new(from, &table, &map, catalog);
    for (at, rows) in table.rows.chunks(ROWS_AT_ONCE).enumerate() {
        if !keep_on((at * ROWS_AT_ONCE) as f32 / table.rows.len() as f32) {
            break;
        }
        for row in rows {
            reader.row(row);
        }
    }
    let (reading, faults) = reader.finish(&table);
    Inventory { reading, heads: table.heads, map, faults }
}

struct Reader<'a> {
    catalog: &'a Catalog,
    places: BTreeMap<Column, usize>,
    heads: &'a [String],
    order: Option<Order>,
    reading: Reading,
    faults: Vec<Problem>,
    /// Systems that were looked up before: an inventory has many computers and few systems.
    known: BTreeMap<(String, String), Option<(EditionId, Grade)>>,
    unknown: BTreeMap<String, usize>,
    ambiguous: usize,
}

impl<'a> Reader<'a> {
    fn new(from: &str, table: &'a Table, map: &ColumnMap, catalog: &'a Catalog) -> Self {
        let places: BTreeMap<Column, usize> = Column::ALL
            .into_iter()
            .filter_map(|column| Some((column, map.place(column, &table.heads)?)))
            .collect();
        let said = map.dates.map(|order| match order {
            DateOrder::DayFirst => Order::DayFirst,
            DateOrder::MonthFirst => Order::MonthFirst,
        });
        // One date that shows its order shows that of the whole column.
        let shown = || {
            let place = places.get(&Column::LastLogon)?;
            table.rows.iter().find_map(|row| dates::order(row.cell(*place)))
        };
        Self {
            catalog,
            order: said.or_else(shown),
            places,
            heads: &table.heads,
            reading: Reading::empty(Kind::Inventory, from),
            faults: Vec::new(),
            known: BTreeMap::new(),
            unknown: BTreeMap::new(),
            ambiguous: 0,
        }
    }

    fn cell<'r>(&self, row: &'r Row, column: Column) -> Option<&'r str> {
        let place = self.places.get(&column)?;
        Some(row.cell(*place)).filter(|cell| !cell.is_empty())
    }

    fn row(&mut self, row: &Row) {
        if let Some(found) = row.wrong_length {
            // A cell too many or too few shifts what the others mean.
            let allowed = format!(
                "{} columns as in the first row; quote cells that hold a separator",
                self.heads.len()
            );
            self.fault(row.line, "row", format!("{found} columns"), allowed);
            return;
        }
        let grade = if row.ended { Grade::Seen } else { Grade::Inferred };
        let text = |column| self.cell(row, column).map(str::to_owned);
        let mut computer = Computer {
            line: row.line,
            grade,
            name: text(Column::Name),
            system: text(Column::System),
            version: text(Column::Version),
            address: text(Column::Address),
            chassis: text(Column::Chassis),
            partial_key: text(Column::PartialKey).and_then(|key| super::values::partial_key(&key)),
            cmid: text(Column::Cmid).and_then(|id| super::values::guid(&id)),
            ..Computer::default()
        };
        computer.enabled = self.flag(row, Column::Enabled);
        computer.virtual_machine = self
            .flag(row, Column::VirtualMachine)
            .or_else(|| computer.chassis.as_deref().filter(|model| is_virtual(model)).map(|_| true));
        self.last_logon(row, &mut computer);
        if let Some(name) = computer.system.clone() {
            let version = computer.version.clone().unwrap_or_default();
            computer.edition = self.edition(&name, &version).map(|(value, sure)| Fact {
                value,
                line: row.line,
                grade: sure.max(grade),
            });
        }
        self.reading.computers.push(computer);
    }

    fn flag(&mut self, row: &Row, column: Column) -> Option<bool> {
        let cell = self.cell(row, column)?;
        let read = yes_or_no(cell);
        if read.is_none() {
            let (found, head) = (crate::domain::reading::quoted(cell), self.head(column));
            self.fault(row.line, &head, found, "yes or no, for example True or False".to_owned());
        }
        read
    }

    fn last_logon(&mut self, row: &Row, computer: &mut Computer) {
        let Some(cell) = self.cell(row, Column::LastLogon) else { return };
        match logon(cell, self.order) {
            Logon::On(date) => computer.last_logon = Some(date),
            Logon::Never => {}
            Logon::Ambiguous => {
                computer.ambiguous_date = Some(cell.to_owned());
                self.ambiguous += 1;
            }
            Logon::Unreadable => {
                let (found, head) = (crate::domain::reading::quoted(cell), self.head(Column::LastLogon));
                self.fault(row.line, &head, found, "a date, for example 2026-11-22".to_owned());
            }
        }
    }

    fn edition(&mut self, name: &str, version: &str) -> Option<(EditionId, Grade)> {
        let key = (name.to_owned(), version.to_owned());
        let found = match self.known.get(&key) {
            Some(found) => found.clone(),
            None => {
                let read = system(name, Some(version).filter(|version| !version.is_empty()), self.catalog);
                let found = read.and_then(|read| {
                    let grade = if read.by_build { Grade::Inferred } else { Grade::Seen };
                    read.id.map(|id| (id, grade))
                });
                self.known.insert(key, found.clone());
                found
            }
        };
        if found.is_none() {
            *self.unknown.entry(name.to_owned()).or_default() += 1;
        }
        found
    }

    fn head(&self, column: Column) -> String {
        self.places.get(&column).and_then(|place| self.heads.get(*place)).cloned().unwrap_or_default()
    }

    fn fault(&mut self, line: usize, field: &str, found: String, allowed: String) {
        let file = self.reading.from.clone();
        self.faults.push(Problem { file, line: Some(line), field: field.to_owned(), found, allowed });
    }

    fn finish(mut self, table: &Table) -> (Reading, Vec<Problem>) {
        let mut notes = Vec::new();
        if !self.places.contains_key(&Column::System) {
            notes.push("no column names the operating system, so no edition can be told".to_owned());
        }
        if !self.places.contains_key(&Column::Name) && !table.rows.is_empty() {
            notes.push("no column names the computers".to_owned());
        }
        let mut unknown: Vec<(&String, &usize)> = self.unknown.iter().collect();
        unknown.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        for (name, count) in unknown.iter().take(10) {
            let name = crate::domain::reading::quoted(name);
            let computers = if **count == 1 { "computer" } else { "computers" };
            notes.push(format!("{name}: no edition of the catalogue, on {count} {computers}"));
        }
        if unknown.len() > 10 {
            notes.push(format!(
                "{} more names of systems lead to no edition of the catalogue",
                unknown.len() - 10
            ));
        }
        if self.ambiguous > 0 {
            notes.push(format!(
                "{} dates could be read either way round, day or month first; they are left open until you say which",
                self.ambiguous
            ));
        }
        match self.faults.len() {
            0 => {}
            1 => notes.push("1 cell or row cannot be read".to_owned()),
            faults => notes.push(format!("{faults} cells or rows cannot be read")),
        }
        let at = Place { from: self.reading.from.clone(), line: None };
        self.reading.notes.extend(notes.into_iter().map(|text| Note { at: at.clone(), text }));
        let says = |computer: &Computer| computer.system.is_some() || computer.name.is_some();
        let by_names = self.places.contains_key(&Column::System) || table.heads.len() == 1;
        self.reading.ok = by_names && self.reading.computers.iter().any(says);
        (self.reading, self.faults)
    }
}

/// What a cell says of the last logon.
enum Logon {
    On(NaiveDate),
    Never,
    Ambiguous,
    Unreadable,
}

fn logon(cell: &str, order: Option<Order>) -> Logon {
    let on = |moment: NaiveDateTime| Logon::On(moment.date());
    if let Some(dated) = dates::moment(cell, order) {
        return match dated {
            Dated::At(moment) => on(moment),
            Dated::Ambiguous => Logon::Ambiguous,
        };
    }
    if let Ok(ticks) = cell.parse::<u64>() {
        // 0 and the largest number of a directory stand for never.
        let never = ticks == 0 || ticks == i64::MAX.cast_unsigned();
        return match dates::from_filetime(ticks) {
            Some(moment) => on(moment),
            None if never => Logon::Never,
            None => Logon::Unreadable,
        };
    }
    match dates::from_json_date(cell) {
        Some(moment) => on(moment),
        None if ["never", "n/a", "-", "nie", "jamais"].contains(&cell.to_lowercase().as_str()) => {
            Logon::Never
        }
        None => Logon::Unreadable,
    }
}
