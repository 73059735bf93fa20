//! A grace period that runs, and one that is over.

use super::Check;
use super::by_code::who;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site, status_words};
use super::types::{Clue, Finding, FindingId, Next, Severity};
use crate::domain::evidence::Status;
use crate::domain::rulebook::AfterValidity;

pub(super) struct GraceRunning;

impl Check for GraceRunning {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::GraceRunning]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.base_seats().filter(|seat| seat.channel != Some(Channel::Evaluation)) {
            let Some(state) = product::status(seat.product) else { continue };
            let rule = match state {
                Status::InitialGrace => "license-status-2",
                Status::Grace => "license-status-3",
                Status::ExtendedGrace => "license-status-6",
                Status::Unlicensed
                | Status::Licensed
                | Status::NonGenuineGrace
                | Status::Notification
                | Status::Unknown => continue,
            };
            let left = seat.product.minutes_left.as_ref();
            let when = left.map_or_else(String::new, |left| format!(" for {} more", days(left.value)));
            let mut evidence: Vec<Clue> = seat.status_clue().into_iter().collect();
            evidence
                .extend(left.map(|left| seat.clue(format!("Time remaining: {} minutes", left.value), left)));
            found.push(Finding {
                id: FindingId::GraceRunning,
                severity: Severity::Warning,
                title: format!("{} on {} is {}{when}", seat.name(), site.label(seat.at), status_words(state)),
                evidence,
                because: site.fact(rule),
                next: activate(site, &seat),
                machines: vec![seat.at],
            });
        }
    }
}

/// The step before the grace ends, by the kind of its key.
fn activate(site: &Site<'_>, seat: &Seat<'_>) -> Next {
    let text = match seat.channel {
        Some(Channel::KmsClient) => {
            "Bring it to the organisation's network and activate it before the grace ends."
        }
        Some(
            Channel::KmsHost
            | Channel::Mak
            | Channel::Retail
            | Channel::Oem
            | Channel::Evaluation
            | Channel::Avma,
        )
        | None => "Activate it before the grace ends.",
    };
    site.command(Some(seat.at), "ato", text)
}

pub(super) struct GraceExpired;

const EXPIRED: [&str; 1] = ["0xC004F009"];

impl Check for GraceExpired {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::GraceExpired]
    }

    fn codes(&self) -> &'static [&'static str] {
        &EXPIRED
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for coded in site.coded(&EXPIRED) {
            let evaluation = |seat: &Seat<'_>| seat.channel == Some(Channel::Evaluation);
            let mut seats = site.base_seats_of(coded.machine).peekable();
            let licensed = |seat: &Seat<'_>| product::status(seat.product) == Some(Status::Licensed);
            if seats.peek().is_some() && seats.all(|seat| evaluation(&seat) || licensed(&seat)) {
                continue;
            }
            let seat = site.base_seats_of(coded.machine).find(|seat| !evaluation(seat));
            let mut evidence = coded.clues();
            evidence.extend(seat.and_then(|seat| seat.status_clue()));
            found.push(Finding {
                id: FindingId::GraceExpired,
                severity: Severity::Problem,
                title: format!("The grace of {} is over", who(site, coded.machine)),
                evidence,
                because: site.code(coded.code()),
                next: site.command(
                    coded.machine,
                    "ato",
                    "Reach a KMS host, or Microsoft with a MAK, and activate; the code that this gives says what is in \
                     the way.",
                ),
                machines: coded.machine.into_iter().collect(),
            });
        }
    }
}

/// `3 days`, rounded down, with the hours where less than two days are left.
pub(super) fn days(minutes: u32) -> String {
    match minutes / 1440 {
        0 | 1 if minutes / 60 == 1 => "1 hour".to_owned(),
        0 | 1 => format!("{} hours", minutes / 60),
        days => format!("{days} days"),
    }
}

/// What follows the end of an activation, in words.
pub(super) fn afterwards(rule: AfterValidity) -> String {
    match rule {
        AfterValidity::Unlicensed => "then it is unlicensed".to_owned(),
        AfterValidity::GraceThenNotification(minutes) => {
            format!("then {} of grace follow, then notification", days(minutes))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn every_grace_says_how_long() {
        for (words, title) in [
            (
                "product=Office_16 channel=VOLUME_KMSCLIENT status=initial_grace minutes=43194",
                "Office 16 on the machine in pc.txt is in its initial grace period for 29 days more",
            ),
            (
                "product=Windows channel=VOLUME_KMSCLIENT status=grace minutes=900",
                "Windows on the machine in pc.txt is in its additional grace period for 15 hours more",
            ),
        ] {
            let found = one(&site(vec![machine("pc.txt", words)]), "grace-running");
            assert_eq!(found.title, title);
        }
    }

    #[test]
    fn a_grace_that_is_over_is_a_problem() {
        let words = "channel=VOLUME_KMSCLIENT status=notification reason=0xC004F009";
        check(&site(vec![machine("pc.txt", words)]), &["problem grace-expired"]);
        check(&site(vec![machine("pc.txt", "code=0xC004F009")]), &["problem grace-expired"]);
    }

    #[test]
    fn what_is_licensed_again_is_over_it() {
        let words = "channel=VOLUME_MAK status=licensed permanent=true code=0xC004F009";
        check(&site(vec![machine("pc.txt", words)]), &["good healthy"]);
    }
}
