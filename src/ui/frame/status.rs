//! The status line: the rulebook in force, running work with progress and Cancel, and the last message, which is
//! also spoken.

use egui::{Align, Layout as Flow, Ui};

use crate::app::overlay::Overlay;
use crate::app::words::{fill, word};
use crate::app::{App, Command, DiagnoseCommand, HandOverCommand, RunCommand};
use crate::ui::frame::{Outbox, rulebook};
use crate::ui::layout::{Layout, Width};
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Tone, badge_button, muted, progress, status_line};

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    ui.horizontal_centered(|ui| {
        let whole = ui.available_width();
        within(ui, whole * 0.4, |ui| rulebook::choice(ui, app, outbox));
        // Running work needs the room more, where there is little.
        if app.simulate.job.is_none() || layout.width == Width::Wide {
            within(ui, whole * 0.25, |ui| disputed(ui, app, outbox));
        }
        if let Some(job) = &app.simulate.job
            && progress(ui, word("status.computing"), Some(job.progress()), true)
        {
            outbox.send(Command::Run(RunCommand::CancelRun));
        }
        if let Some(share) = app.opening() {
            progress(ui, word("status.opening"), Some(share), false);
        }
        let diagnose = &app.diagnose;
        let reading = diagnose.job.as_ref().map(|job| (job.progress(), "diagnose.reading"));
        let asking = diagnose.live.job.as_ref().map(|job| (job.progress(), "diagnose.asking"));
        let list = diagnose.fleet.as_ref().and_then(|fleet| fleet.job.as_ref());
        let listing = list.map(|job| (job.progress(), "inventory.reading-list"));
        for (share, id) in reading.into_iter().chain(asking).chain(listing) {
            if progress(ui, word(id), Some(share), true) {
                outbox.send(Command::Diagnose(DiagnoseCommand::Cancel));
            }
        }
        if let Some(job) = &app.handover.job
            && progress(ui, word("handover.making"), Some(job.progress()), true)
        {
            outbox.send(Command::HandOver(HandOverCommand::Cancel));
        }
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            if layout.width == Width::Wide {
                let date = crate::app::words::date(app.knowledge.catalog.date);
                muted(ui, Type::Small, &fill("status.catalogue", &[("date", &date)]));
                if !diagnose.has_asked() {
                    muted(ui, Type::Small, word("status.nothing-sent"));
                }
            }
            let message = app.status.now().map_or("", |message| message.text.as_str());
            if app.status.messages().len() > 1 && app.overlay != Some(Overlay::Messages) {
                let link = Button::link(word("status.messages")).small().one_line().show(ui);
                if link.clicked() {
                    outbox.send(Command::Messages);
                }
            }
            status_line(ui, message);
        });
    });
}

/// Draws in no more than so many points of the line.
fn within(ui: &mut Ui, most: f32, contents: impl FnOnce(&mut Ui)) {
    let room = most.min(ui.available_width()).max(0.0);
    let row = Flow::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(room, ui.available_height()), row, |ui| {
        ui.set_max_width(room);
        contents(ui);
    });
}

/// On how many points of the rulebook the sources differ, and the way to them.
fn disputed(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let disputed = app.disputed_points();
    if disputed == 0 {
        return;
    }
    let words = crate::app::words::count("status.disputed", disputed);
    let all = app.knowledge.catalog.conflicts.len().to_string();
    let spoken = fill("status.disputed-points", &[("points", &words), ("all", &all)]);
    if badge_button(ui, Tone::Neutral, &words, &spoken).on_hover_text(&spoken).clicked() {
        outbox.send(Command::ShowDisputes);
    }
}
