//! A key for upgrades on a machine that has nothing to upgrade from.

use super::Check;
use super::by_code::ByCode;
use super::site::{Findings, Site};
use super::types::{FindingId, Severity};

pub(super) struct UpgradeOnlyLicence;

const UPGRADE_ONLY: ByCode = ByCode {
    id: FindingId::UpgradeOnlyLicence,
    severity: Severity::Problem,
    codes: &["0xC004F035", "0xC004F061"],
    title: "The key of {} is for upgrades: it misses a licence to build on",
    next: "Volume licences of Windows are upgrades. Install over a qualifying Windows, or use a MAK or a full key; \
           activation by telephone is possible.",
    command: "slui-telephone",
};

impl Check for UpgradeOnlyLicence {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::UpgradeOnlyLicence]
    }

    fn codes(&self) -> &'static [&'static str] {
        UPGRADE_ONLY.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in UPGRADE_ONLY.all(site, |_| true) {
            found.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, site};

    #[test]
    fn a_key_for_upgrades() {
        check(&site(vec![machine("pc.txt", "code=0xC004F061")]), &["problem upgrade-only-licence"]);
    }
}
