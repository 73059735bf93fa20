//! A part of the fleet, walked machine by machine: what it adds to the days, to the tables of hosts and to the
//! pools. Slices know nothing of each other; put together in any order they give the same run.

use super::guess::{Moment, NEVER_AT, moment};
use super::in_time;
use super::packed::Packed;
use super::sample::Sample;
use super::shared::SharedRecords;
use super::sink::{Sink, Step};
use super::walk::{Walker, World};
use crate::domain::simulation::fleet::DAY;
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::record::{FirstLapse, kind_of};
use crate::domain::simulation::types::{
    CohortIx, Contacts, EventKind, HostIx, MachineIx, MinuteOf, Outcome, PoolIx, State,
};

/// What is kept of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Days and totals; single machines are walked again when they are asked about.
    Days,
    /// Also every event, and every change of every machine.
    Everything,
}

impl Detail {
    /// Everything for a fleet of a size whose events one can look at, days for larger ones.
    pub fn for_fleet(machines: u64) -> Self {
        if machines <= 250_000 { Self::Everything } else { Self::Days }
    }
}

/// What a slice adds.
#[derive(Debug)]
pub(super) struct Slice {
    detail: Detail,
    pub(super) contacts: Contacts,
    /// Of the own cohorts that the slice holds machines of.
    pub(super) cohorts: Vec<CohortPart>,
    pub(super) tables: Vec<TablePart>,
    pub(super) shared: SharedRecords,
    pub(super) pools: Vec<PoolPart>,
    /// How many events of machines there are of each kind, in the order of [`EventKind::ALL`].
    pub(super) kinds: [u64; EventKind::ALL.len()],
    /// In the order of machines, and for each in order of time.
    pub(super) events: Vec<MachineEvent>,
    pub(super) changes: Packed,
    now: Current,
}

/// Who walks.
#[derive(Clone, Copy, Debug)]
struct Current {
    cohort: CohortIx,
    machine: MachineIx,
    is_own: bool,
    threshold: u32,
    /// Itself and others that are not walked.
    stands_for: u32,
}

/// How machines of one cohort change the rows of days.
#[derive(Debug)]
pub(super) struct CohortPart {
    pub(super) cohort: CohortIx,
    /// By day, then by state: how many more there are than the day before.
    pub(super) days: Vec<[i32; State::ALL.len()]>,
    pub(super) lapses: u32,
    pub(super) first_lapse: Option<FirstLapse>,
}

/// Records that enter and leave the table of one host, in no order.
#[derive(Clone, Debug, Default)]
pub(super) struct TablePart {
    pub(super) begins: Vec<Moment>,
    pub(super) ends: Vec<MinuteOf>,
    pub(super) asked: Vec<Asked>,
}

/// When somebody with a threshold first turned to a host, after its table was destroyed so many times.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) threshold: u32,
    pub(super) destroyed: u32,
    pub(super) at: Moment,
}

/// Machines that asked for an activation of one pool.
#[derive(Clone, Debug)]
pub(super) struct PoolPart {
    /// In no order.
    pub(super) served: Vec<Moment>,
    pub(super) first_refused: Moment,
}

/// An event of a machine.
#[derive(Clone, Copy, Debug)]
pub(super) struct MachineEvent {
    pub(super) minute: MinuteOf,
    pub(super) machine: MachineIx,
    pub(super) kind: EventKind,
    /// It follows from the contact of this moment.
    pub(super) is_contact: bool,
    pub(super) host: Option<HostIx>,
}

impl Slice {
    /// Walks the machines of a range.
    pub(super) fn walk(
        world: World<'_>,
        sample: &Sample,
        machines: core::ops::Range<u32>,
        detail: Detail,
    ) -> Self {
        let fleet = world.fleet;
        let mut slice = Self {
            detail,
            contacts: Contacts::default(),
            cohorts: Vec::new(),
            tables: vec![TablePart::default(); world.terrain.hosts()],
            shared: SharedRecords::default(),
            pools: vec![PoolPart { served: Vec::new(), first_refused: NEVER_AT }; fleet.pools.len()],
            kinds: [0; EventKind::ALL.len()],
            events: Vec::new(),
            changes: Packed::new(machines.start),
            now: Current {
                cohort: CohortIx(0),
                machine: MachineIx(0),
                is_own: false,
                threshold: 0,
                stands_for: 1,
            },
        };
        for (cohort, facts) in fleet.cohorts.entries() {
            let all = fleet.machines_in(cohort);
            let ours = all.start.max(machines.start)..all.end.min(machines.end);
            if ours.is_empty() {
                continue;
            }
            let all_ours = ours.end;
            let is_own = fleet.is_own(cohort);
            let ours = ours.start..fleet.joined_by(cohort, world.end, ours);
            if is_own {
                let days = usize::try_from(world.end.div_ceil(DAY)).unwrap_or_default();
                slice.cohorts.push(CohortPart {
                    cohort,
                    days: vec![[0; 5]; days],
                    lapses: 0,
                    first_lapse: None,
                });
            }
            let (threshold, stands_for) = (facts.threshold.value, sample.stride(cohort));
            for machine in sample.machines(cohort, facts.first, ours) {
                slice.now = Current { cohort, machine, is_own, threshold, stands_for };
                Walker::walk(world, cohort, facts, machine, &mut slice);
                if detail == Detail::Everything {
                    slice.changes.close();
                }
            }
            if detail == Detail::Everything {
                slice.changes.close_until(all_ours);
            }
        }
        slice
    }

    fn table(&mut self, host: HostIx) -> Option<&mut TablePart> {
        self.tables.get_mut(host.place())
    }

    fn event(&mut self, step: &Step, kind: EventKind) {
        if let Some(times) = self.kinds.get_mut(kind as usize) {
            *times += u64::from(self.now.stands_for);
        }
        if self.detail == Detail::Everything {
            self.events.push(MachineEvent {
                minute: step.minute,
                machine: self.now.machine,
                kind,
                is_contact: step.cause == Cause::Contact,
                host: step.host,
            });
        }
    }
}

impl Sink for Slice {
    const EACH: bool = false;

    fn change(&mut self, step: Step) {
        if self.detail == Detail::Everything {
            self.changes.push(step.minute, step.to, step.cause);
        }
        let Current { cohort, machine, is_own, stands_for, .. } = self.now;
        if !is_own || step.from == step.to {
            return;
        }
        let is_lapse = step.from == Some(State::Licensed) && step.to.is_some();
        if let Some(part) = self.cohorts.last_mut() {
            let day = usize::try_from(step.minute / DAY).unwrap_or(usize::MAX);
            if let Some(day) = part.days.get_mut(day) {
                let by = i32::try_from(stands_for).unwrap_or(i32::MAX);
                for (state, by) in [(step.from, -by), (step.to, by)] {
                    if let Some(number) = state.and_then(|state| day.get_mut(state as usize)) {
                        *number += by;
                    }
                }
            }
            if is_lapse {
                part.lapses += stands_for;
                let lapse = FirstLapse { minute: step.minute, cohort, machine };
                part.first_lapse = earlier(part.first_lapse, Some(lapse));
            }
        }
        if step.from.is_none() && step.to.is_some() {
            self.event(&step, EventKind::Joined);
        }
        if let Some(kind) = kind_of(step.to, step.cause) {
            self.event(&step, kind);
        }
    }

    #[inline]
    fn contacts(&mut self, _first: MinuteOf, times: u32, outcome: Outcome, _successes_before: u32) {
        if self.now.is_own {
            let times = u64::from(times) * u64::from(self.now.stands_for);
            self.contacts.total += times;
            self.contacts.failed += if outcome.succeeded() { 0 } else { times };
        }
    }

    fn turns_to(&mut self, host: HostIx, destroyed: u32, at: Moment) {
        let threshold = self.now.threshold;
        if let Some(table) = self.table(host) {
            table.ask(Asked { threshold, destroyed, at });
        }
    }

    fn record_begins(&mut self, host: HostIx, at: Moment) {
        if let Some(table) = self.table(host) {
            table.begins.push(at);
        }
    }

    fn record_ends(&mut self, host: HostIx, minute: MinuteOf) {
        if let Some(table) = self.table(host) {
            table.ends.push(minute);
        }
    }

    fn shared_record(&mut self, host: HostIx, from: Moment, until: Moment) {
        self.shared.add(host, self.now.cohort, from, until);
    }

    fn served(&mut self, pool: PoolIx, at: Moment) {
        if let Some(pool) = self.pools.get_mut(pool.place()) {
            pool.served.push(at);
        }
    }

    fn refused(&mut self, pool: PoolIx, at: Moment) {
        if let Some(pool) = self.pools.get_mut(pool.place()) {
            pool.first_refused = at.min(pool.first_refused);
        }
    }
}

/// The earlier of two lapses.
pub(super) fn earlier(one: Option<FirstLapse>, other: Option<FirstLapse>) -> Option<FirstLapse> {
    let moment = |lapse: &FirstLapse| moment(lapse.minute, lapse.machine);
    one.into_iter().chain(other).min_by_key(moment)
}

impl TablePart {
    /// Puts the same host's parts of two slices together.
    pub(super) fn add(&mut self, other: Self) {
        if self.begins.is_empty() {
            self.begins = other.begins;
        } else {
            self.begins.extend(other.begins);
        }
        self.ends.extend(other.ends);
        for asked in other.asked {
            self.ask(asked);
        }
    }

    fn ask(&mut self, new: Asked) {
        let is_same =
            |asked: &&mut Asked| asked.threshold == new.threshold && asked.destroyed == new.destroyed;
        match self.asked.iter_mut().find(is_same) {
            Some(asked) => asked.at = new.at.min(asked.at),
            None => self.asked.push(new),
        }
    }

    /// Brings everything into order of time.
    pub(super) fn sort(&mut self) {
        in_time::moments(&mut self.begins);
        in_time::by_minute(&mut self.ends, |minute| *minute);
        self.asked.sort_unstable_by_key(|asked| asked.at);
    }
}
