//! Changes of a plan as a lesson writes them: TOML done to the plan's own TOML, so that the plan's reader checks the
//! result and comments stay.
//!
//! ```toml
//! change = [
//!     { set = "cohort laptops", to = { key = "mak:travel" } },
//!     { add = "mak", to = { id = "travel", activations = 30 } },
//!     { remove = "host kms02" },
//!     { set = "incident 1", to = { until = "2009-05-10" } },
//!     { set = "plan", to = { rulebook = "va-2.0" } },
//! ]
//! ```

use core::fmt;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use crate::domain::catalog::Catalog;
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;

/// A row of a plan by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// The top of the file.
    Plan,
    /// `cohort`, `host` or `mak` with its id.
    Named(String, String),
    /// By its number in the file, from 1.
    Incident(usize),
}

impl fmt::Display for RowName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Named(kind, id) => write!(f, "{kind} {id}"),
            Self::Incident(number) => write!(f, "incident {number}"),
        }
    }
}

impl RowName {
    /// The row that a file names so.
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            None if text == "plan" => Some(Self::Plan),
            Some(("incident", number)) => {
                number.parse().ok().filter(|number| *number > 0).map(Self::Incident)
            }
            Some((kind, id)) if ["cohort", "host", "mak"].contains(&kind) && !id.is_empty() => {
                Some(Self::Named(kind.to_owned(), id.to_owned()))
            }
            Some(_) | None => None,
        }
    }
}

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    Set { row: RowName, to: toml::Table },
    Add { kind: String, to: toml::Table },
    Remove(RowName),
}

/// The kinds of row that can be added.
pub(super) const KINDS: [&str; 4] = ["cohort", "host", "mak", "incident"];

/// The plan of this text with the changes; `file` is the name that problems give it.
///
/// # Errors
/// A row that is not there, by its name, or what the plan's reader finds in the result.
pub fn edited(text: &str, edits: &[Edit], file: &str, catalog: &Catalog) -> Result<Plan, Vec<Problem>> {
    if edits.is_empty() {
        return plan::read(text, file, catalog);
    }
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        vec![Problem::of_file(file, error.message().to_owned(), "a plan")]
    })?;
    for edit in edits {
        apply(document.as_table_mut(), edit).map_err(|row| {
            let allowed = format!("a row of the plan: {}", names(document.as_table()).join(", "));
            vec![Problem {
                field: "change".to_owned(),
                ..Problem::of_file(file, format!("\"{row}\""), allowed)
            }]
        })?;
    }
    plan::read(&document.to_string(), file, catalog)
}

/// Does one change; the name of the row where it is not there.
fn apply(root: &mut Table, edit: &Edit) -> Result<(), String> {
    match edit {
        Edit::Set { row: RowName::Plan, to } => set(root, to),
        Edit::Set { row, to } => {
            let place = place_of(root, row).ok_or_else(|| row.to_string())?;
            let rows = rows_of(root, kind_of(row)).ok_or_else(|| row.to_string())?;
            if let Some(row) = rows.get_mut(place) {
                set(row, to);
            }
        }
        Edit::Add { kind, to } => {
            let item = root.entry(kind).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
            let rows = item.as_array_of_tables_mut().ok_or_else(|| kind.clone())?;
            let mut row = Table::new();
            set(&mut row, to);
            rows.push(row);
        }
        Edit::Remove(row) => {
            let place = place_of(root, row).ok_or_else(|| row.to_string())?;
            let rows = rows_of(root, kind_of(row)).ok_or_else(|| row.to_string())?;
            rows.remove(place);
        }
    }
    Ok(())
}

fn kind_of(row: &RowName) -> &str {
    match row {
        RowName::Plan => "plan",
        RowName::Named(kind, _) => kind,
        RowName::Incident(_) => "incident",
    }
}

fn rows_of<'t>(root: &'t mut Table, kind: &str) -> Option<&'t mut ArrayOfTables> {
    root.get_mut(kind)?.as_array_of_tables_mut()
}

fn place_of(root: &Table, row: &RowName) -> Option<usize> {
    let rows = root.get(kind_of(row))?.as_array_of_tables()?;
    match row {
        RowName::Plan => None,
        RowName::Named(_, id) => {
            rows.iter().position(|row| row.get("id").and_then(Item::as_str) == Some(id.as_str()))
        }
        RowName::Incident(number) => number.checked_sub(1).filter(|place| *place < rows.len()),
    }
}

fn set(row: &mut dyn TableLike, to: &toml::Table) {
    for (key, value) in to {
        // A TOML value written out is a TOML value again.
        if let Ok(value) = value.to_string().parse::<Value>() {
            row.insert(key, Item::Value(value));
        }
    }
}

/// The names of all rows.
fn names(root: &Table) -> Vec<String> {
    let mut names = vec!["plan".to_owned()];
    for kind in KINDS {
        let rows = root.get(kind).and_then(Item::as_array_of_tables).into_iter().flatten();
        for (ix, row) in rows.enumerate() {
            match row.get("id").and_then(Item::as_str) {
                Some(id) => names.push(format!("{kind} {id}")),
                None => names.push(format!("{kind} {}", ix + 1)),
            }
        }
    }
    names
}
