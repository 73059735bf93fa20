//! The learner's results: a name, a file for the teacher, a sheet to print, and where progress is kept.

use egui::Ui;

use super::arrival;
use crate::app::overlay::Export;
use crate::app::words::{fill, word};
use crate::app::{App, Command, LearnCommand};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, TextField, muted, section, text};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    Card::new().show(ui, |ui| {
        section(ui, word("learn.results"));
        let result = app.learn.result();
        let (right, wrong) = result.quiz_score();
        let (won, bets) = result.bets();
        let numbers = [result.done().count(), won, bets].map(|number| number.to_string());
        let quiz = [right, right.saturating_add(wrong)].map(|number| number.to_string());
        let parts = [
            ("done", numbers[0].as_str()),
            ("won", numbers[1].as_str()),
            ("bets", numbers[2].as_str()),
            ("right", quiz[0].as_str()),
            ("answers", quiz[1].as_str()),
        ];
        text(ui, Type::Text, &fill("learn.results-so-far", &parts));
        ui.add_space(8.0);
        let mut name = result.learner;
        let missing = app.learn.asks_name && name.trim().is_empty();
        let field = TextField::new(word("learn.name"))
            .note(word("learn.name-why"))
            .error(missing.then(|| word("learn.no-name")))
            .show(ui, &mut name);
        arrival::lead_to(ui, &field, missing);
        if field.changed() {
            outbox.send(Command::Learn(LearnCommand::Learner(name)));
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            for export in [Export::Result, Export::Sheet] {
                let command = Command::Learn(LearnCommand::Save(export));
                if Button::plain(command.text()).show(ui).clicked() {
                    outbox.send(command);
                }
            }
        });
        muted(ui, Type::Small, &fill("learn.kept-in", &[("path", &app.progress_kept_in())]));
    });
}
