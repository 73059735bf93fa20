//! With a running KMS nobody hands out keys.

use crate::domain::advice::facts::Confidence;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, InstalledKey, Method};

pub(super) struct NoKeyToHandOut;

impl Rule for NoKeyToHandOut {
    fn id(&self) -> &'static str {
        "no-key-to-distribute"
    }

    fn says(&self) -> &'static str {
        "With a running KMS no key is handed out: the setup key is public and on the installation media (pid.txt)."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "kms-client-activation-and-product-keys"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::KmsClient {
            return;
        }
        if case.facts.installed_key() == Some(InstalledKey::SetupKey) {
            words.because(
                self,
                "Its setup key is on it already, so no key has to be typed or handed out.",
                &[AnswerId::InstalledKey],
                Confidence::Told,
            );
        } else {
            words.because(
                self,
                "No key has to be handed out: the setup key is public and on the installation media, and by itself \
                 it activates nothing.",
                &[],
                Confidence::Derived,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, no_because};

    #[test]
    fn a_kms_client_needs_no_secret() {
        because("edition=vista-enterprise", "no-key-to-distribute", "public");
        because("edition=vista-enterprise installed_key=setup-key", "no-key-to-distribute", "already");
        no_because("edition=vista-enterprise attachment=remote", "no-key-to-distribute");
    }
}
