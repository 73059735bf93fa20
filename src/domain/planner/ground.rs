//! A figure in a sentence, and what it rests on.

use serde::Serialize;

use crate::domain::catalog::{Catalog, Confidence};
use crate::domain::ids::{ConflictId, RuleId, SourceId};
use crate::domain::rulebook::Value;

/// A rule that a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ground {
    pub rule: RuleId,
    pub sources: Vec<SourceId>,
    /// Why it is assumed, when it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// The point where the sources dispute it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictId>,
}

/// A figure in a sentence, with what it rests on; the first is what decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Without a full stop.
    pub text: String,
    pub because: Vec<Ground>,
}

impl<T> From<&Value<T>> for Ground {
    fn from(value: &Value<T>) -> Self {
        Self {
            rule: value.rule.clone(),
            sources: value.sources.clone(),
            assumed: value.assumed.clone(),
            conflict: value.conflict.clone(),
        }
    }
}

impl Ground {
    /// A single fact of the catalogue; `None` where a catalogue of one's own lacks it.
    pub(super) fn fact(catalog: &Catalog, id: &str) -> Option<Self> {
        let fact = catalog.fact(id)?;
        let touched = |point: &&crate::domain::catalog::Conflict| {
            point.contradiction && point.touches.contains(&fact.id)
        };
        let unsure = matches!(fact.confidence, Confidence::Memory | Confidence::Gap);
        Some(Self {
            rule: fact.id.clone(),
            sources: fact.sources.clone(),
            assumed: unsure.then(|| fact.text.clone()),
            conflict: catalog.conflicts.iter().find(touched).map(|point| point.id.clone()),
        })
    }

    /// What the program itself takes for granted.
    pub(super) fn own(rule: &str, why: &str) -> Self {
        Self {
            rule: RuleId::new(rule),
            sources: vec![SourceId::new("own-assumption")],
            assumed: Some(why.to_owned()),
            conflict: None,
        }
    }
}

impl Line {
    /// Whether anything it rests on is assumed.
    pub fn is_assumed(&self) -> bool {
        self.because.iter().any(|ground| ground.assumed.is_some())
    }

    /// All sources of all grounds, in order, each once.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut all: Vec<SourceId> = Vec::new();
        for source in self.because.iter().flat_map(|ground| &ground.sources) {
            if !all.contains(source) {
                all.push(source.clone());
            }
        }
        all
    }
}
