//! The command line: the same bytes as the window, refused over files that are there, told as text and as JSON.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use activation_wizard::app::{App, Command, DiagnoseCommand, HandOverCommand, Place, World};
use activation_wizard::cli::{self, Exit, Terminal};
use activation_wizard::domain::handover::Part;
use activation_wizard::domain::knowledge::Knowledge;

use super::writing::below;
use crate::support::noon;

const EXAMPLE: &str = include_str!("../../../assets/plans/example.activation.toml");
const CLIENT: &str = "Name: Windows(R) 7, Enterprise edition\n\
                      Description: Windows Operating System, VOLUME_KMSCLIENT channel\n\
                      License Status: Notification\nNotification Reason: 0xC004F074.\n\
                      KMS machine name from DNS: kms01.corp.test:1688\n";

struct Called {
    exit: Exit,
    out: String,
    err: String,
}

fn call(words: &[&str]) -> Called {
    let words = ["activation-wizard", "handover"].iter().chain(words).map(Into::into);
    let arguments = cli::parse(words).unwrap_or_else(|error| panic!("{error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
    Called { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_window_and_the_command_line_write_the_same_bytes() {
    let here = tempfile::tempdir().unwrap();
    let (plan, client) = (here.path().join("plan.toml"), here.path().join("client.txt"));
    fs::write(&plan, EXAMPLE).unwrap();
    fs::write(&client, CLIENT).unwrap();
    let (by_words, by_window) = (here.path().join("words"), here.path().join("window"));
    let called = call(&[path(&plan), "--output", path(&by_words), "--evidence", path(&client), "--bundle"]);
    assert_eq!(called.exit, Exit::Done, "{}", called.err);

    let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(noon));
    app.apply(Command::OpenPath(plan));
    app.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![client])));
    app.apply(Command::Go(Place::HandOver));
    app.apply(Command::HandOver(HandOverCommand::Part(Part::Bundle, true)));
    app.apply(Command::HandOver(HandOverCommand::WriteTo { folder: by_window.clone(), overwrite: false }));
    let (one, other) = (below(&by_words), below(&by_window));
    assert!(one.len() > 20, "{}", one.len());
    assert_eq!(
        one.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        other.iter().map(|(name, _)| name).collect::<Vec<_>>()
    );
    for ((name, one), (_, other)) in one.iter().zip(&other) {
        assert!(one == other, "{name} differs");
    }
}

#[test]
fn it_writes_once_and_over_files_only_by_force() {
    let here = tempfile::tempdir().unwrap();
    let (plan, out) = (here.path().join("plan.toml"), here.path().join("out"));
    fs::write(&plan, EXAMPLE).unwrap();
    assert_eq!(call(&[path(&plan), "--output", path(&out)]).exit, Exit::Done);
    let first = below(&out);
    let again = call(&[path(&plan), "--output", path(&out), "--redact"]);
    assert_eq!((again.exit, again.out.as_str()), (Exit::Unreadable, ""));
    assert!(again.err.contains("exists already; --force writes over it"), "{}", again.err);
    assert_eq!(below(&out), first, "nothing was touched");
    assert_eq!(call(&[path(&plan), "--output", path(&out), "--force"]).exit, Exit::Done);
    assert_eq!(below(&out), first, "the same input gives the same bytes");
}

#[test]
fn the_list_is_told_as_text_and_as_json() {
    let here = tempfile::tempdir().unwrap();
    let (plan, out) = (here.path().join("plan.toml"), here.path().join("out"));
    fs::write(&plan, EXAMPLE).unwrap();
    let text = call(&[path(&plan), "--output", path(&out), "--only", "record,data"]);
    assert!(text.out.starts_with("7 files written to "), "{}", text.out);
    let json = call(&[path(&plan), "--output", path(&out), "--force", "--bundle", "--format", "json"]);
    assert!(json.err.contains("support-bundle.zip will hold:\n  contents.txt ("), "{}", json.err);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&value["format"], &value["redacted"]), (&1.into(), &false.into()));
    let files = value["files"].as_array().unwrap();
    for (name, bytes) in below(&out) {
        let row = files.iter().find(|row| row["name"] == name.as_str()).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(row["bytes"], bytes.len(), "{name}");
        assert!(Part::from_id(row["part"].as_str().unwrap()).is_some());
    }
    assert!(value["in_bundle"].as_array().unwrap().len() > 10);
}

#[test]
fn wrong_words_and_files_are_said() {
    let here = tempfile::tempdir().unwrap();
    let (plan, out) = (here.path().join("plan.toml"), here.path().join("out"));
    fs::write(&plan, "edition = \"vista-enterprise\"\n").unwrap();
    let answers = call(&[path(&plan), "--output", path(&out)]);
    assert_eq!(answers.exit, Exit::BadInput, "{}", answers.err);
    fs::write(&plan, EXAMPLE).unwrap();
    let none = call(&[path(&plan), "--output", path(&out), "--evidence", path(&here.path().join("no.txt"))]);
    assert_eq!(none.exit, Exit::Unreadable);
    assert!(!out.exists(), "nothing is written after a failure");
    let words = ["activation-wizard", "handover", "p", "--output", "o", "--only", "bundle"].map(Into::into);
    let refused = cli::parse(words).unwrap_err().to_string();
    assert!(refused.contains("allowed are record, runbook, scripts, network, data, findings"), "{refused}");
}

/// More characters than the 260 that Windows once allowed, of several scripts.
#[test]
fn long_paths_in_any_script_are_read_and_written() {
    let here = tempfile::tempdir().unwrap();
    let mut deep = here.path().to_owned();
    while path(&deep).chars().count() < 300 {
        deep.push("Außenstelle Köln, 東京支社 und Łódź");
    }
    fs::create_dir_all(&deep).unwrap();
    let plan = deep.join("größte Flotte.activation.toml");
    fs::write(&plan, EXAMPLE).unwrap();
    let plain = here.path().join("plan.toml");
    fs::write(&plain, EXAMPLE).unwrap();
    let (far, near) = (deep.join("Übergabe"), here.path().join("out"));
    for (plan, out) in [(&plan, &far), (&plain, &near)] {
        let called = call(&[path(plan), "--output", path(out)]);
        assert_eq!(called.exit, Exit::Done, "{}", called.err);
        assert!(called.out.contains(path(out)), "{}", called.out);
    }
    assert_eq!(below(&far), below(&near));
}
