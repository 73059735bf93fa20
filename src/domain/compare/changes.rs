//! What is changed between two plans, in the words of the file: rows by their id, fields by their key.

use core::fmt;

use toml::{Table, Value};

use crate::domain::catalog::Catalog;
use crate::domain::plan::{self, Plan};
use crate::domain::reading::{FieldTable, Presence};

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
    /// The days of an incident; of any other row all that it says.
    Added(String),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, id, how } = self;
        match how {
            How::Set { key, was, is } if id.is_empty() => write!(f, "{key}: {was} becomes {is}"),
            How::Set { key, was, is } => write!(f, "{row} {id}: {key}: {was} becomes {is}"),
            How::Removed(more) => write!(f, "{row} {id}{more} is removed"),
            How::Added(more) => write!(f, "{row} {id}{more} is added"),
        }
    }
}

/// The changes from one plan to the other, in the order of the file; forks, name and answers are left out.
pub fn changes(one: &Plan, other: &Plan, catalog: &Catalog) -> Vec<Change> {
    let [was, is] = [one, other].map(|plan| as_written(plan, catalog));
    let mut found = Vec::new();
    fields(&mut found, ("plan", plan::fields::plan::FIELDS), "", &was, &is);
    let kinds = [
        ("cohort", plan::fields::cohort::FIELDS),
        ("host", plan::fields::host::FIELDS),
        ("mak", plan::fields::mak::FIELDS),
    ];
    for kind in kinds {
        rows(&mut found, kind, (&list(&was, kind.0), &list(&is, kind.0)));
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

/// What a row is called, and the keys that it may have.
type Kind = (&'static str, FieldTable);

/// The keys with another value; lists of rows are left out.
fn fields(found: &mut Vec<Change>, (row, known): Kind, id: &str, was: &Table, is: &Table) {
    const LEFT_OUT: [&str; 7] = ["name", "format", "answers", "cohort", "host", "mak", "incident"];
    let keys = was.keys().chain(is.keys().filter(|key| !was.contains_key(*key)));
    for key in keys.filter(|key| !(id.is_empty() && LEFT_OUT.contains(&key.as_str()))) {
        let told = |table: &Table| table.get(key).map_or_else(|| without(known, key), value);
        if was.get(key) != is.get(key) {
            let how = How::Set { key: key.clone(), was: told(was), is: told(is) };
            found.push(Change { row, id: id.to_owned(), how });
        }
    }
}

/// A value as people read it.
fn value(value: &Value) -> String {
    let of = |[one, other]: [&str; 2]| Some([value.get(one)?, value.get(other)?].map(self::value));
    if let Some([from, to]) = of(["from", "to"]) {
        format!("from {from} to {to}")
    } else if let Some([from, to]) = of(["absent_from", "absent_to"]) {
        format!("away from {from} to {to}")
    } else if let Some([on, off]) = of(["on", "off"]) {
        format!("turns of {on} days on then {off} off")
    } else {
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }
}

/// What holds without this key.
fn without(known: FieldTable, key: &str) -> String {
    let presence = known.iter().find(|field| field.key == key).map(|field| field.presence);
    let told = if let Some(Presence::Default(default)) = presence { default } else { "nothing" };
    told.to_owned()
}

fn id(row: &Table) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn rows(found: &mut Vec<Change>, kind: Kind, (was, is): (&[Table], &[Table])) {
    let change = |row: &Table, how| Change { row: kind.0, id: id(row).to_owned(), how };
    for row in was {
        match is.iter().find(|twin| id(twin) == id(row)) {
            None => found.push(change(row, How::Removed(String::new()))),
            Some(twin) => fields(found, kind, id(row), row, twin),
        }
    }
    let added = is.iter().filter(|row| was.iter().all(|twin| id(twin) != id(row)));
    found.extend(added.map(|row| change(row, How::Added(said(row)))));
}

/// All that a row says besides its id, in brackets.
fn said(row: &Table) -> String {
    let pair = |(key, told): (&String, &Value)| format!("{key}: {}", value(told));
    let pairs: Vec<String> = row.iter().filter(|(key, _)| *key != "id").map(pair).collect();
    format!(" ({})", pairs.join(", "))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::lesson::library;

    /// What a model solution and a wrong repair change, as a learner reads it.
    fn solution_of(id: &str) -> [String; 2] {
        let knowledge = Knowledge::embedded();
        let (lessons, _) = library(knowledge);
        let file = lessons.into_iter().find(|file| file.lesson.id.as_str() == id).unwrap();
        let solution = file.solution.unwrap();
        [&solution.plan, &solution.wrong[0].plan].map(|plan| {
            let found = changes(&file.lesson.plan, plan, &knowledge.catalog);
            found.iter().map(Change::to_string).collect::<Vec<_>>().join("; ")
        })
    }

    #[test]
    fn a_key_that_is_left_out_is_told_as_what_holds_without_it() {
        let [model, _] = solution_of("exhausted-pool");
        assert_eq!(model, "cohort lab: key: mak:lab-mak becomes setup-key");
    }

    #[test]
    fn a_row_that_is_added_is_told_with_its_days() {
        let [model, wrong] = solution_of("losing-a-host");
        assert!(model.contains("from: 2009-08-01, group: B) is added"), "{model}");
        assert!(wrong.contains("from: 2009-12-01, group: B) is added"), "{wrong}");
    }
}
