//! KMS records that clients cannot use as they are written: a mistyped service name, a target without a domain, an
//! address as target.

use super::Check;
use super::dns;
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{DnsAnswer, SrvFault, SrvRecord, is_kms_service};

pub(super) struct SrvMalformed;

impl Check for SrvMalformed {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::SrvMalformed]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for answer in dns::answers(site) {
            if let Some(clue) = mistyped(answer) {
                push(site, found, "The record's name is not _vlmcs._tcp and its domain".to_owned(), clue);
            }
        }
        for (answer, record) in dns::records(site) {
            if let Some(title) = wrong_target(record) {
                let text = format!("{} points to {}", record.owner, shown(&record.target));
                push(site, found, title, dns::record_clue(answer, record, text));
            }
        }
    }
}

fn push(site: &Site<'_>, found: &mut Findings, title: String, clue: Clue) {
    found.push(Finding {
        id: FindingId::SrvMalformed,
        severity: Severity::Problem,
        title,
        evidence: vec![clue],
        because: site.fact("dns-srv-name"),
        next: site.command(
            None,
            "nslookup",
            "Write the record again: owner _vlmcs._tcp and the domain, port 1688, target the host's full name.",
        ),
        machines: Vec::new(),
    });
}

fn shown(target: &str) -> &str {
    if target.is_empty() { "(none)" } else { target }
}

/// A clue where the service name is nearly right.
fn mistyped(answer: &DnsAnswer) -> Option<Clue> {
    let wrong = |name: &str| !is_kms_service(name);
    let owner = answer.records.iter().find(|record| wrong(&record.owner));
    if let Some(record) = owner {
        return Some(dns::record_clue(answer, record, format!("The record is called {}", record.owner)));
    }
    let question = answer.question.as_ref().filter(|question| wrong(&question.value))?;
    Some(dns::clue(answer, format!("{} was asked for", question.value), question))
}

/// What is wrong with a target, if anything.
fn wrong_target(record: &SrvRecord) -> Option<String> {
    let target = &record.target;
    record.faults().into_iter().find_map(|fault| match fault {
        SrvFault::AddressAsTarget => {
            Some(format!("The target {target} of the KMS record is an address instead of a name"))
        }
        SrvFault::SingleLabelTarget if target.is_empty() => Some("The KMS record names no target".to_owned()),
        SrvFault::SingleLabelTarget => Some(format!(
            "The target {target} of the KMS record is a single label, which other networks cannot resolve"
        )),
        SrvFault::MistypedService => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::Evidence;
    use crate::domain::findings::testing::{check, findings, one, site, with_dns};

    #[test]
    fn a_target_is_a_full_name() {
        for (target, expect) in [
            (
                "router:1688",
                "The target router of the KMS record is a single label, which other networks cannot resolve",
            ),
            ("192.0.2.7:1688", "The target 192.0.2.7 of the KMS record is an address instead of a name"),
        ] {
            assert_eq!(one(&with_dns(site(vec![]), "a", target), "srv-malformed").title, expect);
        }
        check(&with_dns(site(vec![]), "a", "kms01.example.test:1688"), &[]);
    }

    fn asking(name: &str) -> Evidence {
        let mut evidence = with_dns(site(vec![]), "a", "kms01.example.test:1688");
        let answer = &mut evidence.readings[0].dns[0];
        answer.records[0].owner = name.to_owned();
        answer.question = None;
        evidence
    }

    #[test]
    fn a_mistyped_service_is_named() {
        for name in ["_v1mcs._tcp.example.test", "vlmcs._tcp.example.test", "_vlmcs.tcp.example.test"] {
            let finding = one(&asking(name), "srv-malformed");
            assert_eq!(finding.severity.id(), "problem");
            assert!(finding.evidence[0].text.contains(name));
        }
        assert!(findings(&asking("_VLMCS._TCP.example.test")).is_empty());
    }
}
