//! Findings that a code alone shows: one for each machine that printed it.

use super::site::{Coded, Site};
use super::types::{Finding, FindingId, Severity};

/// What is found when a machine shows one of the codes.
pub(crate) struct ByCode {
    pub(crate) id: FindingId,
    pub(crate) severity: Severity,
    pub(crate) codes: &'static [&'static str],
    /// The title; `{}` is the machine.
    pub(crate) title: &'static str,
    pub(crate) next: &'static str,
    /// The catalogue row of the command to type next; empty for none.
    pub(crate) command: &'static str,
}

impl ByCode {
    /// The findings of all machines that `wanted` lets through.
    pub(crate) fn all(&self, site: &Site<'_>, wanted: impl Fn(&Coded<'_>) -> bool) -> Vec<Finding> {
        let coded = site.coded(self.codes);
        coded.iter().filter(|coded| wanted(coded)).map(|coded| self.one(site, coded)).collect()
    }

    /// The finding about one machine.
    pub(crate) fn one(&self, site: &Site<'_>, coded: &Coded<'_>) -> Finding {
        let title = self.title.replace("{}", &who(site, coded.machine));
        Finding {
            id: self.id,
            severity: self.severity,
            title,
            evidence: coded.clues(),
            because: site.code(coded.code()),
            next: site.command(coded.machine, self.command, self.next),
            machines: coded.machine.into_iter().collect(),
        }
    }
}

/// The machine's label; `The machine` for a code by itself.
pub(crate) fn who(site: &Site<'_>, machine: Option<usize>) -> String {
    machine.map_or_else(|| "the machine".to_owned(), |at| site.label(at))
}
