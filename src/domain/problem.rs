//! What is wrong with an input, told so that its author can mend it: file, line, field, what was found and what
//! is allowed. Readers collect problems and never stop at the first.

use core::fmt;

/// One thing wrong with one place of one input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name as the user gave it, or the name of an embedded file.
    pub file: String,
    /// Line in the file, from 1; absent when the whole file is meant.
    pub line: Option<usize>,
    /// The field as a path, for example `cohort[2].count` or `cohort "desktops".count`; empty for the whole file.
    pub field: String,
    /// What was found there.
    pub found: String,
    /// What is allowed there, or what to do.
    pub allowed: String,
}

impl Problem {
    /// A problem of the whole file, without a line.
    pub fn of_file(file: &str, found: impl Into<String>, allowed: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            field: String::new(),
            found: found.into(),
            allowed: allowed.into(),
        }
    }
}

/// `plan.toml:12: cohort "desktops".count: found -3; allowed: a whole number from 0 to 10,000,000`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        write!(f, "found {}; allowed: {}", self.found, self.allowed)
    }
}

/// The line, from 1, that holds byte `offset` of `text`.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_line_field_found_and_allowed() {
        let problem = Problem {
            file: "plan.toml".to_owned(),
            line: Some(12),
            field: "cohort \"desktops\".count".to_owned(),
            found: "-3".to_owned(),
            allowed: "0 or more".to_owned(),
        };
        assert_eq!(
            problem.to_string(),
            "plan.toml:12: cohort \"desktops\".count: found -3; allowed: 0 or more"
        );
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(line_of("a\nb\nc", 0), 1);
        assert_eq!(line_of("a\nb\nc", 2), 2);
        assert_eq!(line_of("a\nb\nc", 400), 3);
    }
}
