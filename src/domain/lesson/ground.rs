//! What a because rests on: a rule of the lesson's rulebook, a fact of the catalogue, or a point where the sources
//! differ. Its sentence and its sources are theirs; nothing is written here.

use std::collections::BTreeSet;

use super::values;
use crate::domain::ids::{ConflictId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// One rule, fact or dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// As files write it: the id of a rule or fact, or `conflict:ID`.
    pub id: String,
    /// Its sentences: one, or of a dispute that of the articles and that of Microsoft.
    pub texts: Vec<String>,
    pub sources: Vec<SourceId>,
    /// Why its value is assumed, where no source of its time gives it.
    pub assumed: Option<String>,
    /// The point where the sources dispute it.
    pub conflict: Option<ConflictId>,
}

/// All that a because can rest on under this rulebook: each id with its sentence, rules before facts before disputes.
pub fn offers(book: RulebookId, knowledge: &Knowledge) -> Vec<(String, String)> {
    let rules = values::all(knowledge.rulebooks.get(book))
        .into_iter()
        .map(|value| (value.rule.to_string(), value.text));
    let facts = knowledge.catalog.facts.iter().map(|fact| (fact.id.to_string(), fact.text.clone()));
    let conflicts = knowledge.catalog.conflicts.iter();
    let disputes =
        conflicts.map(|conflict| (format!("conflict:{}", conflict.id), conflict.microsoft.clone()));
    let mut known = BTreeSet::new();
    rules.chain(facts).chain(disputes).filter(|(id, _)| known.insert(id.clone())).collect()
}

/// What a file names so; `None` where catalogue and rulebook have no such thing.
pub(super) fn ground(id: &str, book: RulebookId, knowledge: &Knowledge) -> Option<Ground> {
    let catalog = &knowledge.catalog;
    if let Some(point) = id.strip_prefix("conflict:") {
        let conflict = catalog.conflict(&ConflictId::new(point))?;
        let silent = conflict.articles_silent || conflict.microsoft_silent;
        let sources = conflict.articles_sources.iter().chain(&conflict.microsoft_sources).cloned().collect();
        let texts = [("Articles", &conflict.articles), ("Microsoft", &conflict.microsoft)];
        return Some(Ground {
            id: id.to_owned(),
            texts: texts
                .iter()
                .filter(|(_, text)| !silent || !text.is_empty())
                .map(|(who, text)| format!("{who}: {text}"))
                .collect(),
            sources,
            assumed: None,
            conflict: Some(conflict.id.clone()),
        });
    }
    let rules = values::rules_of(knowledge.rulebooks.get(book), id);
    if let Some(first) = rules.first() {
        return Some(Ground {
            id: id.to_owned(),
            texts: rules.iter().map(|rule| rule.text.clone()).collect(),
            sources: first.sources.clone(),
            assumed: first.assumed.clone(),
            conflict: first.conflict.clone(),
        });
    }
    let fact = catalog.fact(id)?;
    Some(Ground {
        id: id.to_owned(),
        texts: vec![fact.text.clone()],
        sources: fact.sources.clone(),
        assumed: None,
        conflict: None,
    })
}
