//! What is changed between two plans, in the words of the file: rows by their id, fields by their key.

use core::fmt;

use toml::{Table, Value};

use crate::domain::catalog::Catalog;
use crate::domain::plan::{self, Plan};

/// One change from one plan to another. Shown, it is a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// What is changed, as files call it: `cohort`, `host`, `mak` or `incident`; `plan` for the top of the file.
    pub row: &'static str,
    /// Which of them: its id, or of an incident what happens and to whom; empty for the top of the file.
    pub id: String,
    pub how: How,
}

/// How a row is changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Set {
        key: String,
        was: String,
        is: String,
    },
    /// The days, for an incident, which has no name of its own; else empty.
    Removed(String),
    Added(String),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, id, how } = self;
        match how {
            How::Set { key, was, is } if id.is_empty() => write!(f, "{key}: {was} becomes {is}"),
            How::Set { key, was, is } => write!(f, "{row} {id}: {key}: {was} becomes {is}"),
            How::Removed(days) => write!(f, "{row} {id}{days} is removed"),
            How::Added(days) => write!(f, "{row} {id}{days} is added"),
        }
    }
}

/// The changes from one plan to the other, in the order of the file; forks, name and answers are left out.
pub fn changes(one: &Plan, other: &Plan, catalog: &Catalog) -> Vec<Change> {
    let [was, is] = [one, other].map(|plan| as_written(plan, catalog));
    let mut found = Vec::new();
    fields(&mut found, "plan", "", &was, &is);
    for key in ["cohort", "host", "mak"] {
        rows(&mut found, key, (&list(&was, key), &list(&is, key)));
    }
    incidents(&mut found, &list(&was, "incident"), &list(&is, "incident"));
    found
}

/// The plan as a fresh file has it, with nothing but what a run rests on.
fn as_written(plan: &Plan, catalog: &Catalog) -> Table {
    let bare = Plan { answers: None, ..plan.clone() }.without_forks();
    plan::write(&bare, None, catalog).parse().unwrap_or_default()
}

fn list(table: &Table, key: &str) -> Vec<Table> {
    let rows = table.get(key).and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(|row| row.as_table().cloned()).collect()
}

/// The keys with another value; lists of rows are left out.
fn fields(found: &mut Vec<Change>, row: &'static str, id: &str, was: &Table, is: &Table) {
    const LEFT_OUT: [&str; 7] = ["name", "format", "answers", "cohort", "host", "mak", "incident"];
    let keys = was.keys().chain(is.keys().filter(|key| !was.contains_key(*key)));
    for key in keys.filter(|key| !(id.is_empty() && LEFT_OUT.contains(&key.as_str()))) {
        let told = |table: &Table| table.get(key).map_or_else(|| "nothing".to_owned(), ToString::to_string);
        if was.get(key) != is.get(key) {
            let how = How::Set { key: key.clone(), was: told(was), is: told(is) };
            found.push(Change { row, id: id.to_owned(), how });
        }
    }
}

fn id(row: &Table) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn rows(found: &mut Vec<Change>, what: &'static str, (was, is): (&[Table], &[Table])) {
    let change = |row: &Table, how| Change { row: what, id: id(row).to_owned(), how };
    for row in was {
        match is.iter().find(|twin| id(twin) == id(row)) {
            None => found.push(change(row, How::Removed(String::new()))),
            Some(twin) => fields(found, what, id(row), row, twin),
        }
    }
    let added = is.iter().filter(|row| was.iter().all(|twin| id(twin) != id(row)));
    found.extend(added.map(|row| change(row, How::Added(String::new()))));
}

/// Incidents have no id: all of one is its name.
fn incidents(found: &mut Vec<Change>, was: &[Table], is: &[Table]) {
    let change = |incident: &Table, how: fn(String) -> How| {
        let of = |key: &str| incident.get(key).and_then(Value::as_str);
        let whom = of("target").map(|target| format!(" of {target}")).unwrap_or_default();
        let until = of("until").map(|until| format!(" until {until}")).unwrap_or_default();
        let (what, at) = (of("what").unwrap_or_default(), of("at").unwrap_or_default());
        Change { row: "incident", id: format!("{what}{whom}"), how: how(format!(" from {at}{until}")) }
    };
    let mut left: Vec<&Table> = is.iter().collect();
    for incident in was {
        match left.iter().position(|twin| *twin == incident) {
            Some(place) => {
                left.remove(place);
            }
            None => found.push(change(incident, How::Removed)),
        }
    }
    found.extend(left.into_iter().map(|incident| change(incident, How::Added)));
}
