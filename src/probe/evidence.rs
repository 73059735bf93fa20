//! Evidence from files and from standard input, told by its content.
//!
//! Event logs are read block by block and large texts piece by piece, whatever their size; inventories and lists of VAMT
//! as a whole and with a limit.

use std::io::{self, Read};
use std::path::Path;

use crate::domain::catalog::Catalog;
use crate::domain::evidence::{
    CHUNK_BYTES, HEADER_BYTES, LogFile, PIECE_BYTES, Reading, Stream, is_log_file, read as read_bytes,
    shown_lines,
};
use crate::probe::files::{self, ReadFailure};
use crate::probe::live::Watch;

/// The most bytes of an inventory or a list of VAMT that are read.
pub const TEXT_BYTES: u64 = 64 * 1024 * 1024;

/// Texts of more bytes are read piece by piece.
pub const WHOLE_BYTES: u64 = 4 * 1024 * 1024;

/// What a file says, whatever it is. Stopped by `watch`, an event log or a large text gives what was read of it
/// until then.
///
/// Errors: it is missing, a folder, forbidden, or an inventory that is too large.
pub fn read(path: &Path, catalog: &Catalog, watch: &impl Watch) -> Result<Vec<Reading>, ReadFailure> {
    let name = path.display().to_string();
    let file = files::open_file(path)?;
    let length = file.metadata().map_err(|error| ReadFailure::of(&name, &error))?.len();
    // What is no plain file tells no length.
    read_from(file, &name, Some(length).filter(|length| *length > 0), catalog, watch)
}

/// The same for standard input, which is called `-`.
pub fn read_standard_input(catalog: &Catalog, watch: &impl Watch) -> Result<Vec<Reading>, ReadFailure> {
    read_from(io::stdin().lock(), "-", None, catalog, watch)
}

/// The same for any source, of which the length may be known.
pub fn read_from(
    source: impl Read,
    name: &str,
    length: Option<u64>,
    catalog: &Catalog,
    watch: &impl Watch,
) -> Result<Vec<Reading>, ReadFailure> {
    take(source, name, length, catalog, watch).map(|(readings, _)| readings)
}

/// What a file says, and its lines for the eye; an event log and a text that is read piece by piece have
/// none.
///
/// Errors: those of [`read`].
pub fn read_with_text(
    path: &Path,
    catalog: &Catalog,
    watch: &impl Watch,
) -> Result<(Vec<Reading>, Vec<String>), ReadFailure> {
    let name = path.display().to_string();
    let file = files::open_file(path)?;
    let length = file.metadata().map_err(|error| ReadFailure::of(&name, &error))?.len();
    let (readings, bytes) = take(file, &name, Some(length).filter(|length| *length > 0), catalog, watch)?;
    Ok((readings, shown_lines(&bytes, catalog)))
}

/// What a source says, and its bytes unless it is an event log.
fn take(
    mut source: impl Read,
    name: &str,
    length: Option<u64>,
    catalog: &Catalog,
    watch: &impl Watch,
) -> Result<(Vec<Reading>, Vec<u8>), ReadFailure> {
    let failed = |error: io::Error| ReadFailure::of(name, &error);
    let head = up_to(&mut source, HEADER_BYTES as u64).map_err(failed)?;
    if is_log_file(&head) {
        let reading = log(source, name, length, catalog, watch).map_err(failed)?;
        return Ok((vec![reading], Vec::new()));
    }
    let mut bytes = head;
    // One byte more than is read as a whole says that there is more.
    read_on(&mut source, &mut bytes, WHOLE_BYTES + 1).map_err(failed)?;
    if bytes.len() as u64 <= WHOLE_BYTES {
        return Ok((read_bytes(name, &bytes, catalog), bytes));
    }
    if let Some(stream) = Stream::begin(name, &bytes, catalog, PIECE_BYTES) {
        let begun = bytes.len() as u64;
        drop(bytes);
        return Ok((pieces(source, stream, begun, length, watch).map_err(failed)?, Vec::new()));
    }
    let too_large = |size| ReadFailure::TooLarge { file: name.to_owned(), size, limit: TEXT_BYTES };
    if length.is_some_and(|length| length > TEXT_BYTES) {
        return Err(too_large(length));
    }
    // A pipe does not tell its size.
    read_on(&mut source, &mut bytes, TEXT_BYTES + 1).map_err(failed)?;
    if bytes.len() as u64 > TEXT_BYTES {
        return Err(too_large(None));
    }
    Ok((read_bytes(name, &bytes, catalog), bytes))
}

/// Reads until there are so many bytes, or all of them.
fn read_on(source: &mut impl Read, bytes: &mut Vec<u8>, until: u64) -> io::Result<()> {
    let rest = until.saturating_sub(bytes.len() as u64);
    source.by_ref().take(rest).read_to_end(bytes).map(|_| ())
}

/// Reads the rest of a text piece by piece.
fn pieces(
    mut source: impl Read,
    mut stream: Stream<'_>,
    begun: u64,
    length: Option<u64>,
    watch: &impl Watch,
) -> io::Result<Vec<Reading>> {
    let mut done = begun;
    let mut block = Vec::new();
    loop {
        if watch.cancelled() {
            return Ok(stream.finish(true));
        }
        stream.feed(&block);
        block.clear();
        read_on(&mut source, &mut block, PIECE_BYTES as u64)?;
        if block.is_empty() {
            return Ok(stream.finish(false));
        }
        done += block.len() as u64;
        if let Some(length) = length {
            watch.at((done as f32 / length as f32).min(1.0));
        }
    }
}

fn log(
    mut source: impl Read,
    name: &str,
    length: Option<u64>,
    catalog: &Catalog,
    watch: &impl Watch,
) -> io::Result<Reading> {
    let mut log = LogFile::new(name, catalog);
    let mut done = HEADER_BYTES as u64;
    loop {
        if watch.cancelled() {
            return Ok(log.finish(true));
        }
        let block = up_to(&mut source, CHUNK_BYTES as u64)?;
        if block.is_empty() {
            return Ok(log.finish(false));
        }
        log.block(&block);
        done += block.len() as u64;
        if let Some(length) = length {
            watch.at((done as f32 / length as f32).min(1.0));
        }
    }
}

/// So many bytes, or fewer at the end.
fn up_to(source: &mut impl Read, bytes: u64) -> io::Result<Vec<u8>> {
    let mut read = Vec::new();
    source.by_ref().take(bytes).read_to_end(&mut read)?;
    Ok(read)
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::*;
    use crate::domain::evidence::Kind;
    use crate::domain::knowledge::Knowledge;

    /// Stops after so many steps.
    struct Patience(Cell<u32>);

    impl Watch for Patience {
        fn at(&self, share: f32) {
            assert!((0.0..=1.0).contains(&share), "{share}");
        }

        fn cancelled(&self) -> bool {
            let left = self.0.get();
            self.0.set(left.saturating_sub(1));
            left == 0
        }
    }

    /// A log of so many blocks that were never written.
    fn empty_log(blocks: usize) -> Vec<u8> {
        let mut bytes = vec![0; HEADER_BYTES + blocks * CHUNK_BYTES];
        bytes.splice(..8, *b"ElfFile\0");
        bytes
    }

    fn read_all(bytes: &[u8], patience: u32) -> Vec<Reading> {
        let catalog = &Knowledge::embedded().catalog;
        let watch = Patience(Cell::new(patience));
        read_from(bytes, "a.evtx", Some(bytes.len() as u64), catalog, &watch).unwrap()
    }

    fn notes(readings: &[Reading]) -> Vec<&str> {
        readings.iter().flat_map(|reading| &reading.notes).map(|note| note.text.as_str()).collect()
    }

    #[test]
    fn a_log_is_told_by_its_content_and_stops_when_nobody_waits() {
        let whole = read_all(&empty_log(5), 100);
        assert_eq!(whole[0].kind, Kind::Evtx);
        assert!(!notes(&whole).iter().any(|note| note.contains("stopped")), "{whole:?}");
        let stopped = read_all(&empty_log(5), 2);
        assert!(notes(&stopped).iter().any(|note| note.contains("stopped")), "{stopped:?}");
    }

    #[test]
    fn a_large_text_is_read_piece_by_piece_and_stops_when_nobody_waits() {
        let catalog = &Knowledge::embedded().catalog;
        let line = "Error: 0xC004F074 no host answered, and here stands so much more that lines are long\n\n";
        let text = line.repeat(usize::try_from(WHOLE_BYTES).unwrap() / line.len() + 40_000);
        let length = Some(text.len() as u64);
        let read = |patience| {
            let watch = Patience(Cell::new(patience));
            read_from(text.as_bytes(), "a.txt", length, catalog, &watch).unwrap()
        };
        let whole = read(1_000);
        assert!(whole.iter().any(|reading| reading.ok), "{whole:?}");
        assert!(!notes(&whole).iter().any(|note| note.contains("stopped")), "{whole:?}");
        let stopped = read(1);
        assert!(notes(&stopped).iter().any(|note| note.contains("stopped")), "{stopped:?}");
    }

    #[test]
    fn an_inventory_that_is_too_large_is_refused_before_it_is_read() {
        let catalog = &Knowledge::embedded().catalog;
        let watch = Patience(Cell::new(9));
        let row = "pc-0001,Windows 11 Enterprise,10.0 (26100),2026-11-01\n";
        let rows = row.repeat(usize::try_from(WHOLE_BYTES).unwrap() / row.len() + 10);
        let text = format!("Name,OperatingSystem,OperatingSystemVersion,LastLogonDate\n{rows}");
        let failure = read_from(text.as_bytes(), "a.csv", Some(TEXT_BYTES + 1), catalog, &watch).unwrap_err();
        assert!(failure.is_bad_content(), "{failure}");
        assert!(failure.to_string().contains("at most"), "{failure}");
    }

    #[test]
    fn a_text_is_read_as_a_whole() {
        let readings = read_all(b"Error: 0xC004F074 no host\n", 9);
        assert!(readings.iter().any(|reading| reading.ok), "{readings:?}");
    }
}
