//! Desktops that are not Windows: GTK's theme names tell high contrast, and a terminal needs no help.

use super::{Contrast, Desktop};
use crate::probe::environment;

/// The desktop of Linux and its kin.
pub(super) struct Elsewhere;

const BLACK: [u8; 3] = [0; 3];
const WHITE: [u8; 3] = [255; 3];

impl Desktop for Elsewhere {
    fn high_contrast(&self) -> Option<Contrast> {
        contrast_of(&environment::gtk_theme()?)
    }

    fn attach_console(&self) {}
}

/// The two colours of a GTK theme, where it is one of high contrast.
fn contrast_of(theme: &str) -> Option<Contrast> {
    let theme = theme.to_lowercase();
    let dark = ["highcontrastinverse", "highcontrast:dark", "highcontrast-dark"];
    match theme.starts_with("highcontrast") {
        true if dark.contains(&theme.as_str()) => Some(Contrast { foreground: WHITE, background: BLACK }),
        true => Some(Contrast { foreground: BLACK, background: WHITE }),
        false => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_of_high_contrast_give_their_two_colours() {
        for (theme, expect) in [
            ("HighContrast", Some((BLACK, WHITE))),
            ("HighContrastInverse", Some((WHITE, BLACK))),
            ("HighContrast:dark", Some((WHITE, BLACK))),
            ("Adwaita:dark", None),
            ("", None),
        ] {
            let pair = contrast_of(theme).map(|pair| (pair.foreground, pair.background));
            assert_eq!(pair, expect, "{theme}");
        }
    }
}
