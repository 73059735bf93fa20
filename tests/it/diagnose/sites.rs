//! Several inputs about one site: name servers, event logs, hosts and clients judged together.

use activation_wizard::cli::Exit;

use super::{CLIENT, diagnose, host};

fn ids(files: &[(&str, &str)]) -> (Vec<String>, Exit) {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let called = diagnose(&files, &["--format", "json"]);
    (called.findings(), called.exit)
}

const NOT_FOUND: &str = "\
Server:  dc01.corp.test
Address:  192.0.2.53

*** dc01.corp.test can't find _vlmcs._tcp.corp.test: Non-existent domain
";

const TWO_HOSTS: &str = "\
Server:  dc01.corp.test
Address:  192.0.2.53

_vlmcs._tcp.corp.test   SRV service location:
          priority       = 0
          weight         = 0
          port           = 1688
          svr hostname   = kms11.corp.test
_vlmcs._tcp.corp.test   SRV service location:
          priority       = 0
          weight         = 0
          port           = 1688
          svr hostname   = kms12.corp.test
kms11.corp.test internet address = 192.0.2.31
kms12.corp.test internet address = 192.0.2.32
";

/// One event of a client as wevtutil prints it, at this minute.
fn event(id: u32, minute: u32, info: &str) -> String {
    format!(
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
         <Provider Name='Microsoft-Windows-Security-SPP'/><EventID>{id}</EventID>\
         <TimeCreated SystemTime='2026-03-04T05:{minute:02}:00.000Z'/><EventRecordID>{minute}</EventRecordID>\
         <Channel>Application</Channel><Computer>pc21.corp.test</Computer></System>\
         <EventData><Data>{info}</Data></EventData></Event>\n"
    )
}

fn log(events: &[String]) -> String {
    format!("<Events>\n{}</Events>\n", events.concat())
}

const ASKED: &str = "kms11.corp.test:1688, 2c8d0b63-51ef-4074-9b22-ad31f7e80415, 2026/03/04 05:06, 0, 5, 0, \
                     73111121-5638-40f6-bc11-f1d7b0d64300, 25";

#[test]
fn a_name_server_without_the_record_spoils_the_praise() {
    assert_eq!(ids(&[("dns.txt", NOT_FOUND)]), (vec!["problem srv-record-missing".to_owned()], Exit::Alarm));
    let (found, _) = ids(&[("dns.txt", NOT_FOUND), ("client.txt", CLIENT)]);
    assert_eq!(found, ["problem srv-record-missing"]);
}

#[test]
fn two_published_hosts_that_answer_are_no_fault() {
    let (found, exit) = ids(&[("dns.txt", TWO_HOSTS), ("client.txt", CLIENT)]);
    assert_eq!((found, exit), (vec!["good healthy".to_owned()], Exit::Done));
}

#[test]
fn a_lone_request_means_that_no_answer_came() {
    let events = log(&[event(12288, 6, &format!("0x00000000, 0x00000000, {ASKED}"))]);
    assert_eq!(ids(&[("app.xml", &events)]).0, ["problem host-not-answering"]);
}

#[test]
fn the_inner_code_of_the_log_explains_the_outer_one() {
    let events = log(&[event(12288, 6, &format!("0xC004F06C, 0x00000000, {ASKED}"))]);
    assert_eq!(ids(&[("app.xml", &events)]).0, ["problem clock-skew"]);
}

#[test]
fn an_answer_without_an_error_can_be_a_refusal() {
    let events = log(&[
        event(12288, 6, &format!("0x00000000, 0x00000000, {ASKED}")),
        event(12289, 7, "0x00000000, 0x04000008, 0, 0, 11, 120, 10080, 2026/03/04 05:06"),
    ]);
    let host = host(11);
    let (found, exit) = ids(&[("app.xml", &events), ("host.txt", &host)]);
    assert_eq!(found, ["problem count-below-threshold", "warning count-below-threshold"]);
    assert_eq!(exit, Exit::Alarm);
}

#[test]
fn clones_show_in_the_log_of_their_host() {
    let row = |minute: u32, client: &str| {
        format!(
            "Log Name:      Key Management Service\nSource:        Microsoft-Windows-Security-SPP\n\
             Date:          2026-03-04T05:{minute:02}:00.000\nEvent ID:      12290\nTask Category: None\n\
             Computer:      kms11.corp.test\nDescription:\n\
             An activation request has been processed.\nInfo:\n\
             0x0,25,{client}.corp.test,2c8d0b63-51ef-4074-9b22-ad31f7e80415,2026/3/4 5:{minute},1,2,43190,\
             73111121-5638-40f6-bc11-f1d7b0d64300\n\n"
        )
    };
    let text = format!("{}{}{}", row(6, "pc21"), row(16, "pc22"), row(26, "pc23"));
    let called = diagnose(&[("kms.txt", text.as_bytes())], &["--format", "json"]);
    assert_eq!(called.findings(), ["problem duplicate-cmid"], "{}", called.out);
    let title = called.json()["findings"][0]["title"].as_str().unwrap().to_owned();
    assert!(title.starts_with("3 machines share") && title.contains("pc21, pc22, pc23"), "{title}");
}
