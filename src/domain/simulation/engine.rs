//! The reference engine: a queue of (minute, who), one event at a time, every attempt executed. It is the
//! specification that a faster engine must equal, so it holds no cleverness, no clock and no thread.

use std::sync::Arc;

use super::compile::compile;
use super::fleet::Fleet;
use super::run::Run;
use super::types::MinuteOf;
use super::world::World;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;

/// A run in the making. Drop it to cancel.
#[derive(Clone, Debug)]
pub struct Engine {
    fleet: Arc<Fleet>,
    world: World,
    now: MinuteOf,
}

impl Engine {
    /// Stands at minute 0 of the plan, before anything has happened.
    ///
    /// # Errors
    /// Every reference of the plan that leads nowhere and every limit it breaks; a plan that came through reading
    /// has none.
    pub fn new(plan: &Plan, knowledge: &Knowledge) -> Result<Self, Vec<Problem>> {
        compile(plan, knowledge).map(|fleet| Self::of(Arc::new(fleet)))
    }

    pub(super) fn of(fleet: Arc<Fleet>) -> Self {
        let world = World::new(&fleet);
        Self { fleet, world, now: 0 }
    }

    /// Runs everything before minute `until`. Slices of any size give the same run.
    pub fn advance(&mut self, until: MinuteOf) {
        let until = until.min(self.fleet.end);
        while let Some((minute, who)) = self.world.queue.pop(until) {
            self.world.step(&self.fleet, who, minute);
        }
        self.now = self.now.max(until);
    }

    /// The first minute that has not been run yet.
    pub fn minute(&self) -> MinuteOf {
        self.now
    }

    /// The first minute after the run.
    pub fn end(&self) -> MinuteOf {
        self.fleet.end
    }

    /// Runs to the end and hands over the result.
    pub fn finish(mut self) -> Run {
        self.advance(self.fleet.end);
        Run::new(self.fleet, self.world)
    }
}

/// The whole run of a plan at once.
///
/// # Errors
/// As [`Engine::new`].
pub fn run(plan: &Plan, knowledge: &Knowledge) -> Result<Run, Vec<Problem>> {
    Engine::new(plan, knowledge).map(Engine::finish)
}
