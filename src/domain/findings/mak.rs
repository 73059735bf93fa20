//! Multiple activation keys that Microsoft's server refuses: used up, or blocked.

use super::Check;
use super::by_code::ByCode;
use super::product::Channel;
use super::site::{Coded, Findings, Site};
use super::types::{FindingId, Severity};

pub(super) struct MakExhausted;

const EXHAUSTED: ByCode = ByCode {
    id: FindingId::MakExhausted,
    severity: Severity::Problem,
    codes: &["0xC004C020", "0xC004C021", "0x803FA07F", "0x803FA071"],
    title: "The MAK of {} has no activation left",
    next: "Ask Microsoft to raise the number of activations, move machines that meet the organisation's network to \
           KMS or Active Directory, and keep confirmation IDs before machines are installed again.",
    command: "",
};

/// The limit of a KMS host key, and of any other key on a machine that is no host.
const LIMIT: &str = "0xC004C008";

impl Check for MakExhausted {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::MakExhausted]
    }

    fn codes(&self) -> &'static [&'static str] {
        EXHAUSTED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in EXHAUSTED.all(site, |_| true) {
            found.push(finding);
        }
        for coded in site.coded(&[LIMIT]).iter().filter(|coded| on_a_mak(site, coded)) {
            found.push(EXHAUSTED.one(site, coded));
        }
    }
}

/// Whether the machine of a code carries a MAK.
pub(super) fn on_a_mak(site: &Site<'_>, coded: &Coded<'_>) -> bool {
    site.base_seats_of(coded.machine).any(|seat| seat.channel == Some(Channel::Mak))
}

pub(super) struct MakBlocked;

const BLOCKED: ByCode = ByCode {
    id: FindingId::MakBlocked,
    severity: Severity::Problem,
    codes: &["0xC004C003", "0xC004F051", "0xC004C017", "0xC004C060", "0x803FA067"],
    title: "Microsoft has blocked the key of {}",
    next: "Request a new key; where it is a KMS client, put its public setup key back instead.",
    command: "ipk",
};

impl Check for MakBlocked {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::MakBlocked]
    }

    fn codes(&self) -> &'static [&'static str] {
        BLOCKED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in BLOCKED.all(site, |_| true) {
            found.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn a_pool_that_is_used_up_is_told_by_its_code() {
        let mak = "name=PC-01 channel=VOLUME_MAK status=notification reason=0xC004C020";
        let finding = one(&site(vec![machine("a.txt", mak)]), "mak-exhausted");
        assert_eq!(finding.title, "The MAK of PC-01 has no activation left");
        assert!(finding.next.text.contains("KMS or Active Directory"));
    }

    #[test]
    fn the_limit_of_host_keys_means_the_mak_on_a_machine_that_carries_one() {
        let mak = "channel=VOLUME_MAK status=unlicensed key=ABCDE code=0xC004C008";
        check(&site(vec![machine("a.txt", mak)]), &["problem mak-exhausted"]);
    }

    #[test]
    fn a_blocked_key_is_told_by_its_code() {
        check(&site(vec![machine("a.txt", "code=0xC004C003")]), &["problem mak-blocked"]);
    }
}
