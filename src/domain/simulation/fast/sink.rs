//! Who listens to a walk: a slice of the fleet that adds up, or the replay of one machine.

use super::guess::Moment;
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::types::{HostIx, MinuteOf, Outcome, PoolIx, State};

/// One change of the machine that walks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) minute: MinuteOf,
    pub(super) from: Option<State>,
    pub(super) to: Option<State>,
    pub(super) cause: Cause,
    /// The host that answered, where a contact with one is the cause.
    pub(super) host: Option<HostIx>,
}

/// What a walk tells.
pub(super) trait Sink {
    /// Whether every single contact is told; else equal ones in a row are told together.
    const EACH: bool;

    fn change(&mut self, step: Step);
    /// Contacts that end in `outcome`, from a minute on, so many, a retry interval apart. A count is not filled in.
    fn contacts(&mut self, first: MinuteOf, times: u32, outcome: Outcome, successes_before: u32);
    /// Something happened to the machine between two contacts.
    fn struck(&mut self);
    /// The machine asks a host that it did not ask last.
    fn turns_to(&mut self, host: HostIx, at: Moment);
    /// A record of the machine enters the host's table.
    fn record_begins(&mut self, host: HostIx, at: Moment);
    /// A record of the machine leaves the host's table at the beginning of a minute.
    fn record_ends(&mut self, host: HostIx, minute: MinuteOf);
    fn served(&mut self, pool: PoolIx, at: Moment);
    fn refused(&mut self, pool: PoolIx, at: Moment);
}
