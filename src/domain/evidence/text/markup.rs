//! HTML that came along with a text: breaks, tags and escapes. A mask in angle brackets such as `<host>` is no tag and
//! stays.

use std::borrow::Cow;

/// Tags that end a line.
const BREAKS: [&str; 9] = ["br", "p", "/p", "/div", "/li", "/tr", "/pre", "/h1", "/h2"];

/// Tags that mean nothing for the text.
const SILENT: [&str; 32] = [
    "a",
    "b",
    "blockquote",
    "body",
    "code",
    "div",
    "em",
    "font",
    "head",
    "html",
    "i",
    "kbd",
    "li",
    "ol",
    "pre",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "h1",
    "h2",
];

const ESCAPES: [(&str, &str); 9] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&nbsp;", " "),
    ("&ndash;", "-"),
    ("&mdash;", "-"),
    ("&reg;", "(R)"),
    ("&amp;", "&"),
];

/// Whether a line holds a tag that breaks lines.
pub(super) fn has_break(line: &str) -> bool {
    line.contains('<') && line.split('<').skip(1).any(|part| tag(part).is_some_and(|(name, _)| breaks(name)))
}

/// The lines that one line of HTML holds, without tags.
pub(super) fn untagged(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut parts = line.split('<');
    push(&mut lines, parts.next().unwrap_or_default());
    for part in parts {
        match tag(part) {
            Some((name, rest)) if breaks(name) => {
                lines.push(String::new());
                push(&mut lines, rest);
            }
            Some((name, rest)) if silent(name) => push(&mut lines, rest),
            _ => {
                push(&mut lines, "<");
                push(&mut lines, part);
            }
        }
    }
    // A break at the end of a line is the end of the line.
    if lines.len() > 1 && lines.last().is_some_and(|last| last.trim().is_empty()) {
        lines.pop();
    }
    lines
}

fn push(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

/// The name of the tag that this part of a line, split at `<`, begins with, and what follows the tag.
fn tag(part: &str) -> Option<(&str, &str)> {
    let (inside, rest) = part.split_once('>')?;
    let end = inside.find([' ', '\t']).unwrap_or(inside.len());
    let name = inside.get(..end)?.trim_end_matches('/');
    Some((name, rest))
}

fn breaks(name: &str) -> bool {
    BREAKS.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}

fn silent(name: &str) -> bool {
    let name = name.trim_start_matches('/');
    SILENT.iter().any(|tag| tag.eq_ignore_ascii_case(name)) || breaks(name)
}

/// The text with its escapes undone.
pub(super) fn unescaped(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains('&') {
        return text;
    }
    let mut plain = text.into_owned();
    for (escape, character) in ESCAPES {
        if plain.contains(escape) {
            plain = plain.replace(escape, character);
        }
    }
    Cow::Owned(numeric(&plain))
}

/// `&#8211;` and `&#x2013;` undone.
fn numeric(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split("&#");
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let character = part.split_once(';').and_then(|(number, rest)| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            };
            code.and_then(char::from_u32)
                .filter(|character| !character.is_control())
                .map(|found| (found, rest))
        });
        match character {
            Some((character, rest)) => {
                plain.push(character);
                plain.push_str(rest);
            }
            None => {
                plain.push_str("&#");
                plain.push_str(part);
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_line_breaks_or_nothing() {
        assert_eq!(untagged("<p>a<br />b</p>"), ["", "a", "b"]);
        assert_eq!(untagged("<span class=\"x\">c</span>d"), ["cd"]);
    }

    #[test]
    fn a_mask_in_angle_brackets_is_no_tag() {
        assert_eq!(untagged("name: <host>:1688"), ["name: <host>:1688"]);
        assert_eq!(untagged("<Product activation successful>"), ["<Product activation successful>"]);
        assert!(!has_break("a < b > c"));
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(unescaped("&lt;a&gt; &#8211; &#x41;".into()), "<a> \u{2013} A");
        assert_eq!(unescaped("&#0; &#xZ; &# &".into()), "&#0; &#xZ; &# &");
    }
}
