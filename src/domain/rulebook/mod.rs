//! An era's numbers and behaviours as data: four rulebooks, every value with its sources. A value that no source
//! gives is marked as assumed, and a value the sources dispute names its conflict.

pub(crate) mod checked;
mod raw;
mod types;

pub use types::{
    AfterValidity, CapRule, EndState, HostBudget, HostRule, InitialGrace, LowCount, Rearms, Rulebook,
    RulebookId, Rulebooks, Value,
};
