//! Known words by their bytes: looked up for every line, so that one look must cost next to nothing. Never walked,
//! so that its order cannot matter.

/// Words and what they mean.
#[derive(Debug)]
pub(in crate::domain::evidence) struct Index<T> {
    /// Each word at the place that its bytes give, or at the next free one; at most half of the places are taken.
    places: Vec<Option<(Box<[u8]>, T)>>,
    count: usize,
    /// The lengths that words have, one bit each; longer ones share the last.
    lengths: u64,
}

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self { places: Vec::new(), count: 0, lengths: 0 }
    }
}

impl<T> Index<T> {
    /// Adds a word; one that is there already keeps its first meaning.
    pub(in crate::domain::evidence) fn insert(&mut self, word: &[u8], means: T) {
        if self.get(word).is_some() {
            return;
        }
        if self.places.len() < (self.count + 1) * 2 {
            let grown = (self.places.len() * 2).max(64);
            let old = core::mem::take(&mut self.places);
            self.places.resize_with(grown, || None);
            for (word, means) in old.into_iter().flatten() {
                self.put(word, means);
            }
        }
        self.count += 1;
        self.lengths |= length_bit(word.len());
        self.put(word.into(), means);
    }

    fn put(&mut self, word: Box<[u8]>, means: T) {
        let mask = self.places.len() - 1;
        let mut place = hash(&word) & mask;
        while self.places.get(place).is_some_and(Option::is_some) {
            place = (place + 1) & mask;
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = Some((word, means));
        }
    }

    /// What this word means.
    pub(in crate::domain::evidence) fn get(&self, word: &[u8]) -> Option<&T> {
        if !self.has_length(word.len()) {
            return None;
        }
        let mask = self.places.len() - 1;
        let mut place = hash(word) & mask;
        while let Some((known, means)) = self.places.get(place)? {
            if **known == *word {
                return Some(means);
            }
            place = (place + 1) & mask;
        }
        None
    }

    /// Whether a word may have so many bytes.
    pub(in crate::domain::evidence) fn has_length(&self, bytes: usize) -> bool {
        self.lengths & length_bit(bytes) != 0
    }

    /// How many words there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.count
    }
}

fn length_bit(bytes: usize) -> u64 {
    1 << bytes.min(63)
}

/// FNV-1a over eight bytes at a time.
fn hash(word: &[u8]) -> usize {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64 ^ word.len() as u64;
    let mut parts = word.chunks_exact(8);
    for part in &mut parts {
        let bytes = <[u8; 8]>::try_from(part).unwrap_or_default();
        hash = mixed(hash ^ u64::from_le_bytes(bytes));
    }
    let rest = parts.remainder().iter().fold(0_u64, |rest, byte| rest << 8 | u64::from(*byte));
    let hash = mixed(hash ^ rest);
    usize::try_from(hash >> 32).unwrap_or_default()
}

fn mixed(hash: u64) -> u64 {
    let hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ hash >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_keep_their_first_meaning() {
        let mut index = Index::default();
        assert_eq!(index.get(b"a"), None);
        for number in 0..500 {
            index.insert(format!("word {number}").as_bytes(), number);
            index.insert(format!("word {number}").as_bytes(), 0);
        }
        assert_eq!(index.len(), 500);
        for number in 0..500 {
            assert_eq!(index.get(format!("word {number}").as_bytes()), Some(&number));
        }
        assert_eq!(index.get(b"word 500"), None);
        assert_eq!(index.get(b""), None);
    }
}
