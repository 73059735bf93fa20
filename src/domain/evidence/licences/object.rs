//! An object as it is written: properties with their values and lines, whatever the way of writing.

use super::names::{Field, Known, Names};

/// One property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    pub(super) field: Field,
    /// Without quotes and blanks around it; empty where the property is there and has no value.
    pub(super) value: String,
    pub(super) line: usize,
    /// False where it reaches to the end of the input, so that it may be cut off.
    pub(super) ended: bool,
}

/// There are fewer than 64 fields; the test `every_field_has_a_bit` holds it.
const fn bit(field: Field) -> u64 {
    1 << field as u64
}

/// The known properties of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Object {
    pub(super) properties: Vec<Property>,
    /// Values of an object before this one, whose memory is used again.
    spare: Vec<String>,
    /// Which fields have a value, one bit each: most have none.
    fields: u64,
    /// Has a property that only objects of licensing have.
    pub(super) of_licensing: bool,
    /// Has a property or a value that only the OSLicense module writes.
    pub(super) of_module: bool,
}

impl Object {
    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.spare.extend(self.properties.drain(..).map(|property| property.value));
        self.fields = 0;
        self.of_licensing = false;
        self.of_module = false;
    }

    /// Adds a property by its name; an unknown one is left out. A second value of the same property is a list's.
    pub(super) fn add(&mut self, name: &str, value: &str, line: usize, ended: bool) {
        let Some(known) = Names::embedded().property(name) else { return };
        self.add_known(known, value, line, ended);
    }

    /// The same where the name was looked up before.
    pub(super) fn add_known(&mut self, known: Known, value: &str, line: usize, ended: bool) {
        let names = Names::embedded();
        let value = value.trim();
        self.of_licensing = self.of_licensing || !known.common;
        self.of_module = self.of_module || known.of_module || names.is_word_of_module(known.field, value);
        self.fields |= bit(known.field);
        let mut kept = self.spare.pop().unwrap_or_default();
        kept.clear();
        kept.push_str(value);
        self.properties.push(Property { field: known.field, value: kept, line, ended });
    }

    /// Whether a property was read.
    pub(super) fn has(&self, field: Field) -> bool {
        self.fields & bit(field) != 0
    }

    /// The first value of a property.
    pub(super) fn get(&self, field: Field) -> Option<&Property> {
        if !self.has(field) {
            return None;
        }
        self.properties.iter().find(|property| property.field == field)
    }

    /// One object for each value where properties are lists: a machine with several products is written so.
    pub(super) fn unfolded(self) -> Vec<Self> {
        let count = |field: Field| self.properties.iter().filter(|property| property.field == field).count();
        let most = self.properties.iter().map(|property| count(property.field)).max().unwrap_or_default();
        if most <= 1 {
            return vec![self];
        }
        let mut objects = vec![Self { properties: Vec::new(), fields: 0, ..self.clone() }; most];
        let mut seen: Vec<Field> = Vec::new();
        for property in self.properties {
            let place = seen.iter().filter(|field| **field == property.field).count();
            seen.push(property.field);
            if let Some(object) = objects.get_mut(place) {
                object.fields |= bit(property.field);
                object.properties.push(property);
            }
        }
        objects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_bit() {
        assert!((Field::Other as u64) < 64, "the last field of all");
    }

    #[test]
    fn lists_become_objects_that_know_their_fields() {
        let mut object = Object::default();
        for (name, value) in [("PSComputerName", "a"), ("Name", "x"), ("Name", "y"), ("LicenseStatus", "1")] {
            object.add(name, value, 1, true);
        }
        let objects = object.unfolded();
        let has = |field| objects.iter().map(|object| object.has(field)).collect::<Vec<_>>();
        assert_eq!(has(Field::Name), [true, true]);
        assert_eq!(has(Field::Status), [true, false]);
        assert_eq!(
            objects.first().and_then(|first| first.get(Field::Status)).map(|status| &*status.value),
            Some("1")
        );
    }
}
