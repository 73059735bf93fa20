//! A page with one question: the steps above it, the way back, what is wrong, the question, its answers, and Next.

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{Page, check, choices, expert, focus, footer, site, windows};
use crate::app::Command;
use crate::app::decide::{CHECK, question, step_of};
use crate::app::words::{fill, word};
use crate::domain::advice::AnswerId;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    IconButton, Step, error_summary, follow_focus, heading_in_focus, stepper, text, why,
};

/// The room that the way back takes before the heading, in points.
const BACK: f32 = 31.0;
/// The widest that answers get, in points.
const WIDEST: f32 = 700.0;

/// Draws the page: what scrolls, and the row with Next below it.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let room = ui.max_rect();
    let middle = room.bottom() - footer::height(page.layout);
    let above = Rect::from_min_max(room.min, pos2(room.right(), middle));
    let below = Rect::from_min_max(pos2(room.left(), middle), room.max);
    let padding = page.layout.page_padding();
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        ui.shrink_clip_rect(above);
        ScrollArea::vertical().id_salt(("question", page.app.decide.step)).auto_shrink([false, false]).show(
            ui,
            |ui| {
                let inner = Rect::from_min_max(
                    ui.max_rect().min + vec2(padding, 16.0),
                    pos2(ui.max_rect().right() - padding, ui.max_rect().bottom()),
                );
                let builder = UiBuilder::new().max_rect(inner);
                let drawn = ui.scope_builder(builder, |ui| contents(ui, page, outbox)).response.rect;
                ui.advance_cursor_after_rect(drawn.expand2(Vec2::new(0.0, 4.0)));
                follow_focus(ui);
            },
        );
    });
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| footer::show(ui, page, outbox));
}

fn contents(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let low = page.layout.low_cards();
    let all = page.app.decide.all_questions;
    if !all {
        steps(ui, page, outbox);
        ui.add_space(if low { 8.0 } else { 18.0 });
    }
    let errors = problems(page);
    if let Some(answer) = complain(ui, page, &errors) {
        focus::ask_for(ui, answer);
    }
    let step = if all { None } else { Some(page.app.decide.step) };
    head(ui, page, step, outbox);
    ui.add_space(if low { 10.0 } else { 20.0 });
    let indent = if page.layout.width == Width::Wide && !all { BACK } else { 0.0 };
    let corner = ui.cursor().min + vec2(indent, 0.0);
    let widest = if all { f32::INFINITY } else { WIDEST };
    let width = (ui.available_width() - indent).min(widest);
    let rect = Rect::from_min_size(corner, vec2(width, ui.available_height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        if all {
            expert::show(ui, page, outbox);
            return;
        }
        if let Some((_, words)) = errors.first().filter(|(answer, _)| step_of(*answer) != 5) {
            beside(ui, words);
        }
        match page.app.decide.step {
            1 => windows::show(ui, page, outbox),
            5 => site::show(ui, page, outbox),
            CHECK => check::show(ui, page, outbox),
            step => choices::show(ui, page, step, outbox),
        }
    });
}

fn steps(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let decide = &page.app.decide;
    let steps: Vec<Step<'_>> =
        (1..=CHECK).map(|step| Step { title: word(short(step)), done: decide.done(step) }).collect();
    let current = usize::from(decide.step.saturating_sub(1));
    let pressed = stepper(ui, &steps, current, page.layout.short_stepper());
    if let Some(step) = pressed.and_then(|place| u8::try_from(place + 1).ok()) {
        outbox.send(Command::Step(step));
    }
}

/// The way back, the question, and the line that says why it is asked.
fn head(ui: &mut Ui, page: &Page<'_>, step: Option<u8>, outbox: &mut Outbox) {
    let way_back = step.is_some_and(|step| step > 1);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        // Without a way back its room is kept only where the answers stand under the heading.
        if way_back || step.is_some() && page.layout.width == Width::Wide {
            let (room, _) = ui.allocate_exact_size(vec2(BACK, 32.0), Sense::hover());
            let target = Rect::from_min_size(room.min - vec2(7.0, 0.0), Vec2::splat(theme::CONTROL_HEIGHT));
            let mut corner = ui.new_child(UiBuilder::new().max_rect(target));
            if way_back && IconButton::new(Icon::Back, word("decide.back")).show(&mut corner).clicked() {
                outbox.send(Command::PreviousQuestion);
            }
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let title = step.map_or("expert.title", title);
            heading_in_focus(ui, Type::Heading, word(title), page.arrival.heading);
            why(ui, &reason(page, step));
        });
    });
}

/// Why page `step` asks, with the numbers of the rulebook in force.
pub(super) fn reason(page: &Page<'_>, step: Option<u8>) -> String {
    use crate::domain::catalog::Kind;
    let Some(step) = step else { return word("expert.why").to_owned() };
    let rulebook = page.app.knowledge.rulebooks.get(page.app.advice_rulebook());
    let days = (rulebook.validity.value / (24 * 60)).to_string();
    let clients = rulebook.threshold(Kind::Client).value.to_string();
    let servers = rulebook.threshold(Kind::Server).value.to_string();
    let id = match step {
        1 => "question.1.why",
        2 => "question.2.why",
        3 => "question.3.why",
        4 => "question.4.why",
        5 => "question.5.why",
        6 => "question.6.why",
        _ => "question.7.why",
    };
    fill(id, &[("validity", &days), ("clients", &clients), ("servers", &servers)])
}

/// The id of the words of a page's heading.
pub(super) fn title(step: u8) -> &'static str {
    match step {
        1 => "question.1.title",
        2 => "question.2.title",
        3 => "question.3.title",
        4 => "question.4.title",
        5 => "question.5.title",
        6 => "question.6.title",
        _ => "question.7.title",
    }
}

fn short(step: u8) -> &'static str {
    match step {
        1 => "question.1.short",
        2 => "question.2.short",
        3 => "question.3.short",
        4 => "question.4.short",
        5 => "question.5.short",
        6 => "question.6.short",
        _ => "question.7.short",
    }
}

/// What Next found wrong: each with the answer that mends it.
fn problems(page: &Page<'_>) -> Vec<(AnswerId, String)> {
    let decide = &page.app.decide;
    let Some(step) = decide.gap else { return Vec::new() };
    let mut problems = Vec::new();
    if let Some(answer) = question(step).filter(|_| !decide.complete(step)) {
        let words = if step == 1 { "decide.gap-windows" } else { "decide.gap" };
        problems.push((answer, word(words).to_owned()));
    }
    for answer in decide.wrong.iter().filter(|answer| step_of(**answer) == step) {
        problems.push((*answer, site::wrong(*answer)));
    }
    problems
}

/// The summary of what is wrong. Returns the answer whose line was pressed.
fn complain(ui: &mut Ui, page: &Page<'_>, problems: &[(AnswerId, String)]) -> Option<AnswerId> {
    let lines: Vec<&str> = problems.iter().map(|(_, words)| words.as_str()).collect();
    let id = ui.make_persistent_id("problems");
    let pressed = error_summary(ui, id, &lines, page.arrival.complaint);
    if !lines.is_empty() {
        ui.add_space(16.0);
    }
    pressed.and_then(|place| problems.get(place)).map(|(answer, _)| *answer)
}

/// The words of the summary beside the answers that they are about.
fn beside(ui: &mut Ui, words: &str) {
    let colour = theme::of(ui).notification.text;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        Icon::Warning.paint(ui.painter(), rect, colour);
        text(ui, Type::Text, words);
    });
    ui.add_space(4.0);
}
