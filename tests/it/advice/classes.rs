//! Every class of answers that the rules can tell apart, in a fixed order.
//!
//! Editions are told apart by rulebook, kind, lowest group, methods and key status; totals stand at 0, 4, 5, 24, 25
//! and 51, as clients, as servers and as virtual machines. Values that the rules treat alike (a workstation and a
//! laptop, say) take turns, so that each is met thousands of times without multiplying the classes. An answer
//! that the choice did not read is left alone: the choice says which it read, so nothing it read is missed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use activation_wizard::domain::advice::{AnswerId, Answers};
use activation_wizard::domain::catalog::Edition;

use super::{ADVISOR, knowledge};

const TOTALS: [u32; 6] = [0, 4, 5, 24, 25, 51];
const NUMBERS: [AnswerId; 4] =
    [AnswerId::Clients, AnswerId::Servers, AnswerId::VirtualClients, AnswerId::VirtualServers];

/// The classes, made once for all tests.
pub(super) static CLASSES: LazyLock<Vec<Answers>> = LazyLock::new(|| {
    let mut classes = Vec::new();
    for windows in every_windows() {
        explore(&windows, &[AnswerId::Edition, AnswerId::Generation], &mut classes);
    }
    classes
});

/// About `count` of the classes, spread evenly over all of them.
pub(super) fn some_classes(count: usize) -> impl Iterator<Item = &'static Answers> {
    let all = CLASSES.len();
    // Every class whose share of the count is due.
    CLASSES
        .iter()
        .enumerate()
        .filter(move |(at, _)| at * count / all != (at + 1) * count / all)
        .map(|(_, class)| class)
}

/// One edition of each class, a Windows of no volume edition, every generation, an id nobody knows, and nothing.
pub(super) fn every_windows() -> Vec<Answers> {
    let nothing = Answers::default();
    let mut editions: BTreeMap<String, &Edition> = BTreeMap::new();
    for edition in &knowledge().catalog.editions {
        editions.entry(class_of(edition)).or_insert(edition);
    }
    let mut ids: Vec<&str> = editions.values().map(|edition| edition.id.as_str()).collect();
    ids.extend(["other", "no-such-windows"]);
    let generations = knowledge().catalog.generations.iter().map(|generation| generation.id.as_str());
    ids.into_iter()
        .map(|id| (AnswerId::Edition, id))
        .chain(generations.map(|id| (AnswerId::Generation, id)))
        .map(|(answer, id)| nothing.with(answer, id).expect("an id"))
        .chain([nothing.clone()])
        .collect()
}

fn class_of(edition: &Edition) -> String {
    let catalog = &knowledge().catalog;
    let rulebook = catalog.generation(&edition.generation).expect("a generation").rulebook;
    let group = catalog.lowest_group(rulebook.era(), &edition.id).map(|group| group.id.as_str());
    format!(
        "{rulebook:?} {:?} {group:?} {:?} {} {} {} {}",
        edition.kind,
        edition.methods,
        edition.setup_key.is_some(),
        edition.avma_key.is_some(),
        edition.recognised_only,
        edition.cannot_host.is_some()
    )
}

/// Fixes one answer after the other that the choice reads; where all that were read are fixed, this is one class.
fn explore(answers: &Answers, fixed: &[AnswerId], classes: &mut Vec<Answers>) {
    let (_, reads) = ADVISOR.decide_and_reads(answers);
    let Some(next) = reads.into_iter().find(|answer| !fixed.contains(answer)) else {
        classes.push(answers.clone());
        return;
    };
    let mut fixed = fixed.to_vec();
    if NUMBERS.contains(&next) {
        fixed.extend(NUMBERS);
        for [clients, servers, virtual_clients, virtual_servers] in sites() {
            let mut answers = answers.clone();
            answers.site.clients = clients;
            answers.site.servers = servers;
            answers.site.virtual_clients = virtual_clients;
            answers.site.virtual_servers = virtual_servers;
            explore(&answers, &fixed, classes);
        }
    } else {
        fixed.push(next);
        for alike in values(next) {
            let value = alike[classes.len() % alike.len()];
            explore(&answers.with(next, value).expect(value), &fixed, classes);
        }
    }
}

/// Nothing told, one number told, and each total as clients, as servers and as virtual machines.
fn sites() -> Vec<[Option<u32>; 4]> {
    let mut sites = vec![[None; 4], [Some(24), None, None, None]];
    for total in TOTALS {
        sites.push([Some(total), Some(0), Some(0), Some(0)]);
        sites.push([Some(0), Some(total), Some(0), Some(0)]);
        sites.push([Some(0), Some(0), Some(total), Some(0)]);
    }
    sites
}

/// Every value of an answer; values that the rules treat alike stand together.
fn values(answer: AnswerId) -> &'static [&'static [&'static str]] {
    match answer {
        AnswerId::Attachment => &[&["unknown"], &["core", "roaming"], &["remote"], &["isolated"]],
        AnswerId::Microsoft => &[&["unknown"], &["internet"], &["proxy"], &["telephone", "none"]],
        AnswerId::Role => &[&["unknown", "workstation", "laptop"], &["server"], &["kms-host"]],
        AnswerId::OwnedGroup => &[&["unknown", "B", "ws2022"], &["none"]],
        AnswerId::Directory => &[&["unknown", "none", "domain"], &["domain-2012"]],
        AnswerId::HyperV | AnswerId::Subscription => &[&["unknown", "false"], &["true"]],
        AnswerId::Rulebook => &[&["unknown"], &["articles-2009", "va-2.0"], &["windows-7"], &["current"]],
        AnswerId::Edition
        | AnswerId::Generation
        | AnswerId::InstalledKey
        | AnswerId::RogueWorry
        | AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts => panic!("no method depends on {}, or it has no list of values", answer.id()),
    }
}
