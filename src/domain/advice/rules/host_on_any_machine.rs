//! A host needs no machine of its own; a domain controller will do.

use crate::domain::advice::Method;
use crate::domain::advice::facts::Confidence;
use crate::domain::advice::rules::{Case, Rule, Words};

pub(super) struct HostOnAnyMachine;

impl Rule for HostOnAnyMachine {
    fn id(&self) -> &'static str {
        "host-on-dc"
    }

    fn says(&self) -> &'static str {
        "A host asks little: it may live on a core system such as a domain controller, physical or virtual."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "plan-for-volume-activation", "kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method == Method::KmsHost {
            words.because(
                self,
                "It needs no machine of its own: a core system that always runs, such as a domain controller, \
                 carries it well.",
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
    fn a_host_may_live_on_a_domain_controller() {
        because("edition=server-2008-standard role=kms-host", "host-on-dc", "domain controller");
        no_because("edition=server-2008-standard", "host-on-dc");
    }
}
