//! Machines with a KMS host key, walked before all others: what they do depends on Microsoft and on each other alone,
//! and it is the ground on which the others walk.

use super::guess::{Guess, Moment, NEVER_AT, dawn};
use super::sink::Sink;
use super::terrain::Terrain;
use super::walk::{Walker, World};
use crate::domain::simulation::fleet::{Attachment, CohortFacts, DAY, Fleet, Key, KeyIx};
use crate::domain::simulation::indexed::{Indexed, Place as _};
use crate::domain::simulation::types::{CohortIx, HostIx, MachineIx, MinuteOf};

/// A machine that becomes a host.
#[derive(Clone, Debug)]
pub(super) struct Carried {
    pub(super) cohort: CohortIx,
    pub(super) machine: MachineIx,
    /// When it comes up and goes down, in turn.
    pub(super) turns: Vec<Moment>,
    /// When its table is destroyed.
    pub(super) destroyed: Vec<Moment>,
}

impl Carried {
    /// Whether it is up; `None` before it ever was.
    pub(super) fn is_up(&self, at: Moment) -> Option<bool> {
        let passed = self.turns.partition_point(|turn| *turn <= at);
        (passed > 0).then_some(passed % 2 == 1)
    }
}

/// The last moment at which each host key serves somebody new, and the machines that become hosts, in the order in
/// which they do.
pub(super) fn walk(fleet: &Fleet) -> (Indexed<KeyIx, Moment>, Vec<Carried>) {
    let mut terrain = Terrain::without_hosts(fleet);
    let has_some = |facts: &CohortFacts| facts.count > 0 && matches!(facts.key, Key::KmsHost { .. });
    if !fleet.cohorts.iter().any(has_some) {
        return (terrain.key_cuts, Vec::new());
    }
    let guess = Guess::new(fleet, 0);
    let mut asking = Vec::new();
    for (cohort, facts) in fleet.cohorts.entries().filter(|(_, facts)| has_some(facts)) {
        for machine in fleet.machines_in(cohort).map(MachineIx) {
            let mut first = Life::default();
            let world = World { fleet, terrain: &terrain, guess: &guess, end: fleet.end };
            Walker::walk(world, cohort, facts, machine, &mut first);
            if let Some((key, at)) = first.served {
                asking.push((at, key, cohort, machine));
            }
        }
    }
    asking.sort_unstable_by_key(|(at, ..)| *at);
    for key in fleet.keys.places() {
        let of_key = asking.iter().filter(|(_, asked, ..)| *asked == key).map(|(at, ..)| *at);
        terrain.key_cuts[key] = last_served(fleet, key, of_key);
    }
    let served = asking.iter().filter(|(at, key, ..)| *at <= terrain.key_cuts[*key]);
    let carried = served.map(|(_, _, cohort, machine)| {
        let mut life = Life::default();
        let world = World { fleet, terrain: &terrain, guess: &guess, end: fleet.end };
        Walker::walk(world, *cohort, &fleet.cohorts[*cohort], *machine, &mut life);
        Carried { cohort: *cohort, machine: *machine, turns: life.turns, destroyed: life.destroyed }
    });
    let carried = carried.collect();
    (terrain.key_cuts, carried)
}

/// The last of these moments, ascending, at which the key still serves somebody new: planned hosts come up whatever
/// is left, and what they take is gone.
fn last_served(fleet: &Fleet, key: KeyIx, asking: impl Iterator<Item = Moment>) -> Moment {
    let hosts = fleet.hosts.iter().filter(|host| host.key == key);
    let mut planned: Vec<Moment> = hosts.filter_map(|host| host.up.first()).map(dawn).collect();
    planned.sort_unstable();
    let (mut served, mut last) = (0_usize, 0);
    for at in asking {
        let before = planned.partition_point(|up| *up <= at);
        if u64::try_from(before + served).unwrap_or(u64::MAX) >= budget(fleet) {
            return last;
        }
        (served, last) = (served + 1, at);
    }
    NEVER_AT
}

fn budget(fleet: &Fleet) -> u64 {
    let activations = fleet.rulebook.host_activations.value;
    if activations.per_host == 0 { 0 } else { activations.hosts.into() }
}

/// The minutes at which one of these machines comes onto its network or goes off it, ascending.
pub(super) fn presence(fleet: &Fleet, carried: &[Carried]) -> Vec<MinuteOf> {
    let mut edges = Vec::new();
    for one in carried {
        let facts = &fleet.cohorts[one.cohort];
        match facts.attachment {
            Attachment::Core | Attachment::Isolated => continue,
            Attachment::Absent { from, to } => edges.extend([from, to]),
            Attachment::OnOff { .. } => {
                let is_here = |minute| fleet.on_network(one.cohort, one.machine, minute);
                let dawns = (1..fleet.end / DAY).map(|day| day * DAY);
                edges.extend(dawns.filter(|dawn| is_here(*dawn) != is_here(*dawn - 1)));
            }
        }
        edges.extend(facts.vpn_down.edges());
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// What one machine with a host key tells.
#[derive(Default)]
struct Life {
    served: Option<(KeyIx, Moment)>,
    turns: Vec<Moment>,
    destroyed: Vec<Moment>,
}

impl Sink for Life {
    const EACH: bool = false;

    fn key_served(&mut self, key: KeyIx, at: Moment) {
        self.served = Some((key, at));
    }

    fn carries(&mut self, _is_up: bool, at: Moment) {
        self.turns.push(at);
    }

    fn table_destroyed(&mut self, at: Moment) {
        self.destroyed.push(at);
    }
}

/// The places of machines that became hosts, after those of the planned ones.
pub(super) fn place(fleet: &Fleet, host: HostIx) -> Option<usize> {
    host.place().checked_sub(fleet.hosts.len())
}
