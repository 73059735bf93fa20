//! What the small files of Learn share: each says what it is by `kind`, and has a format. A file of a later version is
//! refused by its number before anything else is read of it.

use chrono::NaiveDateTime;
use toml_edit::{Document, Item};

use crate::domain::problem::{Problem, line_of};
use crate::domain::reading::{Field, Notebook, Section, Shape, described, quoted};

/// The format that this version writes.
pub(super) const FORMAT: u64 = 1;
/// How an instant is written, to the minute.
pub(super) const INSTANT: &str = "%Y-%m-%d %H:%M";
/// The most characters of a name or title.
pub(super) const NAME: usize = 120;

pub(super) const FORMAT_FIELD: Field =
    Field::required("format", Shape::Format(FORMAT), "The format of the file.");
pub(super) const KIND: Field = Field::required("kind", Shape::Choice(&FileKind::WORDS), "What the file is.");

/// What a file of Learn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What was done on this machine.
    Progress,
    /// What one learner has done, for the teacher.
    Result,
    /// Lessons chosen and ordered by a teacher.
    Course,
}

impl FileKind {
    const ALL: [Self; 3] = [Self::Progress, Self::Result, Self::Course];
    const WORDS: [&'static str; 3] = ["progress", "result", "course"];

    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Progress => "progress",
            Self::Result => "result",
            Self::Course => "course",
        }
    }
}

/// What this text is; `None` for everything that is no file of Learn. Broken TOML is told by its line `kind = …`.
pub fn detect(text: &str) -> Option<FileKind> {
    let kind = match Document::parse(text) {
        Ok(document) => document.get("kind").and_then(Item::as_str).map(str::to_owned),
        Err(_) => text.lines().find_map(|line| {
            let value = line.trim().strip_prefix("kind")?.trim_start().strip_prefix('=')?;
            Some(value.trim().trim_matches('"').to_owned())
        }),
    };
    FileKind::ALL.into_iter().find(|known| Some(known.word()) == kind.as_deref())
}

/// Reads a file of this kind: the caller takes the fields from the top table.
pub(super) fn read<T>(
    text: &str,
    file: &str,
    kind: FileKind,
    fields: &'static [Field],
    take: impl FnOnce(&mut Notebook<'_>, &Section<'_>) -> T,
) -> Result<T, Vec<Problem>> {
    let document = Document::parse(text).map_err(|error| {
        let at = error.span().map_or(text.len(), |span| span.start);
        let line = line_of(text, at);
        let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
        vec![Problem {
            line: Some(line),
            ..Problem::of_file(
                file,
                format!(
                    "{}, broken TOML: {}",
                    quoted(written),
                    error.message().lines().next().unwrap_or_default()
                ),
                "lines such as `key = \"text\"`, `key = 12` and `[[record]]`",
            )
        }]
    })?;
    let mut notes = Notebook::new(file, text);
    let table = document.as_table();
    if let Some(problem) = later_format(&notes, table.get_key_value("format"), file) {
        return Err(vec![problem]);
    }
    let entry = table.get_key_value(KIND.key);
    if entry.and_then(|(_, item)| item.as_str()) != Some(kind.word()) {
        let found = entry.map_or_else(|| "nothing".to_owned(), |(_, item)| described(item));
        let line = entry.and_then(|(key, _)| key.span()).map(|span| notes.line(span.start));
        let problem = Problem::of_file(file, found, format!("\"{}\" here", kind.word()));
        return Err(vec![Problem { line, field: KIND.key.to_owned(), ..problem }]);
    }
    let top = Section::open(&mut notes, table, "", None, fields);
    if !top.has(FORMAT_FIELD.key) {
        top.note(&mut notes, FORMAT_FIELD.key, "nothing", format!("{FORMAT}; it is required"));
    }
    let value = take(&mut notes, &top);
    notes.finish(value)
}

fn later_format(
    notes: &Notebook<'_>,
    entry: Option<(&toml_edit::Key, &Item)>,
    file: &str,
) -> Option<Problem> {
    let (key, item) = entry?;
    let version = env!("CARGO_PKG_VERSION");
    let found = match item.as_integer().map(u64::try_from) {
        Some(Ok(FORMAT)) => return None,
        Some(Ok(number)) if number > FORMAT => {
            format!("{number}, written by a version of the program later than this one ({version})")
        }
        Some(_) => format!("{}, which no version of the program wrote", described(item)),
        None => format!("{}, which is no whole number", described(item)),
    };
    let allowed = format!("{FORMAT}, the format of version {version}");
    let line = key.span().map(|span| notes.line(span.start));
    Some(Problem { line, field: FORMAT_FIELD.key.to_owned(), ..Problem::of_file(file, found, allowed) })
}

/// An instant such as `2026-11-27 16:05`.
pub(super) fn instant(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    field: &Field,
) -> Option<NaiveDateTime> {
    let text = section.text(notes, field)?;
    let read = NaiveDateTime::parse_from_str(text, INSTANT).ok();
    if read.is_none() {
        section.note(notes, field.key, quoted(text), "a day and a time such as \"2026-11-27 16:05\"");
    }
    read
}
