//! What each machine went through, kept small: changes of state, and contacts with equal ones in a row as one run.
//! A run is replayed from the plan's own rules (retry is exact, renewals are drawn again), so that single contacts
//! need not be kept. Knows nothing of queues: any engine can fill it.

use super::fleet::Fleet;
use super::indexed::Indexed;
use super::types::{Contact, MachineIx, MinuteOf, Outcome, State};

/// Why a machine changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// The plan has it join on this day.
    Joined,
    /// It joined with a key that needs no activation.
    RetailKey,
    /// It joined where no initial grace is given.
    NoInitialGrace,
    /// The contact of this minute.
    Contact,
    ValidityEnded,
    GraceEnded,
    InitialGraceEnded,
    /// Incidents that happen once.
    Reimaged,
    Rearmed,
    HardwareChanged,
    /// The plan has it leave on this day.
    Left,
}

/// A machine's state from a minute on; `None` once it has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) minute: MinuteOf,
    pub(super) state: Option<State>,
    pub(super) cause: Cause,
}

/// Contacts in a row with one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContactRun {
    pub(super) first: MinuteOf,
    pub(super) last: MinuteOf,
    pub(super) times: u32,
    pub(super) outcome: Outcome,
    /// How many successes the machine had before this run.
    pub(super) successes_before: u32,
    /// Something happened to the machine since, so that the next contact begins a run of its own.
    closed: bool,
}

/// The changes and contacts of all machines.
#[derive(Clone, Debug)]
pub(super) struct History {
    /// The first machine it is about; the others follow in a row.
    first: u32,
    changes: Chains<Change>,
    contacts: Chains<ContactRun>,
}

impl History {
    pub(super) fn new(machines: u32) -> Self {
        Self { first: 0, changes: Chains::new(machines), contacts: Chains::new(machines) }
    }

    /// The history of one machine alone.
    pub(super) fn of_one(machine: MachineIx) -> Self {
        Self { first: machine.0, ..Self::new(1) }
    }

    fn place(&self, machine: MachineIx) -> MachineIx {
        MachineIx(machine.0.wrapping_sub(self.first))
    }

    pub(super) fn change(&mut self, machine: MachineIx, change: Change) {
        self.changes.push(self.place(machine), change);
    }

    /// Notes a contact of a machine that had `successes_before` successes until then.
    pub(super) fn contact(
        &mut self,
        machine: MachineIx,
        minute: MinuteOf,
        outcome: Outcome,
        successes_before: u32,
    ) {
        let place = self.place(machine);
        if let Some(run) = self.contacts.last_mut(place)
            && run.outcome == outcome
            && !run.closed
        {
            run.last = minute;
            run.times += 1;
            return;
        }
        let run =
            ContactRun { first: minute, last: minute, times: 1, outcome, successes_before, closed: false };
        self.contacts.push(place, run);
    }

    /// Something happened to the machine between two contacts: they are not of one run, however they end.
    pub(super) fn close_run(&mut self, machine: MachineIx) {
        let place = self.place(machine);
        if let Some(run) = self.contacts.last_mut(place) {
            run.closed = true;
        }
    }

    /// The changes up to a minute, the newest first.
    pub(super) fn changes_until(&self, machine: MachineIx, minute: MinuteOf) -> impl Iterator<Item = Change> {
        self.changes.newest_first(self.place(machine)).copied().filter(move |change| change.minute <= minute)
    }

    /// The runs that began by a minute, the newest first, each as it stood then.
    pub(super) fn runs_until(
        &self,
        fleet: &Fleet,
        machine: MachineIx,
        minute: MinuteOf,
    ) -> impl Iterator<Item = ContactRun> {
        let begun = self.contacts.newest_first(self.place(machine)).filter(move |run| run.first <= minute);
        begun.map(move |run| run.until(fleet, machine, minute).0)
    }

    /// The machine's contacts one by one, the oldest first.
    pub(super) fn contacts(&self, fleet: &Fleet, machine: MachineIx) -> Vec<(MinuteOf, Outcome)> {
        let mut runs: Vec<&ContactRun> = self.contacts.newest_first(self.place(machine)).collect();
        runs.reverse();
        let mut contacts = Vec::new();
        for run in runs {
            let mut step = ContactRun { last: run.first, times: 1, ..*run };
            contacts.push((step.last, run.outcome));
            while step.times < run.times
                && let Some(next) = step.follower(fleet, machine)
            {
                step.last = next;
                step.times += 1;
                contacts.push((next, run.outcome));
            }
        }
        contacts
    }

    /// The machine's states with the minute of each, the oldest first.
    pub(super) fn states(&self, machine: MachineIx) -> Vec<(MinuteOf, Option<State>)> {
        let newest_first = self.changes.newest_first(self.place(machine));
        let mut states: Vec<_> = newest_first.map(|change| (change.minute, change.state)).collect();
        states.reverse();
        states
    }

    /// The first contact after a minute, as the run went; past its end, the one that would follow.
    pub(super) fn next_contact(
        &self,
        fleet: &Fleet,
        machine: MachineIx,
        minute: MinuteOf,
    ) -> Option<MinuteOf> {
        let mut next = None;
        for run in self.contacts.newest_first(self.place(machine)) {
            if run.first > minute {
                next = Some(run.first);
            } else if run.last > minute || next.is_none() {
                return run.until(fleet, machine, minute).1;
            } else {
                return next;
            }
        }
        next
    }

    /// Bytes held, for the measurements.
    pub(super) fn bytes(&self) -> usize {
        self.changes.bytes() + self.contacts.bytes()
    }
}

impl ContactRun {
    /// As the types of the results have it.
    pub(super) fn contact(&self) -> Contact {
        Contact { first: self.first, last: self.last, times: self.times, outcome: self.outcome }
    }

    /// This run as it stood at `minute`, which is not before its first contact, and the contact that followed.
    fn until(&self, fleet: &Fleet, machine: MachineIx, minute: MinuteOf) -> (Self, Option<MinuteOf>) {
        let mut run = Self { last: self.first, times: 1, ..*self };
        let mut next = run.follower(fleet, machine);
        while let Some(following) = next
            && following <= minute
            && run.times < self.times
        {
            run.last = following;
            run.times += 1;
            next = run.follower(fleet, machine);
        }
        (run, next)
    }

    /// The contact after the last one of this run; `None` after Microsoft activated for good.
    fn follower(&self, fleet: &Fleet, machine: MachineIx) -> Option<MinuteOf> {
        match self.outcome {
            Outcome::Success { .. } => {
                Some(fleet.renewal(machine, self.successes_before + self.times - 1, self.last))
            }
            Outcome::MicrosoftActivated => None,
            Outcome::CountTooLow { .. }
            | Outcome::NotCovered { .. }
            | Outcome::ClockSkew { .. }
            | Outcome::OffNetwork
            | Outcome::NoRecord
            | Outcome::NoAnswer
            | Outcome::PortBlocked
            | Outcome::NoMicrosoft
            | Outcome::Exhausted => Some(fleet.retry(self.last)),
        }
    }
}

/// Lists of all machines in one block of memory, each linked from its newest item back.
#[derive(Clone, Debug)]
struct Chains<T> {
    newest: Indexed<MachineIx, u32>,
    links: Vec<Link<T>>,
}

#[derive(Clone, Debug)]
struct Link<T> {
    /// The place of the item before, or [`NONE`].
    before: u32,
    item: T,
}

const NONE: u32 = u32::MAX;

impl<T> Chains<T> {
    fn new(machines: u32) -> Self {
        let machines = usize::try_from(machines).unwrap_or(usize::MAX);
        Self { newest: Indexed::new(vec![NONE; machines]), links: Vec::new() }
    }

    fn push(&mut self, machine: MachineIx, item: T) {
        let place = u32::try_from(self.links.len()).unwrap_or(NONE);
        self.links.push(Link { before: self.newest[machine], item });
        self.newest[machine] = place;
    }

    fn last_mut(&mut self, machine: MachineIx) -> Option<&mut T> {
        let place = usize::try_from(self.newest[machine]).ok()?;
        self.links.get_mut(place).map(|link| &mut link.item)
    }

    fn newest_first(&self, machine: MachineIx) -> impl Iterator<Item = &T> {
        let mut place = self.newest.find(machine).copied().unwrap_or(NONE);
        core::iter::from_fn(move || {
            let link = self.links.get(usize::try_from(place).ok()?)?;
            place = link.before;
            Some(&link.item)
        })
    }

    fn bytes(&self) -> usize {
        self.newest.len() * size_of::<u32>() + self.links.capacity() * size_of::<Link<T>>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_machine_has_its_own_list_newest_first() {
        let mut chains = Chains::new(2);
        for (machine, item) in [(0, 'a'), (1, 'b'), (0, 'c'), (0, 'd')] {
            chains.push(MachineIx(machine), item);
        }
        assert_eq!(chains.newest_first(MachineIx(0)).collect::<String>(), "dca");
        assert_eq!(chains.newest_first(MachineIx(1)).collect::<String>(), "b");
        assert_eq!(chains.newest_first(MachineIx(7)).count(), 0);
        *chains.last_mut(MachineIx(1)).unwrap() = 'e';
        assert_eq!(chains.newest_first(MachineIx(1)).collect::<String>(), "e");
    }

    #[test]
    fn equal_contacts_in_a_row_are_one_run_unless_something_happened_between() {
        let mut history = History::new(1);
        let machine = MachineIx(0);
        for (minute, outcome) in [(0, Outcome::NoAnswer), (120, Outcome::NoAnswer), (240, Outcome::NoRecord)]
        {
            history.contact(machine, minute, outcome, 0);
        }
        history.close_run(machine);
        history.contact(machine, 300, Outcome::NoRecord, 0);
        let runs: Vec<_> =
            history.contacts.newest_first(machine).map(|run| (run.first, run.last, run.times)).collect();
        assert_eq!(runs, [(300, 300, 1), (240, 240, 1), (0, 120, 2)]);
    }
}
