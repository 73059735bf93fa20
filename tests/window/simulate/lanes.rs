//! Incidents on the lanes: added, moved, stretched, edited by form and removed; each is undone.

use egui::accesskit::Role;
use egui::{Key, Rect, pos2, vec2};

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
fn an_incident_is_added_moved_and_removed_by_keys_alone() {
    let screen = in_simulate();
    // To the first lapse, select the next machine's cohort by its event, and add what goes wrong there.
    screen.keys(&["l", "i"]);
    screen.wait_for(PLAN, "what = \"vpn-down\"");
    screen.wait_for(PLAN, "at = \"2010-01-04\"");
    screen.keys(&["alt+Right", "alt+Right"]);
    screen.wait_for(PLAN, "at = \"2010-01-06\"");
    screen.keys(&["Delete", "ctrl+s"]);
    screen.settle();
    screen.keys(&["Escape"]);
    let kept = String::from_utf8(screen.wait_for_file(PLAN)).unwrap();
    assert!(!kept.contains("vpn-down"), "{kept}");
}
