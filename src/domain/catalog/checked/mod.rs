//! From rows as written to the catalogue: ids unique, references whole, groups nested without a cycle, every row
//! sourced. All problems are collected; a catalogue that came out of here without one cannot be wrong in form.

mod conflicts;
mod editions;
mod groups;
mod methods;
mod reference;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::types::{Catalog, Confidence, Kind, Source, Symbols};
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
pub(crate) const FILES: [&str; 14] = [
    "about.toml",
    "sources.toml",
    "generations.toml",
    "editions.toml",
    "groups.toml",
    "methods.toml",
    "rules.toml",
    "conflicts.toml",
    "commands.toml",
    "errors.toml",
    "symbols.toml",
    "events.toml",
    "words.toml",
    "notes.toml",
];

/// Reads the catalogue out of its files. Files of other names are left alone.
///
/// The result means something only if `check` has collected no problem.
pub(crate) fn read(files: &[TextFile], check: &mut Check) -> Catalog {
    // What others refer to is learnt first; checking follows when every id is known.
    let mut generations = Tables::of(files, "generations.toml", check);
    let generation_rows = generations.rows::<raw::Generation>("generation", check);
    let release_rows = generations.rows::<raw::Release>("release", check);
    generations.learn(Ref::Generation, &generation_rows, |row| &row.id, check);
    let mut editions = Tables::of(files, "editions.toml", check);
    let edition_rows = editions.rows::<raw::Edition>("edition", check);
    let shared_rows = editions.rows::<raw::SharedKey>("shared_key", check);
    editions.learn(Ref::Edition, &edition_rows, |row| &row.id, check);
    let mut sources = Tables::of(files, "sources.toml", check);
    let source_rows = sources.rows::<raw::Source>("source", check);
    sources.learn(Ref::Source, &source_rows, |row| &row.id, check);
    let mut conflicts = Tables::of(files, "conflicts.toml", check);
    let conflict_rows = conflicts.rows::<raw::Conflict>("conflict", check);
    conflicts.learn(Ref::Conflict, &conflict_rows, |row| &row.id, check);
    for file in [generations, editions, sources, conflicts] {
        file.end(check);
    }

    let generations: Vec<_> = generation_rows.iter().map(|row| editions::generation(row, check)).collect();
    let editions: Vec<_> =
        edition_rows.iter().map(|row| editions::edition(row, &generations, check)).collect();
    let shared_keys: Vec<_> = shared_rows.iter().map(|row| editions::shared_key(row, check)).collect();
    editions::keys_name_one_edition(&edition_rows, &editions, &shared_keys, check);
    let mut file = Tables::of(files, "groups.toml", check);
    let group_rows = file.rows::<raw::Group>("group", check);
    file.end(check);
    let mut methods = Tables::of(files, "methods.toml", check);
    let mut rules = Tables::of(files, "rules.toml", check);
    let mut commands = Tables::of(files, "commands.toml", check);
    let mut errors = Tables::of(files, "errors.toml", check);
    let mut events = Tables::of(files, "events.toml", check);
    let mut words = Tables::of(files, "words.toml", check);
    let mut notes = Tables::of(files, "notes.toml", check);
    let error_rows = errors.rows("error", check);
    let catalog = Catalog {
        date: about(files, check),
        groups: groups::all(&group_rows, &generations, edition_rows.iter().zip(&editions), check),
        releases: release_rows.iter().map(|row| editions::release(row, check)).collect(),
        host_updates: methods.each("host_update", methods::host_update, check),
        avma_hosts: methods.each("avma_host", methods::avma_host, check),
        preconditions: methods.each("precondition", methods::precondition, check),
        cases: methods.each_with_id("case", |row: &raw::Case| &row.id, methods::case, check),
        mak_groups: methods.each_with_id(
            "mak_group",
            |row: &raw::MakGroup| &row.id,
            methods::mak_group,
            check,
        ),
        facts: rules.each_with_id("rule", |row: &raw::Fact| &row.id, methods::fact, check),
        conflicts: conflicts::all(&conflict_rows, check),
        commands: commands.each_with_id("command", |row: &raw::Command| &row.id, reference::command, check),
        notes: reference::notes(&notes.rows("note", check), &error_rows, check),
        errors: reference::errors(&error_rows, check),
        symbols: symbols(files, check),
        events: reference::events(&events.rows("event", check), check),
        event_flags: events.each("flag", reference::event_flag, check),
        request_fields: events.each("request_field", reference::request_field, check),
        words: reference::words(&words.rows("word", check), check),
        sources: source_rows.iter().map(|row| source(row, check)).collect(),
        generations,
        editions,
        shared_keys,
    };
    for file in [methods, rules, commands, errors, events, words, notes] {
        file.end(check);
    }
    catalog
}

/// A file of rows. One that is missing or broken has no rows and lets nothing be learnt; that is reported once,
/// and references into it are not held against other files.
struct Tables<'a>(Option<Document<'a>>);

impl<'a> Tables<'a> {
    fn of(files: &'a [TextFile], name: &str, check: &mut Check) -> Self {
        let file = files.iter().find(|file| file.file_name() == name);
        Self(file.and_then(|file| Document::parse(file, &mut check.problems)))
    }

    fn rows<R: DeserializeOwned + Default>(&mut self, table: &str, check: &mut Check) -> Vec<Row<'a, R>> {
        self.0.as_mut().map(|file| file.rows(table, &mut check.problems)).unwrap_or_default()
    }

    fn learn<R>(&self, kind: Ref, rows: &[Row<'_, R>], id: impl Fn(&R) -> &Text, check: &mut Check) {
        if self.0.is_some() {
            check.learn(kind, rows, id);
        }
    }

    /// Every row of a table, checked.
    fn each<R: DeserializeOwned + Default, T>(
        &mut self,
        table: &str,
        checked: impl Fn(&Row<'_, R>, &mut Check) -> T,
        check: &mut Check,
    ) -> Vec<T> {
        let rows = self.rows(table, check);
        rows.iter().map(|row| checked(row, check)).collect()
    }

    /// Every row of a table, checked, no id twice.
    fn each_with_id<R: DeserializeOwned + Default, T>(
        &mut self,
        table: &str,
        id: impl Fn(&R) -> &Text,
        checked: impl Fn(&Row<'_, R>, &mut Check) -> T,
        check: &mut Check,
    ) -> Vec<T> {
        let rows = self.rows(table, check);
        check.unique(&rows, |row| id(row).as_ref().map(|id| (id.span(), id.get_ref().clone())));
        rows.iter().map(|row| checked(row, check)).collect()
    }

    /// Reports what stands in the file beside the rows that were taken out of it.
    fn end(self, check: &mut Check) {
        if let Some(file) = self.0 {
            let _nothing: Row<'_, raw::Nothing> = file.head(&mut check.problems);
        }
    }
}

fn about(files: &[TextFile], check: &mut Check) -> NaiveDate {
    let Some(file) = Tables::of(files, "about.toml", check).0 else { return NaiveDate::default() };
    let head: Row<'_, raw::About> = file.head(&mut check.problems);
    check.format(&head, &head.raw.format);
    check.text(&head, "date", &head.raw.date);
    check.date(&head, "date", &head.raw.date).unwrap_or_default()
}

fn symbols(files: &[TextFile], check: &mut Check) -> Symbols {
    let Some(file) = Tables::of(files, "symbols.toml", check).0 else { return Symbols::default() };
    let head: Row<'_, raw::Symbols> = file.head(&mut check.problems);
    reference::symbols(&head, check)
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
