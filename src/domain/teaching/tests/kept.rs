//! What is kept: tries, answers, and the files they stand in.

use super::{ada, at, day};
use crate::domain::ids::LessonId;
use crate::domain::teaching::{
    Bet, Course, FileKind, Progress, Try, detect, read_progress, read_result, write_progress, write_result,
};

#[test]
fn the_best_try_stays_and_the_first_bet_counts() {
    let progress = ada();
    let count = &progress.records[&LessonId::new("count")];
    assert_eq!((count.score, count.hints, count.tries, count.bet), (100, 0, 2, Some(Bet::Lost)));
    assert_eq!((count.first, count.last), (at(9, 0), at(9, 30)));
    let mut worse = progress.clone();
    worse.note(&LessonId::new("count"), Try { score: 10, hints: 9 }, at(11, 0));
    let count = &worse.records[&LessonId::new("count")];
    assert_eq!((count.score, count.hints, count.tries, count.last), (100, 0, 3, at(11, 0)));
}

#[test]
fn a_lesson_that_is_only_begun_is_not_done_and_its_bet_counts() {
    let mut progress = Progress::default();
    let id = LessonId::new("count");
    progress.begin(&id, at(9, 0));
    progress.bet(&id, Bet::Lost, at(9, 5));
    assert_eq!((progress.done().count(), progress.bets()), (0, (0, 1)));
    progress.note(&id, Try { score: 0, hints: 4 }, at(9, 30));
    let record = &progress.records[&id];
    assert_eq!((record.hints, record.tries, record.first), (4, 1, at(9, 0)));
}

#[test]
fn a_solution_that_is_shown_leaves_a_trace_unless_it_was_found_before() {
    let mut progress = Progress::default();
    let (seen, own) = (LessonId::new("seen"), LessonId::new("own"));
    progress.note(&seen, Try { score: 60, hints: 0 }, at(9, 0));
    progress.note(&own, Try { score: 100, hints: 0 }, at(9, 0));
    for id in [&seen, &own] {
        progress.show_solution(id, at(9, 10));
    }
    progress.note(&seen, Try { score: 100, hints: 0 }, at(9, 20));
    let shown = |id| progress.records[id].solution_shown;
    assert_eq!((shown(&seen), shown(&own)), (true, false));
}

#[test]
fn fewer_hints_are_better_than_more_with_the_same_score() {
    let mut progress = Progress::default();
    for hints in [3, 1, 2] {
        progress.note(&LessonId::new("x"), Try { score: 80, hints }, at(9, 0));
    }
    assert_eq!(progress.records[&LessonId::new("x")].hints, 1);
}

#[test]
fn progress_and_results_read_back_as_written() {
    let progress = ada();
    let text = write_progress(&progress);
    assert_eq!(detect(&text), Some(FileKind::Progress));
    assert_eq!(read_progress(&text, "progress.toml"), Ok(progress.clone()), "{text}");
    let text = write_result(&progress, at(12, 0));
    assert_eq!(detect(&text), Some(FileKind::Result));
    let (read, made) = read_result(&text, "ada.result.toml").unwrap();
    assert_eq!(made, at(12, 0));
    assert_eq!(read, Progress { here: None, ..progress });
    let empty = write_progress(&Progress::default());
    assert_eq!(read_progress(&empty, "progress.toml"), Ok(Progress::default()), "{empty}");
}

#[test]
fn a_course_reads_back_as_written() {
    let course = Course {
        title: "Monday".to_owned(),
        lessons: ["count", "renewal"].map(LessonId::new).to_vec(),
        lock_plan: true,
        hide_hints: false,
        minutes: 45,
    };
    let text = course.write();
    assert_eq!(detect(&text), Some(FileKind::Course));
    assert_eq!(Course::read(&text, "monday.course.toml", &["renewal", "count"]), Ok(course), "{text}");
}

#[test]
fn other_files_are_none_of_learn() {
    for text in ["", "format = 1\n[[cohort]]\nid = 'a'", "kind = 3", "kind = \"plan\"", "Kind: progress"] {
        assert_eq!(detect(text), None, "{text}");
    }
    assert_eq!(detect("kind = \"course\"\nlessons = ["), Some(FileKind::Course), "broken, and still told");
}

#[test]
fn an_answer_moves_a_question_up_or_to_the_bottom() {
    let mut progress = Progress::default();
    let mut level = |right| {
        progress.answer("q", right, day(1));
        progress.answers["q"].level
    };
    let levels = [true, true, false, true, true, true, true, true, true, true].map(&mut level);
    assert_eq!(levels, [1, 2, 0, 1, 2, 3, 4, 5, 6, 6]);
    assert_eq!(progress.quiz_score(), (9, 1));
}
