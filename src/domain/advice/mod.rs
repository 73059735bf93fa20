//! Facts in, recommendation out: one file per rule under `rules/`, in one ordered list. The same answers give the
//! same recommendation, and every word of it names the rule and the source that made it.

mod advisor;
mod answers;
mod cohort;
mod facts;
mod fleet;
mod flips;
mod headline;
mod key;
mod plain;
mod recommendation;
mod rules;
mod steps;
#[cfg(test)]
mod testing;
mod ticket;
mod windows;
mod written;

pub use advisor::{Advisor, decide, recommend};
pub use answers::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
pub use cohort::{answers_of_cohort, recommend_cohort, recommend_host};
pub use facts::Confidence;
pub use fleet::fleet_of_answers;
pub use plain::{FlipGroup, answer_text, flip_groups, flip_text, group_title, key_text, question};
pub use recommendation::{
    Assumed, BecauseLine, Family, Flip, Key, KeyKind, Method, NotThis, Recommendation, Step, Warning,
};
pub use ticket::{names, short_sources, step_text, ticket};
pub use written::UNKNOWN;
