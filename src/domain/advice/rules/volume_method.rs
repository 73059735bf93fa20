//! An edition takes KMS or MAK only where the catalogue lists it. Active Directory, guests and subscriptions have
//! rules of their own.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};
use crate::domain::catalog::{Era, VolumeMethod};

pub(super) struct VolumeMethods;

/// Where the editions that take KMS are listed.
const KMS_EDITIONS: [&str; 1] = ["kms-client-activation-and-product-keys"];
const KMS_EDITIONS_2009: [&str; 2] = ["articles-2009-part-1", "kms-client-activation-and-product-keys"];

impl Rule for VolumeMethods {
    fn id(&self) -> &'static str {
        "kms-editions"
    }

    fn says(&self) -> &'static str {
        "An edition can be activated only by the methods that its makers list for it."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["kms-client-activation-and-product-keys", "activate-clients-running-windows"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        match method {
            Method::KmsClient => !facts.traits().ways.allow(VolumeMethod::Kms),
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
                !facts.traits().ways.allow(VolumeMethod::Mak)
            }
            Method::KmsHost | Method::Adba | Method::Avma | Method::Subscription | Method::NotVolume => false,
        }
    }

    fn why_excluded(&self, facts: &Facts<'_>, method: Method) -> String {
        let way = if method == Method::KmsClient { "KMS" } else { "MAK" };
        format!("No source lists {way} among the methods of {}.", facts.windows().name())
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let windows = facts.windows();
        let confidence = match (facts.told().edition, facts.told().generation) {
            (Some(_), _) => Confidence::Told,
            (None, Some(_)) => Confidence::Derived,
            (None, None) => Confidence::Assumed,
        };
        let answers = [facts.windows_answer()];
        if case.method == Method::KmsClient {
            let sources: &[&str] =
                if facts.rulebook().era == Era::Year2009 { &KMS_EDITIONS_2009 } else { &KMS_EDITIONS };
            let text = format!("{} can activate against a KMS.", windows.name());
            words.because_from(self, text, sources, &answers, confidence);
        }
        if case.method.family() == Family::Mak {
            let groups = &facts.knowledge().catalog.mak_groups;
            let group = windows
                .edition
                .and_then(|edition| groups.iter().find(|group| group.editions.contains(&edition.id)));
            let (text, sources) = match group {
                Some(group) => (
                    format!(
                        "{} takes the {}: a MAK activates its own product group and never a lower one.",
                        windows.name(),
                        group.name
                    ),
                    group.sources.clone(),
                ),
                None => (format!("{} takes a multiple activation key.", windows.name()), Vec::new()),
            };
            words.because_with(self, text, sources, &answers, confidence);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, sources};

    #[test]
    fn the_editions_own_sources_say_that_it_can() {
        because(
            "edition=vista-enterprise",
            "kms-editions",
            "Windows Vista Enterprise can activate against a KMS",
        );
        because("edition=vista-enterprise attachment=remote", "kms-editions", "takes the Windows Vista MAK");
        because("generation=vista", "kms-editions", "Windows Vista can activate");
        sources("edition=vista-enterprise", "kms-editions");
        sources("", "kms-editions");
    }
}
