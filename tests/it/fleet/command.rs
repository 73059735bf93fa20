//! `diagnose LIST --plan OUT`: what it writes, what it says, and that the others read what it wrote.

use activation_wizard::cli::Exit;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;

use super::computers;
use crate::command_line::{Called, call, folder, text};

fn plan_of(list: &std::path::Path, out: &std::path::Path, more: &[&str]) -> Called {
    let words = ["diagnose", text(list), "--plan", text(out), "--as-of", "2026-11-22"];
    call(&[words.as_slice(), more].concat())
}

#[test]
fn a_list_becomes_a_plan_that_reads_checks_advises_and_runs() {
    let files = folder(&[]);
    let out = files.path().join("fleet.activation.toml");
    let called = plan_of(&computers(), &out, &["--edition", "Works Kiosk Build 4=windows-11-enterprise"]);
    // Rows that cannot be read are told, and the others are in the plan.
    assert_eq!(called.exit, Exit::BadInput);
    let errors: Vec<_> = called.err.lines().map(|line| line.rsplit('/').next().unwrap()).collect();
    assert_eq!(
        errors,
        [
            "computers.csv:13: Enabled: found \"perhaps\"; allowed: yes or no, for example True or False",
            "computers.csv:13: LastLogonDate: found \"yesterday\"; allowed: a date, for example 2026-11-22",
            "computers.csv:14: row: found 3 columns; allowed: 6 columns as in the first row; quote cells that hold a separator",
        ]
    );
    assert!(called.out.starts_with("9 computers become "), "{}", called.out);
    assert!(
        called.out.contains("No edition is known for \"Ubuntu 24.04\": 1 computer, line 11"),
        "{}",
        called.out
    );

    let written = std::fs::read_to_string(&out).unwrap();
    let catalog = &Knowledge::embedded().catalog;
    let plan = plan::read(&written, "plan", catalog).unwrap();
    assert_eq!((plan.machines(), plan.name.as_str()), (9, "Fleet of computers.csv"));
    assert_eq!(plan.start.to_string(), "2026-11-22");
    assert_eq!(plan::warnings(&plan, catalog), []);
    let advised = call(&["recommend", text(&out), "--format", "json"]);
    assert_eq!(advised.exit, Exit::Done, "{}", advised.err);
    let run = call(&["simulate", text(&out), "--format", "json"]);
    assert!(matches!(run.exit, Exit::Done | Exit::Alarm), "{}", run.err);
    let run: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(run["days"].as_array().unwrap().len(), 730);
}

#[test]
fn a_plan_is_written_over_only_when_told_to() {
    let files = folder(&[("fleet.activation.toml", "mine")]);
    let out = files.path().join("fleet.activation.toml");
    let refused = plan_of(&computers(), &out, &[]);
    assert_eq!((refused.exit, refused.out.as_str()), (Exit::Unreadable, ""));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "mine");
    plan_of(&computers(), &out, &["--force"]);
    assert!(std::fs::read_to_string(&out).unwrap().contains("[[cohort]]"));
    let list = plan_of(&out, &out, &["--force"]);
    assert_eq!(list.exit, Exit::BadInput);
    assert!(list.err.contains("the list itself"), "{}", list.err);
}

#[test]
fn columns_and_dates_are_said() {
    let list = "Rechner;Was;Wann\nnb01;Windows 11 Pro;09/08/2026\nnb02;Windows 11 Pro;11/10/2026\n";
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(list.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let files = folder(&[]);
    let (list, out) = (files.path().join("l.csv"), files.path().join("p.toml"));
    std::fs::write(&list, utf16).unwrap();
    let columns = "name=Rechner,os=Was,last-logon=Wann";
    let called = plan_of(
        &list,
        &out,
        &["--columns", columns, "--dates", "day-first", "--format", "json", "--hosts", "0"],
    );
    assert_eq!(called.exit, Exit::Done, "{}", called.err);
    let told: serde_json::Value = serde_json::from_str(&called.out).unwrap();
    assert_eq!(told["columns"]["heads"]["last-logon"], "Wann");
    assert_eq!(told["cohorts"][0]["on_network"], "1 day on, 105 days away");
    assert!(!std::fs::read_to_string(&out).unwrap().contains("[[host]]"));
}

#[test]
fn what_cannot_become_a_plan_is_told() {
    let files = folder(&[
        ("empty.csv", ""),
        ("heads.csv", "Name,OperatingSystem\n"),
        ("linux.csv", "Name,OperatingSystem\na,Ubuntu\n"),
        ("plain.csv", "Name,OperatingSystem\na,Windows 11 Pro\n"),
    ]);
    let at = |name: &str| files.path().join(name);
    let out = at("out.toml");
    for (list, more, says) in [
        ("empty.csv", &[][..], "nothing that names computers"),
        ("heads.csv", &[], "2 heads of columns and no row below them"),
        ("linux.csv", &[], "No edition is known for \"Ubuntu\""),
        (
            "plain.csv",
            &["--columns", "os=System"],
            "system: found no column \"System\"; allowed: one of Name, OperatingSystem",
        ),
        ("plain.csv", &["--columns", "wings=Name"], "--columns: found \"wings=Name\"; allowed: WHAT=HEAD"),
        ("plain.csv", &["--edition", "x=windows-11-prof"], "for example windows-11-pro"),
    ] {
        let called = plan_of(&at(list), &out, more);
        assert_eq!(called.exit, Exit::BadInput, "{list} {more:?}");
        assert!(called.err.contains(says), "{list} {more:?}: {}", called.err);
        assert!(!out.exists(), "{list} {more:?}");
    }
    let two = call(&["diagnose", text(&at("plain.csv")), text(&at("linux.csv")), "--plan", text(&out)]);
    assert!(two.exit == Exit::BadInput && two.err.contains("found 2 files"), "{}", two.err);
    let missing = plan_of(&at("nowhere.csv"), &out, &[]);
    assert_eq!(missing.exit, Exit::Unreadable);
}
