//! Bytes to text, leniently: evidence is pasted, cut and converted on its way, and half a text is worth reading.
//! UTF-8 and UTF-16 with and without mark are told by their bytes; an old code page is told by how many words that
//! the tools print it makes visible.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::pages::{PAGES, Page};

/// A text and what had to be done to read it.
#[derive(Debug)]
pub(in crate::domain::evidence) struct Decoded<'a> {
    pub(in crate::domain::evidence) text: Cow<'a, str>,
    /// A sentence for the reader where the encoding was guessed or characters were lost.
    pub(in crate::domain::evidence) note: Option<String>,
    /// The input ends in the middle of a character.
    pub(in crate::domain::evidence) cut: bool,
    /// Bytes that are no text at all: pictures, programs, archives.
    pub(in crate::domain::evidence) binary: bool,
}

/// How many bytes tell the encoding; the rest is read in the same one.
const SAMPLE: usize = 64 * 1024;

/// The text of these bytes; `known` counts the known words in a text and decides between old code pages.
pub(in crate::domain::evidence) fn decode(bytes: &[u8], known: impl Fn(&str) -> usize) -> Decoded<'_> {
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, UTF_16LE);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, UTF_16BE);
    }
    match zero_places(unmarked.get(..SAMPLE).unwrap_or(unmarked)) {
        Zeros::Odd => return utf16(unmarked, UTF_16LE),
        Zeros::Even => return utf16(unmarked, UTF_16BE),
        Zeros::Many => return Decoded { text: Cow::Borrowed(""), note: None, cut: false, binary: true },
        Zeros::Few => {}
    }
    let (valid, cut) = match core::str::from_utf8(unmarked) {
        Ok(text) => return Decoded { text: Cow::Borrowed(text), note: None, cut: false, binary: false },
        Err(error) => (error.valid_up_to(), error.error_len().is_none()),
    };
    if cut {
        // The end of the input stands in the middle of a character.
        let text = unmarked.get(..valid).map(String::from_utf8_lossy).unwrap_or_default();
        return Decoded { text, note: None, cut: true, binary: false };
    }
    old_page(unmarked, valid, known).0
}

/// The text, and the code page where it is one.
fn old_page(bytes: &[u8], first_bad: usize, known: impl Fn(&str) -> usize) -> (Decoded<'_>, Option<Page>) {
    // The sample begins a little before the first byte that is not UTF-8, so that it shows what must be told apart.
    let from = first_bad.saturating_sub(SAMPLE / 2);
    let sample = bytes.get(from..(from + SAMPLE).min(bytes.len())).unwrap_or(bytes);
    let utf8 = String::from_utf8_lossy(sample);
    let lost = utf8.chars().filter(|character| *character == char::REPLACEMENT_CHARACTER).count();
    let many_bytes = utf8.chars().filter(|character| !character.is_ascii()).count() - lost;
    if many_bytes > lost * 8 {
        let note = "some characters of this text are damaged and were left out".to_owned();
        let text = String::from_utf8_lossy(bytes);
        return (Decoded { text, note: Some(note), cut: false, binary: false }, None);
    }
    let best = PAGES
        .iter()
        .rev()
        .map(|page| {
            let text = page.text(sample);
            (known(&text), core::cmp::Reverse(strange(&text)), *page)
        })
        .max_by_key(|(known, strange, _)| (*known, *strange));
    let page = best.map_or(Page::Windows(encoding_rs::WINDOWS_1252), |(_, _, page)| page);
    let text = page.text(bytes);
    let note = Some(format!("not Unicode; read as {}", page.name()));
    (Decoded { text, note, cut: false, binary: false }, Some(page))
}

/// Characters that a wrong code page makes: lost ones, control characters, boxes, and signs in the middle of words.
fn strange(text: &str) -> usize {
    let mut before = ' ';
    let mut strange = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let mut inside = || {
            let next = characters.peek().copied().unwrap_or(' ');
            !character.is_ascii()
                && !character.is_alphabetic()
                && before.is_alphabetic()
                && next.is_alphabetic()
        };
        let wrong = character == char::REPLACEMENT_CHARACTER
            || (character.is_control() && !character.is_whitespace())
            || ('\u{2500}'..='\u{259F}').contains(&character)
            || ('\u{E000}'..='\u{F8FF}').contains(&character);
        strange += usize::from(wrong || character != '\u{2019}' && inside());
        before = character;
    }
    strange
}

fn utf16<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    // Half a character at the end is what a cut leaves; it is dropped.
    let whole = bytes.get(..bytes.len() / 2 * 2).unwrap_or(bytes);
    let (text, _damaged) = encoding.decode_without_bom_handling(whole);
    let (text, half) = match text.strip_suffix(char::REPLACEMENT_CHARACTER) {
        Some(rest) => (Cow::Owned(rest.to_owned()), true),
        None => (text, false),
    };
    Decoded { text, note: None, cut: half || whole.len() < bytes.len(), binary: false }
}

/// In what a text is written of which not everything is there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::evidence) enum Written {
    Utf8,
    Utf16(&'static Encoding),
    /// An old code page, told by the first characters that are no UTF-8.
    Page(Page),
    /// No text at all.
    Binary,
}

/// In what the text is written that begins so, and how many bytes of it are the mark that says so.
pub(in crate::domain::evidence) fn written(head: &[u8]) -> (Written, usize) {
    match head {
        [0xFF, 0xFE, ..] => return (Written::Utf16(UTF_16LE), 2),
        [0xFE, 0xFF, ..] => return (Written::Utf16(UTF_16BE), 2),
        _ => {}
    }
    let mark = if head.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let unmarked = head.get(mark..).unwrap_or_default();
    let written = match zero_places(unmarked.get(..SAMPLE).unwrap_or(unmarked)) {
        Zeros::Odd => Written::Utf16(UTF_16LE),
        Zeros::Even => Written::Utf16(UTF_16BE),
        Zeros::Many => Written::Binary,
        Zeros::Few => Written::Utf8,
    };
    (written, mark)
}

impl Written {
    /// The text of the next bytes, and whether they end within a character. `last` where nothing follows them.
    pub(in crate::domain::evidence) fn text(
        &mut self,
        bytes: &[u8],
        last: bool,
        known: impl Fn(&str) -> usize,
    ) -> (String, bool) {
        match *self {
            Self::Binary => (String::new(), false),
            Self::Utf16(encoding) => {
                let decoded = utf16(bytes, encoding);
                (decoded.text.into_owned(), decoded.cut)
            }
            Self::Page(page) => (page.text(bytes).into_owned(), false),
            Self::Utf8 => match core::str::from_utf8(bytes) {
                Ok(text) => (text.to_owned(), false),
                Err(error) if error.error_len().is_none() && last => {
                    let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
                    (String::from_utf8_lossy(whole).into_owned(), true)
                }
                Err(error) => {
                    let (decoded, page) = old_page(bytes, error.valid_up_to(), known);
                    *self = page.map_or(Self::Utf8, Self::Page);
                    (decoded.text.into_owned(), false)
                }
            },
        }
    }

    /// The bytes up to the end of the last whole line.
    pub(in crate::domain::evidence) fn last_line_end(self, bytes: &[u8]) -> usize {
        let unit = |places: [u8; 2]| {
            let mut pairs = bytes.chunks_exact(2);
            pairs.rposition(|pair| pair == places).map_or(0, |at| at * 2 + 2)
        };
        match self {
            Self::Utf16(encoding) if encoding == UTF_16LE => unit([b'\n', 0]),
            Self::Utf16(_) => unit([0, b'\n']),
            Self::Utf8 | Self::Page(_) | Self::Binary => memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1),
        }
    }

    /// The bytes up to the end of a character, for lines that do not end.
    pub(in crate::domain::evidence) fn last_character_end(self, bytes: &[u8]) -> usize {
        match self {
            Self::Utf16(_) => bytes.len() / 2 * 2,
            Self::Page(_) | Self::Binary => bytes.len(),
            Self::Utf8 => match core::str::from_utf8(bytes) {
                Err(error) if error.error_len().is_none() => error.valid_up_to(),
                Ok(_) | Err(_) => bytes.len(),
            },
        }
    }
}

enum Zeros {
    Few,
    Odd,
    Even,
    Many,
}

/// Where the zero bytes stand: UTF-16 has them in every second place at least wherever a blank or a digit stands.
fn zero_places(sample: &[u8]) -> Zeros {
    let (mut even, mut odd, mut pairs) = (0_usize, 0_usize, 0_usize);
    for pair in sample.chunks_exact(2) {
        pairs += 1;
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.last() == Some(&0));
    }
    if odd * 10 >= pairs * 2 && even * 20 <= odd && odd > 0 {
        Zeros::Odd
    } else if even * 10 >= pairs * 2 && odd * 20 <= even && even > 0 {
        Zeros::Even
    } else if (even + odd) * 100 > pairs {
        Zeros::Many
    } else {
        Zeros::Few
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{GBK, IBM866, WINDOWS_1251, WINDOWS_1252};

    fn read(bytes: &[u8]) -> String {
        let known = |text: &str| usize::from(text.contains("Состояние")) + usize::from(text.contains("名称"));
        decode(bytes, known).text.into_owned()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Name: Zürich\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE".as_slice(), &little].concat(),
            [b"\xFE\xFF".as_slice(), &big].concat(),
            little,
            big,
            WINDOWS_1252.encode(text).0.into_owned(),
        ] {
            assert_eq!(read(&bytes), text);
        }
    }

    #[test]
    fn known_words_decide_between_old_code_pages() {
        for (text, page) in [
            ("Состояние лицензии: имеет лицензию", IBM866),
            ("Состояние лицензии: имеет лицензию", WINDOWS_1251),
            ("名称: Windows(R), Professional edition", GBK),
        ] {
            assert_eq!(read(&page.encode(text).0), text, "{}", page.name());
        }
    }

    #[test]
    fn what_the_console_wrote_is_told_from_what_windows_wrote() {
        let text = "Schlüssel für Büros, Größe geändert";
        assert_eq!(read(&WINDOWS_1252.encode(text).0), text);
        assert_eq!(read(b"Schl\x81ssel f\x81r B\x81ros, Gr\x94\xE1e ge\x84ndert"), text);
    }

    #[test]
    fn a_cut_in_the_middle_of_a_character_loses_only_that() {
        assert_eq!(read("abc–".as_bytes().get(..5).unwrap()), "abc");
        assert_eq!(read(b"\xFF\xFEa\0b\0\x3D\xD8"), "ab");
        assert_eq!(read(b"\xFF\xFEa\0b"), "a");
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        assert!(decode(b"\x7FELF\x02\0\0\0\x01\x01\0\0\0\0\0", |_| 0).binary);
        assert!(!decode(b"", |_| 0).binary);
    }
}
