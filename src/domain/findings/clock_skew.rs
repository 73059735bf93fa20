//! Clocks too far apart: the host refuses, and the client's own command shows a code that hides it.

use super::Check;
use super::by_code::who;
use super::site::{Coded, Findings, Site};
use super::types::{Finding, FindingId, Severity};

pub(super) struct ClockSkew;

/// A host refused the time stamp; Microsoft's server found the clock wrong.
const CODES: [&str; 2] = ["0xC004F06C", "0xC004B011"];

/// What the command shows meanwhile.
const HIDES_IT: &str = "0xC004F074";

impl Check for ClockSkew {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::ClockSkew]
    }

    fn codes(&self) -> &'static [&'static str] {
        &CODES
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for coded in site.coded(&CODES) {
            let mut evidence = coded.clues();
            let hidden = coded.machine.and_then(|at| site.coded_on(at, &[HIDES_IT]));
            evidence.extend(hidden.iter().flat_map(Coded::clues));
            let because =
                if coded.code() == CODES[0] { site.fact("clock-skew") } else { site.code(coded.code()) };
            found.push(Finding {
                id: FindingId::ClockSkew,
                severity: Severity::Problem,
                title: format!("The clock of {} or of its host is wrong", who(site, coded.machine)),
                evidence,
                because,
                next: site.command(
                    coded.machine,
                    "w32tm-resync",
                    "Set both clocks by the domain or by a time server, then activate again. Time zones do not \
                     matter, only UTC does.",
                ),
                machines: coded.machine.into_iter().collect(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{asked, check, machine, one, site, with_events};

    #[test]
    fn the_inner_code_explains_the_outer() {
        let client =
            machine("pc.txt", "edition=server-2022-datacenter channel=VOLUME_KMSCLIENT code=0xC004F074");
        let log =
            vec![asked(1, "kms.example.test", "0xC004F06C"), asked(130, "kms.example.test", "0xC004F06C")];
        let evidence = site(vec![with_events(client, log)]);
        check(&evidence, &["problem clock-skew"]);
        let finding = one(&evidence, "clock-skew");
        assert!(
            finding.evidence[0].text.starts_with("Event 12288 (2 times) holds 0xC004F06C"),
            "{finding:?}"
        );
        assert_eq!(finding.evidence[0].line, Some(131));
        assert_eq!(finding.evidence.len(), 2);
        assert_eq!(finding.next.slmgr.as_deref(), Some("w32tm /resync"));
    }

    #[test]
    fn a_text_and_the_log_of_one_machine_are_read_together() {
        let text =
            machine("dlv.txt", "name=PC-01 channel=VOLUME_KMSCLIENT status=notification code=0xC004F074");
        let log = vec![asked(1, "kms.example.test", "0xC004F06C")];
        let log = with_events(machine("app.evtx", "name=pc-01.example.test"), log);
        check(&site(vec![text, log]), &["problem clock-skew"]);
    }
}
