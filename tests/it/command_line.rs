//! The command line as a script sees it: words in, answer, complaints and exit code out.

use std::path::{Path, PathBuf};

use activation_wizard::cli::{self, Exit, NoKnowledge, Terminal};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::probe::files::{make_folder_of, write_whole};
use activation_wizard::probe::folders::Folders;
use tempfile::TempDir;

const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");

/// What came of one call.
pub(crate) struct Called {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn call(words: &[&str]) -> Called {
    let words = ["activation-wizard"].iter().chain(words).map(Into::into);
    let arguments = cli::parse(words).unwrap_or_else(|error| panic!("{error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
    Called { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        write_whole(&folder.path().join(name), text.as_bytes(), false).unwrap();
    }
    folder
}

pub(crate) fn text(path: &Path) -> &str {
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
    let file = no_words.path().join("words.toml");
    let cases = [
        (file.as_path(), Exit::Unreadable, "found a file; allowed: the path of a folder"),
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

#[test]
fn a_wrong_number_is_answered_with_what_is_allowed() {
    for (words, says) in [
        (["--days", "x"], "allowed is a whole number from 1 to 7,305"),
        (["--days", "0"], "allowed is a whole number from 1 to 7,305"),
        (["--seed", "-1"], "invalid value '-1'"),
        (["--seed", "9223372036854775808"], "from 0 to 9,223,372,036,854,775,807"),
        (["--runs", "100001"], "allowed is a whole number from 1 to 100,000"),
    ] {
        let call = ["activation-wizard", "simulate", "plan.toml"].iter().chain(&words).map(Into::into);
        let error = cli::parse(call).expect_err("a wrong number");
        let text = error.to_string();
        assert!(error.use_stderr() && text.contains(says), "{text}");
    }
}

/// A stream that is full.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let arguments = cli::parse(["activation-wizard", "keys"].map(Into::into)).unwrap();
    let mut err = Vec::new();
    let mut terminal = Terminal { out: &mut Full, err: &mut err };
    let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
    assert_eq!(exit, Exit::Unreadable);
    let said = String::from_utf8(err).unwrap();
    assert!(said.starts_with("the answer could not be written: "), "{said}");
}

#[test]
fn without_a_display_the_example_is_text_and_every_subcommand_is_named() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let exit = cli::no_display("DISPLAY", Knowledge::embedded(), &mut terminal);
    assert_eq!(exit, Exit::Done);
    let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
    for part in ["KMS client\n", "Key groups", "First lapse: "] {
        assert!(out.contains(part), "{part:?} is missing in {out}");
    }
    assert!(err.starts_with("No display was found (DISPLAY not set)"), "{err}");
    let help = cli::parse(["activation-wizard", "--help"].map(Into::into)).expect_err("help").to_string();
    let commands = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    let names =
        commands.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    let names: Vec<&str> = names.collect();
    assert!(names.len() >= 6, "{help}");
    assert!(err.contains(&format!("Subcommands: {}.", names.join(", "))), "{err}");
}

#[test]
fn the_users_own_data_may_be_absent_or_empty_but_not_wrong() {
    let home = folder(&[]);
    let folders = Folders::inside(home.path());
    let said = || {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let found = cli::knowledge(None, Some(&folders), &mut Terminal { out: &mut out, err: &mut err });
        (found.map(|knowledge| knowledge.catalog.date.to_string()), String::from_utf8(err).unwrap())
    };
    let embedded = Knowledge::embedded().catalog.date.to_string();
    assert_eq!(said(), (Ok(embedded.clone()), String::new()), "there is no folder");
    let about = folders.catalog_folder().join("about.toml");
    make_folder_of(&about).unwrap();
    assert_eq!(said(), (Ok(embedded), String::new()), "there is nothing in it");
    write_whole(&about, b"format = 1\ndate = \"2031-01-02\"\n", false).unwrap();
    let (found, err) = said();
    assert_eq!(found, Ok("2031-01-02".to_owned()));
    assert!(err.starts_with("Using the newer data in "), "{err}");
    write_whole(&about, b"format = 1\ndate = \"soon\"\n", true).unwrap();
    let (found, err) = said();
    assert!(matches!(found, Err(NoKnowledge::Wrong(problems)) if problems.len() == 1));
    assert_eq!(err, "", "what is not used is not announced");
}

#[test]
fn what_a_machine_prints_is_sent_to_the_command_that_reads_it() {
    let printed = "Name: Windows(R), ServerStandard edition\n\
                   Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
                   Partial Product Key: J464C\nLicense Status: Licensed\n";
    let files = folder(&[("dlv.txt", printed), ("notes.txt", "Dear all,\nplease activate.\n")]);
    for command in ["recommend", "simulate"] {
        let path = files.path().join("dlv.txt");
        let called = call(&[command, text(&path)]);
        assert_eq!(called.exit, Exit::BadInput);
        let expected = format!(
            "{}: found what a machine prints; allowed: a plan or answers; `activation-wizard diagnose` reads what a \
             machine prints\n",
            path.display()
        );
        assert_eq!(called.err, expected);
        let other = call(&[command, text(&files.path().join("notes.txt"))]);
        assert!(other.err.contains("broken TOML"), "{}", other.err);
    }
}

#[test]
fn a_recommendation_says_what_to_plan_for_in_text_and_in_json() {
    let files =
        folder(&[("answers.toml", "edition = \"vista-enterprise\"\nsite.clients = 400\nsite.servers = 3\n")]);
    let path = files.path().join("answers.toml");
    let printed = call(&["recommend", text(&path)]);
    assert_eq!(printed.exit, Exit::Done, "{}", printed.err);
    for words in ["What to plan for", "2 KMS hosts: 403 machines ask", "172 days"] {
        assert!(printed.out.contains(words), "{words:?} is not in\n{}", printed.out);
    }
    let json: serde_json::Value =
        serde_json::from_str(&call(&["recommend", text(&path), "--format", "json"]).out).unwrap();
    assert_eq!(json["method"], "kms-client", "the recommendation stands as it stood");
    let lines = json["plan_for"].as_array().unwrap();
    assert_eq!(lines[0]["because"]["rule"], "sizing-above-50");
    assert!(lines.iter().all(|line| !line["because"]["sources"].as_array().unwrap().is_empty()), "{lines:?}");
}
