//! The program's domain, compiled alone so that fuzzing needs no window. Everything else of the program is absent.

#[path = "../../src/domain/mod.rs"]
pub mod domain;
