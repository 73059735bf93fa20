//! The command line as a script sees it: words in, answer, complaints and exit code out.

use std::path::{Path, PathBuf};

use activation_wizard::cli::{self, Exit, Terminal};
use activation_wizard::probe::files::write_whole;
use tempfile::TempDir;

const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");

/// What came of one call.
struct Called {
    exit: Exit,
    out: String,
    err: String,
}

fn call(words: &[&str]) -> Called {
    let words = ["activation-wizard"].iter().chain(words).map(Into::into);
    let arguments = cli::parse(words).unwrap_or_else(|error| panic!("{error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
    Called { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        write_whole(&folder.path().join(name), text.as_bytes(), false).unwrap();
    }
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_same_answers_get_the_same_advice_alone_and_in_a_plan() {
    let answers = "edition = \"vista-enterprise\"\nattachment = \"core\"\n\
                   site = { clients = 20, servers = 3, virtual_clients = 5 }\n";
    let plan = format!("[answers]\n{answers}");
    let files = folder(&[("answers.toml", answers), ("plan.toml", &plan)]);
    let advice = |name: &str| -> serde_json::Value {
        let called = call(&["recommend", text(&files.path().join(name)), "--format", "json"]);
        assert_eq!(called.exit, Exit::Done, "{}", called.err);
        serde_json::from_str(&called.out).unwrap()
    };
    let alone = advice("answers.toml");
    assert_eq!(alone["rulebook"], "articles-2009");
    assert_eq!(alone["method"], "mak-online", "virtual machines do not count under the articles");
    assert_eq!(advice("plan.toml")["answers"], alone);
}

#[test]
fn a_run_is_written_to_files_of_their_own() {
    let files = folder(&[("plan.toml", EXAMPLE)]);
    let at = |name: &str| -> PathBuf { files.path().join(name) };
    let (plan, csv) = (at("plan.toml"), at("x.csv"));
    let both = call(&["simulate", text(&plan), "--output", text(&csv), "--events", text(&csv)]);
    assert_eq!(both.exit, Exit::BadInput);
    assert!(both.err.starts_with("--events: found "), "{}", both.err);
    let over = call(&["simulate", text(&plan), "--force", "--output", text(&plan)]);
    assert_eq!(over.exit, Exit::BadInput);
    assert!(over.err.contains("the path of the plan too"), "{}", over.err);
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), EXAMPLE);
    assert!(!csv.exists());

    let first = call(&["simulate", text(&plan), "--days", "9", "--output", text(&csv)]);
    assert!(csv.exists(), "{}", first.err);
    let again = call(&["simulate", text(&plan), "--days", "9", "--output", text(&csv)]);
    assert_eq!((again.exit, again.out.as_str()), (Exit::Unreadable, ""));
    assert!(again.err.contains("exists already; --force writes over it"), "{}", again.err);
    let nowhere = call(&["simulate", text(&plan), "--output", text(&at("nowhere/x.csv"))]);
    assert_eq!(nowhere.exit, Exit::Unreadable);
    assert!(nowhere.err.contains("there is no folder"), "{}", nowhere.err);
    assert!(!at("nowhere").exists());
}

#[test]
fn newer_data_must_be_there_and_right() {
    let no_words = folder(&[("words.toml", "\u{feff}")]);
    let empty = folder(&[]);
    let nowhere = empty.path().join("nowhere");
    let cases = [
        (nowhere.as_path(), Exit::Unreadable, "no folder of this name"),
        (empty.path(), Exit::BadInput, "no .toml file"),
        (no_words.path(), Exit::BadInput, "words.toml:1: found nothing in the file"),
    ];
    for (folder, exit, says) in cases {
        let called = call(&["catalog", "--catalog", text(folder)]);
        assert_eq!(called.exit, exit, "{}", called.err);
        assert!(called.err.contains(says), "{}", called.err);
    }
}
