//! A KMS tells Microsoft nothing about its clients.

use crate::domain::advice::facts::Confidence;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Family, Method};

pub(super) struct NoClientData;

impl Rule for NoClientData {
    fn id(&self) -> &'static str {
        "no-redmond-phone-home"
    }

    fn says(&self) -> &'static str {
        "After its own activation a KMS host sends nothing to Microsoft, least of all about its clients."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "activate-clients-running-windows"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method.family() != Family::Kms {
            return;
        }
        let text = if case.method == Method::KmsHost {
            "It asks Microsoft once, for its own activation, and tells nobody outside about its clients."
        } else {
            "It talks to your host only; nothing about it reaches Microsoft."
        };
        words.because(self, text, &[], Confidence::Derived);
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, no_because};

    #[test]
    fn nothing_about_a_client_leaves_the_house() {
        because("edition=vista-enterprise", "no-redmond-phone-home", "your host only");
        because("edition=vista-enterprise role=kms-host", "no-redmond-phone-home", "once");
        no_because("edition=vista-enterprise attachment=remote", "no-redmond-phone-home");
    }
}
