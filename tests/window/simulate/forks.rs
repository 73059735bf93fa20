//! Forks: another future from the minute shown, changed, compared, named and kept in the plan.

use activation_wizard::app::forks::Branch;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{PLAN, in_simulate};
use crate::screen::Screen;

/// The ready-made fleet that lacks one machine, at the end of its first week.
fn one_too_few() -> Screen {
    let mut screen = in_simulate();
    screen.by_palette("24 desktops");
    screen.wait_for(PLAN, "name = \"24 desktops\"");
    for _ in 0..7 {
        screen.stroke(Key::Period);
    }
    screen
}

/// One desktop more makes the difference, and the panel says from when, for whom and why.
fn compared(screen: &Screen) {
    let compared = screen.twin.state().forks.compared.as_ref().expect("both futures were compared");
    assert_eq!(compared.changes, ["cohort desktops: count: 24 becomes 25"]);
    assert_eq!(compared.licensed.each_ref().map(|days| days[80]), [0, 25]);
    screen.twin.get_by_label_contains("They first differ on");
    screen.twin.get_by_label_contains("24 machines differ");
}

fn desktops(screen: &Screen) -> u32 {
    screen.twin.state().document.plan.cohorts[0].count
}

#[test]
fn forks_by_mouse() {
    let mut screen = one_too_few();
    screen.press(Role::Tab, "Forks");
    screen.press(Role::Button, "Fork here");
    screen.wait_for(PLAN, "[[fork]]");
    screen.press(Role::Tab, "Fleet");
    screen.press(Role::SpinButton, "desktops");
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write("25");
    screen.same();
    screen.press(Role::Tab, "Forks");
    compared(&screen);
    let with = screen.named(Role::ComboBox, "Compare with");
    screen.press(Role::ComboBox, &with);
    screen.press(Role::MenuItem, "Nothing");
    assert_eq!(screen.twin.state().forks.with, None);
    let with = screen.named(Role::ComboBox, "Compare with");
    screen.press(Role::ComboBox, &with);
    screen.press(Role::MenuItem, "The plan itself");
    assert_eq!(screen.twin.state().forks.with, Some(Branch::Plan));
    screen.press(Role::RadioButton, "The plan itself");
    assert_eq!(desktops(&screen), 24, "the plan itself is as it was");
    screen.press(Role::RadioButton, "Fork 1");
    assert_eq!(desktops(&screen), 25);
    screen.wait_for(PLAN, &screen.written());
    screen.press(Role::Link, "Remove Fork 1");
    assert!(screen.twin.state().document.plan.forks.is_empty());
    screen.press(Role::Button, "Undo");
    screen.wait_for(PLAN, &screen.written());
}

#[test]
fn forks_by_keys_alone() {
    let mut screen = one_too_few();
    screen.stroke_with(Modifiers::SHIFT, Key::F);
    screen.wait_for(PLAN, "[[fork]]");
    screen.by_palette("panel: fleet");
    screen.reach("desktops");
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write("25");
    screen.same();
    screen.stroke(Key::Escape);
    screen.by_palette("show forks");
    compared(&screen);
    screen.stroke(Key::D);
    let first = screen.twin.state().forks.compared.as_ref().unwrap().first_day;
    assert_eq!(Some(screen.simulate().day()), first, "D goes to the first difference");
    screen.reach("Name of the fork");
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write("One more");
    screen.wait_for(PLAN, "name = \"One more\"");
    screen.stroke(Key::Escape);
    screen.stroke(Key::B);
    assert_eq!(desktops(&screen), 24, "B shows the next branch");
}
