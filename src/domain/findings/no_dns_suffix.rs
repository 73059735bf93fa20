//! A machine that asks no name server at all, because it has no DNS suffix to ask in.

use super::Check;
use super::by_code::who;
use super::commands::HOST_PLACE;
use super::product::Channel;
use super::site::{Coded, Findings, Site};
use super::types::{Finding, FindingId, Severity};

pub(super) struct NoDnsSuffix;

/// The name of the look-up is not valid.
pub(super) const CODE: &str = "0x8007007B";

impl Check for NoDnsSuffix {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::NoDnsSuffix]
    }

    fn codes(&self) -> &'static [&'static str] {
        &[CODE]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for coded in site.coded(&[CODE]).iter().filter(|coded| !carries_another_key(site, coded)) {
            found.push(Finding {
                id: FindingId::NoDnsSuffix,
                severity: Severity::Problem,
                title: format!("{} has no DNS suffix to look for a KMS host in", who(site, coded.machine)),
                evidence: coded.clues(),
                because: site.fact("dns-no-suffix"),
                next: site.command_with(
                    coded.machine,
                    "skms",
                    &[("<HOST>", HOST_PLACE), ("<PORT>", "1688")],
                    "Set its primary DNS suffix, or name the host by hand.",
                ),
                machines: coded.machine.into_iter().collect(),
            });
        }
    }
}

/// Whether the machine carries a key that looks for no KMS host: then the key is what is wrong.
pub(super) fn carries_another_key(site: &Site<'_>, coded: &Coded<'_>) -> bool {
    let mut channels = site.base_seats_of(coded.machine).filter_map(|seat| seat.channel);
    let first = channels.next();
    first.is_some_and(|first| first != Channel::KmsClient)
        && channels.all(|channel| channel != Channel::KmsClient)
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn a_workgroup_machine_gets_a_suffix_or_a_name() {
        let client = "name=PC-01 channel=VOLUME_KMSCLIENT code=0x8007007B";
        let finding = one(&site(vec![machine("pc.txt", client)]), "no-dns-suffix");
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /skms <NAME OF THE HOST>:1688"));
        check(&site(vec![machine("pc.txt", "code=0x8007007B")]), &["problem no-dns-suffix"]);
    }
}
