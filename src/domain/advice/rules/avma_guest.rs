//! A guest of an activated Datacenter host is activated by that host. Never assumes such a host: it has to be told.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Method};
use crate::domain::catalog::{Confidence as Source, VolumeMethod};

pub(super) struct AvmaGuest;

impl Rule for AvmaGuest {
    fn id(&self) -> &'static str {
        "avma-guest"
    }

    fn says(&self) -> &'static str {
        "A server guest on an activated Datacenter host with Hyper-V is activated by that host: no count, no \
         network, no key of the organisation's own."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["automatic-vm-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        method == Method::Avma && (!fits(facts) || !facts.hyper_v().value)
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        if fits(facts) {
            "It is not a guest of an activated Datacenter host with Hyper-V; other hypervisors cannot do it."
                .to_owned()
        } else {
            format!(
                "It is for server guests from Windows Server 2012 R2 on with a published guest key; {} has none.",
                facts.windows().name()
            )
        }
    }

    fn why_outranked(&self, _facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        if chosen != Method::Avma {
            return None;
        }
        match method {
            Method::Adba | Method::KmsClient => {
                Some("It would work too, but the host underneath needs no count and no network.".to_owned())
            }
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => Some(
                "The host underneath activates it for nothing; a MAK would spend an activation.".to_owned(),
            ),
            Method::KmsHost | Method::Avma | Method::Subscription | Method::NotVolume => None,
        }
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::Avma {
            return;
        }
        let facts = case.facts;
        words.because(
            self,
            "It is a guest of an activated Datacenter host, which activates it by itself, even with no network.",
            &[AnswerId::HyperV, facts.windows_answer()],
            Confidence::Told,
        );
        if facts.windows().edition.is_some_and(|edition| edition.avma_key_confidence != Source::Doc) {
            words.warn(
                self,
                "avma-key-unverified",
                "Its guest key is known from third parties who quote a page of Microsoft that was not seen.",
            );
        }
        if let Some(generation) = facts.windows().generation {
            let catalog = &facts.knowledge().catalog;
            let hosts: Vec<_> = catalog
                .avma_hosts
                .iter()
                .filter(|row| row.guests.contains(&generation.id))
                .filter_map(|row| catalog.generation(&row.host))
                .map(|host| format!("{} Datacenter", host.name))
                .collect();
            if !hosts.is_empty() {
                words.warn(
                    self,
                    "avma-host-version",
                    format!(
                        "The host must be of the same version or a newer one: {}. Its Data Exchange service must \
                         be on for this guest.",
                        hosts.join(", ")
                    ),
                );
            }
        }
    }
}

/// The edition has what it takes.
fn fits(facts: &Facts<'_>) -> bool {
    let traits = facts.traits();
    traits.ways.allow(VolumeMethod::Avma) && traits.avma_key
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, no_warning, warning, why_not};

    #[test]
    fn a_guest_of_a_datacenter_host_needs_nothing_else() {
        check("edition=server-2022-standard site.hyper_v_datacenter=true", "avma");
        check(
            "edition=server-2022-standard site.hyper_v_datacenter=true attachment=isolated microsoft=none",
            "avma",
        );
        check("edition=server-2022-standard site.hyper_v_datacenter=true site.directory=domain-2012", "avma");
        check("edition=server-2022-standard site.hyper_v_datacenter=false", "kms-client");
        check("edition=server-2022-standard", "kms-client");
    }

    #[test]
    fn clients_and_older_servers_have_no_guest_key() {
        check("edition=windows-11-pro site.hyper_v_datacenter=true", "kms-client");
        check("edition=server-2008-standard site.hyper_v_datacenter=true", "kms-client");
        check("edition=server-2012-standard site.hyper_v_datacenter=true", "kms-client");
        why_not("edition=windows-11-pro site.hyper_v_datacenter=true", "avma", "2012 R2");
        why_not("edition=server-2022-standard", "avma", "not a guest");
    }

    #[test]
    fn a_key_from_third_parties_is_marked() {
        warning(
            "edition=server-2025-standard site.hyper_v_datacenter=true",
            "avma-key-unverified",
            "third parties",
        );
        no_warning("edition=server-2022-standard site.hyper_v_datacenter=true", "avma-key-unverified");
    }

    #[test]
    fn the_hosts_version_matters() {
        warning(
            "edition=server-2022-standard site.hyper_v_datacenter=true",
            "avma-host-version",
            "Server 2022",
        );
    }
}
