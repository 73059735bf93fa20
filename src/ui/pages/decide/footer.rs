//! The row below a question: Next, the other way to ask, and how far one is. Next is never greyed out.

use egui::{Align, Layout as Flow, Rect, Ui, UiBuilder, pos2, vec2};

use super::Page;
use crate::app::Command;
use crate::app::answer_words::method_words;
use crate::app::decide::CHECK;
use crate::app::words::{fill, word};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, muted};

/// Height of a large button, in points.
const BUTTON: f32 = 36.0;

/// How high the row is, in points.
pub(super) fn height(layout: Layout) -> f32 {
    if layout.low_cards() { BUTTON + 16.0 } else { BUTTON + 36.0 }
}

/// Draws the row at the lower end of its room.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let padding = page.layout.page_padding();
    let room = ui.max_rect();
    let below = if page.layout.low_cards() { 8.0 } else { 24.0 };
    let top = room.bottom() - below - BUTTON;
    let wide = page.layout.width == crate::ui::layout::Width::Wide && !page.app.decide.all_questions;
    let left = room.left() + padding + if wide { 31.0 } else { 0.0 };
    let row = Rect::from_min_max(pos2(left, top), pos2(room.right() - padding, top + BUTTON));
    let builder = UiBuilder::new().max_rect(row).layout(Flow::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.set_min_size(vec2(row.width(), BUTTON));
        buttons(ui, page, outbox);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| how_far(ui, page, outbox));
    });
}

fn buttons(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    /// Room that is kept free for the right end of the row.
    const APART: f32 = 14.0;
    /// Less room than this says too little.
    const LEAST: f32 = 96.0;
    let decide = &page.app.decide;
    ui.spacing_mut().item_spacing.x = APART;
    let beyond = end_width(ui, page) + APART;
    let shows = decide.all_questions || decide.step == CHECK;
    let words = if shows { word("decide.show") } else { word("decide.next") };
    let clicked = within(ui, beyond, |ui| Button::filled(words).large().one_line().show(ui).clicked());
    if clicked {
        outbox.send(Command::NextQuestion);
    }
    // Where the window leaves no room for it, the palette has it still.
    if ui.available_width() - beyond < LEAST {
        return;
    }
    let other = if decide.all_questions { "decide.one" } else { "decide.all" };
    let clicked = within(ui, beyond, |ui| Button::quiet(word(other)).muted().one_line().show(ui).clicked());
    if clicked {
        outbox.send(Command::AllQuestions(!decide.all_questions));
    }
}

/// Draws in what is left of the row but for `beyond` points at its end.
fn within<R>(ui: &mut Ui, beyond: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let room = (ui.available_width() - beyond).max(0.0);
    let row = Flow::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(room, BUTTON), row, |ui| {
        ui.set_max_width(room);
        contents(ui)
    })
    .inner
}

/// How wide the right end of the row is, in points.
fn end_width(ui: &Ui, page: &Page<'_>) -> f32 {
    const SIDES: f32 = 28.0;
    let colour = ui.visuals().text_color();
    if page.layout.panel_is_sheet() {
        let method = method_words(page.app.advice.method);
        let most = ui.available_width() * 0.4;
        (Type::Medium.line_of(ui, method, colour).size().x + SIDES).min(most)
    } else if page.app.decide.all_questions {
        0.0
    } else {
        Type::Text.line_of(ui, &step_words(page), colour).size().x
    }
}

fn step_words(page: &Page<'_>) -> String {
    let step = page.app.decide.step.to_string();
    fill("decide.step", &[("step", &step), ("steps", &CHECK.to_string())])
}

fn how_far(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    if page.layout.panel_is_sheet() {
        let method = method_words(page.app.advice.method);
        let name = fill("decide.so-far", &[("method", method)]);
        if Button::plain(method).one_line().name(&name).show(ui).clicked() {
            outbox.send(Command::TogglePanel);
        }
    } else if !page.app.decide.all_questions {
        muted(ui, Type::Text, &step_words(page));
    }
}
