//! Who worries about rogue installs switches publishing off, at a price that is always named.

use crate::domain::advice::facts::Confidence;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Family};

pub(super) struct PublishingOff;

impl Rule for PublishingOff {
    fn id(&self) -> &'static str {
        "disable-publishing"
    }

    fn says(&self) -> &'static str {
        "Where rogue installs are a worry, the host stops publishing its SRV record and each client is pointed at \
         it by hand."
    }

    fn sources(&self) -> &'static [&'static str] {
        &[
            "articles-2009-part-1",
            "common-troubleshooting-procedures-for-kms-and-dns-issues",
            "kms-activation-known-issues",
        ]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method.family() != Family::Kms || !case.facts.rogue_worry() {
            return;
        }
        words.because(
            self,
            "Rogue installs are a worry: with publishing off a machine finds the host only when somebody points it \
             there with slmgr /skms.",
            &[AnswerId::RogueWorry],
            Confidence::Told,
        );
        words.warn(
            self,
            "pinned-clients",
            "The price: every client is pinned with /skms, and when the host moves each of them must be changed by \
             hand. Microsoft recommends discovery through DNS.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, no_warning, warning};

    #[test]
    fn publishing_off_comes_with_its_price() {
        for role in ["workstation", "kms-host"] {
            let worried = format!("edition=vista-enterprise role={role} site.rogue_worry=true");
            because(&worried, "disable-publishing", "/skms");
            warning(&worried, "pinned-clients", "by hand");
        }
        no_warning("edition=vista-enterprise site.rogue_worry=false", "pinned-clients");
        no_warning("edition=vista-enterprise attachment=remote site.rogue_worry=true", "pinned-clients");
    }
}
