//! How the cards of the picture are drawn. Asks nobody and decides nothing.

use egui::{Color32, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::cohorts::{CohortCard, share_out};
use super::flows;
use super::model::{Enough, Going, HostCard, Model, PoolCard, WorldCard};
use crate::app::run_words::state;
use crate::app::words::{fill, grouped, word};
use crate::domain::simulation::State;
use crate::ui::symbols;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::widgets::parts;

const SIDE: f32 = 12.0;
/// Distance of symbols from centre to centre, in points.
const PITCH: f32 = 12.0;
const SYMBOL: f32 = 9.0;
/// The cards of Microsoft and DNS below this width say less.
const WORLD: f32 = 140.0;
/// A host's card below this width says less.
const NARROW: f32 = 170.0;
/// From the upper edge of a cohort's card to its first symbols.
const HEAD: f32 = 6.0 + Type::Strong.line() + Type::Small.line() + 4.0;

/// Microsoft or DNS.
pub(super) fn world(ui: &Ui, response: &Response, card: &WorldCard, selected: bool) {
    let tokens = theme::of(ui);
    let (fill, line) = card_line(response, selected, &tokens);
    ground(ui, response.rect, fill, line, &tokens);
    let line = if response.rect.width() < WORLD { &card.short } else { &card.line };
    heading(ui, response.rect, (card.title, line), 0.0, &tokens);
}

/// What is left of a pool, draining to the left.
pub(super) fn pool(ui: &Ui, response: &Response, pool: &PoolCard, selected: bool) {
    let tokens = theme::of(ui);
    let card = response.rect;
    let ground = parts::ground(response, tokens.well, tokens.surface_hover);
    let line = if selected { Stroke::new(2.0, tokens.accent) } else { Stroke::new(1.0, tokens.line) };
    ui.painter().rect(card, theme::CONTROL_RADIUS, ground, line, StrokeKind::Inside);
    let inner = card.shrink2(vec2(6.0, 2.0));
    let left = fill("picture.pool-left", &[("left", &grouped(u64::from(pool.left)))]);
    let figures = Type::Small.line_of(ui, &left, tokens.text);
    let name = Type::Small.elided(ui, &pool.name, tokens.text, inner.width() - figures.size().x - 6.0);
    ui.painter().galley(inner.min, name, tokens.text);
    ui.painter().galley(pos2(inner.right() - figures.size().x, inner.top()), figures, tokens.text);
    let bar = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 6.0), inner.max - vec2(0.0, 1.0));
    let colour = if pool.left == 0 { tokens.notification.fill } else { tokens.initial_grace.fill };
    gauge(ui, bar, pool.left as f32 / pool.all.max(1) as f32, colour, &tokens);
}

/// A bar that is full up to a share of it.
fn gauge(ui: &Ui, bar: Rect, share: f32, colour: Color32, tokens: &Tokens) {
    let round = bar.height() / 2.0;
    ui.painter().rect_filled(bar, round, tokens.unlicensed.soft);
    if tokens.high_contrast {
        ui.painter().rect_stroke(bar, round, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
    }
    if share > 0.0 {
        let full = bar.left() + (bar.width() * share.min(1.0)).max(bar.height());
        ui.painter().rect_filled(bar.with_max_x(full), round, colour);
    }
}

fn ground(ui: &Ui, card: Rect, fill: Color32, line: Stroke, tokens: &Tokens) {
    ui.painter().add(tokens.card_shadow.as_shape(card, theme::CARD_RADIUS));
    ui.painter().rect(card, theme::CARD_RADIUS, fill, line, StrokeKind::Inside);
}

/// Title and line of a card, the title leaving `free` points at its right; returns where what comes below begins.
fn heading(ui: &Ui, card: Rect, (title, line): (&str, &str), free: f32, tokens: &Tokens) -> f32 {
    let room = card.width() - 2.0 * SIDE;
    let title = Type::Strong.elided(ui, title, tokens.text, room - free);
    let line = Type::Small.elided(ui, line, tokens.muted, room);
    let corner = card.min + vec2(SIDE, 6.0);
    let below = corner + vec2(0.0, title.size().y);
    let end = below.y + line.size().y;
    ui.painter().galley(corner, title, tokens.text);
    ui.painter().galley(below, line, tokens.muted);
    end
}

fn card_line(response: &Response, selected: bool, tokens: &Tokens) -> (Color32, Stroke) {
    let fill = parts::ground(response, tokens.surface, tokens.surface_hover);
    let line = if selected { Stroke::new(2.0, tokens.accent) } else { Stroke::new(1.0, tokens.line_strong) };
    (fill, line)
}

/// A host with its count as a gauge that fills, and marks at the thresholds and the cap.
pub(super) fn host(
    ui: &Ui,
    response: &Response,
    host: &HostCard,
    model: &Model,
    (selected, compact): (bool, bool),
) {
    let tokens = theme::of(ui);
    let card = response.rect;
    let (fill, line) = card_line(response, selected, &tokens);
    ground(ui, card, fill, line, &tokens);
    let (words, colour) = match (host.up, host.later) {
        (true, _) => (host.count.to_string(), tokens.text),
        (false, true) => (word("picture.not-yet").to_owned(), tokens.muted),
        (false, false) => (word("host.down").to_owned(), tokens.notification.text),
    };
    let count = Type::Mono.line_of(ui, &words, colour);
    let free = count.size().x + 8.0;
    let corner = pos2(card.right() - SIDE - count.size().x, card.top() + if compact { 3.0 } else { 6.0 });
    ui.painter().galley(corner, count, colour);
    if compact {
        let name = Type::Strong.elided(ui, &host.name, tokens.text, card.width() - 2.0 * SIDE - free);
        ui.painter().galley(card.min + vec2(SIDE, 3.0), name, tokens.text);
        let bar = Rect::from_min_max(
            pos2(card.left() + SIDE, card.bottom() - 13.0),
            pos2(card.right() - SIDE, card.bottom() - 7.0),
        );
        levels(ui, bar, host, (model, false), &tokens);
        return;
    }
    let line = if card.width() < NARROW { &host.short } else { &host.line };
    let end = heading(ui, card, (&host.name, line), free, &tokens);
    let bar = Rect::from_min_size(pos2(card.left() + SIDE, end + 7.0), vec2(card.width() - 2.0 * SIDE, 9.0));
    levels(ui, bar, host, (model, true), &tokens);
}

/// The gauge with a mark at every level, and the numbers of the levels where there is room.
fn levels(ui: &Ui, bar: Rect, host: &HostCard, (model, numbers): (&Model, bool), tokens: &Tokens) {
    let most = model.levels.last().copied().unwrap_or(1).max(host.count).max(1);
    let share = |count: u32| count as f32 / most as f32;
    let colour = match host.enough {
        Enough::Nobody => tokens.unlicensed.fill,
        Enough::Some => tokens.grace.fill,
        Enough::All => tokens.licensed.fill,
    };
    gauge(ui, bar, if host.up { share(host.count) } else { 0.0 }, colour, tokens);
    let reach = if numbers { 4.0 } else { 3.0 };
    for level in &model.levels {
        let at = (bar.left() + bar.width() * share(*level)).min(bar.right() - 1.0).max(bar.left() + 1.0);
        let range = bar.top() - reach..=bar.bottom() + reach;
        ui.painter().vline(at, range.clone(), Stroke::new(3.5, tokens.surface));
        ui.painter().vline(at, range, Stroke::new(1.5, tokens.text));
        if numbers {
            let words = Type::Small.line_of(ui, &level.to_string(), tokens.muted);
            let left =
                (at - words.size().x / 2.0).min(bar.right() + 4.0 - words.size().x).max(bar.left() - 4.0);
            ui.painter().galley(pos2(left, bar.bottom() + 4.0), words, tokens.muted);
        }
    }
}

/// A cohort with a symbol for each machine, or for a share of them. `chosen` is the symbol of the selected machine.
pub(super) fn cohort(ui: &Ui, response: &Response, cohort: &CohortCard, selected: bool, chosen: Option<u32>) {
    let tokens = theme::of(ui);
    let card = response.rect;
    let (fill_colour, line) = card_line(response, selected, &tokens);
    ground(ui, card, fill_colour, line, &tokens);
    let (across, down) = grid(card);
    let (free, taken) = scale(ui, card, cohort, &tokens);
    heading(ui, card, (&cohort.name, &cohort.line), free, &tokens);
    let drawn = share_out(&cohort.counts, (across * down).saturating_sub(taken).max(1));
    let states = drawn.into_iter().flat_map(|(state, symbols)| (0..symbols).map(move |_| state));
    let mut shapes: Vec<Shape> = Vec::new();
    for (index, state) in (0..).zip(states) {
        let centre = centre(card, index, across);
        if chosen == Some(index) {
            let around = Rect::from_center_size(centre, vec2(PITCH + 3.0, PITCH + 3.0));
            shapes.push(Shape::rect_filled(around, 3.0, tokens.accent_soft));
            let ring = Stroke::new(1.5, tokens.accent);
            shapes.push(Shape::rect_stroke(around, 3.0, ring, StrokeKind::Inside));
        }
        shapes.push(symbols::state_shape(centre, SYMBOL, state, &tokens));
    }
    ui.painter().extend(shapes);
}

/// Says how many machines a symbol stands for where it is more than one: beside the name, or where the name needs that
/// room, in the place of the last symbols. Returns the points beside the name and the symbols that it takes.
fn scale(ui: &Ui, card: Rect, cohort: &CohortCard, tokens: &Tokens) -> (f32, u32) {
    let each = machines_each(card, cohort.counts.total());
    if each < 2 {
        return (0.0, 0);
    }
    let words = fill("picture.each", &[("n", &grouped(u64::from(each)))]);
    let words = Type::Small.line_of(ui, &words, tokens.muted);
    let (width, left) = (words.size().x, card.right() - SIDE - words.size().x);
    let name = Type::Strong.line_of(ui, &cohort.name, tokens.text).size().x;
    let beside = name + 8.0 + width <= card.width() - 2.0 * SIDE;
    let (across, down) = grid(card);
    let taken = places(width + 8.0) + 1;
    if beside || taken >= across {
        ui.painter().galley(pos2(left, card.top() + 8.0), words, tokens.muted);
        return (width + 8.0, 0);
    }
    let last = centre(card, across * down - 1, across);
    ui.painter().galley(pos2(left, last.y - words.size().y / 2.0), words, tokens.muted);
    (0.0, taken)
}

fn centre(card: Rect, index: u32, across: u32) -> Pos2 {
    let column = (index % across) as f32;
    let row = (index / across) as f32;
    pos2(card.left() + SIDE + PITCH * (column + 0.5) - 1.5, card.top() + HEAD + PITCH * (row + 0.5))
}

/// The symbol at a place in a cohort's card, by its number.
pub(super) fn symbol_at(card: Rect, at: Pos2, machines: u32) -> Option<u32> {
    let (across, _) = grid(card);
    let near = |index: &u32| {
        let reach = (centre(card, *index, across) - at).abs();
        reach.x <= PITCH / 2.0 && reach.y <= PITCH / 2.0
    };
    (0..machines).find(near)
}

/// How many symbols a cohort's card has across and down.
fn grid(card: Rect) -> (u32, u32) {
    (places(card.width() - 2.0 * SIDE).max(1), places(card.height() - HEAD - 2.0).max(1))
}

/// How many machines one symbol stands for, rounded.
pub(super) fn machines_each(card: Rect, machines: u32) -> u32 {
    let (across, down) = grid(card);
    let room = across * down;
    if machines <= room { 1 } else { ((machines + room / 2) / room).max(2) }
}

/// How many symbols fit into a length.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and no window is that wide"
)]
fn places(length: f32) -> u32 {
    (length.max(0.0) / PITCH).floor() as u32
}

/// The card that stands for those without room.
pub(super) fn more(ui: &Ui, response: &Response, words: &str) {
    let tokens = theme::of(ui);
    let (fill, line) = card_line(response, false, &tokens);
    ground(ui, response.rect, fill, line, &tokens);
    let galley = Type::Small.galley(ui, words, tokens.on_soft, response.rect.width() - 2.0 * SIDE);
    let corner = response.rect.center() - galley.size() / 2.0;
    ui.painter().galley(corner, galley, tokens.on_soft);
    parts::focus_ring(ui, response, theme::CARD_RADIUS);
}

/// What the symbols mean, and at the right what the lines mean, in one line as far as there is room.
pub(super) fn legend(ui: &Ui, room: Rect) {
    /// Between two of them.
    const APART: f32 = 16.0;
    let tokens = theme::of(ui);
    let mut x = room.left() + 2.0;
    let y = room.bottom() - Type::Small.line() / 2.0;
    let mut say = |words: &str, sign: f32, right: f32| -> Option<Pos2> {
        let words = Type::Small.line_of(ui, words, tokens.muted);
        let corner = pos2(x, y);
        if x + sign + words.size().x > right {
            return None;
        }
        let width = words.size().x;
        ui.painter().galley(pos2(x + sign, y - words.size().y / 2.0), words, tokens.muted);
        x += sign + width + APART;
        Some(corner)
    };
    for entry in State::ALL {
        let Some(at) = say(state(entry), 15.0, room.right()) else { return };
        symbols::state(ui.painter(), at + vec2(5.0, 0.0), SYMBOL, entry, &tokens);
    }
    for (going, words) in [
        (Going::Flows, word("picture.legend-flows")),
        (Going::Rests, word("picture.legend-rests")),
        (Going::Cut, word("picture.legend-cut")),
    ] {
        let Some(at) = say(words, 34.0, room.right()) else { return };
        flows::sample(ui, at, going);
    }
}
