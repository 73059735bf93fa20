//! The fleet over time, exact and deterministic: the same plan, rulebook and seed give the same days on every
//! machine. Every change of state has exactly one cause, and can say it.

mod because;
mod compile;
mod contact;
mod dns;
mod engine;
mod fleet;
mod history;
mod host;
mod indexed;
mod lanes;
mod machine;
mod many;
mod random;
mod record;
mod run;
mod spans;
mod types;
mod world;

pub use engine::{Engine, run};
pub use lanes::{Presence, Stretch};
pub use many::{Many, ManyDay, Percentiles};
pub use run::Run;
pub use types::{
    Because, CohortIx, Contact, Contacts, Day, Event, EventKind, HostDay, HostIx, Lapse, MachineIx,
    MachineView, MinuteOf, Outcome, PoolIx, State, StateCounts, Subject,
};
