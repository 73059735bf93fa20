//! The advice as a whole, over every class of answers that its rules can tell apart.

mod classes;
mod every_class;
mod fleets;
mod flips;
mod oracle;
mod said;
mod words;

use std::sync::LazyLock;

use activation_wizard::domain::advice::{Advisor, AnswerId, Answers};
use activation_wizard::domain::knowledge::Knowledge;

static ADVISOR: LazyLock<Advisor<'static>> = LazyLock::new(|| Advisor::new(knowledge()));

fn knowledge() -> &'static Knowledge {
    Knowledge::embedded()
}

/// Reads `edition=vista-enterprise attachment=core site.clients=40`.
fn answers(words: &str) -> Answers {
    words.split_whitespace().fold(Answers::default(), |answers, word| {
        let (key, value) = word.split_once('=').expect("key=value");
        let id = AnswerId::from_id(key).expect(key);
        answers.with(id, value).expect(word)
    })
}

/// The answers as `key=value` words, to name a case that fails.
fn named(answers: &Answers) -> String {
    let words = AnswerId::ALL.into_iter().map(|id| (id.id(), answers.written(id)));
    words
        .filter(|(_, value)| value != "unknown")
        .map(|(id, value)| format!("{id}={value}"))
        .collect::<Vec<_>>()
        .join(" ")
}
