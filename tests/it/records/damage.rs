//! What happens to a text on its way: broken at a width, quoted, cut, stored in another encoding. Whatever it was, a
//! fact is the same as in the whole text, or it is absent.

use std::collections::BTreeSet;
use std::path::Path;

use activation_wizard::domain::evidence::Reading;
use encoding_rs::WINDOWS_1252;

use super::shown::{Shown, facts};
use super::{KINDS, inputs, reading};
use crate::fixtures::{console, cuts};

/// Facts that the whole text does not have. What a note says depends on the damage.
fn changed(whole: &BTreeSet<String>, damaged: &[Shown], may_differ: impl Fn(&Shown) -> bool) -> Vec<String> {
    // A code alone on a line is a code of a nameless machine to the reader of other tools, which is no fact of ours.
    let about = |fact: &&Shown| {
        !["note:", "reading:", "?: error-code"].iter().any(|start| fact.text.starts_with(start))
    };
    damaged
        .iter()
        .filter(about)
        .filter(|fact| !whole.contains(&fact.text) && !may_differ(fact))
        .map(ToString::to_string)
        .collect()
}

fn text_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    match bytes.strip_prefix(b"\xFF\xFE") {
        Some(wide) => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes).unwrap().trim_start_matches('\u{FEFF}').to_owned(),
    }
}

fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| change(line) + "\n").collect()
}

fn wrapped(text: &str) -> String {
    each_line(text, |line| {
        let characters: Vec<char> = line.chars().collect();
        let parts: Vec<String> = characters.chunks(80).map(|part| part.iter().collect()).collect();
        parts.join("\n")
    })
}

#[test]
fn damage_changes_no_fact() {
    let mut wrong = Vec::new();
    for (kind, path) in KINDS.iter().flat_map(|kind| inputs(kind).into_iter().map(move |path| (*kind, path)))
    {
        let text = text_of(&path);
        let whole: BTreeSet<String> =
            facts(&reading(&path, text.as_bytes())).into_iter().map(|fact| fact.text).collect();
        let mut damages: Vec<(&str, Vec<u8>)> = vec![
            ("quoted", each_line(&text, |line| format!("> {line}")).into_bytes()),
            ("no indentation", each_line(&text, |line| line.trim_start().to_owned()).into_bytes()),
            (
                "lines of Windows",
                each_line(&text, |line| format!("{}\r", line.trim_end_matches('\r'))).into_bytes(),
            ),
            ("UTF-8 with a mark", [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat()),
            ("UTF-16", [b"\xFF\xFE".as_slice(), &wide(&text, u16::to_le_bytes)].concat()),
            ("UTF-16 the other way round", [b"\xFE\xFF".as_slice(), &wide(&text, u16::to_be_bytes)].concat()),
            ("UTF-16 without a mark", wide(&text, u16::to_le_bytes)),
            ("UTF-16 the other way round without a mark", wide(&text, u16::to_be_bytes)),
        ];
        damages.extend(console(&text, "CP850").map(|bytes| ("CP850", bytes)));
        damages.extend(console(&text, "CP437").map(|bytes| ("CP437", bytes)));
        let (windows, _, lost) = WINDOWS_1252.encode(&text);
        if !lost {
            damages.push(("Windows-1252", windows.into_owned()));
        }
        // Tables are files, no console breaks them; a cell that is broken in two cannot be told from two rows.
        if kind == "dns"
            || kind == "events" && path.extension().is_some_and(|ending| ending == "txt" || ending == "xml")
        {
            damages.push(("wrapped", wrapped(&text).into_bytes()));
        }
        for (damage, bytes) in damages {
            let read = facts(&reading(&path, &bytes));
            let found = changed(&whole, &read, |_| false);
            if !found.is_empty() {
                wrong.push(format!("{} {damage}: {found:#?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Cut at any byte, the last line may hold half a fact, and that is marked as inferred.
#[test]
fn cut_off_anywhere_only_the_last_line_can_differ() {
    let mut wrong = Vec::new();
    for (place, path) in KINDS.iter().flat_map(|kind| inputs(kind)).enumerate() {
        let text = text_of(&path);
        let whole: BTreeSet<String> =
            facts(&reading(&path, text.as_bytes())).into_iter().map(|fact| fact.text).collect();
        for end in cuts(text.len(), place, 1 + text.len() / 150) {
            let cut = &text.as_bytes()[..end];
            let readings = reading(&path, cut);
            let read = facts(&readings);
            let found = changed(&whole, &read, |fact| fact.inferred);
            if !found.is_empty() {
                wrong.push(format!("{} cut at {end}: {found:#?}", path.display()));
            }
            // Objects and rows that break off are left out; of lines the last is read, and said to be cut.
            let noted = |reading: &Reading| reading.notes.iter().any(|note| note.text.contains("cut off"));
            let ended = cut.is_empty() || cut.ends_with(b"\n");
            if !ended && !readings.iter().all(|reading| !reading.ok || noted(reading)) {
                wrong.push(format!("{} cut at {end}: no note", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn garbage_gives_no_panic_and_no_fact_of_ours() {
    let path = Path::new("garbage");
    for bytes in [
        Vec::new(),
        vec![0; 5000],
        (0..=255).cycle().take(9000).collect(),
        b"ElfFile\0".to_vec(),
        [b"ElfFile\0".to_vec(), vec![7; 200_000]].concat(),
        b"<Event><System><EventID>".to_vec(),
        b"[{\"Id\": 12288, \"Message\": ".to_vec(),
        b"\xFF\xFE_\0v\0l".to_vec(),
        b"0x0,".repeat(50_000),
        "\u{1F5A7}".repeat(4000).into_bytes(),
    ] {
        let read = reading(path, &bytes);
        assert_eq!(read.len(), 1);
        assert!(!read[0].ok, "{read:?}");
    }
}
