//! Several hosts that each count for themselves: together they would reach a threshold that none of them reaches.

use std::collections::BTreeMap;

use super::Check;
use super::dns;
use super::log;
use super::product;
use super::site::{Findings, Site, short};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::catalog::Kind;
use crate::domain::evidence::{Application, Grade};

pub(super) struct HostsSplitCount;

impl Check for HostsSplitCount {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::HostsSplitCount]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let hosts = counts(site);
        let total: u32 = hosts.values().map(|host| host.count).sum();
        let rulebook = &site.knowledge.rulebooks.current;
        let needed = [Kind::Client, Kind::Server].map(|kind| rulebook.threshold(kind).value);
        let split = needed.into_iter().find(|needed| {
            total >= *needed && hosts.len() > 1 && hosts.values().all(|host| host.count < *needed)
        });
        if let Some(needed) = split {
            let names: Vec<&str> = hosts.keys().map(String::as_str).collect();
            found.push(Finding {
                id: FindingId::HostsSplitCount,
                severity: Severity::Problem,
                title: format!(
                    "{} hosts split a count of {total}, and none reaches {needed}: {}",
                    hosts.len(),
                    names.join(", ")
                ),
                evidence: hosts.values().map(|host| host.clue.clone()).collect(),
                because: site.fact("count-not-shared"),
                next: next(site),
                machines: hosts.values().filter_map(|host| host.machine).collect(),
            });
        } else if found.any(&[FindingId::CountBelowThreshold]) && hosts.len() < 2 {
            published(site, found);
        }
    }
}

fn next(site: &Site<'_>) -> super::types::Next {
    site.command(
        None,
        "nslookup",
        "Keep one host, or as many as the number of machines fills: stop the others from publishing, delete their \
         records, and let their clients forget them with slmgr /ckms.",
    )
}

/// A count too low beside several published hosts: they may well share the machines.
fn published(site: &Site<'_>, found: &mut Findings) {
    let mut domains: BTreeMap<String, BTreeMap<String, Clue>> = BTreeMap::new();
    for (answer, record) in dns::records(site) {
        let mut clue = dns::record_clue(answer, record, format!("{} is published", record.target));
        clue.grade = clue.grade.max(Grade::Inferred);
        let plain = |name: &str| name.trim_end_matches('.').to_lowercase();
        domains.entry(plain(&record.owner)).or_default().entry(plain(&record.target)).or_insert(clue);
    }
    let targets = domains.into_values().max_by_key(BTreeMap::len).unwrap_or_default();
    if targets.len() < 2 {
        return;
    }
    found.push(Finding {
        id: FindingId::HostsSplitCount,
        severity: Severity::Warning,
        title: format!("{} hosts are published, and each counts for itself", targets.len()),
        evidence: targets.into_values().collect(),
        because: site.fact("count-not-shared"),
        next: next(site),
        machines: Vec::new(),
    });
}

/// What is known of one host's count.
struct Counted {
    count: u32,
    clue: Clue,
    machine: Option<usize>,
}

/// The Windows hosts with their counts: by their own texts, else by what they last answered to a client.
fn counts(site: &Site<'_>) -> BTreeMap<String, Counted> {
    let mut hosts: BTreeMap<String, Counted> = BTreeMap::new();
    for seat in site.seats().filter(|seat| product::application(seat.product) == Application::Windows) {
        let state = product::host_state(seat.machine, seat.product);
        let Some(count) = state.and_then(|state| state.current_count.as_ref()) else { continue };
        let label = site.label(seat.at);
        let clue = seat.clue(format!("Current count of {label}: {}", count.value), count);
        let name = if seat.machine.name.is_some() { short(&label) } else { label };
        let counted =
            Counted { count: u32::try_from(count.value).unwrap_or(0), clue, machine: Some(seat.at) };
        if counted.count > 0 {
            hosts.entry(name).or_insert(counted);
        }
    }
    let own: Vec<String> = hosts.keys().cloned().collect();
    for machine in &site.machines {
        let mut asked = None;
        for event in &machine.events {
            if let Some(request) = log::own_request(event) {
                asked = request.host.as_deref().map(short).or(asked);
            }
            let count = log::response(event).and_then(|response| response.count);
            let Some((name, count)) = asked.clone().zip(count.filter(|count| *count > 0)) else { continue };
            if !own.contains(&name) {
                let text = format!("{name} answered with a count of {count}");
                let clue =
                    Clue { text, grade: event.grade, from: machine.from.clone(), line: Some(event.line) };
                hosts.insert(name, Counted { count, clue, machine: None });
            }
        }
    }
    hosts
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{
        answered, asked, findings, machine, one, site, with_dns, with_events,
    };

    const HOST: &str = "edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed";

    #[test]
    fn two_hosts_with_thirteen_and_fourteen() {
        let hosts = [("kms01", 13), ("kms02", 14)]
            .map(|(name, count)| machine(name, &format!("name={name} {HOST} count={count}")));
        let finding = one(&site(hosts.to_vec()), "hosts-split-count");
        assert_eq!(finding.severity.id(), "problem");
        assert_eq!(finding.title, "2 hosts split a count of 27, and none reaches 25: kms01, kms02");
        assert_eq!(finding.machines, [0, 1]);
    }

    #[test]
    fn hosts_that_each_reach_it_split_nothing() {
        let hosts = [("kms01", 40), ("kms02", 26)]
            .map(|(name, count)| machine(name, &format!("name={name} {HOST} count={count}")));
        assert!(findings(&site(hosts.to_vec())).iter().all(|finding| finding.id.id() == "healthy"));
    }

    #[test]
    fn a_clients_log_tells_the_counts_of_the_hosts_it_met() {
        let log = vec![
            asked(1, "kms01.example.test", "0x00000000"),
            answered(2, false, 12),
            asked(130, "kms02.example.test", "0x00000000"),
            answered(131, false, 15),
        ];
        let evidence = site(vec![with_events(machine("pc.evtx", "name=PC-01"), log)]);
        assert!(one(&evidence, "hosts-split-count").title.contains("kms01, kms02"));
    }

    #[test]
    fn a_low_count_beside_two_records_is_only_a_warning() {
        let low = site(vec![machine("pc.txt", "name=PC-01 code=0xC004F038")]);
        let finding =
            one(&with_dns(low, "dns.txt", "a.example.test:1688 b.example.test:1688"), "hosts-split-count");
        assert_eq!(finding.severity.id(), "warning");
    }
}
