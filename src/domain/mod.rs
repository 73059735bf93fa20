//! What is true about volume activation. Pure: no clock, no files, no network, no threads, no window; time,
//! texts, answers and seeds are arguments.

pub mod advice;
pub mod catalog;
pub mod compare;
pub mod evidence;
pub mod findings;
pub mod handover;
pub mod ids;
pub mod knowledge;
pub mod lesson;
pub mod plan;
pub mod planner;
pub mod problem;
pub mod reading;
pub mod ready;
pub mod report;
pub mod rescue;
pub mod rulebook;
pub mod simulation;
pub mod teaching;
