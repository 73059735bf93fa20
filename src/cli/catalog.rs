//! `catalog`: what the data holds, its date, and with `--verify` what was held against what.

use serde_json::{Value, json};

use super::layout::{Side, hanging, table};
use crate::domain::catalog::Catalog;
use crate::domain::knowledge::{Knowledge, RulebookFigures, Verification};

/// What reading has made sure of; it refuses data that fails any of it.
const HELD: [&str; 9] = [
    "every id is borne by one row only",
    "every reference names a row that is there",
    "every row names its sources",
    "key groups include each other without a cycle",
    "every edition is covered by a group of its era or says why none is stated",
    "every setup key has five groups of five and names one edition, or the editions that share it",
    "thresholds, durations and days of support can be",
    "every rulebook gives every value, and a grace and a number of rearms for every generation",
    "both sides of every conflict are told, each with its sources or marked as silent",
];

/// What the data holds, as text.
pub fn text(knowledge: &Knowledge, verify: bool) -> String {
    let found = Verification::of(knowledge);
    let mut text = format!("Catalogue of {}\n\n", knowledge.catalog.date);
    let mut rows = vec![vec!["Table".to_owned(), "Rows".to_owned()]];
    rows.extend(found.rows.iter().map(|(table, rows)| vec![(*table).to_owned(), rows.to_string()]));
    text.push_str(&table(&[Side::Left, Side::Right], &rows));
    text.push('\n');
    let mut rows = vec![["Rulebook", "Values", "Assumed", "Disputed", "Name"].map(str::to_owned).to_vec()];
    rows.extend(found.rulebooks.iter().map(|book| {
        vec![
            book.id.id().to_owned(),
            book.values.to_string(),
            book.assumed.len().to_string(),
            book.disputed.len().to_string(),
            knowledge.rulebooks.get(book.id).name.clone(),
        ]
    }));
    text.push_str(&table(&[Side::Left, Side::Right, Side::Right, Side::Right, Side::Left], &rows));
    if verify {
        text.push_str(&verified(&knowledge.catalog, &found));
    }
    text
}

fn verified(catalog: &Catalog, found: &Verification) -> String {
    let mut text = "\nVerified\n".to_owned();
    for held in HELD {
        text.push_str(&hanging("- ", held, 0));
    }
    let references = found.source_references;
    text.push_str(&hanging("- ", &format!("{references} references to sources hold"), 0));
    text.push_str("\nNo key group stated\n");
    for (edition, why) in &found.not_stated {
        text.push_str(&hanging(&format!("- {edition}  "), why, 0));
    }
    for book in &found.rulebooks {
        text.extend(["\nAssumed under ", book.id.id(), "\n"]);
        for (rule, why) in &book.assumed {
            text.push_str(&hanging(&format!("- {rule}  "), why, 0));
        }
        text.extend(["\nDisputed under ", book.id.id(), "\n"]);
        for id in &book.disputed {
            let point = catalog.conflict(id).map_or("", |conflict| conflict.point.as_str());
            text.push_str(&hanging(&format!("- {id}  "), point, 0));
        }
    }
    if !found.unused_sources.is_empty() {
        text.push_str("\nSources that no row names\n");
        for id in &found.unused_sources {
            text.push_str(&hanging("- ", id.as_str(), 0));
        }
    }
    text
}

/// What the data holds, as JSON.
pub fn json(knowledge: &Knowledge, verify: bool) -> Value {
    let found = Verification::of(knowledge);
    let tables = found.rows.iter().map(|(table, rows)| json!({ "table": table, "rows": rows }));
    let mut answer = json!({
        "format": 1,
        "date": knowledge.catalog.date.to_string(),
        "tables": tables.collect::<Vec<_>>(),
        "rulebooks": found.rulebooks.iter().map(|book| rulebook(knowledge, book)).collect::<Vec<_>>(),
    });
    if verify && let Value::Object(object) = &mut answer {
        let not_stated = found.not_stated.iter().map(|(id, why)| json!({ "edition": id, "why": why }));
        object.insert(
            "verified".to_owned(),
            json!({
                "held": HELD,
                "source_references": found.source_references,
                "not_stated": not_stated.collect::<Vec<_>>(),
                "unused_sources": found.unused_sources,
            }),
        );
    }
    answer
}

fn rulebook(knowledge: &Knowledge, figures: &RulebookFigures) -> Value {
    let book = knowledge.rulebooks.get(figures.id);
    let assumed = figures.assumed.iter().map(|(rule, why)| json!({ "rule": rule, "why": why }));
    json!({
        "id": figures.id,
        "name": book.name,
        "era": book.era.id(),
        "values": figures.values,
        "assumed": assumed.collect::<Vec<_>>(),
        "disputed": figures.disputed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_the_data_holds_and_from_when() {
        let knowledge = Knowledge::embedded();
        let text = text(knowledge, false);
        assert!(text.starts_with(&format!("Catalogue of {}\n", knowledge.catalog.date)), "{text}");
        let line =
            |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        assert!(line("editions").ends_with(" 108"), "{text}");
        assert!(line("articles-2009").ends_with("articles 2009"), "{text}");
        assert!(!text.contains("Verified"));
    }

    #[test]
    fn verifying_names_what_is_open() {
        let knowledge = Knowledge::embedded();
        let text = text(knowledge, true);
        for part in ["Verified", "- server-23h2-datacenter", "Assumed under articles-2009", "- retention  "] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let found = json(knowledge, true);
        assert_eq!(found["verified"]["not_stated"].as_array().unwrap().len(), 9);
        assert_eq!(found["rulebooks"].as_array().unwrap().len(), 4);
        assert_eq!(json(knowledge, false)["verified"], Value::Null);
    }
}
