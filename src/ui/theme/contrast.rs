//! How much two colours stand out from one another, and the test that every pair in use stands out enough.

use egui::{Color32, Rgba};

/// The contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let linear = Rgba::from(colour);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

#[cfg(test)]
mod tests {
    use super::super::{ContrastPair, Tokens};
    use super::*;
    use crate::domain::simulation::State;

    const TEXT: f32 = 4.5;
    const SHAPE: f32 = 3.0;

    /// Every pair that a widget draws: name, colour, ground, what it must reach.
    fn pairs(t: &Tokens) -> Vec<(String, Color32, Color32, f32)> {
        let mut pairs = Vec::new();
        let mut add =
            |name: &str, colour, ground, least| pairs.push((name.to_owned(), colour, ground, least));
        let grounds = [
            ("background", t.background),
            ("surface", t.surface),
            ("hovered surface", t.surface_hover),
            ("well", t.well),
        ];
        for (name, ground) in grounds {
            add(&format!("text on {name}"), t.text, ground, TEXT);
            add(&format!("muted on {name}"), t.muted, ground, TEXT);
            add(&format!("link on {name}"), t.on_soft, ground, TEXT);
            add(&format!("error on {name}"), t.notification.text, ground, TEXT);
            add(&format!("control line on {name}"), t.control_line, ground, SHAPE);
            add(&format!("focus ring on {name}"), t.accent, ground, SHAPE);
        }
        for (name, soft) in [("soft", t.accent_soft), ("hovered soft", t.accent_soft_hover)] {
            add(&format!("text on {name}"), t.text, soft, TEXT);
            add(&format!("muted on {name}"), t.muted, soft, TEXT);
            add(&format!("words on {name}"), t.on_soft, soft, TEXT);
            add(&format!("selected border on {name}"), t.accent, soft, SHAPE);
            add(&format!("radio line on {name}"), t.control_line, soft, SHAPE);
        }
        add("words on a filled button", t.on_accent, t.accent, TEXT);
        add("words on a hovered filled button", t.on_accent, t.accent_hover, TEXT);
        for state in State::ALL {
            let colours = t.state(state);
            for (name, ground) in grounds {
                add(&format!("{state:?} symbol on {name}"), colours.fill, ground, SHAPE);
            }
            add(&format!("{state:?} symbol on a selected row"), colours.fill, t.accent_soft, SHAPE);
            add(&format!("{state:?} symbol on its soft"), colours.fill, colours.soft, SHAPE);
            add(&format!("{state:?} words on its soft"), colours.text, colours.soft, TEXT);
            add(&format!("text on {state:?} soft"), t.text, colours.soft, TEXT);
            add(&format!("link on {state:?} soft"), t.on_soft, colours.soft, TEXT);
            add(&format!("muted on {state:?} soft"), t.muted, colours.soft, TEXT);
            add(&format!("label on {state:?} area"), t.words_on(colours.fill), colours.fill, TEXT);
            add(&format!("gap beside {state:?} area"), t.surface, colours.fill, SHAPE);
        }
        // The two strengths of the group matrix.
        for strength in [0.12, 0.3] {
            let ground = t.tint(t.surface, strength);
            add(&format!("text on a tint of {strength}"), t.text, ground, TEXT);
        }
        add("muted on a light tint", t.muted, t.tint(t.surface, 0.12), TEXT);
        pairs
    }

    #[test]
    fn every_pair_in_use_stands_out() {
        let looks = [
            ("light", Tokens::LIGHT),
            ("dark", Tokens::DARK),
            ("night", Tokens::high_contrast(ContrastPair::NIGHT)),
            ("day", Tokens::high_contrast(ContrastPair::DAY)),
        ];
        let mut weak = Vec::new();
        for (look, tokens) in looks {
            for (name, colour, ground, least) in pairs(&tokens) {
                let reached = contrast(colour, ground);
                if reached < least {
                    weak.push(format!("{look}: {name} {reached:.2} < {least}"));
                }
            }
        }
        assert!(weak.is_empty(), "{}", weak.join("\n"));
    }

    #[test]
    fn contrast_is_what_the_guidelines_say() {
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 0.01);
        assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 0.01);
        let (red, white) = (Color32::RED, Color32::WHITE);
        assert!((contrast(red, white) - 3.998).abs() < 0.01, "{}", contrast(red, white));
        assert!((contrast(red, white) - contrast(white, red)).abs() < 0.001);
    }

    /// Licensed, grace, notification and unlicensed must not be told apart by hue alone: their lightness differs, in
    /// order.
    #[test]
    fn states_differ_in_lightness() {
        for tokens in [Tokens::LIGHT, Tokens::DARK] {
            let [licensed, grace, notification] =
                [tokens.licensed, tokens.grace, tokens.notification].map(|state| state.fill);
            assert!(contrast(grace, licensed) > 1.2 && contrast(licensed, notification) > 1.2);
        }
    }

    /// What is left of linear red, green and blue without one kind of cone: the full-severity matrices of Machado,
    /// Oliveira and Fernandes (2009).
    const DEFICIENCIES: [(&str, [[f32; 3]; 3]); 3] = [
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    /// Three times the smallest difference in CIELAB that an eye sees, 2.3.
    const TOLD_APART: f32 = 6.9;

    fn seen(colour: Rgba, matrix: [[f32; 3]; 3]) -> [f32; 3] {
        matrix.map(|[r, g, b]| (r * colour.r() + g * colour.g() + b * colour.b()).clamp(0.0, 1.0))
    }

    /// CIELAB under the white of sRGB.
    fn lab(linear: [f32; 3]) -> [f32; 3] {
        const WHITE_SHARES: [[f32; 3]; 3] = [
            [0.4124 / 0.950_47, 0.3576 / 0.950_47, 0.1805 / 0.950_47],
            [0.2126, 0.7152, 0.0722],
            [0.0193 / 1.088_83, 0.1192 / 1.088_83, 0.9505 / 1.088_83],
        ];
        let curve = |t: f32| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let [red_green, lightness, blue_yellow] = WHITE_SHARES
            .map(|shares| curve(shares.iter().zip(linear).map(|(share, part)| share * part).sum()));
        [116.0 * lightness - 16.0, 500.0 * (red_green - lightness), 200.0 * (lightness - blue_yellow)]
    }

    fn distance(one: [f32; 3], other: [f32; 3]) -> f32 {
        one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f32>().sqrt()
    }

    /// Every two states, in both looks, as eyes without one kind of cone see them.
    #[test]
    fn states_are_told_apart_with_every_colour_vision() {
        let mut alike = Vec::new();
        for (look, tokens) in [("light", Tokens::LIGHT), ("dark", Tokens::DARK)] {
            for (deficiency, matrix) in DEFICIENCIES {
                for (place, one) in State::ALL.into_iter().enumerate() {
                    for other in State::ALL.into_iter().skip(place + 1) {
                        let [first, second] =
                            [one, other].map(|state| lab(seen(tokens.state(state).fill.into(), matrix)));
                        let apart = distance(first, second);
                        if apart < TOLD_APART {
                            alike.push(format!("{look}, {deficiency}: {one:?} and {other:?} {apart:.1}"));
                        }
                    }
                }
            }
        }
        assert!(alike.is_empty(), "{}", alike.join("\n"));
    }

    /// The search does find colours that only hue tells apart.
    #[test]
    fn red_and_green_of_one_lightness_are_alike_without_the_green_cone() {
        let (_, deuteranopia) = DEFICIENCIES[1];
        let (green, red) = (Rgba::from_rgb(0.0, 0.342, 0.0), Rgba::from_rgb(0.708, 0.0, 0.0));
        let all = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
        let apart = |matrix| distance(lab(seen(green, matrix)), lab(seen(red, matrix)));
        assert!(
            apart(deuteranopia) < TOLD_APART && apart(all) > 30.0,
            "{} {}",
            apart(deuteranopia),
            apart(all)
        );
    }
}
