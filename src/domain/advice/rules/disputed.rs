//! Where the advice rests on a value that the sources dispute, both values and both sources are shown. Never
//! settles a dispute: the rulebook in force has chosen, and its name stands on every result.

use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};
use crate::domain::ids::ConflictId;
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
        let rulebook = facts.rulebook();
        if case.method.family() == Family::Kms {
            for id in lived_by(rulebook, case.method).into_iter().flatten() {
                if let Some(conflict) = catalog.conflict(id) {
                    words.disputed(conflict);
                }
            }
        }
        let spoken: Vec<_> = words.because.iter().map(|line| line.rule.clone()).collect();
        for conflict in &catalog.conflicts {
            let by_articles = conflict.articles_followed_by.contains(&rulebook.id);
            let by_microsoft = conflict.microsoft_followed_by.contains(&rulebook.id);
            let touched = conflict.touches.iter().any(|rule| spoken.contains(rule));
            if conflict.contradiction && touched && (by_articles || by_microsoft) {
                words.disputed(conflict);
            }
        }
    }
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
}
