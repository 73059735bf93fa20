//! How a character looks that no font has: its number, as `U+4EA7`, in letters made of pixels. It stays the character
//! it is, so that copying gives the original.

use egui::epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph};
use egui::{Color32, ColorImage, vec2};

use crate::ui::theme;

/// Width and height of a letter, in its own pixels.
const LETTER: (usize, usize) = (4, 7);
/// From one letter to the next.
const PITCH: usize = 5;

/// Draws the numbers of characters; to be installed after all fonts.
pub(super) fn rasterizer() -> GlyphRasterizer {
    GlyphRasterizer::new("activation-wizard/missing", |request: &GlyphRasterizerRequest<'_>| {
        let number = request.cluster.chars().next().map(name)?;
        Some(draw(&number, request.font_size_px))
    })
}

/// The number of a character as Unicode writes it.
fn name(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

fn draw(words: &str, font_size_px: f32) -> RasterizedGlyph {
    let scale = scale(font_size_px);
    let size = [(words.len() * PITCH + 1) * scale, LETTER.1 * scale];
    let rows = words.chars().map(letter).collect::<Vec<_>>();
    let is_ink = |x: usize, y: usize| {
        let column = (x % PITCH).checked_sub(1)?;
        let row = rows.get(x / PITCH)?.get(y)?;
        Some(row >> (LETTER.0 - 1 - column) & 1 == 1)
    };
    let pixels = (0..size[1])
        .flat_map(|y| (0..size[0]).map(move |x| (x / scale, y / scale)))
        .map(|(x, y)| if is_ink(x, y) == Some(true) { theme::COVERED } else { Color32::TRANSPARENT })
        .collect();
    let height = size[1] as f32;
    RasterizedGlyph {
        bitmap: GlyphBitmap {
            image: ColorImage::new(size, pixels),
            offset_px: vec2(0.0, -height),
            is_color: false,
        },
        advance_px: size[0] as f32,
    }
}

/// Pixels of the screen for a pixel of a letter: whole ones, so that the letters stay sharp.
fn scale(font_size_px: f32) -> usize {
    let least = 12.0;
    (1..8).rev().find(|scale| *scale as f32 * least <= font_size_px).unwrap_or(1)
}

/// The rows of a letter from the top, a bit for each pixel.
fn letter(letter: char) -> [u8; LETTER.1] {
    match letter {
        'U' => [9, 9, 9, 9, 9, 9, 6],
        '+' => [0, 0, 2, 7, 2, 0, 0],
        '0' => [6, 9, 9, 9, 9, 9, 6],
        '1' => [2, 6, 2, 2, 2, 2, 7],
        '2' => [6, 9, 1, 2, 4, 8, 15],
        '3' => [6, 9, 1, 6, 1, 9, 6],
        '4' => [1, 3, 5, 9, 15, 1, 1],
        '5' => [15, 8, 14, 1, 1, 9, 6],
        '6' => [6, 9, 8, 14, 9, 9, 6],
        '7' => [15, 1, 1, 2, 2, 4, 4],
        '8' => [6, 9, 9, 6, 9, 9, 6],
        '9' => [6, 9, 9, 7, 1, 9, 6],
        'A' => [6, 9, 9, 15, 9, 9, 9],
        'B' => [14, 9, 9, 14, 9, 9, 14],
        'C' => [6, 9, 8, 8, 8, 9, 6],
        'D' => [14, 9, 9, 9, 9, 9, 14],
        'E' => [15, 8, 8, 14, 8, 8, 15],
        'F' => [15, 8, 8, 14, 8, 8, 8],
        _ => [0; LETTER.1],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_unicode_writes_them() {
        for (character, expect) in [('产', "U+4EA7"), ('é', "U+00E9"), ('𝄞', "U+1D11E")] {
            assert_eq!(name(character), expect);
        }
    }

    #[test]
    fn every_letter_of_a_number_is_drawn_and_differs() {
        let letters: Vec<_> = "U+0123456789ABCDEF".chars().map(letter).collect();
        for (index, one) in letters.iter().enumerate() {
            assert!(one.iter().any(|row| *row != 0) && !letters[..index].contains(one), "{index}");
        }
    }

    #[test]
    fn larger_text_has_larger_numbers() {
        let sizes: Vec<_> = [8.0, 14.0, 34.0, 60.0].map(|size| draw("U+4EA7", size).bitmap.image.size).into();
        assert_eq!(sizes, [[31, 7], [31, 7], [62, 14], [155, 35]]);
    }
}
