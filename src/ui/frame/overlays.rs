//! What lies over the page, one at a time: palette, key list, messages, path field, and questions.

use egui::{Id, Response, ScrollArea, Ui};

use crate::app::command::Scope;
use crate::app::learn::WriteCommand;
use crate::app::named;
use crate::app::overlay::{Overlay, PathField, PathPurpose};
use crate::app::problem_words;
use crate::app::words::{fill, word};
use crate::app::{App, Command, LearnCommand, Place};
use crate::ui::frame::{Outbox, palette, ready_cards};
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, TextField, dialog, dialog_buttons, dialog_text, in_english_unless_known, muted, text,
};

pub(super) fn show(ui: &Ui, app: &App, outbox: &mut Outbox) {
    let Some(overlay) = &app.overlay else {
        // Called all the same: it gives the focus back to where it was.
        dialog(ui, "overlay", "", &mut false, |_| ());
        ui.data_mut(|data| data.remove::<u8>(first_frames()));
        return;
    };
    let title = match overlay {
        Overlay::Palette(_) => Command::Palette.text().to_owned(),
        Overlay::KeyList => word("keys-list.title").to_owned(),
        Overlay::Messages => word("messages.title").to_owned(),
        Overlay::ReadyMade => word("ready.title").to_owned(),
        Overlay::Path(field) => word(path_title(field.purpose)).to_owned(),
        Overlay::Unsaved(_) => word("unsaved.title").to_owned(),
        Overlay::UnsavedLesson => word("unsaved.lesson-title").to_owned(),
        Overlay::Overwrite(_) => word("overwrite.title").to_owned(),
        Overlay::OverwriteFolder { .. } => word("overwrite.folder-title").to_owned(),
        Overlay::Problems { .. } => word("problems.title").to_owned(),
    };
    let mut open = true;
    dialog(ui, "overlay", &title, &mut open, |ui| match overlay {
        Overlay::Palette(state) => palette::show(ui, app, state, outbox),
        Overlay::KeyList => key_list(ui),
        Overlay::Messages => messages(ui, app),
        Overlay::ReadyMade => {
            dialog_text(ui, word("ready.text"));
            ready_cards(ui, outbox);
        }
        Overlay::Path(field) => path_field(ui, field, outbox),
        Overlay::Unsaved(_) => unsaved(ui, app, outbox),
        Overlay::UnsavedLesson => unsaved_lesson(ui, app, outbox),
        Overlay::Overwrite(path) => {
            let path = path.display().to_string();
            dialog_text(ui, &fill("overwrite.text", &[("path", &path)]));
            buttons(ui, outbox, &[(word("overwrite.replace"), Command::Discard)]);
        }
        Overlay::OverwriteFolder { folder, file } => {
            let folder = folder.display().to_string();
            dialog_text(ui, &fill("overwrite.folder-text", &[("folder", &folder), ("file", file)]));
            buttons(ui, outbox, &[(word("overwrite.folder-replace"), Command::Discard)]);
        }
        Overlay::Problems { file, problems } => {
            dialog_text(ui, &fill("problems.text", &[("path", file)]));
            in_english_unless_known(ui, problems.iter().map(|problem| problem.allowed.as_str()));
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for problem in problems {
                    text(ui, Type::Small, &problem_words::line(problem));
                }
            });
            let all: Vec<String> = problems.iter().map(|problem| problem.to_string()).collect();
            let copy = Command::Copy { text: all.join("\n"), what: word("copied.problems").to_owned() };
            buttons_and(ui, word("dialog.close"), outbox, &[(word("problems.copy"), copy)]);
        }
    });
    if !open {
        outbox.send(Command::CloseOverlay);
    }
}

fn path_title(purpose: PathPurpose) -> &'static str {
    match purpose {
        PathPurpose::Open => "dialog.open",
        PathPurpose::Save => "dialog.save",
        PathPurpose::Evidence => "dialog.evidence",
        PathPurpose::Report => "dialog.report",
        PathPurpose::HandOver => "dialog.hand-over",
        PathPurpose::Picture => "dialog.picture",
        PathPurpose::Class => "dialog.class",
        PathPurpose::Learn(export) => export.title(),
    }
}

fn first_frames() -> Id {
    Id::unique("overlay-first-frames")
}

/// Gives the focus to a field while the dialog around it opens; from then on it goes where the user takes it.
fn focus_at_first(ui: &Ui, field: &Response) {
    const FRAMES: u8 = 4;
    let seen = ui.data(|data| data.get_temp::<u8>(first_frames())).unwrap_or(0);
    if seen < FRAMES {
        field.request_focus();
        ui.request_repaint();
        ui.data_mut(|data| data.insert_temp(first_frames(), seen + 1));
    }
}

/// A row of buttons, the first one filled, and Cancel.
fn buttons(ui: &mut Ui, outbox: &mut Outbox, choices: &[(&str, Command)]) {
    buttons_and(ui, word("dialog.cancel"), outbox, choices);
}

/// The same with other words for the button that only closes.
fn buttons_and(ui: &mut Ui, close: &str, outbox: &mut Outbox, choices: &[(&str, Command)]) {
    dialog_buttons(ui, |ui| {
        for (place, (words, command)) in choices.iter().enumerate() {
            let button = if place == 0 { Button::filled(words) } else { Button::plain(words) };
            if button.show(ui).clicked() {
                outbox.send(command.clone());
            }
        }
        if Button::plain(close).show(ui).clicked() {
            outbox.send(Command::CloseOverlay);
        }
    });
}

fn unsaved(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    dialog_text(ui, &fill("unsaved.text", &[("name", &named::plan(&app.document.plan.name))]));
    buttons(
        ui,
        outbox,
        &[(word("unsaved.save"), Command::Save), (word("unsaved.discard"), Command::Discard)],
    );
}

fn unsaved_lesson(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    dialog_text(ui, &fill("unsaved.text", &[("name", app.learn.write.title())]));
    let of_lesson = |command| Command::Learn(LearnCommand::Write(command));
    let (back, quit) = (of_lesson(WriteCommand::Open), of_lesson(WriteCommand::QuitWithout));
    buttons(ui, outbox, &[(word("unsaved.lesson-back"), back), (quit.text(), quit.clone())]);
}

fn path_field(ui: &mut Ui, field: &PathField, outbox: &mut Outbox) {
    dialog_text(ui, word("path.why"));
    let mut path = field.text.clone();
    let entered = TextField::new(word("path.label"))
        .error(field.error.as_deref())
        .width(ui.available_width())
        .show(ui, &mut path);
    focus_at_first(ui, &entered);
    if entered.changed() {
        outbox.send(Command::PathText(path));
    }
    let chosen = Command::PathChosen(field.purpose);
    if entered.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        outbox.send(chosen.clone());
    }
    buttons(ui, outbox, &[(word(path_title(field.purpose)), chosen)]);
}

fn messages(ui: &mut Ui, app: &App) {
    ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
        for message in app.status.messages().iter().rev() {
            text(ui, Type::Text, &message.text);
        }
    });
}

fn key_list(ui: &mut Ui) {
    let listed = Command::listed();
    let places = [Scope::Everywhere].into_iter().chain(Place::ALL.into_iter().map(Scope::In));
    for scope in places {
        let commands = listed.iter().filter(|command| command.scope() == scope);
        let keyed: Vec<(&Command, String)> = commands
            .filter(|command| command.shortcut().is_some())
            .map(|command| (command, command.keys()))
            .collect();
        if keyed.is_empty() {
            continue;
        }
        let place = match scope {
            Scope::Everywhere => word("keys-list.everywhere"),
            Scope::In(place) => word(place.word()),
        };
        muted(ui, Type::SmallStrong, place);
        for (command, keys) in keyed {
            ui.horizontal(|ui| {
                text(ui, Type::Text, command.text());
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    text(ui, Type::Mono, &keys)
                });
            });
        }
        ui.add_space(12.0);
    }
}
