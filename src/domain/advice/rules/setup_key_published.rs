//! Without a setup key nothing can ask a KMS or the directory, and one edition has none in print. Never names a
//! key that no source prints.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};

pub(super) struct SetupKeyPublished;

impl Rule for SetupKeyPublished {
    fn id(&self) -> &'static str {
        "setup-key-published"
    }

    fn says(&self) -> &'static str {
        "A machine asks a KMS or the directory with its edition's setup key, and Microsoft prints those keys."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["kms-client-activation-and-product-keys"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        matches!(method, Method::KmsClient | Method::Adba) && !facts.traits().setup_key
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        missing(facts)
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let traits = facts.traits();
        if case.method.family() == Family::Mak && !traits.setup_key {
            words.because(self, missing(facts), &[facts.windows_answer()], Confidence::Told);
        }
    }
}

fn missing(facts: &Facts<'_>) -> String {
    format!(
        "Microsoft prints no setup key for {}, so it cannot ask a host or the directory.",
        facts.windows().name()
    )
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, why_not};

    #[test]
    fn with_no_setup_key_in_print_a_mak_is_left() {
        check("edition=server-23h2-datacenter attachment=core", "mak-online");
        check("edition=server-23h2-datacenter site.directory=domain-2012", "mak-online");
        because("edition=server-23h2-datacenter", "setup-key-published", "no setup key");
        why_not("edition=server-23h2-datacenter", "kms-client", "no setup key");
    }
}
