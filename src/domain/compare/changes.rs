//! What is changed between two plans, as sentences in the words of the file: rows by their id, fields by their key.

use toml::{Table, Value};

use crate::domain::catalog::Catalog;
use crate::domain::plan::{self, Plan};

/// The changes from one plan to the other, in the order of the file; forks, name and answers are left out.
pub fn changes(one: &Plan, other: &Plan, catalog: &Catalog) -> Vec<String> {
    let [was, is] = [one, other].map(|plan| as_written(plan, catalog));
    let mut lines = Vec::new();
    fields(&mut lines, "", &was, &is);
    for key in ["cohort", "host", "mak"] {
        rows(&mut lines, key, (&list(&was, key), &list(&is, key)));
    }
    incidents(&mut lines, &list(&was, "incident"), &list(&is, "incident"));
    lines
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
fn fields(lines: &mut Vec<String>, whose: &str, was: &Table, is: &Table) {
    const LEFT_OUT: [&str; 7] = ["name", "format", "answers", "cohort", "host", "mak", "incident"];
    let keys = was.keys().chain(is.keys().filter(|key| !was.contains_key(*key)));
    for key in keys.filter(|key| !(whose.is_empty() && LEFT_OUT.contains(&key.as_str()))) {
        let told = |table: &Table| table.get(key).map_or_else(|| "nothing".to_owned(), ToString::to_string);
        if was.get(key) != is.get(key) {
            lines.push(format!("{whose}{key}: {} becomes {}", told(was), told(is)));
        }
    }
}

fn id(row: &Table) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn rows(lines: &mut Vec<String>, what: &str, (was, is): (&[Table], &[Table])) {
    for row in was {
        match is.iter().find(|twin| id(twin) == id(row)) {
            None => lines.push(format!("{what} {} is removed", id(row))),
            Some(twin) => fields(lines, &format!("{what} {}: ", id(row)), row, twin),
        }
    }
    let added = is.iter().filter(|row| was.iter().all(|twin| id(twin) != id(row)));
    lines.extend(added.map(|row| format!("{what} {} is added", id(row))));
}

/// Incidents have no id: all of one is its name.
fn incidents(lines: &mut Vec<String>, was: &[Table], is: &[Table]) {
    let told = |incident: &Table| {
        let of = |key: &str| incident.get(key).and_then(Value::as_str);
        let whom = of("target").map(|target| format!(" of {target}")).unwrap_or_default();
        let until = of("until").map(|until| format!(" until {until}")).unwrap_or_default();
        let (what, at) = (of("what").unwrap_or_default(), of("at").unwrap_or_default());
        format!("incident {what}{whom} from {at}{until}")
    };
    let mut left: Vec<&Table> = is.iter().collect();
    for incident in was {
        match left.iter().position(|twin| *twin == incident) {
            Some(place) => {
                left.remove(place);
            }
            None => lines.push(format!("{} is removed", told(incident))),
        }
    }
    lines.extend(left.into_iter().map(|incident| format!("{} is added", told(incident))));
}
