//! Lines to entries: labels are found wherever they stand, also several in one line where line breaks were lost, and
//! values that were broken over lines are put together.

use std::borrow::Cow;

use memchr::{memchr_iter, memchr3_iter};

use super::entry::{Entry, Spot, Value};
use super::unwrap::broken_label;
use crate::domain::evidence::labels::{Key, Known, Label, Labels, Statement};
use crate::domain::evidence::text::{Fill, Letters, Line, fill};
use crate::domain::evidence::values::{guid_in, is_mask};

/// Hands every entry of the lines to `take`, in their order.
pub(super) fn scan<'a>(lines: &'a [Line<'a>], labels: &Labels, mut take: impl FnMut(Entry<'a>)) {
    let strangers = Strangers::default();
    let mut scanner = Scanner { lines, labels, take: &mut take, pending: None, strangers };
    let mut index = 0;
    while index < lines.len() {
        index += scanner.line(index);
    }
    // The widest line at the end of all may go on in what is not there.
    if let Some((_, value, last)) = &mut scanner.pending {
        let several = lines.iter().filter(|line| !line.text.is_empty()).count() > 2;
        let at_end = several && *last + 1 == lines.len();
        value.followed = value.followed || at_end && fill(lines, *last) != Fill::Short;
    }
    scanner.flush();
}

struct Scanner<'a, 'b> {
    lines: &'a [Line<'a>],
    labels: &'b Labels,
    take: &'b mut dyn FnMut(Entry<'a>),
    /// A value that may go on, and the index of its last line.
    pending: Option<(Known<Label>, Value<'a>, usize)>,
    strangers: Strangers<'a>,
}

/// Words in front of a colon that were looked up and are no label: in most texts the same come again and again.
struct Strangers<'a>([&'a str; 64]);

impl Default for Strangers<'_> {
    fn default() -> Self {
        Self([""; 64])
    }
}

impl<'a> Strangers<'a> {
    /// Where a word is kept; another one may push it out.
    fn place(word: &str) -> usize {
        let last = word.bytes().next_back().map_or(0, usize::from);
        (word.len() * 7 + last) % 64
    }

    fn know(&self, word: &str) -> bool {
        self.0.get(Self::place(word)) == Some(&word)
    }

    fn meet(&mut self, word: &'a str) {
        if let Some(place) = self.0.get_mut(Self::place(word)) {
            *place = word;
        }
    }
}

impl<'a> Scanner<'a, '_> {
    fn flush(&mut self) {
        if let Some((known, value, _)) = self.pending.take() {
            (self.take)(Entry::Value(known, value));
        }
    }

    fn emit(&mut self, entry: Entry<'a>) {
        self.flush();
        (self.take)(entry);
    }

    /// Takes the line at this index and gives how many lines were used.
    fn line(&mut self, index: usize) -> usize {
        let Some(line) = self.lines.get(index) else { return 1 };
        let text: &'a str = &line.text;
        if text.is_empty() {
            return 1;
        }
        let found = labels_in(text, self.labels, &mut self.strangers);
        if !found.is_empty() {
            self.labelled(Cow::Borrowed(text), &found, line, index);
            return 1;
        }
        if is_rule(text) {
            self.emit(Entry::Rule);
            return 1;
        }
        if let Some(statement) = self.labels.statement(text) {
            if !self.is_status_below_its_label(text, index) {
                self.statement(statement, spot(line));
                return 1;
            }
        } else if let Some((whole, taken)) = broken_label(self.lines, index, self.labels) {
            let ended = self.lines.get(index + taken - 1).is_none_or(|last| last.ended);
            self.put_together(whole, line, index + taken - 1, ended);
            return taken;
        }
        if line.letters.hold(const { Letters::of(" edition") })
            && let Some((name, id)) = reply_in(text)
        {
            return self.reply(name, id, spot(line), index);
        }
        if !self.goes_on(line, index) {
            if let Some((_, value, last)) = &mut self.pending {
                let broken = !has_own_label(text) || fill(self.lines, *last) != Fill::Short;
                value.followed = *last + 1 == index && broken;
            }
            self.emit(Entry::Free(spot(line)));
        }
        1
    }

    /// A status alone on its line, below a label that has none yet, is a value and no statement.
    fn is_status_below_its_label(&self, text: &str, index: usize) -> bool {
        let Some((known, value, at)) = &self.pending else { return false };
        known.what == Label::Status
            && value.is_empty()
            && at + 1 == index
            && self.labels.status(text).is_some()
    }

    fn statement(&mut self, known: Known<Statement>, spot: Spot<'a>) {
        let reply = if known.what == Statement::Activating { activating_in(&spot.text) } else { None };
        match reply {
            Some((name, id)) => self.emit(Entry::Reply { name, id, spot }),
            None if known.what == Statement::Rule => self.emit(Entry::Rule),
            None => self.emit(Entry::Statement(known, spot)),
        }
    }

    /// A line put together from several.
    fn put_together(&mut self, whole: String, line: &Line<'a>, last: usize, ended: bool) {
        let found = labels_in(&whole, self.labels, &mut Strangers::default());
        let joined = Line { text: Cow::Owned(String::new()), ended, ..line.clone() };
        if found.is_empty() {
            if let Some(known) = self.labels.statement(&whole) {
                self.statement(known, Spot { text: Cow::Owned(whole), line: line.number, ended });
            }
        } else {
            self.labelled(Cow::Owned(whole), &found, &joined, last);
        }
    }

    /// `NAME edition:` with what follows the colon, perhaps broken over two lines. Gives how many lines were used.
    fn reply(&mut self, name: String, id: Option<String>, spot: Spot<'a>, index: usize) -> usize {
        let after = spot.text.split_once("edition:").map_or("", |(_, after)| after.trim()).to_owned();
        let (line, ended) = (spot.line, spot.ended);
        self.emit(Entry::Reply { name, id, spot });
        if let Some(known) = self.labels.statement(&after) {
            self.emit(Entry::Statement(known, Spot { text: Cow::Owned(after), line, ended }));
            return 1;
        }
        let Some(next) = self
            .lines
            .get(index + 1)
            .filter(|_| !after.is_empty() && self.labels.is_beginning(&Key::of(&after)))
        else {
            return 1;
        };
        let whole = format!("{after}{}", next.text);
        let Some(known) = self.labels.statement(&whole) else { return 1 };
        self.emit(Entry::Statement(known, Spot { text: Cow::Owned(whole), line, ended: next.ended }));
        2
    }

    /// One entry for every label of a line; what stands before the first one has no label.
    fn labelled(&mut self, text: Cow<'a, str>, found: &[Found], line: &Line<'a>, index: usize) {
        let cut = |from: usize, to: usize| -> Cow<'a, str> {
            match &text {
                Cow::Borrowed(text) => Cow::Borrowed(text.get(from..to).unwrap_or_default().trim()),
                Cow::Owned(text) => Cow::Owned(text.get(from..to).unwrap_or_default().trim().to_owned()),
            }
        };
        let (number, length) = (line.number, text.len());
        let head = cut(0, found.first().map_or(0, |found| found.from));
        self.flush();
        if !head.is_empty() {
            self.within(&head, number, line.ended);
            (self.take)(Entry::Free(Spot { text: head, line: number, ended: line.ended }));
        }
        for (place, label) in found.iter().enumerate() {
            let next = found.get(place + 1).map(|next| next.from);
            let value = Value {
                first: cut(label.to, next.unwrap_or(length)),
                rest: Vec::new(),
                line: number,
                ended: line.ended,
                followed: false,
            };
            self.flush();
            let mut value = value;
            if found.len() > 2 {
                let text = value.first.clone();
                self.within(&text, number, line.ended);
                if let Some(end) = self.labels.first_statement(&text) {
                    value.first = Cow::Owned(text.get(..end).unwrap_or_default().trim().to_owned());
                }
            }
            self.pending = Some((label.known, value, index));
        }
    }

    /// Statements inside a text whose line breaks were lost.
    fn within(&mut self, text: &str, line: usize, ended: bool) {
        for known in self.labels.statements_within(text) {
            let spot = Spot { text: Cow::Borrowed(""), line, ended };
            if known.what != Statement::Heading {
                (self.take)(Entry::Statement(known, spot));
            }
        }
    }

    /// Whether a label begins with this, or is this and has lost its colon.
    fn is_label_begun(&self, key: &Key) -> bool {
        self.labels.is_beginning(key) || self.labels.is_label_key(key)
    }

    /// Whether this line goes on with the value above it; then it is added there.
    fn goes_on(&mut self, line: &'a Line<'a>, index: usize) -> bool {
        let fragment = !line.ended && self.is_label_begun(&Key::of(&line.text));
        let Some((known, value, last)) = &mut self.pending else { return false };
        if *last + 1 != index || has_own_label(&line.text) || fragment {
            if fragment && *last + 1 == index && fill(self.lines, *last) != Fill::Short {
                value.ended = false;
            }
            return false;
        }
        let fill = fill(self.lines, *last);
        let open = known.what.is_prose() && !is_complete(known.what, &value.prose(), self.labels);
        if fill == Fill::Short && !open && !value.is_empty() {
            return false;
        }
        let blank = match fill {
            Fill::Short | Fill::BlankLost => true,
            Fill::Full => line.indent == 1,
        };
        value.rest.push((Cow::Borrowed(&line.text), blank));
        value.ended = line.ended;
        if !line.ended {
            // What may be cut off stands on the last line.
            value.line = line.number;
        }
        *last = index;
        true
    }
}

fn spot<'a>(line: &'a Line<'a>) -> Spot<'a> {
    Spot { text: Cow::Borrowed(&line.text), line: line.number, ended: line.ended }
}

/// A label in a line: where it begins and where its value begins.
#[derive(Clone, Copy, Debug)]
struct Found {
    known: Known<Label>,
    from: usize,
    to: usize,
}

/// Every label of a line, by its colon.
fn labels_in<'t>(text: &'t str, labels: &Labels, strangers: &mut Strangers<'t>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut start = 0;
    for colon in memchr_iter(b':', text.as_bytes()) {
        let Some(before) = text.get(start..colon) else { continue };
        // Padded names belong to lists of PowerShell.
        if before.ends_with("  ") || strangers.know(before) {
            continue;
        }
        let whole = if start == 0 { labels.label(before).map(|known| (0, known)) } else { None };
        let Some((at, known)) = whole.or_else(|| labels.label_at_end(before)) else {
            if start == 0 {
                strangers.meet(before);
            }
            continue;
        };
        let value = text.get(colon + 1..).unwrap_or_default();
        if !is_plausible(known.what, value) {
            continue;
        }
        found.push(Found { known, from: start + at, to: colon + 1 });
        start = colon + 1;
    }
    found
}

/// Common words are labels only where the value is of the kind that the scripts print.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other label has no such rule")]
fn is_plausible(label: Label, value: &str) -> bool {
    if !label.is_short() || value.trim().is_empty() || is_mask(value) {
        return true;
    }
    match label {
        Label::Error => value.contains("0x") || value.to_ascii_lowercase().contains("product"),
        _ => product_start(value).is_some(),
    }
}

/// Where the name of a product begins in a text.
pub(in crate::domain::evidence) fn product_start(text: &str) -> Option<usize> {
    memchr3_iter(b'W', b'M', b'O', text.as_bytes()).find(|at| {
        let rest = text.get(*at..).unwrap_or_default();
        ["Windows", "Microsoft Office", "Office"].iter().any(|word| rest.starts_with(word))
    })
}

/// Whether running text is whole, so that nothing can follow it.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other label has no such rule")]
fn is_complete(label: Label, text: &str, labels: &Labels) -> bool {
    let text = text.trim_end();
    match label {
        Label::Name => text.ends_with("edition"),
        Label::Description => text.ends_with("channel"),
        Label::Status => labels.status(text).is_some(),
        Label::Error => text.ends_with('.'),
        _ => true,
    }
}

/// Whether a line has a label that is not known: then it cannot go on with the line above.
fn has_own_label(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut colons = memchr_iter(b':', bytes).filter(|at| matches!(bytes.get(at + 1), Some(b' ') | None));
    colons.next().is_some_and(|at| at <= 60)
}

/// A line that only divides: dashes, stars, equals signs.
fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| matches!(byte, b'-' | b'*' | b'=' | b'_' | b'#' | b'~'))
}

/// The product that a reply of /xpr or /ato is about: the name up to its `edition`, with a colon or an id in brackets
/// behind it.
fn reply_in(text: &str) -> Option<(String, Option<String>)> {
    let (name, after) = product_in(text)?;
    (after.starts_with(':') || after.trim_start().starts_with('(')).then(|| (name, guid_in(after)))
}

/// The product that a line beginning with a known word for activating is about; the id may stand on the next line.
fn activating_in(text: &str) -> Option<(String, Option<String>)> {
    let (name, after) = product_in(text)?;
    Some((name, guid_in(after)))
}

fn product_in(text: &str) -> Option<(String, &str)> {
    let (name, after) = text.get(product_start(text)?..)?.split_once(" edition")?;
    Some((format!("{name} edition"), after))
}
