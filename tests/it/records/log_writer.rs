//! Writes event log files byte by byte, since no log of a real machine may stand in a project: the head, blocks, records
//! of binary XML without templates. The benches use it too.

use activation_wizard::domain::evidence::{CHUNK_BYTES, HEADER_BYTES};

/// One record of a log.
pub(crate) struct Record {
    pub(crate) number: u64,
    pub(crate) id: u32,
    pub(crate) provider: &'static str,
    pub(crate) channel: &'static str,
    pub(crate) data: &'static str,
}

/// 2026-03-02 09:10:11 UTC.
pub(crate) const TICKS: u64 = 134_169_162_110_000_000;

pub(crate) fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn length(text: &str) -> [u8; 2] {
    u16::try_from(text.encode_utf16().count()).unwrap().to_le_bytes()
}

/// A name that stands where it is used: `at` is the place of the reference in the block.
pub(crate) fn name(out: &mut Vec<u8>, base: usize, name: &str) {
    let place = u32::try_from(base + out.len() + 4).unwrap();
    out.extend(place.to_le_bytes());
    out.extend([0; 6]);
    out.extend(length(name));
    out.extend(wide(name));
    out.extend([0, 0]);
}

pub(crate) fn value(out: &mut Vec<u8>, text: &str) {
    out.extend([0x05, 0x01]);
    out.extend(length(text));
    out.extend(wide(text));
}

/// What is written, with its size in bytes before it.
pub(crate) fn sized(out: &mut Vec<u8>, written: impl FnOnce(&mut Vec<u8>)) {
    let at = out.len();
    out.extend([0; 4]);
    written(out);
    let size = u32::try_from(out.len() - at - 4).unwrap();
    out[at..at + 4].copy_from_slice(&size.to_le_bytes());
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
    sized(out, |out| {
        name(out, base, tag);
        if !attributes.is_empty() {
            sized(out, |out| {
                for (place, (key, text)) in attributes.iter().enumerate() {
                    out.push(if place + 1 < attributes.len() { 0x46 } else { 0x06 });
                    name(out, base, key);
                    value(out, text);
                }
            });
        }
        out.push(0x02);
        inside(out);
        out.push(0x04);
    });
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
    framed(record, &xml)
}

/// A record of this XML.
pub(crate) fn framed(record: &Record, xml: &[u8]) -> Vec<u8> {
    let size = u32::try_from(24 + xml.len() + 4).unwrap();
    let mut bytes = vec![0x2a, 0x2a, 0, 0];
    bytes.extend(size.to_le_bytes());
    bytes.extend(record.number.to_le_bytes());
    bytes.extend(TICKS.to_le_bytes());
    bytes.extend(xml);
    bytes.extend(size.to_le_bytes());
    bytes
}

/// A block of records; they must fit into [`CHUNK_BYTES`].
pub(crate) fn block(records: &[Record]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut last = CHUNK_HEAD;
    for record in records {
        last = CHUNK_HEAD + body.len();
        body.extend(bytes_of(record, last));
    }
    chunk(records, &body, last)
}

/// The bytes of a block before its first record.
pub(crate) const CHUNK_HEAD: usize = 512;

/// A block of these records' bytes, the last of which begins at this place.
pub(crate) fn chunk(records: &[Record], body: &[u8], last: usize) -> Vec<u8> {
    let (first_number, last_number) = (records[0].number, records[records.len() - 1].number);
    let mut block = b"ElfChnk\0".to_vec();
    for number in [first_number, last_number, first_number, last_number] {
        block.extend(number.to_le_bytes());
    }
    block.extend(128_u32.to_le_bytes());
    block.extend(u32::try_from(last).unwrap().to_le_bytes());
    block.extend(u32::try_from(CHUNK_HEAD + body.len()).unwrap().to_le_bytes());
    block.resize(CHUNK_HEAD, 0);
    block.extend(body);
    assert!(block.len() <= CHUNK_BYTES);
    block.resize(CHUNK_BYTES, 0);
    block
}

/// A log of these blocks.
pub(crate) fn file(blocks: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"ElfFile\0".to_vec();
    file.resize(HEADER_BYTES, 0);
    file.extend(blocks.concat());
    file
}
