//! Where things stand: nothing is wider than the window, and a narrow window shows the input in a sheet.

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{CLIENT, diagnose, press, with_client};
use crate::support::{SIZES, harness};
use activation_wizard::app::{Command, DiagnoseCommand};
use activation_wizard::ui::theme::Theme;

#[test]
fn a_narrow_window_shows_the_line_in_a_sheet() {
    let mut window = harness(with_client(), SIZES[2], Theme::Light);
    assert!(window.query_by_label_contains("Marked line ").is_none());
    press(&mut window, "Show line 5 of Pasted text");
    assert!(window.state().sheet);
    window.get_by_label_contains("Marked line 5");
}

#[test]
fn long_titles_and_long_lines_stay_in_the_window() {
    for size in SIZES {
        let mut app = diagnose();
        let long = format!("{CLIENT}{}\n", "KMS machine name from DNS: ".to_owned() + &"x".repeat(400));
        app.apply(Command::Diagnose(DiagnoseCommand::Paste(long)));
        let window = harness(app, size, Theme::Light);
        for node in window.root().children_recursive() {
            let node = node.accesskit_node();
            let is_button = node.role() == egui::accesskit::Role::Button;
            if let Some(bounds) = node.bounding_box().filter(|_| is_button) {
                assert!(
                    bounds.x1 <= f64::from(size.x) + 1.0,
                    "{:?} ends at {} of {size:?}",
                    node.label(),
                    bounds.x1
                );
            }
        }
    }
}

#[test]
fn several_inputs_stand_in_rows_beside_the_panel() {
    let mut app = diagnose();
    for _ in 0..7 {
        app.apply(Command::Diagnose(DiagnoseCommand::Paste(CLIENT.to_owned())));
    }
    let window = harness(app, egui::vec2(1280.0, 800.0), Theme::Light);
    let box_of = |label: &str| {
        let node = window.get_by_label(label).accesskit_node();
        node.bounding_box().unwrap_or_else(|| panic!("{label} is not drawn"))
    };
    // The panel begins behind it.
    let right = 900.0;
    let heights: Vec<f64> = (1..=7)
        .map(|number| {
            let name = if number == 1 { "Pasted text".to_owned() } else { format!("Pasted text {number}") };
            let end = box_of(&format!("Forget {name}"));
            assert!(end.x1 <= right, "{name} ends at {} of {right}", end.x1);
            end.y0
        })
        .collect();
    assert_eq!(heights.first(), heights.get(1), "a row begins at one height: {heights:?}");
    assert!(heights.last() > heights.first(), "{heights:?}");
    assert!(heights.is_sorted(), "{heights:?}");
}
