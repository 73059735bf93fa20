//! Every colour, distance and radius of the window, and how egui is dressed in them.
//!
//! This folder is the only place that makes a colour: a widget asks [`of`] for the tokens and never mixes its own.

mod contrast;
mod style;
mod tokens;

use egui::{Context, Id, ThemePreference};

pub use self::contrast::contrast;
pub use self::tokens::{COVERED, ContrastPair, StateColours, Tokens};
use super::fonts;

/// The grid: every distance is a multiple of it, in points.
pub const GRID: f32 = 4.0;
/// Corner radius of cards and sheets, in points.
pub const CARD_RADIUS: f32 = 10.0;
/// Corner radius of buttons, fields and other controls, in points.
pub const CONTROL_RADIUS: f32 = 6.0;
/// Width of the focus ring and of the gap between it and the widget, in points.
pub const FOCUS_RING: f32 = 2.0;
/// The smallest side of anything that can be pressed, in points (WCAG 2.2, 2.5.8).
pub const MIN_TARGET: f32 = 24.0;
/// Height of an ordinary control, in points.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// The widest a paragraph may run, in points: about 75 characters.
pub const MEASURE: f32 = 620.0;

/// Which look the user has asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light or dark, as the desktop says.
    #[default]
    System,
    Light,
    Dark,
    /// Two colours only, taken from the system's high-contrast scheme.
    HighContrast(ContrastPair),
}

/// The longest press of a button that is a click, in seconds.
const LONGEST_CLICK: f64 = 5.0;

/// Dresses a context: fonts, text styles, spacing and the colours of both themes. May be called again at any time
/// to change the theme. Tests call it from the harness's context set-up.
pub fn install(ctx: &Context, theme: Theme) {
    fonts::install(ctx);
    set_theme(ctx, theme);
    // A press on a slow machine, or by a slow hand, is a click all the same; nothing here waits for a long press.
    ctx.options_mut(|options| options.input_options.max_click_duration = LONGEST_CLICK);
}

/// Changes the theme of a context that was dressed by [`install`].
pub fn set_theme(ctx: &Context, theme: Theme) {
    let (light, dark, preference) = match theme {
        Theme::System => (Tokens::LIGHT, Tokens::DARK, ThemePreference::System),
        Theme::Light => (Tokens::LIGHT, Tokens::DARK, ThemePreference::Light),
        Theme::Dark => (Tokens::LIGHT, Tokens::DARK, ThemePreference::Dark),
        Theme::HighContrast(pair) => {
            let tokens = Tokens::high_contrast(pair);
            let preference = if tokens.dark { ThemePreference::Dark } else { ThemePreference::Light };
            (tokens, tokens, preference)
        }
    };
    ctx.set_style_of(egui::Theme::Light, style::dress(&light));
    ctx.set_style_of(egui::Theme::Dark, style::dress(&dark));
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    ctx.set_theme(preference);
    ctx.data_mut(|data| data.insert_temp(Id::NULL, Installed { light, dark }));
}

/// The colours in force. A `Ui` can be given too.
pub fn of(ctx: &Context) -> Tokens {
    let installed = ctx.data(|data| data.get_temp::<Installed>(Id::NULL)).unwrap_or_default();
    match ctx.theme() {
        egui::Theme::Light => installed.light,
        egui::Theme::Dark => installed.dark,
    }
}

#[derive(Clone, Copy)]
struct Installed {
    light: Tokens,
    dark: Tokens,
}

impl Default for Installed {
    fn default() -> Self {
        Self { light: Tokens::LIGHT, dark: Tokens::DARK }
    }
}
