//! Lists: `Name : Value` as Format-List writes them, `Name=Value` as wmic does.

use core::ops::Range;

use memchr::memchr2;

use super::names::{Known, Names};
use super::object::Object;
use crate::domain::evidence::labels::Labels;
use crate::domain::evidence::text::{Fill, Line, fill};

/// The objects of all lists in a text, with the indices of their lines.
pub(super) fn objects(lines: &[Line<'_>]) -> Vec<(Object, Range<usize>)> {
    let mut reader = Reader { objects: Vec::new(), object: Object::default(), first: 0, open: None };
    if !lines.iter().any(|line| is_of_licensing(&line.text)) {
        return reader.objects;
    }
    for (index, line) in lines.iter().enumerate() {
        reader.line(lines, index, line);
    }
    reader.end(lines.len());
    reader.objects
}

struct Reader {
    objects: Vec<(Object, Range<usize>)>,
    object: Object,
    /// The index of the object's first line.
    first: usize,
    /// The property whose value may go on, and the index of its last line.
    open: Option<Open>,
}

struct Open {
    /// Which property it is; of one that is not known nothing is kept.
    known: Option<Known>,
    value: String,
    line: usize,
    last: usize,
    ended: bool,
}

impl Reader {
    fn line(&mut self, lines: &[Line<'_>], index: usize, line: &Line<'_>) {
        if line.text.is_empty() {
            self.end(index);
            self.first = index + 1;
            return;
        }
        if let Some((name, value)) = property(&line.text) {
            self.close();
            let known = Names::embedded().property(name);
            if known.is_some_and(|known| {
                self.object.has(known.field) && known.field != super::names::Field::Other
            }) {
                self.end(index);
            }
            let value = if known.is_some() { value.to_owned() } else { String::new() };
            self.open = Some(Open { known, value, line: line.number, last: index, ended: line.ended });
        } else if let Some(open) = &mut self.open
            && open.last + 1 == index
            && goes_on(lines, index, line)
        {
            // A blank at the break is gone only where the line is one short.
            if fill(lines, index - 1) == Fill::BlankLost {
                open.value.push(' ');
            }
            open.value.push_str(&line.text);
            open.last = index;
            open.ended = line.ended;
        } else {
            self.end(index);
            self.first = index + 1;
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take()
            && let Some(known) = open.known
        {
            self.object.add_known(known, &open.value, open.line, open.ended);
        }
    }

    fn end(&mut self, index: usize) {
        self.close();
        let object = core::mem::take(&mut self.object);
        if object.of_licensing {
            self.objects.push((object, self.first..index));
        }
        self.first = index;
    }
}

/// A value goes on below where it was indented under itself, or where a console broke the line.
fn goes_on(lines: &[Line<'_>], index: usize, line: &Line<'_>) -> bool {
    line.indent >= 8 || fill(lines, index - 1) != Fill::Short && !line.text.contains(" : ")
}

/// A quick look whether a line has a property that only objects of licensing have.
fn is_of_licensing(text: &str) -> bool {
    let known = name(text).and_then(|(name, _)| Names::embedded().property(name));
    known.is_some_and(|known| !known.common)
}

/// The word in front of the first `:` or `=` of a line, and where that stands.
fn name(text: &str) -> Option<(&str, usize)> {
    let at = memchr2(b':', b'=', text.as_bytes())?;
    Some((text.get(..at)?.trim_end(), at))
}

/// Name and value of a line; the name is one word.
fn property(text: &str) -> Option<(&str, &str)> {
    let (name, at) = name(text)?;
    let word = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.bytes().all(|byte| byte.is_ascii_digit());
    if !word {
        return None;
    }
    // `Name: ` close to its colon is how slmgr.vbs writes; those lines are read there.
    let script = text.get(..at).is_some_and(|before| !before.ends_with(' '))
        && text.get(at..=at) == Some(":")
        && Labels::embedded().label(name).is_some();
    if script { None } else { Some((name, text.get(at + 1..)?.trim())) }
}

#[cfg(test)]
mod tests {
    use super::super::names::Field;
    use super::*;
    use crate::domain::evidence::text::lines;

    fn values(text: &str) -> Vec<Vec<(Field, String)>> {
        let objects = objects(&lines(text, 0));
        let of = |(object, _): (Object, Range<usize>)| {
            let properties = object.properties.into_iter();
            properties.map(|property| (property.field, property.value)).collect()
        };
        objects.into_iter().map(of).collect()
    }

    #[test]
    fn objects_end_at_an_empty_line_or_at_a_property_again() {
        let one = (Field::Status, "1".to_owned());
        let two = (Field::Status, "5".to_owned());
        assert_eq!(values("LicenseStatus : 1\n\nLicenseStatus : 5\n"), [[one.clone()], [two.clone()]]);
        assert_eq!(values("LicenseStatus=1\nLicenseStatus=5\n"), [[one], [two]]);
        assert!(values("Name : a\nDescription : b\n").is_empty());
    }

    #[test]
    fn a_value_goes_on_where_the_console_broke_it() {
        let text = "ProductKeyID         : 03612-03305-061-000000-02\n                       -1033-17763.0000-0712019\n";
        assert_eq!(
            values(text),
            [[(Field::ExtendedPid, "03612-03305-061-000000-02-1033-17763.0000-0712019".to_owned())]]
        );
    }
}
