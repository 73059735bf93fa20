//! How it reads in a terminal: the only place that prints. The answer goes to stdout, the rest to stderr.

mod arguments;
mod dispatch;
mod example;
mod layout;

pub mod catalog;
pub mod explain;
pub mod keys;
pub mod recommend;
pub mod simulate;

pub use arguments::{Arguments, Format, Invocation, RendererChoice, parse};
pub use dispatch::{Exit, Terminal, run};
pub use example::no_display;
