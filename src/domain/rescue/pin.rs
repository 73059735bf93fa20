//! The machines of the cohort are told their host, or look it up in DNS again.

use super::{Case, Ladder, RescueKind};
use crate::domain::plan::{Cohort, CohortKey, FindsHost};

/// One rung for each host that the cohort is not pinned to, and one for DNS where it is pinned.
pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let Some(cohort) = case.cohort().filter(|cohort| cohort.key == CohortKey::SetupKey) else {
        return Vec::new();
    };
    let hosts = case.plan.hosts.iter().map(|host| {
        let text = format!("Pin {} to {}", cohort.id, host.id);
        finds(case, cohort, FindsHost::Pinned(host.id.clone()), text)
    });
    let dns = finds(case, cohort, FindsHost::Dns, format!("Let {} look its host up in DNS", cohort.id));
    hosts.chain([dns]).flatten().collect()
}

fn finds<'a>(case: Case<'a>, cohort: &Cohort, how: FindsHost, text: String) -> Option<Ladder<'a>> {
    (cohort.finds_host != how).then(|| {
        Ladder::single(RescueKind::Pin, move || {
            let how = how.clone();
            Some((case.with_cohort(|cohort| cohort.finds_host = how)?, text.clone()))
        })
    })
}
