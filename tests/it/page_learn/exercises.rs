//! An exercise as it is done: the fleet is seen before it is repaired, a wrong finding may be answered again, starting over
//! loses nothing, and a solution that was shown leaves a trace.

use activation_wizard::app::learn::CourseCommand;
use activation_wizard::app::{App, LearnCommand, RunCommand};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::teaching::{Course, Record};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{go_to, opened, press, score, send, spoken};
use crate::support::wide;

fn record(app: &App, lesson: &str) -> Record {
    app.learn.progress.records[&LessonId::new(lesson)].clone()
}

/// At the task of an exercise with some of its hosts taken away, handed in.
fn handed_in(hosts: usize) -> App {
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    app.document.plan.hosts.truncate(hosts);
    app.apply(activation_wizard::app::Command::Run(RunCommand::RunAgain));
    send(&mut app, LearnCommand::HandIn);
    app
}

#[test]
fn its_question_shows_the_fleet_as_it_is() {
    let app = opened("split-count");
    let window = wide(app);
    assert!(spoken(&window, "The fleet as it is: what is wrong?"));
    assert!(spoken(&window, "Licensed machines of desktops") && spoken(&window, "at its end: "));
    // Before a bet the run would tell the answer.
    assert!(!spoken(&wide(opened("losing-a-host")), "The fleet as it is"));
}

#[test]
fn a_wrong_finding_may_be_answered_again_for_fewer_points() {
    let mut app = opened("wrong-clock");
    go_to(&mut app, "find");
    let slip = app.learn.player.as_ref().unwrap().state().unwrap().slip().unwrap().clone();
    let wrong = (0..slip.choices.len()).find(|choice| *choice != slip.right).unwrap();
    for _ in 0..2 {
        send(&mut app, LearnCommand::Choose(wrong));
        send(&mut app, LearnCommand::Settle);
    }
    assert!(!record(&app, "wrong-clock").is_done());
    let mut window = wide(app);
    assert!(spoken(&window, "Your answer: ") && !spoken(&window, "Diagnose finds"));
    send(window.state_mut(), LearnCommand::Choose(slip.right));
    window.run();
    press(&mut window, "Answer");
    assert!(spoken(&window, "Right: that is the fault"));
    let others = u32::try_from(slip.choices.len()).unwrap() - 1;
    let record = record(window.state(), "wrong-clock");
    assert_eq!(
        (record.score, record.tries),
        (100 * (others - 1) / others, 1),
        "one wrong answer, said twice"
    );
    assert!(window.query_by_role_and_label(Role::Link, "Show hint 1 of 3").is_none(), "no hint helps now");
}

#[test]
fn starting_over_forgets_what_was_handed_in_and_the_repair_can_come_back() {
    let mut window = wide(handed_in(1));
    assert!(spoken(&window, "100 of 100"));
    let link = |window: &mut egui_kittest::Harness<'_, App>, name: &str| {
        window.get_by_role_and_label(Role::Link, name).click_accesskit();
        window.run();
    };
    link(&mut window, "Start the exercise over");
    assert!(window.state().learn.player.as_ref().unwrap().handed_in.is_none());
    assert!(!spoken(&window, "hints read: "), "the box of the first try is gone");
    window.get_by_role_and_label(Role::Button, "Hand in");
    link(&mut window, "Bring my repair back");
    assert!(score(window.state()).is_solved());
}

#[test]
fn a_solution_that_was_shown_leaves_a_trace_and_a_course_without_hints_shows_none() {
    let mut app = handed_in(2);
    send(&mut app, LearnCommand::ShowSolution);
    assert!(record(&app, "split-count").solution_shown);
    send(&mut app, LearnCommand::OpenPlan);
    app.document.plan.hosts.truncate(1);
    app.apply(activation_wizard::app::Command::Run(RunCommand::RunAgain));
    send(&mut app, LearnCommand::HandIn);
    assert_eq!(record(&app, "split-count").score, 100);
    assert!(spoken(&wide(app), "A way to solve it was shown before it was solved"));

    let mut app = handed_in(2);
    let lessons = vec![LessonId::new("split-count")];
    app.learn.course =
        Some(Course { title: "Test".to_owned(), lessons, hide_hints: true, ..Course::default() });
    send(&mut app, LearnCommand::ShowSolution);
    assert!(!record(&app, "split-count").solution_shown);
    let window = wide(app);
    assert!(!spoken(&window, "Show one way to solve it") && !spoken(&window, "One way to solve it"));
}

#[test]
fn a_lesson_that_is_begun_says_so_and_its_lost_bet_counts() {
    let mut app = opened("losing-a-host");
    go_to(&mut app, "bet");
    let slip = app.learn.player.as_ref().unwrap().state().unwrap().slip().unwrap().clone();
    let wrong = (0..slip.choices.len()).find(|choice| *choice != slip.right).unwrap();
    send(&mut app, LearnCommand::Choose(wrong));
    send(&mut app, LearnCommand::Settle);
    send(&mut app, LearnCommand::List);
    let mut window = wide(app);
    assert!(spoken(&window, "When the host is lost, Begun"));
    assert!(spoken(&window, "Done: 0. Bets won: 0 of 1."));
    // A course tells of its own lessons alone.
    let app = window.state_mut();
    app.learn.course_draft.lessons = vec![LessonId::new("split-count")];
    app.learn.course_draft.title = "Monday".to_owned();
    send(app, LearnCommand::Course(CourseCommand::Start));
    assert!(app.learn.result().records.is_empty());
    window.run();
    assert!(spoken(&window, "Bets won: 0 of 0."));
}

#[test]
fn causes_say_of_whom_they_tell_and_that_the_repair_is_not_in_them() {
    let mut app = handed_in(1);
    send(&mut app, LearnCommand::Next);
    assert!(spoken(&wide(app), "Before the repair: one machine of desktops, up to the end of 1 Apr 2009"));
    let mut lost = opened("losing-a-host");
    go_to(&mut lost, "because");
    let window = wide(lost);
    assert!(spoken(&window, "In this run: one machine of desktops, up to the end of 1 Nov 2009"));
    assert!(spoken(&window, "30 of 30 machines are unlicensed"), "the lapse is in it");
}
