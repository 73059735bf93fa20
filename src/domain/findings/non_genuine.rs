//! Validation that calls a machine not genuine, by its state or by a code.

use super::Check;
use super::by_code::ByCode;
use super::product;
use super::site::{Findings, Site};
use super::types::{Finding, FindingId, Severity};
use crate::domain::evidence::Status;

pub(super) struct NonGenuine;

const NOT_GENUINE: ByCode = ByCode {
    id: FindingId::NonGenuine,
    severity: Severity::Problem,
    codes: &["0xC004F200", "0xC004C4A2", "0xC004F064", "0x4004F065", "0x8004FE21"],
    title: "Validation calls {} not genuine",
    next: "Install the setup key of the edition again and activate. On a Windows 7 KMS client first remove KB971033 \
           and rebuild the licence store.",
    command: "rilc",
};

impl Check for NonGenuine {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::NonGenuine]
    }

    fn codes(&self) -> &'static [&'static str] {
        NOT_GENUINE.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in NOT_GENUINE.all(site, |_| true) {
            found.push(finding);
        }
        for seat in site.base_seats() {
            let state = product::status(seat.product);
            if state != Some(Status::NonGenuineGrace) || found.has(seat.at, &[FindingId::NonGenuine]) {
                continue;
            }
            found.push(Finding {
                id: FindingId::NonGenuine,
                severity: Severity::Problem,
                title: NOT_GENUINE.title.replace("{}", &site.label(seat.at)),
                evidence: seat.status_clue().into_iter().collect(),
                because: site.fact("license-status-4"),
                next: site.command(Some(seat.at), NOT_GENUINE.command, NOT_GENUINE.next),
                machines: vec![seat.at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn not_genuine_by_state_and_by_code() {
        let state = "channel=VOLUME_KMSCLIENT status=non_genuine_grace minutes=900";
        check(&site(vec![machine("a.txt", state)]), &["problem non-genuine"]);
        let reason = "channel=VOLUME_KMSCLIENT status=notification reason=0xC004F200";
        check(&site(vec![machine("a.txt", reason)]), &["problem non-genuine"]);
        assert!(one(&site(vec![machine("a.txt", reason)]), "non-genuine").next.text.contains("KB971033"));
    }
}
