//! The fleet editor: form and text side by side, the same validation, errors at the field and at the line, undo; by mouse
//! and by keyboard alone.

use activation_wizard::app::{App, Command, EditorCommand, ForkCommand};
use activation_wizard::domain::plan::{CohortKey, Place as Row, PlanAttachment};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{click, names, simulate};
use crate::support::wide;

fn open() -> Harness<'static, App> {
    let mut app = simulate();
    app.apply(Command::Editor(EditorCommand::Toggle));
    wide(app)
}

fn row(window: &mut Harness<'_, App>, row: Row) {
    window.state_mut().apply(Command::Editor(EditorCommand::Row(row)));
    window.run();
}

/// Types over what stands in a field.
fn retype(window: &mut Harness<'_, App>, name: &str, text: &str) {
    let field = window.get_by_role_and_label(Role::TextInput, name);
    field.scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, name).type_text(text);
    window.run();
}

fn text(window: &Harness<'_, App>) -> String {
    window.state().editor.text.clone()
}

#[test]
fn a_form_field_changes_the_plan_its_text_and_the_run() {
    let mut window = open();
    click(&mut window, Role::ComboBox, "What is edited: Plan and policies");
    click(&mut window, Role::MenuItem, "Cohort desktops");
    retype(&mut window, "Machines", "41");
    assert_eq!(window.state().document.plan.cohorts[0].count, 41);
    assert!(
        text(&window).contains("count = 41\nkey = \"setup-key\"               # the public key"),
        "comments stay"
    );
    assert_eq!(window.state().simulate.run.clone().unwrap().days()[100].states.total(), 69);
    retype(&mut window, "On the network", "5 on, 2 off");
    let cohort = &window.state().document.plan.cohorts[0];
    assert_eq!(cohort.attachment, PlanAttachment::OnOff { on: 5, off: 2 });
    click(&mut window, Role::ComboBox, "Key: setup-key");
    click(&mut window, Role::MenuItem, "mak:laptops-mak");
    assert_eq!(window.state().document.plan.cohorts[0].key, CohortKey::Mak("laptops-mak".into()));
    click(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().document.plan.cohorts[0].key, CohortKey::SetupKey);
    assert!(text(&window).contains("key = \"setup-key\""));
}

#[test]
fn what_cannot_be_stands_at_its_field_and_changes_nothing() {
    let mut window = open();
    row(&mut window, Row::Cohort(0));
    let before = window.state().document.plan.clone();
    retype(&mut window, "Machines", "many");
    assert_eq!(window.state().document.plan, before);
    let fields = names(&window, Role::TextInput);
    let wrong = fields.iter().find(|name| name.starts_with("Machines")).unwrap();
    assert!(wrong.contains("\"many\"") && wrong.contains("10,000,000"), "{wrong}");
    click(&mut window, Role::Button, "Undo");
    assert!(names(&window, Role::TextInput).contains(&"Machines".to_owned()));
    assert_eq!(window.state().editor.values["count"], "40");
}

#[test]
fn the_text_is_the_plan_and_says_at_which_line_it_is_none() {
    let mut window = open();
    let before = window.state().document.plan.clone();
    let line = 1 + text(&window).lines().position(|line| line.starts_with("count = 40")).unwrap();
    let typed = text(&window).replacen("count = 40", "count = 44", 1);
    window.state_mut().apply(Command::Editor(EditorCommand::Text(typed.clone())));
    window.run();
    assert_eq!(window.state().document.plan.cohorts[0].count, 44);
    let broken = typed.replacen("count = 44", "count = -4", 1);
    window.state_mut().apply(Command::Editor(EditorCommand::Text(broken.clone())));
    window.run();
    assert_eq!(text(&window), broken, "what was typed stays");
    assert_eq!(window.state().document.plan.cohorts[0].count, 44);
    let problem = format!("Line {line}: cohort \"desktops\".count");
    window.get_by_label_contains(&problem).click();
    window.run();
    window.get_by_label_contains("Mend the text first");
    click(&mut window, Role::Button, "Close the editor");
    assert!(window.state().status.last().unwrap().text.contains("before what cannot be read"));
    window.state_mut().apply(Command::Editor(EditorCommand::Toggle));
    window.run();
    window.get_by_label_contains("Mend the text first");
    window.get_by_role_and_label(Role::MultilineTextInput, "Text of the plan").focus();
    window.run();
    assert!(window.get_by_role_and_label(Role::MultilineTextInput, "Text of the plan").is_focused());
    window.state_mut().apply(Command::Undo);
    window.run();
    assert_eq!(text(&window), typed, "undo drops what cannot be read");
    window.state_mut().apply(Command::Undo);
    window.run();
    assert_eq!(window.state().document.plan, before);
}

#[test]
fn by_keyboard_alone_a_host_is_added_and_the_text_typed_into() {
    let mut window = wide(simulate());
    window.key_press_modifiers(Modifiers::SHIFT, Key::E);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Search commands").type_text("add a kms host");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().document.plan.hosts[1].id.as_str(), "host-1");
    assert_eq!(window.state().editor.row, Row::Host(1));
    window.get_by_role_and_label(Role::MultilineTextInput, "Text of the plan").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Text of the plan").type_text("# Mine\n");
    window.run();
    assert!(text(&window).ends_with("# Mine\n"), "{}", text(&window));
    let app = window.state();
    assert!(app.document.write(&app.knowledge.catalog).ends_with("# Mine\n"), "a comment is kept");
    assert!(app.document.is_dirty());
}

#[test]
fn rows_are_removed_unless_others_need_them() {
    let mut window = open();
    row(&mut window, Row::Host(0));
    click(&mut window, Role::Link, "Remove Host kms01");
    assert_eq!(window.state().document.plan.hosts.len(), 1, "an incident happens to it");
    assert!(window.state().status.last().unwrap().text.contains("\"kms01\" is not allowed"));
    row(&mut window, Row::Incident(0));
    click(&mut window, Role::Link, "Remove Incident 1: Host down kms01");
    row(&mut window, Row::Host(0));
    click(&mut window, Role::Link, "Remove Host kms01");
    assert!(window.state().document.plan.hosts.is_empty());
    click(&mut window, Role::Button, "Close the editor");
    assert!(!window.state().editor.open);
    window.get_by_role_and_label(Role::Button, "Play");
}

#[test]
fn a_fork_is_edited_alone() {
    let mut window = open();
    window.state_mut().apply(Command::Fork(ForkCommand::Here));
    window.run();
    window.get_by_label("Edit the fleet: Fork 1");
    row(&mut window, Row::Cohort(0));
    retype(&mut window, "Machines", "10");
    let plan = &window.state().document.plan;
    assert_eq!([None, Some(0)].map(|fork| plan.branch(fork).cohorts[0].count), [40, 10]);
    assert!(!text(&window).contains("[[fork]]"));
    window.state_mut().apply(Command::Fork(ForkCommand::Next));
    window.run();
    assert!(text(&window).contains("[[fork.cohort]]") && text(&window).contains("count = 40"));
}
