//! Tests of plans as a whole: every key is read, every message is right, and what is written
//! reads back the same.

mod any_plan;
mod forks;
mod keys;
mod messages;
mod schema;
mod writing;

use crate::domain::catalog::Catalog;
use crate::domain::knowledge::Knowledge;

fn catalog() -> &'static Catalog {
    &Knowledge::embedded().catalog
}

/// A plan with every key that there is.
const FULL: &str = include_str!("full.toml");
