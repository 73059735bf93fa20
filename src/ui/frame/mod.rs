//! What stands around every page: title line, rail, status line, and what lies over them.
//!
//! Looks at the app and sends commands; [`draw`] carries them out after the frame is drawn.

mod overlays;
mod palette;
mod rail;
mod rulebook;
mod shortcuts;
mod status;
mod title;

use egui::{CentralPanel, Frame, Panel, Ui};

use crate::app::{App, Command};
use crate::ui::layout::Layout;
use crate::ui::pages;
use crate::ui::theme;

/// Where pages put what shall be done; it is done after the frame is drawn.
#[derive(Debug, Default)]
pub struct Outbox {
    commands: Vec<Command>,
}

impl Outbox {
    /// Asks for a command to be carried out.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}

/// Draws one frame of the whole window and carries out what was asked for in it.
pub fn draw(ui: &mut Ui, app: &mut App) {
    app.poll();
    let mut outbox = Outbox::default();
    shortcuts::read(ui, app, &mut outbox);
    let layout = Layout::of(ui.available_size());
    let tokens = theme::of(ui);
    let surface = Frame::new().fill(tokens.surface);
    Panel::top("title-line")
        .exact_size(Layout::TITLE_LINE)
        .frame(surface.inner_margin(egui::Margin::symmetric(16, 0)))
        .show(ui, |ui| title::show(ui, app, layout, &mut outbox));
    Panel::bottom("status-line")
        .exact_size(Layout::STATUS_LINE)
        .frame(surface.inner_margin(egui::Margin::symmetric(16, 0)))
        .show(ui, |ui| status::show(ui, app, layout, &mut outbox));
    Panel::left("rail")
        .exact_size(layout.rail())
        .resizable(false)
        .frame(surface.inner_margin(egui::Margin::symmetric(8, 12)))
        .show(ui, |ui| rail::show(ui, app, layout, &mut outbox));
    CentralPanel::no_frame()
        .frame(Frame::new().fill(tokens.background))
        .show(ui, |ui| pages::show(ui, app, layout, &mut outbox));
    overlays::show(ui, app, &mut outbox);
    if !outbox.commands.is_empty() {
        ui.request_repaint();
    }
    for command in outbox.commands {
        app.apply(command);
    }
}
