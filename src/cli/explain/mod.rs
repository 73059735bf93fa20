//! `explain`: an error code, an event, a word, or the end of a public key. Where a meaning depends on the place, all
//! are printed; where nothing is known, what is near is named.

mod json;
mod text;

pub use json::json;
pub use text::text;

use crate::domain::catalog::search::{Entry, Index, Match, PublicKey, codes, keys_ending_in};
use crate::domain::catalog::{Catalog, CommandRow, Edition, ErrorRow, EventRow, FactRow, NoteRow, WordRow};
use crate::domain::problem::Problem;
use crate::domain::reading::quoted;

/// What is known about a query.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The query, with all but the last five characters of a key masked.
    pub query: String,
    /// The meanings of a code, one for each place where it means something else.
    pub errors: Vec<&'a ErrorRow>,
    /// Codes of which only the name is known.
    pub symbols: Vec<(&'a str, &'a str)>,
    pub events: Vec<&'a EventRow>,
    pub words: Vec<&'a WordRow>,
    pub keys: Vec<PublicKey<'a>>,
    pub commands: Vec<&'a CommandRow>,
    pub facts: Vec<&'a FactRow>,
    pub editions: Vec<&'a Edition>,
    pub notes: Vec<&'a NoteRow>,
    /// How many more the query finds, and finds no better, than are told.
    pub more: usize,
}

/// So many are told where the query names none of them exactly.
const MOST: usize = 12;

/// Looks a query up. What bears just that name wins; without one, what begins with it or mentions it.
pub fn find<'a>(catalog: &'a Catalog, query: &str) -> Result<Found<'a>, Vec<Problem>> {
    let index = Index::of(catalog);
    let (searched, masked, whole_key) = unkeyed(query);
    let mut hits = if searched.is_empty() { Vec::new() } else { index.search(searched) };
    if let Some(whole) = whole_key {
        let public = |key: &PublicKey<'_>| key.key.eq_ignore_ascii_case(whole);
        let is_public = keys_ending_in(catalog, searched).iter().any(public);
        hits.retain(|(_, entry)| is_public && matches!(entry, Entry::Key(_)));
    }
    let best = hits.iter().map(|(how, _)| *how).min();
    hits.retain(|(how, _)| Some(*how) == best);
    let more = if best == Some(Match::Exact) { 0 } else { hits.len().saturating_sub(MOST) };
    hits.truncate(hits.len() - more);
    let mut found = Found {
        query: masked.clone(),
        errors: Vec::new(),
        symbols: Vec::new(),
        events: Vec::new(),
        words: Vec::new(),
        keys: Vec::new(),
        commands: Vec::new(),
        facts: Vec::new(),
        editions: Vec::new(),
        notes: Vec::new(),
        more,
    };
    for (_, entry) in hits {
        match entry {
            Entry::Error(place) => found.errors.extend(catalog.errors.get(place)),
            Entry::Symbol(code) => {
                let named = catalog.symbols.names.get_key_value(&code);
                found.symbols.extend(named.map(|(code, name)| (code.as_str(), name.as_str())));
            }
            Entry::Event(place) => found.events.extend(catalog.events.get(place)),
            Entry::Word(place) => found.words.extend(catalog.words.get(place)),
            Entry::Key(tail) => found.keys.extend(keys_ending_in(catalog, &tail)),
            Entry::Command(place) => found.commands.extend(catalog.commands.get(place)),
            Entry::Fact(place) => found.facts.extend(catalog.facts.get(place)),
            Entry::Edition(place) => found.editions.extend(catalog.editions.get(place)),
            Entry::Note(place) => found.notes.extend(catalog.notes.get(place)),
        }
    }
    if best.is_some() {
        Ok(found)
    } else {
        Err(vec![nothing(&index, searched, &masked, whole_key.is_some())])
    }
}

/// What is looked up, what of it may be shown, and the whole key where it is one: of a full product key only the
/// last five characters are looked up and shown.
fn unkeyed(query: &str) -> (&str, String, Option<&str>) {
    let query = query.trim();
    let groups: Vec<&str> = query.split('-').collect();
    let is_key = groups.len() == 5
        && groups.iter().all(|group| group.len() == 5 && group.chars().all(|it| it.is_ascii_alphanumeric()));
    match groups.last() {
        Some(tail) if is_key => (tail, format!("XXXXX-XXXXX-XXXXX-XXXXX-{tail}"), Some(query)),
        _ => (query, query.to_owned(), None),
    }
}

fn nothing(index: &Index, searched: &str, shown: &str, whole_key: bool) -> Problem {
    if whole_key {
        let allowed = "one of the public setup or AVMA keys; a key of your own is looked up nowhere";
        return Problem::of_file("explain", quoted(shown), allowed);
    }
    let kinds = "an error code, an event id, a word of the field, a Windows or the last five characters of a public key";
    let near = index.nearest(searched, 5);
    let near = if near.is_empty() { String::new() } else { format!("; near it: {}", near.join(", ")) };
    let found = if codes(searched).is_empty() {
        quoted(shown)
    } else {
        format!("{}, a code that the catalogue does not know", quoted(shown))
    };
    Problem::of_file("explain", found, format!("{kinds}{near}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn explain(query: &str) -> Result<String, String> {
        let catalog = &Knowledge::embedded().catalog;
        find(catalog, query).map(|found| text(catalog, &found)).map_err(|problems| problems[0].to_string())
    }

    /// The heading comes first, and every part stands in the text.
    fn check(query: &str, heading: &str, parts: &[&str]) {
        let text = explain(query).unwrap_or_else(|problem| problem);
        assert!(text.starts_with(heading), "{query}: {text}");
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in parts {
            assert!(flat.contains(part), "{query}: {part} in {text}");
        }
    }

    #[test]
    fn codes_events_words_and_key_tails_are_explained() {
        check("0xc004f038", "0xC004F038: ", &["SL_E_VL_NOT_ENOUGH_COUNT", "Several KMS hosts"]);
        check("-1073418184", "0xC004F038: ", &[]);
        check("12289", "Event 12289: ", &["bit mask", "5 Count"]);
        check("8233", "Event 8233: ", &["from memory, not verified"]);
        check("GVLK", "setup key", &["KMS host key"]);
        check("4bwmv", "VKK3X-68KWM-X2YGT-QR4M6-4BWMV: public setup key", &["vista-enterprise"]);
        check(
            "T83GX",
            "W269N-WFGWX-YVC9B-4J6C9-T83GX",
            &["windows-10-pro", "windows-11-pro", "one setup key"],
        );
        check("Windows Vista Enterprise", "Windows Vista Enterprise (vista-enterprise)", &["11 Apr 2017"]);
        check("SCCM", "ConfigMgr is the official acronym", &["articles 2009, acronym post"]);
        check("DriverPaths", "Drivers are copied", &["rundll32.exe Syssetup.dll,UpdatePnpDeviceDrivers"]);
        check("0x8004E026", "0x8004E026: SL_E_INVALID_USE_OF_ADD_ON_PKEY", &["only the name is known"]);
    }

    #[test]
    fn a_code_that_means_two_things_is_printed_with_both_places() {
        let question = "Where was 0x800705B4 seen: in activation or in ConfigMgr task sequence?";
        check("0x800705b4", "0x800705B4: ", &["(in activation)", "(in ConfigMgr task sequence)", question]);
        assert!(!explain("0xC004F038").unwrap().contains("Where was"));
    }

    #[test]
    fn a_key_of_ones_own_is_never_repeated() {
        let told = explain("AAAAA-BBBBB-CCCCC-DDDDD-2V3X8").unwrap_err();
        assert!(told.contains("XXXXX-XXXXX-XXXXX-XXXXX-2V3X8"), "{told}");
        assert!(!told.contains("AAAAA"), "{told}");
        check("YFKBB-PQJJV-G996G-VWGXY-2V3X8", "YFKBB-PQJJV-G996G-VWGXY-2V3X8", &["vista-business"]);
    }

    #[test]
    fn a_withdrawn_key_is_recognised_and_not_handed_out() {
        check("27GG4", "…-27GG4: public setup key, never offered", &["windows-8"]);
        assert!(!explain("27GG4").unwrap().contains("BN3D2"));
    }

    #[test]
    fn what_is_not_known_names_what_is_near() {
        let told = explain("thrshdl").unwrap_err();
        assert!(told.contains("near it: ") && told.contains("threshold"), "{told}");
        let told = explain("0xC004F0FF").unwrap_err();
        assert!(
            told.contains("a code that the catalogue does not know"),
            "a code with a digit wrong: {told}"
        );
        assert!(explain("").is_err());
    }

    #[test]
    fn a_query_that_finds_too_much_is_told_so() {
        let catalog = &Knowledge::embedded().catalog;
        let found = find(catalog, "0xC004").unwrap();
        let told = found.errors.len() + found.symbols.len();
        assert!(told == 12 && found.more > 100, "{told} and {}", found.more);
        check("0xC004", "0xC004", &[&format!("{} more answer to \"0xC004\"", found.more)]);
    }

    #[test]
    fn json_says_the_same() {
        let catalog = &Knowledge::embedded().catalog;
        let found = json(catalog, &find(catalog, "T83GX").unwrap());
        assert_eq!(found["keys"][0]["editions"][1]["id"], "windows-11-pro");
        let found = json(catalog, &find(catalog, "0x800705b4").unwrap());
        assert_eq!(found["errors"].as_array().unwrap().len(), 2);
    }
}
