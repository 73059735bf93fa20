//! When a cohort first loses a licence, over many runs: how often on which day, and how often never.

use std::collections::BTreeMap;

/// The first lapse of one cohort over many runs of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstLapses {
    runs: u32,
    /// By day from the start, 0 is the first: the runs in which the first lapse fell on it.
    by_day: BTreeMap<u32, u32>,
}

impl FirstLapses {
    /// Adds a run by the day of its first lapse; `None`: nobody lapsed.
    pub(super) fn add(&mut self, day: Option<u32>) {
        self.runs += 1;
        if let Some(day) = day {
            *self.by_day.entry(day).or_default() += 1;
        }
    }

    /// The runs in which the first lapse fell on a day, by day from the start, days without one left out.
    pub fn by_day(&self) -> impl Iterator<Item = (u32, u32)> {
        self.by_day.iter().map(|(day, runs)| (*day, *runs))
    }

    /// How many runs there are, with a lapse or without.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// In how many runs somebody lapsed.
    pub fn lapsed(&self) -> u32 {
        self.by_day.values().sum()
    }

    /// The share of runs in which somebody lapsed, 0 to 1.
    pub fn chance(&self) -> f64 {
        f64::from(self.lapsed()) / f64::from(self.runs.max(1))
    }

    /// The share of runs in which nobody ever lapsed, 0 to 1.
    pub fn never(&self) -> f64 {
        1.0 - self.chance()
    }

    /// The first day up to which somebody has lapsed in at least `percent` of all runs; `None` where in fewer runs
    /// than that anybody ever does.
    pub fn day_of(&self, percent: u32) -> Option<u32> {
        let rank = (u64::from(self.runs) * u64::from(percent)).div_ceil(100).max(1);
        let mut seen = 0;
        let mut days = self.by_day.iter();
        days.find(|(_, runs)| {
            seen += u64::from(**runs);
            seen >= rank
        })
        .map(|(day, _)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(days: impl IntoIterator<Item = Option<u32>>) -> FirstLapses {
        let mut lapses = FirstLapses::default();
        days.into_iter().for_each(|day| lapses.add(day));
        lapses
    }

    #[test]
    fn percentiles_count_the_runs_without_a_lapse_as_never() {
        // Twenty runs: a lapse on days 10 to 19 each once, ten without.
        let lapses = of((0..20).map(|run| (run < 10).then_some(10 + run)));
        assert_eq!((lapses.runs(), lapses.lapsed()), (20, 10));
        assert_eq!([5, 50, 51, 95].map(|percent| lapses.day_of(percent)), [Some(10), Some(19), None, None]);
        assert!((lapses.chance() - 0.5).abs() < f64::EPSILON && (lapses.never() - 0.5).abs() < f64::EPSILON);
    }

    #[test]
    fn days_are_counted_and_the_sum_is_all_runs() {
        let lapses = of([Some(7), None, Some(3), Some(7)]);
        assert_eq!(lapses.by_day().collect::<Vec<_>>(), [(3, 1), (7, 2)]);
        assert_eq!(of([]).day_of(50), None);
        assert!((of([None]).never() - 1.0).abs() < f64::EPSILON);
    }
}
