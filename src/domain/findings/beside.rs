//! Licences beside the one that matters, add-ons and left-overs: notes that keep the reader from taking one for the
//! other.

use super::Check;
use super::product;
use super::site::{Findings, Site};
use super::types::{Finding, FindingId, Severity};

pub(super) struct AddOnLicence;

impl Check for AddOnLicence {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::AddOnLicence]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.seats() {
            let Some(add_on) = seat.product.add_on.as_ref().filter(|add_on| add_on.value) else { continue };
            let mut evidence = vec![seat.clue(format!("{} is an add-on", seat.name()), add_on)];
            evidence.extend(seat.status_clue());
            found.push(Finding {
                id: FindingId::AddOnLicence,
                severity: Severity::Note,
                title: format!(
                    "An add-on licence on {} says nothing about its base licence",
                    site.label(seat.at)
                ),
                evidence,
                because: site.fact("wmi-product-licenseisaddon"),
                next: site.command(Some(seat.at), "dlv", "Look at the base licence itself."),
                machines: vec![seat.at],
            });
        }
    }
}

pub(super) struct LeftoverLicence;

impl Check for LeftoverLicence {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::LeftoverLicence]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.seats().filter(product::is_left_over) {
            let tail = seat.product.partial_key.as_ref().map_or("<LAST_FIVE>", |key| key.value.as_str());
            found.push(Finding {
                id: FindingId::LeftoverLicence,
                severity: Severity::Note,
                title: format!(
                    "{} is left over on {} beside a volume licence that works",
                    seat.name(),
                    site.label(seat.at)
                ),
                evidence: seat.status_clue().into_iter().collect(),
                because: site.fact("office-remove-key"),
                next: site.command_with(
                    Some(seat.at),
                    "ospp-unpkey",
                    &[("<LAST_FIVE>", tail)],
                    "Remove the key that is left over; the volume licence is fine.",
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
    fn an_add_on_is_told_apart_from_the_base_licence() {
        let esu = "channel=VOLUME_MAK status=licensed permanent=true add_on=true key=ABCDE";
        check(&site(vec![machine("esu.txt", esu)]), &["note add-on-licence"]);
    }

    #[test]
    fn a_left_over_licence_does_not_make_office_unlicensed() {
        let office = "app=office product=Office_16 channel=VOLUME_KMSCLIENT status=licensed minutes=258131 key=GVGXT | \
                      app=office product=Office_16_grace channel=RETAIL(Grace) status=notification \
                      reason=0xC004F009 key=BTDRB";
        let evidence = site(vec![machine("office.txt", office)]);
        check(&evidence, &["note leftover-licence", "good healthy"]);
        let next = one(&evidence, "leftover-licence").next;
        assert_eq!(next.slmgr.as_deref(), Some("ospp.vbs /unpkey:BTDRB"));
        assert_eq!(next.oslicense, None);
    }
}
