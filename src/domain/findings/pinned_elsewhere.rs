//! Clients pinned by hand to a host that nothing else in the evidence knows: perhaps one outside the organisation, which
//! nobody may use. Only a note, because whose host it is was not checked.

use core::net::IpAddr;

use super::Check;
use super::commands::no_command;
use super::dns;
use super::implausible::is_cloud_host;
use super::product::{self, Channel};
use super::site::{Findings, Site, short};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Grade, KmsDiscovery};

pub(super) struct PinnedElsewhere;

/// Endings of names that no name server of the Internet answers for.
const INTERNAL: [&str; 8] = ["local", "lan", "internal", "corp", "home", "intranet", "test", "localdomain"];

impl Check for PinnedElsewhere {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::RogueKmsHost]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let known = known_domains(site);
        for seat in
            site.base_seats().filter(|seat| seat.channel.is_none_or(|channel| channel == Channel::KmsClient))
        {
            let product = seat.product;
            let pinned =
                product.kms_discovery.as_ref().is_some_and(|it| it.value == KmsDiscovery::Registered);
            let Some(host) = product.kms_host.as_ref().filter(|_| pinned) else { continue };
            let name = host.value.trim_end_matches('.').to_lowercase();
            if !is_foreign(site, &name, &known) {
                continue;
            }
            let whose = Clue {
                text: "Whose host it is was not checked".to_owned(),
                grade: Grade::NotChecked,
                from: seat.machine.from.clone(),
                line: None,
            };
            found.push(Finding {
                id: FindingId::RogueKmsHost,
                severity: Severity::Note,
                title: format!("{} is pinned to {}: see that it is a host of your own", site.label(seat.at), host.value),
                evidence: vec![seat.clue(format!("Registered KMS machine name: {}", host.value), host), whose],
                because: site.fact("kms-local-network"),
                next: no_command(
                    "Where it is the organisation's own host, or that of its cloud, nothing is to do. A host of \
                     strangers is no licence: forget it with slmgr /ckms and activate as the agreement says.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

/// Domains that the evidence shows to be the site's own: of machines, of hosts among them, and of look-ups.
fn known_domains(site: &Site<'_>) -> Vec<String> {
    let domain = |name: &str| {
        let name = name.trim_end_matches('.').to_lowercase();
        name.split_once('.').map(|(_, domain)| domain.to_owned())
    };
    let of_machines = site.machines.iter().filter_map(|machine| domain(&machine.name.as_ref()?.value));
    let of_records = dns::records(site).filter_map(|(_, record)| domain(&record.target));
    of_machines.chain(of_records).collect()
}

/// Whether a name may stand for a host on the Internet that nothing else knows.
fn is_foreign(site: &Site<'_>, name: &str, known: &[String]) -> bool {
    let Some((_, domain)) = name.split_once('.') else { return false };
    let ending = domain.rsplit('.').next().unwrap_or(domain);
    let host_of_site = site.seats().any(|seat| {
        product::host_state(seat.machine, seat.product).is_some()
            && seat.machine.name.as_ref().is_some_and(|own| short(&own.value) == short(name))
    });
    name.parse::<IpAddr>().is_err()
        && !INTERNAL.contains(&ending)
        && !known.iter().any(|known| known == domain)
        && !host_of_site
        && !is_cloud_host(site, name)
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site, with_dns};

    const CLIENT: &str = "channel=VOLUME_KMSCLIENT status=licensed minutes=259000 discovery=registered";

    fn pinned(host: &str) -> crate::domain::evidence::Evidence {
        site(vec![machine("a.txt", &format!("{CLIENT} host={host}"))])
    }

    #[test]
    fn a_host_that_nothing_else_knows_is_a_note() {
        check(&pinned("kms.elsewhere.example"), &["note rogue-kms-host", "good healthy"]);
        assert!(one(&pinned("kms.elsewhere.example"), "rogue-kms-host").evidence.len() == 2);
    }

    #[test]
    fn hosts_of_the_site_and_of_clouds_are_left_alone() {
        for host in
            ["kms01", "kms01.corp.test", "10.0.0.5", "azkms.core.windows.net", "kms.windows.googlecloud.com"]
        {
            check(&pinned(host), &["good healthy"]);
        }
        check(&with_dns(pinned("kms.own.example"), "dns", "kms2.own.example:1688"), &["good healthy"]);
        let named =
            site(vec![machine("a.txt", &format!("name=pc.own.example {CLIENT} host=kms.own.example"))]);
        check(&named, &["good healthy"]);
    }
}
