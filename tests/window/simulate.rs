//! Simulate in the real window: incidents on lanes by keys alone, and what it costs to play and to stand.

use egui::accesskit::Role;

use crate::screen::Screen;
use crate::support::SIZES;

const PLAN: &str = "last.activation.toml";
const PAGE: &str = "session.toml";

fn in_simulate() -> Screen {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Simulate");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen
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
