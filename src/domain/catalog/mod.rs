//! What exists under volume activation, and the sources of all of it.
//!
//! Editions with their public setup keys, key groups, error codes, events, commands, words, methods and conflicts.
//! Read in two steps: `raw` as written, `checked` into these types. [`KeyTable`] is the table of key groups that
//! every rendering shares, [`search`] finds what one looks up.

pub(crate) mod checked;
mod key_table;
mod raw;
pub mod search;
mod types;

pub use key_table::{Cell, KeyRow, KeyTable};
pub use types::{
    AlsoCovered, AvmaHost, Case, Catalog, CommandRow, Confidence, Conflict, Edition, Era, ErrorRow,
    EventFlag, EventRow, FactRow, Generation, Group, HostUpdate, Kind, MakGroup, NamedMeaning, NoteRow,
    Precondition, Release, ReleaseFamily, RequestField, Servicing, SharedKey, Source, Symbols, VolumeMethod,
    WordRow,
};
