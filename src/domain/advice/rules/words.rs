//! What the rules hand in: reasons and warnings with their sources. Nothing here decides, and nothing is said
//! twice.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::Rule;
use crate::domain::advice::{AnswerId, BecauseLine, Method, Warning};
use crate::domain::catalog::Conflict;
use crate::domain::ids::{RuleId, SourceId};
use crate::domain::rulebook::Value;

/// A decision that is made and now wants its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'f, 'a> {
    pub(crate) facts: &'f Facts<'a>,
    pub(crate) method: Method,
}

/// The reasons and warnings so far.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) because: Vec<BecauseLine>,
    pub(crate) warnings: Vec<Warning>,
}

impl Words {
    /// A reason that the rule itself gives, resting on these answers.
    pub(crate) fn because(
        &mut self,
        rule: &dyn Rule,
        text: impl Into<String>,
        answers: &[AnswerId],
        confidence: Confidence,
    ) {
        self.push_because(BecauseLine {
            rule: RuleId::from(rule.id()),
            text: text.into(),
            sources: sources_of(rule),
            answers: answers.to_vec(),
            confidence,
        });
    }

    /// A reason that the rule gives with other sources than its own.
    pub(crate) fn because_from(
        &mut self,
        rule: &dyn Rule,
        text: impl Into<String>,
        sources: &[&str],
        answers: &[AnswerId],
        confidence: Confidence,
    ) {
        let sources = sources.iter().copied().map(SourceId::from).collect();
        self.because_with(rule, text, sources, answers, confidence);
    }

    /// The same with sources that a row of the catalogue names; the rule's own where it names none.
    pub(crate) fn because_with(
        &mut self,
        rule: &dyn Rule,
        text: impl Into<String>,
        sources: Vec<SourceId>,
        answers: &[AnswerId],
        confidence: Confidence,
    ) {
        self.push_because(BecauseLine {
            rule: RuleId::from(rule.id()),
            text: text.into(),
            sources: if sources.is_empty() { sources_of(rule) } else { sources },
            answers: answers.to_vec(),
            confidence,
        });
    }

    /// A reason whose number stands in the rulebook: its rule and its sources are the rulebook's.
    pub(crate) fn because_value<T>(
        &mut self,
        value: &Value<T>,
        text: impl Into<String>,
        answers: &[AnswerId],
        confidence: Confidence,
    ) {
        self.push_because(BecauseLine {
            rule: value.rule.clone(),
            text: text.into(),
            sources: value.sources.clone(),
            answers: answers.to_vec(),
            confidence,
        });
    }

    fn push_because(&mut self, line: BecauseLine) {
        let line = BecauseLine { text: capital(&line.text), ..line };
        if !self.because.iter().any(|said| said.text == line.text) {
            self.because.push(line);
        }
    }

    /// Something to look out for, with the rule's own sources.
    pub(crate) fn warn(&mut self, rule: &dyn Rule, id: &str, text: impl Into<String>) {
        self.warn_with(rule, id, text, sources_of(rule));
    }

    /// Something to look out for, with sources of its own.
    pub(crate) fn warn_with(
        &mut self,
        rule: &dyn Rule,
        id: &str,
        text: impl Into<String>,
        sources: Vec<SourceId>,
    ) {
        let rule = RuleId::from(rule.id());
        self.push_warning(Warning { id: id.to_owned(), text: text.into(), sources, rule, conflict: None });
    }

    /// A point on which the sources disagree, with both values and both sources.
    pub(crate) fn disputed(&mut self, rule: &dyn Rule, conflict: &Conflict) {
        let mut sources = conflict.articles_sources.clone();
        for source in &conflict.microsoft_sources {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        self.push_warning(Warning {
            id: "sources-disagree".to_owned(),
            text: format!(
                "The sources disagree on {}. Articles of 2009: {} Microsoft: {}",
                lower_first(&conflict.point),
                sentence(&conflict.articles),
                sentence(&conflict.microsoft)
            ),
            sources,
            rule: RuleId::from(rule.id()),
            conflict: Some(conflict.id.clone()),
        });
    }

    fn push_warning(&mut self, warning: Warning) {
        let warning = Warning { text: capital(&warning.text), ..warning };
        if !self.warnings.iter().any(|said| said.text == warning.text) {
            self.warnings.push(warning);
        }
    }
}

/// The sources of a rule as ids.
pub(crate) fn sources_of(rule: &dyn Rule) -> Vec<SourceId> {
    rule.sources().iter().copied().map(SourceId::from).collect()
}

/// With a capital at the start.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With its full stop.
fn sentence(text: &str) -> String {
    format!("{}.", text.trim_end().trim_end_matches('.'))
}

/// Lower case at the start, unless the word is an abbreviation.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_joins_a_sentence_without_losing_its_abbreviation() {
        assert_eq!(lower_first("How long a record is kept"), "how long a record is kept");
        assert_eq!(lower_first("DNS publishing off"), "DNS publishing off");
        assert_eq!(lower_first("A host's key"), "a host's key");
        assert_eq!(lower_first(""), "");
    }
}
