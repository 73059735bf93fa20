//! Facts in, recommendation out: one file per rule under `rules/`, in one ordered list. The same answers give the
//! same recommendation, and every word of it names the rule and the source that made it.

mod advisor;
mod answers;
mod facts;
mod flips;
mod headline;
mod key;
mod pending;
mod recommendation;
mod rules;
mod steps;
#[cfg(test)]
mod testing;
mod windows;
mod written;

pub use advisor::{Advisor, decide, recommend};
pub use answers::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
pub use facts::Confidence;
pub use pending::{fleet_of_answers, ticket};
pub use recommendation::{
    Assumed, BecauseLine, Family, Flip, Key, KeyKind, Method, NotThis, Recommendation, Step, Warning,
};
pub use written::UNKNOWN;
