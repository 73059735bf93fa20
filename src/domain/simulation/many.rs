//! The same plan with many seeds: how far the draws alone move the days. Keeps how often each value came, never a
//! run, so that any number of runs fits into memory.

use std::collections::BTreeMap;

use super::first_lapses::FirstLapses;
use super::fleet::DAY;
use super::run::Run;
use crate::domain::plan::Plan;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Tally(BTreeMap<u32, u32>);

/// Many runs of one plan, with its own seed and those that follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Many {
    first_seed: u64,
    runs: u32,
    planned_hosts: usize,
    /// By day: all, then the cohorts, then the hosts.
    days: Vec<Vec<Tally>>,
    /// By cohort.
    first_lapses: Vec<FirstLapses>,
    /// Runs that a monitor would alarm on.
    alarming: u32,
}

impl Many {
    /// Before the first run of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self {
            first_seed: plan.seed,
            runs: 0,
            planned_hosts: plan.hosts.len(),
            days: Vec::new(),
            first_lapses: vec![FirstLapses::default(); plan.cohorts.len()],
            alarming: 0,
        }
    }

    /// The seeds of so many runs: the plan's own and those that follow it.
    pub fn seeds_of(plan: &Plan, runs: u32) -> Vec<u64> {
        seeds(plan.seed, runs)
    }

    /// Adds the run of one of these seeds; the order in which they come does not matter.
    pub fn add(&mut self, run: &Run) {
        self.runs += 1;
        for ((cohort, _), lapses) in run.cohorts().zip(&mut self.first_lapses) {
            lapses.add(run.first_lapse_of(cohort).map(|lapse| lapse.minute / DAY));
        }
        self.alarming += u32::from(run.alarms());
        self.days.resize_with(run.days().len(), Vec::new);
        for (day, tallies) in run.days().iter().zip(&mut self.days) {
            let cohorts = day.by_cohort.iter().map(|counts| counts.licensed);
            let hosts =
                (0..self.planned_hosts).map(|place| day.hosts.get(place).map_or(0, |host| host.count));
            let values: Vec<u32> =
                core::iter::once(day.states.licensed).chain(cohorts).chain(hosts).collect();
            tallies.resize_with(values.len(), Tally::default);
            for (value, tally) in values.into_iter().zip(tallies) {
                *tally.0.entry(value).or_default() += 1;
            }
        }
    }

    /// The seeds of the runs, in order.
    pub fn seeds(&self) -> Vec<u64> {
        seeds(self.first_seed, self.runs)
    }

    /// How many runs there are.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// One row for each day.
    pub fn days(&self) -> impl Iterator<Item = ManyDay> {
        self.days.iter().map(|tallies| {
            let all: Vec<Percentiles> = tallies.iter().map(Tally::percentiles).collect();
            let (licensed, rest) =
                all.split_first().map_or((Percentiles::default(), &[][..]), |(one, rest)| (*one, rest));
            let (by_cohort, hosts) = rest.split_at(self.first_lapses.len().min(rest.len()));
            ManyDay { licensed, by_cohort: by_cohort.to_vec(), hosts: hosts.to_vec() }
        })
    }

    /// When a machine of the cohort first lost `licensed`, in the plan's order of cohorts.
    pub fn first_lapses(&self) -> &[FirstLapses] {
        &self.first_lapses
    }

    /// The share of runs in which a machine of the cohort lost `licensed`, in the plan's order of cohorts; 0 to 1.
    pub fn lapse_chances(&self) -> Vec<f64> {
        self.first_lapses.iter().map(FirstLapses::chance).collect()
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

fn seeds(first: u64, runs: u32) -> Vec<u64> {
    (0..u64::from(runs)).map(|offset| first.wrapping_add(offset)).collect()
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
