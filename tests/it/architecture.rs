//! The rules of the house, read off the source text: who may know whom, how long a file may be, and what stands in
//! one place only.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file, by its path below the package.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// The text without comment lines.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

pub(crate) fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.push(File { path, text });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!files.is_empty(), "no source files under {folder}");
    files
}

fn all_files() -> Vec<File> {
    ["src", "tests", "benches"].iter().flat_map(|folder| files(folder)).collect()
}

/// Lines of `files` that hold one of `words`, as `path:line: word`.
fn mentions(files: &[File], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.code() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
    }
    found
}

fn assert_none(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn the_domain_is_pure() {
    let found = mentions(
        &files("src/domain"),
        &[
            "crate::probe",
            "crate::app",
            "crate::ui",
            "crate::cli",
            "egui",
            "eframe",
            "std::fs",
            "std::net",
            "std::thread",
            "std::env",
            "std::process",
            "std::time::Instant",
            "std::time::SystemTime",
            "Utc::now",
            "Local::now",
        ],
    );
    assert_none(found, "the domain knows nobody and does nothing");
}

#[test]
fn probe_knows_only_the_domain() {
    let found = mentions(&files("src/probe"), &["crate::app", "crate::ui", "crate::cli", "egui", "eframe"]);
    assert_none(found, "probe knows only the domain");
}

#[test]
fn the_app_draws_nothing() {
    let found =
        mentions(&files("src/app"), &["crate::ui", "crate::cli", "egui", "eframe", "std::fs", "println!"]);
    assert_none(found, "app knows domain and probe, and no window");
}

#[test]
fn the_window_knows_domain_and_app() {
    let found =
        mentions(&files("src/ui"), &["crate::probe", "crate::cli", "std::fs", "std::thread", "println!"]);
    assert_none(found, "ui knows domain and app");
}

#[test]
fn the_terminal_knows_no_window() {
    let found = mentions(&files("src/cli"), &["crate::ui", "egui", "eframe", "std::fs"]);
    assert_none(found, "cli knows domain, probe and app");
}

#[test]
fn only_the_terminal_prints() {
    let others: Vec<File> =
        files("src").into_iter().filter(|file| !file.path.starts_with("src/cli/")).collect();
    let found =
        mentions(&others, &["println!", "eprintln!", "print!(", "eprint!(", "io::stdout", "io::stderr"]);
    let found = found.into_iter().filter(|line| !line.starts_with("src/main.rs:")).collect();
    assert_none(found, "only cli prints; main hands it the streams");
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = all_files().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path);
    assert_none(silent.collect(), "a file opens with //!");
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long = all_files()
        .into_iter()
        .filter(|file| file.text.lines().count() > 400)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()));
    assert_none(long.collect(), "400 lines are the end");
}

#[test]
fn colours_stand_in_the_theme_only() {
    let others: Vec<File> =
        files("src").into_iter().filter(|file| !file.path.starts_with("src/ui/theme")).collect();
    let found = mentions(
        &others,
        &["Color32::from", "Color32::WHITE", "Color32::BLACK", "Color32::RED", "Rgba::from"],
    );
    assert_none(found, "colours are made in the theme");
}

#[test]
fn the_clipboard_is_written_in_one_place() {
    let others: Vec<File> = files("src").into_iter().filter(|file| file.path != "src/ui/window.rs").collect();
    let found = mentions(&others, &["copy_text", "OutputCommand::CopyText"]);
    assert_none(found, "pages send a command that copies, so that nothing is copied twice or in silence");
}

#[test]
fn no_order_is_left_to_chance() {
    let found = mentions(&files("src"), &["HashMap", "HashSet", "thread_rng", "rand::"]);
    assert_none(found, "the same input gives the same run");
}

#[test]
fn only_probe_reads_the_clock() {
    let others: Vec<File> =
        files("src").into_iter().filter(|file| !file.path.starts_with("src/probe/")).collect();
    let found = mentions(&others, &["Instant::now", "SystemTime::now", "Local::now", "Utc::now"]);
    assert_none(found, "only probe reads the clock");
}

#[test]
fn only_the_job_runner_starts_threads() {
    let others: Vec<File> = files("src").into_iter().filter(|file| file.path != "src/app/jobs.rs").collect();
    let found = mentions(&others, &["thread::spawn", "thread::scope", "thread::Builder"]);
    assert_none(found, "only app::jobs starts threads");
}

/// A double-quoted literal with a letter sequence that reads like words for a person.
fn reads_like_words(literal: &str) -> bool {
    literal.contains(' ') && literal.chars().next().is_some_and(char::is_alphabetic)
}

#[test]
fn the_windows_words_stand_in_the_words_file() {
    let mut found = Vec::new();
    for file in files("src/ui") {
        let tests_begin =
            file.text.lines().position(|line| line.contains("#[cfg(test)]")).unwrap_or(usize::MAX);
        for (number, line) in file.code().filter(|(number, _)| *number < tests_begin) {
            if line.contains("reason =") || line.contains("must_use") {
                continue;
            }
            let literals = line.split('"').skip(1).step_by(2);
            for literal in literals.filter(|literal| reads_like_words(literal)) {
                found.push(format!("{}:{}: {literal}", file.path, number + 1));
            }
        }
    }
    assert_none(found, "what the window says stands in assets/words");
}
