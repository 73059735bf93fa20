//! Evidence in, findings out: what is wrong at a site, what shows it, what rule makes a finding of it, and one next
//! step. Pure; it reads no file and asks nobody.
//!
//! **How it is found.** [`CHECKS`] is walked from the top. Each check looks at the whole site, so that a host's text,
//! its event log and its clients' texts combine, and adds findings. What is specific comes first: a check further
//! down may ask whether something better was found already, and `healthy` comes last, because it says that nothing
//! else was.
//!
//! **What is absent.** No finding without a clue: a guess is never a finding. No number of the field stands here:
//! thresholds and times come from the rulebook of the machine's Windows or from a rule of the catalogue.

mod codes;
mod commands;
mod product;
mod site;
mod types;

mod by_code;
mod clock_skew;
mod count_below_threshold;
mod dns;
mod dns_failure;
mod duplicate_cmid;
mod grace;
mod healthy;
mod host_key;
mod lapses;
mod log;
mod mak;
mod no_dns_suffix;
mod not_activated;
mod reach;
mod srv_malformed;
mod srv_record_missing;

#[cfg(test)]
mod testing;

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
    &host_key::HostKeyNotActivated,
    &host_key::HostKeyExhausted,
    &host_key::HostKeyOnClient,
    &host_key::IdleHost,
    &mak::MakExhausted,
    &mak::MakBlocked,
    &srv_malformed::SrvMalformed,
    &srv_record_missing::SrvRecordMissing,
    &dns_failure::DnsFailure,
    &no_dns_suffix::NoDnsSuffix,
    &clock_skew::ClockSkew,
    &reach::Unreached,
    &grace::GraceRunning,
    &grace::GraceExpired,
    &lapses::LapsesSoon,
    &lapses::RenewalFailing,
    &not_activated::NotActivated,
    &healthy::Healthy,
];

/// All findings, the worst first; of one severity in the order of the checks.
pub fn find(evidence: &Evidence, knowledge: &Knowledge) -> Vec<Finding> {
    let site = Site::of(evidence, knowledge);
    let mut found = Findings::default();
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
}
