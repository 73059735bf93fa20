//! What a person can do in Hand over: choose what goes along, look at it, write it.

use std::path::PathBuf;

use crate::app::command::Listing;
use crate::app::state::Place;
use crate::domain::handover::Part;

/// One thing to do in Hand over.
#[derive(Clone, Debug, PartialEq)]
pub enum HandOverCommand {
    /// Takes a part along, or leaves it.
    Part(Part, bool),
    /// Replaces names by pseudonyms in every file.
    Redact(bool),
    /// Looks at a file.
    Select(usize),
    /// Copies the text that is looked at.
    CopyShown,
    /// Asks for a folder, and writes there.
    Write,
    WriteTo {
        folder: PathBuf,
        overwrite: bool,
    },
    /// Ends what is under way.
    Cancel,
}

impl HandOverCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::Part(..) => Listing::plain("handover-part"),
            Self::Redact(_) => Listing::plain("handover-redact"),
            Self::Select(_) => Listing::plain("handover-select"),
            Self::CopyShown => Listing::plain("handover-copy"),
            Self::Write | Self::WriteTo { .. } => {
                Listing::within(Place::HandOver, "handover-write", "Ctrl+Enter")
            }
            Self::Cancel => Listing::plain("handover-cancel"),
        }
    }

    /// What the palette lists.
    pub(crate) fn choices() -> [Self; 3] {
        [Self::Write, Self::CopyShown, Self::Cancel]
    }
}
