//! Entries to products, and products to machines: one reading for what slmgr.vbs printed, one for ospp.vbs.

use super::apply::{self, Taken};
use super::draft::Draft;
use super::entry::{Entry, Spot, Value};
use super::finish::finish;
use super::neutral::{self, Free};
use super::scan::scan;
use super::walls;
use crate::domain::evidence::edition::Editions;
use crate::domain::evidence::fact::{Fact, Grade, Place};
use crate::domain::evidence::labels::{Known, Label, Labels, Script, Statement};
use crate::domain::evidence::machine::{Machine, Product};
use crate::domain::evidence::reading::{Kind, Note, Reading};
use crate::domain::evidence::recognise::Input;
use crate::domain::evidence::values::{codes_in, service_version};

/// Running text is read always: a language that no label set covers has no words to look for.
pub(in crate::domain::evidence) fn holds(input: &Input<'_>) -> bool {
    !input.lines.is_empty()
}

/// The readings of the input's labelled lines.
pub(in crate::domain::evidence) fn read(input: &Input<'_>) -> Vec<Reading> {
    let labels = Labels::embedded();
    let mut reader = Reader::of(input, labels);
    let joined = walls::joined(input.lines);
    scan(joined.as_deref().unwrap_or(input.lines), labels, |entry| reader.take(entry));
    reader.end()
}

struct Reader<'a> {
    editions: Editions<'a>,
    labels: &'a Labels,
    from: &'a str,
    slmgr: Reading,
    ospp: Reading,
    draft: Option<Draft>,
    /// The machine whose slmgr blocks are read, and what tells it from the next one.
    machine: Machine,
    installation_id: Option<String>,
    /// The version that an earlier piece of the text told.
    earlier: Option<Fact<String>>,
    /// The product that an attempt to activate named, until a whole description follows.
    attempts: Vec<Product>,
    /// Something of the scripts was read already.
    begun: bool,
}

impl<'a> Reader<'a> {
    fn of(input: &Input<'a>, labels: &'a Labels) -> Self {
        Self {
            editions: Editions::of(input.catalog),
            labels,
            from: input.name,
            slmgr: Reading::empty(Kind::Slmgr, input.name),
            ospp: Reading::empty(Kind::Ospp, input.name),
            draft: None,
            machine: Machine { service_version: input.version.cloned(), ..Machine::of(input.name) },
            earlier: input.version.cloned(),
            installation_id: None,
            attempts: Vec::new(),
            begun: false,
        }
    }

    fn take(&mut self, entry: Entry<'_>) {
        match entry {
            Entry::Value(known, value) => self.value(known, &value),
            Entry::Statement(known, spot) => {
                self.begun = true;
                let draft = self.draft.get_or_insert_with(|| Draft::of(known.script));
                if known.what == Statement::NoKey {
                    let at = Place { from: self.from.to_owned(), line: Some(spot.line) };
                    self.ospp.ok = true;
                    self.ospp.notes.push(Note { at, text: "no product key is installed".to_owned() });
                }
                apply::statement(draft, known, &spot);
            }
            Entry::Reply { name, id, spot } => self.reply(name, id, &spot),
            Entry::Free(spot) => self.free(&spot),
            Entry::Rule => {
                if self.draft.as_ref().is_some_and(|draft| draft.script == Script::Ospp) {
                    self.finish();
                }
            }
        }
    }

    fn value(&mut self, known: Known<Label>, value: &Value<'_>) {
        if known.what == Label::ServiceVersion {
            return self.version(known, value);
        }
        if known.what == Label::Error {
            self.begun = true;
            return self.codes(&value.prose(), value.line, value.ended);
        }
        self.begun = true;
        if self.draft.as_ref().is_some_and(|draft| draft.ends_before(known.what, known.script)) {
            self.finish();
        }
        let draft = self.draft.get_or_insert_with(|| Draft::of(known.script));
        let taken = apply::value(draft, known, value, self.labels);
        let script = draft.script;
        if taken == Taken::Unreadable {
            let at = Place { from: self.from.to_owned(), line: Some(value.line) };
            self.reading(script).notes.push(Note { at, text: "the value is masked or damaged".to_owned() });
        }
    }

    /// `Software licensing service version` stands once at the head of what a machine prints.
    fn version(&mut self, known: Known<Label>, value: &Value<'_>) {
        self.finish();
        if self.machine.service_version.is_some() {
            self.next_machine();
        }
        self.begun = true;
        let grade = if known.sure && value.ended { Grade::Seen } else { Grade::Inferred };
        self.machine.service_version =
            value.parse(service_version).map(|version| Fact { value: version, line: value.line, grade });
    }

    /// Codes that belong to no product: of a failed attempt.
    fn codes(&mut self, text: &str, line: usize, ended: bool) {
        let grade = if ended { Grade::Seen } else { Grade::Inferred };
        for code in codes_in(text) {
            // Success and warnings of other parts of Windows are no errors.
            let is_error = code.starts_with("0x8") || code.starts_with("0xC");
            if is_error && self.machine.error_codes.iter().all(|known| known.value != code) {
                self.machine.error_codes.push(Fact { value: code, line, grade });
            }
        }
    }

    fn reply(&mut self, name: String, id: Option<String>, spot: &Spot<'_>) {
        self.begun = true;
        self.finish();
        let grade = if spot.ended { Grade::Seen } else { Grade::Inferred };
        let mut draft = Draft::of(Script::Slmgr);
        draft.reply = true;
        draft.product.name = Some(Fact { value: name, line: spot.line, grade });
        draft.product.activation_id = id.map(|value| Box::new(Fact { value, line: spot.line, grade }));
        self.draft = Some(draft);
    }

    fn free(&mut self, spot: &Spot<'_>) {
        if self.draft.as_ref().is_some_and(|draft| neutral::opens(draft, spot) == Free::Opens) {
            self.finish();
        }
        let draft = self.draft.get_or_insert_with(|| Draft::of(Script::Slmgr));
        neutral::free(draft, spot, self.labels);
        // Lines of an event log have their own reader.
        if self.begun && spot.text.matches(',').count() < 4 {
            self.codes(&spot.text, spot.line, spot.ended);
        }
    }

    fn reading(&mut self, script: Script) -> &mut Reading {
        match script {
            Script::Slmgr => &mut self.slmgr,
            Script::Ospp => &mut self.ospp,
        }
    }

    /// Ends the product that is being read.
    fn finish(&mut self) {
        let Some(draft) = self.draft.take().filter(|draft| !draft.is_empty()) else { return };
        let (script, reply) = (draft.script, draft.reply);
        let installation_id = draft.installation_id.clone();
        let version = if script == Script::Slmgr { self.machine.service_version.as_ref() } else { None };
        let product = finish(draft, version, self.labels, &mut self.editions);
        if script == Script::Ospp {
            self.office(product);
        } else if reply && product.status.as_ref().is_none_or(|status| status.grade == Grade::Inferred) {
            self.attempts.push(product);
        } else {
            self.windows(product, installation_id);
        }
    }

    fn office(&mut self, product: Product) {
        let codes = product
            .reason
            .iter()
            .filter(|code| code.value.starts_with("0x8") || code.value.starts_with("0xC"));
        let codes: Vec<Fact<String>> = codes.map(|code| (**code).clone()).collect();
        let reading = &mut self.ospp;
        if reading.machines.is_empty() {
            reading.machines.push(Machine::of(&reading.from));
        }
        if let Some(machine) = reading.machines.last_mut() {
            if machine.cmid.is_none() {
                machine.cmid = product.cmid.as_deref().cloned();
            }
            machine.error_codes.extend(codes);
            machine.products.push(product);
        }
    }

    fn windows(&mut self, product: Product, installation_id: Option<String>) {
        let other = match (&self.machine.cmid, &product.cmid) {
            (Some(one), Some(two)) => one.value != two.value,
            _ => false,
        };
        if other {
            let version = self.machine.service_version.clone();
            self.next_machine();
            self.machine.service_version = version;
        }
        if self.machine.cmid.is_none() {
            self.machine.cmid = product.cmid.as_deref().cloned();
        }
        if self.installation_id.is_none() {
            self.installation_id = installation_id;
        }
        self.machine.products.push(product);
    }

    fn next_machine(&mut self) {
        let machine = core::mem::replace(&mut self.machine, Machine::of(self.from));
        self.installation_id = None;
        self.keep(machine);
    }

    /// Keeps a machine that says something, with the attempts that no whole description followed.
    fn keep(&mut self, mut machine: Machine) {
        for attempt in self.attempts.drain(..) {
            if machine.products.is_empty() {
                machine.products.push(attempt);
            }
        }
        // Without any known word only what is surely a licence is one.
        let sure = |product: &Product| product.channel.is_some() && product.activation_id.is_some();
        let told = Machine { service_version: self.earlier.clone(), ..Machine::of(self.from) };
        if self.earlier.is_some() && machine == told {
            return;
        }
        let kept = self.begun || machine.products.iter().any(sure);
        if kept && machine != Machine::of(self.from) {
            self.slmgr.machines.push(machine);
        }
    }

    fn end(mut self) -> Vec<Reading> {
        self.finish();
        self.next_machine();
        let mut readings = Vec::new();
        for mut reading in [self.slmgr, self.ospp] {
            reading.ok = reading.ok || !reading.machines.is_empty();
            if reading.ok {
                readings.push(reading);
            }
        }
        readings
    }
}
