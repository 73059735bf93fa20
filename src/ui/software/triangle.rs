//! One triangle: which pixels it covers, and what colour each of them gets. Positions are exact in 1/256 of a pixel, so
//! that triangles which share an edge neither overlap nor gape.

use std::cmp::Ordering;

use egui::epaint::Vertex;

use super::canvas::{Canvas, Clip, blend, fill};
use super::texture::{Colour, Texture};

/// Parts of a pixel.
const SUB: i64 = 256;

/// A place in parts of a pixel.
type Place = (i64, i64);

/// A triangle whose corners go round clockwise on the screen.
pub(super) struct Triangle {
    corners: [Vertex; 3],
    places: [Place; 3],
}

impl Triangle {
    /// `None` where it has no area.
    pub(super) fn of([a, b, c]: [Vertex; 3]) -> Option<Self> {
        let places = [place(&a), place(&b), place(&c)];
        let [pa, pb, pc] = places;
        match area(pa, pb, pc).cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Self { corners: [a, b, c], places }),
            Ordering::Less => Some(Self { corners: [a, c, b], places: [pa, pc, pb] }),
        }
    }

    /// Draws it, within the clip.
    pub(super) fn draw(&self, clip: Clip, texture: &Texture, canvas: &mut Canvas) {
        let [a, b, c] = &self.corners;
        let one_place = a.uv == b.uv && a.uv == c.uv;
        let one_colour = a.color == b.color && a.color == c.color;
        let here = texture.sample(a.uv.x, a.uv.y);
        let paint = a.color.to_array().map(f32::from);
        match (one_place, one_colour) {
            (true, true) => {
                let colour = times(paint, here);
                self.rows(clip, |y, from, to| fill(canvas.row(y, from, to), colour));
            }
            (true, false) => {
                let colours = self.colours();
                self.rows(clip, |y, from, to| {
                    let mut at = colours.at(from, y);
                    for pixel in canvas.row(y, from, to) {
                        blend(pixel, times(at, here));
                        at = sum(at, colours.across);
                    }
                });
            }
            (false, _) => {
                let (colours, picture) = (self.colours(), self.picture());
                self.rows(clip, |y, from, to| {
                    let (mut at, mut place) = (colours.at(from, y), picture.at(from, y));
                    for pixel in canvas.row(y, from, to) {
                        let [across, down] = place;
                        let colour = if one_colour { paint } else { at };
                        blend(pixel, times(colour, texture.sample(across, down)));
                        at = sum(at, colours.across);
                        place = sum(place, picture.across);
                    }
                });
            }
        }
    }

    /// Calls with each row that has covered pixels, its first column and the one after its last.
    fn rows(&self, [left, top, right, bottom]: Clip, mut each: impl FnMut(i64, i64, i64)) {
        let [pa, pb, pc] = self.places;
        let first = (pa.1.min(pb.1).min(pc.1).div_euclid(SUB)).max(top);
        let last = (pa.1.max(pb.1).max(pc.1).div_euclid(SUB) + 1).min(bottom);
        for y in first..last {
            let (mut from, mut to) = (left, right);
            for (start, end) in [(pa, pb), (pb, pc), (pc, pa)] {
                narrow(start, end, y * SUB + SUB / 2, &mut from, &mut to);
            }
            if from < to {
                each(y, from, to);
            }
        }
    }

    fn colours(&self) -> Slope<4> {
        self.slope(|vertex| vertex.color.to_array().map(f32::from))
    }

    fn picture(&self) -> Slope<2> {
        self.slope(|vertex| [vertex.uv.x, vertex.uv.y])
    }

    /// How something that the corners have runs over the triangle.
    fn slope<const N: usize>(&self, of: impl Fn(&Vertex) -> [f32; N]) -> Slope<N> {
        let [pa, pb, pc] = self.places.map(|(x, y)| (x as f32 / SUB as f32, y as f32 / SUB as f32));
        let [a, b, c] = &self.corners;
        let start = of(a);
        let (to_b, to_c) = (less(of(b), start), less(of(c), start));
        let (bx, by, cx, cy) = (pb.0 - pa.0, pb.1 - pa.1, pc.0 - pa.0, pc.1 - pa.1);
        let whole = bx * cy - cx * by;
        let across = weighed(to_b, cy / whole, to_c, -by / whole);
        let down = weighed(to_c, bx / whole, to_b, -cx / whole);
        Slope { origin: pa, start, across, down }
    }
}

/// Values that change evenly from pixel to pixel.
struct Slope<const N: usize> {
    origin: (f32, f32),
    start: [f32; N],
    across: [f32; N],
    down: [f32; N],
}

impl<const N: usize> Slope<N> {
    /// The values in the middle of a pixel.
    fn at(&self, x: i64, y: i64) -> [f32; N] {
        let right = x as f32 + 0.5 - self.origin.0;
        let below = y as f32 + 0.5 - self.origin.1;
        sum(self.start, weighed(self.across, right, self.down, below))
    }
}

fn sum<const N: usize>(mut one: [f32; N], other: [f32; N]) -> [f32; N] {
    for (value, more) in one.iter_mut().zip(other) {
        *value += more;
    }
    one
}

fn less<const N: usize>(mut one: [f32; N], other: [f32; N]) -> [f32; N] {
    for (value, away) in one.iter_mut().zip(other) {
        *value -= away;
    }
    one
}

fn weighed<const N: usize>(mut one: [f32; N], by: f32, other: [f32; N], other_by: f32) -> [f32; N] {
    for (value, more) in one.iter_mut().zip(other) {
        *value = *value * by + more * other_by;
    }
    one
}

/// The colour of a corner laid on that of the texture.
fn times([red, green, blue, alpha]: Colour, [by_red, by_green, by_blue, by_alpha]: Colour) -> Colour {
    let scale = 1.0 / 255.0;
    [red * by_red * scale, green * by_green * scale, blue * by_blue * scale, alpha * by_alpha * scale]
}

#[expect(clippy::cast_possible_truncation, reason = "a place beyond i64 is clamped, and clipped away")]
fn place(vertex: &Vertex) -> Place {
    // Far outside every window, and small enough that areas do not overflow.
    let part = |value: f32| ((value * SUB as f32).round() as i64).clamp(-(1 << 28), 1 << 28);
    (part(vertex.pos.x), part(vertex.pos.y))
}

/// Twice the area; positive where the corners go round clockwise on the screen.
fn area(a: Place, b: Place, c: Place) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// Narrows a row's pixels to those whose middle is on the inner side of an edge; a middle that lies on the edge itself
/// belongs to the triangle only if the edge is at its left or on its top.
fn narrow(start: Place, end: Place, py: i64, from: &mut i64, to: &mut i64) {
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    let owned = dy < 0 || (dy == 0 && dx > 0);
    // Inside is where rest - dy * px >= 0.
    let rest = dx * (py - start.1) + dy * start.0 - i64::from(!owned);
    match dy.cmp(&0) {
        Ordering::Equal if rest < 0 => *to = *from,
        Ordering::Equal => {}
        Ordering::Greater => *to = (*to).min((rest.div_euclid(dy) - SUB / 2).div_euclid(SUB) + 1),
        Ordering::Less => {
            let least = -rest.div_euclid(-dy);
            *from = (*from).max((least - SUB / 2 + SUB - 1).div_euclid(SUB));
        }
    }
}
