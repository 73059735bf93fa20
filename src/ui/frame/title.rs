//! The title line: the plan's name and whether it is saved, and what is done to plans.

use egui::{Align, Layout as Flow, Popup, Ui};

use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::{Layout, Width};
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, IconButton, TextField, menu_row, muted};

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    ui.horizontal_centered(|ui| {
        plan_menu(ui, app, layout, outbox);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = if layout.width == Width::Wide { 8.0 } else { 2.0 };
            palette_button(ui, layout, outbox);
            ui.add_space(8.0);
            let words = layout.width == Width::Wide;
            step_button(ui, &Command::Redo, Icon::Redo, app.history.next_redo(), words, outbox);
            step_button(ui, &Command::Undo, Icon::Undo, app.history.next_undo(), words, outbox);
            if Button::quiet(Command::Save.text()).show(ui).clicked() {
                outbox.send(Command::Save);
            }
            open_menu(ui, app, outbox);
        });
    });
}

fn plan_menu(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let name = &app.document.plan.name;
    let spoken = fill("title.plan-menu", &[("name", name)]);
    let button = Button::quiet(name).name(&spoken).show(ui);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(240.0);
        let mut text = name.clone();
        if TextField::new(word("title.name")).show(ui, &mut text).changed() {
            outbox.send(Command::Rename(text));
        }
        ui.separator();
        for command in
            [Command::NewPlan, Command::OpenExample, Command::SaveAs, Command::StartOver, Command::Quit]
        {
            menu_item(ui, &command, outbox);
        }
    });
    if layout.width != Width::Narrow {
        muted(ui, Type::Text, &saved_words(app));
    }
}

fn saved_words(app: &App) -> String {
    let document = &app.document;
    match (document.is_dirty(), document.saved_at, &document.path) {
        (true, _, _) => word("title.changed").to_owned(),
        (false, Some(at), _) => fill("title.saved-at", &[("time", &at.format("%H:%M").to_string())]),
        (false, None, Some(_)) => word("title.saved").to_owned(),
        (false, None, None) => word("title.example").to_owned(),
    }
}

fn open_menu(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let button = Button::quiet(word("title.open")).show(ui);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(240.0);
        menu_item(ui, &Command::Open, outbox);
        if !app.settings.recent.is_empty() {
            ui.separator();
            muted(ui, Type::Small, word("title.recent"));
        }
        for (place, path) in app.settings.recent.iter().enumerate() {
            let name = path
                .file_name()
                .map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
            let item = menu_row(ui, &name, "", false).on_hover_text(path.display().to_string());
            if item.clicked() {
                outbox.send(Command::OpenRecent(place));
                ui.close();
            }
        }
    });
}

fn menu_item(ui: &mut Ui, command: &Command, outbox: &mut Outbox) {
    if menu_row(ui, command.text(), command.shortcut().unwrap_or(""), false).clicked() {
        outbox.send(command.clone());
        ui.close();
    }
}

fn step_button(
    ui: &mut Ui,
    command: &Command,
    icon: Icon,
    what: Option<&str>,
    words: bool,
    outbox: &mut Outbox,
) {
    let response = ui
        .add_enabled_ui(what.is_some(), |ui| {
            if words {
                Button::quiet(command.text()).show(ui)
            } else {
                IconButton::new(icon, command.text()).show(ui)
            }
        })
        .inner;
    let response = match what {
        Some(what) => response.on_hover_text(what),
        None => response,
    };
    if response.clicked() {
        outbox.send(command.clone());
    }
}

fn palette_button(ui: &mut Ui, layout: Layout, outbox: &mut Outbox) {
    let command = Command::Palette;
    let clicked = if layout.width == Width::Wide {
        let words = fill("title.palette", &[("keys", command.shortcut().unwrap_or(""))]);
        Button::plain(&words).muted().small().name(command.text()).show(ui).clicked()
    } else {
        IconButton::new(Icon::Search, command.text()).show(ui).clicked()
    };
    if clicked {
        outbox.send(command);
    }
}
