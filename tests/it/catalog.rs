//! The catalogue and the rulebooks: what the embedded data holds, and how broken data is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use activation_wizard::domain::catalog::{Catalog, Era, Kind};
use activation_wizard::domain::knowledge::{Knowledge, TextFile, Verification};
use activation_wizard::domain::rulebook::{
    AfterValidity, CapRule, EndState, HostBudget, HostRule, LowCount, Rulebook, RulebookId,
};

use crate::fixtures;

const DAY: u32 = 24 * 60;

fn catalog() -> &'static Catalog {
    &Knowledge::embedded().catalog
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn toml_files(folder: &str) -> Vec<TextFile> {
    let files = fixtures::files(folder, "toml");
    files.iter().map(|path| TextFile::new(fixtures::name(path), text(path))).collect()
}

fn problems(files: &[TextFile]) -> String {
    let problems = Knowledge::read(files).err().unwrap_or_default();
    problems.iter().flat_map(|problem| [problem.to_string(), "\n".to_owned()]).collect()
}

/// The small whole catalogue, with the files of a folder in place of its own.
fn with(newer: Vec<TextFile>) -> Vec<TextFile> {
    let mut files = toml_files("catalog/whole");
    files.retain(|old| newer.iter().all(|new| new.name != old.name));
    files.extend(newer);
    files
}

#[test]
fn the_small_catalogue_holds() {
    assert_eq!(problems(&with(Vec::new())), "");
}

#[test]
fn each_broken_catalogue_is_refused_with_all_its_problems() {
    let cases = folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog/broken"));
    assert!(cases.len() >= 40, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let found = problems(&with(toml_files(&format!("catalog/broken/{}", fixtures::name(&case)))));
        let expected = text(&case.join("expected.txt"));
        if found != expected || found.is_empty() {
            wrong.push(format!("{}\nexpected\n{expected}found\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_that_is_missing_is_named_and_blamed_alone() {
    let whole = with(Vec::new());
    for missing in &whole {
        let files: Vec<TextFile> = whole.iter().filter(|file| *file != missing).cloned().collect();
        let found = problems(&files);
        let expected = format!("{}: found no such file; allowed: this file; it is required\n", missing.name);
        assert!(found.contains(&expected), "{}: {found}", missing.name);
        // Nothing is held against a row because the file that it refers to could not be read.
        let unfair = found.lines().filter(|line| line.contains("allowed: a source of")).count();
        assert_eq!(unfair, 0, "{}: {found}", missing.name);
    }
}

#[test]
fn a_file_given_twice_is_refused() {
    let mut files = with(Vec::new());
    files.push(TextFile::new("again/words.toml", files[files.len() - 1].text.clone()));
    assert!(problems(&files).contains("again/words.toml: found a second words.toml"));
}

#[test]
fn no_text_makes_the_reader_panic() {
    let whole = with(Vec::new());
    let mut refused = 0;
    for file in &whole {
        let length = file.text.len();
        for cut in [1, length / 2, length - 2] {
            let start: String = file.text.chars().take(cut).collect();
            for text in
                [start.clone(), format!("\0{start}"), start.replace('=', "= ="), start.replace('"', "'")]
            {
                let broken = TextFile::new(file.name.clone(), text);
                let files: Vec<TextFile> = whole
                    .iter()
                    .map(|kept| if kept.name == file.name { broken.clone() } else { kept.clone() })
                    .collect();
                refused += usize::from(!problems(&files).is_empty());
            }
        }
    }
    assert!(refused > whole.len() * 6, "{refused} of {} refused", whole.len() * 9);
}

#[test]
fn newer_files_replace_embedded_ones_by_name() {
    let newer = TextFile::new("somewhere/about.toml", "format = 1\ndate = \"2027-01-02\"\n");
    let knowledge = Knowledge::with_replacements(&[newer]).unwrap();
    assert_eq!(knowledge.catalog.date.to_string(), "2027-01-02");
    assert_eq!(knowledge.catalog.editions.len(), catalog().editions.len());
}

#[test]
fn there_are_108_editions_and_six_are_only_recognised() {
    assert_eq!(catalog().editions.len(), 108);
    let recognised: Vec<&str> = catalog()
        .editions
        .iter()
        .filter(|edition| edition.recognised_only)
        .map(|edition| edition.id.as_str())
        .collect();
    assert_eq!(
        recognised,
        [
            "windows-7-professional-e",
            "windows-7-enterprise-e",
            "windows-8",
            "windows-8-n",
            "windows-8-single-language",
            "windows-8-country-specific",
        ]
    );
    assert_eq!(catalog().offered().count(), 102);
}

#[test]
fn every_edition_is_covered_in_its_era_or_marked_not_stated() {
    let mut marked = Vec::new();
    for edition in &catalog().editions {
        let era = catalog().era_of(edition).unwrap();
        let covered = catalog().lowest_group(era, &edition.id).is_some();
        assert_ne!(covered, edition.no_group.is_some(), "{}: covered, or marked with a reason", edition.id);
        if !covered {
            marked.push(edition.id.as_str());
        }
    }
    assert_eq!(
        marked,
        [
            "windows-7-professional-e",
            "windows-7-enterprise-e",
            "windows-8",
            "windows-8-n",
            "windows-8-single-language",
            "windows-8-country-specific",
            "server-23h2-datacenter",
            "windows-iot-enterprise-ltsc2021",
            "windows-iot-enterprise-ltsc2024",
        ]
    );
}

#[test]
fn covers_is_names_also_and_what_is_included() {
    for group in &catalog().groups {
        let mut expected: BTreeSet<_> = group.names.iter().cloned().collect();
        expected.extend(group.also.iter().flat_map(|also| also.editions.iter().cloned()));
        for included in &group.includes {
            expected.extend(catalog().group(group.era, included.as_str()).unwrap().covers.iter().cloned());
        }
        assert_eq!(group.covers, expected, "{} of {}", group.id, group.era.id());
        let again = group.names.iter().filter(|id| {
            group.includes.iter().any(|below| {
                catalog().group(group.era, below.as_str()).is_some_and(|below| below.covers.contains(*id))
            })
        });
        assert_eq!(again.count(), 0, "{} names what it includes", group.id);
    }
}

#[test]
fn the_groups_of_each_era_stand_from_the_lowest_to_the_highest() {
    for (era, expected) in [
        (Era::Year2009, vec!["client", "A", "B", "C"]),
        (Era::Windows7, vec!["client", "A", "B", "C"]),
        (Era::Current, vec!["win10", "ws2012r2-win10", "ws2016", "ws2019", "ws2022", "ws2025"]),
    ] {
        let ids: Vec<&str> = catalog().groups_of(era).map(|group| group.id.as_str()).collect();
        assert_eq!(ids, expected);
    }
}

#[test]
fn a_client_needs_25_and_a_server_5() {
    for edition in &catalog().editions {
        let expected = match edition.kind {
            Kind::Client => 25,
            Kind::Server => 5,
        };
        assert_eq!(edition.threshold, expected, "{}", edition.id);
    }
}

#[test]
fn a_shared_setup_key_says_so_and_no_other_is_shared() {
    let mut bearers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edition in &catalog().editions {
        if let Some(key) = &edition.setup_key {
            bearers.entry(key).or_default().insert(edition.id.as_str());
        }
    }
    let shared: BTreeSet<BTreeSet<&str>> = bearers.into_values().filter(|ids| ids.len() > 1).collect();
    let documented: BTreeSet<BTreeSet<&str>> =
        catalog().shared_keys.iter().map(|row| row.editions.iter().map(|id| id.as_str()).collect()).collect();
    assert_eq!(shared, documented);
    assert_eq!(documented.len(), 17);
}

#[test]
fn the_33_conflicts_are_all_there() {
    let numbers: Vec<u32> = catalog().conflicts.iter().map(|conflict| conflict.number).collect();
    assert_eq!(numbers, (1..=34).collect::<Vec<_>>(), "the list of 33 and one of our own");
    let additions: Vec<u32> = catalog()
        .conflicts
        .iter()
        .filter(|conflict| !conflict.contradiction)
        .map(|conflict| conflict.number)
        .collect();
    assert_eq!(additions, [11, 16, 17, 25, 26]);
}

#[test]
fn a_rulebook_follows_a_side_of_each_conflict_that_its_values_name() {
    for id in RulebookId::ALL {
        let book = Knowledge::embedded().rulebooks.get(id);
        for (rule, conflict) in [
            ("retention", &book.retention.conflict),
            ("low-count", &book.low_count.conflict),
            ("after-validity", &book.after_validity.conflict),
            ("cap", &book.cap.conflict),
            ("host-rule", &book.host_rule.conflict),
        ] {
            let conflict = catalog().conflict(conflict.as_ref().unwrap()).unwrap();
            let articles = conflict.articles_followed_by.contains(&id);
            assert_eq!(articles, id == RulebookId::Articles2009, "{} of {}", rule, id.id());
            assert_ne!(articles, conflict.microsoft_followed_by.contains(&id), "{} of {}", rule, id.id());
            assert!(conflict.touches.iter().any(|touched| touched.as_str() == rule), "{rule}");
        }
    }
}

/// What the contract fixes for a rulebook.
struct Fixed {
    id: RulebookId,
    cap: CapRule,
    retention: u32,
    low_count: LowCount,
    after_validity: AfterValidity,
    virtual_counts: bool,
    srv_priority: bool,
    host_rule: HostRule,
}

#[test]
fn the_rulebooks_hold_the_values_of_their_sources() {
    let grace = AfterValidity::GraceThenNotification(30 * DAY);
    let microsoft = |id, later| Fixed {
        id,
        cap: CapRule::TwiceHighestAsked,
        retention: 30,
        low_count: LowCount::RenewalFails,
        after_validity: grace,
        virtual_counts: later,
        srv_priority: later,
        host_rule: HostRule::ServerForServers,
    };
    for fixed in [
        Fixed {
            id: RulebookId::Articles2009,
            cap: CapRule::Fixed(50),
            retention: 180,
            low_count: LowCount::Deactivates,
            after_validity: AfterValidity::Unlicensed,
            virtual_counts: false,
            srv_priority: false,
            host_rule: HostRule::Any,
        },
        microsoft(RulebookId::Va20, false),
        microsoft(RulebookId::Windows7, true),
        microsoft(RulebookId::Current, true),
    ] {
        let book = Knowledge::embedded().rulebooks.get(fixed.id);
        let name = fixed.id.id();
        assert_eq!(book.cap.value, fixed.cap, "{name}");
        assert_eq!(book.retention.value, fixed.retention * DAY, "{name}");
        assert_eq!(book.low_count.value, fixed.low_count, "{name}");
        assert_eq!(book.after_validity.value, fixed.after_validity, "{name}");
        assert_eq!(book.virtual_counts.value, fixed.virtual_counts, "{name}");
        assert_eq!(book.srv_priority.value, fixed.srv_priority, "{name}");
        assert_eq!(book.host_rule.value, fixed.host_rule, "{name}");
        the_same_everywhere(book);
    }
}

fn the_same_everywhere(book: &Rulebook) {
    let name = book.id.id();
    assert_eq!((book.threshold_client.value, book.threshold_server.value), (25, 5), "{name}");
    assert_eq!((book.retry.value, book.renewal.value), (120, 7 * DAY), "{name}");
    assert_eq!((book.renewal_jitter.value, book.validity.value), (119, 180 * DAY), "{name}");
    assert!(book.renewal_jitter.assumed.is_some(), "{name}: no source gives the jitter");
    assert_eq!(book.host_activations.value, HostBudget { hosts: 6, per_host: 10 }, "{name}");
    assert_eq!(book.after_initial_grace.value, EndState::Notification, "{name}");
    assert_eq!(book.clock_skew.value, 4 * 60, "{name}");
    assert_eq!(book.era, book.id.era(), "{name}");
    for (generation, days) in
        [("vista", 30), ("server-2008", 60), ("windows-7", 30), ("server-2008-r2", 30), ("windows-11", 0)]
    {
        let grace = book.initial_grace(&generation.into()).unwrap();
        assert_eq!(grace.value, days * DAY, "{name}: {generation}");
        assert_eq!(grace.conflict.is_some(), days == 0, "{name}: {generation}: the dispute is shown");
    }
    let rearms = |edition: &str| {
        let edition = catalog().edition(&edition.into()).unwrap();
        book.rearms_of(&edition.id, &edition.generation).unwrap().value
    };
    assert_eq!(
        (rearms("vista-business"), rearms("vista-enterprise"), rearms("vista-enterprise-n")),
        (3, 5, 5)
    );
}

#[test]
fn where_the_articles_are_silent_the_rulebook_says_what_it_assumes() {
    let book = &Knowledge::embedded().rulebooks.articles_2009;
    for (rule, assumed) in [
        ("retry", &book.retry.assumed),
        ("virtual-counts", &book.virtual_counts.assumed),
        ("srv-priority", &book.srv_priority.assumed),
        ("after-initial-grace", &book.after_initial_grace.assumed),
        ("initial-grace", &book.initial_grace(&"vista".into()).unwrap().assumed),
    ] {
        assert!(assumed.as_ref().is_some_and(|why| why.contains("va-2.0")), "{rule}");
    }
    let current = &Knowledge::embedded().rulebooks.current;
    assert!(current.after_validity.assumed.as_ref().is_some_and(|why| why.contains("windows-7")));
    for silent in [&book.validity.assumed, &book.renewal.assumed, &book.retention.assumed] {
        assert_eq!(*silent, None);
    }
}

#[test]
fn the_verification_finds_no_source_that_nobody_names() {
    let found = Verification::of(Knowledge::embedded());
    assert!(found.source_references > 1_000, "{}", found.source_references);
    assert_eq!(found.not_stated.len(), 9);
    assert!(found.unused_sources.is_empty(), "{:?}", found.unused_sources);
}
