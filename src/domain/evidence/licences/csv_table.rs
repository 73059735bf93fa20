//! Tables of separated values: commas, semicolons (Export-Csv on systems whose list separator that is) or tabs.

use std::borrow::Cow;

use memchr::memchr2;

use super::names::{Known, Names};
use super::object::Object;

/// How far into a text the header may stand.
const HEAD: usize = 4096;

/// What separates the values, where the first line that counts has a column of licensing and one more.
pub(super) fn delimiter(text: &str) -> Option<u8> {
    let header = header(text)?;
    [b',', b';', b'\t'].into_iter().find(|delimiter| {
        let names: Vec<&str> = header.split(char::from(*delimiter)).map(unquoted).collect();
        names.len() > 1
            && names.iter().any(|name| Names::embedded().property(name).is_some_and(|known| !known.common))
    })
}

/// The line of names: the first that is not empty and not the type that Windows PowerShell writes above it.
fn header(text: &str) -> Option<&str> {
    let head = text.get(..HEAD.min(text.len())).or_else(|| text.get(..text.floor_char_boundary(HEAD)))?;
    head.lines().map(unframed).find(|line| !line.is_empty() && !line.starts_with("#TYPE"))
}

fn unframed(line: &str) -> &str {
    line.trim_start_matches(['>', ' ']).trim_end()
}

fn unquoted(name: &str) -> &str {
    name.trim().trim_matches('"')
}

/// Hands over the rows of the table one by one, whose lines are counted on from those before. A row with too many or
/// too few values was broken on its way and is left out.
pub(super) fn each(text: &str, before: usize, take: &mut dyn FnMut(&Object)) {
    let Some(delimiter) = delimiter(text) else { return };
    let quoted =
        text.lines().filter(|line| !line.trim().is_empty()).take(20).all(|line| line.starts_with('>'));
    let plain;
    let text = if quoted {
        plain = text
            .lines()
            .map(|line| line.strip_prefix('>').unwrap_or(line))
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n");
        &plain
    } else {
        text
    };
    let ended = text.ends_with('\n');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut names: Vec<Option<Known>> = Vec::new();
    let mut object = Object::default();
    let mut record = csv::StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        let is_type = record.get(0).is_some_and(|first| first.starts_with("#TYPE"));
        if names.is_empty() {
            if !is_type && record.iter().any(|name| !name.trim().is_empty()) {
                names = record.iter().map(|name| Names::embedded().property(name)).collect();
            }
            continue;
        }
        if record.len() != names.len() || is_type {
            continue;
        }
        let last = reader.is_done() && !ended;
        object.clear();
        for (place, (name, value)) in names.iter().zip(&record).enumerate() {
            let Some(known) = name else { continue };
            // A line break inside a value is one that a narrow screen put there.
            let value = if memchr2(b'\r', b'\n', value.as_bytes()).is_some() {
                Cow::Owned(value.replace(['\r', '\n'], ""))
            } else {
                Cow::Borrowed(value)
            };
            object.add_known(*known, &value, line + before, !(last && place + 1 == names.len()));
        }
        if object.of_licensing {
            take(&object);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::Field;
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let mut keys = Vec::new();
        let key = |object: &Object| object.get(Field::PartialKey).map(|key| key.value.clone());
        each(text, 0, &mut |object| keys.extend(key(object)));
        keys
    }

    #[test]
    fn separators_and_type_lines_are_told() {
        assert_eq!(keys("#TYPE X\n\"Name\",\"PartialProductKey\"\n\"a, b\",\"AB3CD\"\n"), ["AB3CD"]);
        assert_eq!(keys("Name;PartialProductKey\r\na;AB3CD\r\nb;AB4CD"), ["AB3CD", "AB4CD"]);
        assert_eq!(keys("> Name,PartialProductKey\n> a,AB3CD\n"), ["AB3CD"]);
        assert!(keys("Name,Mail\na,b\n").is_empty());
        assert!(keys("").is_empty());
    }

    #[test]
    fn a_row_of_another_length_is_left_out() {
        assert_eq!(keys("Name,PartialProductKey\na,AB3CD,x\nb\nc,AB4CD\n"), ["AB4CD"]);
    }
}
