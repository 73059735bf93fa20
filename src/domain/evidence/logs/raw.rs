//! A record of the event log as any export gives it, before anyone says what it means.

use std::borrow::Cow;

use chrono::NaiveDateTime;
use memchr::memchr2;

use crate::domain::evidence::{EventDetail, Grade};

/// One record; what the export does not give is absent or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) id: Option<u32>,
    pub(super) line: usize,
    pub(super) time: Option<NaiveDateTime>,
    pub(super) channel: Option<String>,
    pub(super) provider: Option<String>,
    pub(super) computer: Option<String>,
    /// Replacement strings, or the lines of the message where only that is given.
    pub(super) strings: Vec<String>,
    pub(super) grade: Grade,
    /// The input breaks off within this record.
    pub(super) cut: bool,
    /// What the fields of a KMS event say, where whoever found them read them.
    pub(super) told: Option<Told>,
}

/// The event that fields are of, and what they say.
pub(super) type Told = (u32, EventDetail);

impl Record {
    /// All strings as one text.
    pub(super) fn text(&self) -> String {
        self.strings.join("\n")
    }

    /// All strings as one line of fields: some exports give each field as a string of its own.
    pub(super) fn fields(&self) -> Cow<'_, str> {
        if let [line] = self.strings.as_slice()
            && memchr2(b'\r', b'\n', line.as_bytes()).is_none()
        {
            return Cow::Borrowed(line);
        }
        let fields = self.strings.iter().map(|string| string.replace(['\r', '\n'], "")).collect::<Vec<_>>();
        Cow::Owned(fields.join(", "))
    }
}
