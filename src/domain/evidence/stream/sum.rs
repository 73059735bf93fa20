//! The readings of all pieces as one: of each kind one reading, the machines that pieces share put together, and what
//! would be too much for memory left out and counted.

use std::collections::BTreeMap;

use super::repeats::Events;
use crate::domain::evidence::fact::{Fact, Grade, Place};
use crate::domain::evidence::licences::leave_out_unused;
use crate::domain::evidence::machine::{Machine, Product};
use crate::domain::evidence::reading::{Kind, Note, Reading};

/// So many licences, look-ups and machines are kept: with what is found in them they stay below 200 MB.
const KEPT: usize = 16_000;

/// So many notes of a reading are kept.
const NOTES: usize = 20;

/// What was read so far.
#[derive(Debug)]
pub(super) struct Sum {
    name: String,
    parts: Vec<Part>,
    unfinished: Option<usize>,
}

/// The readings of one kind.
#[derive(Debug)]
struct Part {
    reading: Reading,
    events: Events,
    /// Machines by their names.
    places: BTreeMap<Option<String>, usize>,
    kept: usize,
    left_out: usize,
    more_notes: usize,
}

/// The version of the machine whose output a piece ends with: the next piece may go on with it.
pub(super) fn last_version(readings: &[Reading]) -> Option<Fact<String>> {
    let slmgr = readings.iter().find(|reading| reading.kind == Kind::Slmgr)?;
    slmgr.machines.last()?.service_version.clone()
}

impl Sum {
    /// Nothing yet.
    pub(super) fn of(name: &str) -> Self {
        Self { name: name.to_owned(), parts: Vec::new(), unfinished: None }
    }

    /// Notes that the last line does not end.
    pub(super) fn unfinished(&mut self, line_breaks: usize) {
        self.unfinished = Some(line_breaks + 1);
    }

    /// Adds what a piece says.
    pub(super) fn add(&mut self, readings: Vec<Reading>) {
        for reading in readings.into_iter().filter(|reading| reading.kind != Kind::Unknown) {
            let same = |part: &Part| slot(part.reading.kind) == slot(reading.kind);
            let place = self.parts.iter().position(same).unwrap_or_else(|| {
                self.parts.push(Part::of(reading.kind, &self.name));
                self.parts.len() - 1
            });
            if let Some(part) = self.parts.get_mut(place) {
                part.add(reading);
            }
        }
    }

    /// One reading for each kind, in the order in which whole texts give them.
    pub(super) fn readings(self, stopped: bool) -> Vec<Reading> {
        let Self { name, mut parts, unfinished } = self;
        parts.sort_by_key(|part| order(part.reading.kind));
        let mut readings: Vec<Reading> = parts.into_iter().map(Part::finish).collect();
        super::super::read::without_echoes(&mut readings);
        if readings.is_empty() {
            readings.push(Reading::empty(Kind::Unknown, &name));
        }
        let at = |line| Place { from: name.clone(), line };
        if let Some(line) = unfinished {
            for reading in readings.iter_mut().filter(|reading| reading.kind != Kind::Unknown) {
                let text = super::super::read::UNFINISHED.to_owned();
                reading.notes.push(Note { at: at(Some(line)), text });
            }
        }
        if stopped && let Some(first) = readings.first_mut() {
            let text = "reading was stopped before the end of the text".to_owned();
            first.notes.push(Note { at: at(None), text });
        }
        readings
    }
}

/// Whether a product is no more than what an attempt to activate names.
fn is_attempt(product: &Product) -> bool {
    product.name.is_some()
        && product.description.is_none()
        && product.channel.is_none()
        && product.partial_key.is_none()
        && product.minutes_left.is_none()
        && product.status.as_ref().is_none_or(|status| status.grade == Grade::Inferred)
}

/// Licensing objects are of one kind, whoever wrote them.
fn slot(kind: Kind) -> Kind {
    if kind == Kind::OsLicense { Kind::Cim } else { kind }
}

fn order(kind: Kind) -> u8 {
    match kind {
        Kind::Cim | Kind::OsLicense => 0,
        Kind::Slmgr => 1,
        Kind::Ospp => 2,
        Kind::Event | Kind::Evtx => 3,
        Kind::Dns => 4,
        Kind::Vamt | Kind::Inventory | Kind::Code | Kind::Unknown => 5,
    }
}

impl Part {
    fn of(kind: Kind, name: &str) -> Self {
        Self {
            reading: Reading::empty(kind, name),
            events: Events::default(),
            places: BTreeMap::new(),
            kept: 0,
            left_out: 0,
            more_notes: 0,
        }
    }

    fn add(&mut self, reading: Reading) {
        let Reading { kind, from: _, ok, notes, machines, dns, computers, codes } = reading;
        if kind == Kind::OsLicense {
            self.reading.kind = kind;
        }
        self.reading.ok |= ok;
        for note in notes {
            if self.reading.notes.len() < NOTES {
                self.reading.notes.push(note);
            } else {
                self.more_notes += 1;
            }
        }
        for (place, machine) in machines.into_iter().enumerate() {
            self.machine(kind, machine, place == 0);
        }
        for answer in dns {
            if self.room() {
                self.reading.dns.push(answer);
            }
        }
        self.reading.computers.extend(computers);
        self.reading.codes.extend(codes);
    }

    /// Whether one more is kept; counts it in either case.
    fn room(&mut self) -> bool {
        let room = self.kept < KEPT;
        self.kept += usize::from(room);
        self.left_out += usize::from(!room);
        room
    }

    fn machine(&mut self, kind: Kind, machine: Machine, first: bool) {
        let place = match kind {
            Kind::Slmgr => self.last().filter(|last| first && self.goes_on(*last, &machine)),
            Kind::Ospp => self.last(),
            Kind::Cim
            | Kind::OsLicense
            | Kind::Event
            | Kind::Evtx
            | Kind::Dns
            | Kind::Vamt
            | Kind::Inventory
            | Kind::Code
            | Kind::Unknown => {
                let named = machine.name.as_ref().map(|name| name.value.to_lowercase());
                self.places.get(&named).copied()
            }
        };
        match place {
            Some(place) => self.more(place, machine),
            None => self.new_machine(machine),
        }
    }

    fn last(&self) -> Option<usize> {
        self.reading.machines.len().checked_sub(1)
    }

    /// Whether the first machine of a piece is the last one of the piece before: one of both names no version of its
    /// own.
    fn goes_on(&self, last: usize, machine: &Machine) -> bool {
        let Some(known) = self.reading.machines.get(last) else { return false };
        let other_id = known.cmid.is_some()
            && machine.cmid.is_some()
            && known.cmid.as_ref().map(|id| &id.value) != machine.cmid.as_ref().map(|id| &id.value);
        let one_version = known.service_version.is_none() || known.service_version == machine.service_version;
        !other_id && one_version
    }

    fn new_machine(&mut self, mut machine: Machine) {
        let events = core::mem::take(&mut machine.events);
        let place = self.reading.machines.len();
        let mut kept: Vec<_> = machine.products.drain(..).filter(|_| self.room()).collect();
        // Many machines have one product each.
        kept.shrink_to_fit();
        // Of a machine all of whose licences are too many nothing is kept; one without any licence counts as one.
        if kept.is_empty() && events.is_empty() && !self.room() {
            return;
        }
        machine.products = kept;
        self.places.insert(machine.name.as_ref().map(|name| name.value.to_lowercase()), place);
        self.reading.machines.push(machine);
        for event in events {
            self.events.add(place, event);
        }
    }

    fn more(&mut self, place: usize, machine: Machine) {
        let Machine { products, error_codes, events, service_version, kms_host, cmid, .. } = machine;
        for event in events {
            self.events.add(place, event);
        }
        let mut products: Vec<_> = products.into_iter().filter(|_| self.room()).collect();
        let of_script = self.reading.kind == Kind::Slmgr;
        let Some(known) = self.reading.machines.get_mut(place) else { return };
        if of_script {
            // An attempt counts only where no whole description follows.
            if !products.iter().all(is_attempt) {
                known.products.retain(|product| !is_attempt(product));
            }
            products.retain(|product| known.products.is_empty() || !is_attempt(product));
        }
        known.products.extend(products);
        for code in error_codes {
            if known.error_codes.iter().all(|before| before.value != code.value) {
                known.error_codes.push(code);
            }
        }
        known.service_version = known.service_version.take().or(service_version);
        known.kms_host = known.kms_host.take().or(kms_host);
        known.cmid = known.cmid.take().or(cmid);
    }

    fn finish(self) -> Reading {
        let Self { mut reading, events, left_out, more_notes, .. } = self;
        let at = Place { from: reading.from.clone(), line: None };
        let (repeated, dropped) = (events.repeated, events.dropped);
        for (place, event) in events.by_machine() {
            if let Some(machine) = reading.machines.get_mut(place) {
                machine.events.push(event);
            }
        }
        if matches!(reading.kind, Kind::Cim | Kind::OsLicense) {
            // Which licences of a machine are unused shows only once all its pieces are together.
            leave_out_unused(&mut reading);
        }
        let mut note = |text: String| reading.notes.push(Note { at: at.clone(), text });
        if more_notes > 0 {
            note(format!("{more_notes} notes more are left out"));
        }
        if repeated > 0 {
            note(format!("{repeated} records that say what others say are counted with those"));
        }
        if dropped > 0 {
            note(format!("{dropped} records are left out: too many differ"));
        }
        if left_out > 0 {
            note(format!("{left_out} licences or answers behind the first {KEPT} are left out"));
        }
        reading
    }
}
