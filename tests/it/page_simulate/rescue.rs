//! What would have saved it, in the window: asked for, found, made and undone; by mouse and by keyboard alone.

use activation_wizard::app::run_words::dated;
use activation_wizard::app::simulate::Selection;
use activation_wizard::app::{App, Command, ReadyCommand, RunCommand};
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::CohortIx;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{click, names, simulate};
use crate::support::{SIZES, wide};

/// A ready-made fleet in Simulate, the first cohort selected.
fn fleet(id: &str) -> App {
    let mut app = simulate();
    let place = fleets().iter().position(|fleet| fleet.id == id).unwrap();
    app.apply(Command::Ready(ReadyCommand::Open(place)));
    app.apply(Command::Run(RunCommand::Select(Selection::Cohort(CohortIx(0)))));
    app
}

#[test]
fn the_smallest_change_is_found_made_and_undone() {
    let mut window = wide(fleet("24-desktops"));
    window.get_by_label("Search what would have saved it").scroll_to_me();
    window.run();
    click(&mut window, Role::Button, "Search what would have saved it");
    let links = names(&window, Role::Link);
    let wanted = "Change the plan: Have 1 more machine in desktops, 25 in all";
    assert!(links.iter().any(|name| name == wanted), "{links:?}");
    window.get_by_label(wanted).scroll_to_me();
    window.run();
    click(&mut window, Role::Link, wanted);
    assert_eq!(window.state().document.plan.cohorts[0].count, 25);
    assert_eq!(window.state().simulate.run.clone().unwrap().days()[80].states.licensed, 25);
    assert!(window.query_by_label(wanted).is_none(), "it was found for another plan");
    click(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().document.plan.cohorts[0].count, 24);
}

#[test]
fn what_would_have_saved_it_comes_into_sight_from_above_the_causes() {
    let mut window = wide(super::after([RunCommand::ToFirstLapse]));
    let seen = |window: &Harness<'_, App>, name: &str| {
        let place = window.get_by_role_and_label(Role::Link, name).rect();
        place.top() > 100.0 && place.bottom() < SIZES[0].y - 30.0
    };
    assert!(seen(&window, "What would have saved it"), "without scrolling");
    click(&mut window, Role::Link, "What would have saved it");
    let first = window.state().rescue.found(window.state().simulate.ran.as_ref()).unwrap().rescues[0].clone();
    let change = format!("Change the plan: {}", dated(&first.text));
    assert!(change.contains(" 2010") && !change.contains("2010-"), "{change}");
    assert!(seen(&window, &change), "what was found is seen");
}

#[test]
fn the_first_lapse_of_who_never_was_licensed_is_when_the_initial_grace_is_over() {
    let mut window = wide(fleet("24-desktops"));
    click(&mut window, Role::Button, "To the first lapse");
    assert_eq!(window.state().simulate.day(), 30);
    assert!(window.state().status.last().unwrap().text.ends_with("its initial grace is over"));
    let begins = names(&window, Role::Heading).into_iter().find(|name| name.starts_with("Notification"));
    assert!(begins.is_some(), "the panel says why");
    click(&mut window, Role::Button, "To the first lapse");
    assert_eq!(window.state().simulate.day(), 30);
}

#[test]
fn by_keyboard_alone_the_cheapest_is_made() {
    let mut window = wide(fleet("3-hosts-30-clients"));
    window.key_press(Key::M);
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::W);
    window.run();
    assert!(window.state().status.last().unwrap().text.contains("Pin desktops to kms01"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Search commands").type_text("cheapest change");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().simulate.run.clone().unwrap().days()[50].states.licensed, 30);
}

#[test]
fn who_is_well_is_offered_nothing_and_a_search_says_so() {
    let mut window = wide(fleet("25-desktops"));
    assert!(window.query_by_label("What would have saved it").is_none());
    window.key_press_modifiers(Modifiers::SHIFT, Key::W);
    window.run();
    let said = &window.state().status.last().unwrap().text;
    assert!(said.starts_with("Select a machine or cohort that lost"), "{said}");
}
