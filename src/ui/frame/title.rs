//! The title line: the plan's name and whether it is saved, and what is done to plans.
//!
//! The right end takes the room that it needs; the name of the plan has what is left, and is shortened there. Where even
//! that is little, opening and saving stand in the menu of the plan alone, which always has them.

use egui::{Align, Layout as Flow, Response, Ui, vec2};

use crate::app::named;
use crate::app::words::{fill, word};
use crate::app::{App, Command, Place, ReadyCommand};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::{Layout, Width};
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, IconButton, TextField, divider, menu, menu_row, muted, text_line};

/// Width of the menus, in points.
const MENU: f32 = 280.0;
/// The least room for the plan's name, in points.
const NAME: f32 = 200.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    ui.horizontal_centered(|ui| {
        let whole = ui.available_width();
        let mut end = End::of(layout, true);
        if end.width(ui) + NAME > whole {
            end = End::of(layout, false);
        }
        let room = (whole - end.width(ui)).max(0.0);
        ui.allocate_ui_with_layout(
            vec2(room, Layout::TITLE_LINE),
            Flow::left_to_right(Align::Center),
            |ui| {
                ui.set_width(room);
                plan(ui, app, layout, outbox);
            },
        );
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| end.show(ui, app, outbox));
    });
}

/// What stands at the right end of the line.
#[derive(Clone, Copy, Debug)]
struct End {
    /// Undo, redo and the palette in words.
    words: bool,
    /// Open and Save have buttons of their own.
    files: bool,
}

impl End {
    fn of(layout: Layout, files: bool) -> Self {
        Self { words: files && layout.width == Width::Wide, files }
    }

    fn gap(self) -> f32 {
        if self.words { 8.0 } else { 2.0 }
    }

    /// How wide it is with the space before it, in points.
    fn width(self, ui: &Ui) -> f32 {
        /// Beside the words of a quiet button, and of the one that opens the palette.
        const SIDES: f32 = 16.0;
        const SEARCH_SIDES: f32 = 28.0;
        const HAND_OVER_SIDES: f32 = 32.0;
        const BEFORE: f32 = 20.0;
        let colour = ui.visuals().text_color();
        let width = |style: Type, words: &str| style.line_of(ui, words, colour).size().x;
        let button = |words: &str| width(Type::Text, words) + SIDES + self.gap();
        let icon = theme::CONTROL_HEIGHT + self.gap();
        let mut all = BEFORE + width(Type::Text, hand_over().text()) + HAND_OVER_SIDES + self.gap();
        if self.files {
            all += button(word("title.open")) + button(Command::Save.text());
        }
        if self.words {
            all += button(Command::Undo.text()) + button(Command::Redo.text());
            all += width(Type::Small, &search_words()) + SEARCH_SIDES;
        } else {
            all += 3.0 * icon;
        }
        all
    }

    /// Draws it from right to left.
    fn show(self, ui: &mut Ui, app: &App, outbox: &mut Outbox) {
        ui.spacing_mut().item_spacing.x = self.gap();
        palette_button(ui, self.words, outbox);
        if Button::plain(hand_over().text()).one_line().show(ui).clicked() {
            outbox.send(hand_over());
        }
        ui.add_space(8.0);
        step_button(ui, &Command::Redo, Icon::Redo, app.next_redo(), self.words, outbox);
        step_button(ui, &Command::Undo, Icon::Undo, app.next_undo(), self.words, outbox);
        if self.files {
            if Button::quiet(Command::Save.text()).one_line().show(ui).clicked() {
                outbox.send(Command::Save);
            }
            open_menu(ui, app, outbox);
        }
    }
}

/// What is open, and whether it is saved: the plan with its menu, or the lesson that is edited.
fn plan(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let lesson = app.edited_lesson();
    let saved = saved_words(app);
    let beside = Type::Text.line_of(ui, &saved, ui.visuals().text_color()).size().x + 8.0;
    let told = layout.width != Width::Narrow && ui.available_width() - beside >= NAME;
    let room = ui.available_width() - if told { beside } else { 0.0 };
    ui.allocate_ui_with_layout(vec2(room, Layout::TITLE_LINE), Flow::left_to_right(Align::Center), |ui| {
        ui.set_max_width(room);
        match lesson {
            Some(lesson) => {
                // Where the name of the plan stands.
                ui.add_space(8.0);
                text_line(ui, Type::Strong, &fill("title.lesson", &[("name", lesson.title())]))
            }
            None => plan_menu(ui, app, outbox),
        };
    });
    if told {
        muted(ui, Type::Text, &saved);
    }
}

fn plan_menu(ui: &mut Ui, app: &App, outbox: &mut Outbox) -> Response {
    let name = named::plan(&app.document.plan.name);
    let spoken = fill("title.plan-menu", &[("name", &name)]);
    let button = Button::menu(&name).one_line().name(&spoken).show(ui);
    menu(&button, MENU, |ui| {
        let mut typed = name.clone().into_owned();
        if TextField::new(word("title.name")).width(MENU).show(ui, &mut typed).changed() {
            outbox.send(Command::Rename(typed));
        }
        ui.add_space(4.0);
        divider(ui);
        for command in [
            Command::NewPlan,
            Command::Ready(ReadyCommand::List),
            Command::OpenExample,
            Command::Open,
            Command::Save,
            Command::SaveAs,
        ] {
            menu_item(ui, &command, outbox);
        }
        recent(ui, app, outbox);
        divider(ui);
        for command in [Command::StartOver, Command::Quit] {
            menu_item(ui, &command, outbox);
        }
    });
    button
}

fn saved_words(app: &App) -> String {
    if let Some(lesson) = app.edited_lesson() {
        return word(if lesson.is_dirty() { "title.changed" } else { "title.example" }).to_owned();
    }
    let document = &app.document;
    match (document.is_dirty(), document.saved_at, &document.path) {
        (true, _, _) => word("title.changed").to_owned(),
        (false, Some(at), _) => fill("title.saved-at", &[("time", &at.format("%H:%M").to_string())]),
        (false, None, Some(_)) => word("title.saved").to_owned(),
        (false, None, None) => word("title.example").to_owned(),
    }
}

fn open_menu(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let button = Button::quiet(word("title.open")).one_line().show(ui);
    menu(&button, MENU, |ui| {
        menu_item(ui, &Command::Open, outbox);
        menu_item(ui, &Command::OpenExample, outbox);
        menu_item(ui, &Command::Ready(ReadyCommand::List), outbox);
        recent(ui, app, outbox);
    });
}

/// The plans that were open last: by name, with the folder where two share one, the whole path in the tooltip.
fn recent(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let paths = &app.settings.recent;
    if paths.is_empty() {
        return;
    }
    divider(ui);
    muted(ui, Type::Small, word("title.recent"));
    let name = |path: &std::path::Path| {
        path.file_name()
            .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
    };
    for (place, path) in paths.iter().enumerate() {
        let mut words = name(path);
        if paths.iter().filter(|other| name(other) == words).count() > 1 {
            let folder = path.parent().map(name).unwrap_or_default();
            words = fill("title.in-folder", &[("name", &words), ("folder", &folder)]);
        }
        let item = menu_row(ui, &words, "", false).on_hover_text(path.display().to_string());
        if item.clicked() {
            outbox.send(Command::OpenRecent(place));
            ui.close();
        }
    }
}

fn menu_item(ui: &mut Ui, command: &Command, outbox: &mut Outbox) {
    if menu_row(ui, command.text(), &command.keys(), false).clicked() {
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
                Button::quiet(command.text()).one_line().show(ui)
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

fn hand_over() -> Command {
    Command::Go(Place::HandOver)
}

fn search_words() -> String {
    fill("title.palette", &[("keys", &Command::Palette.keys())])
}

fn palette_button(ui: &mut Ui, words: bool, outbox: &mut Outbox) {
    let command = Command::Palette;
    let clicked = if words {
        Button::plain(&search_words()).muted().small().one_line().name(command.text()).show(ui).clicked()
    } else {
        IconButton::new(Icon::Search, command.text()).show(ui).clicked()
    };
    if clicked {
        outbox.send(command);
    }
}
