//! One-line cases for the tests beside the rules: answers as `key=value` words, and what must come out. Used by
//! tests only.

use std::sync::LazyLock;

use crate::domain::advice::{Advisor, AnswerId, Answers, BecauseLine, Recommendation, Step};
use crate::domain::knowledge::Knowledge;

/// The embedded catalogue and rulebooks.
pub(crate) fn knowledge() -> &'static Knowledge {
    Knowledge::embedded()
}

static ADVISOR: LazyLock<Advisor<'static>> = LazyLock::new(|| Advisor::new(knowledge()));

/// Reads `edition=vista-enterprise attachment=core site.clients=40`.
pub(crate) fn answers(words: &str) -> Answers {
    words.split_whitespace().fold(Answers::default(), |answers, word| {
        let (key, value) = word.split_once('=').expect("key=value");
        let id = AnswerId::from_id(key).unwrap_or_else(|| panic!("no answer is called {key}"));
        answers.with(id, value).unwrap_or_else(|| panic!("{key} cannot be {value}"))
    })
}

pub(crate) fn advise(words: &str) -> Recommendation {
    ADVISOR.recommend(&answers(words))
}

/// Exactly this method.
pub(crate) fn check(words: &str, method: &str) {
    assert_eq!(ADVISOR.decide(&answers(words)).id(), method, "{words}");
}

fn lines(words: &str, rule: &str) -> Vec<BecauseLine> {
    advise(words).because.into_iter().filter(|line| line.rule.as_str() == rule).collect()
}

/// A reason of this rule that contains this text.
pub(crate) fn because(words: &str, rule: &str, part: &str) {
    let all = advise(words).because;
    assert!(
        all.iter().any(|line| line.rule.as_str() == rule && line.text.contains(part)),
        "{words}: no reason of {rule} says \"{part}\" among {all:#?}"
    );
}

pub(crate) fn no_because(words: &str, rule: &str) {
    assert_eq!(lines(words, rule), [], "{words}");
}

/// Every reason of this rule names a source.
pub(crate) fn sources(words: &str, rule: &str) {
    let lines = lines(words, rule);
    assert!(!lines.is_empty() && lines.iter().all(|line| !line.sources.is_empty()), "{words}: {lines:#?}");
}

/// Why a method is not the one.
pub(crate) fn why_not(words: &str, method: &str, part: &str) {
    let all = advise(words).instead_of;
    let found = all.iter().find(|not| not.method.id() == method);
    assert!(
        found.is_some_and(|not| not.why_not.contains(part)),
        "{words}: {found:?} does not say \"{part}\""
    );
}

/// A warning with this id that contains this text.
pub(crate) fn warning(words: &str, id: &str, part: &str) {
    let all = advise(words).warnings;
    assert!(
        all.iter().any(|warning| warning.id == id && warning.text.contains(part)),
        "{words}: no warning {id} says \"{part}\" among {all:#?}"
    );
}

pub(crate) fn no_warning(words: &str, id: &str) {
    let all = advise(words).warnings;
    assert!(all.iter().all(|warning| warning.id != id), "{words}: {id} among {all:#?}");
}

/// The group that the key names.
pub(crate) fn group(words: &str, group: Option<&str>) {
    let key = advise(words).key;
    assert_eq!(key.group.as_ref().map(|group| group.as_str()), group, "{words}: {key:?}");
}

pub(crate) fn steps(words: &str) -> Vec<Step> {
    advise(words).steps
}

/// The first step whose command contains this text.
pub(crate) fn step(words: &str, part: &str) -> Step {
    let all = steps(words);
    all.iter()
        .find(|step| step.slmgr.contains(part))
        .unwrap_or_else(|| panic!("{words}: no step types {part} among {all:#?}"))
        .clone()
}

pub(crate) fn no_step(words: &str, part: &str) {
    assert!(steps(words).iter().all(|step| !step.slmgr.contains(part)), "{words} types {part}");
}
