//! The quiz: every question is sound, its answers agree with the simulation, and its turns come as they should.

use std::collections::{BTreeMap, BTreeSet};

use super::day;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan;
use crate::domain::rulebook::RulebookId;
use crate::domain::simulation::{Outcome, run};
use crate::domain::teaching::quiz::{Due, Grade, Question, Quiz, next_due};
use crate::domain::teaching::{Answered, Progress};

fn quiz() -> Quiz {
    Quiz::of(Knowledge::embedded())
}

#[test]
fn every_question_has_one_right_answer_and_says_why_of_each() {
    let knowledge = Knowledge::embedded();
    let quiz = quiz();
    let ids: BTreeSet<&str> = quiz.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids.len(), quiz.questions.len(), "every id once");
    assert!(quiz.questions.len() >= 70, "{}", quiz.questions.len());
    for question in &quiz.questions {
        let id = &question.id;
        let right = question.choices.iter().filter(|choice| choice.grade == Grade::Right).count();
        assert_eq!(right, 1, "{id}");
        assert!((2..=4).contains(&question.choices.len()), "{id}: {}", question.choices.len());
        assert!(question.choices.iter().any(|choice| choice.grade == Grade::Confused), "{id}");
        let texts: BTreeSet<&str> = question.choices.iter().map(|choice| choice.text.as_str()).collect();
        assert_eq!(texts.len(), question.choices.len(), "{id}");
        assert!(!quiz.title(question).is_empty(), "{id}: {}", question.pair);
        for choice in &question.choices {
            assert!(
                !choice.because.sources.is_empty() && !choice.because.text.is_empty(),
                "{id}: {}",
                choice.text
            );
            for source in &choice.because.sources {
                assert!(knowledge.catalog.sources.contains_key(source), "{id}: {source}");
            }
        }
    }
}

#[test]
fn every_pair_of_the_issue_is_asked_several_times() {
    let quiz = quiz();
    for pair in &quiz.pairs {
        let asked = quiz.questions.iter().filter(|question| question.pair == pair.id).count();
        assert!(asked >= 4, "{}: {asked}", pair.title);
    }
    assert_eq!(quiz.pairs.len(), 6);
}

#[test]
fn no_meaning_gives_its_word_away() {
    let catalog = &Knowledge::embedded().catalog;
    for question in quiz().questions.iter().filter(|question| question.id.starts_with("word.")) {
        let word = &question.right().unwrap().text;
        let row = catalog.words.iter().find(|row| row.word == *word).unwrap();
        let whole = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
        assert!(!whole(&question.about), "{word}: {}", question.about);
        assert_eq!(question.about.contains('…'), question.about != row.meaning, "{word}");
    }
}

#[test]
fn the_right_place_says_nothing() {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for question in quiz().questions.iter().filter(|question| question.choices.len() == 4) {
        let place = question.choices.iter().position(|choice| choice.grade == Grade::Right).unwrap();
        *places.entry(place).or_default() += 1;
    }
    let all: usize = places.values().sum();
    assert!(places.len() == 4 && places.values().all(|count| count * 2 < all), "{places:?}");
}

#[test]
fn the_two_retentions_are_both_right_each_under_its_rulebook() {
    let quiz = quiz();
    let right = |id: &str| quiz.question(id).and_then(Question::right).map(|choice| choice.text.clone());
    assert_eq!(right("value.retention.articles-2009").as_deref(), Some("180 days"));
    assert_eq!(right("value.retention.va-2.0").as_deref(), Some("30 days"));
    let articles = quiz.question("value.retention.articles-2009").unwrap();
    assert_eq!(articles.under, Some(RulebookId::Articles2009));
    let other = articles.choices.iter().find(|choice| choice.text == "30 days").unwrap();
    assert!(other.grade == Grade::Confused && other.because.text.contains("has not called for 30 days"));
}

/// What the host counts and how many machines are activated by their first calls, by the real simulation.
#[test]
fn the_answers_about_first_calls_are_what_the_simulation_does() {
    let knowledge = Knowledge::embedded();
    let mut checked = 0;
    for question in quiz().questions.iter().filter(|question| question.id.starts_with("calls.")) {
        let calls: u32 = question.id.rsplit('.').next().unwrap().parse().unwrap();
        let edition =
            if question.id.contains("clients") { "vista-enterprise" } else { "server-2008-standard" };
        let text = format!(
            "rulebook = \"articles-2009\"\ndays = 2\n[[cohort]]\nid = \"c\"\nedition = \"{edition}\"\n\
             count = {calls}\n[[host]]\nid = \"h\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\n"
        );
        let plan = plan::read(&text, "quiz", &knowledge.catalog).unwrap();
        let run = run(&plan, knowledge).unwrap();
        let (cohort, _) = run.cohorts().next().unwrap();
        let firsts = run.machines_in(cohort).map(|machine| run.contacts_of(machine)[0].1);
        let (mut count, mut activated) = (0, 0);
        for outcome in firsts {
            let (Outcome::Success { count: told, .. } | Outcome::CountTooLow { count: told, .. }) = outcome
            else {
                panic!("{}: {outcome:?}", question.id)
            };
            count = count.max(told);
            activated += u32::from(matches!(outcome, Outcome::Success { .. }));
        }
        let right = format!("The host counts {count}, and {activated} are activated");
        assert_eq!(question.right().unwrap().text, right, "{}", question.id);
        checked += 1;
    }
    assert_eq!(checked, 6);
}

#[test]
fn what_is_due_comes_first_then_what_is_new_then_nothing() {
    let quiz = quiz();
    let mut progress = Progress::default();
    let id = |due: Option<Due<'_>>| due.map(|due| due.question().id.clone()).unwrap();
    let next = |progress: &Progress, last: Option<&str>, today| {
        next_due(&quiz, &progress.answers, Some("thresholds"), last, today)
    };
    let first = id(next(&progress, None, day(1)));
    progress.answer(&first, false, day(1));
    let second = id(next(&progress, Some(&first), day(1)));
    assert_ne!(second, first, "not the same twice in a row");
    progress.answer(&second, true, day(1));
    assert_eq!(id(next(&progress, Some(&second), day(1))), first, "the wrong one comes back before new ones");
    progress.answer(&first, true, day(1));
    let mut seen = BTreeSet::from([first.clone(), second.clone()]);
    let mut last = first;
    while let Some(Due::Now(question)) = next(&progress, Some(&last), day(1)) {
        assert!(seen.insert(question.id.clone()), "{}", question.id);
        progress.answer(&question.id, true, day(1));
        last.clone_from(&question.id);
    }
    assert_eq!(seen.len(), quiz.questions.iter().filter(|question| question.pair == "thresholds").count());
    let Some(Due::Later(_, again)) = next(&progress, Some(&last), day(1)) else { panic!("nothing is due") };
    assert_eq!(again, day(2));
    assert!(matches!(next(&progress, None, day(2)), Some(Due::Now(_))));
}

#[test]
fn pairs_take_turns() {
    let quiz = quiz();
    let mut progress = Progress::default();
    let mut pairs = BTreeSet::new();
    let mut last: Option<String> = None;
    for _ in 0..quiz.pairs.len() {
        let due = next_due(&quiz, &progress.answers, None, last.as_deref(), day(1)).unwrap();
        let question = due.question();
        pairs.insert(question.pair.clone());
        progress.answers.insert(question.id.clone(), Answered { level: 1, right: 1, wrong: 0, last: day(1) });
        last = Some(question.id.clone());
    }
    assert_eq!(pairs.len(), quiz.pairs.len());
}
