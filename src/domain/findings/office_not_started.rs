//! Office that was installed and never ran: a volume edition asks for activation when it first runs, so it neither is
//! activated nor counts.

use super::Check;
use super::product::{self, Channel};
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Application, Grade, Status};

pub(super) struct OfficeNotStarted;

impl Check for OfficeNotStarted {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::OfficeNotStarted]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.base_seats() {
            let office = product::application(seat.product) == Application::Office;
            let first = product::status(seat.product) == Some(Status::InitialGrace);
            let asked = seat.product.kms_host.is_some() || seat.product.kms_host_extended_pid.is_some();
            if !(office && first && seat.channel == Some(Channel::KmsClient)) || asked {
                continue;
            }
            let mut evidence: Vec<Clue> = seat.status_clue().into_iter().collect();
            let text = "Whether one of its programs ever ran does not stand in the input".to_owned();
            evidence.push(Clue {
                text,
                grade: Grade::NotChecked,
                from: seat.machine.from.clone(),
                line: None,
            });
            found.push(Finding {
                id: FindingId::OfficeNotStarted,
                severity: Severity::Note,
                title: format!("{} on {} has not been activated since it was installed", seat.name(), site.label(seat.at)),
                evidence,
                because: site.fact("office-first-run"),
                next: super::commands::no_command(
                    "Start one of its programs on the organisation's network: Office asks for activation when it \
                     first runs, and counts at the host only then.",
                ),
                machines: vec![seat.at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, site};

    #[test]
    fn office_in_its_first_grace() {
        let office = "app=office product=Office_16 channel=VOLUME_KMSCLIENT status=initial_grace minutes=43194 key=DRTFM";
        check(&site(vec![machine("a.txt", office)]), &["warning grace-running", "note office-not-started"]);
        let windows = "channel=VOLUME_KMSCLIENT status=initial_grace minutes=43194 key=4BWMV";
        check(&site(vec![machine("a.txt", windows)]), &["warning grace-running"]);
    }
}
