//! Prints what the readers of evidence find in files, one fact a line: `FILE: FIELD = VALUE` for licences, with `~` for
//! what is inferred, `FILE: LINE FACT` for look-ups, events and computers, and the notes. For looking at real inputs and
//! for the extra run over a folder of them.

use std::io::{self, Write as _};

use activation_wizard::domain::evidence::read;
use activation_wizard::domain::knowledge::Knowledge;

#[path = "../tests/it/evidence/table.rs"]
mod table;

#[path = "../tests/it/records/shown.rs"]
mod shown;

#[expect(clippy::disallowed_methods, reason = "an example for the terminal, outside the program")]
fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let readings = read(&path, &bytes, &Knowledge::embedded().catalog);
        for row in table::rows(&readings) {
            writeln!(out, "{path}: {}", row.text())?;
        }
        for fact in shown::facts(&readings) {
            writeln!(out, "{path}: {fact}")?;
        }
        for note in readings.iter().flat_map(|reading| &reading.notes) {
            let line = note.at.line.map_or_else(String::new, |line| format!(" line {line}"));
            writeln!(out, "{path}: note{line}: {}", note.text)?;
        }
    }
    Ok(())
}
