//! Which branches of its rulebook a run went through, and which thresholds its hosts crossed.

use activation_wizard::domain::plan::{Cohort, CohortKey, Image, IncidentKind, Plan, PlanAttachment};
use activation_wizard::domain::rulebook::{AfterValidity, CapRule, LowCount};
use activation_wizard::domain::simulation::{EventKind, Outcome, Run, State, Subject};

/// All of them.
pub(super) const BRANCHES: [&str; 24] = [
    "threshold 5 reached",
    "threshold 5 lost",
    "threshold 25 reached",
    "threshold 25 lost",
    "threshold lost and reached again",
    "cap fixed, count at it",
    "cap twice the highest asked, count at it",
    "low count deactivates",
    "low count leaves licensed",
    "end of validity: unlicensed",
    "end of validity: grace",
    "grace after validity ends in notification",
    "initial grace given",
    "initial grace not given",
    "virtual machines counted",
    "virtual machines not counted",
    "srv priority honoured",
    "srv priority not honoured",
    "host key exhausted",
    "host key activates a machine",
    "unplanned host installed anew",
    "unplanned host off its network",
    "clones installed anew",
    "clones rearmed",
];

/// Those that a run went through.
pub(super) fn of(plan: &Plan, run: &Run) -> Vec<&'static str> {
    let rules = run.rulebook();
    let mut met = crossings(run);
    let capped = |most: u32| run.days().iter().any(|day| day.hosts.iter().any(|host| host.count == most));
    let cap = match rules.cap.value {
        CapRule::Fixed(most) => capped(most).then_some("cap fixed, count at it"),
        CapRule::TwiceHighestAsked => {
            (capped(10) || capped(50)).then_some("cap twice the highest asked, count at it")
        }
    };
    let has_virtual = plan.cohorts.iter().any(|cohort| cohort.is_virtual && cohort.count > 0);
    let is_drawn = plan.hosts.iter().any(|host| host.priority > 0) && run.contacts().total > 0;
    let has_grace = run.days().iter().any(|day| day.states.of(State::InitialGrace) > 0);
    let lapses = run.times(EventKind::NotificationBegan) > 0 && run.times(EventKind::GraceBegan) > 0;
    let unplanned = run.hosts().any(|(host, _)| run.carrier(host).is_some());
    let goes_down = run.events().iter().any(|event| {
        event.kind == EventKind::HostDown
            && matches!(event.subject, Subject::Host(host) if run.carrier(host).is_some())
    });
    let after = rules.after_validity.value;
    met.extend(cap);
    for (name, is_met) in [
        ("low count deactivates", run.times(EventKind::Deactivated) > 0),
        ("low count leaves licensed", rules.low_count.value == LowCount::RenewalFails && fails_licensed(run)),
        (
            "end of validity: unlicensed",
            after == AfterValidity::Unlicensed && run.times(EventKind::UnlicensedBegan) > 0,
        ),
        (
            "end of validity: grace",
            after != AfterValidity::Unlicensed && run.times(EventKind::GraceBegan) > 0,
        ),
        ("grace after validity ends in notification", after != AfterValidity::Unlicensed && lapses),
        ("initial grace given", has_grace),
        ("initial grace not given", !has_grace && run.times(EventKind::Joined) > 0),
        ("virtual machines counted", has_virtual && rules.virtual_counts.value),
        ("virtual machines not counted", has_virtual && !rules.virtual_counts.value),
        ("srv priority honoured", is_drawn && rules.srv_priority.value),
        ("srv priority not honoured", is_drawn && !rules.srv_priority.value),
        ("host key exhausted", is_exhausted(plan, run)),
        ("host key activates a machine", unplanned),
        ("unplanned host installed anew", unplanned && goes_down && strikes(plan, is_host_key, is_reimage)),
        ("unplanned host off its network", unplanned && is_away(plan)),
        ("clones installed anew", strikes(plan, is_clone, is_reimage)),
        ("clones rearmed", strikes(plan, is_clone, |what| matches!(what, IncidentKind::Rearm(_)))),
    ] {
        if is_met {
            met.push(name);
        }
    }
    met
}

fn crossings(run: &Run) -> Vec<&'static str> {
    let is = |kind, count| run.events().iter().any(move |event| event.kind == kind && event.count == count);
    let again = run.times(EventKind::ThresholdLost) > 0
        && run.events().iter().enumerate().any(|(place, event)| {
            event.kind == EventKind::ThresholdLost
                && run.events().iter().skip(place).any(|later| {
                    later.kind == EventKind::ThresholdReached
                        && later.subject == event.subject
                        && later.count == event.count
                })
        });
    [
        ("threshold 5 reached", is(EventKind::ThresholdReached, 5)),
        ("threshold 5 lost", is(EventKind::ThresholdLost, 5)),
        ("threshold 25 reached", is(EventKind::ThresholdReached, 25)),
        ("threshold 25 lost", is(EventKind::ThresholdLost, 25)),
        ("threshold lost and reached again", again),
    ]
    .into_iter()
    .filter_map(|(name, is_met)| is_met.then_some(name))
    .collect()
}

/// Whether a licensed machine was told a count that is too low, of the first few of each cohort.
fn fails_licensed(run: &Run) -> bool {
    run.times(EventKind::ThresholdLost) > 0
        && run.cohorts().any(|(cohort, _)| {
            run.machines_in(cohort).take(3).any(|machine| {
                let mut contacts = run.contacts_of(machine).into_iter();
                contacts.any(|(minute, outcome)| {
                    matches!(outcome, Outcome::CountTooLow { .. })
                        && run.state_at(machine, minute) == Some(State::Licensed)
                })
            })
        })
}

fn is_exhausted(plan: &Plan, run: &Run) -> bool {
    let mut asking = run.cohorts().zip(&plan.cohorts).filter(|(_, cohort)| is_host_key(cohort));
    asking.any(|((cohort, _), _)| {
        let last = run.machines_in(cohort).last();
        last.is_some_and(|machine| {
            run.contacts_of(machine).iter().any(|(_, outcome)| *outcome == Outcome::Exhausted)
        })
    })
}

fn is_host_key(cohort: &Cohort) -> bool {
    cohort.key == CohortKey::KmsHostKey && cohort.count > 0
}

fn is_clone(cohort: &Cohort) -> bool {
    cohort.image == Image::Cloned && cohort.key == CohortKey::SetupKey && cohort.count > 0
}

fn is_reimage(what: &IncidentKind) -> bool {
    matches!(what, IncidentKind::Reimage(_))
}

fn is_away(plan: &Plan) -> bool {
    let goes = |cohort: &Cohort| {
        matches!(cohort.attachment, PlanAttachment::Absent { .. } | PlanAttachment::OnOff { .. })
    };
    plan.cohorts.iter().any(|cohort| is_host_key(cohort) && goes(cohort))
}

/// Whether an incident of a kind strikes a cohort of a kind.
fn strikes(plan: &Plan, whom: impl Fn(&Cohort) -> bool, what: impl Fn(&IncidentKind) -> bool) -> bool {
    plan.incidents.iter().filter(|incident| what(&incident.what)).any(|incident| {
        let (IncidentKind::Reimage(part) | IncidentKind::Rearm(part)) = &incident.what else { return false };
        plan.cohorts.iter().any(|cohort| whom(cohort) && cohort.id == part.cohort)
    })
}
