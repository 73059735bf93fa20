//! A licence store that is damaged or was tampered with, and records of strangers in the log of a KMS host.

use super::Check;
use super::by_code::{ByCode, who};
use super::site::{Findings, Site};
use super::types::{Because, Clue, Finding, FindingId, Severity};
use crate::domain::evidence::EventDetail;
use crate::domain::ids::RuleId;

pub(super) struct TamperedOrCorruptStore;

const DAMAGED: ByCode = ByCode {
    id: FindingId::TamperedOrCorruptStore,
    severity: Severity::Problem,
    codes: &["0xC004E002", "0xC004E015", "0x8007000D"],
    title: "The licence store of {} is damaged",
    next: "Rebuild tokens.dat: stop the service, rename the file, start the service, install the licences again with \
           this command and restart twice; then install the key again with slmgr /ipk, never with /upk first.",
    command: "rilc",
};

/// The log of a KMS host, and the part of a name that its own providers share.
const HOST_LOG: &str = "Key Management Service";
const OWN_PROVIDER: &str = "Security-";

impl Check for TamperedOrCorruptStore {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::TamperedOrCorruptStore]
    }

    fn codes(&self) -> &'static [&'static str] {
        DAMAGED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in DAMAGED.all(site, |_| true) {
            found.push(finding);
        }
        by_name(site, found);
        foreign_records(site, found);
    }
}

/// Codes that only the SDK names, whose name speaks of tampering.
fn by_name(site: &Site<'_>, found: &mut Findings) {
    let names = &site.catalog().symbols.names;
    let told = |code: &str| names.get(code).filter(|name| name.contains("TAMPER"));
    let mut codes: Vec<&str> =
        site.codes().iter().map(|at| at.code.as_str()).filter(|code| told(code).is_some()).collect();
    codes.sort_unstable();
    codes.dedup();
    for coded in site.coded(&codes) {
        let name = told(coded.code()).cloned().unwrap_or_default();
        found.push(Finding {
            id: FindingId::TamperedOrCorruptStore,
            severity: Severity::Problem,
            title: format!("The licensing service of {} found its data changed", who(site, coded.machine)),
            evidence: coded.clues(),
            because: Because {
                rule: RuleId::new(coded.code()),
                text: format!("The Windows SDK calls the code {name}; no source explains it further."),
                sources: site.catalog().symbols.sources.clone(),
            },
            next: site.command(coded.machine, DAMAGED.command, DAMAGED.next),
            machines: coded.machine.into_iter().collect(),
        });
    }
}

/// Records of other providers in the log of a KMS host: such logs were used to hide programs.
fn foreign_records(site: &Site<'_>, found: &mut Findings) {
    for (at, machine) in site.machines.iter().enumerate() {
        let foreign = machine.events.iter().filter(|event| {
            let here = event.channel.as_deref().is_some_and(|channel| channel.eq_ignore_ascii_case(HOST_LOG));
            let other = event.provider.as_deref().is_some_and(|provider| !provider.contains(OWN_PROVIDER));
            here && other && matches!(event.detail, EventDetail::NotInterpreted)
        });
        let evidence: Vec<Clue> = foreign
            .map(|event| Clue {
                text: format!(
                    "Record of the provider {} with the id {}",
                    event.provider.as_deref().unwrap_or("(none)"),
                    event.id
                ),
                grade: event.grade,
                from: machine.from.clone(),
                line: Some(event.line),
            })
            .collect();
        found.push(Finding {
            id: FindingId::TamperedOrCorruptStore,
            severity: Severity::Warning,
            title: format!("The Key Management Service log of {} holds records of another provider", site.label(at)),
            evidence,
            because: site.event(12290),
            next: super::commands::no_command(
                "Have it looked at by whoever watches over security: only the licensing service writes to this log.",
            ),
            machines: vec![at],
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::findings::testing::{check, event, machine, one, site, with_events};

    #[test]
    fn a_damaged_store_and_one_that_was_changed() {
        check(&site(vec![machine("a.txt", "code=0xC004E015")]), &["problem tampered-or-corrupt-store"]);
        let changed = site(vec![machine("a.txt", "code=0xC004F027")]);
        check(&changed, &["problem tampered-or-corrupt-store"]);
        assert!(one(&changed, "tampered-or-corrupt-store").because.text.contains("SL_E_TAMPER_DETECTED"));
    }

    #[test]
    fn a_foreign_record_in_the_hosts_log_is_warned_of() {
        let mut record = event(1337, 1, EventDetail::NotInterpreted);
        record.channel = Some("Key Management Service".to_owned());
        record.provider = Some("Elsewhere".to_owned());
        let evidence = site(vec![with_events(machine("kms.evtx", ""), vec![record.clone()])]);
        check(&evidence, &["warning tampered-or-corrupt-store"]);
        record.provider = Some("Microsoft-Windows-Security-SPP".to_owned());
        check(&site(vec![with_events(machine("kms.evtx", ""), vec![record])]), &[]);
    }
}
