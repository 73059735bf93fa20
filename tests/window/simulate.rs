//! Simulate in the real window: time, the picture, incidents on lanes, charts; and what it costs to play and to stand.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::screen::Screen;
use crate::support::SIZES;

const PLAN: &str = "last.activation.toml";
const PAGE: &str = "session.toml";
/// The bar of the example's only incident, as it is named.
const BAR: &str = "Host down, kms01";

fn in_simulate() -> Screen {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Simulate");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen
}

#[test]
fn an_incident_is_moved_by_the_mouse_and_taken_back() {
    let mut screen = in_simulate();
    let bar = screen.twin.get_by_role_and_label(Role::Slider, BAR).rect();
    screen.drag(bar.center(), bar.center() + egui::vec2(100.0, 0.0));
    let moved = screen.twin.state().document.plan.incidents[0].at;
    assert_ne!(moved.to_string(), "2009-09-01");
    screen.wait_for(PLAN, &format!("at = \"{moved}\""));
    screen.keys(&["ctrl+z"]);
    screen.wait_for(PLAN, "at = \"2009-09-01\"");
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

#[test]
fn a_chart_is_saved_as_a_picture_of_its_size() {
    let mut screen = in_simulate();
    screen.click(Role::Link, "Save the chart as a picture");
    screen.settle();
    screen.keys(&["ctrl+a"]);
    screen.type_text("states-of-the-fleet.png");
    screen.keys(&["Return"]);
    let bytes = screen.wait_for_file("states-of-the-fleet.png");
    let picture = image::load_from_memory(&bytes).expect("a picture");
    assert!(picture.width() > 600 && picture.height() > 60, "{} x {}", picture.width(), picture.height());
    let colours: std::collections::BTreeSet<[u8; 4]> =
        picture.to_rgba8().pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 5, "something is drawn: {} colours", colours.len());
}

#[test]
fn playing_takes_one_core_at_most_and_standing_still_none() {
    let screen = in_simulate();
    screen.settle();
    let standing = screen.processor_time(3);
    assert!(standing < 0.1, "{standing} s of a processor in 3 s while nothing changes");
    screen.keys(&["space"]);
    screen.settle();
    let playing = screen.processor_time(3);
    assert!(playing > 0.05 && playing <= 3.0, "{playing} s of a processor in 3 s while it plays");
    screen.keys(&["space"]);
    screen.settle();
    let paused = screen.processor_time(3);
    assert!(paused < 0.1, "{paused} s of a processor in 3 s after Pause");
}
