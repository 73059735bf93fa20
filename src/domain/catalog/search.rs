//! Finding what one looks up: error codes, events, words, commands, facts, editions, notes and the ends of setup keys.
//!
//! What is meant exactly comes first, typing errors are forgiven last. The index is made once; a search only
//! reads it.

use std::collections::BTreeMap;

use super::{Catalog, Edition};

/// Something found, by its place in the catalogue's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A row of [`Catalog::errors`].
    Error(usize),
    /// A code of [`Catalog::symbols`] that no error row explains.
    Symbol(String),
    /// A row of [`Catalog::events`].
    Event(usize),
    /// A row of [`Catalog::words`].
    Word(usize),
    /// The setup or AVMA key with these last five characters.
    Key(String),
    /// A row of [`Catalog::commands`].
    Command(usize),
    /// A row of [`Catalog::facts`].
    Fact(usize),
    /// A row of [`Catalog::editions`].
    Edition(usize),
    /// A row of [`Catalog::notes`].
    Note(usize),
}

/// How well an entry answers a query; the best comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The query is a name of the entry.
    Exact,
    /// A name begins with it.
    Begins,
    /// A name holds it.
    Named,
    /// Every word of it that says something begins a word of the entry.
    Mentioned,
    /// A name is a slip of the pen away.
    Near,
}

/// Everything that can be found, prepared for searching.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Prepared>,
}

#[derive(Clone, Debug)]
struct Prepared {
    entry: Entry,
    /// What it is called, in lower case.
    names: Vec<String>,
    /// All the words that it says, in lower case, a space before each.
    text: String,
}

impl Index {
    /// Prepares a catalogue.
    pub fn of(catalog: &Catalog) -> Self {
        let flags = catalog.event_flags.iter().map(|flag| format!("{} {}", flag.name, flag.meaning));
        let flags = flags.collect::<Vec<_>>().join(" ");
        let mut entries = Vec::new();
        let mut add = |entry: Entry, names: Vec<String>, text: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
            let text = words(&format!("{} {}", names.join(" "), text.join(" ")));
            let text = text.iter().flat_map(|word| [" ", word]).collect();
            entries.push(Prepared { entry, names, text });
        };
        for (place, row) in catalog.errors.iter().enumerate() {
            let (causes, remedies) = (row.causes.join(" "), row.remedies.join(" "));
            let names = vec![row.code.clone(), row.symbol.clone()];
            add(Entry::Error(place), names, &[&row.meaning, &causes, &remedies, &row.place]);
        }
        for (code, name) in &catalog.symbols.names {
            if catalog.errors.iter().all(|row| row.code != *code) {
                add(Entry::Symbol(code.clone()), vec![code.clone(), name.clone()], &[]);
            }
        }
        for (place, row) in catalog.events.iter().enumerate() {
            let flags = if [12288, 12289].contains(&row.id) { flags.as_str() } else { "" };
            add(Entry::Event(place), vec![row.id.to_string()], &["event", &row.meaning, &row.reading, flags]);
        }
        for (place, row) in catalog.words.iter().enumerate() {
            let names = core::iter::once(&row.word).chain(&row.also).cloned().collect();
            add(Entry::Word(place), names, &[&row.meaning]);
        }
        for (tail, editions) in tails(catalog) {
            let of: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
            add(Entry::Key(tail.to_owned()), vec![tail.to_owned()], &[&of.join(" ")]);
        }
        for (place, row) in catalog.commands.iter().enumerate() {
            let oslicense = row.oslicense.as_deref().unwrap_or_default();
            add(Entry::Command(place), vec![row.id.clone(), row.line.clone()], &[&row.what, oslicense]);
        }
        for (place, row) in catalog.facts.iter().enumerate() {
            add(Entry::Fact(place), vec![row.id.to_string()], &[&row.text, &row.topic, &row.value]);
        }
        for (place, row) in catalog.editions.iter().enumerate() {
            let names = vec![row.name.clone(), row.id.to_string()];
            add(Entry::Edition(place), names, &["lifecycle end of support dates", &row.note]);
        }
        for (place, row) in catalog.notes.iter().enumerate() {
            let (causes, remedies) = (row.causes.join(" "), row.remedies.join(" "));
            let names = [&row.title, &row.id].into_iter().chain(&row.also).cloned().collect();
            let text = [&row.problem, &causes, &remedies, &row.command, &row.codes.join(" ")];
            add(Entry::Note(place), names, &text.map(String::as_str));
        }
        Self { entries }
    }

    /// What the query finds, the best first; everything in the catalogue's order when it is empty.
    pub fn search(&self, query: &str) -> Vec<(Match, Entry)> {
        let query = query.trim().to_lowercase();
        if query.is_empty() {
            return self.entries.iter().map(|prepared| (Match::Mentioned, prepared.entry.clone())).collect();
        }
        let codes: Vec<String> = codes(&query).iter().map(|code| code.to_lowercase()).collect();
        let words: Vec<String> = telling(&query).iter().map(|word| format!(" {word}")).collect();
        let found =
            |prepared: &Prepared| Some((how(prepared, &query, &codes, &words)?, prepared.entry.clone()));
        let mut all: Vec<(Match, Entry)> = self.entries.iter().filter_map(found).collect();
        // A code with a digit wrong is another code, not a slip of the pen.
        if all.is_empty() && codes.is_empty() {
            let slips = self
                .entries
                .iter()
                .filter(|prepared| prepared.names.iter().any(|name| is_slip(&query, name)));
            all.extend(slips.map(|prepared| (Match::Near, prepared.entry.clone())));
        }
        all.sort_by_key(|(how, _)| *how);
        all
    }

    /// The names nearest to a query that finds nothing, the nearest first.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<&str> {
        let query = query.trim().to_lowercase();
        let length = query.chars().count();
        let allowed = length.div_ceil(2);
        // Each letter that one has more than the other is a slip.
        let in_reach = |name: &&String| !name.is_empty() && name.chars().count().abs_diff(length) <= allowed;
        let mut near: Vec<(usize, &str)> = self
            .entries
            .iter()
            .flat_map(|prepared| &prepared.names)
            .filter(in_reach)
            .filter(|name| least_slips(&query, name) <= allowed)
            .map(|name| (strsim::damerau_levenshtein(&query, name), name.as_str()))
            .filter(|(slips, _)| *slips <= allowed)
            .collect();
        near.sort_unstable();
        near.dedup_by_key(|(_, name)| *name);
        near.into_iter().take(most).map(|(_, name)| name).collect()
    }
}

fn how(prepared: &Prepared, query: &str, codes: &[String], words: &[String]) -> Option<Match> {
    let names = || prepared.names.iter().filter(|name| !name.is_empty());
    if names().any(|name| name == query || codes.contains(name)) {
        Some(Match::Exact)
    } else if names().any(|name| name.starts_with(query)) {
        Some(Match::Begins)
    } else if names().any(|name| name.contains(query)) {
        Some(Match::Named)
    } else if !words.is_empty() && words.iter().all(|word| prepared.text.contains(word)) {
        Some(Match::Mentioned)
    } else {
        None
    }
}

/// The words of a text: letters and digits in a row, in lower case.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// The words of a query that say something; all of them when none does.
fn telling(query: &str) -> Vec<String> {
    const SMALL: [&str; 19] = [
        "a", "all", "an", "and", "any", "at", "in", "is", "it", "my", "no", "not", "of", "on", "or", "such",
        "the", "to", "too",
    ];
    let words = words(query);
    let telling: Vec<String> = words.iter().filter(|word| !SMALL.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { words } else { telling }
}

/// Whether the query is the name with a typing error: one in four letters, and none in short words.
fn is_slip(query: &str, name: &str) -> bool {
    let allowed = query.len() / 4;
    allowed > 0
        && query.len().abs_diff(name.len()) <= allowed
        && least_slips(query, name) <= allowed
        && strsim::damerau_levenshtein(query, name) <= allowed
}

/// So many slips lie between two names at least: the letters that one has more of than the other. It costs far less than
/// counting the slips.
fn least_slips(one: &str, other: &str) -> usize {
    /// Letters that share a kind only make the bound lower.
    const KINDS: u32 = 64;
    let mut more = [0_i32; KINDS as usize];
    let mut count = |letters: &str, by: i32| {
        for letter in letters.chars() {
            let kind = usize::try_from(u32::from(letter) % KINDS).unwrap_or_default();
            if let Some(known) = more.get_mut(kind) {
                *known += by;
            }
        }
    };
    count(one, 1);
    count(other, -1);
    let over: i32 = more.iter().filter(|more| **more > 0).sum();
    let under: i32 = more.iter().filter(|more| **more < 0).sum();
    usize::try_from(over.max(-under)).unwrap_or_default()
}

/// The codes that a text can mean, as error rows write them: hexadecimal with or without `0x`, or decimal with or
/// without a sign. Eight digits can be either, and then both are given.
pub fn codes(text: &str) -> Vec<String> {
    let text = text.trim();
    let written = |code: u32| format!("0x{code:08X}");
    let lower = text.to_lowercase();
    let hexadecimal = lower.strip_prefix("0x").unwrap_or(&lower);
    let mut codes = Vec::new();
    if hexadecimal.len() == 8
        && let Ok(code) = u32::from_str_radix(hexadecimal, 16)
    {
        codes.push(written(code));
    }
    let decimal = text.parse::<i64>().ok().and_then(|number| {
        u32::try_from(number).ok().or_else(|| i32::try_from(number).ok().map(i32::cast_unsigned))
    });
    if let Some(code) = decimal
        && code > u32::from(u16::MAX)
    {
        codes.push(written(code));
    }
    codes
}

/// The editions by the last five characters of their setup and AVMA keys.
fn tails(catalog: &Catalog) -> BTreeMap<&str, Vec<&Edition>> {
    let mut tails: BTreeMap<&str, Vec<&Edition>> = BTreeMap::new();
    for edition in &catalog.editions {
        for key in edition.setup_key.iter().chain(&edition.avma_key) {
            let bearers = tails.entry(key.rsplit('-').next().unwrap_or_default()).or_default();
            bearers.push(edition);
        }
    }
    tails
}

/// A public key and the editions that bear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey<'a> {
    pub key: &'a str,
    pub editions: Vec<&'a Edition>,
    /// A key for guests of an activated Datacenter host, not a setup key.
    pub avma: bool,
}

/// The public keys that end in these five characters, letter case aside; setup keys first.
pub fn keys_ending_in<'a>(catalog: &'a Catalog, tail: &str) -> Vec<PublicKey<'a>> {
    let mut found: Vec<PublicKey<'a>> = Vec::new();
    let ends = |key: &&'a String| key.rsplit('-').next().is_some_and(|end| end.eq_ignore_ascii_case(tail));
    for avma in [false, true] {
        for edition in &catalog.editions {
            let key = if avma { edition.avma_key.as_ref() } else { edition.setup_key.as_ref() };
            let Some(key) = key.filter(ends) else { continue };
            match found.iter_mut().find(|found| found.key == key && found.avma == avma) {
                Some(found) => found.editions.push(edition),
                None => found.push(PublicKey { key, editions: vec![edition], avma }),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn title(catalog: &Catalog, entry: &Entry) -> String {
        match entry {
            Entry::Error(place) => catalog.errors[*place].code.clone(),
            Entry::Symbol(code) => format!("symbol {code}"),
            Entry::Event(place) => format!("event {}", catalog.events[*place].id),
            Entry::Word(place) => catalog.words[*place].word.clone(),
            Entry::Key(tail) => format!("key {tail}"),
            Entry::Command(place) => catalog.commands[*place].line.clone(),
            Entry::Fact(place) => format!("fact {}", catalog.facts[*place].id),
            Entry::Edition(place) => catalog.editions[*place].id.to_string(),
            Entry::Note(place) => format!("note {}", catalog.notes[*place].id),
        }
    }

    fn first(query: &str) -> String {
        let catalog = &Knowledge::embedded().catalog;
        let found = Index::of(catalog).search(query);
        found.first().map_or_else(String::new, |(_, entry)| title(catalog, entry))
    }

    #[test]
    fn the_best_answer_comes_first() {
        for (query, expect) in [
            ("0xC004F038", "0xC004F038"),
            ("c004f038", "0xC004F038"),
            ("-1073418184", "0xC004F038"),
            ("3221549112", "0xC004F038"),
            ("80070005", "0x80070005"),
            ("SL_E_VL_NOT_ENOUGH_COUNT", "0xC004F038"),
            ("12288", "event 12288"),
            ("gvlk", "setup key"),
            ("Threshold", "threshold"),
            ("thresold", "threshold"),
            ("retentoin", "retention"),
            ("4BWMV", "key 4BWMV"),
            ("ipk", "slmgr.vbs /ipk <KEY>"),
            ("black desktop", "notification"),
            ("count too low", "event 12288"),
            ("Windows Vista Enterprise", "vista-enterprise"),
            ("SCCM", "note configmgr-acronym"),
            ("smsmp", "note build-and-capture-management-point"),
            ("drivers do not load", "note drivers-do-not-load"),
            ("0xC004F0FF", ""),
            ("nothing of the sort", ""),
            ("_vlmcs._tcp", "SRV record"),
        ] {
            assert_eq!(first(query), expect, "{query}");
        }
    }

    #[test]
    fn nonsense_finds_nothing_and_names_what_is_near() {
        let index = Index::of(&Knowledge::embedded().catalog);
        assert!(index.search("zzzzzzzz").is_empty());
        assert!(index.nearest("trheshodl", 3).contains(&"threshold"));
    }

    #[test]
    fn there_are_never_fewer_slips_than_letters_differ() {
        let index = Index::of(&Knowledge::embedded().catalog);
        for query in ["trheshodl", "gnuffelig", "zzzz", "activaiton count"] {
            for name in index.entries.iter().flat_map(|prepared| &prepared.names) {
                let (least, slips) = (least_slips(query, name), strsim::damerau_levenshtein(query, name));
                assert!(least <= slips, "{query} and {name}: {least} of {slips}");
            }
        }
    }

    #[test]
    fn an_empty_query_finds_all() {
        let catalog = &Knowledge::embedded().catalog;
        let all = Index::of(catalog).search("  ").len();
        assert!(all > catalog.errors.len() + catalog.events.len() + catalog.words.len(), "{all}");
    }

    #[test]
    fn a_code_is_read_in_every_writing() {
        for (text, expect) in [
            ("0xc004f074", vec!["0xC004F074"]),
            ("C004F074", vec!["0xC004F074"]),
            ("-1073418124", vec!["0xC004F074"]),
            ("80070005", vec!["0x80070005", "0x04C5C575"]),
            ("12288", vec![]),
            ("0xC004F0740", vec![]),
            ("99999999999", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(codes(text), expect, "{text}");
        }
    }

    #[test]
    fn the_end_of_a_key_names_every_edition_that_bears_it() {
        let catalog = &Knowledge::embedded().catalog;
        let ids = |tail| -> Vec<Vec<&str>> {
            let found = keys_ending_in(catalog, tail);
            found.iter().map(|key| key.editions.iter().map(|edition| edition.id.as_str()).collect()).collect()
        };
        assert_eq!(ids("t83gx"), [vec!["windows-10-pro", "windows-11-pro"]]);
        assert_eq!(ids("27GG4"), [vec!["windows-8"]]);
        assert_eq!(ids("AAAAA"), Vec::<Vec<&str>>::new());
    }
}
