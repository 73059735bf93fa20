//! `check` as a script sees it: what is said before anything is sent, the answer, and the findings in it.

use core::net::Ipv4Addr;
use std::net::TcpListener;

use activation_wizard::cli::check;
use activation_wizard::cli::{self, Exit, Terminal};
use activation_wizard::domain::findings::find;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::report::Report;
use activation_wizard::probe::live::Check;

use super::server::Zone;
use super::{LIMIT, Patient};

/// The answer as text and as JSON.
fn answer(zone: Zone) -> (String, serde_json::Value) {
    let server = zone.serve();
    let check = Check::through(Ok(vec![server.address()]), "corp.test", None, LIMIT).unwrap();
    let evidence = check.run(&Patient).unwrap().unwrap().evidence;
    let knowledge = Knowledge::embedded();
    let report = Report::of(&evidence, &find(&evidence, knowledge), knowledge);
    (check::text(&check, &evidence, &report), check::json(&check, &evidence, &report))
}

#[test]
fn a_host_that_answers_beside_one_that_is_gone() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let zone = Zone::default()
        .host("corp.test", (0, 100, port), "kms1.corp.test")
        .host("corp.test", (10, 50, 1688), "old.corp.test")
        .address("kms1.corp.test", "127.0.0.1");
    let (text, json) = answer(zone);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "_vlmcs._tcp.corp.test");
    assert!(
        lines[2].starts_with("the system's resolver (127.0.0.1:") && lines[2].ends_with("2 records"),
        "{text}"
    );
    assert!(lines[5].contains(" kms1.corp.test  127.0.0.1 ") && lines[5].contains("opens after"), "{text}");
    assert!(lines[6].ends_with("old.corp.test   no such name"), "{text}");
    assert_eq!(json["format"], 1);
    assert_eq!(json["read"][0]["kind"], "dns");
    assert_eq!(json["read"][0]["ok"], true);
    let records = json["dns"][0]["records"].as_array().unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0]["weight"], 100);
    assert_eq!(records[0]["addresses"][0], "127.0.0.1");
    assert_eq!(records[1]["target_answered"], "no-such-name");
    assert_eq!(json["ports"].as_array().unwrap().len(), 1);
    assert_eq!(json["ports"][0]["answer"], "open");
}

#[test]
fn a_domain_without_a_record_is_a_problem_that_points_at_the_answer() {
    let (text, json) = answer(Zone::default());
    assert!(text.contains("there is no such name (NXDOMAIN)"), "{text}");
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{json}");
    assert_eq!(findings[0]["id"], "srv-record-missing");
    assert_eq!(findings[0]["severity"], "problem");
    assert_eq!(findings[0]["evidence"][0]["from"], "the system's resolver");
    assert_eq!(findings[0]["evidence"][0]["line"], 2);
    assert_eq!(findings[0]["evidence"][0]["grade"], "seen");
    assert!(!findings[0]["because"]["sources"].as_array().unwrap().is_empty());
    assert!(text.contains("PROBLEM  "), "{text}");
}

#[test]
fn wrong_words_are_told_before_anybody_is_asked() {
    for (words, expect) in [
        (&["check", "http://corp.test/"][..], "DOMAIN: found http://corp.test/; allowed: a DNS domain alone"),
        (
            &["check", "corp.test", "--server", "dns"],
            "--server: found dns; allowed: the address of a name server",
        ),
        (&["check", "corp.test", "--timeout", "0"], "--timeout: found 0; allowed: 0.01 to 60 seconds"),
    ] {
        let arguments = cli::parse(["activation-wizard"].iter().chain(words).map(Into::into)).unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut terminal = Terminal { out: &mut out, err: &mut err };
        let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
        let err = String::from_utf8(err).unwrap();
        assert_eq!(exit, Exit::BadInput, "{words:?}: {err}");
        assert!(err.starts_with(expect), "{err}");
        assert!(out.is_empty() && err.lines().count() == 1, "{err}");
    }
}
