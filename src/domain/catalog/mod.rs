//! What exists under volume activation, and the sources of all of it.
//!
//! Editions with their public setup keys, key groups, error codes, events, commands, words, methods and conflicts.
//! Read in two steps: `raw` as written, `checked` into these types.

pub(crate) mod checked;
mod raw;
mod types;

pub use types::{
    AlsoCovered, AvmaHost, Case, Catalog, CommandRow, Confidence, Conflict, Edition, Era, ErrorRow,
    EventFlag, EventRow, FactRow, Generation, Group, HostUpdate, Kind, MakGroup, NamedMeaning, Precondition,
    Release, ReleaseFamily, RequestField, Servicing, SharedKey, Source, Symbols, VolumeMethod, WordRow,
};
