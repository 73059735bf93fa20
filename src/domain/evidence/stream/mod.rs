//! Texts of any size: read in pieces that are cut where something new begins, each piece by the readers that read a
//! whole text, and put together again. What is in memory at one time is a piece and what was found so far.
//!
//! Event logs, outputs of scripts, licence exports and look-ups can be cut. Inventories, lists of VAMT and what is no
//! text cannot: they are read as a whole or not at all.

mod border;
mod repeats;
mod sum;
#[cfg(test)]
mod tests;

use border::{Cut, border};
use sum::Sum;

use super::fact::Fact;
use super::labels::Labels;
use super::reading::Reading;
use super::recognise::{Input, WHOLE};
use super::text::{self, Written};
use crate::domain::catalog::Catalog;

/// How many bytes of text are read at once.
pub const PIECE_BYTES: usize = 1024 * 1024;

/// Text in which no border is found is cut anywhere once it is so many times as long as a piece.
const PATIENCE: usize = 8;

/// A text that is read in pieces.
#[derive(Debug)]
pub struct Stream<'a> {
    name: String,
    catalog: &'a Catalog,
    /// Characters that a piece should have.
    piece: usize,
    written: Written,
    /// Bytes that came and do not end a line yet.
    bytes: Vec<u8>,
    /// Text that came and was not read yet.
    text: String,
    cut: Cut,
    /// The form of a text that is read as a whole, by its place.
    form: Option<usize>,
    /// Lines that were read so far.
    before: usize,
    version: Option<Fact<String>>,
    sum: Sum,
}

impl<'a> Stream<'a> {
    /// A text of which this is the beginning; `None` where such a text cannot be cut. `piece` is [`PIECE_BYTES`], or
    /// less to see that it makes no difference.
    pub fn begin(name: &str, head: &[u8], catalog: &'a Catalog, piece: usize) -> Option<Self> {
        let labels = Labels::embedded();
        let (written, mark) = text::written(head);
        if written == Written::Binary {
            return None;
        }
        let mut stream = Self {
            name: name.to_owned(),
            catalog,
            piece,
            written,
            bytes: head.get(mark..).unwrap_or_default().to_vec(),
            text: String::new(),
            cut: Cut::Blocks { opener: None, starts: false },
            form: None,
            before: 0,
            version: None,
            sum: Sum::of(name),
        };
        stream.take_lines(labels);
        let plain = super::read::unquoted(&stream.text);
        let input = Input::of(name, catalog, &plain);
        let form = WHOLE.iter().position(|form| (form.holds)(&input));
        stream.form = form;
        stream.cut = match stream.form.and_then(|form| WHOLE.get(form)) {
            Some(form) => Cut::of(form.pieces, &stream.text)?,
            None => Cut::of_running(&stream.text),
        };
        Some(stream)
    }

    /// Reads on.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.take_lines(Labels::embedded());
        while self.text.len() >= self.piece {
            let longest = self.piece.saturating_mul(PATIENCE);
            let Some(end) = border(&self.text, &self.cut, longest) else { return };
            let rest = self.text.split_off(end);
            let piece = core::mem::replace(&mut self.text, rest);
            self.read(&piece);
        }
    }

    /// What the text says. `stopped` where not all of it was given.
    pub fn finish(mut self, stopped: bool) -> Vec<Reading> {
        let rest = core::mem::take(&mut self.bytes);
        let (decoded, half) = self.written.text(&rest, true, |sample| Labels::embedded().count_in(sample));
        self.text.push_str(&decoded);
        let piece = core::mem::take(&mut self.text);
        let unfinished = !stopped && (half || !piece.is_empty() && !piece.ends_with('\n'));
        if !piece.is_empty() {
            self.read(&piece);
        }
        if unfinished {
            self.sum.unfinished(self.before);
        }
        self.sum.readings(stopped)
    }

    /// Moves the whole lines of the bytes into the text.
    fn take_lines(&mut self, labels: &Labels) {
        let mut end = self.written.last_line_end(&self.bytes);
        if end == 0 && self.bytes.len() > self.piece.saturating_mul(PATIENCE) {
            end = self.written.last_character_end(&self.bytes);
        }
        let rest = self.bytes.split_off(end);
        let lines = core::mem::replace(&mut self.bytes, rest);
        let (decoded, _) = self.written.text(&lines, false, |sample| labels.count_in(sample));
        self.text.push_str(&decoded);
    }

    fn read(&mut self, piece: &str) {
        let whole;
        let (text, before) = match &self.cut {
            Cut::Rows { head } if self.before > 0 => {
                whole = format!("{head}{piece}");
                (whole.as_str(), self.before.saturating_sub(lines_in(head)))
            }
            Cut::Rows { .. } | Cut::Records | Cut::Objects | Cut::Blocks { .. } => (piece, self.before),
        };
        let input =
            Input { before, version: self.version.as_ref(), ..Input::of(&self.name, self.catalog, text) };
        let readings = match self.form.and_then(|form| WHOLE.get(form)) {
            Some(form) => (form.reads)(&Input { text: &super::read::unquoted(text), ..input }),
            None => super::read::running(&input),
        };
        self.version = sum::last_version(&readings).or(self.version.take());
        self.sum.add(readings);
        self.before += lines_in(piece);
    }
}

fn lines_in(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}
