//! Clients that a host's log has not seen for longer than the host remembers them, and the day on which each lapses:
//! the last contact and the validity of an activation.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use super::Check;
use super::grace::days;
use super::log;
use super::product::{self, Channel};
use super::site::{Findings, Site, short};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::catalog::Kind;
use crate::domain::evidence::{Grade, Status};

pub(super) struct OffNetworkTooLong;

/// A client's last contact that went well.
struct Last {
    time: NaiveDateTime,
    name: String,
    clue: Clue,
}

impl Check for OffNetworkTooLong {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::OffNetworkTooLong]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        logs(site, found);
        expired(site, found);
    }
}

/// What the logs of hosts show. The newest record of all logs stands for today.
fn logs(site: &Site<'_>, found: &mut Findings) {
    let Some(retention) = site.number("record-retention").map(|days| TimeDelta::days(i64::from(days))) else {
        return;
    };
    let (clients, newest) = contacts(site);
    let Some(newest) = newest else { return };
    let rulebook = site
        .base_seats()
        .find(|seat| seat.channel == Some(Channel::KmsHost))
        .map_or(&site.knowledge.rulebooks.current, |seat| site.rulebook(seat.product));
    let validity = TimeDelta::minutes(i64::from(rulebook.validity.value));
    let mut silent: Vec<&Last> = clients.values().filter(|last| newest - last.time > retention).collect();
    silent.sort_by_key(|last| last.time);
    let lapsed = silent.iter().filter(|last| last.time + validity <= newest).count();
    let Some(next) = silent.iter().find(|last| last.time + validity > newest).or(silent.last()) else {
        return;
    };
    let evidence = silent.iter().map(|last| {
        let end = (last.time + validity).date();
        let when =
            if last.time + validity <= newest { "its activation ended" } else { "its activation ends" };
        let mut clue = last.clue.clone();
        clue.text = format!("{} last asked on {}: {when} on {end}", last.name, last.time.date());
        clue.grade = clue.grade.max(Grade::Inferred);
        clue
    });
    let verb = if next.time + validity <= newest { "lapsed" } else { "lapses" };
    let over = if lapsed > 0 {
        format!(", {lapsed} of them beyond the end of their activation")
    } else {
        String::new()
    };
    found.push(Finding {
        id: FindingId::OffNetworkTooLong,
        severity: Severity::Warning,
        title: format!(
            "{} not asked for more than {} days{over}; {} {verb} on {}",
            if silent.len() == 1 { "1 client has".to_owned() } else { format!("{} clients have", silent.len()) },
            retention.num_days(),
            next.name,
            (next.time + validity).date()
        ),
        evidence: evidence.collect(),
        because: (&rulebook.validity).into(),
        next: site.command(
            None,
            "ato",
            "Bring each to the organisation's network before its day, where this renews it at once, unless it asks \
             another host or is gone for good. A machine that is away that long belongs on a MAK.",
        ),
        machines: Vec::new(),
    });
}

/// The last contact of each client over all hosts, and the newest record.
fn contacts(site: &Site<'_>) -> (BTreeMap<String, Last>, Option<NaiveDateTime>) {
    let mut clients: BTreeMap<String, Last> = BTreeMap::new();
    let mut newest = None;
    for machine in &site.machines {
        for event in machine.events.iter().filter(|event| event.id == 12290) {
            let (Some(request), Some(time)) = (log::request(event), event.time) else { continue };
            newest = newest.max(Some(time));
            let Some(name) = request.client.as_ref().or(request.cmid.as_ref()) else { continue };
            if request.hresult.as_deref() != Some("0x00000000") {
                continue;
            }
            let key = short(name);
            if clients.get(&key).is_none_or(|known| known.time < time) {
                let (from, line) = (machine.from.clone(), Some(event.line));
                let clue = Clue { text: String::new(), grade: event.grade, from, line };
                clients.insert(key, Last { time, name: name.clone(), clue });
            }
        }
    }
    (clients, newest)
}

/// A KMS client whose activation ran out: its own text says that it is past its validity.
fn expired(site: &Site<'_>, found: &mut Findings) {
    for seat in site.base_seats().filter(|seat| seat.channel == Some(Channel::KmsClient)) {
        let Some(status) = seat.product.status.as_ref().filter(|status| status.value == Status::Grace) else {
            continue;
        };
        if product::kind(site.catalog(), seat.product) == Some(Kind::Server) {
            continue;
        }
        let rulebook = site.rulebook(seat.product);
        let validity = &rulebook.validity;
        let mut clue = seat.clue(
            "The additional grace of a KMS client: its activation ran out, or its hardware changed",
            status,
        );
        clue.grade = clue.grade.max(Grade::Inferred);
        found.push(Finding {
            id: FindingId::OffNetworkTooLong,
            severity: Severity::Warning,
            title: format!("{} has most likely met no host for {}", site.label(seat.at), days(validity.value)),
            evidence: vec![clue],
            because: validity.into(),
            next: site.command(
                Some(seat.at),
                "ato",
                "Bring it to the organisation's network and activate it; if it is seldom there, a MAK fits it better.",
            ),
            machines: vec![seat.at],
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, findings, machine, one, served, site, with_events};

    const DAY: u32 = 24 * 60;

    fn log(days: &[(&str, u32)]) -> crate::domain::evidence::Evidence {
        let id = |client: &str| client.bytes().fold(7_u64, |sum, byte| sum * 31 + u64::from(byte));
        let served = days.iter().map(|(client, day)| {
            let cmid = format!("5d1c3f0e-2b7a-4c61-9e55-{:012x}", id(client));
            served(day * DAY, client, &cmid, "0x00000000")
        });
        site(vec![with_events(machine("kms.evtx", "name=kms01"), served.collect())])
    }

    #[test]
    fn a_laptop_that_stays_away_and_its_day() {
        let evidence = log(&[("lap-07", 0), ("pc-01", 0), ("pc-01", 60), ("lap-08", 45)]);
        check(&evidence, &["warning off-network-too-long"]);
        let finding = one(&evidence, "off-network-too-long");
        assert_eq!(
            finding.title,
            "1 client has not asked for more than 30 days; lap-07 lapses on 2026-08-28"
        );
        assert!(finding.evidence[0].text.starts_with("lap-07 last asked on 2026-03-01"), "{finding:?}");
    }

    #[test]
    fn one_that_has_lapsed_is_told_apart() {
        let finding = one(&log(&[("lap-07", 0), ("pc-01", 200)]), "off-network-too-long");
        assert!(finding.title.contains("1 of them beyond the end of their activation"), "{finding:?}");
        assert!(finding.evidence[0].text.ends_with("its activation ended on 2026-08-28"), "{finding:?}");
    }

    #[test]
    fn a_refused_request_is_no_contact_and_a_fresh_log_no_trouble() {
        assert!(findings(&log(&[("pc-01", 0), ("pc-02", 20)])).is_empty());
    }
}
