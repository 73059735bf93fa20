//! Facts in, recommendation out: one file per rule under `rules/`, in one ordered list. The same answers give the
//! same recommendation, and every word of it names the rule and the source that made it.

mod answers;
mod recommendation;

pub use answers::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
pub use recommendation::{
    Assumed, BecauseLine, Family, Flip, Key, KeyKind, Method, NotThis, Recommendation, Step, Warning,
};
