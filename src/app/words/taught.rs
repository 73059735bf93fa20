//! What lessons, quiz, ready-made fleets and the glossary say, in German: files of their own with the same places as the English ones.
//! Each text becomes a sentence that is known by its English form, as those of the core are. A lesson of somebody's own
//! stays as its author wrote it.
//!
//! | in the English file | in the German one |
//! |---|---|
//! | a text | a text |
//! | a choice with its label | the label |
//! | rows in their order | as many rows, or as many texts |
//! | rows with ids, as of the quiz | a table with those ids |

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use toml::{Table, Value};

use super::said::Sentences;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::lesson_files;
use crate::domain::teaching::quiz;
use crate::domain::{lesson, ready};

/// The texts with German ones.
pub(super) static TAUGHT: LazyLock<Sentences> = LazyLock::new(|| {
    let (texts, _) = read();
    Sentences::of_texts(texts.iter().map(|text| (text.place.clone(), &*text.english, &*text.german)))
});

const QUIZ: &str = include_str!("../../../assets/quiz/de.toml");
const FLEETS: &str = include_str!("../../../assets/plans/de.toml");
const WORDS: &str = include_str!("../../../assets/quiz/de-words.toml");

/// The German file of each lesson, under the name of the English one.
const LESSONS: &[(&str, &str)] = lesson_files!("de/");

/// A text and its place: file, and the keys in it.
struct Text {
    place: String,
    english: String,
    german: String,
}

/// All pairs of texts, and the faults of the files; a test holds that there are none.
fn read() -> (Vec<Text>, Vec<String>) {
    let lessons = LESSONS.iter().map(|(name, german)| {
        let english = lesson::files().iter().find(|(known, _)| known == name).map_or("", |(_, text)| text);
        (format!("assets/lessons/de/{name}"), english, *german)
    });
    let others = [
        ("assets/quiz/de.toml".to_owned(), quiz::TEXT, QUIZ),
        ("assets/plans/de.toml".to_owned(), ready::INDEX, FLEETS),
    ];
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for (place, english, german) in lessons.chain(others) {
        match (english.parse::<Table>(), german.parse::<Table>()) {
            (Ok(english), Ok(german)) => {
                pair(place, &Value::Table(english), &Value::Table(german), &mut texts, &mut faults);
            }
            (_, Err(error)) => faults.push(format!("{place}: {error}")),
            (Err(error), _) => faults.push(format!("beside {place}: {error}")),
        }
    }
    words(&mut texts, &mut faults);
    (texts, faults)
}

/// A word of the field.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    word: String,
    meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    word: BTreeMap<String, Word>,
}

/// Pairs the words of the catalogue: what each is called, what it means, both together, and the meaning that does not
/// name it, as the quiz asks.
fn words(texts: &mut Vec<Text>, faults: &mut Vec<String>) {
    const FILE: &str = "assets/quiz/de-words.toml";
    let mut german = match toml::from_str::<Words>(WORDS) {
        Ok(words) => words.word,
        Err(error) => return faults.push(format!("{FILE}: {error}")),
    };
    for row in &Knowledge::embedded().catalog.words {
        let Some(Word { word, meaning }) = german.remove(&row.word) else {
            faults.push(format!("{FILE}: {}: no German text", row.word));
            continue;
        };
        let names = core::iter::once(&row.word).chain(&row.also).map(String::as_str);
        let asked = quiz::masked(&row.meaning, names);
        let asked_in_german = quiz::masked(&meaning, core::iter::once(word.as_str()));
        for (english, german) in [
            (row.word.clone(), word.clone()),
            (row.meaning.clone(), meaning.clone()),
            (format!("{}: {}", row.word, row.meaning), format!("{word}: {meaning}")),
            (asked, asked_in_german),
        ] {
            texts.push(Text { place: format!("{FILE}: {}", row.word), english, german });
        }
    }
    faults.extend(german.keys().map(|word| format!("{FILE}: {word}: nothing stands there in English")));
}

/// Pairs what stands at the same place.
fn pair(place: String, english: &Value, german: &Value, texts: &mut Vec<Text>, faults: &mut Vec<String>) {
    match (english, german) {
        (Value::String(english), Value::String(german)) => {
            let [english, german] = [english, german].map(|text| text.trim().replace("\r\n", "\n"));
            texts.push(Text { place, english, german });
        }
        (Value::Table(choice), Value::String(_)) if choice.contains_key("label") => {
            choice
                .get("label")
                .into_iter()
                .for_each(|label| pair(place.clone(), label, german, texts, faults));
        }
        (Value::Array(rows), Value::Array(german)) if rows.len() == german.len() => {
            for (number, (row, german)) in (1..).zip(rows.iter().zip(german)) {
                pair(format!("{place}[{number}]"), row, german, texts, faults);
            }
        }
        (Value::Array(rows), Value::Table(german)) => {
            for (id, german) in german {
                let row = rows.iter().find(|row| row.get("id").and_then(Value::as_str) == Some(id));
                below(format!("{place}.{id}"), row, german, texts, faults);
            }
        }
        (Value::Table(english), Value::Table(german)) => {
            for (key, german) in german {
                below(format!("{place}: {key}"), english.get(key), german, texts, faults);
            }
        }
        (Value::Array(rows), Value::Array(german)) => {
            faults.push(format!("{place}: {} of {} rows", german.len(), rows.len()));
        }
        _ => faults.push(format!("{place}: a {} beside a {}", german.type_str(), english.type_str())),
    }
}

fn below(
    place: String,
    english: Option<&Value>,
    german: &Value,
    texts: &mut Vec<Text>,
    faults: &mut Vec<String>,
) {
    match english {
        Some(english) => pair(place, english, german, texts, faults),
        None => faults.push(format!("{place}: nothing stands there in English")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::app::words::{Language, knows, said, speak};
    use crate::domain::knowledge::Knowledge;
    use crate::domain::lesson::{Lesson, StepKind, library};
    use crate::domain::ready::fleets;
    use crate::domain::teaching::quiz::Quiz;

    /// Texts that read the same in German.
    const THE_SAME: [&str; 12] = [
        "ADBA",
        "AVMA",
        "CMID",
        "ConfigMgr",
        "KMS",
        "MAK",
        "OSLicense",
        "VAMT",
        "pid.txt",
        "rearm",
        "slmgr.vbs",
        "sysprep",
    ];

    fn texts() -> Vec<Text> {
        let (texts, faults) = read();
        assert_eq!(faults, Vec::<String>::new());
        texts
    }

    /// The texts of a lesson that the window shows, by their place in its file.
    fn shown(lesson: &Lesson) -> BTreeMap<String, &str> {
        let mut all = BTreeMap::new();
        let mut add = |place: String, text| {
            all.insert(format!("assets/lessons/de/{}.toml: {place}", lesson.id), text);
        };
        add("title".to_owned(), &*lesson.title);
        add("about".to_owned(), &*lesson.about);
        for (number, step) in (1..).zip(&lesson.steps) {
            let here = |key: &str| format!("step[{number}]: {key}");
            let nth = |key: &str, place: usize| format!("step[{number}]: {key}[{place}]");
            add(here("heading"), &*step.heading);
            add(here("prose"), step.prose.written.trim());
            let (ask, choices, hints) = match &step.what {
                StepKind::Question | StepKind::Run(_) | StepKind::Because(_) => continue,
                StepKind::Bet(bet) => (bet.ask.as_str(), bet.choices.as_slice(), [].as_slice()),
                StepKind::Task(task) => ("", [].as_slice(), task.hints.as_slice()),
                StepKind::Find(find) => (find.ask.as_str(), find.choices.as_slice(), find.hints.as_slice()),
            };
            if !ask.is_empty() {
                add(here("ask"), ask);
            }
            for (place, choice) in (1..).zip(choices).filter(|(_, choice)| !choice.label.is_empty()) {
                add(nth("choices", place), &*choice.label);
            }
            (1..).zip(hints).for_each(|(place, hint)| add(nth("hints", place), &*hint.written));
        }
        all
    }

    #[test]
    fn every_text_of_a_lesson_is_taught_in_german_and_no_other() {
        let (lessons, _) = library(Knowledge::embedded());
        let english: BTreeMap<String, &str> = lessons.iter().flat_map(|file| shown(&file.lesson)).collect();
        let german = texts();
        let of_lessons = german.iter().filter(|text| text.place.starts_with("assets/lessons/"));
        let paired: BTreeMap<String, &str> =
            of_lessons.map(|text| (text.place.clone(), text.english.as_str())).collect();
        let missing: Vec<_> = english.iter().filter(|(place, _)| !paired.contains_key(*place)).collect();
        assert_eq!(missing, [], "no German text");
        let superfluous: Vec<_> = paired.iter().filter(|(place, _)| !english.contains_key(*place)).collect();
        assert_eq!(superfluous, [], "no English text");
        assert_eq!(paired, english);
    }

    #[test]
    fn every_text_of_quiz_and_fleets_is_taught_in_german() {
        let quiz = Quiz::of(Knowledge::embedded());
        let quiz_texts = quiz.questions.iter().flat_map(|question| {
            let choices = question.choices.iter().flat_map(|choice| [&*choice.text, &*choice.because.text]);
            choices.chain([&*question.ask, &*question.about]).filter(|text| !text.is_empty())
        });
        let quiz_texts = quiz_texts.chain(quiz.pairs.iter().map(|pair| &*pair.title));
        let fleet_texts = fleets().iter().flat_map(|fleet| [&*fleet.title, &*fleet.point, &*fleet.watch]);
        speak(Language::German);
        let unknown: Vec<&str> = quiz_texts.chain(fleet_texts).filter(|text| !knows(text)).collect();
        speak(Language::English);
        assert_eq!(unknown, Vec::<&str>::new());
    }

    /// What makes up a text, apart from its words: names to fill, bold and code, rows and paragraphs.
    fn structure(text: &str) -> (Vec<&str>, [usize; 5]) {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
        // What the articles say in a sentence may be said again in the text itself.
        names.retain(|name| !name.starts_with("articles:"));
        names.sort_unstable();
        let begins = |mark: &str| text.lines().filter(|line| line.starts_with(mark)).count();
        let marks = ["**", "`", "\n\n"].map(|mark| text.matches(mark).count());
        (names, [marks[0], marks[1], marks[2], begins("- "), begins("|")])
    }

    #[test]
    fn a_text_is_built_as_the_english_one() {
        for Text { place, english, german } in &texts() {
            assert_eq!(structure(german), structure(english), "{place}");
            assert!(german != english || THE_SAME.contains(&&**english), "{place}: still in English");
            assert!(!german.is_empty(), "{place}: empty");
        }
    }

    #[test]
    fn one_text_is_said_in_one_way() {
        let mut known = BTreeMap::new();
        for text in &texts() {
            let before = known.entry(text.english.clone()).or_insert_with(|| text.german.clone());
            assert_eq!(*before, text.german, "{}", text.place);
        }
    }

    #[test]
    fn a_filled_text_is_said_with_its_values() {
        let (lessons, _) = library(Knowledge::embedded());
        speak(Language::German);
        for file in &lessons {
            for (number, step) in (1..).zip(&file.lesson.steps) {
                let german = said(step.prose.shown.trim());
                let place = format!("{}: step[{number}]", file.lesson.id);
                assert_ne!(german, step.prose.shown.trim(), "{place}");
                assert!(!german.contains(['{', '}']), "{place}: {german}");
                for unit in [" days", " hours", " minutes", " machines"] {
                    assert!(!german.contains(unit), "{place}: {german}");
                }
            }
        }
        speak(Language::English);
    }

    #[test]
    fn a_file_that_does_not_fit_is_told_with_its_place() {
        let faults = |german: &str| {
            let english = "title = \"A\"\n[[step]]\nhints = [\"B\", \"C\"]\n";
            let (mut texts, mut faults) = (Vec::new(), Vec::new());
            let [english, german] =
                [english, german].map(|text| Value::Table(text.parse().unwrap_or_default()));
            pair("x.toml".to_owned(), &english, &german, &mut texts, &mut faults);
            faults
        };
        assert_eq!(faults("title = \"Z\""), Vec::<String>::new());
        assert_eq!(faults("name = \"Z\""), ["x.toml: name: nothing stands there in English"]);
        assert_eq!(faults("title = 7"), ["x.toml: title: a integer beside a string"]);
        assert_eq!(faults("[[step]]\nhints = [\"Z\"]"), ["x.toml: step[1]: hints: 1 of 2 rows"]);
    }
}
