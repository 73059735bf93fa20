//! How the picture is drawn. Asks nobody and decides nothing.

use egui::{Color32, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, accesskit, pos2, vec2};

use super::layout::{Arrow, Scene};
use super::model::{CohortCard, HostCard, Model, share_out};
use crate::app::words::{fill, word};
use crate::ui::symbols;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::widgets::parts;

const SIDE: f32 = 12.0;
/// Distance of symbols from centre to centre, in points.
const PITCH: f32 = 13.0;
const SYMBOL: f32 = 10.0;

/// Microsoft and DNS, and what flows between them and the hosts.
pub(super) fn world(ui: &Ui, scene: &Scene, model: &Model) {
    let tokens = theme::of(ui);
    let hosts = scene.hosts.iter().map(|(_, card)| *card).reduce(Rect::union);
    let line = |stands: bool| if stands { tokens.control_line } else { tokens.line_strong };
    if let Some(card) = scene.microsoft {
        boxed(ui, card, word("event.microsoft"), &model.microsoft, &tokens);
        if let Some(hosts) = hosts {
            let ends = [pos2(hosts.left(), card.center().y), pos2(card.right(), card.center().y)];
            flow(ui, &ends, None, line(model.microsoft_reached), model.microsoft_reached);
            above(ui, ends, word("picture.flow-host-key"), tokens.muted);
        }
    }
    if let Some(card) = scene.dns {
        boxed(ui, card, word("picture.dns"), &model.dns, &tokens);
        if let Some(hosts) = hosts {
            let ends = [pos2(card.left(), card.center().y), pos2(hosts.right(), card.center().y)];
            flow(ui, &ends, None, line(model.names_stand), model.names_stand);
            above(ui, ends, word("picture.flow-names"), tokens.muted);
        }
    }
}

/// A box that is only looked at: it says itself, and tells what it had to shorten under the pointer.
fn boxed(ui: &Ui, card: Rect, title: &str, line: &str, tokens: &Tokens) {
    ground(ui, card, tokens.surface, Stroke::new(1.0, tokens.line_strong), tokens);
    heading(ui, card, title, line, tokens);
    let response = ui.interact(card, ui.scope_id().with(("box", title)), Sense::hover());
    let name = fill("picture.box", &[("title", title), ("line", line)]);
    parts::describe(ui, &response, accesskit::Role::Label, &name, |_| {});
    response.on_hover_text(name);
}

fn ground(ui: &Ui, card: Rect, fill: Color32, line: Stroke, tokens: &Tokens) {
    ui.painter().add(tokens.card_shadow.as_shape(card, theme::CARD_RADIUS));
    ui.painter().rect(card, theme::CARD_RADIUS, fill, line, StrokeKind::Inside);
}

/// Title and line of a card; returns where what comes below begins.
fn heading(ui: &Ui, card: Rect, title: &str, line: &str, tokens: &Tokens) -> f32 {
    let room = card.width() - 2.0 * SIDE;
    let title = Type::Strong.elided(ui, title, tokens.text, room);
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

/// A host with its count against the thresholds.
pub(super) fn host(ui: &Ui, response: &Response, host: &HostCard, model: &Model, selected: bool) {
    let tokens = theme::of(ui);
    let card = response.rect;
    let (fill, line) = card_line(response, selected, &tokens);
    ground(ui, card, fill, line, &tokens);
    let end = heading(ui, card, &host.name, &host.line, &tokens);
    let bar = Rect::from_min_size(pos2(card.left() + SIDE, end + 8.0), vec2(card.width() - 2.0 * SIDE, 8.0));
    let most = model.levels.last().copied().unwrap_or(1).max(host.count).max(1);
    let x = |count: u32| bar.left() + bar.width() * (count as f32 / most as f32);
    ui.painter().rect_filled(bar, 4.0, tokens.unlicensed.soft);
    if host.up && host.count > 0 {
        let filled = bar.with_max_x(x(host.count).max(bar.left() + 4.0));
        ui.painter().rect_filled(filled, 4.0, tokens.licensed.fill);
    }
    for level in &model.levels {
        let at = x(*level).min(bar.right() - 1.0).max(bar.left() + 1.0);
        ui.painter().vline(at, bar.top() - 4.0..=bar.bottom() + 4.0, Stroke::new(1.5, tokens.text));
        let words = Type::Small.line_of(ui, &level.to_string(), tokens.muted);
        let left = (at - words.size().x / 2.0).min(bar.right() + 4.0 - words.size().x).max(bar.left() - 4.0);
        ui.painter().galley(pos2(left, bar.bottom() + 3.0), words, tokens.muted);
    }
    // The count itself, at the right of the title.
    let count = if host.up { host.count.to_string() } else { word("host.down").to_owned() };
    let colour = if host.up { tokens.text } else { tokens.notification.text };
    let words = Type::SmallMono.line_of(ui, &count, colour);
    let corner = pos2(card.right() - SIDE - words.size().x, card.top() + 8.0);
    ui.painter().rect_filled(Rect::from_min_size(corner, words.size()).expand2(vec2(4.0, 0.0)), 0.0, fill);
    ui.painter().galley(corner, words, colour);
}

/// A cohort with a symbol for each machine, or for a share of them.
pub(super) fn cohort(ui: &Ui, response: &Response, cohort: &CohortCard, selected: bool) {
    let tokens = theme::of(ui);
    let card = response.rect;
    let (fill, line) = card_line(response, selected, &tokens);
    ground(ui, card, fill, line, &tokens);
    let end = heading(ui, card, &cohort.name, &cohort.line, &tokens) + 4.0;
    let (across, down) = grid(card);
    let drawn = share_out(&cohort.counts, across * down);
    let states = drawn.into_iter().flat_map(|(state, symbols)| (0..symbols).map(move |_| state));
    let shapes: Vec<Shape> = (0..)
        .zip(states)
        .map(|(index, state): (u32, _)| {
            let column = (index % across) as f32;
            let row = (index / across) as f32;
            let centre = pos2(card.left() + SIDE + PITCH * (column + 0.5) - 1.5, end + PITCH * (row + 0.5));
            symbols::state_shape(centre, SYMBOL, state, &tokens)
        })
        .collect();
    ui.painter().extend(shapes);
}

/// How many symbols a cohort's card has across and down.
fn grid(card: Rect) -> (u32, u32) {
    const HEAD: f32 = 6.0 + Type::Strong.line() + Type::Small.line() + 4.0;
    (places(card.width() - 2.0 * SIDE).max(1), places(card.height() - HEAD - 6.0).max(1))
}

/// How many machines one symbol stands for, rounded.
pub(super) fn machines_each(card: Rect, machines: u32) -> u32 {
    let (across, down) = grid(card);
    let room = across * down;
    if machines <= room { 1 } else { (machines + room / 2) / room }
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

/// What flows from cohorts to hosts and to Microsoft.
pub(super) fn arrows(ui: &Ui, scene: &Scene, model: &Model) {
    let tokens = theme::of(ui);
    for arrow in &scene.arrows {
        let Some(cohort) = model.cohorts.get(arrow.cohort) else { continue };
        let flows = !cohort.cut_off && cohort.counts.total() > 0;
        let colour = if cohort.cut_off {
            tokens.notification.fill
        } else if flows {
            tokens.licensed.fill
        } else {
            tokens.line_strong
        };
        flow(ui, &bent(*arrow), Some(vec2(0.0, -1.0)), colour, flows);
        if arrow.told && cohort.counts.total() > 0 {
            let words_colour = if cohort.cut_off { tokens.notification.text } else { tokens.muted };
            // Beside the foot of the arrow, on the side from which it bends away.
            let whole = ui.max_rect();
            let rooms = [arrow.from.x - whole.left() - 10.0, whole.right() - arrow.from.x - 10.0];
            let [left, right] = rooms;
            let needed = Type::Small.line_of(ui, &cohort.flow, words_colour).size().x;
            let away = if arrow.from.x >= arrow.to.x { right } else { left };
            let right = if needed <= away { arrow.from.x >= arrow.to.x } else { right >= left };
            let room = if right { rooms[1] } else { rooms[0] };
            let words = Type::Small.elided(ui, &cohort.flow, words_colour, room);
            let side = if right { 8.0 } else { -8.0 - words.size().x };
            let corner = pos2(arrow.from.x + side, arrow.from.y - words.size().y - 3.0);
            ui.painter().galley(corner, words, words_colour);
        }
    }
}

/// The arrow as a curve that leaves and arrives upright.
fn bent(arrow: Arrow) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    let Arrow { from, to, .. } = arrow;
    let bend = vec2(0.0, (from.y - to.y) * 0.6);
    let (out, into) = (from - bend, to + bend);
    // De Casteljau: between the middles of the middles.
    (0..=STEPS)
        .map(|step| {
            let share = f32::from(step) / f32::from(STEPS);
            let between = out.lerp(into, share);
            let first = from.lerp(out, share).lerp(between, share);
            first.lerp(between.lerp(into.lerp(to, share), share), share)
        })
        .collect()
}

/// A line with a head at its end; dashed where nothing flows. `arriving` is where the head points, if not along the line.
fn flow(ui: &Ui, points: &[Pos2], arriving: Option<egui::Vec2>, colour: Color32, flows: bool) {
    const HEAD: f32 = 8.0;
    let [.., before, tip] = points else { return };
    let line = Stroke::new(1.6, colour);
    let direction = arriving.unwrap_or_else(|| (*tip - *before).normalized());
    let base = *tip - direction * HEAD;
    let across = vec2(-direction.y, direction.x) * (HEAD * 0.5);
    let mut path: Vec<Pos2> = points.to_vec();
    if let Some(last) = path.last_mut() {
        *last = base;
    }
    if flows {
        ui.painter().line(path, line);
    } else {
        ui.painter().extend(Shape::dashed_line(&path, line, 5.0, 4.0));
    }
    ui.painter().add(Shape::convex_polygon(vec![*tip, base + across, base - across], colour, Stroke::NONE));
}

/// Words above the middle of a level arrow.
fn above(ui: &Ui, ends: [Pos2; 2], words: &str, colour: Color32) {
    let [one, other] = ends;
    let words = Type::Small.elided(ui, words, colour, (one.x - other.x).abs() - 6.0);
    let middle = f32::midpoint(one.x, other.x);
    let corner = pos2(middle - words.size().x / 2.0, one.y - words.size().y - 3.0);
    ui.painter().galley(corner, words, colour);
}
