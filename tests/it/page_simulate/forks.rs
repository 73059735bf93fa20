//! Forks in the window: made, edited, compared, named, removed, saved; by mouse and by keyboard alone.

use activation_wizard::app::forks::Branch;
use activation_wizard::app::simulate::DAY;
use activation_wizard::app::{App, Command, ForkCommand, ReadyCommand, RunCommand};
use activation_wizard::domain::plan;
use activation_wizard::domain::ready::fleets;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{click, names, simulate};
use crate::support::wide;

fn fleet(id: &str) -> App {
    let mut app = simulate();
    let place = fleets().iter().position(|fleet| fleet.id == id).unwrap();
    app.apply(Command::Ready(ReadyCommand::Open(place)));
    app
}

fn to(window: &mut Harness<'_, App>, command: Command) {
    window.state_mut().apply(command);
    window.run();
}

/// 24 desktops, a fork on the tenth day with one more of them.
fn forked() -> Harness<'static, App> {
    let mut window = wide(fleet("24-desktops"));
    to(&mut window, Command::Run(RunCommand::Seek(10 * DAY + 90)));
    click(&mut window, Role::Tab, "Forks");
    click(&mut window, Role::Button, "Fork here");
    to(&mut window, Command::Run(RunCommand::CohortCount { cohort: 0, count: 25 }));
    window
}

#[test]
fn a_fork_is_made_edited_and_compared() {
    let window = forked();
    let plan = &window.state().document.plan;
    assert_eq!((plan.forks.len(), plan.shown(), plan.cohorts[0].count), (1, Some(0), 25));
    assert_eq!((plan.forks[0].at.to_string().as_str(), plan.forks[0].minute), ("2009-03-12", 90));
    let compared = window.state().forks.compared.clone().unwrap();
    assert_eq!(compared.changes, ["cohort desktops: count: 24 becomes 25"]);
    assert_eq!((compared.first_day, compared.differing), (Some(0), 24));
    assert_eq!(compared.licensed.each_ref().map(|days| days[80]), [0, 25]);
    assert!(compared.on_first_day.contains(&"kms01: a count of 24 becomes a count of 25".to_owned()));
    let why = compared.why.as_ref().unwrap();
    let lines: Vec<&str> = why.because[1].iter().map(|line| line.text.as_str()).collect();
    assert!(lines.iter().any(|line| line.contains("kms01 answered with a count of 25")), "{lines:#?}");
    window.get_by_label_contains("They first differ on");
    window.get_by_label_contains("24 machines differ");
    window.get_by_label_contains("acts before the minute");
}

#[test]
fn either_is_shown_and_each_keeps_its_own() {
    let mut window = forked();
    let licensed =
        |window: &Harness<'_, App>| window.state().simulate.run.clone().unwrap().days()[80].states.licensed;
    assert_eq!(licensed(&window), 25);
    click(&mut window, Role::RadioButton, "The plan itself");
    assert_eq!((licensed(&window), window.state().document.plan.cohorts[0].count), (0, 24));
    assert_eq!(window.state().forks.with, Some(Branch::Fork(0)), "compared with the one that was shown");
    click(&mut window, Role::RadioButton, "Fork 1");
    assert_eq!(licensed(&window), 25);
    click(&mut window, Role::Button, "Undo");
    assert_eq!(licensed(&window), 0, "the change of the fork is undone");
    assert_eq!(window.state().document.plan.shown(), Some(0));
    click(&mut window, Role::Button, "Undo");
    assert!(window.state().document.plan.forks.is_empty(), "and so is the fork");
    click(&mut window, Role::Button, "Redo");
    assert_eq!(window.state().document.plan.forks.len(), 1);
}

#[test]
fn by_keyboard_alone_a_fork_is_made_shown_and_its_difference_gone_to() {
    let mut window = wide(fleet("host-lost-for-good"));
    to(&mut window, Command::Run(RunCommand::ToDay(100)));
    window.key_press_modifiers(Modifiers::SHIFT, Key::F);
    window.run();
    assert_eq!(window.state().document.plan.shown(), Some(0));
    to(&mut window, Command::Run(RunCommand::RemoveIncident(0)));
    window.key_press(Key::D);
    window.run();
    assert_eq!(window.state().simulate.day(), 60, "the day on which the host is lost");
    window.key_press(Key::B);
    window.run();
    assert_eq!(window.state().document.plan.shown(), None);
    assert_eq!(window.state().document.plan.incidents.len(), 1);
}

#[test]
fn forks_are_named_kept_in_the_file_and_removed() {
    let mut window = forked();
    window.get_by_role_and_label(Role::TextInput, "Name of the fork").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Name of the fork").type_text("One more");
    window.run();
    let app = window.state();
    assert!(names(&window, Role::RadioButton).contains(&"One more".to_owned()));
    assert!(app.document.is_dirty());
    let text = app.document.write(&app.knowledge.catalog);
    let again = plan::read(&text, "forks", &app.knowledge.catalog).unwrap();
    assert_eq!(again.branch(Some(0)).cohorts[0].count, 25);
    assert!(
        text.contains("[[fork]]\nname = \"One more\"") && text.starts_with("# 24 desktops ask"),
        "{text}"
    );
    click(&mut window, Role::Link, "Remove One more");
    let plan = &window.state().document.plan;
    assert_eq!((plan.forks.len(), plan.shown(), plan.cohorts[0].count), (0, None, 24));
    assert!(window.state().forks.compared.is_none());
    click(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().document.plan.cohorts[0].count, 25);
}

#[test]
fn the_faces_of_the_panel_and_the_fork_that_is_shown_stay_in_sight() {
    let mut window = forked();
    click(&mut window, Role::Tab, "Fleet");
    let tab = |window: &Harness<'_, App>| window.get_by_role_and_label(Role::Tab, "Forks").rect();
    let before = tab(&window);
    window.get_by_role_and_label(Role::Button, "Add incident").scroll_to_me();
    window.run();
    assert_eq!(tab(&window), before);
    window.get_by_label("Shown, and changed alone: Fork 1");
    to(&mut window, Command::Fork(ForkCommand::Next));
    assert!(window.query_by_label_contains("Shown, and changed alone").is_none());
}

#[test]
fn only_showing_another_future_changes_nothing_that_is_saved() {
    let mut window = forked();
    let path = tempfile::tempdir().unwrap();
    let file = path.path().join("forks.activation.toml");
    to(&mut window, Command::SavePath { path: file, overwrite: false });
    assert!(!window.state().document.is_dirty());
    to(&mut window, Command::Fork(ForkCommand::Next));
    assert!(!window.state().document.is_dirty());
}

#[test]
fn as_many_as_wanted_up_to_a_limit_that_is_said() {
    let mut app = fleet("25-desktops");
    for _ in 0..25 {
        app.apply(Command::Fork(ForkCommand::Here));
    }
    assert_eq!(app.document.plan.forks.len(), 20);
    assert_eq!(app.status.last().unwrap().text, "A plan has at most 20 forks");
    let names: std::collections::BTreeSet<_> =
        app.document.plan.forks.iter().map(|fork| &fork.name).collect();
    assert_eq!(names.len(), 20);
}
