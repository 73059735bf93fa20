//! Why no window came up, in words that name what is missing and what to do.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use super::Renderer;
use crate::app::words::{fill, word};

/// Why the window did not come up, or broke down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartFailure {
    /// There is no screen to draw on.
    NoDisplay {
        /// What the window system said.
        reason: String,
    },
    /// A library that the window system needs is not on this machine.
    MissingLibrary {
        /// Its file name.
        library: String,
        /// The package of Debian and Ubuntu that has it, if known.
        package: Option<&'static str>,
    },
    /// No renderer started.
    NoRenderer {
        /// Which were tried, and why each failed.
        tried: Vec<(Renderer, String)>,
    },
    /// The display went away while the window was open.
    DisplayLost {
        /// What the window system said.
        reason: String,
    },
    /// What is left to try needs a process of its own: the caller starts again without these.
    OtherProcess {
        /// Which were tried, and why each failed.
        tried: Vec<(Renderer, String)>,
    },
    /// There is no graphics card, and drawing on the processor without a driver takes a process of its own: the caller
    /// starts again without the others. Nothing is wrong, so there is nothing to tell.
    NoCard,
    /// The renderer was lost while the window was open, as when a remote desktop disconnects. Everything was kept; the
    /// caller may start again once without it.
    RendererLost {
        /// The one that was lost.
        renderer: Renderer,
        /// What it said.
        reason: String,
    },
    /// The program itself broke down while the window was open.
    Broke {
        /// What went wrong.
        message: String,
        /// File and line.
        place: String,
    },
}

impl StartFailure {
    /// The renderers that were tried in vain.
    pub fn tried(&self) -> Vec<Renderer> {
        match self {
            Self::NoRenderer { tried } | Self::OtherProcess { tried } => {
                tried.iter().map(|(renderer, _)| *renderer).collect()
            }
            Self::NoCard => vec![Renderer::Wgpu, Renderer::Glow],
            Self::RendererLost { renderer, .. } => vec![*renderer],
            Self::NoDisplay { .. }
            | Self::MissingLibrary { .. }
            | Self::DisplayLost { .. }
            | Self::Broke { .. } => Vec::new(),
        }
    }
}

impl Error for StartFailure {}

impl Display for StartFailure {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&match self {
            Self::NoDisplay { reason } => fill("start.no-display", &[("reason", reason)]),
            Self::DisplayLost { reason } => fill("start.display-lost", &[("reason", reason)]),
            Self::MissingLibrary { library, package: None } => {
                fill("start.missing-library", &[("library", library)])
            }
            Self::MissingLibrary { library, package: Some(package) } => {
                fill("start.missing-package", &[("library", library), ("package", package)])
            }
            Self::NoRenderer { tried } => fill("start.no-renderer", &[("tried", &list(tried))]),
            Self::OtherProcess { tried } => fill("start.other-process", &[("tried", &list(tried))]),
            Self::NoCard => word("start.only-software").to_owned(),
            Self::RendererLost { renderer, reason } => {
                fill("start.renderer-lost", &[("renderer", &renderer.to_string()), ("reason", reason)])
            }
            Self::Broke { message, place } => fill("start.broke", &[("message", message), ("place", place)]),
        })
    }
}

fn list(tried: &[(Renderer, String)]) -> String {
    let tried: Vec<String> = tried.iter().map(|(renderer, reason)| format!("{renderer}: {reason}")).collect();
    tried.join("; ")
}

/// What a library said, without the place in its source that some put before it, and without a value that some print
/// as the program holds it.
pub(super) fn plain(reason: &str) -> String {
    let after = |(_, rest): (&'_ str, &'_ str)| rest.split_once(": ").map(|(_, words)| words.to_owned());
    without_values(&reason.rsplit_once(".rs:").and_then(after).unwrap_or_else(|| reason.to_owned()))
}

/// `no config matches: Template { red: 8 }. Error: not found` becomes `no config matches. Error: not found`.
fn without_values(reason: &str) -> String {
    let Some((before, (_, after))) =
        reason.split_once('{').and_then(|(before, rest)| Some((before, rest.rsplit_once('}')?)))
    else {
        return reason.to_owned();
    };
    let words = before.rsplit_once(": ").map_or(before, |(words, _name)| words);
    format!("{}{after}", words.trim_end())
}

/// The packages of Debian and Ubuntu that have the libraries which are loaded at run time.
const PACKAGES: [(&str, &str); 12] = [
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXi", "libxi6"),
    ("libXrandr", "libxrandr2"),
    ("libwayland-client", "libwayland-client0"),
    ("libwayland-egl", "libwayland-egl1"),
    ("libwayland-cursor", "libwayland-cursor0"),
    ("libEGL", "libegl1"),
    ("libGL", "libgl1"),
];

/// The library that a message names as missing.
pub(super) fn missing_library(message: &str) -> Option<StartFailure> {
    let complains = ["loaded", "cannot", "failed", "found"];
    if !message.split(|letter: char| !letter.is_alphabetic()).any(|word| complains.contains(&word)) {
        return None;
    }
    let library = message
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_.+".contains(letter)))
        .map(|word| word.trim_end_matches('.'))
        .find(|word| word.starts_with("lib") && word.contains(".so"))?;
    let stem = library.split(".so").next().unwrap_or(library);
    let package = PACKAGES.iter().find(|(name, _)| *name == stem).map(|(_, package)| *package);
    Some(StartFailure::MissingLibrary { library: library.to_owned(), package })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_libraries_are_named_with_their_package() {
        for (message, library, package) in [
            (
                "Library libxkbcommon-x11.so could not be loaded.",
                "libxkbcommon-x11.so",
                Some("libxkbcommon-x11-0"),
            ),
            ("Library libxkbcommon.so could not be loaded.", "libxkbcommon.so", Some("libxkbcommon0")),
            (
                "opening library failed (libXcursor.so.1: cannot open shared object file: No such file)",
                "libXcursor.so.1",
                Some("libxcursor1"),
            ),
            ("libodd.so.3: cannot open shared object file", "libodd.so.3", None),
        ] {
            let expect = StartFailure::MissingLibrary { library: library.to_owned(), package };
            assert_eq!(missing_library(message), Some(expect), "{message}");
        }
        for message in ["index out of bounds", "libX11.so.6 is fine", ""] {
            assert_eq!(missing_library(message), None, "{message}");
        }
    }

    #[test]
    fn reasons_are_stripped_of_places_in_sources_and_of_values() {
        for (reason, expect) in [
            (
                "winit EventLoopError: os error at /r/winit/src/linux/mod.rs:765: DISPLAY is not set",
                "DISPLAY is not set",
            ),
            ("no adapter: none found", "no adapter: none found"),
            ("odd.rs:12", "odd.rs:12"),
            ("no surface for any backend: {}", "no surface for any backend"),
            (
                "Found no configs matching: Template { kind: Rgb { red: 8 }, api: None }. Error: not found",
                "Found no configs matching. Error: not found",
            ),
            ("a lone } and { are words", "a lone } and { are words"),
        ] {
            assert_eq!(plain(reason), expect);
        }
    }

    #[test]
    fn failures_say_what_to_do() {
        let missing = missing_library("Library libxkbcommon-x11.so could not be loaded.").expect("it is one");
        let words = "the library libxkbcommon-x11.so is missing; install the package libxkbcommon-x11-0";
        assert_eq!(missing.to_string(), words);
        let none = StartFailure::NoRenderer {
            tried: vec![(Renderer::Wgpu, "no adapter".to_owned()), (Renderer::Glow, "no OpenGL".to_owned())],
        };
        assert_eq!(none.to_string(), "no renderer started: wgpu: no adapter; glow: no OpenGL");
    }
}
