//! While a lesson is written, Undo, Redo and Save are the lesson's: another lesson in its place comes back, the plan in the
//! background stays as it is, and the program does not end without a question.

use activation_wizard::app::learn::{Part, Recording, WriteCommand};
use activation_wizard::app::overlay::{AfterUnsaved, Overlay, PathPurpose};
use activation_wizard::app::{App, Command, LearnCommand, Place};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{place, press, send, spoken};
use crate::support::{app, wide};

fn write(app: &mut App, command: WriteCommand) {
    send(app, LearnCommand::Write(command));
}

fn title(app: &App) -> &str {
    app.learn.write.draft.as_ref().unwrap().lesson.title.as_str()
}

/// An app whose plan was changed, and the lesson editor with a title typed in it.
fn titled() -> egui_kittest::Harness<'static, App> {
    let mut app = app();
    app.apply(Command::Rename("Changed plan".to_owned()));
    write(&mut app, WriteCommand::Open);
    let mut window = wide(app);
    let field = window.get_by_role_and_label(Role::TextInput, "Title");
    field.focus();
    window.run();
    for letters in ["Too ", "many ", "hosts"] {
        window.get_by_role_and_label(Role::TextInput, "Title").type_text(letters);
        window.run();
    }
    window
}

#[test]
fn a_new_lesson_in_the_place_of_an_unsaved_one_can_be_undone() {
    let mut window = titled();
    press(&mut window, "New lesson");
    assert_eq!(title(window.state()), "");
    press(&mut window, "Undo");
    assert_eq!(title(window.state()), "Too many hosts");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Y);
    window.run();
    assert_eq!(title(window.state()), "");
    let clones = place(window.state(), "cloned-ids");
    write(window.state_mut(), WriteCommand::Edit(clones));
    assert_eq!(title(window.state()), "Thirty machines that are one");
    for _ in 0..2 {
        window.state_mut().apply(Command::Undo);
    }
    assert_eq!(title(window.state()), "Too many hosts");
}

#[test]
fn what_is_typed_in_one_go_is_one_step_and_the_plan_is_left_alone() {
    let mut window = titled();
    window.get_by_role_and_label(Role::TextInput, "Id").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Id").type_text("own-hosts");
    window.run();
    press(&mut window, "Undo");
    let lesson = window.state().learn.write.draft.clone().unwrap().lesson;
    assert_eq!((lesson.id.as_str(), lesson.title.as_str()), ("", "Too many hosts"));
    press(&mut window, "Undo");
    assert_eq!(title(window.state()), "");
    assert_eq!(window.state().next_undo(), None, "the plan's steps are not the lesson's");
    window.state_mut().apply(Command::Undo);
    assert_eq!(window.state().document.plan.name, "Changed plan");
    window.state_mut().apply(Command::Go(Place::Simulate));
    window.state_mut().apply(Command::Undo);
    assert_ne!(window.state().document.plan.name, "Changed plan", "elsewhere Undo is the plan's");
}

#[test]
fn what_was_recorded_and_a_step_that_was_removed_come_back() {
    let mut app = app();
    let clones = place_of_clones(&mut app);
    write(&mut app, WriteCommand::Edit(clones));
    let before = app.learn.write.draft.clone();
    write(&mut app, WriteCommand::Part(Part::Step(1)));
    write(&mut app, WriteCommand::Record(Recording::Solution));
    app.document.plan.cohorts[0].count = 7;
    send(&mut app, LearnCommand::BackToLesson);
    assert_ne!(app.learn.write.draft, before);
    write(&mut app, WriteCommand::Draft(activation_wizard::app::learn::DraftCommand::RemoveStep(1)));
    app.apply(Command::Undo);
    assert_eq!(app.learn.write.part, Part::Step(1), "what comes back is shown");
    app.apply(Command::Undo);
    assert_eq!(app.learn.write.draft, before);
}

fn place_of_clones(app: &mut App) -> usize {
    app.apply(Command::Go(Place::Learn));
    place(app, "cloned-ids")
}

#[test]
fn the_title_line_names_the_lesson_and_saves_it() {
    let mut app = app();
    let clones = place_of_clones(&mut app);
    write(&mut app, WriteCommand::Edit(clones));
    let mut window = wide(app);
    assert!(
        spoken(&window, "Lesson: Thirty machines that are one") && spoken(&window, "nothing to save yet")
    );
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.run();
    let Some(Overlay::Path(field)) = &window.state().overlay else { panic!("a path is asked for") };
    assert_eq!(field.text, "thirty-machines-that-are-one.lesson.toml");
    assert!(matches!(field.purpose, PathPurpose::Learn(_)));
}

#[test]
fn the_program_does_not_end_without_a_question_while_a_lesson_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = titled();
    window.state_mut().document.saved = Some(window.state().document.plan.clone());
    window.state_mut().apply(Command::Quit);
    assert_eq!(window.state().overlay, Some(Overlay::UnsavedLesson));
    window.run();
    assert!(spoken(&window, "Too many hosts has changes that are not saved."));
    window.get_by_role_and_label(Role::Button, "Back to the lesson").click();
    window.run_steps(8);
    assert!(window.state().effects.is_empty() && window.state().overlay.is_none());
    let save = LearnCommand::SaveTo {
        path: folder.path().join("own.lesson.toml"),
        export: activation_wizard::app::overlay::Export::Lesson,
        overwrite: false,
    };
    send(window.state_mut(), save);
    assert!(!window.state().learn.write.is_dirty());
    write(window.state_mut(), WriteCommand::New);
    window.state_mut().apply(Command::Undo);
    window.state_mut().apply(Command::Rename("Again".to_owned()));
    window.state_mut().apply(Command::Quit);
    window.run();
    press(&mut window, "Quit without saving the lesson");
    assert_eq!(
        window.state().overlay,
        Some(Overlay::Unsaved(AfterUnsaved::Quit)),
        "then the plan is asked about"
    );
}
