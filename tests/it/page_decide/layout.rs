//! Decide at every size: nothing is cut off, nothing scrolls that need not, nothing jumps.

use activation_wizard::app::Command;
use activation_wizard::domain::advice::AnswerId;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role as Part;
use egui::{Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{DRAWN, Window, at, name_of, open};
use crate::support::{SIZES, harness};

/// What the harness keeps free around the window, in points.
const EDGE: f32 = 8.0;

/// The names and places of what can be read or pressed.
fn parts(window: &Window) -> Vec<(String, Rect)> {
    let told = |role| {
        matches!(
            role,
            Part::Label
                | Part::Heading
                | Part::Button
                | Part::Link
                | Part::RadioButton
                | Part::CheckBox
                | Part::SpinButton
                | Part::TextInput
        )
    };
    let nodes = window.root();
    nodes
        .children_recursive()
        .filter(|node| told(node.accesskit_node().role()))
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .map(|node| (name_of(node), node.rect()))
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

fn nothing_beyond_the_sides(window: &Window, size: Vec2, page: &str) {
    for (name, rect) in parts(window) {
        let inside = rect.left() >= EDGE - 0.5 && rect.right() <= size.x - EDGE + 0.5;
        assert!(inside, "{page} at {size:?}: {name:?} at {rect:?}");
    }
}

#[test]
fn nothing_is_cut_off_at_any_size() {
    let sets: [&[(AnswerId, &str)]; 3] = [
        &DRAWN,
        &[(AnswerId::Edition, "windows-10-pro")],
        &[(AnswerId::Edition, "server-2022-standard"), (AnswerId::Role, "kms-host")],
    ];
    for answers in sets {
        let mut window = harness(at(answers, 1), SIZES[0], Theme::Light);
        for size in SIZES {
            window.set_size(size);
            for step in 1..=8 {
                window.state_mut().apply(Command::Step(step));
                window.run();
                nothing_beyond_the_sides(&window, size, &format!("page {step}"));
            }
            window.state_mut().apply(Command::Step(3));
            window.state_mut().apply(Command::NextQuestion);
            window.run();
            nothing_beyond_the_sides(&window, size, "a gap");
            window.state_mut().apply(Command::AllQuestions(true));
            window.run();
            nothing_beyond_the_sides(&window, size, "all questions");
            window.state_mut().apply(Command::AllQuestions(false));
        }
    }
}

#[test]
fn no_question_scrolls_at_1024_by_700() {
    let size = vec2(1024.0 + 2.0 * EDGE, 700.0 + 2.0 * EDGE);
    for answers in [
        &[(AnswerId::Edition, "windows-10-pro")][..],
        &[(AnswerId::Edition, "server-2022-standard"), (AnswerId::Directory, "domain")],
        &DRAWN,
    ] {
        let mut window = harness(at(answers, 1), size, Theme::Light);
        for step in 1..=7 {
            window.state_mut().apply(Command::Step(step));
            window.run();
            let next = if step == 7 { "Show the recommendation" } else { "Next" };
            let next = window.get_by_role_and_label(Part::Button, next).rect();
            let below = |name: &str| {
                name.starts_with("Next") || name.starts_with("Show ") || name.starts_with("Step ")
            };
            let page: Vec<_> = parts(&window)
                .into_iter()
                .filter(|(name, rect)| {
                    rect.left() > 64.0 && rect.right() < 732.0 && rect.top() > 60.0 && !below(name)
                })
                .filter(|(_, rect)| rect.bottom() < size.y - 38.0)
                .collect();
            assert!(page.len() > 6, "page {step} shows {} parts", page.len());
            for (name, rect) in page {
                assert!(rect.bottom() <= next.top(), "page {step}: {name:?} at {rect:?}, Next at {next:?}");
            }
        }
    }
}

#[test]
fn nothing_jumps_when_an_answer_changes() {
    for (step, choices) in [
        (2, ["Seldom or never", "Not sure"]),
        (3, ["By telephone only", "Over the Internet"]),
        (4, ["It shall activate the others", "Laptop"]),
        (6, ["A MAK", "None"]),
    ] {
        let mut window = open(&DRAWN, step);
        let page = |window: &Window| -> Vec<(String, Rect)> {
            parts(window)
                .into_iter()
                .filter(|(_, rect)| rect.right() < 1010.0 && rect.bottom() < 720.0)
                .collect()
        };
        let places = |window: &Window| {
            page(window).into_iter().filter(|(_, rect)| rect.left() > 200.0).collect::<Vec<_>>()
        };
        let before = places(&window);
        assert!(before.len() > 8);
        for choice in choices {
            super::choose(&mut window, choice);
            let now = places(&window);
            for ((name, was), (_, is)) in before.iter().zip(&now) {
                assert_eq!(was, is, "page {step}, {choice}: {name:?}");
            }
            assert_eq!(before.len(), now.len());
        }
    }
}
