//! A host earlier than planned, for longer, or one more in the place of another.

use chrono::{Days, NaiveDate};

use super::{Case, Ladder, RescueKind, counted};
use crate::domain::ids::HostId;
use crate::domain::plan::{Host, HostNetwork, Plan, PlanAttachment};

pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let hosts = || case.plan.hosts.iter().enumerate();
    let earlier = hosts().filter_map(|(place, host)| earlier(case, place, host));
    let longer = hosts().filter_map(|(place, host)| longer(case, place, host));
    earlier.chain(longer).chain(another(case)).collect()
}

fn days_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    u32::try_from(to.signed_duration_since(from).num_days()).ok().filter(|days| *days > 0)
}

fn with_host(plan: &Plan, place: usize, change: impl FnOnce(&mut Host)) -> Option<Plan> {
    let mut plan = plan.clone();
    plan.hosts.get_mut(place).map(change)?;
    Some(plan)
}

/// It stands before the day that the plan gives it.
fn earlier<'a>(case: Case<'a>, place: usize, host: &'a Host) -> Option<Ladder<'a>> {
    let from = host.from?;
    let most = days_between(case.plan.start, from)?;
    Some(Ladder::new(RescueKind::Host, most, move |days| {
        let day = from.checked_sub_days(Days::new(u64::from(days)))?;
        let plan = with_host(case.plan, place, |host| host.from = Some(day))?;
        Some((plan, format!("Set {} up {} earlier, on {day}", host.id, counted(days, "day"))))
    }))
}

/// It goes on after the day that the plan gives it.
fn longer<'a>(case: Case<'a>, place: usize, host: &'a Host) -> Option<Ladder<'a>> {
    let until = host.until?;
    let most = days_between(until, case.plan.end())?;
    Some(Ladder::new(RescueKind::Host, most, move |days| {
        let day = until.checked_add_days(Days::new(u64::from(days)))?;
        let plan = with_host(case.plan, place, |host| host.until = Some(day))?;
        Some((plan, format!("Keep {} {} longer, until {day}", host.id, counted(days, "day"))))
    }))
}

/// One more host like the last one of the cohort's network, set up as late as helps. Counted in days before the end of the
/// trouble, so that fewer days are the smaller change.
fn another(case: Case<'_>) -> Option<Ladder<'_>> {
    let isolated = case.cohort()?.attachment == PlanAttachment::Isolated;
    let network = if isolated { HostNetwork::Isolated } else { HostNetwork::Core };
    let like = case.plan.hosts.iter().rev().find(|host| host.network == network)?;
    let last = case.day_of(case.trouble.from);
    let most = days_between(case.plan.start, last).unwrap_or_default() + 1;
    let id = free_id(case.plan);
    Some(Ladder::new(RescueKind::Host, most, move |days| {
        let day = last.checked_sub_days(Days::new(u64::from(days - 1)))?;
        let mut plan = case.plan.clone();
        let (from, until) = (Some(day), None);
        plan.hosts.push(Host { id: id.clone(), from, until, publishes_dns: true, ..like.clone() });
        Some((plan, format!("Set up another host, {id}, on {day} at the latest")))
    }))
}

/// `kms02` where there is a `kms01`: the first such name that is free.
fn free_id(plan: &Plan) -> HostId {
    let taken = |id: &str| plan.hosts.iter().any(|host| host.id.as_str() == id);
    let name = |number: usize| format!("kms{number:02}");
    let free = (1..=plan.hosts.len() + 1).map(name).find(|id| !taken(id));
    HostId::new(free.unwrap_or_else(|| name(plan.hosts.len() + 1)))
}
