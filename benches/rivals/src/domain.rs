//! The part of the program's domain that a plan and its run need, compiled alone.

#[path = "../../../src/domain/advice/mod.rs"]
pub mod advice;
#[path = "../../../src/domain/catalog/mod.rs"]
pub mod catalog;
#[path = "../../../src/domain/ids.rs"]
pub mod ids;
#[path = "../../../src/domain/knowledge/mod.rs"]
pub mod knowledge;
#[path = "../../../src/domain/plan/mod.rs"]
pub mod plan;
#[path = "../../../src/domain/planner/mod.rs"]
pub mod planner;
#[path = "../../../src/domain/problem.rs"]
pub mod problem;
#[path = "../../../src/domain/reading/mod.rs"]
pub mod reading;
#[path = "../../../src/domain/ready/mod.rs"]
pub mod ready;
#[path = "../../../src/domain/rulebook/mod.rs"]
pub mod rulebook;
#[path = "../../../src/domain/simulation/mod.rs"]
pub mod simulation;
