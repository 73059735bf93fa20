//! What holds for every widget of the gallery: it has a name, it is large enough to be hit, its focus is seen, and it
//! stands any size of the window.

use activation_wizard::ui::theme::{self, Theme};
use egui::accesskit::{Action, Role};
use egui::{Key, Rect, Shape, vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};

use super::{PARTS, Shown, open, parts};

fn nodes<'a>(harness: &'a Harness<'_, Shown>) -> Vec<Node<'a>> {
    harness.root().children_recursive().collect()
}

#[test]
fn everything_that_takes_input_has_a_name() {
    for (part, name) in PARTS.into_iter().chain([(parts::overlays as super::Part, "overlays")]) {
        let shown = Shown { errors: true, dialog: true, ..Shown::filled() };
        let mut harness = open(part, vec2(960.0, 700.0), Theme::Light, shown);
        harness.run();
        assert_eq!(harness.unnamed_widgets(), Vec::<String>::new(), "{name}");
        let pressable = |node: &Node<'_>| node.accesskit_node().data().supports_action(Action::Click);
        let unnamed: Vec<_> = nodes(&harness)
            .into_iter()
            .filter(pressable)
            .filter(|node| node.accesskit_node().label().is_none_or(|label| label.trim().is_empty()))
            .filter(|node| {
                !matches!(
                    node.accesskit_node().role(),
                    Role::GenericContainer | Role::Label | Role::ScrollView | Role::ScrollBar | Role::Status
                )
            })
            .map(|node| format!("{node:?}"))
            .collect();
        assert_eq!(unnamed, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn roles_and_values_are_told() {
    let mut harness = open(parts::data, vec2(960.0, 700.0), Theme::Light, Shown::filled());
    harness.run();
    let all = nodes(&harness);
    let count = |role: Role| all.iter().filter(|node| node.accesskit_node().role() == role).count();
    assert_eq!((count(Role::Table), count(Role::ColumnHeader), count(Role::Figure)), (1, 5, 2));
    let slider =
        all.iter().find(|node| node.accesskit_node().role() == Role::Slider).expect("there is a slider");
    assert_eq!(slider.value().as_deref(), Some("day 344 of 730"));
    assert_eq!(slider.accesskit_node().numeric_value(), Some(344.0));
    let rows: Vec<_> = all.iter().filter(|node| node.accesskit_node().role() == Role::Row).collect();
    // Ten thousand rows, of which only those in view are drawn, and the head.
    assert!(rows.len() > 4 && rows.len() < 12, "{}", rows.len());
    let label = rows[1].accesskit_node().label().unwrap_or_default();
    assert!(label.contains("Windows Vista Business 0") && label.contains("YFKBB"), "{label}");
    let chart =
        all.iter().find(|node| node.accesskit_node().role() == Role::Figure).expect("there is a chart");
    assert!(chart.accesskit_node().data().description().is_some_and(|words| words.contains("lapse")));
}

#[test]
fn the_status_line_is_spoken_politely() {
    let mut harness = open(parts::inputs, vec2(960.0, 900.0), Theme::Light, Shown::filled());
    harness.run();
    let all = nodes(&harness);
    let line = all.iter().find(|node| node.accesskit_node().role() == Role::Status).expect("there is one");
    assert_eq!(line.accesskit_node().live(), egui::accesskit::Live::Polite);
    assert_eq!(line.accesskit_node().label().as_deref(), Some("Rulebook: articles 2009"));
}

#[test]
fn everything_that_can_be_pressed_is_large_enough() {
    for (part, name) in PARTS {
        let mut harness =
            open(part, vec2(960.0, 1600.0), Theme::Light, Shown { errors: true, ..Shown::filled() });
        harness.run();
        for node in nodes(&harness) {
            let known = node.accesskit_node();
            let inert = matches!(
                known.role(),
                Role::GenericContainer
                    | Role::Label
                    | Role::ScrollView
                    | Role::ScrollBar
                    | Role::Figure
                    | Role::Status
            );
            if known.data().supports_action(Action::Click) && !inert {
                let rect = node.rect();
                assert!(rect.width() >= 23.99 && rect.height() >= 23.99, "{name}: {node:?} {rect:?}");
            }
        }
    }
}

/// The rings that are drawn: borders of 2 points in the accent colour around nothing.
fn rings(harness: &Harness<'_, Shown>) -> Vec<Rect> {
    let accent = theme::of(&harness.ctx).accent;
    let shapes = harness.output().shapes.iter();
    let ring = |shape: &egui::epaint::RectShape| {
        shape.stroke.width >= 2.0 && shape.stroke.color == accent && shape.fill == egui::Color32::TRANSPARENT
    };
    shapes
        .filter_map(|clipped| if let Shape::Rect(shape) = &clipped.shape { Some(shape) } else { None })
        .filter(|shape| ring(shape))
        .map(|shape| shape.rect)
        .collect()
}

#[test]
fn every_tab_stop_shows_its_focus_and_none_is_a_trap() {
    for (part, name) in PARTS {
        let mut harness =
            open(part, vec2(960.0, 1400.0), Theme::Light, Shown { errors: true, ..Shown::filled() });
        harness.run();
        let before = rings(&harness);
        let mut seen: Vec<egui::Id> = Vec::new();
        for _ in 0..60 {
            harness.key_press(Key::Tab);
            harness.run();
            let Some(focused) = harness.ctx.memory(|memory| memory.focused()) else { break };
            if seen.contains(&focused) {
                break;
            }
            seen.push(focused);
            let place = harness.ctx.read_response(focused).expect("what has the focus is drawn").rect;
            let rings: Vec<Rect> =
                rings(&harness).into_iter().filter(|ring| !before.contains(ring)).collect();
            assert!(matches!(&rings[..], [ring] if ring.intersects(place)), "{name}: {rings:?} at {place:?}");
        }
        assert!(seen.len() >= 2 && seen.len() < 60, "{name}: {} stops", seen.len());
    }
}

#[test]
fn pointing_at_something_moves_nothing() {
    for (part, name) in PARTS {
        let mut harness = open(part, vec2(960.0, 700.0), Theme::Light, Shown::filled());
        harness.run();
        let roles = [Role::Button, Role::RadioButton, Role::Link, Role::CheckBox, Role::Tab];
        let places = |harness: &Harness<'_, Shown>| -> Vec<Rect> {
            let all = nodes(harness).into_iter();
            all.filter(|node| roles.contains(&node.accesskit_node().role())).map(|node| node.rect()).collect()
        };
        let before = places(&harness);
        let pressable: Vec<_> = before.iter().map(Rect::center).filter(|place| place.y < 700.0).collect();
        assert!(pressable.len() > 2 || name == "data", "{name}");
        for place in pressable {
            harness.hover_at(place);
            harness.step();
            assert_eq!(places(&harness), before, "{name} at {place:?}");
        }
    }
}

#[test]
fn any_size_and_zoom_is_survived() {
    for (part, _) in PARTS.into_iter().chain([(parts::overlays as super::Part, "overlays")]) {
        let shown = Shown { errors: true, dialog: true, ..Shown::filled() };
        let mut harness = open(part, vec2(683.0, 384.0), Theme::Dark, shown);
        for (width, height, scale) in
            [(683.0, 384.0, 2.0), (0.0, 0.0, 1.0), (1.0, 1.0, 2.0), (60.0, 400.0, 1.0), (960.0, 30.0, 2.0)]
        {
            harness.set_size(vec2(width, height));
            harness.set_pixels_per_point(scale);
            harness.run_steps(2);
        }
    }
}
