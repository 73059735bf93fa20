//! A value read from an input, with the place it stands at and how sure the reading is.

/// How a fact is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It stands in the input.
    #[default]
    Seen,
    /// It follows from what stands there, or stands in a line that may be cut off.
    Inferred,
    /// Nothing was asked or found that would tell.
    NotChecked,
}

impl Grade {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Inferred => "inferred",
            Self::NotChecked => "not-checked",
        }
    }
}

/// Where in the inputs something stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The input's name as the user gave it: a path, `-` for standard input, or what the window calls a paste.
    pub from: String,
    /// The line, from 1, or the number of the record in an event log; absent where the whole input is meant.
    pub line: Option<usize>,
}

/// One value that an input states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    pub value: T,
    /// The line, from 1, in the input that the fact's machine or answer came from.
    pub line: usize,
    pub grade: Grade,
}

impl<T> Fact<T> {
    /// A value that stands on this line.
    pub fn seen(value: T, line: usize) -> Self {
        Self { value, line, grade: Grade::Seen }
    }

    /// A value that follows from this line.
    pub fn inferred(value: T, line: usize) -> Self {
        Self { value, line, grade: Grade::Inferred }
    }

    /// The same place and grade with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Fact<U> {
        Fact { value: change(self.value), line: self.line, grade: self.grade }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_fact_keeps_its_place_and_grade() {
        let fact = Fact::inferred("27", 4).map(str::len);
        assert_eq!(fact, Fact { value: 2, line: 4, grade: Grade::Inferred });
        assert_eq!(fact.grade.id(), "inferred");
    }
}
