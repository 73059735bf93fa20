//! Pictures of a part of the window, as the renderer drew it.

use std::sync::{Arc, Mutex, PoisonError};

use egui::{ColorImage, Context, Rect, ScreenshotCallback, ViewportCommand, pos2};

use crate::app::chart_picture::Picture;

/// A picture that was asked for, and what came of it.
#[derive(Clone, Default)]
pub(super) struct Photo {
    taken: Arc<Mutex<Option<Picture>>>,
}

impl Photo {
    /// Asks for a picture of a part of the window: left, top, right and bottom in points.
    pub(super) fn ask(&self, ctx: &Context, area: [i32; 4]) {
        let (taken, wake, scale) = (Arc::clone(&self.taken), ctx.clone(), ctx.pixels_per_point());
        let [left, top, right, bottom] = area.map(|side| side as f32);
        let area = Rect::from_min_max(pos2(left, top), pos2(right, bottom)) * scale;
        let callback = ScreenshotCallback::new(move |image| {
            *taken.lock().unwrap_or_else(PoisonError::into_inner) = cut(&image, area);
            wake.request_repaint();
        });
        ctx.send_viewport_cmd(ViewportCommand::Screenshot(callback));
        ctx.request_repaint();
    }

    /// The picture, once.
    pub(super) fn taken(&self) -> Option<Arc<Picture>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).take().map(Arc::new)
    }
}

/// A part of a picture; `None` where nothing of it is inside.
fn cut(image: &ColorImage, area: Rect) -> Option<Picture> {
    let [wide, high] = image.size;
    let (left, right) = (pixel(area.left(), wide), pixel(area.right(), wide));
    let (top, bottom) = (pixel(area.top(), high), pixel(area.bottom(), high));
    if right <= left || bottom <= top {
        return None;
    }
    let rows = image.pixels.chunks(wide.max(1)).take(bottom).skip(top);
    let rgba = rows
        .flat_map(|row| row.iter().take(right).skip(left))
        .flat_map(|colour| colour.to_srgba_unmultiplied())
        .collect();
    let side = |length: usize| u32::try_from(length).ok();
    Some(Picture { width: side(right - left)?, height: side(bottom - top)?, rgba })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture before")]
fn pixel(at: f32, most: usize) -> usize {
    at.round().clamp(0.0, most as f32) as usize
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;
    use crate::ui::theme::Tokens;

    #[test]
    fn a_part_is_cut_out_row_by_row() {
        let tokens = Tokens::LIGHT;
        let pixels =
            vec![tokens.surface, tokens.text, tokens.accent, tokens.surface, tokens.accent, tokens.text];
        let image = ColorImage::new([3, 2], pixels);
        let part = cut(&image, Rect::from_min_size(pos2(1.0, 0.0), vec2(2.0, 2.0))).unwrap();
        assert_eq!((part.width, part.height, part.rgba.len()), (2, 2, 16));
        let [red, green, blue, _] = tokens.text.to_array();
        assert_eq!(part.rgba[..3], [red, green, blue]);
        assert!(cut(&image, Rect::from_min_size(pos2(9.0, 0.0), vec2(2.0, 2.0))).is_none());
    }
}
