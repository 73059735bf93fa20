//! The user's document, `*.activation.toml`.
//!
//! Its types, reading with every problem named, and writing that keeps the author's comments. A plan that came
//! through reading is valid: references are whole and limits hold.

mod types;

pub use types::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, Limits, MakPool, Plan,
    PlanAttachment, Spread, Target,
};
