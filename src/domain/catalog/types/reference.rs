//! What one looks up: facts, disputes, commands, error codes, events and words. Nothing here parses or prints.

use std::collections::BTreeMap;

use super::Confidence;
use crate::domain::ids::{ConflictId, RuleId, SourceId};
use crate::domain::rulebook::RulebookId;

/// A single fact of the field: a number, a rule of DNS or hosting, an advice of the articles, a registry value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    pub id: RuleId,
    /// What it is about, for example `dns`, `hosting`, `advice`, `registry`.
    pub topic: String,
    /// When it holds; empty for always.
    pub era: String,
    pub value: String,
    pub unit: String,
    pub text: String,
    /// What another source says instead; for advice, Microsoft's view of it; may be empty.
    pub other: String,
    pub other_sources: Vec<SourceId>,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// A point where the articles and Microsoft differ: both values stand, each with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub id: ConflictId,
    /// Its number in the list that the catalogue was made from.
    pub number: u32,
    pub point: String,
    /// False for an addition that contradicts nothing.
    pub contradiction: bool,
    pub articles: String,
    /// The articles do not mention the point; then they have no source.
    pub articles_silent: bool,
    pub articles_sources: Vec<SourceId>,
    pub microsoft: String,
    /// No source of Microsoft was found.
    pub microsoft_silent: bool,
    pub microsoft_sources: Vec<SourceId>,
    /// `high`, `medium` or `low`: how much it changes what a technician does.
    pub weight: String,
    /// What the program does about it.
    pub handling: String,
    pub articles_followed_by: Vec<RulebookId>,
    pub microsoft_followed_by: Vec<RulebookId>,
    /// Rules of advice, rulebook or simulation that this point touches.
    pub touches: Vec<RuleId>,
}

/// One command of one tool, in both dialects where both exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandRow {
    /// Short id for look-ups, for example `ipk`.
    pub id: String,
    pub tool: String,
    /// What it belongs to, for example `kms client`.
    pub group: String,
    /// The full command line with `<PLACEHOLDERS>`.
    pub line: String,
    /// The line with its optional parts in brackets; the same where it has none.
    pub syntax: String,
    pub what: String,
    pub elevation: String,
    pub needs_elevation: bool,
    pub run_on: String,
    pub era: String,
    pub changes_state: bool,
    pub success_text: String,
    /// The OSLicense command line, complete and sourced; absent where the facts give none.
    pub oslicense: Option<String>,
    /// That line with its optional parts in brackets; empty where there is no line.
    pub oslicense_syntax: String,
    /// `Gap` where there is no line.
    pub oslicense_confidence: Confidence,
    pub oslicense_note: String,
    pub oslicense_sources: Vec<SourceId>,
    pub note: String,
    pub sources: Vec<SourceId>,
}

impl CommandRow {
    /// The OSLicense command where pages give it whole; what is only remembered is not shown.
    pub fn sourced_oslicense(&self) -> Option<&str> {
        let trusted = matches!(
            self.oslicense_confidence,
            Confidence::Doc | Confidence::Derived | Confidence::Seen | Confidence::Script
        );
        self.oslicense.as_deref().filter(|_| trusted && !self.oslicense_sources.is_empty())
    }
}

/// An activation error code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// `0x` and eight upper-case hexadecimal digits.
    pub code: String,
    /// Where this meaning holds, when the code means something else elsewhere; else empty.
    pub place: String,
    pub symbol: String,
    pub meaning: String,
    pub applies_to: Vec<String>,
    pub causes: Vec<String>,
    pub remedies: Vec<String>,
    pub shown_in: Vec<String>,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// The names that the Windows SDK gives to codes, for codes that no error row explains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Symbols {
    /// Name by code, written as in [`ErrorRow::code`].
    pub names: BTreeMap<String, String>,
    pub sources: Vec<SourceId>,
}

/// An event of the Windows event log that concerns activation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    pub id: u32,
    pub channel: String,
    pub provider: String,
    pub side: String,
    pub level: String,
    pub meaning: String,
    /// How to read it in a diagnosis; may be empty.
    pub reading: String,
    /// Its fields in their order, where they are known.
    pub fields: Vec<NamedMeaning>,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// A field of an event and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedMeaning {
    pub name: String,
    /// May be empty where only the name is known.
    pub meaning: String,
}

/// A bit of the flags in events 12288 and 12289; bits combine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventFlag {
    pub value: u32,
    pub name: String,
    pub meaning: String,
    pub sources: Vec<SourceId>,
}

/// What a client tells its host in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestField {
    pub name: String,
    pub meaning: String,
    pub sources: Vec<SourceId>,
}

/// A trouble beside activation, as the posts around the two articles tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    pub id: String,
    pub title: String,
    /// Words under which it is looked up besides.
    pub also: Vec<String>,
    pub problem: String,
    pub causes: Vec<String>,
    pub remedies: Vec<String>,
    /// The command line of the last remedy; may be empty.
    pub command: String,
    /// Codes of [`Catalog::errors`](super::Catalog::errors) that it shows.
    pub codes: Vec<String>,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// A term of the field, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordRow {
    /// The term as it is written in running text.
    pub word: String,
    pub also: Vec<String>,
    pub meaning: String,
    /// Terms it is easily confused with.
    pub confused_with: Vec<String>,
    pub sources: Vec<SourceId>,
}
