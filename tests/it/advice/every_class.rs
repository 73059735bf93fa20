//! Laws that hold for every class: the method is the contract's, and the whole advice is whole.

use std::collections::BTreeSet;

use activation_wizard::domain::advice::{Answers, KeyKind, Method, Recommendation, Role};

use super::classes::{CLASSES, every_windows, some_classes};
use super::oracle::expected;
use super::{ADVISOR, answers, knowledge, named};

#[test]
fn every_class_gets_the_method_that_the_contract_asks_for() {
    let mut methods = BTreeSet::new();
    for answers in CLASSES.iter() {
        let method = ADVISOR.decide(answers);
        methods.insert(method);
        assert_eq!(method, expected(answers), "{}", named(answers));
        let host = answers.role == Some(Role::KmsHost);
        assert_eq!(method == Method::KmsHost, host, "a host key is for hosts: {}", named(answers));
    }
    assert!(CLASSES.len() > 150_000, "only {} classes", CLASSES.len());
    assert_eq!(methods.len(), Method::ALL.len(), "every method is somebody's advice: {methods:?}");
}

/// Full advice costs words, so it is made for a part of the classes, with the answers that decide nothing in turn.
#[test]
fn the_advice_is_whole() {
    const CHECKED: usize = 10_000;
    const TURNS: [&str; 7] = [
        "installed_key=setup-key site.kms_hosts=1",
        "installed_key=kms-host-key site.kms_hosts=0",
        "installed_key=mak site.rogue_worry=true",
        "installed_key=retail site.kms_hosts=3",
        "installed_key=oem site.rogue_worry=false",
        "installed_key=none site.rogue_worry=true site.kms_hosts=0",
        "",
    ];
    let turns = TURNS.map(answers);
    for (answers, turn) in some_classes(CHECKED).zip(turns.iter().cycle()) {
        let mut answers = answers.clone();
        answers.installed_key = turn.installed_key;
        answers.site.kms_hosts = turn.site.kms_hosts;
        answers.site.rogue_worry = turn.site.rogue_worry;
        is_whole(&answers, &ADVISOR.recommend(&answers));
    }
    assert_eq!(some_classes(CHECKED).count(), CHECKED);
}

/// The same for every edition by name, not only for one of each class.
#[test]
fn the_advice_is_whole_for_every_edition() {
    for edition in &knowledge().catalog.editions {
        for site in ["attachment=core", "attachment=remote", "role=kms-host", "site.hyper_v_datacenter=true"]
        {
            let answers = answers(&format!("edition={} {site}", edition.id));
            is_whole(&answers, &ADVISOR.recommend(&answers));
        }
    }
    assert!(every_windows().len() > 30);
}

fn is_whole(answers: &Answers, advice: &Recommendation) {
    let case = named(answers);
    assert_eq!(advice.method, ADVISOR.decide(answers), "{case}");
    assert_eq!(advice.family, advice.method.family(), "{case}");
    assert!(!advice.headline.is_empty(), "{case}");
    sourced(advice, &case);
    others(advice, &case);
    key(answers, advice, &case);
    steps(advice, &case);
}

/// At least one reason, and every reason and warning with sources that the catalogue holds.
fn sourced(advice: &Recommendation, case: &str) {
    let known = &knowledge().catalog.sources;
    assert!(!advice.because.is_empty(), "no reason: {case}");
    let lines = advice.because.iter().map(|line| (&line.text, &line.sources));
    let warnings = advice.warnings.iter().map(|warning| (&warning.text, &warning.sources));
    let others = advice.instead_of.iter().map(|not| (&not.why_not, &not.sources));
    for (text, sources) in lines.chain(warnings).chain(others) {
        assert!(!sources.is_empty(), "no source for \"{text}\": {case}");
        assert!(text.ends_with('.') && !text.contains("  "), "\"{text}\" is no sentence: {case}");
        for source in sources {
            assert!(known.contains_key(source), "{source} of \"{text}\" is in no catalogue: {case}");
        }
    }
}

/// All eight others, each once, each with a reason.
fn others(advice: &Recommendation, case: &str) {
    let others: Vec<_> = advice.instead_of.iter().map(|not| not.method).collect();
    let expected: Vec<_> = Method::ALL.into_iter().filter(|method| *method != advice.method).collect();
    assert_eq!(others, expected, "{case}");
}

fn key(answers: &Answers, advice: &Recommendation, case: &str) {
    let host = answers.role == Some(Role::KmsHost);
    assert_eq!(advice.key.kind == KeyKind::KmsHostKey, host, "{case}");
    let published = |key: &String| {
        let printed = |edition: &activation_wizard::domain::catalog::Edition| {
            edition.setup_key.as_ref() == Some(key) || edition.avma_key.as_ref() == Some(key)
        };
        knowledge().catalog.editions.iter().any(printed)
    };
    assert!(advice.key.setup_key.as_ref().is_none_or(published), "a key that nobody prints: {case}");
}

/// Steps that say what to type, where, how to check and how to go back, and type only keys in print.
fn steps(advice: &Recommendation, case: &str) {
    assert!(!advice.steps.is_empty(), "no step: {case}");
    for step in &advice.steps {
        for text in [&step.title, &step.check, &step.undo, &step.place] {
            assert!(!text.is_empty(), "an empty part in {step:?}: {case}");
        }
        assert_eq!(step.oslicense.is_none(), step.no_oslicense.is_some(), "{step:?}: {case}");
        for line in [Some(&step.slmgr), step.oslicense.as_ref()].into_iter().flatten() {
            let key = line.split_whitespace().find(|word| word.matches('-').count() == 4 && word.len() == 29);
            let told = advice.key.setup_key.as_deref();
            assert!(key.is_none() || key == told, "{line} types another key than {told:?}: {case}");
        }
        let onto_it = step.place == "this machine";
        assert!(!(onto_it && step.slmgr.contains("HOST KEY")), "a host key on a member: {case}");
    }
}
