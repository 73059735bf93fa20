//! How a lesson in the making is solved, and repairs that must not solve it.

use egui::Ui;

use super::{line, recorded, send};
use crate::app::App;
use crate::app::learn::{DraftCommand, Recording, WriteCommand};
use crate::app::words::{fill, word};
use crate::domain::lesson::LessonFile;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, NumberField, muted, section};

/// The most points that a wrong repair can be said to get.
const MOST: u32 = 1_000;

pub(super) fn show(ui: &mut Ui, app: &App, draft: &LessonFile, outbox: &mut Outbox) {
    section(ui, word("learn.write.solution"));
    muted(ui, Type::Small, word("learn.write.solution-note"));
    recorded(ui, app, Recording::Solution, outbox);
    section(ui, word("learn.write.wrongs"));
    muted(ui, Type::Small, word("learn.write.wrongs-note"));
    let wrong = draft.solution.iter().flat_map(|solution| &solution.wrong);
    for (place, wrong) in wrong.enumerate() {
        let number = (place + 1).to_string();
        ui.push_id(("wrong", place), |ui| {
            Card::new().padding(12).show(ui, |ui| {
                section(ui, &fill("learn.write.wrong", &[("n", &number)]));
                let (mut why, mut points) = (wrong.why.clone(), Some(wrong.points));
                let mut is_changed = line(ui, word("learn.write.wrong-why"), 1, &mut why);
                let field = NumberField::new(word("learn.write.wrong-points"), 0, MOST).show(ui, &mut points);
                is_changed |= field.changed;
                if is_changed {
                    let points = points.unwrap_or(wrong.points);
                    send(outbox, WriteCommand::Draft(DraftCommand::Wrong(place, why, points)));
                }
                ui.add_space(4.0);
                recorded(ui, app, Recording::Wrong(place), outbox);
                let remove = fill("learn.write.wrong-remove", &[("n", &number)]);
                if Button::link(&remove).small().show(ui).clicked() {
                    send(outbox, WriteCommand::Draft(DraftCommand::RemoveWrong(place)));
                }
            });
        });
        ui.add_space(6.0);
    }
    if Button::link(word("learn.write.wrong-add")).show(ui).clicked() {
        send(outbox, WriteCommand::Draft(DraftCommand::AddWrong));
    }
}
