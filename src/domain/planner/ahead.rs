//! The figures of a fleet that is only thought of, as answers describe it: its dates are made up, so that days of the
//! roll-out stand for them, and so are the sizes of its pools.

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::hosts::asks;
use crate::domain::planner::words::{DAY, counted};
use crate::domain::planner::{
    Ground, Line, MakBurn, ThresholdMet, hosts_needed, largest_absence, mak_burn, thresholds_met,
};
use crate::domain::reading::grouped;
use crate::domain::simulation::Run;

/// What to plan for, the most important first; `run` is a run of this plan.
pub fn ahead(plan: &Plan, knowledge: &Knowledge, run: &Run) -> Vec<Line> {
    let hosts = hosts_needed(plan, knowledge).into_iter().map(|needed| needed.line);
    let is_asked = plan.cohorts.iter().any(asks);
    let absence = is_asked.then(|| largest_absence(run.rulebook()).line);
    hosts
        .chain(roll_out(knowledge, plan, &thresholds_met(plan, run)))
        .chain(mak_burn(plan, knowledge, run).iter().filter_map(|burn| spent(knowledge, burn)))
        .chain(absence)
        .collect()
}

/// On which day of the roll-out the last of the thresholds is met, or that one never is; none where nobody asks.
fn roll_out(knowledge: &Knowledge, plan: &Plan, met: &[ThresholdMet]) -> Option<Line> {
    let rulebook = knowledge.rulebooks.get(plan.rulebook);
    let of = |threshold: u32| {
        let minutes = met.iter().filter(|row| row.threshold == threshold).map(|row| row.minute);
        minutes.reduce(|one, other| match (one, other) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        })
    };
    let values = [&rulebook.threshold_client, &rulebook.threshold_server];
    let (value, minute) =
        values.into_iter().find_map(|value| of(value.value).map(|minute| (value, minute)))?;
    let width = plan.cohorts.iter().map(|cohort| cohort.joins.to - cohort.joins.from).max();
    let width = width.and_then(|width| u64::try_from(width.num_days()).ok()).unwrap_or(0);
    let text = match minute {
        Some(minute) => format!(
            "Set up within {}, the machines bring a host to its count of {} on day {}",
            counted(width, "day"),
            value.value,
            grouped(u64::from(minute / DAY) + 1)
        ),
        None => format!("No host ever comes to a count of {}", value.value),
    };
    Some(Line { text, because: vec![Ground::from(value)] })
}

/// What a pool spends in its first year and then; none where it spends nothing.
fn spent(knowledge: &Knowledge, burn: &MakBurn) -> Option<Line> {
    let (first, later) = burn.by_year.split_first()?;
    if burn.by_year.iter().sum::<u32>() == 0 {
        return None;
    }
    let later = later.iter().max().copied().unwrap_or(0);
    let then = if later == 0 {
        "none a year after it".to_owned()
    } else {
        format!("up to {} a year after it", grouped(u64::from(later)))
    };
    let text = format!(
        "The MAK spends {} in the first year and {then}; each reinstallation spends one more",
        counted(u64::from(*first), "activation")
    );
    let facts = ["mak-reactivation-counts", "mak-pool"];
    let because = facts.into_iter().filter_map(|id| Ground::fact(&knowledge.catalog, id)).collect();
    Some(Line { text, because })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::{Answers, EditionAnswer, fleet_of_answers};
    use crate::domain::ids::EditionId;
    use crate::domain::planner::testing::run;

    fn lines(site: impl FnOnce(&mut Answers)) -> (Plan, Vec<String>) {
        let mut answers = Answers {
            edition: Some(EditionAnswer::Edition(EditionId::new("vista-enterprise"))),
            ..Answers::default()
        };
        site(&mut answers);
        let knowledge = Knowledge::embedded();
        let plan = fleet_of_answers(&answers, knowledge);
        let lines = ahead(&plan, knowledge, &run(&plan));
        assert!(lines.iter().all(|line| !line.because.is_empty()), "{lines:?}");
        (plan, lines.into_iter().map(|line| line.text).collect())
    }

    #[test]
    fn a_fleet_of_clients_plans_hosts_a_day_and_an_absence() {
        let (plan, lines) = lines(|answers| answers.site.clients = Some(200));
        assert_eq!(lines.len(), 3, "{lines:?}");
        assert!(lines[0].starts_with("2 KMS hosts: 200 machines ask"), "{}", lines[0]);
        let run = run(&plan);
        let met = thresholds_met(&plan, &run)[0].minute.unwrap();
        assert!(lines[1].ends_with(&format!("count of 25 on day {}", met / DAY + 1)), "{}", lines[1]);
        assert!(lines[2].contains(&largest_absence(run.rulebook()).days.to_string()), "{}", lines[2]);
    }

    #[test]
    fn a_few_machines_plan_their_mak() {
        let (plan, lines) = lines(|answers| {
            answers.site.clients = Some(4);
            answers.site.servers = Some(0);
        });
        let used = run(&plan).days().last().unwrap().mak_used[0];
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].contains(&format!("spends {used} activations in the first year and none")),
            "{}",
            lines[0]
        );
    }
}
