//! Chance without a generator: a number is a hash of who draws, for what, and for the how-manieth time. So the
//! order of work cannot matter, and one machine's draws never depend on another machine.

use super::types::MachineIx;

/// What a machine draws for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// The minute of the first contact on the day of joining.
    FirstContact = 1,
    /// The jitter of a renewal.
    Renewal = 2,
    /// One host among several.
    HostChoice = 3,
    /// The shift of the on/off pattern in days.
    Phase = 4,
}

/// The `nth` number that `machine` draws from `stream`, at least 0 and below `bound` (0 where `bound` is 0).
pub(super) fn draw(seed: u64, machine: MachineIx, stream: Stream, nth: u32, bound: u32) -> u32 {
    Chance::of(seed, machine).draw(stream, nth, bound)
}

/// The draws of one machine, for who draws many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64, machine: MachineIx) -> Self {
        let step = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::from(machine.0) + 1);
        Self(finalise(seed.wrapping_add(step)))
    }

    /// As [`draw`].
    #[inline]
    pub(super) fn draw(self, stream: Stream, nth: u32, bound: u32) -> u32 {
        within(finalise(self.0 ^ ((stream as u64) << 32) ^ u64::from(nth)), bound)
    }

    /// Its draws from one stream.
    #[inline]
    pub(super) fn of_stream(self, stream: Stream) -> Draws {
        let key = self.0 ^ ((stream as u64) << 32);
        Draws { begun: key ^ (key >> 30) }
    }
}

/// The draws of one machine from one stream, for who draws many of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draws {
    /// The key after the first step of the finaliser, which leaves its low 30 bits to themselves.
    begun: u64,
}

impl Draws {
    /// As [`draw`]; `nth` is below 2³⁰, more than a run has minutes.
    #[inline]
    pub(super) fn draw(self, nth: u32, bound: u32) -> u32 {
        within(finish(self.begun ^ u64::from(nth)), bound)
    }
}

/// The upper half of a number as a share of the bound.
#[inline]
fn within(number: u64, bound: u32) -> u32 {
    (((number >> 32) * u64::from(bound)) >> 32) as u32
}

/// The 64-bit finaliser of `SplitMix64`: each bit of the key moves about half the bits of the result.
#[inline]
fn finalise(key: u64) -> u64 {
    finish(key ^ (key >> 30))
}

/// All of it but the first step.
#[inline]
fn finish(begun: u64) -> u64 {
    let mixed = begun.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_always_draws_the_same_number() {
        let number = draw(7, MachineIx(3), Stream::Renewal, 5, 120);
        assert_eq!(number, draw(7, MachineIx(3), Stream::Renewal, 5, 120));
    }

    #[test]
    fn draws_from_one_stream_are_those_of_all() {
        let chance = Chance::of(7, MachineIx(3));
        let draws = chance.of_stream(Stream::Renewal);
        for nth in (0..200).chain([10_519_199, (1 << 30) - 1]) {
            assert_eq!(draws.draw(nth, 121), chance.draw(Stream::Renewal, nth, 121), "{nth}");
        }
    }

    #[test]
    fn every_part_of_the_key_matters() {
        let number = |seed, machine, stream, nth| draw(seed, MachineIx(machine), stream, nth, u32::MAX);
        let base = number(7, 3, Stream::Renewal, 5);
        assert_ne!(base, number(8, 3, Stream::Renewal, 5));
        assert_ne!(base, number(7, 4, Stream::Renewal, 5));
        assert_ne!(base, number(7, 3, Stream::HostChoice, 5));
        assert_ne!(base, number(7, 3, Stream::Renewal, 6));
    }

    #[test]
    fn draws_stay_below_the_bound_and_fill_it_evenly() {
        let mut seen = [0_u32; 120];
        for machine in 0..12_000 {
            seen[draw(1, MachineIx(machine), Stream::Renewal, 0, 120) as usize] += 1;
        }
        let (least, most) = (seen.iter().min().unwrap(), seen.iter().max().unwrap());
        assert!(*least > 60 && *most < 140, "100 expected in each of 120, got {least} to {most}");
        assert_eq!(draw(1, MachineIx(0), Stream::Renewal, 0, 0), 0);
        assert_eq!(draw(1, MachineIx(0), Stream::Renewal, 0, 1), 0);
    }
}
