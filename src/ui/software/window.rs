//! The plain window: winit's events into egui, egui's triangles onto the canvas, the canvas into the window. Sleeps while
//! nothing changes. What eframe does for the other renderers, for this one.

use core::num::NonZeroU32;
use core::time::Duration;
use std::rc::Rc;

use egui::{
    ColorImage, Context, RawInput, ScreenshotCallback, ViewportBuilder, ViewportCommand, ViewportEvent,
    ViewportId, ViewportInfo,
};
use egui_system_font_provider::SystemFontProvider;
use egui_winit::accesskit_winit::{Event as AccessEvent, WindowEvent as AccessWindowEvent};
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::{StartCause, WindowEvent};
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::window::{Window, WindowId};
use egui_winit::{ActionRequested, State};
use softbuffer::Surface;

use super::{Canvas, Textures};
use crate::ui::start::Shown;
use crate::ui::theme;

/// Why the window did not come up, or broke down.
#[derive(Debug)]
pub(in crate::ui) enum Trouble {
    /// The window system does not answer; its debug form names a library that is missing.
    NoDisplay { reason: String, debug: String },
    /// There is a window, and nothing can be drawn into it.
    CannotDraw(String),
}

/// What wakes the window from outside.
enum Woken {
    /// Draw again, after this time, if this was the last pass.
    Draw(Duration, u64),
    /// A screen reader asks.
    Access(AccessEvent),
}

impl From<AccessEvent> for Woken {
    fn from(event: AccessEvent) -> Self {
        Self::Access(event)
    }
}

/// Opens the window and returns when it is closed. No other event loop may have been made in this process.
pub(in crate::ui) fn run<A: Shown>(
    make: impl FnOnce(&Context) -> A,
    viewport: ViewportBuilder,
) -> Result<(), Trouble> {
    let made = EventLoop::<Woken>::with_user_event().build();
    let events = made.map_err(|error| Trouble::no_display(&error))?;
    let mut program =
        Program { proxy: events.create_proxy(), make: Some(make), viewport, open: None, trouble: None };
    events.run_app(&mut program).map_err(|error| Trouble::no_display(&error))?;
    program.trouble.map_or(Ok(()), Err)
}

impl Trouble {
    fn no_display(error: &(impl core::fmt::Display + core::fmt::Debug)) -> Self {
        Self::NoDisplay { reason: error.to_string(), debug: format!("{error:?}") }
    }
}

struct Program<A, M> {
    proxy: EventLoopProxy<Woken>,
    make: Option<M>,
    viewport: ViewportBuilder,
    open: Option<Open<A>>,
    trouble: Option<Trouble>,
}

/// The window that is open.
struct Open<A> {
    app: A,
    ctx: Context,
    state: State,
    info: ViewportInfo,
    actions: Vec<ActionRequested>,
    /// Who waits for a picture of the window.
    waiting: Vec<ScreenshotCallback>,
    window: Rc<Window>,
    surface: Surface<Rc<Window>, Rc<Window>>,
    canvas: Canvas,
    textures: Textures,
}

impl<A: Shown, M: FnOnce(&Context) -> A> Program<A, M> {
    fn open(&mut self, events: &ActiveEventLoop) -> Result<(), Trouble> {
        let Some(make) = self.make.take() else { return Ok(()) };
        let ctx = Context::default();
        ctx.add_font_provider(std::sync::Arc::new(SystemFontProvider::new()));
        let proxy = self.proxy.clone();
        ctx.set_request_repaint_callback(move |info| {
            // Fails only where the window is gone.
            drop(proxy.send_event(Woken::Draw(info.delay, info.current_cumulative_pass_nr)));
        });
        // Shown after its first picture is there: a screen reader must know it before, too.
        let hidden = self.viewport.clone().with_visible(false);
        let made = egui_winit::create_window(&ctx, events, &hidden);
        let window = Rc::new(made.map_err(|error| Trouble::no_display(&error))?);
        let refused = |error: softbuffer::SoftBufferError| Trouble::CannotDraw(error.to_string());
        let display = softbuffer::Context::new(Rc::clone(&window)).map_err(refused)?;
        let surface = Surface::new(&display, Rc::clone(&window)).map_err(refused)?;
        #[expect(clippy::cast_possible_truncation, reason = "a scale is a small number")]
        let scale = window.scale_factor() as f32;
        let mut state = State::new(ctx.clone(), ViewportId::ROOT, &window, Some(scale), window.theme(), None);
        state.init_accesskit(events, &window, self.proxy.clone());
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        let app = make(&ctx);
        let (canvas, textures, actions) = (Canvas::default(), Textures::default(), Vec::new());
        let waiting = Vec::new();
        let mut open = Open { app, ctx, state, info, actions, waiting, window, surface, canvas, textures };
        open.frame(events)?;
        open.window.set_visible(true);
        open.window.request_redraw();
        self.open = Some(open);
        Ok(())
    }

    /// Ends the program with what went wrong.
    fn unless_well(&mut self, events: &ActiveEventLoop, outcome: Result<(), Trouble>) {
        if let Err(trouble) = outcome {
            self.trouble = Some(trouble);
            events.exit();
        }
    }
}

impl<A: Shown, M: FnOnce(&Context) -> A> ApplicationHandler<Woken> for Program<A, M> {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        let outcome = self.open(events);
        self.unless_well(events, outcome);
    }

    fn new_events(&mut self, events: &ActiveEventLoop, cause: StartCause) {
        if let (StartCause::ResumeTimeReached { .. }, Some(open)) = (cause, &self.open) {
            events.set_control_flow(ControlFlow::Wait);
            open.window.request_redraw();
        }
    }

    fn user_event(&mut self, events: &ActiveEventLoop, event: Woken) {
        let Some(open) = &mut self.open else { return };
        match event {
            Woken::Draw(delay, pass) => open.draw_after(events, delay, pass),
            Woken::Access(event) => open.access(event),
        }
    }

    fn window_event(&mut self, events: &ActiveEventLoop, _id: WindowId, event: WindowEvent) {
        let Some(open) = &mut self.open else { return };
        if event == WindowEvent::RedrawRequested {
            let outcome = open.frame(events);
            self.unless_well(events, outcome);
            return;
        }
        if event == WindowEvent::CloseRequested {
            open.info.events.push(ViewportEvent::Close);
            open.window.request_redraw();
        }
        if open.state.on_window_event(&open.window, &event).repaint {
            open.window.request_redraw();
        }
    }

    fn exiting(&mut self, _events: &ActiveEventLoop) {
        if let Some(open) = &mut self.open {
            open.app.on_exit();
        }
    }
}

impl<A: Shown> Open<A> {
    fn draw_after(&self, events: &ActiveEventLoop, delay: Duration, pass: u64) {
        let now = self.ctx.cumulative_pass_nr();
        if now != pass && now != pass + 1 {
            return;
        }
        if delay.is_zero() {
            self.window.request_redraw();
            return;
        }
        let wanted = ControlFlow::wait_duration(delay);
        let sooner = match (events.control_flow(), wanted) {
            (ControlFlow::WaitUntil(planned), ControlFlow::WaitUntil(new)) => new < planned,
            (ControlFlow::Wait | ControlFlow::Poll | ControlFlow::WaitUntil(_), _) => true,
        };
        if sooner {
            events.set_control_flow(wanted);
        }
    }

    fn access(&mut self, event: AccessEvent) {
        match event.window_event {
            AccessWindowEvent::InitialTreeRequested => self.ctx.enable_accesskit(),
            AccessWindowEvent::ActionRequested(request) => self.state.on_accesskit_action_request(request),
            AccessWindowEvent::AccessibilityDeactivated => self.ctx.disable_accesskit(),
        }
        self.window.request_redraw();
    }

    /// One look at the app, drawn.
    fn frame(&mut self, events: &ActiveEventLoop) -> Result<(), Trouble> {
        let input = self.input();
        let asked_to_close = input.viewport().close_requested();
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        self.info.events.clear();
        self.state.handle_platform_output_with_event_loop(&self.window, events, output.platform_output);
        let mut stays = false;
        for (id, viewport) in output.viewport_output {
            if id == ViewportId::ROOT {
                stays |= viewport.commands.contains(&ViewportCommand::CancelClose);
                self.obey(viewport.commands);
            }
        }
        let mut textures = output.textures_delta;
        self.textures.set(&mut textures);
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let drawn = self.draw(&primitives, output.pixels_per_point);
        for waits in core::mem::take(&mut self.waiting) {
            let pixels = self.canvas.pixels().as_flattened();
            waits.complete(ColorImage::from_rgba_premultiplied(self.canvas.size(), pixels).into());
        }
        self.textures.free(&mut textures);
        if asked_to_close && !stays {
            events.exit();
        }
        drawn
    }

    fn input(&mut self) -> RawInput {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        let mut input = self.state.take_egui_input(&self.window);
        input.viewports = core::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        input
    }

    fn obey(&mut self, commands: Vec<ViewportCommand>) {
        let Self { ctx, info, window, actions, .. } = self;
        egui_winit::process_viewport_commands(ctx, info, commands, window, actions);
        if self.info.events.contains(&ViewportEvent::Close) {
            self.window.request_redraw();
        }
        for action in core::mem::take(&mut self.actions) {
            let event = match action {
                ActionRequested::Cut => Some(egui::Event::Cut),
                ActionRequested::Copy => Some(egui::Event::Copy),
                ActionRequested::Paste => self.state.clipboard_text().map(egui::Event::Paste),
                ActionRequested::Screenshot(asked) => {
                    self.waiting.push(asked);
                    None
                }
                ActionRequested::PaintWhileHidden => None,
            };
            self.state.egui_input_mut().events.extend(event);
        }
    }

    fn draw(&mut self, primitives: &[egui::ClippedPrimitive], pixels_per_point: f32) -> Result<(), Trouble> {
        let size = self.window.inner_size();
        // A window that is minimised has no size.
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            return Ok(());
        };
        let wide = usize::try_from(width.get()).unwrap_or_default();
        let high = usize::try_from(height.get()).unwrap_or_default();
        self.canvas.clear(wide, high, theme::of(&self.ctx).background);
        self.canvas.paint(primitives, &self.textures, pixels_per_point);
        let failed = |error: softbuffer::SoftBufferError| Trouble::CannotDraw(error.to_string());
        self.surface.resize(width, height).map_err(failed)?;
        let mut buffer = self.surface.buffer_mut().map_err(failed)?;
        for (place, [red, green, blue, _]) in buffer.iter_mut().zip(self.canvas.pixels()) {
            *place = u32::from_be_bytes([0, *red, *green, *blue]);
        }
        self.window.pre_present_notify();
        buffer.present().map_err(failed)
    }
}
