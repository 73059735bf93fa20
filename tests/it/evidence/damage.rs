//! What happens to a text on its way: broken at a width, quoted, cut, stored in another encoding. Whatever it was, a fact
//! is the same as in the whole text or it is absent.

use std::path::Path;

use activation_wizard::domain::evidence::{Kind, Reading};
use encoding_rs::{GBK, IBM866, WINDOWS_1252};

use super::readings::{inputs, reading};
use super::table::{Row, rows};
use crate::fixtures::{console, cuts};

/// Facts of the damaged text that the whole one does not have.
fn changed(whole: &[Row], damaged: &[Row]) -> Vec<String> {
    let same =
        |row: &&Row| whole.iter().all(|other| (&other.field, &other.value) != (&row.field, &row.value));
    damaged.iter().filter(|row| row.field != "reading").filter(same).map(Row::text).collect()
}

fn text_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    match bytes.strip_prefix(b"\xFF\xFE") {
        Some(rest) => {
            let units: Vec<u16> =
                rest.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes).unwrap(),
    }
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let characters: Vec<char> = line.chars().collect();
        if characters.is_empty() {
            out.push('\n');
        }
        for part in characters.chunks(width) {
            out.extend(part);
            out.push('\n');
        }
    }
    out
}

fn lines(text: &str, change: impl Fn(usize, &str) -> String) -> String {
    text.lines().enumerate().map(|(place, line)| change(place, line) + "\n").collect()
}

/// The kinds of damage that leave every value readable, by name.
fn damages(text: &str) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, text: String| all.push((name.to_owned(), text.into_bytes()));
    add("quoted", lines(text, |_, line| format!("> {line}")));
    add("quoted twice", lines(text, |_, line| format!("> > {line}")));
    add("no indentation", lines(text, |_, line| line.trim_start().to_owned()));
    add("more indentation", lines(text, |_, line| format!("      {line}")));
    add("empty line after every line", lines(text, |_, line| format!("{line}\n")));
    add(
        "no empty lines",
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .fold(String::new(), |all, line| all + line + "\n"),
    );
    add("numbered", lines(text, |place, line| format!("{:>4}: {line}", place + 1)));
    add("CRLF", lines(text, |_, line| format!("{}\r", line.trim_end_matches('\r'))));
    add("escaped", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    add("tagged", lines(text, |_, line| format!("{line}<br />")));
    add(
        "bullets",
        lines(text, |_, line| {
            if line.starts_with(char::is_alphabetic) { format!("- {line}") } else { line.to_owned() }
        }),
    );
    add("wide colons", text.replace(": ", "\u{FF1A}"));
    add("trailing blanks", lines(text, |_, line| format!("{line}   ")));
    for width in [60, 72, 76, 80, 100] {
        add(&format!("wrapped at {width}"), wrapped(text, width));
        add(
            &format!("wrapped at {width} and quoted"),
            lines(&wrapped(text, width), |_, line| format!("> {line}")),
        );
        let bare = lines(&wrapped(text, width), |_, line| line.trim_start().to_owned());
        add(&format!("wrapped at {width} without indentation"), bare);
    }
    all.push(("UTF-8 with mark".to_owned(), [b"\xEF\xBB\xBF", text.as_bytes()].concat()));
    all.push(("UTF-16 LE".to_owned(), utf16(text, u16::to_le_bytes)));
    all.push(("UTF-16 BE".to_owned(), utf16(text, u16::to_be_bytes)));
    all.push((
        "UTF-16 LE with mark".to_owned(),
        [b"\xFF\xFE".as_slice(), &utf16(text, u16::to_le_bytes)].concat(),
    ));
    all.push((
        "UTF-16 BE with mark".to_owned(),
        [b"\xFE\xFF".as_slice(), &utf16(text, u16::to_be_bytes)].concat(),
    ));
    for page in [WINDOWS_1252, GBK, IBM866] {
        let (bytes, _, lost) = page.encode(text);
        // One wide character alone does not tell the page.
        let wide = text.chars().filter(|character| !character.is_ascii()).count();
        if !lost && (wide == 0 || wide > 5) {
            all.push((page.name().to_owned(), bytes.into_owned()));
        }
    }
    for page in ["CP850", "CP437"] {
        all.extend(console(text, page).map(|bytes| (page.to_owned(), bytes)));
    }
    all
}

#[test]
fn damage_changes_no_fact() {
    let mut wrong = Vec::new();
    for path in inputs() {
        let text = text_of(&path);
        let whole = rows(&reading(&path, text.as_bytes()));
        for (name, bytes) in damages(&text) {
            let damaged = rows(&reading(&path, &bytes));
            let changed = changed(&whole, &damaged);
            if !changed.is_empty() {
                wrong.push(format!("{}, {name}: {changed:#?}", path.file_name().unwrap().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// Damage that must not lose anything either.
#[test]
fn common_damage_loses_no_fact() {
    let mut wrong = Vec::new();
    for path in inputs().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = text_of(&path);
        let whole = rows(&reading(&path, text.as_bytes()));
        let kept = [
            "quoted",
            "quoted twice",
            "CRLF",
            "trailing blanks",
            "UTF-16 LE",
            "UTF-16 BE with mark",
            "wrapped at 80",
        ];
        for (name, bytes) in damages(&text).into_iter().filter(|(name, _)| kept.contains(&name.as_str())) {
            let damaged = rows(&reading(&path, &bytes));
            let lost = changed(&damaged, &whole);
            if !lost.is_empty() {
                wrong.push(format!("{}, {name}: {lost:#?}", path.file_name().unwrap().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// What a cut text says: the last line's facts are inferred and noted, all others are as in the whole text.
fn cut(whole: &[Row], bytes: &[u8], readings: &[Reading]) -> Vec<String> {
    let damaged = rows(readings);
    let last = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    let (of_last, others): (Vec<Row>, Vec<Row>) = damaged.into_iter().partition(|row| row.line == last);
    let mut wrong = changed(whole, &others);
    // A quoted value of JSON or CSV is whole, wherever its line ends.
    let open = readings.iter().any(|reading| matches!(reading.kind, Kind::Slmgr | Kind::Ospp));
    wrong.extend(
        of_last.iter().filter(|row| open && !row.inferred).map(|row| format!("not inferred: {}", row.text())),
    );
    let noted =
        readings.iter().all(|reading| reading.notes.iter().any(|note| note.text.contains("may be cut off")));
    if !(noted || bytes.ends_with(b"\n") || readings.iter().all(|reading| !reading.ok)) {
        wrong.push("no note".to_owned());
    }
    wrong
}

#[test]
fn a_cut_at_any_byte_changes_no_fact_before_it() {
    let mut wrong = Vec::new();
    for (place, path) in inputs().into_iter().enumerate() {
        let text = text_of(&path);
        let whole = rows(&reading(&path, text.as_bytes()));
        for end in cuts(text.len(), place, 5) {
            let bytes = &text.as_bytes()[..end];
            let found = cut(&whole, bytes, &reading(&path, bytes));
            if !found.is_empty() {
                wrong.push(format!("{}, cut at {end}: {found:#?}", path.file_name().unwrap().display()));
            }
        }
    }
    let shown: Vec<_> = wrong.iter().take(40).cloned().collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), shown.join("\n"));
}

/// Bytes that are no text, or text that is nothing known: an answer that says so, and no panic.
#[test]
fn garbage_is_read_as_nothing() {
    let nul = vec![0_u8; 4096];
    let noise: Vec<u8> =
        (0..20_000_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
    let colons = ":".repeat(50_000);
    let quotes = "> ".repeat(50_000);
    let braces = "{[\"".repeat(20_000);
    for bytes in [
        &b""[..],
        &nul,
        &noise,
        colons.as_bytes(),
        quotes.as_bytes(),
        braces.as_bytes(),
        b"\xFF\xFE",
        b"\xFF",
    ] {
        let readings = reading(Path::new("-"), bytes);
        assert!(readings.iter().all(|reading| !reading.ok), "{readings:?}");
    }
}
