//! Settings: how the window looks, and what the program keeps and where.

use egui::Ui;

use crate::app::settings::{LanguageChoice, ThemeChoice};
use crate::app::words::{Language, fill, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, check_box_with, heading, muted, paragraph, section, segmented, text, why,
};
use crate::ui::zoom;

/// The widest that the cards get, in points.
const WIDEST: f32 = 720.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "settings", |ui| {
        heading(ui, word("settings.title"));
        why(ui, word("settings.why"));
        ui.add_space(16.0);
        ui.set_max_width(ui.available_width().min(WIDEST));
        Card::new().show(ui, |ui| look(ui, app, outbox));
        ui.add_space(12.0);
        Card::new().show(ui, |ui| {
            section(ui, word("settings.kept"));
            paragraph(ui, word("settings.kept-text"));
            muted(ui, Type::Small, &fill("settings.folder", &[("path", &app.kept_in())]));
        });
    });
}

fn look(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    const THEMES: [ThemeChoice; 3] = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
    section(ui, word("settings.look"));
    ui.add_space(8.0);
    text(ui, Type::Medium, word("settings.theme"));
    let themes = [word("settings.system"), word("settings.light"), word("settings.dark")];
    let selected = THEMES.iter().position(|theme| *theme == app.settings.theme).unwrap_or(0);
    if let Some(theme) =
        segmented(ui, "theme", word("settings.theme"), &themes, selected).and_then(|place| THEMES.get(place))
    {
        outbox.send(Command::Theme(*theme));
    }
    ui.add_space(12.0);
    language(ui, app, outbox);
    ui.add_space(12.0);
    text(ui, Type::Medium, &fill("settings.zoom", &[("percent", &app.settings.zoom.to_string())]));
    let row = ui.horizontal_wrapped(|ui| {
        for command in [Command::ZoomOut, Command::ZoomIn, Command::ZoomReset] {
            let keys = command.keys();
            if Button::plain(command.text()).show(ui).on_hover_text(keys).clicked() {
                outbox.send(command);
            }
        }
    });
    // The buttons stay where they are while the pointer is on them.
    zoom::hold(ui, row.response.rect);
    muted(ui, Type::Small, word("settings.zoom-note"));
    ui.add_space(12.0);
    let mut reduced = app.reduces_motion();
    if check_box_with(ui, &mut reduced, word("settings.motion"), word("settings.motion-line")).changed() {
        outbox.send(Command::ReduceMotion(reduced));
    }
}

fn language(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    text(ui, Type::Medium, word("settings.language"));
    let system = word("settings.system");
    let names = LanguageChoice::ALL.map(|choice| choice.language().map_or(system, Language::own_name));
    let selected =
        LanguageChoice::ALL.iter().position(|choice| *choice == app.settings.language).unwrap_or(0);
    if let Some(choice) = segmented(ui, "language", word("settings.language"), &names, selected)
        .and_then(|place| LanguageChoice::ALL.get(place))
    {
        outbox.send(Command::Language(*choice));
    }
    muted(ui, Type::Small, word("settings.language-note"));
}
