//! The digest of a run: days in their order, events in any order. README.md defines it.

use crate::domain::simulation::{Day, Event, EventKind, HostDay, Run, StateCounts, Subject};

const BASIS: u64 = 0xCBF2_9CE4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01B3;

/// FNV-1a over whole words.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(BASIS)
    }
}

impl Fnv {
    pub fn word(&mut self, word: u32) {
        self.0 = (self.0 ^ u64::from(word)).wrapping_mul(PRIME);
    }

    pub fn value(self) -> u64 {
        self.0
    }
}

/// What a run comes to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Digest {
    days: Fnv,
    rows: u32,
    events: u64,
    count: u64,
}

impl Digest {
    /// Adds one number of a day's row.
    pub fn number(&mut self, number: u32) {
        self.days.word(number);
    }

    pub fn end_of_day(&mut self) {
        self.rows += 1;
    }

    /// Adds an event; the order of events does not matter.
    pub fn event(&mut self, minute: u32, kind: u32, subject: u32, place: u32, count: u32) {
        let mut hash = Fnv::default();
        for word in [minute, kind, subject, place, count] {
            hash.word(word);
        }
        self.events = self.events.wrapping_add(hash.value());
        self.count += 1;
    }

    /// The digest of one of the program's runs.
    pub fn of(run: &Run) -> Self {
        let mut digest = Self::default();
        for day in run.days() {
            digest.day(day);
        }
        for event in run.events() {
            digest.event_of(event);
        }
        digest
    }

    fn day(&mut self, day: &Day) {
        for counts in core::iter::once(&day.states).chain(&day.by_cohort) {
            let StateCounts { licensed, initial_grace, grace, notification, unlicensed } = *counts;
            for number in [licensed, initial_grace, grace, notification, unlicensed] {
                self.number(number);
            }
        }
        for HostDay { count, up } in &day.hosts {
            self.number(*count);
            self.number(u32::from(*up));
        }
        self.end_of_day();
    }

    fn event_of(&mut self, event: &Event) {
        let (subject, place) = match event.subject {
            Subject::Machine(machine) => (0, machine.0),
            Subject::Host(host) => (1, host.0),
            Subject::Pool(pool) => (2, u32::from(pool.0)),
            Subject::Incident(place) => (3, u32::from(place)),
        };
        self.event(event.minute, kind(event.kind), subject, place, event.count);
    }
}

/// A kind by its place in the program's list.
pub fn kind(kind: EventKind) -> u32 {
    EventKind::ALL.iter().position(|one| *one == kind).unwrap_or(usize::MAX) as u32
}

impl core::fmt::Display for Digest {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self { days, rows, events, count } = self;
        write!(out, "{:016x}-{events:016x} ({rows} days, {count} events)", days.value())
    }
}
