//! Lessons and exercises: every step shown, bets, plans of Learn's own, goals judged live, the place that is kept.

use activation_wizard::app::learn::{DeskOf, LearnView};
use activation_wizard::app::simulate::PanelFace;
use activation_wizard::app::{Command, LearnCommand, Place, RunCommand};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{StepKind, library};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{go_to, opened, place, press, score, send, spoken};
use crate::support::{SIZES, app, harness, nameless, wide};

#[test]
fn every_lesson_of_the_program_is_offered_and_none_is_broken() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    assert_eq!(app.learn.problems, []);
    let (lessons, _) = library(Knowledge::embedded());
    assert_eq!(app.learn.lessons.len(), lessons.len());
    for (place, file) in lessons.iter().enumerate() {
        let name = Command::Learn(LearnCommand::Open(place)).text();
        assert_eq!(name, format!("Learn: {}", file.lesson.title), "the palette names what it opens");
    }
    let window = wide(app);
    for file in &lessons {
        let name = format!("{}, New", file.lesson.title);
        window.get_by_role_and_label(Role::Button, &name);
    }
    assert_eq!(nameless(&window), Vec::<String>::new());
}

#[test]
fn every_step_of_every_lesson_can_be_shown_and_says_what_it_is() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let lessons = app.learn.lessons.clone();
    let mut window = harness(app, SIZES[1], Theme::Dark);
    for (place, file) in lessons.iter().enumerate() {
        window.state_mut().apply(Command::Learn(LearnCommand::Open(place)));
        for (number, step) in file.lesson.steps.iter().enumerate() {
            window.state_mut().apply(Command::Learn(LearnCommand::Step(number)));
            window.run();
            window.get_by_role_and_label(Role::Heading, &step.heading);
            if let StepKind::Bet(bet) = &step.what {
                let choices = window.get_all_by_role(Role::RadioButton).count();
                assert!(choices >= 2, "{}: {}", file.lesson.id, bet.ask);
            }
            if let StepKind::Because(because) = &step.what {
                for ground in &because.grounds {
                    assert!(spoken(&window, &ground.texts[0]), "{}: {}", file.lesson.id, ground.id);
                }
            }
            let plain = |letter: char| !matches!(letter, '*' | '`' | '[' | '\n' | '-' | '#' | '|');
            let words: String =
                step.prose.shown.trim().chars().take_while(|letter| plain(*letter)).take(24).collect();
            assert!(spoken(&window, words.trim()), "{}: {words}", file.lesson.id);
            assert!(!spoken(&window, "cannot run"), "{}: {}", file.lesson.id, step.heading);
        }
    }
}

#[test]
fn a_bet_is_placed_before_the_run_is_seen_and_told_after() {
    let mut app = opened("why-activation");
    send(&mut app, LearnCommand::Next);
    send(&mut app, LearnCommand::Next);
    let mut window = wide(app);
    assert_eq!(window.state().learn.player.as_ref().unwrap().step, 1, "no bet, no way on");
    press(&mut window, "Place the bet");
    assert!(spoken(&window, "There is a problem") && spoken(&window, "Choose what you bet on"));
    window.key_press(Key::Tab);
    window.run();
    window.key_press(Key::Tab);
    window.run();
    let focused = window.root().children_recursive().find(|node| node.is_focused());
    let focused = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    assert!(!focused.contains("There is a problem"), "the summary lets Tab go on");
    window.get_by_role_and_label(Role::RadioButton, "Licensed").click();
    window.run();
    press(&mut window, "Place the bet");
    let player = window.state().learn.player.as_ref().unwrap();
    assert_eq!(player.step, 2);
    assert!(spoken(&window, "It came out differently"), "the run is asked, not a text");
    assert!(spoken(&window, "Your bet: Licensed. The run shows:"));
    assert!(spoken(&window, "Licensed machines of desktops on 1 May 2009: 0"));
}

#[test]
fn the_plan_of_an_exercise_is_learns_own_and_the_users_comes_back_as_it_was() {
    let mut app = app();
    app.apply(Command::OpenExample);
    app.apply(Command::Rename("My fleet".to_owned()));
    let (mine, changes) = (app.document.plan.clone(), app.history.next_undo().map(str::to_owned));
    app.apply(Command::Go(Place::Learn));
    let split = place(&app, "split-count");
    send(&mut app, LearnCommand::Open(split));
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    assert_eq!(
        (app.place, app.desk(), app.simulate.panel),
        (Place::Simulate, Some(DeskOf::Task), PanelFace::Task)
    );
    assert_ne!(app.document.plan, mine);
    assert!(app.own_document().is_dirty(), "the user's change is still unsaved");
    app.apply(Command::Rename("Something else".to_owned()));
    app.apply(Command::Save);
    assert!(app.status.last().unwrap().text.starts_with("This is the plan of a lesson"));
    app.apply(Command::Undo);
    send(&mut app, LearnCommand::BackToLesson);
    assert_eq!(app.document.plan, mine);
    assert_eq!(app.history.next_undo().map(str::to_owned), changes);
    send(&mut app, LearnCommand::OpenPlan);
    app.apply(Command::Go(Place::Decide));
    assert_eq!((app.desk(), &app.document.plan), (None, &mine), "Decide shows the user's own plan");
}

#[test]
fn goals_are_judged_while_the_plan_is_changed_and_what_is_handed_in_is_kept() {
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    assert_eq!(score(&app).points, 0);
    let of = score(&app).goals.len();
    send(&mut app, LearnCommand::Hint);
    send(&mut app, LearnCommand::OpenPlan);
    let solution = app.learn.player.as_ref().unwrap().file.solution.clone().unwrap();
    app.document.plan = solution.plan;
    app.apply(Command::Run(RunCommand::RunAgain));
    assert!(score(&app).is_solved(), "{:?}", score(&app));
    let said = app.status.messages().iter().any(|said| said.text == format!("{of} of {of} goals are met"));
    assert!(said, "the change of the goals is said");
    let mut window = wide(app);
    let met = window.get_all_by_label_contains("Met: ").count();
    assert_eq!(met, of);
    press(&mut window, "Hand in");
    let app = window.state();
    assert_eq!((app.place, app.learn.view, app.desk()), (Place::Learn, LearnView::Lesson, None));
    let record = &app.learn.progress.records[&LessonId::new("split-count")];
    assert_eq!((record.score, record.hints, record.tries), (100, 1, 1));
    assert!(spoken(&window, "100 of 100, hints read: 1"));
    window.get_by_role_and_label(Role::Link, "Show one way to solve it").click();
    window.run();
    assert!(spoken(&window, "host kms02 is removed"));
}

#[test]
fn a_part_of_the_goals_is_a_part_of_the_points_and_next_waits_for_it() {
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::Next);
    let window = wide(app);
    assert!(spoken(&window, "Hand in first"));
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::HandIn);
    assert_eq!(app.learn.progress.records[&LessonId::new("split-count")].score, 0);
    send(&mut app, LearnCommand::Next);
    let player = app.learn.player.as_ref().unwrap();
    assert!(matches!(player.now().unwrap().what, StepKind::Because(_)), "the explanation comes after");
}

#[test]
fn leaving_and_coming_back_keeps_the_place_and_the_work() {
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::OpenPlan);
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 31 }));
    app.apply(Command::Go(Place::Keys));
    app.apply(Command::Go(Place::Decide));
    send(&mut app, LearnCommand::GoOn);
    let player = app.learn.player.as_ref().unwrap();
    assert!(player.is_changed() && matches!(player.now().unwrap().what, StepKind::Task(_)));
    send(&mut app, LearnCommand::List);
    let window = wide(app);
    window.get_by_role_and_label(Role::Button, "Go on: Three hosts, no activation");
}

#[test]
fn by_keys_alone_through_a_lesson() {
    let mut window = wide(app());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    window.run();
    window.key_press(Key::Tab);
    window.run();
    for _ in 0..10 {
        let focused = window.root().children_recursive().find(|node| node.is_focused());
        if focused
            .and_then(|node| node.accesskit_node().label())
            .is_some_and(|name| name.starts_with("Start: "))
        {
            break;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().learn.view, LearnView::Lesson);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    assert_eq!(window.state().learn.player.as_ref().unwrap().step, 1);
    window.key_press(Key::H);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    assert_eq!(window.state().learn.player.as_ref().unwrap().step, 0);
}
