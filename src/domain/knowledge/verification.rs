//! What a reading of the data has verified, in figures, and what the data itself marks as open. Reading refuses wrong
//! data; this counts what was held against what.

use std::collections::BTreeSet;

use super::Knowledge;
use crate::domain::catalog::Catalog;
use crate::domain::ids::{ConflictId, EditionId, RuleId, SourceId};
use crate::domain::rulebook::{Rulebook, RulebookId, Value};

/// The figures and open points of a catalogue that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Rows by table, in the order of reading.
    pub rows: Vec<(&'static str, usize)>,
    /// References from a row to a source, all of them whole.
    pub source_references: usize,
    /// Sources that no row names.
    pub unused_sources: Vec<SourceId>,
    /// Editions that no key group of their era is stated to cover, with the reason.
    pub not_stated: Vec<(EditionId, String)>,
    pub rulebooks: Vec<RulebookFigures>,
}

/// A rulebook in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulebookFigures {
    pub id: RulebookId,
    pub values: usize,
    /// Rules whose value no source of the era gives, with the reason.
    pub assumed: Vec<(RuleId, String)>,
    /// The points on which the sources differ.
    pub disputed: Vec<ConflictId>,
}

impl Verification {
    /// The figures of this knowledge.
    pub fn of(knowledge: &Knowledge) -> Self {
        let catalog = &knowledge.catalog;
        let used = used_sources(knowledge);
        let named: BTreeSet<&SourceId> = used.iter().copied().collect();
        Self {
            rows: rows(catalog),
            source_references: used.len(),
            unused_sources: catalog.sources.keys().filter(|id| !named.contains(id)).cloned().collect(),
            not_stated: catalog
                .editions
                .iter()
                .filter_map(|edition| Some((edition.id.clone(), edition.no_group.clone()?)))
                .collect(),
            rulebooks: RulebookId::ALL.map(|id| figures(knowledge.rulebooks.get(id))).to_vec(),
        }
    }
}

fn rows(catalog: &Catalog) -> Vec<(&'static str, usize)> {
    vec![
        ("sources", catalog.sources.len()),
        ("generations", catalog.generations.len()),
        ("releases", catalog.releases.len()),
        ("editions", catalog.editions.len()),
        ("shared setup keys", catalog.shared_keys.len()),
        ("key groups and host keys", catalog.groups.len()),
        ("host updates", catalog.host_updates.len()),
        ("hosts of virtual machine activation", catalog.avma_hosts.len()),
        ("preconditions", catalog.preconditions.len()),
        ("situations", catalog.cases.len()),
        ("MAK groups", catalog.mak_groups.len()),
        ("facts", catalog.facts.len()),
        ("conflicts", catalog.conflicts.len()),
        ("commands", catalog.commands.len()),
        ("error codes explained", catalog.errors.len()),
        ("error codes by name", catalog.symbols.names.len()),
        ("events", catalog.events.len()),
        ("words", catalog.words.len()),
        ("notes beside activation", catalog.notes.len()),
    ]
}

/// Every reference to a source, in no particular order.
fn used_sources(knowledge: &Knowledge) -> Vec<&SourceId> {
    let catalog = &knowledge.catalog;
    let mut lists: Vec<&Vec<SourceId>> = vec![&catalog.symbols.sources];
    lists.extend(catalog.generations.iter().map(|row| &row.sources));
    lists.extend(catalog.releases.iter().map(|row| &row.sources));
    lists.extend(catalog.editions.iter().map(|row| &row.sources));
    lists.extend(catalog.shared_keys.iter().map(|row| &row.sources));
    lists.extend(catalog.groups.iter().map(|row| &row.sources));
    lists.extend(catalog.groups.iter().flat_map(|row| &row.also).map(|also| &also.sources));
    lists.extend(catalog.host_updates.iter().map(|row| &row.sources));
    lists.extend(catalog.avma_hosts.iter().map(|row| &row.sources));
    lists.extend(catalog.preconditions.iter().map(|row| &row.sources));
    lists.extend(catalog.cases.iter().map(|row| &row.sources));
    lists.extend(catalog.mak_groups.iter().map(|row| &row.sources));
    lists.extend(catalog.facts.iter().flat_map(|row| [&row.sources, &row.other_sources]));
    lists.extend(catalog.conflicts.iter().flat_map(|row| [&row.articles_sources, &row.microsoft_sources]));
    lists.extend(catalog.commands.iter().flat_map(|row| [&row.sources, &row.oslicense_sources]));
    lists.extend(catalog.errors.iter().map(|row| &row.sources));
    lists.extend(catalog.events.iter().map(|row| &row.sources));
    lists.extend(catalog.event_flags.iter().map(|row| &row.sources));
    lists.extend(catalog.request_fields.iter().map(|row| &row.sources));
    lists.extend(catalog.words.iter().map(|row| &row.sources));
    lists.extend(catalog.notes.iter().map(|row| &row.sources));
    let books = RulebookId::ALL.map(|id| knowledge.rulebooks.get(id));
    let stated: Vec<Stated<'_>> = books.into_iter().flat_map(stated).collect();
    lists.extend(stated.iter().map(|stated| stated.sources));
    lists.into_iter().flatten().collect()
}

/// What every value of a rulebook states, whatever its type.
struct Stated<'r> {
    rule: &'r RuleId,
    sources: &'r Vec<SourceId>,
    assumed: Option<&'r String>,
    conflict: Option<&'r ConflictId>,
}

impl<'r, T> From<&'r Value<T>> for Stated<'r> {
    fn from(value: &'r Value<T>) -> Self {
        Self {
            rule: &value.rule,
            sources: &value.sources,
            assumed: value.assumed.as_ref(),
            conflict: value.conflict.as_ref(),
        }
    }
}

fn stated(book: &Rulebook) -> Vec<Stated<'_>> {
    let mut all = vec![
        Stated::from(&book.threshold_client),
        Stated::from(&book.threshold_server),
        Stated::from(&book.cap),
        Stated::from(&book.retry),
        Stated::from(&book.renewal),
        Stated::from(&book.renewal_jitter),
        Stated::from(&book.validity),
        Stated::from(&book.retention),
        Stated::from(&book.low_count),
        Stated::from(&book.after_validity),
        Stated::from(&book.after_initial_grace),
        Stated::from(&book.virtual_counts),
        Stated::from(&book.srv_priority),
        Stated::from(&book.host_activations),
        Stated::from(&book.host_rule),
        Stated::from(&book.clock_skew),
    ];
    all.extend(book.initial_grace.iter().map(|row| Stated::from(&row.minutes)));
    all.extend(book.rearms.iter().map(|row| Stated::from(&row.times)));
    all
}

fn figures(book: &Rulebook) -> RulebookFigures {
    let stated = stated(book);
    let mut assumed: Vec<(RuleId, String)> = Vec::new();
    let mut disputed: Vec<ConflictId> = Vec::new();
    for value in &stated {
        if let Some(why) = value.assumed {
            let line = (value.rule.clone(), why.clone());
            if !assumed.contains(&line) {
                assumed.push(line);
            }
        }
        if let Some(conflict) = value.conflict
            && !disputed.contains(conflict)
        {
            disputed.push(conflict.clone());
        }
    }
    RulebookFigures { id: book.id, values: stated.len(), assumed, disputed }
}
