//! Numbers for plans out of a fuzzer's bytes, as `tests/fuzz/dice.rs` makes them out of a seed. Each choice takes its
//! own bytes, so that a change of some bytes changes some choices; after the last byte a fixed stream goes on.

pub(crate) struct Dice {
    bytes: Vec<u8>,
    taken: usize,
    stream: u64,
}

impl Dice {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec(), taken: 0, stream: 0 }
    }

    /// No bytes, only the stream of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self { bytes: Vec::new(), taken: 0, stream: seed }
    }

    pub(crate) fn next(&mut self) -> u64 {
        u64::from(self.word()) << 32 | u64::from(self.word())
    }

    fn word(&mut self) -> u32 {
        if let Some(&[a, b]) = self.bytes.get(self.taken..self.taken + 2) {
            self.taken += 2;
            // Two bytes are as fine as any choice here needs; the low half follows so that numbers are not round.
            let word = u32::from(u16::from_be_bytes([a, b]));
            return word << 16 | word;
        }
        self.stream = self.stream.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.stream ^ (self.stream >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed >> 32) as u32
    }

    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        (u64::from(self.word()) * u64::from(bound) >> 32) as u32
    }

    pub(crate) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    pub(crate) fn log_between(&mut self, least: u32, most: u32) -> u32 {
        let (low, high) = (f64::from(least).ln(), f64::from(most + 1).ln());
        let share = f64::from(self.below(1 << 24)) / f64::from(1 << 24);
        ((low + (high - low) * share).exp() as u32).clamp(least, most)
    }

    pub(crate) fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u32) as usize]
    }
}
