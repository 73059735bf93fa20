//! More machines like it, so that the count of the host reaches what it needs.

use super::{Case, Ladder, RescueKind, counted};
use crate::domain::plan::CohortKey;

pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let Some(cohort) = case.cohort().filter(|cohort| cohort.key == CohortKey::SetupKey) else {
        return Vec::new();
    };
    // A threshold of physical machines and one more; more of them would not help where that does not.
    let kind = case.knowledge.catalog.edition(&cohort.edition).map(|edition| edition.kind);
    let Some(threshold) = kind.map(|kind| case.run.rulebook().threshold(kind).value) else {
        return Vec::new();
    };
    vec![Ladder::new(RescueKind::Machines, threshold.saturating_add(1), move |more| {
        let count = cohort.count.checked_add(more)?;
        let plan = case.with_cohort(|cohort| cohort.count = count)?;
        Some((plan, format!("Have {} in {}, {count} in all", counted(more, "more machine"), cohort.id)))
    })]
}
