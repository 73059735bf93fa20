//! A lost host is simply replaced: what it activated runs on meanwhile.

use crate::domain::advice::facts::Confidence;
use crate::domain::advice::rules::network_contact::longest_absence_days;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};

pub(super) struct LostHostReplaced;

impl Rule for LostHostReplaced {
    fn id(&self) -> &'static str {
        "new-kms-after-failure"
    }

    fn says(&self) -> &'static str {
        "A host that is lost is simply replaced by a new one; it needs no backup and hardly any redundancy."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-activation-known-issues", "kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method.family() != Family::Kms {
            return;
        }
        let slack = longest_absence_days(case.facts.rulebook());
        let text = if case.method == Method::KmsHost {
            format!(
                "It needs no backup and no twin: if it is lost, set up a new one within {slack} days and nobody \
                 notices."
            )
        } else {
            format!(
                "If the host is lost, it stays activated until a new one stands: there are {slack} days for that."
            )
        };
        words.because(self, text, &[], Confidence::Derived);
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, no_because};

    #[test]
    fn a_lost_host_leaves_172_days() {
        because("edition=vista-enterprise", "new-kms-after-failure", "172 days");
        because("edition=server-2022-standard role=kms-host", "new-kms-after-failure", "no backup");
        no_because("edition=vista-enterprise attachment=remote", "new-kms-after-failure");
    }
}
