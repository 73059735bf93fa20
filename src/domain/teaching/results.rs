//! The results of many learners as one table: a row for each, a column for each lesson that anybody did.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use csv::Writer;
use serde_json::{Value, json};

use super::file::INSTANT;
use super::progress::{Bet, Progress, Record};
use crate::domain::ids::LessonId;

/// The result of one learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// The file it stands in.
    pub file: String,
    pub made: NaiveDateTime,
    pub progress: Progress,
}

/// The results of a class, ordered by name, then by time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub learners: Vec<Learner>,
    /// Every lesson that anybody did.
    pub lessons: Vec<LessonId>,
}

/// What a row of the table says besides the lessons.
struct Totals {
    done: usize,
    solved: usize,
    /// Of 100, over all lessons of the table: one that was not done counts nothing.
    mean: u32,
    hints: u32,
    solutions_shown: usize,
    bets_won: usize,
    bets: usize,
    quiz_right: u32,
    quiz_wrong: u32,
}

impl Results {
    /// The table of these results.
    pub fn of(mut learners: Vec<Learner>) -> Self {
        learners.sort_by(|a, b| {
            let key = |learner: &Learner| (learner.progress.learner.to_lowercase(), learner.made);
            key(a).cmp(&key(b)).then_with(|| a.file.cmp(&b.file))
        });
        let lessons: BTreeSet<LessonId> =
            learners.iter().flat_map(|learner| learner.progress.done().map(|(id, _)| id.clone())).collect();
        Self { learners, lessons: lessons.into_iter().collect() }
    }

    fn totals(&self, learner: &Learner) -> Totals {
        let records = &learner.progress.records;
        let sum: u32 = records.values().map(|record| record.score).sum();
        let of = u32::try_from(self.lessons.len()).unwrap_or(u32::MAX).max(1);
        let (quiz_right, quiz_wrong) = learner.progress.quiz_score();
        let (bets_won, bets) = learner.progress.bets();
        Totals {
            done: learner.progress.done().count(),
            solved: records.values().filter(|record| record.is_solved()).count(),
            mean: (sum + of / 2) / of,
            hints: records.values().map(|record| record.hints).fold(0, u32::saturating_add),
            solutions_shown: records.values().filter(|record| record.solution_shown).count(),
            bets_won,
            bets,
            quiz_right,
            quiz_wrong,
        }
    }

    /// The heads of a table for people.
    pub const HEADS: [&'static str; 9] =
        ["Learner", "Made", "Course", "Done", "Solved", "Mean", "Hints", "Solutions shown", "Bets won"];

    /// The rows of that table; those of the quiz and of each lesson stand in CSV and JSON.
    pub fn rows(&self) -> Vec<[String; 9]> {
        let row = |learner: &Learner| {
            let totals = self.totals(learner);
            [
                learner.progress.learner.clone(),
                learner.made.format(INSTANT).to_string(),
                learner.progress.course.clone(),
                totals.done.to_string(),
                totals.solved.to_string(),
                totals.mean.to_string(),
                totals.hints.to_string(),
                totals.solutions_shown.to_string(),
                format!("{} of {}", totals.bets_won, totals.bets),
            ]
        };
        self.learners.iter().map(row).collect()
    }

    /// For each lesson: how many did it, how many solved it, and their mean score.
    pub fn by_lesson(&self) -> Vec<(&LessonId, usize, usize, u32)> {
        let of = |lesson| {
            let records: Vec<&Record> =
                self.learners.iter().filter_map(|learner| score(learner, lesson)).collect();
            let done = u32::try_from(records.len()).unwrap_or(u32::MAX).max(1);
            let sum: u32 = records.iter().map(|record| record.score).sum();
            let solved = records.iter().filter(|record| record.is_solved()).count();
            (lesson, records.len(), solved, (sum + done / 2) / done)
        };
        self.lessons.iter().map(of).collect()
    }

    /// One row for each learner, one column for each lesson's score.
    pub fn csv(&self) -> String {
        let mut writer = Writer::from_writer(Vec::new());
        let heads = [
            "learner",
            "made",
            "course",
            "done",
            "solved",
            "mean",
            "hints",
            "solutions_shown",
            "bets_won",
            "bets",
            "quiz_right",
            "quiz_wrong",
        ];
        let header = heads.into_iter().map(str::to_owned);
        let lessons = self.lessons.iter().map(|lesson| format!("lesson.{lesson}"));
        let mut rows: Vec<Vec<String>> = vec![header.chain(lessons).chain(["file".to_owned()]).collect()];
        for learner in &self.learners {
            let totals = self.totals(learner);
            let numbers = [totals.done, totals.solved].map(|number| number.to_string());
            let bets = [totals.bets_won, totals.bets].map(|number| number.to_string());
            let mut row = vec![
                plain(&learner.progress.learner),
                learner.made.format(INSTANT).to_string(),
                plain(&learner.progress.course),
            ];
            row.extend(numbers);
            row.extend([totals.mean, totals.hints].map(|number| number.to_string()));
            row.push(totals.solutions_shown.to_string());
            row.extend(bets);
            row.extend([totals.quiz_right, totals.quiz_wrong].map(|number| number.to_string()));
            let score =
                |lesson| score(learner, lesson).map_or_else(String::new, |record| record.score.to_string());
            row.extend(self.lessons.iter().map(score));
            row.push(plain(&learner.file));
            rows.push(row);
        }
        for row in &rows {
            // Writing into memory does not fail.
            drop(writer.write_record(row));
        }
        writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The document of `results --format json`.
    pub fn json(&self) -> Value {
        let learner = |learner: &Learner| {
            let totals = self.totals(learner);
            let lesson = |(id, record): (&LessonId, &Record)| {
                json!({
                    "lesson": id.as_str(), "score": record.score, "hints": record.hints, "tries": record.tries,
                    "solution_shown": record.solution_shown,
                    "bet": record.bet.map(Bet::word),
                    "first": record.first.format(INSTANT).to_string(),
                    "last": record.last.format(INSTANT).to_string(),
                })
            };
            let course = Some(&learner.progress.course).filter(|course| !course.is_empty());
            json!({
                "learner": learner.progress.learner, "file": learner.file, "course": course,
                "made": learner.made.format(INSTANT).to_string(),
                "done": totals.done, "solved": totals.solved, "mean": totals.mean, "hints": totals.hints,
                "solutions_shown": totals.solutions_shown,
                "bets": { "won": totals.bets_won, "of": totals.bets },
                "quiz": { "right": totals.quiz_right, "wrong": totals.quiz_wrong },
                "lessons": learner.progress.records.iter().map(lesson).collect::<Vec<_>>(),
            })
        };
        let by_lesson = |(lesson, done, solved, mean): (&LessonId, usize, usize, u32)| json!({ "lesson": lesson.as_str(), "done": done, "solved": solved, "mean": mean });
        json!({
            "format": 1,
            "learners": self.learners.iter().map(learner).collect::<Vec<_>>(),
            "lessons": self.by_lesson().into_iter().map(by_lesson).collect::<Vec<_>>(),
        })
    }
}

/// What a learner did of a lesson, where a try came to its end.
fn score<'l>(learner: &'l Learner, lesson: &LessonId) -> Option<&'l Record> {
    learner.progress.records.get(lesson).filter(|record| record.is_done())
}

/// A text as a cell that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.to_owned() }
}
