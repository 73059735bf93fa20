//! Recording: what was done to a plan, as a lesson writes it, so that a teacher shows a solution by doing it.

use toml::{Table, Value};

use crate::domain::catalog::Catalog;
use crate::domain::compare::changes;
use crate::domain::lesson::{Edit, RowName, things, what_is_done};
use crate::domain::plan::{self, Plan};

/// What leads from one plan to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recorded {
    pub edits: Vec<Edit>,
    /// What a task has to allow for it, such as `cohort.key` or `host.remove`.
    pub allowed: Vec<String>,
    /// How many things are changed, as a score counts them.
    pub things: u32,
}

/// The changes from one plan to the other. Names, answers and forks are left out: no run rests on them.
pub fn recorded(one: &Plan, other: &Plan, catalog: &Catalog) -> Recorded {
    let [was, is] = [one, other].map(|plan| {
        let bare = Plan { answers: None, ..plan.clone() }.without_forks();
        plan::write(&bare, None, catalog).parse::<Table>().unwrap_or_default()
    });
    let mut edits = Vec::new();
    top(&was, &is, &mut edits);
    for kind in ["cohort", "host", "mak"] {
        rows(kind, &list(&was, kind), &list(&is, kind), &mut edits);
    }
    incidents(&list(&was, "incident"), &list(&is, "incident"), &mut edits);
    let changes = changes(one, other, catalog);
    let mut allowed = Vec::new();
    for change in &changes {
        let kind = format!("{}.{}", change.row, what_is_done(change));
        if !allowed.contains(&kind) {
            allowed.push(kind);
        }
    }
    Recorded { edits, allowed, things: things(&changes) }
}

fn list(table: &Table, key: &str) -> Vec<Table> {
    let rows = table.get(key).and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(|row| row.as_table().cloned()).collect()
}

/// The keys of the top that have another value.
fn top(was: &Table, is: &Table, edits: &mut Vec<Edit>) {
    const LEFT_OUT: [&str; 7] = ["name", "format", "answers", "cohort", "host", "mak", "incident"];
    let to = changed(was, is, &LEFT_OUT);
    if !to.is_empty() {
        edits.push(Edit::Set { row: RowName::Plan, to });
    }
}

fn changed(was: &Table, is: &Table, left_out: &[&str]) -> Table {
    let differs = |key: &str, value: &Value| !left_out.contains(&key) && was.get(key) != Some(value);
    is.iter()
        .filter(|(key, value)| differs(key, value))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn rows(kind: &str, was: &[Table], is: &[Table], edits: &mut Vec<Edit>) {
    let id = |row: &Table| row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let find = |rows: &[Table], wanted: &str| rows.iter().find(|row| id(row) == wanted).cloned();
    let add = |row: &Table| Edit::Add { kind: kind.to_owned(), to: row.clone() };
    for old in was {
        let name = RowName::Named(kind.to_owned(), id(old));
        match find(is, &id(old)) {
            None => edits.push(Edit::Remove(name)),
            Some(new) if new == *old => {}
            Some(new) if old.keys().all(|key| new.contains_key(key)) => {
                edits.push(Edit::Set { row: name, to: changed(old, &new, &[]) });
            }
            // A key that is left out cannot be set: the row is written anew.
            Some(new) => edits.extend([Edit::Remove(name), add(&new)]),
        }
    }
    edits.extend(is.iter().filter(|row| find(was, &id(row)).is_none()).map(add));
}

/// Incidents have no names: where they differ all are written anew.
fn incidents(was: &[Table], is: &[Table], edits: &mut Vec<Edit>) {
    if was == is {
        return;
    }
    edits.extend((1..=was.len()).rev().map(|number| Edit::Remove(RowName::Incident(number))));
    edits.extend(is.iter().map(|row| Edit::Add { kind: "incident".to_owned(), to: row.clone() }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::lesson::{edited, library};

    #[test]
    fn what_was_recorded_makes_the_same_plan_again() {
        let knowledge = Knowledge::embedded();
        let (lessons, _) = library(knowledge);
        let mut checked = 0;
        for file in &lessons {
            let Some(solution) = &file.solution else { continue };
            let text = file.lesson.plan_text(knowledge);
            let plans =
                core::iter::once(&solution.plan).chain(solution.wrong.iter().map(|wrong| &wrong.plan));
            for plan in plans {
                let recorded = recorded(&file.lesson.plan, plan, &knowledge.catalog);
                let again = edited(&text, &recorded.edits, "recorded", &knowledge.catalog);
                let again = again.unwrap_or_else(|problems| panic!("{}: {problems:?}", file.lesson.id));
                let differs = changes(&again, plan, &knowledge.catalog);
                assert_eq!(differs, [], "{}: {:?}", file.lesson.id, recorded.edits);
                checked += 1;
            }
        }
        assert!(checked > 20, "{checked}");
    }
}
