//! When the threshold of each cohort is met, at each host that it can ask.

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::hosts::asks;
use crate::domain::planner::words::{date, listed};
use crate::domain::planner::{Ground, Line};
use crate::domain::simulation::{CohortIx, EventKind, HostIx, MinuteOf, Run, Subject};

/// More lines than this are told together.
const LINES: usize = 6;

/// A cohort, a host that could activate it, and when that host's count first stood at the cohort's threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThresholdMet {
    pub cohort: CohortIx,
    pub host: HostIx,
    pub threshold: u32,
    /// `None`: not within the run.
    pub minute: Option<MinuteOf>,
}

/// Every cohort that asks, at every planned host on its network whose key covers it; for a pinned cohort its own only.
pub fn thresholds_met(plan: &Plan, run: &Run) -> Vec<ThresholdMet> {
    let cohorts = run.cohorts().zip(&plan.cohorts).filter(|(_, cohort)| asks(cohort));
    let mut met = Vec::new();
    for ((cohort, _), _) in cohorts {
        let threshold = run.threshold_of(cohort).value;
        for host in run.hosts_of(cohort) {
            met.push(ThresholdMet { cohort, host, threshold, minute: first_at(run, host, threshold) });
        }
    }
    met
}

/// When a host's count first stood at a threshold.
fn first_at(run: &Run, host: HostIx, threshold: u32) -> Option<MinuteOf> {
    let is_it = |kind: EventKind, subject: Subject, count: u32| {
        kind == EventKind::ThresholdReached && subject == Subject::Host(host) && count == threshold
    };
    run.events().iter().find(|event| is_it(event.kind, event.subject, event.count)).map(|event| event.minute)
}

/// What cohorts have in common: the threshold, and the first host that meets it with its minute.
type Alike = (u32, Option<(MinuteOf, HostIx)>);

/// One sentence for all cohorts whose threshold is met by the same host at the same minute; cohorts that find no host
/// at all are left to others.
pub(super) fn lines(plan: &Plan, knowledge: &Knowledge, met: &[ThresholdMet]) -> Vec<Line> {
    let mut groups: Vec<(Alike, Vec<String>)> = Vec::new();
    let mut place = 0;
    while let Some(first) = met.get(place) {
        let rows = met.get(place..).unwrap_or_default();
        let rows = rows.split(|row| row.cohort != first.cohort).next().unwrap_or_default();
        place += rows.len();
        let earliest = rows.iter().filter_map(|row| row.minute.map(|minute| (minute, row.host))).min();
        let alike = (first.threshold, earliest);
        let name = plan.cohorts.get(usize::from(first.cohort.0)).map(|cohort| cohort.id.to_string());
        match groups.iter_mut().find(|(known, _)| *known == alike) {
            Some((_, names)) => names.extend(name),
            None => groups.push((alike, name.into_iter().collect())),
        }
    }
    let beyond = groups.len().saturating_sub(LINES);
    let rulebook = knowledge.rulebooks.get(plan.rulebook);
    let value_of = |threshold: u32| {
        let values = [&rulebook.threshold_server, &rulebook.threshold_client];
        values.into_iter().find(|value| value.value == threshold)
    };
    let host_name = |host: HostIx| {
        let place = usize::try_from(host.0).unwrap_or(usize::MAX);
        plan.hosts.get(place).map(|host| host.id.to_string()).unwrap_or_default()
    };
    let line = |((threshold, earliest), names): &(Alike, Vec<String>)| {
        let names = listed(names, 4);
        let text = match earliest {
            Some((minute, host)) => format!(
                "{names}: the count of {threshold} is first met on {}, at {}",
                date(plan, *minute),
                host_name(*host)
            ),
            None => format!("{names}: no host ever counts {threshold}"),
        };
        Line { text, because: value_of(*threshold).into_iter().map(Ground::from).collect() }
    };
    let rest = (beyond > 0).then(|| Line {
        text: format!("{beyond} more groups of cohorts meet their threshold on days of their own or never"),
        because: vec![Ground::from(&rulebook.threshold_client)],
    });
    groups.iter().take(LINES).map(line).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::planner::testing::{cohort, host, plan, run};
    use crate::domain::simulation::{MachineIx, State};

    #[test]
    fn the_date_is_the_day_on_which_the_run_first_activates_the_cohort() {
        let joins = "joins = { from = \"2009-03-09\", to = \"2009-05-30\" }";
        let plan = plan(
            200,
            &format!(
                "{}{}{}",
                cohort("desktops", "vista-enterprise", 40, joins),
                cohort("servers", "server-2008-standard", 8, joins),
                host("kms01", "")
            ),
        );
        let run = run(&plan);
        let met = thresholds_met(&plan, &run);
        assert_eq!(met.len(), 2);
        for row in met {
            let minute = row.minute.unwrap();
            let machines: Vec<MachineIx> = run.machines_in(row.cohort).collect();
            let licensed =
                |minute| machines.iter().any(|one| run.state_at(*one, minute) == Some(State::Licensed));
            assert!(!licensed(minute - 1), "somebody was activated before the count of {}", row.threshold);
            // Who asked before in vain tries again within the retry interval.
            assert!(licensed(minute + run.rulebook().retry.value), "{row:?}");
        }
        let lines = lines(&plan, Knowledge::embedded(), &thresholds_met(&plan, &run));
        assert_eq!(lines.len(), 2);
        assert!(
            lines[0].text.starts_with("desktops: the count of 25 is first met on 2009-"),
            "{}",
            lines[0].text
        );
        assert_eq!(lines[1].because[0].rule.as_str(), "threshold");
    }

    #[test]
    fn a_threshold_that_is_never_met_says_so_for_all_alike() {
        let plan = plan(
            100,
            &format!(
                "{}{}{}",
                cohort("one", "vista-enterprise", 10, ""),
                cohort("two", "vista-business", 10, ""),
                host("kms01", "")
            ),
        );
        let run = run(&plan);
        let lines = lines(&plan, Knowledge::embedded(), &thresholds_met(&plan, &run));
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["one and two: no host ever counts 25"]);
    }

    #[test]
    fn a_cohort_counts_only_at_hosts_that_it_can_ask() {
        let pinned = cohort("pinned", "vista-enterprise", 30, "finds_host = \"pinned:kms02\"");
        let lab = cohort("lab", "vista-enterprise", 30, "attachment = \"isolated\"");
        let two = host("kms02", "publishes_dns = false");
        let plan = plan(50, &format!("{pinned}{lab}{}{two}", host("kms01", "")));
        let met = thresholds_met(&plan, &run(&plan));
        let pairs: Vec<_> = met.iter().map(|row| (row.cohort, row.host, row.minute.is_some())).collect();
        assert_eq!(pairs, [(CohortIx(0), HostIx(1), true)]);
    }
}
