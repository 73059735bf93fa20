//! The articles' rule for MAKs: only where a machine is seldom on the network, or where a KMS is not feasible.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Attachment, Family, Method};

pub(super) struct MakOffNetwork;

impl Rule for MakOffNetwork {
    fn id(&self) -> &'static str {
        "mak-only-off-network"
    }

    fn says(&self) -> &'static str {
        "A MAK is for machines that are not regularly on the organisation's network, or where no KMS is feasible."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "plan-for-volume-activation", "activate-clients-running-windows"]
    }

    fn why_outranked(&self, _facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        (chosen == Method::KmsClient && method.family() == Family::Mak).then(|| {
            "Each use spends one of a fixed number; it is for machines that are seldom on the network."
                .to_owned()
        })
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method.family() != Family::Mak {
            return;
        }
        let attachment = case.facts.attachment();
        if attachment.value == Attachment::Remote {
            words.because(
                self,
                "A MAK is made for machines that are not regularly on the network: activated once, it needs no \
                 renewal.",
                &[AnswerId::Attachment],
                attachment.confidence,
            );
        } else {
            words.because(
                self,
                "A MAK is what is left where a KMS is not feasible: activated once, it needs no renewal.",
                &[],
                Confidence::Derived,
            );
        }
        words.warn(
            self,
            "mak-spends",
            "Every activation spends one of the MAK's fixed number, installing again and a change of hardware too; \
             used ones are not given back. Microsoft raises the number on request.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, warning, why_not};

    #[test]
    fn a_mak_is_for_who_stays_away() {
        because("edition=vista-enterprise attachment=remote", "mak-only-off-network", "not regularly");
        because("edition=vista-enterprise site.clients=3", "mak-only-off-network", "not feasible");
        why_not("edition=vista-enterprise attachment=core", "mak-online", "fixed number");
        warning("edition=vista-enterprise attachment=remote", "mak-spends", "given back");
    }
}
