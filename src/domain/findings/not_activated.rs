//! A machine that is not activated, where nothing better says why; and known codes of failed activations that have
//! no finding of their own.

use super::Check;
use super::by_code::who;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site, status_words};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::catalog::ErrorRow;
use crate::domain::evidence::Status;

pub(super) struct NotActivated;

impl Check for NotActivated {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::NotActivated]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.base_seats() {
            let Some(state) = product::status(seat.product) else { continue };
            let rule = match state {
                Status::Unlicensed => "license-status-0",
                Status::Notification => "license-status-5",
                Status::Licensed
                | Status::InitialGrace
                | Status::Grace
                | Status::NonGenuineGrace
                | Status::ExtendedGrace
                | Status::Unknown => continue,
            };
            let better = |finding: &Finding| {
                finding.severity == Severity::Problem && finding.id != FindingId::NotActivated
            };
            if found.worries(seat.at).any(better) {
                continue;
            }
            let mut evidence: Vec<Clue> = seat.status_clue().into_iter().collect();
            evidence.extend(
                seat.product
                    .reason
                    .as_ref()
                    .map(|reason| seat.clue(format!("The reason of the state is {}", reason.value), reason)),
            );
            found.push(Finding {
                id: FindingId::NotActivated,
                severity: Severity::Problem,
                title: format!("{} on {} is {}", seat.name(), site.label(seat.at), status_words(state)),
                evidence,
                because: site.fact(rule),
                next: site.command(Some(seat.at), "ato", next(&seat)),
                machines: vec![seat.at],
            });
        }
        codes(site, found);
    }
}

fn next(seat: &Seat<'_>) -> &'static str {
    match seat.channel {
        Some(Channel::KmsClient) => {
            "Activate and read the code that it gives: the host, its SRV record, TCP 1688 or its count is in the way. \
             Without a KMS host or an activation object it needs a MAK."
        }
        Some(Channel::KmsHost | Channel::Mak) => "Activate with Microsoft, online or by telephone.",
        Some(Channel::Avma) => "See that the Hyper-V host is an activated Datacenter, then activate.",
        Some(Channel::Retail | Channel::Oem | Channel::Evaluation) | None => {
            "Activate and read the code that it gives."
        }
    }
}

/// Known codes that no other check reads: the catalogue's remedy is the next step.
fn codes(site: &Site<'_>, found: &mut Findings) {
    let read: Vec<&str> = super::CHECKS.iter().flat_map(|check| check.codes()).copied().collect();
    let known =
        |code: &str| site.catalog().errors.iter().find(|row| row.code == code && row.place.is_empty());
    let mut rows: Vec<&ErrorRow> = site.codes().iter().filter_map(|at| known(&at.code)).collect();
    rows.retain(|row| !read.contains(&row.code.as_str()) && fails(&row.code));
    rows.sort_by(|one, other| one.code.cmp(&other.code));
    rows.dedup_by(|one, other| one.code == other.code);
    for row in rows {
        for coded in site.coded(&[&row.code]) {
            if coded.machine.is_some_and(|at| found.worries(at).any(|it| it.severity == Severity::Problem)) {
                continue;
            }
            let seat = site.base_seats_of(coded.machine).next();
            if seat.is_some_and(|seat| product::status(seat.product) == Some(Status::Licensed)) {
                continue;
            }
            let remedies = row.remedies.join("; ");
            found.push(Finding {
                id: FindingId::NotActivated,
                severity: Severity::Problem,
                title: format!("Activation failed on {}: {}", who(site, coded.machine), row.meaning),
                evidence: coded.clues(),
                because: row.into(),
                next: super::commands::no_command(format!("{remedies}.")),
                machines: coded.machine.into_iter().collect(),
            });
        }
    }
}

/// Whether a code tells of a failure: those that begin with `0x4` only inform.
fn fails(code: &str) -> bool {
    !code.starts_with("0x4")
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn unlicensed_is_not_licensed() {
        let words = "product=Windows channel=VOLUME_KMSCLIENT key=T83GX status=unlicensed";
        check(&site(vec![machine("pc.txt", words)]), &["problem not-activated"]);
    }

    #[test]
    fn a_client_in_notification_is_told_what_to_look_for() {
        let words = "product=Windows edition=windows-11-pro key_channel=Volume:GVLK status=notification";
        let finding = one(&site(vec![machine("pc.txt", words)]), "not-activated");
        assert!(finding.next.text.contains("TCP 1688"), "{finding:?}");
        assert_eq!(finding.next.oslicense.as_deref(), Some("Invoke-OSLicense -ActivateOnline"));
    }

    #[test]
    fn every_product_is_told() {
        let words = "app=office product=Visio channel=RETAIL status=notification | \
                     app=office product=Project channel=RETAIL status=notification";
        let found = super::super::testing::findings(&site(vec![machine("pc.txt", words)]));
        let titles: Vec<_> =
            found.iter().filter(|it| it.id.id() == "not-activated").map(|it| &it.title).collect();
        assert_eq!(titles.len(), 2, "{titles:?}");
    }

    #[test]
    fn a_known_code_brings_its_remedy() {
        let finding = one(&site(vec![machine("pc.txt", "code=0xC004D307")]), "not-activated");
        assert_eq!(finding.because.rule.as_str(), "0xC004D307");
        assert!(finding.next.text.starts_with("Rebuild the image"), "{finding:?}");
    }

    #[test]
    fn information_is_no_failure() {
        let words = "channel=VOLUME_KMSCLIENT status=licensed minutes=256748 reason=0x4004F040";
        check(&site(vec![machine("pc.txt", words)]), &["good healthy"]);
    }
}
