//! The image that the machines were copied from was generalised, so that each has its own client machine id.

use super::{Case, Ladder, RescueKind};
use crate::domain::plan::Image;

pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let cloned = case.plan.cohorts.iter().enumerate().filter(|(_, cohort)| cohort.image == Image::Cloned);
    cloned
        .map(|(place, cohort)| {
            Ladder::single(RescueKind::Image, move || {
                let mut plan = case.plan.clone();
                plan.cohorts.get_mut(place)?.image = Image::Sysprep;
                Some((plan, format!("Generalise the image of {} with Sysprep", cohort.id)))
            })
        })
        .collect()
}
