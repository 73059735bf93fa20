//! The ready-made fleets in the window: in the plan's menu, in the palette, as cards where no plan is, and their point.

use std::sync::Arc;

use activation_wizard::app::simulate::{DAY, Selection};
use activation_wizard::app::{App, Command, Place, ReadyCommand, RunCommand, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::State;
use chrono::NaiveDateTime;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{at_first_start, click, names, simulate};
use crate::support::{app, wide};

#[test]
fn the_plans_menu_lists_them_and_a_card_opens_one() {
    let mut window = at_first_start();
    click(&mut window, Role::Button, "Plan: Head office and two branches");
    window.get_by_label_contains("Ready-made fleets").click();
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Ready-made fleets");
    let buttons = names(&window, Role::Button);
    for fleet in fleets() {
        assert!(buttons.contains(&fleet.title), "{}", fleet.title);
    }
    click(&mut window, Role::Button, "24 desktops");
    assert_eq!(window.state().document.plan.name, "24 desktops");
    assert!(window.state().overlay.is_none());
    let run = window.state().simulate.run.clone().unwrap();
    assert_eq!(run.days()[80].states.licensed, 0);
    window.get_by_label_contains("none of them is ever activated");
    click(&mut window, Role::Button, "Go to 1 Apr 2009");
    let simulate = &window.state().simulate;
    assert_eq!(simulate.minute, 30 * DAY);
    assert!(matches!(simulate.selection, Selection::Cohort(_)));
}

#[test]
fn by_keyboard_alone_one_is_found_opened_and_its_point_gone_to() {
    let mut window = wide(app());
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Search commands").type_text("fleet merger");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().place, Place::Simulate);
    assert_eq!(window.state().document.plan.name, "A merger of two fleets");
    window.key_press(Key::W);
    window.run();
    assert!(matches!(window.state().simulate.selection, Selection::Host(_)));
    assert_eq!(window.state().simulate.minute, 18 * DAY);
}

#[test]
fn opening_one_asks_before_work_is_lost_and_another_plan_has_no_point() {
    let mut window = wide(simulate());
    window.state_mut().apply(Command::Rename("mine".to_owned()));
    window.state_mut().apply(Command::Ready(ReadyCommand::Open(1)));
    window.run();
    assert_eq!(window.state().document.plan.name, "mine");
    click(&mut window, Role::Button, "Go on without saving");
    assert_eq!(window.state().document.plan.name, "25 desktops");
    assert!(window.state().ready.is_some());
    window.state_mut().apply(Command::OpenExample);
    assert!(window.state().ready.is_none());
    let before = window.state().simulate.minute;
    window.state_mut().apply(Command::Ready(ReadyCommand::ToPoint));
    assert_eq!(window.state().simulate.minute, before);
}

#[test]
fn a_plan_without_machines_offers_them_as_cards() {
    let mut window = wide(simulate());
    window.state_mut().apply(Command::NewPlan);
    window.run();
    click(&mut window, Role::Button, "30 clones of one image");
    assert_eq!(window.state().document.plan.cohorts[0].count, 30);
}

#[test]
fn the_list_says_that_an_installation_began_the_initial_grace_and_not_that_a_licence_ended() {
    let mut window = wide(simulate());
    let place = fleets().iter().position(|fleet| fleet.id == "mak-reimaged").unwrap();
    window.state_mut().apply(Command::Ready(ReadyCommand::Open(place)));
    window.state_mut().apply(Command::Run(RunCommand::ToFirstLapse));
    window.run();
    for words in ["first of 10 to begin its initial grace anew", "incident: Windows installed anew"] {
        assert!(window.query_all_by_label_contains(words).next().is_some(), "{words}");
    }
    let marks = &window.state().simulate.marks;
    let mark = marks.iter().find(|mark| mark.day == 30).unwrap();
    assert_eq!(mark.state, Some(State::InitialGrace), "{mark:?}");
}

#[test]
fn a_new_plan_can_be_one_whatever_the_clock_says() {
    let knowledge = Knowledge::embedded();
    let mut app = App::new(Arc::clone(knowledge), World::nowhere(NaiveDateTime::default));
    app.apply(Command::NewPlan);
    assert_eq!(plan::check(&app.document.plan, &knowledge.catalog), []);
}
