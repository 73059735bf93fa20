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
}
