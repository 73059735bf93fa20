//! A ready-made fleet: opened from the plan's menu, with its point and the way there.

use activation_wizard::app::simulate::DAY;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{PLAN, in_simulate};

#[test]
fn ready_made_fleets_by_mouse() {
    let mut screen = in_simulate();
    screen.press(Role::Button, "Plan: Head office and two branches");
    let list = screen.named(Role::MenuItem, "Ready-made fleets");
    screen.press(Role::MenuItem, &list);
    screen.twin.get_by_role_and_label(Role::Dialog, "Ready-made fleets");
    screen.press(Role::Button, "24 desktops");
    screen.wait_for(PLAN, "name = \"24 desktops\"");
    let go = screen.named(Role::Button, "Go to ");
    screen.press(Role::Button, &go);
    assert!(screen.simulate().minute >= 30 * DAY);
}
