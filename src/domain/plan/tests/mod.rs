//! Tests of plans as a whole, on a small catalogue: every key is read, every message is right, and what is written
//! reads back the same.

mod any_plan;
mod keys;
mod messages;
mod sample;
mod schema;
mod writing;

/// A plan with every key that there is.
const FULL: &str = include_str!("full.toml");
