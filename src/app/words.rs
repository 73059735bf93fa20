//! The words of the window: one English file, by id. Rules explain themselves where they stand; everything else a
//! person reads comes from here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const ENGLISH: &str = include_str!("../../assets/words/en.toml");

static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    if let Ok(table) = toml::from_str::<toml::Table>(ENGLISH) {
        flatten("", &table, &mut words);
    }
    words
});

fn flatten(prefix: &str, table: &toml::Table, words: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let id = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            toml::Value::Table(inner) => flatten(&id, inner, words),
            toml::Value::String(text) => {
                words.insert(id, text.clone());
            }
            toml::Value::Integer(_)
            | toml::Value::Float(_)
            | toml::Value::Boolean(_)
            | toml::Value::Datetime(_)
            | toml::Value::Array(_) => {}
        }
    }
}

/// The words with this id; the id itself where the file has none, so that a gap is seen and not hidden.
pub fn word(id: &str) -> &str {
    WORDS.get(id).map_or(id, |text| text.as_str())
}

/// The words with this id, or `other` where the file has none.
pub fn word_or(id: &str, other: &'static str) -> &'static str {
    WORDS.get(id).map_or(other, |text| text.as_str())
}

/// The words with this id, every `{name}` replaced by its value.
pub fn fill(id: &str, values: &[(&str, &str)]) -> String {
    let mut text = word(id).to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// Whether the file holds this id.
pub fn has(id: &str) -> bool {
    WORDS.contains_key(id)
}

/// All ids of the file, in order.
pub fn ids() -> impl Iterator<Item = &'static str> {
    WORDS.keys().map(|id| id.as_str())
}

/// `1 machine`, `25 machines`: the words `ID.one` or `ID.many` with `{n}` replaced.
pub fn count(id: &str, n: u32) -> String {
    let form = if n == 1 { "one" } else { "many" };
    fill(&format!("{id}.{form}"), &[("n", &grouped(u64::from(n)))])
}

/// A number with its digits in groups of three: `12,345`.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_whole() {
        toml::from_str::<toml::Table>(ENGLISH).expect("the words are valid TOML");
        assert!(has("place.decide"));
    }

    #[test]
    fn values_fill_their_places() {
        assert_eq!(fill("no.such {n}", &[("n", "7")]), "no.such 7");
    }

    #[test]
    fn digits_are_grouped_in_threes() {
        let check = |n, text: &str| assert_eq!(grouped(n), text);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(10_000_000, "10,000,000");
    }
}
