//! Opens the window: wgpu first, OpenGL second, and words instead of a panic where neither works. Decides nothing about
//! what is shown, and remembers nothing.

mod attempt;
mod failure;
mod icon;

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use egui::{ViewportBuilder, vec2};

use crate::app::words::{fill, word};

pub use self::failure::StartFailure;
pub use self::icon::window_icon;

/// Words that never stand in the title of the window.
const NOT_IN_TITLES: [&str; 3] = ["wizard", "activator", "toolkit"];

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Renderer {
    /// Vulkan, Direct3D, Metal.
    Wgpu,
    /// OpenGL.
    Glow,
}

impl Renderer {
    /// The other one: what to restart with when this one was lost.
    pub const fn other(self) -> Self {
        match self {
            Self::Wgpu => Self::Glow,
            Self::Glow => Self::Wgpu,
        }
    }
}

impl Display for Renderer {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
        })
    }
}

impl FromStr for Renderer {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "wgpu" => Ok(Self::Wgpu),
            "glow" => Ok(Self::Glow),
            _ => Err(fill("start.not-a-renderer", &[("text", text)])),
        }
    }
}

/// The title of the window: the plan's name, then the product. A name that holds a word which never stands in a title
/// is left out.
pub fn window_title(plan: Option<&str>) -> String {
    let named = plan.map(str::trim).filter(|name| !name.is_empty()).filter(|name| {
        let name = name.to_lowercase();
        !NOT_IN_TITLES.iter().any(|word| name.contains(word))
    });
    let product = word("start.product");
    match named {
        Some(name) => fill("start.title", &[("plan", name), ("product", product)]),
        None => product.to_owned(),
    }
}

/// Opens the window and returns when it is closed. Must be called on the main thread.
///
/// `make_app` gets the context before the first frame; it should call [`super::install`]. It is called again where
/// the first renderer does not start. With `forced` only that renderer is tried.
///
/// # Errors
/// Where no window comes up, or where it breaks down while it is open; see [`StartFailure`].
pub fn run_window<App: eframe::App + 'static>(
    make_app: impl Fn(&eframe::CreationContext<'_>, Renderer) -> App,
    title: &str,
    forced: Option<Renderer>,
) -> Result<(), StartFailure> {
    let order = forced.map_or_else(|| vec![Renderer::Wgpu, Renderer::Glow], |one| vec![one]);
    let mut tried = Vec::new();
    for renderer in order {
        match attempt::run(&make_app, options(title, renderer), renderer) {
            Ok(()) => return Ok(()),
            Err(attempt::Broken::Renderer(reason)) => tried.push((renderer, reason)),
            Err(attempt::Broken::Final(failure)) => return Err(failure),
        }
    }
    Err(StartFailure::NoRenderer { tried })
}

fn options(title: &str, renderer: Renderer) -> eframe::NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("volume-activation")
        .with_inner_size(vec2(1366.0, 768.0))
        .with_min_inner_size(vec2(480.0, 320.0))
        .with_clamp_size_to_monitor_size(true)
        .with_icon(window_icon());
    eframe::NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Wgpu => eframe::Renderer::Wgpu,
            Renderer::Glow => eframe::Renderer::Glow,
        },
        persist_window: false,
        ..eframe::NativeOptions::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_the_plan_and_never_a_word_that_frightens() {
        for (plan, expect) in [
            (None, "Volume Activation"),
            (Some("  "), "Volume Activation"),
            (Some("Head office"), "Head office – Volume Activation"),
            (Some("My KMS Activator"), "Volume Activation"),
            (Some("toolkit"), "Volume Activation"),
        ] {
            assert_eq!(window_title(plan), expect);
        }
    }

    #[test]
    fn renderers_are_read_as_they_are_written() {
        for renderer in [Renderer::Wgpu, Renderer::Glow] {
            assert_eq!(renderer.to_string().parse(), Ok(renderer));
            assert_ne!(renderer.other(), renderer);
        }
        assert!("vulkan".parse::<Renderer>().is_err_and(|words| words.contains("wgpu and glow")));
    }
}
