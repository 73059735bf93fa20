//! The fast engine: machine by machine over the whole run instead of minute by minute over the fleet.
//!
//! Machines are coupled through two things only: whether a host's count stands at a threshold, and which asker of a
//! pool is the last that is served. A pass takes a guess about those for granted, walks every machine alone, adds up
//! what that does to hosts and pools, and compares. Where the two agree the run is exact: suppose they agreed and the
//! run were wrong; then some moment would be the first at which the guess is wrong, but everything before that moment
//! was walked rightly, and so the sum at that moment is right and would differ from the guess. Where they do not
//! agree, the sum is the next guess, right for longer than the one before. A fleet that does not settle (many hosts
//! for ever about their threshold), or whose machines become hosts or share their ids, is left to the reference
//! engine.
//!
//! [`FastEngine::pieces`] gives the work of a pass, [`Piece::walk`] does one piece, on any thread, and
//! [`FastEngine::take`] puts pieces together. The result does not depend on the number of pieces.

mod ask;
mod blow;
mod events;
mod guess;
mod merge;
mod packed;
mod record;
mod replay;
mod sink;
mod slice;
mod table;
mod terrain;
mod walk;

use std::sync::Arc;

use self::guess::Guess;
use self::merge::Whole;
use self::packed::Packed;
pub use self::slice::Detail;
use self::slice::Slice;
use self::table::Counts;
use self::terrain::Terrain;
use self::walk::World;
use super::compile::compile;
use super::engine::Engine;
use super::fleet::{DAY, Fleet};
use super::history::{Change, History};
use super::past::Past;
use super::run::{Parts, Run};
use super::types::{MachineIx, MinuteOf};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;

/// Days of the first, short passes, in which hosts fill up.
const FIRST_DAYS: MinuteOf = 3;
/// Passes before a fleet is said not to settle.
const MOST_PASSES: u32 = 24;

/// A run in the making, pass by pass. Drop it to cancel.
#[derive(Debug)]
pub struct FastEngine {
    common: Arc<Common>,
    guess: Arc<Guess>,
    /// The first minute after the passes of now.
    end: MinuteOf,
    passes: u32,
}

#[derive(Debug)]
struct Common {
    fleet: Arc<Fleet>,
    terrain: Terrain,
    detail: Detail,
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
    /// This engine does not settle the fleet; the reference engine takes it from the start.
    GaveUp(Box<Engine>),
}

impl FastEngine {
    /// Before the first pass; at once the reference engine for a fleet that this one cannot walk.
    ///
    /// # Errors
    /// As [`Engine::new`].
    pub fn new(
        plan: &Plan,
        knowledge: &Knowledge,
        detail: Detail,
    ) -> Result<Result<Self, Engine>, Vec<Problem>> {
        let fleet = Arc::new(compile(plan, knowledge)?);
        let Some(terrain) = Terrain::of(&fleet) else { return Ok(Err(Engine::of(fleet))) };
        let guess = Arc::new(Guess::new(&fleet));
        let end = fleet.end.min(FIRST_DAYS * DAY);
        Ok(Ok(Self { common: Arc::new(Common { fleet, terrain, detail }), guess, end, passes: 0 }))
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
        let fleet = &self.common.fleet;
        let whole = Whole::of(fleet, walked.into_iter().map(|walked| walked.0).collect());
        let answer = whole.answer(fleet, &self.guess);
        self.passes += 1;
        if answer == *self.guess && self.is_whole() {
            return Progress::Done(Box::new(self.finish(whole)));
        }
        if self.passes >= MOST_PASSES {
            return Progress::GaveUp(Box::new(Engine::of(Arc::clone(fleet))));
        }
        if answer == *self.guess {
            self.end = fleet.end;
        }
        self.guess = Arc::new(answer);
        Progress::Again
    }

    fn finish(&self, mut whole: Whole) -> Run {
        let fleet = &self.common.fleet;
        let days = whole.rows(fleet);
        let keeps_all = self.common.detail == Detail::Everything;
        let (events, totals) = events::in_order(fleet, &mut whole, self.common.detail);
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
            carriers: Vec::new(),
            lapses: whole.lapses,
            first_lapses: whole.first_lapses,
        })
    }
}

impl Piece {
    /// Walks the machines of this piece.
    pub fn walk(&self) -> Walked {
        let Common { fleet, terrain, detail } = &*self.common;
        let world = World { fleet, terrain, guess: &self.guess, end: self.end };
        let detail = if self.end == fleet.end { *detail } else { Detail::Days };
        Walked(Slice::walk(world, self.machines.clone(), detail))
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

/// The whole run of a plan at once, in this thread: by this engine, or by the reference engine where that is needed.
///
/// # Errors
/// As [`Engine::new`].
pub fn simulate(plan: &Plan, knowledge: &Knowledge, detail: Detail) -> Result<Run, Vec<Problem>> {
    let mut engine = match FastEngine::new(plan, knowledge, detail)? {
        Ok(engine) => engine,
        Err(reference) => return Ok(reference.finish()),
    };
    loop {
        let walked = engine.pieces(1).iter().map(Piece::walk).collect();
        match engine.take(walked) {
            Progress::Again => {}
            Progress::Done(run) => return Ok(*run),
            Progress::GaveUp(reference) => return Ok(reference.finish()),
        }
    }
}
