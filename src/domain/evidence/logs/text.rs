//! Events in running text: copies out of the event viewer in any language, `wevtutil /f:text`, Format-List of
//! Get-WinEvent and Get-EventLog, or nothing but the line of fields.

use std::borrow::Cow;

use chrono::NaiveDateTime;
use memchr::memchr;

use super::interpret::Writers;
use super::kms_fields::{self, MOST_FIELDS};
use super::raw::{Record, Told};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::text::{Letters, Line, Word, any_in};
use crate::domain::evidence::values::host_and_port;
use crate::domain::evidence::{Grade, dates};

/// A quick look whether a text holds events: a line of fields, or the name of who writes them.
pub(super) fn holds(lines: &[Line<'_>], catalog: &Catalog) -> bool {
    let writers = Writers::of(catalog);
    lines.iter().any(|line| {
        let text = line.text.as_ref();
        let provider = label(text).is_some_and(|(_, value)| writers.is_licensing(value));
        // slmgr.vbs begins a line with the one of these words that it prints too.
        let message = || any_in(&MESSAGES, text, line.letters) && !text.starts_with("AO DN: ");
        provider || kms_fields::begins_in(line) || message()
    })
}

/// What messages hold that no translation changes.
const MESSAGES: [Word; 6] = [
    Word::of("(slui.exe)"),
    Word::of("SkuId ="),
    Word::of("sppuinotify.dll"),
    Word::of("AO DN"),
    Word::of("Licensing Status="),
    Word::of("hrOffline"),
];

/// The records of a text, and the lines, by their index, that are theirs by their labels and their shape.
pub(super) fn records<'a>(lines: &'a [Line<'a>], catalog: &'a Catalog) -> (Vec<Record>, Vec<usize>) {
    let (writers, records, taken) = (Writers::of(catalog), Vec::new(), Vec::new());
    let mut reader = Reader { catalog, writers, records, taken, place: 0, open: Open::default() };
    for (place, line) in lines.iter().enumerate() {
        reader.place = place;
        reader.line(line, lines.get(place + 1..).unwrap_or_default());
    }
    reader.close();
    (reader.records, reader.taken)
}

struct Reader<'a> {
    catalog: &'a Catalog,
    writers: Writers<'a>,
    records: Vec<Record>,
    /// Lines that are a record's.
    taken: Vec<usize>,
    /// The index of the line that is read.
    place: usize,
    open: Open<'a>,
}

/// The record that is being read.
#[derive(Default)]
struct Open<'a> {
    record: Record,
    /// The lines of its message, the borrowed ones not copied until the record is whole.
    body: Vec<Cow<'a, str>>,
    /// Lines that belong to a line of fields already taken.
    skip: usize,
    /// Lines of fields that came so far.
    fields: usize,
    /// Lines of labels that are those of a record and of nothing else.
    labels: Vec<usize>,
}

/// What a label says of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Id,
    Provider,
    Channel,
    Computer,
    /// Absent where day and month could be either way round.
    Time(Option<NaiveDateTime>),
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a Line<'a>, rest: &'a [Line<'a>]) {
        let text = line.text.as_ref();
        if self.open.skip > 0 {
            self.open.skip -= 1;
            return;
        }
        if text.starts_with("Event[") {
            self.close();
            return;
        }
        if self.fields(line, rest) {
            return;
        }
        match self.labelled(text) {
            Some((field, value)) => self.field(field, value, line),
            None if !text.is_empty() => {
                if self.open.body.is_empty() {
                    self.open.record.line = self.open.record.line.max(1).min(line.number).max(line.number);
                }
                let words =
                    label(text).filter(|(name, _)| *name == "Message").map_or(text, |(_, value)| value);
                self.open.body.push(Cow::Borrowed(words));
                self.ends(line);
            }
            None => {}
        }
    }

    /// A line of fields, put together where the console broke it.
    fn fields(&mut self, line: &'a Line<'a>, rest: &'a [Line<'a>]) -> bool {
        if !kms_fields::begins_in(line) {
            return false;
        }
        let Some((_, start)) = kms_fields::code_at(&line.text) else { return false };
        let id = self.open.record.id;
        let mut text = Cow::Borrowed(start);
        let mut last = line;
        let mut taken = 0;
        let mut told = read(&text, id);
        for next in rest.iter().take(MOST_FIELDS) {
            let whole = told.is_some();
            let goes_on = !next.text.is_empty()
                && kms_fields::code_at(&next.text).is_none_or(|(at, _)| at > 0 || !whole);
            if !goes_on || whole && !is_broken(last) {
                break;
            }
            let blank = if is_full(last) && next.indent == 0 { "" } else { " " };
            let longer = text.to_mut();
            longer.push_str(blank);
            longer.push_str(&next.text);
            told = read(&text, id);
            last = next;
            taken += 1;
        }
        let Some((told, agrees)) = told else {
            if !last.ended && id.is_some() {
                self.open.body.push(text);
                self.open.record.cut = true;
                self.open.skip = taken;
                self.ends(last);
                return true;
            }
            return false;
        };
        self.open.skip = taken;
        self.open.fields += 1;
        self.taken.extend(self.place..=self.place + taken);
        let mut record = self.open.record.clone();
        record.line = line.number;
        record.grade = if last.ended { Grade::Seen } else { Grade::Inferred };
        if !agrees || id.is_none() {
            record.id = None;
            record.grade = Grade::Inferred;
        }
        record.strings = vec![text.into_owned()];
        record.told = Some(told);
        self.records.push(record);
        true
    }

    fn labelled<'t>(&self, text: &'t str) -> Option<(Field, &'t str)> {
        let (name, value) = label(text)?;
        let field = match name {
            "Event ID" | "EventID" | "Id" | "Event Id" => Field::Id,
            "Log Name" | "LogName" => Field::Channel,
            "Source" | "ProviderName" => Field::Provider,
            "Computer" | "MachineName" => Field::Computer,
            "Date" | "TimeCreated" | "TimeGenerated" => Field::Time(moment(value)),
            _ => self.by_value(value)?,
        };
        Some((field, value))
    }

    /// In other languages the value tells.
    fn by_value(&self, value: &str) -> Option<Field> {
        if self.writers.is_licensing(value) {
            return Some(Field::Provider);
        }
        if matches!(value, "Application" | "Key Management Service") {
            return Some(Field::Channel);
        }
        let timed = value.starts_with(|first: char| first.is_ascii_digit()) && value.contains(':');
        if timed && let Some(time) = moment(value) {
            return Some(Field::Time(Some(time)));
        }
        let listed = |id: u32| self.catalog.events.iter().any(|row| row.id == id);
        if self.open.record.provider.is_some() && value.parse().is_ok_and(listed) {
            return Some(Field::Id);
        }
        None
    }

    fn field(&mut self, field: Field, value: &str, line: &Line<'_>) {
        let known = {
            let record = &self.open.record;
            match field {
                Field::Id => record.id.is_some(),
                Field::Provider => record.provider.is_some(),
                Field::Channel => record.channel.is_some(),
                Field::Computer => record.computer.is_some(),
                Field::Time(_) => record.time.is_some(),
            }
        };
        if known {
            self.close();
        }
        // Other texts have times, too.
        if !matches!(field, Field::Time(_)) {
            self.open.labels.push(self.place);
        }
        self.ends(line);
        let record = &mut self.open.record;
        if record.line == 0 {
            record.line = line.number;
        }
        // The end of a value that is cut off is missing, and half a number is another number.
        if !line.ended && matches!(field, Field::Id | Field::Time(_)) {
            return;
        }
        match field {
            Field::Id => record.id = value.parse().ok(),
            Field::Provider => record.provider = Some(value.to_owned()),
            Field::Channel => record.channel = Some(value.to_owned()),
            Field::Computer => {
                record.computer = host_and_port(value).map(|(name, _)| name);
            }
            Field::Time(time) => record.time = time,
        }
    }

    fn ends(&mut self, line: &Line<'_>) {
        if !line.ended {
            self.open.record.grade = Grade::Inferred;
        }
    }

    fn close(&mut self) {
        let Open { mut record, body, fields, labels, .. } = core::mem::take(&mut self.open);
        if record.provider.as_ref().is_some_and(|provider| self.writers.is_licensing(provider)) {
            self.taken.extend(labels);
        }
        if fields > 0 {
            return;
        }
        let says =
            record.id.is_some() || body.iter().any(|line| any_in(&MESSAGES, line, Letters::of_line(line)));
        if says && (!body.is_empty() || record.provider.is_some()) {
            let last = if record.cut { body.len().saturating_sub(1) } else { 0 };
            record.strings = body.into_iter().skip(last).map(Cow::into_owned).collect();
            self.records.push(record);
        }
    }
}

/// What a line of fields says, and whether that agrees with the id.
fn read(text: &str, id: Option<u32>) -> Option<(Told, bool)> {
    let agrees = kms_fields::read(text, id).map(|told| (told, true));
    agrees.or_else(|| id.and_then(|_| kms_fields::read(text, None)).map(|told| (told, false)))
}

fn moment(value: &str) -> Option<NaiveDateTime> {
    dates::moment(value, None).and_then(dates::Dated::certain)
}

/// `Event ID:      12288`, `Id           : 12288`.
fn label(text: &str) -> Option<(&str, &str)> {
    let colon = memchr(b':', text.as_bytes())?;
    let name = text.get(..colon)?.trim_ascii();
    let short = name.len() <= 30 || name.chars().count() <= 30;
    (!name.is_empty() && short).then(|| (name, text.get(colon + 1..).unwrap_or_default().trim_ascii()))
}

/// Whether the line may have been broken at the edge of a console.
fn is_broken(line: &Line<'_>) -> bool {
    matches!(line.width, 79 | 80 | 119 | 120)
}

/// Whether the line fills the console to its edge, so that no blank was lost.
fn is_full(line: &Line<'_>) -> bool {
    matches!(line.width, 80 | 120)
}
