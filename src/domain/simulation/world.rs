//! Everything that changes during a run: machines, hosts, pools, keys, and the record of it all. Here stands what
//! happens to hosts and at the end of a day; what machines do is in `machine` and `contact`.

use super::dns::{Dns, Offered, Published};
use super::fleet::{DAY, Fleet, HostFacts, KeyIx};
use super::host::ClientTable;
use super::indexed::Indexed;
use super::machine::Machine;
use super::queue::{Queue, Who};
use super::record::Record;
use super::types::{CohortIx, EventKind, HostDay, HostIx, MachineIx, MinuteOf, PoolIx, Subject};

#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) queue: Queue,
    pub(super) machines: Indexed<MachineIx, Machine>,
    pub(super) hosts: Indexed<HostIx, HostState>,
    pub(super) pools: Indexed<PoolIx, PoolState>,
    /// How many different hosts each key has activated.
    pub(super) keys: Indexed<KeyIx, u32>,
    pub(super) record: Record,
    pub(super) dns: Dns,
    /// The turns to come, the next one last.
    turns: Vec<MinuteOf>,
}

/// A host as it stands now.
#[derive(Clone, Debug)]
pub(super) struct HostState {
    pub(super) table: ClientTable,
    /// The count as last looked at, to see it cross a threshold.
    pub(super) count: u32,
    /// Whether the queue holds a turn for this host to forget.
    pub(super) will_forget: bool,
    pub(super) stands: Standing,
    pub(super) isolated: bool,
    pub(super) priority: u16,
    pub(super) weight: u16,
    /// Its key has been activated with Microsoft.
    pub(super) activated: bool,
    /// How often, for one that nobody planned.
    pub(super) activations: u32,
    /// The machine of the fleet that became this host, for one that nobody planned.
    pub(super) carrier: Option<(CohortIx, MachineIx)>,
}

/// What the world makes of a host now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) up: bool,
    /// Its SRV record stands in DNS.
    pub(super) published: bool,
    /// Its port 1688 is blocked.
    pub(super) blocked: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct PoolState {
    pub(super) used: u32,
    /// That nothing is left has been told.
    pub(super) exhausted: bool,
}

impl World {
    pub(super) fn new(fleet: &Fleet) -> Self {
        let mut machines = Vec::with_capacity(usize::try_from(fleet.machines()).unwrap_or(0));
        let mut queue = Queue::new();
        for cohort in fleet.cohorts.places() {
            for machine in fleet.machines_in(cohort).map(MachineIx) {
                let (joins, leaves) = (fleet.joins(cohort, machine), fleet.leaves(cohort, machine));
                if joins < leaves && joins < fleet.end {
                    queue.push(joins, Who::Machine(machine));
                }
                machines.push(Machine::new(fleet, cohort, machine, leaves));
            }
        }
        let pool = |used| PoolState { used, exhausted: false };
        let mut turns = fleet.turns();
        turns.reverse();
        let mut world = Self {
            queue,
            machines: Indexed::new(machines),
            hosts: Indexed::new(fleet.hosts.iter().map(|host| HostState::planned(fleet, host)).collect()),
            pools: Indexed::new(fleet.pools.iter().map(|facts| pool(facts.used)).collect()),
            keys: Indexed::new(vec![0; fleet.keys.len()]),
            record: Record::new(fleet),
            dns: Dns::default(),
            turns,
        };
        world.await_turn();
        if fleet.end > 0 {
            world.queue.push(DAY - 1, Who::DayEnd);
        }
        world
    }

    /// Lets whoever is due act, and puts it back into the queue for its next turn.
    pub(super) fn step(&mut self, fleet: &Fleet, who: Who, now: MinuteOf) {
        let next = match who {
            Who::World => {
                self.turn(fleet, now);
                self.await_turn();
                None
            }
            Who::Host(host) => self.forget(fleet, host, now),
            Who::Machine(machine) => self.act(fleet, machine, now),
            Who::DayEnd => {
                self.close_day(now);
                Some(now + DAY)
            }
        };
        if let Some(next) = next
            && next < fleet.end
        {
            self.queue.push(next, who);
        }
    }

    fn await_turn(&mut self) {
        if let Some(minute) = self.turns.pop() {
            self.queue.push(minute, Who::World);
        }
    }

    /// Incidents begin and end, hosts come up and go down, records appear and vanish.
    fn turn(&mut self, fleet: &Fleet, now: MinuteOf) {
        for (place, incident) in fleet.incidents.iter().enumerate() {
            let subject = Subject::Incident(u16::try_from(place).unwrap_or(u16::MAX));
            if incident.at >= incident.until {
                continue;
            }
            if incident.at == now {
                self.record.event(now, EventKind::IncidentBegan, subject, 0);
            }
            if incident.until == now {
                self.record.event(now, EventKind::IncidentEnded, subject, 0);
            }
        }
        for (place, facts) in fleet.hosts.entries() {
            let host = &mut self.hosts[place];
            if facts.lost == now {
                host.table.destroy();
            }
            let up = facts.up.contains(now);
            let (was_up, was_activated) = (host.stands.up, host.activated);
            let published = facts.published.contains(now);
            host.stands = Standing { up, published, blocked: facts.blocked.contains(now) };
            host.activated |= up;
            if up && !was_activated {
                self.keys[facts.key] += 1;
            }
            if up != was_up {
                let kind = if up { EventKind::HostUp } else { EventKind::HostDown };
                self.record.event(now, kind, Subject::Host(place), 0);
            }
            self.note_count(fleet, place, now);
        }
        self.publish();
    }

    /// Writes into DNS what the hosts publish now.
    pub(super) fn publish(&mut self) {
        let published = self.hosts.entries().filter(|(_, host)| host.stands.published);
        self.dns = Dns::of(published.map(|(place, host)| Published {
            offered: Offered { host: place, priority: host.priority, weight: host.weight },
            isolated: host.isolated,
            up: host.stands.up,
            blocked: host.stands.blocked,
            carrier: host.carrier,
        }));
    }

    /// The host drops what is older than the retention; its next turn is when the then oldest record is due.
    fn forget(&mut self, fleet: &Fleet, host: HostIx, now: MinuteOf) -> Option<MinuteOf> {
        let state = &mut self.hosts[host];
        state.table.forget(now);
        let next = state.table.next_expiry();
        state.will_forget = next.is_some_and(|next| next < fleet.end);
        self.note_count(fleet, host, now);
        next
    }

    /// Tells every threshold that the host's count crossed since it was last looked at.
    pub(super) fn note_count(&mut self, fleet: &Fleet, host: HostIx, now: MinuteOf) {
        let state = &mut self.hosts[host];
        let (before, after) = (state.count, state.table.count());
        state.count = after;
        for &threshold in &fleet.thresholds {
            let kind = match (before >= threshold, after >= threshold) {
                (false, true) => EventKind::ThresholdReached,
                (true, false) => EventKind::ThresholdLost,
                (false, false) | (true, true) => continue,
            };
            self.record.event(now, kind, Subject::Host(host), threshold);
        }
    }

    fn close_day(&mut self, now: MinuteOf) {
        debug_assert_eq!(now % DAY, DAY - 1);
        let hosts = self.hosts.iter().map(|host| HostDay { count: host.count, up: host.stands.up }).collect();
        let mak_used = self.pools.iter().map(|pool| pool.used).collect();
        self.record.day(hosts, mak_used);
    }

    /// Whether a contact to this host would be answered.
    pub(super) fn answers(&self, fleet: &Fleet, host: HostIx, now: MinuteOf) -> bool {
        let state = &self.hosts[host];
        let on_network = state.carrier.is_none_or(|(cohort, machine)| fleet.on_network(cohort, machine, now));
        state.stands.up && !state.stands.blocked && on_network
    }

    /// Whether the host's key covers the edition of a cohort.
    pub(super) fn covers(&self, fleet: &Fleet, host: HostIx, cohort: CohortIx) -> bool {
        fleet.covers(host, self.hosts[host].carrier.map(|(cohort, _)| cohort), cohort)
    }
}

impl HostState {
    fn planned(fleet: &Fleet, facts: &HostFacts) -> Self {
        Self {
            table: ClientTable::new(fleet.rulebook.retention.value, fleet.rulebook.cap.value),
            count: 0,
            will_forget: false,
            stands: Standing { up: false, published: false, blocked: false },
            isolated: facts.isolated,
            priority: facts.priority,
            weight: facts.weight,
            activated: false,
            activations: 0,
            carrier: None,
        }
    }

    /// A machine that activates a KMS host key: about to be a host, with a record in DNS.
    pub(super) fn unplanned(fleet: &Fleet, cohort: CohortIx, machine: MachineIx) -> Self {
        Self {
            table: ClientTable::new(fleet.rulebook.retention.value, fleet.rulebook.cap.value),
            count: 0,
            will_forget: false,
            stands: Standing { up: false, published: true, blocked: false },
            isolated: fleet.isolated(cohort),
            priority: 0,
            weight: 0,
            activated: true,
            activations: 0,
            carrier: Some((cohort, machine)),
        }
    }
}
