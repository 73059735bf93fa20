//! Who listens to a walk: a slice of the fleet that adds up, or the replay of one machine.

use super::guess::Moment;
use crate::domain::simulation::fleet::KeyIx;
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

/// What a walk tells. Who does not care about something leaves it out.
pub(super) trait Sink {
    /// Whether every single contact is told; else equal ones in a row are told together.
    const EACH: bool;

    fn change(&mut self, _step: Step) {}
    /// Contacts that end in `outcome`, from a minute on, so many, a retry interval apart. A count is not filled in.
    fn contacts(&mut self, _first: MinuteOf, _times: u32, _outcome: Outcome, _successes_before: u32) {}
    /// Something happened to the machine between two contacts.
    fn struck(&mut self) {}
    /// The machine asks a host that it did not ask last, or whose table was destroyed so many times before.
    fn turns_to(&mut self, _host: HostIx, _destroyed: u32, _at: Moment) {}
    /// A record of the machine enters the host's table.
    fn record_begins(&mut self, _host: HostIx, _at: Moment) {}
    /// A record of the machine leaves the host's table at the beginning of a minute.
    fn record_ends(&mut self, _host: HostIx, _minute: MinuteOf) {}
    /// A record under the id that the machine shares with its image stood in the host's table.
    fn shared_record(&mut self, _host: HostIx, _from: Moment, _until: Moment) {}
    fn served(&mut self, _pool: PoolIx, _at: Moment) {}
    fn refused(&mut self, _pool: PoolIx, _at: Moment) {}
    /// Microsoft activates the machine's host key for the first time.
    fn key_served(&mut self, _key: KeyIx, _at: Moment) {}
    /// The machine comes up as a host, or goes down as one.
    fn carries(&mut self, _is_up: bool, _at: Moment) {}
    /// The table that the machine keeps as a host is destroyed.
    fn table_destroyed(&mut self, _at: Moment) {}
}
