//! The quiz: questions over pairs that are easily confused.
//!
//! What is asked stands in `assets/quiz/`; the right answers and the explanations are computed from the rulebooks and the
//! catalogue, so that they cannot differ from what the program does.

mod figures;
mod repetition;
mod sets;
mod word_questions;

use serde::Deserialize;

pub use repetition::{Due, TOP_LEVEL, next_due, order};
pub use sets::TEXT;
pub use word_questions::masked;

use crate::domain::ids::{RuleId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Right,
    /// True of the thing that it is easily taken for.
    Confused,
    Wrong,
}

/// Why an answer is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    pub text: String,
    pub rules: Vec<RuleId>,
    pub sources: Vec<SourceId>,
}

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub text: String,
    pub grade: Grade,
    pub because: Because,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: String,
    /// The id of its pair.
    pub pair: String,
    pub ask: String,
    /// What is quoted beneath the question; may be empty.
    pub about: String,
    /// The rulebook under which the answer holds, where it is one of them.
    pub under: Option<RulebookId>,
    /// One of them is right; in an order that says nothing.
    pub choices: Vec<Choice>,
}

impl Question {
    /// The right answer.
    pub fn right(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.grade == Grade::Right)
    }
}

/// Two things that are easily confused.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub id: String,
    pub title: String,
    /// Words of the catalogue that are asked under this pair.
    words: Vec<String>,
}

/// All questions and the pairs that they belong to.
#[derive(Clone, Debug, Default)]
pub struct Quiz {
    pub pairs: Vec<Pair>,
    pub questions: Vec<Question>,
}

impl Quiz {
    /// The quiz over this knowledge. Newer data may lack what a question asks for; then that question is left out.
    pub fn of(knowledge: &Knowledge) -> Self {
        let asked = sets::asked();
        let mut questions = sets::questions(&asked, knowledge);
        questions.extend(word_questions::questions(&asked.pair, knowledge));
        Self { pairs: asked.pair, questions }
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The title of a question's pair.
    pub fn title(&self, question: &Question) -> &str {
        let pair = self.pairs.iter().find(|pair| pair.id == question.pair);
        pair.map_or("", |pair| pair.title.as_str())
    }
}
