//! Activation Wizard: which volume activation key belongs on a Windows machine, why, and what happens to the fleet.
//!
//! Read it in this order: [`domain`] knows volume activation and nothing else; [`probe`] asks the real world; [`app`]
//! holds what the user is doing; [`ui`] draws it; [`cli`] prints it.

pub mod app;
pub mod cli;
pub mod domain;
pub mod probe;
pub mod ui;

#[cfg(test)]
mod told;
