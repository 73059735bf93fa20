//! Commands, error codes, events and words: codes well written, no meaning twice for one place, no word confused
//! with one that is not there.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::super::raw;
use super::super::types::{
    CommandRow, Confidence, ErrorRow, EventFlag, EventRow, NamedMeaning, NoteRow, RequestField, Symbols,
    WordRow,
};
use super::{CONFIDENCES, confidence};
use crate::domain::knowledge::check::Check;
use crate::domain::knowledge::rows::Row;
use crate::domain::reading::{nearest, quoted};

pub(super) fn command(row: &Row<'_, raw::Command>, check: &mut Check) -> CommandRow {
    let raw = &row.raw;
    let line = check.text(row, "line", &raw.line);
    let oslicense = check.maybe(row, "oslicense", &raw.oslicense);
    if raw.needs_elevation.is_none() {
        check.problems.extend(row.missing("needs_elevation", "nothing", "true or false"));
    }
    CommandRow {
        id: check.id(row, "id", &raw.id),
        tool: check.text(row, "tool", &raw.tool),
        group: check.text(row, "group", &raw.group),
        syntax: check.maybe(row, "syntax", &raw.syntax).unwrap_or_else(|| line.clone()),
        line,
        what: check.text(row, "what", &raw.what),
        elevation: check.text(row, "elevation", &raw.elevation),
        needs_elevation: Check::flag(&raw.needs_elevation),
        run_on: check.text(row, "run_on", &raw.run_on),
        era: check.text(row, "era", &raw.era),
        changes_state: Check::flag(&raw.changes_state),
        success_text: Check::words(&raw.success_text),
        oslicense_syntax: check
            .maybe(row, "oslicense_syntax", &raw.oslicense_syntax)
            .or_else(|| oslicense.clone())
            .unwrap_or_default(),
        oslicense_confidence: if oslicense.is_some() {
            check
                .choice(row, "oslicense_confidence", &raw.oslicense_confidence, &CONFIDENCES)
                .unwrap_or(Confidence::Gap)
        } else {
            Confidence::Gap
        },
        oslicense_note: Check::words(&raw.oslicense_note),
        oslicense_sources: if oslicense.is_some() {
            check.sources(row, "oslicense_sources", &raw.oslicense_sources)
        } else {
            Vec::new()
        },
        oslicense,
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn errors(rows: &[Row<'_, raw::Error>], check: &mut Check) -> Vec<ErrorRow> {
    check.unique(rows, |row| {
        let place = row.place.as_ref().map(|place| format!(" in {}", place.get_ref())).unwrap_or_default();
        row.code.as_ref().map(|code| (code.span(), format!("{}{place}", code.get_ref())))
    });
    rows.iter().map(|row| error(row, check)).collect()
}

fn error(row: &Row<'_, raw::Error>, check: &mut Check) -> ErrorRow {
    let raw = &row.raw;
    let code = check.text(row, "code", &raw.code);
    if let Some(written) = &raw.code
        && !is_code(&code)
    {
        let found = quoted(&code);
        check.problems.push(row.problem(Some(written.span()), "code", found, CODE));
    }
    ErrorRow {
        code,
        place: Check::words(&raw.place),
        symbol: Check::words(&raw.symbol),
        meaning: check.text(row, "meaning", &raw.meaning),
        applies_to: Check::list(&raw.applies_to),
        causes: Check::list(&raw.causes),
        remedies: Check::list(&raw.remedies),
        shown_in: Check::list(&raw.shown_in),
        note: Check::words(&raw.note),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

const CODE: &str = "0x and eight digits or capitals from A to F, such as 0xC004F038";

/// `0x` and eight upper-case hexadecimal digits.
fn is_code(text: &str) -> bool {
    text.strip_prefix("0x").is_some_and(|digits| {
        digits.len() == 8 && digits.chars().all(|it| it.is_ascii_digit() || ('A'..='F').contains(&it))
    })
}

pub(super) fn symbols(row: &Row<'_, raw::Symbols>, check: &mut Check) -> Symbols {
    for (code, name) in &row.raw.symbols {
        if !is_code(code) {
            let found = quoted(code);
            check.problems.push(row.problem(Some(name.span()), "symbols", found, CODE));
        }
    }
    let names = row.raw.symbols.iter().map(|(code, name)| (code.clone(), name.get_ref().clone()));
    Symbols {
        names: names.collect::<BTreeMap<_, _>>(),
        sources: check.sources(row, "sources", &row.raw.sources),
    }
}

pub(super) fn events(rows: &[Row<'_, raw::Event>], check: &mut Check) -> Vec<EventRow> {
    check.unique(rows, |row| row.id.as_ref().map(|id| (id.span(), id.get_ref().to_string())));
    rows.iter().map(|row| event(row, check)).collect()
}

fn event(row: &Row<'_, raw::Event>, check: &mut Check) -> EventRow {
    let raw = &row.raw;
    let fields = raw.field.iter().map(|field| NamedMeaning {
        name: check.text(row, "field.name", &field.name),
        meaning: Check::words(&field.meaning),
    });
    EventRow {
        fields: fields.collect(),
        id: check.number(row, "id", &raw.id, 1..=65_535),
        channel: check.text(row, "channel", &raw.channel),
        provider: Check::words(&raw.provider),
        side: check.text(row, "side", &raw.side),
        level: Check::words(&raw.level),
        meaning: check.text(row, "meaning", &raw.meaning),
        reading: Check::words(&raw.reading),
        note: Check::words(&raw.note),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn event_flag(row: &Row<'_, raw::EventFlag>, check: &mut Check) -> EventFlag {
    let raw = &row.raw;
    let text = check.text(row, "value", &raw.value);
    let value = text.strip_prefix("0x").and_then(|digits| u32::from_str_radix(digits, 16).ok());
    if let (None, Some(written)) = (value, &raw.value) {
        check.problems.push(row.problem(Some(written.span()), "value", quoted(&text), CODE));
    }
    EventFlag {
        value: value.unwrap_or_default(),
        name: check.text(row, "name", &raw.name),
        meaning: check.text(row, "meaning", &raw.meaning),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn request_field(row: &Row<'_, raw::RequestField>, check: &mut Check) -> RequestField {
    let raw = &row.raw;
    RequestField {
        name: check.text(row, "name", &raw.name),
        meaning: check.text(row, "meaning", &raw.meaning),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn notes(
    rows: &[Row<'_, raw::Note>],
    errors: &[Row<'_, raw::Error>],
    check: &mut Check,
) -> Vec<NoteRow> {
    check.unique(rows, |row| row.id.as_ref().map(|id| (id.span(), id.get_ref().clone())));
    let known: BTreeSet<&str> =
        errors.iter().filter_map(|row| row.raw.code.as_ref()).map(|code| code.get_ref().as_str()).collect();
    for row in rows {
        for code in row.raw.codes.iter().flatten() {
            // Of errors that could not be read none is known, and none is missing.
            if !known.is_empty() && !known.contains(code.get_ref().as_str()) {
                let found = quoted(code.get_ref());
                check.problems.push(row.problem(Some(code.span()), "codes", found, "a code of errors.toml"));
            }
        }
    }
    rows.iter().map(|row| note(row, check)).collect()
}

fn note(row: &Row<'_, raw::Note>, check: &mut Check) -> NoteRow {
    let raw = &row.raw;
    NoteRow {
        id: check.text(row, "id", &raw.id),
        title: check.text(row, "title", &raw.title),
        also: Check::list(&raw.also),
        problem: check.text(row, "problem", &raw.problem),
        causes: Check::list(&raw.causes),
        remedies: Check::list(&raw.remedies),
        command: Check::words(&raw.command),
        codes: Check::list(&raw.codes),
        note: Check::words(&raw.note),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn words(rows: &[Row<'_, raw::Word>], check: &mut Check) -> Vec<WordRow> {
    check.unique(rows, |row| row.word.as_ref().map(|word| (word.span(), word.get_ref().clone())));
    let known: BTreeSet<&str> =
        rows.iter().filter_map(|row| row.raw.word.as_ref()).map(|word| word.get_ref().as_str()).collect();
    for row in rows {
        for other in row.raw.confused_with.iter().flatten() {
            let itself = row.raw.word.as_ref().map(Spanned::get_ref) == Some(other.get_ref());
            if itself || !known.contains(other.get_ref().as_str()) {
                let near = nearest(other.get_ref(), known.iter().copied())
                    .map_or_else(String::new, |near| format!(", for example \"{near}\""));
                let found = quoted(other.get_ref());
                let allowed = format!("another word of this file{near}");
                check.problems.push(row.problem(Some(other.span()), "confused_with", found, allowed));
            }
        }
    }
    rows.iter().map(|row| word(row, check)).collect()
}

fn word(row: &Row<'_, raw::Word>, check: &mut Check) -> WordRow {
    let raw = &row.raw;
    WordRow {
        word: check.text(row, "word", &raw.word),
        also: Check::list(&raw.also),
        meaning: check.text(row, "meaning", &raw.meaning),
        confused_with: Check::list(&raw.confused_with),
        sources: check.sources(row, "sources", &raw.sources),
    }
}
