//! The rows of the catalogue as they are written: every key optional, every text with its place. What must be
//! there and what it means is decided in `checked`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::domain::knowledge::rows::{Flag, Number, Text, Texts};

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(crate) struct $name { $(pub(crate) $field: $kind,)+ }
    )+};
}

/// The head of a file that consists of rows only: no key may stand there.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Nothing {}

rows! {
    /// The head of about.toml.
    About { format: Number, date: Text }
    Source { id: Text, title: Text, short: Text, url: Text, repository: Text, note: Text }
    Generation {
        id: Text, name: Text, kind: Text, rulebook: Text, oslicense: Flag, note: Text, sources: Texts,
    }
    Release {
        id: Text, name: Text, generation: Text, family: Text, released: Text, end: Text, esu_end: Text,
        sources: Texts,
    }
    Edition {
        id: Text, name: Text, generation: Text, kind: Text, threshold: Number, channel: Text, setup_key: Text,
        recognised_only: Flag, methods: Texts, unverified_methods: Texts, avma_key: Text,
        avma_key_confidence: Text, mainstream_end: Text, extended_end: Text, esu_end: Text, no_group: Text,
        cannot_host: Text, note: Text, other_values: Texts, confidence: Text, sources: Texts,
    }
    SharedKey { editions: Texts, why: Text, sources: Texts }
    Group {
        id: Text, era: Text, name: Text, channel: Text, articles_channel: Text, names: Texts, includes: Texts,
        host_generations: Texts, host_note: Text, host_conflict: Text, notes: Texts, confidence: Text,
        sources: Texts, also: Vec<Also>,
    }
    Also { editions: Texts, why: Text, conflict: Text, confidence: Text, sources: Texts }
    Conflict {
        id: Text, number: Number, point: Text, contradiction: Flag, articles: Text, articles_silent: Flag,
        articles_sources: Texts, microsoft: Text, microsoft_silent: Flag, microsoft_sources: Texts,
        weight: Text, handling: Text, articles_followed_by: Texts, microsoft_followed_by: Texts,
        touches: Texts,
    }
    HostUpdate {
        host: Text, host_generation: Text, clients: Texts, client_generations: Texts, update: Text, kb: Text,
        date: Text, note: Text, sources: Texts,
    }
    AvmaHost { host: Text, guests: Texts, confidence: Text, note: Text, sources: Texts }
    Precondition { method: Text, text: Text, sources: Texts }
    Case {
        id: Text, situation: Text, conditions: Texts, method: Text, second_choice: Text, threshold: Text,
        note: Text, sources: Texts,
    }
    MakGroup { id: Text, name: Text, editions: Texts, text: Text, note: Text, sources: Texts }
    Fact {
        id: Text, topic: Text, era: Text, value: Text, unit: Text, text: Text, other: Text,
        other_sources: Texts, note: Text, confidence: Text, sources: Texts,
    }
    Command {
        id: Text, tool: Text, group: Text, line: Text, syntax: Text, what: Text, elevation: Text,
        needs_elevation: Flag, run_on: Text, era: Text, changes_state: Flag, success_text: Text,
        oslicense: Text, oslicense_syntax: Text, oslicense_confidence: Text, oslicense_note: Text,
        oslicense_sources: Texts, note: Text, sources: Texts,
    }
    Error {
        code: Text, place: Text, symbol: Text, meaning: Text, applies_to: Texts, causes: Texts,
        remedies: Texts, shown_in: Texts, note: Text, confidence: Text, sources: Texts,
    }
    /// The head of symbols.toml.
    Symbols { sources: Texts, symbols: BTreeMap<String, Spanned<String>> }
    Event {
        id: Number, channel: Text, provider: Text, side: Text, level: Text, meaning: Text, reading: Text,
        note: Text, confidence: Text, sources: Texts, field: Vec<NamedMeaning>,
    }
    NamedMeaning { name: Text, meaning: Text }
    EventFlag { value: Text, name: Text, meaning: Text, sources: Texts }
    RequestField { name: Text, meaning: Text, sources: Texts }
    Note {
        id: Text, title: Text, also: Texts, problem: Text, causes: Texts, remedies: Texts, command: Text,
        codes: Texts, note: Text, confidence: Text, sources: Texts,
    }
    Word { word: Text, also: Texts, meaning: Text, confused_with: Texts, sources: Texts }
}
