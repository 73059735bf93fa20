//! Objects to machines: by the computer's name where it is written, all together where it is not.

use std::collections::BTreeMap;

use super::apply::{is_product, of_machine, product};
use super::names::Field;
use super::object::Object;
use crate::domain::evidence::edition::Editions;
use crate::domain::evidence::fact::{Fact, Place};
use crate::domain::evidence::machine::{Machine, Product, Status};
use crate::domain::evidence::reading::{Kind, Note, Reading};
use crate::domain::evidence::recognise::Input;

/// The reading of the objects that `each` hands over one by one; none where there are none.
pub(super) fn machines(input: &Input<'_>, each: impl FnOnce(&mut dyn FnMut(&Object))) -> Vec<Reading> {
    let mut reading = Reading::empty(Kind::Cim, input.name);
    let mut places = Places::default();
    let (mut any, mut module) = (false, false);
    each(&mut |object| {
        any = true;
        module = module || object.of_module;
        add(&mut reading, object, &mut places);
    });
    if !any {
        return Vec::new();
    }
    if module {
        reading.kind = Kind::OsLicense;
    }
    leave_out_unused(&mut reading);
    let mut editions = Editions::of(input.catalog);
    for machine in &mut reading.machines {
        for product in &mut machine.products {
            let version = machine.service_version.as_ref().map(|version| version.value.as_str());
            product.edition = editions.edition(product, version);
        }
        machine.products.shrink_to_fit();
    }
    reading.ok = true;
    vec![reading]
}

/// Which machine of a reading has which name, in small letters.
#[derive(Default)]
struct Places {
    of: BTreeMap<Option<String>, usize>,
    /// The machine of the object before: most exports tell one machine after the other.
    last: Option<usize>,
}

impl Places {
    /// The place of the machine that has this name; a new machine where there is none.
    fn place(&mut self, name: Option<&Fact<String>>, reading: &mut Reading) -> usize {
        let before = self.last.and_then(|last| Some((last, reading.machines.get(last)?)));
        if let Some((last, machine)) = before
            && machine.name.as_ref().map(|name| &name.value) == name.map(|name| &name.value)
        {
            return last;
        }
        let named = name.map(|name| name.value.to_ascii_lowercase());
        let place = *self.of.entry(named).or_insert_with(|| {
            reading.machines.push(Machine { name: name.cloned(), ..Machine::of(&reading.from) });
            reading.machines.len() - 1
        });
        self.last = Some(place);
        place
    }
}

/// Adds an object to the machine that it names, or to the one that has no name.
fn add(reading: &mut Reading, object: &Object, places: &mut Places) {
    let said = of_machine(object);
    let place = places.place(said.name.as_ref(), reading);
    if let Some(subscription) = object.get(Field::Subscription).filter(|said| !said.value.is_empty()) {
        let at = Place { from: reading.from.clone(), line: Some(subscription.line) };
        reading.notes.push(Note { at, text: format!("subscription licence: {}", subscription.value) });
    }
    let Some(machine) = reading.machines.get_mut(place) else { return };
    if machine.service_version.is_none() {
        machine.service_version = said.version;
    }
    if machine.cmid.is_none() {
        machine.cmid = said.cmid;
    }
    machine.error_codes.extend(said.error);
    if is_product(object) {
        machine.products.push(product(object));
    } else {
        if machine.kms_host.is_none() {
            machine.kms_host = said.host;
        }
        // A list of the service alone still tells the count of rearms.
        let service = product(object);
        if service.windows_rearm.is_some() || service.intervals.activation.is_some() {
            machine.products.push(Product { serves: None, ..service });
        }
    }
}

/// Leaves out, of each machine, products that were never given a key, where there is one that was; notes how many.
pub(in crate::domain::evidence) fn leave_out_unused(reading: &mut Reading) {
    for machine in &mut reading.machines {
        let left_out = without_unused(machine);
        if left_out > 0 {
            let at = Place { from: reading.from.clone(), line: None };
            let text = format!(
                "{left_out} products without a key were left out: they are not the installed licence"
            );
            reading.notes.push(Note { at, text });
        }
    }
}

/// Takes away products that were never given a key, where there is one that was, and says how many.
fn without_unused(machine: &mut Machine) -> usize {
    let unused = |product: &Product| {
        let unlicensed = product.status.as_ref().is_some_and(|status| status.value == Status::Unlicensed);
        product.partial_key.is_none() && unlicensed
    };
    if machine.products.iter().all(unused) && machine.products.len() < 3 {
        return 0;
    }
    let before = machine.products.len();
    machine.products.retain(|product| !unused(product));
    before - machine.products.len()
}
