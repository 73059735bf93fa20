//! The pictures that egui draws with: its letters above all. Kept as egui sends them, whole or in patches.

use std::collections::BTreeMap;

use egui::epaint::{ImageData, ImageDelta, TextureId};
use egui::{Color32, TextureFilter, TexturesDelta};

/// A colour with alpha laid in, 0 to 255 in each channel.
pub(super) type Colour = [f32; 4];

/// A fraction of a texel below which a place counts as the texel's middle: letters lie there, and need no mixing.
const MIDDLE: f32 = 1.0 / 256.0;

/// All textures by their ids.
#[derive(Default)]
pub struct Textures {
    all: BTreeMap<TextureId, Texture>,
}

impl Textures {
    /// Takes what is new or changed. Call it before painting.
    pub fn set(&mut self, delta: &mut TexturesDelta) {
        // Each texture is on its own: the order in which they come does not matter.
        delta.set.drain().for_each(|(id, images)| {
            let texture = self.all.entry(id).or_default();
            images.into_iter().for_each(|image| texture.update(image));
        });
    }

    /// Forgets what is used no more. Call it after painting.
    pub fn free(&mut self, delta: &mut TexturesDelta) {
        delta.free.drain().for_each(|id| {
            self.all.remove(&id);
        });
    }

    /// The texture with this id; `None` where it was never sent.
    pub(super) fn find(&self, id: TextureId) -> Option<&Texture> {
        self.all.get(&id)
    }
}

/// One picture, row by row.
#[derive(Default)]
pub(super) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Color32>,
    /// Is the nearest texel taken, rather than a mix of four?
    nearest: bool,
}

impl Texture {
    /// A picture of one colour.
    #[cfg(test)]
    pub(super) fn of(colour: Color32) -> Self {
        Self { width: 1, height: 1, texels: vec![colour], nearest: false }
    }

    fn update(&mut self, delta: ImageDelta) {
        let ImageData::Color(image) = delta.image;
        let [width, height] = image.size;
        self.nearest = delta.options.magnification == TextureFilter::Nearest;
        let Some([left, top]) = delta.pos else {
            (self.width, self.height) = (width, height);
            self.texels.clone_from(&image.pixels);
            return;
        };
        for (row, line) in image.pixels.chunks(width.max(1)).enumerate() {
            let start = (top + row) * self.width + left;
            if let Some(place) = self.texels.get_mut(start..start + line.len()) {
                place.copy_from_slice(line);
            }
        }
    }

    #[expect(
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::cast_possible_truncation,
        reason = "a texture's side is far below 2^31, and the place is clamped to it"
    )]
    fn texel(&self, x: i32, y: i32) -> Colour {
        let x = x.clamp(0, (self.width as i32 - 1).max(0)) as usize;
        let y = y.clamp(0, (self.height as i32 - 1).max(0)) as usize;
        let colour = self.texels.get(y * self.width + x).copied().unwrap_or_default();
        let [red, green, blue, alpha] = colour.to_array();
        [f32::from(red), f32::from(green), f32::from(blue), f32::from(alpha)]
    }

    /// The colour at a place; both run from 0 to 1 over the picture.
    #[expect(clippy::cast_possible_truncation, reason = "a place beyond i32 is clamped to the edge")]
    pub(super) fn sample(&self, u: f32, v: f32) -> Colour {
        let x = u * self.width as f32 - 0.5;
        let y = v * self.height as f32 - 0.5;
        let (near_x, near_y) = (x.round(), y.round());
        if self.nearest || ((x - near_x).abs() < MIDDLE && (y - near_y).abs() < MIDDLE) {
            return self.texel(near_x as i32, near_y as i32);
        }
        let (left, top) = (x.floor(), y.floor());
        let (right, down) = (x - left, y - top);
        let (left, top) = (left as i32, top as i32);
        let above = mix(self.texel(left, top), self.texel(left + 1, top), right);
        let below = mix(self.texel(left, top + 1), self.texel(left + 1, top + 1), right);
        mix(above, below, down)
    }
}

fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    let [red, green, blue, alpha] = from;
    let [to_red, to_green, to_blue, to_alpha] = to;
    [
        red + (to_red - red) * share,
        green + (to_green - green) * share,
        blue + (to_blue - blue) * share,
        alpha + (to_alpha - alpha) * share,
    ]
}

#[cfg(test)]
mod tests {
    use egui::epaint::{ColorImage, textures::TextureOptions};

    use super::*;
    use crate::ui::theme::{COVERED, ContrastPair, Tokens};

    fn black() -> Color32 {
        Tokens::high_contrast(ContrastPair::NIGHT).background
    }

    fn two() -> Texture {
        let image = ColorImage::new([2, 1], vec![black(), COVERED]);
        let mut texture = Texture::default();
        texture.update(ImageDelta::full(image, TextureOptions::LINEAR));
        texture
    }

    #[test]
    fn a_place_between_texels_is_their_mix_and_beyond_the_edge_is_the_edge() {
        let texture = two();
        for (at, down, expect) in
            [(0.25, 0.5, 0.0), (0.75, 0.5, 255.0), (0.5, 0.5, 127.5), (9.0, -9.0, 255.0)]
        {
            let [red, ..] = texture.sample(at, down);
            assert!((red - expect).abs() < 0.01, "{at}, {down}: {red}, not {expect}");
        }
    }

    #[test]
    fn a_patch_changes_its_part_and_one_that_does_not_fit_changes_nothing() {
        let mut texture = two();
        let one = || ColorImage::new([1, 1], vec![Tokens::LIGHT.accent]);
        texture.update(ImageDelta::partial([1, 0], one(), TextureOptions::LINEAR));
        assert_eq!(texture.texels, [black(), Tokens::LIGHT.accent]);
        texture.update(ImageDelta::partial([0, 7], one(), TextureOptions::LINEAR));
        assert_eq!(texture.texels, [black(), Tokens::LIGHT.accent]);
    }

    #[test]
    fn an_empty_picture_is_nothing_to_see() {
        assert!(Texture::default().sample(0.3, 0.3).iter().all(|channel| channel.abs() < 0.01));
    }
}
