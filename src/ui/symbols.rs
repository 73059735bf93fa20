//! The symbols of licence states: one shape each, so that they are told apart without colour. Events use a small
//! neutral dot and nothing here.

use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2};

use super::theme::Tokens;
use crate::domain::simulation::State;

/// Draws the symbol of a state around `centre`; `size` is its width in points (10 in running text, 10 to 12 in a fleet).
pub fn state(painter: &Painter, centre: Pos2, size: f32, state: State, tokens: &Tokens) {
    painter.add(state_shape(centre, size, state, tokens));
}

/// The symbol as a shape, for pictures that collect many.
pub fn state_shape(centre: Pos2, size: f32, state: State, tokens: &Tokens) -> Shape {
    let colour = tokens.state(state).fill;
    let half = size / 2.0;
    let line = (size * 0.16).max(1.4);
    match state {
        State::Licensed => Shape::rect_filled(
            Rect::from_center_size(centre, Vec2::splat(size)),
            (size * 0.2).min(2.0),
            colour,
        ),
        State::InitialGrace => Shape::Rect(egui::epaint::RectShape::stroke(
            Rect::from_center_size(centre, Vec2::splat(size * 0.8)),
            (size * 0.12).min(1.5),
            Stroke::new(line, colour),
            StrokeKind::Inside,
        )),
        State::Grace => Shape::convex_polygon(
            vec![
                pos2(centre.x, centre.y - half),
                pos2(centre.x + half * 1.08, centre.y + half * 0.9),
                pos2(centre.x - half * 1.08, centre.y + half * 0.9),
            ],
            colour,
            Stroke::NONE,
        ),
        State::Notification => Shape::convex_polygon(
            vec![
                pos2(centre.x, centre.y - half * 1.1),
                pos2(centre.x + half * 1.1, centre.y),
                pos2(centre.x, centre.y + half * 1.1),
                pos2(centre.x - half * 1.1, centre.y),
            ],
            colour,
            Stroke::NONE,
        ),
        State::Unlicensed => Shape::circle_stroke(centre, half - line / 2.0, Stroke::new(line, colour)),
    }
}

/// Draws the neutral dot of an event around `centre`.
pub fn event(painter: &Painter, centre: Pos2, tokens: &Tokens) {
    painter.circle_filled(centre, 2.5, tokens.muted);
}
