//! A client without a host asks in vain. This changes no method: a host can be set up.

use crate::domain::advice::Method;
use crate::domain::advice::rules::{Case, Rule, Words};

pub(super) struct HostFirst;

impl Rule for HostFirst {
    fn id(&self) -> &'static str {
        "host-first"
    }

    fn says(&self) -> &'static str {
        "A KMS client needs a host: one machine that carries the organisation's KMS host key."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method == Method::KmsClient && case.facts.kms_hosts() == Some(0) {
            words.warn(
                self,
                "no-kms-host",
                "No host exists yet: set one up first, until then the machine asks in vain every 2 hours.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, no_warning, warning};

    #[test]
    fn no_host_is_a_warning_and_never_another_method() {
        check("edition=vista-enterprise site.kms_hosts=0", "kms-client");
        warning("edition=vista-enterprise site.kms_hosts=0", "no-kms-host", "first");
        no_warning("edition=vista-enterprise site.kms_hosts=1", "no-kms-host");
        no_warning("edition=vista-enterprise", "no-kms-host");
        no_warning("edition=vista-enterprise role=kms-host site.kms_hosts=0", "no-kms-host");
    }
}
