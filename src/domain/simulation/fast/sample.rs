//! Which machines are walked: all of them, or every so-manieth of each cohort, for a picture that is there at once.
//! A part stands for the whole by scale; only the whole is exact.

use crate::domain::simulation::fleet::{Fleet, Key};
use crate::domain::simulation::indexed::Indexed;
use crate::domain::simulation::types::{CohortIx, MachineIx, PoolIx};

/// A cohort is thinned to no fewer machines than this, so that its hosts still fill up.
const LEAST: u32 = 200;

/// By cohort: of how many machines one is walked.
#[derive(Clone, Debug)]
pub(super) struct Sample(Indexed<CohortIx, u32>);

impl Sample {
    /// All machines.
    pub(super) fn whole(fleet: &Fleet) -> Self {
        Self(Indexed::new(vec![1; fleet.cohorts.len()]))
    }

    /// About so many machines, of large cohorts in proportion; `None` for a fleet that is hardly larger.
    pub(super) fn of(fleet: &Fleet, machines: u32) -> Option<Self> {
        let thin = fleet.machines() / machines.max(1);
        let stride = |count: u32| thin.min(count / LEAST).max(1);
        (thin >= 4)
            .then(|| Self(Indexed::new(fleet.cohorts.iter().map(|facts| stride(facts.count)).collect())))
    }

    pub(super) fn stride(&self, cohort: CohortIx) -> u32 {
        self.0.find(cohort).copied().unwrap_or(1)
    }

    /// The machines of a range that are walked, all of one cohort that begins with `first`.
    pub(super) fn machines(
        &self,
        cohort: CohortIx,
        first: MachineIx,
        range: core::ops::Range<u32>,
    ) -> impl Iterator<Item = MachineIx> + use<> {
        let stride = self.stride(cohort);
        let skipped = (range.start - first.0).next_multiple_of(stride);
        let step = usize::try_from(stride).unwrap_or(1);
        (first.0.saturating_add(skipped)..range.end).step_by(step).map(MachineIx)
    }

    /// What all walked machines of a cohort come to, each counted for the machines it stands for, without the excess
    /// of the last one.
    pub(super) fn fitted(&self, fleet: &Fleet, cohort: CohortIx, number: i32) -> i32 {
        let stride = self.stride(cohort);
        if stride == 1 {
            return number;
        }
        let count = fleet.cohorts[cohort].count;
        let stands_for = count.next_multiple_of(stride);
        let fitted = i64::from(number) * i64::from(count) / i64::from(stands_for.max(1));
        i32::try_from(fitted).unwrap_or(number)
    }

    /// Of the machines that ask a pool, how many are walked, and how many there are.
    pub(super) fn askers(&self, fleet: &Fleet, pool: PoolIx) -> (u64, u64) {
        let cohorts = fleet.cohorts.entries();
        let asking = cohorts.filter(|(_, facts)| matches!(facts.key, Key::Mak(asked) if asked == pool));
        asking.fold((0, 0), |(walked, all), (cohort, facts)| {
            let ours = facts.count.div_ceil(self.stride(cohort));
            (walked + u64::from(ours), all + u64::from(facts.count))
        })
    }
}
