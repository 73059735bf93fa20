//! Slices put together: what hosts counted and pools spent, whether that bears out the guess, and the days.

use super::guess::{Flips, Guess, Moment, NEVER_AT, dawn, minute_of};
use super::in_time;
use super::packed::Packed;
use super::sample::Sample;
use super::shared::SharedRecords;
use super::slice::{MachineEvent, PoolPart, Slice, TablePart, earlier};
use super::table::{Counts, InTurn};
use super::terrain::Terrain;
use crate::domain::simulation::fleet::{DAY, Fleet};
use crate::domain::simulation::indexed::{Indexed, Place as _};
use crate::domain::simulation::record::FirstLapse;
use crate::domain::simulation::types::{
    CohortIx, Contacts, Day, EventKind, HostDay, HostIx, MinuteOf, PoolIx, State, StateCounts,
};

/// All slices of one pass as one.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) contacts: Contacts,
    pub(super) lapses: Indexed<CohortIx, u32>,
    pub(super) first_lapses: Indexed<CohortIx, Option<FirstLapse>>,
    pub(super) kinds: [u64; EventKind::ALL.len()],
    pub(super) events: Vec<MachineEvent>,
    pub(super) changes: Packed,
    pub(super) counts: Vec<Counts>,
    pub(super) pools: Vec<PoolPart>,
    /// By cohort, by day: how many more machines are in each state than the day before.
    days: Vec<Vec<[i32; State::ALL.len()]>>,
    sample: Sample,
}

impl Whole {
    /// Of slices in the order of their machines.
    pub(super) fn of(
        fleet: &Fleet,
        terrain: &Terrain,
        sample: &Sample,
        end: MinuteOf,
        slices: Vec<Slice>,
    ) -> Self {
        let mut whole = Self {
            contacts: Contacts::default(),
            lapses: Indexed::new(vec![0; fleet.own_cohorts]),
            first_lapses: Indexed::new(vec![None; fleet.own_cohorts]),
            kinds: [0; EventKind::ALL.len()],
            events: Vec::new(),
            changes: Packed::new(0),
            counts: Vec::new(),
            pools: vec![PoolPart { served: Vec::new(), first_refused: NEVER_AT }; fleet.pools.len()],
            days: vec![Vec::new(); fleet.own_cohorts],
            sample: sample.clone(),
        };
        let mut tables = vec![TablePart::default(); terrain.hosts()];
        let mut shared = SharedRecords::default();
        for mut slice in slices {
            shared.append(core::mem::take(&mut slice.shared));
            whole.add(slice, &mut tables);
        }
        for (host, (from, until)) in shared.finish() {
            let Some(table) = tables.get_mut(host.place()) else { continue };
            table.begins.push(from);
            if until < dawn(end) && !terrain.destroyed(host).contains(&until) {
                table.ends.push(minute_of(until));
            }
        }
        for (place, part) in tables.iter_mut().enumerate() {
            part.sort();
            let destroyed = terrain.destroyed(HostIx::at(place));
            let counts = Counts::of(part, fleet.rulebook.cap.value, destroyed);
            whole.counts.push(counts);
            *part = TablePart::default();
        }
        for pool in &mut whole.pools {
            in_time::moments(&mut pool.served);
        }
        whole
    }

    fn add(&mut self, slice: Slice, tables: &mut [TablePart]) {
        self.contacts.total += slice.contacts.total;
        self.contacts.failed += slice.contacts.failed;
        for part in slice.cohorts {
            self.lapses[part.cohort] += part.lapses;
            let first = &mut self.first_lapses[part.cohort];
            *first = earlier(*first, part.first_lapse);
            let Some(days) = self.days.get_mut(part.cohort.place()) else { continue };
            if days.is_empty() {
                *days = part.days;
                continue;
            }
            for (sum, more) in days.iter_mut().flatten().zip(part.days.iter().flatten()) {
                *sum += more;
            }
        }
        for (table, part) in tables.iter_mut().zip(slice.tables) {
            table.add(part);
        }
        for (pool, part) in self.pools.iter_mut().zip(slice.pools) {
            pool.served.extend(part.served);
            pool.first_refused = pool.first_refused.min(part.first_refused);
        }
        for (sum, more) in self.kinds.iter_mut().zip(slice.kinds) {
            *sum += more;
        }
        if self.events.is_empty() {
            self.events = slice.events;
        } else {
            self.events.extend(slice.events);
        }
        self.changes.append(&slice.changes);
    }

    /// What these walks say to the guess that they were made with.
    pub(super) fn answer(&self, fleet: &Fleet, guess: &Guess) -> Guess {
        let of_host = |counts: &Counts| -> Vec<Flips> {
            fleet.thresholds.iter().map(|threshold| counts.flips(*threshold)).collect()
        };
        let flips = self.counts.iter().flat_map(of_host).collect();
        let cuts = fleet.pools.entries().map(|(place, _)| self.cut(fleet, guess, place)).collect();
        Guess::of(flips, fleet.thresholds.len(), cuts)
    }

    fn cut(&self, fleet: &Fleet, guess: &Guess, place: PoolIx) -> Moment {
        let facts = &fleet.pools[place];
        let left = u64::from(facts.activations.saturating_sub(facts.used));
        let (walked, all) = self.sample.askers(fleet, place);
        let left = usize::try_from(left * walked / all.max(1)).unwrap_or(usize::MAX);
        let Some(pool) = self.pools.get(place.place()) else { return NEVER_AT };
        match pool.served.len().cmp(&left) {
            core::cmp::Ordering::Less => NEVER_AT,
            core::cmp::Ordering::Equal => guess.cut(place),
            core::cmp::Ordering::Greater => {
                left.checked_sub(1).and_then(|last| pool.served.get(last)).copied().unwrap_or(0)
            }
        }
    }

    /// The rows of all days.
    pub(super) fn rows(&self, fleet: &Fleet, terrain: &Terrain) -> Vec<Day> {
        let mut now = vec![[0_i32; State::ALL.len()]; fleet.own_cohorts];
        let used: Vec<Used<'_>> = fleet.pools.entries().map(|(place, _)| self.used(fleet, place)).collect();
        let mut counts: Vec<_> = self.counts.iter().map(Counts::in_turn).collect();
        let days = fleet.end / DAY;
        let row = |day: u32| {
            let place = usize::try_from(day).unwrap_or(usize::MAX);
            for (now, days) in now.iter_mut().zip(&self.days) {
                for (sum, more) in now.iter_mut().zip(days.get(place).into_iter().flatten()) {
                    *sum += more;
                }
            }
            let by_cohort = now.iter().enumerate().map(|(place, states)| {
                counts_of(&states.map(|number| self.sample.fitted(fleet, CohortIx::at(place), number)))
            });
            let by_cohort: Vec<StateCounts> = by_cohort.collect();
            let mut states = StateCounts::default();
            for state in State::ALL {
                *states.of_mut(state) = by_cohort.iter().map(|counts| counts.of(state)).sum();
            }
            let last = day * DAY + (DAY - 1);
            Day {
                states,
                by_cohort,
                hosts: hosts(fleet, terrain, &mut counts, last),
                mak_used: used.iter().map(|pool| pool.until(last)).collect(),
            }
        };
        (0..days).map(row).collect()
    }

    fn used(&self, fleet: &Fleet, place: PoolIx) -> Used<'_> {
        let served = self.pools.get(place.place()).map(|pool| pool.served.as_slice());
        let askers = self.sample.askers(fleet, place);
        Used { before: fleet.pools[place].used, served: served.unwrap_or_default(), askers }
    }
}

/// Planned hosts at the end of a day, then those that came up by then without being planned.
fn hosts(fleet: &Fleet, terrain: &Terrain, counts: &mut [InTurn<'_>], last: MinuteOf) -> Vec<HostDay> {
    let at = dawn(last + 1) - 1;
    let planned = fleet.hosts.iter().map(|host| host.up.contains(last));
    let up = planned.chain(terrain.carried.iter().map_while(|carried| carried.is_up(at)));
    up.zip(counts).map(|(up, counts)| HostDay { count: counts.at(at), up }).collect()
}

/// What is used of a pool, day after day.
struct Used<'a> {
    before: u32,
    served: &'a [Moment],
    /// How many of those that ask were walked, and how many there are.
    askers: (u64, u64),
}

impl Used<'_> {
    fn until(&self, last: MinuteOf) -> u32 {
        let now = self.served.partition_point(|at| minute_of(*at) <= last);
        let (walked, all) = self.askers;
        let now = u64::try_from(now).unwrap_or(u64::MAX).saturating_mul(all) / walked.max(1);
        self.before + u32::try_from(now).unwrap_or(u32::MAX)
    }
}

fn counts_of(states: &[i32; State::ALL.len()]) -> StateCounts {
    let mut counts = StateCounts::default();
    for (state, number) in State::ALL.into_iter().zip(states) {
        *counts.of_mut(state) = u32::try_from(*number).unwrap_or_default();
    }
    counts
}
