//! Something that was broken is mended sooner: an incident ends so many days before the plan has it.

use super::{Case, Ladder, RescueKind, counted};
use crate::domain::plan::{Incident, IncidentKind, Target};

/// One ladder for each incident that began before the trouble ended and that somebody can end; one for each host that
/// publishes no record.
pub(super) fn ladders(case: Case<'_>) -> Vec<Ladder<'_>> {
    let until = case.day_of(case.trouble.until);
    let earlier = case.plan.incidents.iter().enumerate().filter(move |(_, incident)| incident.at < until);
    let incidents = earlier.filter_map(|(place, incident)| sooner(case, place, incident));
    let hosts = case.plan.hosts.iter().enumerate().filter(|(_, host)| !host.publishes_dns);
    let records = hosts.map(|(place, host)| {
        Ladder::single(RescueKind::Repair, move || {
            let mut plan = case.plan.clone();
            plan.hosts.get_mut(place)?.publishes_dns = true;
            Some((plan, format!("Let {} publish its SRV record", host.id)))
        })
    });
    incidents.chain(records).collect()
}

/// The incident ends sooner, down to a single day; it is for accidents, not for what somebody meant to do.
fn sooner<'a>(case: Case<'a>, place: usize, incident: &'a Incident) -> Option<Ladder<'a>> {
    let what = mended(&incident.what)?;
    let last = incident.until.unwrap_or_else(|| case.plan.end()).min(case.plan.end());
    let days = u32::try_from(last.signed_duration_since(incident.at).num_days()).ok()?;
    // The last rung: it never happens.
    Some(Ladder::new(RescueKind::Repair, days, move |earlier| {
        let mut plan = case.plan.clone();
        if earlier == days {
            plan.incidents.remove(place);
            return Some((plan, format!("Keep it from happening: {what} on {}", incident.at)));
        }
        let until = last.checked_sub_days(chrono::Days::new(u64::from(earlier)))?;
        plan.incidents.get_mut(place)?.until = Some(until);
        let text = format!("Mend it {} sooner, by {until}: {what}", counted(earlier, "day"));
        Some((plan, text))
    }))
}

/// What was broken, in words; `None` for what nobody mends.
fn mended(what: &IncidentKind) -> Option<String> {
    match what {
        IncidentKind::HostDown(host) => Some(format!("{host} was down")),
        IncidentKind::DnsMissing(host) => Some(format!("the SRV record of {host} was missing")),
        IncidentKind::PortBlocked(Target::Host(host)) => Some(format!("port 1688 of {host} was blocked")),
        IncidentKind::PortBlocked(Target::Cohort(cohort)) => {
            Some(format!("port 1688 was blocked for {cohort}"))
        }
        IncidentKind::InternetDown => Some("Microsoft could not be reached".to_owned()),
        IncidentKind::VpnDown(cohort) => Some(format!("the VPN was down for {cohort}")),
        IncidentKind::ClockSkew { cohort, .. } => Some(format!("the clocks of {cohort} were off")),
        IncidentKind::HostLost(_)
        | IncidentKind::Reimage(_)
        | IncidentKind::Rearm(_)
        | IncidentKind::HardwareChange(_)
        | IncidentKind::RogueInstall { .. } => None,
    }
}
