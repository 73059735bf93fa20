//! A technician's way through the real window: by mouse and keyboard, and by keyboard alone.

use egui::accesskit::Role;
use egui::vec2;

use crate::screen::Screen;
use crate::support::SIZES;

#[test]
fn by_mouse_and_keyboard_from_the_first_question_to_a_saved_plan() {
    let mut screen = Screen::new(SIZES[0], &[]);
    assert!(screen.title().ends_with("- Volume Activation"), "{}", screen.title());
    screen.click(Role::Link, "Keys");
    screen.wait_for("session.toml", "place = \"keys\"");
    screen.click(Role::Link, "Simulate");
    screen.wait_for("session.toml", "place = \"simulate\"");
}

#[test]
fn either_renderer_can_be_forced() {
    for renderer in ["wgpu", "glow"] {
        let screen = Screen::new(vec2(960.0, 600.0), &["--renderer", renderer]);
        screen.keys(&["ctrl+2"]);
        screen.wait_for("session.toml", "place = \"keys\"");
    }
}
