//! Computers from the log of a KMS host: every client machine ID that asked is one, with the last time it did. The log
//! names no edition; what it names, the activation ID and the count that the product needs, stands as its system.

use std::collections::BTreeMap;

use crate::domain::evidence::{Computer, EventDetail, KmsRequest, Reading};

/// The clients that asked the hosts of these readings, in the order of their first request.
pub(super) fn computers(readings: &[Reading]) -> Vec<Computer> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut computers: Vec<Computer> = Vec::new();
    let events = readings.iter().flat_map(|reading| &reading.machines).flat_map(|machine| &machine.events);
    for event in events {
        let EventDetail::Request(request) = &event.detail else { continue };
        // A host was asked: the client's own record names no client.
        let Some((who, system)) = told(request) else { continue };
        let place = *places.entry(who).or_insert_with(|| {
            computers.push(Computer { line: event.line, grade: event.grade, ..Computer::default() });
            computers.len() - 1
        });
        let Some(computer) = computers.get_mut(place) else { continue };
        computer.name = computer.name.take().or_else(|| request.client.clone());
        computer.cmid = computer.cmid.take().or_else(|| request.cmid.clone());
        computer.system = computer.system.take().or(Some(system));
        computer.virtual_machine = computer.virtual_machine.or(request.virtual_machine);
        let asked = event.time.or(request.client_time).map(|time| time.date());
        computer.last_logon = computer.last_logon.max(asked);
    }
    computers
}

/// Who asked, and for what; nothing where the record does not tell both.
fn told(request: &KmsRequest) -> Option<(String, String)> {
    let client = request.client.as_deref()?.to_lowercase();
    let product = request.activation_id.as_deref()?;
    let cmid = request.cmid.as_deref().unwrap_or_default();
    let needs = request.needed_count.map(|count| format!(", needs a count of {count}")).unwrap_or_default();
    // Copies of one machine share the ID and have names of their own; Windows and Office of one machine share both.
    Some((format!("{client} {cmid}"), format!("activation ID {product}{needs}")))
}
