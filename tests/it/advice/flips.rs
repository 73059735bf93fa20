//! What would change the advice: each flip really flips, none is missing, and of a number the nearest values stand.

use std::collections::BTreeSet;

use activation_wizard::domain::advice::{AnswerId, Answers, Method, UNKNOWN};
use activation_wizard::domain::rulebook::RulebookId;

use super::classes::some_classes;
use super::{ADVISOR, answers, knowledge, named};

const NUMBERS: [AnswerId; 5] = [
    AnswerId::Clients,
    AnswerId::Servers,
    AnswerId::VirtualClients,
    AnswerId::VirtualServers,
    AnswerId::KmsHosts,
];

/// On 100,000 of the classes in their fixed order, spread over all of them.
#[test]
fn a_flip_really_flips() {
    const CHECKED: usize = 100_000;
    let flips: usize = some_classes(CHECKED).map(each_flips).sum();
    assert_eq!(some_classes(CHECKED).count(), CHECKED);
    assert!(flips > CHECKED, "only {flips} flips");
}

fn each_flips(answers: &Answers) -> usize {
    let present = ADVISOR.decide(answers);
    let flips = ADVISOR.flips(answers);
    let mut editions: BTreeSet<(Method, usize)> = BTreeSet::new();
    for flip in &flips {
        assert_ne!(flip.method, present, "{} {flip:?}", named(answers));
        // A hundred editions that lead to one method are tried by the first few of them; every edition by name is
        // tried in `no_flip_is_missing`.
        if flip.answer == AnswerId::Edition && !(0..3).any(|turn| editions.insert((flip.method, turn))) {
            continue;
        }
        let changed = answers.with(flip.answer, &flip.to).expect("a legal answer");
        assert_eq!(ADVISOR.decide(&changed), flip.method, "{} {flip:?}", named(answers));
        assert_eq!(answers.written(flip.answer), flip.from, "{}", named(answers));
    }
    flips.len()
}

/// Every value of every answer by brute force, and every number from 0 to 60, on some classes of each Windows.
#[test]
fn no_flip_is_missing() {
    some_classes(300).for_each(is_complete);
}

#[test]
fn no_flip_is_missing_where_a_person_would_look() {
    for words in [
        "edition=vista-enterprise attachment=core site.clients=40 site.servers=3 site.owned_group=B",
        "edition=vista-enterprise attachment=core site.clients=10",
        "edition=vista-enterprise",
        "edition=server-2008-datacenter site.owned_group=none site.clients=40",
        "edition=windows-11-pro site.directory=domain-2012 site.subscription=true",
        "edition=server-2022-standard site.hyper_v_datacenter=true site.servers=2",
        "edition=windows-10-pro site.clients=20 site.virtual_clients=3",
        "edition=other",
        "generation=windows-7 attachment=remote",
        "role=server site.servers=4",
        "role=kms-host",
        "",
    ] {
        is_complete(&answers(words));
    }
}

fn is_complete(answers: &Answers) {
    let present = ADVISOR.decide(answers);
    let listed: BTreeSet<(AnswerId, String)> =
        ADVISOR.flips(answers).into_iter().map(|flip| (flip.answer, flip.to)).collect();
    let mut expected = BTreeSet::new();
    for answer in AnswerId::ALL {
        if NUMBERS.contains(&answer) {
            expected.extend(nearest(answers, answer, present).into_iter().map(|value| (answer, value)));
            continue;
        }
        for value in values(answers, answer) {
            let changed = answers.with(answer, &value).expect("a legal answer");
            if ADVISOR.decide(&changed) != present {
                expected.insert((answer, value));
            }
        }
    }
    assert_eq!(listed, expected, "{}", named(answers));
}

/// The nearest lower and the nearest higher number that flips, found by trying every one up to 60. A number that was
/// not told stands for 0 beside others that were, and for just enough where none was.
fn nearest(answers: &Answers, answer: AnswerId, present: Method) -> Vec<String> {
    let told = answers.written(answer).parse::<u32>().ok();
    let flips =
        |value: &u32| ADVISOR.decide(&answers.with(answer, &value.to_string()).expect("a number")) != present;
    let (lower, higher) = match told {
        Some(told) => ((0..told).rev().find(flips), (told + 1..=60).find(flips)),
        None => {
            let all: Vec<u32> = (0..=60).filter(flips).collect();
            // One threshold divides the numbers, so what flips lies on one side of what the answer stands for.
            let below = all.first() == Some(&0);
            (all.last().copied().filter(|_| below), all.first().copied().filter(|_| !below))
        }
    };
    [lower, higher].into_iter().flatten().map(|value| value.to_string()).collect()
}

fn values(answers: &Answers, answer: AnswerId) -> Vec<String> {
    let catalog = &knowledge().catalog;
    let mut values: Vec<String> = match answer {
        AnswerId::Edition => {
            let offered = catalog.offered().map(|edition| edition.id.to_string());
            offered.chain(["other".to_owned()]).collect()
        }
        AnswerId::Generation => catalog.generations.iter().map(|row| row.id.to_string()).collect(),
        AnswerId::OwnedGroup => {
            let era = ADVISOR.recommend(answers).rulebook.era();
            catalog.groups_of(era).map(|group| group.id.to_string()).chain(["none".to_owned()]).collect()
        }
        AnswerId::Rulebook => RulebookId::ALL.map(|rulebook| rulebook.id().to_owned()).to_vec(),
        AnswerId::Attachment => owned(&["core", "roaming", "remote", "isolated"]),
        AnswerId::Microsoft => owned(&["internet", "proxy", "telephone", "none"]),
        AnswerId::Role => owned(&["workstation", "laptop", "server", "kms-host"]),
        AnswerId::InstalledKey => owned(&["setup-key", "kms-host-key", "mak", "retail", "oem", "none"]),
        AnswerId::Directory => owned(&["none", "domain", "domain-2012"]),
        AnswerId::HyperV | AnswerId::Subscription | AnswerId::RogueWorry => owned(&["true", "false"]),
        AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts => Vec::new(),
    };
    values.push(UNKNOWN.to_owned());
    values
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
