//! Learn by the names that people hear and see: a lesson from its question to its task, the quiz, a course, results, and
//! the user's own plan, which comes back as it was.

use activation_wizard::app::learn::{CourseCommand, DeskOf, LearnView, QuizCommand};
use activation_wizard::app::overlay::{Export, Overlay, PathPurpose};
use activation_wizard::app::simulate::PanelFace;
use activation_wizard::app::{App, Command, LearnCommand, Place, RunCommand};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{LessonKind, Score, StepKind, library};
use activation_wizard::domain::teaching::{Course, read_result};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{SIZES, app, harness, nameless, wide};

fn send(app: &mut App, command: LearnCommand) {
    app.apply(Command::Learn(command));
}

/// The place of a lesson in the list.
fn place(app: &App, id: &str) -> usize {
    app.learn.lessons.iter().position(|file| file.lesson.id.as_str() == id).expect(id)
}

fn opened(id: &str) -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let place = place(&app, id);
    send(&mut app, LearnCommand::Open(place));
    app
}

/// Goes on to the next step of this kind.
fn go_to(app: &mut App, kind: &str) {
    let step =
        app.learn.player.as_ref().unwrap().lesson().steps.iter().position(|step| step.what.id() == kind);
    send(app, LearnCommand::Step(step.expect(kind)));
}

fn score(app: &App) -> &Score {
    app.learn.player.as_ref().unwrap().score.as_ref().expect("the plan is judged")
}

fn spoken(window: &Harness<'_, App>, words: &str) -> bool {
    window.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(words))
    })
}

fn press(window: &mut Harness<'_, App>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

#[test]
fn every_lesson_of_the_program_is_offered_and_none_is_broken() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    assert_eq!(app.learn.problems, []);
    let (lessons, _) = library(Knowledge::embedded());
    assert_eq!(app.learn.lessons.len(), lessons.len());
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
    window.get_by_role_and_label(Role::RadioButton, "Licensed").click();
    window.run();
    press(&mut window, "Place the bet");
    let player = window.state().learn.player.as_ref().unwrap();
    assert_eq!(player.step, 2);
    assert!(spoken(&window, "It came out differently"), "the run is asked, not a text");
    assert!(spoken(&window, "Your bet: Licensed. The run shows:"));
    assert!(spoken(&window, "Licensed machines of desktops on 2009-05-01: 0"));
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
    press(&mut window, "Show one way to solve it");
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

#[test]
fn the_quiz_says_right_or_wrong_and_why_with_rule_and_source() {
    let mut app = app();
    send(&mut app, LearnCommand::Quiz(QuizCommand::Open));
    let right = |app: &App| {
        let question = app.learn.quiz.question().unwrap();
        let place = question.choices.iter().position(|choice| Some(choice) == question.right()).unwrap();
        (place, question.choices.len())
    };
    send(&mut app, LearnCommand::Quiz(QuizCommand::Answer));
    assert!(app.learn.quiz.gap && app.learn.progress.answers.is_empty());
    let (place, _) = right(&app);
    send(&mut app, LearnCommand::Quiz(QuizCommand::Choose(place)));
    send(&mut app, LearnCommand::Quiz(QuizCommand::Answer));
    assert_eq!(app.learn.quiz.here, (1, 1));
    send(&mut app, LearnCommand::Quiz(QuizCommand::Next));
    let (place, of) = right(&app);
    send(&mut app, LearnCommand::Quiz(QuizCommand::Choose((place + 1) % of)));
    let mut window = wide(app);
    press(&mut window, "Answer");
    assert!(spoken(&window, "Right is: ") && spoken(&window, "1 right of 2 answers"));
    assert_eq!(window.state().learn.progress.quiz_score(), (1, 1));
    press(&mut window, "Next question");
    window.get_by_role_and_label(Role::Button, "Answer");
}

#[test]
fn a_course_offers_its_lessons_alone_in_its_order_and_by_its_rules() {
    let mut app = app();
    send(&mut app, LearnCommand::Course(CourseCommand::Open));
    for id in ["split-count", "why-activation"] {
        let place = place(&app, id);
        send(&mut app, LearnCommand::Course(CourseCommand::Take(place, true)));
    }
    send(&mut app, LearnCommand::Course(CourseCommand::Move(1, -1)));
    send(&mut app, LearnCommand::Course(CourseCommand::Title("Monday".to_owned())));
    send(&mut app, LearnCommand::Course(CourseCommand::LockPlan(true)));
    send(&mut app, LearnCommand::Course(CourseCommand::HideHints(true)));
    let ids: Vec<&str> = app.learn.course_draft.lessons.iter().map(LessonId::as_str).collect();
    assert_eq!(ids, ["why-activation", "split-count"]);
    send(&mut app, LearnCommand::Course(CourseCommand::Start));
    assert_eq!(app.learn.offered().len(), 2);
    assert_eq!(app.learn.offered_of(LessonKind::Exercise).count(), 1);
    let split = place(&app, "split-count");
    send(&mut app, LearnCommand::Open(split));
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::Hint);
    assert_eq!(app.learn.player.as_ref().unwrap().hints, 0);
    send(&mut app, LearnCommand::OpenPlan);
    let before = app.document.plan.clone();
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 100 }));
    assert_eq!(app.document.plan, before, "the course locks what the exercise does not allow");
    assert!(app.status.last().unwrap().text.contains("does not allow: cohort desktops: count"));
    let window = wide(app);
    assert!(!spoken(&window, "Show hint"));
}

#[test]
fn course_result_and_sheet_are_files_and_none_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut app = opened("split-count");
    go_to(&mut app, "task");
    send(&mut app, LearnCommand::HandIn);
    send(&mut app, LearnCommand::Save(Export::Result));
    assert!(app.learn.asks_name && app.overlay.is_none(), "a result bears a name");
    send(&mut app, LearnCommand::Learner("Ada Lovelace".to_owned()));
    send(&mut app, LearnCommand::Save(Export::Result));
    let Some(Overlay::Path(field)) = &app.overlay else { panic!("a path is asked for") };
    assert_eq!(
        (field.purpose, field.text.as_str()),
        (PathPurpose::Learn(Export::Result), "ada-lovelace.result.toml")
    );
    let save = |app: &mut App, name: &str, export| {
        send(app, LearnCommand::SaveTo { path: at(name), export, overwrite: false });
    };
    save(&mut app, "ada.result.toml", Export::Result);
    let text = std::fs::read_to_string(at("ada.result.toml")).unwrap();
    let (read, _) = read_result(&text, "ada.result.toml").unwrap();
    assert_eq!(read.records.len(), 1);
    app.learn.progress.records.clear();
    save(&mut app, "ada.result.toml", Export::Result);
    assert_eq!(std::fs::read_to_string(at("ada.result.toml")).unwrap(), text);
    assert!(matches!(&app.overlay, Some(Overlay::Path(field)) if field.error.is_some()));
    app.overlay = None;
    save(&mut app, "ada.html", Export::Sheet);
    let sheet = std::fs::read_to_string(at("ada.html")).unwrap();
    assert!(sheet.contains("<h1>Ada Lovelace</h1>") && sheet.contains("Three hosts, no activation"));
    app.learn.course_draft = Course {
        title: "Monday".to_owned(),
        lessons: vec![LessonId::new("split-count")],
        ..Course::default()
    };
    save(&mut app, "monday.course.toml", Export::Course);
    app.apply(Command::OpenPath(at("monday.course.toml")));
    assert_eq!(app.learn.course.as_ref().unwrap().title, "Monday");
    app.apply(Command::OpenPath(at("ada.result.toml")));
    assert!(matches!(&app.overlay, Some(Overlay::Problems { .. })), "a result is for the teacher's table");
}

#[test]
fn the_lesson_of_a_file_opens_like_the_programs_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.lesson.toml");
    let (_, text) = activation_wizard::domain::lesson::files()
        .iter()
        .find(|(name, _)| *name == "split-count.toml")
        .unwrap();
    std::fs::write(&path, text.replace("id = \"split-count\"", "id = \"my-own\"")).unwrap();
    let mut app = app();
    app.apply(Command::OpenPath(path.clone()));
    assert_eq!(app.learn.player.as_ref().unwrap().lesson().id.as_str(), "my-own");
    std::fs::write(&path, text.replace("par = 2", "par = \"two\"")).unwrap();
    app.apply(Command::OpenPath(path));
    let Some(Overlay::Problems { problems, .. }) = &app.overlay else { panic!("what is wrong is told") };
    assert!(problems[0].field.contains("par"), "{problems:?}");
}

#[test]
fn every_part_of_learn_has_named_inputs_at_every_size() {
    let parts = [
        LearnCommand::List,
        LearnCommand::Quiz(QuizCommand::Open),
        LearnCommand::Course(CourseCommand::Open),
    ];
    for size in SIZES {
        for part in &parts {
            let mut app = app();
            send(&mut app, part.clone());
            let window = harness(app, size, Theme::Light);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{part:?} at {size}");
        }
    }
}
