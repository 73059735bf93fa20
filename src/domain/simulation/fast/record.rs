//! The records that one machine leaves in the tables of hosts: the one of the host it asked last, and those it left
//! behind elsewhere or under an earlier id.

use super::guess::moment;
use super::sink::Sink;
use crate::domain::simulation::types::{HostIx, MachineIx, MinuteOf};

/// All records of a machine.
#[derive(Clone, Debug)]
pub(super) struct Records {
    retention: MinuteOf,
    current: Option<Record>,
    behind: Vec<Record>,
}

/// A record in a host's table.
#[derive(Clone, Copy, Debug)]
struct Record {
    host: HostIx,
    id_version: u16,
    last: MinuteOf,
}

impl Records {
    pub(super) fn new(retention: MinuteOf) -> Self {
        Self { retention, current: None, behind: Vec::new() }
    }

    /// The machine asks a host: its record is stored or renewed.
    pub(super) fn ask<S: Sink>(
        &mut self,
        host: HostIx,
        id_version: u16,
        machine: MachineIx,
        now: MinuteOf,
        sink: &mut S,
    ) {
        let is_this = |record: &Record| record.host == host && record.id_version == id_version;
        if !self.current.as_ref().is_some_and(is_this) {
            let known = self.behind.iter().position(is_this).map(|place| self.behind.swap_remove(place));
            self.behind.extend(core::mem::replace(&mut self.current, known));
        }
        match &mut self.current {
            Some(record) if record.last.saturating_add(self.retention) > now => record.last = now,
            Some(record) => {
                sink.record_ends(host, record.last.saturating_add(self.retention));
                sink.record_begins(host, moment(now, machine));
                record.last = now;
            }
            None => {
                sink.record_begins(host, moment(now, machine));
                self.current = Some(Record { host, id_version, last: now });
            }
        }
    }

    /// Contacts without a gap since the last ask, the last of them at `now`.
    pub(super) fn renewed(&mut self, now: MinuteOf) {
        if let Some(record) = &mut self.current {
            record.last = now;
        }
    }

    /// Tells the records that are forgotten before `end`.
    pub(super) fn finish<S: Sink>(&mut self, end: MinuteOf, sink: &mut S) {
        for record in self.behind.drain(..).chain(self.current.take()) {
            let forgotten = record.last.saturating_add(self.retention);
            if forgotten < end {
                sink.record_ends(record.host, forgotten);
            }
        }
    }
}
