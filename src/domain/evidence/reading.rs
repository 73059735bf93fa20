//! What was read from one input, and from all of them together.

use super::dns::{DnsAnswer, PortCheck};
use super::fact::{Fact, Place};
use super::inventory::Computer;
use super::machine::Machine;

/// The name of the input that this machine itself printed; pages show it in the user's language.
pub const THIS_MACHINE: &str = "this machine";

/// What an input is, told by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Slmgr,
    Ospp,
    Cim,
    OsLicense,
    Event,
    Evtx,
    Dns,
    Vamt,
    Inventory,
    Code,
    Unknown,
}

impl Kind {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Slmgr => "slmgr",
            Self::Ospp => "ospp",
            Self::Cim => "cim",
            Self::OsLicense => "oslicense",
            Self::Event => "event",
            Self::Evtx => "evtx",
            Self::Dns => "dns",
            Self::Vamt => "vamt",
            Self::Inventory => "inventory",
            Self::Code => "code",
            Self::Unknown => "unknown",
        }
    }
}

/// Something to know about the reading itself: cut off, masked, another language, rows left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    pub at: Place,
    pub text: String,
}

/// What one part of one input gave; an input of several kinds gives several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub kind: Kind,
    /// The input's name.
    pub from: String,
    /// Whether anything usable was read.
    pub ok: bool,
    pub notes: Vec<Note>,
    pub machines: Vec<Machine>,
    pub dns: Vec<DnsAnswer>,
    pub computers: Vec<Computer>,
    /// Bare codes that belong to no machine.
    pub codes: Vec<Fact<String>>,
}

impl Reading {
    /// Nothing read yet of an input of this kind.
    pub fn empty(kind: Kind, from: &str) -> Self {
        Self {
            kind,
            from: from.to_owned(),
            ok: false,
            notes: Vec::new(),
            machines: Vec::new(),
            dns: Vec::new(),
            computers: Vec::new(),
            codes: Vec::new(),
        }
    }
}

/// Whether a machine printed or logged what was read: neither a bare code nor a list of computers tells that.
pub fn is_known(readings: &[Reading]) -> bool {
    let tells = |kind| !matches!(kind, Kind::Code | Kind::Inventory | Kind::Unknown);
    readings.iter().any(|reading| reading.ok && tells(reading.kind))
}

/// All that is known about one site: what the findings look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    pub readings: Vec<Reading>,
    /// Ports tried by a live check.
    pub ports: Vec<PortCheck>,
}

impl Evidence {
    /// Every machine of every reading, in the order given.
    pub fn machines(&self) -> impl Iterator<Item = &Machine> {
        self.readings.iter().flat_map(|reading| &reading.machines)
    }

    /// Every look-up of every reading.
    pub fn dns(&self) -> impl Iterator<Item = &DnsAnswer> {
        self.readings.iter().flat_map(|reading| &reading.dns)
    }

    /// Every computer of every inventory.
    pub fn computers(&self) -> impl Iterator<Item = &Computer> {
        self.readings.iter().flat_map(|reading| &reading.computers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_walks_the_machines_of_all_readings_in_order() {
        let mut first = Reading::empty(Kind::Slmgr, "a.txt");
        first.machines.push(Machine::of("a.txt"));
        let mut second = Reading::empty(Kind::Ospp, "b.txt");
        second.machines.push(Machine::of("b.txt"));
        let evidence = Evidence { readings: vec![first, second], ports: Vec::new() };
        let from: Vec<_> = evidence.machines().map(|machine| machine.from.as_str()).collect();
        assert_eq!(from, ["a.txt", "b.txt"]);
    }
}
