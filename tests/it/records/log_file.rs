//! Event log files, built here byte by byte, since no log of a real machine may stand in a project: the head, a block,
//! records of binary XML without templates.

use activation_wizard::domain::evidence::{CHUNK_BYTES, HEADER_BYTES, Kind, LogFile, read};
use activation_wizard::domain::knowledge::Knowledge;

use super::shown::facts;

/// One record of a log.
struct Record {
    number: u64,
    id: u32,
    provider: &'static str,
    channel: &'static str,
    data: &'static str,
}

/// 2026-03-02 09:10:11 UTC.
const TICKS: u64 = 134_169_162_110_000_000;

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn length(text: &str) -> [u8; 2] {
    u16::try_from(text.encode_utf16().count()).unwrap().to_le_bytes()
}

/// A name that stands where it is used: `at` is the place of the reference in the block.
fn name(out: &mut Vec<u8>, base: usize, name: &str) {
    let place = u32::try_from(base + out.len() + 4).unwrap();
    out.extend(place.to_le_bytes());
    out.extend([0; 6]);
    out.extend(length(name));
    out.extend(wide(name));
    out.extend([0, 0]);
}

fn value(out: &mut Vec<u8>, text: &str) {
    out.extend([0x05, 0x01]);
    out.extend(length(text));
    out.extend(wide(text));
}

/// An element with attributes and what stands in it.
fn element(
    out: &mut Vec<u8>,
    base: usize,
    tag: &str,
    attributes: &[(&str, &str)],
    inside: &dyn Fn(&mut Vec<u8>),
) {
    out.push(if attributes.is_empty() { 0x01 } else { 0x41 });
    let size_at = out.len();
    out.extend([0; 4]);
    name(out, base, tag);
    if !attributes.is_empty() {
        let list_at = out.len();
        out.extend([0; 4]);
        for (place, (key, text)) in attributes.iter().enumerate() {
            out.push(if place + 1 < attributes.len() { 0x46 } else { 0x06 });
            name(out, base, key);
            value(out, text);
        }
        let size = u32::try_from(out.len() - list_at - 4).unwrap();
        out[list_at..list_at + 4].copy_from_slice(&size.to_le_bytes());
    }
    out.push(0x02);
    inside(out);
    out.push(0x04);
    let size = u32::try_from(out.len() - size_at - 4).unwrap();
    out[size_at..size_at + 4].copy_from_slice(&size.to_le_bytes());
}

/// The record's bytes; `at` is its place in the block.
fn bytes_of(record: &Record, at: usize) -> Vec<u8> {
    let base = at + 24;
    let mut xml = vec![0x0f, 1, 1, 0];
    element(&mut xml, base, "Event", &[], &|out| {
        element(out, base, "System", &[], &|out| {
            element(out, base, "Provider", &[("Name", record.provider)], &|_| {});
            element(out, base, "EventID", &[], &|out| value(out, &record.id.to_string()));
            element(out, base, "TimeCreated", &[("SystemTime", "2026-03-02T09:10:11.5Z")], &|_| {});
            element(out, base, "Channel", &[], &|out| value(out, record.channel));
            element(out, base, "Computer", &[], &|out| value(out, "kms-a.north.test"));
        });
        element(out, base, "EventData", &[], &|out| {
            element(out, base, "Data", &[], &|out| value(out, record.data));
        });
    });
    xml.push(0);
    let size = u32::try_from(24 + xml.len() + 4).unwrap();
    let mut bytes = vec![0x2a, 0x2a, 0, 0];
    bytes.extend(size.to_le_bytes());
    bytes.extend(record.number.to_le_bytes());
    bytes.extend(TICKS.to_le_bytes());
    bytes.extend(xml);
    bytes.extend(size.to_le_bytes());
    bytes
}

fn block(records: &[Record]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut last = 512;
    for record in records {
        last = 512 + body.len();
        body.extend(bytes_of(record, last));
    }
    let (first_number, last_number) = (records[0].number, records[records.len() - 1].number);
    let mut block = b"ElfChnk\0".to_vec();
    for number in [first_number, last_number, first_number, last_number] {
        block.extend(number.to_le_bytes());
    }
    block.extend(128_u32.to_le_bytes());
    block.extend(u32::try_from(last).unwrap().to_le_bytes());
    block.extend(u32::try_from(512 + body.len()).unwrap().to_le_bytes());
    block.resize(512, 0);
    block.extend(body);
    assert!(block.len() <= CHUNK_BYTES);
    block.resize(CHUNK_BYTES, 0);
    block
}

fn file(blocks: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"ElfFile\0".to_vec();
    file.resize(HEADER_BYTES, 0);
    file.extend(blocks.concat());
    file
}

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
