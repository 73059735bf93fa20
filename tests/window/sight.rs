//! What a screen shows: its picture, out of the memory of the X server, and how far it is from another one.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Rect, pos2};
use image::RgbaImage;

/// Channels of a pixel that are so far apart are seen to differ; renderers smooth edges a little differently.
const VISIBLE: u8 = 56;

/// The memory of the X server that is started with `-fbdir` and this folder: a file in the format of xwd.
pub(crate) struct Sight {
    file: PathBuf,
}

impl Sight {
    pub(crate) fn of(folder: &Path) -> Self {
        Self { file: folder.join("Xvfb_screen0") }
    }

    /// What is on the screen now; nothing before the server has drawn.
    pub(crate) fn picture(&self) -> RgbaImage {
        let bytes = fs::read(&self.file).unwrap_or_default();
        picture(&bytes).unwrap_or_default()
    }
}

/// Reads 32 bits a pixel; none where the file is not that.
fn picture(bytes: &[u8]) -> Option<RgbaImage> {
    let number = |place: usize| {
        let four = bytes.get(place * 4..place * 4 + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    let (header, width, height) = (number(0)?, number(4)?, number(5)?);
    let (line, colours) = (number(12)?, number(19)?);
    let [first, line, wide] = [header + colours * 12, line, width * 4].map(|n| usize::try_from(n).ok());
    let (first, line, wide) = (first?, line?, wide?);
    let mut rgba = Vec::with_capacity(wide * usize::try_from(height).ok()?);
    for row in bytes.get(first..)?.chunks_exact(line) {
        rgba.extend_from_slice(row.get(..wide)?);
    }
    // The server has blue first and nothing in the fourth.
    for pixel in rgba.chunks_exact_mut(4) {
        pixel.swap(0, 2);
        pixel[3] = 255;
    }
    RgbaImage::from_raw(width, height, rgba)
}

/// How many pixels beyond `hidden` are seen to differ; all of them where the sizes do.
pub(crate) fn unlike(one: &RgbaImage, other: &RgbaImage, hidden: Rect) -> usize {
    if one.dimensions() != other.dimensions() {
        return usize::MAX;
    }
    let wide = one.width() as usize * 4;
    let rows = one.as_raw().chunks(wide).zip(other.as_raw().chunks(wide)).enumerate();
    rows.map(|(y, (one, other))| unlike_in_row(one, other, |x| hidden.contains(pos2(x as f32, y as f32))))
        .sum()
}

fn unlike_in_row(one: &[u8], other: &[u8], is_hidden: impl Fn(usize) -> bool) -> usize {
    /// Pixels that are compared at once: most of a picture is alike.
    const SOME: usize = 16;
    let seen = |one: &[u8], other: &[u8]| {
        one.iter().zip(other).take(3).any(|(one, other)| one.abs_diff(*other) > VISIBLE)
    };
    let parts = one.chunks(4 * SOME).zip(other.chunks(4 * SOME)).enumerate();
    let parts = parts.filter(|(_, (one, other))| one != other);
    let differ = |(part, (one, other)): (usize, (&[u8], &[u8]))| {
        let pixels = one.chunks(4).zip(other.chunks(4)).enumerate();
        pixels.filter(|(x, (one, other))| seen(one, other) && !is_hidden(part * SOME + x)).count()
    };
    parts.map(differ).sum()
}
