//! A text to clean lines: quotes, chat stamps, line numbers, tags, escapes and wide punctuation are taken away, and
//! every line keeps its number, its indentation and its first width.

use std::borrow::Cow;

use memchr::{memchr_iter, memchr2_iter};

use super::Line;
use super::letters::Letters;
use super::markup::{unescaped, untagged};
use super::survey::{Survey, numbered, survey};

/// The lines of a text; numbers begin after `before` lines that were read earlier.
pub(in crate::domain::evidence) fn lines(text: &str, before: usize) -> Vec<Line<'_>> {
    let survey = survey(text);
    let mut lines = Vec::with_capacity(text.len() / 40);
    let mut blank = false;
    for (place, (raw, ended)) in pieces(text).enumerate() {
        let number = before + place + 1;
        let raw = raw.trim_end();
        if survey.tagged && raw.contains('<') {
            let parts = untagged(raw);
            let last = parts.len();
            lines.extend(parts.into_iter().enumerate().map(|(part, text)| {
                let Line { text, indent, letters, width, .. } = clean(&text, number, survey);
                let text = Cow::Owned(text.into_owned());
                Line { number, text, indent, letters, width, ended: ended || part + 1 < last }
            }));
            continue;
        }
        let mut line = clean(raw, number, survey);
        line.ended = ended;
        if survey.spaced && line.text.is_empty() && !blank {
            blank = true;
            continue;
        }
        blank = false;
        lines.push(line);
    }
    lines
}

/// Each line, and whether a line break follows it; nothing follows the last break.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut from = 0;
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|end| (end, true));
    let last = (!text.is_empty() && !text.ends_with('\n')).then_some((text.len(), false));
    ends.chain(last).map(move |(end, ended)| {
        let line = text.get(from..end).unwrap_or_default();
        from = end + 1;
        (line, ended)
    })
}

/// A text with a grammar of its own, freed of line numbers and tags where it has them and otherwise unchanged.
pub(in crate::domain::evidence) fn unframed(text: &str) -> Cow<'_, str> {
    let survey = survey(text);
    if !(survey.numbered || survey.tagged) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for line in lines(text, 0) {
        plain.push_str(&line.text);
        plain.push('\n');
    }
    Cow::Owned(plain)
}

/// What must stand in an ASCII line that was changed on its way: Markdown's marks, control characters,
/// and escapes of web pages.
const MARKS: Letters = Letters::of("\\*`&").and_controls();

/// One line without what was put in front of it and into it. Most lines need nothing and are not copied.
fn clean(raw: &str, number: usize, survey: Survey) -> Line<'_> {
    let letters = Letters::of_line(raw);
    let text = raw.trim_start();
    let bare = || !survey.numbered && !text.starts_with(['>', '|', '-', '*', '[']);
    if raw.is_ascii() && !letters.meet(MARKS) && bare() {
        let indent = raw.len() - text.len();
        return Line { number, text: Cow::Borrowed(text), indent, letters, width: raw.len(), ended: true };
    }
    changed(raw, number, survey, letters)
}

/// A line that something may have been done to.
fn changed(raw: &str, number: usize, survey: Survey, letters: Letters) -> Line<'_> {
    let width = if raw.is_ascii() { raw.len() } else { raw.chars().count() };
    let mut text: Cow<'_, str> = Cow::Borrowed(raw);
    if !raw.is_ascii() {
        text = narrow(raw);
    }
    if letters.meet(MARKS) && is_marked(&text, letters) {
        text = Cow::Owned(unmarked(&text));
    }
    text = unescaped(text);
    let (indent, skip) = front(&text, survey);
    let (text, letters) = match text {
        Cow::Borrowed(text) => (Cow::Borrowed(text.get(skip..).unwrap_or_default().trim_end()), letters),
        Cow::Owned(mut text) => {
            let end = skip + text.get(skip..).unwrap_or_default().trim_end().len();
            text.truncate(end);
            text.drain(..skip);
            let letters = Letters::of_line(&text);
            (Cow::Owned(text), letters)
        }
    };
    Line { number, text, indent, letters, width, ended: true }
}

/// Wide and typographic characters as their plain twins; invisible ones go.
fn narrow(text: &str) -> Cow<'_, str> {
    let plain = |character: char| match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0),
        '\u{3000}' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{201B}' => Some('\''),
        '\u{201C}' | '\u{201D}' => Some('"'),
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{2022}' | '\u{B7}' => Some('-'),
        other => Some(other),
    };
    if text.chars().all(|character| plain(character) == Some(character)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(plain).collect())
}

/// What stands for itself among the marks: one of it is enough.
const ALONE: Letters = Letters::of("`").and_controls();

/// Whether there is anything for [`unmarked`] to take away from a text that came with these letters.
fn is_marked(text: &str, letters: Letters) -> bool {
    let bytes = text.as_bytes();
    let mark = |at: usize| match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'*'), next) => next == Some(&b'*'),
        (_, next) => next.is_none_or(|next| next.is_ascii_punctuation() && *next != b'\\'),
    };
    let alone = letters.meet(ALONE) || !text.is_ascii();
    alone && bytes.iter().any(|byte| matches!(byte, b'`' | 0..=8 | 14..=31 | 127))
        || memchr2_iter(b'\\', b'*', bytes).any(mark)
}

/// Markdown's marks and escapes and control characters go; a mask such as `*-*-*` stays a mask.
fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mark = |letter: char| matches!(letter, '\\' | '*' | '`') || letter.is_control();
    while let Some((before, marked)) = rest.find(mark).and_then(|at| rest.split_at_checked(at)) {
        plain.push_str(before);
        let mut characters = marked.chars();
        let first = characters.next();
        rest = characters.as_str();
        let next = characters.next();
        match first {
            Some('\\') if next.is_none_or(|next| !next.is_ascii_punctuation() || next == '\\') => {
                plain.push('\\');
            }
            Some('*') if next == Some('*') => rest = characters.as_str(),
            Some(kept @ ('*' | '\t')) => plain.push(kept),
            Some(_) | None => {}
        }
    }
    plain.push_str(rest);
    let end = plain.trim_end().trim_end_matches('\\').len();
    plain.truncate(end);
    plain
}

/// How far the line is indented, and how many bytes stand before its text.
fn front(text: &str, survey: Survey) -> (usize, usize) {
    let mut rest = text;
    let mut indent = 0;
    loop {
        let bare = rest.trim_start();
        indent += rest.len() - bare.len();
        rest = bare;
        if let Some(quoted) = rest.strip_prefix('>').or_else(|| bar(rest)) {
            rest = quoted.strip_prefix(' ').unwrap_or(quoted);
            indent = 0;
        } else if let Some((_, after)) =
            numbered(rest).filter(|_| survey.numbered && rest.len() == bare.len())
        {
            return finish(text, after, survey);
        } else if let Some(after) = bullet(rest).or_else(|| stamped(rest)) {
            rest = after;
        } else {
            return (indent, text.len() - rest.len());
        }
    }
}

/// What follows a line number: one blank belongs to the number, and quotes may stand behind it.
fn finish(text: &str, after: &str, survey: Survey) -> (usize, usize) {
    let after = after.strip_prefix(' ').unwrap_or(after);
    let skip = text.len() - after.len();
    let (indent, more) = front(after, Survey { numbered: false, ..survey });
    (indent, skip + more)
}

/// The bar that some mail programs and forums quote with, and the edge of a table in Markdown.
fn bar(text: &str) -> Option<&str> {
    text.strip_prefix("| ").or_else(|| text.strip_prefix('\u{2502}'))
}

/// What follows the mark of a list.
fn bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("- ").or_else(|| text.strip_prefix("* "))?;
    rest.starts_with(|first: char| first.is_alphabetic()).then_some(rest)
}

/// What follows a time stamp in brackets: `[12:44, 18/3/2026] Somebody: `, `[9:05 PM] `. The writer's name goes with
/// it where a colon ends it.
fn stamped(text: &str) -> Option<&str> {
    let (stamp, rest) = text.strip_prefix('[')?.split_once(']')?;
    let time = stamp.split_once(':').is_some_and(|(hour, rest)| {
        hour.ends_with(|last: char| last.is_ascii_digit())
            && rest.starts_with(|first: char| first.is_ascii_digit())
    });
    let plain = stamp.len() <= 32
        && stamp.chars().all(|character| character.is_ascii_digit() || " :,./-APMTZapm+".contains(character));
    if !(time && plain) {
        return None;
    }
    let rest = rest.trim_start();
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines(text, 0).into_iter().map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn what_was_put_in_front_goes() {
        for (raw, text) in [
            ("> > Name: a", "Name: a"),
            (">Name: a", "Name: a"),
            ("[12:44, 18/3/2026] Name: a", "Name: a"),
            ("[9:05 PM] Name: a", "Name: a"),
            ("[main] Name: a", "[main] Name: a"),
            ("- Name: a", "Name: a"),
            ("---Processing---", "---Processing---"),
            ("**Name:** a", "Name: a"),
            ("VOLUME\\_KMSCLIENT channel\\", "VOLUME_KMSCLIENT channel"),
            ("名称\u{FF1A}a\u{FF08}b\u{FF09}", "名称:a(b)"),
            ("System \u{2013} Vista", "System - Vista"),
            ("*-*-*-*", "*-*-*-*"),
            ("a\u{200B}b", "ab"),
        ] {
            assert_eq!(texts(raw), [text], "{raw}");
        }
    }

    #[test]
    fn line_numbers_go_where_all_lines_have_them() {
        assert_eq!(texts("1: a\n2:     b\n3: c\n4: 5 d\n"), ["a", "b", "c", "5 d"]);
        assert_eq!(texts("120 minutes\n"), ["120 minutes"]);
    }

    #[test]
    fn a_line_keeps_its_number_its_indentation_and_its_end() {
        let read = lines("> a\n>     b\n\nc", 10);
        let places: Vec<_> = read.iter().map(|line| (line.number, line.indent, line.ended)).collect();
        assert_eq!(places, [(11, 0, true), (12, 4, true), (13, 0, true), (14, 0, false)]);
        assert_eq!(read.first().map(|line| line.width), Some(3));
    }

    #[test]
    fn breaks_of_a_web_page_make_lines_with_the_number_of_theirs() {
        let read = lines("<p>a<br>b</p>\nc", 0);
        let places: Vec<_> = read.iter().map(|line| (line.number, line.text.as_ref())).collect();
        assert_eq!(places, [(1, ""), (1, "a"), (1, "b"), (2, "c")]);
    }

    #[test]
    fn an_empty_line_after_every_line_goes() {
        assert_eq!(texts("a\n\nb\n\nc\n\nd\n"), ["a", "b", "c", "d"]);
    }
}
