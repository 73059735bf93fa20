//! The window as the system sees it: one app drawn in it, its theme, its title, clipboard and closing.

use std::sync::Arc;
use std::time::Duration;

use egui::{Context, SystemTheme, Ui, ViewportCommand};

use crate::app::chart_picture::PictureCommand;
use crate::app::jobs::Wake;
use crate::app::named;
use crate::app::settings::ThemeChoice;
use crate::app::{App, Command, Effect, RunCommand};
use crate::ui::frame;
use crate::ui::photo::Photo;
use crate::ui::start::{Choice, Shown, StartFailure, run_window, window_title};
use crate::ui::theme::{self, ContrastPair, Theme};

/// Opens the window and returns when it is closed. `make` builds the app; it is called again where the first
/// renderer does not start.
///
/// # Errors
/// Where no window comes up, or where it breaks down while it is open.
pub fn run(make: impl Fn(Wake) -> App, choice: &Choice) -> Result<(), StartFailure> {
    run_window(
        |ctx, _renderer| {
            let ctx = ctx.clone();
            theme::install(&ctx, Theme::System);
            let wake: Wake = Arc::new(move || ctx.request_repaint());
            Window::new(make(wake))
        },
        &window_title(None),
        choice,
    )
}

/// From one frame to the next while a run plays, and the sixtieth of a second by which egui wakes before it is asked to.
const FRAME: Duration = Duration::from_millis(17 + 17);

/// The app in its window.
struct Window {
    app: App,
    theme: Option<Theme>,
    /// What the desktop's high contrast was when the window last got the focus.
    contrast: Option<ContrastPair>,
    focused: bool,
    title: String,
    leaving: bool,
    photo: Photo,
    /// Whether the frame before this one played.
    played: bool,
}

impl Window {
    /// A window that shows this app.
    fn new(app: App) -> Self {
        let contrast = contrast(&app);
        Self {
            app,
            theme: None,
            contrast,
            focused: false,
            title: String::new(),
            leaving: false,
            photo: Photo::default(),
            played: false,
        }
    }

    /// What the window needs from the settings.
    fn dress(&mut self, ctx: &Context) {
        // Whoever changes the desktop's colours comes back to this window afterwards.
        let focused = ctx.input(|input| input.focused);
        if focused && !self.focused {
            self.contrast = contrast(&self.app);
        }
        self.focused = focused;
        let settings = &self.app.settings;
        let theme = chosen(settings.theme, self.contrast);
        if self.theme != Some(theme) {
            self.theme = Some(theme);
            theme::set_theme(ctx, theme);
            // The title bar is the system's, and goes along.
            ctx.send_viewport_cmd(ViewportCommand::SetTheme(of_title_bar(theme)));
        }
        let document = &self.app.document;
        let mark = if document.is_dirty() { "*" } else { "" };
        let title = format!("{mark}{}", window_title(Some(&named::plan(&document.plan.name))));
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn carry_out_effects(&mut self, ctx: &Context) {
        for effect in core::mem::take(&mut self.app.effects) {
            match effect {
                Effect::Copy(text) => ctx.copy_text(text),
                Effect::Picture(area) => self.photo.ask(ctx, area),
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
        if self.app.document.is_dirty() || self.app.learn.write.is_dirty() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.app.apply(Command::Quit);
        }
    }
}

/// The high contrast of the desktop, as it is now.
fn contrast(app: &App) -> Option<ContrastPair> {
    let pair = (app.world.high_contrast)()?;
    Some(ContrastPair { foreground: pair.foreground, background: pair.background })
}

/// The look of the window. Whoever chose light or dark here gets that; the desktop's high contrast is part of "as the
/// system".
fn chosen(theme: ThemeChoice, contrast: Option<ContrastPair>) -> Theme {
    match (theme, contrast) {
        (ThemeChoice::System, Some(pair)) => Theme::HighContrast(pair),
        (ThemeChoice::System, None) => Theme::System,
        (ThemeChoice::Light, _) => Theme::Light,
        (ThemeChoice::Dark, _) => Theme::Dark,
    }
}

fn of_title_bar(theme: Theme) -> SystemTheme {
    match theme {
        Theme::System | Theme::HighContrast(_) => SystemTheme::SystemDefault,
        Theme::Light => SystemTheme::Light,
        Theme::Dark => SystemTheme::Dark,
    }
}

impl Shown for Window {
    fn logic(&mut self, ctx: &Context) {
        if let Some(picture) = self.photo.taken() {
            self.app.apply(Command::Run(RunCommand::Picture(PictureCommand::Taken(picture))));
        }
        self.app.poll();
        self.ask_before_closing(ctx);
        self.dress(ctx);
    }

    fn ui(&mut self, ui: &mut Ui) {
        let plays = self.app.simulate.playing;
        if plays {
            // However long frames take, a second of playing is one. Before the first of them the window may have slept.
            let seconds = if self.played { ui.input(|input| input.unstable_dt) } else { 0.0 };
            self.app.apply(Command::Run(RunCommand::Tick(seconds)));
            // Where nothing waits for the screen, playing would draw as often as it can.
            ui.request_repaint_after(FRAME);
        }
        self.played = plays;
        frame::draw(ui, &mut self.app);
        self.carry_out_effects(ui);
    }

    fn on_exit(&mut self) {
        self.app.keep_now();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::World;
    use crate::app::simulate::Speed;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn a_second_of_playing_is_one_however_slowly_frames_come() {
        let world = World::nowhere(chrono::NaiveDateTime::default);
        let mut window = Window::new(App::new(Arc::clone(Knowledge::embedded()), world));
        let ctx = Context::default();
        theme::install(&ctx, Theme::Light);
        let frame = |window: &mut Window, time: f64| {
            let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
            ctx.run_ui(input, |ui| Shown::ui(window, ui)).textures_delta.clear();
            window.app.simulate.minute
        };
        window.app.apply(Command::Go(crate::app::Place::Simulate));
        window.app.apply(Command::Run(RunCommand::Speed(Speed::WeekASecond)));
        frame(&mut window, 10.0);
        window.app.apply(Command::Run(RunCommand::PlayPause));
        assert_eq!(frame(&mut window, 70.0), 0, "it stood still until now");
        for (time, days) in [(70.5, 3.5), (71.0, 7.0), (71.25, 8.75)] {
            let played = f64::from(frame(&mut window, time)) / 1440.0;
            assert!((played - days).abs() < 0.01, "{played} days at {time} s, {days} expected");
        }
    }

    #[test]
    fn high_contrast_of_the_desktop_holds_until_a_theme_is_chosen_here() {
        let pair = ContrastPair::NIGHT;
        assert_eq!(chosen(ThemeChoice::System, Some(pair)), Theme::HighContrast(pair));
        assert_eq!(chosen(ThemeChoice::System, None), Theme::System);
        assert_eq!(chosen(ThemeChoice::Light, Some(pair)), Theme::Light);
        assert_eq!(of_title_bar(chosen(ThemeChoice::Dark, None)), SystemTheme::Dark);
    }
}
