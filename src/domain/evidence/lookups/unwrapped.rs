//! Lines that a console broke at its right edge, put together again. Only a line that holds an unfinished record is
//! touched, so that two whole lines are never made one.

use std::borrow::Cow;

use super::record::{Parsed, parse};
use crate::domain::evidence::text::{Letters, Line};

/// Widths at which consoles break lines; a blank at the break is lost.
const EDGES: [usize; 4] = [79, 80, 119, 120];

/// The lines with their indices, unfinished ones joined with what follows them.
pub(super) fn unwrapped<'l, 'a>(lines: &'l [Line<'a>]) -> impl Iterator<Item = (usize, Cow<'l, Line<'a>>)> {
    let mut rest = lines.iter().enumerate().peekable();
    core::iter::from_fn(move || {
        loop {
            let (index, line) = rest.next()?;
            let next = rest.peek().map(|(_, next)| *next);
            if let Some(joined) = next.and_then(|next| joined(line, next)) {
                rest.next();
                return Some((index, Cow::Owned(joined)));
            }
            // Half a name would be another name.
            if !is_half(line) || next.is_none_or(|next| next.text.is_empty()) {
                return Some((index, Cow::Borrowed(line)));
            }
        }
    })
}

fn joined<'a>(line: &Line<'a>, next: &Line<'a>) -> Option<Line<'a>> {
    if !EDGES.contains(&line.width) || next.text.is_empty() || is_whole(&line.text) {
        return None;
    }
    // The break stands in a word, or where a blank was. If both give a record, nobody knows which.
    let close = format!("{}{}", line.text, next.text);
    let apart = format!("{} {}", line.text, next.text);
    let text = match (is_whole(&close), is_whole(&apart)) {
        (true, false) => close,
        (false, true) => apart,
        (true, true) | (false, false) => return None,
    };
    let letters = Letters::of(&text);
    Some(Line { text: Cow::Owned(text), letters, ended: next.ended, ..line.clone() })
}

/// Whether the line is a record that tools end with a dot, and nothing follows it.
fn is_whole(text: &str) -> bool {
    let last = text.split_whitespace().next_back().and_then(|last| last.strip_suffix('.'));
    last.is_some_and(|last| target(text).as_deref() == Some(last))
}

/// Whether the line is a record that may go on behind the edge of the console.
fn is_half(line: &Line<'_>) -> bool {
    EDGES.contains(&line.width) && !line.text.ends_with('.') && target(&line.text).is_some()
}

fn target(text: &str) -> Option<String> {
    match parse(text, Letters::of(text))? {
        Parsed::Srv(record) => Some(record.target),
        Parsed::Alias { target, .. } => Some(target),
        Parsed::Address { .. }
        | Parsed::NoAddress { .. }
        | Parsed::Question { .. }
        | Parsed::Authority
        | Parsed::Broken => None,
    }
}
