//! The rows of the catalogue as they are written: every key optional, every text with its place. What must be
//! there and what it means is decided in `checked`.

use serde::Deserialize;

use crate::domain::knowledge::rows::{Flag, Number, Text, Texts};

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(crate) struct $name { $(pub(crate) $field: $kind,)+ }
    )+};
}

rows! {
    /// The head of about.toml.
    About { format: Number, date: Text }
    /// The head of a file that consists of rows only.
    Nothing { format: Number }
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
}
