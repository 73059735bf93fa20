//! Forks of a plan: other futures of the same fleet, each with a name and the minute at which it leaves the plan's.
//!
//! In a file a fork holds what differs from the plan, and each list whole. In memory it holds everything, so that the one
//! that is shown can change places with the plan: whoever reads or changes a plan need not know which of its futures it
//! is.

use chrono::NaiveDate;

use crate::domain::plan::{Cohort, Host, Incident, MakPool, Plan};
use crate::domain::rulebook::RulebookId;

/// What a run of a plan rests on: everything but the name, the answers and the forks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub rulebook: RulebookId,
    pub start: NaiveDate,
    pub days: u32,
    pub seed: u64,
    pub cohorts: Vec<Cohort>,
    pub hosts: Vec<Host>,
    pub maks: Vec<MakPool>,
    pub incidents: Vec<Incident>,
}

/// Another future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    pub name: String,
    /// Day and minute of the day at which it was made; what it changes may begin earlier.
    pub at: NaiveDate,
    pub minute: u32,
    pub parts: Parts,
}

impl Plan {
    /// Which fork changes places with the plan, by its number; `None`: the plan itself is shown.
    pub fn shown(&self) -> Option<usize> {
        self.shown
    }

    /// Shows a fork, or the plan itself. The one shown before goes back to its place. A number that no fork has shows the
    /// plan.
    pub fn show(&mut self, fork: Option<usize>) {
        for fork in [self.shown.take(), fork] {
            let Some(place) = fork else { continue };
            let Some(mut parts) = self.forks.get(place).map(|fork| fork.parts.clone()) else { continue };
            self.swap(&mut parts);
            if let Some(fork) = self.forks.get_mut(place) {
                fork.parts = parts;
            }
        }
        self.shown = fork.filter(|place| *place < self.forks.len());
    }

    /// The whole plan with a fork shown, or the plan itself.
    #[must_use]
    pub fn branch(&self, fork: Option<usize>) -> Self {
        let mut plan = self.clone();
        if plan.shown != fork {
            plan.show(fork);
        }
        plan
    }

    /// The plan with what a fork rests on in place of its own, without forks.
    #[must_use]
    pub(super) fn branch_of(&self, fork: &Fork) -> Self {
        let Parts { rulebook, start, days, seed, cohorts, hosts, maks, incidents } = fork.parts.clone();
        Self {
            name: self.name.clone(),
            rulebook,
            start,
            days,
            seed,
            answers: self.answers.clone(),
            cohorts,
            hosts,
            maks,
            incidents,
            forks: Vec::new(),
            shown: None,
        }
    }

    /// What is shown, without any fork.
    #[must_use]
    pub fn without_forks(self) -> Self {
        Self { forks: Vec::new(), shown: None, ..self }
    }

    /// What the shown future rests on.
    pub fn parts(&self) -> Parts {
        Parts {
            rulebook: self.rulebook,
            start: self.start,
            days: self.days,
            seed: self.seed,
            cohorts: self.cohorts.clone(),
            hosts: self.hosts.clone(),
            maks: self.maks.clone(),
            incidents: self.incidents.clone(),
        }
    }

    /// A fork of what is shown, which is shown then.
    pub fn fork(&mut self, name: String, at: NaiveDate, minute: u32) {
        self.forks.push(Fork { name, at, minute, parts: self.parts() });
        self.show(Some(self.forks.len() - 1));
    }

    /// Removes a fork; where it was shown, the plan itself is.
    pub fn remove_fork(&mut self, place: usize) {
        if place >= self.forks.len() {
            return;
        }
        let shown = self.shown.filter(|shown| *shown != place);
        self.show(None);
        self.forks.remove(place);
        self.show(shown.map(|shown| if shown > place { shown - 1 } else { shown }));
    }

    /// The name of a future; `None` for the plan itself, which has none of its own.
    pub fn fork_name(&self, fork: Option<usize>) -> Option<&str> {
        self.forks.get(fork?).map(|fork| fork.name.as_str())
    }

    /// Whether both are written alike, whatever is shown.
    pub fn is_written_as(&self, other: &Self) -> bool {
        if self.shown == other.shown {
            return self == other;
        }
        self.branch(None) == other.branch(None)
    }

    fn swap(&mut self, parts: &mut Parts) {
        use core::mem::swap;
        let Parts { rulebook, start, days, seed, cohorts, hosts, maks, incidents } = parts;
        swap(&mut self.rulebook, rulebook);
        swap(&mut self.start, start);
        swap(&mut self.days, days);
        swap(&mut self.seed, seed);
        swap(&mut self.cohorts, cohorts);
        swap(&mut self.hosts, hosts);
        swap(&mut self.maks, maks);
        swap(&mut self.incidents, incidents);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::ready::fleet;

    fn two() -> Plan {
        let mut plan = fleet("24-desktops").and_then(|fleet| fleet.plan(Knowledge::embedded()).ok()).unwrap();
        for (name, count) in [("one more", 25), ("ten more", 34)] {
            plan.show(None);
            plan.fork(name.to_owned(), plan.start, 0);
            plan.cohorts[0].count = count;
        }
        plan
    }

    fn counts(plan: &Plan) -> [u32; 3] {
        [None, Some(0), Some(1)].map(|fork| plan.branch(fork).cohorts[0].count)
    }

    #[test]
    fn whichever_is_shown_each_keeps_its_own() {
        let mut plan = two();
        let written = plan.clone();
        for shown in [Some(0), Some(1), None, Some(1), Some(0), Some(7), Some(0)] {
            plan.show(shown);
            assert_eq!(counts(&plan), [24, 25, 34], "{shown:?}");
            assert!(plan.is_written_as(&written));
        }
        plan.cohorts[0].count = 26;
        assert_eq!(counts(&plan), [24, 26, 34]);
        assert!(!plan.is_written_as(&written));
    }

    #[test]
    fn a_fork_that_is_removed_leaves_the_others_where_they_were() {
        for (removed, left) in [(0, [24, 34]), (1, [24, 25])] {
            for shown in [None, Some(0), Some(1)] {
                let mut plan = two();
                plan.show(shown);
                plan.remove_fork(removed);
                assert_eq!([None, Some(0)].map(|fork| plan.branch(fork).cohorts[0].count), left);
                let expect = shown.filter(|shown| *shown != removed).map(|_| 0);
                assert_eq!(plan.shown(), expect, "{shown:?} without {removed}");
            }
        }
    }
}
