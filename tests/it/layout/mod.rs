//! Nothing is cut off: every place in every state, at the sizes of convention 15, is searched for texts, focus rings and
//! controls that cannot be seen or hit whole. The smallest size is reached by the program's own zoom of 200 %.

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

/// A window of 1366 x 768 pixels, made twice as large by the keys of the program.
fn enlarged(theme: Theme) -> Harness<'static, App> {
    let mut window = window(SIZES[0], theme);
    while window.state().settings.zoom < 200 {
        window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Plus);
        window.run_steps(3);
    }
    // The system gives it the same pixels, which are now fewer points.
    let points = SIZES[0] / window.ctx.pixels_per_point();
    assert_eq!(points, SIZES[2]);
    window.set_size(points);
    window.run_steps(3);
    window
}

/// Goes to a scene; the size of everything stays.
fn go(window: &mut Harness<'_, App>, scene: &Scene) {
    let zoom = window.state().settings.zoom;
    *window.state_mut() = scene.app();
    window.state_mut().settings.zoom = zoom;
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
fn search(sizes: &[Vec2]) {
    search_in(&mut window(sizes[0], Theme::Light), sizes);
}

fn search_in(window: &mut Harness<'_, App>, sizes: &[Vec2]) {
    let mut wrong = Wrong::default();
    for scene in scenes() {
        for (place, size) in sizes.iter().enumerate() {
            window.set_size(*size);
            if place == 0 {
                go(window, &scene);
            } else {
                window.run_steps(3);
            }
            let seen = look::look(window);
            wrong.add(&format!("{} at {size:?}", scene.name), cuts::problems(&seen));
        }
        leave(window);
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
fn nothing_is_cut_off() {
    search(&SIZES[..2]);
}

#[test]
fn nothing_is_cut_off_at_a_zoom_of_200_percent() {
    search_in(&mut enlarged(Theme::Light), &SIZES[2..]);
}

#[test]
fn nothing_is_cut_off_in_german() {
    ask_for(Language::German);
    search(&SIZES[..2]);
}

#[test]
fn nothing_is_cut_off_in_german_at_a_zoom_of_200_percent() {
    ask_for(Language::German);
    search_in(&mut enlarged(Theme::Dark), &SIZES[2..]);
}

#[test]
fn nothing_is_cut_off_where_words_are_twice_as_long() {
    ask_for(Language::Pseudo);
    search(&SIZES[..2]);
}
