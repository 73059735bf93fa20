//! Whole texts and what they say.

use crate::domain::evidence::recognise::Input;
use crate::domain::evidence::{Answered, Reading, text};
use crate::domain::knowledge::Knowledge;

fn read_dns(from: &str, text: &str) -> Reading {
    let lines = text::lines(text, 0);
    super::read(&Input { lines: &lines, ..Input::of(from, &Knowledge::embedded().catalog, text) }).0
}

fn records(reading: &Reading) -> Vec<(String, u16, u16, u16, String)> {
    let all = reading.dns.iter().flat_map(|answer| &answer.records);
    all.map(|record| {
        (record.owner.clone(), record.priority, record.weight, record.port, record.target.clone())
    })
    .collect()
}

#[test]
fn a_broken_line_is_read_whole_or_not_at_all() {
    let line =
        "_vlmcs._tcp.a-rather-long-branch-name.example.test. 3600 IN SRV 10 50 1688 kms-branch.example.test.";
    let whole = records(&read_dns("a", &format!("{line}\n")));
    assert_eq!(whole.len(), 1);
    for padding in 0..16 {
        let padded = format!("{}{line}", "x".repeat(padding));
        let (left, right) = padded.split_at(80);
        let read = records(&read_dns("a", &format!("{left}\n{right}\n")));
        for record in &read {
            assert_eq!(record.4, "kms-branch.example.test", "{left}|{right}");
            assert_eq!((record.1, record.2, record.3), (10, 50, 1688), "{left}|{right}");
        }
    }
}

#[test]
fn two_look_ups_in_one_paste_are_two_answers() {
    let text = "\
Server:  dc01.corp.test
Address:  192.0.2.1

*** dc01.corp.test can't find _vlmcs._tcp.lab.test: Non-existent domain
C:\\>nslookup -type=srv _vlmcs._tcp.corp.test
Server:  dc01.corp.test
Address:  192.0.2.1

_vlmcs._tcp.corp.test   SRV service location:
          priority       = 0
          weight         = 0
          port           = 1688
          svr hostname   = kms01.corp.test
kms01.corp.test internet address = 192.0.2.8
";
    let reading = read_dns("paste", text);
    let answered: Vec<_> = reading.dns.iter().map(|answer| answer.answered.value.clone()).collect();
    assert_eq!(answered, [Answered::NoSuchName, Answered::Records]);
    let servers: Vec<_> =
        reading.dns.iter().map(|answer| answer.server.as_ref().unwrap().value.as_str()).collect();
    assert_eq!(servers, ["dc01.corp.test", "dc01.corp.test"]);
    assert_eq!(records(&reading).len(), 1);
}

#[test]
fn what_is_no_look_up_gives_no_answer() {
    for text in ["", "Hello\nworld\n", "Name: Windows(R)\nDescription: x\n", "a = b\n", "Status: Licensed\n"]
    {
        assert!(!read_dns("a", text).ok, "{text}");
    }
}

/// Names of hosts that an answer says are not there.
fn absent(reading: &Reading) -> Vec<(usize, &str)> {
    let all = reading.dns.iter().flat_map(|answer| &answer.addresses);
    let absent =
        all.filter(|address| address.answered == Answered::NoSuchName && address.addresses.is_empty());
    absent.map(|address| (address.line, address.name.as_str())).collect()
}

#[test]
fn a_target_that_is_not_there_is_told_by_every_tool() {
    for (tool, text, line) in [
        (
            "nslookup, a command of its own",
            "C:\\>nslookup kms09.corp.test\nServer:  dc01.corp.test\nAddress:  192.0.2.1\n\n\
             *** dc01.corp.test can't find kms09.corp.test: Non-existent domain\n",
            5,
        ),
        (
            "nslookup, typed inside of it",
            "> _vlmcs._tcp.corp.test\nServer:  dc01.corp.test\nAddress:  192.0.2.1\n\n\
             _vlmcs._tcp.corp.test\tservice = 0 0 1688 kms09.corp.test.\n> kms09.corp.test\n\
             ** server can't find kms09.corp.test: NXDOMAIN\n",
            7,
        ),
        (
            "host",
            "_vlmcs._tcp.corp.test has SRV record 0 0 1688 kms09.corp.test.\n\
             Host kms09.corp.test not found: 3(NXDOMAIN)\n",
            2,
        ),
        (
            "dig",
            "; <<>> DiG 9 <<>> kms09.corp.test\n;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 7\n\
             ;; QUESTION SECTION:\n;kms09.corp.test.\tIN\tA\n",
            2,
        ),
        (
            "Resolve-DnsName",
            "PS C:\\> Resolve-DnsName kms09.corp.test\n\
             Resolve-DnsName : kms09.corp.test : DNS name does not exist\nAt line:1 char:1\n",
            2,
        ),
    ] {
        assert_eq!(absent(&read_dns("a", text)), [(line, "kms09.corp.test")], "{tool}");
    }
    let service = "*** dc01 can't find _vlmcs._tcp.corp.test: Non-existent domain\n";
    assert!(absent(&read_dns("a", service)).is_empty());
}
