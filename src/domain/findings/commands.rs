//! The next step in both dialects: every line comes from the catalogue's commands, its places filled with what the
//! evidence says, and never from here.

use super::types::Next;
use crate::domain::catalog::Catalog;

/// What stands in a command where nobody but the reader knows the name.
pub(crate) const HOST_PLACE: &str = "<NAME OF THE HOST>";

/// What stands in a command where the setup key is not known.
pub(crate) const SETUP_KEY_PLACE: &str = "<SETUP KEY OF THE EDITION>";

/// A step that is no command.
pub(crate) fn no_command(text: impl Into<String>) -> Next {
    Next { text: text.into(), slmgr: None, oslicense: None }
}

/// A step with the command of this catalogue row; without the row it is a step in words.
///
/// `module`: whether that Windows may have the OSLicense module.
pub(crate) fn command(
    catalog: &Catalog,
    row: &str,
    places: &[(&str, &str)],
    module: bool,
    text: impl Into<String>,
) -> Next {
    let Some(row) = catalog.command(row) else { return no_command(text) };
    let fill =
        |line: &str| places.iter().fold(line.to_owned(), |line, (place, value)| line.replace(place, value));
    let oslicense = row.sourced_oslicense().filter(|_| module).map(fill);
    Next { text: text.into(), slmgr: Some(fill(&row.line)), oslicense }
}
