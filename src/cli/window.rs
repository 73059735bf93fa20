//! What the terminal says when there is no window, or when the words of the command line are wrong.

use std::io::{Write as _, stderr, stdout};
use std::process::ExitCode;

use crate::app::words::fill;
use crate::cli::arguments::subcommands;
use crate::cli::dispatch::{Exit, Terminal, say};

/// Prints clap's message: help and version on stdout, errors on stderr.
pub fn usage(message: &clap::Error) -> ExitCode {
    let text = message.render();
    let written = if message.use_stderr() { write!(stderr(), "{text}") } else { write!(stdout(), "{text}") };
    match (message.use_stderr(), written) {
        (true, _) => Exit::BadInput.into(),
        (false, Ok(()) | Err(_)) => Exit::Done.into(),
    }
}

/// A window was asked for by name, and there is no display.
pub fn no_window(missing: &str, terminal: &mut Terminal<'_>) -> Exit {
    say(terminal, [fill("cli.no-display", &[("missing", missing)]), use_the_terminal()]);
    Exit::Unreadable
}

/// A display was named, but no window came up.
pub fn window_failed(why: &str, terminal: &mut Terminal<'_>) -> Exit {
    say(terminal, [fill("cli.no-window", &[("why", why)]), use_the_terminal()]);
    Exit::Unreadable
}

/// The window is opened again by another process.
pub fn window_again(why: &str, terminal: &mut Terminal<'_>) {
    say(terminal, [fill("cli.again", &[("why", why)])]);
}

fn use_the_terminal() -> String {
    let names: Vec<String> = subcommands().into_iter().filter(|name| name != "open").collect();
    fill("cli.use-the-terminal", &[("names", &names.join(", "))])
}
