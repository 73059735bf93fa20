//! The largest absence from the network that stays safe.
//!
//! The worst case: a machine leaves just before it would have renewed, so that its last renewal lies back a whole
//! interval and the largest jitter; away, it tries in vain every retry interval, and back again it waits for the next
//! try. That try must come before the activation ends.

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, Plan, PlanAttachment};
use crate::domain::planner::hosts::asks;
use crate::domain::planner::words::{DAY, counted, duration, listed};
use crate::domain::planner::{Ground, Line};
use crate::domain::rulebook::{AfterValidity, Rulebook};

/// How long a machine with a setup key may be off the network, if hosts answer it before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LargestAbsence {
    /// Whole days after which it is still licensed, whenever it left.
    pub days: u32,
    /// Whole days after which it shows no notification yet: more where a grace follows the activation's end.
    pub with_grace: u32,
    pub line: Line,
}

/// The largest absence under a rulebook.
pub fn largest_absence(rulebook: &Rulebook) -> LargestAbsence {
    let validity = &rulebook.validity;
    let grace = match rulebook.after_validity.value {
        AfterValidity::Unlicensed => 0,
        AfterValidity::GraceThenNotification(grace) => grace,
    };
    let days = longest(rulebook, validity.value);
    let with_grace = longest(rulebook, validity.value.saturating_add(grace));
    let mut text = format!(
        "A machine may be off the network for {} in a row and stays licensed: {} of validity, less the {} and {} \
         by which a renewal may lie back",
        counted(u64::from(days), "day"),
        duration(validity.value),
        duration(rulebook.renewal.value),
        duration(rulebook.renewal_jitter.value),
    );
    let mut because = vec![
        Ground::from(validity),
        Ground::from(&rulebook.renewal),
        Ground::from(&rulebook.renewal_jitter),
        Ground::from(&rulebook.retry),
    ];
    if grace > 0 {
        let more = format!("; with the {} of grace that follow, for {with_grace}", duration(grace));
        text.push_str(&more);
        because.push(Ground::from(&rulebook.after_validity));
    }
    LargestAbsence { days, with_grace, line: Line { text, because } }
}

/// The most whole days away of which the first try after them comes before `lasts` minutes have passed since the last
/// renewal.
fn longest(rulebook: &Rulebook, lasts: u32) -> u32 {
    let retry = rulebook.retry.value.max(1);
    let back = rulebook.renewal.value.saturating_add(rulebook.renewal_jitter.value);
    let until_the_try = |days: u32| days.saturating_mul(DAY).div_ceil(retry).saturating_mul(retry);
    let is_safe = |days: u32| until_the_try(days).saturating_add(back) < lasts;
    let most = lasts.saturating_sub(back) / DAY;
    (0..=most).rev().find(|days| is_safe(*days)).unwrap_or(0)
}

/// Machines of a plan that are away for longer than is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// The cohorts by their place in the plan; all are away equally long.
    pub cohorts: Vec<usize>,
    /// Days off the network in a row.
    pub days: u32,
    pub line: Line,
}

/// The cohorts with a setup key whose absence is larger than the largest that stays safe, the longest first.
pub fn absences(plan: &Plan, knowledge: &Knowledge) -> Vec<Away> {
    let safe = largest_absence(knowledge.rulebooks.get(plan.rulebook));
    let mut groups: Vec<(u32, Vec<usize>)> = Vec::new();
    for (place, cohort) in plan.cohorts.iter().enumerate().filter(|(_, cohort)| asks(cohort)) {
        let Some(days) = away(plan, cohort).filter(|days| *days > safe.days) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == days) {
            Some((_, cohorts)) => cohorts.push(place),
            None => groups.push((days, vec![place])),
        }
    }
    groups.sort_by_key(|(days, _)| core::cmp::Reverse(*days));
    let name = |place: &usize| plan.cohorts.get(*place).map(|cohort| cohort.id.to_string());
    groups
        .into_iter()
        .map(|(days, cohorts)| {
            let names: Vec<String> = cohorts.iter().filter_map(name).collect();
            let text = format!(
                "{}: off the network for {} in a row, longer than the {} that are safe",
                listed(&names, 4),
                counted(u64::from(days), "day"),
                counted(u64::from(safe.days), "day"),
            );
            Away { cohorts, days, line: Line { text, because: safe.line.because.clone() } }
        })
        .collect()
}

/// Days off the network in a row within the run; `None` for machines that are always on theirs.
fn away(plan: &Plan, cohort: &Cohort) -> Option<u32> {
    let days = match cohort.attachment {
        PlanAttachment::Core | PlanAttachment::Isolated => return None,
        PlanAttachment::OnOff { on: 0, off: _ } => plan.days,
        PlanAttachment::OnOff { on: _, off } => off.min(plan.days),
        PlanAttachment::Absent { from, to } => {
            let days = to.min(plan.end()).signed_duration_since(from.max(plan.start)).num_days();
            u32::try_from(days).unwrap_or(0)
        }
    };
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::planner::testing::{absent_fleet, lapses, rulebook};
    use crate::domain::rulebook::RulebookId;

    #[test]
    fn the_largest_absence_is_safe_in_runs_and_one_day_more_is_not() {
        for id in RulebookId::ALL {
            let safe = largest_absence(rulebook(id)).days;
            assert!(safe > 30, "{id:?}: {safe}");
            for seed in 0..3 {
                assert_eq!(lapses(&absent_fleet(id, safe, seed)), 0, "{id:?}, {safe} days, seed {seed}");
            }
            let too_long = (0..3).map(|seed| lapses(&absent_fleet(id, safe + 1, seed))).sum::<u32>();
            assert!(too_long > 0, "{id:?}: nobody lapses after {} days", safe + 1);
        }
    }

    #[test]
    fn the_figure_follows_the_rulebook() {
        let mut book = rulebook(RulebookId::Articles2009).clone();
        let before = largest_absence(&book);
        assert_eq!(before.days, before.with_grace, "no grace follows");
        book.validity.value -= 10 * DAY;
        assert_eq!(largest_absence(&book).days, before.days - 10);
        book.renewal.value += 20 * DAY;
        assert_eq!(largest_absence(&book).days, before.days - 30);
        book.after_validity.value = AfterValidity::GraceThenNotification(30 * DAY);
        let graced = largest_absence(&book);
        assert_eq!(graced.with_grace, graced.days + 30);
        assert!(graced.line.text.contains("30 days of grace"), "{}", graced.line.text);
        book.validity.value = 0;
        assert_eq!(largest_absence(&book).days, 0);
    }

    #[test]
    fn cohorts_that_are_away_for_longer_are_named() {
        let safe = largest_absence(rulebook(RulebookId::Articles2009)).days;
        let plan = absent_fleet(RulebookId::Articles2009, safe, 1);
        let knowledge = Knowledge::embedded();
        assert_eq!(absences(&plan, knowledge), []);
        let mut plan = absent_fleet(RulebookId::Articles2009, safe + 1, 1);
        let found = absences(&plan, knowledge);
        assert_eq!((found[0].cohorts.as_slice(), found[0].days), (&[1][..], safe + 1));
        plan.days = 60;
        assert_eq!(absences(&plan, knowledge), [], "the run ends before");
    }
}
