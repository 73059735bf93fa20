//! Whether a count can rise at all: how many different machines asked a host of late, and how many there are.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::log;
use super::site::Site;
use super::types::Clue;
use crate::domain::evidence::Grade;

/// Clues that fewer machines than needed are there: the machines that asked within the time that a host remembers
/// them, and those that an inventory lists.
pub(super) fn clues(site: &Site<'_>, needed: u32) -> Vec<Clue> {
    [asked(site, needed), listed(site, needed)].into_iter().flatten().collect()
}

/// Different machines in the logs of hosts, by their IDs, within the retention before the newest record.
fn asked(site: &Site<'_>, needed: u32) -> Option<Clue> {
    let retention = TimeDelta::days(i64::from(site.number("record-retention")?));
    let requests = || {
        site.machines.iter().flat_map(|machine| {
            let received = machine.events.iter().filter(|event| event.id == 12290);
            received
                .filter_map(|event| Some((*machine, event, event.time?, log::request(event)?.cmid.as_ref()?)))
        })
    };
    let newest = requests().map(|(_, _, time, _)| time).max()?;
    let ids: BTreeSet<&String> = requests()
        .filter(|(_, _, time, _)| newest - *time <= retention)
        .map(|(_, _, _, cmid)| cmid)
        .collect();
    let (machine, event, ..) = requests().find(|(_, _, time, _)| *time == newest)?;
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    (count < needed).then(|| Clue {
        text: format!(
            "{count} different machines asked within {} days of the log's last record",
            retention.num_days()
        ),
        grade: Grade::Inferred,
        from: machine.from.clone(),
        line: Some(event.line),
    })
}

/// Computers of all inventories that are in use.
fn listed(site: &Site<'_>, needed: u32) -> Option<Clue> {
    let readings: Vec<_> =
        site.evidence.readings.iter().filter(|reading| !reading.computers.is_empty()).collect();
    let first = readings.first()?;
    let computers = site.evidence.computers().filter(|computer| computer.enabled != Some(false)).count();
    let count = u32::try_from(computers).unwrap_or(u32::MAX);
    (count < needed).then(|| Clue {
        text: format!("The inventory lists {count} computers in use, and {needed} are needed"),
        grade: Grade::Inferred,
        from: first.from.clone(),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::{Computer, Kind, Reading};
    use crate::domain::findings::testing::{machine, one, served, site, with_events};

    #[test]
    fn a_count_that_cannot_rise_is_told_by_log_and_inventory() {
        let host = "name=kms01 edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed count=7";
        let log = (0..7).map(|number| {
            let id = format!("5d1c3f0e-2b7a-4c61-9e55-0a8d7c2b1f9{number}");
            served(number, &format!("pc-{number}"), &id, "0x00000000")
        });
        let mut evidence = site(vec![with_events(machine("kms.evtx", host), log.collect())]);
        let mut inventory = Reading::empty(Kind::Inventory, "pcs.csv");
        inventory.computers = (2..14).map(|line| Computer { line, ..Computer::default() }).collect();
        evidence.readings.push(inventory);
        let finding = one(&evidence, "count-below-threshold");
        let clues: Vec<&str> = finding.evidence.iter().map(|clue| clue.text.as_str()).collect();
        assert!(
            clues.contains(&"7 different machines asked within 30 days of the log's last record"),
            "{clues:?}"
        );
        assert!(clues.contains(&"The inventory lists 12 computers in use, and 25 are needed"), "{clues:?}");
        assert!(finding.next.text.starts_with("No more machines are known"), "{}", finding.next.text);
    }
}
