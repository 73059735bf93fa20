//! What the core says against the files of words: every message has its sentence.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use activation_wizard::app::run_words::dated;
use activation_wizard::app::words::{Language, ids_of, knows, said, speak};
use activation_wizard::domain::knowledge::Knowledge;
use fluent_syntax::ast::{Entry, PatternElement};

use crate::architecture::files;

/// The code without its tests, and with its strings as they read: a line that goes on is one. Behind it the rules.
fn core() -> String {
    let mut all = String::new();
    for file in files("src/domain") {
        let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let mut lines = code.lines().filter(|line| !line.trim_start().starts_with("//")).peekable();
        while let Some(line) = lines.next() {
            let Some(open) = line.strip_suffix('\\') else {
                all.push_str(line);
                all.push('\n');
                continue;
            };
            all.push_str(open);
            if let Some(next) = lines.peek_mut() {
                *next = next.trim_start();
            }
        }
    }
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let books =
        ["articles-2009", "va-2.0", "windows-7", "current"].map(|book| format!("rulebooks/{book}.toml"));
    let kinds = ["rules", "methods", "conflicts", "errors", "events", "groups"];
    let catalog = kinds.map(|kind| format!("catalog/{kind}.toml"));
    for rules in books.into_iter().chain(catalog) {
        all.push_str(&std::fs::read_to_string(assets.join(rules)).unwrap());
    }
    all.replace("\\\"", "\"").replace("\\\\", "\\")
}

/// The sentences for which no message is there, one of each make.
pub(crate) fn unknown<'a>(sentences: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let without = sentences.into_iter().filter(|text| !text.is_empty() && ids_of(text).is_empty());
    without.filter(|text| seen.insert(make_of(text))).collect()
}

/// What the strings of the code and the rules hold between their places for values.
fn fragments(core: &str) -> BTreeSet<&str> {
    core.split(['"', '{', '}']).filter(|part| !part.is_empty()).collect()
}

/// Whether words are put together of such fragments.
fn is_made_of(words: &str, fragments: &BTreeSet<&str>) -> bool {
    let mut reached = vec![false; words.len() + 1];
    reached[0] = true;
    for from in 0..words.len() {
        if reached[from] {
            let rest = words.get(from..).unwrap_or_default();
            for fragment in fragments.iter().filter(|fragment| rest.starts_with(**fragment)) {
                reached[from + fragment.len()] = true;
            }
        }
    }
    reached[words.len()]
}

#[test]
fn every_message_is_said_by_the_core() {
    let resource = fluent_syntax::parser::parse(Language::English.source()).expect("the file reads whole");
    let core = core();
    let fragments = fragments(&core);
    let is_said = |words: &str| core.contains(words) || is_made_of(&words.replace('"', ""), &fragments);
    let mut unsaid = Vec::new();
    let mut checked = 0;
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = message.value.as_ref().filter(|_| message.id.name.starts_with("said-")) else {
            continue;
        };
        let runs = pattern.elements.iter().filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        });
        let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
        // One of a thing is made by counting.
        let longest = longest.strip_prefix("1 ").unwrap_or(longest);
        // What is named by a word of its own begins a sentence with a capital.
        let begun = longest.replacen("Th", "th", usize::from(longest.starts_with("Th")));
        // Ids of states are said with spaces.
        let id = longest.trim_matches([':', ' ']).replace(' ', "_");
        if !is_said(longest) && !is_said(&begun) && !is_said(&id) {
            unsaid.push(format!("{}: no code says \"{longest}\"", message.id.name));
        }
        checked += 1;
    }
    assert_eq!(unsaid, Vec::<String>::new());
    assert!(checked > 0);
}

/// The names that stay as they are: of Windows, key groups and MAKs, the longest first.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let catalog = &Knowledge::embedded().catalog;
    let windows = catalog.editions.iter().map(|edition| edition.name.as_str());
    let windows = windows.chain(catalog.generations.iter().map(|generation| generation.name.as_str()));
    let keys = catalog.groups.iter().map(|group| group.name.as_str());
    let keys = keys.filter(|name| name.contains(' '));
    let maks = catalog.mak_groups.iter().map(|group| group.name.as_str());
    let mut names: Vec<&str> = windows.chain(keys).chain(maks).collect();
    names.sort_by_key(|name| usize::MAX - name.len());
    names
});

/// A sentence without what tells those of one make apart: names and digits.
fn make_of(text: &str) -> String {
    let named = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, "…"));
    named.replace(|c: char| c.is_ascii_digit(), "")
}

/// Words that every English sentence is made with and no German one.
const ENGLISH: [&str; 24] = [
    "the", "and", "of", "is", "are", "with", "on", "for", "to", "it", "its", "by", "that", "from", "no",
    "or", "has", "not", "a", "any", "host's", "machine", "machines", "key",
];

/// The English words of a text beside its names.
fn english_in(text: &str) -> Vec<String> {
    let text = make_of(text);
    let words = text.split(|c: char| !(c.is_alphanumeric() || "'-_./".contains(c)));
    words.filter(|word| ENGLISH.contains(word)).map(str::to_owned).collect()
}

/// Every sentence has its message, and what that says in German is German throughout.
pub(crate) fn assert_german<'a>(sentences: impl IntoIterator<Item = &'a String> + Copy) {
    let missing = unknown(sentences.into_iter().map(String::as_str));
    assert!(missing.is_empty(), "{} sentences without a message: {missing:#?}", missing.len());
    speak(Language::German);
    let mut seen = BTreeSet::new();
    let german = sentences.into_iter().map(|text| (text, said(text)));
    let rests = german.filter(|(_, german)| !english_in(german).is_empty());
    let rests: Vec<_> = rests.filter(|(_, german)| seen.insert(make_of(german))).collect();
    speak(Language::English);
    assert!(rests.is_empty(), "{} sentences with a rest of English: {rests:#?}", rests.len());
}

/// A sentence in German; `None` where something of it is to stay in English.
fn german(text: &str) -> Option<String> {
    speak(Language::German);
    let german = knows(text).then(|| dated(&said(text)));
    speak(Language::English);
    german
}

/// Every sentence has its message, and what that says in German is German throughout but for quotes of the catalogue.
pub(crate) fn assert_german_but_for_quotes(sentences: &[String]) {
    let missing = unknown(sentences.iter().map(String::as_str));
    assert!(missing.is_empty(), "{} sentences without a message: {missing:#?}", missing.len());
    let own: Vec<String> = sentences.iter().filter(|text| german(text).is_some()).cloned().collect();
    assert_german(&own);
}

#[test]
fn a_rest_of_english_is_seen() {
    assert_eq!(english_in("Der KMS-Host is aktiviert"), ["is"]);
    assert_eq!(english_in("Ihr Schlüssel von Volume License for Windows Server 2022 genügt"), [""; 0]);
    assert_eq!(make_of("Windows 10 Pro needs 25"), "… needs ");
}

#[test]
fn sentences_are_said_word_for_word() {
    let check = |english, expect: &str| assert_eq!(german(english).as_deref(), Some(expect), "{english}");
    check(
        "1 more machines must ask the same host, clients and servers counted together.",
        "Noch 1 Computer muss denselben Host fragen; Clients und Server zählen zusammen.",
    );
    check(
        "12 more machines must ask the same host, clients and servers counted together.",
        "Noch 12 Computer müssen denselben Host fragen; Clients und Server zählen zusammen.",
    );
    check(
        "Windows on the machine in \"my pc.txt\" is in its initial grace period for 1 days more",
        "Der Computer in „my pc.txt“: Windows ist noch 1 Tag in der Anfangskulanz",
    );
    check(
        "7 machines share the client machine ID 5d1c: a, b, c, d, e and 2 more",
        "7 Computer teilen sich die Clientcomputer-ID 5d1c: a, b, c, d, e und 2 weitere",
    );
    check(
        "1 client has not asked for more than 30 days; lap-07 lapses on 2026-08-28",
        "1 Client hat seit mehr als 30 Tagen nicht gefragt; lap-07 verliert die Lizenz am 28. Aug. 2026",
    );
    check("The activation of PC-01 ends in 15 hours", "PC-01: Die Aktivierung gilt nur noch 15 Stunden");
    check(
        "1,234 attempts failed: kms01 reported a count of at most 20, 25 are needed",
        "1.234 Versuche fehlgeschlagen: kms01 meldete höchstens die Anzahl 20, nötig sind 25",
    );
    check(
        "1 attempt failed: DNS named no host. A machine that was not activated tries again every 2 hours.",
        "1 Versuch fehlgeschlagen: DNS nannte keinen Host. Ein nicht aktivierter Computer versucht es alle 2 \
         Stunden erneut.",
    );
    check(
        "The 180 days since its last renewal were over: in grace",
        "Die 180 Tage seit seiner letzten Erneuerung waren vorbei: in der Kulanz",
    );
    check(
        "1 of 24 machines are licensed; desktops#1 is one of them",
        "1 von 24 Computern ist lizenziert; desktops#1 ist einer davon",
    );
    check(
        "Mend it 21 days sooner, by 2009-03-05: the SRV record of kms01 was missing",
        "21 Tage früher beheben, bis 5. März 2009: der SRV-Eintrag von kms01 fehlte",
    );
    check(
        "incident host-down of kms01 from 2009-03-05 until 2009-04-01 is added",
        "Vorfall Host ausgefallen (kms01) vom 5. März 2009 bis 1. Apr. 2009 kommt hinzu",
    );
    check("cohort desktops: count: 24 becomes 25", "Kohorte desktops, Anzahl: 24 → 25");
    check("desktops: initial grace 24 becomes 0", "desktops: in der Anfangskulanz 24 → 0");
}

#[test]
fn a_quote_of_the_catalogue_is_told_from_what_is_known() {
    let unknown = "Activation failed on PC-01: The licence and its key are somewhere else";
    assert_eq!(german(unknown), None);
    speak(Language::German);
    let expect = "PC-01: Die Aktivierung schlug fehl (The licence and its key are somewhere else)";
    assert_eq!(said(unknown), expect);
    speak(Language::English);
    let known = "Activation failed on PC-01: No product key installed";
    let expect = "PC-01: Die Aktivierung schlug fehl (Kein Product Key installiert)";
    assert_eq!(german(known).as_deref(), Some(expect));
    assert_eq!(german("0x4004F401: SL_I_STORE").as_deref(), Some("0x4004F401: SL_I_STORE"), "a name");
}
