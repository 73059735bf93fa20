//! For tests of the core: what it says, every language of the window says too.

use crate::app::words::{Language, ids_of, knows, said, speak};
use crate::domain::findings::Finding;
use crate::domain::knowledge::Knowledge;

/// Words of English sentences that neither German sentences nor names have.
const ENGLISH: [&str; 15] = [
    "the", "and", "of", "is", "are", "not", "with", "has", "have", "its", "it", "by", "that", "machine",
    "machines",
];

/// Fails where no message says a text of a finding, or where its German has a rest of English.
pub(crate) fn assert_said(finding: &Finding) {
    let clues = finding.evidence.iter().map(|clue| clue.text.as_str());
    let texts = [finding.title.as_str(), &finding.because.text, &finding.next.text];
    for text in texts.into_iter().chain(clues).filter(|text| !is_of_the_catalogue(text)) {
        assert!(!ids_of(text).is_empty(), "no message says \"{text}\"");
        if let Some(german) = in_german(text) {
            // Names in quotes stay as they are.
            let own = german.split('„').map(|part| part.split_once('“').map_or(part, |(_, own)| own));
            let mut words = own.flat_map(|part| part.split([' ', '.', ',', ':', ';', '(', ')']));
            let rest = words.find(|word| ENGLISH.contains(word));
            assert_eq!(rest, None, "\"{text}\" is in German \"{german}\"");
        }
    }
}

/// The text in German, where nothing of it is to stay in English.
pub(crate) fn in_german(text: &str) -> Option<String> {
    speak(Language::German);
    let german = knows(text).then(|| said(text).into_owned());
    speak(Language::English);
    german
}

/// Whether a text is one of the catalogue, which stays in English.
fn is_of_the_catalogue(text: &str) -> bool {
    let catalog = &Knowledge::embedded().catalog;
    let is_remedy =
        catalog.errors.iter().any(|row| text.strip_suffix('.') == Some(row.remedies.join("; ").as_str()));
    is_remedy || catalog.groups.iter().any(|group| group.host_note == text)
}
