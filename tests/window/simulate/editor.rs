//! The fleet editor: a form and the text of the plan, one check for both, errors at the field and at the line.

use egui::accesskit::Role;
use egui::{Key, Modifiers, pos2, vec2};

use super::{PLAN, in_simulate};
use crate::screen::Screen;

const TEXT: &str = "Text of the plan";
const ROWS: &str = "What is edited: Plan and policies";

/// Replaces what a field holds that has the focus.
fn fill(screen: &mut Screen, words: &str) {
    // Nothing is said under the pointer there.
    screen.pointer_to(pos2(700.0, 124.0));
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write(words);
    screen.same();
}

fn is_told_at_line_2(screen: &Screen) -> bool {
    screen.twin.state().editor.problems.iter().any(|problem| problem.line == Some(2))
}

#[test]
fn the_editor_by_mouse() {
    let mut screen = in_simulate();
    screen.press(Role::Tab, "Fleet");
    screen.press(Role::Button, "Edit the fleet as form and text");
    screen.press(Role::ComboBox, ROWS);
    screen.press(Role::MenuItem, "Cohort desktops");
    screen.press(Role::TextInput, "Machines");
    fill(&mut screen, "41");
    screen.wait_for(PLAN, "count = 41");
    fill(&mut screen, "many");
    assert!(screen.twin.state().editor.is_wrong(), "the error stands at the field");
    screen.wait_for(PLAN, "count = 41");
    fill(&mut screen, "42");
    screen.wait_for(PLAN, "count = 42");
    let text = screen.place_of(Role::MultilineTextInput, TEXT);
    screen.press_place(text.min + vec2(90.0, 60.0));
    fill(&mut screen, "format = 1");
    screen.stroke(Key::Enter);
    screen.write("name = 7");
    screen.same();
    assert!(is_told_at_line_2(&screen));
    let line = screen.named(Role::Link, "Line 2");
    screen.press(Role::Link, &line);
    assert_eq!(screen.focused(), TEXT, "a problem leads to its line");
    screen.press(Role::Button, "Undo");
    assert!(screen.twin.state().editor.problems.is_empty());
    screen.press(Role::Button, "Close the editor");
    screen.wait_for(PLAN, "count = 42");
}

#[test]
fn the_editor_by_keys_alone() {
    let mut screen = in_simulate();
    screen.stroke_with(Modifiers::SHIFT, Key::E);
    screen.reach(ROWS);
    screen.stroke(Key::Enter);
    screen.reach("Cohort desktops");
    screen.stroke(Key::Enter);
    screen.reach("Machines");
    fill(&mut screen, "41");
    screen.wait_for(PLAN, "count = 41");
    fill(&mut screen, "many");
    assert!(screen.twin.state().editor.is_wrong());
    fill(&mut screen, "43");
    screen.wait_for(PLAN, "count = 43");
    screen.by_palette("add a kms host");
    screen.wait_for(PLAN, "id = \"host-1\"");
    screen.reach(TEXT);
    fill(&mut screen, "format = 1");
    screen.stroke(Key::Enter);
    screen.write("name = 7");
    screen.same();
    assert!(is_told_at_line_2(&screen));
}
