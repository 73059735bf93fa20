//! Error codes wherever they stand: in a text, as the reason of a state, in an event, or bare. Codes that an event
//! lists though nothing failed, and failures that a later success has settled, are left out.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::log;
use super::product;
use super::types::Clue;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Event, EventDetail, Evidence, Fact, Grade, Machine, Product};

/// Where a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CodePlace {
    /// Printed by a command.
    Said,
    /// The reason of an installed product's state.
    Reason,
    /// In an event with this id.
    Event(u32),
    /// By itself, with no machine around it.
    Bare,
}

/// One code in one kind of place of one machine, however often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CodeAt {
    /// `0x` and eight upper-case hexadecimal digits.
    pub(crate) code: String,
    pub(crate) place: CodePlace,
    /// The machine's place among all.
    pub(crate) machine: Option<usize>,
    pub(crate) clue: Clue,
}

/// All codes of all inputs, machine by machine.
pub(crate) fn all(evidence: &Evidence, catalog: &Catalog) -> Vec<CodeAt> {
    let mut found = Vec::new();
    for (place, machine) in evidence.machines().enumerate() {
        of_machine(machine, place, catalog, &mut found);
    }
    for reading in &evidence.readings {
        for code in &reading.codes {
            let clue = clue(&code.value, catalog, "", &reading.from, code);
            found.push(CodeAt { code: code.value.clone(), place: CodePlace::Bare, machine: None, clue });
        }
    }
    found.retain(|at| at.code != "0x00000000");
    found
}

fn of_machine(machine: &Machine, place: usize, catalog: &Catalog, found: &mut Vec<CodeAt>) {
    let mut push = |fact: &Fact<String>, at: CodePlace, lead: &str| {
        let clue = clue(&fact.value, catalog, lead, &machine.from, fact);
        found.push(CodeAt { code: fact.value.clone(), place: at, machine: Some(place), clue });
    };
    for code in &machine.error_codes {
        push(code, CodePlace::Said, "");
    }
    // Exports list every licence that could be installed, each with a reason why it is not in use.
    let installed = |product: &&Product| product::is_installed(machine, product);
    for product in machine.products.iter().filter(installed) {
        if let Some(reason) = &product.reason {
            push(reason, CodePlace::Reason, "The reason of the state is ");
        }
    }
    let success = last_success(machine);
    let mut logged: BTreeMap<(u32, &str), (u32, usize, Grade)> = BTreeMap::new();
    for event in &machine.events {
        let settled = event.time.zip(success).is_some_and(|(time, success)| time < success);
        for code in log::codes(event).into_iter().filter(|_| !settled) {
            let (times, line, grade) = logged.entry((event.id, code)).or_default();
            *times += 1 + event.repeats;
            *line = event.line;
            *grade = event.grade;
        }
    }
    for ((id, code), (times, line, grade)) in logged {
        let often = if times > 1 { format!(" ({times} times)") } else { String::new() };
        let fact = Fact { value: code.to_owned(), line, grade };
        push(&fact, CodePlace::Event(id), &format!("Event {id}{often} holds "));
    }
}

/// When the machine's own log last saw an activation succeed.
fn last_success(machine: &Machine) -> Option<NaiveDateTime> {
    let succeeded = |event: &&Event| {
        matches!(event.detail, EventDetail::DirectoryActivation { .. })
            || log::response(event).is_some_and(|response| response.activated == Some(true))
    };
    machine.events.iter().filter(succeeded).filter_map(|event| event.time).max()
}

fn clue(code: &str, catalog: &Catalog, lead: &str, from: &str, fact: &Fact<String>) -> Clue {
    let meaning = catalog
        .errors
        .iter()
        .find(|row| row.code == code)
        .map(|row| row.meaning.as_str())
        .or_else(|| catalog.symbols.names.get(code).map(String::as_str));
    let meaning = meaning.map_or_else(String::new, |meaning| format!(": {meaning}"));
    Clue {
        text: format!("{lead}{code}{meaning}"),
        grade: fact.grade,
        from: from.to_owned(),
        line: Some(fact.line),
    }
}
