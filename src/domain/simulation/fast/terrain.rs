//! The ground on which machines walk: for every stretch of time, which hosts answer and what DNS says. It follows
//! from the plan and from the machines that become hosts.

use super::carriers::{self, Carried};
use super::guess::{Flips, Moment, NEVER_AT, dawn, minute_of};
use crate::domain::simulation::dns::{Dns, Offered, Published};
use crate::domain::simulation::fleet::{Fleet, KeyIx, NEVER};
use crate::domain::simulation::indexed::{Indexed, Place as _};
use crate::domain::simulation::types::{CohortIx, HostIx, MachineIx, MinuteOf};

/// The stretches of a plan.
#[derive(Debug)]
pub(super) struct Terrain {
    epochs: Vec<Epoch>,
    /// By host: when it answers whoever reaches it.
    answers: Vec<Flips>,
    planned: usize,
    /// The machines that become hosts, in the order in which they do.
    pub(super) carried: Vec<Carried>,
    /// The last moment at which each host key serves somebody new.
    pub(super) key_cuts: Indexed<KeyIx, Moment>,
    /// By host: when its table is destroyed, ascending.
    destroyed: Vec<Vec<Moment>>,
    /// When any of the machines that become hosts comes onto its network or goes off it.
    presence: Vec<MinuteOf>,
}

/// A stretch of time in which no host comes up, goes down, or appears in DNS.
#[derive(Debug)]
pub(super) struct Epoch {
    /// The first moment after it.
    pub(super) until: Moment,
    pub(super) dns: Dns,
    hosts: Vec<Stands>,
}

#[derive(Clone, Copy, Debug)]
struct Stands {
    up: bool,
    published: bool,
    blocked: bool,
}

impl Terrain {
    /// With every key serving whoever asks.
    pub(super) fn without_hosts(fleet: &Fleet) -> Self {
        Self {
            epochs: Vec::new(),
            answers: Vec::new(),
            planned: 0,
            carried: Vec::new(),
            key_cuts: Indexed::new(vec![NEVER_AT; fleet.keys.len()]),
            destroyed: Vec::new(),
            presence: Vec::new(),
        }
    }

    pub(super) fn of(fleet: &Fleet) -> Self {
        let (key_cuts, carried) = carriers::walk(fleet);
        let hosts = fleet.hosts.iter();
        let edges = hosts
            .flat_map(|host| host.up.edges().chain(host.published.edges()).chain(host.blocked.edges()))
            .map(dawn)
            .chain(carried.iter().flat_map(|carried| carried.turns.iter().copied()));
        let end = dawn(fleet.end);
        let mut edges: Vec<Moment> = edges.filter(|edge| *edge > 0 && *edge < end).chain([end]).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut from = 0;
        let epochs = edges.into_iter().map(|until| {
            let epoch = Epoch::of(fleet, &carried, from, until);
            from = until;
            epoch
        });
        let epochs: Vec<Epoch> = epochs.collect();
        let hosts = 0..fleet.hosts.len() + carried.len();
        let answers: Vec<Flips> = hosts.map(|host| answers(&epochs, HostIx::at(host))).collect();
        let lost = |minute: MinuteOf| if minute == NEVER { Vec::new() } else { vec![dawn(minute)] };
        let destroyed = fleet.hosts.iter().map(|host| lost(host.lost));
        Self {
            epochs,
            answers,
            planned: fleet.hosts.len(),
            destroyed: destroyed.chain(carried.iter().map(|carried| carried.destroyed.clone())).collect(),
            presence: carriers::presence(fleet, &carried),
            carried,
            key_cuts,
        }
    }

    /// The stretch that holds a moment, not before the one at place `from`.
    #[inline]
    pub(super) fn find(&self, from: &mut usize, moment: Moment) -> Option<&Epoch> {
        let rest = self.epochs.get(*from..)?;
        *from += rest.partition_point(|epoch| epoch.until <= moment);
        self.epochs.get(*from)
    }

    /// When the host answers whoever reaches it.
    #[inline]
    pub(super) fn answers(&self, host: HostIx) -> &Flips {
        self.answers.get(host.place()).unwrap_or(const { &Flips(Vec::new()) })
    }

    /// Planned hosts, then machines that become hosts.
    pub(super) fn hosts(&self) -> usize {
        self.planned + self.carried.len()
    }

    /// Whether the host is one of the plan's and no machine that became one.
    pub(super) fn is_planned(&self, host: HostIx) -> bool {
        host.place() < self.planned
    }

    pub(super) fn carried(&self, host: HostIx) -> Option<&Carried> {
        self.carried.get(host.place().checked_sub(self.planned)?)
    }

    /// The machine that a host is, for one that nobody planned.
    pub(super) fn carrier(&self, host: HostIx) -> Option<(CohortIx, MachineIx)> {
        self.carried(host).map(|carried| (carried.cohort, carried.machine))
    }

    /// The last moment at which the key serves somebody new.
    pub(super) fn key_cut(&self, key: KeyIx) -> Moment {
        self.key_cuts.find(key).copied().unwrap_or(NEVER_AT)
    }

    /// Whether the host is on this network at a minute.
    pub(super) fn reaches(&self, fleet: &Fleet, host: HostIx, isolated: bool, minute: MinuteOf) -> bool {
        match self.carrier(host) {
            None => fleet.hosts.find(host).is_some_and(|facts| facts.isolated == isolated),
            Some((cohort, machine)) => {
                fleet.isolated(cohort) == isolated && fleet.on_network(cohort, machine, minute)
            }
        }
    }

    /// Until when at least the host is on its network as it is now.
    pub(super) fn present_until(&self, host: HostIx, minute: MinuteOf) -> MinuteOf {
        if self.is_planned(host) { NEVER } else { self.all_present_until(minute) }
    }

    /// Until when at least all hosts are on their networks as they are now.
    pub(super) fn all_present_until(&self, minute: MinuteOf) -> MinuteOf {
        let passed = self.presence.partition_point(|edge| *edge <= minute);
        self.presence.get(passed).copied().unwrap_or(NEVER)
    }

    /// How often the host's table was destroyed by a moment.
    #[inline]
    pub(super) fn times_destroyed(&self, host: HostIx, moment: Moment) -> u32 {
        let times = self.destroyed(host).partition_point(|at| *at <= moment);
        u32::try_from(times).unwrap_or(u32::MAX)
    }

    /// When the host's table was destroyed last, by a moment; 0 where it never was.
    pub(super) fn last_destroyed(&self, host: HostIx, moment: Moment) -> Moment {
        let last = self.destroyed(host).iter().rev().find(|at| **at <= moment);
        last.copied().unwrap_or_default()
    }

    /// When the host's table is destroyed next after a moment.
    #[inline]
    pub(super) fn destroyed_after(&self, host: HostIx, moment: Moment) -> Moment {
        let next = self.destroyed(host).iter().find(|at| **at > moment);
        next.copied().unwrap_or(NEVER_AT)
    }

    /// When the host's table is destroyed, ascending.
    #[inline]
    pub(super) fn destroyed(&self, host: HostIx) -> &[Moment] {
        self.destroyed.get(host.place()).map_or(&[], Vec::as_slice)
    }
}

impl Epoch {
    fn of(fleet: &Fleet, carried: &[Carried], from: Moment, until: Moment) -> Self {
        let minute = minute_of(from);
        let planned = fleet.hosts.iter().map(|host| Stands {
            up: host.up.contains(minute),
            published: host.published.contains(minute),
            blocked: host.blocked.contains(minute),
        });
        let others = carried.iter().map(|carried| {
            let up = carried.is_up(from);
            Stands { up: up == Some(true), published: up.is_some(), blocked: false }
        });
        let hosts: Vec<Stands> = planned.chain(others).collect();
        let published = hosts.iter().enumerate().filter(|(_, stands)| stands.published);
        let dns = Dns::of(published.map(|(place, stands)| {
            let host = HostIx::at(place);
            let facts = fleet.hosts.find(host);
            let carrier = carriers::place(fleet, host).and_then(|place| carried.get(place));
            Published {
                offered: Offered {
                    host,
                    priority: facts.map_or(0, |facts| facts.priority),
                    weight: facts.map_or(0, |facts| facts.weight),
                },
                isolated: facts.map_or_else(
                    || carrier.is_some_and(|carrier| fleet.isolated(carrier.cohort)),
                    |facts| facts.isolated,
                ),
                up: stands.up,
                blocked: stands.blocked,
                carrier: carrier.map(|carrier| (carrier.cohort, carrier.machine)),
            }
        }));
        Self { until, dns, hosts }
    }

    /// Whether the host is up behind a blocked port.
    pub(super) fn is_blocked(&self, host: HostIx) -> bool {
        self.stands(host).is_some_and(|stands| stands.up && stands.blocked)
    }

    fn stands(&self, host: HostIx) -> Option<Stands> {
        self.hosts.get(host.place()).copied()
    }
}

impl Stands {
    fn answers(self) -> bool {
        self.up && !self.blocked
    }
}

/// When a host answers, from how it stands in each epoch.
fn answers(epochs: &[Epoch], host: HostIx) -> Flips {
    let mut flips = Vec::new();
    let mut from = 0;
    for epoch in epochs {
        let answers = epoch.stands(host).is_some_and(Stands::answers);
        if answers == (flips.len() % 2 == 0) {
            flips.push(from);
        }
        from = epoch.until;
    }
    Flips(flips)
}
