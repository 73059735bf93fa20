//! A list of computers on its way to a plan: on the command line and in the window, which make the same.

mod command;
mod window;

use std::path::PathBuf;

/// A directory export with what goes wrong in one.
fn computers() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fleet/computers.csv")
}
