//! Machines that share one client machine ID: a host counts them once, so its count stays below the number of
//! machines. Clones of an image that was never generalised.

use std::collections::BTreeMap;

use super::Check;
use super::log;
use super::site::{Findings, Site, clue, short};
use super::types::{Clue, Finding, FindingId, Severity};
use crate::domain::evidence::Grade;

pub(super) struct DuplicateCmid;

impl Check for DuplicateCmid {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::DuplicateCmid]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for (cmid, bearers) in bearers(site) {
            let names: Vec<&String> = bearers.values().map(|bearer| &bearer.name).collect();
            if names.len() < 2 {
                continue;
            }
            let named = bearers.values().all(|bearer| bearer.named);
            let shown = names.iter().take(5).map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let more = names.len().saturating_sub(5);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let mut evidence: Vec<Clue> = bearers.values().map(|bearer| bearer.clue.clone()).collect();
            if !named {
                for clue in &mut evidence {
                    clue.grade = clue.grade.max(Grade::Inferred);
                }
            }
            let unless = if named { "" } else { ", unless two of the inputs describe one machine" };
            let first = bearers.values().find_map(|bearer| bearer.machine);
            found.push(Finding {
                id: FindingId::DuplicateCmid,
                severity: Severity::Problem,
                title: format!("{} machines share the client machine ID {cmid}: {shown}{more}", names.len()),
                evidence,
                because: site.fact("count-unique-id"),
                next: site.command(
                    first,
                    "rearm",
                    format!(
                        "Give every clone an ID of its own: rearm it, restart it and activate it again{unless}. That \
                         helps only where the image was made with sysprep /generalize; else generalise the image, with \
                         SkipRearm at 0, and install from it again."
                    ),
                ),
                machines: bearers.values().filter_map(|bearer| bearer.machine).collect(),
            });
        }
    }
}

/// A machine that bears an ID.
struct Bearer {
    name: String,
    clue: Clue,
    machine: Option<usize>,
    /// Whether the input names the machine, so that it cannot be taken for another.
    named: bool,
}

/// The machines by their ID; the same machine in several inputs once.
fn bearers(site: &Site<'_>) -> BTreeMap<String, BTreeMap<String, Bearer>> {
    let mut all: BTreeMap<String, BTreeMap<String, Bearer>> = BTreeMap::new();
    // The same machine is told by its name, else by the input that describes it.
    let mut add = |cmid: &str, key: String, bearer: Bearer| {
        if is_id(cmid) {
            all.entry(cmid.to_lowercase()).or_default().entry(key).or_insert(bearer);
        }
    };
    for (at, machine) in site.machines.iter().enumerate() {
        let of_products = machine.products.iter().filter_map(|product| product.cmid.as_deref());
        for cmid in machine.cmid.iter().chain(of_products) {
            let clue = clue(machine, format!("{} has the ID {}", site.label(at), cmid.value), cmid);
            let named = machine.name.is_some();
            let key = machine.name.as_ref().map_or_else(|| machine.from.clone(), |name| short(&name.value));
            let name = site.listed(at);
            add(&cmid.value, key, Bearer { name, clue, machine: Some(at), named });
        }
        for event in &machine.events {
            let Some(request) = log::request(event) else { continue };
            let (Some(client), Some(cmid)) = (&request.client, &request.cmid) else { continue };
            let text = format!("{client} asked with the ID {cmid}");
            let from = machine.from.clone();
            let clue = Clue { text, grade: event.grade, from, line: Some(event.line) };
            add(cmid, short(client), Bearer { name: short(client), clue, machine: None, named: true });
        }
    }
    for reading in &site.evidence.readings {
        for computer in &reading.computers {
            let (Some(name), Some(cmid)) = (&computer.name, &computer.cmid) else { continue };
            let text = format!("{name} has the ID {cmid}");
            let from = reading.from.clone();
            let clue = Clue { text, grade: computer.grade, from, line: Some(computer.line) };
            add(cmid, short(name), Bearer { name: short(name), clue, machine: None, named: true });
        }
    }
    all
}

/// Whether it is a whole ID, neither masked nor zero.
fn is_id(text: &str) -> bool {
    let digits: Vec<char> = text.chars().filter(|it| *it != '-').collect();
    digits.len() == 32
        && digits.iter().all(char::is_ascii_hexdigit)
        && digits.iter().any(|digit| Some(digit) != digits.first())
}

#[cfg(test)]
mod tests {
    use crate::domain::evidence::Grade;
    use crate::domain::findings::testing::{check, machine, one, served, site, with_events};

    const ID: &str = "5d1c3f0e-2b7a-4c61-9e55-0a8d7c2b1f90";

    #[test]
    fn clones_are_named_by_the_log_of_their_host() {
        let zero = "0x00000000";
        let log = vec![
            served(1, "pc-01.example.test", ID, zero),
            served(2, "pc-02.example.test", ID, zero),
            served(9, "PC-01", ID, zero),
        ];
        let evidence = site(vec![with_events(machine("kms.evtx", "name=kms01"), log)]);
        let finding = one(&evidence, "duplicate-cmid");
        assert_eq!(finding.severity.id(), "problem");
        assert_eq!(finding.title, format!("2 machines share the client machine ID {ID}: pc-01, pc-02"));
        assert!(finding.evidence.iter().all(|clue| clue.grade == Grade::Seen));
        assert_eq!(finding.next.slmgr.as_deref(), Some("slmgr.vbs /rearm"));
        assert_eq!(finding.next.oslicense.as_deref(), Some("Invoke-OSLicense -Rearm"));
    }

    #[test]
    fn texts_without_a_name_are_inferred_to_be_two_machines() {
        let words = format!("edition=windows-7-professional channel=VOLUME_KMSCLIENT cmid={ID}");
        let evidence = site(vec![machine("a.txt", &words), machine("b.txt", &words)]);
        let finding = one(&evidence, "duplicate-cmid");
        assert!(finding.evidence.iter().all(|clue| clue.grade == Grade::Inferred), "{finding:?}");
        assert_eq!(finding.next.oslicense, None, "Windows 7 has no such module");
        assert_eq!(finding.machines, [0, 1]);
    }

    #[test]
    fn one_machine_in_two_inputs_is_no_clone() {
        let words = format!("name=PC-01 channel=VOLUME_KMSCLIENT cmid={ID}");
        check(&site(vec![machine("a.txt", &words), machine("b.txt", &words)]), &[]);
        let other = words.replace("5d1c", "5d1d");
        check(&site(vec![machine("a.txt", &words), machine("b.txt", &other)]), &[]);
    }

    #[test]
    fn a_masked_id_is_no_id() {
        let words = "cmid=00000000-0000-0000-0000-000000000000";
        check(&site(vec![machine("a.txt", words), machine("b.txt", words)]), &[]);
    }
}
