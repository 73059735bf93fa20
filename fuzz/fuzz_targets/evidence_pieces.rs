//! Any bytes as a text that is read in small pieces: no panic, nothing is lost of what was fed, and a stopped reading
//! says so.

#![no_main]

use activation_wizard::domain::evidence::{Kind, Stream};
use activation_wizard::domain::knowledge::Knowledge;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let catalog = &Knowledge::embedded().catalog;
    for piece in [1, 64, 500] {
        let head = bytes.len().min(piece);
        let Some(mut stream) = Stream::begin("fuzz", &bytes[..head], catalog, piece) else { continue };
        bytes[head..].chunks(97).for_each(|block| stream.feed(block));
        let stopped = bytes.len() % 2 == 1;
        let readings = stream.finish(stopped);
        assert!(!readings.is_empty(), "every input gives a reading");
        let said = readings.iter().any(|reading| reading.notes.iter().any(|note| note.text.contains("stopped")));
        assert_eq!(said, stopped);
        for reading in &readings {
            assert!(reading.kind != Kind::Unknown || !reading.ok);
        }
    }
});
