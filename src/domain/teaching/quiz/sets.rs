//! The questions of `assets/quiz/questions.toml`, with their answers computed under the rulebooks.

use serde::Deserialize;

use super::figures::{Figure, after_first_calls, because, cap};
use super::{Because, Choice, Grade, Pair, Question, order};
use crate::domain::catalog::Kind;
use crate::domain::ids::RuleId;
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::{Rulebook, RulebookId};

/// The file of what is asked.
pub const TEXT: &str = include_str!("../../../../assets/quiz/questions.toml");

/// What is asked, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) pair: Vec<Pair>,
    value: Vec<ValueAsked>,
    calls: Vec<CallsAsked>,
    mixed: Vec<MixedAsked>,
    fact: Vec<FactAsked>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueAsked {
    id: String,
    pair: String,
    ask: String,
    right: Figure,
    others: Vec<Figure>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallsAsked {
    id: String,
    pair: String,
    ask: String,
    machines: Machines,
    beside: Vec<i32>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Machines {
    Client,
    Server,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MixedAsked {
    id: String,
    pair: String,
    ask: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactAsked {
    id: String,
    pair: String,
    ask: String,
    right: String,
    others: Vec<String>,
}

/// The embedded file. That it reads is held by a test.
pub(super) fn asked() -> Asked {
    parsed().unwrap_or_default()
}

pub(super) fn parsed() -> Result<Asked, toml::de::Error> {
    toml::from_str(TEXT)
}

pub(super) fn questions(asked: &Asked, knowledge: &Knowledge) -> Vec<Question> {
    let mut questions = Vec::new();
    questions.extend(asked.value.iter().flat_map(|value| of_value(value, knowledge)));
    let book = knowledge.rulebooks.get(RulebookId::Articles2009);
    questions.extend(asked.calls.iter().flat_map(|calls| of_calls(calls, book, knowledge)));
    questions.extend(asked.mixed.iter().flat_map(|mixed| of_mixed(mixed, book)));
    questions.extend(asked.fact.iter().filter_map(|fact| of_fact(fact, book, knowledge)));
    questions
}

/// One question for each rulebook that gives another value than those before it.
fn of_value(asked: &ValueAsked, knowledge: &Knowledge) -> Vec<Question> {
    let books = RulebookId::ALL.map(|id| knowledge.rulebooks.get(id));
    let mut told: Vec<String> = Vec::new();
    let mut questions = Vec::new();
    for book in books {
        let (right, why) = asked.right.under(book);
        if told.contains(&right) {
            continue;
        }
        told.push(right.clone());
        let mut choices = vec![Choice { text: right, grade: Grade::Right, because: why }];
        for other in books {
            let (text, why) = asked.right.under(other);
            add(&mut choices, text, Grade::Confused, under(other, why));
        }
        for other in &asked.others {
            let (text, why) = other.under(book);
            add(&mut choices, text, Grade::Confused, why);
        }
        let id = format!("value.{}.{}", asked.id, book.id.id());
        questions.push(question(id, (&asked.pair, asked.ask.clone()), Some(book.id), choices));
    }
    questions
}

fn of_calls(asked: &CallsAsked, book: &Rulebook, knowledge: &Knowledge) -> Vec<Question> {
    let kind = match asked.machines {
        Machines::Client => Kind::Client,
        Machines::Server => Kind::Server,
    };
    let threshold = book.threshold(kind);
    let count_word = knowledge.catalog.words.iter().find(|row| row.word == "activation count");
    let counted = count_word.map_or_else(
        || because(threshold),
        |row| Because { text: row.meaning.clone(), rules: Vec::new(), sources: row.sources.clone() },
    );
    let of = |beside: &i32| {
        let calls = threshold.value.checked_add_signed(*beside)?;
        let (count, activated) = after_first_calls(calls, threshold.value, cap(book));
        let text =
            |count: u32, activated: u32| format!("The host counts {count}, and {activated} are activated");
        let right = text(count, activated);
        let mut choices = vec![Choice { text: right, grade: Grade::Right, because: because(threshold) }];
        let last = calls.saturating_sub(threshold.value);
        add(&mut choices, text(calls, calls), Grade::Confused, counted.clone());
        add(&mut choices, text(calls, 0), Grade::Wrong, because(threshold));
        add(&mut choices, text(activated, activated), Grade::Confused, counted.clone());
        add(&mut choices, text(last, last), Grade::Wrong, counted.clone());
        add(&mut choices, text(calls, 1), Grade::Wrong, because(threshold));
        Some(question(
            format!("calls.{}.{calls}", asked.id),
            (&asked.pair, asked.ask.replace("{n}", &calls.to_string())),
            Some(book.id),
            choices,
        ))
    };
    asked.beside.iter().filter_map(of).collect()
}

fn of_mixed(asked: &MixedAsked, book: &Rulebook) -> Vec<Question> {
    let (client, server) = (&book.threshold_client, &book.threshold_server);
    let counts = [server.value.saturating_sub(1), server.value, client.value.saturating_sub(1), client.value];
    let of = |count: u32| {
        let does = (count >= client.value, count >= server.value);
        let both = Because {
            text: format!("{} {}", client.text, server.text),
            rules: vec![client.rule.clone()],
            sources: client.sources.iter().chain(&server.sources).cloned().collect(),
        };
        let words = [
            ((false, false), "Nobody"),
            ((false, true), "Servers only"),
            ((true, false), "Clients only"),
            ((true, true), "Clients and servers"),
        ];
        let choice = |(who, text): &((bool, bool), &str)| {
            let grade = match *who {
                who if who == does => Grade::Right,
                (true, false) => Grade::Wrong,
                _ => Grade::Confused,
            };
            Choice { text: (*text).to_owned(), grade, because: both.clone() }
        };
        let ask = asked.ask.replace("{n}", &count.to_string());
        let choices = words.iter().map(choice).collect();
        question(format!("mixed.{}.{count}", asked.id), (&asked.pair, ask), Some(book.id), choices)
    };
    counts.into_iter().map(of).collect()
}

fn of_fact(asked: &FactAsked, book: &Rulebook, knowledge: &Knowledge) -> Option<Question> {
    let right = sentence(&asked.right, book, knowledge)?;
    let mut choices = vec![Choice { text: right.text.clone(), grade: Grade::Right, because: right }];
    for other in &asked.others {
        let because = sentence(other, book, knowledge)?;
        add(&mut choices, because.text.clone(), Grade::Confused, because);
    }
    Some(question(format!("fact.{}", asked.id), (&asked.pair, asked.ask.clone()), None, choices))
}

/// What the catalogue or the rulebook says under this id.
fn sentence(id: &str, book: &Rulebook, knowledge: &Knowledge) -> Option<Because> {
    let of_book = match id {
        "threshold-client" => Some(because(&book.threshold_client)),
        "host-activations" => Some(because(&book.host_activations)),
        "renewal" => Some(because(&book.renewal)),
        "validity" => Some(because(&book.validity)),
        _ => None,
    };
    of_book.or_else(|| {
        let row = knowledge.catalog.facts.iter().find(|row| row.id.as_str() == id)?;
        Some(Because { text: row.text.clone(), rules: vec![RuleId::new(id)], sources: row.sources.clone() })
    })
}

/// Adds an answer that no other answer gives already; four are enough.
fn add(choices: &mut Vec<Choice>, text: String, grade: Grade, because: Because) {
    const MOST: usize = 4;
    if choices.len() < MOST && choices.iter().all(|choice| choice.text != text) {
        choices.push(Choice { text, grade, because });
    }
}

/// The because of another rulebook, which is named.
fn under(book: &Rulebook, because: Because) -> Because {
    Because { text: format!("{}: {}", book.name, because.text), ..because }
}

fn question(
    id: String,
    (pair, ask): (&str, String),
    under: Option<RulebookId>,
    mut choices: Vec<Choice>,
) -> Question {
    order(&id, &mut choices);
    Question { id, pair: pair.to_owned(), ask, about: String::new(), under, choices }
}
