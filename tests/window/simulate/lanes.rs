//! Incidents on the lanes: added, moved, stretched, edited by form and removed; each is undone.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2, vec2};

use super::{BAR, PLAN, in_simulate};
use crate::screen::Screen;

/// The example with a few weeks around its incident seen, and the width of a day.
fn near() -> (Screen, Rect, f32) {
    let mut screen = in_simulate();
    screen.press(Role::Slider, BAR);
    screen.stroke(Key::Z);
    let bar = screen.place_of(Role::Slider, BAR);
    (screen, bar, bar.width() / 9.0)
}

#[test]
fn incidents_by_mouse() {
    let (mut screen, bar, day) = near();
    screen.drag(bar.center(), bar.center() + vec2(5.0 * day, 0.0));
    screen.wait_for(PLAN, "at = \"2009-09-06\"\nuntil = \"2009-09-15\"");
    screen.press(Role::Button, "Undo");
    screen.wait_for(PLAN, "at = \"2009-09-01\"\nuntil = \"2009-09-10\"");
    let end = pos2(bar.right() - 2.0, bar.center().y);
    screen.drag(end, end + vec2(3.0 * day, 0.0));
    screen.wait_for(PLAN, "at = \"2009-09-01\"\nuntil = \"2009-09-13\"");
    let begin = pos2(bar.left() + 2.0, bar.center().y);
    screen.drag(begin, begin - vec2(2.0 * day, 0.0));
    screen.wait_for(PLAN, "at = \"2009-08-30\"\nuntil = \"2009-09-13\"");
    let free = pos2(bar.left() - 8.5 * day, bar.center().y);
    screen.drag(free, free + vec2(3.0 * day, 0.0));
    assert_eq!(screen.incidents().len(), 2, "a drag over the lane adds one");
    screen.wait_for(PLAN, "at = \"2009-08-23\"\nuntil = \"2009-08-27\"");
    screen.press_secondary(first_bar(&screen).center());
    screen.press(Role::MenuItem, "Remove the selected incident");
    assert_eq!(screen.incidents().len(), 1);
    screen.press(Role::Tab, "Fleet");
    screen.press(Role::Button, "Undo");
    assert_eq!(screen.incidents().len(), 2);
}

/// The bar that is first in time.
fn first_bar(screen: &Screen) -> Rect {
    use egui_kittest::kittest::Queryable as _;
    let mut bars: Vec<Rect> =
        screen.twin.get_all_by_role_and_label(Role::Slider, BAR).map(|bar| bar.rect()).collect();
    bars.sort_by(|one, other| one.left().total_cmp(&other.left()));
    bars[0]
}

#[test]
fn incidents_by_keys_alone() {
    let mut screen = in_simulate();
    screen.reach(BAR);
    screen.stroke(Key::ArrowRight);
    screen.stroke(Key::PageDown);
    screen.wait_for(PLAN, "at = \"2009-09-09\"\nuntil = \"2009-09-18\"");
    screen.stroke_with(Modifiers::SHIFT, Key::ArrowRight);
    screen.wait_for(PLAN, "at = \"2009-09-09\"\nuntil = \"2009-09-19\"");
    screen.stroke(Key::Enter);
    assert_eq!(screen.simulate().draft.edits, Some(0), "Enter opens the form");
    screen.reach("Lasts");
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write("4");
    screen.same();
    screen.reach("Change incident");
    screen.stroke(Key::Enter);
    screen.wait_for(PLAN, "at = \"2009-09-09\"\nuntil = \"2009-09-13\"");
    screen.stroke(Key::Escape);
    screen.stroke(Key::Delete);
    assert!(screen.incidents().is_empty());
    screen.stroke_with(Modifiers::COMMAND, Key::Z);
    screen.wait_for(PLAN, "until = \"2009-09-13\"");
    // To the first lapse, and what goes wrong with the machine that lapsed.
    screen.stroke(Key::L);
    screen.stroke(Key::I);
    screen.wait_for(PLAN, "what = \"vpn-down\"");
    screen.stroke_with(Modifiers::ALT, Key::ArrowRight);
    screen.stroke(Key::Delete);
    assert_eq!(screen.incidents().len(), 1);
}
