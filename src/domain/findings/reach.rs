//! A KMS host that is not reached: pinned and silent, its port blocked, not answering, or answering only half. What
//! explains the same code better (name service, clocks, the count) was found before.

use super::Check;
use super::by_code::who;
use super::codes::CodePlace;
use super::commands::HOST_PLACE;
use super::log;
use super::product::Channel;
use super::site::{Coded, Findings, Seat, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Grade, KmsDiscovery, Machine, PortAnswer};

pub(super) struct Unreached;

/// Codes of a client whose host gave no answer.
const SILENT: [&str; 5] = ["0xC004F074", "0xC004F039", "0xC0020017", "0x8007139F", TIME_OUT];

/// The connection itself failed: a firewall before anything else.
const NO_CONNECTION: &str = "0x800706BA";

/// Means a host only where activation printed it.
const TIME_OUT: &str = "0x800705B4";

const BETTER: [FindingId; 5] = [
    FindingId::ClockSkew,
    FindingId::SrvRecordMissing,
    FindingId::DnsFailure,
    FindingId::NoDnsSuffix,
    FindingId::HostKeyNotActivated,
];

impl Check for Unreached {
    fn finds(&self) -> &'static [FindingId] {
        &[
            FindingId::PinnedHostUnreachable,
            FindingId::Port1688Blocked,
            FindingId::HostNotAnswering,
            FindingId::ProtocolBlocked,
        ]
    }

    fn codes(&self) -> &'static [&'static str] {
        &["0xC004F074", "0xC004F039", "0xC0020017", "0x8007139F", "0x800705B4", "0x800706BA"]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let codes: Vec<&str> = SILENT.into_iter().chain([NO_CONNECTION]).collect();
        for mut coded in site.coded(&codes) {
            coded.places.retain(|at| at.place != CodePlace::Bare || at.code != TIME_OUT);
            let explained = coded.machine.is_some_and(|at| found.has(at, &BETTER));
            if !explained && !coded.places.is_empty() {
                found.push(unreached(site, &coded));
            }
        }
        for (at, machine) in site.machines.iter().enumerate() {
            let told = found.has(at, &BETTER) || found.has(at, self.finds());
            if let Some(clue) = unanswered(machine).filter(|_| !told) {
                found.push(no_answer(site, at, clue));
            }
        }
    }
}

/// The finding for a client that reached no host, by how it looks for one and what its port says.
fn unreached(site: &Site<'_>, coded: &Coded<'_>) -> Finding {
    let seat = site
        .base_seats_of(coded.machine)
        .find(|seat| seat.channel.is_none_or(|channel| channel == Channel::KmsClient));
    let pinned = seat.filter(|seat| discovery(seat) == Some(KmsDiscovery::Registered));
    let host = seat.and_then(|seat| seat.product.kms_host.as_ref()).map(|host| host.value.clone());
    let host = host.or_else(|| asked_host(site, coded.machine));
    let mut evidence = coded.clues();
    let name = host.as_deref().unwrap_or(HOST_PLACE);
    let open = opened(site, host.as_deref());
    let who = who(site, coded.machine);
    let machines: Vec<usize> = coded.machine.into_iter().collect();
    let probe = |text: &str| site.command_with(coded.machine, "test-port", &[("<HOST>", name)], text);
    if let Some(clue) = open {
        evidence.push(clue);
        return Finding {
            id: FindingId::ProtocolBlocked,
            severity: Severity::Problem,
            title: format!("TCP 1688 opens, and still {who} gets no answer of the KMS host"),
            evidence,
            because: site.fact("port"),
            next: probe(
                "An open port is no proof. KMS speaks RPC, not HTTPS: let a network rule pass TCP 1688 instead of an \
                 application rule that looks for web traffic.",
            ),
            machines,
        };
    }
    if let Some(seat) = pinned {
        evidence.extend(
            seat.product
                .kms_host
                .as_ref()
                .map(|host| seat.clue(format!("The host was set by hand: {}", host.value), host)),
        );
        return Finding {
            id: FindingId::PinnedHostUnreachable,
            severity: Severity::Problem,
            title: format!("{who} is pinned to a KMS host that it does not reach"),
            evidence,
            because: site.fact("host-replace"),
            next: site.command(
                coded.machine,
                "ckms",
                "Forget the pinned host and let DNS find one; or pin it to a host that answers.",
            ),
            machines,
        };
    }
    if coded.code() == NO_CONNECTION {
        return Finding {
            id: FindingId::Port1688Blocked,
            severity: Severity::Problem,
            title: format!("No connection from {who} to the KMS host"),
            evidence,
            because: site.code(NO_CONNECTION),
            next: probe(
                "Try TCP 1688 from this machine. Open it on the host and between the two: the client's own port is \
                 any, only the remote port is 1688.",
            ),
            machines,
        };
    }
    Finding {
        id: FindingId::HostNotAnswering,
        severity: Severity::Problem,
        title: format!("No KMS host answered {who}"),
        evidence,
        because: site.code(coded.code()),
        next: probe(
            "Look up the SRV record, try TCP 1688 on its target, then compare the clocks; events 12288 of the attempt \
             hold the inner code.",
        ),
        machines,
    }
}

fn discovery(seat: &Seat<'_>) -> Option<KmsDiscovery> {
    seat.product.kms_discovery.as_ref().map(|fact| fact.value)
}

/// The host that the machine's last request names.
fn asked_host(site: &Site<'_>, machine: Option<usize>) -> Option<String> {
    let machine = site.machines.get(machine?)?;
    machine.events.iter().rev().find_map(|event| log::own_request(event)?.host.clone())
}

/// A clue that the port of this host was found open; of any host where the client names none.
fn opened(site: &Site<'_>, host: Option<&str>) -> Option<Clue> {
    let open = site.evidence.ports.iter().find(|check| {
        matches!(check.answer, PortAnswer::Open { .. })
            && host.is_none_or(|host| check.target.trim_end_matches('.').eq_ignore_ascii_case(host))
    })?;
    let text = format!("TCP {} of {} at {} opened", open.port, open.target, open.address);
    Some(Clue { text, grade: Grade::Seen, from: String::new(), line: None })
}

/// The last request of a client that no answer follows, though it was sent.
fn unanswered(machine: &Machine) -> Option<Clue> {
    let sent = machine.events.iter().filter(|event| {
        log::own_request(event).is_some_and(|request| request.hresult.as_deref() == Some("0x00000000"))
    });
    let last = sent.max_by_key(|event| event.time)?;
    let answered = machine.events.iter().any(|event| {
        event.id == 12289 && (event.time.is_none() || last.time.is_none() || event.time >= last.time)
    });
    let text = "Event 12288: the request was sent, and no event 12289 follows it".to_owned();
    (!answered).then(|| Clue {
        text,
        grade: Grade::Inferred,
        from: machine.from.clone(),
        line: Some(last.line),
    })
}

fn no_answer(site: &Site<'_>, at: usize, clue: Clue) -> Finding {
    let host = asked_host(site, Some(at));
    Finding {
        id: FindingId::HostNotAnswering,
        severity: Severity::Problem,
        title: format!("{} sent a request and got no answer", site.label(at)),
        evidence: vec![clue],
        because: site.event(12288),
        next: site.command_with(
            Some(at),
            "test-port",
            &[("<HOST>", host.as_deref().unwrap_or(HOST_PLACE))],
            "Look up the SRV record, try TCP 1688 on its target, then compare the clocks.",
        ),
        machines: vec![at],
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::PortAnswer;
    use crate::domain::findings::testing::{
        answered, asked, check, machine, one, site, with_events, with_port,
    };

    const CLIENT: &str = "name=PC-01 channel=VOLUME_KMSCLIENT code=0xC004F074";

    #[test]
    fn nothing_else_known_no_host_answered() {
        check(&site(vec![machine("pc.txt", CLIENT)]), &["problem host-not-answering"]);
        check(&site(vec![machine("pc.txt", "code=0x800705B4")]), &["problem host-not-answering"]);
        check(&site(vec![machine("pc.txt", "code=0x800706BA")]), &["problem port-1688-blocked"]);
    }

    #[test]
    fn a_pinned_host_is_named() {
        let client = format!("{CLIENT} discovery=registered host=old.example.test");
        let finding = one(&site(vec![machine("pc.txt", &client)]), "pinned-host-unreachable");
        assert_eq!(finding.severity.id(), "problem");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ckms"));
        assert!(finding.evidence.iter().any(|clue| clue.text.ends_with("old.example.test")), "{finding:?}");
    }

    #[test]
    fn an_open_port_does_not_make_the_path_healthy() {
        let client = format!("{CLIENT} discovery=dns host=kms01.example.test");
        let open = PortAnswer::Open { milliseconds: 4 };
        let evidence = with_port(site(vec![machine("pc.txt", &client)]), "kms01.example.test.", open);
        check(&evidence, &["problem protocol-blocked"]);
        assert!(one(&evidence, "protocol-blocked").next.text.contains("not HTTPS"));
    }

    #[test]
    fn a_request_without_an_answer() {
        let lone = vec![asked(5, "kms01.example.test", "0x00000000")];
        let evidence = site(vec![with_events(machine("pc.evtx", "name=PC-01"), lone)]);
        let finding = one(&evidence, "host-not-answering");
        assert_eq!(finding.next.slmgr.as_deref(), Some("Test-NetConnection kms01.example.test -Port 1688"));
        let both = vec![asked(5, "kms01.example.test", "0x00000000"), answered(6, true, 30)];
        check(&site(vec![with_events(machine("pc.evtx", "name=PC-01"), both)]), &[]);
    }
}
