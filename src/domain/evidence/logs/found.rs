//! What a record of a log file's block says, and its values as they stand in the block.

use chrono::{DateTime, NaiveDateTime};

use super::raw::Record;
use super::rendered::whole;
use crate::domain::evidence::dates;

/// What one record says.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// Its number in the log.
    pub(super) number: usize,
    pub(super) name: Option<Piece<'a>>,
    pub(super) source: Option<Piece<'a>>,
    pub(super) channel: Option<Piece<'a>>,
    pub(super) computer: Option<Piece<'a>>,
    pub(super) id: Option<Piece<'a>>,
    pub(super) time: Option<Piece<'a>>,
    pub(super) data: Vec<Option<Piece<'a>>>,
}

/// A value as it stands in the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Characters of two bytes that are plain text.
    Text(&'a [u8]),
    Number(u64),
    /// Windows' 100 nanoseconds since 1601.
    Time(u64),
}

impl Piece<'_> {
    fn text(self) -> String {
        match self {
            Self::Text(wide) if is_ascii(wide) => {
                let low = |pair: &[u8]| pair.first().copied().unwrap_or_default();
                String::from_utf8(wide.chunks_exact(2).map(low).collect()).unwrap_or_default()
            }
            Self::Text(wide) => {
                characters(wide).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
            }
            Self::Number(number) | Self::Time(number) => number.to_string(),
        }
    }

    fn time(self) -> Option<NaiveDateTime> {
        match self {
            Self::Text(_) => dates::moment(&self.text(), None)?.certain(),
            Self::Time(ticks) => {
                const TO_UNIX: i64 = 11_644_473_600;
                let seconds = i64::try_from(ticks / 10_000_000).ok()? - TO_UNIX;
                let micros = u32::try_from(ticks % 10_000_000 / 10).ok()?;
                Some(DateTime::from_timestamp(seconds, micros * 1_000)?.naive_utc())
            }
            Self::Number(_) => None,
        }
    }
}

fn characters(wide: &[u8]) -> impl Iterator<Item = Result<char, core::char::DecodeUtf16Error>> {
    let units = wide.chunks_exact(2).map(|pair| <[u8; 2]>::try_from(pair).map_or(0, u16::from_le_bytes));
    char::decode_utf16(units)
}

/// Whether these are characters that every reader takes alike.
pub(super) fn is_plain(wide: &[u8]) -> bool {
    let plain = |letter: char| !letter.is_control() || matches!(letter, '\t' | '\r' | '\n');
    is_ascii(wide) || characters(wide).all(|read| read.is_ok_and(plain))
}

/// Whether these are letters, digits, marks and blanks of ASCII alone; four characters are looked at together.
fn is_ascii(wide: &[u8]) -> bool {
    const EACH: u64 = 0x0001_0001_0001_0001;
    let printed = |four: u64| {
        let seven_bits = four & !(EACH * 0x7f) == 0;
        let from_blank = (four + EACH * (0x80 - 0x20)) & (EACH * 0x80) == EACH * 0x80;
        let to_tilde = (four + EACH) & (EACH * 0x80) == 0;
        seven_bits && from_blank && to_tilde
    };
    let mut fours = wide.chunks_exact(8);
    fours.all(|four| <[u8; 8]>::try_from(four).is_ok_and(|four| printed(u64::from_le_bytes(four))))
        && fours.remainder().chunks_exact(2).all(|pair| matches!(pair, [b' '..=b'~', 0]))
}

impl Found<'_> {
    /// Who wrote it.
    pub(super) fn provider(&self) -> Option<String> {
        let named = |piece: Option<Piece<'_>>| piece.map(Piece::text).filter(|name| !name.trim().is_empty());
        named(self.name).or_else(|| named(self.source)).map(|name| whole(name.into()))
    }

    /// The log that it stands in.
    pub(super) fn channel(&self) -> Option<String> {
        self.channel.map(|piece| whole(piece.text().into()))
    }

    /// The record of this provider in this log; `None` where it says nothing.
    pub(super) fn record(&self, provider: Option<String>, channel: Option<String>) -> Option<Record> {
        let id = self.id.and_then(|piece| piece.text().trim().parse().ok());
        (id.is_some() || !self.data.is_empty()).then(|| Record {
            id,
            line: self.number,
            time: self.time.and_then(Piece::time),
            channel,
            provider,
            computer: self.computer.map(|piece| whole(piece.text().into())).filter(|name| !name.is_empty()),
            strings: self.data.iter().map(|piece| piece.map(Piece::text).unwrap_or_default()).collect(),
            ..Record::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_printed_is_ascii() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for place in 0..9 {
            for (letter, plain) in [
                (" ", true),
                ("~", true),
                ("\u{7f}", false),
                ("\u{1f}", false),
                ("é", false),
                ("\u{100}", false),
                ("\u{2020}", false),
            ] {
                let mut text = "012345678".to_owned();
                text.replace_range(place..=place, letter);
                assert_eq!(is_ascii(&wide(&text)), plain, "{text:?}");
            }
        }
    }
}
