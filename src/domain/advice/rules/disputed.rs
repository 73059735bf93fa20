//! Where the advice rests on a value that the sources dispute, both values and both sources are shown. Never
//! settles a dispute: the rulebook in force has chosen, and its name stands on every result.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};
use crate::domain::ids::{ConflictId, RuleId};
use crate::domain::rulebook::Rulebook;

pub(super) struct Disputed;

impl Rule for Disputed {
    fn id(&self) -> &'static str {
        "disputed"
    }

    fn says(&self) -> &'static str {
        "Where the articles and Microsoft differ, both values stand beside each other."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let catalog = &facts.knowledge().catalog;
        if case.method.family() == Family::Kms {
            let lived_by = lived_by(facts.rulebook(), case.method).into_iter().flatten();
            for conflict in lived_by.chain(covered_by_dispute(facts)).filter_map(|id| catalog.conflict(id)) {
                words.disputed(self, conflict);
            }
        }
        let spoken: Vec<RuleId> = words
            .because
            .iter()
            .map(|line| &line.rule)
            .chain(words.warnings.iter().map(|warning| &warning.rule))
            .cloned()
            .collect();
        let touched = catalog.conflicts.iter().filter(|conflict| {
            conflict.contradiction
                && conflict.weight != "low"
                && conflict.touches.iter().any(|rule| spoken.contains(rule))
        });
        for conflict in touched {
            words.disputed(self, conflict);
        }
    }
}

/// The dispute over whether a group holds this edition at all, where there is one.
fn covered_by_dispute<'a>(facts: &Facts<'a>) -> Option<&'a ConflictId> {
    let catalog = &facts.knowledge().catalog;
    let edition = facts.windows().edition?;
    catalog
        .groups_of(facts.rulebook().era)
        .flat_map(|group| &group.also)
        .find(|also| also.editions.contains(&edition.id))
        .and_then(|also| also.conflict.as_ref())
}

/// The disputed values that a KMS machine, or its host, lives by.
fn lived_by(rulebook: &Rulebook, method: Method) -> [Option<&ConflictId>; 4] {
    [
        rulebook.retention.conflict.as_ref(),
        rulebook.low_count.conflict.as_ref(),
        rulebook.after_validity.conflict.as_ref(),
        rulebook.cap.conflict.as_ref().filter(|_| method == Method::KmsHost),
    ]
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_warning, warning};

    #[test]
    fn a_kms_machine_hears_of_the_disputed_retention_with_both_values() {
        warning("edition=vista-enterprise", "sources-disagree", "180 days");
        warning("edition=vista-enterprise", "sources-disagree", "30 days");
        warning("edition=windows-11-pro", "sources-disagree", "30 days");
        no_warning("edition=vista-enterprise attachment=remote", "sources-disagree");
    }

    #[test]
    fn a_disputed_place_in_a_group_is_named() {
        warning("edition=server-2008-hpc", "sources-disagree", "group A");
        warning("edition=vista-business-n", "sources-disagree", "N");
    }

    #[test]
    fn what_a_rule_says_brings_its_dispute_along() {
        warning("edition=vista-enterprise site.rogue_worry=true", "sources-disagree", "by DNS");
    }
}
