//! The reference fleet as a plain state machine, for rivals that bring their own queue: who acts, and when it wants to
//! act next. It keeps no queue and no clock.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, kind};
use crate::domain::simulation::EventKind;
use crate::fleet::Fleet;

const DAY: u32 = 1_440;
/// A minute that no run reaches.
pub const NEVER: u32 = u32::MAX;

const LICENSED: usize = 0;
const INITIAL_GRACE: usize = 1;
const NOTIFICATION: usize = 3;
const UNLICENSED: usize = 4;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Machine {
    cohort: u32,
    state: Option<u8>,
    ends: u32,
    contact: u32,
    cached: Option<u32>,
    successes: u32,
    choices: u32,
    chance: u64,
    shift: u32,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Host {
    last: BTreeMap<u32, u32>,
    order: VecDeque<(u32, u32)>,
    count: u32,
    peak: u32,
    up: bool,
    will_forget: bool,
}

/// The fleet while it runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    fleet: Fleet,
    machines: Vec<Machine>,
    hosts: Vec<Host>,
    answering: Vec<u32>,
    tally: Vec<[u32; 5]>,
    pub contacts: u64,
    #[serde(skip)]
    pub digest: Digest,
}

fn finalise(key: u64) -> u64 {
    let mixed = (key ^ (key >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

fn draw(chance: u64, stream: u64, nth: u32, bound: u32) -> u32 {
    let number = finalise(chance ^ (stream << 32) ^ u64::from(nth));
    (((number >> 32) * u64::from(bound)) >> 32) as u32
}

impl World {
    pub fn new(fleet: Fleet) -> Self {
        let mut machines = Vec::new();
        for (place, cohort) in fleet.cohorts.iter().enumerate() {
            for _ in 0..cohort.count {
                let step = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(machines.len() as u64 + 1);
                let chance = finalise(fleet.seed.wrapping_add(step));
                machines.push(Machine {
                    cohort: place as u32,
                    state: None,
                    ends: NEVER,
                    contact: NEVER,
                    cached: None,
                    successes: 0,
                    choices: 0,
                    chance,
                    shift: draw(chance, 4, 0, cohort.on + cohort.off),
                });
            }
        }
        Self {
            machines,
            hosts: vec![Host::default(); fleet.hosts as usize],
            answering: Vec::new(),
            tally: vec![[0; 5]; fleet.cohorts.len()],
            contacts: 0,
            digest: Digest::default(),
            fleet,
        }
    }

    /// The first minute after the run.
    pub fn end(&self) -> u32 {
        self.fleet.end()
    }

    /// When each machine joins, by number.
    pub fn joins(&self) -> Vec<u32> {
        let cohorts = self.fleet.cohorts.iter();
        cohorts
            .flat_map(|cohort| {
                let width = u64::from(cohort.joins_to - cohort.joins_from);
                let day = move |rank: u32| (width * u64::from(rank) / u64::from(cohort.count)) as u32;
                (0..cohort.count).map(move |rank| (cohort.joins_from + day(rank)) * DAY)
            })
            .collect()
    }

    /// When hosts come up and go down.
    pub fn turns(&self) -> Vec<u32> {
        let edges = self.fleet.incidents.iter().flat_map(|down| [down.from, down.until]);
        let mut turns: Vec<u32> = edges.chain([0]).filter(|minute| *minute < self.end()).collect();
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// Incidents begin and end, hosts come up and go down.
    pub fn turn(&mut self, now: u32) {
        for (place, down) in self.fleet.incidents.iter().enumerate() {
            if down.from == now {
                self.digest.event(now, kind(EventKind::IncidentBegan), 3, place as u32, 0);
            }
            if down.until == now {
                self.digest.event(now, kind(EventKind::IncidentEnded), 3, place as u32, 0);
            }
        }
        self.answering.clear();
        for (place, host) in self.hosts.iter_mut().enumerate() {
            let place = place as u32;
            let is_down =
                |down: &crate::fleet::Down| down.host == place && down.from <= now && now < down.until;
            let up = !self.fleet.incidents.iter().any(is_down);
            if up != host.up {
                let what = if up { EventKind::HostUp } else { EventKind::HostDown };
                self.digest.event(now, kind(what), 1, place, 0);
            }
            host.up = up;
            if up {
                self.answering.push(place);
            }
        }
    }

    /// The row of a day.
    pub fn close_day(&mut self) {
        let mut all = [0; 5];
        for states in &self.tally {
            for (sum, number) in all.iter_mut().zip(states) {
                *sum += number;
            }
        }
        for states in core::iter::once(&all).chain(&self.tally) {
            for number in states {
                self.digest.number(*number);
            }
        }
        for host in &self.hosts {
            self.digest.number(host.count);
            self.digest.number(u32::from(host.up));
        }
        self.digest.end_of_day();
    }

    /// The host drops what is older than the retention; gives its next turn.
    pub fn forget(&mut self, place: u32, now: u32) -> Option<u32> {
        let retention = self.fleet.retention;
        let host = &mut self.hosts[place as usize];
        while let Some(&(minute, client)) = host.order.front() {
            let is_last = host.last.get(&client) == Some(&minute);
            if is_last && minute + retention > now {
                break;
            }
            if is_last {
                host.last.remove(&client);
            }
            host.order.pop_front();
        }
        let next =
            host.order.front().map(|(minute, _)| minute + retention).filter(|next| *next < self.fleet.end());
        host.will_forget = next.is_some();
        self.note(place, now);
        next
    }

    fn note(&mut self, place: u32, now: u32) {
        let host = &mut self.hosts[place as usize];
        let (before, after) = (host.count, (host.last.len() as u32).min(self.fleet.cap));
        host.count = after;
        for threshold in &self.fleet.thresholds {
            let what = match (before >= *threshold, after >= *threshold) {
                (false, true) => EventKind::ThresholdReached,
                (true, false) => EventKind::ThresholdLost,
                _ => continue,
            };
            self.digest.event(now, kind(what), 1, place, *threshold);
        }
    }

    fn enter(&mut self, number: u32, state: usize, event: EventKind, count: u32, now: u32) {
        let machine = &mut self.machines[number as usize];
        let tally = &mut self.tally[machine.cohort as usize];
        if let Some(from) = machine.state {
            tally[usize::from(from)] -= 1;
        }
        tally[state] += 1;
        machine.state = Some(state as u8);
        self.digest.event(now, kind(event), 0, number, count);
    }

    /// What is due for a machine. Gives its next turn, and the turn of a host that begins to forget.
    pub fn act(&mut self, number: u32, now: u32) -> (u32, Option<(u32, u32)>) {
        let Machine { cohort, state, chance, .. } = self.machines[number as usize];
        if state.is_none() {
            self.enter(number, INITIAL_GRACE, EventKind::Joined, 0, now);
            let grace = self.fleet.cohorts[cohort as usize].initial_grace;
            let machine = &mut self.machines[number as usize];
            machine.ends = now + grace;
            machine.contact = now + draw(chance, 1, 0, DAY);
        }
        if self.machines[number as usize].ends <= now {
            let (to, event) = if self.machines[number as usize].state == Some(LICENSED as u8) {
                (UNLICENSED, EventKind::UnlicensedBegan)
            } else {
                (NOTIFICATION, EventKind::NotificationBegan)
            };
            self.enter(number, to, event, 0, now);
            self.machines[number as usize].ends = NEVER;
        }
        let wake =
            if self.machines[number as usize].contact <= now { self.contact(number, now) } else { None };
        let Machine { ends, contact, .. } = self.machines[number as usize];
        (ends.min(contact), wake)
    }

    fn contact(&mut self, number: u32, now: u32) -> Option<(u32, u32)> {
        self.contacts += 1;
        let Machine { cohort, state, cached, successes, choices, chance, shift, .. } =
            self.machines[number as usize];
        let facts = &self.fleet.cohorts[cohort as usize];
        let threshold = facts.threshold;
        self.machines[number as usize].contact = now + self.fleet.retry;
        if (now / DAY + shift) % (facts.on + facts.off) >= facts.on {
            return None;
        }
        let place = match cached.filter(|host| self.hosts[*host as usize].up) {
            Some(host) => host,
            None if self.answering.is_empty() => return None,
            None => {
                self.machines[number as usize].choices = choices + 1;
                self.answering[draw(chance, 3, choices, self.answering.len() as u32) as usize]
            }
        };
        let host = &mut self.hosts[place as usize];
        host.last.insert(number, now);
        host.order.push_back((now, number));
        if host.order.len() > 64 + 4 * host.last.len() {
            let last = &host.last;
            host.order.retain(|(minute, client)| last.get(client) == Some(minute));
        }
        let count = (host.last.len() as u32).min(self.fleet.cap);
        host.peak = host.peak.max(count);
        let has_reached = host.peak >= threshold;
        let first = now + self.fleet.retention;
        let wake = (!host.will_forget && first < self.fleet.end()).then_some((place, first));
        host.will_forget |= wake.is_some();
        self.note(place, now);
        let machine = &mut self.machines[number as usize];
        machine.cached = Some(place);
        if count >= threshold {
            let jitter = draw(chance, 2, successes, self.fleet.jitter + 1);
            machine.contact = now + self.fleet.renewal + jitter;
            machine.successes = successes + 1;
            machine.ends = now + self.fleet.validity;
            if state_of(machine.state) != LICENSED {
                self.enter(number, LICENSED, EventKind::Activated, count, now);
            }
        } else if state_of(state) == LICENSED && has_reached {
            machine.ends = NEVER;
            self.enter(number, UNLICENSED, EventKind::Deactivated, count, now);
        }
        wake
    }
}

fn state_of(state: Option<u8>) -> usize {
    state.map_or(usize::MAX, usize::from)
}
