//! The quiz in the window: the question that is open and what was answered.

use crate::domain::teaching::quiz::{Choice, Question, Quiz};

/// The question that is open.
#[derive(Clone, Debug, Default)]
pub struct QuizState {
    pub quiz: Quiz,
    /// Only questions of this pair, by its place; `None`: of all.
    pub pair: Option<usize>,
    /// The id of the open question.
    pub open: Option<String>,
    /// It is not due yet: it was answered rightly not long ago.
    pub early: Option<chrono::NaiveDate>,
    pub chosen: Option<usize>,
    /// The answer was given.
    pub is_answered: bool,
    /// Answer was pressed with nothing chosen.
    pub gap: bool,
    /// Right answers and all answers since the quiz was opened.
    pub here: (u32, u32),
}

impl QuizState {
    /// The open question.
    pub fn question(&self) -> Option<&Question> {
        self.quiz.question(self.open.as_deref()?)
    }

    /// The answer that was given.
    pub fn answer(&self) -> Option<&Choice> {
        let chosen = self.question()?.choices.get(self.chosen?)?;
        self.is_answered.then_some(chosen)
    }

    /// The id of the pair that is asked.
    pub(crate) fn pair_id(&self) -> Option<&str> {
        self.quiz.pairs.get(self.pair?).map(|pair| pair.id.as_str())
    }
}
