//! The records that one machine leaves in the tables of hosts: the one of the host it asked last, and those it left
//! behind elsewhere or under an earlier id.

use super::guess::{Moment, dawn, moment};
use super::sink::Sink;
use super::terrain::Terrain;
use crate::domain::simulation::types::{HostIx, MachineIx, MinuteOf};

/// All records of a machine.
#[derive(Clone, Debug)]
pub(super) struct Records {
    retention: MinuteOf,
    machine: MachineIx,
    /// The first of the machine's ids is its image's.
    is_clone: bool,
    current: Option<Record>,
    /// The one of the host before it.
    former: Option<Record>,
    behind: Vec<Record>,
}

/// A record in a host's table.
#[derive(Clone, Copy, Debug)]
struct Record {
    host: HostIx,
    id_version: u16,
    began: Moment,
    last: MinuteOf,
}

impl Records {
    pub(super) fn new(retention: MinuteOf, machine: MachineIx, is_clone: bool) -> Self {
        Self { retention, machine, is_clone, current: None, former: None, behind: Vec::new() }
    }

    /// The machine asks a host: its record is stored or renewed.
    pub(super) fn ask<S: Sink>(
        &mut self,
        terrain: &Terrain,
        host: HostIx,
        id_version: u16,
        now: MinuteOf,
        sink: &mut S,
    ) {
        let is_this = |record: &Record| record.host == host && record.id_version == id_version;
        if self.current.as_ref().is_some_and(|record| !is_this(record)) {
            core::mem::swap(&mut self.current, &mut self.former);
            if self.current.as_ref().is_some_and(|record| !is_this(record)) {
                let known = self.behind.iter().position(is_this);
                let known = known.map(|place| self.behind.swap_remove(place));
                self.behind.extend(core::mem::replace(&mut self.current, known));
            }
        }
        let at = moment(now, self.machine);
        if let Some(record) = self.current {
            if self.stands(terrain, record, at) {
                self.renewed(now);
                return;
            }
            self.tell_end(terrain, record, MinuteOf::MAX, sink);
        }
        self.current = Some(Record { host, id_version, began: at, last: now });
        if !self.is_shared(id_version) {
            sink.record_begins(host, at);
        }
    }

    /// Contacts without a gap since the last ask, the last of them at `now`.
    pub(super) fn renewed(&mut self, now: MinuteOf) {
        if let Some(record) = &mut self.current {
            record.last = now;
        }
    }

    /// Tells the records that are forgotten before `end`.
    pub(super) fn finish<S: Sink>(&self, terrain: &Terrain, end: MinuteOf, sink: &mut S) {
        for record in [self.current, self.former].into_iter().flatten() {
            self.tell_end(terrain, record, end, sink);
        }
        for record in &self.behind {
            self.tell_end(terrain, *record, end, sink);
        }
    }

    /// Whether the record is still in the table.
    fn stands(&self, terrain: &Terrain, record: Record, at: Moment) -> bool {
        dawn(record.last.saturating_add(self.retention)) > at && self.destroyed(terrain, record) > at
    }

    /// When the table is destroyed under the record.
    fn destroyed(&self, terrain: &Terrain, record: Record) -> Moment {
        terrain.destroyed_after(record.host, moment(record.last, self.machine))
    }

    fn is_shared(&self, id_version: u16) -> bool {
        self.is_clone && id_version == 0
    }

    fn tell_end<S: Sink>(&self, terrain: &Terrain, record: Record, end: MinuteOf, sink: &mut S) {
        let forgotten = record.last.saturating_add(self.retention);
        if self.is_shared(record.id_version) {
            let destroyed = self.destroyed(terrain, record);
            sink.shared_record(record.host, record.began, dawn(forgotten).min(destroyed));
        } else if forgotten < end && dawn(forgotten) < self.destroyed(terrain, record) {
            sink.record_ends(record.host, forgotten);
        }
    }
}
