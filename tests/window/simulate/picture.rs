//! Selecting in the picture of activation paths, seen by the incident that then goes to what is selected.

use activation_wizard::app::simulate::Selection;
use activation_wizard::domain::simulation::{CohortIx, HostIx};
use egui::accesskit::Role;
use egui::{Key, Modifiers};

use super::{PLAN, in_simulate};
use crate::screen::Screen;

/// Adds an incident to what is selected, and takes it back.
fn goes_wrong_there(screen: &mut Screen, what: &str) {
    screen.stroke(Key::I);
    screen.wait_for(PLAN, &format!("what = \"{what}\""));
    screen.stroke_with(Modifiers::COMMAND, Key::Z);
}

#[test]
fn the_picture_by_mouse() {
    let mut screen = in_simulate();
    screen.stroke(Key::L);
    for (begins, what) in [
        ("Microsoft", "internet-down"),
        ("DNS", "dns-missing"),
        ("KMS host kms01", "host-down"),
        ("Cohort laptops", "vpn-down"),
    ] {
        let name = screen.named(Role::Button, begins);
        screen.press(Role::Button, &name);
        goes_wrong_there(&mut screen, what);
    }
    let card = screen.named(Role::Button, "Cohort servers");
    let card = screen.place_of(Role::Button, &card);
    // The third symbol of the first row.
    screen.press_place(card.min + egui::vec2(12.0 + 2.5 * 12.0, 47.0 + 6.0));
    let third = screen.simulate().run.as_ref().unwrap().machines_in(CohortIx(1)).nth(2).unwrap();
    assert_eq!(screen.selection(), Selection::Machine(third));
}

#[test]
fn the_picture_by_keys_alone() {
    let mut screen = in_simulate();
    let microsoft = screen.named(Role::Button, "Microsoft");
    screen.reach(&microsoft);
    screen.stroke(Key::Enter);
    assert_eq!(screen.selection(), Selection::Microsoft);
    for (key, selection) in [
        (Key::ArrowRight, Selection::Host(HostIx(0))),
        (Key::ArrowRight, Selection::Dns),
        (Key::ArrowDown, Selection::Cohort(CohortIx(2))),
        (Key::ArrowLeft, Selection::Cohort(CohortIx(1))),
    ] {
        screen.stroke(key);
        screen.stroke(Key::Enter);
        assert_eq!(screen.selection(), selection, "{key:?}");
    }
    screen.stroke(Key::M);
    assert!(matches!(screen.selection(), Selection::Machine(_)), "a machine of the cohort");
}
