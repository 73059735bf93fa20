//! The way in: bytes of any kind to what they say.

use std::borrow::Cow;

use super::fact::Place;
use super::labels::Labels;
use super::logs::{CHUNK_BYTES, HEADER_BYTES, LogFile, is_log_file};
use super::machine::{Machine, Product};
use super::reading::{Kind, Note, Reading};
use super::recognise::{CLAIMS, Input, LAST, PARTS, SHAPED, WHOLE};
use super::text::{self, Line};
use crate::domain::catalog::Catalog;

/// Reads one input, whatever it is.
///
/// It is decoded, what happened to it on its way is undone, its kind is told by its content, and it is read. `name` is
/// what the user calls it. An input that holds nothing known gives one reading of the kind
/// `unknown` that is not `ok`; nothing panics.
pub fn read(name: &str, bytes: &[u8], catalog: &Catalog) -> Vec<Reading> {
    if is_log_file(bytes) {
        let mut log = LogFile::new(name, catalog);
        for block in bytes.get(HEADER_BYTES..).unwrap_or_default().chunks(CHUNK_BYTES) {
            log.block(block);
        }
        return vec![log.finish(false)];
    }
    let labels = Labels::embedded();
    let decoded = text::decode(bytes, |sample| labels.count_in(sample));
    let note = |text: String| Note { at: Place { from: name.to_owned(), line: None }, text };
    let mut readings = Vec::new();
    let plain = unquoted(&decoded.text);
    let whole = Input::of(name, catalog, &plain);
    if let Some(form) = WHOLE.iter().find(|form| (form.holds)(&whole)) {
        readings.extend((form.reads)(&whole));
    }
    if readings.is_empty() && !decoded.binary {
        readings = running(&Input { text: &decoded.text, ..whole });
    }
    if !(decoded.binary || decoded.text.is_empty() || decoded.text.ends_with('\n') && !decoded.cut) {
        let line = decoded.text.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let at = Place { from: name.to_owned(), line: Some(line) };
        for reading in &mut readings {
            reading.notes.push(Note { at: at.clone(), text: UNFINISHED.to_owned() });
        }
    }
    if readings.is_empty() {
        readings.push(Reading::empty(Kind::Unknown, name));
    }
    if let (Some(first), Some(said)) = (readings.first_mut(), decoded.note) {
        first.notes.push(note(said));
    }
    if let (Some(first), true) = (readings.first_mut(), decoded.binary) {
        first.notes.push(note("no text, and no event log".to_owned()));
    }
    readings
}

/// Said of a text that does not end with a line break.
pub(super) const UNFINISHED: &str = "the last line does not end; it may be cut off";

/// What a running text says, whose quotes are taken away line by line.
pub(super) fn running(input: &Input<'_>) -> Vec<Reading> {
    let plain = unquoted(input.text);
    let mut lines = text::lines(input.text, input.before);
    let mut readings = Vec::new();
    for claim in CLAIMS {
        let (read, taken) = claim(&Input { text: &plain, lines: &lines, ..*input });
        readings.extend(read);
        blank(&mut lines, &taken);
    }
    let whole = Input { text: &plain, lines: &lines, ..*input };
    let (shaped, taken): (Vec<_>, Vec<_>) = SHAPED.iter().map(|claim| claim(&whole)).unzip();
    for taken in &taken {
        blank(&mut lines, taken);
    }
    let input = Input { text: &plain, lines: &lines, ..*input };
    for part in PARTS.iter().filter(|part| (part.holds)(&input)) {
        readings.extend((part.reads)(&input));
    }
    readings.extend(shaped.into_iter().flatten());
    without_echoes(&mut readings);
    if readings.is_empty() && (LAST.holds)(&input) {
        readings.extend((LAST.reads)(&input));
    }
    readings
}

/// Takes away lines that no other form needs to read.
fn blank(lines: &mut [Line<'_>], taken: &[usize]) {
    for index in taken {
        if let Some(line) = lines.get_mut(*index) {
            line.text = Cow::Borrowed("");
        }
    }
}

/// What an event says is no output of a tool, though a code or a word that tools print stands in it.
pub(super) fn without_echoes(readings: &mut Vec<Reading>) {
    if readings.iter().any(|reading| reading.kind == Kind::Event) {
        let named = |product: &Product| {
            product.name.is_some()
                || product.status.is_some()
                || product.partial_key.is_some()
                || product.activation_id.is_some()
        };
        let says = |machine: &Machine| machine.products.iter().any(named);
        let of_script = |reading: &Reading| matches!(reading.kind, Kind::Slmgr | Kind::Ospp);
        readings.retain(|reading| !of_script(reading) || reading.machines.iter().any(says));
    }
}

/// The text of tables and objects: without the marks of a quoted mail, else as it came.
pub(super) fn unquoted(text: &str) -> Cow<'_, str> {
    let mut first = text.lines().take(50).filter(|line| !line.trim().is_empty()).peekable();
    if first.peek().is_none() || !first.all(|line| line.starts_with('>')) {
        return Cow::Borrowed(text);
    }
    let bare = |line: &'_ str| {
        let line = line.strip_prefix('>').unwrap_or(line);
        line.strip_prefix(' ').unwrap_or(line).to_owned()
    };
    let mut plain = text.lines().map(bare).collect::<Vec<_>>().join("\n");
    if text.ends_with('\n') {
        plain.push('\n');
    }
    Cow::Owned(plain)
}
