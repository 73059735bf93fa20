//! Records of a log file's block, taken from their binary XML where they stand: what counts is copied, the rest passed
//! over. A block that holds anything but the plain forms gives none and is left to the crate that reads all of them.

use core::ops::Range;

use super::found::{Found, Piece, is_plain};

/// Elements and templates stand in each other no deeper than this.
const DEEPEST: usize = 16;
/// So many elements and templates has a record at most.
const MOST_STEPS: usize = 2_000;
/// No template has more places for values.
const MOST_VALUES: usize = 256;

/// The records of a block in their order; `None` where one of them is of another form.
pub(super) fn records(block: &[u8]) -> Option<Vec<Found<'_>>> {
    let block = Block(block);
    let free = usize::try_from(block.u32(48)?).ok()?.min(block.0.len());
    let last = block.u64(32)?;
    let mut records = Vec::new();
    let mut at = 512;
    while at < free {
        let size = usize::try_from(block.u32(at + 4)?).ok()?;
        let number = block.u64(at + 8)?;
        if block.u32(at)? != 0x2a2a || size < 28 || block.u32(at + size - 4)? as usize != size {
            return None;
        }
        let mut found = Found { number: usize::try_from(number).ok()?, ..Found::default() };
        Walk { block, found: &mut found, steps: 0 }.fragment(at + 24..at + size - 4, &[], false, 0)?;
        records.push(found);
        if number == last {
            break;
        }
        at += size;
    }
    Some(records)
}

/// The bytes of a block; places are counted from its beginning.
#[derive(Clone, Copy)]
struct Block<'a>(&'a [u8]);

impl<'a> Block<'a> {
    fn bytes<const LENGTH: usize>(self, at: usize) -> Option<[u8; LENGTH]> {
        self.0.get(at..at.checked_add(LENGTH)?)?.try_into().ok()
    }

    fn byte(self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    fn u16(self, at: usize) -> Option<usize> {
        self.bytes(at).map(|bytes| usize::from(u16::from_le_bytes(bytes)))
    }

    fn u32(self, at: usize) -> Option<u32> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    fn u64(self, at: usize) -> Option<u64> {
        self.bytes(at).map(u64::from_le_bytes)
    }

    /// The name that is referred to here, which may follow the reference, and what follows both.
    fn name(self, at: usize) -> Option<(&'a [u8], usize)> {
        let place = usize::try_from(self.u32(at)?).ok()?;
        let length = self.u16(place.checked_add(6)?)? * 2;
        let name = self.0.get(place + 8..place + 8 + length)?;
        let after = if place == at + 4 { place + 8 + length + 2 } else { at + 4 };
        Some((name, after))
    }

    fn text(self, range: Range<usize>) -> Option<Piece<'a>> {
        self.0.get(range).filter(|wide| wide.len() % 2 == 0 && is_plain(wide)).map(Piece::Text)
    }
}

fn is(name: &[u8], word: &str) -> bool {
    name.len() == word.len() * 2
        && name.chunks_exact(2).zip(word.bytes()).all(|(pair, byte)| pair == [byte, 0])
}

/// The elements that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Provider,
    TimeCreated,
    Id,
    Channel,
    Computer,
    Data,
    Other,
}

impl Element {
    fn of(name: &[u8]) -> Self {
        let known = [
            ("Provider", Self::Provider),
            ("TimeCreated", Self::TimeCreated),
            ("EventID", Self::Id),
            ("Channel", Self::Channel),
            ("Computer", Self::Computer),
            ("Data", Self::Data),
        ];
        known.iter().find(|(word, _)| is(name, word)).map_or(Self::Other, |(_, element)| *element)
    }

    /// Whether its text counts.
    fn has_text(self) -> bool {
        matches!(self, Self::Id | Self::Channel | Self::Computer | Self::Data)
    }
}

/// A value that a template is filled with: its type, and where it stands.
#[derive(Clone, Debug)]
struct Value {
    kind: u8,
    range: Range<usize>,
}

const NOTHING: u8 = 0x00;
const TEXT: u8 = 0x01;
const XML: u8 = 0x21;
const TEXTS: u8 = 0x81;

struct Walk<'a, 'f> {
    block: Block<'a>,
    found: &'f mut Found<'a>,
    steps: usize,
}

impl<'a> Walk<'a, '_> {
    /// One step deeper; `None` where that is too deep or was done too often.
    fn deeper(&mut self, depth: usize) -> Option<usize> {
        self.steps += 1;
        (depth < DEEPEST && self.steps < MOST_STEPS).then_some(depth + 1)
    }

    /// What stands beside each other. `template`: elements say what they depend on.
    fn fragment(
        &mut self,
        range: Range<usize>,
        values: &[Value],
        template: bool,
        depth: usize,
    ) -> Option<()> {
        let mut at = range.start;
        while at < range.end {
            at = match self.block.byte(at)? {
                0x00 => return Some(()),
                0x0f => at + 4,
                0x0c => self.instance(at, depth)?,
                0x01 | 0x41 => self.element(at, values, template, depth)?,
                _ => return None,
            };
        }
        Some(())
    }

    /// A template with its values; gives what follows them.
    fn instance(&mut self, at: usize, depth: usize) -> Option<usize> {
        let block = self.block;
        let depth = self.deeper(depth)?;
        let template = usize::try_from(block.u32(at + 6)?).ok()?;
        let size = usize::try_from(block.u32(template.checked_add(20)?)?).ok()?;
        let body = template + 24..template.checked_add(24 + size)?;
        let mut place = if template == at + 10 { body.end } else { at + 10 };
        let count = usize::try_from(block.u32(place)?).ok()?;
        if count > MOST_VALUES {
            return None;
        }
        let kinds = place + 4;
        place = kinds + count * 4;
        let mut values = Vec::with_capacity(count);
        for number in 0..count {
            let (size, kind) = (block.u16(kinds + number * 4)?, block.byte(kinds + number * 4 + 2)?);
            values.push(Value { kind, range: place..place + size });
            place += size;
        }
        self.fragment(body, &values, true, depth)?;
        Some(place)
    }

    /// An element with all that is in it; gives what follows it.
    fn element(&mut self, from: usize, values: &[Value], template: bool, depth: usize) -> Option<usize> {
        let block = self.block;
        let depth = self.deeper(depth)?;
        let mut at = from + 1;
        if template {
            let depends = block.u16(at)?;
            // An element whose value is not there may be left out.
            if depends != 0xffff && values.get(depends).is_none_or(|value| value.range.is_empty()) {
                return None;
            }
            at += 2;
        }
        let (name, after) = block.name(at + 4)?;
        let element = Element::of(name);
        at = after;
        if block.byte(from)? == 0x41 {
            at += 4;
            while let 0x06 | 0x46 = block.byte(at)? {
                let (name, after) = block.name(at + 1)?;
                at = self.attribute(element, name, after, values)?;
            }
        }
        match block.byte(at)? {
            0x02 => self.content(element, at + 1, values, template, depth),
            0x03 => {
                self.ends(element, None);
                Some(at + 1)
            }
            _ => None,
        }
    }

    fn attribute(&mut self, element: Element, name: &[u8], at: usize, values: &[Value]) -> Option<usize> {
        let slot = match element {
            Element::Provider if is(name, "Name") => &mut self.found.name,
            Element::Provider if is(name, "EventSourceName") => &mut self.found.source,
            Element::TimeCreated if is(name, "SystemTime") => &mut self.found.time,
            Element::Provider
            | Element::TimeCreated
            | Element::Id
            | Element::Channel
            | Element::Computer
            | Element::Data
            | Element::Other => return after(self.block, at),
        };
        *slot = piece(self.block, at, values)?;
        after(self.block, at)
    }

    fn content(
        &mut self,
        element: Element,
        from: usize,
        values: &[Value],
        template: bool,
        depth: usize,
    ) -> Option<usize> {
        let block = self.block;
        let mut at = from;
        let mut text = None;
        loop {
            match block.byte(at)? {
                0x04 => {
                    self.ends(element, text);
                    return Some(at + 1);
                }
                // What is put together of several pieces, or of elements, is no plain text.
                _ if text.is_some() => return None,
                0x01 | 0x41 if !element.has_text() => at = self.element(at, values, template, depth)?,
                0x0c if !element.has_text() => at = self.instance(at, depth)?,
                0x05 | 0x0d | 0x0e => {
                    let value = value_at(block, at, values);
                    match value.map_or(TEXT, |value| value.kind) {
                        XML if !element.has_text() => {
                            let depth = self.deeper(depth)?;
                            self.fragment(value?.range.clone(), &[], false, depth)?;
                        }
                        TEXTS if element == Element::Data => return self.texts(value?.range.clone(), at),
                        _ if element.has_text() => text = piece(block, at, values)?,
                        _ => {}
                    }
                    at = after(block, at)?;
                }
                _ => return None,
            }
        }
    }

    /// A list of texts stands for an element each.
    fn texts(&mut self, range: Range<usize>, at: usize) -> Option<usize> {
        let block = self.block;
        let after = after(block, at)?;
        let mut from = range.start;
        for end in range.clone().step_by(2) {
            if block.u16(end)? == 0 {
                let text = block.text(from..end)?;
                self.ends(Element::Data, Some(text));
                from = end + 2;
            }
        }
        (from == range.end && from > range.start && block.byte(after)? == 0x04).then_some(after + 1)
    }

    fn ends(&mut self, element: Element, text: Option<Piece<'a>>) {
        let found = &mut *self.found;
        match element {
            Element::Id => found.id = text,
            Element::Channel => found.channel = text.or(Some(Piece::Text(&[]))),
            Element::Computer => found.computer = text,
            Element::Data => found.data.push(text),
            Element::Provider | Element::TimeCreated | Element::Other => {}
        }
    }
}

/// The value that a template takes here.
fn value_at<'v>(block: Block<'_>, at: usize, values: &'v [Value]) -> Option<&'v Value> {
    matches!(block.byte(at)?, 0x0d | 0x0e).then(|| values.get(block.u16(at + 1)?)).flatten()
}

/// What follows the value here.
fn after(block: Block<'_>, at: usize) -> Option<usize> {
    match (block.byte(at)?, block.byte(at + 1)?) {
        (0x05, TEXT) => Some(at + 4 + block.u16(at + 2)? * 2),
        (0x0d | 0x0e, _) => Some(at + 4),
        _ => None,
    }
}

/// The value that stands here or that a template takes here; `Some(None)` for one that is not there.
#[expect(clippy::option_option, reason = "no value is another thing than one of another form")]
fn piece<'a>(block: Block<'a>, at: usize, values: &[Value]) -> Option<Option<Piece<'a>>> {
    if block.byte(at)? == 0x05 {
        return block.text(at + 4..after(block, at)?).map(Some);
    }
    let Value { kind, range } = value_at(block, at, values)?.clone();
    if kind == NOTHING || range.is_empty() {
        return Some(None);
    }
    let start = range.start;
    let piece = match (kind, range.len()) {
        (TEXT, _) => block.text(range)?,
        (0x04, 1) => Piece::Number(u64::from(block.byte(start)?)),
        (0x06, 2) => Piece::Number(block.u16(start)? as u64),
        (0x08, 4) => Piece::Number(u64::from(block.u32(start)?)),
        (0x0a, 8) => Piece::Number(block.u64(start)?),
        (0x11, 8) => Piece::Time(block.u64(start)?),
        _ => return None,
    };
    Some(Some(piece))
}
