//! Desktops that are not Windows: GTK's theme names tell high contrast, its settings file whether things may move, the
//! environment the language, and a terminal needs no help.

use super::{Contrast, Desktop};
use crate::probe::files::read_text;
use crate::probe::{environment, folders};

/// The desktop of Linux and its kin.
pub(super) struct Elsewhere;

/// The most that is read of a settings file, in bytes.
const MOST: u64 = 1 << 16;

const BLACK: [u8; 3] = [0; 3];
const WHITE: [u8; 3] = [255; 3];

impl Desktop for Elsewhere {
    fn high_contrast(&self) -> Option<Contrast> {
        contrast_of(&environment::gtk_theme()?)
    }

    fn reduces_motion(&self) -> bool {
        let files = ["gtk-4.0", "gtk-3.0"].into_iter().filter_map(folders::settings_of);
        let told = files.filter_map(|file| read_text(&file, MOST).ok()).find_map(|text| animations_of(&text));
        told == Some(false)
    }

    fn language(&self) -> Option<String> {
        environment::locale()
    }

    fn attach_console(&self) {}
}

/// Whether a settings file of GTK lets things move; `None` where it does not say.
fn animations_of(settings: &str) -> Option<bool> {
    let mut values = settings.lines().filter_map(|line| line.split_once('='));
    let value = values.rfind(|(key, _)| key.trim() == "gtk-enable-animations")?.1.trim();
    match value {
        "1" | "true" | "TRUE" => Some(true),
        "0" | "false" | "FALSE" => Some(false),
        _ => None,
    }
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
    fn a_settings_file_tells_whether_things_may_move() {
        assert_eq!(animations_of("[Settings]\ngtk-enable-animations = 0\n"), Some(false));
        assert_eq!(animations_of("gtk-enable-animations=true\ngtk-enable-animations=false"), Some(false));
        assert_eq!(animations_of("[Settings]\ngtk-theme-name=Adwaita\n"), None);
        assert_eq!(animations_of("gtk-enable-animations=perhaps"), None);
    }

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
