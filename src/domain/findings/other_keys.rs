//! Licences outside volume activation: retail and OEM keys, and evaluations, which no KMS and no MAK activates.

use super::Check;
use super::by_code::who;
use super::grace::days;
use super::product::{self, Channel};
use super::site::{Coded, Findings, Seat, Site};
use super::types::{Clue, Finding, FindingId, Next, Severity};
use crate::domain::evidence::Status;

pub(super) struct RetailOrOemKey;

impl Check for RetailOrOemKey {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::RetailOrOemKey]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.base_seats() {
            let kind = match seat.channel {
                Some(Channel::Retail) => "a retail",
                Some(Channel::Oem) => "an OEM",
                Some(
                    Channel::KmsClient
                    | Channel::KmsHost
                    | Channel::Mak
                    | Channel::Evaluation
                    | Channel::Avma,
                )
                | None => continue,
            };
            let Some(channel) = seat.product.channel.as_ref().or(seat.product.key_channel.as_deref()) else {
                continue;
            };
            found.push(Finding {
                id: FindingId::RetailOrOemKey,
                severity: Severity::Note,
                title: format!("{} on {} has {kind} key: volume activation does not touch it", seat.name(), site.label(seat.at)),
                evidence: vec![seat.clue(format!("Channel {}", channel.value), channel)],
                because: site.fact("gvlk-replaces"),
                next: super::commands::no_command(
                    "Nothing to do where that is meant. Where a KMS host shall activate it, it needs its setup key \
                     first.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

pub(super) struct EvaluationEdition;

/// A key that does not belong to the edition.
const MISMATCH: &str = "0xC004F069";

impl Check for EvaluationEdition {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::EvaluationEdition]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.seats().filter(|seat| seat.channel == Some(Channel::Evaluation)) {
            let state = product::status(seat.product);
            let over = state.is_some_and(|state| state != Status::Licensed);
            let left = seat.product.minutes_left.as_ref().filter(|left| left.value > 0 && !over);
            let mut evidence: Vec<Clue> = Vec::new();
            let channel = seat.product.channel.as_ref().or(seat.product.key_channel.as_deref());
            evidence.extend(channel.map(|channel| seat.clue(format!("Channel {}", channel.value), channel)));
            evidence.extend(
                seat.product
                    .name
                    .as_ref()
                    .filter(|_| channel.is_none())
                    .map(|name| seat.clue(format!("The product is called {}", name.value), name)),
            );
            evidence.extend(seat.status_clue());
            evidence.extend(left.map(|left| seat.clue(format!("{} are left", days(left.value)), left)));
            let coded = site.coded_on(seat.at, &[MISMATCH]);
            evidence.extend(coded.iter().flat_map(Coded::clues));
            let when = left.map_or_else(String::new, |left| format!(", for {} more", days(left.value)));
            let over = if over { " and not licensed any more" } else { "" };
            found.push(Finding {
                id: FindingId::EvaluationEdition,
                severity: if over.is_empty() { Severity::Warning } else { Severity::Problem },
                title: format!("{} is an evaluation{when}{over}", who(site, Some(seat.at))),
                evidence,
                because: site.fact("evaluation-conversion"),
                next: next(site, &seat),
                machines: vec![seat.at],
            });
        }
    }
}

/// Servers are converted, clients installed again.
fn next(site: &Site<'_>, seat: &Seat<'_>) -> Next {
    let server = seat.product.name.as_ref().is_some_and(|name| name.value.contains("Server"));
    if server {
        site.command(
            Some(seat.at),
            "dism-targets",
            "Convert it to a licensed edition that this lists, with a key of that edition; a domain controller cannot \
             be converted. No KMS host and no MAK activates an evaluation.",
        )
    } else {
        super::commands::no_command(
            "Install it again from volume media, or convert it where it is a server. No KMS host and no MAK activates \
             an evaluation.",
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site};

    #[test]
    fn a_licensed_retail_machine_is_healthy_and_outside() {
        let words = "channel=RETAIL status=licensed permanent=true key=ABCDE";
        check(&site(vec![machine("pc.txt", words)]), &["note retail-or-oem-key", "good healthy"]);
        let oem = "channel=OEM_DM status=unlicensed key=ABCDE";
        check(&site(vec![machine("pc.txt", oem)]), &["problem not-activated", "note retail-or-oem-key"]);
    }

    #[test]
    fn an_expired_evaluation_is_not_repaired_by_a_host() {
        let words = "product=Windows(R),_EnterpriseEval_edition channel=TIMEBASED_EVAL status=notification \
                     reason=0xC004F009";
        let evidence = site(vec![machine("pc.txt", words)]);
        check(&evidence, &["problem evaluation-edition"]);
        let next = one(&evidence, "evaluation-edition").next;
        assert!(
            next.slmgr.is_none() && next.text.starts_with("Install it again from volume media"),
            "{next:?}"
        );
    }

    #[test]
    fn a_setup_key_on_an_evaluation_server() {
        let words = "product=ServerStandardEval channel=TIMEBASED_EVAL status=licensed minutes=200000 \
                     code=0xC004F069";
        let evidence = site(vec![machine("srv.txt", words)]);
        check(&evidence, &["warning evaluation-edition"]);
        let finding = one(&evidence, "evaluation-edition");
        assert_eq!(finding.next.slmgr.as_deref(), Some("DISM /online /Get-TargetEditions"));
        assert!(finding.evidence.iter().any(|clue| clue.text.starts_with("0xC004F069")), "{finding:?}");
    }
}
