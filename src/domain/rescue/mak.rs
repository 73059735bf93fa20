//! Activations of a multiple activation key: the cohort gets one, or its pool more.

use super::{Case, Ladder, RescueKind, counted};
use crate::domain::ids::PoolId;
use crate::domain::plan::{Cohort, CohortKey, Limits, MakPool};

/// So many activations are asked for at most.
const MOST: u32 = 100_000;

pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let Some(cohort) = case.cohort() else { return Vec::new() };
    match &cohort.key {
        CohortKey::Mak(pool) => larger(case, pool).into_iter().collect(),
        CohortKey::SetupKey | CohortKey::KmsHostKey | CohortKey::None => {
            let free = case.plan.maks.iter().filter(|pool| pool.activations > pool.used);
            let pools = free.map(|pool| given(case, cohort, &pool.id));
            if case.plan.maks.is_empty() { vec![bought(case, cohort)] } else { pools.collect() }
        }
        CohortKey::Retail => Vec::new(),
    }
}

/// More activations in the pool that the cohort has.
fn larger<'a>(case: Case<'a>, pool: &'a PoolId) -> Option<Ladder<'a>> {
    let place = case.plan.maks.iter().position(|known| known.id == *pool)?;
    let room = Limits::ACTIVATIONS.saturating_sub(case.plan.maks.get(place)?.activations).min(MOST);
    Some(Ladder::new(RescueKind::Mak, room, move |more| {
        let mut plan = case.plan.clone();
        let known = plan.maks.get_mut(place)?;
        known.activations += more;
        Some((plan, format!("Ask Microsoft for {} of {pool}", counted(more, "more activation"))))
    }))
}

/// The key of a pool that the plan has.
fn given<'a>(case: Case<'a>, cohort: &'a Cohort, pool: &'a PoolId) -> Ladder<'a> {
    Ladder::single(RescueKind::Mak, move || {
        let plan = case.with_cohort(|cohort| cohort.key = CohortKey::Mak(pool.clone()))?;
        let machines = counted(cohort.count, "machine");
        Some((plan, format!("Give {} the MAK {pool}: {machines}, one activation each", cohort.id)))
    })
}

/// The key of a pool of its own, with one activation for each machine.
fn bought<'a>(case: Case<'a>, cohort: &'a Cohort) -> Ladder<'a> {
    Ladder::single(RescueKind::Mak, move || {
        let id = PoolId::new(format!("{}-mak", cohort.id.as_str().chars().take(60).collect::<String>()));
        let mut plan = case.with_cohort(|cohort| cohort.key = CohortKey::Mak(id.clone()))?;
        let text =
            format!("Give {} a MAK of its own with {}", cohort.id, counted(cohort.count, "activation"));
        plan.maks.push(MakPool { id, activations: cohort.count, used: 0 });
        Some((plan, text))
    })
}
