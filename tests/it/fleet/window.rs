//! A list of computers in the window: dropped, looked at, mended, made into a plan, and taken back.

use std::path::Path;
use std::sync::Arc;

use activation_wizard::app::{App, Command, DiagnoseCommand, FleetCommand, Place, World};
use activation_wizard::domain::evidence::Column;
use activation_wizard::domain::ids::EditionId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::computers;
use crate::command_line::{call, folder, text};
use crate::support::{SIZES, app, harness, nameless, noon, wide};

fn read(app: &mut App, path: &Path) {
    app.apply(Command::Go(Place::Diagnose));
    app.apply(Command::Diagnose(DiagnoseCommand::ReadFiles(vec![path.to_owned()])));
}

fn opened() -> App {
    let mut app = app();
    read(&mut app, &computers());
    app
}

fn press(window: &mut Harness<'_, App>, label: &str) {
    let pressed = |role: Role| matches!(role, Role::Button | Role::Link | Role::ComboBox | Role::MenuItem);
    let found = window.query_all_by_label(label).find(|node| pressed(node.accesskit_node().role()));
    found.unwrap_or_else(|| panic!("nothing to press is called {label}")).click_accesskit();
    window.run();
}

fn is_there(window: &Harness<'_, App>, label: &str) -> bool {
    window.query_all_by_label_contains(label).next().is_some()
}

fn written(app: &App) -> String {
    app.document.write(&Knowledge::embedded().catalog)
}

#[test]
fn a_dropped_list_shows_what_it_becomes_and_becomes_the_plan_of_the_command_line() {
    let mut window = wide(opened());
    assert!(is_there(&window, "A plan from computers.csv"));
    assert!(is_there(&window, "8 computers become 4 cohorts; 4 are left out"));
    let before = window.state().document.plan.clone();
    press(&mut window, "Make the plan");
    let app = window.state();
    assert_eq!((app.place, app.diagnose.fleet.is_none()), (Place::Simulate, true));
    assert!(app.document.is_dirty() && app.document.path.is_none());
    assert!(app.simulate.ran.as_ref().is_some_and(|ran| ran.runs_as(&app.document.plan)));
    let files = folder(&[]);
    let out = files.path().join("plan.toml");
    call(&["diagnose", text(&computers()), "--plan", text(&out), "--as-of", "2026-11-22"]);
    assert_eq!(written(app), std::fs::read_to_string(&out).unwrap());
    window.state_mut().apply(Command::Undo);
    assert_eq!(window.state().document.plan, before);
    window.state_mut().apply(Command::Redo);
    assert_eq!(window.state().document.plan.machines(), 8);
}

#[test]
fn unsaved_work_is_asked_about_before_the_plan_takes_its_place() {
    let mut app = app();
    app.apply(Command::Rename("Mine".to_owned()));
    read(&mut app, &computers());
    let mut window = wide(app);
    press(&mut window, "Make the plan");
    assert_eq!(window.state().document.plan.name, "Mine");
    press(&mut window, "Go on without saving");
    assert_eq!(window.state().document.plan.name, "Fleet of computers.csv");
    window.state_mut().apply(Command::Undo);
    assert_eq!(window.state().document.plan.name, "Mine");
}

#[test]
fn a_problem_of_a_row_leads_to_its_line() {
    let mut window = wide(opened());
    assert!(is_there(&window, "3 problems in rows"));
    window.state_mut().apply(Command::Fleet(FleetCommand::ShowLine(13)));
    window.run();
    assert!(is_there(&window, "Marked line 13: \"HQ-PC-004\""));
}

#[test]
fn a_column_is_said_and_can_be_said_not_to_be_there() {
    let mut window = wide(opened());
    press(&mut window, "Last logon, LastLogonDate");
    press(&mut window, "Not there");
    let fleet = window.state().diagnose.fleet.as_ref().unwrap();
    assert_eq!(fleet.columns().unwrap().heads.get(&Column::LastLogon), None);
    let worked = fleet.worked.as_ref().unwrap();
    assert_eq!(worked.preview.without_logon(), worked.preview.machines());
    press(&mut window, "Last logon, Not there");
    press(&mut window, "LastLogonDate");
    let fleet = window.state().diagnose.fleet.as_ref().unwrap();
    assert_eq!(fleet.worked.as_ref().unwrap().preview.machines(), 8);
}

#[test]
fn an_unknown_name_is_given_an_edition_and_loses_it_again() {
    let mut window = wide(opened());
    let open = "Edition of Works Kiosk Build 4, Leave it out";
    press(&mut window, open);
    window.event(egui::Event::Text("windows 11 ent".to_owned()));
    window.run();
    press(&mut window, "Windows 11 Enterprise");
    let machines = |window: &Harness<'_, App>| {
        window.state().diagnose.fleet.as_ref().unwrap().worked.as_ref().unwrap().preview.machines()
    };
    assert_eq!(machines(&window), 9);
    press(&mut window, "Edition of Works Kiosk Build 4, Windows 11 Enterprise");
    press(&mut window, "Leave it out");
    assert_eq!(machines(&window), 8);
    assert!(is_there(&window, open));
}

#[test]
fn columns_and_names_are_remembered_and_a_ruin_is_set_aside() {
    let user = folder(&[]);
    let profiles = user.path().join("columns.toml");
    let list = user.path().join("l.csv");
    std::fs::write(&list, "Rechner,Wann,Was\nnb01,2026-11-01,Eigenbau\nnb02,2026-11-02,Windows 11 Pro\nnb03,2026-11-02,Windows 11 Pro\n")
        .unwrap();
    let start = || {
        let world = World { profiles_file: Some(profiles.clone()), ..World::nowhere(noon) };
        App::new(Arc::clone(Knowledge::embedded()), world)
    };
    let mut app = start();
    read(&mut app, &list);
    app.apply(Command::Fleet(FleetCommand::Column(Column::LastLogon, Some("Wann".to_owned()))));
    let id = EditionId::new("windows-11-enterprise");
    app.apply(Command::Fleet(FleetCommand::Edition("Eigenbau".to_owned(), Some(id))));
    app.apply(Command::Fleet(FleetCommand::MakePlan));
    let made = written(&app);
    assert_eq!(app.document.plan.machines(), 3);

    let mut again = start();
    read(&mut again, &list);
    assert!(again.diagnose.fleet.as_ref().unwrap().remembered);
    again.apply(Command::Fleet(FleetCommand::MakePlan));
    assert_eq!(written(&again), made);

    std::fs::write(&profiles, "wings = true").unwrap();
    let mut ruined = start();
    read(&mut ruined, &list);
    assert!(!ruined.diagnose.fleet.as_ref().unwrap().remembered);
    let said = &ruined.status.last().unwrap().text;
    assert!(said.contains("columns") && said.contains("set aside"), "{said}");
    let kept = std::fs::read_dir(user.path()).unwrap().flatten();
    assert!(
        kept.map(|file| std::fs::read_to_string(file.path()).unwrap()).any(|text| text == "wings = true")
    );
}

#[test]
fn a_list_that_is_opened_leads_here_and_is_read_once() {
    let mut app = app();
    app.apply(Command::OpenPath(computers()));
    assert!(app.overlay.is_none());
    assert_eq!((app.place, app.diagnose.inputs.len()), (Place::Diagnose, 1));
    assert!(app.diagnose.fleet.is_some());
}

#[test]
fn lists_of_other_kinds_have_a_button() {
    for (fixture, machines) in [("vamt/list.cil", None), ("events/host_refuses.txt", Some(0))] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/evidence").join(fixture);
        let mut app = app();
        read(&mut app, &path);
        assert!(app.diagnose.fleet.is_none(), "{fixture}: its findings come first");
        let mut window = wide(app);
        press(&mut window, &format!("Make a plan of {}", path.file_name().unwrap().to_str().unwrap()));
        let fleet = window.state().diagnose.fleet.as_ref().unwrap();
        let worked = fleet.worked.as_ref().unwrap();
        assert!(worked.roster.columns.is_none() && !worked.roster.computers.is_empty(), "{fixture}");
        assert!(machines.is_none_or(|machines| machines == worked.preview.machines()), "{fixture}");
        press(&mut window, "Back to what was read");
        assert!(window.state().diagnose.fleet.is_none());
    }
}

#[test]
fn a_table_that_nobody_knows_is_a_list_where_the_user_says_so() {
    let mut app = app();
    app.apply(Command::Go(Place::Diagnose));
    let table = "Geraet;Stand\nnb01;A\nnb02;B\n".to_owned();
    app.apply(Command::Diagnose(DiagnoseCommand::Paste(table)));
    let mut window = wide(app);
    press(&mut window, "Make a plan of Pasted text");
    assert!(is_there(&window, "There is a problem"));
    press(&mut window, "Make the plan");
    let focused = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    let said = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    assert!(said.starts_with("There is a problem: No computer of the list"), "{said}");
    assert_eq!(window.state().place, Place::Diagnose);
    press(&mut window, "Operating system, Not there");
    press(&mut window, "Stand");
    assert!(is_there(&window, "Edition of A, Leave it out"));
}

#[test]
fn a_forgotten_list_closes_the_view() {
    let mut app = opened();
    app.apply(Command::Diagnose(DiagnoseCommand::Clear));
    assert!(app.diagnose.fleet.is_none());
    app.apply(Command::Fleet(FleetCommand::MakePlan));
    assert_eq!(app.place, Place::Diagnose);
}

#[test]
fn everything_has_a_name_and_stays_in_the_window_at_every_size() {
    for size in SIZES {
        for theme in [Theme::Light, Theme::Dark] {
            let window = harness(opened(), size, theme);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{size:?}");
            for node in window.root().children_recursive() {
                let node = node.accesskit_node();
                let is_pressed = matches!(node.role(), Role::Button | Role::ComboBox | Role::CheckBox);
                let wide =
                    node.bounding_box().filter(|bounds| is_pressed && bounds.x1 > f64::from(size.x) + 1.0);
                assert!(wide.is_none(), "{:?} ends at {wide:?} of {size:?}", node.label());
            }
        }
    }
}
