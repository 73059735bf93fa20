//! What a learner has done: the best try at each lesson, where the learner stands, and the answers of the quiz.

use core::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::ids::LessonId;

/// How a bet went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bet {
    Won,
    Lost,
}

impl Bet {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }
}

/// One try that came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// Of 100.
    pub score: u32,
    pub hints: u32,
}

/// What was done of one lesson or exercise since it was first opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The best score, of 100.
    pub score: u32,
    /// Hints used in the try with the best score.
    pub hints: u32,
    /// How the first bet went: later ones know the answer.
    pub bet: Option<Bet>,
    /// 0: it is begun, and nothing came to its end yet.
    pub tries: u32,
    /// One way to solve it was shown before it was solved.
    pub solution_shown: bool,
    pub first: NaiveDateTime,
    pub last: NaiveDateTime,
}

impl Record {
    /// The score from which a lesson counts as solved.
    pub const SOLVED: u32 = 100;

    /// Whether a try came to its end.
    pub fn is_done(&self) -> bool {
        self.tries > 0
    }

    /// Whether everything that was asked was reached.
    pub fn is_solved(&self) -> bool {
        self.score >= Self::SOLVED
    }
}

/// How a question of the quiz stands: it comes again the later, the more often it was answered rightly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// 0: answered wrongly the last time.
    pub level: u32,
    pub right: u32,
    pub wrong: u32,
    pub last: NaiveDate,
}

/// The lesson that was open last, and its step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    pub lesson: LessonId,
    pub step: u32,
    /// Hints that were read.
    pub hints: u32,
    /// The text of the plan as far as it is repaired; empty where nothing is changed.
    pub repair: String,
}

/// Everything that is kept of one learner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The name that results bear; empty until one is given.
    pub learner: String,
    /// The title of the course that is followed; empty for none.
    pub course: String,
    pub here: Option<Here>,
    pub records: BTreeMap<LessonId, Record>,
    /// By the question's id.
    pub answers: BTreeMap<String, Answered>,
}

impl Progress {
    /// Notes that a lesson is opened; its record.
    pub fn begin(&mut self, lesson: &LessonId, now: NaiveDateTime) -> &mut Record {
        self.records.entry(lesson.clone()).or_insert(Record {
            score: 0,
            hints: 0,
            bet: None,
            tries: 0,
            solution_shown: false,
            first: now,
            last: now,
        })
    }

    /// Notes a try. A better score replaces the one before; a worse one only counts as a try.
    pub fn note(&mut self, lesson: &LessonId, tried: Try, now: NaiveDateTime) {
        let Try { score, hints } = tried;
        let record = self.begin(lesson, now);
        let better = (score, Reverse(hints)) > (record.score, Reverse(record.hints));
        if better || !record.is_done() {
            (record.score, record.hints) = (score, hints);
        }
        record.tries = record.tries.saturating_add(1);
        record.last = now;
    }

    /// Notes how a bet went. Only the first of a lesson counts.
    pub fn bet(&mut self, lesson: &LessonId, bet: Bet, now: NaiveDateTime) {
        let record = self.begin(lesson, now);
        record.bet = record.bet.or(Some(bet));
    }

    /// Notes that one way to solve it is shown. Whoever has solved it already may look.
    pub fn show_solution(&mut self, lesson: &LessonId, now: NaiveDateTime) {
        let record = self.begin(lesson, now);
        record.solution_shown |= !record.is_solved();
    }

    /// The lessons of which a try came to its end.
    pub fn done(&self) -> impl Iterator<Item = (&LessonId, &Record)> {
        self.records.iter().filter(|(_, record)| record.is_done())
    }

    /// Bets that were won, and all.
    pub fn bets(&self) -> (usize, usize) {
        let bets = || self.records.values().filter_map(|record| record.bet);
        (bets().filter(|bet| *bet == Bet::Won).count(), bets().count())
    }

    /// Notes an answer of the quiz.
    pub fn answer(&mut self, question: &str, is_right: bool, today: NaiveDate) {
        let fresh = Answered { level: 0, right: 0, wrong: 0, last: today };
        let answered = self.answers.entry(question.to_owned()).or_insert(fresh);
        answered.last = today;
        if is_right {
            answered.level = (answered.level + 1).min(super::quiz::TOP_LEVEL);
            answered.right = answered.right.saturating_add(1);
        } else {
            answered.level = 0;
            answered.wrong = answered.wrong.saturating_add(1);
        }
    }

    /// Right and wrong answers of the quiz so far.
    pub fn quiz_score(&self) -> (u32, u32) {
        self.answers.values().fold((0, 0), |(right, wrong), answered| {
            (right.saturating_add(answered.right), wrong.saturating_add(answered.wrong))
        })
    }
}
