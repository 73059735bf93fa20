//! A newcomer's way through the real window: from the first start to a solved first exercise, by mouse alone and by
//! keyboard alone.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use crate::screen::Screen;
use crate::support::SIZES;

const PLAN: &str = "last.activation.toml";
const PAGE: &str = "session.toml";
const PROGRESS: &str = "progress.toml";
/// The first exercise of the list, as its row is called.
const FIRST: &str = "Thirty machines that are one, New";

#[test]
fn by_mouse_alone_from_the_first_start_to_a_solved_exercise() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Learn");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-mouse-1-list");
    screen.click(Role::Button, FIRST);
    screen.wait_for(PROGRESS, "lesson = \"cloned-ids\"");
    screen.click(Role::Button, "Next");
    screen.wait_for(PROGRESS, "step = 1");
    screen.photo("learn-mouse-2-task");
    screen.click(Role::Button, "Open the plan");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.photo("learn-mouse-3-plan");
    screen.click(Role::Button, "Change the plan");
    screen.click(Role::ComboBox, "Image: cloned");
    screen.click(Role::MenuItem, "sysprep");
    screen.photo("learn-mouse-4-changed");
    screen.click(Role::Button, "Hand in");
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-mouse-5-solved");
    screen.wait_for(PLAN, "Head office");
}

#[test]
fn by_keyboard_alone_from_the_first_start_to_a_solved_exercise() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::COMMAND, Key::Num5);
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.tab_to(FIRST);
    screen.key(Key::Enter);
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PROGRESS, "step = 1");
    screen.key(Key::O);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.tab_to("Change the plan");
    screen.key(Key::Enter);
    screen.tab_to("Image: cloned");
    screen.key(Key::Enter);
    screen.tab_to("sysprep");
    screen.key(Key::Enter);
    screen.photo("learn-keys-1-changed");
    screen.tab_to("Hand in");
    screen.key(Key::Enter);
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-keys-2-solved");
}
