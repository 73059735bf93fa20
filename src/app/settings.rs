//! What the program remembers about how its user likes it. A settings file from the future or in ruins is set
//! aside with a message, never deleted.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::app::words::Language;

/// Light, dark, or as the system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// One of the languages, or that of the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LanguageChoice {
    #[default]
    System,
    English,
    German,
}

impl LanguageChoice {
    /// All choices, in their order on the page.
    pub const ALL: [Self; 3] = [Self::System, Self::English, Self::German];

    /// The language; `None`: as the system.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::System => None,
            Self::English => Some(Language::English),
            Self::German => Some(Language::German),
        }
    }
}

/// The settings file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub format: u32,
    #[serde(default)]
    pub theme: ThemeChoice,
    #[serde(default)]
    pub language: LanguageChoice,
    /// Percent, 100 to 200.
    #[serde(default = "full")]
    pub zoom: u16,
    /// As the system has it where nothing was chosen here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduce_motion: Option<bool>,
    #[serde(default)]
    pub all_questions: bool,
    /// The last one first.
    #[serde(default)]
    pub recent: Vec<PathBuf>,
}

fn full() -> u16 {
    100
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            format: Self::FORMAT,
            theme: ThemeChoice::System,
            language: LanguageChoice::System,
            zoom: full(),
            reduce_motion: None,
            all_questions: false,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// The format this version writes.
    pub const FORMAT: u32 = 1;
    const RECENT: usize = 8;
    /// Zoom steps in percent.
    const ZOOMS: [u16; 6] = [100, 110, 125, 150, 175, 200];

    /// Reads a settings file; `None` when it is not one of this version.
    pub fn read(text: &str) -> Option<Self> {
        let mut settings: Self = toml::from_str(text).ok()?;
        settings.zoom = settings.zoom.clamp(100, 200);
        (settings.format == Self::FORMAT).then_some(settings)
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string_pretty(self).unwrap_or_default()
    }

    /// Puts a path first in the recent ones.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(Self::RECENT);
    }

    /// The next larger zoom.
    pub fn zoom_in(&mut self) {
        self.zoom = Self::ZOOMS.into_iter().find(|zoom| *zoom > self.zoom).unwrap_or(200);
    }

    /// The next smaller zoom.
    pub fn zoom_out(&mut self) {
        self.zoom = Self::ZOOMS.into_iter().rev().find(|zoom| *zoom < self.zoom).unwrap_or(100);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_writing_and_reading() {
        let mut settings =
            Settings { theme: ThemeChoice::Dark, language: LanguageChoice::German, ..Settings::default() };
        settings.remember(PathBuf::from("a.activation.toml"));
        settings.zoom_in();
        assert_eq!(Settings::read(&settings.write()), Some(settings));
    }

    #[test]
    fn settings_of_the_future_and_ruins_are_not_read() {
        let check = |text: &str| assert_eq!(Settings::read(text), None, "{text}");
        check("format = 2");
        check("format = 1\nwings = true");
        check("not a settings file");
        check("");
    }

    #[test]
    fn the_last_path_is_first_and_stands_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(PathBuf::from(name));
        }
        assert_eq!(settings.recent, [PathBuf::from("a"), PathBuf::from("b")]);
    }
}
