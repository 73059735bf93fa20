//! Machines that Active Directory activates: what is said of KMS hosts does not concern them.

use super::Check;
use super::commands::no_command;
use super::site::{Findings, Site};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::{Event, EventDetail};

pub(super) struct AdbaActive;

impl Check for AdbaActive {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::AdbaActive]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for (at, machine) in site.machines.iter().enumerate() {
            let mut evidence: Vec<Clue> = site
                .base_seats_of(Some(at))
                .filter_map(|seat| {
                    let object = seat.product.activation_object.as_ref()?;
                    Some(seat.clue(format!("Activation object: {}", object.value), object))
                })
                .collect();
            let by_directory =
                |event: &&Event| matches!(event.detail, EventDetail::DirectoryActivation { .. });
            evidence.extend(machine.events.iter().filter(by_directory).max_by_key(|event| event.time).map(
                |event| {
                    let text = format!("Event {}: activated by the directory", event.id);
                    Clue { text, grade: event.grade, from: machine.from.clone(), line: Some(event.line) }
                },
            ));
            found.push(Finding {
                id: FindingId::AdbaActive,
                severity: Severity::Note,
                title: format!(
                    "{} is activated by Active Directory: no KMS host and no count matter",
                    site.label(at)
                ),
                evidence,
                because: site.fact("adba-validity"),
                next: no_command("Nothing to do while it stays in the domain."),
                machines: vec![at],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, site};

    #[test]
    fn the_directory_activates_without_a_host() {
        let words = "channel=VOLUME_KMSCLIENT status=licensed minutes=259000 object=Windows";
        check(&site(vec![machine("pc.txt", words)]), &["note adba-active", "good healthy"]);
    }
}
