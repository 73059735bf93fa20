//! How messages name what was found and what is near it. Only words; decides nothing.

use toml_edit::{Item, Value};

/// The longest piece of a file that a message repeats, in characters.
const LONGEST_QUOTE: usize = 60;

/// The text in double quotes, cut where it is long, with control characters written out.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST_QUOTE).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST_QUOTE).is_some() {
        shown.push('…');
    }
    format!("\"{}\"", shown.replace("\\'", "'"))
}

/// What stands in a file at this place, as a message names it.
pub(crate) fn described(item: &Item) -> String {
    match item {
        Item::None => "nothing".to_owned(),
        Item::Value(value) => described_value(value),
        Item::Table(_) => "a table".to_owned(),
        Item::ArrayOfTables(_) => "a list of tables".to_owned(),
    }
}

fn described_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text.value()),
        Value::Integer(number) => number.value().to_string(),
        Value::Float(number) => number.display_repr().into_owned(),
        Value::Boolean(yes) => yes.value().to_string(),
        Value::Datetime(date) => date.value().to_string(),
        Value::Array(_) => "a list".to_owned(),
        Value::InlineTable(_) => "a table".to_owned(),
    }
}

/// A whole number with its thousands set apart by commas: `10,000,000`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// The candidate that is most like the word, if one is near enough to be a slip of the pen; else the first that the
/// word begins.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Cutting keeps the comparison cheap when a whole paragraph stands where a word belongs.
    let word: String = word.chars().take(LONGEST_QUOTE).collect::<String>().to_lowercase();
    let length = word.chars().count();
    let slips_allowed = (length / 3).max(1);
    let (mut nearest, mut fewest_slips, mut best_likeness) = (None, usize::MAX, 0.0);
    let mut begun = None;
    for candidate in candidates {
        let lower = candidate.to_lowercase();
        let slips = strsim::damerau_levenshtein(&word, &lower);
        let likeness = strsim::jaro_winkler(&word, &lower);
        let is_near = slips <= slips_allowed && slips < lower.chars().count();
        if is_near && (slips < fewest_slips || (slips == fewest_slips && likeness > best_likeness)) {
            (nearest, fewest_slips, best_likeness) = (Some(candidate), slips, likeness);
        }
        if begun.is_none() && length >= 3 && lower.starts_with(&word) {
            begun = Some(candidate);
        }
    }
    nearest.or(begun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, expect) in [(0, "0"), (999, "999"), (1_000, "1,000"), (10_000_000, "10,000,000")] {
            assert_eq!(grouped(number), expect);
        }
    }

    #[test]
    fn a_slip_finds_its_word_and_noise_finds_none() {
        let words = ["count", "edition", "finds_host", "id", "on", "off"];
        for (word, expect) in [
            ("cuont", Some("count")),
            ("Edition", Some("edition")),
            ("find_host", Some("finds_host")),
            ("edi", Some("edition")),
            ("of", Some("off")),
            ("ix", Some("id")),
            ("colour_of_the_case", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, words), expect, "{word}");
        }
    }

    #[test]
    fn a_quote_is_short_and_has_no_control_characters() {
        assert_eq!(quoted("it's\n\"x\""), "\"it's\\n\\\"x\\\"\"");
        assert_eq!(quoted(&"é".repeat(61)), format!("\"{}…\"", "é".repeat(60)));
        assert_eq!(quoted(&"é".repeat(60)), format!("\"{}\"", "é".repeat(60)));
    }
}
