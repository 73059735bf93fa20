//! Which question comes next. Each right answer moves a question up a level and its next turn further away; a wrong one
//! brings it back to the bottom. No chance: the same answers give the same questions.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Choice, Question, Quiz};
use crate::domain::teaching::Answered;

/// Days until a question comes again, by its level.
const WAITS: [u64; 7] = [0, 1, 3, 7, 14, 30, 60];
/// The level of a question that is known for good.
pub const TOP_LEVEL: u32 = 6;

/// What to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due<'q> {
    /// It is due, or was never asked.
    Now(&'q Question),
    /// Everything was answered rightly not long ago; this one comes first, on this day.
    Later(&'q Question, NaiveDate),
}

impl<'q> Due<'q> {
    /// The question, due or not.
    pub fn question(self) -> &'q Question {
        match self {
            Self::Now(question) | Self::Later(question, _) => question,
        }
    }
}

/// The day on which a question comes again.
fn due(answered: &Answered) -> NaiveDate {
    let level = usize::try_from(answered.level).unwrap_or(usize::MAX).min(WAITS.len() - 1);
    let wait = WAITS.get(level).copied().unwrap_or(0);
    answered.last.checked_add_days(Days::new(wait)).unwrap_or(NaiveDate::MAX)
}

/// The next question of a pair, or of all.
///
/// First those that are due again, longest first; then new ones, of the pair of which the fewest were asked. `last` was
/// asked just now and is not asked again while there is another.
pub fn next_due<'q>(
    quiz: &'q Quiz,
    answers: &BTreeMap<String, Answered>,
    pair: Option<&str>,
    last: Option<&str>,
    today: NaiveDate,
) -> Option<Due<'q>> {
    let asked = |question: &Question| answers.get(&question.id);
    let in_pair = |question: &&Question| pair.is_none_or(|pair| question.pair == pair);
    let all: Vec<&Question> = quiz.questions.iter().filter(in_pair).collect();
    let others: Vec<&Question> =
        all.iter().copied().filter(|question| Some(question.id.as_str()) != last).collect();
    let pool = if others.is_empty() { all } else { others };
    let again = pool.iter().filter_map(|question| Some((due(asked(question)?), *question)));
    let again: Vec<(NaiveDate, &Question)> = again.collect();
    let first = again.iter().min_by_key(|(due, _)| *due).copied();
    if let Some((_, question)) = first.filter(|(due, _)| *due <= today) {
        return Some(Due::Now(question));
    }
    let asked_of = |pair: &str| {
        quiz.questions.iter().filter(|question| question.pair == pair && asked(question).is_some()).count()
    };
    let fresh = pool.iter().filter(|question| asked(question).is_none());
    let fresh = fresh.min_by_key(|question| asked_of(&question.pair)).copied();
    fresh.map(Due::Now).or_else(|| first.map(|(due, question)| Due::Later(question, due)))
}

/// Puts choices in an order that depends on the question alone, so that the right one stands anywhere.
pub fn order(id: &str, choices: &mut [Choice]) {
    choices.sort_by_key(|choice| mixed(id, &choice.text));
}

/// FNV-1a over both texts, its bits mixed once more.
fn mixed(id: &str, text: &str) -> u64 {
    let bytes = id.bytes().chain([0]).chain(text.bytes());
    let sum = bytes
        .fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    (sum ^ (sum >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}
