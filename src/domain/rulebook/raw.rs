//! A rulebook as it is written: one table per value, each with its rule, sentence and sources.

use serde::Deserialize;

use crate::domain::knowledge::rows::{Flag, Number, Text, Texts};

/// The head of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) format: Number,
    pub(crate) id: Text,
    pub(crate) name: Text,
    pub(crate) summary: Text,
    pub(crate) era: Text,
}

/// What every value carries.
pub(crate) struct Given<'r> {
    pub(crate) rule: &'r Text,
    pub(crate) text: &'r Text,
    pub(crate) sources: &'r Texts,
    pub(crate) assumed: &'r Text,
    pub(crate) conflict: &'r Text,
}

/// A table that holds one value.
pub(crate) trait Table {
    fn given(&self) -> Given<'_>;
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(crate) struct $name {
            $(pub(crate) $field: $kind,)+
            pub(crate) rule: Text,
            pub(crate) text: Text,
            pub(crate) sources: Texts,
            pub(crate) assumed: Text,
            pub(crate) conflict: Text,
        }

        impl Table for $name {
            fn given(&self) -> Given<'_> {
                Given {
                    rule: &self.rule,
                    text: &self.text,
                    sources: &self.sources,
                    assumed: &self.assumed,
                    conflict: &self.conflict,
                }
            }
        }
    )+};
}

tables! {
    /// A number of machines.
    Count { value: Number }
    /// `7 days`, `2 hours` or `119 minutes`.
    Duration { value: Text }
    /// Yes or no.
    YesNo { value: Flag }
    /// One of a few words.
    Word { value: Text }
    /// `fixed` with its count, or `twice-highest-asked`.
    Cap { value: Text, count: Number }
    /// `unlicensed`, or `grace-then-notification` with the grace.
    AfterValidity { value: Text, grace: Text }
    HostActivations { hosts: Number, per_host: Number }
    InitialGrace { generations: Texts, value: Text }
    Rearms { generations: Texts, editions: Texts, value: Number }
}
