//! What the picture shows, in words and numbers: made from the run at a minute. Knows no places and no colours.

use chrono::Days;

use crate::app::lanes::LaneOf;
use crate::app::run_words::{date, date_of, duration};
use crate::app::simulate::DAY;
use crate::app::words::{count, fill, grouped, word};
use crate::domain::ids::HostId;
use crate::domain::plan::{Cohort, CohortKey, IncidentKind, PlanAttachment};
use crate::domain::simulation::{CohortIx, HostIx, Presence, State, StateCounts, Stretch};
use crate::ui::pages::simulate::{Shown, charts};

/// Hosts whose names fit into the box of DNS at most.
const NAMED: usize = 8;

/// A host at the end of the day shown.
pub(super) struct HostCard {
    pub(super) host: HostIx,
    pub(super) name: String,
    pub(super) line: String,
    pub(super) count: u32,
    pub(super) up: bool,
    pub(super) spoken: String,
}

/// Whom the machines of a cohort ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    Hosts,
    Microsoft,
    Nobody,
}

/// A cohort at the minute shown.
pub(super) struct CohortCard {
    pub(super) cohort: CohortIx,
    pub(super) name: String,
    pub(super) line: String,
    pub(super) counts: StateCounts,
    pub(super) asks: Asks,
    /// Away from the network, or its port is blocked: nothing flows.
    pub(super) cut_off: bool,
    /// What stands beside its arrow.
    pub(super) flow: String,
    pub(super) spoken: String,
}

/// Everything in the picture.
pub(super) struct Model {
    /// The first of them, as many as there can be room for.
    pub(super) hosts: Vec<HostCard>,
    pub(super) all_hosts: usize,
    pub(super) cohorts: Vec<CohortCard>,
    pub(super) all_cohorts: usize,
    /// Thresholds and cap, ascending.
    pub(super) levels: Vec<u32>,
    pub(super) microsoft: String,
    pub(super) microsoft_reached: bool,
    pub(super) dns: String,
    pub(super) names_stand: bool,
    pub(super) description: String,
}

fn holds(stretches: &[Stretch], minute: u32) -> Option<Presence> {
    let found = stretches.iter().find(|stretch| stretch.from <= minute && minute < stretch.until);
    found.map(|stretch| stretch.presence)
}

impl Model {
    pub(super) fn of(shown: Shown<'_>, most: usize) -> Self {
        let run = shown.run;
        let simulate = &shown.app.simulate;
        let minute = simulate.minute.min(run.end().saturating_sub(1));
        let first = run.hosts().take(most);
        let hosts: Vec<HostCard> = first.map(|(host, name)| host_card(shown, host, name, minute)).collect();
        let any_up = shown.day_row().is_some_and(|day| day.hosts.iter().any(|host| host.up));
        let cohorts: Vec<CohortCard> = run
            .cohorts()
            .zip(&shown.plan.cohorts)
            .take(most)
            .map(|((cohort, _), facts)| cohort_card(shown, cohort, facts, (minute, any_up)))
            .collect();
        let named: Vec<String> = run
            .hosts()
            .take(NAMED)
            .filter(|(host, _)| holds(simulate.stretches(LaneOf::Record(*host)), minute).is_some())
            .map(|(_, name)| name)
            .collect();
        let all_hosts = simulate.columns.counts.len();
        let internet = simulate.stretches(LaneOf::Microsoft);
        let microsoft_reached = internet.is_empty() || holds(internet, minute).is_some();
        let microsoft = if microsoft_reached {
            count("picture.host-keys", u32::try_from(all_hosts).unwrap_or(u32::MAX))
        } else {
            word("picture.not-reached").to_owned()
        };
        let dns = match named.as_slice() {
            [] => word("picture.no-record").to_owned(),
            names => fill("picture.record", &[("hosts", &names.join(", "))]),
        };
        Self {
            description: describe(shown, &hosts, &cohorts),
            hosts,
            all_hosts,
            cohorts,
            all_cohorts: run.cohorts().count(),
            levels: charts::levels(shown),
            microsoft,
            microsoft_reached,
            dns,
            names_stand: !named.is_empty(),
        }
    }
}

/// What is seen, with what flows: the words at the arrows may be shortened.
fn describe(shown: Shown<'_>, hosts: &[HostCard], cohorts: &[CohortCard]) -> String {
    let simulate = &shown.app.simulate;
    let date = date_of(shown.run, simulate.minute);
    let states = charts::state_list(&simulate.now.states);
    let hosts: Vec<&str> = hosts.iter().take(6).map(|host| host.spoken.as_str()).collect();
    let now = fill("picture.now", &[("date", &date), ("states", &states), ("hosts", &hosts.join("; "))]);
    let mut flows = vec![word("picture.flow-host-key").to_owned(), word("picture.flow-names").to_owned()];
    for flow in cohorts.iter().map(|cohort| &cohort.flow).filter(|flow| !flow.is_empty()) {
        if !flows.contains(flow) {
            flows.push(flow.clone());
        }
    }
    fill("picture.now-flows", &[("now", &now), ("flows", &flows.join(", "))])
}

fn host_card(shown: Shown<'_>, host: HostIx, name: String, minute: u32) -> HostCard {
    let place = usize::try_from(host.0).unwrap_or(usize::MAX);
    let row = shown.day_row().and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
    let presence = holds(shown.app.simulate.stretches(LaneOf::Host(host)), minute);
    let up = presence.is_some();
    let line = match (shown.plan.hosts.get(place), presence) {
        (_, Some(Presence::Blocked)) => word("picture.blocked").to_owned(),
        (Some(planned), None) if is_lost(shown, &planned.id, minute) => word("picture.lost").to_owned(),
        (Some(_), None) => word("picture.down").to_owned(),
        (None, None) => word("picture.gone").to_owned(),
        (Some(planned), Some(_)) => {
            let catalog = &shown.app.knowledge.catalog;
            let edition = catalog.edition(&planned.edition).map_or("", |edition| edition.name.as_str());
            fill("picture.host-line", &[("edition", edition), ("group", planned.group.as_str())])
        }
        (None, Some(_)) => word("picture.unplanned").to_owned(),
    };
    let spoken = if up {
        fill("picture.host-spoken", &[("host", &name), ("count", &row.count.to_string())])
    } else {
        fill("picture.host-down-spoken", &[("host", &name)])
    };
    HostCard { host, name, line, count: row.count, up, spoken }
}

/// Whether the plan has the host lost for good by this minute.
fn is_lost(shown: Shown<'_>, host: &HostId, minute: u32) -> bool {
    let today = shown.plan.start.checked_add_days(Days::new(u64::from(minute / DAY)));
    let mut incidents = shown.plan.incidents.iter();
    incidents.any(|incident| {
        matches!(&incident.what, IncidentKind::HostLost(lost) if lost == host)
            && today.is_some_and(|today| incident.at <= today)
    })
}

fn cohort_card(
    shown: Shown<'_>,
    cohort: CohortIx,
    facts: &Cohort,
    (minute, any_up): (u32, bool),
) -> CohortCard {
    let place = usize::from(cohort.0);
    let counts = shown.app.simulate.now.by_cohort.get(place).copied().unwrap_or_default();
    let presence = holds(shown.app.simulate.stretches(LaneOf::Cohort(cohort)), minute);
    let asks = match facts.key {
        CohortKey::SetupKey => Asks::Hosts,
        CohortKey::Mak(_) | CohortKey::KmsHostKey => Asks::Microsoft,
        CohortKey::Retail | CohortKey::None => Asks::Nobody,
    };
    let blocked = presence == Some(Presence::Blocked);
    let away = presence.is_none();
    let cut_off = asks == Asks::Hosts && (away || blocked || !any_up) && counts.total() > 0;
    let total = grouped(u64::from(facts.count));
    let key = key_words(&facts.key);
    let line = match facts.attachment {
        PlanAttachment::Absent { to, .. } if away && cut_off => {
            fill("picture.away", &[("n", &total), ("date", &date(to))])
        }
        PlanAttachment::OnOff { on, off } => {
            fill("picture.in-turn", &[("n", &total), ("on", &on.to_string()), ("off", &off.to_string())])
        }
        PlanAttachment::Core | PlanAttachment::Absent { .. } | PlanAttachment::Isolated => {
            fill("picture.cohort-line", &[("n", &total), ("key", &key)])
        }
    };
    let renewal = &shown.run.rulebook().renewal.value;
    let flow = match asks {
        Asks::Hosts if blocked => word("picture.flow-blocked").to_owned(),
        Asks::Hosts if cut_off && away => word("picture.flow-off").to_owned(),
        Asks::Hosts if cut_off => word("picture.flow-no-host").to_owned(),
        Asks::Hosts => fill("picture.flow-renews", &[("span", &duration(*renewal))]),
        Asks::Microsoft => word("picture.flow-once").to_owned(),
        Asks::Nobody => String::new(),
    };
    let states = charts::state_list(&counts);
    let spoken =
        fill("picture.cohort-spoken", &[("cohort", facts.id.as_str()), ("line", &line), ("states", &states)]);
    CohortCard { cohort, name: facts.id.to_string(), line, counts, asks, cut_off, flow, spoken }
}

/// A cohort's key in two words.
pub(in crate::ui::pages::simulate) fn key_words(key: &CohortKey) -> String {
    match key {
        CohortKey::SetupKey => word("key.setup-key").to_owned(),
        CohortKey::KmsHostKey => word("key.kms-host-key").to_owned(),
        CohortKey::Mak(pool) => fill("key.mak", &[("pool", pool.as_str())]),
        CohortKey::Retail => word("key.retail").to_owned(),
        CohortKey::None => word("key.none").to_owned(),
    }
}

/// How many symbols each state gets when at most `room` are drawn: as many as there are machines where that fits, else
/// in proportion, and at least one for every state that is there.
pub(super) fn share_out(counts: &StateCounts, room: u32) -> Vec<(State, u32)> {
    let total = counts.total();
    let there = State::ALL.into_iter().filter(|state| counts.of(*state) > 0);
    if total <= room {
        return there.map(|state| (state, counts.of(state))).collect();
    }
    let share = |state: State| {
        let exact = u64::from(counts.of(state)) * u64::from(room) / u64::from(total.max(1));
        u32::try_from(exact).unwrap_or(room).max(1)
    };
    let mut shares: Vec<(State, u32)> = there.map(|state| (state, share(state))).collect();
    let drawn: u32 = shares.iter().map(|(_, symbols)| symbols).sum();
    if let Some((_, most)) = shares.iter_mut().max_by_key(|(_, symbols)| *symbols) {
        *most = (*most + room).saturating_sub(drawn).max(1);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cohorts_show_every_machine_and_large_ones_a_proportion() {
        let check = |licensed, grace, notification, room, expect: &[u32]| {
            let counts = StateCounts { licensed, grace, notification, ..StateCounts::default() };
            let drawn: Vec<u32> = share_out(&counts, room).into_iter().map(|(_, drawn)| drawn).collect();
            assert_eq!(drawn, expect, "{licensed} {grace} {notification} in {room}");
        };
        check(40, 0, 0, 60, &[40]);
        check(0, 13, 7, 60, &[13, 7]);
        check(5_000, 5_000, 0, 60, &[30, 30]);
        check(9_999, 1, 0, 60, &[59, 1]);
        check(10_000, 1, 1, 60, &[58, 1, 1]);
        check(0, 0, 0, 60, &[]);
    }
}
