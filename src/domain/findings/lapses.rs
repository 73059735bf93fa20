//! KMS clients that are licensed and will not stay so: little time is left, or the renewals that should come every
//! week do not.

use super::Check;
use super::grace::{afterwards, days};
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Fact, Grade, Status};

const MINUTES_A_DAY: u32 = 24 * 60;

/// The licensed KMS clients with the minutes that they have left, as far as those are possible at all.
fn licensed<'a>(site: &Site<'a>) -> Vec<(Seat<'a>, &'a Fact<u32>)> {
    let client = |seat: &Seat<'_>| {
        seat.channel == Some(Channel::KmsClient) && product::status(seat.product) == Some(Status::Licensed)
    };
    let left = |seat: Seat<'a>| {
        let left = seat.product.minutes_left.as_ref()?;
        (left.value > 0 && left.value <= site.rulebook(seat.product).validity.value).then_some((seat, left))
    };
    site.base_seats().filter(client).filter_map(left).collect()
}

pub(super) struct LapsesSoon;

impl Check for LapsesSoon {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::LapsesSoon]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let Some(soon) = site.number("renewal-toast").map(|days| days * MINUTES_A_DAY) else { return };
        for (seat, left) in licensed(site).into_iter().filter(|(_, left)| left.value <= soon) {
            let rulebook = site.rulebook(seat.product);
            let when = seat.product.trusted_time.as_ref();
            let mut evidence =
                vec![seat.clue(format!("The activation ends in {} minutes", left.value), left)];
            evidence.extend(when.map(|when| seat.clue(format!("Trusted time: {}", when.value), when)));
            let end = afterwards(rulebook.after_validity.value);
            found.push(Finding {
                id: FindingId::LapsesSoon,
                severity: Severity::Warning,
                title: format!("The activation of {} ends in {}", site.label(seat.at), days(left.value)),
                evidence,
                because: (&rulebook.validity).into(),
                next: site.command(
                    Some(seat.at),
                    "ato",
                    format!(
                        "Bring it to the organisation's network and activate it within {}; {end}.",
                        days(left.value)
                    ),
                ),
                machines: vec![seat.at],
            });
        }
    }
}

pub(super) struct RenewalFailing;

/// Findings that say why a client is not served.
const WHY: [FindingId; 10] = [
    FindingId::CountBelowThreshold,
    FindingId::ClockSkew,
    FindingId::DnsFailure,
    FindingId::SrvRecordMissing,
    FindingId::NoDnsSuffix,
    FindingId::PinnedHostUnreachable,
    FindingId::Port1688Blocked,
    FindingId::HostNotAnswering,
    FindingId::ProtocolBlocked,
    FindingId::WrongKeyGroup,
];

impl Check for RenewalFailing {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::RenewalFailing]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let Some(forgotten) = site.number("record-retention").map(|days| days * MINUTES_A_DAY) else {
            return;
        };
        for (seat, left) in licensed(site) {
            let rulebook = site.rulebook(seat.product);
            let since = rulebook.validity.value - left.value;
            let refused: Vec<Clue> = found
                .worries(seat.at)
                .filter(|finding| WHY.contains(&finding.id))
                .flat_map(|finding| finding.evidence.iter().take(1).cloned())
                .collect();
            let late = since > forgotten;
            if !late && refused.is_empty() {
                continue;
            }
            let mut evidence = Vec::new();
            if late {
                let text =
                    format!("{} minutes are left, so the last contact was {} ago", left.value, days(since));
                let mut clue = seat.clue(text, left);
                clue.grade = clue.grade.max(Grade::Inferred);
                evidence.push(clue);
            }
            evidence.extend(refused);
            let title = if late {
                format!("{} has not renewed its activation for {}", site.label(seat.at), days(since))
            } else {
                format!(
                    "{} is licensed for {} more, and its renewals fail",
                    site.label(seat.at),
                    days(left.value)
                )
            };
            found.push(Finding {
                id: FindingId::RenewalFailing,
                severity: Severity::Warning,
                title,
                evidence,
                because: (&rulebook.renewal).into(),
                next: site.command(
                    Some(seat.at),
                    "ato",
                    "Activate it by hand on the organisation's network and read the code that it gives; if it was \
                     only away, this renews it.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    const CLIENT: &str = "name=LAP-01 edition=windows-10-enterprise channel=VOLUME_KMSCLIENT status=licensed";

    #[test]
    fn an_end_in_sight_is_told_with_what_follows() {
        let evidence = site(vec![machine("a.txt", &format!("{CLIENT} minutes=28800"))]);
        let finding = one(&evidence, "lapses-soon");
        assert_eq!(finding.severity.id(), "warning");
        assert_eq!(finding.title, "The activation of LAP-01 ends in 20 days");
        assert!(
            finding.next.text.ends_with("then 30 days of grace follow, then notification."),
            "{finding:?}"
        );
        let articles =
            "name=LAP-01 edition=vista-enterprise channel=VOLUME_KMSCLIENT status=licensed minutes=28800";
        let finding = one(&site(vec![machine("a.txt", articles)]), "lapses-soon");
        assert!(finding.next.text.ends_with("then it is unlicensed."), "{finding:?}");
    }

    #[test]
    fn a_client_that_did_not_renew_for_weeks() {
        let evidence = site(vec![machine("a.txt", &format!("{CLIENT} minutes=200000"))]);
        check(&evidence, &["warning renewal-failing"]);
        let finding = one(&evidence, "renewal-failing");
        assert_eq!(finding.title, "LAP-01 has not renewed its activation for 41 days");
        check(&site(vec![machine("a.txt", &format!("{CLIENT} minutes=243720"))]), &["good healthy"]);
    }

    #[test]
    fn a_licensed_client_whose_host_is_silent() {
        let evidence = site(vec![machine("a.txt", &format!("{CLIENT} minutes=250000 code=0xC004F074"))]);
        check(&evidence, &["problem host-not-answering", "warning renewal-failing"]);
    }

    #[test]
    fn a_mak_has_no_end() {
        let mak = "channel=VOLUME_MAK status=licensed permanent=true";
        check(&site(vec![machine("a.txt", mak)]), &["good healthy"]);
    }
}
