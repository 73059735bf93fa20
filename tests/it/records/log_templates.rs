//! A block of a log file as Windows writes it: the first record holds the templates, and each record their values,
//! with numbers, moments and texts in their own types and the data as XML inside of it.

use super::log_writer::{CHUNK_HEAD, Record, TICKS, chunk, name, sized, value, wide};

/// What stands in an element: a text, or the value of this place and type.
#[derive(Clone, Copy)]
enum Put {
    Text(&'static str),
    Value(u16, u8),
}

const TEXT: u8 = 0x01;
const NUMBER: u8 = 0x06;
const MOMENT: u8 = 0x11;
const XML: u8 = 0x21;
/// A list of texts.
pub(crate) const TEXTS: u8 = 0x81;

fn put(out: &mut Vec<u8>, what: Put) {
    match what {
        Put::Text(text) => value(out, text),
        Put::Value(place, kind) => {
            out.push(0x0e);
            out.extend(place.to_le_bytes());
            out.push(kind);
        }
    }
}

/// An element of a template: it depends on nothing.
fn element(
    out: &mut Vec<u8>,
    base: usize,
    tag: &str,
    attribute: Option<(&str, Put)>,
    inside: &dyn Fn(&mut Vec<u8>),
) {
    out.push(if attribute.is_none() { 0x01 } else { 0x41 });
    out.extend([0xff, 0xff]);
    sized(out, |out| {
        name(out, base, tag);
        if let Some((key, what)) = attribute {
            sized(out, |out| {
                out.push(0x06);
                name(out, base, key);
                put(out, what);
            });
        }
        out.push(0x02);
        inside(out);
        out.push(0x04);
    });
}

/// Refers to the template at `known`, or to one that stands here; gives its place.
fn template(
    out: &mut Vec<u8>,
    base: usize,
    known: Option<usize>,
    body: &dyn Fn(&mut Vec<u8>, usize),
    values: &[(u8, Vec<u8>)],
) -> usize {
    out.extend([0x0c, 1]);
    out.extend(7_u32.to_le_bytes());
    let here = base + out.len() + 4;
    out.extend(u32::try_from(known.unwrap_or(here)).unwrap().to_le_bytes());
    if known.is_none() {
        out.extend([0; 20]);
        sized(out, |out| {
            out.extend([0x0f, 1, 1, 0]);
            body(out, base);
            out.push(0);
        });
    }
    out.extend(u32::try_from(values.len()).unwrap().to_le_bytes());
    for (kind, bytes) in values {
        out.extend(u16::try_from(bytes.len()).unwrap().to_le_bytes());
        out.extend([*kind, 0]);
    }
    out.extend(values.iter().flat_map(|(_, bytes)| bytes));
    known.unwrap_or(here)
}

fn event(out: &mut Vec<u8>, base: usize) {
    element(out, base, "Event", None, &|out| {
        element(out, base, "System", None, &|out| {
            element(out, base, "Provider", Some(("Name", Put::Value(0, TEXT))), &|_| {});
            element(out, base, "EventID", None, &|out| put(out, Put::Value(1, NUMBER)));
            element(out, base, "Level", None, &|out| put(out, Put::Text("4")));
            element(out, base, "TimeCreated", Some(("SystemTime", Put::Value(2, MOMENT))), &|_| {});
            element(out, base, "Channel", None, &|out| put(out, Put::Value(3, TEXT)));
            element(out, base, "Computer", None, &|out| put(out, Put::Text("kms-ä.north.test")));
        });
        put(out, Put::Value(4, XML));
    });
}

/// A block of records. `data` is of the type [`TEXTS`], or one text.
pub(crate) fn block_of_templates(records: &[Record], data: u8) -> Vec<u8> {
    let mut body = Vec::new();
    let mut known = (None, None);
    let mut last = CHUNK_HEAD;
    for record in records {
        last = CHUNK_HEAD + body.len();
        let base = last + 24;
        let inner = |out: &mut Vec<u8>, base: usize| {
            element(out, base, "EventData", None, &|out| {
                element(out, base, "Data", None, &|out| put(out, Put::Value(0, data)));
            });
        };
        let texts =
            if data == TEXTS { record.data.replace(';', "\0") + "\0" } else { record.data.to_owned() };
        // The inner XML stands behind the values before it, so that its place is known once those are.
        let outer = |xml: Vec<u8>| {
            let number = u16::try_from(record.id).unwrap().to_le_bytes().to_vec();
            vec![
                (TEXT, wide(record.provider)),
                (NUMBER, number),
                (MOMENT, TICKS.to_le_bytes().to_vec()),
                (TEXT, wide(record.channel)),
                (XML, xml),
            ]
        };
        let mut probe = vec![0x0f, 1, 1, 0];
        template(&mut probe, base, known.0, &event, &outer(Vec::new()));
        let mut xml = vec![0x0f, 1, 1, 0];
        let second = template(&mut xml, base + probe.len(), known.1, &inner, &[(data, wide(&texts))]);
        xml.push(0);
        let mut bytes = vec![0x0f, 1, 1, 0];
        let first = template(&mut bytes, base, known.0, &event, &outer(xml));
        bytes.push(0);
        known = (Some(first), Some(second));
        body.extend(super::log_writer::framed(record, &bytes));
    }
    chunk(records, &body, last)
}
