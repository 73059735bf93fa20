//! The window as the system sees it: one app drawn in it, its theme and zoom, its title, clipboard and closing.

use std::sync::Arc;

use eframe::Frame;
use egui::{Context, Ui, ViewportCommand};

use crate::app::jobs::Wake;
use crate::app::settings::ThemeChoice;
use crate::app::{App, Command, Effect, RunCommand};
use crate::ui::frame;
use crate::ui::start::{Renderer, StartFailure, run_window, window_title};
use crate::ui::theme::{self, Theme};
use crate::ui::zoom;

/// Opens the window and returns when it is closed. `make` builds the app; it is called again where the first
/// renderer does not start.
///
/// # Errors
/// Where no window comes up, or where it breaks down while it is open.
pub fn run(make: impl Fn(Wake) -> App, forced: Option<Renderer>) -> Result<(), StartFailure> {
    run_window(
        |creation, _renderer| {
            let ctx = creation.egui_ctx.clone();
            theme::install(&ctx, Theme::System);
            let wake: Wake = Arc::new(move || ctx.request_repaint());
            Window::new(make(wake))
        },
        &window_title(None),
        forced,
    )
}

/// The app in its window.
struct Window {
    app: App,
    theme: Option<ThemeChoice>,
    title: String,
    leaving: bool,
}

impl Window {
    /// A window that shows this app.
    fn new(app: App) -> Self {
        Self { app, theme: None, title: String::new(), leaving: false }
    }

    /// What the window needs from the settings.
    fn dress(&mut self, ctx: &Context) {
        let settings = &self.app.settings;
        if self.theme != Some(settings.theme) {
            self.theme = Some(settings.theme);
            theme::set_theme(ctx, chosen(settings.theme));
        }
        let zoom = f32::from(settings.zoom) / 100.0;
        zoom::follow(ctx, zoom);
        let document = &self.app.document;
        let mark = if document.is_dirty() { "*" } else { "" };
        let title = format!("{mark}{}", window_title(Some(&document.plan.name)));
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn carry_out_effects(&mut self, ctx: &Context) {
        for effect in core::mem::take(&mut self.app.effects) {
            match effect {
                Effect::Copy(text) => ctx.copy_text(text),
                Effect::Close => {
                    self.leaving = true;
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
            }
        }
    }

    fn ask_before_closing(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.leaving {
            return;
        }
        if self.app.document.is_dirty() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.app.apply(Command::Quit);
        }
    }
}

fn chosen(theme: ThemeChoice) -> Theme {
    match theme {
        ThemeChoice::System => Theme::System,
        ThemeChoice::Light => Theme::Light,
        ThemeChoice::Dark => Theme::Dark,
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        self.app.poll();
        self.ask_before_closing(ctx);
        self.dress(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        if self.app.simulate.playing {
            let seconds = ui.input(|input| input.stable_dt);
            self.app.apply(Command::Run(RunCommand::Tick(seconds)));
            ui.request_repaint();
        }
        frame::draw(ui, &mut self.app);
        self.carry_out_effects(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.keep_now();
    }
}
