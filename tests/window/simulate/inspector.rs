//! The inspector: why a machine is as it is, its last contacts, and what would have saved it, made at once.

use activation_wizard::app::run_words::dated;
use activation_wizard::app::simulate::Selection;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{PLAN, in_simulate};
use crate::screen::Screen;

const SEARCH: &str = "Search what would have saved it";

/// The laptop that lapsed first says why, in sentences with a rule, and lists its contacts.
fn says_why(screen: &Screen) {
    assert!(matches!(screen.selection(), Selection::Event(_) | Selection::Machine(_)));
    let now = &screen.simulate().now;
    assert!(!now.because.is_empty() && now.contacts.len() >= 2);
    screen.twin.get_by_role_and_label(Role::Heading, "Last contacts");
    for line in &now.because {
        assert!(screen.twin.query_all_by_label_contains(&line.text).next().is_some(), "{line:?}");
        screen.twin.get_all_by_label_contains(line.rule.as_str()).next().expect("its rule is shown");
    }
}

/// The link that makes the cheapest change.
fn cheapest(screen: &Screen) -> String {
    let found = screen.twin.state().rescue.found(screen.simulate().ran.as_ref()).expect("it was searched");
    let first = found.rescues.first().expect("something would have saved it");
    assert!(first.lapses < found.lapses, "it saves somebody");
    screen.named(Role::Link, &format!("Change the plan: {}", dated(&first.text)))
}

#[test]
fn what_would_have_saved_it_by_mouse() {
    let mut screen = in_simulate();
    screen.press(Role::Button, "To the first lapse");
    says_why(&screen);
    let panel = screen.place_of(Role::Tab, "Why").center() + egui::vec2(0.0, 300.0);
    screen.wheel_to(panel, Role::Button, SEARCH);
    screen.press(Role::Button, SEARCH);
    let change = cheapest(&screen);
    screen.wheel_to(panel, Role::Link, &change);
    screen.press(Role::Link, &change);
    screen.wait_for(PLAN, &screen.written());
    screen.press(Role::Button, "Undo");
    screen.wait_for(PLAN, &screen.written());
}

#[test]
fn what_would_have_saved_it_by_keys_alone() {
    let mut screen = in_simulate();
    screen.stroke(Key::L);
    says_why(&screen);
    screen.reach(SEARCH);
    screen.stroke(Key::Enter);
    let change = cheapest(&screen);
    screen.reach(&change);
    screen.stroke(Key::Enter);
    screen.wait_for(PLAN, &screen.written());
    screen.stroke_with(Modifiers::COMMAND, Key::Z);
    screen.wait_for(PLAN, &screen.written());
    screen.stroke_with(Modifiers::SHIFT, Key::W);
    screen.by_palette("cheapest change");
    screen.wait_for(PLAN, &screen.written());
}
