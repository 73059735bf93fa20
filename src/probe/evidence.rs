//! Evidence from files and from standard input: read with a limit, then told by its content.

use std::path::Path;

use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Reading, read as read_bytes};
use crate::probe::files::{self, ReadFailure};

/// The most bytes of a text that are read; larger ones are refused with their size.
pub const TEXT_BYTES: u64 = 256 * 1024 * 1024;

/// What a file says, whatever it is.
///
/// Errors: it is missing, a folder, forbidden or too large.
pub fn read(path: &Path, catalog: &Catalog) -> Result<Vec<Reading>, ReadFailure> {
    let bytes = files::read_bytes(path, TEXT_BYTES)?;
    Ok(read_bytes(&path.display().to_string(), &bytes, catalog))
}

/// The same for standard input, which is called `-`.
pub fn read_standard_input(catalog: &Catalog) -> Result<Vec<Reading>, ReadFailure> {
    let bytes = files::read_standard_input_bytes(TEXT_BYTES)?;
    Ok(read_bytes("-", &bytes, catalog))
}
