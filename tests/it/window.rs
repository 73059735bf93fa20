//! The whole window, driven by the names that people hear and see.

use std::sync::Arc;

use activation_wizard::app::overlay::Overlay;
use activation_wizard::app::reference::EntryKind;
use activation_wizard::app::{App, Command, Place, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::rulebook::RulebookId;
use activation_wizard::ui::theme::Theme;
use egui::accesskit;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{SIZES, app, harness, nameless, noon, wide};

#[test]
fn every_place_opens_from_the_rail_by_name() {
    let mut window = wide(app());
    for (name, place) in [
        ("Keys", Place::Keys),
        ("Simulate", Place::Simulate),
        ("Diagnose", Place::Diagnose),
        ("Learn", Place::Learn),
        ("Reference", Place::Reference),
        ("Settings", Place::Settings),
        ("Decide", Place::Decide),
    ] {
        window.get_by_role_and_label(accesskit::Role::Link, name).click();
        window.run();
        assert_eq!(window.state().place, place);
    }
}

#[test]
fn every_input_of_every_place_has_a_name_at_every_size() {
    for size in SIZES {
        for place in Place::ALL {
            let mut app = app();
            app.apply(Command::Go(place));
            let window = harness(app, size, Theme::Light);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{place:?} at {size:?}");
        }
    }
}

#[test]
fn the_status_line_is_a_live_region() {
    let mut app = app();
    app.apply(Command::CopySetupKey);
    let window = wide(app);
    let status = window.get_by_role(accesskit::Role::Status);
    let node = status.accesskit_node();
    assert_eq!(node.live(), accesskit::Live::Polite);
    assert!(node.label().is_some_and(|words| words.starts_with("Copied")), "{:?}", node.label());
}

#[test]
fn the_keys_reach_every_place() {
    let mut window = wide(app());
    for (key, place) in [
        (egui::Key::Num2, Place::Keys),
        (egui::Key::Num3, Place::Simulate),
        (egui::Key::Num4, Place::Diagnose),
        (egui::Key::Num5, Place::Learn),
        (egui::Key::Num6, Place::Reference),
        (egui::Key::Num1, Place::Decide),
    ] {
        window.key_press_modifiers(egui::Modifiers::COMMAND, key);
        window.run();
        assert_eq!(window.state().place, place);
    }
}

#[test]
fn the_list_of_keys_scrolls_by_keys() {
    let mut window = wide(app());
    window.key_press(egui::Key::F1);
    window.run();
    let top = |window: &egui_kittest::Harness<'_, _>| window.get_by_label("Everywhere").rect().top();
    let before = top(&window);
    window.key_press(egui::Key::PageDown);
    window.run();
    let below = top(&window);
    assert!(below < before - 200.0, "a page down: from {before} to {below}");
    window.key_press(egui::Key::End);
    window.run();
    assert!(top(&window) < below - 100.0, "to the end");
    window.key_press(egui::Key::Home);
    window.run();
    assert!((top(&window) - before).abs() < 1.0, "and back to the start");
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut window = wide(app());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    window.run();
    window.get_by_label("Search commands").type_text("go to simu");
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().place, Place::Simulate);
    assert_eq!(window.state().overlay, None);
}

#[test]
fn the_key_list_names_every_listed_key() {
    let mut window = wide(app());
    window.key_press(egui::Key::F1);
    window.run();
    for command in Command::listed().iter().filter(|command| command.shortcut().is_some()) {
        let shown = window.query_all_by_label(command.text()).count();
        assert!(shown >= 1, "{}", command.text());
    }
    window.key_press(egui::Key::Escape);
    window.run();
    assert_eq!(window.state().overlay, None);
}

#[test]
fn the_palette_opens_by_mouse_too() {
    let mut window = wide(app());
    window.get_by_role_and_label(accesskit::Role::Button, "Search or run a command").click();
    window.run();
    window.get_by_label("Search commands");
}

#[test]
fn nothing_draws_while_nothing_changes() {
    for place in Place::ALL {
        let mut app = app();
        app.apply(Command::Go(place));
        let mut window = harness(app, SIZES[0], Theme::Light);
        let mut frames = 0;
        while window.ctx.has_requested_repaint() && frames < 20 {
            window.step();
            frames += 1;
        }
        window.step();
        assert!(!window.ctx.has_requested_repaint(), "{place:?} asks for another frame");
    }
}

#[test]
fn keys_with_shift_are_not_taken_for_those_without() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.activation.toml");
    let mut app = app();
    app.apply(Command::SavePath { path: path.clone(), overwrite: false });
    app.apply(Command::Rename("Another".to_owned()));
    let before = std::fs::read(&path).unwrap();
    let mut window = wide(app);
    let held = egui::Modifiers::COMMAND | egui::Modifiers::SHIFT;
    window.key_press_modifiers(held, egui::Key::S);
    window.run();
    assert!(matches!(window.state().overlay, Some(Overlay::Path(_))), "Save as asks where");
    assert_eq!(std::fs::read(&path).unwrap(), before, "nothing was saved over");
}

#[test]
fn one_choice_of_the_rulebook_holds_everywhere() {
    let mut window = wide(app());
    window.get_by_label_contains("Rulebook: Microsoft, current").click();
    window.run();
    window.get_by_role_and_label(accesskit::Role::MenuItem, "Microsoft, Volume Activation 2.0").click();
    window.run();
    let app = window.state();
    assert_eq!((app.document.plan.rulebook, app.advice.rulebook), (RulebookId::Va20, RulebookId::Va20));
    window.state_mut().apply(Command::Go(Place::Simulate));
    window.run();
    window.get_by_label_contains("Rulebook: Microsoft, Volume Activation 2.0").click();
    window.run();
    window.get_by_role_and_label(accesskit::Role::MenuItem, "As the Windows asks").click();
    window.run();
    let app = window.state();
    assert_eq!(app.document.plan.rulebook, RulebookId::Articles2009, "the example's Windows");
    assert!(app.rulebook_is_default());
}

#[test]
fn the_disputed_points_are_one_press_away() {
    let mut window = wide(app());
    window.get_by_label_contains("points disputed in this rulebook, of ").click();
    window.run();
    assert_eq!(window.state().place, Place::Reference);
    assert_eq!(window.state().reference.kind, Some(EntryKind::Conflict));
}

#[test]
fn an_empty_plan_says_what_to_do() {
    let mut app = app();
    app.apply(Command::NewPlan);
    app.apply(Command::Go(Place::Simulate));
    let mut window = wide(app);
    window.get_by_role_and_label(accesskit::Role::Button, "Open the example plan").click();
    window.run();
    assert!(!window.state().document.plan.cohorts.is_empty());
}

#[test]
fn less_motion_is_the_desktops_wish_until_it_is_chosen_here() {
    let world = World { reduced_motion: || true, ..World::nowhere(noon) };
    let mut app = App::new(Arc::clone(Knowledge::embedded()), world);
    assert!(app.reduces_motion() && !self::app().reduces_motion());
    app.apply(Command::ReduceMotion(false));
    assert!(!app.reduces_motion());
}
