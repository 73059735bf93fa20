//! Bad input of every kind: each fixture gives exactly its expected messages, nothing panics, nothing hangs.
//!
//! A new case is a file in `tests/fixtures/plans/bad` or `tests/fixtures/answers/bad` with a file of the same name
//! and the ending `expected` beside it, which holds one message a line.

use std::path::Path;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, FileKind, Limits};
use activation_wizard::domain::problem::Problem;
use activation_wizard::domain::reading::decode;
use activation_wizard::probe::files::{ReadFailure, read_folder, read_text};
use proptest::prelude::*;

use crate::fixtures;

/// The size up to which the program reads a plan, in bytes.
const LIMIT: u64 = Limits::FILE_BYTES;

/// What reading a fixture says, one message a line, as the command line prints it.
fn messages(path: &Path, read: impl Fn(&str, &str) -> Result<(), Vec<Problem>>) -> Vec<String> {
    let name = fixtures::name(path);
    let problems = match read_text(path, LIMIT) {
        Ok(text) => read(&text, &name).err().unwrap_or_default(),
        Err(failure) => vec![Problem { file: name, ..failure.problem() }],
    };
    problems.iter().map(ToString::to_string).collect()
}

fn check_folder(folder: &str, at_least: usize, read: impl Fn(&str, &str) -> Result<(), Vec<Problem>>) {
    let fixtures = fixtures::files(folder, "toml");
    assert!(fixtures.len() >= at_least, "{folder} has only {} fixtures", fixtures.len());
    let mut wrong = Vec::new();
    for path in &fixtures {
        let (found, expected) = (messages(path, &read), fixtures::lines_beside(path, "expected"));
        assert!(!expected.is_empty(), "{}: a bad input without a message", path.display());
        if found != expected {
            wrong.push(format!("{}\n{}\n", path.display(), found.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "these now say something else:\n{}", wrong.join("\n"));
    let orphans = fixtures::files(folder, "expected").len();
    assert_eq!(orphans, fixtures.len(), "{folder} has expectations without an input");
}

#[test]
fn broken_plans_say_what_is_wrong() {
    let catalog = &Knowledge::embedded().catalog;
    check_folder("plans/bad", 45, |text, name| plan::read(text, name, catalog).map(drop));
}

#[test]
fn broken_answers_say_what_is_wrong() {
    let catalog = &Knowledge::embedded().catalog;
    check_folder("answers/bad", 12, |text, name| plan::read_answers(text, name, catalog).map(drop));
}

#[test]
fn odd_but_good_plans_are_read() {
    let catalog = &Knowledge::embedded().catalog;
    for path in fixtures::files("plans/good", "toml") {
        let text = read_text(&path, LIMIT).unwrap();
        assert_eq!(plan::detect(&text), FileKind::Plan, "{}", path.display());
        let read = plan::read(&text, "p", catalog)
            .unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display()));
        assert_eq!(plan::write(&read, Some(&text), catalog), text, "{}", path.display());
    }
}

#[test]
fn odd_but_good_answers_are_read() {
    let catalog = &Knowledge::embedded().catalog;
    let read = |name: &str| {
        let path =
            fixtures::files("answers/good", "toml").into_iter().find(|path| fixtures::name(path) == name);
        let text = read_text(&path.unwrap(), LIMIT).unwrap();
        assert_eq!(plan::detect(&text), FileKind::Answers, "{name}");
        plan::read_answers(&text, name, catalog).unwrap()
    };
    assert_eq!(read("dotted.toml"), read("nested.toml"));
    assert_eq!(read("dotted.toml"), read("inline.toml"));
    assert_eq!(read("all-unknown.toml"), activation_wizard::domain::advice::Answers::default());
    assert_ne!(read("other-windows.toml"), read("all-unknown.toml"));
}

#[test]
fn a_hundred_megabytes_are_refused_by_their_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.activation.toml");
    let file = std::fs::OpenOptions::new().create_new(true).write(true).open(&path).unwrap();
    file.set_len(100 * 1024 * 1024).unwrap();
    let failure = read_text(&path, LIMIT).unwrap_err();
    let name = path.display().to_string();
    assert_eq!(
        failure,
        ReadFailure::TooLarge { file: name.clone(), size: Some(100 * 1024 * 1024), limit: LIMIT }
    );
    assert_eq!(failure.to_string(), format!("{name}: found a file of 100 MiB; allowed: at most 16 MiB"));
    assert!(failure.is_bad_content());
}

#[test]
#[cfg(unix)]
fn an_endless_file_is_refused_after_the_limit() {
    let failure = read_text(Path::new("/dev/zero"), 100_000).unwrap_err();
    assert_eq!(failure.to_string(), "/dev/zero: found more than 1 MiB; allowed: at most 1 MiB");
}

#[test]
fn what_is_no_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let is_folder = read_text(folder.path(), LIMIT).unwrap_err();
    assert_eq!(is_folder, ReadFailure::Folder { file: folder.path().display().to_string() });
    let missing = read_text(&folder.path().join("none.toml"), LIMIT).unwrap_err();
    assert!(
        missing.to_string().ends_with("none.toml: found no such file; allowed: the path of a file"),
        "{missing}"
    );
    assert!(!is_folder.is_bad_content() && !missing.is_bad_content());
    assert!(read_folder(&folder.path().join("none"), "toml", LIMIT).is_err());
    assert_eq!(read_folder(folder.path(), "toml", LIMIT), Ok(Vec::new()));
}

#[test]
fn more_rows_than_a_plan_may_have_are_counted_and_not_read() {
    let catalog = &Knowledge::embedded().catalog;
    for (row, rows, limit) in [
        ("cohort", 1_001, "1,000"),
        ("host", 1_001, "1,000"),
        ("mak", 1_001, "1,000"),
        ("incident", 10_001, "10,000"),
    ] {
        let written = |number: usize| match row {
            "cohort" => format!("[[cohort]]\nid = \"{number}\"\nedition = \"vista-business\"\ncount = 1\n"),
            "host" => format!("[[host]]\nid = \"{number}\"\nedition = \"vista-business\"\ngroup = \"A\"\n"),
            "mak" => format!("[[mak]]\nid = \"{number}\"\nactivations = 1\n"),
            _ => "[[incident]]\nat = \"2009-09-01\"\nwhat = \"internet-down\"\n".to_owned(),
        };
        let mut text = format!("[answers]\n{}", (0..rows).map(written).collect::<Vec<_>>().concat());
        let problems = plan::read(&text, "p", catalog).unwrap_err();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let found = if rows == 1_001 { "1,001" } else { "10,001" };
        assert_eq!(told, [format!("p:2: {row}: found {found} of them; allowed: at most {limit}")]);
        let last = text.rfind("[[").unwrap();
        text.truncate(last);
        assert!(plan::read(&text, "p", catalog).is_ok(), "one {row} less is allowed");
    }
}

/// Reads the bytes in every way there is; only that it comes back matters.
fn survive(bytes: &[u8]) {
    let Ok((text, _)) = decode(bytes) else { return };
    let catalog = &Knowledge::embedded().catalog;
    let kind = plan::detect(&text);
    let read = plan::read(&text, "p", catalog);
    let answers = plan::read_answers(&text, "a", catalog);
    if let Ok(read) = &read {
        assert_ne!(kind, FileKind::Neither, "{text}");
        let written = plan::write(read, Some(&text), catalog);
        assert_eq!(plan::read(&written, "p", catalog).as_ref(), Ok(read));
        assert_eq!(plan::check(read, catalog), []);
    }
    for problem in read.err().into_iter().chain(answers.err()).flatten() {
        assert!(!problem.found.is_empty() && !problem.allowed.is_empty(), "{problem}");
        assert!(!problem.to_string().contains('\n'), "a message is one line: {problem}");
    }
}

const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");

/// Pieces that break things where they are put.
const SPLINTERS: [&str; 14] =
    ["\"", "[[", "]]", "=", "\n", "{", "}", "-", "99999999999", "'''", "\u{0}", "é", "[[cohort]]\n", "."];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        survive(&bytes);
    }

    #[test]
    fn a_cut_plan_does_no_harm(end in 0..EXAMPLE.len()) {
        survive(&EXAMPLE.as_bytes()[..end]);
    }

    #[test]
    fn a_mangled_plan_does_no_harm(
        changes in proptest::collection::vec((0..EXAMPLE.len(), 0..20_usize, 0..SPLINTERS.len()), 1..4),
    ) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        for (at, length, splinter) in changes {
            let from = at.min(bytes.len());
            let to = (at + length).min(bytes.len());
            bytes.splice(from..to, SPLINTERS[splinter].bytes());
        }
        survive(&bytes);
    }

    #[test]
    fn lines_in_any_order_do_no_harm(seed in any::<u64>(), keep in 1..60_usize) {
        let mut lines: Vec<&str> = EXAMPLE.lines().filter(|line| !line.is_empty()).collect();
        let mut state = seed | 1;
        for place in (1..lines.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            lines.swap(place, usize::try_from(state >> 33).unwrap() % (place + 1));
        }
        survive(lines[..keep.min(lines.len())].join("\n").as_bytes());
    }
}
