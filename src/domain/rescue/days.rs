//! More days on the organisation's network: home earlier, away later, or a day more of each turn.

use chrono::{Days, NaiveDate};

use super::{Case, Ladder, RescueKind, counted};
use crate::domain::plan::PlanAttachment;

pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let Some(cohort) = case.cohort() else { return Vec::new() };
    match cohort.attachment {
        PlanAttachment::Core | PlanAttachment::Isolated => Vec::new(),
        PlanAttachment::OnOff { on, off } => vec![in_turn(case, on, off)],
        PlanAttachment::Absent { from, to } => {
            let away = u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or_default();
            let most = away.saturating_sub(1);
            let earlier = move |days| Some((from, to.checked_sub_days(Days::new(u64::from(days)))?));
            let later = move |days| Some((from.checked_add_days(Days::new(u64::from(days)))?, to));
            vec![
                absence(case, most, earlier, |days, _, to| format!("come back {days} earlier, on {to}")),
                absence(case, most, later, |days, from, _| format!("leave {days} later, on {from}")),
            ]
        }
    }
}

/// On the network longer in each turn of days on and days off.
fn in_turn(case: Case<'_>, on: u32, off: u32) -> Ladder<'_> {
    Ladder::new(RescueKind::Days, off.saturating_sub(1), move |days| {
        let attachment = PlanAttachment::OnOff { on: on + days, off: off.checked_sub(days)? };
        let plan = case.with_cohort(|cohort| cohort.attachment = attachment)?;
        let (id, days) = (&case.cohort()?.id, counted(days, "more day"));
        Some((plan, format!("Let {id} be on the network {days} in each turn")))
    })
}

/// An absence that is shorter at one end.
fn absence<'a>(
    case: Case<'a>,
    most: u32,
    shorter: impl Fn(u32) -> Option<(NaiveDate, NaiveDate)> + 'a,
    words: impl Fn(String, NaiveDate, NaiveDate) -> String + 'a,
) -> Ladder<'a> {
    Ladder::new(RescueKind::Days, most, move |days| {
        let (from, to) = shorter(days)?;
        let plan = case.with_cohort(|cohort| cohort.attachment = PlanAttachment::Absent { from, to })?;
        let text = words(counted(days, "day"), from, to);
        Some((plan, format!("Let {} {text}", case.cohort()?.id)))
    })
}
