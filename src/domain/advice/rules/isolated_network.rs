//! A closed network needs a host of its own, counted for itself and activated once from inside.

use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Attachment, Method};

pub(super) struct IsolatedNetwork;

impl Rule for IsolatedNetwork {
    fn id(&self) -> &'static str {
        "isolated-network"
    }

    fn says(&self) -> &'static str {
        "A closed network with enough machines gets a host of its own; with too few it gets MAKs."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["plan-for-volume-activation", "activate-clients-running-windows"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let attachment = case.facts.attachment();
        if attachment.value != Attachment::Isolated {
            return;
        }
        let answers = [AnswerId::Attachment];
        match case.method {
            Method::KmsClient | Method::KmsHost => {
                words.because(
                    self,
                    "A closed network with enough machines runs on a host of its own inside it.",
                    &answers,
                    attachment.confidence,
                );
                words.warn(
                    self,
                    "host-inside",
                    "Only machines inside the closed network count for its host, and that host is activated once, \
                     by telephone where nothing inside reaches the Internet.",
                );
            }
            Method::Adba => words.warn(
                self,
                "host-inside",
                "The forest must reach into the closed network: the machine needs a domain controller inside it.",
            ),
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => words.warn(
                self,
                "activate-before-moving",
                "A MAK may be activated before the machine is moved into the closed network.",
            ),
            Method::Avma | Method::Subscription | Method::NotVolume => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, warning};

    #[test]
    fn a_closed_network_lives_on_its_own_host() {
        let isolated = "edition=vista-enterprise attachment=isolated";
        check(&format!("{isolated} site.clients=25"), "kms-client");
        check(&format!("{isolated} site.clients=24 microsoft=telephone"), "mak-telephone");
        check(&format!("{isolated} site.clients=24 microsoft=proxy"), "mak-proxy");
        because(&format!("{isolated} site.clients=25"), "isolated-network", "of its own");
        warning(&format!("{isolated} site.clients=25"), "host-inside", "telephone");
        warning(&format!("{isolated} site.clients=24"), "activate-before-moving", "before");
    }
}
