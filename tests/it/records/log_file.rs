//! Event log files: whole, in blocks, damaged.

use activation_wizard::domain::evidence::{CHUNK_BYTES, HEADER_BYTES, Kind, LogFile, read};
use activation_wizard::domain::knowledge::Knowledge;

use super::log_writer::{Record, block, file};
use super::shown::facts;

const SPP: &str = "Microsoft-Windows-Security-SPP";
const ASKED: &str = "0x0,25,pc31.north.test,7d3f0a51-9c2e-4b68-8f14-2a6b5c9e0d37,2026/3/2 9:10,0,2,41000,\
                     de32eafd-aaee-4662-9444-c1befb41bde2";

fn sample() -> Vec<Vec<u8>> {
    vec![
        block(&[Record {
            number: 7,
            id: 1000,
            provider: "Some Program",
            channel: "Application",
            data: "0x1, 2",
        }]),
        block(&[
            Record { number: 8, id: 12290, provider: SPP, channel: "Key Management Service", data: ASKED },
            Record {
                number: 9,
                id: 1337,
                provider: "Intruder",
                channel: "Key Management Service",
                data: "bytes",
            },
            Record {
                number: 10,
                id: 12293,
                provider: SPP,
                channel: "Application",
                data: "0x80072338 north.test",
            },
        ]),
    ]
}

#[test]
fn a_log_file_is_read_whole_and_block_by_block() {
    let catalog = &Knowledge::embedded().catalog;
    let read = read("kms.evtx", &file(&sample()), catalog);
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].kind, read[0].ok), (Kind::Evtx, true));
    let events: Vec<(u32, usize)> = read[0]
        .machines
        .iter()
        .flat_map(|machine| &machine.events)
        .map(|event| (event.id, event.line))
        .collect();
    assert_eq!(events, [(12290, 8), (1337, 9), (12293, 10)]);
    let shown: Vec<String> = facts(&read).iter().map(ToString::to_string).collect();
    for fact in [
        "8 event 12290: client pc31.north.test",
        "8 event 12290: minutes-left 41000",
        "9 event 1337: not-interpreted ",
    ] {
        assert!(shown.iter().any(|line| line == fact), "{fact}: {shown:#?}");
    }
    assert_eq!(read[0].notes.len(), 1, "{:?}", read[0].notes);
    let mut log = LogFile::new("kms.evtx", catalog);
    for (place, block) in sample().iter().enumerate() {
        log.block(block);
        assert_eq!(log.blocks(), place + 1);
    }
    assert_eq!(log.finish(false).machines, read[0].machines);
}

#[test]
fn a_damaged_log_file_gives_what_is_whole() {
    let catalog = &Knowledge::embedded().catalog;
    let whole = file(&sample());
    for cut in [HEADER_BYTES, HEADER_BYTES + 100, HEADER_BYTES + CHUNK_BYTES + 600] {
        let read = read("kms.evtx", &whole[..cut], catalog);
        assert!(!read[0].ok && !read[0].notes.is_empty(), "{cut}");
    }
    let mut bytes = whole;
    for place in (HEADER_BYTES + CHUNK_BYTES + 512..bytes.len()).step_by(97) {
        bytes[place] ^= 0xA5;
    }
    assert_eq!(read("kms.evtx", &bytes, catalog).len(), 1);
    let mut log = LogFile::new("kms.evtx", catalog);
    log.block(&sample()[1]);
    assert!(log.finish(true).notes.iter().any(|note| note.text.contains("stopped")));
}
