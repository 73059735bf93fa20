//! Bytes to text: UTF-8 and UTF-16 as editors and PowerShell write them. What is not text is refused with the
//! reason, never read half. Touches no file.

use core::fmt;

use super::words::grouped;
use crate::domain::problem::line_of;

/// How a text was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// UTF-8 with a byte order mark, as Windows Notepad wrote it for years.
    Utf8WithMark,
    /// UTF-16, little end first: what `>` of Windows PowerShell writes.
    Utf16Le,
    Utf16Be,
}

/// Why bytes are not a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A NUL character: no text has one, binary files do.
    Nul { line: usize },
    /// Bytes that are neither UTF-8 nor UTF-16.
    UnknownEncoding { line: usize, byte: u8 },
    /// UTF-16 that breaks off in the middle of a character.
    BrokenUtf16 { line: usize },
}

impl NotText {
    /// The line, from 1, where reading failed.
    pub fn line(self) -> usize {
        match self {
            Self::Nul { line } | Self::UnknownEncoding { line, .. } | Self::BrokenUtf16 { line } => line,
        }
    }

    /// What to do about it.
    pub fn allowed(self) -> &'static str {
        match self {
            Self::Nul { .. } => "a text file; this one is binary or damaged",
            Self::UnknownEncoding { .. } => "UTF-8 or UTF-16; save the file again as UTF-8",
            Self::BrokenUtf16 { .. } => "whole UTF-16 characters; the file is cut off or damaged",
        }
    }
}

/// What was found.
impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nul { .. } => f.write_str("a NUL character"),
            Self::UnknownEncoding { byte, .. } => write!(f, "the byte 0x{byte:02X}, which is not UTF-8"),
            Self::BrokenUtf16 { .. } => f.write_str("half a UTF-16 character"),
        }
    }
}

/// The text that these bytes hold, without its byte order mark, and how it was stored.
///
/// UTF-16 is told by its mark, or without one by the zero bytes that every second place has in Western text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), NotText> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (utf8(rest)?, Encoding::Utf8WithMark),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be),
        unmarked => match zero_places(unmarked) {
            ZeroPlaces::Odd => (utf16(unmarked, u16::from_le_bytes)?, Encoding::Utf16Le),
            ZeroPlaces::Even => (utf16(unmarked, u16::from_be_bytes)?, Encoding::Utf16Be),
            ZeroPlaces::Other => (utf8(unmarked)?, Encoding::Utf8),
        },
    };
    match text.find('\0') {
        Some(offset) => Err(NotText::Nul { line: line_of(&text, offset) }),
        None => Ok((text, encoding)),
    }
}

enum ZeroPlaces {
    /// Most of the odd places and hardly an even one.
    Odd,
    Even,
    Other,
}

fn zero_places(bytes: &[u8]) -> ZeroPlaces {
    let (mut even, mut odd, mut pairs) = (0_usize, 0_usize, 0_usize);
    for pair in bytes.chunks_exact(2) {
        pairs += 1;
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.last() == Some(&0));
    }
    if pairs > 0 && odd * 10 >= pairs * 7 && even * 20 <= pairs {
        ZeroPlaces::Odd
    } else if pairs > 0 && even * 10 >= pairs * 7 && odd * 20 <= pairs {
        ZeroPlaces::Even
    } else {
        ZeroPlaces::Other
    }
}

fn utf8(bytes: &[u8]) -> Result<String, NotText> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = line_of(&String::from_utf8_lossy(valid), valid.len());
            // A NUL anywhere says more than the broken byte: the file is not text at all.
            match bytes.iter().position(|byte| *byte == 0) {
                Some(at) => {
                    let line = 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
                    Err(NotText::Nul { line })
                }
                None => Err(NotText::UnknownEncoding {
                    line,
                    byte: bytes.get(error.valid_up_to()).copied().unwrap_or_default(),
                }),
            }
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let pairs = bytes.chunks_exact(2);
    let odd_end = !pairs.remainder().is_empty();
    let units = pairs.filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(unit);
    let mut text = String::with_capacity(bytes.len() / 2);
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => text.push(character),
            Err(_half) => return Err(NotText::BrokenUtf16 { line: line_of(&text, text.len()) }),
        }
    }
    if odd_end { Err(NotText::BrokenUtf16 { line: line_of(&text, text.len()) }) } else { Ok(text) }
}

/// `16 MiB`, `100 MiB`, `3 bytes`: a size as a message names it, rounded up.
pub(crate) fn size_in_words(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes < 10_000 {
        format!("{} bytes", grouped(bytes))
    } else {
        format!("{} MiB", grouped(bytes.div_ceil(MIB)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "format = 1\nname = \"Zürich – 本社 🖧\"\n";
        let le = utf16_bytes(text, u16::to_le_bytes);
        let be = utf16_bytes(text, u16::to_be_bytes);
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8WithMark),
            ([b"\xFF\xFE".as_slice(), &le].concat(), Encoding::Utf16Le),
            ([b"\xFE\xFF".as_slice(), &be].concat(), Encoding::Utf16Be),
            (le, Encoding::Utf16Le),
            (be, Encoding::Utf16Be),
        ] {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
        assert_eq!(decode(b""), Ok((String::new(), Encoding::Utf8)));
    }

    #[test]
    fn what_is_not_text_says_where_and_why() {
        for (bytes, expect) in [
            (b"a\nb\0c".as_slice(), NotText::Nul { line: 2 }),
            (b"a\n\n\xE9t\xE9".as_slice(), NotText::UnknownEncoding { line: 3, byte: 0xE9 }),
            (b"\x7FELF\x02\0\0\0\xFF\xFF".as_slice(), NotText::Nul { line: 1 }),
            (b"\x89PNG\r\n\x1a\n\0\0".as_slice(), NotText::Nul { line: 3 }),
            (b"\xFF\xFEa\0\n\0b".as_slice(), NotText::BrokenUtf16 { line: 2 }),
            (b"\xFF\xFEa\0\x00\xD8b\0".as_slice(), NotText::BrokenUtf16 { line: 1 }),
        ] {
            assert_eq!(decode(bytes), Err(expect));
        }
    }
}
