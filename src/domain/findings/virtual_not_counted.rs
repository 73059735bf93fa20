//! Virtual machines that ask a host which counts physical machines only.

use super::Check;
use super::log;
use super::product::{self, Channel};
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};

pub(super) struct VirtualNotCounted;

impl Check for VirtualNotCounted {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::VirtualNotCounted]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.base_seats().filter(|seat| seat.channel == Some(Channel::KmsHost)) {
            let virtual_counts = &site.rulebook(seat.product).virtual_counts;
            if virtual_counts.value || product::edition(seat.product).is_none() {
                continue;
            }
            let asked = seat.machine.events.iter().filter(|event| {
                log::request(event).is_some_and(|request| request.virtual_machine == Some(true))
            });
            let evidence: Vec<Clue> = asked
                .map(|event| Clue {
                    text: format!(
                        "{} asked from a virtual machine",
                        log::request(event)
                            .and_then(|request| request.client.as_deref())
                            .unwrap_or("a client")
                    ),
                    grade: event.grade,
                    from: seat.machine.from.clone(),
                    line: Some(event.line),
                })
                .collect();
            found.push(Finding {
                id: FindingId::VirtualNotCounted,
                severity: Severity::Warning,
                title: format!("{} does not count the virtual machines that ask it", site.label(seat.at)),
                evidence,
                because: virtual_counts.into(),
                next: site.command(
                    Some(seat.at),
                    "dli",
                    "Reach the threshold with physical machines, or move the host to a Windows that counts virtual \
                     ones.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::EventDetail;
    use crate::domain::findings::testing::{findings, machine, one, served, site, with_events};

    fn host(edition: &str) -> crate::domain::evidence::Evidence {
        let mut event = served(1, "vm-01.example.test", "5d1c3f0e-2b7a-4c61-9e55-0a8d7c2b1f90", "0x00000000");
        if let EventDetail::Request(request) = &mut event.detail {
            request.virtual_machine = Some(true);
        }
        let words = format!("edition={edition} channel=VOLUME_KMS_B status=licensed");
        site(vec![with_events(machine("host.txt", &words), vec![event])])
    }

    #[test]
    fn server_2008_counts_physical_machines_only() {
        let finding = one(&host("server-2008-standard"), "virtual-not-counted");
        assert_eq!(finding.severity.id(), "warning");
        assert_eq!(finding.evidence[0].text, "vm-01.example.test asked from a virtual machine");
        let later = findings(&host("server-2008-r2-standard"));
        assert!(later.iter().all(|finding| finding.id != FindingId::VirtualNotCounted), "{later:?}");
    }
}
