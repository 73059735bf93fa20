//! What was found, as one JSON document.

use serde_json::{Value, json};

use super::Found;
use super::text::key_sources;
use crate::domain::catalog::Catalog;

/// What was found, as JSON.
pub fn json(catalog: &Catalog, found: &Found<'_>) -> Value {
    let errors = found.errors.iter().map(|row| {
        json!({
            "code": row.code, "place": row.place, "symbol": row.symbol, "meaning": row.meaning,
            "applies_to": row.applies_to, "causes": row.causes, "remedies": row.remedies,
            "shown_in": row.shown_in, "note": row.note, "confidence": row.confidence, "sources": row.sources,
        })
    });
    let symbols = found
        .symbols
        .iter()
        .map(|(code, name)| json!({ "code": code, "symbol": name, "sources": catalog.symbols.sources }));
    let events = found.events.iter().map(|row| {
        let fields = row.fields.iter().map(|it| json!({ "name": it.name, "meaning": it.meaning }));
        json!({
            "id": row.id, "channel": row.channel, "side": row.side, "level": row.level,
            "meaning": row.meaning, "reading": row.reading, "fields": fields.collect::<Vec<_>>(),
            "note": row.note, "confidence": row.confidence, "sources": row.sources,
        })
    });
    let words = found.words.iter().map(|row| {
        json!({
            "word": row.word, "also": row.also, "meaning": row.meaning,
            "confused_with": row.confused_with, "sources": row.sources,
        })
    });
    let keys = found.keys.iter().map(|key| {
        let editions = key.editions.iter().map(|it| json!({ "id": it.id, "name": it.name }));
        let kind = if key.avma { "avma-key" } else { "setup-key" };
        json!({ "kind": kind, "editions": editions.collect::<Vec<_>>(), "sources": key_sources(key) })
    });
    let commands = found.commands.iter().map(|row| {
        json!({
            "line": row.line, "what": row.what, "oslicense": row.oslicense, "elevation": row.elevation,
            "where": row.run_on, "note": row.note, "sources": row.sources,
        })
    });
    let facts = found.facts.iter().map(|row| {
        json!({
            "id": row.id, "topic": row.topic, "text": row.text, "value": row.value, "unit": row.unit,
            "other": row.other, "confidence": row.confidence, "sources": row.sources,
        })
    });
    let editions = found.editions.iter().map(|row| {
        json!({
            "id": row.id, "name": row.name, "threshold": row.threshold, "mainstream_end": row.mainstream_end,
            "extended_end": row.extended_end, "esu_end": row.esu_end, "note": row.note,
            "confidence": row.confidence, "sources": row.sources,
        })
    });
    let notes = found.notes.iter().map(|row| {
        json!({
            "id": row.id, "title": row.title, "problem": row.problem, "causes": row.causes,
            "remedies": row.remedies, "command": row.command, "codes": row.codes, "note": row.note,
            "confidence": row.confidence, "sources": row.sources,
        })
    });
    json!({
        "format": 1,
        "query": found.query,
        "errors": errors.chain(symbols).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "words": words.collect::<Vec<_>>(),
        "keys": keys.collect::<Vec<_>>(),
        "commands": commands.collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "editions": editions.collect::<Vec<_>>(),
        "notes": notes.collect::<Vec<_>>(),
        "more": found.more,
    })
}
