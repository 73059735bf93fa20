//! The fast engine: machine by machine over the whole run instead of minute by minute over the fleet.
//!
//! Machines are coupled through two things only: whether a host's count stands at a threshold, and which asker of a
//! pool is the last that is served. A pass takes a guess about those for granted, walks every machine alone, adds up
//! what that does to hosts and pools, and compares. Where the two agree the run is exact: suppose they agreed and the
//! run were wrong; then some moment would be the first at which the guess is wrong, but everything before that moment
//! was walked rightly, and so the sum at that moment is right and would differ from the guess. Where they do not
//! agree, the sum is the next guess, right for longer than the one before: every pass settles at least the first
//! moment that was still wrong, and of those there is an end, so every fleet settles. What is guessed of a host while
//! it answers nobody is not compared, since no walk looks at it.
//!
//! A host that is not full yet is asked again and again by machines that it refuses, so a wrong guess is dear there:
//! passes are short at first, and go on to where more machines or hosts come, until every host is full.
//!
//! Machines that become hosts ask nobody but Microsoft. They walk first, and the others on ground that knows them.
//!
//! [`FastEngine::pieces`] gives the work of a pass, [`Piece::walk`] does one piece, on any thread, and
//! [`FastEngine::take`] puts pieces together. The result does not depend on the number of pieces.

mod ask;
mod blow;
mod carriers;
mod chain;
mod events;
mod guess;
mod in_time;
mod merge;
mod microsoft;
mod packed;
mod record;
mod renew;
mod replay;
mod sample;
mod shared;
mod sink;
mod slice;
mod table;
mod terrain;
mod walk;
#[cfg(target_arch = "x86_64")]
mod wide;

use std::sync::Arc;

use self::guess::Guess;
use self::merge::Whole;
use self::packed::Packed;
use self::sample::Sample;
pub use self::slice::Detail;
use self::slice::Slice;
use self::table::Counts;
use self::terrain::Terrain;
use self::walk::World;
use super::compile::compile;
use super::fleet::{DAY, Fleet, NEVER};
use super::history::{Change, History};
use super::past::Past;
use super::run::{Parts, Run};
use super::types::{MachineIx, MinuteOf};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;

/// Days of the longest of the first, short passes, in which hosts fill up.
const FIRST_DAYS: MinuteOf = 3;
/// Minutes of the shortest, for a fleet in which many machines ask every minute.
const FIRST_MINUTES: MinuteOf = 180;
/// Machines of a fleet that fills its hosts in the longest of them; a larger one takes less time for it.
const FEW: u32 = 1_000;
/// How much longer the next passes are at most while machines or hosts are still to come that fill hosts.
const GROWTH: MinuteOf = 4;
/// Passes over it before what came out will do.
const PREVIEW_PASSES: u32 = 6;
/// Machines of a part that is walked at once.
const PART: u32 = 12_000;

/// A run in the making, pass by pass. Drop it to cancel.
#[derive(Debug)]
pub struct FastEngine {
    common: Arc<Common>,
    guess: Arc<Guess>,
    /// The first minute after the passes of now.
    end: MinuteOf,
}

#[derive(Debug)]
struct Common {
    fleet: Arc<Fleet>,
    /// Minutes of the first passes, and of those after a beginning.
    first: MinuteOf,
    terrain: Arc<Terrain>,
    detail: Detail,
    sample: Sample,
}

/// Machines to walk in one pass.
#[derive(Clone, Debug)]
pub struct Piece {
    common: Arc<Common>,
    guess: Arc<Guess>,
    end: MinuteOf,
    machines: core::ops::Range<u32>,
}

/// What a piece came to.
#[derive(Debug)]
pub struct Walked(Slice);

/// What a pass came to.
#[derive(Debug)]
pub enum Progress {
    /// Another pass is needed.
    Again,
    Done(Box<Run>),
}

impl FastEngine {
    /// Before the first pass.
    ///
    /// # Errors
    /// As [`super::Engine::new`].
    pub fn new(plan: &Plan, knowledge: &Knowledge, detail: Detail) -> Result<Self, Vec<Problem>> {
        let fleet = Arc::new(compile(plan, knowledge)?);
        let terrain = Arc::new(Terrain::of(&fleet));
        let sample = Sample::whole(&fleet);
        let times = (fleet.machines() / FEW).max(1);
        let first = (FIRST_DAYS * DAY / times).max(FIRST_MINUTES);
        Ok(Self::of(Common { fleet, first, terrain, detail, sample }))
    }

    fn of(common: Common) -> Self {
        let guess = Arc::new(Guess::new(&common.fleet, common.terrain.hosts()));
        let end = common.fleet.end.min(common.first);
        Self { common: Arc::new(common), guess, end }
    }

    /// The run of a part of a large fleet, scaled to the whole: not exact, but there at once. `None` for a fleet that
    /// is soon walked anyway.
    pub fn preview(&self) -> Option<Run> {
        let fleet = Arc::clone(&self.common.fleet);
        let sample = Sample::of(&fleet, PART)?;
        let terrain = Arc::clone(&self.common.terrain);
        let first = FIRST_DAYS * DAY;
        let common = Common { fleet, first, terrain, detail: Detail::Days, sample };
        Some(Self::of(common).finish_here(Some(PREVIEW_PASSES)))
    }

    /// Walks to the end in this thread; after so many passes what came out by then will do.
    fn finish_here(mut self, most: Option<u32>) -> Run {
        let mut passes = 0;
        loop {
            passes += 1;
            let walked = self.pieces(1).iter().map(Piece::walk).collect();
            let is_last = most.is_some_and(|most| passes >= most) && self.is_whole();
            match self.put_together(walked, is_last) {
                Progress::Again => {}
                Progress::Done(run) => return *run,
            }
        }
    }

    /// How much of the work is behind, 0 to 1, as far as can be told before a pass.
    pub fn is_whole(&self) -> bool {
        self.end == self.common.fleet.end
    }

    /// The work of the next pass in at most so many pieces, in the order in which [`FastEngine::take`] wants them.
    pub fn pieces(&self, most: u32) -> Vec<Piece> {
        let machines = self.common.fleet.machines();
        let size = machines.div_ceil(most.max(1)).max(1);
        let starts = (0..machines.div_ceil(size)).map(|place| place * size);
        let piece = |from: u32| Piece {
            common: Arc::clone(&self.common),
            guess: Arc::clone(&self.guess),
            end: self.end,
            machines: from..from.saturating_add(size).min(machines),
        };
        starts.map(piece).collect()
    }

    /// Puts the pieces of a pass together.
    pub fn take(&mut self, walked: Vec<Walked>) -> Progress {
        self.put_together(walked, false)
    }

    fn put_together(&mut self, walked: Vec<Walked>, is_enough: bool) -> Progress {
        let slices = walked.into_iter().map(|walked| walked.0).collect();
        let Common { fleet, terrain, sample, .. } = &*self.common;
        let whole = Whole::of(fleet, terrain, sample, self.end, slices);
        let answer = whole.answer(fleet, &self.guess);
        let is_settled = answer.is_as_good_as(&self.guess, terrain);
        if self.is_whole() && (is_enough || is_settled) {
            return Progress::Done(Box::new(self.finish(whole)));
        }
        if is_settled {
            self.end = fleet.end.min(self.next_end(&answer));
        }
        self.guess = Arc::new(answer);
        Progress::Again
    }

    /// The first minute after the passes that follow settled ones: a little after a beginning that is still ahead, the
    /// last of those that are near; the end where there is none, or where nothing is left to fill.
    fn next_end(&self, answer: &Guess) -> MinuteOf {
        let beginnings = self.common.fleet.beginnings();
        let ahead = || beginnings.iter().filter(|beginning| **beginning >= self.end);
        let near = self.end.saturating_mul(GROWTH);
        let next = ahead().take_while(|beginning| **beginning <= near).last().or_else(|| ahead().next());
        match next {
            _ if answer.fills_all() => NEVER,
            Some(beginning) => beginning.saturating_add(self.common.first),
            None if self.end < FIRST_DAYS * DAY => FIRST_DAYS * DAY,
            None => NEVER,
        }
    }

    fn finish(&self, mut whole: Whole) -> Run {
        let fleet = &self.common.fleet;
        let terrain = &self.common.terrain;
        let days = whole.rows(fleet, terrain);
        let keeps_all = self.common.detail == Detail::Everything;
        let (events, totals) = events::in_order(fleet, terrain, &mut whole, self.common.detail);
        let walks = Walks {
            common: Arc::clone(&self.common),
            guess: Arc::clone(&self.guess),
            counts: Arc::new(whole.counts),
            changes: keeps_all.then(|| Arc::new(whole.changes)),
        };
        Run::of_parts(Parts {
            fleet: Arc::clone(fleet),
            days,
            events,
            totals,
            contacts: whole.contacts,
            past: Past::Walked(walks),
            carriers: terrain.carried.iter().map(|carried| (carried.cohort, carried.machine)).collect(),
            lapses: whole.lapses,
            first_lapses: whole.first_lapses,
        })
    }
}

impl Piece {
    /// Walks the machines of this piece.
    pub fn walk(&self) -> Walked {
        let Common { fleet, terrain, detail, sample, .. } = &*self.common;
        let world = World { fleet, terrain, guess: &self.guess, end: self.end };
        let detail = if self.end == fleet.end { *detail } else { Detail::Days };
        Walked(Slice::walk(world, sample, self.machines.clone(), detail))
    }
}

/// What it takes to walk any machine of a finished run again.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    common: Arc<Common>,
    guess: Arc<Guess>,
    counts: Arc<Vec<Counts>>,
    changes: Option<Arc<Packed>>,
}

impl Walks {
    /// The history of one machine.
    pub(super) fn again(&self, fleet: &Fleet, machine: MachineIx) -> History {
        let world = World { fleet, terrain: &self.common.terrain, guess: &self.guess, end: fleet.end };
        replay::replay(world, &self.counts, machine)
    }

    /// The last change of a machine up to a minute.
    pub(super) fn change_at(&self, fleet: &Fleet, machine: MachineIx, minute: MinuteOf) -> Option<Change> {
        match &self.changes {
            Some(changes) => changes.at(machine, minute),
            None => self.again(fleet, machine).changes_until(machine, minute).next(),
        }
    }

    pub(super) fn keeps_changes(&self) -> bool {
        self.changes.is_some()
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let counts: usize = self.counts.iter().map(Counts::bytes).sum();
        counts + self.changes.as_ref().map_or(0, |changes| changes.bytes())
    }
}

/// The whole run of a plan at once, in this thread.
///
/// # Errors
/// As [`super::Engine::new`].
pub fn simulate(plan: &Plan, knowledge: &Knowledge, detail: Detail) -> Result<Run, Vec<Problem>> {
    Ok(FastEngine::new(plan, knowledge, detail)?.finish_here(None))
}
