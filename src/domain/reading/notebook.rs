//! Where a reader notes every problem of one text. Never stops a reading.

use std::collections::BTreeSet;

use super::words::grouped;
use crate::domain::problem::Problem;

/// More problems than this are only counted: nobody mends them all at once.
const MOST_TOLD: usize = 200;

/// The problems of one text so far.
#[derive(Debug)]
pub(crate) struct Notebook<'t> {
    file: &'t str,
    /// Byte offset of the first character of each line.
    line_starts: Vec<usize>,
    problems: Vec<Problem>,
    untold: u64,
    /// Places already complained about, so that a follow-up of the same mistake stays unsaid.
    noted: BTreeSet<(Option<usize>, String)>,
}

impl<'t> Notebook<'t> {
    /// An empty notebook for this text; `file` is the name that messages give it.
    pub(crate) fn new(file: &'t str, text: &str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self {
            file,
            line_starts: core::iter::once(0).chain(after_breaks).collect(),
            problems: Vec::new(),
            untold: 0,
            noted: BTreeSet::new(),
        }
    }

    /// The line, from 1, that holds this byte.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Whether further problems are only counted, so that their words need no making.
    pub(crate) fn is_full(&self) -> bool {
        self.problems.len() == MOST_TOLD
    }

    /// Notes a problem of `field` at byte `at`.
    pub(crate) fn note(
        &mut self,
        at: Option<usize>,
        field: &str,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        if self.is_full() {
            self.untold += 1;
            return;
        }
        let line = at.map(|offset| self.line(offset));
        self.noted.insert((line, field.to_owned()));
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            field: field.to_owned(),
            found: found.into(),
            allowed: allowed.into(),
        });
    }

    /// Notes a problem unless this field of this line has one already.
    pub(crate) fn note_once(&mut self, at: Option<usize>, field: &str, found: String, allowed: String) {
        let line = at.map(|offset| self.line(offset));
        if !self.noted.contains(&(line, field.to_owned())) {
            self.note(at, field, found, allowed);
        }
    }

    /// All problems in the order of the lines.
    pub(crate) fn problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.line);
        if self.untold > 0 {
            let found = format!("{} more problems", grouped(self.untold));
            self.problems.push(Problem::of_file(self.file, found, "mend those above first"));
        }
        self.problems
    }

    /// The value, or all problems.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(value) } else { Err(self.problems()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_two_hundred_problems_the_rest_is_counted() {
        let mut notes = Notebook::new("x.toml", "");
        for _ in 0..1_500 {
            notes.note(None, "field", "1", "2");
        }
        let problems = notes.problems();
        assert_eq!(problems.len(), 201);
        assert_eq!(
            problems[200].to_string(),
            "x.toml: found 1,300 more problems; allowed: mend those above first"
        );
    }

    #[test]
    fn lines_and_order() {
        let mut notes = Notebook::new("x.toml", "a\nbb\n\nc");
        for (offset, line) in [(0, 1), (1, 1), (2, 2), (4, 2), (5, 3), (6, 4), (99, 4)] {
            assert_eq!(notes.line(offset), line, "byte {offset}");
        }
        notes.note(Some(6), "late", "1", "2");
        notes.note(Some(0), "early", "1", "2");
        notes.note_once(Some(1), "early", "3".to_owned(), "4".to_owned());
        let fields: Vec<_> = notes.finish(()).unwrap_err().into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["early", "late"]);
    }
}
