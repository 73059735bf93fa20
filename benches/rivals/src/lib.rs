//! What the rivals share: the program's domain, the fleet that all of them run, and the digest that all of them print.

#[path = "../../../src/domain/mod.rs"]
pub mod domain;

pub mod digest;
pub mod fleet;
pub mod model;
