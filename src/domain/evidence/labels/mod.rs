//! The words around the values: label sets of slmgr.vbs and ospp.vbs by language, from `assets/evidence/labels.toml`.
//! Looked up without blanks and letter case, and, where that fails, as a text recognition may have misread them.

mod index;
mod key;
mod names;
mod pairs;
mod raw;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

pub(super) use index::Index;
pub(super) use key::Key;
pub(super) use names::{Label, Statement};
pub(super) use pairs::{Pairs, around};

use super::machine::{Application, Status};
use key::key;

/// Which script prints a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Slmgr,
    Ospp,
}

/// What was looked up, with the script that prints it and whether its wording is sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known<T> {
    pub(super) what: T,
    pub(super) script: Script,
    pub(super) sure: bool,
}

/// So many of a label's last bytes are looked at before the label is looked for.
const ENDS: usize = 6;

/// All label sets.
#[derive(Debug, Default)]
pub(super) struct Labels {
    labels: Index<Known<Label>>,
    misread: Index<Known<Label>>,
    statements: Index<Known<Statement>>,
    /// Statements of more than a few characters, as keys, in their order.
    long_statements: BTreeMap<String, Known<Statement>>,
    /// Statements of more than one word as they are printed.
    statement_texts: Vec<String>,
    /// Beginnings of statements by their first byte.
    begins: BTreeMap<u8, Vec<(String, Known<Statement>)>>,
    statuses: Index<Known<Status>>,
    absent: Index<()>,
    applications: BTreeMap<String, Application>,
    /// The first and the last character of every label: a cheap look before a costly one.
    label_ends: Pairs,
    /// Those of every statement.
    statement_ends: Pairs,
    /// Those of every status.
    status_ends: Pairs,
    /// The first two characters of every label and statement.
    beginnings: Pairs,
    /// The last two characters of every label.
    endings: Pairs,
    /// The last bytes of every label: another one.
    ends: Index<()>,
    /// All labels and statements in their order: what begins with a text stands directly behind it.
    words: BTreeSet<String>,
    longest: usize,
}

impl Labels {
    /// The sets that the program carries with it, read once.
    #[expect(clippy::expect_used, reason = "the test `the_embedded_label_sets_hold` reads the same text")]
    pub(super) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Labels> = LazyLock::new(|| {
            raw::read(include_str!("../../../../assets/evidence/labels.toml"))
                .expect("the embedded labels hold")
        });
        &EMBEDDED
    }

    /// The label that is exactly this text, colon not included.
    pub(super) fn label(&self, text: &str) -> Option<Known<Label>> {
        if text.len() > self.longest * 2 || !self.label_ends.may_hold(pairs::around(text)?) {
            return None;
        }
        let key = Key::of(text);
        self.labels.get(key.whole()?).copied().or_else(|| {
            let known = self.misread.get(key.misread().whole()?).copied()?;
            Some(Known { sure: false, ..known })
        })
    }

    /// The longest label that this text ends with, and the byte where it begins.
    pub(super) fn label_at_end(&self, text: &str) -> Option<(usize, Known<Label>)> {
        if !self.endings.may_hold(pairs::last_two(text)?) {
            return None;
        }
        let from = text.ceil_char_boundary(text.len().saturating_sub(Key::MOST));
        let window = text.get(from..)?;
        let key = Key::of(window);
        let bytes = key.whole()?;
        let shortest = bytes.len().min(ENDS);
        if !(1..=shortest)
            .any(|length| self.ends.get(bytes.get(bytes.len() - length..).unwrap_or_default()).is_some())
        {
            return None;
        }
        let kept =
            window.char_indices().filter(|(_, letter)| !letter.is_whitespace() && !letter.is_control());
        let mut place = 0;
        for (at, character) in kept {
            let inside = || window.get(..at).and_then(|before| before.chars().next_back());
            if let Some(known) = bytes.get(place..).and_then(|rest| self.labels.get(rest))
                // A short word inside a longer one is no label: `Computername:` holds none.
                && (!known.what.is_short() || !inside().is_some_and(char::is_alphabetic))
            {
                return Some((from + at, *known));
            }
            place += if character.is_ascii() { 1 } else { key::folded(character).len_utf8() };
        }
        None
    }

    /// The statement that this text is, or begins with; then also the byte where the rest begins is not told, as the
    /// rest of such a line is a date in an unknown order.
    pub(super) fn statement(&self, text: &str) -> Option<Known<Statement>> {
        let (first, last) = pairs::around(text)?;
        let may_be = self.statement_ends.may_hold((first, last)) || self.may_begin(first);
        if text.len() > self.longest * 4 || !may_be {
            return None;
        }
        let key = Key::of(text);
        if let Some(known) = key.whole().and_then(|whole| self.statements.get(whole)) {
            return Some(*known);
        }
        let begins = key.beginning();
        let same = self.begins.get(begins.first()?)?;
        same.iter().find(|(begin, _)| begins.starts_with(begin.as_bytes())).map(|(_, known)| *known)
    }

    /// Every statement that stands somewhere in this text: for texts that lost their line breaks.
    pub(super) fn statements_within(&self, text: &str) -> Vec<Known<Statement>> {
        let key = key(text);
        let found = self.long_statements.iter().filter(|(known, _)| key.contains(known.as_str()));
        found.map(|(_, known)| *known).collect()
    }

    /// The byte where the first statement inside this text begins, spelled as the scripts spell it.
    pub(super) fn first_statement(&self, text: &str) -> Option<usize> {
        self.statement_texts.iter().filter_map(|known| text.find(known.as_str())).min()
    }

    /// Whether a statement with more behind it may begin with this character.
    fn may_begin(&self, first: char) -> bool {
        let mut bytes = [0; 4];
        let begin = key::folded(first).encode_utf8(&mut bytes).bytes().next();
        begin.is_some_and(|first| self.begins.contains_key(&first))
    }

    /// Whether a longer label or statement may begin with this text: a quick look.
    pub(super) fn may_be_beginning(&self, text: &str) -> bool {
        pairs::first_two(text).is_none_or(|pair| self.beginnings.may_hold(pair))
    }

    /// Whether a longer label or statement begins with this text.
    pub(super) fn is_beginning(&self, key: &Key) -> bool {
        let Some(key) = key.whole().and_then(|key| core::str::from_utf8(key).ok()) else { return false };
        let after = (std::ops::Bound::Excluded(key), std::ops::Bound::Unbounded);
        self.words.range::<str, _>(after).next().is_some_and(|known| known.starts_with(key))
    }

    /// Whether this is a label.
    pub(super) fn is_label_key(&self, key: &Key) -> bool {
        key.whole().is_some_and(|key| self.labels.get(key).is_some())
    }

    /// Whether this is a statement.
    pub(super) fn is_statement_key(&self, key: &Key) -> bool {
        key.whole().is_some_and(|key| self.statements.get(key).is_some())
    }

    /// The status that is exactly this text.
    pub(super) fn status(&self, text: &str) -> Option<Known<Status>> {
        if !self.status_ends.may_hold(pairs::around(text)?) {
            return None;
        }
        self.statuses.get(Key::of(text).whole()?).copied()
    }

    /// Whether this text says, in a known language, that there is no value.
    pub(super) fn says_absent(&self, text: &str) -> bool {
        Key::of(text).whole().is_some_and(|key| self.absent.get(key).is_some())
    }

    /// What the application with this id, in lower case, is.
    pub(super) fn application(&self, id: &str) -> Application {
        self.applications.get(id).copied().unwrap_or(Application::Other)
    }

    /// How many known labels a text holds: the measure for guessing its encoding.
    pub(super) fn count_in(&self, text: &str) -> usize {
        text.lines()
            .filter_map(|line| line.split_once([':', '\u{FF1A}']))
            .filter(|(label, _)| self.is_label_key(&Key::of(label)))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_whole_and_without_blanks_or_case() {
        let labels = Labels::embedded();
        for (text, label) in [
            ("Name", Some(Label::Name)),
            ("KMS machine extended PID", Some(Label::HostExtendedPid)),
            ("kms  machine extendedPID", Some(Label::HostExtendedPid)),
            ("SKIJ ID", Some(Label::ActivationId)),
            ("Computername", None),
            ("", None),
        ] {
            assert_eq!(labels.label(text).map(|known| known.what), label, "{text}");
        }
    }

    #[test]
    fn the_longest_label_at_the_end_wins() {
        let labels = Labels::embedded();
        let at_end = |text| labels.label_at_end(text).map(|(at, known)| (at, known.what));
        assert_eq!(at_end("1601/1/1LICENSE STATUS"), Some((8, Label::Status)));
        assert_eq!(at_end("120 minutes KMS machine extended PID"), Some((12, Label::HostExtendedPid)));
        assert_eq!(at_end("x: Computername"), None);
        assert_eq!(at_end("7/5/2025 9"), None);
    }

    #[test]
    fn statuses_are_compared_whole() {
        let labels = Labels::embedded();
        let status = |text| labels.status(text).map(|known| known.what);
        assert_eq!(status("Unlicensed"), Some(Status::Unlicensed));
        assert_eq!(status("---UNLICENSED---"), Some(Status::Unlicensed));
        assert_eq!(status(" ---LICENSED--- "), Some(Status::Licensed));
        assert_eq!(status("Licensed maybe"), None);
    }

    #[test]
    fn a_statement_may_be_followed_by_a_date() {
        let labels = Labels::embedded();
        let statement = |text| labels.statement(text).map(|known| known.what);
        assert_eq!(statement("Volume activation will expire 3/24/2027"), Some(Statement::VolumeUntil));
        assert_eq!(statement("KMS host caching is  enabled"), Some(Statement::CachingEnabled));
        assert_eq!(statement("KMS host caching"), None);
    }
}
