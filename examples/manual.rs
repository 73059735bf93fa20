//! Writes the manual pages of the program and of each subcommand into a folder, for the packages.

use std::path::PathBuf;
use std::{env, fs, io};

use activation_wizard::cli;

#[expect(clippy::disallowed_methods, reason = "an example for the packages, outside the program")]
fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder =
        folder.ok_or_else(|| io::Error::other("which folder shall the manual pages be written into?"))?;
    fs::create_dir_all(&folder)?;
    clap_mangen::generate_to(cli::command(), folder)
}
