//! The cohorts of the picture: whom their machines ask with which key, whether the way is open, and their symbols.

use super::model::{Going, holds, key_words};
use crate::app::lanes::LaneOf;
use crate::app::run_words::{date, duration};
use crate::app::words::{fill, grouped, word};
use crate::domain::plan::{Cohort, CohortKey, FindsHost, HostNetwork, PlanAttachment};
use crate::domain::simulation::{CohortIx, HostIx, MachineIx, Presence, State, StateCounts};
use crate::ui::pages::simulate::{Shown, charts};

/// Whom the machines of a cohort ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Any host that DNS names.
    AnyHost,
    /// One, by its place.
    Host(usize),
    Microsoft,
    Nobody,
}

/// A cohort at the minute shown.
pub(super) struct CohortCard {
    pub(super) cohort: CohortIx,
    pub(super) name: String,
    pub(super) line: String,
    /// Machines that the plan has in it.
    pub(super) planned: u32,
    pub(super) counts: StateCounts,
    pub(super) asks: Asks,
    pub(super) going: Going,
    /// What stands beside its arrow.
    pub(super) flow: String,
    /// Whom it asks, in words.
    pub(super) whom: String,
    pub(super) spoken: String,
    pub(super) value: String,
}

/// The first `most` cohorts of the plan; those that ask Microsoft first, who stands at the left.
pub(super) fn cohort_cards(shown: Shown<'_>, (minute, reached): (u32, bool), most: usize) -> Vec<CohortCard> {
    let cohorts = shown.run.cohorts().zip(&shown.plan.cohorts).take(most);
    let mut cards: Vec<CohortCard> =
        cohorts.map(|((cohort, _), facts)| cohort_card(shown, cohort, facts, (minute, reached))).collect();
    cards.sort_by_key(|card| match card.asks {
        Asks::Microsoft => 0,
        Asks::AnyHost | Asks::Host(_) => 1,
        Asks::Nobody => 2,
    });
    cards
}

fn cohort_card(
    shown: Shown<'_>,
    cohort: CohortIx,
    facts: &Cohort,
    (minute, reached): (u32, bool),
) -> CohortCard {
    let place = usize::from(cohort.0);
    let counts = shown.app.simulate.now.by_cohort.get(place).copied().unwrap_or_default();
    let presence = holds(shown.app.simulate.stretches(LaneOf::Cohort(cohort)), minute);
    let hosts = hosts_of(shown, facts, minute);
    let asks = match (&facts.key, hosts.as_slice()) {
        (CohortKey::SetupKey, [(only, _)]) => Asks::Host(*only),
        (CohortKey::SetupKey, _) => Asks::AnyHost,
        (CohortKey::Mak(_) | CohortKey::KmsHostKey, _) => Asks::Microsoft,
        (CohortKey::Retail | CohortKey::None, _) => Asks::Nobody,
    };
    let any_up = hosts.iter().any(|(_, up)| *up);
    let (going, flow) = flow(shown, cohort, facts, Ways { presence, any_up, reached, counts });
    let line = line(facts, presence, going);
    let states = charts::state_list(&counts);
    let spoken =
        fill("picture.cohort-spoken", &[("cohort", facts.id.as_str()), ("line", &line), ("states", &states)]);
    let whom = match asks {
        Asks::AnyHost => word("picture.whom-any").to_owned(),
        Asks::Host(host) => {
            let host = HostIx(u32::try_from(host).unwrap_or(u32::MAX));
            shown.run.host_name(host)
        }
        Asks::Microsoft => word("event.microsoft").to_owned(),
        Asks::Nobody => String::new(),
    };
    let planned = facts.count;
    CohortCard {
        cohort,
        name: facts.id.to_string(),
        line,
        planned,
        counts,
        asks,
        going,
        flow,
        whom,
        spoken,
        value: states,
    }
}

/// The hosts that a cohort may ask, by their places, with whether they are up.
fn hosts_of(shown: Shown<'_>, facts: &Cohort, minute: u32) -> Vec<(usize, bool)> {
    let wanted =
        if facts.attachment == PlanAttachment::Isolated { HostNetwork::Isolated } else { HostNetwork::Core };
    let asks = |place: usize, host: HostIx| {
        let planned = shown.plan.hosts.get(place);
        let network = planned.map_or(HostNetwork::Core, |host| host.network);
        let named = match &facts.finds_host {
            FindsHost::Dns => true,
            FindsHost::Pinned(id) => planned.is_some_and(|host| host.id == *id),
        };
        // A host that nobody planned is there from the day on which it comes up.
        let there =
            planned.is_some() || holds(shown.app.simulate.stretches(LaneOf::Host(host)), minute).is_some();
        network == wanted && named && there
    };
    let up = |host| {
        let presence = holds(shown.app.simulate.stretches(LaneOf::Host(host)), minute);
        matches!(presence, Some(Presence::Whole | Presence::InTurn { .. }))
    };
    let hosts = shown.run.hosts().enumerate();
    hosts
        .filter(|(place, (host, _))| asks(*place, *host))
        .map(|(place, (host, _))| (place, up(host)))
        .collect()
}

/// What decides whether the way is open.
struct Ways {
    presence: Option<Presence>,
    any_up: bool,
    reached: bool,
    counts: StateCounts,
}

fn flow(shown: Shown<'_>, cohort: CohortIx, facts: &Cohort, ways: Ways) -> (Going, String) {
    let nobody = ways.counts.total() == 0;
    let licensed = |day: Option<&crate::domain::simulation::Day>| {
        let counts = day.and_then(|day| day.by_cohort.get(usize::from(cohort.0)));
        counts.map_or(0, |counts| counts.licensed)
    };
    let cut = |id| (if nobody { Going::Rests } else { Going::Cut }, word(id).to_owned());
    match &facts.key {
        CohortKey::SetupKey if ways.presence == Some(Presence::Blocked) => cut("picture.flow-blocked"),
        CohortKey::SetupKey if ways.presence.is_none() && !nobody => cut("picture.flow-off"),
        CohortKey::SetupKey if !ways.any_up && !nobody => cut("picture.flow-no-host"),
        CohortKey::SetupKey => {
            let span = duration(shown.run.rulebook().renewal.value);
            let going = if nobody { Going::Rests } else { Going::Flows };
            let words = match &facts.finds_host {
                FindsHost::Dns => fill("picture.flow-renews", &[("span", &span)]),
                FindsHost::Pinned(host) => fill("picture.flow-pinned", &[("host", host.as_str())]),
            };
            (going, words)
        }
        CohortKey::Mak(_) | CohortKey::KmsHostKey if !ways.reached => cut("picture.not-reached"),
        CohortKey::Mak(_) | CohortKey::KmsHostKey => {
            let before = shown.cursor().and_then(|day| day.checked_sub(1));
            let before = before.and_then(|day| shown.run.days().get(day));
            let going =
                if licensed(shown.day_row()) > licensed(before) { Going::Flows } else { Going::Rests };
            let is_mak = matches!(facts.key, CohortKey::Mak(_));
            let id = if is_mak { "picture.flow-mak" } else { "picture.flow-host-keys" };
            (going, word(id).to_owned())
        }
        CohortKey::Retail | CohortKey::None => (Going::Rests, String::new()),
    }
}

fn line(facts: &Cohort, presence: Option<Presence>, going: Going) -> String {
    let total = grouped(u64::from(facts.count));
    match facts.attachment {
        PlanAttachment::Absent { to, .. } if presence.is_none() && going == Going::Cut => {
            fill("picture.away", &[("n", &total), ("date", &date(to))])
        }
        PlanAttachment::OnOff { on, off } => {
            fill("picture.in-turn", &[("n", &total), ("on", &on.to_string()), ("off", &off.to_string())])
        }
        PlanAttachment::Core | PlanAttachment::Absent { .. } | PlanAttachment::Isolated => {
            fill("picture.cohort-line", &[("n", &total), ("key", &key_words(&facts.key))])
        }
    }
}

/// The machines of a cohort in the order of their symbols: by state, then by number. Only for cohorts with a symbol
/// for each machine.
pub(super) fn machines_in_order(shown: Shown<'_>, cohort: CohortIx) -> Vec<MachineIx> {
    let minute = shown.app.simulate.minute.min(shown.run.end().saturating_sub(1));
    let there = shown.run.machines_in(cohort);
    let mut machines: Vec<(State, MachineIx)> =
        there.filter_map(|machine| Some((shown.run.state_at(machine, minute)?, machine))).collect();
    let order = |state: &State| State::ALL.iter().position(|known| known == state);
    machines.sort_by_key(|(state, machine)| (order(state), machine.0));
    machines.into_iter().map(|(_, machine)| machine).collect()
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
