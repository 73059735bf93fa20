//! Where one is in a row of steps. The number of steps never changes; a step that does not apply keeps its number.

use std::sync::Arc;

use egui::{
    CursorIcon, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2,
};

use super::{parts, text, words};
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

const DISC: f32 = 10.0;
const GAP: f32 = 7.0;
/// The least length of the line between two steps, with its margins.
const LINK: f32 = 8.0;

/// One step.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    pub title: &'a str,
    /// It has been answered, and can be gone back to.
    pub done: bool,
}

/// Draws the steps in a row, or as "Step 2 of 7 · Network" where `short` is asked for or the row does not fit.
/// Returns a done step that was pressed.
pub fn stepper(ui: &mut Ui, steps: &[Step<'_>], current: usize, short: bool) -> Option<usize> {
    let tokens = theme::of(ui);
    let titles: Vec<Arc<Galley>> = steps
        .iter()
        .enumerate()
        .map(|(index, step)| {
            let (style, colour) =
                if index == current { (Type::SmallStrong, tokens.text) } else { (Type::Small, tokens.muted) };
            style.line_of(ui, step.title, colour)
        })
        .collect();
    let widths: f32 = titles.iter().map(|title| 2.0 * DISC + GAP + title.size().x).sum();
    let links = steps.len().saturating_sub(1) as f32;
    let room = ui.available_width();
    if short || widths + links * LINK > room {
        let title = steps.get(current).map(|step| step.title).unwrap_or_default();
        let words = words::step_of(current + 1, steps.len(), title);
        text::muted(ui, Type::Small, &words);
        return None;
    }
    let link = if links > 0.0 { (room - widths) / links } else { 0.0 };
    let builder =
        UiBuilder::new().accessibility_role(accesskit::Role::List).accessibility_label(words::steps());
    ui.scope_builder(builder, |ui| row(ui, steps, current, titles, link)).inner
}

fn row(
    ui: &mut Ui,
    steps: &[Step<'_>],
    current: usize,
    titles: Vec<Arc<Galley>>,
    link: f32,
) -> Option<usize> {
    let tokens = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let mut pressed = None;
    let mut left = rect.left();
    for (index, (step, title)) in steps.iter().zip(titles).enumerate() {
        if index > 0 {
            let margin = (link / 4.0).min(10.0);
            ui.painter().hline(
                left + margin..=left + link - margin,
                rect.center().y,
                Stroke::new(1.0, tokens.line),
            );
            left += link;
        }
        let width = 2.0 * DISC + GAP + title.size().x;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        let can_go = step.done && index != current;
        let sense = if can_go { Sense::click() } else { Sense::hover() };
        let response = ui.interact(place, ui.scope_id().with(("step", index)), sense);
        let role = if can_go { accesskit::Role::Button } else { accesskit::Role::ListItem };
        let name = words::step_name(index + 1, step.title, step.done, index == current);
        parts::describe(ui, &response, role, &name, |node| {
            if index == current {
                node.set_aria_current(accesskit::AriaCurrent::Step);
            }
        });
        paint(ui, &response, (index, step, index == current), title, &tokens);
        if response.clicked() {
            pressed = Some(index);
        }
        if can_go {
            response.on_hover_cursor(CursorIcon::PointingHand);
        }
        left += width;
    }
    pressed
}

fn paint(
    ui: &Ui,
    response: &Response,
    (index, step, current): (usize, &Step<'_>, bool),
    title: Arc<Galley>,
    tokens: &Tokens,
) {
    let place = response.rect;
    let centre = pos2(place.left() + DISC, place.center().y);
    let (ground, line, words) = if current {
        (tokens.accent, Stroke::NONE, tokens.on_accent)
    } else if step.done {
        (tokens.accent_soft, Stroke::NONE, tokens.on_soft)
    } else {
        (tokens.background, Stroke::new(1.0, tokens.line_strong), tokens.muted)
    };
    let line = if tokens.high_contrast { Stroke::new(1.0, tokens.line) } else { line };
    let ground = if step.done && !current {
        parts::ground(response, ground, tokens.accent_soft_hover)
    } else {
        ground
    };
    let disc = Rect::from_center_size(centre, vec2(2.0 * DISC, 2.0 * DISC));
    ui.painter().rect(disc, DISC, ground, line, StrokeKind::Inside);
    let number = Type::Small.line_of(ui, &(index + 1).to_string(), words);
    ui.painter().galley(centre - number.size() / 2.0, number, words);
    let corner = pos2(place.left() + 2.0 * DISC + GAP, place.center().y - title.size().y / 2.0);
    ui.painter().galley(corner, title, tokens.text);
    parts::focus_ring(ui, response, theme::CONTROL_RADIUS);
}
