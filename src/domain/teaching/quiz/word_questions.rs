//! A question for each word of the catalogue that is easily confused: its meaning is shown, its name is asked for.

use super::{Because, Choice, Grade, Pair, Question, order};
use crate::domain::catalog::WordRow;
use crate::domain::knowledge::Knowledge;

/// Answers of a question.
const MOST: usize = 4;
const ASK: &str = "Which word is this?";
/// Stands where the meaning names the word itself.
const MASK: &str = "…";

pub(super) fn questions(pairs: &[Pair], knowledge: &Knowledge) -> Vec<Question> {
    let words = &knowledge.catalog.words;
    let asked = words.iter().filter(|row| !row.confused_with.is_empty());
    asked.filter_map(|row| question(row, pairs, words)).collect()
}

fn question(row: &WordRow, pairs: &[Pair], words: &[WordRow]) -> Option<Question> {
    let pair = pairs.iter().find(|pair| pair.words.contains(&row.word)).or_else(|| pairs.last())?;
    let mut near: Vec<&WordRow> = Vec::new();
    add(&mut near, row, words);
    // Those that are confused with what it is confused with.
    for other in near.clone() {
        add(&mut near, other, words);
    }
    near.retain(|other| other.word != row.word);
    let direct =
        |other: &WordRow| row.confused_with.contains(&other.word) || other.confused_with.contains(&row.word);
    let choice = |other: &WordRow, grade| Choice {
        text: other.word.clone(),
        grade,
        because: Because {
            text: format!("{}: {}", other.word, other.meaning),
            rules: Vec::new(),
            sources: other.sources.clone(),
        },
    };
    let mut choices = vec![choice(row, Grade::Right)];
    let grade = |other: &WordRow| if direct(other) { Grade::Confused } else { Grade::Wrong };
    choices.extend(near.iter().take(MOST - 1).map(|other| choice(other, grade(other))));
    let id = format!("word.{}", row.word.to_lowercase().replace(' ', "-"));
    order(&id, &mut choices);
    let names = core::iter::once(&row.word).chain(&row.also);
    let about = masked(&row.meaning, names.map(String::as_str));
    Some(Question { id, pair: pair.id.clone(), ask: ASK.to_owned(), about, under: None, choices })
}

/// Adds the words that a word is confused with, either way round.
fn add<'w>(near: &mut Vec<&'w WordRow>, row: &WordRow, words: &'w [WordRow]) {
    let confused =
        |other: &&WordRow| row.confused_with.contains(&other.word) || other.confused_with.contains(&row.word);
    for other in words.iter().filter(confused) {
        if near.iter().all(|known| known.word != other.word) {
            near.push(other);
        }
    }
}

/// The meaning without the word's own names, so that it does not give itself away.
pub fn masked<'n>(meaning: &str, names: impl Iterator<Item = &'n str>) -> String {
    let mut names: Vec<&str> = names.collect();
    names.sort_by_key(|name| core::cmp::Reverse(name.len()));
    let mut text = meaning.to_owned();
    for name in names.into_iter().filter(|name| name.len() > 2) {
        text = without(&text, name);
    }
    text
}

/// The text with every whole-word occurrence of `name` masked, whatever its case.
fn without(text: &str, name: &str) -> String {
    let (lower, name) = (text.to_ascii_lowercase(), name.to_ascii_lowercase());
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in lower.match_indices(&name) {
        let letter = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        let before = lower.get(..at).and_then(|head| head.chars().next_back());
        let after = lower.get(at + found.len()..).and_then(|tail| tail.chars().next());
        if at < from || letter(before) || letter(after) {
            continue;
        }
        shown.push_str(text.get(from..at).unwrap_or_default());
        shown.push_str(MASK);
        from = at + found.len();
    }
    shown.push_str(text.get(from..).unwrap_or_default());
    shown
}
