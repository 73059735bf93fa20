//! What one or several lines of a labelled text say.

use std::borrow::Cow;

use crate::domain::evidence::labels::{Known, Label, Statement};

/// A part of a text with its place.
#[derive(Clone, Debug)]
pub(super) enum Entry<'a> {
    /// A label and its value.
    Value(Known<Label>, Value<'a>),
    /// A line that says something by itself; its text may end in a date.
    Statement(Known<Statement>, Spot<'a>),
    /// The head of a reply about one product, `NAME edition:` or `Activating NAME edition (ID) ...`.
    Reply { name: String, id: Option<String>, spot: Spot<'a> },
    /// No known label: read by the shape of its value alone.
    Free(Spot<'a>),
    /// A dividing line.
    Rule,
}

/// A text and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) line: usize,
    /// False where it reaches to the end of the input and no line break follows.
    pub(super) ended: bool,
}

/// A value, perhaps broken over several lines.
#[derive(Clone, Debug)]
pub(super) struct Value<'a> {
    pub(super) first: Cow<'a, str>,
    /// What followed on further lines, and whether a blank was lost at the break.
    pub(super) rest: Vec<(Cow<'a, str>, bool)>,
    pub(super) line: usize,
    pub(super) ended: bool,
    /// A line without a label stands directly below, which may be the rest of it.
    pub(super) followed: bool,
}

impl Value<'_> {
    /// The parts put together as running text.
    pub(super) fn prose(&self) -> Cow<'_, str> {
        self.together(|lost| lost)
    }

    /// The parts put together without any blank: for values that hold none.
    fn tight(&self) -> Cow<'_, str> {
        self.together(|_| false)
    }

    fn together(&self, blank: impl Fn(bool) -> bool) -> Cow<'_, str> {
        if self.rest.is_empty() {
            return Cow::Borrowed(&self.first);
        }
        let mut whole = self.first.clone().into_owned();
        for (part, lost) in &self.rest {
            if blank(*lost) {
                whole.push(' ');
            }
            whole.push_str(part);
        }
        Cow::Owned(whole)
    }

    /// The value as `parse` reads it: all parts together, else the first alone. For values whose shape tells whether
    /// they are whole.
    pub(super) fn parse<T>(&self, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.parse_together(&parse)
            .or_else(|| if self.rest.is_empty() { None } else { parse(self.first.trim()) })
    }

    /// The value as `parse` reads it, all parts together.
    pub(super) fn parse_together<T>(&self, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        parse(self.tight().trim())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.trim().is_empty() && self.rest.is_empty()
    }
}
