//! Which planned hosts could activate a cohort, and the count that they must report to it: what follows from the plan
//! alone, for those who plan.

use super::fleet::Key;
use super::run::Run;
use super::types::{CohortIx, HostIx};
use crate::domain::rulebook::Value;

impl Run {
    /// The rule that sets the count which a host must report to the cohort.
    pub fn threshold_of(&self, cohort: CohortIx) -> &Value<u32> {
        let facts = self.fleet.cohorts.find(cohort);
        facts.map_or(&self.fleet.rulebook.threshold_client, |facts| &facts.threshold)
    }

    /// The planned hosts on the cohort's network whose key covers its edition, in the plan's order; of a pinned cohort
    /// its own only. None for a cohort that asks no host.
    pub fn hosts_of(&self, cohort: CohortIx) -> Vec<HostIx> {
        let fleet = &self.fleet;
        let Some(Key::Setup { pinned }) = fleet.cohorts.find(cohort).map(|facts| &facts.key) else {
            return Vec::new();
        };
        let serves = |host: HostIx| {
            let same_network =
                fleet.hosts.find(host).is_some_and(|facts| facts.isolated == fleet.isolated(cohort));
            same_network && pinned.is_none_or(|own| own == host) && fleet.covers(host, None, cohort)
        };
        fleet.hosts.entries().map(|(host, _)| host).filter(|host| serves(*host)).collect()
    }
}
