//! Every widget of the gallery operated by keys, by the pointer and by assistive technology.

use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Part, Shown, open, parts};

fn start(part: Part, shown: Shown) -> Harness<'static, Shown> {
    let mut harness = open(part, vec2(960.0, 1200.0), Theme::Light, shown);
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Shown>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn focus(harness: &mut Harness<'_, Shown>, name: &str) {
    harness.get_by_label(name).focus();
    harness.run();
}

/// The name of what has the focus.
fn focused(harness: &Harness<'_, Shown>) -> String {
    let nodes = harness.root().children_recursive();
    let mut names = nodes.filter(|node| node.is_focused()).filter_map(|node| node.accesskit_node().label());
    names.next().unwrap_or_default()
}

#[test]
fn arrows_move_between_cards_and_choose() {
    let mut harness = start(parts::decide, Shown::filled());
    focus(&mut harness, "Always on it");
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(focused(&harness), "Comes back at least every 170 days");
    assert_eq!(harness.state().chosen, Some(1), "radio buttons choose as arrows move");
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().chosen, Some(1));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter]);
    assert_eq!(harness.state().chosen, Some(2), "arrows go round");
    harness.get_by_label("Always on it").click();
    harness.run();
    assert_eq!(harness.state().chosen, Some(0));
}

#[test]
fn a_group_of_cards_is_one_tab_stop() {
    let mut harness = start(parts::decide, Shown::filled());
    focus(&mut harness, "Back");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Always on it");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Next");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().pressed, ["Next"]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert_eq!(focused(&harness), "Always on it");
}

#[test]
fn assistive_technology_can_focus_and_choose_any_card() {
    let mut harness = start(parts::decide, Shown::filled());
    focus(&mut harness, "Not sure");
    assert_eq!(focused(&harness), "Not sure");
    harness.get_by_label("Comes back at least every 170 days").click_accesskit();
    harness.run();
    assert_eq!(harness.state().chosen, Some(1));
}

#[test]
fn segments_radio_rows_and_tabs_choose_as_arrows_move() {
    let mut harness = start(parts::inputs, Shown::default());
    focus(&mut harness, "2009: Vista, Server 2008");
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(harness.state().segment, 1);
    press(&mut harness, &[Key::End, Key::ArrowRight]);
    assert_eq!(harness.state().segment, 0);
    focus(&mut harness, "None");
    press(&mut harness, &[Key::Space, Key::ArrowDown]);
    assert_eq!(harness.state().radio, Some(1));
    focus(&mut harness, "Why");
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(harness.state().tab, 1);
    press(&mut harness, &[Key::Home]);
    assert_eq!(harness.state().tab, 0);
}

#[test]
fn a_check_box_turns_with_space_and_pointer() {
    let mut harness = start(parts::inputs, Shown::default());
    let name = "Someone installs Windows that should not be activated";
    focus(&mut harness, name);
    press(&mut harness, &[Key::Space]);
    assert!(harness.state().checked);
    harness.get_by_label(name).click();
    harness.run();
    assert!(!harness.state().checked);
}

#[test]
fn a_number_is_typed_stepped_left_open_and_never_wrong() {
    let mut harness = start(parts::inputs, Shown::default());
    let field = |harness: &Harness<'_, Shown>| {
        harness.get_by_role_and_label(Role::SpinButton, "Physical clients").value()
    };
    harness.get_by_role_and_label(Role::SpinButton, "Physical clients").focus();
    harness.run();
    harness.event(Event::Text("43".to_owned()));
    harness.run();
    assert_eq!(harness.state().number, Some(43));
    press(&mut harness, &[Key::ArrowUp, Key::ArrowUp, Key::ArrowDown]);
    assert_eq!((harness.state().number, field(&harness).as_deref()), (Some(44), Some("44")));
    harness.event(Event::Text("x".to_owned()));
    harness.run();
    assert_eq!(harness.state().number, Some(44), "what is no number changes nothing");
    harness.get_by_label("Not sure, Physical clients").click();
    harness.run();
    assert_eq!(harness.state().number, None);
    assert_eq!(field(&harness).as_deref(), Some(""));
    harness.get_by_role_and_label(Role::SpinButton, "Physical clients").increment_accesskit();
    harness.run();
    assert_eq!(harness.state().number, Some(1));
    harness.state_mut().number = Some(7);
    harness.run();
    assert_eq!(field(&harness).as_deref(), Some("7"), "a number that was set elsewhere (undo) is shown");
}

#[test]
fn the_slider_moves_by_keys_and_by_request() {
    let mut harness = start(parts::data, Shown::filled());
    focus(&mut harness, "Time");
    for (key, day) in [
        (Key::ArrowRight, 345),
        (Key::ArrowLeft, 344),
        (Key::PageDown, 374),
        (Key::PageUp, 344),
        (Key::End, 730),
        (Key::ArrowRight, 730),
        (Key::Home, 0),
        (Key::ArrowLeft, 0),
    ] {
        press(&mut harness, &[key]);
        assert_eq!(harness.state().day, day, "{key:?}");
    }
    harness.get_by_label("Time").set_value_accesskit(100.0);
    harness.run();
    assert_eq!(harness.state().day, 100);
    harness.get_by_label("Time").click();
    harness.run();
    assert_eq!(harness.state().day, 365, "a press in the middle goes there");
}

#[test]
fn a_row_is_selected_opened_and_copied_by_keys() {
    let mut harness = start(parts::data, Shown::filled());
    harness.get_by_role_and_label(Role::ListGrid, "Editions and keys").focus();
    harness.run();
    for (key, row) in [
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
        (Key::End, 9999),
        (Key::ArrowDown, 9999),
        (Key::PageUp, 9996),
        (Key::PageDown, 9999),
        (Key::Home, 0),
        (Key::ArrowUp, 0),
    ] {
        press(&mut harness, &[key]);
        assert_eq!(harness.state().row, Some(row), "{key:?}");
        let shown = format!("Windows Vista Business {row}");
        assert!(harness.query_all_by_label_contains(&shown).next().is_some(), "row {row} is in view");
    }
    press(&mut harness, &[Key::Enter]);
    harness.event(Event::Copy);
    harness.run();
    assert_eq!(harness.state().pressed, ["opened 0", "copied 0"]);
}

#[test]
fn the_focus_goes_into_a_dialog_stays_there_and_returns() {
    let mut harness = start(parts::overlays, Shown::filled());
    focus(&mut harness, "Next");
    harness.state_mut().dialog = true;
    harness.run();
    assert_eq!(focused(&harness), "Save and close");
    let mut seen = Vec::new();
    for _ in 0..4 {
        press(&mut harness, &[Key::Tab]);
        seen.push(focused(&harness));
    }
    assert_eq!(seen, ["Close without saving", "Close", "Save and close", "Close without saving"]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert_eq!(focused(&harness), "Save and close");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert_eq!(focused(&harness), "Close", "back from the first goes to the last");
    press(&mut harness, &[Key::Escape]);
    assert!(!harness.state().dialog);
    assert_eq!(focused(&harness), "Next");
}

#[test]
fn a_dialog_keeps_the_pointer_off_the_page_and_closes_beside_it() {
    let mut harness = start(parts::overlays, Shown { dialog: true, ..Shown::filled() });
    let next = harness.get_by_label("Next").rect().center();
    for pressed in [true, false] {
        harness.event(Event::PointerMoved(next));
        harness.event(Event::PointerButton {
            pos: next,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
    assert!(harness.state().pressed.is_empty() && !harness.state().dialog);
}

#[test]
fn a_sheet_closes_with_escape_and_its_button() {
    for close in [true, false] {
        let mut harness = start(parts::overlays, Shown { sheet: true, ..Shown::filled() });
        if close {
            harness.get_by_label("Close").click();
            harness.run();
        } else {
            press(&mut harness, &[Key::Escape]);
        }
        assert!(!harness.state().sheet);
    }
}

#[test]
fn the_error_summary_takes_the_focus_and_its_lines_lead_to_fields() {
    let mut harness = start(parts::decide, Shown { errors: true, take_focus: true, ..Shown::default() });
    assert!(focused(&harness).starts_with("There is a problem: Choose how"), "{}", focused(&harness));
    harness.get_by_label("Enter how many clients there are").click();
    harness.run();
    assert_eq!(harness.state().pressed, ["error 1"]);
    let mut harness = start(parts::decide, Shown { errors: true, take_focus: true, ..Shown::default() });
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().pressed, ["error 0"], "Enter goes to the first");
}

#[test]
fn a_step_that_was_done_can_be_gone_back_to() {
    let mut harness = start(parts::decide, Shown::default());
    harness.get_by_label("Step 1, Windows, done").click();
    harness.run();
    assert_eq!(harness.state().pressed, ["step 0"]);
}

#[test]
fn copy_buttons_tell_the_page_and_leave_the_clipboard_to_it() {
    let mut harness = start(parts::answer, Shown::filled());
    harness.get_by_label("Copy slmgr /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV").click();
    harness.step();
    assert_eq!(harness.state().pressed, ["copy"]);
    let copies = |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(_));
    assert!(!harness.output().platform_output.commands.iter().any(copies), "the page's command copies");
}
