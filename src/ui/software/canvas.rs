//! The picture that egui's meshes are drawn on, as red, green, blue and alpha. Colours are blended premultiplied and in
//! gamma space, as egui's own shader does.

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, Rect, pos2};

use super::texture::{Colour, Texture, Textures};
use super::triangle::Triangle;

/// Pixels, as left, top, right, bottom; right and bottom are outside.
pub(super) type Clip = [i64; 4];

/// A picture.
#[derive(Default)]
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    /// A picture that is see-through everywhere.
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0; 4]; width * height] }
    }

    /// Gives the picture this size and fills it with one colour.
    pub fn clear(&mut self, width: usize, height: usize, colour: Color32) {
        (self.width, self.height) = (width, height);
        self.pixels.clear();
        self.pixels.resize(width * height, colour.to_array());
    }

    /// The pixels, row by row.
    pub fn pixels(&self) -> &[[u8; 4]] {
        &self.pixels
    }

    /// Width and height.
    pub fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// Draws what egui tessellated. What asks for a graphics card of its own, and what uses a texture that was never
    /// sent, is left out.
    pub fn paint(&mut self, primitives: &[ClippedPrimitive], textures: &Textures, pixels_per_point: f32) {
        for clipped in primitives {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let Some(texture) = textures.find(mesh.texture_id) else { continue };
            let clip = self.clip(clipped.clip_rect, pixels_per_point);
            self.mesh(mesh, clip, pixels_per_point, texture);
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "a picture is small")]
    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let edge = |value: f32, most: usize| ((value * scale).round() as i64).clamp(0, most as i64);
        [
            edge(rect.min.x, self.width),
            edge(rect.min.y, self.height),
            edge(rect.max.x, self.width),
            edge(rect.max.y, self.height),
        ]
    }

    pub(super) fn mesh(&mut self, mesh: &Mesh, clip: Clip, scale: f32, texture: &Texture) {
        let corner = |index: &u32| {
            let vertex = mesh.vertices.get(usize::try_from(*index).ok()?)?;
            Some(Vertex { pos: pos2(vertex.pos.x * scale, vertex.pos.y * scale), ..*vertex })
        };
        for corners in mesh.indices.chunks_exact(3) {
            let [a, b, c] = corners else { continue };
            if let (Some(a), Some(b), Some(c)) = (corner(a), corner(b), corner(c))
                && let Some(triangle) = Triangle::of([a, b, c])
            {
                triangle.draw(clip, texture, self);
            }
        }
    }

    /// The pixels of a row from one column to another; none where they are outside.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clipped to the picture")]
    pub(super) fn row(&mut self, y: i64, from: i64, to: i64) -> &mut [[u8; 4]] {
        let start = y.max(0) as usize * self.width;
        let columns = start + from.max(0) as usize..start + to.max(0) as usize;
        self.pixels.get_mut(columns).unwrap_or_default()
    }
}

/// Lays a colour over every pixel.
pub(super) fn fill(pixels: &mut [[u8; 4]], colour: Colour) {
    let [.., alpha] = colour;
    if alpha >= 255.0 {
        pixels.fill(opaque(colour));
    } else {
        for pixel in pixels {
            blend(pixel, colour);
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to a byte is clamped")]
fn opaque(colour: Colour) -> [u8; 4] {
    colour.map(|channel| channel as u8)
}

/// Lays a premultiplied colour over a pixel. Written out: without optimisation each closure would cost.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to a byte is clamped")]
pub(super) fn blend(pixel: &mut [u8; 4], [red, green, blue, alpha]: Colour) {
    if alpha <= 0.0 {
        return;
    }
    let through = (1.0 - alpha / 255.0).max(0.0);
    let [under_red, under_green, under_blue, under_alpha] = *pixel;
    *pixel = [
        (red + f32::from(under_red) * through + 0.5) as u8,
        (green + f32::from(under_green) * through + 0.5) as u8,
        (blue + f32::from(under_blue) * through + 0.5) as u8,
        (alpha + f32::from(under_alpha) * through + 0.5) as u8,
    ];
}

#[cfg(test)]
mod tests {
    use egui::TextureId;

    use super::*;
    use crate::ui::theme::{COVERED, Tokens};

    #[test]
    fn triangles_that_share_an_edge_cover_each_pixel_once() {
        let mut canvas = Canvas::new(8, 8);
        let half = COVERED.gamma_multiply_u8(100);
        let corner = |x, y| Vertex::untextured(pos2(x, y), half);
        let mesh = Mesh {
            indices: vec![0, 1, 2, 0, 2, 3],
            vertices: vec![corner(1.0, 1.0), corner(7.0, 3.0), corner(7.0, 7.0), corner(1.0, 7.0)],
            texture_id: TextureId::default(),
        };
        canvas.mesh(&mesh, [0, 0, 8, 8], 1.0, &Texture::of(COVERED));
        let covered = canvas.pixels.iter().filter(|pixel| pixel[3] > 0).count();
        assert!(canvas.pixels.iter().all(|pixel| pixel[3] == 0 || pixel[3] == 100), "covered twice");
        // A 6 x 6 square less the strip that slopes away along its top.
        assert_eq!(covered, 29);
    }

    #[test]
    fn what_is_clipped_away_keeps_its_colour() {
        let mut canvas = Canvas::new(4, 4);
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_max(pos2(-9.0, -9.0), pos2(9.0, 9.0)), Tokens::LIGHT.accent);
        canvas.mesh(&mesh, [1, 1, 3, 2], 1.0, &Texture::of(COVERED));
        let filled: Vec<usize> =
            (0..16).filter(|index| canvas.pixels[*index] == Tokens::LIGHT.accent.to_array()).collect();
        assert_eq!(filled, [5, 6]);
    }

    #[test]
    fn colours_run_evenly_from_corner_to_corner() {
        let mut canvas = Canvas::new(100, 4);
        let corner = |x, y, grey| Vertex::untextured(pos2(x, y), COVERED.gamma_multiply_u8(grey));
        let mesh = Mesh {
            indices: vec![0, 1, 2, 0, 2, 3],
            vertices: vec![
                corner(0.0, 0.0, 0),
                corner(100.0, 0.0, 200),
                corner(100.0, 4.0, 200),
                corner(0.0, 4.0, 0),
            ],
            texture_id: TextureId::default(),
        };
        canvas.mesh(&mesh, [0, 0, 100, 4], 1.0, &Texture::of(COVERED));
        for (x, pixel) in canvas.pixels.iter().take(100).enumerate() {
            let expect = (x as f32 + 0.5) * 2.0;
            assert!((f32::from(pixel[3]) - expect).abs() <= 1.0, "{x}: {pixel:?}, not {expect}");
        }
    }

    #[test]
    fn a_mesh_that_names_corners_it_does_not_have_draws_nothing() {
        let mut canvas = Canvas::new(2, 2);
        let mesh = Mesh { indices: vec![0, 1, 9], ..Mesh::default() };
        canvas.mesh(&mesh, [0, 0, 2, 2], 1.0, &Texture::of(COVERED));
        assert!(canvas.pixels.iter().all(|pixel| *pixel == [0; 4]));
    }
}
