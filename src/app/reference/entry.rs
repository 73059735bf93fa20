//! What can be looked up, and of which kinds it is. Nothing here searches.

use crate::domain::catalog::search;
use crate::domain::ids::{ConflictId, RuleId};

/// Something that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What the catalogue's own index holds.
    Catalog(search::Entry),
    /// A row of the catalogue's conflicts.
    Conflict(usize),
    /// A rule of the rulebooks, by its place in `ReferenceState::rules`.
    Rule(usize),
}

/// What to look up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp {
    /// What has this name: a code, a word, the end of a key. Empty: everything.
    Name(String),
    Conflict(ConflictId),
    /// A rule of the rulebooks.
    Rule(RuleId),
}

/// The kinds of entries, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    Code,
    Event,
    Word,
    Key,
    Conflict,
    Rule,
    Command,
    Fact,
    Edition,
    Note,
}

impl EntryKind {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::Event,
        Self::Word,
        Self::Key,
        Self::Conflict,
        Self::Rule,
        Self::Command,
        Self::Fact,
        Self::Edition,
        Self::Note,
    ];

    /// The id of the word for one of it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "reference.kind.code",
            Self::Event => "reference.kind.event",
            Self::Word => "reference.kind.word",
            Self::Key => "reference.kind.key",
            Self::Conflict => "reference.kind.conflict",
            Self::Rule => "reference.kind.rule",
            Self::Command => "reference.kind.command",
            Self::Fact => "reference.kind.fact",
            Self::Edition => "reference.kind.edition",
            Self::Note => "reference.kind.note",
        }
    }

    /// The id of the word for many of it.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Code => "reference.kinds.code",
            Self::Event => "reference.kinds.event",
            Self::Word => "reference.kinds.word",
            Self::Key => "reference.kinds.key",
            Self::Conflict => "reference.kinds.conflict",
            Self::Rule => "reference.kinds.rule",
            Self::Command => "reference.kinds.command",
            Self::Fact => "reference.kinds.fact",
            Self::Edition => "reference.kinds.edition",
            Self::Note => "reference.kinds.note",
        }
    }
}

impl Entry {
    /// What kind of entry it is.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Catalog(search::Entry::Error(_) | search::Entry::Symbol(_)) => EntryKind::Code,
            Self::Catalog(search::Entry::Event(_)) => EntryKind::Event,
            Self::Catalog(search::Entry::Word(_)) => EntryKind::Word,
            Self::Catalog(search::Entry::Key(_)) => EntryKind::Key,
            Self::Catalog(search::Entry::Command(_)) => EntryKind::Command,
            Self::Catalog(search::Entry::Fact(_)) => EntryKind::Fact,
            Self::Catalog(search::Entry::Edition(_)) => EntryKind::Edition,
            Self::Catalog(search::Entry::Note(_)) => EntryKind::Note,
            Self::Conflict(_) => EntryKind::Conflict,
            Self::Rule(_) => EntryKind::Rule,
        }
    }

    /// Whether it is listed where nothing is searched for: the names of the SDK and the ends of keys say nothing by
    /// themselves.
    pub(super) fn listed_unasked(&self) -> bool {
        !matches!(self, Self::Catalog(search::Entry::Symbol(_) | search::Entry::Key(_)))
    }
}
