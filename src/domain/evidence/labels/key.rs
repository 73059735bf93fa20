//! How labels are compared: without blanks, marks and letter case; and, more coarsely, as text recognition sees them.

/// The bytes of a text as it is looked up, made without asking for memory: this happens for every line.
#[derive(Clone, Debug)]
pub(in crate::domain::evidence) struct Key {
    bytes: [u8; Self::MOST],
    length: usize,
    /// Whether nothing had to be left out at the end.
    whole: bool,
}

impl Key {
    /// No label and no statement is longer; the test `every_word_fits_a_key` holds it.
    pub(super) const MOST: usize = 128;

    /// The key of a text.
    pub(in crate::domain::evidence) fn of(text: &str) -> Self {
        let mut key = Self { bytes: [0; Self::MOST], length: 0, whole: true };
        key.push(text);
        key
    }

    /// Adds what follows on the next line.
    pub(in crate::domain::evidence) fn push(&mut self, text: &str) {
        if text.is_ascii() {
            let mut free = self.bytes.get_mut(self.length..).unwrap_or_default().iter_mut();
            for byte in text.bytes().filter(u8::is_ascii_graphic) {
                let Some(place) = free.next() else {
                    self.whole = false;
                    break;
                };
                *place = byte.to_ascii_lowercase();
            }
            self.length = Self::MOST - free.len();
            return;
        }
        for character in text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()) {
            let mut buffer = [0; 4];
            for byte in folded(character).encode_utf8(&mut buffer).bytes() {
                self.byte(byte);
            }
        }
    }

    fn byte(&mut self, byte: u8) {
        match self.bytes.get_mut(self.length) {
            Some(place) => {
                *place = byte;
                self.length += 1;
            }
            None => self.whole = false,
        }
    }

    /// The key, or as much of it as may matter.
    pub(super) fn beginning(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// The key where it is short enough to be a known word.
    pub(in crate::domain::evidence) fn whole(&self) -> Option<&[u8]> {
        self.whole.then(|| self.beginning())
    }

    /// The key with everything alike that text recognition mixes up: `SKU` and `SKIJ`, `rn` and `m`, `1`, `l` and `i`.
    pub(super) fn misread(&self) -> Self {
        let mut alike = Self { bytes: [0; Self::MOST], length: 0, whole: self.whole };
        for byte in self.beginning() {
            let byte = match byte {
                b'1' | b'i' | b'|' | b'!' | b'j' => b'l',
                b'0' => b'o',
                b'5' => b's',
                b'8' => b'b',
                other => *other,
            };
            let last = alike.length.checked_sub(1).and_then(|last| alike.bytes.get_mut(last));
            match (last, byte) {
                (Some(last), b'l') if *last == b'l' => *last = b'u',
                (Some(last), b'n') if *last == b'r' => *last = b'm',
                (Some(last), b'v') if *last == b'v' => *last = b'w',
                _ => alike.byte(byte),
            }
        }
        alike
    }
}

/// The text as it is looked up, whatever its length.
pub(super) fn key(text: &str) -> String {
    let kept = text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control());
    kept.map(folded).collect()
}

/// One character in lower case; wide and typographic ones as their plain twins.
pub(super) fn folded(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{2018}' | '\u{2019}' => '\'',
        other => other,
    }
    .to_lowercase()
    .next()
    .unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_case_and_width_do_not_matter() {
        for (text, folded) in [
            (" Client Machine ID (CMID)", "clientmachineid(cmid)"),
            ("\u{FF2B}MS 计算机", "kms计算机"),
            ("État", "état"),
        ] {
            assert_eq!(key(text), folded);
            assert_eq!(Key::of(text).whole(), Some(folded.as_bytes()));
        }
        let mut parts = Key::of("Current ");
        parts.push("Count");
        assert_eq!(parts.whole(), Some(b"currentcount".as_slice()));
    }

    #[test]
    fn a_long_text_is_no_known_word_but_keeps_its_beginning() {
        let long = "x".repeat(Key::MOST + 1);
        assert_eq!(Key::of(&long).whole(), None);
        assert_eq!(Key::of(&long).beginning().len(), Key::MOST);
        assert_eq!(Key::of(&long).misread().whole(), None);
    }

    #[test]
    fn misread_letters_are_alike() {
        let misread = |text: &str| String::from_utf8(Key::of(text).misread().beginning().to_vec()).unwrap();
        assert_eq!(misread("skij"), misread("sku"));
        assert_eq!(misread("llcense"), misread("license"));
        assert_eq!(misread("lll rn vvv"), "ulmwv");
        assert_ne!(misread("name"), misread("sku"));
    }
}
