//! The changes of many machines in four bytes each.

use crate::domain::simulation::history::{Cause, Change};
use crate::domain::simulation::types::{MachineIx, MinuteOf, State};

/// In their own order.
const CAUSES: [Cause; 11] = [
    Cause::Joined,
    Cause::RetailKey,
    Cause::NoInitialGrace,
    Cause::Contact,
    Cause::ValidityEnded,
    Cause::GraceEnded,
    Cause::InitialGraceEnded,
    Cause::Reimaged,
    Cause::Rearmed,
    Cause::HardwareChanged,
    Cause::Left,
];

/// In the place of a state: the machine is gone.
const NOWHERE: u32 = 15;

/// Changes of machines in a row: the minute in the upper 24 bits (a run of 20 years has fewer minutes), the cause in
/// the next 4, the state in the last 4.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    first: u32,
    /// Where the changes of each machine end.
    ends: Vec<u32>,
    changes: Vec<u32>,
}

impl Packed {
    /// Of machines from this number on.
    pub(super) fn new(first: u32) -> Self {
        Self { first, ends: Vec::new(), changes: Vec::new() }
    }

    /// One more change of the machine that is open.
    pub(super) fn push(&mut self, minute: MinuteOf, state: Option<State>, cause: Cause) {
        let state = state.map_or(NOWHERE, |state| state as u32);
        self.changes.push((minute << 8) | ((cause as u32) << 4) | state);
    }

    /// The machine that is open has all its changes; the next one follows.
    pub(super) fn close(&mut self) {
        self.ends.push(u32::try_from(self.changes.len()).unwrap_or(u32::MAX));
    }

    /// The machines before this number that are not closed have no changes.
    pub(super) fn close_until(&mut self, machine: u32) {
        let closed = usize::try_from(machine.saturating_sub(self.first)).unwrap_or(usize::MAX);
        self.ends.resize(closed.max(self.ends.len()), self.ends.last().copied().unwrap_or_default());
    }

    /// Appends the machines that follow.
    pub(super) fn append(&mut self, other: &Self) {
        let shift = u32::try_from(self.changes.len()).unwrap_or(u32::MAX);
        self.ends.extend(other.ends.iter().map(|end| end.saturating_add(shift)));
        self.changes.extend_from_slice(&other.changes);
    }

    /// The changes of a machine, the oldest first; `None` for a machine that is not here.
    fn slice(&self, machine: MachineIx) -> Option<&[u32]> {
        let place = usize::try_from(machine.0.checked_sub(self.first)?).ok()?;
        let from = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let until = *self.ends.get(place)?;
        self.changes.get(usize::try_from(from).ok()?..usize::try_from(until).ok()?)
    }

    /// The last change of a machine up to a minute.
    pub(super) fn at(&self, machine: MachineIx, minute: MinuteOf) -> Option<Change> {
        let changes = self.slice(machine)?;
        let after = changes.partition_point(|packed| packed >> 8 <= minute);
        changes.get(after.checked_sub(1)?).map(|packed| unpack(*packed))
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        (self.ends.capacity() + self.changes.capacity()) * size_of::<u32>()
    }
}

fn unpack(packed: u32) -> Change {
    let place = |bits: u32| usize::try_from(bits & 15).unwrap_or_default();
    Change {
        minute: packed >> 8,
        state: State::ALL.get(place(packed)).copied(),
        cause: CAUSES.get(place(packed >> 4)).copied().unwrap_or(Cause::Contact),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_stand_in_their_own_order() {
        for (place, cause) in CAUSES.into_iter().enumerate() {
            assert_eq!(cause as usize, place, "{cause:?}");
        }
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let mut packed = Packed::new(7);
        packed.push(3, Some(State::InitialGrace), Cause::Joined);
        packed.push(10_519_199, None, Cause::Left);
        packed.close();
        packed.close();
        packed.push(5, Some(State::Unlicensed), Cause::HardwareChanged);
        packed.close();
        let of = |machine| {
            let slice = packed.slice(MachineIx(machine)).unwrap_or_default();
            slice.iter().map(|packed| unpack(*packed)).collect::<Vec<_>>()
        };
        let change = |minute, state, cause| Change { minute, state, cause };
        assert_eq!(
            of(7),
            [change(3, Some(State::InitialGrace), Cause::Joined), change(10_519_199, None, Cause::Left)]
        );
        assert_eq!(of(8), []);
        assert_eq!(of(9), [change(5, Some(State::Unlicensed), Cause::HardwareChanged)]);
        assert_eq!(of(6), []);
        assert_eq!(packed.at(MachineIx(7), 2), None);
        assert_eq!(packed.at(MachineIx(7), 3).unwrap().state, Some(State::InitialGrace));
        assert_eq!(packed.at(MachineIx(7), u32::MAX).unwrap().cause, Cause::Left);
    }

    #[test]
    fn rows_put_together_keep_their_machines() {
        let (mut one, mut two) = (Packed::new(0), Packed::new(1));
        one.push(1, Some(State::Licensed), Cause::RetailKey);
        one.close();
        two.push(2, Some(State::Grace), Cause::ValidityEnded);
        two.close();
        one.append(&two);
        assert_eq!(one.at(MachineIx(1), 9).unwrap().state, Some(State::Grace));
        assert_eq!(one.slice(MachineIx(0)).map(<[u32]>::len), Some(1));
    }
}
