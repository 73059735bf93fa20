//! Decide without a mouse: Tab, arrows, Space and Enter, and Alt with the arrows.

use activation_wizard::app::Command;
use activation_wizard::domain::advice::{EditionAnswer, Method};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role as Part;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{DRAWN, QUESTIONS, Window, at, focused, open, shows};
use crate::support::{SIZES, app, harness, wide};

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn alt(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::ALT, key);
    window.run();
}

/// Tab until what has this name has the focus.
fn tab_to(window: &mut Window, name: &str) {
    let mut seen = Vec::new();
    for _ in 0..80 {
        key(window, Key::Tab);
        seen.push(focused(window));
        if seen.last().is_some_and(|now| now == name) {
            return;
        }
    }
    panic!("Tab never comes to {name}: {seen:?}");
}

#[test]
fn the_keyboard_goes_all_the_way() {
    let mut window = wide(app());
    tab_to(&mut window, "Windows Vista");
    key(&mut window, Key::Space);
    tab_to(&mut window, "Windows Vista, edition not known");
    for _ in 0..3 {
        key(&mut window, Key::ArrowDown);
    }
    assert_eq!(focused(&window), "Windows Vista Enterprise");
    key(&mut window, Key::Space);
    alt(&mut window, Key::ArrowRight);
    for step in [2_usize, 3, 4] {
        shows(&window, QUESTIONS[step - 1]);
        key(&mut window, Key::Tab);
        key(&mut window, Key::Enter);
        tab_to(&mut window, "Next");
        key(&mut window, Key::Enter);
    }
    shows(&window, QUESTIONS[4]);
    key(&mut window, Key::Tab);
    assert_eq!(focused(&window), "Client machines");
    window.event(egui::Event::Text("39".to_owned()));
    window.run();
    key(&mut window, Key::ArrowUp);
    assert_eq!(window.state().answers().site.clients, Some(40));
    alt(&mut window, Key::ArrowRight);
    shows(&window, QUESTIONS[5]);
    key(&mut window, Key::Tab);
    key(&mut window, Key::ArrowUp);
    assert_eq!(focused(&window), "Not sure", "arrows go round");
    key(&mut window, Key::Space);
    alt(&mut window, Key::ArrowRight);
    shows(&window, QUESTIONS[6]);
    alt(&mut window, Key::ArrowLeft);
    shows(&window, QUESTIONS[5]);
    alt(&mut window, Key::ArrowRight);
    tab_to(&mut window, "Show the recommendation");
    key(&mut window, Key::Enter);
    shows(&window, "KMS client");
    assert_eq!(window.state().advice.method, Method::KmsClient);
    let edition = window.state().answers().edition;
    assert_eq!(edition, Some(EditionAnswer::Edition("vista-enterprise".into())));
    alt(&mut window, Key::ArrowLeft);
    shows(&window, QUESTIONS[6]);
}

#[test]
fn a_gap_is_mended_by_the_keyboard() {
    let mut window = open(&DRAWN, 3);
    alt(&mut window, Key::ArrowRight);
    assert!(focused(&window).starts_with("There is a problem"), "{}", focused(&window));
    key(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Over the Internet");
    key(&mut window, Key::Space);
    alt(&mut window, Key::ArrowRight);
    shows(&window, QUESTIONS[3]);
}

#[test]
fn alt_and_an_arrow_leave_a_field_too() {
    let mut window = open(&DRAWN, 5);
    window.get_by_role_and_label(Part::SpinButton, "Client machines").focus();
    window.run();
    alt(&mut window, Key::ArrowLeft);
    shows(&window, QUESTIONS[3]);
}

#[test]
fn tab_goes_in_reading_order_and_round() {
    let mut window = open(&DRAWN, 2);
    window.get_by_role_and_label(Part::RadioButton, "Always on it").focus();
    window.run();
    let mut order = Vec::new();
    for _ in 0..60 {
        order.push(focused(&window));
        key(&mut window, Key::Tab);
    }
    let place = |name: &str| {
        order.iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}: {order:?}"))
    };
    assert!(place("Always on it") < place("Next"));
    assert!(place("Next") < place("Show all questions on one page"));
    assert!(
        place("Show all questions on one page") < place("Rulebook: articles 2009"),
        "the panel comes last"
    );
    assert!(place("Seldom on the network: MAK") < place("Rulebook: articles 2009"));
    assert!(
        place("Seldom on the network: MAK") < place("Back to the question before"),
        "no trap: Tab goes round"
    );
}

#[test]
fn what_has_the_focus_is_scrolled_into_view() {
    let mut window = harness(at(&DRAWN, 6), SIZES[2], Theme::Light);
    window.get_by_role_and_label(Part::RadioButton, "A setup key").focus();
    window.run();
    for name in ["A KMS host key", "A MAK", "A retail key", "An OEM key", "None", "Not sure"] {
        key(&mut window, Key::ArrowDown);
        window.run_steps(30);
        assert_eq!(focused(&window), name);
        let card = window.get_by_role_and_label(Part::RadioButton, name).rect();
        let next = window.get_by_role_and_label(Part::Button, "Next").rect();
        assert!(card.top() > 44.0 && card.bottom() < next.top(), "{name} at {card:?}, Next at {next:?}");
    }
}

#[test]
fn the_panel_is_a_sheet_in_a_narrow_window() {
    let mut window = harness(at(&DRAWN, 2), SIZES[2], Theme::Light);
    assert!(window.query_by_role_and_label(Part::List, "What it rests on").is_none());
    key(&mut window, Key::F6);
    assert!(window.query_by_role_and_label(Part::List, "What it rests on").is_some());
    key(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Part::List, "What it rests on").is_none());
    super::press(&mut window, Part::Button, "Recommendation so far: KMS client");
    assert!(window.state().sheet);
    window.state_mut().apply(Command::CloseOverlay);
    window.state_mut().apply(Command::Step(8));
    window.run();
    window.get_by_role_and_label(Part::Button, "What to do").click_accesskit();
    window.run();
    assert!(window.query_by_role_and_label(Part::Link, "Copy slmgr /dlv").is_some());
}
