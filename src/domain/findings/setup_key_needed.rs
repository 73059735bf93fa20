//! A machine that needs its public setup key: it has no key, a key that does not look for a KMS host, a key of
//! another edition, or a guest key that its host does not serve.

use super::Check;
use super::by_code::who;
use super::commands::SETUP_KEY_PLACE;
use super::no_dns_suffix::{CODE as NO_NAME, carries_another_key};
use super::product::{self, Channel};
use super::site::{Coded, Findings, Site};
use super::types::{Finding, FindingId, Severity};
use crate::domain::evidence::{Application, Status};

pub(super) struct SetupKeyNeeded;

/// No key; a key of another edition or channel; a guest key where the host cannot serve it.
const CODES: [&str; 5] = ["0xC004F014", "0xC004F069", "0xC004FD01", "0xC004FD02", "0xC004FD03"];

impl Check for SetupKeyNeeded {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::SetupKeyNeeded]
    }

    fn codes(&self) -> &'static [&'static str] {
        &CODES
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for coded in site.coded(&CODES) {
            if !is_evaluation(site, &coded) && !is_settled(site, &coded) {
                let title = match coded.code() {
                    "0xC004F014" => "has no product key",
                    "0xC004F069" => "carries a key that does not belong to its edition",
                    _ => "carries a guest key that its host does not serve",
                };
                push(
                    site,
                    found,
                    &coded,
                    title,
                    "Install the public setup key of its edition, then activate.",
                );
            }
        }
        for coded in site.coded(&[NO_NAME]).iter().filter(|coded| carries_another_key(site, coded)) {
            push(
                site,
                found,
                coded,
                "looks for no KMS host, because its key is no setup key",
                "Where a KMS host or the directory shall activate it, install the public setup key of its edition.",
            );
        }
    }
}

fn push(site: &Site<'_>, found: &mut Findings, coded: &Coded<'_>, title: &str, next: &str) {
    let edition = site
        .base_seats_of(coded.machine)
        .find_map(|seat| site.catalog().edition(product::edition(seat.product)?));
    let key = edition.and_then(|edition| edition.setup_key.as_deref()).unwrap_or(SETUP_KEY_PLACE);
    found.push(Finding {
        id: FindingId::SetupKeyNeeded,
        severity: Severity::Problem,
        title: format!("{} {title}", who(site, coded.machine)),
        evidence: coded.clues(),
        because: site.code(coded.code()),
        next: site.command_with(coded.machine, "ipk", &[("<KEY>", key)], next),
        machines: coded.machine.into_iter().collect(),
    });
}

/// Whether the machine is an evaluation: no volume key belongs on it.
fn is_evaluation(site: &Site<'_>, coded: &Coded<'_>) -> bool {
    site.seats_of(coded.machine).any(|seat| seat.channel == Some(Channel::Evaluation))
}

/// Whether the machine's Windows is licensed all the same: then the code is that of a licence not in use.
fn is_settled(site: &Site<'_>, coded: &Coded<'_>) -> bool {
    site.base_seats_of(coded.machine).any(|seat| {
        product::application(seat.product) == Application::Windows
            && product::status(seat.product) == Some(Status::Licensed)
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn no_key_gets_the_key_of_the_edition() {
        let words = "name=PC-01 edition=windows-10-enterprise status=unlicensed code=0xC004F014";
        let finding = one(&site(vec![machine("pc.txt", words)]), "setup-key-needed");
        assert_eq!(finding.title, "PC-01 has no product key");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ipk NPPR9-FWDCX-D2C8J-H872K-2YT43"));
    }

    #[test]
    fn a_retail_key_looks_for_no_host() {
        let words = "edition=windows-10-pro channel=RETAIL status=unlicensed key=ABCDE code=0x8007007B";
        check(&site(vec![machine("pc.txt", words)]), &["problem setup-key-needed", "note retail-or-oem-key"]);
    }

    #[test]
    fn a_guest_key_away_from_its_host() {
        let words = "channel=VIRTUAL_MACHINE_ACTIVATION status=notification code=0xC004FD01";
        let finding = one(&site(vec![machine("vm.txt", words)]), "setup-key-needed");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /ipk <SETUP KEY OF THE EDITION>"));
    }

    #[test]
    fn licences_that_could_be_installed_are_not_missing_a_key() {
        let words = "channel=VOLUME_KMSCLIENT status=notification reason=0xC004F056 key=2YT43 | \
                     channel=RETAIL status=unlicensed reason=0xC004F014 | \
                     channel=OEM_DM status=unlicensed reason=0xC004F014";
        check(&site(vec![machine("pc.csv", words)]), &["problem not-activated"]);
        let alone = "channel=RETAIL status=unlicensed reason=0xC004F014";
        check(&site(vec![machine("excerpt.txt", alone)]), &[]);
    }

    #[test]
    fn an_unused_licence_beside_a_licensed_one_is_no_trouble() {
        let words = "channel=RETAIL status=unlicensed reason=0xC004F014 | \
                     channel=VOLUME_KMSCLIENT status=licensed minutes=250000 key=2YT43";
        check(&site(vec![machine("pc.csv", words)]), &["good healthy"]);
    }
}
