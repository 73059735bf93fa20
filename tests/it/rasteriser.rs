//! Draws what egui draws, on the processor, so that picture tests need no graphics driver and give the same picture on
//! every machine. Triangles only, with the rules of egui's own shader: colours are blended premultiplied and in gamma
//! space, textures are sampled between their four nearest texels. Never a renderer for users: it is slow.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "a picture is small, and what leaves it is clamped"
)]

use std::cmp::Ordering;
use std::collections::BTreeMap;

use activation_wizard::ui::{self, theme::Theme};
use egui::epaint::{ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, Rect, TextureId, TexturesDelta, Vec2, pos2};
use egui_kittest::{HarnessBuilder, SnapshotOptions, TestRenderer};
use image::RgbaImage;

/// Where pictures are kept.
const SNAPSHOTS: &str = "tests/fixtures/snapshots";

/// A harness that draws with the rasteriser, in our fonts and colours.
pub(crate) fn window<State>(size: Vec2, theme: Theme) -> HarnessBuilder<State> {
    let shown = match theme {
        Theme::Light => egui::Theme::Light,
        Theme::System | Theme::Dark | Theme::HighContrast(_) => egui::Theme::Dark,
    };
    HarnessBuilder::default()
        .with_size(size)
        .with_context_setup(move |ctx| ui::install(ctx, theme))
        .with_theme(shown)
        .with_render_cursor(false)
        .with_options(SnapshotOptions::new().threshold(1.0).output_path(SNAPSHOTS))
        .renderer(Rasteriser::default())
}

/// The renderer.
#[derive(Default)]
pub(crate) struct Rasteriser {
    textures: BTreeMap<String, Texture>,
}

impl TestRenderer for Rasteriser {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        // Each texture is on its own: the order in which they come does not matter.
        delta.set.drain().for_each(|(id, images)| {
            let texture = self.textures.entry(format!("{id:?}")).or_default();
            images.into_iter().for_each(|image| texture.update(image));
        });
        delta.free.drain().for_each(|id| {
            self.textures.remove(&format!("{id:?}"));
        });
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else {
                return Err("paint callbacks are not drawn".into());
            };
            let clip = canvas.clip(clipped.clip_rect, scale);
            canvas.draw(&mesh, clip, scale, self.texture(mesh.texture_id)?);
        }
        canvas.into_image()
    }
}

impl Rasteriser {
    fn texture(&self, id: TextureId) -> Result<&Texture, String> {
        self.textures.get(&format!("{id:?}")).ok_or_else(|| format!("texture {id:?} was never loaded"))
    }
}

#[derive(Default)]
struct Texture {
    size: [usize; 2],
    texels: Vec<Color32>,
}

impl Texture {
    fn update(&mut self, delta: ImageDelta) {
        let egui::ImageData::Color(image) = delta.image;
        let Some([left, top]) = delta.pos else {
            self.size = image.size;
            self.texels.clone_from(&image.pixels);
            return;
        };
        for (row, line) in image.pixels.chunks(image.size[0]).enumerate() {
            let start = (top + row) * self.size[0] + left;
            self.texels[start..start + line.len()].copy_from_slice(line);
        }
    }

    fn texel(&self, x: i32, y: i32) -> [f32; 4] {
        let x = x.clamp(0, self.size[0] as i32 - 1) as usize;
        let y = y.clamp(0, self.size[1] as i32 - 1) as usize;
        let [red, green, blue, alpha] = self.texels[y * self.size[0] + x].to_array();
        [f32::from(red), f32::from(green), f32::from(blue), f32::from(alpha)]
    }

    /// The colour at a texture coordinate, 0 to 255 in each channel.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let x = u * self.size[0] as f32 - 0.5;
        let y = v * self.size[1] as f32 - 0.5;
        let (left, top) = (x.floor() as i32, y.floor() as i32);
        let (right, down) = (x - left as f32, y - top as f32);
        if right == 0.0 && down == 0.0 {
            return self.texel(left, top);
        }
        let above = mix(self.texel(left, top), self.texel(left + 1, top), right);
        let below = mix(self.texel(left, top + 1), self.texel(left + 1, top + 1), right);
        mix(above, below, down)
    }
}

fn mix(from: [f32; 4], to: [f32; 4], share: f32) -> [f32; 4] {
    [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
        from[2] + (to[2] - from[2]) * share,
        from[3] + (to[3] - from[3]) * share,
    ]
}

/// Pixels, as left, top, right, bottom; right and bottom are outside.
type Clip = [i64; 4];

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

/// Positions are exact in 1/256 of a pixel, so that triangles that share an edge neither overlap nor gape.
const SUB: i64 = 256;

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0; 4]; width * height] }
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let edge = |value: f32, most: usize| ((value * scale).round() as i64).clamp(0, most as i64);
        [
            edge(rect.min.x, self.width),
            edge(rect.min.y, self.height),
            edge(rect.max.x, self.width),
            edge(rect.max.y, self.height),
        ]
    }

    fn draw(&mut self, mesh: &Mesh, clip: Clip, scale: f32, texture: &Texture) {
        for corners in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|corner| {
                let vertex = mesh.vertices[corners[corner] as usize];
                Vertex { pos: pos2(vertex.pos.x * scale, vertex.pos.y * scale), ..vertex }
            });
            self.triangle([a, b, c], clip, texture);
        }
    }

    fn triangle(
        &mut self,
        [a, mut b, mut c]: [Vertex; 3],
        [left, top, right, bottom]: Clip,
        texture: &Texture,
    ) {
        let place =
            |v: &Vertex| ((v.pos.x * SUB as f32).round() as i64, (v.pos.y * SUB as f32).round() as i64);
        let area = |a: (i64, i64), b: (i64, i64), c: (i64, i64)| {
            (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
        };
        let twice = area(place(&a), place(&b), place(&c));
        if twice == 0 {
            return;
        }
        if twice < 0 {
            std::mem::swap(&mut b, &mut c);
        }
        let (pa, pb, pc) = (place(&a), place(&b), place(&c));
        let twice = twice.abs() as f32;
        let first = (pa.1.min(pb.1).min(pc.1) / SUB).max(top);
        let last = (pa.1.max(pb.1).max(pc.1) / SUB + 1).min(bottom);
        let plain = a.color == b.color && a.color == c.color && a.uv == b.uv && a.uv == c.uv;
        let solid = plain.then(|| source(&[a, b, c], [1.0, 0.0, 0.0], texture));
        for y in first..last {
            let py = y * SUB + SUB / 2;
            let (mut from, mut to) = (left, right);
            for (start, end) in [(pa, pb), (pb, pc), (pc, pa)] {
                narrow(start, end, py, &mut from, &mut to);
            }
            let row = y as usize * self.width;
            match solid {
                Some(colour) if from < to => {
                    fill(&mut self.pixels[row + from as usize..row + to as usize], colour);
                }
                Some(_) => {}
                None => {
                    for x in from..to {
                        let p = (x * SUB + SUB / 2, py);
                        let weights = [area(pb, pc, p) as f32 / twice, area(pc, pa, p) as f32 / twice];
                        let weights = [weights[0], weights[1], 1.0 - weights[0] - weights[1]];
                        blend(&mut self.pixels[row + x as usize], source(&[a, b, c], weights, texture));
                    }
                }
            }
        }
    }

    fn into_image(self) -> Result<RgbaImage, String> {
        let bytes = self.pixels.into_iter().flatten().collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).ok_or_else(|| "no picture".into())
    }
}

/// Narrows a row's pixels to those whose middle is on the inner side of an edge; a middle that lies on the edge itself
/// belongs to the triangle only if the edge is at its left or on its top.
fn narrow(start: (i64, i64), end: (i64, i64), py: i64, from: &mut i64, to: &mut i64) {
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

/// The colour of a point of a triangle by the weights of its corners, 0 to 255 in each channel.
fn source(corners: &[Vertex; 3], weights: [f32; 3], texture: &Texture) -> [f32; 4] {
    let [a, b, c] = corners;
    let across = a.uv.x * weights[0] + b.uv.x * weights[1] + c.uv.x * weights[2];
    let down = a.uv.y * weights[0] + b.uv.y * weights[1] + c.uv.y * weights[2];
    let texel = texture.sample(across, down);
    let colour = if a.color == b.color && a.color == c.color {
        a.color.to_array().map(f32::from)
    } else {
        let [a, b, c] = [a, b, c].map(|corner| corner.color.to_array().map(f32::from));
        std::array::from_fn(|channel| {
            a[channel] * weights[0] + b[channel] * weights[1] + c[channel] * weights[2]
        })
    };
    let scale = 1.0 / 255.0;
    [
        colour[0] * texel[0] * scale,
        colour[1] * texel[1] * scale,
        colour[2] * texel[2] * scale,
        colour[3] * texel[3] * scale,
    ]
}

fn fill(pixels: &mut [[u8; 4]], colour: [f32; 4]) {
    if colour[3] >= 255.0 {
        pixels.fill(colour.map(|channel| channel as u8));
    } else {
        for pixel in pixels {
            blend(pixel, colour);
        }
    }
}

/// Lays a premultiplied colour over a pixel. Written out: without optimisation each closure would cost.
fn blend(pixel: &mut [u8; 4], colour: [f32; 4]) {
    if colour[3] <= 0.0 {
        return;
    }
    let through = 1.0 - colour[3] / 255.0;
    let [red, green, blue, alpha] = *pixel;
    *pixel = [
        (colour[0] + f32::from(red) * through + 0.5) as u8,
        (colour[1] + f32::from(green) * through + 0.5) as u8,
        (colour[2] + f32::from(blue) * through + 0.5) as u8,
        (colour[3] + f32::from(alpha) * through + 0.5) as u8,
    ];
}

#[test]
fn triangles_that_share_an_edge_cover_each_pixel_once() {
    let mut canvas = Canvas::new(8, 8);
    let white = Texture { size: [1, 1], texels: vec![Color32::WHITE] };
    let half = Color32::WHITE.gamma_multiply_u8(100);
    let corner = |x, y| Vertex::untextured(pos2(x, y), half);
    let mesh = Mesh {
        indices: vec![0, 1, 2, 0, 2, 3],
        vertices: vec![corner(1.0, 1.0), corner(7.0, 3.0), corner(7.0, 7.0), corner(1.0, 7.0)],
        texture_id: TextureId::default(),
    };
    canvas.draw(&mesh, [0, 0, 8, 8], 1.0, &white);
    let covered = canvas.pixels.iter().filter(|pixel| pixel[3] > 0).count();
    assert!(canvas.pixels.iter().all(|pixel| pixel[3] == 0 || pixel[3] == 100), "covered twice");
    // A 6 x 6 square less the strip that slopes away along its top.
    assert_eq!(covered, 29);
}

#[test]
fn clipping_keeps_what_is_outside_untouched() {
    let mut canvas = Canvas::new(4, 4);
    let white = Texture { size: [1, 1], texels: vec![Color32::WHITE] };
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(Rect::from_min_max(pos2(-9.0, -9.0), pos2(9.0, 9.0)), Color32::RED);
    canvas.draw(&mesh, [1, 1, 3, 2], 1.0, &white);
    let red: Vec<usize> = (0..16).filter(|index| canvas.pixels[*index] == [255, 0, 0, 255]).collect();
    assert_eq!(red, [5, 6]);
}
