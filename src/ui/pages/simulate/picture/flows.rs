//! The arrows of the picture: which key talks to whom, whether the way is open, and what goes along it today. What
//! flows moves while the run plays; with motion reduced, and while it stands, arrowheads on the way say the same.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::cohorts::Asks;
use super::layout::{Arrow, Scene};
use super::model::{Going, Model};
use crate::app::words::word;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// Length of the head of an arrow, in points.
const HEAD: f32 = 8.0;
/// From one moving dot to the next, in points.
const APART: f32 = 22.0;
/// How far a dot moves in a second, in points.
const PACE: f32 = 44.0;

/// How what flows is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Motion {
    /// Arrowheads on the way.
    Still,
    /// Dots that have moved for so many seconds.
    Moving(f64),
}

/// Everything that goes from one card to another.
pub(super) fn show(ui: &Ui, scene: &Scene, model: &Model, motion: Motion) {
    let tokens = theme::of(ui);
    world(ui, scene, model, motion, &tokens);
    if let Some((from, to)) = scene.rail {
        rail(ui, scene, model, (from, to), motion, &tokens);
    }
    let paths: Vec<Vec<Pos2>> = scene.arrows.iter().map(|arrow| bent(*arrow)).collect();
    for (arrow, path) in scene.arrows.iter().zip(&paths) {
        let Some(cohort) = model.cohorts.get(arrow.cohort) else { continue };
        let head = if arrow.joins_rail { Head::Round } else { Head::Up };
        way(ui, path, (head, cohort.going), colour_of(cohort.going, &tokens), motion);
    }
    let mut taken: Vec<Rect> = Vec::new();
    for (place, arrow) in scene.arrows.iter().enumerate().filter(|(_, arrow)| arrow.told) {
        let Some(cohort) = model.cohorts.get(arrow.cohort) else { continue };
        let others = paths.iter().enumerate().filter(|(other, _)| *other != place);
        let others: Vec<&[Pos2]> = others.map(|(_, path)| path.as_slice()).collect();
        let colour = match cohort.going {
            Going::Cut => tokens.notification.text,
            Going::Flows | Going::Rests => tokens.muted,
        };
        let around = Around { microsoft: scene.microsoft, arrows: &others, words: &taken };
        taken.extend(beside_foot(ui, *arrow, (&cohort.flow, colour), around, &tokens));
    }
}

/// A short way for the legend, from `at` to the right.
pub(super) fn sample(ui: &Ui, at: Pos2, going: Going) {
    let tokens = theme::of(ui);
    way(ui, &[at, at + vec2(28.0, 0.0)], (Head::Along, going), colour_of(going, &tokens), Motion::Still);
}

fn colour_of(going: Going, tokens: &Tokens) -> Color32 {
    match going {
        Going::Flows => tokens.licensed.fill,
        Going::Rests => tokens.control_line,
        Going::Cut => tokens.notification.fill,
    }
}

/// What goes between the hosts and Microsoft, and between the hosts and DNS.
fn world(ui: &Ui, scene: &Scene, model: &Model, motion: Motion, tokens: &Tokens) {
    let Some(hosts) = scene.hosts.iter().map(|(_, card)| *card).reduce(Rect::union) else { return };
    if let Some(card) = scene.microsoft {
        let y = card.top() + 27.0;
        let ends = [pos2(hosts.left(), y), pos2(card.right(), y)];
        way(ui, &ends, (Head::Along, model.host_key), colour_of(model.host_key, tokens), motion);
        on_level(ui, ends, [word("picture.flow-host-key"), word("picture.flow-once")], tokens);
    }
    if let Some(card) = scene.dns {
        let y = card.center().y;
        let ends = [pos2(hosts.right(), y), pos2(card.left(), y)];
        let going = if model.records == Going::Cut { Going::Cut } else { Going::Rests };
        way(ui, &ends, (Head::Along, going), colour_of(going, tokens), Motion::Still);
        on_level(ui, ends, [word("picture.flow-names"), ""], tokens);
    }
}

/// The way to any of several hosts: a rail with a branch to each that machines of the network can ask.
fn rail(ui: &Ui, scene: &Scene, model: &Model, (from, to): (Pos2, Pos2), motion: Motion, tokens: &Tokens) {
    let uses_it = |arrow: &Arrow| {
        let cohort = model.cohorts.get(arrow.cohort);
        cohort.filter(|cohort| arrow.joins_rail && matches!(cohort.asks, Asks::AnyHost | Asks::Host(_)))
    };
    let users: Vec<Going> = scene.arrows.iter().filter_map(uses_it).map(|cohort| cohort.going).collect();
    if users.is_empty() {
        return;
    }
    let flows = users.contains(&Going::Flows);
    let colour = if flows { tokens.licensed.fill } else { tokens.control_line };
    let mut line = [from, to];
    if scene.compact {
        // The lower row of small cards hides the way to the upper one: the rail stands for all of them.
        line = [pos2(from.x - 12.0, from.y), pos2(to.x + 12.0, to.y)];
    }
    ui.painter().line_segment(line, Stroke::new(1.6, colour));
    let lowest = scene.hosts.iter().map(|(_, card)| card.bottom()).fold(f32::NEG_INFINITY, f32::max);
    for (place, card) in &scene.hosts {
        let Some(host) = model.hosts.get(*place).filter(|host| host.core) else { continue };
        if card.bottom() + 1.0 < lowest {
            continue;
        }
        let x = card.center().x.clamp(from.x, to.x.max(from.x));
        let going = match (host.up, flows) {
            (false, _) if host.later => Going::Rests,
            (false, _) => Going::Cut,
            (true, true) => Going::Flows,
            (true, false) => Going::Rests,
        };
        let colour = if host.up { colour } else { colour_of(going, tokens) };
        way(ui, &[pos2(x, from.y), pos2(x, card.bottom())], (Head::Along, going), colour, motion);
    }
}

/// What stands at the end of a way.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Head {
    /// A head along the line.
    Along,
    /// A head that points up.
    Up,
    /// A dot, where the way joins another.
    Round,
}

/// A line with a head at its end. A way that is cut is dashed with a cross on it.
fn way(ui: &Ui, points: &[Pos2], (head, going): (Head, Going), colour: Color32, motion: Motion) {
    let [.., before, tip] = points else { return };
    let direction = match head {
        Head::Up => vec2(0.0, -1.0),
        Head::Along | Head::Round => (*tip - *before).normalized(),
    };
    let mut path: Vec<Pos2> = points.to_vec();
    if let Some(last) = path.last_mut().filter(|_| head != Head::Round) {
        *last = *tip - direction * HEAD;
    }
    let line = Stroke::new(if going == Going::Rests { 1.2 } else { 1.6 }, colour);
    match going {
        Going::Cut => {
            ui.painter().extend(Shape::dashed_line(&path, line, 5.0, 4.0));
            if let Some(middle) = along(&path, length(&path) * 0.5) {
                cross(ui, middle.0, colour);
            }
        }
        Going::Flows | Going::Rests => {
            ui.painter().line(path.clone(), line);
        }
    }
    if going == Going::Flows {
        moving(ui, &path, colour, motion);
    }
    if head == Head::Round {
        ui.painter().circle_filled(*tip, 3.0, colour);
    } else {
        ui.painter().add(triangle(*tip, direction, HEAD, colour));
    }
}

fn triangle(tip: Pos2, direction: Vec2, size: f32, colour: Color32) -> Shape {
    let base = tip - direction * size;
    let across = vec2(-direction.y, direction.x) * (size * 0.5);
    Shape::convex_polygon(vec![tip, base + across, base - across], colour, Stroke::NONE)
}

fn cross(ui: &Ui, at: Pos2, colour: Color32) {
    const ARM: f32 = 4.0;
    let tokens = theme::of(ui);
    ui.painter().circle_filled(at, ARM + 3.0, tokens.background);
    let stroke = Stroke::new(1.8, colour);
    ui.painter().line_segment([at - vec2(ARM, ARM), at + vec2(ARM, ARM)], stroke);
    ui.painter().line_segment([at + vec2(-ARM, ARM), at + vec2(ARM, -ARM)], stroke);
}

/// Dots on their way, or an arrowhead in the middle of it.
fn moving(ui: &Ui, path: &[Pos2], colour: Color32, motion: Motion) {
    let length = length(path);
    match motion {
        Motion::Still if length > 3.0 * HEAD => {
            if let Some((middle, direction)) = along(path, length * 0.5) {
                ui.painter().add(triangle(middle + direction * 4.0, direction, 7.0, colour));
            }
        }
        Motion::Still => {}
        Motion::Moving(seconds) => {
            let tokens = theme::of(ui);
            let mut at = shift(seconds);
            while at < length {
                if let Some((dot, _)) = along(path, at) {
                    ui.painter().circle(dot, 3.4, colour, Stroke::new(1.2, tokens.background));
                }
                at += APART;
            }
        }
    }
}

/// How far the first dot is from the beginning of its way.
#[expect(clippy::cast_possible_truncation, reason = "less than the distance between two dots")]
fn shift(seconds: f64) -> f32 {
    (seconds * f64::from(PACE)).rem_euclid(f64::from(APART)) as f32
}

fn length(path: &[Pos2]) -> f32 {
    path.windows(2).map(|ends| if let [from, to] = ends { from.distance(*to) } else { 0.0 }).sum()
}

/// The place so far along a path, and which way it goes there.
fn along(path: &[Pos2], far: f32) -> Option<(Pos2, Vec2)> {
    let mut left = far;
    for ends in path.windows(2) {
        let [from, to] = ends else { continue };
        let piece = from.distance(*to);
        if piece >= left && piece > 0.0 {
            let direction = (*to - *from) / piece;
            return Some((*from + direction * left, direction));
        }
        left -= piece;
    }
    None
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

/// What words at an arrow keep clear of.
#[derive(Clone, Copy)]
struct Around<'a> {
    microsoft: Option<Rect>,
    arrows: &'a [&'a [Pos2]],
    /// Those of other arrows.
    words: &'a [Rect],
}

impl Around<'_> {
    /// How far words at this foot can go to the left and to the right.
    fn rooms(&self, foot: Pos2, whole: Rect) -> [f32; 2] {
        /// From the foot to its words, and from them to what stands next.
        const APART: f32 = 10.0;
        let [mut left, mut right] = [whole.left(), whole.right()];
        let level = foot.y - Type::Small.line() / 2.0;
        for words in self.words.iter().filter(|words| words.y_range().contains(level)) {
            if words.center().x < foot.x {
                left = left.max(words.right());
            } else {
                right = right.min(words.left());
            }
        }
        [foot.x - left - APART, right - foot.x - APART]
    }

    fn is_crossed(&self, ground: Rect) -> bool {
        self.arrows.iter().any(|path| crosses(path, ground))
    }
}

/// Words beside the foot of an arrow, on the side from which it bends away, or on the other where they would cover another
/// arrow; above it where there is more room. Returns the ground that they take; nothing where there is no room.
fn beside_foot(
    ui: &Ui,
    arrow: Arrow,
    (words, colour): (&str, Color32),
    around: Around<'_>,
    tokens: &Tokens,
) -> Option<Rect> {
    /// From where the arrow arrives to the words above it, in points.
    const CLEAR: f32 = 36.0;
    /// What is narrower says nothing.
    const LEAST: f32 = 48.0;
    let whole = ui.max_rect();
    let [left, right] = around.rooms(arrow.from, whole);
    let needed = Type::Small.line_of(ui, words, colour).size().x;
    let bends_left = arrow.from.x >= arrow.to.x - 1.0;
    let away = if bends_left { right } else { left };
    let line = Type::Small.line();
    let above =
        Rect::from_min_size(pos2(arrow.to.x - CLEAR - needed, arrow.to.y - line - 2.0), vec2(needed, line));
    let free = around.microsoft.is_none_or(|card| !card.expand(4.0).intersects(above));
    if !bends_left && needed > left && above.left() >= whole.left() && free {
        let words = Type::Small.line_of(ui, words, colour);
        ui.painter().galley(above.min, words, colour);
        return Some(above);
    }
    let at_right = if needed <= away { bends_left } else { right >= left };
    let ground = |at_right: bool, size: Vec2| {
        let side = if at_right { 9.0 } else { -9.0 - size.x };
        let corner = pos2(arrow.from.x + side, arrow.from.y - size.y - 2.0);
        Rect::from_min_size(corner, size).expand2(vec2(3.0, 0.0))
    };
    let covers = |at_right| around.is_crossed(ground(at_right, vec2(needed, line)));
    let room = |at_right| if at_right { right } else { left };
    let is_better = covers(at_right) && needed <= room(!at_right) && !covers(!at_right);
    let at_right = at_right != is_better;
    if room(at_right) < needed.min(LEAST) {
        return None;
    }
    let words = Type::Small.elided(ui, words, colour, room(at_right));
    let ground = ground(at_right, words.size());
    ui.painter().rect_filled(ground, 3.0, tokens.background);
    ui.painter().galley(ground.min + vec2(3.0, 0.0), words, colour);
    Some(ground)
}

/// Whether a path goes through a place.
fn crosses(path: &[Pos2], place: Rect) -> bool {
    /// From one point that is looked at to the next, in points.
    const NEAR: f32 = 2.0;
    let length = length(path);
    let mut at = 0.0;
    while at <= length {
        if along(path, at).is_some_and(|(point, _)| place.contains(point)) {
            return true;
        }
        at += NEAR;
    }
    false
}

/// Words above and below the middle of a level arrow.
fn on_level(ui: &Ui, ends: [Pos2; 2], [above, below]: [&str; 2], tokens: &Tokens) {
    let [one, other] = ends;
    let room = (one.x - other.x).abs() - 4.0;
    let middle = f32::midpoint(one.x, other.x);
    // Two lines have room between the arrow and what stands above the picture.
    let above = Type::Small.rows(ui, above, tokens.muted, (room, 2));
    let below = Type::Small.elided(ui, below, tokens.muted, room);
    let top = one.y - above.size().y - 3.0;
    let corners =
        [pos2(middle - above.size().x / 2.0, top), pos2(middle - below.size().x / 2.0, one.y + 4.0)];
    let [first, second] = corners;
    ui.painter().galley(first, above, tokens.muted);
    ui.painter().galley(second, below, tokens.muted);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_through_a_place_between_its_points_too() {
        let path = [pos2(0.0, 0.0), pos2(100.0, 0.0)];
        let place = |left, top| Rect::from_min_size(pos2(left, top), vec2(10.0, 10.0));
        assert!(crosses(&path, place(45.0, -5.0)));
        assert!(!crosses(&path, place(45.0, 5.0)) && !crosses(&path, place(105.0, -5.0)));
    }

    #[test]
    fn dots_go_from_the_beginning_to_the_end_and_come_again() {
        let path = [pos2(0.0, 0.0), pos2(100.0, 0.0), pos2(100.0, 50.0)];
        assert!((length(&path) - 150.0).abs() < 0.001);
        let (place, way) = along(&path, 125.0).expect("on the path");
        assert!((place.x - 100.0).abs() < 0.001 && (place.y - 25.0).abs() < 0.001 && way.y > 0.99);
        assert!(along(&path, 151.0).is_none());
        assert!(shift(0.0).abs() < 0.001 && shift(0.1) > shift(0.0), "dots move forward");
        let round = f64::from(APART) / f64::from(PACE);
        assert!(
            (shift(round + 0.1) - shift(0.1)).abs() < 0.001,
            "and each takes the place of the one before"
        );
    }
}
