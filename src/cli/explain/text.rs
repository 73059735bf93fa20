//! What was found, as text: one block for each row.

use super::Found;
use crate::app::lifecycle::support_dates;
use crate::cli::layout::{hanging, wrapped};
use crate::domain::catalog::search::PublicKey;
use crate::domain::catalog::{
    Catalog, CommandRow, Confidence, Edition, ErrorRow, EventRow, FactRow, NoteRow, WordRow,
};
use crate::domain::ids::SourceId;
use crate::domain::reading::quoted;

/// What was found, as text.
pub fn text(catalog: &Catalog, found: &Found<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(found.errors.iter().map(|row| error_text(catalog, row)));
    parts.extend(where_seen(&found.errors).map(|question| wrapped(&question, 0)));
    for (code, name) in &found.symbols {
        let sources = sources(catalog, &catalog.symbols.sources);
        let known = "only the name is known: no source explains the code".to_owned();
        parts.push(block(&format!("{code}: {name}"), &[("Trust", known), ("Sources", sources)]));
    }
    parts.extend(found.events.iter().map(|row| event_text(catalog, row)));
    parts.extend(found.words.iter().map(|row| word_text(catalog, row)));
    parts.extend(found.keys.iter().map(|key| key_text(catalog, key)));
    parts.extend(found.commands.iter().map(|row| command_text(catalog, row)));
    parts.extend(found.facts.iter().map(|row| fact_text(catalog, row)));
    parts.extend(found.editions.iter().map(|row| edition_text(catalog, row)));
    parts.extend(found.notes.iter().map(|row| note_text(catalog, row)));
    if found.more > 0 {
        let query = quoted(&found.query);
        parts.push(wrapped(&format!("{} more answer to {query}; say more of what is meant.", found.more), 0));
    }
    parts.join("\n")
}

/// The question that a code with several meanings leaves open.
fn where_seen(rows: &[&ErrorRow]) -> Option<String> {
    let (first, others) = rows.split_first()?;
    let same = !others.is_empty() && others.iter().all(|row| row.code == first.code);
    let places: Vec<&str> =
        rows.iter().map(|row| row.place.as_str()).filter(|place| !place.is_empty()).collect();
    let (last, places) = places.split_last().filter(|_| same)?;
    Some(format!(
        "Where was {} seen: in {} or in {last}? Its meaning depends on the place.",
        first.code,
        places.join(", in ")
    ))
}

/// A block: a heading and its lines, each under a label; lines that say nothing are left out.
fn block(heading: &str, lines: &[(&str, String)]) -> String {
    let mut text = wrapped(heading, 0);
    for (label, said) in lines.iter().filter(|(_, said)| !said.is_empty()) {
        text.push_str(&hanging(&format!("{label:<11}"), said, 2));
    }
    text
}

fn error_text(catalog: &Catalog, row: &ErrorRow) -> String {
    let place = if row.place.is_empty() { String::new() } else { format!(" (in {})", row.place) };
    let heading = format!("{}: {}{place}", row.code, row.meaning);
    let mut lines = vec![
        ("Name", row.symbol.clone()),
        ("Concerns", row.applies_to.join(", ")),
        ("Shown in", row.shown_in.join(", ")),
    ];
    lines.extend(row.causes.iter().map(|cause| ("Cause", cause.clone())));
    lines.extend(row.remedies.iter().map(|remedy| ("Remedy", remedy.clone())));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&heading, &lines)
}

fn event_text(catalog: &Catalog, row: &EventRow) -> String {
    let heading = format!("Event {}: {}", row.id, row.meaning);
    let place = format!("{}, {}", row.channel, row.side);
    let mut lines = vec![("Log", place), ("Level", row.level.clone()), ("Reading", row.reading.clone())];
    lines.extend(row.fields.iter().enumerate().map(|(number, field)| {
        let meaning = if field.meaning.is_empty() { String::new() } else { format!(": {}", field.meaning) };
        ("Field", format!("{} {}{meaning}", number + 1, field.name))
    }));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&heading, &lines)
}

fn word_text(catalog: &Catalog, row: &WordRow) -> String {
    block(
        &row.word,
        &[
            ("Means", row.meaning.clone()),
            ("Also", row.also.join(", ")),
            ("Not", row.confused_with.join(", ")),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn key_text(catalog: &Catalog, found: &PublicKey<'_>) -> String {
    let kind = if found.avma { "AVMA key" } else { "setup key" };
    let offered = found.avma || found.editions.iter().any(|edition| !edition.recognised_only);
    let heading = match (offered, found.key.rsplit('-').next()) {
        (false, Some(tail)) => format!("…-{tail}: public {kind}, never offered"),
        _ => format!("{}: public {kind}", found.key),
    };
    let mut lines: Vec<(&str, String)> = found
        .editions
        .iter()
        .map(|edition| ("Names", format!("{} ({})", edition.name, edition.id)))
        .collect();
    lines.extend(
        found.editions.iter().filter(|edition| edition.recognised_only).map(|it| ("Note", it.note.clone())),
    );
    lines.extend(shared(catalog, found).map(|why| ("Note", why.to_owned())));
    lines.push(("Note", "It names an edition and activates nothing by itself.".to_owned()));
    lines.push(("Sources", sources(catalog, key_sources(found))));
    block(&heading, &lines)
}

/// Why several editions bear one setup key.
fn shared<'a>(catalog: &'a Catalog, found: &PublicKey<'_>) -> Option<&'a str> {
    let bears = |editions: &[crate::domain::ids::EditionId]| {
        found.editions.iter().all(|edition| editions.contains(&edition.id))
    };
    let row = catalog.shared_keys.iter().find(|row| found.editions.len() > 1 && bears(&row.editions))?;
    Some(&row.why)
}

pub(super) fn key_sources<'a>(found: &PublicKey<'a>) -> &'a [SourceId] {
    found.editions.first().map_or(&[], |edition: &&'a Edition| edition.sources.as_slice())
}

fn command_text(catalog: &Catalog, row: &CommandRow) -> String {
    block(
        &format!("{}: {}", row.line, row.what),
        &[
            ("Syntax", if row.syntax == row.line { String::new() } else { row.syntax.clone() }),
            ("OSLicense", row.oslicense.clone().unwrap_or_default()),
            ("Elevated", row.elevation.clone()),
            ("Where", row.run_on.clone()),
            ("Note", row.note.clone()),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn fact_text(catalog: &Catalog, row: &FactRow) -> String {
    block(
        &row.text,
        &[
            ("Holds for", row.era.clone()),
            ("Value", format!("{} {}", row.value, row.unit).trim().to_owned()),
            ("Elsewhere", row.other.clone()),
            ("Note", row.note.clone()),
            ("Trust", trust(row.confidence).to_owned()),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn edition_text(catalog: &Catalog, row: &Edition) -> String {
    let mut lines = vec![("Needs", format!("a count of {}", row.threshold))];
    lines.extend(support_dates(catalog, row).into_iter().map(|line| ("Support", line)));
    lines.push(("Note", row.note.clone()));
    lines.push(("Elsewhere", row.other_values.join("; ")));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&format!("{} ({})", row.name, row.id), &lines)
}

fn note_text(catalog: &Catalog, row: &NoteRow) -> String {
    let mut lines = vec![("Trouble", row.problem.clone())];
    lines.extend(row.causes.iter().map(|cause| ("Cause", cause.clone())));
    lines.extend(row.remedies.iter().map(|remedy| ("Remedy", remedy.clone())));
    lines.push(("Command", row.command.clone()));
    lines.push(("Codes", row.codes.join(", ")));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&row.title, &lines)
}

/// What the reader must know about how far a row can be trusted; nothing where it is documented.
fn trust(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Doc => "",
        Confidence::Script => "read from a script's own text",
        Confidence::Seen => "seen in published output",
        Confidence::Symbol => "only the name is sourced, the rest is derived",
        Confidence::Derived => "derived from sourced facts",
        Confidence::ThirdParty => "third party",
        Confidence::Articles => "only the articles' page says so",
        Confidence::Memory => "from memory, not verified",
        Confidence::Gap => "looked for and not found",
    }
}

fn sources(catalog: &Catalog, ids: &[SourceId]) -> String {
    ids.iter().map(|id| catalog.short_source(id)).collect::<Vec<_>>().join("; ")
}
