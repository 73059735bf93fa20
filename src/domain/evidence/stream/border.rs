//! Where a text may be cut so that nothing stands on both sides: before what begins a record, an output or an answer,
//! else at an empty line, else at the end of any line.

use crate::domain::evidence::json_objects;
use crate::domain::evidence::labels::{Label, Labels};
use crate::domain::evidence::lookups;
use crate::domain::evidence::recognise::Pieces;

/// What a text is cut between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Records of XML.
    Records,
    /// Rows of a table, whose head stands above every piece.
    Rows { head: String },
    /// Objects of JSON.
    Objects,
    /// Blocks of lines; where records repeat a label at their head, this is it. `starts` where the text shows how
    /// something begins, so that it is worth waiting for.
    Blocks { opener: Option<String>, starts: bool },
}

impl Cut {
    /// For a form that takes the whole text, told from the beginning of the text; `None` where it cannot be cut.
    pub(super) fn of(pieces: Pieces, text: &str) -> Option<Self> {
        match pieces {
            Pieces::Records => Some(Self::Records),
            Pieces::Rows => Some(Self::Rows { head: head(text).to_owned() }),
            Pieces::Objects => Some(Self::Objects),
            Pieces::None => None,
        }
    }

    /// For running text.
    pub(super) fn of_running(text: &str) -> Self {
        if text.trim_start().starts_with(['{', '[']) && text.contains('"') {
            return Self::Objects;
        }
        let opener = opener(text);
        let starts =
            opener.is_some() || text.lines().take(SHOWING).any(|line| begins(bare(line), None, || false));
        Self::Blocks { opener, starts }
    }
}

/// How many lines show how records begin.
const SHOWING: usize = 400;

/// The label that every record of a text begins with: that of the first line, where it comes again behind an empty
/// line.
fn opener(text: &str) -> Option<String> {
    let mut lines = text.lines().take(SHOWING).map(bare).skip_while(|line| line.is_empty());
    let first = label(lines.next()?)?;
    let mut after_blank = false;
    for line in lines {
        if after_blank && label(line) == Some(first) {
            return Some(first.to_owned());
        }
        after_blank = line.is_empty();
    }
    None
}

fn bare(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t']).trim_end()
}

fn label(line: &str) -> Option<&str> {
    let (label, _) = line.split_once(':')?;
    let label = label.trim_end();
    (!label.is_empty() && label.len() <= 60).then_some(label)
}

/// The head of a table with everything above it.
fn head(text: &str) -> &str {
    let mut end = 0;
    let mut quoted = false;
    for line in text.split_inclusive('\n') {
        end += line.len();
        quoted ^= line.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let above = line.trim().is_empty() || line.starts_with("#TYPE") || line.starts_with("sep=");
        if !quoted && !above {
            break;
        }
    }
    text.get(..end).unwrap_or(text)
}

/// Where to cut a text; `None` where more of it should be waited for, which never happens beyond `longest` bytes.
pub(super) fn border(text: &str, cut: &Cut, longest: usize) -> Option<usize> {
    let found = match cut {
        Cut::Records => text.rfind("</Event>").map(|at| at + "</Event>".len()),
        Cut::Rows { .. } => row_end(text),
        Cut::Objects => json_objects::last_end(text),
        Cut::Blocks { opener, starts } => {
            let patient = *starts && text.len() < longest / 2;
            block(text, opener.as_deref(), *starts)
                .filter(|found| found.begins || !patient)
                .map(|found| found.at)
        }
    };
    let found = found.filter(|at| *at > 0);
    if text.len() < longest {
        return found;
    }
    found.or_else(|| text.rfind('\n').map(|at| at + 1)).or(Some(text.len()))
}

fn row_end(text: &str) -> Option<usize> {
    let mut quoted = false;
    let mut end = None;
    for (at, byte) in text.bytes().enumerate() {
        quoted ^= byte == b'"';
        if byte == b'\n' && !quoted {
            end = Some(at + 1);
        }
    }
    end
}

/// A place to cut at.
#[derive(Clone, Copy, Debug)]
struct Place {
    at: usize,
    /// Whether something begins here; else a line is empty before it.
    begins: bool,
}

/// Before the last line that begins something; else, where none is expected or none is there, behind the last empty line.
fn block(text: &str, opener: Option<&str>, starts: bool) -> Option<Place> {
    let whole = text.rfind('\n').map_or(0, |at| at + 1);
    let mut at = whole;
    let mut blank = None;
    while let Some((start, line)) = line_before(text, at) {
        let plain = bare(line);
        let after_blank = || line_before(text, start).is_some_and(|(_, line)| bare(line).is_empty());
        if start > 0 && begins(plain, opener, after_blank) {
            return Some(Place { at: start, begins: true });
        }
        if plain.is_empty() && blank.is_none() && at < whole {
            blank = Some(Place { at, begins: false });
        }
        if start == 0 || blank.is_some() && !starts {
            break;
        }
        at = start;
    }
    blank
}

/// The line that ends at this place, and where it begins.
fn line_before(text: &str, end: usize) -> Option<(usize, &str)> {
    let line = text.get(..end)?.strip_suffix('\n')?;
    let start = line.rfind('\n').map_or(0, |at| at + 1);
    Some((start, line.get(start..)?))
}

fn begins(line: &str, opener: Option<&str>, after_blank: impl FnOnce() -> bool) -> bool {
    if line.is_empty() {
        return false;
    }
    if line.starts_with("Event[") || lookups::begins_answer(line) {
        return true;
    }
    let Some(label) = label(line) else { return false };
    if opener == Some(label) {
        return after_blank();
    }
    Labels::embedded().label(label).is_some_and(|known| known.what == Label::ServiceVersion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_something_begins() {
        let records = "Log Name: a\nEvent ID: 1\n\nLog Name: b\nEvent ID: 2\n\nLog Name: c\nEvent";
        let cut = Cut::of_running(records);
        assert_eq!(cut, Cut::Blocks { opener: Some("Log Name".to_owned()), starts: true });
        let at = border(records, &cut, 1000).unwrap();
        assert_eq!(records.get(at..), Some("Log Name: c\nEvent"));
        let plain = "a\nb\n\nc\nd\n";
        assert_eq!(border(plain, &Cut::of_running(plain), 1000), Some(5));
        assert_eq!(border("a\nb\n", &Cut::of_running("a\nb\n"), 1000), None);
        assert_eq!(border("a\nb\nc", &Cut::of_running("a\nb\n"), 4), Some(4));
        assert_eq!(border("abcdef", &Cut::of_running("a"), 4), Some(6));
    }

    #[test]
    fn rows_and_objects_are_never_cut_inside() {
        let table = "sep=,\nName,Text\na,\"one\ntwo\"\nb,\"half\n";
        let cut = Cut::of(Pieces::Rows, table).unwrap();
        assert_eq!(cut, Cut::Rows { head: "sep=,\nName,Text\n".to_owned() });
        assert_eq!(border(table, &cut, 1000), table.find("b,\"half"));
        assert_eq!(border("[{\"a\":{\"b\":\"}\"}},\n{\"c\":", &Cut::Objects, 1000), Some(16));
        assert_eq!(border("<Event></Event>\n<Event>", &Cut::Records, 1000), Some(15));
        assert_eq!(Cut::of(Pieces::None, "a"), None);
    }
}
