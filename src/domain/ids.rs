//! The ids that catalogue, rulebooks and plans name things by: one newtype each, so that a host can never be
//! taken for a cohort. Ids are data, never words for the reader.

use core::borrow::Borrow;
use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the id as it is written in a file; spelling is checked where the file is read.
            pub fn new(id: impl AsRef<str>) -> Self {
                Self(Arc::from(id.as_ref()))
            }

            /// The id as it is written in files and printed in JSON.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }
    )+};
}

ids! {
    /// A Windows edition, for example `vista-enterprise`.
    EditionId,
    /// A Windows generation, for example `server-2008`.
    GenerationId,
    /// A key group (`client`, `A`, `B`, `C`) or a modern host key (`ws2022`). Unique only within an era.
    GroupId,
    /// A document, article or web page that a fact comes from.
    SourceId,
    /// A point where the articles and Microsoft's documentation differ.
    ConflictId,
    /// A rule that decided something: of the advice, of a rulebook or of the simulation.
    RuleId,
    /// A cohort of a plan: machines that behave alike.
    CohortId,
    /// A KMS host of a plan.
    HostId,
    /// A MAK pool of a plan.
    PoolId,
    /// A lesson or an exercise.
    LessonId,
}
