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
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{go_to, opened, place, press, score, send, spoken};
use crate::support::{SIZES, app, harness, nameless, wide};

type Window = Harness<'static, activation_wizard::app::App>;

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

/// How far down a page reaches in a window of 1366 x 768, in points, and where its buttons begin. It is measured in a
/// window so high that nothing scrolls.
fn reach(window: &Window) -> (f64, f64) {
    const TALL: f64 = 3_000.0;
    let nodes = || window.root().children_recursive();
    let boxes = |node: egui_kittest::Node<'_>| node.accesskit_node().bounding_box();
    let is_text = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() != Role::GenericContainer
            && node.label().or_else(|| node.value()).is_some_and(|said| !said.is_empty())
    };
    let is_button = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::Button;
    let buttons =
        nodes().filter(is_button).filter_map(boxes).map(|there| there.y0).filter(|y| *y > TALL - 120.0);
    let footer = buttons.fold(TALL, f64::min);
    let page =
        nodes().filter(is_text).filter_map(boxes).filter(|there| there.y1 < footer && there.x0 > 190.0);
    let lowest = page.map(|there| there.y1).fold(0.0, f64::max);
    (lowest, f64::from(SIZES[0].y) - (TALL - footer))
}

#[test]
fn no_page_of_a_lesson_is_longer_than_a_screen() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let lessons = app.learn.lessons.clone();
    let mut window = harness(app, egui::vec2(SIZES[0].x, 3_000.0), Theme::Light);
    let mut long = Vec::new();
    for (place, file) in lessons.iter().enumerate() {
        window.state_mut().apply(Command::Learn(LearnCommand::Open(place)));
        for (number, step) in file.lesson.steps.iter().enumerate() {
            window.state_mut().apply(Command::Learn(LearnCommand::Step(number)));
            window.run();
            let (lowest, room) = reach(&window);
            if lowest > room {
                long.push(format!("{} {}: {lowest} of {room}", file.lesson.id, step.heading));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn a_bet_is_placed_before_the_run_is_seen_and_told_after() {
    let mut app = opened("why-activation");
    send(&mut app, LearnCommand::Next);
    send(&mut app, LearnCommand::Next);
    let mut window = wide(app);
    assert_eq!(window.state().learn.player.as_ref().unwrap().step, 1, "no bet, no way on");
    send(window.state_mut(), LearnCommand::Step(0));
    send(window.state_mut(), LearnCommand::Next);
    window.run();
    let place = |window: &Window| {
        let choice = window.get_by_role_and_label(Role::RadioButton, "Licensed");
        choice.accesskit_node().bounding_box().unwrap()
    };
    let before = place(&window);
    press(&mut window, "Place the bet");
    assert_eq!(place(&window), before, "nothing moves under the pointer");
    let alert = window.get_by_role(Role::Alert);
    let said = alert.accesskit_node().label().unwrap_or_default();
    assert!(said.contains("There is a problem") && said.contains("Choose what you bet on"), "{said}");
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
