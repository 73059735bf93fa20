//! An input as it may be shown: its text line by line, numbered as its facts are, without whole product keys.

use super::labels::Labels;
use super::text;
use crate::domain::catalog::Catalog;

/// A product key: five groups of five.
const KEY: usize = 29;

/// The lines of an input, the first one being line 1; none where it is no text. Of a product key that Microsoft does
/// not print publicly only the last five characters stay.
pub fn shown_lines(bytes: &[u8], catalog: &Catalog) -> Vec<String> {
    let labels = Labels::embedded();
    let decoded = text::decode(bytes, |sample| labels.count_in(sample));
    let line = |raw: &str| without_keys(raw.trim_end(), catalog);
    decoded.text.split_inclusive('\n').map(line).collect()
}

/// The text with every product key that is not public cut down to its last group.
pub fn without_keys(text: &str, catalog: &Catalog) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, key, after)) = next_key(rest) {
        shown.push_str(before);
        let public =
            catalog.editions.iter().flat_map(|edition| edition.setup_key.iter().chain(&edition.avma_key));
        if public.into_iter().any(|known| known.eq_ignore_ascii_case(key)) {
            shown.push_str(key);
        } else {
            shown.push_str("XXXXX-XXXXX-XXXXX-XXXXX-");
            shown.push_str(key.rsplit('-').next().unwrap_or_default());
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}

/// The next key in a text, and what stands before and after it.
fn next_key(text: &str) -> Option<(&str, &str, &str)> {
    let bytes = text.as_bytes();
    let start = (0..bytes.len().checked_sub(KEY - 1)?).find(|start| {
        let alone =
            |place: Option<&u8>| place.is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-');
        let before = start.checked_sub(1).and_then(|place| bytes.get(place));
        alone(before) && alone(bytes.get(start + KEY)) && bytes.get(*start..start + KEY).is_some_and(is_key)
    })?;
    Some((text.get(..start)?, text.get(start..start + KEY)?, text.get(start + KEY..)?))
}

fn is_key(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(
        |(place, byte)| {
            if place % 6 == 5 { *byte == b'-' } else { byte.is_ascii_alphanumeric() }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn of_a_key_that_is_not_public_only_the_end_stays() {
        let catalog = &Knowledge::embedded().catalog;
        let public = catalog.editions.iter().find_map(|edition| edition.setup_key.clone()).unwrap();
        for (text, expect) in [
            ("slmgr /ipk ABCDE-12345-FGHIJ-67890-KLMNO", "slmgr /ipk XXXXX-XXXXX-XXXXX-XXXXX-KLMNO"),
            ("(abcde-12345-fghij-67890-klmno)", "(XXXXX-XXXXX-XXXXX-XXXXX-klmno)"),
            (
                "ABCDE-12345-FGHIJ-67890-KLMNO ABCDE-12345-FGHIJ-67890-PQRST",
                "XXXXX-XXXXX-XXXXX-XXXXX-KLMNO XXXXX-XXXXX-XXXXX-XXXXX-PQRST",
            ),
            ("0abcde-12345-fghij-67890-klmno", "0abcde-12345-fghij-67890-klmno"),
            ("5f3c9d2e-1a2b-3c4d-5e6f-708192a3b4c5", "5f3c9d2e-1a2b-3c4d-5e6f-708192a3b4c5"),
            ("Schlüssel: ABCDE-12345-FGHIJ-67890-KLMNO.", "Schlüssel: XXXXX-XXXXX-XXXXX-XXXXX-KLMNO."),
            ("", ""),
        ] {
            assert_eq!(without_keys(text, catalog), expect);
        }
        assert_eq!(without_keys(&public, catalog), public);
    }

    #[test]
    fn lines_are_numbered_as_facts_are() {
        let catalog = &Knowledge::embedded().catalog;
        assert_eq!(shown_lines(b"a\r\n\r\nb", catalog), ["a", "", "b"]);
        assert_eq!(shown_lines(b"a\n", catalog), ["a"]);
        assert!(shown_lines(b"", catalog).is_empty());
    }
}
