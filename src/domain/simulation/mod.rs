//! The fleet over time, exact and deterministic: the same plan, rulebook and seed give the same days on every
//! machine. Every change of state has exactly one cause, and can say it.

mod types;

pub use types::{
    Because, CohortIx, Contact, Contacts, Day, Event, EventKind, HostDay, HostIx, Lapse, MachineIx,
    MachineView, MinuteOf, Outcome, PoolIx, State, StateCounts, Subject,
};
