//! Records of the event log: 12288 to 12293, 8198, 1003 and their like, from text, XML, CSV, JSON or a log file. Every
//! way in makes the same records, and one place says what they mean.

mod binary;
mod file;
mod found;
mod interpret;
mod json;
mod kms_fields;
mod raw;
mod rendered;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::collections::BTreeMap;

pub use file::{CHUNK_BYTES, HEADER_BYTES, LogFile, is_log_file};
pub(in crate::domain::evidence) use interpret::application;

use super::Event;
use super::fact::{Fact, Place};
use super::machine::Machine;
use super::reading::{Kind, Note, Reading};
use super::recognise::Input;
use crate::domain::catalog::Catalog;
use interpret::{Writer, Writers};
use raw::Record;

/// A quick look whether running text holds events.
pub(super) fn holds_text(input: &Input<'_>) -> bool {
    text::holds(input.lines, input.catalog)
}

/// Events out of running text, and the lines, by their index, that are surely theirs.
pub(super) fn read_text(input: &Input<'_>) -> (Reading, Vec<usize>) {
    let (records, taken) = text::records(input.lines, input.catalog);
    (reading(Kind::Event, input.name, records, input.catalog), taken)
}

/// Whether a text is XML of events.
pub(super) fn holds_xml(text: &str) -> bool {
    xml::holds(text)
}

/// Events out of XML, as wevtutil and the event viewer write it.
pub(super) fn read_xml(input: &Input<'_>) -> Reading {
    reading(Kind::Event, input.name, xml::records(input.text, input.before), input.catalog)
}

/// Whether a text is a table of events with a known column or a known record.
pub(super) fn holds_table(text: &str, catalog: &Catalog) -> bool {
    table::holds(text, catalog)
}

/// Events out of CSV, as the event viewer and `Export-Csv` write it.
pub(super) fn read_table(input: &Input<'_>) -> Reading {
    let records = table::records(input.text, input.before, input.catalog);
    reading(Kind::Event, input.name, records, input.catalog)
}

/// Whether a text is JSON of events.
pub(super) fn holds_json(text: &str) -> bool {
    json::holds(text)
}

/// Events out of JSON, as `ConvertTo-Json` and programs that dump log files write it.
pub(super) fn read_json(input: &Input<'_>) -> Reading {
    let mut records = json::records(input.text);
    for record in &mut records {
        record.line += input.before;
    }
    reading(Kind::Event, input.name, records, input.catalog)
}

/// The events of these records, one machine for each computer that logged them.
fn reading(kind: Kind, from: &str, records: Vec<Record>, catalog: &Catalog) -> Reading {
    let mut reading = Reading::empty(kind, from);
    let mut collected = Collected::of(catalog);
    for record in records {
        collected.record(from, record);
    }
    collected.into_reading(&mut reading);
    reading
}

/// Machines in the order in which they first appear.
#[derive(Clone, Debug)]
struct Collected<'a> {
    catalog: &'a Catalog,
    writers: Writers<'a>,
    machines: Vec<Machine>,
    places: BTreeMap<Option<String>, usize>,
    /// The machine of the event before.
    last: Option<usize>,
    notes: Vec<Note>,
}

/// How many records are warned of one by one.
const NOTES: usize = 20;

impl<'a> Collected<'a> {
    fn of(catalog: &'a Catalog) -> Self {
        let writers = Writers::of(catalog);
        Self {
            catalog,
            writers,
            machines: Vec::new(),
            places: BTreeMap::new(),
            last: None,
            notes: Vec::new(),
        }
    }

    /// Whether a record of this provider in this log may have to do with activation.
    fn wants(&self, provider: Option<&str>, channel: Option<&str>) -> bool {
        interpret::writer(provider, channel, &self.writers) != Writer::Other
    }

    fn record(&mut self, from: &str, record: Record) {
        let writer = interpret::writer(record.provider.as_deref(), record.channel.as_deref(), &self.writers);
        if writer == Writer::Stranger && self.notes.len() < NOTES {
            let provider = record.provider.as_deref().unwrap_or_default();
            let text = format!(
                "the log of the Key Management Service holds a record of the unknown provider \"{provider}\"; \
                 it is not interpreted. Find out who wrote it: malware has hidden in this log"
            );
            let at = Place { from: from.to_owned(), line: Some(record.line) };
            self.notes.push(Note { at, text });
        }
        let (id, line) = (record.id, record.line);
        let ours = writer != Writer::Other;
        match (interpret::event(record, writer, self.catalog), id) {
            (Some(event), _) => self.event(from, event),
            (None, Some(id)) if ours && interpret::is_kms(id) && self.notes.len() < NOTES => {
                let text = format!(
                    "the fields of event {id} are not as documented, or cut off; it is not interpreted"
                );
                self.notes.push(Note { at: Place { from: from.to_owned(), line: Some(line) }, text });
            }
            (None, _) => {}
        }
    }

    fn event(&mut self, from: &str, event: Event) {
        // Most logs are of one machine.
        if let Some(machine) = self.last.and_then(|last| self.machines.get_mut(last))
            && machine.name.as_ref().map(|name| &name.value) == event.computer.as_ref()
        {
            machine.events.push(event);
            return;
        }
        let key = event.computer.as_ref().map(|name| name.to_lowercase());
        let place = *self.places.entry(key).or_insert_with(|| {
            let mut machine = Machine::of(from);
            machine.name =
                event.computer.clone().map(|name| Fact { value: name, line: event.line, grade: event.grade });
            self.machines.push(machine);
            self.machines.len() - 1
        });
        self.last = Some(place);
        if let Some(machine) = self.machines.get_mut(place) {
            machine.events.push(event);
        }
    }

    fn into_reading(self, reading: &mut Reading) {
        reading.ok = self.machines.iter().any(|machine| !machine.events.is_empty());
        reading.machines = self.machines;
        reading.notes.extend(self.notes);
    }
}
