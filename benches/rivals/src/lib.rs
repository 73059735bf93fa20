//! What the rivals share: the program's domain, the fleet that all of them run, and the digest that all of them print.

#[allow(unused, reason = "other parts of the program use the rest")]
pub mod domain;

pub mod digest;
pub mod fleet;
pub mod model;
