//! Name service that does not answer at all: refused, failed, silent, or not configured.

use super::Check;
use super::by_code::ByCode;
use super::dns;
use super::site::{Findings, Site};
use super::types::{Finding, FindingId, Severity};
use crate::domain::evidence::Answered;

pub(super) struct DnsFailure;

const FAILED: ByCode = ByCode {
    id: FindingId::DnsFailure,
    severity: Severity::Problem,
    codes: &["0x8007232A", "0x8007267C"],
    title: "Name service fails for {}",
    next: "Give the machine a name server that answers and see that port 53 is open; until then the host can be \
           named with slmgr /skms.",
    command: "nslookup",
};

impl Check for DnsFailure {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::DnsFailure]
    }

    fn codes(&self) -> &'static [&'static str] {
        FAILED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in FAILED.all(site, |_| true) {
            found.push(finding);
        }
        let elsewhere = dns::records(site).next().is_some();
        for answer in site.evidence.dns() {
            if !matches!(answer.answered.value, Answered::Failed(_) | Answered::Silent) {
                continue;
            }
            let how = dns::outcome(&answer.answered.value);
            let clue = dns::clue(answer, format!("{}: {how}", dns::question(answer)), &answer.answered);
            found.push(Finding {
                id: FindingId::DnsFailure,
                severity: if elsewhere { Severity::Warning } else { Severity::Problem },
                title: format!("{} gives no answer about {}", dns::server(answer), dns::question(answer)),
                evidence: vec![clue],
                because: site.fact("dns-nslookup"),
                next: site.command(
                    None,
                    "nslookup",
                    "Ask the name server that the clients use; a server that refuses is not responsible for the \
                     domain, one that is silent is not reached.",
                ),
                machines: Vec::new(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, one, site, with_dns};

    #[test]
    fn refused_and_silent_are_no_missing_record() {
        for answer in ["refused", "silent"] {
            check(&with_dns(site(vec![]), "192.0.2.53", answer), &["problem dns-failure"]);
        }
        let finding = one(&with_dns(site(vec![]), "192.0.2.53", "refused"), "dns-failure");
        assert!(finding.evidence[0].text.ends_with("the server answered REFUSED"), "{finding:?}");
    }

    #[test]
    fn a_machine_without_a_name_server() {
        check(&site(vec![machine("pc.txt", "code=0x8007267C")]), &["problem dns-failure"]);
    }

    #[test]
    fn one_server_that_refuses_beside_one_that_answers() {
        let evidence = with_dns(with_dns(site(vec![]), "a", "refused"), "b", "kms01.example.test:1688");
        check(&evidence, &["warning dns-failure"]);
    }
}
