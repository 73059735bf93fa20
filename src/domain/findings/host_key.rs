//! The KMS host key: not activated, used up, on a client, or with nobody asking.

use super::Check;
use super::by_code::ByCode;
use super::commands::SETUP_KEY_PLACE;
use super::mak::on_a_mak;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Finding, FindingId, Severity};
use crate::domain::catalog::Kind;
use crate::domain::evidence::{Application, Status};

pub(super) struct HostKeyNotActivated;

const REFUSED: ByCode = ByCode {
    id: FindingId::HostKeyNotActivated,
    severity: Severity::Problem,
    codes: &["0xC004F041"],
    title: "The KMS host that {} asked is not activated itself",
    next: "Activate the host, online or by telephone; slmgr /dlv there must say Licensed.",
    command: "ato",
};

impl Check for HostKeyNotActivated {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::HostKeyNotActivated]
    }

    fn codes(&self) -> &'static [&'static str] {
        REFUSED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in REFUSED.all(site, |_| true) {
            found.push(finding);
        }
        for seat in hosts(site) {
            let state = product::status(seat.product);
            let told = found.has(seat.at, &[FindingId::HostKeyNotActivated]);
            if told || state.is_none_or(|state| state == Status::Licensed) {
                continue;
            }
            found.push(Finding {
                id: FindingId::HostKeyNotActivated,
                severity: Severity::Problem,
                title: format!("The KMS host key of {} is not activated", site.label(seat.at)),
                evidence: seat.status_clue().into_iter().collect(),
                because: site.fact("notification-effects"),
                next: site.command(
                    Some(seat.at),
                    "ato",
                    "Activate the host key with Microsoft, online or by telephone; until then the host answers its \
                     clients with an error.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

/// The products with a host key.
fn hosts<'a>(site: &Site<'a>) -> impl Iterator<Item = Seat<'a>> {
    site.base_seats().filter(|seat| seat.channel == Some(Channel::KmsHost))
}

pub(super) struct HostKeyExhausted;

const EXHAUSTED: ByCode = ByCode {
    id: FindingId::HostKeyExhausted,
    severity: Severity::Problem,
    codes: &["0xC004C008"],
    title: "The KMS host key on {} has used up its activations",
    next: "Find the machines that carry the host key without being hosts and give them their setup key; ask the \
           activation centre for more.",
    command: "",
};

impl Check for HostKeyExhausted {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::HostKeyExhausted]
    }

    fn codes(&self) -> &'static [&'static str] {
        EXHAUSTED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in EXHAUSTED.all(site, |coded| !on_a_mak(site, coded)) {
            found.push(finding);
        }
    }
}

pub(super) struct HostKeyOnClient;

impl Check for HostKeyOnClient {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::HostKeyOnClient]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in hosts(site).filter(|seat| product::application(seat.product) == Application::Windows) {
            if product::kind(site.catalog(), seat.product) != Some(Kind::Client) {
                continue;
            }
            let Some(channel) = seat.product.channel.as_ref().or(seat.product.key_channel.as_deref()) else {
                continue;
            };
            let edition = product::edition(seat.product).and_then(|id| site.catalog().edition(id));
            let key = edition.and_then(|edition| edition.setup_key.as_deref()).unwrap_or(SETUP_KEY_PLACE);
            let told = seat.clue(format!("{}: channel {}", seat.name(), channel.value), channel);
            found.push(Finding {
                id: FindingId::HostKeyOnClient,
                severity: Severity::Warning,
                title: format!("{} runs a client Windows and carries a KMS host key", site.label(seat.at)),
                evidence: vec![told],
                because: site.fact("never-kms-key-elsewhere"),
                next: site.command_with(
                    Some(seat.at),
                    "ipk",
                    &[("<KEY>", key)],
                    "Unless it is meant to be the host: install its setup key, restart it, and delete the SRV record \
                     that it published.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

pub(super) struct IdleHost;

impl Check for IdleHost {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::IdleHost]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.seats() {
            let Some(state) = product::host_state(seat.machine, seat.product) else { continue };
            let Some(count) = state.current_count.as_ref().filter(|count| count.value <= 0) else { continue };
            let mut evidence = vec![seat.clue(format!("Current count: {}", count.value), count)];
            if let Some(total) = &state.requests.total {
                evidence.push(seat.clue(format!("Total requests received: {}", total.value), total));
            }
            found.push(Finding {
                id: FindingId::IdleHost,
                severity: Severity::Note,
                title: format!("Nobody has asked the KMS host on {} yet", site.label(seat.at)),
                evidence,
                because: site.fact("wmi-service-keymanagementservicecurrentcount"),
                next: site.command(
                    Some(seat.at),
                    "nslookup",
                    "See whether its SRV record is published and TCP 1688 is open on it; a new host simply waits for \
                     its first client.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn a_host_in_notification_cannot_serve() {
        let host =
            "edition=server-2019-standard channel=VOLUME_KMS_WS19 status=notification reason=0xC004F00F";
        let finding = one(&site(vec![machine("host.txt", host)]), "host-key-not-activated");
        assert_eq!(finding.severity.id(), "problem");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ato"));
        assert_eq!(finding.next.oslicense, None, "Server 2019 has no such module");
    }

    #[test]
    fn a_client_learns_it_from_the_hosts_refusal() {
        let found =
            one(&site(vec![machine("pc.txt", "name=PC-01 code=0xC004F041")]), "host-key-not-activated");
        assert_eq!(found.title, "The KMS host that PC-01 asked is not activated itself");
    }

    #[test]
    fn a_host_key_that_is_used_up() {
        check(&site(vec![machine("a.txt", "code=0xC004C008")]), &["problem host-key-exhausted"]);
    }

    #[test]
    fn a_desktop_with_a_host_key_gets_its_setup_key_back() {
        let desktop = "edition=vista-enterprise channel=VOLUME_KMS status=licensed";
        let finding = one(&site(vec![machine("pc.txt", desktop)]), "host-key-on-client");
        assert_eq!(finding.severity.id(), "warning");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV"));
        let server =
            site(vec![machine("h.txt", "edition=server-2019-standard channel=VOLUME_KMS status=licensed")]);
        check(&server, &["good healthy"]);
    }

    #[test]
    fn a_new_host_waits() {
        let host = "edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed";
        check(
            &site(vec![machine("h.txt", &format!("{host} count=0 requests=0"))]),
            &["note idle-host", "good healthy"],
        );
    }
}
