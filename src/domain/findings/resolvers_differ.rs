//! Name servers that answer the same question differently: clients of one find hosts that clients of the other do
//! not.

use std::collections::{BTreeMap, BTreeSet};

use super::Check;
use super::dns;
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Answered, DnsAnswer};

pub(super) struct ResolversDiffer;

/// What an answer says, without the order in which records rotate.
type Said = BTreeSet<(u16, u16, u16, String)>;

impl Check for ResolversDiffer {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::ResolversDiffer]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let mut by_question: BTreeMap<String, Vec<&DnsAnswer>> = BTreeMap::new();
        for answer in dns::answers(site).filter(|answer| is_definite(answer)) {
            by_question.entry(dns::question(answer).to_lowercase()).or_default().push(answer);
        }
        for answers in by_question.into_values() {
            let question = answers.first().map(|answer| dns::question(answer)).unwrap_or_default();
            let servers: BTreeSet<&str> = answers.iter().map(|answer| dns::server(answer)).collect();
            let said: BTreeSet<Said> = answers.iter().map(|answer| said(answer)).collect();
            if servers.len() > 1 && said.len() > 1 {
                found.push(Finding {
                    id: FindingId::ResolversDiffer,
                    severity: Severity::Warning,
                    title: format!("{} name servers answer differently about {question}", servers.len()),
                    evidence: answers.iter().map(|answer| clue(answer)).collect(),
                    because: site.fact("dns-nslookup"),
                    next: site.command(
                        None,
                        "nslookup",
                        "Ask each server that clients use, and bring the record into every zone that answers.",
                    ),
                    machines: Vec::new(),
                });
            }
        }
    }
}

/// Whether the server knows: a failure is another finding.
fn is_definite(answer: &DnsAnswer) -> bool {
    matches!(answer.answered.value, Answered::Records | Answered::NoData | Answered::NoSuchName)
}

fn said(answer: &DnsAnswer) -> Said {
    let record = |record: &crate::domain::evidence::SrvRecord| {
        (record.priority, record.weight, record.port, record.target.trim_end_matches('.').to_lowercase())
    };
    answer.records.iter().map(record).collect()
}

fn clue(answer: &DnsAnswer) -> Clue {
    let targets: Vec<&str> = answer.records.iter().map(|record| record.target.as_str()).collect();
    let what = if targets.is_empty() {
        dns::outcome(&answer.answered.value)
    } else {
        format!("names {}", targets.join(", "))
    };
    dns::clue(answer, format!("{}: {what}", dns::server(answer)), &answer.answered)
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, one, site, with_dns};

    #[test]
    fn one_knows_a_host_that_the_other_does_not() {
        let evidence = with_dns(site(vec![]), "192.0.2.1", "a.example.test:1688 b.example.test:1688");
        let evidence = with_dns(evidence, "192.0.2.2", "a.example.test:1688");
        check(&evidence, &["warning resolvers-differ"]);
        assert_eq!(one(&evidence, "resolvers-differ").evidence.len(), 2);
    }

    #[test]
    fn rotation_is_no_difference() {
        let evidence = with_dns(site(vec![]), "192.0.2.1", "a.example.test:1688 b.example.test:1688");
        check(&with_dns(evidence, "192.0.2.2", "b.example.test:1688 A.example.test.:1688"), &[]);
    }

    #[test]
    fn one_that_knows_no_record_differs_too() {
        let evidence = with_dns(site(vec![]), "192.0.2.1", "a.example.test:1688");
        check(
            &with_dns(evidence, "192.0.2.2", "nxdomain"),
            &["warning srv-record-missing", "warning resolvers-differ"],
        );
    }
}
