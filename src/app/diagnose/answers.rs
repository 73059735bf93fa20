//! What a pasted text answers of Decide's questions: which Windows it is, and which key is on it now.

use crate::app::decide::AnswerChange;
use crate::domain::advice::InstalledKey;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Application, Product, Reading};
use crate::domain::findings::{Channel, application, channel, is_add_on};

/// The answers that the first Windows licence in these readings gives; none where they hold no such licence.
pub(crate) fn answers_told(readings: &[Reading], catalog: &Catalog) -> Vec<AnswerChange> {
    let products =
        readings.iter().flat_map(|reading| &reading.machines).flat_map(|machine| &machine.products);
    let windows = |product: &&Product| application(product) == Application::Windows && !is_add_on(product);
    let windows: Vec<&Product> = products.filter(windows).collect();
    // An export lists every licence that could be installed; the one with a key is.
    let keyed = windows.iter().find(|product| product.partial_key.is_some());
    let Some(product) = keyed.or_else(|| windows.first()) else { return Vec::new() };
    let edition = product.edition.as_ref().map(|fact| &fact.value);
    let edition = edition.filter(|id| catalog.offered().any(|edition| edition.id == **id));
    let key = channel(product).and_then(key_of);
    let edition = edition.map(|id| AnswerChange::Edition(Some(id.clone())));
    edition.into_iter().chain(key.map(|key| AnswerChange::InstalledKey(Some(key)))).collect()
}

fn key_of(channel: Channel) -> Option<InstalledKey> {
    match channel {
        Channel::KmsClient => Some(InstalledKey::SetupKey),
        Channel::KmsHost => Some(InstalledKey::KmsHostKey),
        Channel::Mak => Some(InstalledKey::Mak),
        Channel::Retail => Some(InstalledKey::Retail),
        Channel::Oem => Some(InstalledKey::Oem),
        Channel::Evaluation | Channel::Avma => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::read;
    use crate::domain::ids::EditionId;
    use crate::domain::knowledge::Knowledge;

    fn told(text: &str) -> Vec<AnswerChange> {
        let catalog = &Knowledge::embedded().catalog;
        answers_told(&read("paste", text.as_bytes(), catalog), catalog)
    }

    fn licence(name: &str, channel: &str) -> String {
        format!(
            "Name: {name}\nDescription: Windows(R) Operating System, {channel} channel\n\
             Partial Product Key: HVTHH\nLicense Status: Licensed\n"
        )
    }

    #[test]
    fn a_client_tells_its_windows_and_its_key() {
        let answers = told(&licence("Windows(R) 7, Enterprise edition", "VOLUME_KMSCLIENT"));
        let edition = AnswerChange::Edition(Some(EditionId::new("windows-7-enterprise")));
        assert_eq!(answers, [edition, AnswerChange::InstalledKey(Some(InstalledKey::SetupKey))]);
    }

    #[test]
    fn every_channel_is_a_key() {
        for (channel, key) in [
            ("VOLUME_KMS_B", InstalledKey::KmsHostKey),
            ("VOLUME_MAK", InstalledKey::Mak),
            ("RETAIL", InstalledKey::Retail),
            ("OEM_SLP", InstalledKey::Oem),
        ] {
            let answers = told(&licence("Windows(R) 7, Enterprise edition", channel));
            assert!(answers.contains(&AnswerChange::InstalledKey(Some(key))), "{channel}: {answers:?}");
        }
    }

    #[test]
    fn a_text_without_a_licence_answers_nothing() {
        for text in ["", "milk\nbread\n", "0xC004F074"] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
