//! A text that is read in pieces says what it says as a whole.

use super::*;
use crate::domain::evidence::{Kind, read};
use crate::domain::knowledge::Knowledge;

/// Fed in blocks that have nothing to do with lines.
fn streamed(bytes: &[u8], piece: usize) -> Vec<Reading> {
    let catalog = &Knowledge::embedded().catalog;
    let head = bytes.len().min(piece * 3);
    let mut stream = Stream::begin("a", &bytes[..head], catalog, piece).expect("a text that can be cut");
    bytes[head..].chunks(777).for_each(|block| stream.feed(block));
    stream.finish(false)
}

/// What a text says; notes that stand for a piece are no part of it.
fn said(mut readings: Vec<Reading>) -> Vec<Reading> {
    for reading in &mut readings {
        let of_piece = |text: &str| text.contains("left out") || text.starts_with("not Unicode");
        reading.notes.retain(|note| !of_piece(&note.text));
        reading.notes.truncate(20);
    }
    readings
}

fn same(name: &str, bytes: &[u8], piece: usize) {
    let catalog = &Knowledge::embedded().catalog;
    let (whole, pieces) = (said(read("a", bytes, catalog)), said(streamed(bytes, piece)));
    let kinds = |readings: &[Reading]| readings.iter().map(|reading| reading.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&pieces), kinds(&whole), "{name}, {piece}");
    for (pieces, whole) in pieces.iter().zip(&whole) {
        assert_eq!(pieces.machines.len(), whole.machines.len(), "{name}, {piece}, {:?}", whole.kind);
        for (one, other) in pieces.machines.iter().zip(&whole.machines) {
            assert_eq!(one.products.len(), other.products.len(), "{name}, {piece}, {:?}", whole.kind);
            assert_eq!(one.events.len(), other.events.len(), "{name}, {piece}, {:?}", whole.kind);
            assert_eq!(one, other, "{name}, {piece}");
        }
        assert_eq!(pieces, whole, "{name}, {piece}");
    }
    assert!(whole.iter().any(|reading| reading.ok), "{name} says nothing");
}

macro_rules! fixture {
    ($path:literal) => {
        ($path, include_bytes!(concat!("../../../../tests/fixtures/evidence/", $path)).as_slice())
    };
}

/// The head of a table once, its rows again and again.
fn rows(bytes: &[u8], times: usize) -> Vec<u8> {
    let at = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    [&bytes[..at], &bytes[at..].repeat(times)].concat()
}

#[test]
fn pieces_say_what_the_whole_says() {
    let texts = [
        fixture!("slmgr/host-2022-dlv.txt"),
        fixture!("slmgr/transcript-f074.txt"),
        fixture!("slmgr/several-blocks-dlv-all.txt"),
        fixture!("slmgr/windows-11-client-80-columns.txt"),
        fixture!("ospp/override.txt"),
        fixture!("events/format_list.txt"),
        fixture!("events/german_viewer.txt"),
        fixture!("events/dump.jsonl"),
        fixture!("events/host_refuses.txt"),
        fixture!("dns/dig_three_hosts.txt"),
        fixture!("dns/win_german.txt"),
        fixture!("cim/selected-columns-list.txt"),
        fixture!("cim/kms-client.json"),
        fixture!("cim/oslicense-list.txt"),
    ];
    for (name, bytes) in texts {
        let blank: &[u8] = if bytes.ends_with(b"\n") { b"\n" } else { b"\n\n" };
        let many = [bytes, blank].concat().repeat(30);
        for piece in [700, 2_000, 10_000] {
            same(name, &many, piece);
        }
    }
    let tables = [fixture!("events/export.csv"), fixture!("events/viewer.csv"), fixture!("cim/products.csv")];
    for (name, bytes) in tables {
        for piece in [700, 5_000] {
            same(name, &rows(bytes, 30), piece);
        }
    }
    let (name, xml) = fixture!("events/wevtutil.xml");
    for piece in [700, 5_000] {
        same(name, &xml.repeat(20), piece);
    }
}

#[test]
fn every_encoding_can_be_cut() {
    let (name, bytes) = fixture!("slmgr/host-2022-dlv.txt");
    let text = String::from_utf8(bytes.to_vec()).unwrap() + "\r\nÄ: –\r\n\r\n";
    let text = text.repeat(20);
    let wide = |bytes_of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes_of).collect::<Vec<u8>>();
    for bytes in [
        text.clone().into_bytes(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        [b"\xFF\xFE".as_slice(), &wide(u16::to_le_bytes)].concat(),
        [b"\xFE\xFF".as_slice(), &wide(u16::to_be_bytes)].concat(),
        encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
    ] {
        same(name, &bytes, 3_000);
    }
}

#[test]
fn the_end_of_a_text_may_be_cut_off_and_is_said_to_be() {
    let (name, bytes) = fixture!("slmgr/host-2022-dlv.txt");
    let mut many = bytes.repeat(9);
    many.truncate(many.len() - 20);
    same(name, &many, 1_000);
    assert!(streamed(&many, 1_000)[0].notes.iter().any(|note| note.text.contains("cut off")));
}

#[test]
fn tables_of_computers_are_not_cut_and_nothing_known_stays_unknown() {
    let catalog = &Knowledge::embedded().catalog;
    for (name, bytes) in
        [fixture!("inventory/ldap.csv"), fixture!("vamt/products.csv"), fixture!("vamt/list.cil")]
    {
        assert!(Stream::begin(name, bytes, catalog, 100).is_none(), "{name}");
    }
    let prose = "The quick brown fox jumps over the lazy dog.\n".repeat(3_000);
    assert_eq!(streamed(prose.as_bytes(), 1_000)[0].kind, Kind::Unknown);
    let endless = "x".repeat(300_000);
    assert_eq!(streamed(endless.as_bytes(), 1_000)[0].kind, Kind::Unknown);
}
