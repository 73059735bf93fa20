//! One attempt to open the window with one renderer. A panic in it is caught and told apart: a library that is missing,
//! a renderer that does not start, one that was lost, or a fault of our own.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex, PoisonError};

use egui::ViewportBuilder;

use super::adapter::Mesa;
use super::failure::{StartFailure, missing_library, plain};
use super::{Renderer, Shown, with_eframe};
use crate::app::words::word;
use crate::ui::software::{self, Trouble};

/// How an attempt ended that did not end well.
pub(super) enum Broken {
    /// This renderer did not start; another one may.
    Renderer(String),
    /// This renderer and the next have only software drivers, which are slower than the processor's own window.
    OnlySoftware,
    /// Another renderer would not help.
    Final(StartFailure),
}

/// Runs the window until it is closed.
pub(super) fn run<App: Shown>(
    make_app: &impl Fn(&egui::Context, Renderer) -> App,
    viewport: ViewportBuilder,
    renderer: Renderer,
    mesa: Mesa,
    lose_device: bool,
) -> Result<(), Broken> {
    let started = Cell::new(false);
    let make = |ctx: &egui::Context| {
        let app = make_app(ctx, renderer);
        started.set(true);
        app
    };
    let (outcome, panicked) = quietly(|| match renderer {
        Renderer::Wgpu => {
            with_eframe::run(make, viewport, eframe::Renderer::Wgpu, mesa, lose_device).map_err(ended)
        }
        Renderer::Glow => {
            with_eframe::run(make, viewport, eframe::Renderer::Glow, mesa, false).map_err(ended)
        }
        Renderer::Software => software::run(make, viewport).map_err(|trouble| failed(trouble, started.get())),
    });
    outcome.unwrap_or_else(|| Err(judge(panicked.unwrap_or_default(), started.get(), renderer)))
}

/// How a window of eframe ended that did not end well.
fn ended(end: with_eframe::End) -> Broken {
    match end {
        with_eframe::End::Refused(error) => refused(&error),
        with_eframe::End::OnlySoftware => Broken::OnlySoftware,
        with_eframe::End::DeviceLost(renderer, reason) => {
            Broken::Final(StartFailure::RendererLost { renderer, reason })
        }
    }
}

/// What trouble of the plain window means.
fn failed(trouble: Trouble, started: bool) -> Broken {
    match trouble {
        Trouble::NoDisplay { reason, debug } => {
            let gone = |reason| {
                if started {
                    StartFailure::DisplayLost { reason }
                } else {
                    StartFailure::NoDisplay { reason }
                }
            };
            Broken::Final(missing_library(&debug).unwrap_or_else(|| gone(plain(&reason))))
        }
        Trouble::CannotDraw(reason) if started => {
            Broken::Final(StartFailure::RendererLost { renderer: Renderer::Software, reason: plain(&reason) })
        }
        Trouble::CannotDraw(reason) => Broken::Renderer(plain(&reason)),
    }
}

/// What a renderer or window system that returned an error means.
fn refused(error: &eframe::Error) -> Broken {
    let reason = plain(&error.to_string());
    match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => {
            // Only the debug form names the library that X11 misses.
            let missing = missing_library(&format!("{error:?}"));
            Broken::Final(missing.unwrap_or(StartFailure::NoDisplay { reason }))
        }
        eframe::Error::AppCreation(_) => {
            Broken::Final(StartFailure::Broke { message: reason, place: word("start.at-start").to_owned() })
        }
        eframe::Error::Glutin(_)
        | eframe::Error::NoGlutinConfigs(..)
        | eframe::Error::OpenGL(_)
        | eframe::Error::Wgpu(_) => Broken::Renderer(reason),
    }
}

/// What a panic said, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Panicked {
    message: String,
    place: String,
}

/// What a panic during the attempt means; `started` says whether the window had come up.
fn judge(panicked: Panicked, started: bool, renderer: Renderer) -> Broken {
    if let Some(missing) = missing_library(&panicked.message) {
        return Broken::Final(missing);
    }
    let Panicked { message, place } = panicked;
    if of_crate(&place, "winit") {
        return Broken::Final(if started {
            StartFailure::DisplayLost { reason: message }
        } else {
            StartFailure::NoDisplay { reason: message }
        });
    }
    match (of_renderer(&message, &place), started) {
        (true, true) => Broken::Final(StartFailure::RendererLost { renderer, reason: message }),
        (true, false) => Broken::Renderer(message),
        (false, _) => Broken::Final(StartFailure::Broke { message, place }),
    }
}

/// Does a panic come from a renderer? By the file it comes from, else by its words.
fn of_renderer(message: &str, place: &str) -> bool {
    let files = ["wgpu", "glow", "glutin", "khronos", "naga", "gpu-allocator", "softbuffer"];
    // Each of these is said by all its words together.
    let words: [&[&str]; 6] =
        [&["device", "lost"], &["surface"], &["swap", "chain"], &["swapchain"], &["wgpu"], &["opengl"]];
    let ours = place.starts_with("src/") || place.starts_with("src\\");
    let message = message.to_lowercase();
    let named = ["egui-wgpu", "wgpu-core", "wgpu-hal", "wgpu-types", "egui_glow", "glutin-winit"];
    files.iter().chain(&named).any(|name| of_crate(place, name))
        || (!ours && words.iter().any(|all| all.iter().all(|word| message.contains(word))))
}

/// Is a place in the source of this crate, as the registry unpacks it?
fn of_crate(place: &str, name: &str) -> bool {
    place.contains(&format!("/{name}-")) || place.contains(&format!("\\{name}-"))
}

thread_local! {
    /// Are panics of this thread kept from the terminal?
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Runs something with panics of this thread caught and kept from the terminal; those of other threads are reported as
/// before. The second value is what the last panic said.
fn quietly<T>(work: impl FnOnce() -> T) -> (Option<T>, Option<Panicked>) {
    let kept: Arc<Mutex<Option<Panicked>>> = Arc::default();
    let before: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> = Arc::from(panic::take_hook());
    let (keeping, passing) = (Arc::clone(&kept), Arc::clone(&before));
    panic::set_hook(Box::new(move |info| {
        if WATCHED.get() {
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let message = info.payload_as_str().unwrap_or_default().to_owned();
            *keeping.lock().unwrap_or_else(PoisonError::into_inner) = Some(Panicked { message, place });
        } else {
            passing(info);
        }
    }));
    WATCHED.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(work)).ok();
    WATCHED.set(false);
    panic::set_hook(Box::new(move |info| before(info)));
    let panicked = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
    (outcome, panicked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(message: &str, place: &str, started: bool) -> String {
        let panicked = Panicked { message: message.to_owned(), place: place.to_owned() };
        match judge(panicked, started, Renderer::Wgpu) {
            Broken::Renderer(reason) => format!("next renderer: {reason}"),
            Broken::OnlySoftware => "no card".to_owned(),
            Broken::Final(failure) => failure.to_string(),
        }
    }

    #[test]
    fn panics_are_told_apart() {
        for (message, place, started, expect) in [
            (
                "Library libxkbcommon-x11.so could not be loaded.",
                "/home/x/xkbcommon-dl-0.4.2/src/x11.rs:59:31",
                false,
                "the library libxkbcommon-x11.so is missing; install the package libxkbcommon-x11-0",
            ),
            ("no adapter", "/r/egui-wgpu-0.37.0/src/winit.rs:143:18", false, "next renderer: no adapter"),
            (
                "wgpu error: Device is lost",
                "/r/wgpu-30.0.1/src/backend/wgpu_core.rs:9:1",
                true,
                "the renderer wgpu was lost: wgpu error: Device is lost",
            ),
            (
                "called `Result::unwrap()` on an `Err` value: X11Error",
                "/r/winit-0.30.13/src/platform_impl/linux/x11/window.rs:1200:14",
                true,
                "the display was lost: called `Result::unwrap()` on an `Err` value: X11Error",
            ),
            (
                "index out of bounds",
                "src/ui/pages/keys.rs:7:9",
                true,
                "the program broke down at src/ui/pages/keys.rs:7:9: index out of bounds",
            ),
            (
                "the surface of a card",
                "src/ui/widgets/card.rs:1:1",
                true,
                "the program broke down at src/ui/widgets/card.rs:1:1: the surface of a card",
            ),
        ] {
            assert_eq!(says(message, place, started), expect);
        }
    }

    #[test]
    fn a_panic_is_caught_and_its_words_are_kept() {
        let (outcome, panicked) = quietly(|| -> u8 { panic!("the words of it") });
        assert_eq!(outcome, None);
        assert!(
            panicked.is_some_and(|it| it.message == "the words of it" && it.place.contains("attempt.rs"))
        );
        assert_eq!(quietly(|| 7), (Some(7), None));
    }
}
