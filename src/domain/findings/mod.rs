//! Evidence in, findings out: what is wrong at a site, what shows it, what rule makes a finding of it, and one next
//! step. Pure; it reads no file and asks nobody.
//!
//! **How it is found.** `CHECKS` is walked from the top. Each check looks at the whole site, so that a host's text,
//! its event log and its clients' texts combine, and adds findings. What is specific comes first: a check further
//! down may ask whether something better was found already, and `healthy` comes last, because it says that nothing
//! else was.
//!
//! **What is absent.** No finding without a clue: a guess is never a finding. No number of the field stands here:
//! thresholds and times come from the rulebook of the machine's Windows or from a rule of the catalogue.

mod adba_active;
mod beside;
mod by_code;
mod clock_skew;
mod codes;
mod commands;
mod count_below_threshold;
mod dns;
mod dns_failure;
mod duplicate_cmid;
mod grace;
mod healthy;
mod host_key;
mod hosts_split_count;
mod implausible;
mod lapses;
mod licence_store;
mod log;
mod mak;
mod no_dns_suffix;
mod no_more_machines;
mod non_genuine;
mod not_activated;
mod not_elevated;
mod off_network_too_long;
mod office_not_started;
mod other_keys;
mod pinned_elsewhere;
mod ports;
mod product;
mod reach;
mod resolvers_differ;
mod setup_key_needed;
mod site;
mod srv_malformed;
mod srv_record_missing;
mod srv_targets;
mod types;
mod unknown_code;
mod upgrade_only;
mod virtual_not_counted;
mod wrong_key_group;

#[cfg(test)]
pub(crate) mod testing;

pub(crate) use product::{Channel, application, channel, is_add_on};
pub(crate) use site::input_name;
pub use types::{Because, Clue, Finding, FindingId, Next, Severity};

use site::{Findings, Site};

use crate::domain::evidence::Evidence;
use crate::domain::knowledge::Knowledge;

/// One check.
pub(crate) trait Check: Sync {
    /// What it can find.
    fn finds(&self) -> &'static [FindingId];

    /// The error codes that it reads.
    fn codes(&self) -> &'static [&'static str] {
        &[]
    }

    /// Looks at the site and adds what it finds.
    fn look(&self, site: &Site<'_>, found: &mut Findings);
}

/// The checks in their order; see the head of this file.
const CHECKS: &[&dyn Check] = &[
    &duplicate_cmid::DuplicateCmid,
    &count_below_threshold::CountBelowThreshold,
    &hosts_split_count::HostsSplitCount,
    &virtual_not_counted::VirtualNotCounted,
    &host_key::HostKeyNotActivated,
    &host_key::HostKeyExhausted,
    &host_key::HostKeyOnClient,
    &host_key::IdleHost,
    &wrong_key_group::WrongKeyGroup,
    &setup_key_needed::SetupKeyNeeded,
    &mak::MakExhausted,
    &mak::MakBlocked,
    &srv_malformed::SrvMalformed,
    &srv_record_missing::SrvRecordMissing,
    &dns_failure::DnsFailure,
    &resolvers_differ::ResolversDiffer,
    &srv_targets::StaleSrvRecord,
    &srv_targets::RogueKmsHost,
    &pinned_elsewhere::PinnedElsewhere,
    &no_dns_suffix::NoDnsSuffix,
    &ports::Ports,
    &clock_skew::ClockSkew,
    &reach::Unreached,
    &non_genuine::NonGenuine,
    &not_elevated::NotElevated,
    &licence_store::TamperedOrCorruptStore,
    &upgrade_only::UpgradeOnlyLicence,
    &adba_active::AdbaActive,
    &beside::AddOnLicence,
    &beside::LeftoverLicence,
    &other_keys::EvaluationEdition,
    &other_keys::RetailOrOemKey,
    &grace::GraceRunning,
    &grace::GraceExpired,
    &office_not_started::OfficeNotStarted,
    &lapses::LapsesSoon,
    &lapses::RenewalFailing,
    &off_network_too_long::OffNetworkTooLong,
    &implausible::ImplausibleValue,
    &not_activated::NotActivated,
    &unknown_code::UnknownCode,
    &healthy::Healthy,
];

/// All findings, the worst first; of one severity in the order of the checks.
pub fn find(evidence: &Evidence, knowledge: &Knowledge) -> Vec<Finding> {
    let site = Site::of(evidence, knowledge);
    let mut found = Findings::of(&site);
    for check in CHECKS {
        check.look(&site, &mut found);
    }
    found.all.sort_by_key(|finding| finding.severity);
    found.all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_the_contract_names_can_be_found() {
        let mut finds: Vec<FindingId> = CHECKS.iter().flat_map(|check| check.finds()).copied().collect();
        finds.sort();
        finds.dedup();
        assert_eq!(finds, FindingId::ALL);
    }

    #[test]
    fn the_codes_that_are_read_stand_in_the_catalogue() {
        let catalog = &Knowledge::embedded().catalog;
        for check in CHECKS {
            assert!(!check.finds().is_empty());
            for code in check.codes() {
                let known = catalog.errors.iter().any(|row| row.code == *code);
                assert!(known, "{code} of {:?}", check.finds());
            }
        }
    }
    #[test]
    fn many_machines_are_judged_one_by_one() {
        // Ten thousand clients and as many codes: quadratic work would take minutes here.
        let machines = (0..10_000).map(|number| {
            let words = "channel=VOLUME_KMSCLIENT status=notification reason=0xC004F056 code=0xC004F074";
            testing::machine(&format!("{number}.txt"), words)
        });
        let found = find(&testing::site(machines.collect()), Knowledge::embedded());
        assert_eq!(found.len(), 10_000);
        assert!(found.iter().all(|finding| finding.id == FindingId::HostNotAnswering));
    }
}
