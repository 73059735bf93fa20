//! The icon of the window: the fork of a decision on the accent, drawn here so that no picture file is needed.

use egui::{IconData, Pos2, pos2};

use crate::ui::theme::Tokens;

const SIDE: u32 = 64;

/// The icon, 64 x 64.
pub fn window_icon() -> IconData {
    let pixels = (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (x, y)));
    let rgba = pixels.flat_map(|(x, y)| pixel(pos2(x as f32 + 0.5, y as f32 + 0.5))).collect();
    IconData { rgba, width: SIDE, height: SIDE }
}

/// The three strokes of the fork.
const STROKES: [(Pos2, Pos2); 3] = [
    (pos2(32.0, 13.0), pos2(32.0, 30.0)),
    (pos2(32.0, 30.0), pos2(19.0, 50.0)),
    (pos2(32.0, 30.0), pos2(45.0, 50.0)),
];

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "mixed from two bytes, and so a byte"
)]
fn pixel(at: Pos2) -> [u8; 4] {
    let ground = Tokens::LIGHT.accent.to_array();
    let words = Tokens::LIGHT.on_accent.to_array();
    let nearest = STROKES.iter().map(|(from, to)| distance(at, *from, *to)).fold(f32::INFINITY, f32::min);
    let ink = (4.0 - nearest).clamp(0.0, 1.0);
    let inside = (0.5 - outside(at)).clamp(0.0, 1.0);
    let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * ink).round() as u8;
    let [red, green, blue, _] = ground;
    let [to_red, to_green, to_blue, _] = words;
    [mix(red, to_red), mix(green, to_green), mix(blue, to_blue), (inside * 255.0).round() as u8]
}

/// How far a point is from a stroke.
fn distance(at: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let share = ((at - from).dot(along) / along.length_sq()).clamp(0.0, 1.0);
    at.distance(from + along * share)
}

/// How far a point is outside the rounded square; negative inside.
fn outside(at: Pos2) -> f32 {
    const RADIUS: f32 = 14.0;
    let half = SIDE as f32 / 2.0;
    let corner = ((at - pos2(half, half)).abs() - egui::Vec2::splat(half - RADIUS)).max(egui::Vec2::ZERO);
    corner.length() - RADIUS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_has_ground_ink_and_round_corners() {
        let icon = window_icon();
        let at = |x: usize, y: usize| {
            let start = (y * 64 + x) * 4;
            icon.rgba[start..start + 4].to_vec()
        };
        assert_eq!(icon.rgba.len(), 64 * 64 * 4);
        assert_eq!(at(0, 0)[3], 0);
        assert_eq!(at(32, 20), [255, 255, 255, 255]);
        assert_eq!(at(8, 32), Tokens::LIGHT.accent.to_array());
    }
}
