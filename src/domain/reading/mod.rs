//! Reading TOML that a person wrote: bytes to text, text to tables, tables to typed values.
//!
//! Every problem is collected with its line, field, what was found and what is allowed; nothing stops at the
//! first. What a table may hold is a list of [`Field`]s, from which the reader, the JSON Schema and the messages
//! are all made. Knows nothing of plans, and never touches a file.

mod decode;
mod document;
mod field;
mod notebook;
mod section;
mod words;

pub(crate) use decode::size_in_words;
pub use decode::{Encoding, NotText, decode};
pub(crate) use document::{format_is_known, parse};
pub use field::{Field, FieldTable, Presence, Shape};
pub(crate) use notebook::Notebook;
pub(crate) use section::{ChoiceOrReference, Section, TextOrTable, is_id};
pub(crate) use words::{described, grouped, nearest, quoted};
