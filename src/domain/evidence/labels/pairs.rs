//! Pairs of characters that known words have at certain places: a look at two characters of a text tells in most cases
//! that it is none of them, before anyone spells it out.

use super::key::folded;

/// The pairs, as classes of characters; several characters share a class, so that a pair that is here may be chance.
#[derive(Debug)]
pub(in crate::domain::evidence) struct Pairs {
    rows: [u64; 64],
}

impl Default for Pairs {
    fn default() -> Self {
        Self { rows: [0; 64] }
    }
}

impl Pairs {
    /// Adds a pair.
    pub(in crate::domain::evidence) fn insert(&mut self, (one, two): (char, char)) {
        if let Some(row) = self.rows.get_mut(class(one)) {
            *row |= 1 << class(two);
        }
    }

    /// Whether the pair may be here.
    pub(in crate::domain::evidence) fn may_hold(&self, (one, two): (char, char)) -> bool {
        self.rows.get(class(one)).is_some_and(|row| row & 1 << class(two) != 0)
    }
}

/// The class of a character: its case does not matter, and what text recognition mixes up is alike.
fn class(character: char) -> usize {
    let alike = match folded(character) {
        '1' | 'i' | '|' | '!' | 'j' | 'u' => 'l',
        '0' => 'o',
        '5' => 's',
        '8' => 'b',
        'r' | 'n' => 'm',
        'v' => 'w',
        other => other,
    };
    usize::try_from(u32::from(alike) & 63).unwrap_or_default()
}

/// The characters that count for a comparison.
fn kept(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control())
}

/// The first and the last character.
pub(in crate::domain::evidence) fn around(text: &str) -> Option<(char, char)> {
    Some((kept(text).next()?, kept(text).next_back()?))
}

/// The first two characters.
pub(super) fn first_two(text: &str) -> Option<(char, char)> {
    let mut kept = kept(text);
    Some((kept.next()?, kept.next()?))
}

/// The last two characters.
pub(super) fn last_two(text: &str) -> Option<(char, char)> {
    let mut kept = kept(text);
    let last = kept.next_back()?;
    Some((kept.next_back()?, last))
}

#[cfg(test)]
mod tests {
    use super::super::key::Key;
    use super::*;

    #[test]
    fn characters_count_without_blanks_and_case() {
        let mut pairs = Pairs::default();
        assert_eq!(around(" a b\tc "), Some(('a', 'c')));
        assert_eq!(first_two(" a b"), Some(('a', 'b')));
        assert_eq!(last_two("a"), None);
        pairs.insert(('N', 'e'));
        assert!(pairs.may_hold(('n', 'E')));
        assert!(!pairs.may_hold(('e', 'n')));
    }

    #[test]
    fn what_is_misread_as_a_word_has_its_pair() {
        for (word, read) in
            [("until", "untll"), ("rum", "rurn"), ("wool", "vv001"), ("sku", "5kij"), ("m", "rn")]
        {
            assert_eq!(Key::of(word).misread().whole(), Key::of(read).misread().whole(), "{read}");
            let mut pairs = Pairs::default();
            pairs.insert(around(word).unwrap());
            assert!(pairs.may_hold(around(read).unwrap()), "{read}");
        }
    }
}
