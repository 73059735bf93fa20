//! From rows as written to the catalogue: ids unique, references whole, groups nested without a cycle, every row
//! sourced. All problems are collected; a catalogue that came out of here without one cannot be wrong in form.

mod conflicts;
mod editions;
mod groups;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::types::{Catalog, Confidence, Kind, Source};
use super::{Era, raw};
use crate::domain::ids::SourceId;
use crate::domain::knowledge::TextFile;
use crate::domain::knowledge::check::{Check, Kind as Ref};
use crate::domain::knowledge::rows::{Document, Row, Text};
use crate::domain::rulebook::RulebookId;

pub(super) const KINDS: [(&str, Kind); 2] = [("client", Kind::Client), ("server", Kind::Server)];
pub(super) const ERAS: [(&str, Era); 3] =
    [("2009", Era::Year2009), ("windows-7", Era::Windows7), ("current", Era::Current)];
pub(super) const RULEBOOKS: [(&str, RulebookId); 4] = [
    ("articles-2009", RulebookId::Articles2009),
    ("va-2.0", RulebookId::Va20),
    ("windows-7", RulebookId::Windows7),
    ("current", RulebookId::Current),
];
pub(super) const CONFIDENCES: [(&str, Confidence); 9] = [
    ("doc", Confidence::Doc),
    ("script", Confidence::Script),
    ("seen", Confidence::Seen),
    ("symbol", Confidence::Symbol),
    ("derived", Confidence::Derived),
    ("third_party", Confidence::ThirdParty),
    ("articles", Confidence::Articles),
    ("memory", Confidence::Memory),
    ("gap", Confidence::Gap),
];

/// The names of the catalogue's files, in the order in which they are read.
pub(crate) const FILES: [&str; 6] =
    ["about.toml", "sources.toml", "generations.toml", "editions.toml", "groups.toml", "conflicts.toml"];

/// Reads the catalogue out of its files. Files of other names are left alone.
///
/// The result means something only if `check` has collected no problem.
pub(crate) fn read(files: &[TextFile], check: &mut Check) -> Catalog {
    let open = |name: &str, check: &mut Check| {
        files.iter().find(|file| file.file_name() == name).and_then(|file| {
            let document = Document::parse(file, &mut check.problems)?;
            Some(document)
        })
    };
    let date = open("about.toml", check).map(|file| about(file, check)).unwrap_or_default();

    // What others refer to is learnt first; checking follows when every id is known.
    let sources = open("sources.toml", check).map(|mut file| {
        let rows = file.rows::<raw::Source>("source", &mut check.problems);
        only_rows(file, check);
        check.learn(Ref::Source, &rows, |row| &row.id);
        rows
    });
    let generations = open("generations.toml", check).map(|mut file| {
        let rows = file.rows::<raw::Generation>("generation", &mut check.problems);
        let releases = file.rows::<raw::Release>("release", &mut check.problems);
        only_rows(file, check);
        check.learn(Ref::Generation, &rows, |row| &row.id);
        (rows, releases)
    });
    let editions = open("editions.toml", check).map(|mut file| {
        let rows = file.rows::<raw::Edition>("edition", &mut check.problems);
        let shared = file.rows::<raw::SharedKey>("shared_key", &mut check.problems);
        only_rows(file, check);
        check.learn(Ref::Edition, &rows, |row| &row.id);
        (rows, shared)
    });
    let conflicts = open("conflicts.toml", check).map(|mut file| {
        let rows = file.rows::<raw::Conflict>("conflict", &mut check.problems);
        only_rows(file, check);
        check.learn(Ref::Conflict, &rows, |row| &row.id);
        rows
    });
    let groups = open("groups.toml", check).map(|mut file| {
        let rows = file.rows::<raw::Group>("group", &mut check.problems);
        only_rows(file, check);
        rows
    });

    let (generations, releases) = generations.unwrap_or_default();
    let generations: Vec<_> = generations.iter().map(|row| editions::generation(row, check)).collect();
    let releases = releases.iter().map(|row| editions::release(row, check)).collect();
    let (rows, shared) = editions.unwrap_or_default();
    let editions: Vec<_> = rows.iter().map(|row| editions::edition(row, &generations, check)).collect();
    let shared_keys: Vec<_> = shared.iter().map(|row| editions::shared_key(row, check)).collect();
    editions::keys_name_one_edition(&rows, &editions, &shared_keys, check);
    let groups = groups::all(&groups.unwrap_or_default(), &generations, &editions, check);
    Catalog {
        date,
        releases,
        host_updates: Vec::new(),
        avma_hosts: Vec::new(),
        preconditions: Vec::new(),
        conflicts: conflicts::all(&conflicts.unwrap_or_default(), check),
        commands: Vec::new(),
        errors: Vec::new(),
        events: Vec::new(),
        words: Vec::new(),
        sources: sources.iter().flatten().map(|row| source(row, check)).collect::<BTreeMap<_, _>>(),
        generations,
        editions,
        shared_keys,
        groups,
    }
}

fn about(file: Document<'_>, check: &mut Check) -> NaiveDate {
    let head: Row<'_, raw::About> = file.head(&mut check.problems);
    check.number(&head, "format", &head.raw.format, 1..=1);
    check.text(&head, "date", &head.raw.date);
    check.date(&head, "date", &head.raw.date).unwrap_or_default()
}

/// Reports what stands in a file beside the rows that were taken out of it.
fn only_rows(file: Document<'_>, check: &mut Check) {
    let head: Row<'_, raw::Nothing> = file.head(&mut check.problems);
    if head.raw.format.is_some() {
        check.number(&head, "format", &head.raw.format, 1..=1);
    }
}

fn source(row: &Row<'_, raw::Source>, check: &mut Check) -> (SourceId, Source) {
    let raw = &row.raw;
    let id: SourceId = raw.id.as_ref().map(|id| SourceId::new(id.get_ref())).unwrap_or(SourceId::new(""));
    let source = Source {
        id: id.clone(),
        title: check.text(row, "title", &raw.title),
        short: check.text(row, "short", &raw.short),
        url: Check::words(&raw.url),
        repository: Check::words(&raw.repository),
        note: Check::words(&raw.note),
    };
    (id, source)
}

/// How far a row can be trusted; a row that does not say is documented.
pub(super) fn confidence<R>(row: &Row<'_, R>, value: &Text, check: &mut Check) -> Confidence {
    if value.is_none() {
        return Confidence::Doc;
    }
    check.choice(row, "confidence", value, &CONFIDENCES).unwrap_or(Confidence::Gap)
}
