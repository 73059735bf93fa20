//! A record of a log file as the reader of log files writes it out: its fields are taken where they stand, and a record
//! of somebody else is passed over without a copy of anything.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::raw::Record;
use super::xml::{entity, one_line};
use crate::domain::evidence::dates;

/// What a written record says, borrowed from it.
#[derive(Debug, Default)]
pub(super) struct Rendered<'a> {
    provider: Option<Cow<'a, str>>,
    channel: Option<Cow<'a, str>>,
    computer: Option<Cow<'a, str>>,
    id: Option<u32>,
    time: Option<&'a str>,
    data: Vec<Cow<'a, str>>,
}

/// The elements whose text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Id,
    Channel,
    Computer,
    Data,
    Other,
}

impl<'a> Rendered<'a> {
    /// Reads a record.
    pub(super) fn of(xml: &'a str) -> Self {
        let mut read = Self::default();
        let mut rest = xml;
        let mut element = Element::Other;
        let mut text = Cow::Borrowed("");
        while let Some((before, tag)) = cut(rest, memchr(b'<', rest.as_bytes())) {
            if element != Element::Other {
                add(&mut text, unescaped(before));
            }
            if let Some((inside, after)) = tag.strip_prefix("![CDATA[").and_then(|tag| tag.split_once("]]>"))
            {
                add(&mut text, Cow::Borrowed(inside));
                rest = after;
                continue;
            }
            let Some((inside, after)) = cut(tag, tag_end(tag)) else { break };
            rest = after;
            match inside.as_bytes().first() {
                Some(b'/') => read.end(core::mem::replace(&mut element, Element::Other), &mut text),
                Some(b'?' | b'!') => {}
                Some(_) | None => {
                    text = Cow::Borrowed("");
                    element = read.start(inside);
                    if inside.ends_with('/') {
                        read.end(core::mem::replace(&mut element, Element::Other), &mut text);
                    }
                }
            }
        }
        read
    }

    fn start(&mut self, tag: &'a str) -> Element {
        let end = tag.find([' ', '\t', '\r', '\n', '/']).unwrap_or(tag.len());
        match tag.get(..end).unwrap_or_default() {
            "EventID" => return Element::Id,
            "Channel" => return Element::Channel,
            "Computer" => return Element::Computer,
            "Data" => return Element::Data,
            "Provider" => {
                let named =
                    |name| attribute(tag, name).map(unescaped).filter(|value| !value.trim().is_empty());
                self.provider = named("Name").or_else(|| named("EventSourceName"));
            }
            "TimeCreated" => self.time = attribute(tag, "SystemTime"),
            _ => {}
        }
        Element::Other
    }

    fn end(&mut self, element: Element, text: &mut Cow<'a, str>) {
        let text = core::mem::take(text);
        match element {
            Element::Id => self.id = text.trim().parse().ok(),
            Element::Channel => self.channel = Some(text),
            Element::Computer => self.computer = Some(text).filter(|name| !name.trim().is_empty()),
            Element::Data => self.data.push(text),
            Element::Other => {}
        }
    }

    /// Who wrote it.
    pub(super) fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// The log that it stands in.
    pub(super) fn channel(&self) -> Option<&str> {
        self.channel.as_deref()
    }

    /// The record, whose number is `number`; `None` where it says nothing.
    pub(super) fn into_record(self, number: usize) -> Option<Record> {
        let Self { provider, channel, computer, id, time, data } = self;
        (id.is_some() || !data.is_empty()).then(|| Record {
            id,
            line: number,
            time: time.and_then(|stamp| dates::moment(stamp, None)).and_then(dates::Dated::certain),
            channel: channel.map(whole),
            provider: provider.map(whole),
            computer: computer.map(whole),
            strings: data.into_iter().map(Cow::into_owned).collect(),
            ..Record::default()
        })
    }
}

/// A value on one line.
pub(super) fn whole(text: Cow<'_, str>) -> String {
    if memchr2(b'\r', b'\n', text.as_bytes()).is_none() && text.trim().len() == text.len() {
        return text.into_owned();
    }
    one_line(&text)
}

fn add<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

/// What stands before a byte and behind it.
fn cut(text: &str, at: Option<usize>) -> Option<(&str, &str)> {
    Some((text.get(..at?)?, text.get(at? + 1..)?))
}

/// Where a tag ends: at the first `>` outside of quotes.
fn tag_end(tag: &str) -> Option<usize> {
    let bytes = tag.as_bytes();
    let mut from = 0;
    loop {
        let at = from + memchr2(b'>', b'"', bytes.get(from..)?)?;
        if bytes.get(at) == Some(&b'>') {
            return Some(at);
        }
        from = at + 1 + memchr(b'"', bytes.get(at + 1..)?)? + 1;
    }
}

/// The value of an attribute, as written.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once("=\"")?;
        let (value, more) = after.split_once('"')?;
        if before.rsplit([' ', '\t', '\r', '\n']).next() == Some(name) {
            return Some(value);
        }
        rest = more;
    }
}

/// A text with its escapes undone.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = cut(text, memchr(b'&', text.as_bytes())) else {
        return Cow::Borrowed(text);
    };
    let mut plain = before.to_owned();
    while let Some((name, after)) = rest.split_once(';') {
        plain.extend(entity(name));
        let (text, next) = cut(after, memchr(b'&', after.as_bytes())).unwrap_or((after, ""));
        plain.push_str(text);
        rest = next;
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::super::xml;
    use super::*;

    fn one(xml: &str) -> Option<Record> {
        Rendered::of(xml).into_record(7)
    }

    #[test]
    fn a_record_is_the_same_as_read_by_the_reader_of_xml() {
        for record in [
            "<Event xmlns=\"http://a.test/e\"><System><Provider Name=\"A &amp; B\" EventSourceName=\"C\"></Provider>\
             <EventID Qualifiers=\"1\">12290</EventID><TimeCreated SystemTime=\"2026-03-02T09:10:11.5Z\"></TimeCreated>\
             <Channel>Key Management Service</Channel><Computer>kms.test</Computer></System><EventData>\
             <Data>0x0,25 &lt;x&gt; &#65;</Data><Data Name=\"b > c\"></Data><Data/><Data><![CDATA[<d>]]></Data>\
             </EventData></Event>",
            "<?xml version=\"1.0\"?>\n<Event>\n  <System>\n    <Provider EventSourceName=\"C\"/>\n  <EventID>\n12289\n\
             </EventID><Channel/><Computer> a\nb </Computer></System><UserData><Data>x</Data></UserData>\n</Event>\n",
            "<Event><System><EventID>x</EventID></System></Event>",
        ] {
            let expected = xml::records(record, 0).pop().map(|read| Record { line: 7, ..read });
            assert_eq!(one(record), expected, "{record}");
        }
    }

    #[test]
    fn what_breaks_off_is_read_as_far_as_it_goes() {
        let whole =
            "<Event><System><Provider Name=\"P\"/><EventID>8198</EventID></System><EventData><Data>a</Data>";
        for end in 0..whole.len() {
            let read = Rendered::of(whole.get(..end).unwrap());
            assert!(read.provider().is_none_or(|name| name == "P"));
            assert!(read.into_record(1).is_none_or(|record| record.id == Some(8198)));
        }
    }
}
