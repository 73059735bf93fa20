//! Event log files: whole, in blocks, damaged.

use activation_wizard::domain::evidence::{CHUNK_BYTES, Event, HEADER_BYTES, Kind, LogFile, Reading, read};
use activation_wizard::domain::knowledge::Knowledge;
use evtx::EvtxParser;

use super::log_templates::{TEXTS, block_of_templates};
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

/// Events without their places, which are lines in a text and numbers in a log.
fn placeless(readings: &[Reading]) -> Vec<Event> {
    let machines = readings.iter().flat_map(|reading| &reading.machines);
    machines.flat_map(|machine| &machine.events).map(|event| Event { line: 0, ..event.clone() }).collect()
}

#[test]
fn a_log_says_what_the_dump_of_the_crate_says() {
    let catalog = &Knowledge::embedded().catalog;
    let record =
        |number, id, data| Record { number, id, provider: SPP, channel: "Key Management Service", data };
    let records = [
        record(1, 12290, ASKED),
        record(2, 12293, "0x80072338 north.test <&> \"é\""),
        record(3, 8198, "hr=0xC004F074"),
        Record { provider: "Intruder", ..record(4, 1337, "bytes") },
    ];
    let split = [record(
        1,
        12290,
        "0x0;25;pc31.north.test;7d3f0a51-9c2e-4b68-8f14-2a6b5c9e0d37;2026/3/2 9:10;0;2;41000;\
                                   de32eafd-aaee-4662-9444-c1befb41bde2",
    )];
    for (form, blocks) in [
        ("elements", vec![block(&records)]),
        ("templates", vec![block_of_templates(&records, 0x01)]),
        ("templates with a list of texts", vec![block_of_templates(&split, TEXTS)]),
    ] {
        let log = file(&blocks);
        let mut dump = String::new();
        for dumped in EvtxParser::from_buffer(log.clone()).unwrap().records() {
            dump += dumped.unwrap().data.trim_start_matches("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
            dump.push('\n');
        }
        let (ours, theirs) =
            (placeless(&read("a.evtx", &log, catalog)), placeless(&read("a.xml", dump.as_bytes(), catalog)));
        assert!(!ours.is_empty() && ours.iter().any(|event| event.id == 12290), "{form}: {dump}");
        assert_eq!(ours, theirs, "{form}: {dump}");
    }
}

#[test]
fn whatever_bytes_a_block_holds_it_is_read_or_left_out() {
    let catalog = &Knowledge::embedded().catalog;
    let record =
        |number| Record { number, id: 12290, provider: SPP, channel: "Key Management Service", data: ASKED };
    let records = [record(1), record(2), record(3)];
    let mut dice = 7_u64;
    let mut throw = move |below: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).unwrap() % below
    };
    for whole in [block(&records), block_of_templates(&records, 0x01)] {
        let used = u32::from_le_bytes(whole[48..52].try_into().unwrap()) as usize;
        for _ in 0..1_500 {
            let mut bytes = whole.clone();
            for _ in 0..=throw(4) {
                bytes[512 + throw(used - 512)] = u8::try_from(throw(256)).unwrap();
            }
            let mut log = LogFile::new("a.evtx", catalog);
            log.block(&bytes);
            let events: usize = log.finish(false).machines.iter().map(|machine| machine.events.len()).sum();
            assert!(events <= records.len(), "{events} events");
        }
    }
}
