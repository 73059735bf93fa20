//! Draws the window in memory with the program's own renderer for machines without a graphics card, so that picture
//! tests need no driver and give the same picture on every machine.

use activation_wizard::ui::software::{Canvas, Textures};
use activation_wizard::ui::{self, theme::Theme};
use egui::{TexturesDelta, Vec2};
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
    textures: Textures,
}

impl TestRenderer for Rasteriser {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.textures.set(delta);
        self.textures.free(delta);
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture is small")]
    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        canvas.paint(&ctx.tessellate(output.shapes.clone(), scale), &self.textures, scale);
        let [width, height] = canvas.size();
        let bytes = canvas.pixels().iter().flatten().copied().collect();
        RgbaImage::from_raw(width as u32, height as u32, bytes).ok_or_else(|| "no picture".into())
    }
}
