//! No KMS record where clients look for one: the name server says so, a client's code says so, the client's own text
//! says so, or a host does not publish it.

use super::Check;
use super::by_code::who;
use super::dns;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Clue, Finding, FindingId, Next, Severity};
use crate::domain::evidence::{Answered, EventDetail, KmsDiscovery, Status};

pub(super) struct SrvRecordMissing;

const CODES: [&str; 3] = ["0x8007232B", "0x8007251D", "0x80092328"];

/// Publishing failed on the host.
const PUBLISHING_FAILED: u32 = 12293;

impl Check for SrvRecordMissing {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::SrvRecordMissing]
    }

    fn codes(&self) -> &'static [&'static str] {
        &CODES
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        asked(site, found);
        for coded in site.coded(&CODES) {
            found.push(Finding {
                id: FindingId::SrvRecordMissing,
                severity: Severity::Problem,
                title: format!("DNS names no KMS host to {}", who(site, coded.machine)),
                evidence: coded.clues(),
                because: site.code(coded.code()),
                next: next(site, coded.machine),
                machines: coded.machine.into_iter().collect(),
            });
        }
        for seat in site.base_seats() {
            client(site, &seat, found);
            host(site, &seat, found);
        }
        publishing(site, found);
    }
}

fn next(site: &Site<'_>, machine: Option<usize>) -> Next {
    site.command(
        machine,
        "nslookup",
        "Ask for the record in the client's own domain. Let the host publish it or create it by hand; without DNS \
         point the client at the host with slmgr /skms.",
    )
}

/// What look-ups say.
fn asked(site: &Site<'_>, found: &mut Findings) {
    let elsewhere = dns::records(site).next().is_some();
    for answer in dns::answers(site) {
        let offered_none = answer.records.iter().find(|record| record.is_not_offered());
        let missing = matches!(answer.answered.value, Answered::NoData | Answered::NoSuchName);
        let evidence = match offered_none {
            Some(record) => {
                dns::record_clue(answer, record, "The target is a dot: no such service is offered here")
            }
            None if missing => {
                let how = dns::outcome(&answer.answered.value);
                dns::clue(answer, format!("{}: {how}", dns::question(answer)), &answer.answered)
            }
            None => continue,
        };
        found.push(Finding {
            id: FindingId::SrvRecordMissing,
            severity: if elsewhere { Severity::Warning } else { Severity::Problem },
            title: format!("{} names no KMS host for {}", dns::server(answer), dns::question(answer)),
            evidence: vec![evidence],
            because: site.fact("dns-srv-name"),
            next: next(site, None),
            machines: Vec::new(),
        });
    }
}

/// What a client says of its own look-up, unless it needs none.
fn client(site: &Site<'_>, seat: &Seat<'_>, found: &mut Findings) {
    let product = seat.product;
    let Some(discovery) = product.kms_discovery.as_ref().filter(|it| it.value == KmsDiscovery::None) else {
        return;
    };
    let by_directory = product.activation_object.is_some();
    let told = found.has(seat.at, &[FindingId::SrvRecordMissing]);
    if seat.channel.is_some_and(|channel| channel != Channel::KmsClient) || by_directory || told {
        return;
    }
    let licensed = product::status(product) == Some(Status::Licensed);
    let evidence = vec![seat.clue("DNS auto-discovery: KMS name not available", discovery)];
    found.push(Finding {
        id: FindingId::SrvRecordMissing,
        severity: if licensed { Severity::Warning } else { Severity::Problem },
        title: format!("{} finds no KMS host in DNS", site.label(seat.at)),
        evidence,
        because: site.fact("dns-suffixes"),
        next: next(site, Some(seat.at)),
        machines: vec![seat.at],
    });
}

/// A host that does not publish: right where every client is pointed at it, so only a note.
fn host(site: &Site<'_>, seat: &Seat<'_>, found: &mut Findings) {
    let Some(state) = product::host_state(seat.machine, seat.product) else { return };
    let Some(publishing) = state.dns_publishing.as_ref().filter(|publishing| !publishing.value) else {
        return;
    };
    found.push(Finding {
        id: FindingId::SrvRecordMissing,
        severity: Severity::Note,
        title: format!("The KMS host on {} does not publish itself in DNS", site.label(seat.at)),
        evidence: vec![seat.clue("DNS publishing disabled", publishing)],
        because: site.fact("dns-disable-publishing"),
        next: site.command(
            Some(seat.at),
            "sdns",
            "Right where every client is pointed at it by hand or the record is kept by hand; else let it publish.",
        ),
        machines: vec![seat.at],
    });
}

/// Events of a host whose publishing failed.
fn publishing(site: &Site<'_>, found: &mut Findings) {
    for (at, machine) in site.machines.iter().enumerate() {
        let mut failed = machine.events.iter().filter(|event| event.id == PUBLISHING_FAILED).peekable();
        let published =
            machine.events.iter().filter(|event| event.id == 12294).filter_map(|event| event.time).max();
        let last = failed.peek().is_some().then(|| failed.max_by_key(|event| event.time)).flatten();
        let Some(event) = last.filter(|event| event.time >= published || event.time.is_none()) else {
            continue;
        };
        let code =
            if let EventDetail::Publishing(publishing) = &event.detail { &publishing.code } else { &None };
        let with = code.as_ref().map_or_else(String::new, |code| format!(" with {code}"));
        let evidence = Clue {
            text: format!("Event {PUBLISHING_FAILED}{with}"),
            grade: event.grade,
            from: machine.from.clone(),
            line: Some(event.line),
        };
        let because = code.as_ref().map_or_else(|| site.event(PUBLISHING_FAILED), |code| site.code(code));
        found.push(Finding {
            id: FindingId::SrvRecordMissing,
            severity: Severity::Problem,
            title: format!("{} could not publish its SRV record", site.label(at)),
            evidence: vec![evidence],
            because,
            next: site.command(
                Some(at),
                "nslookup",
                "See which record is there. Where another host owns the record set, give this host full control of \
                 it and restart the licensing service; else allow dynamic updates or create the record by hand.",
            ),
            machines: vec![at],
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::findings::testing::{check, machine, one, published, site, with_dns, with_events};

    #[test]
    fn a_name_server_without_the_record() {
        for answer in ["nxdomain", "nodata"] {
            let finding = one(&with_dns(site(vec![]), "192.0.2.53", answer), "srv-record-missing");
            assert_eq!(finding.severity, Severity::Problem);
            assert_eq!(finding.next.slmgr.as_deref(), Some("nslookup -type=all _vlmcs._tcp"));
        }
        check(&with_dns(site(vec![]), "a", ".:0"), &["problem srv-record-missing"]);
    }

    #[test]
    fn a_client_that_found_none() {
        let client = "channel=VOLUME_KMSCLIENT status=notification discovery=none reason=0xC004F056";
        let finding = one(&site(vec![machine("pc.txt", client)]), "srv-record-missing");
        assert_eq!(finding.severity, Severity::Problem);
        check(&site(vec![machine("pc.txt", "code=0x8007232B")]), &["problem srv-record-missing"]);
    }

    #[test]
    fn a_client_of_the_directory_needs_none() {
        let client = "channel=VOLUME_KMSCLIENT status=licensed minutes=259000 discovery=none object=Windows";
        let found = super::super::testing::findings(&site(vec![machine("pc.txt", client)]));
        assert!(found.iter().all(|finding| finding.id != FindingId::SrvRecordMissing), "{found:?}");
    }

    #[test]
    fn a_host_that_cannot_publish_says_so_in_its_log() {
        let log = vec![published(5, Some("0x80072338"))];
        let finding =
            one(&site(vec![with_events(machine("h.evtx", "name=kms01"), log)]), "srv-record-missing");
        assert_eq!(finding.title, "kms01 could not publish its SRV record");
        let later = vec![published(5, Some("0x80072338")), published(9, None)];
        let found = super::super::testing::findings(&site(vec![with_events(machine("h.evtx", ""), later)]));
        assert!(found.iter().all(|finding| finding.id != FindingId::SrvRecordMissing), "{found:?}");
    }

    #[test]
    fn publishing_off_is_a_note() {
        let host =
            "edition=server-2019-standard channel=VOLUME_KMS status=licensed count=40 publishing=false";
        check(&site(vec![machine("h.txt", host)]), &["note srv-record-missing", "good healthy"]);
    }
}
