//! Nothing is cut off: every place in every state, at the sizes of convention 15, is searched for texts, focus rings and
//! controls that cannot be seen or hit whole. The smallest size is what 1366 x 768 pixels are at a zoom of 200 %.

mod cuts;
mod look;
mod proof;
mod rings;
mod scenes;

use std::collections::BTreeMap;

use activation_wizard::app::App;
use activation_wizard::app::words::Language;
use activation_wizard::ui::theme::Theme;
use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{SIZES, app, ask_for, harness};
pub(crate) use scenes::lesson;
use scenes::{Scene, scenes};

/// A window that goes from scene to scene.
fn window(size: Vec2, theme: Theme) -> Harness<'static, App> {
    harness(app(), size, theme)
}

/// Goes to a scene.
fn go(window: &mut Harness<'_, App>, scene: &Scene) {
    *window.state_mut() = scene.app();
    window.run_steps(3);
    if let Some(menu) = scene.menu {
        window.query_all_by_label_contains(menu().trim_end()).next().expect("the button of the menu").click();
        window.run_steps(3);
    }
}

/// Closes what the scene has opened.
fn leave(window: &mut Harness<'_, App>) {
    window.key_press(egui::Key::Escape);
    window.run_steps(2);
}

/// Searches every scene at these sizes; all that is wrong anywhere is told at once.
fn search(sizes: &[Vec2], theme: Theme) {
    search_where(sizes, theme, |_| true);
}

/// Searches some scenes.
fn search_where(sizes: &[Vec2], theme: Theme, wanted: impl Fn(&Scene) -> bool) {
    let mut wrong = Wrong::default();
    let mut window = window(sizes[0], theme);
    for scene in scenes().into_iter().filter(|scene| wanted(scene)) {
        for (place, size) in sizes.iter().enumerate() {
            window.set_size(*size);
            if place == 0 {
                go(&mut window, &scene);
            } else {
                window.run_steps(3);
            }
            let seen = look::look(&window);
            wrong.add(&format!("{} at {size:?}", scene.name), cuts::problems(&seen));
        }
        leave(&mut window);
    }
    wrong.none();
}

/// What is wrong, each thing once, with the scenes where it is.
#[derive(Default)]
struct Wrong(BTreeMap<String, Vec<String>>);

impl Wrong {
    fn add(&mut self, scene: &str, problems: Vec<String>) {
        for problem in problems {
            self.0.entry(problem).or_default().push(scene.to_owned());
        }
    }

    fn none(&self) {
        let lines = self.0.iter().map(|(problem, scenes)| {
            format!("{problem}\n    in {} scenes, first: {}", scenes.len(), scenes[0])
        });
        assert!(self.0.is_empty(), "wrong:\n{}", lines.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn nothing_is_cut_off_at_any_size() {
    search(&SIZES, Theme::Light);
}

#[test]
fn nothing_is_cut_off_in_german() {
    ask_for(Language::German);
    search(&SIZES[..2], Theme::Light);
}

#[test]
fn nothing_is_cut_off_where_words_are_twice_as_long() {
    ask_for(Language::Pseudo);
    // Under the line of a lesson the picture is narrower than its words.
    search_where(&SIZES[..1], Theme::Light, |scene| !scene.name.ends_with("in Simulate"));
}
