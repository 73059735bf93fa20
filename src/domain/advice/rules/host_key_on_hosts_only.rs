//! A KMS host key belongs on hosts and nowhere else, and a machine that shall be a host gets nothing else. Never
//! proposes a host key for a machine of which nobody said that it shall activate the others.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, InstalledKey, Method};

pub(super) struct HostKeyOnHostsOnly;

impl Rule for HostKeyOnHostsOnly {
    fn id(&self) -> &'static str {
        "never-kms-key-elsewhere"
    }

    fn says(&self) -> &'static str {
        "A KMS host key belongs only on a machine that shall activate the others: anywhere else it makes a host \
         that nobody planned and uses up one of the key's few activations."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "kms-activation-known-issues", "kms-error-0xc004c008-activating-client"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        match method {
            Method::KmsHost => !facts.shall_host(),
            Method::NotVolume => false,
            Method::KmsClient
            | Method::MakOnline
            | Method::MakProxy
            | Method::MakTelephone
            | Method::Adba
            | Method::Avma
            | Method::Subscription => facts.shall_host(),
        }
    }

    fn why_excluded(&self, _facts: &Facts<'_>, method: Method) -> String {
        match method {
            Method::KmsHost | Method::NotVolume => self.says(),
            Method::KmsClient => {
                "It shall activate the others, and a setup key only lets a machine ask a host."
            }
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
                "It shall activate the others, and a MAK activates the one machine it is installed on."
            }
            Method::Adba => {
                "It shall answer the others itself; a machine activated by the directory answers nobody."
            }
            Method::Avma => "It shall activate the others, and a guest's key activates the guest alone.",
            Method::Subscription => "It shall activate the others, and a subscription goes with one user.",
        }
        .to_owned()
    }

    fn why_outranked(&self, _facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        (chosen == Method::KmsHost && method == Method::NotVolume).then(|| {
            "It shall activate the others, and only volume activation has a key for that.".to_owned()
        })
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        if case.method == Method::KmsHost {
            words.because(
                self,
                "It shall activate the others, and only a machine that carries a KMS host key does that.",
                &[AnswerId::Role],
                Confidence::Told,
            );
        } else if facts.installed_key() == Some(InstalledKey::KmsHostKey) {
            let budget = facts.rulebook().host_activations.value;
            words.warn(
                self,
                "host-key-on-client",
                format!(
                    "It carries a KMS host key and shall not be a host: it offers itself to the others and takes \
                     one of the {} hosts that the key allows. Replace the key, restart the machine and delete \
                     its SRV record.",
                    budget.hosts
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, no_warning, warning, why_not};

    #[test]
    fn a_host_key_goes_with_the_role_and_with_nothing_else() {
        check("edition=vista-enterprise role=kms-host", "kms-host");
        check("edition=vista-enterprise role=kms-host site.clients=1 site.servers=0", "kms-host");
        check("edition=vista-enterprise installed_key=kms-host-key", "kms-client");
        check("edition=server-2008-standard role=server", "kms-client");
        check("role=kms-host", "kms-host");
        check("edition=other role=kms-host", "kms-host");
    }

    #[test]
    fn a_host_key_on_a_member_is_the_finding() {
        warning("edition=vista-enterprise installed_key=kms-host-key", "host-key-on-client", "6 hosts");
        warning(
            "edition=vista-enterprise attachment=remote installed_key=kms-host-key",
            "host-key-on-client",
            "restart",
        );
        no_warning("edition=vista-enterprise role=kms-host installed_key=kms-host-key", "host-key-on-client");
        no_warning("edition=vista-enterprise installed_key=mak", "host-key-on-client");
    }

    #[test]
    fn each_method_hears_why() {
        why_not("edition=vista-enterprise", "kms-host", "shall activate the others");
        why_not("edition=vista-enterprise role=kms-host", "mak-online", "one machine");
        why_not("edition=vista-enterprise role=kms-host", "kms-client", "setup key only lets");
        why_not("edition=vista-enterprise role=kms-host", "not-volume", "only volume activation");
    }
}
