//! Opens the window: wgpu first, OpenGL second, the processor third, and words instead of a panic where none works.
//!
//! Where the first two would draw on the processor through Mesa, the third does it at once. Decides nothing about what
//! is shown, and remembers nothing.

mod adapter;
mod attempt;
mod failure;
mod icon;
mod with_eframe;

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use egui::{Context, Ui, ViewportBuilder, vec2};

use self::adapter::Mesa;
use crate::app::words::{fill, word};

pub use self::adapter::finds_an_adapter;
pub use self::failure::StartFailure;
pub use self::icon::window_icon;

/// Words that never stand in the title of the window.
const NOT_IN_TITLES: [&str; 3] = ["wizard", "activator", "toolkit"];

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Renderer {
    /// Vulkan, Direct3D, Metal; their software drivers too.
    Wgpu,
    /// OpenGL.
    Glow,
    /// The processor, with no driver at all.
    Software,
}

impl Renderer {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 3] = [Self::Wgpu, Self::Glow, Self::Software];
}

impl Display for Renderer {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
            Self::Software => "software",
        })
    }
}

impl FromStr for Renderer {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|renderer| renderer.to_string() == text);
        found.ok_or_else(|| fill("start.not-a-renderer", &[("text", text)]))
    }
}

/// What is shown in the window, whatever draws it.
pub trait Shown: 'static {
    /// Before every frame, and while the window is hidden; draws nothing.
    fn logic(&mut self, ctx: &Context);
    /// One frame.
    fn ui(&mut self, ui: &mut Ui);
    /// The window closes.
    fn on_exit(&mut self);
}

/// Which renderers may draw the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only this one.
    pub forced: Option<Renderer>,
    /// Not these: they failed before.
    pub without: Vec<Renderer>,
    /// Destroy wgpu's device soon after the window is open, as a remote desktop may: for tests.
    pub lose_device: bool,
}

impl Choice {
    /// The renderers to try, in their order.
    fn order(&self) -> Vec<Renderer> {
        match self.forced {
            Some(one) => vec![one],
            None => Renderer::ALL.into_iter().filter(|renderer| !self.without.contains(renderer)).collect(),
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
/// the first renderer does not start.
///
/// # Errors
/// Where no window comes up, or where it breaks down while it is open; see [`StartFailure`]. The processor's window
/// cannot follow another one in the same process: then it is [`StartFailure::OtherProcess`] or [`StartFailure::NoCard`].
pub fn run_window<App: Shown>(
    make_app: impl Fn(&Context, Renderer) -> App,
    title: &str,
    choice: &Choice,
) -> Result<(), StartFailure> {
    let mut tried = Vec::new();
    let order = choice.order();
    let mesa = if choice.forced.is_none() && order.contains(&Renderer::Software) {
        Mesa::Refused
    } else {
        Mesa::Accepted
    };
    for renderer in order {
        if renderer == Renderer::Software && !tried.is_empty() {
            return Err(StartFailure::OtherProcess { tried });
        }
        match attempt::run(&make_app, viewport(title), renderer, mesa, choice.lose_device) {
            Ok(()) => return Ok(()),
            Err(attempt::Broken::Renderer(reason)) => tried.push((renderer, reason)),
            Err(attempt::Broken::OnlySoftware) => return Err(StartFailure::NoCard),
            Err(attempt::Broken::Final(failure)) => return Err(failure),
        }
    }
    Err(StartFailure::NoRenderer { tried })
}

fn viewport(title: &str) -> ViewportBuilder {
    ViewportBuilder::default()
        .with_title(title)
        .with_app_id("volume-activation")
        .with_inner_size(vec2(1366.0, 768.0))
        .with_min_inner_size(vec2(480.0, 320.0))
        .with_clamp_size_to_monitor_size(true)
        .with_icon(window_icon())
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
        for renderer in Renderer::ALL {
            assert_eq!(renderer.to_string().parse(), Ok(renderer));
        }
        assert!("vulkan".parse::<Renderer>().is_err_and(|words| words.contains("wgpu, glow and software")));
    }

    #[test]
    fn what_failed_before_is_not_tried_again() {
        let order = |forced, without: &[Renderer]| {
            Choice { forced, without: without.to_vec(), lose_device: false }.order()
        };
        assert_eq!(order(None, &[]), Renderer::ALL);
        assert_eq!(order(None, &[Renderer::Wgpu]), [Renderer::Glow, Renderer::Software]);
        assert_eq!(order(None, &Renderer::ALL), []);
        assert_eq!(order(Some(Renderer::Glow), &[Renderer::Glow]), [Renderer::Glow]);
    }
}
