//! Events as XML: what wevtutil, the event viewer and Get-WinEvent write, with or without a root around them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Xml};

use super::raw::Record;
use super::rendered::unescaped;
use crate::domain::evidence::dates;

/// Whether a text is XML of events.
pub(super) fn holds(text: &str) -> bool {
    let head = text.get(..4096).unwrap_or(text);
    head.trim_start().starts_with('<') && text.contains("<Event") && text.contains("<System>")
}

/// The whole records of a text behind so many lines. One that breaks off is left out.
pub(super) fn records(text: &str, before: usize) -> Vec<Record> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut walk = Walk::default();
    let mut lines = Lines { text, at: 0, line: 1 + before };
    loop {
        match reader.read_event() {
            Ok(Xml::Eof) => return walk.records,
            // What follows a fault cannot be placed; the next record begins with its own tag.
            Err(_broken) => {
                walk.open = None;
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX).max(lines.at + 1);
                let Some(next) = text.get(at..).and_then(|rest| rest.find("<Event ").map(|found| at + found))
                else {
                    return walk.records;
                };
                let line = lines.line_at(next);
                walk.records.extend(records(text.get(next..).unwrap_or_default(), line - 1));
                return walk.records;
            }
            Ok(event) => {
                let position = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
                let line = lines.line_at(position);
                walk.event(&event, line);
            }
        }
    }
}

/// Counts lines up to a place that only moves on.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line_at(&mut self, position: usize) -> usize {
        let position = position.min(self.text.len());
        if let Some(passed) = self.text.as_bytes().get(self.at..position) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.at = position;
        }
        self.line
    }
}

#[derive(Default)]
struct Walk {
    records: Vec<Record>,
    open: Option<Record>,
    /// The element whose text is being read.
    element: Element,
    text: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Element {
    Id,
    Channel,
    Computer,
    Data,
    #[default]
    Other,
}

impl Walk {
    fn event(&mut self, event: &Xml<'_>, line: usize) {
        match event {
            Xml::Start(start) => self.start(start, line),
            Xml::Empty(start) => {
                self.start(start, line);
                self.end(start.local_name().as_ref());
            }
            Xml::Text(text) => {
                if self.element != Element::Other {
                    self.text.push_str(text);
                }
            }
            Xml::CData(text) => {
                if self.element != Element::Other {
                    self.text.push_str(text);
                }
            }
            Xml::GeneralRef(name) => {
                if let Some(character) = entity(name) {
                    self.text.push(character);
                }
            }
            Xml::End(end) => self.end(end.local_name().as_ref()),
            Xml::Comment(_) | Xml::Decl(_) | Xml::PI(_) | Xml::DocType(_) | Xml::Eof => {}
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, line: usize) {
        self.text.clear();
        self.element = match start.local_name().as_ref() {
            "Event" => {
                self.open = Some(Record { line, ..Record::default() });
                Element::Other
            }
            "EventID" => Element::Id,
            "Channel" => Element::Channel,
            "Computer" => Element::Computer,
            "Data" => Element::Data,
            _ => Element::Other,
        };
        let Some(record) = &mut self.open else { return };
        match start.local_name().as_ref() {
            "Provider" => {
                record.provider = attribute(start, "Name").or_else(|| attribute(start, "EventSourceName"));
            }
            "TimeCreated" => {
                let stamp = attribute(start, "SystemTime");
                record.time =
                    stamp.and_then(|stamp| dates::moment(&stamp, None)).and_then(dates::Dated::certain);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if name == "Event" {
            self.records
                .extend(self.open.take().filter(|record| record.id.is_some() || !record.strings.is_empty()));
            return;
        }
        let element = core::mem::take(&mut self.element);
        let text = core::mem::take(&mut self.text);
        let Some(record) = &mut self.open else { return };
        match element {
            Element::Id => record.id = one_line(&text).parse().ok(),
            Element::Channel => record.channel = Some(one_line(&text)),
            Element::Computer => record.computer = Some(one_line(&text)).filter(|name| !name.is_empty()),
            Element::Data => record.strings.push(text),
            Element::Other => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(one_line(&unescaped(&attribute.value))).filter(|value| !value.is_empty())
}

/// A value that a console may have broken.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], "").trim().to_owned()
}

pub(super) fn entity(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        numbered => {
            let number = numbered.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
