//! Hand over as a person uses it: reached from the title line, chosen by check boxes, read in the preview, written into a
//! folder; by mouse, by keyboard and by ear.

use activation_wizard::app::overlay::{Overlay, PathPurpose};
use activation_wizard::app::{App, Command, HandOverCommand, Place};
use activation_wizard::domain::handover::Part;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{SIZES, app, harness, wide};

fn handover() -> App {
    let mut app = app();
    app.apply(Command::Go(Place::HandOver));
    app
}

fn press(window: &mut Harness<'_, App>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click_accesskit();
    // A field that takes the focus asks for some frames of its own.
    window.run_steps(8);
}

#[test]
fn the_title_line_leads_there_at_every_size() {
    for size in SIZES {
        let mut window = harness(app(), size, Theme::Light);
        press(&mut window, Role::Button, "Hand over");
        assert_eq!(window.state().place, Place::HandOver, "{size:?}");
        assert!(window.state().handover_is_ready());
        assert!(window.state().status.last().expect("a message").text.contains("ready to be handed over"));
    }
}

#[test]
fn a_key_leads_there_and_another_writes() {
    let mut window = wide(app());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::H);
    window.run();
    assert_eq!(window.state().place, Place::HandOver);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Enter);
    window.run();
    let overlay = window.state().overlay.clone();
    assert!(matches!(overlay, Some(Overlay::Path(field)) if field.purpose == PathPurpose::HandOver));
}

#[test]
fn what_goes_along_is_chosen_by_name() {
    let mut window = wide(handover());
    press(&mut window, Role::CheckBox, "Scripts");
    assert!(window.state().handover.files().iter().all(|file| file.part != Part::Scripts));
    assert!(window.query_by_label("The support bundle holds").is_none());
    press(&mut window, Role::CheckBox, "Support bundle");
    window.get_by_role_and_label(Role::Table, "The support bundle holds");
    press(&mut window, Role::CheckBox, "Replace names by pseudonyms in every file");
    let plan =
        window.state().handover.files().iter().find(|file| file.name.ends_with("plan.activation.toml"));
    assert!(String::from_utf8_lossy(&plan.expect("the plan").bytes).contains("HOST-1"));
}

#[test]
fn a_file_is_read_beside_the_list() {
    let mut window = wide(handover());
    let place = window.state().handover.files().iter().position(|file| file.name == "network/kms.zone");
    window.state_mut().apply(Command::HandOver(HandOverCommand::Select(place.expect("the zone"))));
    window.run();
    window.get_by_role_and_label(Role::Heading, "network/kms.zone");
    let items = window.get_by_role_and_label(Role::List, "Preview");
    let records = items.children_recursive().filter(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|line| line.starts_with("_vlmcs._tcp") && line.ends_with("kms01"))
    });
    assert!(records.count() > 0, "the record is spoken");
    press(&mut window, Role::Button, "Copy the text");
    assert!(window.state().status.last().expect("a message").text.contains("network/kms.zone"));
}

#[test]
fn the_preview_is_a_sheet_in_a_narrow_window() {
    let mut window = harness(handover(), SIZES[2], Theme::Dark);
    press(&mut window, Role::Button, "Preview");
    window.get_by_role_and_label(Role::List, "Preview");
}

#[test]
fn it_is_written_where_the_path_says_and_asks_before_it_replaces() {
    let here = tempfile::tempdir().expect("a folder");
    let folder = here.path().join("out");
    let mut window = wide(handover());
    for round in 0..2 {
        window.state_mut().apply(Command::HandOver(HandOverCommand::Write));
        window.state_mut().apply(Command::PathText(folder.display().to_string()));
        window.run_steps(8);
        press(&mut window, Role::Button, "Choose a folder for the files");
        if round == 1 {
            press(&mut window, Role::Button, "Replace them");
        }
        let said = &window.state().status.last().expect("a message").text;
        assert!(said.contains(" files written to "), "{said}");
        assert!(window.state().overlay.is_none());
    }
    assert!(folder.join("scripts").is_dir() && folder.join("decision.html").is_file());
}
