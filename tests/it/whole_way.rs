//! A technician who has never seen the program: from the first question to a running simulation, saved and reopened.

use activation_wizard::app::simulate::DAY;
use activation_wizard::app::{App, Place, World};
use activation_wizard::domain::advice::Method;
use activation_wizard::domain::knowledge::Knowledge;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{app, noon, wide};

type Window = Harness<'static, App>;

fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    // A dialog takes some frames to open and to give its field the focus.
    window.run_steps(8);
    window.run();
}

fn choose_and_go_on(window: &mut Window, answers: &[&str]) {
    for answer in answers {
        press(window, Role::RadioButton, answer);
    }
    press(window, Role::Button, "Next");
}

fn type_into(window: &mut Window, role: Role, name: &str, text: &str) {
    let field = window.get_by_role_and_label(role, name);
    field.focus();
    field.type_text(text);
    window.run();
}

fn answer_all_seven_pages(window: &mut Window) {
    choose_and_go_on(window, &["Windows Vista", "Windows Vista Enterprise"]);
    choose_and_go_on(window, &["Always on it"]);
    choose_and_go_on(window, &["Over the Internet"]);
    choose_and_go_on(window, &["Workstation"]);
    type_into(window, Role::SpinButton, "Client machines", "40");
    choose_and_go_on(window, &["B"]);
    choose_and_go_on(window, &["A setup key"]);
}

#[test]
fn from_the_first_question_to_a_saved_plan_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("way.activation.toml");
    let mut window = wide(app());
    answer_all_seven_pages(&mut window);

    // Change one answer on the summary, and change it back.
    press(&mut window, Role::Link, "Change how it reaches the network");
    choose_and_go_on(&mut window, &["Seldom or never"]);
    assert_eq!(window.state().advice.method, Method::MakOnline, "a remote laptop needs a MAK");
    press(&mut window, Role::Button, "Undo");
    press(&mut window, Role::Button, "Show the recommendation");
    assert_eq!(window.state().advice.method, Method::KmsClient);

    press(&mut window, Role::Link, "Keys");
    let selected = window.state().keys.selected.clone();
    assert_eq!(selected.as_ref().map(|id| id.as_str()), Some("vista-enterprise"), "Keys follows the answers");

    press(&mut window, Role::Link, "Decide");
    press(&mut window, Role::Button, "See it over time");
    assert_eq!(window.state().place, Place::Simulate);
    assert!(!window.state().document.plan.cohorts.is_empty());
    window.get_by_role_and_label(Role::Slider, "Time").set_value_accesskit(400.0);
    window.run();
    assert_eq!(window.state().simulate.minute, 400 * DAY);

    // No dialog service answers here, so the program asks for the path itself.
    press(&mut window, Role::Button, "Save");
    type_into(&mut window, Role::TextInput, "Path", "");
    window.state_mut().apply(activation_wizard::app::Command::PathText(path.display().to_string()));
    window.run();
    press(&mut window, Role::Button, "Save the plan");
    assert_eq!(window.state().overlay, None);
    assert!(!window.state().document.is_dirty());
    let saved = window.state().document.plan.clone();

    let mut again = App::new(std::sync::Arc::clone(Knowledge::embedded()), World::nowhere(noon));
    again.apply(activation_wizard::app::Command::OpenPath(path));
    assert_eq!(again.document.plan, saved, "what was saved comes back");
    let mut window = wide(again);
    assert_eq!(window.state().advice.method, Method::KmsClient);

    let before = window.state().document.plan.clone();
    window.state_mut().apply(activation_wizard::app::Command::Rename("Another name".to_owned()));
    window.run();
    press(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().document.plan, before);
}

#[test]
fn closing_with_unsaved_work_asks_once_and_loses_nothing() {
    let mut window = wide(app());
    choose_and_go_on(&mut window, &["Windows Vista", "Windows Vista Enterprise"]);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::N);
    window.run();
    assert!(window.query_all_by_label("Save the plan first?").count() > 0, "the question is asked");
    press(&mut window, Role::Button, "Cancel");
    assert_eq!(window.state().overlay, None);
    assert!(window.state().document.plan.answers.is_some(), "the answers are still there");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::N);
    window.run();
    press(&mut window, Role::Button, "Go on without saving");
    assert!(window.state().document.plan.answers.is_none());
    assert!(window.state().document.plan.cohorts.is_empty());
}
