//! The colour tokens of the light, the dark and the high-contrast look.

use egui::{Color32, Shadow};

use super::contrast;
use crate::domain::simulation::State;

/// Every colour of one look, by what it is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Light words on a dark ground?
    pub dark: bool,
    /// Only two colours: selection and state must be told by shape and border alone.
    pub high_contrast: bool,
    /// Behind cards.
    pub background: Color32,
    /// Cards, rail, title line, side panel.
    pub surface: Color32,
    /// A surface under the pointer: one step.
    pub surface_hover: Color32,
    /// A well inside a surface: command boxes, empty tracks, code.
    pub well: Color32,
    /// Decorating borders.
    pub line: Color32,
    /// Decorating borders of things that can be pressed.
    pub line_strong: Color32,
    /// Borders without which a control is not seen: radio buttons, check boxes, fields.
    pub control_line: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// What can be pressed, what is selected.
    pub accent: Color32,
    pub accent_hover: Color32,
    pub accent_soft: Color32,
    pub accent_soft_hover: Color32,
    /// Words and links on `accent_soft`, and links everywhere.
    pub on_soft: Color32,
    /// Words on a filled button.
    pub on_accent: Color32,
    pub licensed: StateColours,
    pub initial_grace: StateColours,
    pub grace: StateColours,
    pub notification: StateColours,
    pub unlicensed: StateColours,
    /// Over everything behind a dialog.
    pub backdrop: Color32,
    pub card_shadow: Shadow,
    pub popup_shadow: Shadow,
}

/// The colours of one licence state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateColours {
    /// Symbols, areas and lines.
    pub fill: Color32,
    /// Words about the state.
    pub text: Color32,
    /// Ground of a badge or box about the state.
    pub soft: Color32,
}

/// Foreground and background of a high-contrast scheme, as red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContrastPair {
    pub foreground: [u8; 3],
    pub background: [u8; 3],
}

impl ContrastPair {
    /// White on black, for where the system names no colours.
    pub const NIGHT: Self = Self { foreground: [255; 3], background: [0; 3] };
    /// Black on white.
    pub const DAY: Self = Self { foreground: [0; 3], background: [255; 3] };
}

#[expect(clippy::disallowed_methods, reason = "the theme is where colours are made")]
const fn hex(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

#[expect(clippy::disallowed_methods, reason = "the theme is where colours are made")]
const fn shade(alpha: u8) -> Color32 {
    Color32::from_black_alpha(alpha)
}

const fn state(fill: u32, text: u32, soft: u32) -> StateColours {
    StateColours { fill: hex(fill), text: hex(text), soft: hex(soft) }
}

const fn shadow(down: i8, blur: u8, alpha: u8) -> Shadow {
    Shadow { offset: [0, down], blur, spread: 0, color: shade(alpha) }
}

/// A pixel of a glyph that is covered whole; the colour of the text is laid over it.
pub const COVERED: Color32 = hex(0xFF_FFFF);

impl Tokens {
    pub const LIGHT: Self = Self {
        dark: false,
        high_contrast: false,
        background: hex(0xF6_F7F9),
        surface: hex(0xFF_FFFF),
        surface_hover: hex(0xF1_F4F8),
        well: hex(0xF6_F7F9),
        line: hex(0xE1_E5EA),
        line_strong: hex(0xCB_D2DA),
        control_line: hex(0x76_818E),
        text: hex(0x1A_1F26),
        muted: hex(0x56_606C),
        accent: hex(0x24_57C5),
        accent_hover: hex(0x1D_479F),
        accent_soft: hex(0xE9_EFFC),
        accent_soft_hover: hex(0xDD_E7FA),
        on_soft: hex(0x1D_479F),
        on_accent: hex(0xFF_FFFF),
        licensed: state(0x0A_7463, 0x0A_7463, 0xDD_F3EE),
        initial_grace: state(0x35_66C8, 0x35_66C8, 0xE6_EEFD),
        grace: state(0xB8_790A, 0x8A_5A00, 0xFB_F0D9),
        notification: state(0x8E_2416, 0x8E_2416, 0xFB_E6E2),
        unlicensed: state(0x4F_5964, 0x4F_5964, 0xEC_EFF2),
        backdrop: shade(96),
        card_shadow: shadow(1, 3, 12),
        popup_shadow: shadow(6, 20, 36),
    };

    pub const DARK: Self = Self {
        dark: true,
        high_contrast: false,
        background: hex(0x13_161B),
        surface: hex(0x1A_1E25),
        surface_hover: hex(0x22_2731),
        well: hex(0x13_161B),
        line: hex(0x2B_313A),
        line_strong: hex(0x3B_434E),
        control_line: hex(0x73_7E8B),
        text: hex(0xE7_EAEE),
        muted: hex(0xA2_ACB8),
        accent: hex(0x7E_A6FF),
        accent_hover: hex(0x9B_BAFF),
        accent_soft: hex(0x1E_2B47),
        accent_soft_hover: hex(0x24_3351),
        on_soft: hex(0xA9_C4FF),
        on_accent: hex(0x13_161B),
        licensed: state(0x35_B79F, 0x35_B79F, 0x12_332E),
        initial_grace: state(0x7F_A9F8, 0x7F_A9F8, 0x1B_2A45),
        grace: state(0xF2_CC75, 0xF2_CC75, 0x3A_2E14),
        notification: state(0xEC_6B56, 0xEC_6B56, 0x40_201B),
        unlicensed: state(0x8B_95A1, 0x8B_95A1, 0x26_2C34),
        backdrop: shade(150),
        card_shadow: shadow(1, 3, 0),
        popup_shadow: shadow(8, 24, 110),
    };

    /// Everything in two colours; shapes, borders and words carry the rest.
    pub const fn high_contrast(pair: ContrastPair) -> Self {
        let fore = rgb(pair.foreground);
        let back = rgb(pair.background);
        let one = StateColours { fill: fore, text: fore, soft: back };
        Self {
            dark: luma(pair.background) < luma(pair.foreground),
            high_contrast: true,
            background: back,
            surface: back,
            surface_hover: back,
            well: back,
            line: fore,
            line_strong: fore,
            control_line: fore,
            text: fore,
            muted: fore,
            accent: fore,
            accent_hover: fore,
            accent_soft: back,
            accent_soft_hover: back,
            on_soft: fore,
            on_accent: back,
            licensed: one,
            initial_grace: one,
            grace: one,
            notification: one,
            unlicensed: one,
            backdrop: back,
            card_shadow: Shadow::NONE,
            popup_shadow: Shadow::NONE,
        }
    }

    /// The colours of a licence state.
    pub const fn state(&self, state: State) -> StateColours {
        match state {
            State::Licensed => self.licensed,
            State::InitialGrace => self.initial_grace,
            State::Grace => self.grace,
            State::Notification => self.notification,
            State::Unlicensed => self.unlicensed,
        }
    }

    /// How high the empty part of a track is whose full part is 4 points high: thinner where both have one colour.
    pub const fn track(&self) -> f32 {
        if self.high_contrast { 1.0 } else { 4.0 }
    }

    /// The colour for words on a fill: of the text and the surface the one that stands out more.
    pub fn words_on(&self, fill: Color32) -> Color32 {
        if contrast(self.text, fill) >= contrast(self.surface, fill) { self.text } else { self.surface }
    }

    /// `accent` laid over `ground`; `strength` runs from 0 (the ground) to 1 (the accent). For cells in one hue; with two
    /// colours only there is none.
    pub fn tint(&self, ground: Color32, strength: f32) -> Color32 {
        if self.high_contrast {
            return ground;
        }
        ground.lerp_to_gamma(self.accent, strength.clamp(0.0, 1.0))
    }
}

#[expect(clippy::disallowed_methods, reason = "the theme is where colours are made")]
const fn rgb([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// A rough brightness, only good enough to tell a dark ground from a light one.
const fn luma([red, green, blue]: [u8; 3]) -> u16 {
    red as u16 * 3 + green as u16 * 6 + blue as u16
}
