//! The fonts that the program ships, and which family uses which. Never reads a font from the system itself.

mod missing;

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

const REGULAR: &str = "inter-regular";
const MEDIUM: &str = "inter-medium";
const SEMIBOLD: &str = "inter-semibold";
const MONO: &str = "jetbrains-mono-regular";

/// Inter at weight 500.
pub fn medium() -> FontFamily {
    FontFamily::Name(MEDIUM.into())
}

/// Inter at weight 600.
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

/// Gives a context the shipped fonts, and numbers for the characters that they lack.
pub(super) fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.add_glyph_rasterizer(missing::rasterizer());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 4] = [
        (REGULAR, include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        (MEDIUM, include_bytes!("../../../assets/fonts/Inter-Medium.otf")),
        (SEMIBOLD, include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
        (MONO, include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, first, second) in [
        (FontFamily::Proportional, REGULAR, MONO),
        (medium(), MEDIUM, MONO),
        (semibold(), SEMIBOLD, MONO),
        (FontFamily::Monospace, MONO, REGULAR),
    ] {
        fonts.families.insert(family, vec![first.to_owned(), second.to_owned()]);
    }
    fonts
}
