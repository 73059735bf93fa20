//! A machine on which nothing is wrong: licensed, with time left or for good, and no problem or warning about it.
//! It comes last, because it says that nothing else was found.

use super::Check;
use super::grace::days;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Because, Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Grade, Status};

pub(super) struct Healthy;

/// Problems of a site that a KMS client cannot live with for long.
const OF_THE_SITE: [FindingId; 5] = [
    FindingId::DnsFailure,
    FindingId::SrvRecordMissing,
    FindingId::SrvMalformed,
    FindingId::Port1688Blocked,
    FindingId::HostNotAnswering,
];

impl Check for Healthy {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::Healthy]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let trouble = found.all.iter().any(|finding| {
            finding.severity == Severity::Problem
                && finding.machines.is_empty()
                && OF_THE_SITE.contains(&finding.id)
        });
        for at in 0..site.machines.len() {
            let seats: Vec<Seat<'_>> = site.base_seats_of(Some(at)).collect();
            let licensed = |seat: &Seat<'_>| product::status(seat.product) == Some(Status::Licensed);
            let client = |seat: &Seat<'_>| seat.channel == Some(Channel::KmsClient);
            let sound = !seats.is_empty()
                && seats.iter().all(licensed)
                && found.worries(at).next().is_none()
                && !(trouble && seats.iter().any(client));
            if sound {
                found.push(healthy(site, at, &seats));
            }
        }
    }
}

fn healthy(site: &Site<'_>, at: usize, seats: &[Seat<'_>]) -> Finding {
    let mut evidence: Vec<Clue> = Vec::new();
    let mut until = "";
    let mut renews: Option<Because> = None;
    let mut left = None;
    for seat in seats {
        evidence.extend(seat.status_clue());
        let minutes = seat.product.minutes_left.as_ref().filter(|minutes| minutes.value > 0);
        if let Some(minutes) = minutes {
            evidence.push(seat.clue(format!("{} are left", days(minutes.value)), minutes));
            left = Some(left.map_or(minutes.value, |least: u32| least.min(minutes.value)));
        } else if let Some(permanent) = seat.product.permanent.as_ref().filter(|permanent| permanent.value) {
            evidence.push(seat.clue("Activated for good", permanent));
        } else if seat.channel == Some(Channel::KmsClient) {
            let text = "How long the activation lasts does not stand in the input".to_owned();
            let from = seat.machine.from.clone();
            evidence.push(Clue { text, grade: Grade::NotChecked, from, line: None });
            until = ", for how long is not told";
        }
        if seat.channel == Some(Channel::KmsClient) {
            renews = Some((&site.rulebook(seat.product).renewal).into());
        }
    }
    let until = left.map_or_else(|| until.to_owned(), |left| format!(", for {} more", days(left)));
    Finding {
        id: FindingId::Healthy,
        severity: Severity::Good,
        title: format!("{} is licensed{until}", site.label(at)),
        evidence,
        because: renews.clone().unwrap_or_else(|| site.fact("license-status-1")),
        next: super::commands::no_command(if renews.is_some() {
            "Nothing to do: it renews by itself while it meets its host."
        } else {
            "Nothing to do."
        }),
        machines: vec![at],
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::Grade;
    use crate::domain::findings::testing::{check, findings, machine, one, site, with_dns};

    const CLIENT: &str =
        "name=PC-01 edition=windows-11-pro channel=VOLUME_KMSCLIENT status=licensed minutes=256748";

    #[test]
    fn a_licensed_client_is_healthy() {
        let finding = one(&site(vec![machine("pc.txt", CLIENT)]), "healthy");
        assert_eq!(finding.title, "PC-01 is licensed, for 178 days more");
        assert_eq!(finding.because.rule.as_str(), "renewal");
    }

    #[test]
    fn a_machine_without_a_name_is_called_by_its_input() {
        let words = "channel=VOLUME_MAK status=licensed permanent=true";
        for (from, title) in [
            ("logs/pc.txt", "The machine in pc.txt is licensed"),
            ("Pasted text", "The machine in \"Pasted text\" is licensed"),
            (crate::domain::evidence::THIS_MACHINE, "This machine is licensed"),
        ] {
            assert_eq!(one(&site(vec![machine(from, words)]), "healthy").title, title);
        }
    }

    #[test]
    fn how_long_is_not_made_up() {
        let finding =
            one(&site(vec![machine("pc.txt", "channel=VOLUME_KMSCLIENT status=licensed")]), "healthy");
        assert!(finding.evidence.iter().any(|clue| clue.grade == Grade::NotChecked), "{finding:?}");
    }

    #[test]
    fn a_client_whose_name_server_is_in_trouble_is_not_praised() {
        let evidence = with_dns(site(vec![machine("pc.txt", CLIENT)]), "192.0.2.53", "nxdomain");
        check(&evidence, &["problem srv-record-missing"]);
    }

    #[test]
    fn nothing_known_is_nothing_found() {
        assert!(findings(&site(vec![])).is_empty());
        assert!(findings(&site(vec![machine("pc.txt", "product=Windows")])).is_empty());
        assert!(findings(&site(vec![machine("pc.txt", "status=unknown")])).is_empty());
    }
}
