//! An edition takes KMS or MAK only where the catalogue lists it. Active Directory, guests and subscriptions have
//! rules of their own.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};
use crate::domain::catalog::VolumeMethod;
use crate::domain::ids::SourceId;

pub(super) struct VolumeMethods;

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
        let windows = case.facts.windows();
        let text = match case.method.family() {
            Family::Kms if case.method == Method::KmsClient => {
                format!("{} can activate against a KMS.", windows.name())
            }
            Family::Mak => format!("{} takes a multiple activation key.", windows.name()),
            Family::Kms | Family::Other => return,
        };
        let sources: Vec<SourceId> = match (windows.edition, windows.generation) {
            (Some(edition), _) => edition.sources.clone(),
            (None, Some(generation)) => generation.sources.clone(),
            (None, None) => Vec::new(),
        };
        let confidence =
            if case.facts.told().edition.is_some() { Confidence::Told } else { Confidence::Derived };
        words.because_with(self, text, sources, &[case.facts.windows_answer()], confidence);
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
        because("edition=vista-enterprise attachment=remote", "kms-editions", "multiple activation key");
        because("generation=vista", "kms-editions", "Windows Vista can activate");
        sources("edition=vista-enterprise", "kms-editions");
        sources("", "kms-editions");
    }
}
