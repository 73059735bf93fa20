//! The search finds what it is there for: a window made wrong in each way is told to be wrong.

use activation_wizard::ui::theme::Theme;
use activation_wizard::ui::typography::Type;
use activation_wizard::ui::widgets::Button;
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use egui_kittest::Harness;

use super::cuts::problems;
use super::look::look;
use super::rings::cut_rings;
use crate::rasteriser;

fn window(draw: fn(&mut Ui)) -> Harness<'static, ()> {
    let mut window = rasteriser::window(vec2(400.0, 300.0), Theme::Light)
        .build_ui_state(move |ui, (): &mut ()| draw(ui), ());
    window.run();
    window
}

/// The one kind of thing that is wrong.
fn kinds(draw: fn(&mut Ui)) -> Vec<String> {
    let found = problems(&look(&window(draw)));
    let mut kinds: Vec<String> =
        found.iter().filter_map(|words| words.split(':').next()).map(|kind| kind.to_owned()).collect();
    kinds.dedup();
    kinds
}

fn at(ui: &mut Ui, rect: Rect, words: &str) {
    let mut place = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(words));
    Button::plain(words).show(&mut place);
}

fn room(left: f32, top: f32) -> Rect {
    Rect::from_min_size(pos2(left, top), vec2(120.0, 40.0))
}

#[test]
fn a_whole_window_has_nothing_wrong() {
    let drawn = |ui: &mut Ui| {
        at(ui, room(20.0, 20.0), "Save");
        ui.label("Some words");
    };
    assert_eq!(kinds(drawn), Vec::<String>::new());
}

#[test]
fn what_scrolls_is_not_cut() {
    let drawn = |ui: &mut Ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            (0..40).for_each(|row| drop(ui.label(format!("Row {row}"))));
        });
    };
    assert_eq!(kinds(drawn), Vec::<String>::new());
}

#[test]
fn a_cut_text_is_found() {
    let beside = |ui: &mut Ui| {
        ui.shrink_clip_rect(Rect::from_min_size(pos2(0.0, 0.0), vec2(60.0, 300.0)));
        ui.label("Words that are longer than sixty points");
    };
    let below = |ui: &mut Ui| {
        ui.shrink_clip_rect(Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 14.0)));
        ui.label("Words");
    };
    assert_eq!(kinds(beside), ["cut"]);
    assert_eq!(kinds(below), ["cut"]);
}

#[test]
fn what_stands_outside_the_window_is_found() {
    let found = kinds(|ui| at(ui, room(20.0, 280.0), "Save"));
    assert!(found.contains(&"outside the window".to_owned()), "{found:?}");
}

#[test]
fn what_reaches_into_its_neighbour_is_found() {
    let found = kinds(|ui| {
        at(ui, room(20.0, 20.0), "Save the plan");
        at(ui, room(60.0, 40.0), "Open another");
    });
    assert!(found.contains(&"overlap".to_owned()), "{found:?}");
}

#[test]
fn words_on_words_are_found() {
    let found = kinds(|ui| {
        for left in [20.0, 30.0] {
            ui.put(Rect::from_min_size(pos2(left, 20.0), vec2(200.0, 20.0)), egui::Label::new("Some words"));
        }
    });
    assert!(found.contains(&"words on words".to_owned()), "{found:?}");
}

#[test]
fn a_small_target_is_found() {
    let found = kinds(|ui| {
        let response = ui.allocate_response(vec2(20.0, 40.0), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Save"));
    });
    assert_eq!(found, ["a small target"]);
}

#[test]
fn shortened_words_that_are_nowhere_told_whole_are_found() {
    let found = kinds(|ui| {
        let words = Type::Text.elided(ui, "Words that do not fit at all", egui::Color32::BLACK, 60.0);
        ui.painter().galley(pos2(20.0, 20.0), words, egui::Color32::BLACK);
    });
    assert_eq!(found, ["shortened and not told whole"]);
}

#[test]
fn a_cut_ring_is_found() {
    let drawn = |ui: &mut Ui| {
        ui.set_clip_rect(Rect::from_min_size(pos2(20.0, 20.0), vec2(300.0, 32.0)));
        let place = Rect::from_min_size(pos2(20.0, 20.0), vec2(120.0, 32.0));
        let response = ui.interact(place, egui::Id::unique("save"), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Save"));
        if response.has_focus() {
            let stroke = egui::Stroke::new(2.0, activation_wizard::ui::theme::of(ui).accent);
            ui.painter().rect_stroke(place.expand(2.0), 4.0, stroke, egui::StrokeKind::Outside);
        }
    };
    let found = cut_rings(&mut window(drawn));
    assert!(matches!(&found[..], [one] if one.starts_with("a cut ring")), "{found:?}");
    let whole = |ui: &mut Ui| at(ui, room(20.0, 20.0), "Save");
    assert_eq!(cut_rings(&mut window(whole)), Vec::<String>::new());
}

#[test]
fn a_missing_ring_is_found() {
    let drawn = |ui: &mut Ui| {
        let response = ui.allocate_response(vec2(40.0, 40.0), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Save"));
    };
    let found = cut_rings(&mut window(drawn));
    assert!(matches!(&found[..], [one] if one.starts_with("no ring")), "{found:?}");
}
