//! The user's document, `*.activation.toml`.
//!
//! Its types, reading with every problem named, and writing that keeps the author's comments. A plan that came
//! through reading is valid: references are whole and limits hold. [`check()`] holds a plan made by hand to the
//! same rules.

mod answers;
mod check;
mod check_fork;
mod check_incident;
mod detect;
pub(crate) mod edit;
mod empty;
pub mod fields;
mod fork;
pub mod form;
mod generation;
mod incidents;
mod read;
mod read_parts;
mod rows;
mod rulebook;
mod schema;
#[cfg(test)]
mod tests;
mod types;
mod warnings;
mod words;
mod write;
mod write_answers;
mod write_fork;

pub use answers::read_answers;
pub use check::{Place, PlanFault, check};
pub use detect::{FileKind, detect};
pub use empty::empty;
pub use fork::{Fork, Parts};
pub use read::read;
pub(crate) use rows::path_of;
pub use rulebook::{answers_in_force, default_of, default_rulebook};
pub use schema::schema;
pub use types::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, Limits, MakPool, PartOf,
    Plan, PlanAttachment, Spread, Target,
};
pub use warnings::{PlanWarning, warnings};
pub use write::write;
pub use write_answers::write_answers;
