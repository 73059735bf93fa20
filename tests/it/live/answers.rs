//! What name servers can answer, each told apart.

use core::net::SocketAddr;
use core::time::Duration;

use activation_wizard::domain::evidence::{Answered, DnsAnswer};
use activation_wizard::probe::live::SYSTEM;
use hickory_resolver::proto::op::ResponseCode;

use super::server::Zone;
use super::{LIMIT, check, run};

const OWNER: &str = "_vlmcs._tcp.corp.test";

fn answer(zone: Zone) -> DnsAnswer {
    let checked = check(&zone.serve(), "corp.test");
    assert_eq!(checked.evidence.readings.len(), 1);
    checked.evidence.dns().next().unwrap().clone()
}

/// `priority weight port target` of each record.
fn records(answer: &DnsAnswer) -> Vec<String> {
    let line = |record: &activation_wizard::domain::evidence::SrvRecord| {
        format!("{} {} {} {}", record.priority, record.weight, record.port, record.target)
    };
    answer.records.iter().map(line).collect()
}

#[test]
fn two_hosts_with_priority_and_weight() {
    let zone = Zone::default()
        .host("corp.test", (10, 50, 1), "kms2.corp.test")
        .host("corp.test", (0, 25, 1), "kms3.corp.test")
        .host("corp.test", (0, 75, 1), "kms1.corp.test")
        .address("kms1.corp.test", "127.0.0.1")
        .address("kms1.corp.test", "::1")
        .address("kms2.corp.test", "127.0.0.2")
        .address("kms3.corp.test", "127.0.0.3");
    let server = zone.serve();
    let checked = check(&server, "corp.test");
    let answer = checked.evidence.dns().next().unwrap();
    assert_eq!(answer.from, SYSTEM);
    assert_eq!(answer.question.as_ref().unwrap().value, OWNER);
    assert_eq!(answer.server.as_ref().unwrap().value, server.address().to_string());
    assert_eq!(records(answer), ["0 75 1 kms1.corp.test", "0 25 1 kms3.corp.test", "10 50 1 kms2.corp.test"]);
    let addresses: Vec<_> = answer.addresses.iter().map(|address| address.addresses.len()).collect();
    assert_eq!(addresses, [2, 1, 1]);
    assert!(checked.evidence.readings[0].ok);
    assert_eq!(checked.transcripts[0].text.lines().count(), 2 + 3 + 3);
}

#[test]
fn no_such_name_no_such_record_and_refusals_are_told_apart() {
    for (zone, expect) in [
        (Zone::default(), Answered::NoSuchName),
        (Zone::default().empty(OWNER), Answered::NoData),
        (Zone::default().address(OWNER, "127.0.0.1"), Answered::NoData),
        (Zone::default().says(OWNER, ResponseCode::Refused), Answered::Failed("REFUSED".to_owned())),
        (Zone::default().says(OWNER, ResponseCode::ServFail), Answered::Failed("SERVFAIL".to_owned())),
        (Zone::default().says(OWNER, ResponseCode::NotImp), Answered::Failed("NOTIMP".to_owned())),
    ] {
        let answer = answer(zone);
        assert_eq!(answer.answered.value, expect);
        assert!(answer.records.is_empty() && answer.addresses.is_empty());
    }
}

#[test]
fn a_service_that_is_not_offered() {
    let answer = answer(Zone::default().host("corp.test", (0, 0, 0), "."));
    assert_eq!(answer.answered.value, Answered::Records);
    assert_eq!(records(&answer), ["0 0 0 ."]);
    assert!(answer.addresses.is_empty());
}

#[test]
fn a_target_that_is_gone_stands_beside_one_that_is_there() {
    let zone = Zone::default()
        .host("corp.test", (0, 0, 1), "old.corp.test")
        .host("corp.test", (0, 0, 1), "kms1.corp.test")
        .host("corp.test", (0, 0, 1), "refused.corp.test")
        .says("refused.corp.test", ResponseCode::Refused)
        .address("kms1.corp.test", "127.0.0.1");
    let answer = answer(zone);
    let ends: Vec<_> =
        answer.addresses.iter().map(|address| (address.name.as_str(), &address.answered)).collect();
    assert_eq!(
        ends,
        [
            ("kms1.corp.test", &Answered::Records),
            ("old.corp.test", &Answered::NoSuchName),
            ("refused.corp.test", &Answered::Failed("REFUSED".to_owned())),
        ]
    );
}

#[test]
fn aliases_are_followed_for_the_service_and_for_its_target() {
    let zone = Zone::default()
        .alias(OWNER, "_vlmcs._tcp.hq.test")
        .host("hq.test", (0, 0, 1), "kms-alias.corp.test")
        .alias("kms-alias.corp.test", "kms1.corp.test")
        .address("kms1.corp.test", "127.0.0.1");
    let answer = answer(zone);
    assert_eq!(records(&answer), ["0 0 1 kms-alias.corp.test"]);
    assert_eq!(answer.records[0].owner, "_vlmcs._tcp.hq.test");
    let aliases: Vec<_> =
        answer.aliases.iter().map(|(alias, name)| format!("{} {name}", alias.value)).collect();
    assert_eq!(aliases, ["_vlmcs._tcp.corp.test _vlmcs._tcp.hq.test", "kms-alias.corp.test kms1.corp.test"]);
    assert_eq!(answer.addresses[0].addresses.len(), 1);
}

#[test]
fn an_alias_that_leads_nowhere_or_back() {
    let nowhere = answer(Zone::default().alias(OWNER, "gone.test"));
    assert_eq!(nowhere.answered.value, Answered::NoSuchName);
    assert_eq!(nowhere.aliases.len(), 1);
    let ring =
        Zone::default().alias("a.corp.test", "a.corp.test").host("corp.test", (0, 0, 1), "b.corp.test");
    let ring = answer(ring.alias("b.corp.test", "b.corp.test"));
    assert_eq!(ring.addresses[0].answered, Answered::NoData);
}

#[test]
fn an_answer_too_large_for_a_datagram_comes_over_tcp() {
    let mut zone = Zone::default();
    for n in 0..40 {
        zone = zone.host("corp.test", (0, 0, 1), &format!("kms-with-a-long-name-{n:02}.corp.test"));
    }
    let answer = answer(zone);
    assert_eq!(answer.answered.value, Answered::Records);
    assert_eq!(answer.records.len(), 40);
    assert_eq!(answer.addresses.len(), 40);
}

#[test]
fn a_named_server_may_know_other_hosts() {
    let system = Zone::default().host("corp.test", (0, 0, 1), "old.corp.test").serve();
    let zone = Zone::default().host("corp.test", (0, 0, 1), "kms1.corp.test");
    let named = zone.address("kms1.corp.test", "127.0.0.1").serve();
    let checked = run(vec![system.address()], Some(named.address()), "corp.test", LIMIT);
    let answers: Vec<_> =
        checked.evidence.dns().map(|answer| (answer.from.clone(), records(answer))).collect();
    assert_eq!(
        answers,
        [
            (SYSTEM.to_owned(), vec!["0 0 1 old.corp.test".to_owned()]),
            (named.address().to_string(), vec!["0 0 1 kms1.corp.test".to_owned()]),
        ]
    );
}

#[test]
fn silence_ends_at_the_limit_and_the_next_server_is_asked() {
    let silent = Zone::default().silent(OWNER).serve();
    let limit = Duration::from_millis(60);
    let alone = run(vec![silent.address()], None, "corp.test", limit);
    assert_eq!(alone.evidence.dns().next().unwrap().answered.value, Answered::Silent);
    assert!(!alone.evidence.readings[0].ok);

    let zone = Zone::default().host("corp.test", (0, 0, 1), "kms1.corp.test");
    let next = zone.address("kms1.corp.test", "127.0.0.1").serve();
    let refusing = Zone::default().says(OWNER, ResponseCode::Refused).serve();
    let servers: Vec<SocketAddr> = vec![refusing.address(), next.address()];
    let checked = run(servers, None, "corp.test", LIMIT);
    let answer = checked.evidence.dns().next().unwrap();
    assert_eq!(answer.server.as_ref().unwrap().value, next.address().to_string());
    let note = &checked.evidence.readings[0].notes[0].text;
    assert_eq!(*note, format!("{} answered REFUSED; the next server was asked", refusing.address()));
}
