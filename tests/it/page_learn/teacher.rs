//! What a teacher does in the window: a course that lacks something says where, a course leads in its own order, and the
//! results of a class become one table.

use activation_wizard::app::learn::{CourseCommand, LearnView};
use activation_wizard::app::overlay::{AfterUnsaved, Export, Overlay, PathPurpose};
use activation_wizard::app::{App, Command, LearnCommand, Place};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::lesson::embedded_text;
use activation_wizard::domain::teaching::{Course, Progress, Try, write_result};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{place, press, send, spoken};
use crate::support::{SIZES, app, harness, nameless, noon, wide};

#[test]
fn a_course_without_a_title_marks_the_field_until_it_has_one() {
    let mut app = app();
    send(&mut app, LearnCommand::Course(CourseCommand::Open));
    for command in [LearnCommand::Save(Export::Course), LearnCommand::Course(CourseCommand::Start)] {
        send(&mut app, command);
        assert!(app.overlay.is_none() && app.learn.course.is_none());
    }
    let mut window = wide(app);
    let marked = |window: &egui_kittest::Harness<'_, App>| {
        window.get_all_by_label_contains("Give the course a title first").count()
    };
    let asked = marked(&window);
    let focused = window.root().children_recursive().find(|node| node.is_focused());
    let name = focused.and_then(|node| node.accesskit_node().label());
    assert!(name.is_some_and(|name| name.starts_with("Title of the course")), "one is led to it");
    send(window.state_mut(), LearnCommand::Course(CourseCommand::Title("Monday".to_owned())));
    window.run();
    assert!(marked(&window) < asked, "the field is not marked any more");
    press(&mut window, "Start this course");
    assert_eq!(window.state().status.last().unwrap().text, "Choose at least one lesson first");
}

#[test]
fn a_course_leads_in_its_own_order_whatever_was_open_before() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let later = place(&app, "losing-a-host");
    send(&mut app, LearnCommand::Open(later));
    let lessons = ["count-5-25-50", "losing-a-host"].map(LessonId::new).to_vec();
    app.learn.course_draft = Course { title: "Monday".to_owned(), lessons, ..Course::default() };
    send(&mut app, LearnCommand::Course(CourseCommand::Start));
    assert!(spoken(&wide(app), "Start: The count: 5, 25 and 50"));
}

#[test]
fn a_lesson_of_a_file_stands_where_its_place_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.lesson.toml");
    let text = embedded_text(&LessonId::new("losing-a-host")).unwrap();
    let own = text.replace("id = \"losing-a-host\"", "id = \"own\"").replace("order = 70", "order = 5");
    std::fs::write(&path, own).unwrap();
    let mut app = app();
    app.apply(Command::OpenPath(path));
    assert_eq!(app.learn.lessons[app.learn.offered()[0]].lesson.id.as_str(), "own");
}

#[test]
fn a_lesson_opens_without_a_question_and_a_plan_asks_before_it_takes_the_place_of_an_unsaved_one() {
    let folder = tempfile::tempdir().unwrap();
    let (lesson, plan) = (folder.path().join("own.lesson.toml"), folder.path().join("other.activation.toml"));
    std::fs::write(&lesson, embedded_text(&LessonId::new("losing-a-host")).unwrap()).unwrap();
    let mut app = app();
    std::fs::write(&plan, app.document.write(&app.knowledge.catalog)).unwrap();
    app.apply(Command::Rename("Mine".to_owned()));
    app.apply(Command::Open);
    assert!(
        matches!(&app.overlay, Some(Overlay::Path(field)) if field.purpose == PathPurpose::Open),
        "what is in the file is not known yet"
    );
    app.apply(Command::OpenPath(lesson));
    assert_eq!((&app.overlay, app.learn.view), (&None, LearnView::Lesson));
    app.apply(Command::OpenPath(plan.clone()));
    assert_eq!(app.overlay, Some(Overlay::Unsaved(AfterUnsaved::Open(plan))));
    assert_eq!(app.document.plan.name, "Mine");
    app.apply(Command::Discard);
    assert_ne!(app.document.plan.name, "Mine", "it is asked once");
    assert!(app.overlay.is_none());
}

#[test]
fn the_results_of_a_class_are_a_table_in_the_window_and_a_file() {
    let folder = tempfile::tempdir().unwrap();
    for (name, score) in [("Ada", 100), ("Ben", 40)] {
        let mut progress = Progress { learner: name.to_owned(), ..Progress::default() };
        progress.note(&LessonId::new("split-count"), Try { score, hints: 1 }, noon());
        std::fs::write(folder.path().join(format!("{name}.result.toml")), write_result(&progress, noon()))
            .unwrap();
    }
    std::fs::write(folder.path().join("broken.toml"), "kind = ").unwrap();
    let mut app = app();
    send(&mut app, LearnCommand::Course(CourseCommand::Open));
    let mut window = wide(app);
    window.get_by_role_and_label(Role::Button, "Results of a class…").click();
    window.run_steps(8);
    let app = window.state_mut();
    app.apply(Command::PathText(folder.path().display().to_string()));
    app.apply(Command::PathChosen(PathPurpose::Class));
    assert_eq!(app.learn.view, LearnView::Class);
    assert_eq!(app.status.last().unwrap().text, "The results of 2 learners are read");
    window.run();
    for words in ["Ada", "Ben", "Three hosts, no activation", "broken.toml:1", "Some files are no results"] {
        assert!(spoken(&window, words), "{words}");
    }
    for size in SIZES {
        let mut app = crate::support::app();
        app.apply(Command::Go(Place::Learn));
        (app.learn.class, app.learn.view) = (window.state().learn.class.clone(), LearnView::Class);
        let sized = harness(app, size, Theme::Dark);
        assert_eq!(nameless(&sized), Vec::<String>::new());
        assert!(spoken(&sized, "Results of a class"));
    }
    let path = folder.path().join("class.csv");
    let save = LearnCommand::SaveTo { path: path.clone(), export: Export::Class, overwrite: false };
    send(window.state_mut(), save);
    assert!(std::fs::read_to_string(path).unwrap().contains("\nBen,"));
    let app = window.state_mut();
    send(app, LearnCommand::Class);
    app.apply(Command::PathText(folder.path().join("nowhere").display().to_string()));
    app.apply(Command::PathChosen(PathPurpose::Class));
    let Some(Overlay::Path(field)) = &app.overlay else { panic!("another folder is asked for") };
    assert!(field.error.is_some());
}
