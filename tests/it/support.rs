//! What the tests of the window share: an app that keeps nothing and runs its jobs at once, and a window around it.

use std::cell::Cell;
use std::sync::Arc;

use activation_wizard::app::words::Language;
use activation_wizard::app::{App, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::frame;
use activation_wizard::ui::theme::Theme;
use chrono::{NaiveDate, NaiveDateTime};
use egui::{Ui, UiBuilder, Vec2, accesskit, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::rasteriser::window;

/// The sizes of convention 15, in points.
pub(crate) const SIZES: [Vec2; 3] = [vec2(1366.0, 768.0), vec2(960.0, 600.0), vec2(683.0, 384.0)];

/// A clock that stands still.
pub(crate) fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(12, 0, 0).unwrap()
}

thread_local! {
    static ASKED: Cell<Option<Language>> = const { Cell::new(None) };
}

/// From now on the apps of this test speak this language.
pub(crate) fn ask_for(language: Language) {
    ASKED.set(Some(language));
}

/// The program at its first start.
pub(crate) fn app() -> App {
    let world = World { asked_language: ASKED.get(), ..World::nowhere(noon) };
    App::new(Arc::clone(Knowledge::embedded()), world)
}

/// A window of this size, in points, with the app in it, drawn until nothing changes.
pub(crate) fn harness(app: App, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut harness = window(size, theme).build_ui_state(draw, app);
    harness.run();
    harness
}

/// Draws the app over the whole of the window: the harness would leave a margin that a real window has not.
fn draw(ui: &mut Ui, app: &mut App) {
    let whole = ui.content_rect();
    let mut root = ui.new_child(UiBuilder::new().max_rect(whole));
    root.set_clip_rect(whole);
    frame::draw(&mut root, app);
}

/// The light window of 1366 x 768.
pub(crate) fn wide(app: App) -> Harness<'static, App> {
    harness(app, SIZES[0], Theme::Light)
}

/// Names of inputs that say nothing: none, in a window that can be used by ear.
pub(crate) fn nameless(harness: &Harness<'_, App>) -> Vec<String> {
    let asks = |role| {
        matches!(
            role,
            accesskit::Role::Button
                | accesskit::Role::CheckBox
                | accesskit::Role::ComboBox
                | accesskit::Role::Link
                | accesskit::Role::MenuItem
                | accesskit::Role::RadioButton
                | accesskit::Role::Slider
                | accesskit::Role::SpinButton
                | accesskit::Role::Tab
                | accesskit::Role::TextInput
                | accesskit::Role::SearchInput
                | accesskit::Role::Table
        )
    };
    harness
        .root()
        .children_recursive()
        .filter(|node| {
            let node = node.accesskit_node();
            asks(node.role()) && node.label().is_none_or(|name| name.trim().is_empty())
        })
        .map(|node| {
            format!("{:?} at {:?}", node.accesskit_node().role(), node.accesskit_node().bounding_box())
        })
        .collect()
}
