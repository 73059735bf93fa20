//! Ports that a live check tried: none that opens is a fault of the path or of the host. One that opens is no proof
//! that activation passes, so it never makes a good finding.

use std::collections::BTreeSet;

use super::Check;
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Grade, PortAnswer, PortCheck};

pub(super) struct Ports;

impl Check for Ports {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::Port1688Blocked, FindingId::HostNotAnswering]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        let ports = &site.evidence.ports;
        // A dead target beside a live one is a stale record.
        if ports.iter().any(|port| matches!(port.answer, PortAnswer::Open { .. })) {
            return;
        }
        let targets: BTreeSet<&str> = ports.iter().map(|port| port.target.as_str()).collect();
        for target in targets {
            let tried: Vec<&PortCheck> = ports.iter().filter(|port| port.target == target).collect();
            let silent = tried.iter().all(|port| matches!(port.answer, PortAnswer::Silent { .. }));
            let (id, title, text) = if silent {
                (
                    FindingId::Port1688Blocked,
                    format!("Nothing comes back from the KMS port of {target}"),
                    "Open TCP 1688 on the host and let every firewall on the way pass it; match the remote port, the \
                     client's own port is any.",
                )
            } else {
                (
                    FindingId::HostNotAnswering,
                    format!("{target} does not accept connections on its KMS port"),
                    "See that the licensing service runs on the host and that the host key is installed and activated. \
                     Where it does, something on the way refuses in its place: let KMS traffic go to the host directly, \
                     not through a gateway that many machines share.",
                )
            };
            let row = if silent { "open-firewall" } else { "dlv" };
            found.push(Finding {
                id,
                severity: Severity::Problem,
                title,
                evidence: tried.iter().map(|port| clue(port, Grade::Seen)).collect(),
                because: site.fact("port"),
                next: site.command(None, row, text),
                machines: Vec::new(),
            });
        }
    }
}

/// What a try met.
pub(super) fn clue(port: &PortCheck, grade: Grade) -> Clue {
    let met = match &port.answer {
        PortAnswer::Open { milliseconds } => format!("opened after {milliseconds} ms"),
        PortAnswer::Refused => "was refused".to_owned(),
        PortAnswer::Silent { milliseconds } => format!("gave no answer in {milliseconds} ms"),
        PortAnswer::Failed(why) => format!("failed: {why}"),
    };
    let text = format!("TCP {} of {} at {} {met}", port.port, port.target, port.address);
    Clue { text, grade, from: String::new(), line: None }
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::PortAnswer;
    use crate::domain::findings::testing::{check, one, site, with_dns, with_port};

    #[test]
    fn what_refuses_may_stand_on_the_way() {
        let reset = PortAnswer::Failed("connection reset".to_owned());
        let evidence = with_port(site(vec![]), "kms01.example.test", reset);
        let finding = one(&evidence, "host-not-answering");
        assert!(finding.next.text.contains("not through a gateway"), "{finding:?}");
        let silent = PortAnswer::Silent { milliseconds: 2000 };
        let finding = one(&with_port(site(vec![]), "kms01.example.test", silent), "port-1688-blocked");
        assert!(finding.next.text.contains("match the remote port"), "{finding:?}");
    }

    #[test]
    fn silent_refused_and_open_are_three_things() {
        for (answer, expect) in [
            (PortAnswer::Silent { milliseconds: 2000 }, vec!["problem port-1688-blocked"]),
            (PortAnswer::Refused, vec!["problem host-not-answering"]),
            (PortAnswer::Failed("no route to host".to_owned()), vec!["problem host-not-answering"]),
            (PortAnswer::Open { milliseconds: 3 }, vec![]),
        ] {
            let evidence = with_dns(site(vec![]), "dns", "kms01.example.test:1688");
            check(&with_port(evidence, "kms01.example.test", answer), &expect);
        }
    }
}
