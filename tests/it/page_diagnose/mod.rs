//! Diagnose as a person uses it: paste, drop, read, look, ask; by mouse, by keyboard and by ear.

mod live;
mod look;
#[cfg(unix)]
mod machine;

use activation_wizard::app::{App, Command, DiagnoseCommand, Place};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{SIZES, app, harness, nameless, wide};

/// A client that reaches no host, as slmgr prints it.
pub(crate) const CLIENT: &str = "Name: Windows(R), Enterprise edition\n\
                      Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
                      Partial Product Key: HVTHH\n\
                      License Status: Notification\n\
                      Notification Reason: 0xC004F074.\n\
                      Client Machine ID (CMID): 3f1c9a52-7d04-4e6b-9a1e-2b8c5d7e9f10\n";

fn diagnose() -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Diagnose));
    app
}

fn with_client() -> App {
    let mut app = diagnose();
    app.apply(Command::Diagnose(DiagnoseCommand::Paste(CLIENT.to_owned())));
    app
}

/// Presses a button or link, wherever on the page it stands.
fn press(window: &mut Harness<'_, App>, label: &str) {
    let pressed = |role: Role| matches!(role, Role::Button | Role::Link);
    let found = window.query_all_by_label(label).find(|node| pressed(node.accesskit_node().role()));
    found.unwrap_or_else(|| panic!("nothing to press is called {label}")).click_accesskit();
    window.run();
}

fn type_into(window: &mut Harness<'_, App>, field: &str, text: &str) {
    let found = window
        .query_all_by_label(field)
        .find(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    found.unwrap_or_else(|| panic!("no field is called {field}")).focus();
    window.run();
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

#[test]
fn a_file_that_is_opened_and_holds_evidence_leads_here_and_leaves_the_plan_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("dlv.txt");
    std::fs::write(&file, CLIENT).expect("it is written");
    let mut app = app();
    let plan = app.document.plan.clone();
    app.apply(Command::OpenPath(file));
    assert_eq!((app.place, app.diagnose.inputs.len()), (Place::Diagnose, 1));
    assert_eq!(app.document.plan, plan);
    assert!(app.overlay.is_none());
}

#[test]
fn a_paste_anywhere_on_the_page_is_read_at_once() {
    let mut window = wide(diagnose());
    window.event(egui::Event::Paste(CLIENT.to_owned()));
    window.run();
    assert_eq!(window.state().diagnose.inputs.len(), 1);
    assert!(window.state().diagnose.typed.is_empty());
    window.get_by_label_contains("Problem, ");
    window.get_by_label("Marked line 5: Notification Reason: 0xC004F074.");
}

#[test]
fn a_finding_opens_and_closes_and_its_line_is_marked() {
    let mut window = wide(with_client());
    let title = window.state().diagnose.findings[0].title.clone();
    let name = format!("Problem, {title}");
    assert_eq!(window.state().diagnose.selected, Some(0));
    press(&mut window, &name);
    assert_eq!(window.state().diagnose.selected, None);
    press(&mut window, &name);
    assert_eq!(window.state().diagnose.selected, Some(0));
    window.get_by_label("Next step");
    window.get_by_label_contains("Marked line ");
}

#[test]
fn a_code_typed_into_the_box_is_explained_in_every_place() {
    let mut window = wide(diagnose());
    type_into(&mut window, "What the machine says", "0x800705B4");
    press(&mut window, "Read it");
    assert!(window.state().diagnose.explained.len() >= 2);
    window.get_by_label("This code means different things in different places. Where was it seen?");
}

#[test]
fn an_input_is_forgotten_with_what_was_found_in_it() {
    let mut window = wide(with_client());
    press(&mut window, "Forget Pasted text");
    assert!(window.state().diagnose.findings.is_empty());
    assert!(window.query_all_by_label("What can be read").next().is_some());
}

#[test]
fn the_keyboard_reads_and_walks_the_findings() {
    let mut window = wide(diagnose());
    type_into(&mut window, "What the machine says", "Notification Reason: 0xC004F074.");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Enter);
    window.run();
    assert_eq!(window.state().diagnose.inputs.len(), 1, "{:?}", window.state().diagnose.typed);
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let mut app = diagnose();
    let missing = std::path::PathBuf::from("/nowhere/evidence.txt");
    app.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![missing])));
    assert!(app.diagnose.inputs.is_empty());
    assert!(app.status.last().unwrap().text.contains("/nowhere/evidence.txt"));
}

#[test]
fn a_file_is_read_and_its_keys_are_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("client.txt");
    let text = format!("{CLIENT}slmgr /ipk ABCDE-12345-FGHIJ-67890-KLMNO\n");
    std::fs::write(&path, text).unwrap();
    let mut app = diagnose();
    app.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![path])));
    let window = wide(app);
    window.get_by_label("Line 7: slmgr /ipk XXXXX-XXXXX-XXXXX-XXXXX-KLMNO");
}

#[test]
fn a_report_is_copied_without_names_where_that_is_wanted() {
    let mut window = wide(with_client());
    press(&mut window, "Hand on a report…");
    let box_name = "Replace names, addresses, IDs and key endings";
    window.get_by_role_and_label(Role::CheckBox, box_name).click_accesskit();
    window.run();
    assert!(window.state().diagnose.report.redact);
    press(&mut window, "Copy it");
    assert!(window.state().status.last().unwrap().text.contains("the report"));
}

#[test]
fn a_paste_on_the_first_question_answers_it() {
    let mut window = wide(app());
    let text = CLIENT.replace("Windows(R), Enterprise", "Windows(R) 7, Enterprise");
    window.event(egui::Event::Paste(text));
    window.run();
    let answers = window.state().document.plan.answers.clone().unwrap();
    assert!(answers.edition.is_some() && answers.installed_key.is_some());
    window.get_by_role_and_label(Role::Link, "Paste what slmgr says");
}

#[test]
fn an_empty_clipboard_is_said_to_be_empty() {
    let mut window = wide(app());
    let link = "Paste what slmgr says";
    window.get_by_role_and_label(Role::Link, link).click();
    window.run_steps(8);
    let said = &window.state().status.last().unwrap().text;
    assert!(said.starts_with("The clipboard holds no text"), "{said}");
    // What comes in time is taken, also a line alone, which a paste into the page is not.
    window.get_by_role_and_label(Role::Link, link).click();
    window.step();
    window.event(egui::Event::Paste("Name: Windows(R) 7, Enterprise edition".to_owned()));
    window.run_steps(8);
    assert!(window.state().document.plan.answers.as_ref().unwrap().edition.is_some());
}

#[test]
fn a_code_pasted_anywhere_on_the_page_is_explained() {
    let mut window = wide(diagnose());
    window.event(egui::Event::Paste("0xC004F038".to_owned()));
    window.run();
    assert_eq!(window.state().diagnose.explained.len(), 1);
    assert_eq!(window.state().diagnose.typed, "0xC004F038");
}

#[test]
fn everything_has_a_name_at_every_size() {
    for size in SIZES {
        for theme in [Theme::Light, Theme::Dark] {
            for start in [diagnose as fn() -> App, with_client] {
                let mut app = start();
                app.apply(Command::Diagnose(DiagnoseCommand::LiveCard(true)));
                app.apply(Command::Diagnose(DiagnoseCommand::ReportCard(true)));
                let window = harness(app, size, theme);
                assert_eq!(nameless(&window), Vec::<String>::new(), "{size:?}");
            }
        }
    }
}
