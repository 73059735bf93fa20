//! Sizes and quiet: what is cut off, what is drawn, and that nothing is when nothing changes.

use std::time::Duration;

use activation_wizard::app::simulate::{Chart, PanelFace, Selection, Stage};
use activation_wizard::app::{App, Command, RunCommand};
use activation_wizard::domain::simulation::CohortIx;
use egui::accesskit::Role;
use egui::{Key, Rect, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, click, simulate, window_of};
use crate::support::{SIZES, nameless, wide};

/// What can be pressed, with its place.
fn controls(window: &Harness<'_, App>) -> Vec<(String, Rect)> {
    let pressed = |role| {
        matches!(
            role,
            Role::Button
                | Role::ComboBox
                | Role::RadioButton
                | Role::Slider
                | Role::Tab
                | Role::CheckBox
                | Role::Link
        )
    };
    let nodes = window.root().children_recursive();
    let ours = nodes.into_iter().filter(|node| pressed(node.accesskit_node().role()));
    ours.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn nothing_is_cut_off_at_the_sides_and_every_input_has_a_name() {
    let scenes: [(&str, &[RunCommand]); 4] = [
        ("day", &[]),
        ("cohort", &[RunCommand::ToDay(344), RunCommand::Select(Selection::Cohort(CohortIx(2)))]),
        ("fleet", &[RunCommand::Panel(PanelFace::Fleet), RunCommand::Chart(Chart::Count)]),
        ("table", &[RunCommand::ChartAsTable(true), RunCommand::Stage(Stage::Chart)]),
    ];
    for size in SIZES {
        for (scene, commands) in scenes {
            let window = window_of(after(commands.iter().cloned()), size);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{scene} at {size:?}");
            for (name, rect) in controls(&window) {
                let inside = rect.left() >= -0.5 && rect.right() <= size.x + 0.5;
                assert!(inside, "{name:?} at {rect:?} in {scene} at {size:?}");
                assert!(
                    rect.height() >= 23.5 && rect.width() >= 23.5,
                    "{name:?} is {rect:?} in {scene} at {size:?}"
                );
            }
        }
    }
}

#[test]
fn no_size_is_too_small_or_too_odd() {
    for (width, height) in
        [(1.0, 1.0), (90.0, 60.0), (300.0, 1200.0), (1300.0, 90.0), (1366.0, 650.0), (920.0, 720.0)]
    {
        for as_table in [false, true] {
            let app = after([RunCommand::ToFirstLapse, RunCommand::ChartAsTable(as_table)]);
            let window = window_of(app, vec2(width, height));
            assert!(window.root().children_recursive().count() > 0);
        }
    }
}

#[test]
fn at_full_size_the_page_needs_no_scrolling() {
    let window = wide(simulate());
    for name in ["All", "Lapses", "Grouped", "States", "Chart as table"] {
        let found = controls(&window).into_iter().find(|(label, _)| label == name);
        let (_, rect) = found.unwrap();
        assert!(rect.bottom() < 768.0 - 30.0, "{name} ends at {}", rect.bottom());
    }
    let rows = window.root().children_recursive();
    let rows: Vec<Rect> =
        rows.filter(|node| node.accesskit_node().role() == Role::Row).map(|node| node.rect()).collect();
    assert!(rows.iter().filter(|row| row.bottom() < 738.0).count() >= 3, "three events at least: {rows:?}");
}

#[test]
fn a_low_window_switches_between_picture_and_chart() {
    let mut window = window_of(simulate(), SIZES[1]);
    window.get_by_role_and_label(Role::Figure, "Activation paths");
    assert!(window.query_by_role_and_label(Role::Figure, "States of the fleet").is_none());
    click(&mut window, Role::RadioButton, "Chart");
    window.get_by_role_and_label(Role::Figure, "States of the fleet");
    assert!(window.query_by_role_and_label(Role::Figure, "Activation paths").is_none());
}

#[test]
fn a_narrow_window_has_the_panel_as_a_sheet() {
    let mut window = window_of(after([RunCommand::ToFirstLapse]), SIZES[2]);
    assert!(window.query_by_role_and_label(Role::Tab, "Fleet").is_none());
    window.key_press(Key::F6);
    window.run();
    window.get_by_label("Unlicensed since 4 Jan 2010 05:35");
    click(&mut window, Role::Tab, "Fleet");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_role_and_label(Role::Tab, "Fleet").is_none());
    click(&mut window, Role::Button, "Why, fleet and forks");
    window.get_by_role_and_label(Role::SpinButton, "desktops");
}

#[test]
fn an_idle_page_asks_for_no_frame() {
    for size in SIZES {
        let mut window = window_of(after([RunCommand::ToFirstLapse]), size);
        window.run();
        for _ in 0..3 {
            window.step();
            let delay = window.output().viewport_output[&ViewportId::ROOT].repaint_delay;
            assert_eq!(delay, Duration::MAX, "at {size:?}");
        }
    }
}

#[test]
fn a_large_fleet_draws_only_what_has_room() {
    let mut app = simulate();
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 400 }));
    app.apply(Command::Run(RunCommand::GroupEvents(false)));
    assert!(app.simulate.shown.len() > 900);
    let window = wide(app);
    let nodes = window.root().children_recursive().count();
    assert!(nodes < 600, "{nodes} nodes for {} events", window.state().simulate.shown.len());
}
