//! Output of vnextdiag.ps1, the tool for Office licences of a Microsoft 365 subscription. It is recognised so that
//! it is not taken for volume activation; nothing of it but product and state is read.

use super::fact::{Fact, Grade, Place};
use super::labels::Labels;
use super::machine::{Application, Machine, Product};
use super::reading::{Kind, Note, Reading};
use super::recognise::Input;
use super::text::lines;

/// Words that only this tool prints together.
const SIGNS: [&str; 2] = ["\"LicenseState\"", "\"EntitlementStatus\""];

/// Whether the input is output of this tool.
pub(super) fn holds(input: &Input<'_>) -> bool {
    SIGNS.iter().all(|sign| input.text.contains(sign)) || input.text.contains("Mode per ProductReleaseId")
}

/// Products and states of the subscription licences, and a note that this is another kind of licence.
pub(super) fn read(input: &Input<'_>) -> Vec<Reading> {
    let mut reading = Reading::empty(Kind::Ospp, input.name);
    let mut machine = Machine::of(input.name);
    for line in lines(input.text, 0) {
        let Some((name, value)) = line.text.split_once(':') else { continue };
        let value = value.trim().trim_end_matches(',').trim_matches('"');
        let grade = if line.ended { Grade::Seen } else { Grade::Inferred };
        let fact = |value: String| Fact { value, line: line.number, grade };
        match name.trim_matches(['>', ' ', '\t', '"']) {
            "Product" => machine.products.push(Product {
                name: Some(fact(value.to_owned())),
                application: Some(Fact::inferred(Application::Office, line.number)),
                ..Product::default()
            }),
            "LicenseState" => {
                let status = Labels::embedded().status(value);
                if let (Some(product), Some(status)) = (machine.products.last_mut(), status) {
                    product.status = Some(fact(String::new()).map(|_| status.what));
                }
            }
            _ => {}
        }
    }
    let at = Place { from: input.name.to_owned(), line: None };
    let text = "output of vnextdiag.ps1: a Microsoft 365 subscription, not volume activation".to_owned();
    reading.notes.push(Note { at, text });
    reading.ok = true;
    reading.machines.push(machine);
    vec![reading]
}

#[cfg(test)]
mod tests {
    use super::super::machine::Status;
    use super::super::read;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn it_is_recognised_and_said_to_be_no_volume_activation() {
        let text = "{\n  \"Product\": \"O365ProPlusRetail\",\n  \"LicenseState\": \"Licensed\",\n  \"EntitlementStatus\": \"Good\"\n}\n";
        let readings = read("-", text.as_bytes(), &Knowledge::embedded().catalog);
        let [reading] = readings.as_slice() else { panic!("{readings:?}") };
        let [product] = reading.machines[0].products.as_slice() else { panic!("{reading:?}") };
        assert_eq!(
            product.status.as_ref().map(|status| (status.value, status.line)),
            Some((Status::Licensed, 3))
        );
        assert!(product.channel.is_none());
        assert!(reading.notes[0].text.ends_with("not volume activation"));
    }
}
