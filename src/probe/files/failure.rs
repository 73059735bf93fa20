//! Why a file could not be read or written, in words that name the file. Touches no file itself.

use core::fmt;
use std::io;

use crate::domain::problem::Problem;
use crate::domain::reading::{NotText, size_in_words};

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFailure {
    Missing {
        file: String,
    },
    Folder {
        file: String,
    },
    /// A folder was asked for, and there is none.
    NoFolder {
        file: String,
    },
    /// A folder was asked for, and this is a file.
    NotFolder {
        file: String,
    },
    Forbidden {
        file: String,
    },
    /// Sizes in bytes; the size of a pipe is not known.
    TooLarge {
        file: String,
        size: Option<u64>,
        limit: u64,
    },
    NotText {
        file: String,
        why: NotText,
    },
    /// Anything else, in the system's words.
    Other {
        file: String,
        why: String,
    },
}

impl ReadFailure {
    pub(in crate::probe) fn of(file: &str, error: &io::Error) -> Self {
        let file = file.to_owned();
        match plain_kind(error) {
            PlainKind::Missing => Self::Missing { file },
            PlainKind::Forbidden => Self::Forbidden { file },
            PlainKind::Folder => Self::Folder { file },
            PlainKind::Exists | PlainKind::Full | PlainKind::Other => {
                Self::Other { file, why: error.to_string() }
            }
        }
    }

    /// Whether the file was there but its content is wrong, rather than out of reach.
    pub fn is_bad_content(&self) -> bool {
        match self {
            Self::TooLarge { .. } | Self::NotText { .. } => true,
            Self::Missing { .. }
            | Self::Folder { .. }
            | Self::NoFolder { .. }
            | Self::NotFolder { .. }
            | Self::Forbidden { .. }
            | Self::Other { .. } => false,
        }
    }

    /// The same as a problem of the file.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Missing { file } => Problem::of_file(file, "no such file", "the path of a file"),
            Self::Folder { file } => Problem::of_file(file, "a folder", "the path of a file"),
            Self::NoFolder { file } => {
                Problem::of_file(file, "no folder of this name", "the path of a folder")
            }
            Self::NotFolder { file } => Problem::of_file(file, "a file", "the path of a folder"),
            Self::Forbidden { file } => {
                Problem::of_file(file, "a file that may not be read", "a file that this user may read")
            }
            Self::TooLarge { file, size, limit } => {
                let found = size.map_or_else(
                    || format!("more than {}", size_in_words(*limit)),
                    |size| format!("a file of {}", size_in_words(size)),
                );
                Problem::of_file(file, found, format!("at most {}", size_in_words(*limit)))
            }
            Self::NotText { file, why } => {
                Problem { line: Some(why.line()), ..Problem::of_file(file, why.to_string(), why.allowed()) }
            }
            Self::Other { file, why } => {
                Problem::of_file(file, format!("a file that cannot be read: {why}"), "a readable file")
            }
        }
    }
}

impl fmt::Display for ReadFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem().fmt(f)
    }
}

impl core::error::Error for ReadFailure {}

/// Why a file could not be written. The old content is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteFailure {
    /// It exists and shall not be replaced.
    Exists {
        file: String,
    },
    Folder {
        file: String,
    },
    /// A device, a pipe or a socket: replacing it by a file would take it away.
    NoPlainFile {
        file: String,
    },
    /// The folder that it would stand in is not there.
    NoFolder {
        file: String,
        folder: String,
    },
    ReadOnly {
        file: String,
    },
    Forbidden {
        file: String,
    },
    /// The disk is full, or the user's share of it.
    Full {
        file: String,
    },
    /// Anything else, in the system's words.
    Other {
        file: String,
        why: String,
    },
}

impl WriteFailure {
    pub(super) fn of(file: &str, error: &io::Error) -> Self {
        let file = file.to_owned();
        match plain_kind(error) {
            PlainKind::Exists => Self::Exists { file },
            PlainKind::Forbidden => Self::Forbidden { file },
            PlainKind::Folder => Self::Folder { file },
            PlainKind::Full => Self::Full { file },
            PlainKind::Missing | PlainKind::Other => Self::Other { file, why: error.to_string() },
        }
    }
}

impl fmt::Display for WriteFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists { file } => write!(f, "{file}: not written: the file exists already"),
            Self::Folder { file } => write!(f, "{file}: not written: this is a folder, not a file"),
            Self::NoPlainFile { file } => {
                write!(f, "{file}: not written: this is a device or a pipe, not a file")
            }
            Self::NoFolder { file, folder } => write!(f, "{file}: not written: there is no folder {folder}"),
            Self::ReadOnly { file } => write!(f, "{file}: not written: the file is marked read-only"),
            Self::Forbidden { file } => {
                write!(f, "{file}: not written: this user may not write here")
            }
            Self::Full { file } => write!(f, "{file}: not written: there is no space left"),
            Self::Other { file, why } => write!(f, "{file}: not written: {why}"),
        }
    }
}

impl core::error::Error for WriteFailure {}

enum PlainKind {
    Missing,
    Forbidden,
    Folder,
    Exists,
    Full,
    Other,
}

/// The kinds of the system's errors that have words of their own here.
fn plain_kind(error: &io::Error) -> PlainKind {
    let kind = error.kind();
    if kind == io::ErrorKind::NotFound {
        PlainKind::Missing
    } else if kind == io::ErrorKind::PermissionDenied || kind == io::ErrorKind::ReadOnlyFilesystem {
        PlainKind::Forbidden
    } else if kind == io::ErrorKind::IsADirectory {
        PlainKind::Folder
    } else if kind == io::ErrorKind::AlreadyExists {
        PlainKind::Exists
    } else if kind == io::ErrorKind::StorageFull || kind == io::ErrorKind::QuotaExceeded {
        PlainKind::Full
    } else {
        PlainKind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_are_said_in_plain_words() {
        use io::ErrorKind::{
            AlreadyExists, NotFound, PermissionDenied, QuotaExceeded, StorageFull, TimedOut,
        };
        for (kind, reading, writing) in [
            (
                NotFound,
                "x: found no such file; allowed: the path of a file",
                "x: not written: entity not found",
            ),
            (
                PermissionDenied,
                "x: found a file that may not be read; allowed: a file that this user may read",
                "x: not written: this user may not write here",
            ),
            (
                TimedOut,
                "x: found a file that cannot be read: timed out; allowed: a readable file",
                "x: not written: timed out",
            ),
        ] {
            assert_eq!(ReadFailure::of("x", &kind.into()).to_string(), reading);
            assert_eq!(WriteFailure::of("x", &kind.into()).to_string(), writing);
        }
        for (kind, writing) in [
            (AlreadyExists, "x: not written: the file exists already"),
            (StorageFull, "x: not written: there is no space left"),
            (QuotaExceeded, "x: not written: there is no space left"),
        ] {
            assert_eq!(WriteFailure::of("x", &kind.into()).to_string(), writing);
        }
    }
}
