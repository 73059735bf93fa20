//! The ground on which machines walk: for every stretch of time, which planned hosts answer and what DNS says. It
//! follows from the plan alone, as long as no machine of the fleet becomes a host.

use crate::domain::simulation::dns::{Dns, Offered, Published};
use crate::domain::simulation::fleet::{Fleet, Key};
use crate::domain::simulation::types::{HostIx, MinuteOf};

/// More entries than this are not worked out beforehand.
const MOST_ENTRIES: usize = 4_000_000;

/// The stretches of a plan.
#[derive(Debug)]
pub(super) struct Terrain {
    epochs: Vec<Epoch>,
}

/// A stretch of time in which no host comes up, goes down, or appears in DNS.
#[derive(Debug)]
pub(super) struct Epoch {
    /// The first minute after it.
    pub(super) until: MinuteOf,
    pub(super) dns: Dns,
    hosts: Vec<Stands>,
}

#[derive(Clone, Copy, Debug)]
struct Stands {
    up: bool,
    blocked: bool,
}

impl Terrain {
    /// `None` for a fleet whose machines can become hosts or share their ids, or whose hosts change too often.
    pub(super) fn of(fleet: &Fleet) -> Option<Self> {
        let walks_alone = |place| {
            let facts = &fleet.cohorts[place];
            facts.count == 0 || !(facts.cloned || matches!(facts.key, Key::KmsHost { .. }))
        };
        if !fleet.cohorts.places().all(walks_alone) {
            return None;
        }
        let hosts = fleet.hosts.iter();
        let edges = hosts.flat_map(|host| {
            host.up.edges().chain(host.published.edges()).chain(host.blocked.edges()).chain([host.lost])
        });
        let mut edges: Vec<MinuteOf> =
            edges.filter(|edge| *edge > 0 && *edge < fleet.end).chain([fleet.end]).collect();
        edges.sort_unstable();
        edges.dedup();
        if edges.len().saturating_mul(fleet.hosts.len()) > MOST_ENTRIES {
            return None;
        }
        let mut from = 0;
        let epochs = edges.into_iter().map(|until| {
            let epoch = Epoch::of(fleet, from, until);
            from = until;
            epoch
        });
        Some(Self { epochs: epochs.collect() })
    }

    /// The stretch that holds `minute`, looked for from place `from` on.
    pub(super) fn find(&self, from: &mut usize, minute: MinuteOf) -> Option<&Epoch> {
        loop {
            let epoch = self.epochs.get(*from)?;
            if minute < epoch.until {
                return Some(epoch);
            }
            *from += 1;
        }
    }
}

impl Epoch {
    fn of(fleet: &Fleet, from: MinuteOf, until: MinuteOf) -> Self {
        let stands = |host: &crate::domain::simulation::fleet::HostFacts| Stands {
            up: host.up.contains(from),
            blocked: host.blocked.contains(from),
        };
        let published = fleet.hosts.entries().filter(|(_, host)| host.published.contains(from));
        let dns = Dns::of(published.map(|(place, host)| Published {
            offered: Offered { host: place, priority: host.priority, weight: host.weight },
            isolated: host.isolated,
            up: host.up.contains(from),
            blocked: host.blocked.contains(from),
            carrier: None,
        }));
        Self { until, dns, hosts: fleet.hosts.iter().map(stands).collect() }
    }

    /// Whether the host would answer whoever reaches it.
    pub(super) fn answers(&self, host: HostIx) -> bool {
        self.stands(host).is_some_and(|stands| stands.up && !stands.blocked)
    }

    /// Whether the host is up behind a blocked port.
    pub(super) fn is_blocked(&self, host: HostIx) -> bool {
        self.stands(host).is_some_and(|stands| stands.up && stands.blocked)
    }

    fn stands(&self, host: HostIx) -> Option<Stands> {
        self.hosts.get(usize::try_from(host.0).ok()?).copied()
    }
}
