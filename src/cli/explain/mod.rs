//! `explain`: an error code, an event, a word, or the end of a public key. Where a meaning depends on the place, all
//! are printed; where nothing is known, what is near is named.

mod json;

pub use json::json;

use crate::app::lifecycle::support_dates;
use crate::cli::layout::{hanging, wrapped};
use crate::domain::catalog::search::{Entry, Index, Match, PublicKey, codes, keys_ending_in};
use crate::domain::catalog::{
    Catalog, CommandRow, Confidence, Edition, ErrorRow, EventRow, FactRow, NoteRow, WordRow,
};
use crate::domain::ids::SourceId;
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

/// What was found, as text.
pub fn text(catalog: &Catalog, found: &Found<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(found.errors.iter().map(|row| error_text(catalog, row)));
    parts.extend(where_seen(&found.errors).map(|question| wrapped(&question, 0)));
    for (code, name) in &found.symbols {
        let sources = sources(catalog, &catalog.symbols.sources);
        let known = "only the name is known: no source explains the code".to_owned();
        parts.push(block(&format!("{code}: {name}"), &[("Trust", known), ("Sources", sources)]));
    }
    parts.extend(found.events.iter().map(|row| event_text(catalog, row)));
    parts.extend(found.words.iter().map(|row| word_text(catalog, row)));
    parts.extend(found.keys.iter().map(|key| key_text(catalog, key)));
    parts.extend(found.commands.iter().map(|row| command_text(catalog, row)));
    parts.extend(found.facts.iter().map(|row| fact_text(catalog, row)));
    parts.extend(found.editions.iter().map(|row| edition_text(catalog, row)));
    parts.extend(found.notes.iter().map(|row| note_text(catalog, row)));
    if found.more > 0 {
        let query = quoted(&found.query);
        parts.push(wrapped(&format!("{} more answer to {query}; say more of what is meant.", found.more), 0));
    }
    parts.join("\n")
}

/// The question that a code with several meanings leaves open.
fn where_seen(rows: &[&ErrorRow]) -> Option<String> {
    let (first, others) = rows.split_first()?;
    let same = !others.is_empty() && others.iter().all(|row| row.code == first.code);
    let places: Vec<&str> =
        rows.iter().map(|row| row.place.as_str()).filter(|place| !place.is_empty()).collect();
    let (last, places) = places.split_last().filter(|_| same)?;
    Some(format!(
        "Where was {} seen: in {} or in {last}? Its meaning depends on the place.",
        first.code,
        places.join(", in ")
    ))
}

/// A block: a heading and its lines, each under a label; lines that say nothing are left out.
fn block(heading: &str, lines: &[(&str, String)]) -> String {
    let mut text = wrapped(heading, 0);
    for (label, said) in lines.iter().filter(|(_, said)| !said.is_empty()) {
        text.push_str(&hanging(&format!("{label:<11}"), said, 2));
    }
    text
}

fn error_text(catalog: &Catalog, row: &ErrorRow) -> String {
    let place = if row.place.is_empty() { String::new() } else { format!(" (in {})", row.place) };
    let heading = format!("{}: {}{place}", row.code, row.meaning);
    let mut lines = vec![
        ("Name", row.symbol.clone()),
        ("Concerns", row.applies_to.join(", ")),
        ("Shown in", row.shown_in.join(", ")),
    ];
    lines.extend(row.causes.iter().map(|cause| ("Cause", cause.clone())));
    lines.extend(row.remedies.iter().map(|remedy| ("Remedy", remedy.clone())));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&heading, &lines)
}

fn event_text(catalog: &Catalog, row: &EventRow) -> String {
    let heading = format!("Event {}: {}", row.id, row.meaning);
    let place = format!("{}, {}", row.channel, row.side);
    let mut lines = vec![("Log", place), ("Level", row.level.clone()), ("Reading", row.reading.clone())];
    lines.extend(row.fields.iter().enumerate().map(|(number, field)| {
        let meaning = if field.meaning.is_empty() { String::new() } else { format!(": {}", field.meaning) };
        ("Field", format!("{} {}{meaning}", number + 1, field.name))
    }));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&heading, &lines)
}

fn word_text(catalog: &Catalog, row: &WordRow) -> String {
    block(
        &row.word,
        &[
            ("Means", row.meaning.clone()),
            ("Also", row.also.join(", ")),
            ("Not", row.confused_with.join(", ")),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn key_text(catalog: &Catalog, found: &PublicKey<'_>) -> String {
    let kind = if found.avma { "AVMA key" } else { "setup key" };
    let offered = found.avma || found.editions.iter().any(|edition| !edition.recognised_only);
    let heading = match (offered, found.key.rsplit('-').next()) {
        (false, Some(tail)) => format!("…-{tail}: public {kind}, never offered"),
        _ => format!("{}: public {kind}", found.key),
    };
    let mut lines: Vec<(&str, String)> = found
        .editions
        .iter()
        .map(|edition| ("Names", format!("{} ({})", edition.name, edition.id)))
        .collect();
    lines.extend(
        found.editions.iter().filter(|edition| edition.recognised_only).map(|it| ("Note", it.note.clone())),
    );
    lines.extend(shared(catalog, found).map(|why| ("Note", why.to_owned())));
    lines.push(("Note", "It names an edition and activates nothing by itself.".to_owned()));
    lines.push(("Sources", sources(catalog, key_sources(found))));
    block(&heading, &lines)
}

/// Why several editions bear one setup key.
fn shared<'a>(catalog: &'a Catalog, found: &PublicKey<'_>) -> Option<&'a str> {
    let bears = |editions: &[crate::domain::ids::EditionId]| {
        found.editions.iter().all(|edition| editions.contains(&edition.id))
    };
    let row = catalog.shared_keys.iter().find(|row| found.editions.len() > 1 && bears(&row.editions))?;
    Some(&row.why)
}

fn key_sources<'a>(found: &PublicKey<'a>) -> &'a [SourceId] {
    found.editions.first().map_or(&[], |edition: &&'a Edition| edition.sources.as_slice())
}

fn command_text(catalog: &Catalog, row: &CommandRow) -> String {
    block(
        &format!("{}: {}", row.line, row.what),
        &[
            ("Syntax", if row.syntax == row.line { String::new() } else { row.syntax.clone() }),
            ("OSLicense", row.oslicense.clone().unwrap_or_default()),
            ("Elevated", row.elevation.clone()),
            ("Where", row.run_on.clone()),
            ("Note", row.note.clone()),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn fact_text(catalog: &Catalog, row: &FactRow) -> String {
    block(
        &row.text,
        &[
            ("Holds for", row.era.clone()),
            ("Value", format!("{} {}", row.value, row.unit).trim().to_owned()),
            ("Elsewhere", row.other.clone()),
            ("Note", row.note.clone()),
            ("Trust", trust(row.confidence).to_owned()),
            ("Sources", sources(catalog, &row.sources)),
        ],
    )
}

fn edition_text(catalog: &Catalog, row: &Edition) -> String {
    let mut lines = vec![("Needs", format!("a count of {}", row.threshold))];
    lines.extend(support_dates(catalog, row).into_iter().map(|line| ("Support", line)));
    lines.push(("Note", row.note.clone()));
    lines.push(("Elsewhere", row.other_values.join("; ")));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&format!("{} ({})", row.name, row.id), &lines)
}

fn note_text(catalog: &Catalog, row: &NoteRow) -> String {
    let mut lines = vec![("Trouble", row.problem.clone())];
    lines.extend(row.causes.iter().map(|cause| ("Cause", cause.clone())));
    lines.extend(row.remedies.iter().map(|remedy| ("Remedy", remedy.clone())));
    lines.push(("Command", row.command.clone()));
    lines.push(("Codes", row.codes.join(", ")));
    lines.push(("Note", row.note.clone()));
    lines.push(("Trust", trust(row.confidence).to_owned()));
    lines.push(("Sources", sources(catalog, &row.sources)));
    block(&row.title, &lines)
}

/// What the reader must know about how far a row can be trusted; nothing where it is documented.
fn trust(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Doc => "",
        Confidence::Script => "read from a script's own text",
        Confidence::Seen => "seen in published output",
        Confidence::Symbol => "only the name is sourced, the rest is derived",
        Confidence::Derived => "derived from sourced facts",
        Confidence::ThirdParty => "third party",
        Confidence::Articles => "only the articles' page says so",
        Confidence::Memory => "from memory, not verified",
        Confidence::Gap => "looked for and not found",
    }
}

fn sources(catalog: &Catalog, ids: &[SourceId]) -> String {
    ids.iter().map(|id| catalog.short_source(id)).collect::<Vec<_>>().join("; ")
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
