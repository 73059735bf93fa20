//! Around the lessons: the quiz, courses, files of results.

use activation_wizard::app::learn::{CourseCommand, QuizCommand, WriteCommand};
use activation_wizard::app::overlay::{Export, Overlay, PathPurpose};
use activation_wizard::app::{App, Command, LearnCommand, RunCommand};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::lesson::LessonKind;
use activation_wizard::domain::teaching::{Course, read_result};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{go_to, opened, place, press, send, spoken};
use crate::support::{SIZES, app, harness, nameless, wide};

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
        LearnCommand::Write(WriteCommand::Open),
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
