//! The window as eframe opens it, with wgpu or OpenGL. A device that the system takes away closes the window in order, so
//! that everything is kept, and is told to whoever opened it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::{CreationContext, Frame};
use egui::{Context, Ui, ViewportBuilder, ViewportCommand};

use super::adapter::{self, Mesa, OnlySoftware};
use super::{Renderer, Shown};

/// Frames that are drawn before a device is lost on purpose.
const FRAMES_BEFORE_LOSS: u32 = 20;

/// How a window ended that did not end well.
pub(super) enum End {
    Refused(eframe::Error),
    /// There are only software drivers, and the processor is to draw without them.
    OnlySoftware,
    /// Which renderer lost its device, and what the driver said.
    DeviceLost(Renderer, String),
}

/// What the driver said when it took the device away.
type Lost = Arc<Mutex<Option<String>>>;

pub(super) fn run<App: Shown>(
    make_app: impl FnOnce(&Context) -> App,
    viewport: ViewportBuilder,
    renderer: eframe::Renderer,
    mesa: Mesa,
    lose_device: bool,
) -> Result<(), End> {
    let lost = Lost::default();
    let watched = Arc::clone(&lost);
    let only_software = OnlySoftware::default();
    let title = viewport.title.clone().unwrap_or_default();
    let options = eframe::NativeOptions {
        viewport,
        renderer,
        persist_window: false,
        wgpu_options: adapter::options(mesa, &only_software),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        watch_device(creation, &watched);
        let shown = make_app(&creation.egui_ctx);
        let lose_after = lose_device.then_some(FRAMES_BEFORE_LOSS);
        Ok(Box::new(InEframe { shown, lost: watched, leaving: false, lose_after }))
    });
    eframe::run_native(&title, options, create).map_err(|error| {
        if only_software.load(Ordering::Relaxed) { End::OnlySoftware } else { End::Refused(error) }
    })?;
    let reason = lost.lock().unwrap_or_else(PoisonError::into_inner).take();
    reason.map_or(Ok(()), |reason| Err(End::DeviceLost(Renderer::Wgpu, reason)))
}

/// wgpu says nothing to egui when a device is lost, and draws nothing any more: without this the window would freeze.
fn watch_device(creation: &CreationContext<'_>, lost: &Lost) {
    let Some(wgpu) = &creation.wgpu_render_state else { return };
    let (lost, ctx) = (Arc::clone(lost), creation.egui_ctx.clone());
    wgpu.device.set_device_lost_callback(move |_why, said| {
        *lost.lock().unwrap_or_else(PoisonError::into_inner) = Some(said);
        ctx.request_repaint();
    });
}

struct InEframe<App> {
    shown: App,
    lost: Lost,
    leaving: bool,
    /// Frames until the device is destroyed, where a test wants to see what happens then.
    lose_after: Option<u32>,
}

impl<App: Shown> eframe::App for InEframe<App> {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        if self.lost.lock().unwrap_or_else(PoisonError::into_inner).is_some() && !self.leaving {
            self.leaving = true;
            // At once: what follows draws on a device that is gone, and may not come to its end.
            self.shown.on_exit();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if !self.leaving {
            self.shown.logic(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.shown.ui(ui);
        match self.lose_after {
            Some(0) => {
                self.lose_after = None;
                if let Some(wgpu) = frame.wgpu_render_state() {
                    wgpu.device.destroy();
                }
            }
            Some(frames) => {
                self.lose_after = Some(frames - 1);
                ui.request_repaint();
            }
            None => {}
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.shown.on_exit();
    }
}
