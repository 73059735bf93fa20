//! The time of a course, with a clock that the test sets: what learners see of it, that it ends once, and what is handed in.

use core::cell::Cell;
use core::time::Duration as Wait;
use std::sync::Arc;

use activation_wizard::app::learn::{CourseCommand, DeskOf, LearnView, Time};
use activation_wizard::app::{App, Command, LearnCommand, Place, RunCommand, World};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::teaching::Course;
use chrono::{Duration, NaiveDateTime};

use super::{go_to, place, press, send, spoken};
use crate::support::{noon, wide};

thread_local! {
    /// Seconds after noon.
    static LATER: Cell<i64> = const { Cell::new(0) };
}

fn now() -> NaiveDateTime {
    noon() + Duration::seconds(LATER.get())
}

/// A quarter of an hour for each lesson; one lesson of the course is open at its question.
fn at_question(lesson: &str) -> App {
    LATER.set(0);
    let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(now));
    app.apply(Command::Go(Place::Learn));
    let lessons = ["split-count", "wrong-clock"].map(LessonId::new).to_vec();
    app.learn.course_draft = Course { title: "Monday".to_owned(), lessons, minutes: 15, ..Course::default() };
    send(&mut app, LearnCommand::Course(CourseCommand::Start));
    let place = place(&app, lesson);
    send(&mut app, LearnCommand::Open(place));
    app
}

/// The same at the step after it, where the time began at noon.
fn in_course(lesson: &str) -> App {
    let mut app = at_question(lesson);
    send(&mut app, LearnCommand::Next);
    app
}

fn at(app: &mut App, seconds: i64) {
    LATER.set(seconds);
    // The plan is judged in one frame, and handed in with the next.
    app.poll();
    app.poll();
}

fn time(app: &App) -> Time {
    app.learn.player.as_ref().unwrap().time
}

fn tries(app: &App, lesson: &str) -> Option<(u32, u32)> {
    let record = app.learn.progress.records.get(&LessonId::new(lesson));
    record.map(|record| (record.score, record.tries))
}

#[test]
fn the_time_begins_with_the_step_that_asks_something_and_ends_with_the_course() {
    let mut app = at_question("split-count");
    at(&mut app, 600);
    assert_eq!((time(&app), app.looks_at_clock_in()), (Time::Set(15), None));
    let mut window = wide(app);
    assert!(spoken(&window, "15 minutes, from the next step on"));
    press(&mut window, "Next");
    let end = noon() + Duration::seconds(600 + 15 * 60);
    assert!(matches!(time(window.state()), Time::Until { end: known, .. } if known == end));
    send(window.state_mut(), LearnCommand::Course(CourseCommand::Leave));
    assert_eq!(time(window.state()), Time::Free);
}

#[test]
fn what_is_left_is_seen_and_said_when_it_is_little() {
    let mut app = in_course("split-count");
    assert_eq!(app.looks_at_clock_in(), Some(Wait::from_mins(1)), "the frame draws when the minute changes");
    at(&mut app, 61);
    let mut window = wide(app);
    assert!(spoken(&window, "Until 12:15, 14 minutes left"));
    let app = window.state_mut();
    let messages = app.status.messages().len();
    at(app, 15 * 60 - 120);
    assert_eq!(app.status.last().unwrap().text, "2 minutes left. What is there then is handed in");
    at(app, 15 * 60 - 30);
    assert_eq!(app.status.messages().len(), messages + 1, "it is said once");
    assert_eq!(app.looks_at_clock_in(), Some(Wait::from_secs(30)));
    window.run();
    assert!(spoken(&window, "Until 12:15, 1 minute left"));
}

#[test]
fn at_the_end_the_repair_is_handed_in_as_it_is_and_nothing_counts_after_it() {
    let mut app = in_course("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    app.document.plan.hosts.truncate(1);
    app.apply(Command::Run(RunCommand::RunAgain));
    at(&mut app, 15 * 60);
    assert_eq!((time(&app), app.desk(), app.learn.view), (Time::Up, None, LearnView::Lesson));
    assert_eq!(tries(&app, "split-count"), Some((100, 1)));
    assert!(
        app.status.last().unwrap().text.starts_with("Your own plan is open again"),
        "{:?}",
        app.status.last()
    );
    let said =
        app.status.messages().iter().any(|message| message.text.starts_with("Time is up. What was done"));
    assert!(said && app.looks_at_clock_in().is_none());
    at(&mut app, 16 * 60);
    assert_eq!(tries(&app, "split-count"), Some((100, 1)), "it ends once");
    let mut window = wide(app);
    assert!(spoken(&window, "Time is up") && !spoken(&window, "minutes left"));
    press(&mut window, "Next");
    assert_eq!(window.state().learn.player.as_ref().unwrap().step, 2, "the explanation can be read");
}

#[test]
fn an_untouched_plan_is_handed_in_for_nothing_and_a_later_repair_does_not_count() {
    let mut app = in_course("split-count");
    at(&mut app, 15 * 60 + 1);
    assert_eq!(tries(&app, "split-count"), Some((0, 1)));
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    assert_eq!(app.desk(), Some(DeskOf::Task), "one may still try");
    app.document.plan.hosts.truncate(1);
    app.apply(Command::Run(RunCommand::RunAgain));
    send(&mut app, LearnCommand::HandIn);
    assert_eq!(tries(&app, "split-count"), Some((0, 1)));
    assert!(app.status.last().unwrap().text.starts_with("Time is up: "), "{:?}", app.status.last());
}

#[test]
fn what_was_handed_in_before_the_end_stands() {
    let mut app = in_course("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    app.document.plan.hosts.truncate(1);
    app.apply(Command::Run(RunCommand::RunAgain));
    send(&mut app, LearnCommand::HandIn);
    send(&mut app, LearnCommand::Reset);
    at(&mut app, 15 * 60);
    // The second try was begun and came to nothing.
    assert_eq!((time(&app), tries(&app, "split-count")), (Time::Up, Some((100, 2))));
}

#[test]
fn a_finding_that_is_marked_is_the_answer_and_none_is_no_answer() {
    for marked in [true, false] {
        let mut app = in_course("wrong-clock");
        go_to(&mut app, "find");
        let slip = app.learn.player.as_ref().unwrap().state().unwrap().slip().unwrap().clone();
        if marked {
            send(&mut app, LearnCommand::Choose(slip.right));
        }
        at(&mut app, 15 * 60);
        assert_eq!(tries(&app, "wrong-clock"), Some((if marked { 100 } else { 0 }, 1)));
        send(&mut app, LearnCommand::Choose(slip.right));
        send(&mut app, LearnCommand::Settle);
        assert_eq!(tries(&app, "wrong-clock"), Some((if marked { 100 } else { 0 }, 1)));
    }
}

#[test]
fn each_lesson_has_its_own_time_and_without_a_course_there_is_none() {
    let mut app = in_course("split-count");
    at(&mut app, 15 * 60);
    send(&mut app, LearnCommand::NextLesson);
    send(&mut app, LearnCommand::Next);
    assert!(matches!(time(&app), Time::Until { end, .. } if end == noon() + Duration::minutes(30)));
    send(&mut app, LearnCommand::Course(CourseCommand::Leave));
    let mut free = super::opened("split-count");
    at(&mut free, 1_000_000);
    assert_eq!((time(&free), free.looks_at_clock_in()), (Time::Free, None));
}
