//! The named text styles: a size, a line height and a family each. Nothing else picks a font.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Context, FontFamily, FontId, Galley, RichText, TextStyle};

use super::fonts;

/// What egui adds to a line of Inter 14 to make it 20 points high, for text that comes without a named style.
pub(super) const EXTRA_LINE_SPACING: f32 = 3.0;

/// A named text style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The one line that a page is for: 30/38, semibold.
    Recommendation,
    /// The question or instruction of a page: 24/32, semibold.
    Heading,
    /// The heading of a part: 16/24, semibold.
    Section,
    /// Running text: 14/20.
    Text,
    /// Words on buttons: 14/20, medium.
    Medium,
    /// Titles of cards and emphasis in running text: 14/20, semibold.
    Strong,
    /// Sources, table heads, notes: 12/17.
    Small,
    /// The same, semibold.
    SmallStrong,
    /// Keys, commands and columns of numbers: 13/20, monospaced.
    Mono,
    /// The same in a dense table: 12/17.
    SmallMono,
}

impl Type {
    /// All styles, for tests and the gallery.
    pub const ALL: [Self; 10] = [
        Self::Recommendation,
        Self::Heading,
        Self::Section,
        Self::Text,
        Self::Medium,
        Self::Strong,
        Self::Small,
        Self::SmallStrong,
        Self::Mono,
        Self::SmallMono,
    ];

    /// Size and height of a line, in points.
    pub const fn size_and_line(self) -> (f32, f32) {
        match self {
            Self::Recommendation => (30.0, 38.0),
            Self::Heading => (24.0, 32.0),
            Self::Section => (16.0, 24.0),
            Self::Text | Self::Medium | Self::Strong => (14.0, 20.0),
            Self::Small | Self::SmallStrong => (12.0, 17.0),
            Self::Mono => (13.0, 20.0),
            Self::SmallMono => (12.0, 17.0),
        }
    }

    /// Height of a line, in points.
    pub const fn line(self) -> f32 {
        self.size_and_line().1
    }

    /// The font.
    pub fn font(self) -> FontId {
        let family = match self {
            Self::Text | Self::Small => FontFamily::Proportional,
            Self::Medium => fonts::medium(),
            Self::Recommendation | Self::Heading | Self::Section | Self::Strong | Self::SmallStrong => {
                fonts::semibold()
            }
            Self::Mono | Self::SmallMono => FontFamily::Monospace,
        };
        FontId::new(self.size_and_line().0, family)
    }

    /// The text in this style, for a label.
    pub fn rich(self, text: impl Into<String>, colour: Color32) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line())).color(colour)
    }

    /// The style as a part of a [`LayoutJob`].
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line()),
            color: colour,
            valign: Align::BOTTOM,
            ..TextFormat::default()
        }
    }

    /// The text laid out to be painted, wrapped at `width`.
    pub fn galley(self, ctx: &Context, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
        self.lay(ctx, text, colour, TextWrapping::wrap_at_width(width.max(1.0)))
    }

    /// The text laid out in one line, which ends in `…` where `width` does not hold it.
    pub fn elided(self, ctx: &Context, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
        self.lay(ctx, text, colour, TextWrapping::truncate_at_width(width.max(1.0)))
    }

    /// The text laid out in at most so many rows of this width; the last ends in `…` where they do not hold it.
    pub fn rows(
        self,
        ctx: &Context,
        text: &str,
        colour: Color32,
        (width, most): (f32, usize),
    ) -> Arc<Galley> {
        let wrapping = TextWrapping { max_rows: most, ..TextWrapping::wrap_at_width(width.max(1.0)) };
        self.lay(ctx, text, colour, wrapping)
    }

    /// The text laid out in one line of whatever width it needs.
    pub fn line_of(self, ctx: &Context, text: &str, colour: Color32) -> Arc<Galley> {
        self.lay(ctx, text, colour, TextWrapping::no_max_width())
    }

    fn lay(self, ctx: &Context, text: &str, colour: Color32, wrap: TextWrapping) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(colour));
        job.wrap = wrap;
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// egui's own text styles in our sizes, so that its stock widgets fit in.
pub(super) fn text_styles() -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Body, Type::Text.font()),
        (TextStyle::Button, Type::Medium.font()),
        (TextStyle::Monospace, Type::Mono.font()),
        (TextStyle::Heading, Type::Heading.font()),
    ])
}
