//! A text that lost its line breaks and was then broken at the width of a screen: lines all equally wide, with labels
//! anywhere. They are put together again, and the labels are then found in the one long line.

use std::borrow::Cow;

use crate::domain::evidence::text::{Letters, Line};

/// So many equally wide lines one after the other are no chance.
const LINES: usize = 3;

/// Narrower lines are lists of short values.
const WIDTH: usize = 40;

/// The lines with every wall put together; `None` where there is none.
pub(super) fn joined<'a>(lines: &[Line<'a>]) -> Option<Vec<Line<'a>>> {
    let mut out: Option<Vec<Line<'a>>> = None;
    let mut index = 0;
    while index < lines.len() {
        let end = wall(lines, index);
        if end > index {
            let out = out.get_or_insert_with(|| lines.get(..index).unwrap_or_default().to_vec());
            out.extend(one(lines.get(index..end).unwrap_or_default()));
            index = end;
            continue;
        }
        if let (Some(out), Some(line)) = (&mut out, lines.get(index)) {
            out.push(line.clone());
        }
        index += 1;
    }
    out
}

/// The index behind the wall that begins here; this index where none does.
fn wall(lines: &[Line<'_>], start: usize) -> usize {
    let width =
        |index: usize| lines.get(index).filter(|line| !line.text.is_empty()).map_or(0, |line| line.width);
    let widest = width(start).max(width(start + 1));
    if widest < WIDTH {
        return start;
    }
    let mut end = start;
    let mut full = 0;
    while width(end) == widest || width(end) + 1 == widest {
        full += usize::from(width(end) == widest);
        end += 1;
    }
    if end - start < LINES || full + 1 < LINES {
        return start;
    }
    // The last line of a wall is what was left.
    if width(end) > 0 && width(end) < widest { end + 1 } else { end }
}

/// One line of several.
fn one<'a>(lines: &[Line<'a>]) -> Option<Line<'a>> {
    let first = lines.first()?;
    let mut whole = String::new();
    let mut blank = false;
    for line in lines {
        if !whole.is_empty() && (blank || line.indent == 1) {
            whole.push(' ');
        }
        whole.push_str(&line.text);
        blank = line.width + 1 == first.width.max(lines.get(1)?.width);
    }
    let letters = Letters::of(&whole);
    Some(Line { text: Cow::Owned(whole), letters, ended: lines.last()?.ended, ..first.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::text::lines;

    fn texts(text: &str) -> Option<Vec<String>> {
        Some(joined(&lines(text, 0))?.into_iter().map(|line| line.text.into_owned()).collect())
    }

    #[test]
    fn equally_wide_lines_are_one() {
        let a = "a".repeat(50);
        let text = format!("x\n{a}\n{a}\n{a}\nb\n\nc\n");
        let whole = format!("{a}{a}{a}b");
        assert_eq!(texts(&text), Some(vec!["x".to_owned(), whole, String::new(), "c".to_owned()]));
        assert_eq!(texts(&format!("{a}\n{a}\nb\n")), None);
        assert_eq!(texts("ab\nab\nab\nab\n"), None);
    }

    #[test]
    fn a_blank_lost_at_the_break_comes_back() {
        let (a, b) = ("a".repeat(50), "b".repeat(49));
        assert_eq!(texts(&format!("{a}\n{b}\n{a}\n{a}\n")), Some(vec![format!("{a}{b} {a}{a}")]));
    }
}
