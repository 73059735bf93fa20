//! What stands around every page: title line, rail, status line, and what lies over them.
//!
//! Looks at the app and sends commands; [`draw`] carries them out after the frame is drawn.

mod overlays;
mod palette;
mod rail;
mod ready;
mod rulebook;
mod shortcuts;
mod status;
mod title;

pub use ready::ready_cards;

use egui::accesskit::Role;
use egui::{CentralPanel, Frame, Panel, Ui, UiBuilder};

use crate::app::named;
use crate::app::words::{said, word};
use crate::app::{App, Command};
use crate::domain::catalog::Catalog;
use crate::ui::layout::Layout;
use crate::ui::pages;
use crate::ui::start::window_title;
use crate::ui::theme;
use crate::ui::widgets::glossary::{self, Glossary, Term};
use crate::ui::widgets::landmark;
use crate::ui::zoom;

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
    zoom::follow(ui.ctx(), app.settings.zoom);
    let mut outbox = Outbox::default();
    shortcuts::read(ui, app, &mut outbox);
    glossary::offer(ui.ctx(), || terms(&app.knowledge.catalog));
    let layout = Layout::of(ui.available_size());
    let title = window_title(Some(&named::plan(&app.document.plan.name)));
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title));
    let tokens = theme::of(ui);
    let surface = Frame::new().fill(tokens.surface);
    // Reading and Tab come to the status line last, though it takes its room first.
    let whole = ui.available_rect_before_wrap();
    let split = (whole.bottom() - Layout::STATUS_LINE).max(whole.top());
    let (above, below) = whole.split_top_bottom_at_y(split);
    let mut page = ui.new_child(UiBuilder::new().id_salt("above-status-line").max_rect(above));
    page.shrink_clip_rect(above);
    main(&mut page, app, layout, &mut outbox);
    let mut line = ui.new_child(UiBuilder::new().id_salt("below-page").max_rect(below));
    Panel::bottom("status-line")
        .exact_size(Layout::STATUS_LINE)
        .frame(surface.inner_margin(egui::Margin::symmetric(16, 0)))
        .show(&mut line, |ui| status::show(ui, app, layout, &mut outbox));
    overlays::show(ui, app, &mut outbox);
    if !outbox.commands.is_empty() {
        ui.request_repaint();
    }
    if let Some(wait) = app.looks_at_clock_in() {
        ui.request_repaint_after(wait);
    }
    for command in outbox.commands {
        app.apply(command);
    }
}

/// The words of the catalogue, for all texts.
fn terms(catalog: &Catalog) -> Glossary {
    Glossary::of(catalog.words.iter().map(|row| {
        let term = Term {
            name: said(&row.word).into_owned(),
            meaning: said(&row.meaning).into_owned(),
            confused_with: row.confused_with.iter().map(|other| said(other).into_owned()).collect(),
        };
        (term, row.also.iter().chain([&row.word]).cloned().collect())
    }))
}

/// Title line, rail and page.
fn main(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let surface = Frame::new().fill(tokens.surface);
    Panel::top("title-line")
        .exact_size(Layout::TITLE_LINE)
        .frame(surface.inner_margin(egui::Margin { left: 8, right: 16, top: 0, bottom: 0 }))
        .show(ui, |ui| title::show(ui, app, layout, outbox));
    Panel::left("rail")
        .exact_size(layout.rail())
        .resizable(false)
        .frame(surface.inner_margin(egui::Margin::symmetric(8, 12)))
        .show(ui, |ui| {
            landmark(ui, Role::Navigation, word("place.rail"));
            rail::show(ui, app, layout, outbox);
        });
    CentralPanel::no_frame().frame(Frame::new().fill(tokens.background)).show(ui, |ui| {
        landmark(ui, Role::Main, word(app.place.word()));
        pages::show(ui, app, layout, outbox);
    });
}
