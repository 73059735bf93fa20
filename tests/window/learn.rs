//! A newcomer's way through the real window, by mouse alone and by keyboard alone: from the first start through the first
//! lesson to its solved task, and from the first start to the solved first exercise of the list.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use crate::screen::Screen;
use crate::support::SIZES;

const PLAN: &str = "last.activation.toml";
const PAGE: &str = "session.toml";
const PROGRESS: &str = "progress.toml";
/// The button that leads into the first lesson.
const START: &str = "Start: Why Windows asks, and two kinds of key";
/// The first exercise of the list.
const EXERCISE: &str = "Thirty machines that are one, New";

#[test]
fn by_mouse_alone_from_the_first_start_to_a_solved_task() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Learn");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-mouse-1-list");
    // What is pressed must have been drawn: the program gets a moment after each page.
    let mut press = |role, name: &str| {
        screen.settle();
        screen.click(role, name);
    };
    press(Role::Button, START);
    press(Role::Button, "Next");
    press(Role::RadioButton, "Licensed");
    press(Role::Button, "Place the bet");
    for _ in ["run", "because", "question", "because"] {
        press(Role::Button, "Next");
    }
    screen.wait_for(PROGRESS, "step = 6");
    screen.photo("learn-mouse-2-task");
    screen.click(Role::Button, "Open the plan");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.settle();
    screen.photo("learn-mouse-3-plan");
    screen.click(Role::Button, "Change the plan");
    screen.settle();
    screen.click(Role::ComboBox, "Key: none");
    screen.settle();
    screen.click(Role::MenuItem, "setup-key");
    screen.settle();
    screen.photo("learn-mouse-4-changed");
    screen.click(Role::Button, "Hand in");
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PROGRESS, "bet = \"lost\"");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-mouse-5-solved");
    screen.wait_for(PLAN, "Head office");
}

#[test]
fn by_keyboard_alone_from_the_first_start_to_a_solved_task() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::COMMAND, Key::Num5);
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.settle();
    screen.tab_to(START);
    screen.key(Key::Enter);
    screen.settle();
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PROGRESS, "step = 1");
    screen.settle();
    screen.tab_to("Licensed");
    screen.key(Key::Space);
    screen.tab_to("Place the bet");
    screen.key(Key::Enter);
    for _ in ["run", "because", "question", "because"] {
        screen.settle();
        screen.key_with(Modifiers::ALT, Key::ArrowRight);
    }
    screen.wait_for(PROGRESS, "step = 6");
    screen.photo("learn-keys-1-task");
    screen.key(Key::O);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.settle();
    for name in ["Change the plan", "Key: none", "setup-key"] {
        screen.tab_to(name);
        screen.key(Key::Enter);
        screen.settle();
    }
    screen.photo("learn-keys-2-changed");
    screen.tab_to("Hand in");
    screen.key(Key::Enter);
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.photo("learn-keys-3-solved");
}

#[test]
fn by_mouse_alone_from_the_first_start_to_the_solved_first_exercise() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Learn");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.settle();
    screen.click(Role::Button, EXERCISE);
    screen.wait_for(PROGRESS, "lesson = \"cloned-ids\"");
    screen.settle();
    screen.photo("exercise-mouse-1-question");
    screen.click(Role::Button, "Next");
    screen.wait_for(PROGRESS, "step = 1");
    screen.settle();
    screen.photo("exercise-mouse-2-task");
    screen.click(Role::Link, "Show hint 1 of 3");
    screen.wait_for(PROGRESS, "hints = 1");
    screen.click(Role::Button, "Open the plan");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.settle();
    screen.click(Role::Button, "Change the plan");
    screen.settle();
    screen.wheel_to_end(Role::ComboBox, "Key: setup-key");
    screen.settle();
    screen.photo("exercise-mouse-3-plan");
    screen.click(Role::ComboBox, "Image: cloned");
    screen.settle();
    screen.click(Role::MenuItem, "sysprep");
    screen.settle();
    screen.photo("exercise-mouse-4-changed");
    screen.click(Role::Button, "Hand in");
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.settle();
    screen.photo("exercise-mouse-5-solved");
    screen.click(Role::Button, "Next");
    screen.wait_for(PROGRESS, "step = 2");
    screen.photo("exercise-mouse-6-because");
}

#[test]
fn by_keyboard_alone_from_the_first_start_to_the_solved_first_exercise() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::COMMAND, Key::Num5);
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.settle();
    screen.tab_to(EXERCISE);
    screen.key(Key::Enter);
    screen.wait_for(PROGRESS, "lesson = \"cloned-ids\"");
    screen.settle();
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PROGRESS, "step = 1");
    screen.settle();
    screen.key(Key::O);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.settle();
    for name in ["Change the plan", "Image: cloned", "sysprep"] {
        screen.tab_to(name);
        screen.key(Key::Enter);
        screen.settle();
    }
    screen.photo("exercise-keys-1-changed");
    screen.tab_to("Hand in");
    screen.key(Key::Enter);
    screen.wait_for(PROGRESS, "score = 100");
    screen.wait_for(PAGE, "place = \"learn\"");
    screen.settle();
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PROGRESS, "step = 2");
    screen.photo("exercise-keys-2-because");
}
