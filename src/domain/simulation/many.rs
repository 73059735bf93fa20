//! The same plan with many seeds: how far the draws alone move the days. Keeps how often each value came, never a
//! run, so that any number of runs fits into memory.

use std::collections::BTreeMap;

use super::run::Run;

/// Three percentiles of a number over all runs, by nearest rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Percentiles {
    pub p5: u32,
    pub p50: u32,
    pub p95: u32,
}

/// One day over all runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManyDay {
    /// Licensed machines.
    pub licensed: Percentiles,
    /// Licensed machines by cohort, in the plan's order.
    pub by_cohort: Vec<Percentiles>,
    /// Counts by planned host, in the plan's order; unplanned ones differ from run to run.
    pub hosts: Vec<Percentiles>,
}

/// How often each value came.
#[derive(Clone, Debug, Default)]
struct Tally(BTreeMap<u32, u32>);

/// Many runs of one plan.
#[derive(Clone, Debug, Default)]
pub struct Many {
    seeds: Vec<u64>,
    /// By day: all, then the cohorts, then the hosts.
    days: Vec<Vec<Tally>>,
    cohorts: usize,
    /// By cohort: the runs in which one of its machines lost `licensed`.
    lapsed: Vec<u32>,
    /// Runs that a monitor would alarm on.
    alarming: u32,
}

impl Many {
    /// Adds a run; all are of the same plan, whose planned hosts are the first `planned_hosts`.
    pub fn add(&mut self, run: &Run, planned_hosts: usize) {
        self.seeds.push(run.seed());
        self.cohorts = run.cohorts().count();
        self.lapsed.resize(self.cohorts, 0);
        for ((cohort, _), lapsed) in run.cohorts().zip(&mut self.lapsed) {
            *lapsed += u32::from(run.lapses(cohort) > 0);
        }
        self.alarming += u32::from(run.alarms());
        self.days.resize_with(run.days().len(), Vec::new);
        for (day, tallies) in run.days().iter().zip(&mut self.days) {
            let cohorts = day.by_cohort.iter().map(|counts| counts.licensed);
            let hosts = (0..planned_hosts).map(|place| day.hosts.get(place).map_or(0, |host| host.count));
            let values: Vec<u32> =
                core::iter::once(day.states.licensed).chain(cohorts).chain(hosts).collect();
            tallies.resize_with(values.len(), Tally::default);
            for (value, tally) in values.into_iter().zip(tallies) {
                *tally.0.entry(value).or_default() += 1;
            }
        }
    }

    /// The seeds of the runs, in order.
    pub fn seeds(&self) -> &[u64] {
        &self.seeds
    }

    /// One row for each day.
    pub fn days(&self) -> impl Iterator<Item = ManyDay> {
        self.days.iter().map(|tallies| {
            let all: Vec<Percentiles> = tallies.iter().map(Tally::percentiles).collect();
            let (licensed, rest) =
                all.split_first().map_or((Percentiles::default(), &[][..]), |(one, rest)| (*one, rest));
            let (by_cohort, hosts) = rest.split_at(self.cohorts.min(rest.len()));
            ManyDay { licensed, by_cohort: by_cohort.to_vec(), hosts: hosts.to_vec() }
        })
    }

    /// The share of runs in which a machine of the cohort lost `licensed`, in the plan's order of cohorts; 0 to 1.
    pub fn lapse_chances(&self) -> Vec<f64> {
        let runs = self.seeds.len().max(1) as f64;
        self.lapsed.iter().map(|lapsed| f64::from(*lapsed) / runs).collect()
    }

    /// Whether a monitor would alarm on any of the runs: a machine lost `licensed`, or a cohort had none at the end.
    pub fn any_lapse(&self) -> bool {
        self.alarming > 0
    }

    /// How many runs a monitor would alarm on.
    pub fn alarming_runs(&self) -> u32 {
        self.alarming
    }
}

impl Tally {
    fn percentiles(&self) -> Percentiles {
        Percentiles { p5: self.at(5), p50: self.at(50), p95: self.at(95) }
    }

    /// The smallest value that at least `percent` of all values do not exceed.
    fn at(&self, percent: u64) -> u32 {
        let all: u64 = self.0.values().copied().map(u64::from).sum();
        let rank = (all * percent).div_ceil(100).max(1);
        let mut seen = 0;
        for (value, times) in &self.0 {
            seen += u64::from(*times);
            if seen >= rank {
                return *value;
            }
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(values: impl IntoIterator<Item = u32>) -> Percentiles {
        let mut tally = Tally::default();
        for value in values {
            *tally.0.entry(value).or_default() += 1;
        }
        tally.percentiles()
    }

    #[test]
    fn percentiles_are_values_that_came() {
        for (values, expected) in [
            (vec![7], (7, 7, 7)),
            ((1..=100).collect(), (5, 50, 95)),
            (vec![0, 10], (0, 0, 10)),
            (vec![3, 1, 2], (1, 2, 3)),
        ] {
            let Percentiles { p5, p50, p95 } = tally(values.clone());
            assert_eq!((p5, p50, p95), expected, "{values:?}");
        }
    }
}
