//! Values that cannot be, or that no site of one's own has: more validity than there is, another port, a public
//! address as host, a count above the cap, a setup key in a licence of another kind. Shown, never taken as healthy.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Check;
use super::dns;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Because, Clue, Finding, FindingId, Next, Severity};
use crate::domain::catalog::search;
use crate::domain::evidence::{Fact, Status};
use crate::domain::rulebook::CapRule;

pub(super) struct ImplausibleValue;

impl Check for ImplausibleValue {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::ImplausibleValue]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let mut odd: Vec<(String, Vec<Clue>, Because, Option<usize>)> = Vec::new();
        for seat in site.base_seats() {
            let at = Some(seat.at);
            odd.extend(validity(site, &seat).map(|(title, clue, because)| (title, vec![clue], because, at)));
            odd.extend(ports(site, &seat).map(|(title, clue)| (title, vec![clue], site.fact("port"), at)));
            odd.extend(
                address(site, &seat)
                    .map(|(title, clue)| (title, vec![clue], site.fact("kms-local-network"), at)),
            );
            odd.extend(count(site, &seat).map(|(title, clue, because)| (title, vec![clue], because, at)));
            odd.extend(
                key(site, &seat).map(|(title, clues)| (title, clues, site.fact("mak-confidential"), at)),
            );
        }
        let default = default_port(site);
        for (answer, record) in dns::records(site).filter(|(_, record)| Some(record.port) != default) {
            let title = format!("The KMS record of {} names port {}", record.target, record.port);
            let clue = dns::record_clue(answer, record, format!("Port {}", record.port));
            odd.push((title, vec![clue], site.fact("port"), None));
        }
        for (title, evidence, because, at) in odd {
            found.push(Finding {
                id: FindingId::ImplausibleValue,
                severity: Severity::Warning,
                title,
                evidence,
                because,
                next: next(site, at),
                machines: at.into_iter().collect(),
            });
        }
    }
}

fn next(site: &Site<'_>, at: Option<usize>) -> Next {
    let text = "Compare with what was set up on purpose; ask the machine again rather than trusting a copy of a copy.";
    if at.is_some() { site.command(at, "dlv", text) } else { site.command(None, "nslookup", text) }
}

/// More minutes than an activation lasts.
fn validity(site: &Site<'_>, seat: &Seat<'_>) -> Option<(String, Clue, Because)> {
    let left = seat.product.minutes_left.as_ref()?;
    let validity = &site.rulebook(seat.product).validity;
    let client = seat.channel == Some(Channel::KmsClient)
        && product::status(seat.product).is_none_or(|status| status == Status::Licensed);
    (client && left.value > validity.value).then(|| {
        let title = format!(
            "{} claims {} minutes of activation, and one lasts {}",
            site.label(seat.at),
            left.value,
            validity.value
        );
        (title, seat.clue(format!("{} minutes left", left.value), left), validity.into())
    })
}

/// The port that the catalogue gives.
fn default_port(site: &Site<'_>) -> Option<u16> {
    site.number("port").and_then(|port| u16::try_from(port).ok())
}

/// Ports other than the default one.
fn ports(site: &Site<'_>, seat: &Seat<'_>) -> Option<(String, Clue)> {
    let listening =
        product::host_state(seat.machine, seat.product).and_then(|state| state.listening_port.as_ref());
    let asked: Option<(&Fact<u16>, &str)> = seat.product.kms_port.as_ref().map(|port| (port, "asks for"));
    let ports = asked.into_iter().chain(listening.map(|port| (port, "listens on")));
    let default = default_port(site)?;
    let (port, how) = ports.into_iter().find(|(port, _)| port.value != default && port.value != 0)?;
    let title = format!("{} {how} port {} instead of {default}", site.label(seat.at), port.value);
    Some((title, seat.clue(format!("Port {}", port.value), port)))
}

/// A host at a public address that is no cloud's.
fn address(site: &Site<'_>, seat: &Seat<'_>) -> Option<(String, Clue)> {
    let told = [&seat.product.kms_ip, &seat.product.kms_host];
    let fact = told.into_iter().flatten().find(|fact| fact.value.parse().is_ok_and(is_public))?;
    let cloud = site.catalog().facts.iter().any(|row| {
        let named = |text: &str| {
            text.split(|it: char| !(it.is_ascii_hexdigit() || ".:".contains(it))).any(|word| {
                word.trim_end_matches(['.', ':']) == fact.value
                    || word.rsplit_once(':').is_some_and(|(address, _)| address == fact.value)
            })
        };
        row.topic == "cloud" && (named(&row.value) || named(&row.text))
    });
    let by_cloud = seat.product.kms_host.as_ref().is_some_and(|host| is_cloud_host(site, &host.value));
    if cloud || by_cloud {
        return None;
    }
    let title = format!("{} is served by a KMS host at a public address", site.label(seat.at));
    Some((title, seat.clue(format!("The host's address is {}", fact.value), fact)))
}

/// Whether a cloud's own KMS host has this name.
pub(super) fn is_cloud_host(site: &Site<'_>, host: &str) -> bool {
    let name =
        |value: &str| value.rsplit_once(':').map_or(value.to_lowercase(), |(name, _)| name.to_lowercase());
    site.catalog().facts.iter().any(|row| row.topic == "cloud" && name(&row.value) == host.to_lowercase())
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    // 100.64.0.0/10 is shared inside providers.
    let shared = matches!(address.octets(), [100, second, ..] if (64..128).contains(&second));
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_unspecified()
        || address.is_broadcast()
        || shared)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let documentation = matches!(address.segments(), [0x2001, 0x0db8, ..]);
    if let Some(address) = address.to_ipv4_mapped() {
        return is_public_v4(address);
    }
    !(address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_loopback()
        || address.is_unspecified()
        || documentation)
}

/// A reported count above its cap.
fn count(site: &Site<'_>, seat: &Seat<'_>) -> Option<(String, Clue, Because)> {
    let count = product::host_state(seat.machine, seat.product)?.current_count.as_ref()?;
    let rulebook = site.rulebook(seat.product);
    let cap = match rulebook.cap.value {
        CapRule::Fixed(cap) => cap,
        CapRule::TwiceHighestAsked => 2 * rulebook.threshold_client.value,
    };
    (u32::try_from(count.value).is_ok_and(|value| value > cap)).then(|| {
        let title =
            format!("{} reports a count of {}, and none is above {cap}", site.label(seat.at), count.value);
        (title, seat.clue(format!("Current count: {}", count.value), count), (&rulebook.cap).into())
    })
}

/// The end of a public setup key in a licence that is none of a KMS client.
fn key(site: &Site<'_>, seat: &Seat<'_>) -> Option<(String, Vec<Clue>)> {
    let tail = seat.product.partial_key.as_ref()?;
    let setup = search::keys_ending_in(site.catalog(), &tail.value).into_iter().find(|key| !key.avma)?;
    let channel = seat.product.channel.as_ref().or(seat.product.key_channel.as_deref())?;
    let other = match seat.channel? {
        Channel::Retail | Channel::Oem | Channel::Mak => true,
        Channel::KmsClient | Channel::KmsHost | Channel::Evaluation | Channel::Avma => false,
    };
    let edition = setup.editions.first().filter(|_| other)?;
    let title = format!(
        "{} carries the public setup key of {} in the channel {}",
        site.label(seat.at),
        edition.name,
        channel.value
    );
    let clues = vec![
        seat.clue(format!("The key ends in {}", tail.value), tail),
        seat.clue(format!("Channel {}", channel.value), channel),
    ];
    Some((title, clues))
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, findings, machine, one, site, with_dns};

    const CLIENT: &str =
        "name=PC-01 edition=windows-10-pro channel=VOLUME_KMSCLIENT status=licensed minutes=250000";

    #[test]
    fn what_cannot_be_is_shown() {
        for (words, title) in [
            (
                "name=PC-01 channel=VOLUME_KMSCLIENT status=licensed minutes=300000",
                "PC-01 claims 300000 minutes of activation, and one lasts 259200",
            ),
            (&format!("{CLIENT} port=1689"), "PC-01 asks for port 1689 instead of 1688"),
            (&format!("{CLIENT} ip=198.18.0.7"), "PC-01 is served by a KMS host at a public address"),
            (&format!("{CLIENT} host=8.8.4.4"), "PC-01 is served by a KMS host at a public address"),
            (
                "name=kms01 edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed count=61",
                "kms01 reports a count of 61, and none is above 50",
            ),
            (
                "name=PC-01 channel=RETAIL status=licensed permanent=true key=2YT43",
                "PC-01 carries the public setup key of Windows 10 Enterprise in the channel RETAIL",
            ),
        ] {
            let finding = one(&site(vec![machine("a.txt", words)]), "implausible-value");
            assert_eq!(finding.title, title);
            assert_eq!(finding.severity.id(), "warning");
        }
        check(&with_dns(site(vec![]), "a", "kms01.example.test:1433"), &["warning implausible-value"]);
    }

    #[test]
    fn what_can_be_is_left_alone() {
        for rest in [
            "port=1688",
            "ip=10.1.2.3",
            "ip=192.0.2.10",
            "ip=fd00:db8::1",
            "host=azkms.core.windows.net ip=20.118.99.224",
            "ip=40.83.235.53",
            "host=169.254.169.250",
            "key=T83GX",
        ] {
            let found = findings(&site(vec![machine("a.txt", &format!("{CLIENT} {rest}"))]));
            assert!(found.iter().all(|finding| finding.id.id() == "healthy"), "{rest}: {found:?}");
        }
    }
}
