//! What exists under volume activation, and the sources of all of it.
//!
//! Editions with their public setup keys, key groups, error codes, events, commands, words, methods and conflicts.
//! Read in two steps: `raw` as written, `checked` into these types.

pub(crate) mod checked;
mod raw;
mod types;

pub use types::{
    AlsoCovered, AvmaHost, Catalog, CommandRow, Confidence, Conflict, Edition, Era, ErrorRow, EventRow,
    Generation, Group, HostUpdate, Kind, Precondition, Release, ReleaseFamily, Servicing, SharedKey, Source,
    VolumeMethod, WordRow,
};
