//! A list of computers from a file or from standard input, as it came: bytes where it is a text, readings where it is an
//! event log. What the list says is the domain's.

use std::io::{self, Read};
use std::path::Path;

use super::evidence::{self, TEXT_BYTES};
use super::files::{self, ReadFailure};
use super::live::Watch;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{HEADER_BYTES, Reading, is_log_file};

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Listed {
    Text(Vec<u8>),
    Log(Vec<Reading>),
}

/// Reads a file. Stopped by `watch`, an event log gives what was read of it until then.
///
/// Errors: it is missing, a folder, forbidden, or a text that is too large.
pub fn read(path: &Path, catalog: &Catalog, watch: &impl Watch) -> Result<Listed, ReadFailure> {
    let name = path.display().to_string();
    let mut file = files::open_file(path)?;
    let mut head = Vec::new();
    let header = HEADER_BYTES as u64;
    file.by_ref().take(header).read_to_end(&mut head).map_err(|error| ReadFailure::of(&name, &error))?;
    if is_log_file(&head) {
        return evidence::read(path, catalog, watch).map(Listed::Log);
    }
    text(file, &name, head)
}

/// The same for standard input, which is called `-`; an event log is not read from it.
pub fn read_standard_input() -> Result<Listed, ReadFailure> {
    text(io::stdin().lock(), "-", Vec::new())
}

fn text(source: impl Read, name: &str, head: Vec<u8>) -> Result<Listed, ReadFailure> {
    let mut bytes = head;
    // A pipe does not tell its size: one byte more than allowed says that it is too large.
    let rest = (TEXT_BYTES + 1).saturating_sub(bytes.len() as u64);
    source.take(rest).read_to_end(&mut bytes).map_err(|error| ReadFailure::of(name, &error))?;
    if bytes.len() as u64 > TEXT_BYTES {
        return Err(ReadFailure::TooLarge { file: name.to_owned(), size: None, limit: TEXT_BYTES });
    }
    Ok(Listed::Text(bytes))
}
