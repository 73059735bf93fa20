//! Which characters a text has: a quick look whether a word can stand in it at all, before anyone searches for it.

use memchr::memmem;

/// The ASCII characters of a text, one bit each. Others share the bits of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::evidence) struct Letters {
    low: u64,
    high: u64,
}

impl Letters {
    /// Those of this text.
    pub(in crate::domain::evidence) const fn of(text: &str) -> Self {
        let mut letters = Self { low: 0, high: 0 };
        let mut bytes = text.as_bytes();
        while let [first, rest @ ..] = bytes {
            letters = letters.and(Self::of_byte(*first));
            bytes = rest;
        }
        letters
    }

    /// The same, for texts that are many: each byte is looked up.
    pub(in crate::domain::evidence) fn of_line(text: &str) -> Self {
        static BYTES: [Letters; 256] = {
            let mut bytes = [Letters { low: 0, high: 0 }; 256];
            let (mut place, mut rest): (u8, &mut [Letters]) = (0, &mut bytes);
            while let [first, after @ ..] = rest {
                *first = Letters::of_byte(place);
                place = place.wrapping_add(1);
                rest = after;
            }
            bytes
        };
        let none = Self { low: 0, high: 0 };
        text.bytes().fold(none, |letters, byte| {
            BYTES.get(usize::from(byte)).map_or(letters, |of_byte| letters.and(*of_byte))
        })
    }

    const fn of_byte(byte: u8) -> Self {
        let bit = 1 << (byte & 63);
        if byte & 64 == 0 { Self { low: bit, high: 0 } } else { Self { low: 0, high: bit } }
    }

    /// These and the other's.
    const fn and(self, other: Self) -> Self {
        Self { low: self.low | other.low, high: self.high | other.high }
    }

    /// Whether one of the other's letters is among these.
    pub(in crate::domain::evidence) const fn meet(self, other: Self) -> bool {
        self.low & other.low | self.high & other.high != 0
    }

    /// These and the control characters but the tab and those that break lines.
    pub(super) const fn and_controls(self) -> Self {
        const CONTROLS: u64 = 0xFFFF_C1FF;
        Self { low: self.low | CONTROLS, high: self.high | 1 << 63 }
    }

    /// Whether all of the other's letters are among these.
    pub(in crate::domain::evidence) const fn hold(self, other: Self) -> bool {
        self.low & other.low == other.low && self.high & other.high == other.high
    }
}

/// A word that is searched for in many lines.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain::evidence) struct Word {
    text: &'static str,
    letters: Letters,
}

impl Word {
    /// A word as it must stand there.
    pub(in crate::domain::evidence) const fn of(text: &'static str) -> Self {
        Self { text, letters: Letters::of(text) }
    }

    /// Whether it stands in a text that has these letters.
    pub(in crate::domain::evidence) fn is_in(&self, text: &str, letters: Letters) -> bool {
        letters.hold(self.letters) && holds(text, self.text)
    }
}

/// Whether any of these words stands in a text that has these letters.
pub(in crate::domain::evidence) fn any_in(words: &[Word], text: &str, letters: Letters) -> bool {
    words.iter().any(|word| word.is_in(text, letters))
}

/// Whether a short text stands in another one.
pub(in crate::domain::evidence) fn holds(text: &str, word: &str) -> bool {
    memmem::find(text.as_bytes(), word.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_stands_and_nowhere_else() {
        let word = Word::of("timed-out");
        for (text, stands) in [
            ("it timed-out", true),
            ("tuo-demit", false),
            ("timed out", false),
            ("", false),
            ("État: timed-out", true),
        ] {
            assert_eq!(word.is_in(text, Letters::of(text)), stands, "{text}");
        }
        assert!(any_in(&[Word::of("a"), Word::of("z")], "xyz", Letters::of("xyz")));
    }
}
