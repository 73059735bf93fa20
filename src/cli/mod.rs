//! How it reads in a terminal: the only place that prints. The answer goes to stdout, the rest to stderr.

mod arguments;
mod diagnose;
mod dispatch;
mod example;
mod extra;
mod fleet;
mod handover;
mod knowledge;
mod layout;
mod learn;
mod not_a_plan;
mod results;
mod wait;
mod window;

pub mod catalog;
pub mod check;
pub mod compare;
pub mod explain;
pub mod keys;
pub mod ready;
pub mod recommend;
pub mod rescue;
pub mod simulate;

pub use arguments::{
    Arguments, Dates, Diagnose, Everywhere, FleetOptions, Format, HandOver, Invocation, Language, Learn,
    RendererChoice, Simulate, command, parse,
};
pub use dispatch::{Exit, Terminal, run};
pub use example::no_display;
pub use knowledge::{NoKnowledge, knowledge};
pub use window::{no_window, usage, window_again, window_failed};
