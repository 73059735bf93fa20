//! Records that lead nowhere, and hosts that nobody planned: targets that do not resolve, do not answer while others
//! do, or are machines that carry no host key.

use std::collections::{BTreeMap, BTreeSet};

use super::Check;
use super::dns;
use super::product::{self, Channel};
use super::site::{Findings, Site, short};
use super::types::{Because, Clue, Finding, FindingId, Severity};
use crate::domain::catalog::Kind;
use crate::domain::evidence::{Answered, Grade, PortAnswer, SrvFault};

pub(super) struct StaleSrvRecord;

impl Check for StaleSrvRecord {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::StaleSrvRecord]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let mut told: BTreeSet<String> = BTreeSet::new();
        for (answer, record) in dns::records(site) {
            let target = plain(&record.target);
            // What is said of a mistyped record is not worth more than its name.
            if record.faults().contains(&SrvFault::MistypedService) {
                continue;
            }
            let why = unresolved(site, &target)
                .or_else(|| dead(site, &target))
                .or_else(|| no_host_any_more(site, &target));
            let Some((what, clue)) = why.filter(|_| told.insert(target.clone())) else { continue };
            found.push(Finding {
                id: FindingId::StaleSrvRecord,
                severity: Severity::Problem,
                title: format!("The KMS record points to {target}, {what}"),
                evidence: vec![
                    dns::record_clue(answer, record, format!("{} points to {}", record.owner, record.target)),
                    clue,
                ],
                because: site.fact("dns-choice-first"),
                next: site.command(
                    None,
                    "ckms",
                    "Delete this SRV record in DNS; then let clients forget the cached host with this command.",
                ),
                machines: Vec::new(),
            });
        }
    }
}

/// The name as it is compared.
fn plain(target: &str) -> String {
    target.trim_end_matches('.').to_lowercase()
}

/// A look-up of the target's address that gave none.
fn unresolved(site: &Site<'_>, target: &str) -> Option<(&'static str, Clue)> {
    let mut looked_up = site
        .evidence
        .dns()
        .flat_map(|answer| answer.addresses.iter().map(move |address| (answer, address)))
        .filter(|(_, address)| plain(&address.name) == target)
        .peekable();
    looked_up.peek()?;
    let mut missing = None;
    for (answer, address) in looked_up {
        if !address.addresses.is_empty() {
            return None;
        }
        if matches!(address.answered, Answered::NoSuchName | Answered::NoData) {
            let text = format!("{}: {}", address.name, dns::outcome(&address.answered));
            missing = Some(Clue {
                text,
                grade: address.grade,
                from: answer.from.clone(),
                line: Some(address.line),
            });
        }
    }
    missing.map(|clue| ("a name without an address", clue))
}

/// Ports of the target that do not open while another target's does.
fn dead(site: &Site<'_>, target: &str) -> Option<(&'static str, Clue)> {
    let ports = &site.evidence.ports;
    let open = |target: &dyn Fn(&str) -> bool| {
        ports
            .iter()
            .any(|port| target(&plain(&port.target)) && matches!(port.answer, PortAnswer::Open { .. }))
    };
    if !open(&|name| name != target) || open(&|name| name == target) {
        return None;
    }
    let port = ports.iter().find(|port| plain(&port.target) == target)?;
    Some(("which does not answer", super::ports::clue(port, Grade::Inferred)))
}

/// The target is a machine of the evidence that carries another key.
fn no_host_any_more(site: &Site<'_>, target: &str) -> Option<(&'static str, Clue)> {
    let named = |name: &str| short(name) == short(target);
    let mut seats = site
        .base_seats()
        .filter(|seat| seat.machine.name.as_ref().is_some_and(|name| named(&name.value)))
        .peekable();
    let first = *seats.peek()?;
    let serves = |seat: super::site::Seat<'_>| {
        seat.channel.is_none_or(|channel| channel == Channel::KmsHost)
            || product::host_state(seat.machine, seat.product).is_some()
    };
    if seats.any(serves) {
        return None;
    }
    let channel = first.product.channel.as_ref().or(first.product.key_channel.as_deref())?;
    Some(("which carries no host key", first.clue(format!("Its channel is {}", channel.value), channel)))
}

pub(super) struct RogueKmsHost;

impl Check for RogueKmsHost {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::RogueKmsHost]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        // Hosts are counted domain by domain: one look-up may tell of many.
        let mut domains: BTreeMap<String, BTreeMap<String, Clue>> = BTreeMap::new();
        for (answer, record) in dns::records(site) {
            let clue =
                dns::record_clue(answer, record, format!("{} points to {}", record.owner, record.target));
            let targets = domains.entry(plain(&record.owner)).or_default();
            targets.entry(plain(&record.target)).or_insert(clue);
        }
        for targets in domains.into_values() {
            of_domain(site, targets, found);
        }
    }
}

/// The rogues among the published hosts of one domain.
fn of_domain(site: &Site<'_>, targets: BTreeMap<String, Clue>, found: &mut Findings) {
    let desktops: Vec<(&String, Clue)> =
        targets.keys().filter_map(|target| Some((target, desktop(site, target)?))).collect();
    let budget = &site.knowledge.rulebooks.current.host_activations;
    // One published host on a client Windows may be what somebody planned.
    if targets.len() > 1 && !desktops.is_empty() {
        let names: Vec<&str> = desktops.iter().take(5).map(|(target, _)| target.as_str()).collect();
        let published = desktops.iter().filter_map(|(target, _)| targets.get(*target).cloned());
        let evidence = published.chain(desktops.iter().map(|(_, clue)| clue.clone())).collect();
        let title = format!("Client machines publish themselves as KMS hosts: {}", names.join(", "));
        push(site, found, title, evidence, site.fact("dns-rogue-hosts"));
    } else if targets.len() > budget.value.hosts as usize {
        let title = format!("{} KMS hosts are published, more than one host key activates", targets.len());
        let evidence = targets.into_values().map(|mut clue| {
            clue.grade = clue.grade.max(Grade::Inferred);
            clue
        });
        push(site, found, title, evidence.collect(), budget.into());
    }
}

fn push(site: &Site<'_>, found: &mut Findings, title: String, evidence: Vec<Clue>, because: Because) {
    found.push(Finding {
        id: FindingId::RogueKmsHost,
        severity: Severity::Problem,
        title,
        evidence,
        because,
        next: site.command(
            None,
            "cdns",
            "On each machine that shall not be a host: stop publishing, put the setup key back, restart it; then \
             delete its SRV record.",
        ),
        machines: Vec::new(),
    });
}

/// What shows that a target is a client Windows.
fn desktop(site: &Site<'_>, target: &str) -> Option<Clue> {
    let named = |name: &str| short(name) == short(target);
    let client = |id: &crate::domain::ids::EditionId| {
        site.catalog().edition(id).is_some_and(|edition| edition.kind == Kind::Client)
    };
    let listed = site.evidence.readings.iter().find_map(|reading| {
        let computer =
            reading.computers.iter().find(|computer| computer.name.as_deref().is_some_and(named))?;
        let edition = computer.edition.as_ref().filter(|edition| client(&edition.value))?;
        let system = computer.system.as_deref().unwrap_or(edition.value.as_str());
        let text = format!("{target} is listed with {system}");
        Some(Clue { text, grade: edition.grade, from: reading.from.clone(), line: Some(computer.line) })
    });
    listed.or_else(|| {
        let seat = site.base_seats().find(|seat| {
            seat.machine.name.as_ref().is_some_and(|name| named(&name.value))
                && product::kind(site.catalog(), seat.product) == Some(Kind::Client)
        })?;
        let name = seat.product.name.as_ref()?;
        Some(seat.clue(format!("{target} runs {}", name.value), name))
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::{
        AddressAnswer, Answered, Computer, Evidence, Fact, Grade, Kind, PortAnswer, Reading, read,
    };
    use crate::domain::findings::testing::{check, machine, one, site, with_dns, with_port};
    use crate::domain::ids::EditionId;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn a_retired_host_that_no_longer_answers() {
        let evidence = with_dns(site(vec![]), "dns.txt", "old.example.test:1688 new.example.test:1688");
        let evidence = with_port(evidence, "old.example.test", PortAnswer::Silent { milliseconds: 2000 });
        let evidence = with_port(evidence, "new.example.test", PortAnswer::Open { milliseconds: 3 });
        check(&evidence, &["problem stale-srv-record"]);
        let finding = one(&evidence, "stale-srv-record");
        assert!(finding.title.contains("old.example.test"), "{finding:?}");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ckms"));
    }

    #[test]
    fn a_target_without_an_address() {
        let mut evidence = with_dns(site(vec![]), "dns.txt", "old.example.test:1688");
        let name = "OLD.example.test.".to_owned();
        let answered = Answered::NoSuchName;
        let address = AddressAnswer { name, line: 9, answered, addresses: Vec::new(), grade: Grade::Seen };
        evidence.readings[0].dns[0].addresses.push(address);
        check(&evidence, &["problem stale-srv-record"]);
    }

    #[test]
    fn a_pasted_look_up_of_a_target_that_is_not_there() {
        let text = "_vlmcs._tcp.example.test has SRV record 0 0 1688 old.example.test.\n\
                    Host old.example.test not found: 3(NXDOMAIN)\n";
        let readings = read("dns.txt", text.as_bytes(), &Knowledge::embedded().catalog);
        let evidence = Evidence { readings, ports: Vec::new() };
        check(&evidence, &["problem stale-srv-record"]);
        let finding = one(&evidence, "stale-srv-record");
        let lines: Vec<_> = finding.evidence.iter().map(|clue| clue.line).collect();
        assert_eq!(lines, [Some(1), Some(2)]);
    }

    #[test]
    fn a_target_that_is_a_client_by_now() {
        let client = machine("a.txt", "name=OLD channel=VOLUME_KMSCLIENT status=licensed minutes=250000");
        let evidence = with_dns(site(vec![client]), "dns.txt", "old.example.test:1688");
        assert!(one(&evidence, "stale-srv-record").title.ends_with("which carries no host key"));
    }

    fn computers(names: &[&str]) -> Reading {
        let mut reading = Reading::empty(Kind::Inventory, "pcs.csv");
        for (line, name) in (2..).zip(names) {
            let edition = Some(Fact::seen(EditionId::new("windows-10-pro"), line));
            let name = Some((*name).to_owned());
            reading.computers.push(Computer { line, name, edition, ..Computer::default() });
        }
        reading
    }

    #[test]
    fn desktops_among_the_published_hosts_are_rogues() {
        let mut evidence =
            with_dns(site(vec![]), "dns.txt", "kms01.example.test:1688 pc-07.example.test:1688");
        evidence.readings.push(computers(&["PC-07", "PC-08"]));
        check(&evidence, &["problem rogue-kms-host"]);
        assert!(one(&evidence, "rogue-kms-host").title.ends_with(": pc-07.example.test"));
        let mut alone = with_dns(site(vec![]), "dns.txt", "pc-07.example.test:1688");
        alone.readings.push(computers(&["PC-07"]));
        check(&alone, &[]);
    }

    #[test]
    fn more_hosts_than_a_key_may_activate() {
        let targets: Vec<String> = (1..=7).map(|number| format!("pc-{number}.example.test:1688")).collect();
        check(&with_dns(site(vec![]), "dns.txt", &targets.join(" ")), &["problem rogue-kms-host"]);
        check(&with_dns(site(vec![]), "dns.txt", &targets[..6].join(" ")), &[]);
        let mut two_domains = with_dns(site(vec![]), "dns.txt", &targets.join(" "));
        for record in two_domains.readings[0].dns[0].records.iter_mut().take(3) {
            "_vlmcs._tcp.other.test".clone_into(&mut record.owner);
        }
        check(&two_domains, &[]);
    }
}
