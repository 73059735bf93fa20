//! The live check against Debian's dnsmasq on loopback: another name server than the one of the other tests, with a
//! zone from a file. Needs the package `dnsmasq-base`, so it is not part of plain `cargo test`.
#![expect(clippy::disallowed_methods, reason = "tests start programs and wait for them")]
#![cfg(test)]

use core::net::{Ipv4Addr, SocketAddr};
use core::time::Duration;
use std::net::{TcpListener, UdpSocket};
use std::process::{Child, Command, Stdio};

use activation_wizard::domain::evidence::{Answered, PortAnswer};
use activation_wizard::domain::findings::find;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::probe::live::{Check, Checked, Watch};

const ZONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dns/kms.dnsmasq.conf");

/// The port at which the zone's hosts are said to answer.
const HOST_PORT: u16 = 16_891;

struct Patient;

impl Watch for Patient {
    fn at(&self, _share: f32) {}

    fn cancelled(&self) -> bool {
        false
    }
}

/// A dnsmasq that is ended with the test.
struct Dnsmasq {
    program: Child,
    at: SocketAddr,
}

impl Dnsmasq {
    fn start() -> Self {
        let port = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let program = Command::new("dnsmasq")
            .args(["--keep-in-foreground", "--pid-file=", "--user=", "--group=", "--log-facility=-"])
            .arg(format!("--conf-file={ZONE}"))
            .arg(format!("--port={port}"))
            .stderr(Stdio::null())
            .spawn()
            .expect("dnsmasq starts: package dnsmasq-base");
        let dnsmasq = Self { program, at: SocketAddr::from((Ipv4Addr::LOCALHOST, port)) };
        let answers = (0..50).any(|_| {
            let checked = dnsmasq.check("empty.north.test", Duration::from_millis(200));
            checked.evidence.dns().any(|answer| answer.answered.value == Answered::NoData)
        });
        assert!(answers, "dnsmasq does not answer");
        dnsmasq
    }

    fn check(&self, domain: &str, limit: Duration) -> Checked {
        let check = Check::through(Ok(vec![self.at]), domain, None, limit).unwrap();
        check.run(&Patient).unwrap().unwrap()
    }
}

impl Drop for Dnsmasq {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

/// `priority weight target` of each record, then each target with its addresses or how its look-up ended.
fn told(checked: &Checked) -> Vec<String> {
    let answer = checked.evidence.dns().next().unwrap();
    let mut told = vec![format!("{:?}", answer.answered.value)];
    told.extend(
        answer
            .records
            .iter()
            .map(|record| format!("{} {} {}", record.priority, record.weight, record.target)),
    );
    told.extend(answer.addresses.iter().map(|found| match found.addresses.first() {
        Some(address) => format!("{} {address}", found.name),
        None => format!("{} {:?}", found.name, found.answered),
    }));
    told
}

#[test]
fn every_situation_of_the_zone_is_told_apart() {
    // One of the two hosts answers; the other's port refuses.
    let _host = TcpListener::bind((Ipv4Addr::new(127, 0, 0, 21), HOST_PORT)).unwrap();
    let dnsmasq = Dnsmasq::start();
    let (act1, act2) = ("act1.north.test 127.0.0.21", "act2.north.test 127.0.0.22");
    let gone = "act0.north.test NoSuchName";
    let cases: [(&str, &[&str], &[&str]); 8] = [
        ("north.test", &["Records", "0 90 act1.north.test", "20 10 act2.north.test", act1, act2], &[]),
        ("shared.north.test", &["Records", "0 70 act1.north.test", "0 30 act2.north.test", act1, act2], &[]),
        (
            "gone.north.test",
            &["Records", "0 0 act0.north.test", "0 0 act1.north.test", gone, act1],
            &["stale-srv-record"],
        ),
        ("onlygone.north.test", &["Records", "0 0 act0.north.test", gone], &["stale-srv-record"]),
        ("empty.north.test", &["NoData"], &["srv-record-missing"]),
        ("nowhere.test", &["NoSuchName"], &["srv-record-missing"]),
        ("closed.north.test", &["Records", "0 0 ."], &[]),
        (
            "alias.north.test",
            &["Records", "0 0 activation.north.test", "activation.north.test 127.0.0.21"],
            &[],
        ),
    ];
    for (domain, expect, ids) in cases {
        let checked = dnsmasq.check(domain, Duration::from_secs(5));
        assert_eq!(told(&checked), expect, "{domain}");
        let findings = find(&checked.evidence, Knowledge::embedded());
        for id in ids {
            assert!(findings.iter().any(|finding| finding.id.id() == *id), "{domain}: {findings:?}");
        }
        for port in &checked.evidence.ports {
            let opens = matches!(port.answer, PortAnswer::Open { .. });
            assert_eq!(opens, port.target != "act2.north.test", "{domain}: {port:?}");
        }
    }
    let many = dnsmasq.check("many.north.test", Duration::from_secs(5));
    assert_eq!(many.evidence.dns().next().unwrap().records.len(), 30, "over TCP");
    let refused = dnsmasq.check("example.invalid", Duration::from_secs(5));
    assert_eq!(told(&refused), ["Failed(\"REFUSED\")"]);
}
