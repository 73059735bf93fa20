//! Files of Learn: what is written reads back, what is broken says where and why; the quiz asks what the data says.

mod broken;
mod kept;
mod quiz;
mod results;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Bet, Here, Progress, Try};
use crate::domain::ids::LessonId;

/// A minute of the 27th of November 2026.
fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day(27).and_hms_opt(hour, minute, 0).unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A learner who has done two lessons and a little of the quiz.
fn ada() -> Progress {
    let mut progress = Progress { learner: "Ada \"the first\"".to_owned(), ..Progress::default() };
    let count = LessonId::new("count");
    progress.bet(&count, Bet::Lost, at(9, 0));
    progress.note(&count, Try { score: 60, hints: 2 }, at(9, 0));
    progress.show_solution(&count, at(9, 10));
    progress.bet(&count, Bet::Won, at(9, 20));
    progress.note(&count, Try { score: 100, hints: 0 }, at(9, 30));
    progress.begin(&LessonId::new("begun"), at(10, 0));
    progress.note(&LessonId::new("renewal"), Try { score: 40, hints: 1 }, at(10, 5));
    progress.answer("value.validity.articles-2009", true, day(27));
    progress.answer("word.retention", false, day(27));
    progress.here = Some(Here {
        lesson: LessonId::new("renewal"),
        step: 3,
        hints: 2,
        repair: "format = 1\nname = \"Half \\\"done\\\"\"\n".to_owned(),
    });
    progress
}
