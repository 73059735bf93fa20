//! Any bytes as blocks of an event log: records are read or left out, and the reader never breaks down.

#![no_main]

use activation_wizard::domain::evidence::{CHUNK_BYTES, Kind, LogFile};
use activation_wizard::domain::knowledge::Knowledge;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let catalog = &Knowledge::embedded().catalog;
    let mut log = LogFile::new("fuzz.evtx", catalog);
    log.block(bytes);
    // A whole block that holds a name of activation is parsed whatever else stands in it.
    let mut block = b"ElfChnk\0".to_vec();
    block.extend(bytes.iter().take(CHUNK_BYTES - 200));
    block.extend("Key Management Service".encode_utf16().flat_map(u16::to_le_bytes));
    block.resize(CHUNK_BYTES, 0);
    log.block(&block);
    assert_eq!(log.finish(false).kind, Kind::Evtx);
});
