//! Ready-made fleets: opened from the plan's menu and by the palette, each with its point and the way there.

use activation_wizard::app::simulate::DAY;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::ready::fleets;
use egui::Key;
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

#[test]
fn ready_made_fleets_by_keys_alone() {
    let mut screen = in_simulate();
    for fleet in fleets() {
        screen.by_palette(&fleet.title);
        let plan = fleet.plan(Knowledge::embedded()).unwrap();
        screen.wait_for(PLAN, &format!("name = {:?}", plan.name));
        assert_eq!(screen.twin.state().document.plan, plan);
        screen.stroke(Key::W);
        assert_eq!(screen.simulate().minute, fleet.minute(plan.start));
    }
}
