//! What the picture shows, in words and numbers: made from the run at a minute. Knows no places and no colours.

use chrono::Days;

use super::cohorts::{CohortCard, cohort_cards};
use crate::app::lanes::LaneOf;
use crate::app::run_words::date_of;
use crate::app::simulate::DAY;
use crate::app::words::{count, fill, grouped, word};
use crate::domain::ids::HostId;
use crate::domain::plan::{CohortKey, HostNetwork, IncidentKind};
use crate::domain::simulation::{HostIx, PoolIx, Presence, Stretch};
use crate::ui::pages::simulate::{Shown, charts};

/// What clients ask DNS for.
const RECORD: &str = "_vlmcs._tcp";

/// Hosts whose names fit into the box of DNS at most.
const NAMED: usize = 8;
/// Pools that have room in the box of Microsoft.
const POOLS: usize = 2;

/// Whether something goes along an arrow on the day shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Going {
    Flows,
    /// The way is open; nothing needs it today.
    Rests,
    /// The way is cut.
    Cut,
}

/// Whom a host's count is enough for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Enough {
    Nobody,
    /// Only for those with the lower threshold.
    Some,
    All,
}

/// A host at the end of the day shown.
pub(super) struct HostCard {
    pub(super) host: HostIx,
    pub(super) name: String,
    pub(super) line: String,
    /// The line where there is little room.
    pub(super) short: String,
    pub(super) count: u32,
    pub(super) enough: Enough,
    pub(super) up: bool,
    /// Whether it has not been there yet.
    pub(super) later: bool,
    /// Whether machines of the organisation's network can ask it.
    pub(super) core: bool,
    /// Its KMS host key on its way to Microsoft.
    pub(super) key: Going,
    pub(super) spoken: String,
    pub(super) value: String,
}

/// A MAK's activations, as Microsoft counts them.
pub(super) struct PoolCard {
    pub(super) pool: PoolIx,
    pub(super) name: String,
    pub(super) left: u32,
    pub(super) all: u32,
    pub(super) spoken: String,
    pub(super) value: String,
}

/// Microsoft or DNS.
pub(super) struct WorldCard {
    pub(super) title: &'static str,
    pub(super) line: String,
    /// The line where there is little room.
    pub(super) short: String,
    pub(super) spoken: String,
}

/// Everything in the picture.
pub(super) struct Model {
    /// The first of them, as many as there can be room for.
    pub(super) hosts: Vec<HostCard>,
    pub(super) all_hosts: usize,
    pub(super) cohorts: Vec<CohortCard>,
    pub(super) all_cohorts: usize,
    pub(super) pools: Vec<PoolCard>,
    pub(super) all_pools: usize,
    /// Thresholds and cap, ascending.
    pub(super) levels: Vec<u32>,
    pub(super) microsoft: WorldCard,
    pub(super) dns: WorldCard,
    /// KMS host keys on their way to Microsoft.
    pub(super) host_key: Going,
    /// Records on their way to DNS.
    pub(super) records: Going,
    pub(super) description: String,
}

pub(super) fn holds(stretches: &[Stretch], minute: u32) -> Option<Presence> {
    let found = stretches.iter().find(|stretch| stretch.from <= minute && minute < stretch.until);
    found.map(|stretch| stretch.presence)
}

impl Model {
    pub(super) fn of(shown: Shown<'_>, (most_hosts, most_cohorts): (usize, usize)) -> Self {
        let run = shown.run;
        let simulate = &shown.app.simulate;
        let minute = simulate.minute.min(run.end().saturating_sub(1));
        let internet = simulate.stretches(LaneOf::Microsoft);
        let reached = internet.is_empty() || holds(internet, minute).is_some();
        let levels = charts::levels(shown);
        let hosts: Vec<HostCard> =
            run.hosts().take(most_hosts).map(|(host, name)| host_card(shown, host, name, minute)).collect();
        let all_pools = run.pools().count();
        let drawn = if all_pools > POOLS { POOLS - 1 } else { all_pools };
        let pools: Vec<PoolCard> = run.pools().take(drawn).map(|pool| pool_card(shown, pool)).collect();
        let cohorts = cohort_cards(shown, (minute, reached), most_cohorts);
        let all_hosts = simulate.columns.counts.len();
        let (dns, named) = dns(shown, minute);
        let records = if named { Going::Flows } else { Going::Cut };
        let host_key = match hosts.iter().any(|host| host.key == Going::Flows) {
            _ if !reached => Going::Cut,
            true => Going::Flows,
            false => Going::Rests,
        };
        Self {
            description: describe(shown, &hosts, &cohorts, named),
            hosts,
            all_hosts,
            cohorts,
            all_cohorts: run.cohorts().count(),
            pools,
            all_pools,
            levels,
            microsoft: microsoft(simulate.host_keys(minute), reached),
            dns,
            host_key,
            records,
        }
    }
}

fn microsoft(host_keys: usize, reached: bool) -> WorldCard {
    let title = word("event.microsoft");
    let keys = u32::try_from(host_keys).unwrap_or(u32::MAX);
    let (line, short) = if reached {
        (count("picture.host-keys", keys), count("picture.host-keys-short", keys))
    } else {
        (word("picture.not-reached").to_owned(), word("picture.not-reached-short").to_owned())
    };
    let spoken = fill("picture.box", &[("title", title), ("line", &line)]);
    WorldCard { title, line, short, spoken }
}

/// DNS, and whether it names a host.
fn dns(shown: Shown<'_>, minute: u32) -> (WorldCard, bool) {
    let stands = |host: HostIx| holds(shown.app.simulate.stretches(LaneOf::Record(host)), minute).is_some();
    let hosts = shown.run.hosts().take(NAMED);
    let named: Vec<String> = hosts.filter(|(host, _)| stands(*host)).map(|(_, name)| name).collect();
    let title = word("picture.dns");
    let told = |hosts: &str| match named.as_slice() {
        [] => word("picture.no-record").to_owned(),
        _ => fill("picture.record", &[("record", RECORD), ("hosts", hosts)]),
    };
    let number = |id| fill(id, &[("n", &named.len().to_string())]);
    // More names than two have no room on the card.
    let (names, short) = match named.as_slice() {
        [] => (String::new(), told("")),
        [only] => (only.clone(), only.clone()),
        [one, other] => (format!("{one}, {other}"), number("picture.hosts")),
        more if more.len() < NAMED => (number("picture.hosts"), number("picture.hosts")),
        _ => (number("picture.hosts-or-more"), number("picture.hosts-or-more")),
    };
    let spoken = fill("picture.box", &[("title", title), ("line", &told(&named.join(", ")))]);
    (WorldCard { title, line: told(&names), short, spoken }, !named.is_empty())
}

/// What is seen, with what flows: the words at the arrows may be shortened.
fn describe(shown: Shown<'_>, hosts: &[HostCard], cohorts: &[CohortCard], named: bool) -> String {
    let simulate = &shown.app.simulate;
    let date = date_of(shown.run, simulate.minute);
    let states = charts::state_list(&simulate.now.states);
    let hosts: Vec<&str> = hosts.iter().take(6).map(|host| host.spoken.as_str()).collect();
    let now = fill("picture.now", &[("date", &date), ("states", &states), ("hosts", &hosts.join("; "))]);
    let record = if named { "picture.flow-names-spoken" } else { "picture.no-record" };
    let mut flows = vec![word("picture.flow-host-key-spoken").to_owned(), word(record).to_owned()];
    for cohort in cohorts.iter().filter(|cohort| !cohort.flow.is_empty()) {
        let values = [("cohort", cohort.name.as_str()), ("whom", &cohort.whom), ("flow", &cohort.flow)];
        flows.push(fill("picture.flow-spoken", &values));
    }
    fill("picture.now-flows", &[("now", &now), ("flows", &flows.join("; "))])
}

fn host_card(shown: Shown<'_>, host: HostIx, name: String, minute: u32) -> HostCard {
    let place = usize::try_from(host.0).unwrap_or(usize::MAX);
    let row = shown.day_row().and_then(|day| day.hosts.get(place)).copied().unwrap_or_default();
    let stretches = shown.app.simulate.stretches(LaneOf::Host(host));
    let presence = holds(stretches, minute);
    let up = presence.is_some();
    let later = stretches.first().map(|first| first.from).filter(|first| *first > minute);
    let planned = shown.plan.hosts.get(place);
    let line = match (planned, presence) {
        (_, Some(Presence::Blocked)) => word("picture.blocked").to_owned(),
        (Some(planned), None) if is_lost(shown, &planned.id, minute) => word("picture.lost").to_owned(),
        (Some(_), None) if later.is_some() => {
            let when = date_of(shown.run, later.unwrap_or(minute));
            fill("picture.later", &[("date", &when)])
        }
        (Some(_), None) => word("picture.down").to_owned(),
        (None, None) => word("picture.gone").to_owned(),
        (Some(planned), Some(_)) => {
            let catalog = &shown.app.knowledge.catalog;
            let edition = catalog.edition(&planned.edition).map_or("", |edition| edition.name.as_str());
            fill("picture.host-line", &[("edition", edition), ("group", planned.group.as_str())])
        }
        (None, Some(_)) => word("picture.unplanned").to_owned(),
    };
    let short = match (planned, presence) {
        (Some(planned), Some(Presence::Whole | Presence::InTurn { .. })) => {
            fill("picture.host-group", &[("group", planned.group.as_str())])
        }
        _ => line.clone(),
    };
    let enough = enough(shown, row.count);
    let number = row.count.to_string();
    let (spoken, value) = if up {
        let serves = word(enough.word());
        let spoken = fill("picture.host-spoken", &[("host", &name), ("count", &number)]);
        (spoken, fill("picture.host-value", &[("count", &number), ("serves", serves)]))
    } else {
        (fill("picture.host-down-spoken", &[("host", &name)]), line.clone())
    };
    let first = stretches.first().is_some_and(|first| first.from / DAY == minute / DAY);
    let core = planned.is_none_or(|host| host.network == HostNetwork::Core);
    let key = if first { Going::Flows } else { Going::Rests };
    let later = later.is_some();
    HostCard { host, name, line, short, count: row.count, enough, up, later, core, key, spoken, value }
}

impl Enough {
    /// The id of its words.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Nobody => "picture.enough-nobody",
            Self::Some => "picture.enough-some",
            Self::All => "picture.enough-all",
        }
    }
}

fn enough(shown: Shown<'_>, count: u32) -> Enough {
    let rules = shown.run.rulebook();
    let (client, server) = (rules.threshold_client.value, rules.threshold_server.value);
    if count >= client.max(server) {
        Enough::All
    } else if count >= client.min(server) {
        Enough::Some
    } else {
        Enough::Nobody
    }
}

fn pool_card(shown: Shown<'_>, (pool, id, all): (PoolIx, &crate::domain::ids::PoolId, u32)) -> PoolCard {
    let place = usize::from(pool.0);
    let used = shown.day_row().and_then(|day| day.mak_used.get(place)).copied().unwrap_or(0);
    let left = all.saturating_sub(used);
    let values =
        [("pool", id.as_str()), ("left", &grouped(u64::from(left))), ("all", &grouped(u64::from(all)))];
    PoolCard {
        pool,
        name: id.to_string(),
        left,
        all,
        spoken: fill("picture.pool-spoken", &values),
        value: fill("picture.pool-value", &values),
    }
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
