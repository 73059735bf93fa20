//! Event log files (`.evtx`), block by block, so that whoever reads the file can show progress and stop. Blocks that
//! hold nothing of activation are passed over unread, which makes a large log cheap.

use std::sync::{Arc, LazyLock};

use evtx::{EvtxChunkData, ParserSettings};
use memchr::memmem::Finder;

use super::Collected;
use super::binary;
use super::found::Found;
use super::rendered::Rendered;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::fact::Place;
use crate::domain::evidence::reading::{Kind, Note, Reading};

/// The bytes of the file's head, before the first block.
pub const HEADER_BYTES: usize = 4096;
/// The bytes of one block.
pub const CHUNK_BYTES: usize = 65_536;

/// Whether a file is an event log, by its first bytes.
pub fn is_log_file(bytes: &[u8]) -> bool {
    bytes.starts_with(b"ElfFile\0")
}

/// A log file while it is read. Give it the blocks behind the head one after the other.
#[derive(Clone, Debug)]
pub struct LogFile<'a> {
    from: String,
    settings: Arc<ParserSettings>,
    collected: Collected<'a>,
    blocks: usize,
    damaged: usize,
}

/// What a block holds, as UTF-16, if it holds anything of activation: names of who writes it, and of its log.
const MARKS: [&str; 5] = [
    "Security-SPP",
    "Security-Licensing-SLC",
    "Software Protection Platform",
    "Key Management Service",
    "Windows Activation Technologies",
];

impl<'a> LogFile<'a> {
    /// A file of which no block was read yet. `from` is what the user calls it.
    pub fn new(from: &str, catalog: &'a Catalog) -> Self {
        Self {
            from: from.to_owned(),
            settings: Arc::new(ParserSettings::default().indent(false)),
            collected: Collected::of(catalog),
            blocks: 0,
            damaged: 0,
        }
    }

    /// Reads one block of [`CHUNK_BYTES`]; a shorter last one and one that was never written are passed over.
    pub fn block(&mut self, bytes: &[u8]) {
        if !bytes.starts_with(b"ElfChnk\0") {
            self.damaged += usize::from(bytes.iter().any(|byte| *byte != 0));
            return;
        }
        self.blocks += 1;
        if bytes.len() < CHUNK_BYTES {
            self.damaged += 1;
            return;
        }
        if !holds_a_mark(bytes) {
            return;
        }
        match binary::records(bytes) {
            Some(records) => records.iter().for_each(|found| self.found(found)),
            None => self.rendered(bytes),
        }
    }

    fn found(&mut self, found: &Found<'_>) {
        let (provider, channel) = (found.provider(), found.channel());
        if self.collected.wants(provider.as_deref(), channel.as_deref())
            && let Some(record) = found.record(provider, channel)
        {
            self.collected.record(&self.from, record);
        }
    }

    /// Reads a block as the crate for log files writes it out.
    fn rendered(&mut self, bytes: &[u8]) {
        let Ok(mut data) = EvtxChunkData::new(bytes.to_vec(), false) else {
            self.damaged += 1;
            return;
        };
        let Ok(mut chunk) = data.parse(Arc::clone(&self.settings)) else {
            self.damaged += 1;
            return;
        };
        for record in chunk.iter() {
            let rendered = record.and_then(|record| record.into_xml());
            let Ok(rendered) = rendered else {
                self.damaged += 1;
                continue;
            };
            let number = usize::try_from(rendered.event_record_id).unwrap_or(usize::MAX);
            let read = Rendered::of(&rendered.data);
            if self.collected.wants(read.provider(), read.channel())
                && let Some(record) = read.into_record(number)
            {
                self.collected.record(&self.from, record);
            }
        }
    }

    /// How many blocks were read so far.
    pub fn blocks(&self) -> usize {
        self.blocks
    }

    /// What the file says. `stopped` where not all of its blocks were given.
    pub fn finish(self, stopped: bool) -> Reading {
        let mut reading = Reading::empty(Kind::Evtx, &self.from);
        self.collected.into_reading(&mut reading);
        for machine in &mut reading.machines {
            machine.events.sort_by_key(|event| event.line);
        }
        let at = Place { from: self.from, line: None };
        let mut note = |text: String| reading.notes.push(Note { at: at.clone(), text });
        if self.damaged > 0 {
            note(format!("{} damaged blocks or records are left out", self.damaged));
        }
        if self.blocks == 0 {
            note("the event log holds no block of records".to_owned());
        }
        if stopped {
            note("reading was stopped before the end of the log".to_owned());
        }
        reading
    }
}

fn holds_a_mark(block: &[u8]) -> bool {
    static FINDERS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
        let wide = |mark: &&str| mark.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        MARKS.iter().map(|mark| Finder::new(&wide(mark)).into_owned()).collect()
    });
    FINDERS.iter().any(|finder| finder.find(block).is_some())
}
