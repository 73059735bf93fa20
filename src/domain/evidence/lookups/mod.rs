//! Answers of name servers as tools print them: nslookup of Windows and of BIND, dig, kdig, host, Resolve-DnsName, and
//! the lines of zone files. What is read is the shape of records, which is the same in every language.

mod draft;
mod names;
mod phrases;
mod record;
mod resolve;
mod service_block;
#[cfg(test)]
mod tests;
mod unwrapped;

use super::fact::{Fact, Grade};
use super::reading::{Kind, Note, Reading};
use super::recognise::Input;
use super::text::{Letters, Line, Word, any_in};
use super::{Answered, Place};
use draft::Draft;
use record::Parsed;
use service_block::ServiceBlock;

/// Reads every answer of a text, and tells which lines, by their index, are surely of answers. `ok` is false where no
/// answer stands in it.
pub(super) fn read(input: &Input<'_>) -> (Reading, Vec<usize>) {
    let mut reader = Reader::new(input.name);
    let mut taken = Vec::new();
    for (index, line) in unwrapped::unwrapped(input.lines) {
        if reader.line(&line) == Taken::Surely {
            taken.push(index);
        }
    }
    (reader.finish(), taken)
}

/// Whether a line is of an answer by its shape, so that it is no labelled line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    Surely,
    Perhaps,
}

/// Whether a new answer begins on this line.
pub(super) fn begins_answer(text: &str) -> bool {
    phrases::begins(text) || phrases::command(text, Letters::of_line(text)).is_some()
}

/// A quick look whether answers of name servers may stand in a text.
pub(super) fn holds(lines: &[Line<'_>]) -> bool {
    lines.iter().any(|line| {
        let text = line.text.as_ref();
        any_in(&MARKS, text, line.letters)
            || record::parse(text, line.letters).is_some()
            || phrases::header(text).is_some()
    })
}

/// What stands in every answer that holds no record of its own line.
const MARKS: [Word; 9] = [
    Word::of("SRV service location"),
    Word::of("_tcp"),
    Word::of("Non-existent domain"),
    Word::of(": NXDOMAIN"),
    Word::of("(NXDOMAIN)"),
    Word::of("DNS name does not exist"),
    Word::of("no servers could be reached"),
    Word::of("NameTarget"),
    Word::of("IP4Address"),
];

struct Reader {
    reading: Reading,
    draft: Draft,
    block: Option<ServiceBlock>,
    object: resolve::Object,
    table: bool,
}

impl Reader {
    fn new(from: &str) -> Self {
        Self {
            reading: Reading::empty(Kind::Dns, from),
            draft: Draft::default(),
            block: None,
            object: resolve::Object::default(),
            table: false,
        }
    }

    fn line(&mut self, line: &Line<'_>) -> Taken {
        let text = line.text.as_ref();
        let grade = if line.ended { Grade::Seen } else { Grade::Inferred };
        if let Some(command) = phrases::command(text, line.letters) {
            self.next_answer();
            self.draft.question = command.asks.map(|name| Fact { value: name, line: line.number, grade });
            return Taken::Surely;
        }
        if phrases::begins(text) && self.draft.has_more_than_a_question() {
            self.next_answer();
        }
        if self.in_block(line, grade) {
            return Taken::Surely;
        }
        if self.in_object(line, grade) {
            return Taken::Perhaps;
        }
        if let Some(answered) = phrases::ending(text, line.letters) {
            self.draft.failure(text, answered, line.number, grade);
            return Taken::Surely;
        }
        if let Some(header) = phrases::header(text) {
            self.draft.header(header, line.number, grade);
            return Taken::Surely;
        }
        if let Some(parsed) = record::parse(text, line.letters) {
            self.parsed(parsed, line.number, grade);
            return Taken::Surely;
        }
        self.draft.name_or_address(line, grade);
        // What dig and zone files begin so says nothing to anyone else.
        if text.starts_with(';') { Taken::Surely } else { Taken::Perhaps }
    }

    /// The block that Windows prints for each SRV record.
    fn in_block(&mut self, line: &Line<'_>, grade: Grade) -> bool {
        let text = line.text.as_ref();
        let opened = ServiceBlock::open(line);
        if let Some((block, rest)) = opened {
            self.close_block();
            self.block = Some(block);
            let rest = rest.to_owned();
            self.feed_block(&rest, line.number, grade);
            return true;
        }
        if self.block.is_none() || text.is_empty() {
            return false;
        }
        let fed = self.feed_block(text, line.number, grade);
        if !fed {
            self.close_block();
        }
        fed
    }

    fn feed_block(&mut self, text: &str, number: usize, grade: Grade) -> bool {
        let Some(block) = &mut self.block else { return false };
        let fed = block.feed(text, number, grade);
        if block.is_whole() {
            self.close_block();
        }
        fed
    }

    fn close_block(&mut self) {
        if let Some(block) = self.block.take() {
            match block.record() {
                Ok(record) => self.draft.record(record),
                Err(line) => self.draft.unreadable.push(line),
            }
        }
    }

    /// The objects and tables that Resolve-DnsName prints.
    fn in_object(&mut self, line: &Line<'_>, grade: Grade) -> bool {
        let text = line.text.as_ref();
        if resolve::is_table_head(text) {
            self.close_object();
            self.table = true;
            return true;
        }
        if self.table && !text.is_empty() && !text.starts_with('-') {
            if let Some(row) = resolve::row(text) {
                self.parsed(row, line.number, grade);
                return true;
            }
            self.table = false;
        }
        let taken = self.object.feed(text, line.number, grade);
        if taken == resolve::Taken::NextObject {
            self.close_object();
            self.object.feed(text, line.number, grade);
        }
        taken != resolve::Taken::No
    }

    fn close_object(&mut self) {
        let object = core::mem::take(&mut self.object);
        if let Some((parsed, line, grade)) = object.parsed() {
            self.parsed(parsed, line, grade);
        }
    }

    fn parsed(&mut self, parsed: Parsed, line: usize, grade: Grade) {
        match parsed {
            Parsed::Srv(mut record) => {
                record.line = line;
                record.grade = record.grade.max(grade);
                self.draft.record(record);
            }
            Parsed::Address { name, address } => self.draft.address(&name, address, line, grade),
            Parsed::NoAddress { name } => self.draft.no_address(&name, line, grade),
            Parsed::Alias { name, target } => {
                self.draft.aliases.push((Fact { value: name, line, grade }, target));
            }
            Parsed::Question { name } => {
                self.draft.question.get_or_insert(Fact { value: name, line, grade });
            }
            Parsed::Authority => {
                self.draft.ended(Fact { value: Answered::NoData, line, grade: grade.max(Grade::Inferred) });
            }
            Parsed::Broken => self.draft.unreadable.push(line),
        }
    }

    /// Closes the answer that is being read.
    fn next_answer(&mut self) {
        self.close_block();
        self.close_object();
        self.table = false;
        let draft = core::mem::take(&mut self.draft);
        for line in &draft.unreadable {
            let text = "a record whose figures or whose target cannot be read; it is left out";
            self.note(*line, text);
        }
        self.reading.dns.extend(draft.answer(&self.reading.from));
    }

    fn note(&mut self, line: usize, text: &str) {
        let at = Place { from: self.reading.from.clone(), line: Some(line) };
        self.reading.notes.push(Note { at, text: text.to_owned() });
    }

    fn finish(mut self) -> Reading {
        self.next_answer();
        self.reading.ok = !self.reading.dns.is_empty();
        self.reading
    }
}
